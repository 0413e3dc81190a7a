"""An inventory with events, plugins, and reports."""
from __future__ import annotations

import contextlib
import dataclasses
import enum
import functools
import itertools
import operator
import sys
import traceback
from abc import ABC, abstractmethod
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap
from dataclasses import dataclass, field, asdict, astuple, replace, fields
from typing import Any, Callable, ClassVar, Generic, Iterable, Iterator, Optional, TypeVar

T = TypeVar('T')
K = TypeVar('K')


class Unit(enum.Enum):
    PIECE = 'pc'
    KILO = 'kg'
    LITRE = 'l'

    @property
    def plural(self):
        return self.value + 's'

    @classmethod
    def parse(cls, text):
        for unit in cls:
            if unit.value == text:
                return unit
        raise ValueError(f'{text!r} is not a valid unit')


class Level(enum.IntEnum):
    LOW = 1
    MID = enum.auto()
    HIGH = enum.auto()


class Perm(enum.Flag):
    R = enum.auto()
    W = enum.auto()
    X = enum.auto()
    RW = R | W


print(list(Unit), Unit('kg'), Unit['LITRE'], Unit.PIECE.plural, Unit.PIECE.name)
print(Level.MID + 1, Level.HIGH > Level.LOW, sorted(Level, reverse=True), f'{Level.MID}', repr(Level.MID), str(Level.MID))
print(Perm.R | Perm.X, Perm.RW, Perm.RW & Perm.W, ~Perm.R, Perm(0), Perm.R in Perm.RW, bool(Perm(0)), Perm(7))
try:
    Unit('ton')
except ValueError as e:
    print(type(e), e)
try:
    Unit.parse('x')
except ValueError as e:
    print(e)
print(Unit.__members__)


@dataclass(order=True)
class Item:
    sort_index: float = field(init=False, repr=False)
    name: str
    price: float = 0.0
    unit: Unit = Unit.PIECE
    tags: list[str] = field(default_factory=list, compare=False)
    created: ClassVar[int] = 0

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f'price of {self.name} must not be negative: {self.price:.2f}')
        self.sort_index = self.price
        type(self).created += 1

    def discounted(self, percent):
        return replace(self, price=self.price * (1 - percent / 100))


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0

    def __add__(self, other: Point) -> Point:
        return Point(self.x + other.x, self.y + other.y)


@dataclass(eq=False, kw_only=True)
class Conf:
    path: str = '/'
    depth: int = field(default=3, metadata={'unit': 'levels'})


items = [Item('pen', 1.5), Item('book', 12.25, tags=['paper']), Item('milk', .99, Unit.LITRE)]
print(sorted(items))
print(min(items).name, max(items, key=lambda i: len(i.name)).name, Item.created)
print(asdict(items[1]))
print(astuple(items[2]))
print(items[0].discounted(10), items[0] == items[0].discounted(0), items[0] < items[1])
print([f.name for f in fields(Item)], fields(Conf)[1].metadata['unit'], fields(Conf)[1])
print(Point(1) + Point(2, 3), hash(Point(1)) == hash(Point(1)), {Point(1), Point(1)})
try:
    Point(1).x = 3
except dataclasses.FrozenInstanceError as e:
    print(type(e).__mro__[:3], e)
try:
    Point(1).z = 3
except Exception as e:
    print(type(e).__name__, e)
try:
    Conf('a')
except TypeError as e:
    print(e)
try:
    Item('bad', -3)
except ValueError as e:
    print(e)
print(Conf(path='x'), Conf.__match_args__, Point.__slots__, Item.__match_args__)


class Observer(ABC):
    @abstractmethod
    def notify(self, event, **data): ...

    @property
    @abstractmethod
    def name(self): ...


class Logger(Observer):
    name = 'logger'

    def __init__(self):
        self.lines = []

    def notify(self, event, **data):
        self.lines.append(f'{event:>10}|' + ','.join(f'{k}={v!r}' for k, v in sorted(data.items())))


try:
    Observer()
except TypeError as e:
    print(e)


class Store(Generic[K, T]):
    registry: dict[str, type] = {}

    def __init_subclass__(cls, /, kind=None, **kw):
        super().__init_subclass__(**kw)
        Store.registry[kind or cls.__name__.lower()] = cls

    def __init__(self) -> None:
        self._data: dict[K, T] = {}
        self._watch: list[Observer] = []

    def __getitem__(self, key):
        try:
            return self._data[key]
        except KeyError:
            raise LookupError(f'nothing called {key!r}') from None

    def __setitem__(self, key, value):
        old = self._data.get(key)
        self._data[key] = value
        for w in self._watch:
            w.notify('set', key=key, old=old, new=value)

    def __delitem__(self, key):
        del self._data[key]

    def __contains__(self, key): return key in self._data
    def __len__(self): return len(self._data)
    def __iter__(self): return iter(self._data)
    def __repr__(self): return f'<{type(self).__name__} {self._data}>'

    @contextlib.contextmanager
    def transaction(self):
        saved = dict(self._data)
        try:
            yield self
        except Exception as e:
            self._data = saved
            print('rolled back:', repr(e))
            raise
        finally:
            print('closing')


class Memory(Store, kind='mem'): pass
class Disk(Store): pass


print(Store.registry)
s = Memory()
log = Logger()
s._watch.append(log)
s['a'] = 1
s['b'] = Point(2)
try:
    with s.transaction() as t:
        t['a'] = 2
        del t['zz']
except KeyError as e:
    print('caught', e, e.args, e.__cause__, e.__context__)
print(s, len(s), 'a' in s, list(s), *log.lines, sep='\n')
try:
    s['nope']
except LookupError as e:
    print(e, e.__cause__, e.__suppress_context__, type(e.__context__))

with contextlib.suppress(ZeroDivisionError), contextlib.ExitStack() as stack:
    for i in range(3):
        stack.callback(print, 'exit', i)
    1 / 0


@functools.lru_cache(maxsize=2)
def slow(n):
    print('computing', n)
    return n * n


print([slow(i) for i in (1, 2, 1, 3, 2)], slow.cache_info())


def trace(prefix='>'):
    def deco(f):
        @functools.wraps(f)
        def inner(*a, **k):
            print(prefix, f.__name__, a, k)
            return f(*a, **k)
        return inner
    return deco


@trace('=>')
def area(w: float, h: float = 2) -> float:
    """Width times height."""
    return w * h


print(area(3), area(2, h=5), area.__name__, area.__doc__, area.__wrapped__.__annotations__)

words = 'the quick brown fox jumps over the lazy dog the end'.split()
c = Counter(words)
print(c.most_common(3), c['absent'], c + Counter(a=2), c - Counter(the=2), +Counter(a=-1, b=2))
by_len = defaultdict(list)
for w in words:
    by_len[len(w)].append(w)
print(dict(by_len), by_len)
print([(k, list(g)) for k, g in itertools.groupby(sorted(words, key=len), len)])
print(list(itertools.accumulate([1, 2, 3, 4], operator.mul)), list(itertools.pairwise('abcd')),
      list(itertools.zip_longest('ab', 'xyz', fillvalue='-')), list(itertools.product('ab', repeat=2))[:3],
      list(itertools.combinations(range(4), 2)), list(itertools.islice(itertools.count(10, 5), 3)))
d = deque(range(5), maxlen=4)
d.rotate(1); d.appendleft(9)
print(d, d[0], d.maxlen)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(cm['a'], cm['b'], cm, list(cm), cm.new_child({'z': 0}))
P = namedtuple('P', 'x y', defaults=[7])
print(P(1), P(1)._asdict(), P._fields, P(2)._replace(y=3), P._make([1, 2]), P.__doc__)
od = OrderedDict(a=1, b=2); od.move_to_end('a'); print(od, od.popitem(last=False))
print(f'{1234567.891:,.2f}|{0.000123:e}|{255:#x}|{255:08b}|{"mid":^9}|{-5:+d}|{1e10:g}|{True!s:>6}|{"ab"!r:*<8}|{3.14159:{8}.{3}}')
print('%-10s|%5.1f|%03d|%x|%r|%%|%c' % ('left', 3.14159, 7, 255, 'q', 'z'), '{0!r:>5} {name} {0}'.format('a', name=3))


def failing(n):
    if n == 0:
        raise RuntimeError('bottom')
    try:
        failing(n - 1)
    except RuntimeError as e:
        raise ValueError(f'level {n}') from e


try:
    failing(2)
except ValueError:
    print(*[line for line in traceback.format_exc().splitlines() if 'File' not in line], sep='\n')
failing(1)
