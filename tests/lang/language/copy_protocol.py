import copy
class A:
    def __getattr__(s, n):
        print('asked', n)
        raise AttributeError(n)
a = A(); a.x = [1]
b = copy.copy(a); c = copy.deepcopy(a)
print(b.x is a.x, c.x is a.x)
class W:
    def __init__(s, inner): s.inner = inner
    def __getattr__(s, n): return getattr(s.inner, n)
try: print(copy.copy(W([1])).inner)
except RecursionError as e: print('rec', e)
class D:
    pass
d = D(); d.__deepcopy__ = lambda memo: 'own'
print(copy.deepcopy(d))
d.__copy__ = lambda: 'mine'
print(type(copy.copy(d)))
class E:
    def __getattr__(s, n):
        print('asked E', n)
        raise AttributeError(n)
copy.copy(E()); copy.deepcopy(E())
class S:
    __slots__ = ('a', 'b')
    def __setstate__(s, st): print('state', st); s.a = 7
s = S(); copy.copy(s) if False else None; s.a = [1]
print(copy.copy(s).a, copy.deepcopy(s).a)
class T(S):
    def __init__(s): s.b = 2; s.q = 1
print(copy.copy(T()).a)
class U:
    def __setstate__(s, st): print('U', st); s.__dict__.update(st)
u = U(); copy.copy(u); u.k = 1; print(copy.deepcopy(u).k)
class G:
    def __getstate__(s): return {'z': 5}
print(copy.copy(G()).z)
class G2:
    def __getstate__(s): return None
g = G2(); g.x = 1; print(vars(copy.copy(g)))
class L(list): pass
l = L([1, [2]]); l.n = [3]; m = copy.deepcopy(l); print(m, m.n, m.n is l.n, m[1] is l[1])
class X(Exception):
    def __init__(s, a): super().__init__(a); s.extra = [a]
e = copy.copy(X(4)); print(repr(e), e.extra)
class Sl:
    __slots__ = ('p', '__dict__')
o = Sl(); o.p = [1]; o.r = [2]; c = copy.deepcopy(o); print(c.p, c.r, c.p is o.p, vars(c))
class Cyc: pass
c = Cyc(); c.me = c; d = copy.deepcopy(c); print(d.me is d)
