from abc import ABC, abstractmethod
import math


class Shape(ABC):
    registry = {}

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag or cls.__name__.lower()
        Shape.registry[cls.tag] = cls

    @property
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def scale(self, k): ...

    def __lt__(self, other):
        if not isinstance(other, Shape):
            return NotImplemented
        return self.area < other.area

    def __repr__(self):
        inner = ', '.join(f'{k}={v!r}' for k, v in vars(self).items())
        return f'{type(self).__qualname__}({inner})'


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        return math.pi * self.r ** 2

    def scale(self, k):
        return Circle(self.r * k)


class Rect(Shape, tag='box'):
    def __init__(self, w, h):
        self.w, self.h = w, h

    @property
    def area(self):
        return self.w * self.h

    @area.setter
    def area(self, value):
        k = (value / self.area) ** 0.5
        self.w *= k
        self.h *= k

    def scale(self, k):
        return Rect(self.w * k, self.h * k)


class Half(Shape):
    pass


class Quarter(Shape):
    @property
    def area(self):
        return 1


print(Shape.registry)
shapes = [Circle(1), Rect(2, 3), Rect(1, 1).scale(1.5)]
print(sorted(shapes))
print(min(shapes), max(shapes, key=lambda s: s.area))
r = Rect(2, 8)
r.area = 4
print(r, r.area)
for cls in (Shape, Half, Quarter):
    try:
        cls()
    except TypeError as e:
        print(e)
try:
    Circle(1).area = 3
except AttributeError as e:
    print(e)
try:
    del r.area
except AttributeError as e:
    print(e)
print(Shape.__abstractmethods__ == frozenset({'area', 'scale'}), Half.__mro__)
print(Circle.scale, Shape.area)
print(isinstance(r, Shape), issubclass(Half, ABC))
Circle(1) < 3
