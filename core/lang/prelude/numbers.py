"""numbers: what kind of number a value is."""


class _Kind(type):
    def __instancecheck__(cls, x):
        return issubclass(type(x), cls._kinds) or cls in type(x).__mro__

    def __subclasscheck__(cls, c):
        return cls in c.__mro__ or any([kind in c.__mro__ for kind in cls._kinds])

    def register(cls, subclass):
        for kind in cls.__mro__:
            if kind in _all:
                kind._kinds += (subclass,)
        return subclass


_all = []


class Number(metaclass=_Kind):
    _kinds = (int, float)


class Complex(Number):
    _kinds = (int, float)


class Real(Complex):
    _kinds = (int, float)


class Rational(Real):
    _kinds = (int,)


class Integral(Rational):
    _kinds = (int,)


_all += [Number, Complex, Real, Rational, Integral]
