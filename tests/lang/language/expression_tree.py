from __future__ import annotations
from dataclasses import dataclass, field
from typing import Any, Generic, Iterator, Optional, TypeVar
import operator

K = TypeVar('K')


@dataclass
class Tree(Generic[K]):
    key: K
    left: Optional[Tree[K]] = None
    right: Optional[Tree[K]] = None
    count: int = field(default=1, repr=False)

    def insert(self, key: K) -> Tree[K]:
        if key == self.key:
            self.count += 1
        elif key < self.key:
            self.left = self.left.insert(key) if self.left else Tree(key)
        else:
            self.right = self.right.insert(key) if self.right else Tree(key)
        return self

    def __iter__(self) -> Iterator[K]:
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def depth(self) -> int:
        return 1 + max((t.depth() for t in (self.left, self.right) if t), default=0)

    def __contains__(self, key):
        t = self
        while t and t.key != key:
            t = t.left if key < t.key else t.right
        return t is not None

    def show(self, indent=0):
        if self.right:
            self.right.show(indent + 4)
        print(' ' * indent + f'{self.key!r} x{self.count}')
        if self.left:
            self.left.show(indent + 4)


root = Tree(50)
for k in (30, 70, 20, 40, 60, 80, 30):
    root.insert(k)
root.show()
print(list(root), root.depth(), 40 in root, 41 in root)
print(root)
print(Tree.__annotations__)
print(Tree.__dataclass_fields__['count'].repr)
words = None
for w in 'to be or not to be'.split():
    words = words.insert(w) if words else Tree(w)
print(*words, sep='|')


class Expr:
    def __add__(self, o): return Bin(operator.add, '+', self, lift(o))
    def __radd__(self, o): return Bin(operator.add, '+', lift(o), self)
    def __mul__(self, o): return Bin(operator.mul, '*', self, lift(o))
    def __rmul__(self, o): return Bin(operator.mul, '*', lift(o), self)
    def __sub__(self, o): return Bin(operator.sub, '-', self, lift(o))
    def __truediv__(self, o): return Bin(operator.truediv, '/', self, lift(o))
    def __neg__(self): return Bin(operator.mul, '*', Num(-1), self)


@dataclass(frozen=True)
class Num(Expr):
    value: float
    def eval(self, env): return self.value
    def diff(self, x): return Num(0)
    def __str__(self): return f'{self.value:g}'


@dataclass(frozen=True)
class Var(Expr):
    name: str
    def eval(self, env):
        try:
            return env[self.name]
        except KeyError:
            raise NameError(f'unbound {self.name}') from None
    def diff(self, x): return Num(int(x == self.name))
    def __str__(self): return self.name


@dataclass(frozen=True)
class Bin(Expr):
    op: Any
    sign: str
    a: Expr
    b: Expr
    def eval(self, env): return self.op(self.a.eval(env), self.b.eval(env))
    def diff(self, x):
        match self:
            case Bin(sign='+' | '-' as s, a=a, b=b):
                return Bin(self.op, s, a.diff(x), b.diff(x))
            case Bin(_, '*', a, b):
                return a.diff(x) * b + a * b.diff(x)
            case Bin(sign=s):
                raise NotImplementedError(f'd/d{x} of {s}')
    def __str__(self): return f'({self.a} {self.sign} {self.b})'


def lift(v):
    return v if isinstance(v, Expr) else Num(v)


x, y = Var('x'), Var('y')
e = 3 * x * x + 2 * y - 1
print(e, '=', e.eval({'x': 2, 'y': 5}))
print(e.diff('x'), e.diff('x').eval({'x': 2, 'y': 0}))
print(repr(Num(2) + x).replace(repr(operator.add), 'ADD'))
print(e == 3 * x * x + 2 * y - 1, hash(x) == hash(Var('x')))
try:
    e.eval({'x': 1})
except NameError as err:
    print('error:', err)
(x / y).diff('x')
