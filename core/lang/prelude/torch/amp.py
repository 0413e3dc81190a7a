"""Mixed precision, where there is none: what is off, or asks for another device, does nothing."""
import functools
import warnings

import torch


class autocast:
    def __init__(self, device_type, dtype=None, enabled=True, cache_enabled=None):
        self.device = device_type
        if device_type not in ('cuda', 'cpu'):
            raise RuntimeError("User specified autocast device_type must be 'cuda' or 'cpu'")
        self.fast_dtype = dtype
        if dtype is None:
            self.fast_dtype = torch.float16 if device_type == 'cuda' else torch.bfloat16
        if enabled and device_type == 'cuda':
            warnings.warn("User provided device_type of 'cuda', but CUDA is not available. Disabling")
            enabled = False
        if device_type == 'cpu' and self.fast_dtype != torch.bfloat16:
            warnings.warn('In CPU autocast, but the target dtype is not supported. Disabling autocast.\n'
                          'CPU Autocast only supports dtype of torch.bfloat16 currently.')
            enabled = False
        if enabled:
            raise NotImplementedError('torch.autocast on the CPU, which computes in bfloat16, is not part '
                                      'of the playground')
        self._enabled = False

    def __enter__(self):
        return None

    def __exit__(self, exc_type, exc_val, exc_tb):
        return False

    def __call__(self, func):
        @functools.wraps(func)
        def decorated(*args, **kwargs):
            with self:
                return func(*args, **kwargs)
        return decorated
