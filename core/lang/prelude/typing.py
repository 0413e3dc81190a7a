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
    if isinstance(t, (list, tuple)):
        return '[' + ', '.join(map(_show, t)) + ']'
    return repr(t)


def _clean(t):
    """What stands in brackets: None is its type, a string is a forward reference."""
    if t is None:
        return type(None)
    return ForwardRef(t) if isinstance(t, str) else t


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


class ForwardRef(_Annotation):
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


class _Alias(_Annotation):
    """Name[arguments]."""

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
        args = iter(args if isinstance(args, tuple) else (args,))
        return _Alias(self._form, tuple(next(args, a) if isinstance(a, TypeVar) else a
                                        for a in self.__args__), self.__origin__)

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


def _unless_later(base, bases):
    """Generic, which comes behind the last base that stands for another."""
    for later in bases[bases.index(base) + 1:]:
        if isinstance(later, (_Alias, _Form)) or isinstance(later, type) and issubclass(later, Generic):
            return []
    return [Generic]


_made = {}


class _Form(_Annotation):
    """A name that takes arguments in brackets."""
    _typed = False  # are 1 and True two?

    def __init__(self, name, origin=None):
        self._name = name
        self.__origin__ = origin

    def __repr__(self):
        return f'typing.{self._name}'

    def __instancecheck__(self, instance):
        if not isinstance(self.__origin__, type):
            return super().__instancecheck__(instance)
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        if not isinstance(self.__origin__, type):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

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
        if self._name in ('Dict', 'DefaultDict', 'OrderedDict', 'Mapping') and len(args) != 2:
            raise TypeError(f"Too {'few' if len(args) < 2 else 'many'} arguments for {self!r}; "
                            f'actual {len(args)}, expected 2')
        return _Alias(self, tuple(map(_clean, args)), self.__origin__)

    def __call__(self, *args, **kwargs):
        if self._name == 'Any':
            raise TypeError('Any cannot be instantiated')
        if self.__origin__ is None:
            raise TypeError(f'Cannot instantiate {self!r}')
        raise TypeError(f'Type {self._name} cannot be instantiated; '
                        f'use {self.__origin__.__name__}() instead')


class _UnionForm(_Form):
    def _make(self, args):
        flat = []
        for arg in args if isinstance(args, tuple) else (args,):
            united = isinstance(arg, (_UnionAlias, type(int | str)))
            inner = arg.__args__ if united else (_clean(arg),)
            flat += [t for t in inner if t not in flat]
        if not flat:
            raise TypeError('Cannot take a Union of no types.')
        return flat[0] if len(flat) == 1 else _UnionAlias(self, tuple(flat))


class _UnionAlias(_Alias):
    def __repr__(self):
        rest = [t for t in self.__args__ if t is not type(None)]
        if len(rest) < len(self.__args__) and len(rest) == 1:
            return f'typing.Optional[{_show(rest[0])}]'
        return super().__repr__()

    def __eq__(self, other):
        return isinstance(other, _UnionAlias) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return issubclass(type(instance), self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


class _BarAlias(_UnionAlias):
    """What is made with |, of classes."""

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

    def __subclasscheck__(self, cls):
        return False

    def __or__(self, other):
        return _unite(self, other)

    def __ror__(self, other):
        return _unite(other, self)


def _unite(*args):
    classes = type, type(int | str), type(list[int]), _BarAlias, _AnyMeta
    united = Union[args]
    if not all([arg is None or isinstance(arg, classes) for arg in args]):
        return united
    return _BarAlias(Union, united.__args__) if isinstance(united, _UnionAlias) else united


class _OptionalForm(_Form):
    def _make(self, arg):
        return Union[arg, None]


class _AnnotatedForm(_Form):
    def _make(self, args):
        if not isinstance(args, tuple) or len(args) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments '
                            '(a type and an annotation).')
        return _AnnotatedAlias(self, (_clean(args[0]), *args[1:]), args[0])


class _AnnotatedAlias(_Alias):
    @property
    def __metadata__(self):
        return self.__args__[1:]

    def __repr__(self):
        return f"typing.Annotated[{_show(self.__args__[0])}, {', '.join(map(repr, self.__args__[1:]))}]"


class _LiteralForm(_Form):
    _typed = True

    def _make(self, args):
        return _LiteralAlias(self, args if isinstance(args, tuple) else (args,))


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _CallableForm(_Form):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        params, result = args
        params = tuple(map(_clean, params)) if isinstance(params, list) else params
        return super().__getitem__((params, _clean(result)))

    def _make(self, args):
        return _CallableAlias(self, args, self.__origin__)


class _CallableAlias(_Alias):
    def __repr__(self):
        return f'typing.Callable[{_show(self.__args__[0])}, {_show(self.__args__[1])}]'


class TypeVar(_Annotation):
    def __instancecheck__(self, instance):
        raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')

    def __subclasscheck__(self, cls):
        raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
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
        return _GenericAlias(cls, tuple(map(_clean, args if isinstance(args, tuple) else (args,))), cls)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if Generic in cls.__dict__.get('__orig_bases__', cls.__bases__) and cls.__name__ != 'Protocol':
            raise TypeError('Cannot inherit from plain Generic')
        cls.__parameters__ = _parameters(cls.__dict__.get('__orig_bases__', ()))


class _GenericAlias(_Alias):
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
               '__abstractmethods__', '_is_protocol', '_is_runtime', '_registry'}


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
        if cls._is_protocol:
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
        defaults = [space[field] for field in types if field in space]
        result = _collections.namedtuple(name, list(types), defaults=defaults,
                                         module=space.get('__module__'),
                                         _annotations=dict(types))
        for key, value in space.items():
            if key in ('__new__', '__init__', '__slots__', '_fields'):
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in types and key not in ('__annotations__', '__qualname__', '__module__'):
                setattr(result, key, value)
        result.__qualname__ = space.get('__qualname__', name)
        return result


class NamedTuple(metaclass=NamedTupleMeta):
    def __new__(cls, typename, fields):
        types = {name: _clean(t) for name, t in fields}
        return _collections.namedtuple(typename, list(types), _annotations=types)


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
        if cls is TypedDict:
            return _TypedDictMeta(typename, (), {'__annotations__': dict(fields)}, total=total)
        given = [x for x in (typename, fields, *args) if x is not None]
        return dict(*given, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


class TypedDict(metaclass=_TypedDictMeta):
    pass


def _add_forms():
    origins = {'List': list, 'Dict': dict, 'Set': set, 'FrozenSet': frozenset, 'Tuple': tuple,
               'Type': type, 'DefaultDict': _collections.defaultdict,
               'OrderedDict': _collections.OrderedDict, 'Counter': _collections.Counter,
               'Deque': _collections.deque}
    for name in ('Iterable', 'Iterator', 'Sequence', 'MutableSequence', 'Mapping', 'Hashable',
                 'MutableMapping', 'Sized', 'Container', 'Collection', 'Generator'):
        origins[name] = getattr(_abc, name)
    for name, origin in origins.items():
        globals()[name] = _Form(name, origin)
    globals()['Any'] = _AnyMeta('Any')
    for name in ('ClassVar', 'Final', 'NoReturn', 'Never', 'Self', 'TypeAlias',
                 'AnyStr', 'Concatenate', 'TypeGuard', 'Awaitable', 'Coroutine', 'AsyncIterator'):
        globals()[name] = _Form(name)


_add_forms()
Union = _UnionForm('Union')
Optional = _OptionalForm('Optional')
Literal = _LiteralForm('Literal')
Annotated = _AnnotatedForm('Annotated')
Callable = _CallableForm('Callable', _abc.Callable)
AbstractSet = _Form('AbstractSet', _abc.Set)
Text = str
TYPE_CHECKING = False


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


def runtime_checkable(cls):
    if not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, '
                        f'got {cls!r}')
    cls._is_runtime = True
    return cls


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
    names = dict(getattr(obj, '__globals__', {}), **(globalns or {}), **(localns or {}))
    return {key: _resolved(t, names) for key, t in getattr(obj, '__annotations__', {}).items()}


def get_origin(tp):
    if isinstance(tp, (_AnnotatedAlias, _LiteralAlias, _UnionAlias)):
        return tp._form
    if isinstance(tp, type(int | None)):
        return type(int | None)
    return getattr(tp, '__origin__', None)


def get_args(tp):
    args = getattr(tp, '__args__', ())
    if isinstance(tp, _CallableAlias) and isinstance(args[0], tuple):
        return (list(args[0]), *args[1:])
    return args
