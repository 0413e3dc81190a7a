"""string: sets of characters, and texts with places to fill."""
import re as _re

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


_no_mapping = {}


class Template:
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        if 'pattern' not in cls.__dict__:
            sign, name = _re.escape(cls.delimiter), cls.idpattern
            cls.pattern = (rf'{sign}(?:(?P<escaped>{sign})|(?P<named>{name})|'
                           rf'{{(?P<braced>{cls.braceidpattern or name})}}|(?P<invalid>))')
        cls.pattern = _re.compile(cls.pattern, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        lines = self.template[:match.start('invalid')].splitlines(keepends=True)
        column = match.start('invalid') - len(''.join(lines[:-1])) if lines else 1
        raise ValueError(f'Invalid placeholder in string: line {len(lines) or 1}, col {column}')

    def _name(self, match):
        """The name of a place; None for what is none."""
        name = match.group('named') or match.group('braced')
        if name is None and match.group('escaped') is None and match.group('invalid') is None:
            raise ValueError('Unrecognized named group in pattern', self.pattern)
        return name

    def _fill(self, mapping, kws, missing, invalid):
        if mapping is _no_mapping:
            mapping = kws
        elif kws:
            from collections import ChainMap  # rare: not in the program itself
            mapping = ChainMap(kws, mapping)

        def convert(match):
            name = self._name(match)
            if name is not None:
                return missing(match, mapping, name)
            return self.delimiter if match.group('escaped') is not None else invalid(match)
        return self.pattern.sub(convert, self.template)

    def substitute(self, mapping=_no_mapping, /, **kws):
        return self._fill(mapping, kws, lambda _, mapping, name: str(mapping[name]),
                          self._invalid)

    def safe_substitute(self, mapping=_no_mapping, /, **kws):
        def missing(match, mapping, name):
            try:
                return str(mapping[name])
            except KeyError:
                return match.group()
        return self._fill(mapping, kws, missing, lambda match: match.group())

    def is_valid(self):
        matches = list(self.pattern.finditer(self.template))
        return all(self._name(m) is not None or m.group('invalid') is None for m in matches)

    def get_identifiers(self):
        names = [self._name(m) for m in self.pattern.finditer(self.template)]
        return list(dict.fromkeys(name for name in names if name is not None))


Template.__init_subclass__()

__all__ = ['Template', 'ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits',
           'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace']


def _field_name(name):
    """The argument that a replacement field begins with, and the steps from there: (is it an
    attribute, its name)."""
    at = min([name.find(c) for c in '.[' if c in name] or [len(name)])
    first, rest, steps = name[:at], name[at:], []
    while rest:
        if rest[0] == '.':
            end = min([rest.find(c, 1) for c in '.[' if c in rest[1:]] or [len(rest)])
            steps.append((True, rest[1:end]))
        elif rest[0] == '[':
            end = rest.find(']') + 1
            if not end:
                raise ValueError("Missing ']' in format string")
            key = rest[1:end - 1]
            steps.append((False, int(key) if key.isdigit() else key))
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if steps[-1][1] == '':
            raise ValueError('Empty attribute in format string')
        rest = rest[end:]
    return int(first) if first.isdigit() else first, steps


def _field(text, start):
    """(field, specification, conversion, place after the '}') of what begins after a '{'."""
    depth, at = 1, start
    while at < len(text) and depth:
        depth += {'{': 1, '}': -1}.get(text[at], 0)
        at += 1
    if depth:
        raise ValueError("Single '{' encountered in format string" if start == len(text)
                         else "expected '}' before end of string")
    body = text[start:at - 1]
    end = min([body.find(c) for c in '!:' if c in body] or [len(body)])
    name, rest, conversion = body[:end], body[end:], None
    if rest[:1] == '!':
        if len(rest) < 2:
            raise ValueError("end of string while looking for conversion specifier")
        conversion, rest = rest[1], rest[2:]
        if rest and rest[0] != ':':
            raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion, at


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic '
                                     'field numbering')
                name, auto_arg_index = str(auto_arg_index), auto_arg_index + 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic '
                                     'field numbering')
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args,
                                                 recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ('s', 'r', 'a'):
            return {'s': str, 'r': repr, 'a': ascii}[conversion](value)
        raise ValueError(f'Unknown conversion specifier {conversion}')

    def parse(self, format_string):
        at, literal = 0, ''
        while at < len(format_string):
            c = format_string[at]
            if c in '{}' and format_string[at + 1:at + 2] == c:
                yield literal + c, None, None, None
                at, literal = at + 2, ''
            elif c == '}':
                raise ValueError("Single '}' encountered in format string")
            elif c == '{':
                name, spec, conversion, at = _field(format_string, at + 1)
                yield literal, name, spec, conversion
                literal = ''
            else:
                literal, at = literal + c, at + 1
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        first, rest = _field_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            obj = getattr(obj, name) if is_attribute else obj[name]
        return obj, first
