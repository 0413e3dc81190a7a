"""enum: classes of named constants."""
import _enum_names
import warnings as _warnings
from types import MappingProxyType as _MappingProxyType
from _enum_names import auto, member, nonmember

# What a Flag makes of bits that no member has.
STRICT, CONFORM, EJECT, KEEP = 'strict', 'conform', 'eject', 'keep'


def _data_type(bases):
    """The type whose values the members are too: int for IntEnum."""
    for base in bases:
        for cls in base.__mro__:
            if cls in (int, str, float, tuple):
                return cls
    return object


class EnumType(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        for base in bases:
            if isinstance(base, EnumType) and base._member_map_:
                raise TypeError(f'<enum {name!r}> cannot extend {base!r}')
        if not bases:
            return {}
        known = [base._generate_next_value_ for base in bases if isinstance(base, EnumType)]
        return _enum_names.Names(known[-1] if known else None)

    def __new__(mcls, name, bases, space, *, boundary=None, **kwargs):
        if not bases:
            return super().__new__(mcls, name, bases, dict(space))
        members = {key: space[key] for key in space.members}
        if 'mro' in members:
            raise ValueError("invalid enum member name(s) 'mro'")
        rest = {key: value for key, value in space.items()
                if key not in members and key not in space.ignored}
        cls = super().__new__(mcls, name, bases, rest, **kwargs)
        if boundary is not None:
            cls._boundary_ = boundary
        cls._flag_mask_ = sum({v for v in members.values()
                               if isinstance(v, int) and _enum_names.is_single_bit(v)})
        cls._inverted_ = None
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._member_type_ = _data_type(bases)
        if cls._member_type_ is not object:
            cls._show_as(bases, space)
        for key, value in members.items():
            cls._add_member(key, value)
        if issubclass(cls, Flag or ()):
            singles = [m._value_ for m in cls._member_map_.values()]
            cls._flag_mask_ = sum({v for v in singles if _enum_names.is_single_bit(v)})
        return cls

    def _show_as(cls, bases, space):
        """Members that are numbers or text too are still shown as members."""
        for name in ('__repr__', '__str__', '__format__'):
            own = name in space or any(name in base.__dict__ for base in bases[:-1]
                                       if base.__module__ != 'builtins')
            if not own:
                type.__setattr__(cls, name, getattr(bases[-1], name))

    def _add_member(cls, name, value):
        args = value if isinstance(value, tuple) else (value,)
        kind = cls._member_type_
        if issubclass(cls, StrEnum or ()) and len(args) == 1 and not isinstance(value, str):
            raise TypeError(f'{value!r} is not a string')
        new = cls.__dict__.get('__new__')
        if new is not None:
            member = new(cls, *args)
        elif kind is object:
            member = object.__new__(cls)
        else:
            member = kind.__new__(cls, *args)
        if '_value_' not in member.__dict__:
            member._value_ = value if kind is object or kind is tuple else kind(*args)
        member._name_ = name
        member._sort_order_ = len(cls._member_names_)
        if '__init__' in cls.__dict__ or any('__init__' in base.__dict__ for base in cls.__mro__
                                             if isinstance(base, EnumType) and base is not Enum):
            member.__init__(*args)
        for known in cls._member_map_.values():
            if known._value_ == member._value_:
                member = known  # another name for the same
                break
        else:
            if not issubclass(cls, Flag or ()) or _enum_names.is_single_bit(member._value_):
                cls._member_names_.append(name)
        cls._member_map_[name] = member
        type.__setattr__(cls, name, member)
        try:
            cls._value2member_map_.setdefault(member._value_, member)
        except TypeError:
            pass  # a value that cannot be hashed is looked for

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is not None:
            return cls._create(value, names, module, type, start, boundary)
        if value.__class__ is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except (KeyError, TypeError):
            for member in cls:
                if member._value_ == value:
                    return member
        cause = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        try:
            member = cls._missing_(value)
        except Exception as error:
            error.__context__ = cause
            raise
        if isinstance(member, cls) or getattr(cls, '_boundary_', None) is EJECT and \
                isinstance(member, int):
            return member
        if member is None:
            raise cause
        wrong = TypeError(f'error in {cls.__name__}._missing_: returned {member!r} instead of None '
                          'or a valid member')
        wrong.__context__ = cause
        raise wrong

    def _create(cls, name, names, module, mixed, start, boundary):
        bases = (cls,) if mixed is None else (mixed, cls)
        space = cls.__class__.__prepare__(name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, dict):
            names = list(names.items())
        names = list(names)
        if names and isinstance(names[0], str):
            values = []
            for i, key in enumerate(names):
                values.append(cls._generate_next_value_(key, start, i, values[:]))
            names = list(zip(names, values))
        for key, value in names:
            space[key] = value
        space['__module__'] = module or '__main__'
        return cls.__class__(name, bases, space, boundary=boundary)

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            _warnings.warn('in 3.12 __contains__ will no longer raise TypeError, but will return '
                           'True or\nFalse depending on whether the value is a member or the value '
                           'of a member', DeprecationWarning, stacklevel=2)
            raise TypeError("unsupported operand type(s) for 'in': "
                            f"'{type(member).__qualname__}' and '{cls.__class__.__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
        type.__delattr__(cls, name)

    @property
    def __members__(cls):
        return _MappingProxyType(cls._member_map_)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__',
                 '__members__', '__module__', '__name__', '__qualname__', *cls._member_names_}
        kind = cls._member_type_
        if kind is not object or any('__new__' in base.__dict__ for base in cls.__mro__
                                     if base is not object):
            names.add('__new__')
        names.add('__init_subclass__')
        return sorted(names if kind is object else names | set(dir(kind)))

    def __repr__(cls):
        return f'<{"flag" if issubclass(cls, Flag or ()) else "enum"} {cls.__name__!r}>'


EnumMeta = EnumType
Flag = StrEnum = None


class Enum(metaclass=EnumType):
    _member_map_ = {}
    _member_names_ = []
    _value2member_map_ = {}
    _member_type_ = object

    name = _enum_names.Attribute('name')
    value = _enum_names.Attribute('value')

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = last_values[-1]
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
        except TypeError:
            pass
        _warnings.warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all '
                       'values to be sortable and support adding +1\nand the value returned '
                       'will be the largest value in the enum incremented by 1', DeprecationWarning,
                       stacklevel=3)
        for value in last_values:
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __dir__(self):
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        if self._member_type_ is not object:
            names.update(object.__dir__(self))
        for source in (self, *self.__class__.__mro__):
            names.update(key for key in getattr(source, '__dict__', ()) if key[0] != '_')
        return sorted(names)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class IntEnum(int, Enum):
    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(self, spec)

    __hash__ = int.__hash__


class StrEnum(str, Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str.__str__(self)

    def __format__(self, spec):
        return str.__format__(self, spec)

    __hash__ = str.__hash__


class Flag(Enum, boundary=CONFORM):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return 1 if start is None else start
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _iter_member_(cls, value):
        """The members of single bits that are set, as defined."""
        return [cls._member_map_[name] for name in cls._member_names_
                if cls._member_map_[name]._value_ & value]

    @classmethod
    def _within(cls, value):
        """The value with the bits that the boundary allows; its complement counted from all."""
        mask = cls._flag_mask_
        everything = 2 ** mask.bit_length() - 1
        if not ~everything <= value <= everything or value & (everything ^ mask):
            if cls._boundary_ == STRICT:
                width = max(value.bit_length(), mask.bit_length())
                given, allowed = _enum_names.bits(value, width), _enum_names.bits(mask, width)
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {given}\n'
                                 f'  allowed {allowed}')
            if cls._boundary_ == CONFORM:
                value &= mask
            elif cls._boundary_ == KEEP and value < 0:
                value += max(everything + 1, 2 ** value.bit_length())
        return value if value >= 0 or cls._boundary_ == EJECT else everything + 1 + value

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        asked, value = value, cls._within(value)
        unknown = value & ~cls._flag_mask_
        if unknown and cls._boundary_ == EJECT:
            return value
        if value in cls._value2member_map_:
            return cls._value2member_map_[value]
        kind = cls._member_type_
        member = object.__new__(cls) if kind is object else kind.__new__(cls, value)
        member._value_ = value
        names = [m._name_ for m in cls._iter_member_(value)]
        member._name_ = None
        if names:
            member._name_ = '|'.join(names + ([repr(unknown)] if unknown else []))
        if not unknown:
            cls._value2member_map_[value] = member
            cls._value2member_map_[asked] = member
        return member

    def _combine(self, other, operate):
        if isinstance(other, self.__class__):
            other = other._value_
        elif self._member_type_ is object or not isinstance(other, self._member_type_):
            return NotImplemented
        return self.__class__(operate(self._value_, other))

    def __or__(self, other):
        return self._combine(other, int.__or__)

    def __and__(self, other):
        return self._combine(other, int.__and__)

    def __xor__(self, other):
        return self._combine(other, int.__xor__)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        keeps = self._boundary_ == KEEP
        return self.__class__(~self._value_ if keeps else self._flag_mask_ ^ self._value_)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} "
                            f'and {self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        name = '' if self._name_ is None else '.' + self._name_
        return f'<{self.__class__.__name__}{name}: {self._value_!r}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'


class IntFlag(int, Flag, boundary=KEEP):
    def __repr__(self):
        return Flag.__repr__(self)

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(self, spec)

    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __hash__ = int.__hash__


def unique(enumeration):
    names = enumeration._member_map_.items()
    twins = [(alias, member._name_) for alias, member in names if alias != member._name_]
    if twins:
        text = ', '.join(f'{alias} -> {name}' for alias, name in twins)
        raise ValueError(f'duplicate values found in {enumeration!r}: {text}')
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Checks an enumeration when it is made."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._unique(enumeration)
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named(enumeration)
        return enumeration

    def _unique(self, enumeration):
        names = enumeration.__members__.items()
        twins = [(alias, member.name) for alias, member in names if alias != member.name]
        if twins:
            text = ', '.join(f'{alias} -> {name}' for alias, name in twins)
            raise ValueError(f'aliases found in {enumeration!r}: {text}')

    def _continuous(self, enumeration):
        values = {member.value for member in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind = 'flag'
            wanted = [1 << i for i in range(low.bit_length(), high.bit_length() - 1)]
        elif issubclass(enumeration, IntEnum) or all(isinstance(v, int) for v in values):
            kind, wanted = 'enum', range(low + 1, high)
        else:
            raise Exception('verify: unknown Enum type %r' % enumeration.__name__)
        missing = [value for value in wanted if value not in values]
        if missing:
            text = ', '.join(str(value) for value in missing)
            raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {text}'[:256])

    def _named(self, enumeration):
        members = list(enumeration.__members__.items())
        known = [member.value for _, member in members]
        bad, lost = [], 0
        for name, alias in members:
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            rest = [1 << i for i in range(alias.value.bit_length())
                    if alias.value >> i & 1 and 1 << i not in known]
            if rest:
                bad.append(name)
                for value in rest:
                    lost |= value
        if bad:
            names = f'alias {bad[0]} is missing' if len(bad) == 1 else \
                f'aliases {", ".join(bad[:-1])} and {bad[-1]} are missing'
            value = f'value 0x{lost:x}' if lost & lost - 1 == 0 else f'combined values of 0x{lost:x}'
            raise ValueError(f'invalid Flag {enumeration.__name__!r}: {names} {value} '
                             '[use enum.show_flag_values(value) for details]')
