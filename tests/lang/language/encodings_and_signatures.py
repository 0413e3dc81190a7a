for enc in ('utf-16','utf-16-le','UTF_16_BE','utf-32','utf-32-le','utf-32-be', 'utf-8-sig', 'u8', 'U16'):
    for b in (b'a', b'a\0b', b'\0\xd8', b'\0\xd8a\0', b'\0\xdc', b'\xff\xfea\0', b'\xfe\xff\0a', b'\xff\xfe\0\0a\0\0\0', b'\0\0\xfe\xff\0\0\0a', b'a\0\0\0', b'\0\0\x11\0', b'\0\xd8\0\0', b'', b'\xff\xfe', b'\xff', b'\xfe\xff\xd8\0', b'\0\0\xfe\xff\0', b'\xd8\0\0a', b'\xdc\0', b'\x3d\xd8\0\xde', b'\x3d\xd8\0', b'\xef\xbb\xbfa', b'\xef\xbb', b'\xef\xbb\xbf\xff'):
        for h in ('strict','replace','ignore','backslashreplace'):
            try: print(enc, ascii(b.decode(enc,h)))
            except UnicodeDecodeError as e: print(enc, h, type(e).__name__, e)
    for s in ('', 'a', 'é€', '😀x', '\0\uffff'):
        e = s.encode(enc); print(e, e.decode(enc) == s)
for n in ('ascii2', 'nope', 'foo-8', ''):
    try: 'a'.encode(n)
    except LookupError as e: print(e)
    try: b'a'.decode(n)
    except LookupError as e: print(e)
import inspect
from abc import ABC
def f(a, b=2, /, c=3, *args, d, e=5, **kw): pass
s = inspect.signature(f)
for a, k in (((1,), {'d': 1}), ((1, 2, 3, 4, 5), {'d': 1, 'z': 2}), ((), {}), ((1,), {}), ((), {'a': 1, 'd': 2}), ((1,), {'c': 2, 'd': 3}), ((1, 2, 3), {'c': 2, 'd': 3}), ((1, 2), {'d': 1, 'b': 5})):
    for m in (s.bind, s.bind_partial):
        try:
            b = m(*a, **k); print(b, b.args, b.kwargs, b.arguments); b.apply_defaults(); print(b, b.signature is s)
        except TypeError as e: print(e)
def g(x, y): return x
for a, k in (((1, 2, 3), {}), ((1,), {}), ((1,), {'x': 2}), ((1, 2), {'z': 3}), ((), {'y': 1, 'x': 2})):
    try: print(inspect.signature(g).bind(*a, **k))
    except TypeError as e: print(e)
class C:
    def m(self, x: int, *, y: str = 'q') -> bool: pass
print(inspect.getfullargspec(f), inspect.getfullargspec(C.m), inspect.getfullargspec(C().m), inspect.getfullargspec(lambda *a, **k: 0))
def gen():
    print(inspect.getgeneratorstate(it)); yield 1
it = gen(); print(inspect.getgeneratorstate(it)); next(it); print(inspect.getgeneratorstate(it), it.gi_suspended); it.close(); print(inspect.getgeneratorstate(it))
