import random, struct, weakref, re, enum
from datetime import *
from functools import cmp_to_key
class R(random.Random):
    def random(self): return 0.25
class R2(R):
    def getrandbits(self, k): return 0
print(R().choice('abcd'), R().randint(1, 100), R().uniform(0, 8), R().sample(range(9), 3), R2().randint(1, 100), R2().choice('ab'))
l = [1, 2, 3]; R().shuffle(l); print(l)
print(struct.pack('f', 1e300), struct.pack('@f', -1e300))
for f in ('<f', '=f', 'e'):
    try: print(struct.pack(f, 1e300))
    except OverflowError as e: print(e)
print(timedelta(microseconds=1.5), timedelta(microseconds=2.5), timedelta(microseconds=.5), timedelta(milliseconds=.0005), timedelta(seconds=1e-6, microseconds=.5), timedelta(microseconds=-1.5), timedelta(days=.1, hours=.3), timedelta(microseconds=1, milliseconds=.0005))
for s in ('2024-03-15', '20240315', '2024-W11', '2024-W11-5', '2024W115', '2024W11', '2024-3-1', '2024-03-1', '2024-0315', '20240315T101112', '2024-03-15 10', '2024-03-15T10:11', '2024-03-15T1011', '2024-03-15T10:11:12.5', '2024-03-15T10:11:12,123456789', '2024-03-15T10:11:12Z', '2024-03-15T10:11:12+0530', '2024-03-15T10:11:12-05', '2024-03-15T10:1', '2024-03-15T', '2024-13-01', '2024-02-30', '2024-W54-1', '20240315T', '2024-03-15T25:00', '2024-W11-5T10:00', '2024W115T10', '2024-03-15T10:11:12+25:00', 'T10:00', '10:00', '1000', '10', '', '2024', '2024-03', '2024-03-15T10:11:12Zx', '٢٠٢٤-03-15', '2024-03-15T10:11:12.', '2024-03-15+05:00', '2024-03-15T10:00+00:00'):
    for c in (date, datetime, time):
        try: print(s, c.__name__, repr(c.fromisoformat(s)))
        except Exception as e: print(s, c.__name__, type(e).__name__, e)
try: cmp_to_key()
except TypeError as e: print(e)
class O: pass
o = O(); f = weakref.finalize(o, print, 'fin', 1, sep='-'); print(f.alive, f.peek()[1:]); del o; print(f.alive, f(), f.peek(), f.detach())
o = O(); g = weakref.finalize(o, print, 'never'); print(g.detach()[1:], g.alive); h = weakref.finalize(o, lambda: 7); print(h(), h(), h.alive)
for p in ('[[a]', '[a--b]', '[a&&b]', '[a||b]', '[a~~b]', '[a-z--b]', '[--]', '[-a]', '[^[a]', '[a-]', '[[:alpha:]'):
    try: re.findall(p, 'x')
    except re.error as e: print(e)
re.compile('[[x]')
for chk, body in ((enum.UNIQUE, {'A': 1, 'B': 1}), (enum.CONTINUOUS, {'A': 1, 'B': 4})):
    try: enum.verify(chk)(enum.Enum('E', body))
    except ValueError as e: print(e)
try:
    @enum.verify(enum.NAMED_FLAGS)
    class F(enum.Flag): A = 1; B = 6
except ValueError as e: print(e)
@enum.verify(enum.CONTINUOUS, enum.UNIQUE, enum.NAMED_FLAGS)
class G(enum.Flag): A = 1; B = 2; C = 4; D = 7
print(G.D, list(enum.EnumCheck), enum.CONTINUOUS)
