"""enum: classes of named constants."""


class auto:
    def __init__(self):
        self.value = None


class nonmember:
    def __init__(self, value):
        self.value = value


_hidden = ('__module__', '__qualname__', '__doc__', '__annotations__')


_methods = (property, classmethod, staticmethod, type(lambda: None))


def _is_member(name, value):
    if name.startswith('_') or isinstance(value, _methods):
        return False
    return isinstance(value, type) or not hasattr(type(value), '__get__')


def _data_type(bases):
    """The type whose values the members are too: int for IntEnum."""
    for base in bases:
        for cls in base.__mro__:
            if cls in (int, str, float, tuple):
                return cls
    return object


class EnumType(type):
    def __new__(mcls, name, bases, space, **kwargs):
        if not bases:
            return super().__new__(mcls, name, bases, space)
        for base in bases:
            if isinstance(base, EnumType) and base._member_map_:
                raise TypeError(f'<enum {name!r}> cannot extend {base!r}')
        members = {key: value for key, value in space.items() if _is_member(key, value)}
        rest = {key: value for key, value in space.items() if key not in members}
        cls = super().__new__(mcls, name, bases, rest)
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._member_type_ = _data_type(bases)
        if cls._member_type_ is not object:
            cls._show_as(bases, space)
        for key, value in members.items():
            cls._add_member(key, value)
        return cls

    def _show_as(cls, bases, space):
        """Members that are numbers or text too are still shown as members."""
        for name in ('__repr__', '__str__', '__format__'):
            own = name in space or any(name in base.__dict__ for base in bases[:-1]
                                       if base.__module__ != 'builtins')
            if not own:
                type.__setattr__(cls, name, getattr(bases[-1], name))

    def _add_member(cls, name, value):
        if isinstance(value, nonmember):
            type.__setattr__(cls, name, value.value)
            return
        if isinstance(value, auto):
            values = [m._value_ for m in cls]
            value = cls._generate_next_value_(name, 1, len(values), values)
        args = value if isinstance(value, tuple) else (value,)
        kind = cls._member_type_
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
        for known in cls:
            if known._value_ == member._value_:
                member = known  # another name for the same
                break
        else:
            cls._member_names_.append(name)
        cls._member_map_[name] = member
        type.__setattr__(cls, name, member)
        try:
            cls._value2member_map_.setdefault(member._value_, member)
        except TypeError:
            pass  # a value that cannot be hashed is looked for

    def __call__(cls, value, names=None, **kwargs):
        if names is not None:
            return cls._create(value, names)
        if isinstance(value, cls):
            return value
        try:
            return cls._value2member_map_[value]
        except (KeyError, TypeError):
            for member in cls:
                if member._value_ == value:
                    return member
        member = cls._missing_(value)
        if member is None:
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        return member

    def _create(cls, name, names):
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, dict):
            names = names.items()
        space = {'__module__': '__main__', '__qualname__': name}
        for i, item in enumerate(names):
            key, value = (item, i + 1) if isinstance(item, str) else item
            space[key] = value
        return EnumType(name, (cls,), space)

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, member):
        if not isinstance(member, Enum):
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
        return dict(cls._member_map_)

    def __repr__(cls):
        return f'<enum {cls.__name__!r}>'


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    _member_map_ = {}
    _member_names_ = []
    _member_type_ = object

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        numbers = [value for value in last_values if isinstance(value, int)]
        return max(numbers) + 1 if numbers else start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, spec):
        return str.__format__(str(self), spec)

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


def unique(enumeration):
    names = enumeration._member_map_.items()
    twins = [(alias, member._name_) for alias, member in names if alias != member._name_]
    if twins:
        text = ', '.join(f'{alias} -> {name}' for alias, name in twins)
        raise ValueError(f'duplicate values found in {enumeration!r}: {text}')
    return enumeration
