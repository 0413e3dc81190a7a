"""Of typing: NamedTuple and TypedDict, the classes that are a list of fields."""
import collections as _collections

from _typing_core import _clean

__name__ = 'typing'  # the module of its classes


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
