# operator protocol in full
import functools
class Vec:
    __slots__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'{type(self).__name__}({self.x!r}, {self.y!r})'
    def __str__(self): return f'<{self.x}, {self.y}>'
    def __format__(self, spec):
        if spec == 'p':
            import math
            return f'{math.hypot(self.x, self.y):.3f}@{math.atan2(self.y, self.x):.3f}'
        return f'({format(self.x, spec)}, {format(self.y, spec)})'
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return Vec(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __neg__(self): return Vec(-self.x, -self.y)
    def __pos__(self): return self
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** .5
    def __invert__(self): return Vec(self.y, self.x)
    def __bool__(self): return bool(self.x or self.y)
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y) if isinstance(o, Vec) else NotImplemented
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield self.x; yield self.y
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __contains__(self, v): return v in (self.x, self.y)
    def __divmod__(self, k): return Vec(self.x // k, self.y // k), Vec(self.x % k, self.y % k)
    def __floordiv__(self, k): return divmod(self, k)[0]
    def __mod__(self, k): return divmod(self, k)[1]
    def __pow__(self, n, mod=None): return Vec(pow(self.x, n, mod), pow(self.y, n, mod))
    def __lshift__(self, n): return Vec(self.x << n, self.y << n)
    def __rshift__(self, n): return Vec(self.x >> n, self.y >> n)
    def __and__(self, n): return Vec(self.x & n, self.y & n)
    def __xor__(self, n): return Vec(self.x ^ n, self.y ^ n)
    def __or__(self, n): return Vec(self.x | n, self.y | n)
    def __round__(self, n=None): return Vec(round(self.x, n), round(self.y, n))
    def __reversed__(self): return iter((self.y, self.x))
    def __call__(self, *a, **k): return a, k
    def __index__(self): return int(self.x)
    def __complex__(self): return complex(self.x, self.y)
    def __int__(self): return 7
    def __float__(self): return 7.5
a, b = Vec(3, 4), Vec(-1, 10)
print(a + b, a * 2, 2 * a, a @ b, -a, +a, abs(a), ~a, bool(Vec(0, 0)))
print(sum([a, b, a]), f'{a:p} {a:>5} {a!r:>12}|{a!s:^12}|')
print(divmod(b, 3), b // 3, b % 3, pow(a, 3, 5), a ** 2, a << 2, b >> 1, a & 1, a ^ 7, a | 8)
print(list(reversed(a)), a(1, k=2), hex(a), bin(a), [10, 20, 30, 40][a], complex(a), int(a), float(a))
print(round(Vec(1.256, 2.5)), round(Vec(1.256, 2.5), 1), 4 in a, {a: 1}[Vec(3, 4)])
x, y = a; print(x, y, *a, max(a), sorted(b), list(map(str, a)))
for expr in ['a + 1', '1 + a', 'a * "s"', '"s" * a', 'a < b', 'a - b', 'a @ 3', 'a.z', 'a[5]', 'del_(a)', 'a.w', 'len(a, 1)', 'setattr(a, "z", 1)', 'a["k"]', 'a / 2', '[] + a', '"" + a', 'a += 3']:
    try:
        if expr == 'a + 1': a + 1
        elif expr == '1 + a': 1 + a
        elif expr == 'a * "s"': a * "s"
        elif expr == '"s" * a': "s" * a; print('ok', "s" * a)
        elif expr == 'a < b': a < b
        elif expr == 'a - b': a - b
        elif expr == 'a @ 3': a @ 3
        elif expr == 'a.z': a.z
        elif expr == 'a[5]': a[5]
        elif expr == 'del_(a)': del_(a)
        elif expr == 'a.w': a.w = 3
        elif expr == 'len(a, 1)': len(a, 1)
        elif expr == 'setattr(a, "z", 1)': setattr(a, "z", 1)
        elif expr == 'a["k"]': a["k"]
        elif expr == 'a / 2': a / 2
        elif expr == '[] + a': [] + a
        elif expr == '"" + a': "" + a
        else: a += 3
    except Exception as e:
        print(expr, '->', type(e).__name__, e)
@functools.total_ordering
class V:
    def __init__(s, *p): s.p = p
    def __eq__(s, o): return s.p == o.p
    def __lt__(s, o): return s.p < o.p
    def __repr__(s): return 'V' + '.'.join(map(str, s.p))
print(sorted([V(1, 2), V(1, 0, 5), V(0, 9)]), V(1) >= V(0), V(1) <= V(1), max(V(3), V(2)), V.__hash__)
try: {V(1)}
except TypeError as e: print(e)
