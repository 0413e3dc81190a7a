"""importlib: modules by name."""
import _registry


def import_module(name, package=None):
    if name.startswith('.'):
        raise NotImplementedError('importlib.import_module of a relative name is not supported in '
                                  'the playground')
    return _registry.module(name)


def _builtin(*args, **kwargs):
    if not args and 'name' not in kwargs:
        raise TypeError("__import__() missing required argument 'name' (pos 1)")
    return _import(*args, **kwargs)


def _import(name, globals=None, locals=None, fromlist=(), level=0):
    """__import__: what the first part of the name means, unless names are to be taken from it."""
    if not isinstance(name, str):
        raise TypeError('module name must be a string')
    if level:
        raise NotImplementedError('__import__ of a relative name is not supported in the '
                                  'playground')
    if not name:
        raise ValueError('Empty module name')
    module = _registry.module(name)
    return module if fromlist else _registry.module(name.partition('.')[0])


def reload(module):
    raise NotImplementedError('importlib.reload is not supported in the playground')
