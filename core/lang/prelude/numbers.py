"""numbers: what kind of number a value is."""


class _Kind(type):
    def __instancecheck__(cls, x):
        return cls.__subclasscheck__(type(x))

    def __subclasscheck__(cls, c):
        return cls in c.__mro__ or any([kind in c.__mro__ for kind in cls.__dict__.get('_kinds', ())])

    def register(cls, subclass):
        for kind in cls.__mro__:
            if kind in _all:
                kind._kinds += (subclass,)
        return subclass


_all = []


class Number(metaclass=_Kind):
    __slots__ = ()
    _kinds = (int, float, complex)


class Complex(Number):
    __slots__ = ()
    _kinds = (int, float, complex)


class Real(Complex):
    __slots__ = ()
    _kinds = (int, float)


class Rational(Real):
    __slots__ = ()
    _kinds = (int,)


class Integral(Rational):
    __slots__ = ()
    _kinds = (int,)


_all += [Number, Complex, Real, Rational, Integral]
