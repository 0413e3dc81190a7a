"""What training loops do to all parameters of a network, and other forms of its weights."""
from torch.nn.utils.clip_grad import clip_grad_norm, clip_grad_norm_, clip_grad_value_
from torch.nn.utils.convert_parameters import parameters_to_vector, vector_to_parameters
from torch.nn.utils._spectral_norm import remove_spectral_norm, spectral_norm
from torch.nn.utils._weight_norm import remove_weight_norm, weight_norm
from torch.nn.utils import parametrizations, parametrize, rnn


_refused = __getattr__


def __getattr__(name):
    if name == "skip_init":
        from torch.nn.utils.init import skip_init
        return skip_init
    return _refused(name)
