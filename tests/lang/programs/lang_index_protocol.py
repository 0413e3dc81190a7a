import math
class T:
    def __init__(s,n=1): s.n=n
    def __index__(s): return s.n
class F:
    def __float__(s): return 2.5
class B:
    def __index__(s): return 'x'
def t(f):
    try: print(repr(f())[:200])
    except Exception as e: print(type(e).__name__, e)
l=[10,20,30]
t(lambda: l[T()]); t(lambda: list(range(T(3)))); t(lambda: range(T(),T(10),T(2))); t(lambda: l*T(2)); t(lambda: T(2)*l); t(lambda: 'ab'*T(3)); t(lambda: (1,)*T(3)); t(lambda: l[T():]); t(lambda: l[:T(2)]); t(lambda: l[T(0):T(3):T(2)]); t(lambda: 'abc'[T()]); t(lambda: 'abc'[T():]); t(lambda: hex(T(255))); t(lambda: chr(T(65))); t(lambda: bin(T(5))); t(lambda: int(T(7))); t(lambda: float(T(7))); t(lambda: math.sqrt(F())); t(lambda: math.sqrt(T(4))); t(lambda: math.factorial(T(5))); t(lambda: l.pop(T(0))); t(lambda: l[B()]); t(lambda: 'a'.center(T(5))+'|'); t(lambda: round(2.345,T(2))); t(lambda: l[F()]); t(lambda: 'ab'*F()); t(lambda: slice(T(),None).indices(5)); t(lambda: slice(T(),None).start.n); t(lambda: divmod(T(),2)); t(lambda: T()+1); t(lambda: pow(2,3,T(5)));t(lambda: (5).to_bytes(T(2),'big')); t(lambda: 'abcabc'.find('a',T(1)))
def s():
    m=[1,2,3,4]; m[T()]=9; del m[T(0)]; m[T():T(2)]=[7,7,7]; m*=T(2); m.insert(T(0),'i'); return m
t(s)
t(lambda: complex(1,2)); t(lambda: bytes(T(3)))
t(lambda: '%d' % T()); t(lambda: '%f' % F()); t(lambda: '%x' % T()); t(lambda: f'{T():d}'); t(lambda: '%c'%T(65)); t(lambda: "%*d"%(T(5),3))
t(lambda: int('12',T(8))); t(lambda: math.floor(F())); t(lambda: math.gcd(T(4),6)); t(lambda: sum([T()])); t(lambda: list(enumerate([1],T(5)))); t(lambda: 1 in range(T(5))); t(lambda: T(1) in range(5)); t(lambda: range(10)[T(3)]); t(lambda: range(10)[T(3):T(5)])
