"""Of collections.abc: what one or two methods make of a class."""
import types as _types
from abc import ABCMeta, abstractmethod
from types import GenericAlias

__name__ = 'collections.abc'  # the module of its classes


def _has(C, *methods):
    """Has the class all of these methods, none of them None? A C type need not list them."""
    for method in methods:
        for base in C.__mro__:
            if method in base.__dict__:
                if base.__dict__[method] is None:
                    return NotImplemented
                break
            if '__module__' not in base.__dict__ and method != '__call__' and \
                    getattr(base, method, None) is not None:
                break
        else:
            return NotImplemented
    return True


class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not Hashable:
            return NotImplemented
        for base in C.__mro__:
            if base in _unhashable:
                break
            if '__hash__' in base.__dict__:
                return True if base.__dict__['__hash__'] is not None else NotImplemented
        else:
            return True
        return NotImplemented


_unhashable = {list, dict, set, bytearray, type({}.keys()), type({}.items())}


class Iterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        while False:
            yield None

    @classmethod
    def __subclasshook__(cls, C):
        return _has(C, '__iter__') if cls is Iterable else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


class Iterator(Iterable):
    __slots__ = ()

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, C):
        return _has(C, '__iter__', '__next__') if cls is Iterator else NotImplemented


class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        while False:
            yield None

    @classmethod
    def __subclasshook__(cls, C):
        return _has(C, '__reversed__', '__iter__') if cls is Reversible else NotImplemented


class Generator(Iterator):
    __slots__ = ()

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        if val is None:
            if tb is None:
                raise typ
            val = typ()
        if tb is not None:
            val = val.with_traceback(tb)
        raise val

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError('generator ignored GeneratorExit')

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not Generator:
            return NotImplemented
        return _has(C, '__iter__', '__next__', 'send', 'throw', 'close')


class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0

    @classmethod
    def __subclasshook__(cls, C):
        return _has(C, '__len__') if cls is Sized else NotImplemented


class Container(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False

    @classmethod
    def __subclasshook__(cls, C):
        return _has(C, '__contains__') if cls is Container else NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


class Collection(Sized, Iterable, Container):
    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not Collection:
            return NotImplemented
        return _has(C, '__len__', '__iter__', '__contains__')


def _shown(t):
    if t is ...:
        return '...'
    name = getattr(t, '__qualname__', None) if not hasattr(t, '__args__') else None
    module = getattr(t, '__module__', None)
    return repr(t) if name is None or module is None else name if module == 'builtins' else f'{module}.{name}'


class _CallableGenericAlias:
    """Callable[[int], str]: its arguments lie flat."""

    def __init__(self, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        params, result = args
        if not isinstance(params, (list, tuple)) and params is not ...:
            raise TypeError('Expected a list of types, an ellipsis, ParamSpec, or Concatenate. '
                            f'Got {params!r}')
        self.__origin__ = origin
        self.__args__ = (params, result) if params is ... else (*params, result)

    def __repr__(self):
        *params, result = map(_shown, self.__args__)
        params = '...' if self.__args__[0] is ... and len(params) == 1 else f"[{', '.join(params)}]"
        return f'collections.abc.Callable[{params}, {result}]'

    def __eq__(self, other):
        return isinstance(other, _CallableGenericAlias) and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        raise NotImplementedError('a union of Callable[...] is not supported in the playground')

    __ror__ = __or__


class Callable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    @classmethod
    def __subclasshook__(cls, C):
        return _has(C, '__call__') if cls is Callable else NotImplemented

    __class_getitem__ = classmethod(_CallableGenericAlias)


for _type in (type, _types.FunctionType, _types.BuiltinFunctionType, _types.MethodType,
              _types.MethodDescriptorType, _types.WrapperDescriptorType, _types.MethodWrapperType):
    Callable.register(_type)
