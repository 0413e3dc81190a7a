"""copy: shallow and deep copies."""


class Error(Exception):
    pass


error = Error
_absent = object()
_makers = object()
_TOO_DEEP = 'maximum recursion depth exceeded'


def _is_atom(x):
    """What is its own copy: it cannot change."""
    return x is None or x is Ellipsis or x is NotImplemented or type(x) in _atoms or \
        isinstance(x, type)


_atoms = {int, float, bool, complex, str, bytes, range, type(_is_atom), type(len), type(str.join),
          type(str.__len__), type(''.__len__), property}


def _slots(x):
    names = []
    for cls in type(x).__mro__:
        slots = cls.__dict__.get('__slots__', ())
        names += [slots] if isinstance(slots, str) else list(slots)
    return [name for name in names if name not in ('__dict__', '__weakref__')]


def _cannot(x):
    if type(x).__name__.endswith('iterator'):
        return NotImplementedError(f'copies of a {type(x).__name__} are not supported in the playground')
    if type(x) is memoryview:
        return TypeError('cannot pickle memoryview objects')
    return TypeError(f"cannot pickle '{type(x).__name__}' object")


_uncopied = {type(x for x in ()), type(Error.__mro__.__iter__()), type(iter([])),
             type(_is_atom.__code__)}


def copy(x):
    if _is_atom(x):
        return x
    cls = type(x)
    if cls in (list, dict, set, frozenset, bytearray):
        return x.copy()
    if cls in (tuple, slice):
        return x
    if hasattr(cls, '__copy__'):
        return x.__copy__()
    if hasattr(cls, 'requires_grad_'):  # a tensor: a leaf of the same elements
        return x.detach().requires_grad_(x.requires_grad)
    return _rebuild(x, None)


def deepcopy(x, memo=None, _nil=[]):
    """`memo` may hold a table of its own for types, see _pickling."""
    if memo is None:
        try:
            return deepcopy(x, {})
        except RecursionError as e:  # in CPython it is a call of C's that is too deep
            raise RecursionError(_TOO_DEEP + ' while calling a Python object'
                                 if str(e) == _TOO_DEEP else str(e)) from None
    cls = type(x)
    makers = memo.get(_makers, _deep)
    make = makers.get(cls)
    if make is None and _is_atom(x):
        return x
    known = memo.get(id(x), _absent)
    if known is not _absent:
        return known
    make = make or makers.get(object)
    if make is not None:
        y = make(x, memo)
    else:  # asked of the instance, as there: its own __getattr__ may answer
        copier = getattr(x, '__deepcopy__', None)
        y = _rebuild(x, memo) if copier is None else copier(memo)
    if y is not x:
        memo[id(x)] = y
        memo.setdefault(id(memo), []).append(x)  # lives as long as its id is known
    return y


def _deep_list(x, memo):
    y = []
    memo[id(x)] = y
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deep_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:  # it holds itself, through a list
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deep_set(x, memo):
    return type(x)([deepcopy(item, memo) for item in x])


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deep = {list: _deep_list, dict: _deep_dict, tuple: _deep_tuple, set: _deep_set,
         frozenset: _deep_set, bytearray: lambda x, memo: x.copy(), type([].append): lambda x, memo: x}


def _new(x, deep):
    """An instance like `x` with what its built-in base holds."""
    cls = type(x)
    if hasattr(cls, '__getnewargs__'):
        args = x.__getnewargs__()
        return cls.__new__(cls, *[deep(a) for a in args])
    for base in (int, float, str, tuple):
        if isinstance(x, base):
            return base.__new__(cls, deep(base(x)))
    if isinstance(x, (set, frozenset)):
        return cls([deep(item) for item in x])
    if isinstance(x, BaseException):
        return cls(*deep(x.args))
    return cls.__new__(cls)


def _state(x):
    """What object.__getstate__ says: the attributes, with the slots that are set."""
    attributes = getattr(x, '__dict__', None) or None
    slots = {name: getattr(x, name) for name in _slots(x) if hasattr(x, name)}
    return (attributes, slots) if slots else attributes


def _restore(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    state, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    if state is not None:
        y.__dict__.update(state)
    for key, value in (slots or {}).items():
        setattr(y, key, value)


def _reconstruct(x, memo, function, args, state=None, items=None, pairs=None):
    """What __reduce__ says: function(*args), and then the state, items and pairs."""
    deep = (lambda value: value) if memo is None else (lambda value: deepcopy(value, memo))
    y = function(*[deep(arg) for arg in args])
    if memo is not None:
        memo[id(x)] = y
    if state is not None:
        _restore(y, deep(state))
    for item in items or ():
        y.append(deep(item))
    for key, value in pairs or ():
        y[deep(key)] = deep(value)
    return y


def _rebuild(x, memo):
    """A copy as pickling would make it: without __init__, then its state."""
    cls = type(x)
    for hook in ('__reduce_ex__', '__reduce__'):
        if getattr(cls, hook, None) is not getattr(object, hook, None):
            made = x.__reduce_ex__(4) if hook == '__reduce_ex__' else x.__reduce__()
            return x if isinstance(made, str) else _reconstruct(x, memo, *made)
    if cls is object:
        return object()
    if cls in _uncopied or cls.__module__ == 'builtins' and not isinstance(x, BaseException):
        raise _cannot(x)
    deep = (lambda value: value) if memo is None else (lambda value: deepcopy(value, memo))
    y = _new(x, deep)
    if memo is not None:
        memo[id(x)] = y
    if getattr(cls, '__getstate__', None) is not getattr(object, '__getstate__', None):
        state = x.__getstate__()
    else:
        state = _state(x)
    if state is not None:
        _restore(y, deep(state))
    if isinstance(x, list):
        for item in x:
            list.append(y, deep(item))
    elif isinstance(x, dict):
        for key, value in dict.items(x):
            y[deep(key)] = deep(value)
    return y


__all__ = ['Error', 'copy', 'deepcopy']
