"""typing: names for annotations. They are shown as CPython shows them and mean nothing here."""
import collections as _collections
import collections.abc as _abc
from _typing_core import ForwardRef, Generic, ParamSpec, Protocol, TypeVar, _Annotation, _AliasForm, _Form, _ProtocolMeta
from _typing_forms import (Annotated, Union, _AnyMeta, _CallableForm, _LiteralForm, _OptionalForm, _SingleForm,
                           _TupleForm)
from _typing_hints import get_args, get_origin, get_type_hints
from _typing_tables import NamedTuple, NamedTupleMeta, TypedDict


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
