from fractions import Fraction as F
import math, copy
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
h=F(1,2); q=F(-3,4)
for f in (lambda: F(3,-6), lambda: F('3/4'), lambda: F(' -1.25e2 '), lambda: F('1_0/3'), lambda: F(0.1), lambda: F(1.5), lambda: F('x'), lambda: F('1/0'), lambda: F(1,0), lambda: F(1.5,2), lambda: F(None), lambda: F(True), lambda: F(h,q), lambda: F(),
 lambda: h+q, lambda: h+1, lambda: 1+h, lambda: h+0.5, lambda: 0.5-h, lambda: h-q, lambda: h*q, lambda: 3*h, lambda: h/q, lambda: 1/h, lambda: h/0, lambda: h/F(0), lambda: F(7,2)//1, lambda: 7//F(3,2), lambda: F(-7,2)%2, lambda: 5%F(3,2), lambda: divmod(F(7,2),F(2,3)), lambda: divmod(5,F(2,3)), lambda: h//0, lambda: h%0,
 lambda: h**2, lambda: h**-2, lambda: F(0)**-1, lambda: h**0.5, lambda: 2**h, lambda: 2**F(3), lambda: 2**F(-3), lambda: h**q, lambda: F(4)**h, lambda: 0.5**F(2),
 lambda: -h, lambda: +h, lambda: abs(q), lambda: bool(F(0)), lambda: float(q), lambda: int(q), lambda: int(F(7,2)), lambda: math.floor(q), lambda: math.ceil(q), lambda: math.trunc(q), lambda: round(F(5,2)), lambda: round(F(7,2)), lambda: round(F(22,7),2), lambda: round(F(1234),-2), lambda: round(q),
 lambda: hash(h)==hash(0.5), lambda: hash(F(3))==hash(3), lambda: h==0.5, lambda: h==F(2,4), lambda: F(3)==3, lambda: h!=q, lambda: h<q, lambda: q<0, lambda: h<=0.5, lambda: h>float('inf'), lambda: h<float('nan'), lambda: 1>h, lambda: sorted([h,q,F(0),2]), lambda: h<'a', lambda: h=='a', lambda: h+'a', lambda: 'a'+h,
 lambda: F(math.pi).limit_denominator(100), lambda: F('3.1415926').limit_denominator(), lambda: F(1,3).limit_denominator(0), lambda: h.numerator, lambda: h.denominator, lambda: h.as_integer_ratio(), lambda: F.from_float(0.25), lambda: F.from_float('a'), lambda: F.from_float(3), lambda: str(h), lambda: str(F(4,2)), lambda: f"{h}", lambda: "%s %r" % (h,h), lambda: sum([F(1,n) for n in range(1,11)]), lambda: {h:1}[F(2,4)], lambda: {0.5:1}[h], lambda: copy.deepcopy(h), lambda: F(10**30,3)*3, lambda: math.gcd(4,6), lambda: max(h,q), lambda: isinstance(h,int), lambda: h.real if hasattr(h,'real') else 0, lambda: F('1.5e-3'), lambda: F('.5'), lambda: F('5.'), lambda: F('/2'), lambda: F(float('nan')), lambda: F(float('inf')), lambda: math.sqrt(F(1,4)), lambda: complex(1,2)*h, lambda: h*1j, lambda: h==0.5+0j, lambda: h.imag, lambda: h.conjugate(), lambda: F(h), lambda: setattr(h,'numerator',1), lambda: float(F(1,3)), lambda: "%.3f" % h, lambda: round(h), lambda: F(3,1).is_integer()):
    t(f)
