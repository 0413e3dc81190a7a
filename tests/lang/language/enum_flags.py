from enum import CONFORM, EJECT, KEEP, STRICT, Enum, Flag, IntEnum, IntFlag, auto, nonmember


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


class Auto(IntFlag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B


class Strict(Flag, boundary=STRICT):
    ONE = 1
    FOUR = 4


class Eject(Flag, boundary=EJECT):
    ONE = 1


print(Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.RW, ~Perm.R, Perm(0), list(Perm), list(Perm.RW), len(Perm.RW), Perm(7), Perm(8))
print(Perm.R in Perm.RW, bool(Perm.R & Perm.W), Perm.R ^ Perm.RW, Perm.RW.name, (Perm.R | Perm.X).name, Perm.R | Perm.X is Perm(5), Perm, hash(Perm.R) == hash('R'))
print(Auto.A | Auto.C, Auto(5), repr(Auto(5)), repr(Auto.A | 8), Auto.C + 1, ~Auto.A, Auto.AB, repr(Auto.AB), f'{Auto.B:03d}', Auto.A == 1, sorted(Auto), Auto(0), repr(~Auto.B))
for f in (lambda: Perm.R | 1, lambda: 1 in Perm.R, lambda: Strict(2), lambda: Strict(8), lambda: Eject(8), lambda: Perm('x'), lambda: Perm['Q'], lambda: Strict.ONE | Strict.FOUR, lambda: ~Strict.ONE,
          lambda: Perm.Q, lambda: Perm.name, lambda: Perm.R.value.nope, lambda: setattr(Perm.R, 'value', 3), lambda: delattr(Perm, 'R')):
    attempt(f)


def twice():
    class Twice(Enum):
        A = 1
        A = 2


def hidden():
    class Hidden(Enum):
        _x_ = 1


def missing():
    class Bad(Enum):
        A = 1

        @classmethod
        def _missing_(cls, value):
            return 5
    return Bad(3)


for f in (twice, hidden, missing):
    attempt(f)


class Step(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    FIRST = auto()
    SECOND = auto()
    PAIR = auto(), 'x'
    OTHER = nonmember(5)


print(list(Step), Step.OTHER, Step('first0'))


class Late(IntEnum):
    A = auto()
    B = 10
    C = auto()


print(list(Late), Enum('Animal', 'CAT DOG', start=5)(6), Enum('Mixed', [('A', 1), ('B', 'b')])['B'], IntEnum('N', 'ONE TWO').TWO + 1)
print(CONFORM is not KEEP, Perm.__members__)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **options):
        print('prepare', name, bases, options)
        return {'given': 1}

    def __new__(mcls, name, bases, space, **options):
        return super().__new__(mcls, name, bases, space)

    def __init__(cls, name, bases, space, **options):
        super().__init__(name, bases, space)


class Names(dict):
    def __setitem__(self, key, value):
        print('set', key)
        dict.__setitem__(self, key, value)


class Logged(type):
    def __prepare__(name, bases):
        return Names()


class WithMeta(metaclass=Meta, k=3):
    other = given + 1


class WithLog(metaclass=Logged):
    x = 1

    def f(self):
        return self.x


print(WithMeta.given, WithMeta.other, WithLog().f())
