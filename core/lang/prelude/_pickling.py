"""What pickling keeps of an object: a copy of its own, taken when it is written and again when it is
read. There are no bytes: see _files.Record."""
import copy


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


PickleError.__module__ = PicklingError.__module__ = UnpicklingError.__module__ = '_pickle'


def _function(f, memo):
    """A function is kept by its name, so it must have one that can be found."""
    if '<locals>' in f.__qualname__:
        raise AttributeError(f"Can't pickle local object '{f.__qualname__}'")
    if '<lambda>' in f.__qualname__:
        raise PicklingError(f"Can't pickle {f!r}: attribute lookup {f.__qualname__} on "
                            f'{f.__module__} failed')
    return f


def _instance(x, memo):
    if '<locals>' in type(x).__qualname__:
        raise AttributeError(f"Can't pickle local object '{type(x).__qualname__}'")
    if hasattr(type(x), '__deepcopy__'):
        return x.__deepcopy__(memo)
    return copy._rebuild(x, memo)


def _no_copy(x, memo):
    return x


_makers = dict(copy._deep)
_makers[object] = _instance
_makers[type(_function)] = _function


def atom(cls):
    """Instances of the class are kept as they are."""
    _makers[cls] = _no_copy


def maker(cls, make):
    """Instances of the class are kept by make(x, memo)."""
    _makers[cls] = make


def keep(x):
    """The copy that stands for a pickle of x."""
    return copy.deepcopy(x, {copy._makers: _makers})


def loaded(record):
    return keep(record.value)
