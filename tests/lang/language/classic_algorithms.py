import time, sys, math
from functools import lru_cache, cache, reduce


def timed(f):
    def inner(*a):
        t = time.perf_counter()
        r = f(*a)
        assert time.perf_counter() >= t
        return r
    return inner


@timed
def sieve(n):
    flags = bytearray(b'\x01') * (n + 1) if False else [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, math.isqrt(n) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, f in enumerate(flags) if f]


print(len(sieve(10000)), sieve(50))


@cache
def ways(amount, coins=(1, 5, 10, 25, 50)):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[-1], coins) + ways(amount, coins[:-1])


print(ways(100), ways.cache_info().misses > 10)


@lru_cache(None)
def lcs(a, b):
    if not a or not b:
        return ''
    if a[0] == b[0]:
        return a[0] + lcs(a[1:], b[1:])
    return max(lcs(a[1:], b), lcs(a, b[1:]), key=len)


print(lcs('AGGTAB', 'GXTXAYB'))


def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (x != y))
    return row[-1]


print(edit('kitten', 'sitting'), edit('', 'abc'))


def hanoi(n, a='A', b='B', c='C'):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print(' '.join(hanoi(3)), sum(1 for _ in hanoi(8)))


def queens(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset()):
    if row == n:
        yield ()
        return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            for rest in queens(n, row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}):
                yield (c,) + rest


print(next(queens(8)), sum(1 for _ in queens(6)))
for q in next(queens(5)):
    print('.' * q + 'Q' + '.' * (4 - q))


def life(cells):
    from collections import Counter
    near = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}


g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    g = life(g)
print(sorted(g))


def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]


for r in pascal(5):
    print(' '.join(map(str, r)).center(15).rstrip())
print(reduce(lambda a, d: a * 16 + int(d, 16), 'ff', 0), *(f'{n:b}' for n in range(5)), sum(map(int, str(2 ** 100))))


def rec(n): return rec(n + 1)


try:
    rec(0)
except RecursionError as e:
    print(type(e).__name__, e)
print(sys.getrecursionlimit(), sys.maxsize, sys.float_info.epsilon, sys.version_info[:2], sys.byteorder)
mat = [[1, 2], [3, 4]]
print([*map(list, zip(*mat))], [[sum(a * b for a, b in zip(r, c)) for c in zip(*mat)] for r in mat])
print(f'{time.strftime("%Y", time.gmtime(0))} {time.gmtime(86400).tm_mday}', isinstance(time.time(), float))
sieve('10')
