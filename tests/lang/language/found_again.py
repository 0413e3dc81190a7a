# One instruction finds a name again and again while what it means changes in between.


class A:
    shared = 'of A'

    def __init__(self, x, y=2, *, z=3):
        self.x = x
        self.y = y
        self.z = z

    def m(self):
        return 'm'


def attribute(o):
    return o.x


def method(o):
    return o.m()


def put(o, v):
    o.x = v


def shared(o):
    return o.shared


a, b = A(1), A(2, 5, z=7)
for _ in range(3):
    print(attribute(a), attribute(b), method(a), shared(b))

# Other orders of the attributes, and some that are missing.
c = A.__new__(A)
c.z = 'z first'
put(c, 'then x')
print(attribute(c), vars(c))
del a.x
try:
    attribute(a)
except AttributeError as e:
    print(e)
put(a, 'again')
print(attribute(a), list(vars(a)))
for i in range(3):
    d = A.__new__(A)
    put(d, i)
    print(attribute(d), vars(d))

# An instance hides a method, and no longer.
a.m = lambda: 'own'
print(method(a), method(b))
del a.m
print(method(a))
A.m = lambda self: 'another'
print(method(a), method(b))
A.shared = 'changed'
print(shared(a))
b.shared = 'own'
print(shared(b), shared(a))

# A descriptor that comes later goes first.
A.x = property(lambda self: 'property', lambda self, v: print('set', v))
print(attribute(a), attribute(c))
put(a, 1)
del A.x
print(attribute(a))
A.__setattr__ = lambda self, name, v: print('hook', name, v)
put(a, 2)
del A.__setattr__
put(a, 3)
print(attribute(a))
A.__getattribute__ = lambda self, name: 'anything'
print(attribute(a))
del A.__getattribute__
print(attribute(a))

# Another __dict__, another class.
a.__dict__ = {'y': 1, 'x': 'in another dict'}
print(attribute(a))


class B(A):
    def m(self):
        return 'm of B'


a.__class__ = B
print(method(a), attribute(a))
a.__dict__ = {''.join(['', 'm']): lambda: 'by a key that was made'}
print(method(a))


# A class that says how it is made, later.
def make():
    return B(1)


print(type(make()).__name__, make().x)
B.__init__ = lambda self, x: setattr(self, 'x', ('later', x))
print(make().x)
B.__init__ = lambda self, x: 'not None'
try:
    make()
except TypeError as e:
    print(e)
B.__new__ = lambda cls, x: 'not a B'
print(make())


# Defaults and cells.
def plain(x, y=1, z=2):
    def inner():
        return x, y, z

    return inner()


print(plain(0), plain(0, 5), plain(0, 5, 6))
plain.__defaults__ = ('z',)
try:
    print(plain(0))
except TypeError as e:
    print(e)
print(plain(0, 1))
plain.__defaults__ = None
try:
    print(plain(0, 1))
except TypeError as e:
    print(e)
plain.__defaults__ = (7, 8, 9, 10)
print(plain())


# Globals come before builtins, and go.
def length(v):
    return len(v)


print(length('abc'))
len = lambda v: 'global'
print(length('abc'))
del len
print(length('abc'))


# Answers of operators, and sets of what hashes itself.
class Number:
    def __init__(self, v):
        self.v = v

    def __add__(self, other, more=0):
        return NotImplemented if isinstance(other, str) else Number(self.v + other.v + more)

    def __radd__(self, other):
        return f'{other} + {self.v}'


total = Number(1)
total += Number(2)
print(total.v, (total + Number(3)).v, 'x' + total)
try:
    total + 'x'
except TypeError as e:
    print(e)
x, y = Number(1), Number(2)
print(len(set((x, y, x))), x in set([x]), len(set((1, 1.0, True, 'a', 'a'))))
Number.__eq__ = lambda self, other: True
print(len(set((x, y))))
Number.__hash__ = lambda self: 1
print(len(set((x, y))))
seen = set((1, 2, 3))
try:
    for v in seen:
        seen.add(v + 10)
except RuntimeError as e:
    print(e)
print(sorted(v for v in {3, 1, 2}))
