"""base64: bytes as text."""
_LETTERS = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'


def _bytes(s):
    return s.encode('ascii') if isinstance(s, str) else bytes(s)


def b64encode(s, altchars=None):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    s = bytes(s) if isinstance(s, memoryview) else s
    letters = _LETTERS if altchars is None else _LETTERS[:62] + altchars
    out = []
    for i in range(0, len(s), 3):
        part = s[i:i + 3]
        number = int.from_bytes(part + b'\0' * (3 - len(part)), 'big')
        digits = [letters[number >> shift & 63] for shift in (18, 12, 6, 0)]
        out.extend(digits[:len(part) + 1] + [61] * (3 - len(part)))
    return bytes(out)


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    letters = _LETTERS if altchars is None else _LETTERS[:62] + _bytes(altchars)
    value = {letter: i for i, letter in enumerate(letters)}
    digits = [value[c] for c in s if c in value]
    padding = s.count(b'=')
    if (len(digits) + padding) % 4:
        from binascii import Error
        raise Error('Incorrect padding')
    out = []
    for i in range(0, len(digits), 4):
        part = digits[i:i + 4]
        number = 0
        for digit in part + [0] * (4 - len(part)):
            number = number << 6 | digit
        out.extend(number.to_bytes(3, 'big')[:len(part) - 1])
    return bytes(out)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def b16encode(s):
    return s.hex().upper().encode('ascii')


def b16decode(s, casefold=False):
    return bytes.fromhex(_bytes(s).decode('ascii'))


def __getattr__(name):
    if name in ('b32encode', 'b32decode', 'b85encode', 'b85decode', 'a85encode', 'a85decode',
                'encodebytes', 'decodebytes'):
        raise AttributeError("base64 has no '" + name + "' here")
    raise AttributeError("module 'base64' has no attribute '" + name + "'")
