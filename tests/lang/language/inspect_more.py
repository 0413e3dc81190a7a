def t(n, f):
    try: print(n, repr(f()))
    except BaseException as e: print(n, type(e).__name__, e)

import inspect, functools, abc
from functools import partial
def f(a, b, /, c, d=4, *e, g, h=8, **k): pass
def g(a, b=2, c=3): pass
def h(a, b): "doc of h"
class A(abc.ABC):
    "doc A"
    @abc.abstractmethod
    def m(self):
        """doc m
            more
        """
    @property
    def p(self):
        "doc p"
    def q(self): pass
    @classmethod
    def c(cls): "doc c"
    @staticmethod
    def s(): "doc s"
class B(A):
    def m(self): pass
    @property
    def p(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
class C(abc.ABC): pass
class D: pass
t("1.0", lambda: (inspect.signature(partial(f, 1))))
t("1.1", lambda: (inspect.signature(partial(f, 1, 2))))
t("1.2", lambda: (inspect.signature(partial(f, 1, 2, 3, 4, 5))))
t("1.3", lambda: (inspect.signature(partial(f, c=3))))
t("1.4", lambda: (inspect.signature(partial(f, g=3))))
t("1.5", lambda: (inspect.signature(partial(f, 1, z=3))))
t("1.6", lambda: (inspect.signature(partial(g, b=5))))
t("1.7", lambda: (inspect.signature(partial(g, 1, c=5))))
t("1.8", lambda: (inspect.signature(partial(g, 1, 2, 3))))
t("1.9", lambda: (inspect.signature(partial(partial(g, 1), b=3))))
t("1.10", lambda: (inspect.signature(partial(h, a=3))))

t(5, lambda: (inspect.signature(partial(print, 3))if 0 else 1))
t("6.0", lambda: (inspect.getdoc(A)))
t("6.1", lambda: (inspect.getdoc(B)))
t("6.2", lambda: (inspect.getdoc(C)))
t("6.3", lambda: (inspect.getdoc(D)))
t("6.4", lambda: (inspect.getdoc(h)))
t("6.5", lambda: (inspect.getdoc(g)))
t("6.6", lambda: (inspect.getdoc(A.m)))
t("6.7", lambda: (inspect.getdoc(B.m)))
t("6.8", lambda: (inspect.getdoc(B().m)))
t("6.9", lambda: (inspect.getdoc(B.p)))
t("6.10", lambda: (inspect.getdoc(A.p)))
t("6.11", lambda: (inspect.getdoc(B.c)))
t("6.12", lambda: (inspect.getdoc(B.s)))
t("6.13", lambda: (inspect.getdoc(A.q)))
t("6.14", lambda: (inspect.getdoc(B().c)))
t("6.15", lambda: (inspect.getdoc(partial(h, 1)) if 0 else 1))
t("6.16", lambda: (inspect.getdoc(lambda: 0)))
t("7.0", lambda: (inspect.isabstract(A)))
t("7.1", lambda: (inspect.isabstract(B)))
t("7.2", lambda: (inspect.isabstract(C)))
t("7.3", lambda: (inspect.isabstract(3)))
t("7.4", lambda: (inspect.isabstract(int)))
t("8.0", lambda: (C.__doc__))
t("8.1", lambda: (abc.ABC.__doc__))
def sl(*n):
    try: return type('Z', (), {'__slots__': n}).__slots__
    except Exception as e: return type(e).__name__, str(e)
t("9.0", lambda: (sl('a')))
t("9.1", lambda: (sl('1a')))
t("9.2", lambda: (sl('a b')))
t("9.3", lambda: (sl('')))
t("9.4", lambda: (sl('é')))
t("9.5", lambda: (sl('a', '-')))
t("9.6", lambda: (sl(3)))
t("9.7", lambda: (sl('__dict__')))
t("9.8", lambda: (sl('class')))
for wrong in (partial(g, 1, 2, 3, 4), partial(g, zz=4), partial(h, 3, a=3)):
    try:
        print(inspect.signature(wrong))
    except ValueError as e:
        print(str(e)[:14], str(e)[-24:])
try:
    ValueError().args = 3
except TypeError as e:
    print(e)
