# did you mean & name errors, uncaught one is last
import collections, math
class Box:
    cls_attr = 1
    def __init__(self): self.width = 1; self._height = 2; self.colour = 'r'
    def compute_area(self): return widht
    def meth(self): return self.heigth
b = Box(); length = 5; counter = 0
def loc():
    total_sum = 3
    return total_summ
def shadow():
    print(length); length = 3
def outer():
    val = 1
    def inner():
        val += 1
    inner()
def free():
    def inn(): return later
    inn(); later = 1
def delv():
    q = 1; del q; return q
def glob():
    global counter
    counter += 1; return countr
def exc():
    try: 1 / 0
    except ZeroDivisionError as err: pass
    return err
def comp(): return [undefd for _ in range(1)]
import sys, traceback
for f in (b.compute_area, b.meth, lambda: b.widht, lambda: b.color, lambda: b.computearea(), lambda: Box.cls_atr, lambda: lenght, lambda: prin, lambda: Lenght, lambda: math.squareroot, lambda: math.sqr, lambda: collections.orderedDict, lambda: [].apend, lambda: 'a'.uper, lambda: {}.itms, lambda: (1).bit_lenght, loc, shadow, outer, free, delv, glob, exc, comp, lambda: self.x, lambda: Tru, lambda: none, lambda: null, lambda: os.path, lambda: json, lambda: b.xyzzy, lambda: b.__dict, lambda: Box().__init, lambda: super().x, lambda: b.width.foo, lambda: None.split, lambda: print.x, lambda: loc.y, lambda: type(b).zz, lambda: int.foo, lambda: Box.mro.x, lambda: (i for i in []).send2, lambda: range(3).strt, lambda: len.foo, lambda: sys.argvv, lambda: sys.x_x, lambda: b.a, lambda: x, lambda: ab, lambda: __nam__, lambda: b'a'.decod, lambda: 1.5.is_intger, lambda: True.re, lambda: ().cout, lambda: frozenset().ad, lambda: iter([]).nxt, lambda: Exception().arg, lambda: property().gettr, lambda: slice(1).strt, lambda: open.x, lambda: object().x, lambda: NotImplemented.x, lambda: ....x, lambda: type.x, lambda: {}.keys().x, lambda: zip().x, lambda: map(int, []).x):
    try: f()
    except Exception as e: print(''.join(traceback.format_exception_only(type(e), e)), end='')
def args(a, b, c=3, *, d, e=5): pass
def two(a, /, b): pass
class NI:
    def __init__(self, a): pass
    def m(self, a): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
for f in (lambda: args(), lambda: args(1), lambda: args(1, 2), lambda: args(1, 2, 3, 4), lambda: args(1, 2, 3, 4, d=1), lambda: args(1, 2, d=1, z=2), lambda: args(1, 2, a=1, d=2), lambda: two(a=1, b=2), lambda: two(1), lambda: two(1, 2, 3), lambda: two(), lambda: NI(), lambda: NI(1, 2), lambda: NI(1).m(), lambda: NI(1).m(1, 2), lambda: NI.m(1), lambda: NI.s(), lambda: NI.c(), lambda: NI.c(1, 2), lambda: object(1), lambda: int(1, 2, 3), lambda: len(), lambda: len([], []), lambda: print(1, foo=2), lambda: sorted(), lambda: sorted([], 1), lambda: isinstance(1), lambda: isinstance(1, 2), lambda: issubclass(1, int), lambda: getattr(1), lambda: getattr(1, 2), lambda: setattr(1, 'a'), lambda: hasattr(1, 2), lambda: abs(), lambda: pow(1), lambda: input(1, 2) if 0 else divmod(1), lambda: enumerate(), lambda: zip(strict=1, x=2), lambda: map(), lambda: filter(1), lambda: sum(), lambda: sum(1), lambda: round(), lambda: ord(1), lambda: chr('a'), lambda: chr(), lambda: type(), lambda: type(1, 2), lambda: super(), lambda: vars(1), lambda: vars(1, 2), lambda: id(), lambda: hash(), lambda: callable(), lambda: repr(), lambda: format(), lambda: bin(), lambda: list(1, 2), lambda: dict(1, 2), lambda: tuple(1, 2), lambda: set(1, 2), lambda: str(1, 2, 3, 4), lambda: float(1, 2), lambda: bool(1, 2), lambda: complex(1, 2, 3), lambda: range(1, 2, 3, 4), lambda: slice(), lambda: open(), lambda: iter(), lambda: next(), lambda: iter(1, 2), lambda: all(), lambda: any(1), lambda: max(key=1), lambda: min([], key=len), lambda: max([], default='d'), lambda: max(1, 2, default=3), lambda: reversed(), lambda: args(*1), lambda: args(**1), lambda: args(**{'a': 1}, a=2), lambda: print(**{1: 2}), lambda: dict(**{1: 2}), lambda: print(sep=1), lambda: print(1, 2, sep=3), lambda: print(end=1), lambda: (lambda x: x)(), lambda: (lambda: 0)(1), lambda: b(), lambda: Box(1), lambda: Box.compute_area(), lambda: [].append(), lambda: ''.join(), lambda: {}.get(1, 2, 3), lambda: [].sort(1), lambda: (1).bit_length(1), lambda: property(1, 2, 3, 4, 5), lambda: classmethod(), lambda: staticmethod(1, 2), lambda: bytes(1, 2), lambda: bytearray('a'), lambda: bytes('a'), lambda: frozenset(1, 2), lambda: object().x(), lambda: breakpoint if 0 else globals(1), lambda: dir(1, 2), lambda: ascii(), lambda: NI.s(1, b=2), lambda: Exception(a=1), lambda: ValueError(x=1), lambda: delattr(1, 'x'), lambda: setattr(1, 'x', 1), lambda: setattr(int, 'x', 1), lambda: setattr(b, 1, 2)):
    try: f()
    except Exception as e: print(''.join(traceback.format_exception_only(type(e), e)), end='')
b.compute_aera()
