"""Of typing: what annotations mean, asked while a program runs."""
from _typing_core import ForwardRef, ParamSpec
from _typing_forms import _AnnotatedAlias, _BarAlias, _CallableAlias, _LiteralAlias, _UnionAlias

__name__ = 'typing'  # the module of its classes


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
