import random
random.seed(42)
print(random.random(), random.uniform(1,10), random.randint(1,100), random.choice('abcdef'), random.randrange(0,100,7), random.randrange(10))
l=list(range(20)); random.shuffle(l); print(l); print(random.sample(range(100),5), random.sample(l,10), random.sample(range(10**6),30))
print(random.gauss(0,1), random.gauss(), random.gauss(2,3), random.normalvariate(0,1), random.expovariate(2), random.betavariate(1,2), random.triangular(0,1,.5), random.lognormvariate(0,1), random.vonmisesvariate(0,4), random.gammavariate(.5,1), random.gammavariate(3,1), random.paretovariate(3), random.weibullvariate(1,2))
print(random.choices('abc',k=5), random.choices([1,2,3],weights=[1,5,1],k=5), random.choices([1,2],cum_weights=[1,3],k=3), random.getrandbits(5), random.getrandbits(40), random.getrandbits(63), random.getrandbits(0))
random.seed(-5); print(random.random()); random.seed(2**40+3); print(random.random()); random.seed(1.5); print(random.random()); random.seed(True); print(random.random()); random.seed(-1.25); print(random.random())
r=random.Random(7); s=r.getstate(); a=[r.random() for _ in range(3)]; r.setstate(s); print(a==[r.random() for _ in range(3)], a, len(s), s[0], len(s[1]), s[1][:3], s[1][-1])
for _ in range(700): r.random()
s=r.getstate(); a=r.random(); r.setstate(s); print(a==r.random(), s[1][-1])
random.seed(1); print(random.sample([1,2,3],counts=[2,1,1],k=3), random.randint(-5,5), random.uniform(-1,1))
for f in [lambda: random.choice([]), lambda: random.randint(2,1), lambda: random.randrange(0), lambda: random.sample([1],2), lambda: random.sample({1,2},1), lambda: random.choices([],k=1), lambda: random.seed([1]), lambda: random.getrandbits(-1), lambda: random.choices([1],weights=[0]), lambda: random.randrange(1,5,0), lambda: random.choices([1,2],2),lambda: random.shuffle((1,2))]:
    try: print('no error', f())
    except Exception as e: print(type(e).__name__, e)
class R(random.Random):
    def random(self): return 0.5
print(R().uniform(0,2), random.Random(3).random(), [random.Random(0).gauss(0,1)])
print([random.randint(0,1) for _ in range(20)], [round(random.gauss(0,1),3) for _ in range(5)])
