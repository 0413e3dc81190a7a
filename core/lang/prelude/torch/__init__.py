"""What of torch itself is written in Python. Submodules are imported when first asked for."""
from torch.autograd.grad_mode import no_grad, enable_grad, set_grad_enabled, inference_mode
from torch.functional import (
    einsum, meshgrid, broadcast_shapes, broadcast_tensors, cartesian_prod, combinations, block_diag, chain_matmul,
    atleast_1d, atleast_2d, unique, bincount)
from torch._dtypes import (
    finfo, iinfo, set_default_tensor_type, ByteTensor, CharTensor, ShortTensor, IntTensor,
    LongTensor, HalfTensor, BFloat16Tensor, FloatTensor, DoubleTensor, BoolTensor)
from torch._autograd import (
    is_anomaly_check_nan_enabled, is_anomaly_enabled, set_anomaly_enabled)
from torch._facade import (
    load, save, get_num_threads, set_num_threads, use_deterministic_algorithms,
    are_deterministic_algorithms_enabled, is_deterministic_algorithms_warn_only_enabled, range, seed,
    autocast)
from torch._typename import typename
