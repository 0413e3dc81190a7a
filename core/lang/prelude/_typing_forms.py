"""Of typing: the names whose brackets mean something of their own."""
from _typing_core import (ParamSpec, _Alias, _AliasForm, _clean, _Form, _named, _show)

__name__ = 'typing'  # the module of its classes


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
    _wants = False

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


Union = _UnionForm('Union')
