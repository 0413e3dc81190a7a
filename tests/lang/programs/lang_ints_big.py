import math
def t(f):
    try: print(repr(f())[:200])
    except Exception as e: print(type(e).__name__, e)
t(lambda: int('9'*5000)); t(lambda: str(10**5000)); t(lambda: f'{10**5000}'); t(lambda: [1][2**100]); t(lambda: 'a'*2**100); t(lambda: [1][:2**100])
t(lambda: 1<<(2**70)); t(lambda: 1>>(2**70)); t(lambda: 0<<(2**70)); t(lambda: float(10**400)); t(lambda: 10**400*1.0); t(lambda: 10**400/3); t(lambda: 10**400/10**399); t(lambda:(10**400)**0.5)
t(lambda: 2**-(10**30)); t(lambda: 2.0**(10**400)); t(lambda: round(10**30,-5)); t(lambda: round(2.0**70)); t(lambda: '%d'%2**70); t(lambda:'%x'%(2**70)); t(lambda:'%f'%(2**70)); t(lambda:f'{2**70:,}'); t(lambda:f'{2**70:e}'); t(lambda:f'{10**400:e}'); t(lambda:f'{2**70:c}')
t(lambda: pow(3,-1,7)); t(lambda: pow(2,-1,4)); t(lambda: pow(2,5,-7)); t(lambda: pow(2,3,0)); t(lambda: int(1e300)); t(lambda: hash(2**200)); t(lambda: hash(-2**61)); t(lambda: divmod(-2**70, 12345)); t(lambda: divmod(2**70,0)); t(lambda: 2**70//0); t(lambda: 2**70%0); t(lambda: 2**70/0); t(lambda: (2**70)<<-1)
t(lambda: math.comb(200,100)); t(lambda: math.factorial(30)); t(lambda: math.isqrt(10**40)); t(lambda: math.gcd(2**80,6**40)); t(lambda: math.lcm(2**80,6**40)); t(lambda: math.perm(30,20)); t(lambda: math.log(10**400)); t(lambda: math.log2(2**2000)); t(lambda: math.log10(10**400)); t(lambda: math.sqrt(10**400)); t(lambda: math.floor(1e300)); t(lambda: math.factorial(2**70)); t(lambda: math.comb(2**70,2))
t(lambda: 2**70 in [2**70]); t(lambda: [1]*2**70); t(lambda: bytes(2**70)); t(lambda:bytes([2**70])); t(lambda: (2**70).to_bytes(9,'big')); t(lambda: (2**70).to_bytes(2,'big')); t(lambda: int.from_bytes(b'\xff'*12,'little',signed=True)); t(lambda: (2**70).bit_length()); t(lambda: (2**70-1).bit_count()); t(lambda: 0.1.hex()); t(lambda: float.fromhex('0x1.8p3')); t(lambda: 2**70==float(2**70)); t(lambda: 2**70+1==float(2**70)); t(lambda: 2**70+1>float(2**70)); t(lambda: 10**400>1e300); t(lambda: 10**400<float('inf')); t(lambda: True+2**70); t(lambda: ~2**70); t(lambda: ~(2**70)); t(lambda: -2**70>>3); t(lambda: (-2**70)&(2**69+5)); t(lambda: (-2**70)|5);t(lambda: (-2**70)^(-2**65+7))
t(lambda: round(12345678901234567890123, -3)); t(lambda: "abc".center(2**70)); t(lambda: sum([2**62]*5)); t(lambda: int('0x'+'f'*30,16)); t(lambda: int('z'*20,36)); t(lambda: '{:x}'.format(-2**70)); t(lambda: hex(-2**70)); t(lambda: bin(2**65)); t(lambda: oct(2**65)); t(lambda: abs(-2**70)); t(lambda: (2**70).as_integer_ratio()); t(lambda: (2.0**70).as_integer_ratio()); t(lambda: int(2**70+.5)); t(lambda: 3*2.0**70//1); t(lambda: divmod(2**70,2.5)); t(lambda: 2**70 % 2.5); t(lambda: bool(2**70)); t(lambda: [2**70].index(2**70)); t(lambda: {2**70:1}[2.0**70]); t(lambda: {2.0**70,2**70}); t(lambda: min(2**70,1.0)); t(lambda: sorted([2**70,1,3.5,-2**70]))
t(lambda: 123456789012345678901234567890); t(lambda: -9223372036854775808); t(lambda: 0xffffffffffffffffffff); t(lambda: 9223372036854775808-1); t(lambda:-9223372036854775808**2)
for a in (0,1,-1,7,2**31,2**32,2**63-1,-2**63,2**63,2**64,-2**64-1,3**50,-3**50,10**100,-7**90):
    for b in (1,-1,3,-7,2**31,-2**32,2**63-1,-2**63,2**63,3**50,-3**50,10**30,7**90):
        print(a,b,a+b,a-b,a*b,a//b,a%b,a/b,a&b,a|b,a^b,divmod(a,b),a<b,a==b,a>=b,hash(a),math.gcd(a,b), float(a), a<float(b), a==float(b))
for a in (5e-324,1e-310,0.1,3.0,-2.5,1e300,2.0**1000, 1.5, -0.0,0.0,1.7976931348623157e308):
    print(a.as_integer_ratio(), a.hex(), float.fromhex(a.hex()), int(a), math.trunc(a),math.floor(a),math.ceil(a), round(a), hash(a))
for i in range(1,200,7):
    x=3**i; print(math.isqrt(x), x>>i, x<<i, x.bit_length(), x.to_bytes(50,'little')[:i], pow(x,3,10**20+1), x**0.5, math.log(x), x/7**i, 7**i/x, 1/x, x.__round__(-3) if 0 else round(x,-3))
print(len(str(2**10000)), int(str(3**2000))==3**2000, int('-0b'+'1'*100,0), int('7'*100,8), int('  12_3456789012345678901234567890  '))
class I(int): pass
x=I(2**100); print(x, x+1, type(x+1), I(5)+2**70, x==2**100, hash(x)==hash(2**100), {x:1}[2**100], -x, f'{x:_d}', '%d' % x, bool(x), int(x), type(int(x)))
print(float('1'*400) if 0 else 0, float(2**53+1), float(2**54+3), float(-2**80-1), int(float(2**80)), 2**80*0.5)
t(lambda:I('12')); t(lambda: int(I(3)))
import random
random.seed(2**100+7); print(random.random(), random.getrandbits(100), random.randrange(2**80), random.randint(-2**70,2**70))
