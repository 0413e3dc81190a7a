class Matrix:
    """A small matrix with operators."""
    __slots__ = ('rows', '_shape')

    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError('ragged rows: ' + ', '.join(map(str, map(len, self.rows))))
        self._shape = len(self.rows), len(self.rows[0]) if self.rows else 0

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @staticmethod
    def dot(a, b):
        return sum(x * y for x, y in zip(a, b))

    def __matmul__(self, other):
        if self._shape[1] != other._shape[0]:
            raise ValueError(f'shapes {self._shape} and {other._shape} not aligned')
        return Matrix([[self.dot(r, c) for c in zip(*other.rows)] for r in self.rows])

    def __add__(self, other):
        if isinstance(other, (int, float)):
            return Matrix([[x + other for x in r] for r in self.rows])
        if not isinstance(other, Matrix):
            return NotImplemented
        return Matrix([[x + y for x, y in zip(a, b)] for a, b in zip(self.rows, other.rows)])
    __radd__ = __add__

    def __mul__(self, k): return Matrix([[x * k for x in r] for r in self.rows])
    def __rmul__(self, k): return self * k
    def __neg__(self): return self * -1
    def __pow__(self, n, mod=None):
        out = Matrix.identity(self._shape[0])
        for _ in range(n):
            out = out @ self
        return out if mod is None else Matrix([[x % mod for x in r] for r in out.rows])

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice) or isinstance(j, slice):
                rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
                return Matrix([r[j] if isinstance(j, slice) else [r[j]] for r in rows])
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        self.rows[key[0]][key[1]] = value

    def __delitem__(self, key): raise TypeError("can't delete " + repr(key))
    def __contains__(self, x): return any(x in r for r in self.rows)
    def __iter__(self): return iter(self.rows)
    def __len__(self): return len(self.rows)
    def __eq__(self, other): return isinstance(other, Matrix) and self.rows == other.rows
    def __bool__(self): return any(map(any, self.rows))
    def __abs__(self): return self[0, 0] * self[1, 1] - self[0, 1] * self[1, 0]
    def __str__(self): return '\n'.join(' '.join(f'{x:>4}' for x in r) for r in self.rows)
    def __repr__(self): return f'Matrix({self.rows})'
    def __format__(self, spec): return '; '.join(','.join(format(x, spec) for x in r) for r in self.rows)
    def __round__(self, n=0): return Matrix([[round(x, n) for x in r] for r in self.rows])
    def __invert__(self): return Matrix(zip(*self.rows))
    def __divmod__(self, k): return Matrix([[x // k for x in r] for r in self]), Matrix([[x % k for x in r] for r in self])
    def __index__(self): return len(self)
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __complex__(self): return 1j
    def __call__(self, f): return Matrix([[f(x) for x in r] for r in self])
    def __reversed__(self): return reversed(self.rows)
    def __iadd__(self, other):
        for r in self.rows:
            for j in range(len(r)):
                r[j] += other
        return self


m = Matrix([[1, 2], [3, 4]])
print(m); print(repr(m @ m), m ** 3, m + 1, 1 + m, 2 * m, -m, sep='\n')
print(m[0, 1], m[0], m[:, 1], m[1, :], m[::-1, ::-1], 3 in m, 9 in m, list(m), len(m), m == Matrix([[1, 2], [3, 4]]), bool(Matrix([[0]])))
m[0, 0] = 10
m += 1
print(f'{m:.1f}', abs(m), round(m * 0.123, 2), ~m, divmod(m, 3), pow(m, 2, 7), int(m), float(m), complex(m), m(lambda x: x * x), list(reversed(m)))
print([0, 1, 2, 3][m], hex(m), range(m), 'x' * m if False else bin(m))
print(sum([m, m], start=0))
for f in (lambda: m @ Matrix([[1, 2, 3]]), lambda: m + 'x', lambda: 'x' + m, lambda: m - m, lambda: Matrix([[1], [1, 2]]), lambda: m.__dict__, lambda: setattr(m, 'zz', 1), lambda: hash(m), lambda: {m: 1}, lambda: m < m, lambda: m.__delitem__(0), lambda: m // 2, lambda: m[5], lambda: m['a'], lambda: +m, lambda: m @ 3, lambda: m.transpose(), lambda: m.row, lambda: 3 @ m):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
del m[0]
