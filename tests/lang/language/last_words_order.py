# In which order what is left at the end of a program has its last words.
class D:
    def __init__(self, n, *kids): self.n=n; self.kids=kids; self.first = kids[0] if kids else None
    def __del__(self): print('bye', self.n)
class Node:
    def __init__(self, v, nxt=None): self.v=v; self.nxt=nxt
    def __del__(self): print('node', self.v)
_u = D('underscore')
l=[D('l0'), D('l1', D('l1a'), D('l1b')), D('l2')]
t=(D('t0'), D('t1'))
d={'k':D('dk'), 'm':[D('dm')]}
a=D('a', D('a-kid', D('a-kid-kid')))
chain=Node(1, Node(2, Node(3)))
def outer():
    c=D('closed')
    def inner(): return c
    return inner
f=outer()
def dflt(x=D('default')): return x
class K:
    attr=D('classattr')
g1=Node('c1'); g2=Node('c2', g1); g1.nxt=g2
del g1, g2
bound=D('bound').__init__
gen=(x for x in [D('in gen')])
import functools
p=functools.partial(print, D('partial'))
b=D('b')
s={D('set')}
print('end')
