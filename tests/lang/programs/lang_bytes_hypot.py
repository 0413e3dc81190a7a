import math, random
def t(f):
    try: print(repr(f())[:200])
    except Exception as e: print(type(e).__name__, e)
random.seed(3)
for i in range(300):
    n=random.randint(1,6)
    print(math.hypot(*[random.uniform(-10,10) for _ in range(n)]), math.dist([random.random() for _ in range(n)],[random.random()*100 for _ in range(n)]))
print(math.hypot(), math.hypot(3), math.hypot(3,4), math.hypot(1e300,1e300,1e300), math.hypot(1e-310,1e-310), math.hypot(float('inf'),float('nan')), math.hypot(float('nan'),1))
class D(dict): pass
d=D(a=1,b=2); print(list(reversed(d)), list(reversed({1:2,3:4})))
t(lambda: bytes([1,2])); t(lambda: bytes(3)); t(lambda: bytes('hé','utf-8')); t(lambda: 'hé'.encode()); t(lambda: 'hé'.encode('latin-1')); t(lambda: 'hé'.encode('ascii')); t(lambda: 'h\u2202'.encode('latin-1')); t(lambda: 'hé'.encode('ascii','ignore')); t(lambda: 'hé'.encode('ascii','replace')); t(lambda: 'hé'.encode(encoding='utf8'))
for b in (b'\xff',b'a\xc3',b'\xc3\xa9',b'\xe2\x88',b'\xe2\x28\xa1',b'\xf0\x9f\x98\x80',b'\xf0\x9f\x98',b'\x80abc',b'\xed\xa0\x80',b'\xc0\x80',b'ab\xf4\x90\x80\x80', b'\xe0\x80\x80'):
    t(lambda: b.decode()); t(lambda: b.decode('utf-8','replace')); t(lambda: b.decode(errors='ignore')); t(lambda: b.decode('ascii')); t(lambda: b.decode('latin-1'))
b=b'hello'
t(lambda: b[0]); t(lambda: b[1:3]); t(lambda: b[::-1]); t(lambda: b+b' x'); t(lambda: b*2); t(lambda: 2*b); t(lambda: list(b)); t(lambda: 104 in b); t(lambda: b'ell' in b); t(lambda: 'a' in b); t(lambda: b.hex()); t(lambda: bytes.fromhex('ff 00 1a')); t(lambda: bytes.fromhex('fg')); t(lambda: b.find(b'l')); t(lambda: b.count(b'l')); t(lambda: b.startswith(b'he')); t(lambda: b.endswith(b'lo')); t(lambda: b<b'help'); t(lambda: b==b'hello'); t(lambda: b=='hello'); t(lambda: {b:1}[b'hello']); t(lambda: hash(b)==hash(b'hello')); t(lambda: b+'a'); t(lambda: 'a'+b); t(lambda: b[10]); t(lambda: bytes(-1)); t(lambda: bytes([256])); t(lambda: bytes('a')); t(lambda: bytes(1.5)); t(lambda: bytes([1.5])); t(lambda: bytes(['a'])); t(lambda: repr(b"it's")); t(lambda: b'\x00\n\t\\"'); t(lambda: bytes(range(5))); t(lambda: bytes(b)); t(lambda: bytes()); t(lambda: len(b)); t(lambda: bool(b'')); t(lambda: int(b'12')); t(lambda: float(b'1.5')); t(lambda: int(b'x')); t(lambda: str(b)); t(lambda: f'{b}'); t(lambda: max(b)); t(lambda: sorted(b)); t(lambda: b'a' b'b'); t(lambda: rb'\n'); t(lambda: tuple(b'ab')); t(lambda: str(b,'utf-8')); t(lambda: b.foo); t(lambda: bytes(i for i in range(3))); t(lambda: isinstance(b,bytes)); t(lambda: type(b)); t(lambda: [x for x in b]); t(lambda: enumerate(b).__next__()); t(lambda: b[True]); t(lambda: dict(zip(b,'ab'))); t(lambda: b.decode('foo') if 0 else 1)
