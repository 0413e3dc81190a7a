# algorithms & puzzles
import heapq, collections, itertools, functools, random, string
def dijkstra(g, s):
    d, pq, prev = {s: 0}, [(0, s)], {}
    while pq:
        c, u = heapq.heappop(pq)
        if c > d[u]: continue
        for v, w in g[u].items():
            if (n := c + w) < d.get(v, float('inf')): d[v] = n; prev[v] = u; heapq.heappush(pq, (n, v))
    return d, prev
print(dijkstra({'A': {'B': 7, 'C': 3}, 'B': {'D': 2}, 'C': {'B': 1, 'D': 8}, 'D': {}}, 'A'))
class UF:
    def __init__(s, n): s.p = list(range(n)); s.r = [0] * n
    def find(s, x):
        while s.p[x] != x: s.p[x] = s.p[s.p[x]]; x = s.p[x]
        return x
    def union(s, a, b):
        a, b = s.find(a), s.find(b)
        if a == b: return False
        if s.r[a] < s.r[b]: a, b = b, a
        s.p[b] = a; s.r[a] += s.r[a] == s.r[b]; return True
u = UF(6); print([u.union(*e) for e in ((0, 1), (2, 3), (1, 3), (0, 2))], [u.find(i) for i in range(6)], u.r)
class Trie:
    def __init__(s): s.kids, s.end = {}, False
    def add(s, w):
        for c in w: s = s.kids.setdefault(c, Trie())
        s.end = True
    def __contains__(s, w):
        for c in w:
            if (s := s.kids.get(c)) is None: return False
        return s.end
    def words(s, pre=''):
        if s.end: yield pre
        for c, k in sorted(s.kids.items()): yield from k.words(pre + c)
t = Trie(); [t.add(w) for w in 'tea ten to inn in i'.split()]; print('tea' in t, 'te' in t, list(t.words()))
def huff(s):
    h = [[n, [c, '']] for c, n in collections.Counter(s).items()]; heapq.heapify(h)
    while len(h) > 1:
        a, b = heapq.heappop(h), heapq.heappop(h)
        for p in a[1:]: p[1] = '0' + p[1]
        for p in b[1:]: p[1] = '1' + p[1]
        heapq.heappush(h, [a[0] + b[0]] + a[1:] + b[1:])
    return sorted(heapq.heappop(h)[1:], key=lambda p: (len(p[-1]), p))
print(huff('this is an example of a huffman tree'))
def queens(n, row=0, c=frozenset(), d1=frozenset(), d2=frozenset()):
    if row == n: yield ()
    for x in range(n):
        if x not in c and row + x not in d1 and row - x not in d2:
            for r in queens(n, row + 1, c | {x}, d1 | {row + x}, d2 | {row - x}): yield (x,) + r
print(next(queens(8)), sum(1 for _ in queens(6)), *[' '.join('Q' if x == q else '.' for x in range(6)) for q in next(queens(6))], sep='\n')
def solve(b):
    for i in range(81):
        if b[i] == '0':
            used = {b[j] for j in range(81) if j // 9 == i // 9 or j % 9 == i % 9 or (j // 27 == i // 27 and j % 9 // 3 == i % 9 // 3)}
            for v in '123456789':
                if v not in used and (r := solve(b[:i] + v + b[i+1:])): return r
            return None
    return b
print(solve('530070000600195000098000060800060003400803001700020006060000280000419005000080079'))
def life(c): return {p for p, n in collections.Counter((x + dx, y + dy) for x, y in c for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy).items() if n == 3 or n == 2 and p in c}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4): g = life(g)
print(sorted(g)); print('\n'.join(''.join('#' if (x, y) in g else '.' for x in range(5)) for y in range(5)))
def roman(n):
    return ''.join(r * (n // v) + '' * (n := n % v) for v, r in ((1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')))
try: print([roman(n) for n in (1994, 4, 3999)])
except Exception as e: print(type(e).__name__, e)
class LRU:
    def __init__(s, n): s.n, s.d = n, collections.OrderedDict()
    def get(s, k):
        if k not in s.d: return -1
        s.d.move_to_end(k); return s.d[k]
    def put(s, k, v):
        s.d[k] = v; s.d.move_to_end(k)
        if len(s.d) > s.n: s.d.popitem(last=False)
l = LRU(2); l.put(1, 1); l.put(2, 2); print(l.get(1)); l.put(3, 3); print(l.get(2), l.d)
class Matrix:
    def __init__(s, r): s.r = [list(x) for x in r]
    def __matmul__(s, o): return Matrix([[sum(a * b for a, b in zip(x, c)) for c in zip(*o.r)] for x in s.r])
    def __pow__(s, n): return functools.reduce(lambda a, b: a @ b, [s] * n)
    def det(s): return s.r[0][0] if len(s.r) == 1 else sum((-1) ** j * v * Matrix([x[:j] + x[j+1:] for x in s.r[1:]]).det() for j, v in enumerate(s.r[0]))
    def __str__(s): return '\n'.join(' '.join(f'{v:>4}' for v in x) for x in s.r)
    def __getitem__(s, ij): i, j = ij; return s.r[i][j]
print(Matrix([[1, 1], [1, 0]]) ** 30, Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), Matrix([[1, 2]])[0, 1])
class Poly:
    def __init__(s, *c): s.c = list(c)
    def __repr__(s): return f"Poly({', '.join(map(repr, s.c))})"
    def __str__(s):
        return ' + '.join(f'{c}x^{i}' if i > 1 else f'{c}x' if i else str(c) for i, c in reversed(list(enumerate(s.c))) if c) or '0'
    def __call__(s, x): return functools.reduce(lambda a, c: a * x + c, reversed(s.c), 0)
    def __mul__(s, o):
        r = [0] * (len(s.c) + len(o.c) - 1)
        for (i, a), (j, b) in itertools.product(enumerate(s.c), enumerate(o.c)): r[i + j] += a * b
        return Poly(*r)
    def __add__(s, o): return Poly(*(a + b for a, b in itertools.zip_longest(s.c, o.c, fillvalue=0)))
p = Poly(1, -3, 0, 2); print(p, repr(p), p(2), p * p, p + Poly(1), Poly())
def knight(n):
    b = [[-1] * n for _ in range(n)]; x = y = 0; b[0][0] = 0
    mv = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
    def opts(x, y): return [(x + a, y + c) for a, c in mv if 0 <= x + a < n and 0 <= y + c < n and b[x + a][y + c] < 0]
    for k in range(1, n * n):
        o = opts(x, y)
        if not o: return None
        x, y = min(o, key=lambda q: len(opts(*q))); b[x][y] = k
    return b
for row in knight(6) or []: print(*('%2d' % v for v in row))
def sieve(n):
    s = bytearray([1]) * (n + 1); s[:2] = b'\0\0'
    for i in range(2, int(n ** .5) + 1):
        if s[i]: s[i*i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, v in enumerate(s) if v]
print(sieve(60), sum(sieve(5000)))
@functools.cache
def lev(a, b): return len(a) + len(b) if not a or not b else min(lev(a[1:], b) + 1, lev(a, b[1:]) + 1, lev(a[1:], b[1:]) + (a[0] != b[0]))
print(lev('kitten', 'sitting'), lev.cache_info().hits > 0)
def hanoi(n, a='A', b='B', c='C'):
    if n: yield from hanoi(n - 1, a, c, b); yield f'{a}->{c}'; yield from hanoi(n - 1, b, a, c)
print(*hanoi(3)); print(list(itertools.takewhile(lambda x: x < 60, (lambda f: f(f))(lambda f: (x for a in [[0, 1]] for _ in range(12) if (a.append(a[-1] + a[-2]) or True) for x in [a[-2]])))))
def topo(d):
    out, seen = [], set()
    def visit(n, path=()):
        if n in path: raise ValueError('cycle: ' + ' -> '.join(path + (n,)))
        if n not in seen:
            for m in sorted(d.get(n, ())): visit(m, path + (n,))
            seen.add(n); out.append(n)
    for n in sorted(d): visit(n)
    return out
print(topo({'a': 'bc', 'b': 'd', 'c': 'd'}))
try: topo({'a': 'b', 'b': 'a'})
except ValueError as e: print(e)
print(sorted('the quick brown the fox the quick'.split(), key=collections.Counter('the quick brown the fox the quick'.split()).get, reverse=True), [''.join(g) for k, g in itertools.groupby('aaabbc')], list(map(''.join, zip(*['abc', 'def']))))
