from collections import *
import collections
c = Counter('mississippi'); d = Counter(i=2, s=1, z=-1)
print(c, c.most_common(2), c['q'], sorted(c.elements()), c.total(), c + d, c - d, c & d, c | d, +d, -d, c == Counter('ssssiiiippm'), c <= c + c, c.most_common()[:-3:-1])
c.subtract('miss'); print(c); c.update(a=3); c.update(['a']); print(c, dict(c), c.pop('a'), 'a' in c); del c['nope']; print(list(c), Counter({'a': 1}) - Counter({'a': 5}), Counter(None), repr(Counter()))
c += Counter('xx'); print(c); c -= Counter('x'); print(c)
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); print(o, list(o)); o.move_to_end('c', last=False); print(o, o.popitem(), o.popitem(last=False), o == {'b': 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), list(reversed(o)))
try: o.move_to_end('zz')
except KeyError as e: print(e)
dd = defaultdict(list); dd['a'].append(1); dd['b']; print(dd, dict(dd), dd.default_factory, dd.get('zz'), 'zz' in dd); nested = defaultdict(lambda: defaultdict(int)); nested['x']['y'] += 1; print(nested['x'], len(nested))
try: defaultdict(None, a=1)['b']
except KeyError as e: print('KE', e)
try: defaultdict(3)
except TypeError as e: print(e)
q = deque([1, 2, 3, 4], maxlen=4); q.append(5); print(q); q.appendleft(0); print(q); q.rotate(1); print(q); q.rotate(-2); print(q, q[0], q[-1], q.index(3), q.count(2)); q.extendleft('ab'); print(q, q.maxlen, len(q)); q.reverse(); q.insert
try: q.insert(1, 'x')
except IndexError as e: print(e)
r = deque('abc'); r.insert(1, 'z'); r.remove('b'); print(r, r + deque('q'), r * 2, r == deque('azc'), r.copy(), r.pop(), r.popleft(), list(r)); r.clear()
for f in (r.pop, r.popleft, lambda: r[0], lambda: r.remove(1), lambda: r.index(4), lambda: deque(3), lambda: deque([], -1), lambda: r[0:1]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    z = deque([1, 2, 3])
    for x in z: z.append(1)
except RuntimeError as e: print(e)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm, cm['a'], cm['b'], list(cm), len(cm), cm.maps, cm.parents, cm.new_child({'c': 9})); cm['b'] = 7; print(cm); 
try: del cm['zz']
except KeyError as e: print(e)
try: cm['q']
except KeyError as e: print(e)
Pt = namedtuple('Pt', 'x y', defaults=[0]); p = Pt(1); print(p, p._replace(y=5), p._asdict(), Pt._fields, Pt._field_defaults, Pt._make([3, 4]), p.x, p[1], *p, p == (1, 0), Pt.__doc__, Pt.x.__doc__, hash(p) == hash((1, 0)))
for f in (lambda: Pt(), lambda: Pt(1, 2, 3), lambda: setattr(p, 'x', 3), lambda: p.z, lambda: p._replace(q=1), lambda: namedtuple('A', 'a a'), lambda: namedtuple('A', 'class'), lambda: namedtuple('A', '_x'), lambda: namedtuple('1A', 'x'), lambda: Pt._make([1, 2, 3]), lambda: Pt(z=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(namedtuple('R', 'a class a', rename=True)._fields)
class UD(UserDict):
    def __setitem__(s, k, v): super().__setitem__(k.upper(), v)
u = UD(a=1); u['b'] = 2; u.update(c=3); print(u, u.data, 'A' in u, len(u), u | {'d': 4}, sorted(u.items()))
class UL(UserList):
    def total(s): return sum(s)
l = UL([3, 1, 2]); l.append(4); l.sort(); print(l, l.total(), l[1:3], type(l[1:3]).__name__, l + [9], l * 2, 3 in l, l == [1, 2, 3, 4], l.pop(), l.index(2))
class US(UserString):
    def shout(s): return self.upper() if 0 else s.upper() + '!'
s = US('hey'); print(s, s.shout(), type(s.upper()).__name__, s + 'x', len(s), s[0], s == 'hey', repr(s), s.center(9, '*'), 'e' in s, s % (), hash(s) == hash('hey'))
class Grid(defaultdict):
    def __missing__(self, k): return '.' 
g = Grid(); g[0, 0] = '#'; print(g[1, 1], g[0, 0], len(g), g)
print(Counter(a=1) < Counter(a=2), Counter('ab') != Counter('ba'), max(Counter('aab').items(), key=lambda kv: kv[1]))
class Missing(dict):
    def __missing__(s, k): s[k] = v = len(s); return v
m = Missing(); print(m['a'], m['b'], m['a'], m, m.get('zz'))
