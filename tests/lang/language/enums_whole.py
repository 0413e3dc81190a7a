from enum import *
import enum
class Color(Enum):
    RED = 1; GREEN = 2; BLUE = 3; CRIMSON = 1
    @property
    def pretty(self): return self.name.title()
    def __str__(self): return f'C.{self.name}'
print(Color.RED, repr(Color.RED), Color(2), Color['BLUE'], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED.pretty, Color.__members__)
for f in (lambda: Color(9), lambda: Color['X'], lambda: Color.X, lambda: Color.RED < Color.BLUE, lambda: setattr(Color, 'RED', 5), lambda: Color.RED + 1, lambda: delattr(Color, 'RED'), lambda: Color()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.RW, Perm.R in Perm.RW, ~Perm.R, Perm(0), bool(Perm(0)), list(Perm.RW), Perm.R ^ Perm.RW, Perm(5), len(Perm.RW), Perm.R & Perm.W, list(Perm))
try: Perm(8)
except ValueError as e: print(e)
class I(IntEnum):
    A = 1; B = 2
print(I.A, repr(I.A), I.A + 1, I.A < I.B, I.A == 1, f'{I.A}', '%d' % I.B, sorted([I.B, I.A]), [10, 20, 30][I.B], f'{I.A:>4}', format(I.B), str(I.A), int(I.B), I(2))
class S(StrEnum):
    X = auto(); LONG_NAME = auto(); Z = 'zed'
print(S.X, repr(S.LONG_NAME), S.Z.upper(), S.X == 'x', f'{S.Z:>5}', ''.join([S.X, S.Z]))
class IF(IntFlag):
    A = 1; B = 2; C = 4
print(IF.A | IF.B, repr(IF.A | 8), IF(7), IF.A + IF.B, ~IF.A, repr(~IF.A), IF.A | 16, repr(IF(0)))
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, r): self.mass, self.r = mass, r
    @property
    def g(self): return 6.67e-11 * self.mass / self.r ** 2
    @classmethod
    def heavy(cls): return max(cls, key=lambda p: p.mass)
print(Planet.EARTH.g, Planet.heavy(), Planet.MARS.value, Planet((6.4e23, 3.39e6)))
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    A = auto(); B = auto()
print([m.value for m in Auto])
@unique
class U(Enum):
    A = 1
try:
    @unique
    class V(Enum):
        A = 1; B = 1; C = 2; D = 2
except ValueError as e: print(e)
try:
    class Sub(Color): pass
except TypeError as e: print(e)
F = Enum('F', 'ONE TWO THREE'); print(list(F), F.TWO.value); F2 = Enum('F2', {'a': 5, 'b': 6}); print(F2.b, F2(5)); F3 = IntEnum('F3', ['x', 'y'], start=0); print(list(F3))
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'a' else None
print(Miss('a'))
try: Miss('b')
except ValueError as e: print(e)
class W(Enum):
    MON = 'm'
    def next(self): return list(W)[(list(W).index(self) + 1) % len(W)]
    TUE = 't'
print(W.MON.next(), W.TUE.next(), hash(W.MON) == hash(W.MON), {W.MON: 1}, W.MON in W, isinstance(W.MON, W), type(W.MON), W, W.__name__, dir(W)[:3])
import pickle, copy
print(copy.deepcopy(W.MON) is W.MON, W.MON.__class__, W.MON._value_, W.MON != W.TUE)
match W.MON:
    case W.TUE: print('t')
    case W.MON: print('m')
class Op(Enum):
    ADD = '+'; SUB = '-'
    def __call__(self, a, b): return a + b if self is Op.ADD else a - b
print(Op('+')(1, 2), Op.SUB(5, 3), Op.ADD._name_, [o for o in reversed(Op)])
class B(Flag, boundary=KEEP): A = 1
print(repr(B(9)))
class C(Flag, boundary=CONFORM): A = 1; D = 2
print(C(7), STRICT, C.A.__contains__(C.A))
class Nm(Enum):
    A = nonmember(3) ; B = member(4)
print(Nm.A, Nm.B)
