"""torch.save and torch.load: objects in files of the run (see _pickling)."""
import os
import _pickling
import torch
from _file_tree import fspath
from torch.nn.parameter import Parameter


def _tensor(x, memo):
    """What is saved of a tensor: its elements and whether it wants a gradient; no graph, no .grad."""
    y = x.detach().clone()
    if x.requires_grad:
        y.requires_grad_()
    return y


def _parameter(x, memo):
    return type(x)(x.detach().clone(), x.requires_grad)


_pickling.maker(torch.Tensor, _tensor)
_pickling.maker(Parameter, _parameter)
_pickling.atom(torch.dtype)
_pickling.atom(torch.device)
_pickling.atom(torch.Size)


def _check_options(function, options):
    for name, value, usual in options:
        if value is not usual and value != usual:
            raise NotImplementedError(f'{function}({name}=) is not supported in the playground')


_unwritten = object()


def _write(obj, file):
    """A file whose writing failed is there, but is none that can be read."""
    at = file.tell()
    file._put_record(_unwritten)
    record = _pickling.keep(obj)
    file.seek(at)
    file._put_record(record)


def save(obj, f, pickle_module=None, pickle_protocol=2, _use_new_zipfile_serialization=True):
    _check_options('torch.save', [('pickle_module', pickle_module, None)])
    if hasattr(f, '_put_record'):
        _write(obj, f)
        return
    if not isinstance(f, (str, os.PathLike)):
        raise AttributeError(f"'{type(f).__name__}' object has no attribute 'write'")
    folder = os.path.dirname(f)
    if folder and not os.path.isdir(folder):
        raise RuntimeError(f'Parent directory {folder} does not exist.')
    if os.path.isdir(f):
        raise RuntimeError(f'File {fspath(f)} cannot be opened.')
    with open(f, 'wb') as file:
        _write(obj, file)


def _check_location(map_location):
    if map_location is None or callable(map_location):
        return
    if isinstance(map_location, dict):
        for target in map_location.values():
            _check_location(target)
        return
    if torch.device(map_location).type != 'cpu':
        raise RuntimeError('Attempting to deserialize object on a CUDA device but '
                           'torch.cuda.is_available() is False. If you are running on a CPU-only '
                           "machine, please use torch.load with map_location=torch.device('cpu') "
                           'to map your storages to the CPU.')


def load(f, map_location=None, pickle_module=None, *, weights_only=False, **pickle_load_args):
    _check_options('torch.load', [('pickle_module', pickle_module, None)])
    if callable(map_location):
        raise NotImplementedError('torch.load(map_location=function) is not supported in the '
                                  'playground: everything is on the CPU')
    if not hasattr(f, '_take_record'):
        if not isinstance(f, (str, os.PathLike)):
            raise AttributeError(f"'{type(f).__name__}' object has no attribute 'read'")
        with open(f, 'rb') as file:
            return load(file, map_location, weights_only=weights_only)
    record = f._take_record()
    if record is None:
        raise EOFError('Ran out of input')
    if record.value is _unwritten:
        raise RuntimeError('PytorchStreamReader failed locating file data.pkl: file not found')
    _check_location(map_location)
    return _pickling.loaded(record)
