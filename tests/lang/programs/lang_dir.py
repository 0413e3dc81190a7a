class A:
    x = 1
    def f(self): pass
class B(A):
    __slots__ = ('q',)
class S:
    __slots__ = ('a',)
class D:
    def __dir__(self): return ['z', 'b']
a = A(); a.y = 2
print(dir(a)); print(dir(A)); print(dir(B())); print(dir(S())); print(dir(D()))
def f(p):
    q = 1
    print(dir())
f(1)
print([n for n in dir() if not n.startswith('_')], dir()[:12])
print(dir(object()))
print(type(iter('abc')), type(iter('é')), type(reversed([1])), list(reversed([1,2,3])))
