"""Pruning: a parameter becomes the product of itself and a mask, made anew before every forward."""
from abc import ABC, abstractmethod

import torch


class BasePruningMethod(ABC):
    def __init__(self):
        pass

    def __call__(self, module, inputs):
        setattr(module, self._tensor_name, self.apply_mask(module))

    @abstractmethod
    def compute_mask(self, t, default_mask):
        pass

    def apply_mask(self, module):
        mask = getattr(module, self._tensor_name + '_mask')
        orig = getattr(module, self._tensor_name + '_orig')
        return mask.to(dtype=orig.dtype) * orig

    @classmethod
    def _composed(cls, module, name, *args, **kwargs):
        """The method, together with the one that has pruned this parameter already."""
        old = [(k, hook) for k, hook in module._forward_pre_hooks.items()
               if isinstance(hook, BasePruningMethod) and hook._tensor_name == name]
        for k, _ in old:
            del module._forward_pre_hooks[k]
        method = cls(*args, **kwargs)
        method._tensor_name = name
        if not old:
            return method
        container = old[0][1]
        if not isinstance(container, PruningContainer):
            container = PruningContainer(container)
        container.add_pruning_method(method)
        return container

    @classmethod
    def apply(cls, module, name, *args, importance_scores=None, **kwargs):
        method = cls._composed(module, name, *args, **kwargs)
        orig = getattr(module, name)
        if importance_scores is None:
            importance_scores = orig
        else:
            assert importance_scores.shape == orig.shape, \
                'importance_scores should have the same shape as parameter' + ' ' * 17 + \
                f'{name} of {module}'
        first = not isinstance(method, PruningContainer)
        if first:
            module.register_parameter(name + '_orig', orig)
            del module._parameters[name]
            default_mask = torch.ones_like(orig)
        else:
            default_mask = getattr(module, name + '_mask').detach().clone()
        try:
            mask = method.compute_mask(importance_scores, default_mask=default_mask)
            module.register_buffer(name + '_mask', mask)
            setattr(module, name, method.apply_mask(module))
            module.register_forward_pre_hook(method)
        except Exception as e:
            if first:
                module.register_parameter(name, getattr(module, name + '_orig'))
                del module._parameters[name + '_orig']
            raise e
        return method

    def prune(self, t, default_mask=None, importance_scores=None):
        if importance_scores is None:
            importance_scores = t
        else:
            assert importance_scores.shape == t.shape, \
                'importance_scores should have the same shape as tensor t'
        if default_mask is None:
            default_mask = torch.ones_like(t)
        return t * self.compute_mask(importance_scores, default_mask=default_mask)

    def remove(self, module):
        name = self._tensor_name
        weight = self.apply_mask(module)
        if hasattr(module, name):
            delattr(module, name)
        orig = module._parameters[name + '_orig']
        orig.data = weight.data
        del module._parameters[name + '_orig']
        del module._buffers[name + '_mask']
        setattr(module, name, orig)


class PruningContainer(BasePruningMethod):
    def __init__(self, *args):
        self._pruning_methods = ()
        if len(args) == 1:
            self._tensor_name = args[0]._tensor_name
        for method in args:
            self.add_pruning_method(method)

    def add_pruning_method(self, method):
        if not isinstance(method, BasePruningMethod) and method is not None:
            raise TypeError(f'{type(method)} is not a BasePruningMethod subclass')
        if method is not None and self._tensor_name != method._tensor_name:
            raise ValueError('Can only add pruning methods acting on the parameter named '
                             f"'{self._tensor_name}' to PruningContainer {self}. Found "
                             f"'{method._tensor_name}'")
        self._pruning_methods += (method,)

    def __len__(self):
        return len(self._pruning_methods)

    def __iter__(self):
        return iter(self._pruning_methods)

    def __getitem__(self, idx):
        return self._pruning_methods[idx]

    def compute_mask(self, t, default_mask):
        """The newest method's, of what the older ones have left."""
        method = self._pruning_methods[-1]
        mask = default_mask.to(dtype=t.dtype)
        if method.PRUNING_TYPE == 'unstructured':
            part = default_mask == 1
        else:
            part = [slice(None)] * t.dim()
        if method.PRUNING_TYPE == 'structured':
            dim = method.dim + t.dim() if method.dim < 0 else method.dim
            if dim < 0:
                raise IndexError(f'Index is out of bounds for tensor with dimensions {t.dim()}')
            part[dim] = default_mask.sum(dim=[d for d in range(t.dim()) if d != dim]) != 0
        if isinstance(part, list):
            part = tuple(part)
        mask[part] = method.compute_mask(t[part], default_mask=default_mask[part]).to(dtype=mask.dtype)
        return mask


class Identity(BasePruningMethod):
    PRUNING_TYPE = 'unstructured'

    def compute_mask(self, t, default_mask):
        return default_mask


class _Unstructured(BasePruningMethod):
    PRUNING_TYPE = 'unstructured'

    def __init__(self, amount):
        _check_amount(amount)
        self.amount = amount

    def compute_mask(self, t, default_mask):
        n = _number(self.amount, t.nelement())
        mask = default_mask.clone()
        if n != 0:
            mask.view(-1)[self._victims(t, n)] = 0
        return mask


class RandomUnstructured(_Unstructured):
    def _victims(self, t, n):
        return torch.topk(torch.rand_like(t).view(-1), k=n).indices


class L1Unstructured(_Unstructured):
    def _victims(self, t, n):
        return torch.topk(torch.abs(t).view(-1), k=n, largest=False).indices


class _Structured(BasePruningMethod):
    PRUNING_TYPE = 'structured'

    def compute_mask(self, t, default_mask):
        if t.dim() <= 1:
            raise ValueError('Structured pruning can only be applied to multidimensional tensors. Found '
                             f'tensor of shape {t.shape} with {t.dim()} dims')
        if self.dim >= t.dim():
            raise IndexError(f'Invalid index {self.dim} for tensor of size {t.shape}')
        size = t.shape[self.dim]
        n = _number(self.amount, size)
        kept = self._kept(t, size, n)
        if n == 0:
            return default_mask
        mask = torch.zeros_like(t)
        part = [slice(None)] * t.dim()
        part[self.dim] = kept
        mask[tuple(part)] = 1
        mask *= default_mask.to(dtype=mask.dtype)
        return mask


class RandomStructured(_Structured):
    def __init__(self, amount, dim=-1):
        _check_amount(amount)
        self.amount = amount
        self.dim = dim

    def _kept(self, t, size, n):
        if n == 0:
            return None
        prob = torch.rand(size)
        return prob > torch.kthvalue(prob, k=n).values


class LnStructured(_Structured):
    def __init__(self, amount, n, dim=-1):
        _check_amount(amount)
        self.amount = amount
        self.n = n
        self.dim = dim

    def _kept(self, t, size, n):
        dims = list(range(t.dim()))
        del dims[self.dim]
        return torch.topk(torch.norm(t, p=self.n, dim=dims), k=size - n, largest=True).indices


class CustomFromMask(BasePruningMethod):
    PRUNING_TYPE = 'global'

    def __init__(self, mask):
        self.mask = mask

    def compute_mask(self, t, default_mask):
        assert default_mask.shape == self.mask.shape
        return default_mask * self.mask.to(dtype=default_mask.dtype)


def identity(module, name):
    Identity.apply(module, name)
    return module


def random_unstructured(module, name, amount):
    RandomUnstructured.apply(module, name, amount)
    return module


def l1_unstructured(module, name, amount, importance_scores=None):
    L1Unstructured.apply(module, name, amount=amount, importance_scores=importance_scores)
    return module


def random_structured(module, name, amount, dim):
    RandomStructured.apply(module, name, amount, dim)
    return module


def ln_structured(module, name, amount, n, dim, importance_scores=None):
    LnStructured.apply(module, name, amount, n, dim, importance_scores=importance_scores)
    return module


def custom_from_mask(module, name, mask):
    CustomFromMask.apply(module, name, mask)
    return module


def global_unstructured(parameters, pruning_method, importance_scores=None, **kwargs):
    parameters = list(parameters)
    scores = importance_scores if importance_scores is not None else {}
    if not isinstance(scores, dict):
        raise TypeError('global_unstructured(): importance_scores must be of type dict')
    vector = torch.nn.utils.parameters_to_vector
    values = vector([scores.get((module, name), getattr(module, name)) for module, name in parameters])
    default = vector([getattr(module, name + '_mask', torch.ones_like(getattr(module, name)))
                      for module, name in parameters])
    container = PruningContainer()
    container._tensor_name = 'temp'
    method = pruning_method(**kwargs)
    method._tensor_name = 'temp'
    if method.PRUNING_TYPE != 'unstructured':
        raise TypeError('Only "unstructured" PRUNING_TYPE supported for the `pruning_method`. Found '
                        f'method {pruning_method} of type {method.PRUNING_TYPE}')
    container.add_pruning_method(method)
    mask = container.compute_mask(values, default)
    at = 0
    for module, name in parameters:
        param = getattr(module, name)
        custom_from_mask(module, name, mask=mask[at:at + param.numel()].view_as(param))
        at += param.numel()


def remove(module, name):
    for k, hook in module._forward_pre_hooks.items():
        if isinstance(hook, BasePruningMethod) and hook._tensor_name == name:
            hook.remove(module)
            del module._forward_pre_hooks[k]
            return module
    raise ValueError(f"Parameter '{name}' of module {module} has to be pruned before pruning can be removed")


def is_pruned(module):
    return any(isinstance(hook, BasePruningMethod) for _, submodule in module.named_modules()
               for hook in submodule._forward_pre_hooks.values())


def _check_amount(amount):
    if not isinstance(amount, (int, float)):
        raise TypeError(f'Invalid type for amount: {amount}. Must be int or float.')
    if amount < 0 or (isinstance(amount, float) and amount > 1.0):
        raise ValueError(f'amount={amount} should either be a float in the range [0, 1] or a '
                         'non-negative integer')


def _number(amount, size):
    """How many to prune, as PyTorch rounds it."""
    n = amount if isinstance(amount, int) else round(amount * size)
    if n > size:
        raise ValueError(f'amount={n} should be smaller than the number of parameters to prune={size}')
    return n
