"""setp and getp: properties of artists by name."""
from matplotlib._values import ALIASES


def _flat(objects):
    found = []
    for one in objects:
        found += _flat(one) if isinstance(one, (list, tuple)) else \
            _flat(list(one.flat)) if hasattr(one, 'flat') else [one]
    return found


def setp(obj, *args, file=None, **kwargs):
    objects = _flat(obj if isinstance(obj, (list, tuple)) or hasattr(obj, 'flat') else [obj])
    if not objects:
        return None
    if not args and not kwargs or len(args) == 1:
        raise NotImplementedError('setp lists no properties here')
    if len(args) % 2:
        raise ValueError('The set args must be string, value pairs')
    given = list(zip(args[::2], args[1::2])) + list(kwargs.items())
    done = []
    for one in objects:
        for name, value in given:
            if not hasattr(one, '_take'):
                done.append(one.set(**{name: value}))
                continue
            one._take({name: value})
            done.append(None)
    return done


def getp(obj, property=None):
    if property is None:
        raise NotImplementedError('getp lists no properties here')
    getter = getattr(obj, 'get_' + property, None) or getattr(obj, 'get_' + ALIASES.get(property, property), None)
    if getter is None:
        raise AttributeError("'%s' object has no attribute 'get_%s'" % (type(obj).__name__, property))
    return getter()


get = getp
