"""spectral_norm: a weight divided by its largest singular value, which power iteration follows."""
import torch
from torch.nn.functional import normalize
from torch.nn.parameter import Parameter, UninitializedParameter
from torch.nn.utils._weight_norm import take_away

_TRANSPOSED = ("ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d")


def as_matrix(weight, dim):
    """With that dim as rows."""
    if dim != 0:
        weight = weight.permute([dim] + [d for d in range(weight.dim()) if d != dim])
    return weight.reshape(weight.size(0), -1)


def iterate(matrix, u, v, times, eps):
    """Power iterations, into u and v."""
    with torch.no_grad():
        for _ in range(times):
            v.copy_(normalize(torch.mv(matrix.t(), u), dim=0, eps=eps))
            u.copy_(normalize(torch.mv(matrix, v), dim=0, eps=eps))


def default_dim(module):
    return 1 if type(module).__name__ in _TRANSPOSED else 0


class SpectralNorm:
    def __init__(self, name="weight", n_power_iterations=1, dim=0, eps=1e-12):
        if n_power_iterations <= 0:
            raise ValueError("Expected n_power_iterations to be positive, but got "
                             f"n_power_iterations={n_power_iterations}")
        self.name, self.dim = name, dim
        self.n_power_iterations, self.eps = n_power_iterations, eps

    def compute_weight(self, module, do_power_iteration):
        weight, u, v = [getattr(module, self.name + part) for part in ("_orig", "_u", "_v")]
        matrix = as_matrix(weight, self.dim)
        if do_power_iteration:
            iterate(matrix, u, v, self.n_power_iterations, self.eps)
            u, v = u.clone(), v.clone()
        return weight / torch.dot(u, torch.mv(matrix, v))

    def __call__(self, module, inputs):
        setattr(module, self.name, self.compute_weight(module, module.training))

    def remove(self, module):
        with torch.no_grad():
            weight = self.compute_weight(module, False)
        for part in ("", "_u", "_v", "_orig"):
            delattr(module, self.name + part)
        module.register_parameter(self.name, Parameter(weight.detach()))

    @staticmethod
    def apply(module, name, n_power_iterations, dim, eps):
        for hook in module._forward_pre_hooks.values():
            if isinstance(hook, SpectralNorm) and hook.name == name:
                raise RuntimeError("Cannot register two spectral_norm hooks on the same parameter "
                                   + name)
        fn = SpectralNorm(name, n_power_iterations, dim, eps)
        weight = module._parameters[name]
        if weight is None:
            raise ValueError(f"`SpectralNorm` cannot be applied as parameter `{name}` is None")
        if isinstance(weight, UninitializedParameter):
            raise ValueError("The module passed to `SpectralNorm` can't have uninitialized parameters. "
                             "Make sure to run the dummy forward before applying spectral "
                             "normalization")
        with torch.no_grad():
            u, v = [normalize(weight.new_empty(n).normal_(0, 1), dim=0, eps=eps)
                    for n in as_matrix(weight, dim).size()]
        delattr(module, name)
        module.register_parameter(name + "_orig", weight)
        setattr(module, name, weight.data)
        module.register_buffer(name + "_u", u)
        module.register_buffer(name + "_v", v)
        module.register_forward_pre_hook(fn)
        return fn


def spectral_norm(module, name="weight", n_power_iterations=1, eps=1e-12, dim=None):
    SpectralNorm.apply(module, name, n_power_iterations, default_dim(module) if dim is None else dim,
                       eps)
    return module


def remove_spectral_norm(module, name="weight"):
    return take_away(module, SpectralNorm, "spectral_norm", name)
