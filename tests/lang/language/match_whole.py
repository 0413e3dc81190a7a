# match
from dataclasses import dataclass
from enum import Enum
@dataclass
class P: x: int; y: int
class Q:
    __match_args__ = ('a', 'b')
    def __init__(s, a, b): s.a, s.b = a, b
class C(Enum): R = 1; G = 2
import math
def m(v):
    match v:
        case 0 | 1: return 'small'
        case -1: return 'neg'
        case 3.5 | 2+3j: return 'num'
        case True: return 'never'
        case None: return 'none'
        case 'a' "b": return 'ab'
        case b'x': return 'bytes'
        case math.pi: return 'pi'
        case C.R: return 'red'
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [1, *rest] if len(rest) > 2: return f'long {rest}'
        case (x, y, *_) if x == y: return f'same {x}'
        case [['in', z], *_]: return f'nested {z}'
        case [int(a), str() as s]: return f'is {a} {s}'
        case {'type': 'c', 'r': r, **kw}: return f'circle {r} {kw}'
        case {'k': [a, {'d': d}]}: return f'deep {a} {d}'
        case {}if v == {}: return 'emptydict'
        case {1: _, 2: _}: return 'keys12'
        case P(0, 0): return 'origin'
        case P(x=0, y=yy): return f'yaxis {yy}'
        case P(x, y) as p if x > y: return f'P {p}'
        case Q(1, b=bb): return f'Q {bb}'
        case Q(a=(1 | 2) as k): return f'Qk {k}'
        case str(s): return f'str {s}'
        case int() | float(): return 'number'
        case list() | tuple(): return 'seq'
        case _: return 'other'
for v in (0, 1, True, -1, 3.5, 2+3j, None, 'ab', b'x', math.pi, C.R, C.G, [], (), [5], [1, 2, 3, 4], (2, 2, 9), [['in', 7]], [3, 's'], {'type': 'c', 'r': 2, 'z': 1}, {'k': (1, {'d': 2})}, {}, {1: 1, 2: 2, 3: 3}, P(0, 0), P(0, 5), P(3, 1), P(1, 3), Q(1, 2), Q(2, 3), Q(9, 9), 'zz', 7, 1.5, [1, 2], range(3), range(1), {1}, 'x', bytearray(b'x'), float('nan')):
    print(repr(v) if not isinstance(v, Q) else 'Q', '->', m(v))
def cmd(s):
    match s.split():
        case ['go', ('north' | 'south') as d]: return f'going {d}'
        case ['get', obj, *more]: return f'get {obj} {more}'
        case ['quit' | 'exit']: return 'bye'
        case [verb, *_]: return f'unknown {verb}'
        case _: return 'nothing'
for s in ('go north', 'go west', 'get a b c', 'quit', ''): print(cmd(s))
class Bad: __match_args__ = ['a']
class Bad2: __match_args__ = (1,)
for f in (lambda v: 1,):
    for v in (Bad(), Bad2(), 3):
        try:
            match v:
                case Bad(x): print('?')
                case Bad2(x): print('?')
                case int(a, b): print('?')
        except TypeError as e: print(e)
match 5:
    case x if x > 9: print('no')
print(x)
match = case = 3; print(match, case)
match (1, 2):
    case a, b: print(a + b)
match [1, [2, 3]], {'a': 1}:
    case [_, [*inner]], {'a': z}: print(inner, z)
try:
    match Q(1, 2):
        case Q(1, a=2): pass
except TypeError as e: print(e)
