"""collections.UserDict, UserList and UserString, string.Formatter, singledispatchmethod, __reduce__."""
from collections import UserDict, UserList, UserString
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
d = Lower({'A': 1}, B=2); d.update(C=3)
print(d, d['a'], 'c' in d, len(d), list(d), d.data, d.get('B'), d.pop('b'), sorted(d.items()), d == {'a': 1, 'c': 3}, bool(d), d | {'Z': 5})
try: d['nope']
except KeyError as e: print(repr(e))
class L(UserList):
    def append(self, x): super().append(x * 2)
l = L([1, 2]); l.append(5); print(l, l[0], l[1:], l + [9], len(l), l * 2, sorted(l, reverse=True), type(l[1:]), l.data, 10 in l, l == [1, 2, 10])
l.extend([7]); l.insert(0, 0); l.remove(7); l.reverse(); l.sort(); print(l, l.index(2), l.count(1), l.pop(), l.copy(), list(reversed(l)))
s = UserString('hello'); print(s.upper(), s + ' x', len(s), s[1:3], type(s.upper()), s == 'hello', s.replace('l', 'L'), hash(s) == hash('hello'))
class NM(UserDict):
    def __missing__(self, k): return f'missing {k}'
print(NM()['x'], NM(a=1).setdefault('b', 3), isinstance(NM(), dict))
from collections.abc import MutableMapping, Mapping, Sequence
print(isinstance(d, MutableMapping), isinstance(l, Sequence), issubclass(UserDict, Mapping))
class My(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = My(); m['x'] = 1; m.update(y=2); print(dict(m), m.get('z', 0), m.pop('x'), list(m.keys()), list(m.values()), m.setdefault('q', 9), 'q' in m, m == {'y': 2, 'q': 9}, m.popitem())
import string
class F(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str): return kwargs.get(key, f'<{key}>')
        return super().get_value(key, args, kwargs)
    def format_field(self, value, spec):
        if spec == 'u': return str(value).upper()
        return super().format_field(value, spec)
f = F()
print(f.format('{0} {name} {missing} {0:u} {x:>5}', 'a', name='n', x=3), f.vformat('{a}', (), {'a': 1}))
print(list(string.Formatter().parse('a {b!r:>{w}} {{c}} {0[x].y}')))
print(string.Formatter().format('{} {} {0}' if 0 else '{} {}', 1, 2))
try: string.Formatter().format('{}')
except (IndexError, KeyError) as e: print(type(e).__name__, e)
from functools import singledispatchmethod
import copy


class Shown:
    @singledispatchmethod
    def show(self, x):
        return f'base {x}'

    @show.register
    def _(self, x: int):
        return f'int {x}'

    @show.register(list)
    def _of_list(self, x):
        return f'list {len(x)}'


print(Shown().show(1), Shown().show([1]), Shown().show('a'), Shown.show.__name__)


class Counted:
    def __init__(self, x):
        self.x = x

    def __reduce__(self):
        return Counted, (self.x + 1,), {'extra': [1]}


c = Counted(1)
d = copy.deepcopy(c)
print(copy.copy(c).x, d.x, d.extra, copy.deepcopy([c, c])[0].x)


class Account:
    def __init__(self, b):
        self.b = b

    def __eq__(self, other):
        return self.b == other.b

    def __lt__(self, other):
        return self.b < other.b


print(hasattr(Account, '__ge__'), hasattr(object(), '__lt__'), object().__le__(1), Account(1) > Account(0))
try:
    Account(1) >= Account(2)
except TypeError as e:
    print(e)
class M(type): pass
class A(metaclass=M): pass
A.__module__ = 'zzz'
print(A, A.__module__)
class B: pass
B.__module__ = 'zzz'
print(B)
for c in (A, B): c.__module__ = 'yyy'
print(A, B)
