# exp, ln, log10, sqrt and powers of decimals, to the last digit that is asked for.
from decimal import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for b in ('0.5','1.5','-0.5','2','3','-3','0','10','-1','100','1e3','0.1','1e-10','1e30','1234567.5','nan','inf','-inf','3.0'):
    for a in ('2','4','-2','1','1.000','0','-0','0.25','10','1e5','1.05','-1','99.99','inf','-inf','nan','1.00000000001','3.14159265358979323846264338327950288419716939937510','0.999','7E-5'):
        t(lambda: (a,b,Decimal(a)**Decimal(b)))
for a in ('2','0','1','10','100','1e-5','1e100','-1','inf','-inf','nan','1.0000000000000000000001','0.99999999','123456789.123456789','3e5','-3e6','1e30','-1e30','1e-40','-1e-40','0.5','1000','2302585','2302586','-2302700'):
    t(lambda: ('exp', a, Decimal(a).exp()))
    t(lambda: ('ln', a, Decimal(a).ln()))
    t(lambda: ('log10', a, Decimal(a).log10()))
    t(lambda: ('sqrt', a, Decimal(a).sqrt()))
for r in (ROUND_UP, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP):
    for p in (3, 9, 50):
        with localcontext() as c:
            c.prec=p; c.rounding=r
            for a in ('2','4','9','0.25','1.21','8'):
                t(lambda: (Decimal(a)**Decimal('0.5'), Decimal(a)**Decimal('-1.5'), Decimal(a)**-3, Decimal(a)**7, Decimal(a).ln(), Decimal(a).exp(), Decimal(a).log10()))
with localcontext() as c:
    c.prec = 120
    t(lambda: (Decimal(2).ln(), Decimal(1).exp(), Decimal(2)**Decimal('0.1')))
t(lambda: Decimal(2).exp(Context(prec=5)))
t(lambda: Decimal(2).ln(context=Context(prec=5)))
t(lambda: getcontext().power(2, Decimal('0.5')))
t(lambda: getcontext().sqrt(2))
t(lambda: getcontext().exp(1))
t(lambda: getcontext().ln(3))
t(lambda: getcontext().log10(3))
t(lambda: getcontext().divide(1, 3))
t(lambda: Decimal('1.0001')**100000)
t(lambda: 2 ** Decimal('0.5'))
t(lambda: Decimal(10)**400000000)
t(lambda: Decimal('0.1')**400000000)
t(lambda: Decimal('1.5')**400000000)
t(lambda: Decimal('1.5')**-400000000)
import random
random.seed(99)
for i in range(300):
    a = Decimal(random.randrange(1, 10**random.randrange(1,12))).scaleb(-random.randrange(0,12)); n = random.choice([2,3,5,7,10,12,25,30,120,360,-1,-2,-7,-30])
    print(a, n, a**n)
for i in range(40):
    a = Decimal(random.randrange(1, 10**random.randrange(1,12))).scaleb(-random.randrange(0,12)); b = Decimal(random.randrange(-10**6, 10**6)).scaleb(-random.randrange(1,8))
    t(lambda: (a, b, a**b, a.ln(), a.log10(), b.exp()))
