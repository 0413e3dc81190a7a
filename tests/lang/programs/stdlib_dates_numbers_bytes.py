# Modules of the standard library that lessons import in passing.
import base64, binascii, cmath, csv, datetime, decimal, hashlib, io, queue, struct, time, uuid
from datetime import date, timedelta, timezone
from decimal import Decimal, getcontext, localcontext

def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

# --- hashlib
for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'):
    for text in (b'', b'abc', b'a' * 55, b'a' * 56, b'b' * 64, b'c' * 111, b'd' * 112, b'e' * 200):
        print(name, hashlib.new(name, text).hexdigest())
h = hashlib.sha256()
h.update(b'hello ')
g = h.copy()
h.update(b'world')
print(h.hexdigest(), g.hexdigest(), h.name, h.digest_size, h.block_size, hashlib.md5(b'x').digest())
attempt(lambda: hashlib.md5('text'))
attempt(lambda: hashlib.new('nothing'))

# --- struct, base64, binascii
for fmt, values in (('<if', (3, 1.5)), ('>d', (3.14,)), ('!hHbB', (-2, 65535, -128, 255)), ('q', (-5,)),
                    ('bi', (1, 2)), ('<3s?', (b'ab', True)), ('<e', (0.333251953125,)), ('4B', (1, 2, 3, 4)),
                    ('<f', (1e-45,)), ('<f', (3.4e38,)), ('>f', (-0.0,)), ('>d', (5e-324,)), ('<f', (0.1,)),
                    ('>f', (float('inf'),)), ('@xbl', (1, 2))):
    packed = struct.pack(fmt, *values)
    print(fmt, packed, struct.unpack(fmt, packed), struct.calcsize(fmt))
attempt(lambda: struct.pack('b', 200))
attempt(lambda: struct.pack('i', 2 ** 31))
attempt(lambda: struct.pack('ii', 1))
attempt(lambda: struct.unpack('i', b'abc'))
attempt(lambda: struct.pack('i', 1.5))
print(bin(struct.unpack('>I', struct.pack('>f', 0.15625))[0]))
for text in (b'', b'a', b'ab', b'abc', b'\x00\xff\xfe'):
    code = base64.b64encode(text)
    print(code, base64.b64decode(code), base64.urlsafe_b64encode(text), binascii.hexlify(text), binascii.crc32(text))
attempt(lambda: base64.b64decode('abc'))

# --- cmath
for z in (1 + 2j, -1 + 0j, 0.5 - 0.25j, 3j, -2 - 3j, 0j):
    for f in (cmath.sqrt, cmath.exp, cmath.cos, cmath.isfinite):
        print(f.__name__, f(z))
    r, phi = cmath.polar(z)
    print('polar', r, round(phi, 12), phi == cmath.phase(z))  # its last bit is the C library's
print(cmath.log(1 + 2j), cmath.log(-1), cmath.sin(1j), cmath.rect(2, cmath.pi / 3), cmath.isclose(1 + 1e-12j, 1))
print(cmath.asin(2), cmath.acos(0.3 + 1j), cmath.atan(1 + 1j), cmath.tanh(0.2 + 0.3j), cmath.log10(100j))
attempt(lambda: cmath.log(0))

# --- csv
text = 'name,score\nAnn,1.5\n"Bo ""B""","2,5"\n\nCy,"two\nlines"\n'
print(list(csv.reader(io.StringIO(text))))
print([dict(row) for row in csv.DictReader(io.StringIO(text))])
print(list(csv.reader(['a\tb', '1\t2'], delimiter='\t')), list(csv.reader(['a, b'], skipinitialspace=True)))
print(list(csv.reader(['1,"x"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a,,', ''])))
out = io.StringIO()
w = csv.writer(out)
w.writerow(['a', 1, 2.5, None, 'x,y', 'say "hi"', 'l\nm', ''])
w.writerows([[1, 2], [''], []])
d = csv.DictWriter(out, fieldnames=['p', 'q'])
d.writeheader()
d.writerow({'p': 1, 'q': 2})
d.writerow({'p': 3})
csv.writer(out, delimiter=';', quoting=csv.QUOTE_ALL, lineterminator='\n').writerow(['a', 2])
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC).writerow(['a', 2])
print(repr(out.getvalue()))
attempt(lambda: d.writerow({'r': 1}))
attempt(lambda: list(csv.reader([b'a'])))

# --- datetime
d = date(2024, 2, 29)
print(d, repr(d), d.weekday(), d.isoweekday(), tuple(d.isocalendar()), d.toordinal(), d.strftime('%A %d %B %Y, %j, %U %W'))
print(d + timedelta(days=366), d - date(2023, 1, 1), d.replace(year=2020), d < date(2024, 3, 1), date.fromordinal(738000))
t = datetime.datetime(2023, 7, 9, 5, 3, 1, 250)
print(t, repr(t), t.isoformat(timespec='milliseconds'), t.date(), t.time(), t.timetuple()[:6], f'{t:%Y-%m-%d %H:%M:%S.%f}')
print(t + timedelta(hours=20, microseconds=-300), t - datetime.datetime(2023, 7, 1), t.replace(hour=1), t.ctime())
print(datetime.datetime.strptime('2021-03-04 05:06:07', '%Y-%m-%d %H:%M:%S'), datetime.datetime.strptime('Mar 3, 21 1:05 PM', '%b %d, %y %I:%M %p'))
print(datetime.datetime.fromisoformat('2020-01-02T03:04:05.678+02:00'), date.fromisoformat('2020-01-02'))
u = datetime.datetime(2020, 1, 1, tzinfo=timezone.utc)
print(u, u.timestamp(), u.astimezone(timezone(timedelta(hours=-5))), repr(u), datetime.datetime.fromtimestamp(1e9, timezone.utc))
print(timedelta(1, 2, 3), repr(timedelta(days=-1, seconds=5)), timedelta(hours=1.5), timedelta(weeks=2) / 3, timedelta(1) // timedelta(hours=5), timedelta(minutes=90).total_seconds(), abs(timedelta(-1)), timedelta(1) * 2.5, -timedelta(1), str(timedelta(-1, 1)), timedelta(7) % timedelta(2))
print(datetime.time(1, 2), repr(datetime.time(1, 2, 3)), datetime.time(23, 59).strftime('%I:%M %p'), datetime.datetime.combine(d, datetime.time(12)))
print(datetime.date.min, datetime.datetime.max, sorted([date(2020, 1, 2), date(2019, 5, 5)]), {d: 1}[date(2024, 2, 29)])
attempt(lambda: date(2023, 2, 29))
attempt(lambda: date(2023, 13, 1))
attempt(lambda: datetime.datetime.strptime('x', '%Y'))
attempt(lambda: datetime.datetime.strptime('2020 1', '%Y'))
attempt(lambda: t - u)
now = datetime.datetime.now()
print(type(now).__name__, now.year >= 2023, (datetime.datetime.now() - now) < timedelta(minutes=5), date.today() >= date(2023, 1, 1))
print(time.gmtime(0), time.gmtime(1e9).tm_year, time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(1234567890)), time.asctime(time.gmtime(0)))
print(time.strptime('30 Nov 00', '%d %b %y')[:6], len(time.strftime('%Y%m%d-%H%M%S')), len(time.ctime()))

# --- decimal
for text in ('0', '0.10', '-1.50', '1E+5', '1e-10', '123456789.123456789', '000.5', '-0', '5e3'):
    x = Decimal(text)
    print(x, repr(x), x + 1, x * 3, x / 7, -x, abs(x), int(x), float(x), x.normalize(), x.as_tuple(), x.adjusted(), round(x, 1), round(x), hash(x) == hash(float(x)) or 'no')
print(Decimal(0.1), Decimal('0.1') + Decimal('0.2') == Decimal('0.3'), Decimal(1) / Decimal(3), Decimal(2).sqrt(), Decimal('6.25').sqrt(), Decimal(10) ** 20, Decimal(2) ** -3, Decimal('1.1') ** 10)
print(Decimal('7.325').quantize(Decimal('.01')), Decimal('7.325').quantize(Decimal('.01'), rounding=decimal.ROUND_HALF_UP), Decimal('-7.5').to_integral_value(), Decimal('2.675').quantize(Decimal('1.'), decimal.ROUND_DOWN))
print(f"{Decimal('1234.5678'):.2f} {Decimal('1234567.891'):,.1f} {Decimal('0.256'):.1%} {Decimal('5'):>8} {Decimal('1234.5'):.3e} {Decimal('-3.5'):08.2f} {Decimal('3'):+.1f}")
print(Decimal(-7) % 3, Decimal(-7) // 3, divmod(Decimal('7.5'), 2), max(Decimal(3), Decimal(2)), sum([Decimal('0.1')] * 10), Decimal(5) > 4.5, 1 + Decimal(2), 3 - Decimal('.5'))
getcontext().prec = 6
print(Decimal(1) / 7, getcontext().prec, Decimal('123456.789') + 0, +Decimal('1.23456789'))
with localcontext() as ctx:
    ctx.prec = 50
    print(Decimal(2).sqrt())
print(Decimal(1) / 7)
attempt(lambda: Decimal('abc'))
attempt(lambda: Decimal(1) / 0)
attempt(lambda: Decimal(0) / 0)
attempt(lambda: Decimal([1]))

# --- uuid, queue
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), len(str(uuid.uuid4())), uuid.uuid4().version)
print(repr(uuid.UUID('{12345678-1234-5678-1234-567812345678}')), uuid.UUID(int=5).hex, uuid.UUID(bytes=b'0123456789abcdef'))
q = queue.Queue()
q.put(1)
q.put(2)
p = queue.PriorityQueue()
for k in (3, 1, 2):
    p.put(k)
s = queue.LifoQueue(1)
s.put('x')
print(q.get(), q.qsize(), q.empty(), [p.get() for _ in range(3)], s.full(), s.get_nowait())
attempt(lambda: s.get_nowait())
