from statistics import NormalDist
import statistics
n=NormalDist(1,2)
print(n, n.pdf(1), n.cdf(2), n.inv_cdf(.3), n+n, n*2, n.mean, n.inv_cdf(.0001), n.inv_cdf(1e-12), n.inv_cdf(.95), n.quantiles(), n.overlap(NormalDist(2,1)), n.zscore(4), -n, 3-n, n==NormalDist(1,2), n.samples(2,seed=3), NormalDist.from_samples([1,2,4]), n.median, n.mode)
for i in range(1,40): print(NormalDist().inv_cdf(i/40), NormalDist(3,.5).cdf(i/7))
print(statistics.median_grouped([1,2,2,3,4,4,4,5]), statistics.median_grouped([1, 3, 3, 5, 7], interval=2))
import random
random.seed(5); print(random.randbytes(5), random.Random(3).randbytes(2))
r=random.Random('seed'); s=r.getstate(); a=r.random(); r.setstate(s); print(a==r.random(), random.Random(b'ab').random(), random.Random(1.5).random())
for s in (0,-5,10**40,1.5,'abc',b'abc',True):
    random.seed(s); print(random.random(), random.randint(0,10**30))
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: random.randint(5, 1), lambda: random.choice([]), lambda: random.sample([1], 2),
          lambda: random.choices([1], weights=[1, 2]), lambda: random.shuffle((1, 2)), lambda: random.seed([]),
          lambda: 'a\tb'.expandtabs(2**31), lambda: 'a'.expandtabs(2**70), lambda: 2.0**5000):
    try:
        print(f())
    except Exception as e:
        print(repr(e))


def said(f):
    try:
        print(repr(f())[:40])
    except Exception as e:
        print(type(e).__name__, e)


said(lambda: sum(3, 'a'))
said(lambda: sum([], 'a'))
said(lambda: sum([], b''))
said(lambda: format(-0.5j, '^+z12.3E'))
said(lambda: format(-0.0, 'z.2e') + format(-0.0001, 'z.1%') + format(-0.00001, 'z.2g'))
said(lambda: 'ab' * 10**15)
said(lambda: b'ab' * 10**15)
said(lambda: 'a'.zfill(10**15))
said(lambda: ''.ljust(10**15))
said(lambda: 'ab' * -1)


class Held:
    def m(self):
        pass


said(lambda: setattr(Held().m, 'x', 1))
said(lambda: Held().m.x)
for x in (1e22,1.5,1e-7,1.5e300,-1e22,0.0,1e16,5e-324,float('inf')): print(format(x,'#'),format(x,' ^#15'),format(complex(x,x) if x==x else 0,'#'))
for f in (lambda: list[int].zzz, lambda: hasattr(list[int], 'zzz'), lambda: getattr(list[int], 'zzz', 4), lambda: list[int].append, lambda: list[int].__origin__, lambda: ~list[int], lambda: (int | str)(), lambda: hasattr(list[int], 'append')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
from datetime import date
print(date(2024, 2, 29).isocalendar())
