"""match statements: every kind of pattern, and what is bound when."""
from collections import namedtuple, deque, OrderedDict, defaultdict
from dataclasses import dataclass
from enum import Enum


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


class Color(Enum):
    RED = 1
    BLUE = 2


@dataclass
class Point:
    x: int
    y: int = 0


class Node:
    __match_args__ = ('left', 'right')

    def __init__(self, left, right):
        self.left, self.right = left, right


P = namedtuple('P', 'a b')


def literals(v):
    match v:
        case 0:
            return 'zero'
        case -1 | 1:
            return 'one'
        case 1.5:
            return 'float'
        case 'a' | "b":
            return 'letter'
        case b'x':
            return 'bytes'
        case None:
            return 'none'
        case True:
            return 'true'
        case False:
            return 'false'
        case 1 + 2j:
            return 'complex'
        case -2.5 - 1j:
            return 'complex 2'
        case Color.RED:
            return 'red'
        case 'two' 'parts':
            return 'parts'
        case _:
            return 'other'


for v in (0, 1, -1, 1.0, 1.5, 'a', 'b', 'c', b'x', None, True, False, 1 + 2j, -2.5 - 1j, Color.RED, Color.BLUE,
          'twoparts', 0.0, [], 10**30):
    t(literals, v)


def sequences(v):
    match v:
        case []:
            return 'empty'
        case [x]:
            return 'one', x
        case (1, *rest):
            return 'starts with 1', rest
        case [*start, 9]:
            return 'ends with 9', start
        case [a, [b, c], *_]:
            return 'nested', a, b, c
        case x, y:
            return 'two', x, y
        case [_, _, _]:
            return 'three'
        case [first, *_, last]:
            return 'ends', first, last
        case str():
            return 'string'
    return 'nothing'


for v in ([], (), [5], (1, 2, 3), [1], [3, 9], [2, (3, 4)], [2, (3, 4), 5, 6], [7, 8], [2, 3, 4], [2, 3, 4, 5],
          'ab', b'ab', {1, 2}, {1: 2}, range(4), range(2), deque([7, 8]), P(7, 8), iter([1, 2]), 5, None):
    t(sequences, v)


def mappings(v):
    match v:
        case {'kind': 'circle', 'r': r}:
            return 'circle', r
        case {'kind': kind, **rest}:
            return kind, rest
        case {1: _, 2: second}:
            return 'numbers', second
        case {Color.RED: c}:
            return 'red', c
        case {}:
            return 'some mapping'
        case _:
            return 'no mapping'


for v in ({'kind': 'circle', 'r': 2}, {'kind': 'square', 'side': 3}, {'kind': 'x'}, {1: 2, 2: 3, 4: 5}, {1: 2},
          {Color.RED: 7}, {}, [], OrderedDict(kind='o', z=1), defaultdict(int, a=1)):
    t(mappings, v)


def classes(v):
    match v:
        case Point(0, 0):
            return 'origin'
        case Point(x=0, y=y):
            return 'on y', y
        case Point(x, y) if x == y:
            return 'diagonal', x
        case Point() as p:
            return 'point', p
        case Node(Node(a, b), right=c):
            return 'nested node', a, b, c
        case Node(left=None):
            return 'no left'
        case P(a=1, b=b):
            return 'tuple', b
        case bool(b):
            return 'bool', b
        case int(n) | float(n):
            return 'number', n
        case str(s):
            return 'str', s
        case [int(), str() as s]:
            return 'int and str', s
        case list() | tuple():
            return 'list or tuple'
        case dict(d):
            return 'dict', d
        case Color():
            return 'color'
        case Exception(args=(message,)):
            return 'exception', message
    return 'nothing'


for v in (Point(0, 0), Point(0, 5), Point(3, 3), Point(3, 4), Node(Node(1, 2), 3), Node(None, 2), Node(1, 2), P(1, 2),
          True, 3, 2.5, 'hi', [1, 'a'], [1, 2], (), {'a': 1}, Color.BLUE, ValueError('oops'), ValueError(), {1}):
    t(classes, v)


def alternatives(v):
    match v:
        case [a, b] | {'b': b, 'a': a}:
            return a, b
        case (('x', n) | (n, 'x') | [[n]]), m:
            return 'n', n, m
        case {'k': (1 | 2) as small} | [[small, _, _]]:
            return 'small', small
    return None


for v in ([1, 2], {'a': 1, 'b': 2}, (('x', 3), 4), {'k': 2}, {'k': 3}, [[5, 6, 7]]):
    t(alternatives, v)


def bound(v):
    x = y = 'before'
    match v:
        case (x, 1):
            pass
        case (x, y) if y > 10:
            pass
        case [x]:
            pass
    return x, y


for v in ((5, 1), (5, 2), (5, 20), [7], 3):
    t(bound, v)


def flow(items):
    out = []
    for item in items:
        match item:
            case 'skip':
                continue
            case 'stop':
                break
            case [x, *_] if (n := len(item)) > 2:
                out.append((x, n))
            case _:
                try:
                    match item:
                        case int():
                            raise ValueError(item)
                        case _:
                            out.append(item)
                except ValueError as e:
                    out.append(str(e))
                finally:
                    out.append('f')
    else:
        out.append('else')
    return out


t(flow, ['a', 'skip', [1, 2, 3], 4, [1]])
t(flow, ['a', 'stop', 4])

match = {'case': 1}
match['case'] += 1
print(match, match['case'])
case = match
match (case):
    case {'case': kind}:
        print('soft keywords', kind)
match = lambda *a: a
print(match(1, 2), match (-1))
match case, 5:
    case [x, 5]:
        print(x)
match x := 3, 4:
    case 3, four:
        print(x, four)


class Bad:
    __match_args__ = ['a']


class Twice:
    __match_args__ = ('a', 'a')
    a = 1


class Numbers:
    __match_args__ = (1,)


def bad(v, which):
    match v:
        case Bad(x) if which == 0:
            pass
        case Twice(x, y) if which == 1:
            pass
        case Twice(x, a=y) if which == 2:
            pass
        case Numbers(x):
            pass
        case Point(1, 2, 3):
            pass
        case int(1, 2):
            pass
        case ValueError(x):
            pass
        case which(x):
            pass


for v in (Bad(), Numbers(), Point(1), 5, ValueError(1), 'a'):
    t(bad, v, 0)
t(bad, Twice(), 1)
t(bad, Twice(), 2)


class Length:
    """No sequence, though it looks like one."""

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


t(sequences, Length())


def walk(tree):
    match tree:
        case None:
            return 0
        case Node(left, right):
            return walk(left) + walk(right)
        case [op, *args] if op in ('+', '*'):
            return op, [walk(a) for a in args]
        case leaf:
            return leaf


t(walk, Node(Node(1, 2), Node(None, 4)))
t(walk, ['+', 1, ['*', 2, 3]])
match 5:
    case 1: print('no')
    case n if n < 3: print('no')
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
del match
