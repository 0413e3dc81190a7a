from contextlib import *
import copy, sys, io, abc, enum, string, warnings, heapq, bisect, time
@contextmanager
def cm(n):
    print('enter',n)
    try: yield n*2
    except ValueError as e: print('caught',e)
    finally: print('exit',n)
with cm(1) as x: print(x)
with cm(2): raise ValueError('boo')
try:
    with cm(3): raise KeyError('k')
except KeyError as e: print('out',e)
@cm(4)
def deco(): print('in deco')
deco(); deco()
with suppress(ZeroDivisionError): 1/0
with nullcontext(5) as v: print(v)
with ExitStack() as st:
    print(st.enter_context(cm(5))); st.callback(print,'cb'); st.enter_context(cm(6))
f=io.StringIO()
with redirect_stdout(f): print('hidden',1); print()
print(repr(f.getvalue()))
@contextmanager
def bad():
    if 0: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def bad2(): yield; yield
try:
    with bad2(): pass
except RuntimeError as e: print(e)
print('to err',file=sys.stderr); print('a','b',sep='+',file=sys.stdout)
class W:
    def write(self,s): sys.stdout.write('<'+s+'>')
print(1,'x',end='E',file=W()); print()
class A:
    def __init__(self): self.l=[1]; self.me=self
a=A(); b=copy.copy(a); c=copy.deepcopy(a); print(b.l is a.l, c.l is a.l, c.me is c, b.me is a)
class D:
    def __init__(self,x): self.x=x
    def __deepcopy__(self,memo): return D(self.x+1)
    def __copy__(self): return D(-1)
print(copy.deepcopy([D(1)])[0].x, copy.copy(D(1)).x)
l=[1]; l.append(l); m=copy.deepcopy(l); print(m[1] is m, m); t=([],); print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.deepcopy((1,2)) , copy.deepcopy({'a':{1,2}}), copy.deepcopy(frozenset([1])))
class L(list): pass
x=L([1,[2]]); x.q=[3]; y=copy.deepcopy(x); print(y, y.q is x.q, type(y), y[1] is x[1], copy.copy(x).q is x.q)
class S:
    __slots__=('a','b')
s=S(); s.a=[1]; print(copy.deepcopy(s).a, hasattr(copy.copy(s),'b'))
try: copy.deepcopy(i for i in [1])
except TypeError as e: print(e)
e=copy.copy(ValueError('a',1)); print(repr(e))
class Sh(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
class Sq(Sh):
    def area(self): return 4
for c in (Sh,Sq):
    try: c()
    except TypeError as e: print(e)
class Ok(Sq):
    name='n'
print(Ok().area(), isinstance(Ok(),Sh), issubclass(Ok,Sh), Sh.__abstractmethods__==frozenset({'area','name'}))
class Color(enum.Enum):
    RED=1
    GREEN=2
    CRIMSON=1
    def hi(self): return 'hi '+self.name
print(Color.RED, repr(Color.RED), Color(2), Color['RED'], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED.hi(), Color.RED.value, Color.RED==1, Color.RED in Color, {Color.RED:1}, Color, f'{Color.RED}', isinstance(Color.RED,Color), Color.__members__)
for f in [lambda: Color(5), lambda: Color['Q'], lambda: setattr(Color,'RED',3), lambda: Color.RED<Color.GREEN]:
    try: print('no error', f())
    except Exception as e: print(type(e).__name__, e)
class N(enum.IntEnum):
    A=1
    B=enum.auto()
print(N.A, repr(N.B), N.A+1, N.A<N.B, N(2), f'{N.A}', int(N.B), [10,20,30][N.A], sorted([N.B,N.A]))
class Au(enum.Enum):
    X=enum.auto(); Y=enum.auto()
class St(str,enum.Enum):
    A='a'
print(list(Au), St.A=='a', St.A, St.A.upper(), repr(St.A), f'{St.A}', enum.Enum('Q','a b').b.value)
class Pl(enum.Enum):
    E=(1,2.0)
    def __init__(self,m,r): self.m=m; self.r=r
print(Pl.E.m, Pl.E.value, Pl.E)
print(string.ascii_letters, string.punctuation, string.capwords('ab cd'))
h=[5,1,4]; heapq.heapify(h); heapq.heappush(h,0); print(h, heapq.heappop(h), heapq.nsmallest(2,h), heapq.nlargest(2,h), heapq.heappushpop(h,9), heapq.heapreplace(h,2), h, list(heapq.merge([1,4],[2,3])))
print(bisect.bisect([1,2,3],2), bisect.bisect_left([1,2,3],2)); l=[1,3]; bisect.insort(l,2); print(l)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('hey'); print(len(w), w[0].message, w[0].category)
warnings.simplefilter('error')
try: warnings.warn('x',RuntimeWarning)
except RuntimeWarning as e: print('rt',e)
print(sys.maxsize, sys.version_info[:2], sys.version_info>=(3,7), sys.version_info.major, sys.getrecursionlimit(), sys.float_info.epsilon, sys.byteorder, sys.stdout.isatty() in (True,False))
t=time.time(); time.sleep(0.01); print(time.time()-t>=0.01, time.perf_counter()>0)
from collections.abc import *
print(isinstance([],Sequence), isinstance({},Mapping), isinstance({},Hashable), isinstance('a',Iterable), isinstance(3,Iterable), callable(print), isinstance(print,Callable), isinstance((i for i in []),Iterator), isinstance((i for i in []),Generator), isinstance([],Iterator), isinstance({1},Set), isinstance([],Hashable), isinstance(range(3),Sequence), isinstance({},Sized))
class It:
    def __iter__(self): return iter([])
print(isinstance(It(),Iterable), issubclass(It,Iterable), isinstance(It(),Sized))
try: sys.exit(3)
except SystemExit as e: print(e.code)
