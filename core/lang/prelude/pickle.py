"""pickle: objects in files of the run. Their bytes are not made, so dumps has nothing to give."""
from _pickling import (PickleError, PicklingError, UnpicklingError, keep as _keep,
                       loaded as _loaded)

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    if buffer_callback is not None:
        raise NotImplementedError('pickle.dump(buffer_callback=) is not supported in the playground')
    if not hasattr(file, '_put_record'):
        raise TypeError("file must have a 'write' attribute" if not hasattr(file, 'write') else
                        'pickle.dump writes to files that open() gives, and to io.BytesIO, alone')
    file._put_record(_keep(obj))


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    if not hasattr(file, '_take_record'):
        raise TypeError("file must have 'read' and 'readline' attributes"
                        if not hasattr(file, 'read') else
                        'pickle.load reads files that open() gives, and io.BytesIO, alone')
    record = file._take_record()
    if record is None:
        raise EOFError('Ran out of input')
    return _loaded(record)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    raise NotImplementedError('pickle.dumps is not supported in the playground: objects are kept '
                              'in files, not as bytes')


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
    raise NotImplementedError('pickle.loads is not supported in the playground: objects are kept '
                              'in files, not as bytes')
