#include "lang/torch/sources.h"

const char gw_torch_source[] = "import torch.autograd as autograd\n"
                               "import torch.nn as nn\n"
                               "import torch.cuda as cuda\n"
                               "import torch.random as random\n"
                               "from torch.autograd.grad_mode import "
                               "no_grad, enable_grad, set_grad_enabled\n"
                               "import torch.linalg as linalg\n"
                               "import torch.special as special\n"
                               "import torch.functional as functional\n"
                               "from torch.functional import (\n"
                               "    einsum, meshgrid, broadcast_shapes, broadcast_tensors,\n"
                               "    cartesian_prod, combinations, atleast_1d, atleast_2d,\n"
                               "    unique, signbit, copysign, heaviside, bincount, finfo)\n"
                               "del _set_grad_enabled, _einsum, _meshgrid\n"
                               "del _linalg_norm, _linalg_solve\n";

const char gw_autograd_source[] =
    "from torch import Tensor\n"
    "from torch.autograd.grad_mode import no_grad, enable_grad, set_grad_enabled\n"
    "def Variable(data, requires_grad=False):\n"
    "    'The old name of a tensor that may require a gradient.'\n"
    "    return data.detach().requires_grad_(requires_grad)\n";

/* As torch/autograd/grad_mode.py of PyTorch 1.13 behaves: set_grad_enabled acts when it is made. */
const char gw_grad_mode_source[] =
    "from torch import _set_grad_enabled, is_grad_enabled\n"
    "class _Mode:\n"
    "    def __exit__(self, exc_type, exc_value, traceback):\n"
    "        _set_grad_enabled(self.prev)\n"
    "    def __call__(self, func):\n"
    "        'As a decorator: the function runs in this mode.'\n"
    "        def decorate_context(*args, **kwargs):\n"
    "            with self.clone():\n"
    "                result = func(*args, **kwargs)\n"
    "            if type(result).__name__ == 'generator':\n"
    "                raise NotImplementedError('grad modes do not decorate generators here')\n"
    "            return result\n"
    "        decorate_context.__name__ = func.__name__\n"
    "        decorate_context.__qualname__ = func.__qualname__\n"
    "        decorate_context.__doc__ = func.__doc__\n"
    "        return decorate_context\n"
    "    def clone(self):\n"
    "        return self.__class__()\n"
    "class no_grad(_Mode):\n"
    "    'Nothing inside is recorded.'\n"
    "    def __init__(self):\n"
    "        self.prev = False\n"
    "    def __enter__(self):\n"
    "        self.prev = _set_grad_enabled(False)\n"
    "class enable_grad(_Mode):\n"
    "    'What is inside is recorded, also within no_grad.'\n"
    "    def __enter__(self):\n"
    "        self.prev = _set_grad_enabled(True)\n"
    "class set_grad_enabled(_Mode):\n"
    "    'Recording on or off, from now on; the end of a with statement takes it back.'\n"
    "    def __init__(self, mode):\n"
    "        self.prev = _set_grad_enabled(mode)\n"
    "        self.mode = mode\n"
    "    def __enter__(self):\n"
    "        pass\n"
    "    def clone(self):\n"
    "        return self.__class__(self.mode)\n";

const char gw_nn_source[] = "import torch.nn.functional as functional\n";

const char gw_cuda_source[] = "def is_available():\n"
                              "    return False\n"
                              "def device_count():\n"
                              "    return 0\n";

/* As torch/random.py: what is drawn inside does not change what is drawn after. */
const char gw_random_source[] =
    "from torch import (manual_seed, initial_seed, get_rng_state, set_rng_state,\n"
    "                   default_generator)\n"
    "class fork_rng:\n"
    "    def __init__(self, devices=None, enabled=True):\n"
    "        self.enabled = enabled\n"
    "    def __enter__(self):\n"
    "        self.state = get_rng_state()\n"
    "    def __exit__(self, exc_type, exc_value, traceback):\n"
    "        if self.enabled:\n"
    "            set_rng_state(self.state)\n";
