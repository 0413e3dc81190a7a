"""importlib: modules by name."""
import _registry


def import_module(name, package=None):
    if name.startswith('.'):
        raise NotImplementedError('importlib.import_module of a relative name is not supported in '
                                  'the playground')
    return _registry.module(name)


def reload(module):
    raise NotImplementedError('importlib.reload is not supported in the playground')
