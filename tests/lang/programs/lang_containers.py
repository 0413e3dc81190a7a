def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
a = [3, 1, 2]
a.append(4); a.extend([5, 6]); a.insert(1, 9); a.insert(-100, 0); a.insert(100, 7)
print(a, a.pop(), a.pop(0), a.pop(2), a)
a.remove(9); a.reverse(); print(a, a.index(4), a.count(3), 3 in a, 99 in a)
a.sort(); print(a); a.sort(reverse=True); print(a); a.sort(key=lambda v: (v % 2, v)); print(a)
a[1:3] = [10, 11, 12]; print(a); a[::2] = [0] * len(a[::2]); print(a); del a[0]; del a[-2:]; print(a)
a += (1, 2); a *= 2; print(a, a[::-1], a[1:-1:2], a[5:1:-2], a[10:], a[-3:])
b = a[:]; b[0] = 'x'; print(a[0], b[0], a == b, a != b, [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 5])
print([1, [2, [3]]], [[]] * 2, [None, True, 1.5, 'a', (1,), {}, set()])
t = (1, 2, 3); print(t + (4,), t * 2, t[1:], t.index(2), t.count(1), (1,), (), t < (1, 2, 4), t == (1, 2, 3), len(t))
x, *y, z = range(6); print(x, y, z); (p, q), r = (1, 2), 3; print(p, q, r); *m, = 'ab'; print(m)
d = {'b': 1, 'a': 2}; d['c'] = 3; d['b'] = 9; print(d, list(d), d.keys(), d.values(), d.items(), len(d))
print(d.get('z'), d.get('z', 0), d.pop('a'), d.pop('q', None), d.setdefault('n', []), d, 'b' in d, 'a' in d)
del d['b']; d.update({'x': 1}, y=2); print(d, d.popitem(), d); d2 = dict(a=1, **{'b': 2}); print(d2, dict([('k', 'v')]), dict(zip('ab', (1, 2))), {**d2, 'c': 3}, d2 | {'a': 5}, dict.fromkeys('ab', 0))
print({1: 'int', 1.0: 'float', True: 'bool'}, {(1, 2): 3}[(1, 2)], d2 == {'b': 2, 'a': 1}, sorted(d2), max(d2))
print([k for k in d2], [(k, v) for k, v in d2.items()], {v: k for k, v in d2.items()}, d2.keys() & {'a'}, d2.keys() | {'z'} == {'a', 'b', 'z'})
s = {3, 1, 2}; s.add(10); s.add(1); s.discard(99); print(s, 3 in s, len(s), {1, 2} | {2, 3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}, set(), {1} < {1, 2}, {1, 2} == {2, 1}, s.issuperset({1}))
s.remove(3); s.update([20, 30], (40,)); print(sorted(s), s.pop() in (1, 2, 10, 20, 30, 40), frozenset([1, 2]), set([5, 4, 5]), {i % 3 for i in range(9)}, set(range(20)), {100, 50, 7, 33, 64, 8})
print(list(range(5)), range(2, 10, 3), list(range(5, 0, -2)), len(range(0, 10, 3)), 4 in range(0, 10, 2), range(10)[3], range(10)[-1], range(10)[2:5], list(reversed(range(3))), range(3) == range(0, 3))
print(list(enumerate('ab')), list(enumerate('ab', 1)), list(zip([1, 2], 'abc')), list(map(lambda v: v * 2, [1, 2])), list(map(lambda u, v: u + v, [1, 2], [3, 4])), list(filter(None, [0, 1, '', 'a'])), list(filter(lambda v: v > 1, [1, 2, 3])), list(reversed([1, 2, 3])))
print(any([0, 1]), all([1, 0]), any([]), all([]), sorted('cab'), sorted([3, 1, 2], reverse=True), sorted(['bb', 'a'], key=len), sorted({'b': 1, 'a': 2}), list('abc'), tuple([1, 2]), list({1: 2}))
l = [1]; l.append(l); print(l); dd = {}; dd['self'] = dd; print(dd); tt = ([],); tt[0].append(tt); print(tt)
print(sorted([(2, 'b'), (1, 'z'), (2, 'a')]), sorted([[2], [1, 5], [1]]), min((3, 'a'), (2, 'z')), sorted([1.5, 1, 0.5]), sorted(range(20), key=lambda v: -v % 7))
for bad in (lambda: [1][5], lambda: [1]['a'], lambda: {}['x'], lambda: (1,)[3], lambda: [].pop(), lambda: [1].remove(5), lambda: [1].index(5), lambda: {1}.remove(2), lambda: set().pop(), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}.pop('a'), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: [].foo, lambda: [1, 2].append(), lambda: [1].append(1, 2), lambda: [].insert(1), lambda: list(5), lambda: tuple(1), lambda: sorted([1, 'a']), lambda: (1, 2) < 3, lambda: zip(1), lambda: enumerate(5), lambda: next(iter([])), lambda: next(5), lambda: iter(5), lambda: [1, 2][1.0], lambda: reversed({1}), lambda: {1} + {2}, lambda: [1] - [1], lambda: set([[]]), lambda: list(zip([1], [1, 2], strict=True)), lambda: len(iter([])), lambda: list(map(1, [1]))):
    show(bad)
def f():
    a, b = 1, 2, 3
def g():
    a, b, c = [1]
def h():
    a, *b = ()
def k():
    a, b = 5
for fn in (f, g, h, k):
    show(fn)
try:
    d = {1: 1}
    for q in d:
        d[q + 1] = 1
except RuntimeError as e:
    print(e)
xs = [0, 1, 2, 3]
for v in xs:
    if v < 2: xs.append(v + 10)
print(xs)
print([(i, j) for i in range(3) if i != 1 for j in 'ab'], [[j for j in range(i)] for i in range(3)], sum(i * i for i in range(4)))
