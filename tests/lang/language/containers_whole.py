# lists, slices, dicts, sets, tuples
l = list(range(10)); l[2:5] = ['a']; print(l); l[::2] = [0] * len(l[::2]); print(l); del l[1:3]; print(l); del l[-1]; l[1:1] = [7, 8]; print(l); l[:] = [1, 2, 3]; l[5:] = [9]; print(l, l[::-1], l[-2:], l[2:0:-1], l[10:], l[-100:2]); del l[::2]; print(l)
for f in (lambda: l.__setitem__(slice(None, None, 2), [1, 2, 3]), lambda: l.__setitem__(slice(0, 1), 3), lambda: l[9], lambda: l.__setitem__(9, 1), lambda: l.__delitem__(9), lambda: l['a'], lambda: l[1.5], lambda: l[::0], lambda: l['a':], lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop('a'), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1].index(1, 5), lambda: [1] + (2,), lambda: [1] * 1.5, lambda: [1] < 3, lambda: [1] < ['a'], lambda: sorted([1, 'a']), lambda: sorted([None, 1]), lambda: max([]), lambda: min(), lambda: max(1), lambda: max(1, 'a'), lambda: sum(['a']), lambda: sum([[1], [2]], []), lambda: sum('ab', ''), lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1].insert(1), lambda: [1].insert('a', 1), lambda: [].extend(1), lambda: list(1), lambda: [3, 1].sort(1), lambda: [3, 1].sort(cmp=1), lambda: [3, 'a'].sort(), lambda: [1].sort(key=5), lambda: [].sortt(), lambda: l(), lambda: {}[[]], lambda: {[]: 1}, lambda: {{}}, lambda: {1: 2}['x'], lambda: {}.popitem(), lambda: {}.pop(1), lambda: {}.pop(), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict('ab'), lambda: {}.update(1), lambda: {}.update([1]), lambda: {} + {}, lambda: {} < {}, lambda: {} | 3, lambda: {}.fromkeys(), lambda: {}.get(), lambda: {}.setdefault(), lambda: {1}.remove(2), lambda: set().pop(), lambda: {1} + {2}, lambda: {1} | [2], lambda: {1}[0], lambda: set(1), lambda: {1}.add([]), lambda: {1}.union(3), lambda: frozenset([1]).add(2), lambda: (1,)[3], lambda: (1,).append(2), lambda: (1,) + [2], lambda: (1,).index(5), lambda: tuple(3), lambda: (1, 'a') < (1, 2), lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)), lambda: len(3), lambda: len(), lambda: iter(3), lambda: next(3), lambda: next([]), lambda: reversed({}.items()), lambda: reversed(3), lambda: range(1.5), lambda: range(), lambda: range(1, 2, 0), lambda: range(3)[5], lambda: range(3) + 1, lambda: zip(1), lambda: 3[0], lambda: None[0], lambda: None.x, lambda: None + 1, lambda: 3(), lambda: None(), lambda: 'a'(), lambda: print[0], lambda: len[0], lambda: int[0], lambda: list[0], lambda: (lambda: 0)[0]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t = (1, [2]); 
try: t[1] += [3]
except TypeError as e: print(e, t)
try: t[0] = 1
except TypeError as e: print(e)
try: del t[0]
except TypeError as e: print(e)
for src, n in ([1, 2], 3), ([1, 2, 3], 2), (5, 2), ([], 1), ('ab', 3), ({}, 1), (None, 2):
    try:
        if n == 3: a, b, c = src
        elif n == 2: a, b = src
        else: a, = src
    except Exception as e: print(type(e).__name__, e)
try: a, *b, c = [1]
except ValueError as e: print(e)
a, *b = 'xyz'; *c, d = (1,); (e, [f, *g]), h = (1, [2, 3, 4]), 5; print(a, b, c, d, e, f, g, h, [*b, *c], {**{'a': 1}, 'b': 2}, {*b, 1}, (*b,), *[1, 2])
d = {'b': 1, 'a': 2}; d['c'] = d.pop('b'); print(d, list(d), d.items(), d.keys() & {'a'}, d.keys() | {'z'} == {'a', 'c', 'z'}, d.setdefault('q', []), d.get('no'), d.get('no', 5), {**d, 'a': 0}, d | {'a': 9}, dict(zip('ab', [1, 2])), dict.fromkeys('ab', 0), {v: k for k, v in zip('ab', 'cd')}, sorted(d, key=str), dict(d, z=1), list(d.values()), next(iter(d)), d.popitem(), len(d), dict(a=1) == {'a': 1}, list(reversed(d)), 'a' in d, 2 in d.values(), ('a', 2) in d.items())
for mk in ('d', 's', 'd2', 'l'):
    try:
        if mk == 'd':
            for k in d: d[k + 'x'] = 1
        elif mk == 's':
            z = {1, 2}
            for k in z: z.add(k + 10)
        elif mk == 'd2':
            for k in list(d): del d[k]
            d = {1: 1, 2: 2}
            for k in d: del d[k]
        else:
            z = [1, 2, 3, 4]
            for k in z: z.remove(k)
            print(z)
    except RuntimeError as e: print(e)
A, B = {1, 2, 3}, {2, 3, 4}; print(A & B, A | B, A - B, A ^ B, A <= B, A < A | B, A.isdisjoint({9}), A.union([5], (6,)), A.intersection([1], [1, 2]), A.difference([1]), A.symmetric_difference([1, 9]), A.issubset(range(5)), A.issuperset([1]), frozenset(A) == A, {frozenset([1]): 1}, set(), A.copy() is A, A.discard(99), A.pop(), sorted(A)); A |= {7}; A &= {7, 2}; A -= {2}; A ^= {1, 7}; A.update([3], {4}); A.difference_update([3]); A.intersection_update([1, 4]); A.symmetric_difference_update([4]); print(A)
m = [[0] * 3] * 2; m[0][0] = 1; print(m, [[0] * 2 for _ in range(2)], [list(r) for r in zip(*[[1, 2], [3, 4]])], [x for r in m for x in r], [x if x else '-' for x in (0, 1)], [(i, j) for i in range(3) for j in range(i)], {i: i ** 2 for i in range(3)}, {c for c in 'aab' if c > 'a'})
x = [1]; x.append(x); print(x, len(x), x[1] is x); y = {}; y['me'] = y; print(y); z = ([],); z[0].append(z); print(z); print([1, 2] == [1, 2.0], [1] is [1], (1, 2) < (1, 3), [1, 2] > [1], [[]] == [[]], sorted([(2, 'a'), (1, 'b')], reverse=True), sorted('bca', reverse=True), any([]), all([]), [] or 'e', [0] and 1, not [], 1 if [] else 2, 1 == 1.0 == True, 1 < 3 > 2, 1 in [1] == True, is_ := 5, (y := 3) + y)
q = [3, 1, 2]; print(q.sort(), q, q.reverse(), q, q.copy() == q, q.count(3), q.index(1), q.clear(), q, bool(q)); w = [5, 3, 8]; w.sort(key=lambda v: -v); print(w, sorted(w, key=lambda v: v % 3), list(map(str, w)), list(filter(lambda v: v > 4, w)), w.pop(0), w.insert(0, 'i'), w, w.insert(-1, 'j'), w.insert(99, 'k'), w)
print(slice(1, 5, 2).indices(4), slice(None), slice(3).stop, list(range(10))[slice(2, 8, 3)], slice(1, 2) == slice(1, 2), range(0, 10, 3)[::-1], range(10)[-3:], range(5, 0, -1).index(2), range(0), list(range(-3, 3)), 5 in range(0, 10, 5), range(1, 10).start)
