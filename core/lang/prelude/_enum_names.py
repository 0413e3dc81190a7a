"""What enum is made of: the names of an Enum's body, in which `auto()` becomes a number as soon as
it is assigned, and their attributes."""


class auto:
    def __init__(self, value=None):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


_reserved = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_',
             '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


_descriptors = (property, classmethod, staticmethod, type(lambda: None))


def _is_descriptor(value):
    return isinstance(value, _descriptors) or \
        any(hasattr(value, name) for name in ('__get__', '__set__', '__delete__'))


class Names(dict):
    def __init__(self, next_value):
        self.next_value = next_value
        self.members = {}
        self.ignored = ()
        self.last_values = []

    def _resolve(self, key, value):
        """The value with every `auto()` numbered."""
        parts = value if type(value) is tuple else (value,)
        if not any(isinstance(part, auto) for part in parts):
            self.last_values.append(value)
            return value
        numbered = []
        for part in parts:
            if isinstance(part, auto):
                if part.value is None:
                    part.value = self.next_value(key, 1, len(self.members), self.last_values[:])
                part = part.value
                self.last_values.append(part)
            numbered.append(part)
        return tuple(numbered) if type(value) is tuple else numbered[0]

    def __setitem__(self, key, value):
        if key[0] == '_' and '__' in key[1:] and not key.endswith('__') and not _is_sunder(key):
            pass  # private
        elif _is_sunder(key):
            if key not in _reserved:
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum '
                                 'use')
            if key == '_generate_next_value_':
                self.next_value = getattr(value, '__func__', value)
                value = staticmethod(self.next_value)
            elif key == '_ignore_':
                self.ignored = value.replace(',', ' ').split() if isinstance(value, str) else value
                self.ignored = [*self.ignored, '_ignore_']
        elif _is_dunder(key) or key in self.ignored:
            pass
        elif key in self.members:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            value = value.value if isinstance(value, member) else value
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._resolve(key, value)
            self.members[key] = None
        dict.__setitem__(self, key, value)


class Attribute:
    """`name` and `value`: of members only, unless the class has a member of that name."""

    def __init__(self, name):
        self.name = name
        self.place = f'_{name}_'

    def __get__(self, member, cls=None):
        if member is not None:
            return getattr(member, self.place)
        raise AttributeError(f'{cls!r} has no attribute {self.name!r}')

    def __set__(self, member, value):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {self.name!r}")

    def __delete__(self, member):
        raise AttributeError(f"<enum 'Enum'> cannot delete attribute {self.name!r}")


def is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def bits(value, width):
    digits = bin(value if value >= 0 else ~value)[2:].rjust(width, '0')[-width:]
    if value < 0:
        digits = digits.translate({48: '1', 49: '0'})
    return f'0b{int(value < 0)} {digits}'


auto.__module__ = 'enum'
member.__module__ = 'enum'
nonmember.__module__ = 'enum'
