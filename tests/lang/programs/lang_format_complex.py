"""Formats of complex numbers, comparisons of slices, and other small things that random programs found."""
for spec in ('', '.2f', '10', '<10', '^12.1f', '+', '+.1e', ' .2g', ',', ',.1f', '_', 'd', 's', '010', '=10', '.3', '#', '#.3g', 'E', 'n', '%', '*>30.4f', '-', '08.2f', 'z.1f', 'x', '>', '.0f', '.0'):
    for v in (1j, 3+4j, complex(-0.0, -1), complex(1234567.891, -0.5), 0j, complex(1e20, 1e-7), complex('nan+infj'), -1.5j, complex(2.0, 0)):
        try: print(spec, v, repr(format(v, spec)), '|%s' % v)
        except Exception as e: print(spec, v, type(e).__name__, e)
print(slice(1, 2) == slice(1, 2), slice(1) != slice(2), slice(1) < slice(2), slice(1, 2, 3) >= slice(1, 2, 3), slice(1) == 1, slice(None) == slice(None), slice([1]) == slice([1]))
try: slice(1) < slice(None)
except TypeError as e: print(e)
def g(): yield g_.gi_running
g_ = g(); print(g_.gi_running, next(g_), list(g_), g_.gi_frame, g_.__qualname__)
print(ord(b'x'), '%+0*.i' % (3, 1.005), '%+05.1d|%05.3d|%-05.3d|% 06.2x|%#08.3x' % (1, 2, 3, 255, 255))
for f in (lambda: ord(b''), lambda: complex('ա_1µ'), lambda: complex('1_0'), lambda: complex('1__0'), lambda: complex('٣'), lambda: complex('1é'), lambda: 10**400 | 1j, lambda: 1j // 2, lambda: 1j % 2, lambda: str(b'', None), lambda: type(None, (), {}), lambda: type('a', None, {}), lambda: 1j < 2):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
from dataclasses import dataclass, field
@dataclass
class A:
    x: int = 5
    y: list = field(default_factory=list)
@dataclass(kw_only=True)
class B(A):
    x: 'int'
    z: int = 3
print(B(), B.__doc__, A.__doc__)
try:
    @dataclass(order=True, eq=False)
    class C:
        x: list = []
except ValueError as e: print(e)
