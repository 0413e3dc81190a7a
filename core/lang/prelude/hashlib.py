"""hashlib: md5 (RFC 1321) and the SHA family (FIPS 180-4), in Python."""
import math as _math

algorithms_available = algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384',
                                                'sha512'}
_absent = ('blake2b blake2s sha3_224 sha3_256 sha3_384 sha3_512 shake_128 shake_256 pbkdf2_hmac '
           'scrypt file_digest').split()


def _primes(n):
    found = []
    candidate = 2
    while len(found) < n:
        if all(candidate % p for p in found):
            found.append(candidate)
        candidate += 1
    return found


def _cube_root(n):
    x = 1 << (n.bit_length() // 3 + 1)
    while True:
        y = (2 * x + n // (x * x)) // 3
        if y >= x:
            return x
        x = y


def _fractions(root, power, primes, bits):
    """The first bits after the point of the roots of primes."""
    mask = (1 << bits) - 1
    return [root(p << (power * bits)) & mask for p in primes]


def _rotate(x, n, bits):
    return (x >> n) | (x << (bits - n)) & ((1 << bits) - 1)


def _md5_block(state, block, k):
    words = [int.from_bytes(block[i:i + 4], 'little') for i in range(0, 64, 4)]
    shifts = ((7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21))
    a, b, c, d = state
    for i in range(64):
        if i < 16:
            f, g = (b & c) | (~b & d), i
        elif i < 32:
            f, g = (d & b) | (~d & c), (5 * i + 1) % 16
        elif i < 48:
            f, g = b ^ c ^ d, (3 * i + 5) % 16
        else:
            f, g = c ^ (b | (~d & 0xffffffff)), (7 * i) % 16
        f = (f + a + k[i] + words[g]) & 0xffffffff
        a, d, c = d, c, b
        b = (b + _rotate(f, 32 - shifts[i // 16][i % 4], 32)) & 0xffffffff
    return [(x + y) & 0xffffffff for x, y in zip(state, (a, b, c, d))]


def _sha1_block(state, block, k):
    w = [int.from_bytes(block[i:i + 4], 'big') for i in range(0, 64, 4)]
    for i in range(16, 80):
        w.append(_rotate(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 31, 32))
    a, b, c, d, e = state
    for i in range(80):
        if i < 20:
            f = (b & c) | (~b & d)
        elif i < 40 or i >= 60:
            f = b ^ c ^ d
        else:
            f = (b & c) | (b & d) | (c & d)
        a, b, c, d, e = ((_rotate(a, 27, 32) + f + e + k[i // 20] + w[i]) & 0xffffffff, a,
                         _rotate(b, 2, 32), c, d)
    return [(x + y) & 0xffffffff for x, y in zip(state, (a, b, c, d, e))]


def _sha2_block(state, block, k):
    rounds = len(k)
    bits = 32 if rounds == 64 else 64
    mask = (1 << bits) - 1
    small = (7, 18, 3, 17, 19, 10) if bits == 32 else (1, 8, 7, 19, 61, 6)
    large = (6, 11, 25, 2, 13, 22) if bits == 32 else (14, 18, 41, 28, 34, 39)
    size = bits // 8
    w = [int.from_bytes(block[i:i + size], 'big') for i in range(0, 16 * size, size)]
    for i in range(16, rounds):
        x, y = w[i - 15], w[i - 2]
        s0 = _rotate(x, small[0], bits) ^ _rotate(x, small[1], bits) ^ (x >> small[2])
        s1 = _rotate(y, small[3], bits) ^ _rotate(y, small[4], bits) ^ (y >> small[5])
        w.append((w[i - 16] + s0 + w[i - 7] + s1) & mask)
    a, b, c, d, e, f, g, h = state
    for i in range(rounds):
        s1 = _rotate(e, large[0], bits) ^ _rotate(e, large[1], bits) ^ _rotate(e, large[2], bits)
        t1 = h + s1 + ((e & f) ^ (~e & g)) + k[i] + w[i]
        s0 = _rotate(a, large[3], bits) ^ _rotate(a, large[4], bits) ^ _rotate(a, large[5], bits)
        t2 = s0 + ((a & b) ^ (a & c) ^ (b & c))
        a, b, c, d, e, f, g, h = (t1 + t2) & mask, a, b, c, (d + t1) & mask, e, f, g
    return [(x + y) & mask for x, y in zip(state, (a, b, c, d, e, f, g, h))]


_CONSTANTS = {}


def _constants(name):
    """(block function, first state, constants, bytes a block, bytes a word, byte order)."""
    if name not in _CONSTANTS:
        if name == 'md5':
            k = [int(abs(_math.sin(i + 1)) * 4294967296.0) for i in range(64)]
            made = (_md5_block, [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476], k, 64, 4,
                    'little')
        elif name == 'sha1':
            made = (_sha1_block,
                    [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0],
                    [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6], 64, 4, 'big')
        else:
            wide = name in ('sha384', 'sha512')
            bits, rounds = (64, 80) if wide else (32, 64)
            primes = _primes(rounds)
            of = primes[8:16] if name in ('sha384', 'sha224') else primes[:8]
            state = _fractions(_math.isqrt, 2, of, 64 if wide or name == 'sha224' else 32)
            if name == 'sha224':
                state = [s & 0xffffffff for s in state]
            made = (_sha2_block, state, _fractions(_cube_root, 3, primes, bits), 128 if wide else 64,
                    bits // 8, 'big')
        _CONSTANTS[name] = made
    return _CONSTANTS[name]


_SIZES = {'md5': 16, 'sha1': 20, 'sha224': 28, 'sha256': 32, 'sha384': 48, 'sha512': 64}


class HASH:
    def __init__(self, name, data):
        self.name = name
        self.digest_size = _SIZES[name]
        self.block_size = _constants(name)[3]
        self._state = _constants(name)[1]
        self._rest = b''
        self._length = 0
        self.update(data)

    def update(self, data):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('object supporting the buffer API required')
        if isinstance(data, memoryview) and not data.c_contiguous:
            raise BufferError('memoryview: underlying buffer is not C-contiguous')
        data = bytes(data)
        block, _, k, size, _, _ = _constants(self.name)
        self._length += len(data)
        data = self._rest + data
        whole = len(data) - len(data) % size
        for i in range(0, whole, size):
            self._state = block(self._state, data[i:i + size], k)
        self._rest = data[whole:]

    def copy(self):
        other = HASH(self.name, b'')
        other._state, other._rest, other._length = self._state, self._rest, self._length
        return other

    def digest(self):
        _, _, _, size, word, order = _constants(self.name)
        last = self.copy()
        length = 16 if size == 128 else 8
        padding = b'\x80' + b'\0' * ((-self._length - 1 - length) % size)
        last.update(padding + (8 * self._length).to_bytes(length, order))
        return bytes([b for s in last._state for b in s.to_bytes(word, order)])[:self.digest_size]

    def hexdigest(self):
        return self.digest().hex()

    def __repr__(self):
        return '<%s _hashlib.HASH object @ %s>' % (self.name, hex(id(self)))


def new(name, data=b'', **kwargs):
    if name.lower() not in _SIZES:
        raise ValueError('unsupported hash type ' + name)
    return HASH(name.lower(), data)


def md5(string=b'', *, usedforsecurity=True):
    return HASH('md5', string)


def sha1(string=b'', *, usedforsecurity=True):
    return HASH('sha1', string)


def sha224(string=b'', *, usedforsecurity=True):
    return HASH('sha224', string)


def sha256(string=b'', *, usedforsecurity=True):
    return HASH('sha256', string)


def sha384(string=b'', *, usedforsecurity=True):
    return HASH('sha384', string)


def sha512(string=b'', *, usedforsecurity=True):
    return HASH('sha512', string)


def __getattr__(name):
    if name in _absent:
        raise AttributeError("hashlib has no '" + name + "' here")
    raise AttributeError("module 'hashlib' has no attribute '" + name + "'")
