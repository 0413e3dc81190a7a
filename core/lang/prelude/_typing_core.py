"""Of typing: Name[arguments], the names that make them, type variables, and what derives from Generic and Protocol."""
import collections as _collections
from abc import ABCMeta as _ABCMeta

__name__ = 'typing'  # the module of its classes


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
    if isinstance(t, _Form) and t._wants and t._name not in _PLAIN or isinstance(t, type) and t in (Generic, Protocol):
        raise TypeError(f'Plain {t!r} is not valid as type argument')
    return ForwardRef(t) if isinstance(t, str) else t


_PLAIN = ('Any', 'LiteralString', 'NoReturn', 'Never', 'Self', 'TypeAlias', 'Awaitable', 'Coroutine',
          'AsyncIterator')


class _Annotation:
    """What can be combined with | and cannot be made an instance of."""

    def __or__(self, other):
        from _typing_forms import Union
        return Union[self, other]

    def __ror__(self, other):
        from _typing_forms import Union
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
    _wants = True  # is it no argument itself, without its brackets?
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
    _wants = False
    __origin__ = property(lambda self: self._origin)

    def __instancecheck__(self, instance):
        return isinstance(instance, self._origin)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self._origin)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self._origin, name)


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
