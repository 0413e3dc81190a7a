"""What of torch itself is written in Python. Submodules are imported when first asked for."""
from torch.autograd.grad_mode import no_grad, enable_grad, set_grad_enabled, inference_mode
from torch.functional import (
    einsum, meshgrid, broadcast_shapes, broadcast_tensors, cartesian_prod, combinations, block_diag, chain_matmul,
    atleast_1d, atleast_2d, atleast_3d, unique, bincount)
from torch._dtypes import (
    finfo, iinfo, set_default_tensor_type, ByteTensor, CharTensor, ShortTensor, IntTensor,
    LongTensor, HalfTensor, BFloat16Tensor, FloatTensor, DoubleTensor, BoolTensor)
from torch._autograd import (
    is_anomaly_check_nan_enabled, is_anomaly_enabled, set_anomaly_enabled)
from torch._facade import (
    load, save, get_num_threads, set_num_threads, use_deterministic_algorithms,
    get_float32_matmul_precision, set_float32_matmul_precision,
    are_deterministic_algorithms_enabled, is_deterministic_algorithms_warn_only_enabled, range, seed,
    autocast)
from torch._typename import typename

_refuse = __getattr__
_kept = '''
BFloat16Tensor HalfTensor autocast autograd bfloat16 bool broadcast_shapes channels_last channels_last_3d
contiguous_format double float float16 float32 float64 functional half int int16 int32 int64 int8 long
preserve_format set_default_dtype set_grad_enabled short special_entr special_xlog1py strided uint8 unique'''


def __getattr__(name):
    if name == '__all__':  # int, float and bool stay Python's own
        kept = _kept.split()
        return [name for name in globals() if name[0] != '_' and name not in kept]
    return _refuse(name)
