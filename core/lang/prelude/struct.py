"""struct: numbers as bytes and back. Without an order (<, >, !, =) the sizes are those of C on
64-bit x86, aligned."""
import math as _math

_SIZES = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4,
          'q': 8, 'Q': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1}
_FLOATS = {'e': (5, 10), 'f': (8, 23), 'd': (11, 52)}


class error(Exception):
    pass


def _items(format):
    """(order, [(letter, count, size, bytes of alignment before)])."""
    if isinstance(format, bytes):
        format = format.decode('ascii')
    native = not format or format[0] not in '<>=!'
    order = 'big' if format[:1] in ('>', '!') and format else 'little'
    body = format[1:] if format and format[0] in '@<>=!' else format
    items, offset, count = [], 0, ''
    for c in body:
        if c.isspace():
            continue
        if c.isdigit():
            count += c
            continue
        size = 8 if native and c in 'lL' else _SIZES.get(c)
        if size is None:
            raise error('bad char in struct format')
        n = int(count) if count else 1
        count = ''
        gap = -offset % size if native else 0
        items.append((c, n, size, gap))
        offset += gap + n * size
    if count:
        raise error('repeat count given without format specifier')
    return order, items


def calcsize(format):
    return sum(n * size + gap for _, n, size, gap in _items(format)[1])


def _float_bits(x, letter, native=False):
    exponent_bits, fraction_bits = _FLOATS[letter]
    bias, most = (1 << exponent_bits - 1) - 1, (1 << exponent_bits) - 1
    sign = 1 if _math.copysign(1.0, x) < 0 else 0
    if x != x:
        return ((sign << exponent_bits | most) << fraction_bits) | 1 << fraction_bits - 1
    x = abs(x)
    if _math.isinf(x):
        return (sign << exponent_bits | most) << fraction_bits
    mantissa, exponent = _math.frexp(x)
    exponent = max(exponent - 1, 1 - bias)
    numerator, denominator = x.as_integer_ratio()
    shift = fraction_bits - exponent
    numerator, denominator = (numerator << shift, denominator) if shift >= 0 else (
        numerator, denominator << -shift)
    whole, rest = divmod(numerator, denominator)
    whole += 2 * rest > denominator or (2 * rest == denominator and whole & 1)
    bits = whole + ((exponent + bias - 1) << fraction_bits) if x else 0
    if bits >= most << fraction_bits:
        if native and letter == 'f':  # C's conversion, without a look
            return (sign << exponent_bits | most) << fraction_bits
        raise OverflowError('float too large to pack with %s format' % letter)
    return sign << exponent_bits + fraction_bits | bits


def _float_of(bits, letter):
    exponent_bits, fraction_bits = _FLOATS[letter]
    bias, most = (1 << exponent_bits - 1) - 1, (1 << exponent_bits) - 1
    sign = -1.0 if bits >> exponent_bits + fraction_bits else 1.0
    exponent = bits >> fraction_bits & most
    fraction = bits & (1 << fraction_bits) - 1
    if exponent == most:
        return sign * (_math.nan if fraction else _math.inf)
    if exponent:
        fraction |= 1 << fraction_bits
    return sign * _math.ldexp(float(fraction), max(exponent, 1) - bias - fraction_bits)


def _pack_one(letter, size, order, value, native):
    if letter in _FLOATS:
        if not isinstance(value, (int, float)):
            raise error('required argument is not a float')
        return _float_bits(float(value), letter, native).to_bytes(size, order)
    if letter == '?':
        return b'\1' if value else b'\0'
    if letter == 'c':
        if not isinstance(value, bytes) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return value
    if not isinstance(value, int):
        raise error('required argument is not an integer')
    signed = letter.islower()
    low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
    if not low <= value <= high:
        if letter in 'bBhH':
            raise error('%s format requires %d <= number <= %d' % (
                {'b': 'byte', 'B': 'ubyte', 'h': 'short', 'H': 'ushort'}[letter], low, high))
        raise error("'%s' format requires %d <= number <= %d" % (letter, low, high))
    return value.to_bytes(size, order, signed=signed)


def pack(format, *values):
    order, items = _items(format)
    expected = sum(0 if c == 'x' else 1 if c == 's' else n for c, n, _, _ in items)
    if expected != len(values):
        raise error('pack expected %d items for packing (got %d)' % (expected, len(values)))
    out, values = [], iter(values)
    native = not format or format[:1] not in (*'<>=!', b'<', b'>', b'=', b'!')
    for letter, n, size, gap in items:
        out.extend(b'\0' * gap)
        if letter == 'x':
            out.extend(b'\0' * n)
        elif letter == 's':
            text = next(values)
            if not isinstance(text, (bytes, bytearray)):
                raise error("argument for 's' must be a bytes object")
            out.extend((text + b'\0' * n)[:n])
        else:
            for _ in range(n):
                out.extend(_pack_one(letter, size, order, next(values), native))
    return bytes(out)


def _unpack_one(letter, order, part):
    if letter in _FLOATS:
        return _float_of(int.from_bytes(part, order), letter)
    if letter == '?':
        return part != b'\0'
    if letter == 'c':
        return part
    return int.from_bytes(part, order, signed=letter.islower())


def unpack(format, buffer):
    size = calcsize(format)
    if len(buffer) != size:
        raise error('unpack requires a buffer of %d bytes' % size)
    return unpack_from(format, buffer)


def unpack_from(format, buffer, offset=0):
    order, items = _items(format)
    if len(buffer) - offset < calcsize(format):
        raise error('unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at '
                    'offset %d (actual buffer size is %d)'
                    % (offset + calcsize(format), calcsize(format), offset, len(buffer)))
    out = []
    for letter, n, size, gap in items:
        offset += gap
        if letter == 's':
            out.append(bytes(buffer[offset:offset + n]))
        elif letter != 'x':
            for i in range(n):
                at = offset + i * size
                out.append(_unpack_one(letter, order, bytes(buffer[at:at + size])))
        offset += n * size
    return tuple(out)


def iter_unpack(format, buffer):
    size = calcsize(format)
    if size == 0:
        raise error('cannot iteratively unpack with a struct of length 0')
    if len(buffer) % size:
        raise error('iterative unpacking requires a buffer of a multiple of %d bytes' % size)
    return iter([unpack_from(format, buffer, at) for at in range(0, len(buffer), size)])


class Struct:
    def __init__(self, format):
        self.format, self.size = format, calcsize(format)

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, buffer):
        return unpack(self.format, buffer)
