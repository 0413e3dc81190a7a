"""copy: another object like this one, alone (copy) or with all that is inside (deepcopy)."""

_ATOMS = (type(None), int, float, bool, str, type, range, type(Ellipsis), type(NotImplemented),
          type(len), type(lambda: None), property)


class Error(Exception):
    pass


def _blank(x):
    """An object of the class of x whose __init__ has not run."""
    return type(x).__new__(type(x))


def copy(x):
    if isinstance(x, _ATOMS) or type(x) is tuple:
        return x
    if hasattr(x, "__copy__"):
        return x.__copy__()
    if type(x) in (list, dict, set):
        return x.copy()
    return _rebuilt(x, lambda value: value)


def deepcopy(x, memo=None):
    """memo: copies already made, by id; it also keeps what was copied alive."""
    if isinstance(x, _ATOMS):
        return x
    if memo is None:
        memo = {}
    if id(x) in memo:
        return memo[id(x)]
    if hasattr(x, "__deepcopy__"):
        result = x.__deepcopy__(memo)
    elif type(x) is list:
        result = memo[id(x)] = []
        for value in x:
            result.append(deepcopy(value, memo))
    elif type(x) is dict:
        result = memo[id(x)] = {}
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
    elif type(x) is tuple:
        values = [deepcopy(value, memo) for value in x]
        same = all(a is b for a, b in zip(values, x))
        # The copying of what is inside may have come back to x.
        result = memo[id(x)] if id(x) in memo else x if same else tuple(values)
    elif type(x) in (set, frozenset):
        result = type(x)([deepcopy(value, memo) for value in x])
    else:
        result = _rebuilt(x, lambda value: deepcopy(value, memo), memo)
    if result is not x:
        memo[id(x)] = result
        memo.setdefault(id(memo), []).append(x)
    return result


def _rebuilt(x, inner, memo=None):
    """An instance with its attributes, and its elements if its class derives from a container."""
    if isinstance(x, tuple):
        result = tuple.__new__(type(x), [inner(value) for value in x])
    elif isinstance(x, (set, frozenset)):
        result = type(x)([inner(value) for value in x])
    else:
        result = _blank(x)
    if memo is not None:
        memo[id(x)] = result
    if isinstance(x, dict):
        for key, value in x.items():
            dict.__setitem__(result, inner(key), inner(value))
    elif isinstance(x, list):
        for value in x:
            list.append(result, inner(value))
    if hasattr(x, "__dict__"):
        for name, value in x.__dict__.items():
            result.__dict__[name] = inner(value)
    return result
