"""typing: names for annotations. They are shown as CPython shows them and mean nothing here."""
import collections as _collections
import collections.abc as _abc
from abc import ABCMeta as _ABCMeta


def _show(t):
    if t is ...:
        return '...'
    if t is None or t is type(None):
        return 'None' if t is None else 'NoneType'
    if isinstance(t, type):
        return t.__qualname__ if t.__module__ == 'builtins' else f'{t.__module__}.{t.__qualname__}'
    if isinstance(t, type(_collections.namedtuple)):
        return t.__name__
    if isinstance(t, (list, tuple)):
        return '[' + ', '.join(map(_show, t)) + ']'
    return repr(t)


def _clean(t):
    """What stands in brackets: None is its type, a string is a forward reference."""
    if t is None:
        return type(None)
    if isinstance(t, _Alias) and getattr(t._form, '_name', None) in ('ClassVar', 'Final'):
        raise TypeError(f'{t!r} is not valid as type argument')
    if type(t) in (_Form, _SingleForm, _UnionForm, _OptionalForm, _LiteralForm) and \
            t._name not in _PLAIN or isinstance(t, type) and t in (Generic, Protocol):
        raise TypeError(f'Plain {t!r} is not valid as type argument')
    return ForwardRef(t) if isinstance(t, str) else t


_PLAIN = ('Any', 'LiteralString', 'NoReturn', 'Never', 'Self', 'TypeAlias', 'Awaitable', 'Coroutine',
          'AsyncIterator')


class _Annotation:
    """What can be combined with | and cannot be made an instance of."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, instance):
        raise TypeError(f'{self!r} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self!r} cannot be used with issubclass()')


def _named(name):
    """Shown under that name: CPython's classes are cut otherwise."""
    def name_class(cls):
        cls.__name__ = cls.__qualname__ = name
        return cls
    return name_class


class ForwardRef(_Annotation):
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


def _put(annotation, given):
    """With what is given for its variables."""
    if isinstance(annotation, TypeVar):
        return given.get(annotation, annotation)
    variables = getattr(annotation, '__parameters__', ())
    if isinstance(annotation, _Alias) and variables:
        return annotation[tuple(given.get(v, v) for v in variables)]
    return annotation


@_named('_GenericAlias')
class _Alias(_Annotation):
    """Name[arguments]."""
    __name__ = property(lambda self: self._form.__name__)
    __parameters__ = property(lambda self: _variables(self.__args__))

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __init__(self, form, args, origin=None):
        self._form = form
        self.__args__ = args
        self.__origin__ = origin

    def __repr__(self):
        return f"{self._form!r}[{', '.join(map(_show, self.__args__)) or '()'}]"

    def __eq__(self, other):
        return isinstance(other, _Alias) and self._form is other._form and \
            self.__args__ == other.__args__

    def __hash__(self):
        return hash((id(self._form), self.__args__))

    def __instancecheck__(self, instance):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        variables = self.__parameters__
        if not variables:
            raise TypeError(f'{self} is not a generic class')
        if len(args) != len(variables):
            many = 'many' if len(args) > len(variables) else 'few'
            raise TypeError(f'Too {many} arguments for {self}; actual {len(args)}, '
                            f'expected {len(variables)}')
        given = dict(zip(variables, args))
        return type(self)(self._form, tuple(_put(a, given) for a in self.__args__),
                          self.__origin__)

    def __iter__(self):
        raise NotImplementedError(f'unpacking {self} is not supported in the playground')

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f'Cannot instantiate {self!r}')
        name = getattr(self._form, '_name', None)
        if name in ('List', 'Dict', 'Set', 'FrozenSet', 'Tuple', 'Type'):
            raise TypeError(f'Type {name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases):
        found = [] if self.__origin__ in bases else [self.__origin__]
        return tuple(found + _unless_later(self, bases))


def _variables(args):
    """The type variables in these, each once."""
    found = []
    for arg in args:
        found += [arg] if isinstance(arg, TypeVar) else getattr(arg, '__parameters__', ())
    return tuple(dict.fromkeys(found))


def _unless_later(base, bases):
    """Generic, which comes behind the last base that stands for another."""
    for later in bases[bases.index(base) + 1:]:
        if isinstance(later, (_Alias, _Form)) or isinstance(later, type) and issubclass(later, Generic):
            return []
    return [Generic]


_made = {}
_ARITY = {'Dict': 2, 'DefaultDict': 2, 'OrderedDict': 2, 'Mapping': 2, 'MutableMapping': 2,
          'Generator': 3, **dict.fromkeys(('List', 'Set', 'FrozenSet', 'Type', 'Deque', 'Counter',
                                           'Iterable', 'Iterator', 'Sequence', 'MutableSequence',
                                           'Container', 'Collection', 'AbstractSet'), 1)}


@_named('_SpecialForm')
class _Form(_Annotation):
    """A name that takes arguments in brackets."""
    _typed = False  # are 1 and True two?
    __name__ = property(lambda self: self._name)

    def __init__(self, name, origin=None):
        self._name = name
        self._origin = origin

    def __repr__(self):
        return f'typing.{self._name}'

    def __getattr__(self, name):
        raise AttributeError(name)

    def __getitem__(self, args):
        try:  # the same arguments again are the same object
            typed = args if isinstance(args, tuple) else (args,)
            types = tuple(map(type, typed)) if self._typed else None
            key = self._name, args, types
            made = _made.get(key)
        except TypeError:
            return self._make(args)
        if made is None:
            made = self._make(args)
            if len(_made) == 128:
                del _made[next(iter(_made))]
            _made[key] = made
        return made

    def _make(self, args):
        args = args if isinstance(args, tuple) else (args,)
        n = _ARITY.get(self._name, len(args))
        if len(args) != n:
            raise TypeError(f"Too {'few' if len(args) < n else 'many'} arguments for {self!r}; "
                            f'actual {len(args)}, expected {n}')
        return _Alias(self, tuple(map(_clean, args)), self._origin or self)

    def __call__(self, *args, **kwargs):
        if self._name == 'Any':
            raise TypeError('Any cannot be instantiated')
        if self._origin is None:
            raise TypeError(f'Cannot instantiate {self!r}')
        raise TypeError(f'Type {self._name} cannot be instantiated; '
                        f'use {self._origin.__name__}() instead')


@_named('_SpecialGenericAlias')
class _AliasForm(_Form):
    """One that stands for a class."""
    __origin__ = property(lambda self: self._origin)

    def __instancecheck__(self, instance):
        return isinstance(instance, self._origin)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self._origin)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self._origin, name)


@_named('_TupleType')
class _TupleForm(_AliasForm):
    pass


@_named('_SpecialForm')
class _UnionForm(_Form):
    def _make(self, args):
        flat = []
        for arg in args if isinstance(args, tuple) else (args,):
            united = isinstance(arg, (_UnionAlias, type(int | str)))
            inner = arg.__args__ if united else (_clean(arg),)
            flat += [t for t in inner if t not in flat]
        for t in flat:
            hash(t)
        if not flat:
            raise TypeError('Cannot take a Union of no types.')
        return flat[0] if len(flat) == 1 else _UnionAlias(self, tuple(flat), self)


@_named('_UnionGenericAlias')
class _UnionAlias(_Alias):
    __iter__ = None

    @property
    def __name__(self):
        return 'Optional' if len(self.__args__) == 2 and type(None) in self.__args__ else 'Union'

    def __repr__(self):
        rest = [t for t in self.__args__ if t is not type(None)]
        if len(rest) < len(self.__args__) and len(rest) == 1:
            return f'typing.Optional[{_show(rest[0])}]'
        return super().__repr__()

    def __eq__(self, other):
        if not isinstance(other, (_UnionAlias, type(int | str))):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return issubclass(type(instance), self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


@_named('UnionType')
class _BarAlias(_UnionAlias):
    """What is made with |, of classes."""
    __module__ = 'types'

    def __repr__(self):
        return ' | '.join(['None' if t is type(None) else _show(t) for t in self.__args__])

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__args__)

    def __or__(self, other):
        return _unite(self, other)

    def __ror__(self, other):
        return _unite(other, self)


class _AnyMeta(_Form):
    """Any is a class: united as classes are."""

    def __mro_entries__(self, bases):
        return (_AnyBase,)

    def __subclasscheck__(self, cls):
        return False

    def __or__(self, other):
        return _unite(self, other)

    def __ror__(self, other):
        return _unite(other, self)


@_named('_AnyMeta')
class _AnyType(type):
    def __repr__(cls):
        return 'typing.Any' if cls is _AnyBase else super().__repr__()


@_named('Any')
class _AnyBase(metaclass=_AnyType):
    """What a class derives from that derives from Any."""


def _unite(*args):
    classes = type, type(int | str), type(list[int]), _BarAlias, _AnyMeta
    united = Union[args]
    if not all([arg is None or isinstance(arg, classes) for arg in args]):
        return united
    return _BarAlias(Union, united.__args__, Union) if isinstance(united, _UnionAlias) else united


@_named('_SpecialForm')
class _OptionalForm(_Form):
    def _make(self, arg):
        if isinstance(arg, tuple):
            raise TypeError(f'{self!r} requires a single type. Got {arg!r:.100}.')
        return Union[arg, None]


@_named('_SpecialForm')
class _SingleForm(_Form):
    """ClassVar, Final and their like: of one type."""

    def _make(self, arg):
        if isinstance(arg, tuple):
            raise TypeError(f'{self!r} accepts only single type. Got {arg!r:.100}.')
        return super()._make(arg)


class Annotated:
    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __class_getitem__(cls, args):
        if not isinstance(args, tuple) or len(args) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments '
                            '(a type and an annotation).')
        return _AnnotatedAlias(Annotated, _clean(args[0]), args[1:])

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


class _AnnotatedAlias(_Alias):
    def __init__(self, form, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, origin.__metadata__ + metadata
        super().__init__(form, (origin,), origin)
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_show(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        return super().__eq__(other) and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


@_named('_LiteralSpecialForm')
class _LiteralForm(_Form):
    _typed = True

    def _make(self, args):
        return _LiteralAlias(self, args if isinstance(args, tuple) else (args,), self)


@_named('_LiteralGenericAlias')
class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


@_named('_CallableType')
class _CallableForm(_AliasForm):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        params, result = args
        params = tuple(map(_clean, params)) if isinstance(params, list) else params
        return super().__getitem__((params, _clean(result)))

    def _make(self, args):
        params, result = args
        return _CallableAlias(self, (*(params if isinstance(params, tuple) else (params,)), result), self._origin)


@_named('_CallableGenericAlias')
class _CallableAlias(_Alias):
    def __repr__(self):
        if len(self.__args__) == 2 and (self.__args__[0] is ... or isinstance(self.__args__[0], ParamSpec)):
            return super().__repr__()
        return f'typing.Callable[{_show(self.__args__[:-1])}, {_show(self.__args__[-1])}]'


class TypeVar(_Annotation):
    def __instancecheck__(self, instance):
        raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')

    def __subclasscheck__(self, cls):
        raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if constraints and len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self._sign = '+' if covariant else '-' if contravariant else '~'

    def __repr__(self):
        return self._sign + self.__name__


class ParamSpec(TypeVar):
    pass


class Generic:
    def __class_getitem__(cls, args):
        if cls is Generic:
            if not all(isinstance(a, TypeVar) for a in (args if isinstance(args, tuple) else (args,))):
                raise TypeError('Parameters to Generic[...] must all be type variables or parameter '
                                'specification variables.')
        args = tuple(map(_clean, args if isinstance(args, tuple) else (args,)))
        if cls is not Generic and cls is not Protocol:
            variables = getattr(cls, '__parameters__', None)
            if variables is not None and not variables:
                raise TypeError(f'{cls} is not a generic class')
            if variables and len(args) != len(variables) and not any(isinstance(v, ParamSpec) for v in variables):
                many = 'many' if len(args) > len(variables) else 'few'
                raise TypeError(f'Too {many} arguments for {cls}; actual {len(args)}, '
                                f'expected {len(variables)}')
        return _ClassAlias(cls, args, cls)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if Generic in cls.__dict__.get('__orig_bases__', cls.__bases__) and cls.__name__ != 'Protocol':
            raise TypeError('Cannot inherit from plain Generic')
        cls.__parameters__ = _parameters(cls.__dict__.get('__orig_bases__', ()))


@_named('_GenericAlias')
class _ClassAlias(_Alias):
    def __repr__(self):
        return f"{_show(self._form)}[{', '.join(map(_show, self.__args__))}]"

    def __mro_entries__(self, bases):
        if self.__origin__ is not Generic:
            return super().__mro_entries__(bases)
        later = bases[bases.index(self) + 1:]
        if Protocol in bases or any(isinstance(base, (_Alias, _Form)) for base in later):
            return ()
        return (Generic,)


def _parameters(bases):
    """The type variables of these, those of Generic[...] or Protocol[...] if there is one."""
    for base in bases:
        if getattr(base, '__origin__', None) in (Generic, Protocol):
            return base.__args__
    found = [arg for base in bases for arg in getattr(base, '__args__', ()) if isinstance(arg, TypeVar)]
    return tuple(dict.fromkeys(found))


_NO_MEMBERS = {'__annotations__', '__class_getitem__', '__dict__', '__doc__', '__hash__',
               '__init__', '__init_subclass__', '__module__', '__new__', '__parameters__',
               '__qualname__', '__slots__', '__subclasshook__', '__weakref__',
               '__abstractmethods__', '_is_protocol', '_is_runtime', '_abc_impl'}


def _members(protocol):
    """The names that a class must have to be one of this protocol, each with its method or None."""
    found = {}
    for base in protocol.__mro__:
        if base.__dict__.get('_is_protocol') and base is not Protocol:
            for name in (*base.__dict__, *base.__dict__.get('__annotations__', ())):
                if name not in _NO_MEMBERS:
                    found[name] = base.__dict__.get(name)
    return found


class _ProtocolMeta(_ABCMeta):
    def __new__(mcls, name, bases, space, **kwargs):
        cls = super().__new__(mcls, name, bases, space, **kwargs)
        cls._is_protocol = bases == (Generic,) or any(base is Protocol for base in bases)
        return cls

    def __call__(cls, *args, **kwargs):
        if cls._is_protocol and cls is not Protocol:
            raise TypeError('Protocols cannot be instantiated')
        return super().__call__(*args, **kwargs)

    def _check(cls):
        if not getattr(cls, '_is_runtime', False):
            raise TypeError('Instance and class checks can only be used with '
                            '@runtime_checkable protocols')

    def __instancecheck__(cls, instance):
        if not cls._is_protocol or cls is Protocol:
            return super().__instancecheck__(instance)
        cls._check()
        return all(hasattr(instance, name) and
                   (not callable(member) or getattr(instance, name) is not None)
                   for name, member in _members(cls).items())

    def __subclasscheck__(cls, other):
        if not cls._is_protocol or cls is Protocol:
            return super().__subclasscheck__(other)
        cls._check()
        members = _members(cls)
        if not all(map(callable, members.values())):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        return all(getattr(other, name, None) is not None for name in members)


class Protocol(Generic, metaclass=_ProtocolMeta):
    pass


class NamedTupleMeta(type):
    def __new__(mcls, name, bases, space, **kwargs):
        if not bases:
            return super().__new__(mcls, name, bases, space)
        types = space.get('__annotations__', {})
        defaults = []
        for field in types:
            if field in space:
                defaults.append(field)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        defaults = [space[field] for field in defaults]
        result = _collections.namedtuple(name, list(types), defaults=defaults,
                                         module=space.get('__module__'),
                                         _annotations=dict(types))
        for key, value in space.items():
            if key in ('__new__', '__init__', '__slots__', '_fields'):
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in types and key not in ('__annotations__', '__qualname__', '__module__', '__name__'):
                setattr(result, key, value)
        result.__qualname__ = space.get('__qualname__', name)
        return result


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    types = {name: _clean(t) for name, t in fields}
    return _collections.namedtuple(typename, list(types), _annotations=types)


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _named_tuple_entries(bases):
    if len(bases) > 1:
        raise TypeError('Multiple inheritance with NamedTuple is not supported')
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_entries


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, space, total=True):
        own = space.get('__annotations__', {})
        space['__annotations__'] = {}
        required, optional = set(), set()
        for base in bases:
            space['__annotations__'].update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        space['__annotations__'].update({key: _clean(t) for key, t in own.items()})
        (required if total else optional).update(own)
        space.update(__required_keys__=frozenset(required), __optional_keys__=frozenset(optional),
                     __total__=total)
        return super().__new__(mcls, name, (dict,), space)

    def __call__(cls, typename=None, fields=None, /, *args, total=True, **kwargs):
        given = [x for x in (typename, fields, *args) if x is not None]
        return dict(*given, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    return _TypedDictMeta(typename, (), {'__annotations__': dict(kwargs if fields is None else fields)}, total=total)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def _add_forms():
    origins = {'List': list, 'Dict': dict, 'Set': set, 'FrozenSet': frozenset, 'Tuple': tuple,
               'Type': type, 'DefaultDict': _collections.defaultdict,
               'OrderedDict': _collections.OrderedDict, 'Counter': _collections.Counter,
               'Deque': _collections.deque}
    for name in ('Iterable', 'Iterator', 'Sequence', 'MutableSequence', 'Mapping', 'Hashable',
                 'MutableMapping', 'Sized', 'Container', 'Collection', 'Generator'):
        origins[name] = getattr(_abc, name)
    for name, origin in origins.items():
        globals()[name] = (_TupleForm if name == 'Tuple' else _AliasForm)(name, origin)
    globals()['Any'] = _AnyMeta('Any')
    for name in ('ClassVar', 'Final', 'NoReturn', 'Never', 'Self', 'TypeAlias',
                 'Concatenate', 'TypeGuard', 'LiteralString', 'Required', 'NotRequired', 'Unpack',
                 'Awaitable', 'Coroutine', 'AsyncIterator'):
        single = name in ('ClassVar', 'Final', 'TypeGuard', 'Required', 'NotRequired')
        globals()[name] = (_SingleForm if single else _Form)(name)


_add_forms()
Union = _UnionForm('Union')
Optional = _OptionalForm('Optional')
Literal = _LiteralForm('Literal')
Callable = _CallableForm('Callable', _abc.Callable)
AbstractSet = _AliasForm('AbstractSet', _abc.Set)
AnyStr = TypeVar('AnyStr', bytes, str)
Text = str
TYPE_CHECKING = False


def _add_protocol(name, dunder):
    def method(self):
        pass
    cls = _ProtocolMeta(name, (Protocol,), {'__module__': 'typing', '__slots__': (), dunder: method})
    globals()[name] = runtime_checkable(cls)


def cast(typ, val):
    return val


def overload(func):
    def refuse(*args, **kwds):
        raise NotImplementedError(
            'You should not call an overloaded function. A series of @overload-decorated '
            'functions outside a stub module should always be followed by an implementation '
            'that is not @overload-ed.')
    return refuse


def final(f):
    f.__final__ = True
    return f


def no_type_check(arg):
    return arg


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def runtime_checkable(cls):
    if not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, '
                        f'got {cls!r}')
    cls._is_runtime = True
    return cls


for _name in ('Int', 'Float', 'Complex', 'Bytes', 'Index', 'Abs', 'Round'):
    _add_protocol('Supports' + _name, f'__{_name.lower()}__')


class NewType(_Annotation):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__module__ = '__main__'
        self.__supertype__ = tp

    def __call__(self, x):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


def _resolved(t, names):
    """The type that an annotation means."""
    t = t.__forward_arg__ if isinstance(t, ForwardRef) else t
    if t is None:
        return type(None)
    if not isinstance(t, str):
        return t.__origin__ if isinstance(t, _AnnotatedAlias) else t
    here = {c.__name__: c for c in (bool, bytes, complex, dict, float, frozenset, int, list,
                                    object, range, set, slice, str, tuple, type)}
    name, _, rest = t.partition('.')
    if not t.replace('.', '').isidentifier():
        raise NotImplementedError(f'get_type_hints() of {t!r} is not supported in the playground')
    if t == 'None':
        return type(None)
    if name not in names and name not in here:
        raise NameError(f'name {name!r} is not defined')
    found = names[name] if name in names else here[name]
    for part in rest.split('.') if rest else ():
        found = getattr(found, part)
    return found


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if isinstance(obj, type):
        import sys
        hints = {}
        for base in reversed(obj.__mro__):
            names = dict(vars(sys.modules.get(base.__module__)) if base.__module__ in sys.modules
                         else {}, **(globalns or {}), **(localns or {}))
            for key, t in base.__dict__.get('__annotations__', {}).items():
                hints[key] = _resolved(t, names)
        return hints
    if not callable(obj) and getattr(obj, '__annotations__', None) is None:
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    names = dict(getattr(obj, '__globals__', {}), **(globalns or {}), **(localns or {}))
    return {key: _resolved(t, names) for key, t in getattr(obj, '__annotations__', {}).items()}


def get_origin(tp):
    if isinstance(tp, (_BarAlias, type(int | None))):
        return type(int | None)
    if isinstance(tp, (_AnnotatedAlias, _LiteralAlias, _UnionAlias)):
        return tp._form
    return getattr(tp, '__origin__', None)


def get_args(tp):
    args = getattr(tp, '__args__', ())
    if isinstance(tp, _AnnotatedAlias):
        return args + tp.__metadata__
    if isinstance(tp, _CallableAlias) and args[0] is not ... and not isinstance(args[0], ParamSpec):
        return list(args[:-1]), args[-1]
    return args
