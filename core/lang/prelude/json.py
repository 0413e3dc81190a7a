"""json: text for data. Reading goes from character to character over the text (_json_read)."""
from _json_read import JSONDecodeError, JSONDecoder

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']

_SHORT = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f',
          '\b': '\\b'}


def _escape(c, ensure_ascii):
    if c in _SHORT:
        return _SHORT[c]
    n = ord(c)
    if n < 32 or (ensure_ascii and 126 < n < 0x10000):
        return f'\\u{n:04x}'
    if ensure_ascii and n >= 0x10000:
        n -= 0x10000
        return f'\\u{0xd800 + (n >> 10):04x}\\u{0xdc00 + (n & 0x3ff):04x}'
    return c


def _quote(s, ensure_ascii):
    plain = s.isascii() or not ensure_ascii
    if plain and s.isprintable() and '"' not in s and '\\' not in s:
        return '"' + s + '"'
    return '"' + ''.join([_escape(c, ensure_ascii) for c in s]) + '"'


def _float(x, allow_nan):
    if x - x == 0:
        return float.__repr__(x)
    if not allow_nan:
        raise ValueError('Out of range float values are not JSON compliant')
    return 'NaN' if x != x else 'Infinity' if x > 0 else '-Infinity'


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        try:
            return ''.join(self._whole(self.iterencode(o)))
        except RecursionError:
            doing = 'calling a Python' if self.indent is not None else 'encoding a JSON'
            raise RecursionError(f'maximum recursion depth exceeded while {doing} object') from None

    def _whole(self, parts):
        """One call more, as it is one in CPython."""
        yield from parts

    def iterencode(self, o, _one_shot=False):
        step = self.indent
        if step is not None and not isinstance(step, str):
            step = ' ' * step
        return self._parts(o, step, '\n', {} if self.check_circular else None)

    def _scalar(self, o):
        """The text of what has no parts; None: it has, or is nothing that JSON knows."""
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return _float(o, self.allow_nan)
        return None

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is None or isinstance(key, (int, float)):
            return self._scalar(key)
        if self.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, '
                        f'not {key.__class__.__name__}')

    def _parts(self, o, step, margin, above):
        """What has parts, one generator a level, so that it goes as deep as CPython's."""
        text = self._scalar(o)
        if text is not None:
            yield text
            return
        if above is not None:
            if id(o) in above:
                raise ValueError('Circular reference detected')
            above[id(o)] = o
        named = isinstance(o, dict)
        if not named and not isinstance(o, (list, tuple)):
            yield from self._parts(self.default(o), step, margin, above)
        elif not o:
            yield '{}' if named else '[]'
        else:
            inner = margin if step is None else margin + step
            before = '' if step is None else inner
            between = self.item_separator + before
            if named:
                yield '{'
            else:
                before = '[' + before
            items = o.items() if named else o
            for item in sorted(items) if named and self.sort_keys else items:
                name, value = item if named else ('', item)
                if named:
                    name = self._key(name)
                    if name is None:
                        continue
                    name = _quote(name, self.ensure_ascii) + self.key_separator
                yield before + name
                before = between
                text = self._scalar(value)
                if text is None:
                    yield from self._parts(value, step, inner, above)
                else:
                    yield text
            close = '}' if named else ']'
            yield close if step is None else margin + close
        if above is not None:
            del above[id(o)]


def _encoder(cls, kw):
    return (JSONEncoder if cls is None else cls)(**kw)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
          cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    return _encoder(cls, dict(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw)).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
         cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    for part in _encoder(cls, dict(
            skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
            allow_nan=allow_nan, indent=indent, separators=separators, default=default,
            sort_keys=sort_keys, **kw)).iterencode(obj):
        fp.write(part)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
          parse_constant=None, object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode()
    else:
        raise TypeError('the JSON object must be str, bytes or bytearray, '
                        f'not {s.__class__.__name__}')
    for name, value in (('object_hook', object_hook), ('parse_float', parse_float),
                        ('parse_int', parse_int), ('parse_constant', parse_constant),
                        ('object_pairs_hook', object_pairs_hook)):
        if value is not None:
            kw[name] = value
    return (JSONDecoder if cls is None else cls)(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
         parse_constant=None, object_pairs_hook=None, **kw):
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float,
                 parse_int=parse_int, parse_constant=parse_constant,
                 object_pairs_hook=object_pairs_hook, **kw)


JSONEncoder.__module__ = 'json.encoder'
