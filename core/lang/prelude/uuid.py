"""uuid: identifiers of 128 bits."""


class UUID:
    def __init__(self, hex=None, bytes=None, int=None, version=None):
        number = int
        if hex is not None:
            digits = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
            if len(digits) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            number = _int(digits, 16)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            number = _int.from_bytes(bytes, 'big')
        elif number is None:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if version is not None:
            number = number & ~(0xc000 << 48) | 0x8000 << 48
            number = number & ~(0xf000 << 64) | version << 76
        self.int = number

    @property
    def hex(self):
        return '%032x' % self.int

    @property
    def bytes(self):
        return self.int.to_bytes(16, 'big')

    @property
    def version(self):
        return self.int >> 76 & 0xf

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    def __str__(self):
        h = self.hex
        return '-'.join([h[:8], h[8:12], h[12:16], h[16:20], h[20:]])

    def __repr__(self):
        return 'UUID(%r)' % str(self)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int


_int = int


_source = []


def uuid4():
    if not _source:
        import random
        import time
        _source.append(random.Random(time.time_ns()))
    return UUID(int=_source[0].getrandbits(128), version=4)


def _named(kind, namespace, name, version):
    import hashlib
    digest = hashlib.new(kind, namespace.bytes + name.encode('utf-8')).digest()
    return UUID(bytes=digest[:16], version=version)


def uuid3(namespace, name):
    return _named('md5', namespace, name, 3)


def uuid5(namespace, name):
    return _named('sha1', namespace, name, 5)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')


def __getattr__(name):
    if name in ('uuid1', 'getnode'):
        raise AttributeError("uuid has no '" + name + "' here: it names the machine")
    raise AttributeError("module 'uuid' has no attribute '" + name + "'")
