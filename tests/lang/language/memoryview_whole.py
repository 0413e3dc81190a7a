import io, hashlib, copy, base64, re, struct, collections.abc, gc
def t(f):
    try: print('->', repr(f()))
    except BaseException as e: print(type(e).__name__, e)
x = memoryview(b'abc')
t(lambda: hashlib.md5(x).hexdigest())
t(lambda: hashlib.sha256(memoryview(b'abcabc')[::2]).hexdigest())
t(lambda: io.BytesIO(x).read())
f = io.BytesIO(); f.write(x); f.write(memoryview(bytearray(b'zz')))
t(lambda: f.getvalue())
t(lambda: copy.copy(x))
t(lambda: copy.deepcopy(x))
t(lambda: base64.b64encode(x))
t(lambda: bytes.join(b'-', [x, b'y', memoryview(b'z')]))
t(lambda: bytearray(b'q').join([x, x]))
t(lambda: b'-'.join([memoryview(b'abcd')[::2]]))
t(lambda: b'abc'.find(memoryview(b'xaxb')[1::2]))
t(lambda: bytearray(b'abc').extend(x))
def ext():
    b = bytearray(b'q'); b.extend(x); b += x[::-1]; b[0:1] = x; return b
t(ext)
def own():
    b = bytearray(b'abcdef'); m = memoryview(b); b[1:3] = m[3:5]; b[:] = m; return b
t(own)
def own2():
    b = bytearray(b'abcdef'); m = memoryview(b); m[1:4] = b[0:3]; m[::2] = m[1::2]; return b
t(own2)
def lose():
    b = bytearray(b'abcdef'); m = memoryview(b); n = m[2:]; del m; n = None; b.append(1); return b
t(lose)
def sumup():
    b = bytearray(range(100)); m = memoryview(b); return sum(m), max(m), min(m[3:]), sorted(m[::-7])
t(sumup)
t(lambda: list(zip(x, x[1:])))
t(lambda: dict(enumerate(x)))
t(lambda: [*x, *x[::-1]])
def un(): a, b, c = x; return a, b, c
t(un)
def match(v):
    match v:
        case [a, b, c]: return 'seq', a, b, c
        case _: return 'no'
t(lambda: match(x))
t(lambda: isinstance(x, collections.abc.Sequence))
t(lambda: x.__class__)
t(lambda: x[:2] == b'ab' and x[0:0] == b'')
t(lambda: (x is x[:], x == x[:], len(x[10:]), x[-100:100].tobytes()))
t(lambda: memoryview(b'').tolist())
t(lambda: memoryview(b'').cast('i').shape)
t(lambda: memoryview(b'')[0])
t(lambda: (memoryview(b'').contiguous, memoryview(b'').nbytes, memoryview(b'') == b''))
t(lambda: iter(x))
it = iter(memoryview(bytearray(b'ab')))
t(lambda: (next(it), next(it)))
t(lambda: next(it))
t(lambda: next(it))
m = memoryview(bytearray(b'abc')); it = iter(m); next(it); m.release()
t(lambda: next(it))
t(lambda: memoryview(b'abcd').cast('H', shape=[2]).tolist())
t(lambda: memoryview(b'abcd').cast(format='H', shape=(1, 2)).tolist())
t(lambda: memoryview(b'abcd').cast('H', None))
t(lambda: memoryview(b'abcd').cast('H', [2], 3))
t(lambda: memoryview(b'abcd').cast('H', foo=3))
t(lambda: memoryview(b'abcd').cast('B', [1] * 65))
t(lambda: memoryview(b'a').cast('B', [1] * 64).ndim)
t(lambda: memoryview(b'a').cast('B', [1] * 3).tolist())
t(lambda: memoryview(b'abcd').cast('B', [2, 2])[:1].tolist())
t(lambda: memoryview(b'abcdefgh').cast('B', [2, 2, 2])[::-1].tolist())
t(lambda: memoryview(b'abcdefgh').cast('B', [2, 2, 2])[::-1].tobytes())
t(lambda: memoryview(b'abcdefgh').cast('B', [2, 2, 2])[::-1].hex())
t(lambda: memoryview(b'abcdefgh').cast('B', [2, 4]) == memoryview(b'abcdefgh').cast('B', [4, 2]))
t(lambda: memoryview(b'abcdefgh').cast('B', [2, 4]) == memoryview(b'abcdefgh').cast('b', [2, 4]))
def w2(k, v):
    b = bytearray(b'abcdefgh'); m = memoryview(b).cast('B', [2, 4]); m[k] = v; return b
t(lambda: w2((1, 2), 65))
t(lambda: w2(1, 65))
t(lambda: w2(slice(0, 1), b'abcd'))
t(lambda: w2((slice(0, 1), slice(0, 1)), b'abcd'))
t(lambda: w2((1, 2, 3), 65))
t(lambda: w2((1,), 65))
t(lambda: w2((5, 2), 65))
t(lambda: w2('a', 65))
def w0(k, v):
    b = bytearray(b'a'); m = memoryview(b).cast('B', []); m[k] = v; return b
t(lambda: w0((), 65))
t(lambda: w0(..., 66))
t(lambda: w0(0, 66))
for fmt, vals in {'b': [-129, -128, 127, 128], 'B': [-1, 0, 255, 256], 'h': [-32769, -32768, 32767, 32768], 'H': [-1, 65535, 65536], 'i': [-2**31 - 1, -2**31, 2**31 - 1, 2**31], 'I': [-1, 2**32 - 1, 2**32], 'l': [-2**63 - 1, -2**63, 2**63 - 1, 2**63], 'L': [-1, 2**64 - 1, 2**64], 'q': [-2**63, 2**63], 'Q': [2**64 - 1, 2**64, -2**70], 'n': [5, 2**63], 'N': [5, 2**63, 2**64], 'f': [1, 1.5, 2**70, 2**2000, float('inf'), True], 'd': [1, -0.0, 2**2000, 'x', None], '?': [0, 1, 2, '', 'a', None, [], 0.0], 'c': [b'a', b'', b'ab', 'a', bytearray(b'a'), 97]}.items():
    for v in vals:
        m = memoryview(bytearray(8)).cast(fmt)
        def go():
            m[0] = v
            return fmt, m[0], m.tobytes()
        t(go)
class F:
    def __float__(s): return 2.5
class I:
    def __index__(s): return 3
class BI:
    def __index__(s): raise KeyError('idx')
class TB:
    def __bool__(s): return False
for fmt in 'dBc':
    for v in (F(), I(), BI(), TB()):
        m = memoryview(bytearray(8)).cast(fmt)
        def go():
            m[0] = v
            return fmt, m[0]
        t(go)
t(lambda: x[BI()])
t(lambda: x[I() if 0 else 2**70])
t(lambda: x[True])
t(lambda: memoryview(b'abcdef')[I():].tobytes())
t(lambda: memoryview(b'abcd').cast('B', [I(), 1]))
t(lambda: memoryview(b'abcd').cast('B', [2**70, 1]))
t(lambda: memoryview(b'abcd').cast('B', [2**62, 2**62]))
t(lambda: memoryview(b'abcd').cast('B', {4}))
t(lambda: memoryview(b'abcd').cast('B', range(4)))
with memoryview(bytearray(b'abc')) as v:
    t(lambda: v.tolist())
    with v as w: t(lambda: w is v)
t(lambda: v.tolist())
t(lambda: v.__exit__())
t(lambda: v.__exit__(1, 2, 3))
t(lambda: v)
t(lambda: re.match(b'a', x))
t(lambda: x < x)
t(lambda: x <= b'abc')
t(lambda: b'abc' < x)
t(lambda: bytearray(b'abc') == memoryview(b'xabc')[1:])
t(lambda: -x)
t(lambda: x % 3)
t(lambda: len(x, 1))
t(lambda: x())
t(lambda: f'{x}')
t(lambda: format(x, '>5'))
t(lambda: b'%s|%b' % (x, x))
t(lambda: b'%c' % x[:1])
t(lambda: b'abc'.startswith((x, b'q')))
t(lambda: b'aXbXc'.split(memoryview(b'X')))
t(lambda: b'abc'.strip(memoryview(b'ac')))
t(lambda: b'abc'.ljust(5, memoryview(b'.')))
t(lambda: b'abc'.translate(memoryview(bytes(range(256)))))
t(lambda: b'abc'.partition(memoryview(b'b')))
t(lambda: memoryview(b'b') in b'abc')
t(lambda: b'abc'.count(memoryview(b'b')))
t(lambda: ord(memoryview(b'a')))
t(lambda: bytes(memoryview(b'abcd'))[::-1])
t(lambda: str(memoryview(b'abc')[::2], 'ascii'))
t(lambda: int(memoryview(b'zz')))
t(lambda: int(memoryview(b'ff'), 16))
t(lambda: float(memoryview(b'x')))
t(lambda: bytes(memoryview(b'ab'), 'ascii'))
t(lambda: struct.pack('3s', b'abc') == x)
t(lambda: struct.unpack('<H', memoryview(b'ab')))
t(lambda: print(memoryview))
t(lambda: memoryview.__name__)
t(lambda: memoryview.tobytes(x))
t(lambda: memoryview.tobytes(3))
t(lambda: {x: 1, memoryview(b'abc'): 2, b'abc': 3})
t(lambda: {x} == {b'abc'})
t(lambda: [x].index(b'abc'))
t(lambda: x in [b'abc'])
t(lambda: any(x) and all(x))
t(lambda: bytearray(memoryview(b'abcd').cast('H')[1:]))
t(lambda: memoryview(memoryview(b'abcd').cast('H')).format)
z = memoryview(bytes(24))[:0]
t(lambda: z.cast('B', [0]))
t(lambda: z.cast('i', [2, 3]))
t(lambda: z.cast('i').shape)
t(lambda: memoryview(bytes(24)).cast('B', [4, 6])[:0].cast('B'))
t(lambda: memoryview(bytes(24))[::2].cast('B', 3))
r = memoryview(bytes(24)).cast('B', [4, 6])
r.release()
t(lambda: list(r))
t(lambda: r[0])
