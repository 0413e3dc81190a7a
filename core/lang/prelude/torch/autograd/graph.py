"""torch.autograd.graph: what operations save, kept in a form of the program's own."""
import contextlib

import torch
from torch import _packing

_hooks = []  # pairs of pack and unpack, the innermost last
_refusal = None  # why hooks are not wanted now


class saved_tensors_hooks:
    """While it is entered, pack_hook is called with every tensor that is saved for a backward, and
    unpack_hook with what that returned when the backward needs it."""

    def __init__(self, pack_hook, unpack_hook):
        self.pack_hook = pack_hook
        self.unpack_hook = unpack_hook

    def __enter__(self):
        if _refusal is not None:
            raise RuntimeError(_refusal)
        _hooks.append((self.pack_hook, self.unpack_hook))
        _packing.listen(True)

    def __exit__(self, *args):
        _hooks.pop()
        _packing.listen(bool(_hooks))


class save_on_cpu(saved_tensors_hooks):
    def __init__(self, pin_memory=False):
        if pin_memory:
            raise NotImplementedError("pin_memory is for CUDA, which is not part of the playground")

        def pack_to_cpu(tensor):
            return (tensor.device, tensor.cpu())

        def unpack_from_cpu(packed):
            device, tensor = packed
            return tensor.to(device)

        super().__init__(pack_to_cpu, unpack_from_cpu)


@contextlib.contextmanager
def disable_saved_tensors_hooks(error_message):
    global _refusal
    before = _refusal
    if _hooks:
        raise RuntimeError(error_message)
    _refusal = error_message
    try:
        yield
    finally:
        _refusal = before


def _pack_all():
    """Called by the machine as soon as something has been saved."""
    try:
        pack, unpack = _hooks[-1]
        with torch.no_grad():
            tensor = _packing.next_saved()
            while tensor is not None:
                version = tensor._version
                try:
                    packed = pack(tensor)
                except Exception as error:  # it has come through C++
                    raise RuntimeError(f"{type(error).__name__}: {error}") from None
                if tensor._version != version:
                    raise RuntimeError("A saved tensor pack hook is modifying its input in place. "
                                       "Tensors provided as input to pack hook can not be modified "
                                       "by in-place operations as this can lead to unexpected "
                                       "side-effects. Please open an issue if you need to perform "
                                       "in-place operations on the input to a pack hook.")
                _packing.saved_as((unpack, packed))
                tensor = _packing.next_saved()
    finally:
        _packing.forget()
