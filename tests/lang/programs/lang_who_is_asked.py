"""What builtin types say of wrong arguments, and who is asked first."""


def said(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class D(dict): pass
for f in (lambda: D(1,2), lambda: D(1), lambda: dict(1,2,3)):
    try: f()
    except TypeError as e: print(e)
class L(list): pass
class S(set): pass
class F(frozenset): pass
class T(tuple): pass
class St(str): pass
class I(int): pass
class Fl(float): pass
for c in (L,S,F,T,list,set,frozenset,tuple,I,Fl,int,float,str,St,bytes,complex,bool):
    for a in ((1,2),(1,2,3,4),()):
        try: c(*a); print('ok')
        except Exception as e: print(c.__name__, a, type(e).__name__, e)
    for k in ({'a':1},):
        try: c(**k); print('ok')
        except Exception as e: print(c.__name__, k, type(e).__name__, e)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a=[1,2,3]
def f1(): a[::0]=1
def f2(): a[::0]=[1]
def f3(): a[::2]=1
def f4(): a[::2]=[1]
def f5(): del a[::0]
def f6(): a['x']=1
def f7(): a[1:'x']=1
def f8(): a[1:2]=5
for f in (f1,f2,f3,f4,f5,f6,f7,f8): t(f)
class C:
    __contains__ = None
try: print(1 in C())
except TypeError as e: print(e)
class C2:
    __iter__ = None
try: print(1 in C2())
except TypeError as e: print(e)
try: iter(C2())
except TypeError as e: print(e)
class C3:
    __hash__ = None
    __len__ = None
    __bool__ = None
    __getitem__ = None
    __call__ = None
    __add__ = None
    __eq__ = None
    __lt__ = None
    __str__ = None
    __repr__ = None
    __format__ = None
    __index__ = None
    __int__=None
    __float__=None
    __enter__=None
    __exit__=None
    __next__=None
    __reversed__=None
    __abs__=None
    __neg__=None
    __setitem__=None
    __delitem__=None
    __iadd__=None
    __radd__=None
    __round__=None
    __divmod__=None
    __pow__=None
c=C3()
def st(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def d1(): del c[0]
def d2(): c[0]=1
def d3():
    with c: pass
def d4():
    x=C3(); x+=1
for f in (lambda: hash(c), lambda: len(c), lambda: bool(c), lambda: c[0], lambda: c(), lambda: c+1, lambda: c==1, lambda: c<1, lambda: str(c), lambda: repr(c), lambda: format(c), lambda: [1][c], lambda: int(c), lambda: float(c), lambda: next(c), lambda: reversed(c), lambda: abs(c), lambda:-c, d1,d2,d3,d4,lambda: 1+c, lambda: round(c), lambda: divmod(c,1), lambda: c**2, lambda: f'{c}', lambda: print(c), lambda: list(c), lambda: range(c), lambda: {c:1}, lambda: c!=1, lambda: bin(c), lambda: chr(c), lambda: 'a'*c, lambda: [1]*c):
    st(f)
class B:
    def __index__(self): raise ValueError('idx')
def st(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b=B()
for f in (lambda: bytes(b), lambda: bytes([b]), lambda: [1][b], lambda: 'a'*b, lambda: range(b), lambda: int(b), lambda: float(b), lambda: complex(b), lambda: b'abc'[b], lambda: 'abc'[b:], lambda: chr(b), lambda: bin(b), lambda: round(1.5,b), lambda: [1].pop(b), lambda: [].insert(b,1), lambda: 'abc'.center(b), lambda: 'abc'.find('a',b), lambda: [1].index(1,b), lambda: (1).to_bytes(b,'big'), lambda: slice(b).indices(3), lambda: slice(1).indices(b), lambda: '%d'%b, lambda: '{:d}'.format(b), lambda: '%c'%b, lambda: '%x'%b, lambda: pow(2,b), lambda: divmod(b,1), lambda: sum([b]), lambda: b'a'*b):
    st(f)
class C:
    def m(self): pass
    m.x=3
try: print(vars(C().m))
except Exception as e: print(type(e), e)
print(vars(C.m))
print(C().m.__dict__)
try: vars(1)
except Exception as e: print(type(e), e)
try: vars(len)
except Exception as e: print(type(e), e)
try: vars([].append)
except Exception as e: print(type(e), e)
for a in ((NotImplemented,1),('12',None),(12,10),(1.5,2),(b'12',3),(None,),([],),('12',1),('12',37),('z',36),('12',2.0),('0x1f',0),('  12_0 ',),('1__0',),('',),('0b2',0),(object,),):
    try: print(int(*a))
    except Exception as e: print(type(e).__name__, e)
for k in ({'x':1},{'base':2}):
    try: print(int(**k))
    except Exception as e: print(type(e).__name__, e)
print(int('11',base=2))

class C7:
    pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: C7(*5, q=1, **{1: 2}))
t(lambda: C7(*5, q=1))
t(lambda: C7(*5))
t(lambda: C7(*5, **{1:2}))
t(lambda: len(*5, **{1:2}))
def f(*a, **k): return a, k
t(lambda: f(*5, **{1:2}))
t(lambda: f(*[5], **{1:2}))
t(lambda: f(**{1:2}))
t(lambda: f(1, *5, **{1:2}))
t(lambda: f(1, *5, **3))
t(lambda: f(*5, **3))
t(lambda: f(q=1, **{'q':2}))
t(lambda: f(*5, q=1, **{'q':2}))

print(True.__floordiv__(1e16), (1).__add__(1.5), (1).__mul__(2.0), (2**70).__add__(1.0), True.__lt__(1.0), (1).__eq__(1.0), (1.0).__eq__(1), (1).__radd__(1.5), (1.5).__add__(1j), (1).__pow__(2.0), (1).__lt__(2.5), (1).__truediv__(2.0))


class M(list):
    def __mul__(self, o):
        return NotImplemented


class R(list):
    def __rmul__(self, o):
        return 'R.__rmul__'


class N(int):
    def __mul__(self, o):
        return NotImplemented


class A2(tuple):
    def __radd__(self, o):
        return 'A2.__radd__'


for make in (M, R, N, A2, list, tuple, str):
    for other in (None, 2, 1.5, 'ab', [1], (1,), b'x', N(2), M([3]), R([4]), A2((5,))):
        for name, f in (('*', lambda a, b: a * b), ('+', lambda a, b: a + b)):
            for a, b in ((make(), other), (other, make())):
                print(type(a).__name__, name, type(b).__name__, end=' ')
                said(lambda: f(a, b))

        def times(x):
            x *= other
            return x

        def plus(x):
            x += other
            return x
        said(lambda: times(make()))
        said(lambda: plus(make()))


class P(int):
    pass


print(pow(P(3), 2, 5), P(3).__pow__(2, 5), int.__pow__(2, 3), int.__pow__(2, 0.5), (2).__pow__(3, None))
said(lambda: pow(P(3), 2, 1.5))
said(lambda: 'a'.count(set(), {}))
said(lambda: 'a'.find(set(), {}))
said(lambda: chr(2**64))
said(lambda: chr(2**40))
said(lambda: f"<{7=:5c}|{65:=5c}|{65:05c}|{65:<5c}>")
print('\u2177'.isidentifier(), 'a\u0301'.isidentifier(), '\u0301a'.isidentifier(), '\u00b2'.isidentifier())
print(type(iter(b'x')), list(iter(b'xy')))


class Slotted:
    __slots__ = ('z',)


class Open(Slotted):
    pass


def delete(x):
    del x.z


said(lambda: delete(Slotted()))
said(lambda: delete(Open()))
said(lambda: type('S', (int,), {'__slots__': ('p',)}))
said(lambda: type('S', (Open, Slotted, Open), {'__slots__': ('p',), 'p': 1}))


class Endless:
    def __getitem__(self, i):
        return NotImplemented


class Bad:
    def __index__(self):
        return 'a'


class Byte:
    def __index__(self):
        return 65


said(lambda: bytes(Endless()))
said(lambda: bytes(Bad()))
said(lambda: bytes([Bad()]))
said(lambda: bytes([Byte(), 66, True]))
said(lambda: bytes(Byte())[:3])
said(lambda: bytes([1, 256]))
