# What was found once in a class is found anew when the class, or one of its bases, changes.


class Base:
    size = 1

    def name(self):
        return 'Base.name'


class Middle(Base):
    pass


class Leaf(Middle):
    pass


leaf = Leaf()


def ask():
    out = []
    for attribute in ('size', 'colour'):
        out.append(getattr(leaf, attribute, None))
    try:
        out.append(leaf.name())
    except (AttributeError, TypeError) as e:
        out.append(str(e))
    try:
        out.append(leaf.size)
    except AttributeError as e:
        out.append(str(e))
    return out


print(ask(), ask())
Middle.size = 2
print(ask())
Leaf.size = 3
print(ask())
del Leaf.size
print(ask())
del Middle.size, Base.size
print(ask())
Base.colour = 'red'
print(ask())
Middle.name = lambda self: 'Middle.name'
print(ask())
leaf.name = lambda: 'own'
print(ask())
del leaf.name
print(ask())
Middle.name = property(lambda self: lambda: 'by property')
print(ask())
leaf.__dict__['name'] = 1
print(ask())
del Middle.name
print(ask())
leaf.__dict__.clear()
Base.size = property(lambda self: 'computed')
print(ask())
del Base.size
leaf.size = 10
print(ask())
Base.size = property(lambda self: 'computed')
print(ask())
del Base.size
Base.__getattr__ = lambda self, name: 'no ' + name
del leaf.size
print(ask())
Leaf.__getattribute__ = lambda self, name: 'all ' + name
print(leaf.anything, leaf.size)
del Leaf.__getattribute__
print(ask())


def get(x):
    return x.value


class One:
    value = 'class One'


class Two:
    def __init__(self):
        self.other = 0
        self.value = 'instance of Two'


class Three:
    @property
    def value(self):
        return 'property of Three'

    @value.setter
    def value(self, new):
        print('set', new)


def put(x, new):
    x.value = new
    return x.value


for x in [One(), Two(), Three(), One, One(), Two()]:
    print(get(x), get(x))
for x in [Two(), One(), Three(), One, Two()]:
    print(put(x, 5), get(x))


def make(n):
    class Local:
        number = n

    return Local()


print([make(n).number for n in range(20)])


def shadow(n):
    return len(n)


print(shadow('abc'))
len = lambda n: 'mine'
print(shadow('abc'))
del len
print(shadow('abc'))


class Number:
    def __add__(self, other):
        return 'add'


a = Number()
print(a + 1)
Number.__add__ = lambda self, other: 'other add'
print(a + 1)
Number.__radd__ = lambda self, other: 'radd'
print(1 + a)
del Number.__add__
try:
    print(a + 1)
except TypeError as e:
    print(e)
