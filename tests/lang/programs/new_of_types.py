def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: object.__new__(int))
t(lambda: int.__new__(bool))
t(lambda: object.__new__(list))
t(lambda: object.__new__(bool))
t(lambda: object.__new__(str))
t(lambda: object.__new__(type(None)))
t(lambda: object.__new__(type(lambda:0)))
t(lambda: object.__new__(Exception))
t(lambda: object.__new__(type))
t(lambda: object.__new__(property))
t(lambda: object.__new__(1))
t(lambda: object.__new__())
t(lambda: int.__new__(str))
t(lambda: int.__new__(object))
t(lambda: str.__new__(int))
t(lambda: list.__new__(dict))
t(lambda: tuple.__new__(list))
t(lambda: float.__new__(int))
t(lambda: dict.__new__(list))
t(lambda: set.__new__(frozenset))
t(lambda: Exception.__new__(object))
t(lambda: Exception.__new__(ValueError))
t(lambda: OSError.__new__(ValueError))
t(lambda: int.__new__())
t(lambda: int.__new__(3))
class I(int): pass
class L(list): pass
class E(Exception): pass
class O: pass
t(lambda: object.__new__(I))
t(lambda: object.__new__(L))
t(lambda: object.__new__(E))
t(lambda: int.__new__(I, 3))
t(lambda: int.__new__(O, 3))
t(lambda: list.__new__(L))
t(lambda: Exception.__new__(E))
t(lambda: BaseException.__new__(E))
t(lambda: ValueError.__new__(E))
t(lambda: KeyError.__new__(ValueError))
t(lambda: object.__new__(O, 3))
t(lambda: object.__new__(range))
t(lambda: object.__new__(slice))
t(lambda: object.__new__(map))
t(lambda: range.__new__(range, 3))
t(lambda: slice.__new__(slice, 3))
t(lambda: bool.__new__(bool, 3))
t(lambda: type(None).__new__(type(None)))
t(lambda: type.__new__(type, 'A', (), {}))
t(lambda: bytes.__new__(bytes, 3))
t(lambda: complex.__new__(complex, 3))
t(lambda: str.__new__(str, 3))
t(lambda: tuple.__new__(tuple, [3]))
t(lambda: frozenset.__new__(frozenset, [3]))
t(lambda: property.__new__(property))
t(lambda: object.__new__(super))
t(lambda: object.__new__(staticmethod))
t(lambda: object.__new__(enumerate))
t(lambda: object.__new__(zip))
t(lambda: object.__new__(type((i for i in []))))
import fractions
t(lambda: object.__new__(fractions.Fraction)._numerator)
t(lambda: type(None)())
t(lambda: type(...)())
t(lambda: type(NotImplemented)())
t(lambda: type(None)(1))
t(lambda: type(...)(1))
t(lambda: KeyError.__new__(ValueError))
print(int.__new__, int.__new__.__self__, int.__new__.__qualname__, dict.fromkeys.__qualname__)
print(int.__new__ is object.__new__, int.__new__ is int.__new__, bool.__new__ is int.__new__)
print(O.__new__ is object.__new__, I.__new__ is int.__new__, KeyError.__new__ is LookupError.__new__)


class Even(int):
    def __new__(cls, value):
        return super().__new__(cls, value // 2 * 2)


class Odd(Even):
    def __new__(cls, value):
        return int.__new__(cls, value | 1)


t(lambda: Even(7))
t(lambda: Odd(6))
t(lambda: Even.__new__(Odd, 6))
t(lambda: object.__new__(Odd))


class Single:
    made = None

    def __new__(cls, *args):
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made


print(Single() is Single(1, 2))

import types
for v in (len, [].append, list.append, int.__add__, (1).__add__, object.__init__, dict.__getitem__, {}.__getitem__,
          dict.fromkeys, str.__len__, ''.__len__, (i for i in []).send, (i for i in []).__next__):
    print(type(v), isinstance(v, types.BuiltinFunctionType), isinstance(v, types.MethodDescriptorType), callable(v))
t(lambda: list.append.__self__)
t(lambda: [1].append.__self__)
t(lambda: (3).__add__.__self__)
