"""NVIDIA's GPUs. The switches of their products may be set; there is nothing that they switch."""
import torch

_reduced = True


def is_built():
    return False


class cuBLASModule:
    def __getattr__(self, name):
        if name == 'allow_tf32':
            return torch.get_float32_matmul_precision() != 'highest'
        if name == 'allow_fp16_reduced_precision_reduction':
            return _reduced
        raise AssertionError('Unknown attribute ' + name)

    def __setattr__(self, name, value):
        global _reduced
        if name not in ('allow_tf32', 'allow_fp16_reduced_precision_reduction'):
            raise AssertionError('Unknown attribute ' + name)
        if not isinstance(value, bool):
            words = 'set_allow_tf32_cublas'
            if name != 'allow_tf32':
                words = 'set_allow_fp16_reduction_cublas'
            raise RuntimeError(f'{words} expects a bool, but got {type(value).__name__}')
        if name == 'allow_tf32':
            torch.set_float32_matmul_precision('high' if value else 'highest')
        else:
            _reduced = value


matmul = cuBLASModule()
