"""string: sets of characters, and texts with places to fill."""
import re as _re
from collections import ChainMap as _ChainMap

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
            mapping = _ChainMap(kws, mapping)

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
