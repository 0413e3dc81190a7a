import numpy as np


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


for c in ([1, -3, 2], [1, -6, 11, -6], [2], [], [0, 0, 1, -1, 0], [3.2, 2], [1, 0, -7, 0, 6], [1, -2, 1], [0], [[1, 2]]):
    show(np.roots, c)
show(np.poly, [1, 2, 3])
show(np.poly, (-.5, .5))
show(np.poly, [[2., 1], [1, 3]])
show(np.poly, [])
print(np.polyint([1, 2, 3]), np.polyint([3, 2], 2, [1, 4]), np.polyder([1, 2, 3, 4]), np.polyder([1, 2, 3], 2), np.polyder([1, 2], 3))
print(np.polyadd([1, 2], [9, 5, 4]), np.polysub([2, 10, -2], [3, 10, -4]), np.polymul([1, 2, 3], [9, 5, 1]))
print(np.polydiv([3., 5, 2], [2., 1]), np.polydiv([1, -3, 2], [1, -1]), np.polydiv([1, 2], [1, 2, 3]))
print(np.polyval([3, 0, 1], 5), np.polyval([3, 0, 1], [1, 2.5]), np.polyval(np.poly1d([3, 0, 1]), 5))
p, q = np.poly1d([1, -3, 2]), np.poly1d([1, -1])
print(p, '\n', repr(p), p.r, p.roots, p.o, p.order, p.c, p.variable, len(p), p[0], p[1], p[7])
for made in (p + q, p - q, p * q, p / q, p * 2, 2 * p, p + 1, 1 - p, p ** 2, -p, +p, p / 2, p.integ(), p.integ(2, [1, 2]), p.deriv(), p.deriv(2)):
    print(repr(made))
print(p(3), p([1, 2, 3.5]), np.array(p), list(p), p == np.poly1d([0, 1, -3, 2]), p != q, np.poly1d([1, 2], True), p(q))
print(np.poly1d([1.5, 0, -2.25, 1e-5], variable='z'))
show(lambda: p ** -1)
show(lambda: p ** 0)
x = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
y = np.array([0.0, 0.8, 0.9, 0.1, -0.8, -1.0])
print(np.polyfit(x, y, 3).round(8), np.polyfit(x, np.c_[y, 2 * y], 1).round(8), np.polyfit(x, y, 1, w=[1, 2, 1, 1, 1, 3]).round(8))
c, residuals, rank, s, rcond = np.polyfit(x, y, 2, full=True)
print(c.round(8), residuals.round(8), rank, s.round(8), rcond)
c, v = np.polyfit(x, y, 1, cov=True)
print(c.round(8), v.round(8))
f = np.poly1d(np.polyfit(x, y, 2).round(6))
print(f, f(2.5).round(6))
print(np.vander([1, 2, 3]), np.vander([1, 2.5], 4, increasing=True))
show(np.polyfit, x, y[:3], 1)
show(np.polyfit, [], [], 1)
