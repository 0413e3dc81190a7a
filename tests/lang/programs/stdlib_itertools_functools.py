import itertools as it, functools as ft, operator as op
print(list(it.islice(it.count(5,2),3)), it.count(3), it.count(1.5,0.5), list(it.repeat(1,3)), it.repeat(1), it.repeat(2,3), list(it.islice(it.cycle('ab'),5)))
print(list(it.accumulate([1,2,3],op.mul)), list(it.accumulate([1,2],initial=10)), list(it.accumulate([])), list(it.chain.from_iterable([[1],[2,3]])), list(it.compress('abcd',[1,0,1])))
print(list(it.dropwhile(lambda x:x<3,[1,3,2])), list(it.takewhile(lambda x:x<3,[1,3,2])), list(it.filterfalse(None,[0,1,''])), [(k,list(g)) for k,g in it.groupby('aabbca')], [k for k,g in it.groupby([1,1,2])])
print(list(it.pairwise([1,2,3])), list(it.starmap(pow,[(2,3),(3,2)])), list(it.zip_longest('ab','c',fillvalue='-')), [list(t) for t in it.tee([1,2,3],2)])
print(list(it.product('ab',repeat=2)), list(it.product()), list(it.permutations([1,2,3],2)), list(it.permutations('ab')), list(it.combinations('abcd',3)), list(it.combinations_with_replacement('ab',2)), list(it.combinations([1],0)), list(it.permutations([],0)))
i=iter(range(10)); print(list(it.islice(i,2,6,2)), list(i)); i=iter(range(10)); print(list(it.islice(i,3)), next(i)); i=iter(range(10)); print(list(it.islice(i,0,5,3)), next(i)); i=iter(range(10)); print(list(it.islice(i,2,2)), next(i)); i=iter(range(9));print(list(it.islice(i,5,3)),next(i)); print(list(it.islice('abc',None)), list(it.islice('abcdef',1,None,2)))
for f in [lambda: it.islice([1],-1), lambda: it.islice([1],0,1,0), lambda: it.islice([1],'a'), lambda: it.count('a'), lambda: it.chain(1).__next__(), lambda: list(it.chain(1)), lambda: it.product(1), lambda: it.combinations([1],-1), lambda: ft.reduce(op.add,[]), lambda: ft.reduce(op.add,1), lambda: ft.partial(), lambda: ft.partial(3), lambda: it.cycle(3), lambda: it.permutations([1],'a'), lambda: it.tee([],-1), lambda: ft.lru_cache('a'), lambda: op.index('a'), lambda: op.itemgetter(1)([1]), lambda: op.attrgetter('foo')(3),lambda: it.accumulate(3), lambda: op.attrgetter(3),lambda: op.indexOf([1],3)]:
    try: print('no error', f())
    except Exception as e: print(type(e).__name__, e)
print(ft.reduce(lambda a,b:a*b,[1,2,3],10), ft.reduce(op.add,['a','b']), ft.partial(int,base=2)('101'))
p=ft.partial(print,'x',sep='-'); p('y'); print(p.args,p.keywords,p.func is print, ft.partial(p,'z').args, ft.partial(int,base=2))
@ft.lru_cache(maxsize=None)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(60), fib.cache_info(), fib.__name__, fib.cache_parameters()); fib.cache_clear(); print(fib.cache_info())
@ft.lru_cache
def sq(n): print('calc',n); return n*n
print(sq(2),sq(2),sq(2.0),sq(n=2),sq.cache_info())
@ft.lru_cache(maxsize=2)
def sq(n): print('calc',n); return n*n
sq(1);sq(2);sq(1);sq(3);sq(2);print(sq.cache_info())
@ft.cache
def c(a,b=1): return a+b
print(c(1),c(1,b=2),c.cache_info())
class A:
    @ft.cached_property
    def x(self): print('once'); return 5
    @ft.lru_cache(None)
    def m(self,k): print('m'); return k
a=A(); print(a.x,a.x,a.__dict__,a.m(1),a.m(1))
print(sorted([3,1,2],key=ft.cmp_to_key(lambda a,b:b-a)), max([1,2],key=ft.cmp_to_key(lambda a,b:b-a)))
@ft.total_ordering
class V:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(V(1)<=V(2),V(1)>V(2),V(2)>=V(2),V(1)>=V(2), sorted([V(2),V(1)])[0].v)
def d(f):
    @ft.wraps(f)
    def w(*a,**k):
        "wrapper"
        return f(*a,**k)
    return w
@d
def foo(x:int)->str:
    "doc of foo"
    return x
print(foo.__name__,foo.__doc__,foo.__wrapped__.__name__,foo.__annotations__,foo.__qualname__,foo.__module__)
@ft.singledispatch
def s(x): return 'obj'
@s.register(int)
def _(x): return 'int'
@s.register
def _(x: list): return 'list'
print(s(1),s([]),s('a'),s(True))
print(op.itemgetter(1,0)('ab'), op.attrgetter('__class__.__name__')(3), op.methodcaller('upper')('ab'), op.itemgetter(1), op.itemgetter('a')({'a':2}), op.truediv(1,2), op.mod(7,3), op.neg(3), op.contains([1],1), op.countOf([1,1],1), op.not_(0), op.pow(2,3), op.concat([1],[2]), op.iadd([1],[2]), op.xor(5,3), op.inv(4))
print(type(it.chain()), type(it.count()), ft.partial, it.product)
