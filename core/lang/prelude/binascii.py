"""binascii: bytes as hexadecimal digits."""


class Error(ValueError):
    pass


def hexlify(data):
    return data.hex().encode('ascii')


def unhexlify(hexstr):
    return bytes.fromhex(hexstr if isinstance(hexstr, str) else hexstr.decode('ascii'))


b2a_hex, a2b_hex = hexlify, unhexlify


def crc32(data, value=0):
    value ^= 0xffffffff
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xedb88320 if value & 1 else 0)
    return value ^ 0xffffffff
