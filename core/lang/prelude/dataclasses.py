"""dataclasses: classes made of their annotations."""
import _source
import inspect as _inspect
import re as _re
import sys as _sys
from copy import deepcopy as _deepcopy
from keyword import iskeyword as _iskeyword
from types import MappingProxyType as _MappingProxyType


class FrozenInstanceError(AttributeError):
    pass


class _Named:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _Named('<factory>')
_KINDS = {'field': _Named('_FIELD'), 'classvar': _Named('_FIELD_CLASSVAR'),
          'initvar': _Named('_FIELD_INITVAR')}
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return f'dataclasses.InitVar[{getattr(self.type, "__name__", repr(self.type))}]'


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._kind = 'field'
        self._field_type = None

    def __repr__(self):
        names = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare',
                 'metadata', 'kw_only', '_field_type')
        return f"Field({','.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    def __set_name__(self, owner, name):
        f = getattr(type(self.default), '__set_name__', None)
        if f is not None:
            f(self.default, owner, name)

    def has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _DataclassParams:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq = init, repr, eq
        self.order, self.unsafe_hash, self.frozen = order, unsafe_hash, frozen

    def __repr__(self):
        parts = [f'{name}={value!r}' for name, value in self.__dict__.items()]
        return f"_DataclassParams({','.join(parts)})"


# Fields --------------------------------------------------------------------------------------

def _named_in(cls, text):
    """What a text names at its beginning, as the module of the class knows it."""
    names = getattr(_sys.modules.get(cls.__module__), '__dict__', {})
    words = _re.match(r'(?:\s*(\w+)\s*\.)?\s*(\w+)', text)
    module, name = words.groups() if words else (None, None)
    return getattr(names.get(module), name, None) if module else names.get(name)


def _kind_of(cls, annotation):
    if isinstance(annotation, str):
        annotation = _named_in(cls, annotation)
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return 'initvar'
    return 'classvar' if repr(annotation).startswith('typing.ClassVar') else 'field'


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if type(default).__name__ == 'member_descriptor':
        default = MISSING  # a slot
    f = default if isinstance(default, Field) else field(default=default)
    f.name = name
    f.type = annotation
    f._kind = _kind_of(cls, annotation)
    f._field_type = _KINDS[f._kind]
    if f._kind != 'field' and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._kind == 'classvar' and f.kw_only is not MISSING:
        raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    if f.kw_only is MISSING and f._kind != 'classvar':
        f.kw_only = kw_only
    mutable = isinstance(f.default, (list, dict, set)) or type(f.default).__hash__ is None
    if f._kind == 'field' and mutable:
        raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: '
                         'use default_factory')
    return f


def _collect_fields(cls, kw_only):
    found = {}
    for base in cls.__mro__[-1:0:-1]:
        found.update(base.__dict__.get(_FIELDS, {}))
    annotations = cls.__dict__.get('__annotations__', {})
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or annotation in ('KW_ONLY', 'dataclasses.KW_ONLY'):
            kw_only = True
            continue
        f = _get_field(cls, name, annotation, kw_only)
        found[name] = f
        if isinstance(cls.__dict__.get(name), Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return found


def fields(class_or_instance):
    found = getattr(class_or_instance, _FIELDS, None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple(f for f in found.values() if f._kind == 'field')


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


# Methods -------------------------------------------------------------------------------------

def _define(cls, name, text, names):
    """A method written as text, so that its arguments are those of a function."""
    scope = {**names, '__name__': cls.__module__}
    _source.run(text, scope)
    method = scope[name]
    method.__qualname__ = f'{cls.__qualname__}.{name}'
    return method


def _parameter(f):
    if f.default is not MISSING:
        return f'{f.name}=_dflt_{f.name}'
    if f.default_factory is not MISSING:
        return f'{f.name}=_factory'
    return f.name


def _init_line(f, frozen, slots, names):
    if f._kind == 'initvar':
        return None
    if f.default_factory is not MISSING:
        names[f'_dflt_{f.name}'] = f.default_factory
        value = f'_dflt_{f.name}()'
        if f.init:
            value = f'{value} if {f.name} is _factory else {f.name}'
    elif f.init:
        value = f.name
    elif slots and f.default is not MISSING:
        names[f'_dflt_{f.name}'] = f.default
        value = f'_dflt_{f.name}'
    else:
        return None
    if frozen:
        return f'_object.__setattr__({_self}, {f.name!r}, {value})'
    return f'{_self}.{f.name} = {value}'


_self = 'self'


def _make_init(cls, found, frozen, slots):
    used = [f for f in found if f.init and f._kind != 'classvar']
    plain = [f for f in used if not f.kw_only]
    keyword = [f for f in used if f.kw_only]
    seen_default = False
    for f in plain:
        if f.has_default():
            seen_default = True
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
    names = {'_factory': _HAS_DEFAULT_FACTORY, '_object': object}
    for f in used:
        if f.default is not MISSING:
            names[f'_dflt_{f.name}'] = f.default
    lines = [_init_line(f, frozen, slots, names) for f in found if f._kind != 'classvar']
    lines = [line for line in lines if line]
    if hasattr(cls, '__post_init__'):
        extra = ', '.join(f.name for f in found if f._kind == 'initvar')
        lines.append(f'{_self}.__post_init__({extra})')
    parameters = [_self] + [_parameter(f) for f in plain]
    if keyword:
        parameters += ['*'] + [_parameter(f) for f in keyword]
    body = '\n    '.join(lines or ['pass'])
    init = _define(cls, '__init__', f"def __init__({', '.join(parameters)}):\n    {body}\n", names)
    init.__annotations__ = {**{f.name: f.type for f in used}, 'return': None}
    return init


_running = set()


def _make_repr(shown):
    def __repr__(self):
        if id(self) in _running:
            return '...'
        _running.add(id(self))
        try:
            parts = [f'{name}={getattr(self, name)!r}' for name in shown]
        finally:
            _running.discard(id(self))
        return f"{self.__class__.__qualname__}({', '.join(parts)})"
    return __repr__


def _compared(names):
    return lambda self: tuple([getattr(self, name) for name in names])


def _make_eq(key):
    def __eq__(self, other):
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented
    return __eq__


def _make_orders(key):
    def __lt__(self, other):
        return key(self) < key(other) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return key(self) <= key(other) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return key(self) > key(other) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return key(self) >= key(other) if other.__class__ is self.__class__ else NotImplemented
    return __lt__, __le__, __gt__, __ge__


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _set_new(cls, method):
    """Puts a method into the class unless it has one of its own."""
    method.__qualname__ = f'{cls.__qualname__}.{method.__name__}'
    if method.__name__ in cls.__dict__:
        return True
    setattr(cls, method.__name__, method)
    return False


def _check_frozen(cls, frozen):
    for base in cls.__mro__[1:]:
        params = base.__dict__.get(_PARAMS)
        if params is not None and params.frozen != frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one' if frozen else
                            'cannot inherit non-frozen dataclass from a frozen one')


def _add_hash(cls, has_own, eq, frozen, unsafe_hash, found):
    if unsafe_hash and has_own:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or (eq and frozen and not has_own):
        key = _compared([f.name for f in found if (f.compare if f.hash is None else f.hash)])

        def __hash__(self):
            return hash(key(self))
        __hash__.__qualname__ = f'{cls.__qualname__}.__hash__'
        cls.__hash__ = __hash__
    elif eq and not has_own:
        cls.__hash__ = None


def _with_slots(cls, found, weakref_slot):
    """The class made anew with __slots__, which a class gets when it is made or not at all."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    names = [f.name for f in found]
    extra = ['__weakref__'] if weakref_slot else []
    space = {key: value for key, value in cls.__dict__.items()
             if key not in names and key not in ('__dict__', '__weakref__')}
    space['__slots__'] = tuple(name for name in names + extra if name not in inherited)
    made = type(cls)(cls.__name__, cls.__bases__, space)
    made.__qualname__ = cls.__qualname__
    return made


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only, slots, match_args,
             weakref_slot):
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    own_hash = cls.__dict__.get('__hash__', MISSING)
    has_hash = not (own_hash is MISSING or own_hash is None and '__eq__' in cls.__dict__)
    everything = _collect_fields(cls, kw_only)
    _check_frozen(cls, frozen)
    setattr(cls, _FIELDS, everything)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    found = [f for f in everything.values() if f._kind == 'field']
    key = _compared([f.name for f in found if f.compare])
    if init:
        method = _make_init(cls, list(everything.values()), frozen, slots)
        _set_new(cls, method)
    if repr:
        _set_new(cls, _make_repr([f.name for f in found if f.repr]))
    if eq:
        _set_new(cls, _make_eq(key))
    if order:
        for method in _make_orders(key):
            if _set_new(cls, method):
                raise TypeError(f'Cannot overwrite attribute {method.__name__} in class '
                                f'{cls.__name__}. Consider using functools.total_ordering')
    if frozen:
        for method in _make_frozen(cls, [f.name for f in found]):
            if _set_new(cls, method):
                raise TypeError(f'Cannot overwrite attribute {method.__name__} in class '
                                f'{cls.__name__}')
    _add_hash(cls, has_hash, eq, frozen, unsafe_hash, found)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in everything.values()
                                   if f._kind != 'classvar' and f.init and not f.kw_only)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + str(_inspect.signature(cls)).replace(' -> None', '')
    return _with_slots(cls, found, weakref_slot) if slots else cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only, slots,
                        match_args, weakref_slot)
    return wrap if cls is None else wrap(cls)


# What is done with instances -----------------------------------------------------------------

def _convert(value, dict_factory, tuple_factory):
    if is_dataclass(value) and not isinstance(value, type):
        pairs = [(f.name, _convert(getattr(value, f.name), dict_factory, tuple_factory))
                 for f in fields(value)]
        return dict_factory(pairs) if dict_factory else tuple_factory([v for _, v in pairs])
    if isinstance(value, tuple) and hasattr(value, '_fields'):
        return type(value)(*[_convert(v, dict_factory, tuple_factory) for v in value])
    if isinstance(value, (list, tuple)):
        return type(value)(_convert(v, dict_factory, tuple_factory) for v in value)
    if isinstance(value, dict):
        return type(value)((_convert(k, dict_factory, tuple_factory),
                            _convert(v, dict_factory, tuple_factory)) for k, v in value.items())
    return _deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, dict_factory, None)


def astuple(obj, *, tuple_factory=tuple):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, None, tuple_factory)


def replace(obj, /, **changes):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('replace() should be called on dataclass instances')
    for f in getattr(obj, _FIELDS).values():
        if f._kind == 'classvar':
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be '
                                 'specified with replace()')
        elif f.name not in changes:
            if f._kind == 'initvar' and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    space = dict(namespace or {})
    space['__annotations__'] = {}
    seen = set()
    for item in fields:
        name, kind, *default = (item, 'typing.Any') if isinstance(item, str) else item
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if _iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        space['__annotations__'][name] = kind
        if default:
            space[name] = default[0]
    return dataclass(type(cls_name, tuple(bases), space), **options)
