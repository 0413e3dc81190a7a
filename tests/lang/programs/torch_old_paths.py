# Paths that older lessons import from, and the switches of devices that are not there.
from torch.autograd.gradcheck import gradcheck, GradcheckError, gradgradcheck
import torch
print(GradcheckError, gradcheck is torch.autograd.gradcheck)
import torch.autograd.gradcheck
x = torch.ones(2, dtype=torch.double, requires_grad=True)
print(torch.autograd.gradcheck(torch.sin, x), torch.autograd.gradgradcheck(torch.sin, (x,)))
from torch.autograd.variable import Variable
print(Variable, Variable is torch.autograd.Variable)
from torch.nn.modules.activation import MultiheadAttention
print(MultiheadAttention is torch.nn.MultiheadAttention)
b = torch.backends
print(b.mkldnn.is_available(), b.openmp.is_available())
m = b.cuda.matmul
print(m.allow_tf32, m.allow_fp16_reduced_precision_reduction, type(m), torch.get_float32_matmul_precision())
m.allow_tf32 = True; m.allow_fp16_reduced_precision_reduction = False
print(m.allow_tf32, m.allow_fp16_reduced_precision_reduction, torch.get_float32_matmul_precision())
for name, value in (('allow_tf32', 1), ('allow_fp16_reduced_precision_reduction', None), ('tf32', True)):
    try: setattr(m, name, value)
    except Exception as e: print(repr(e))
try: m.tf32
except Exception as e: print(repr(e))
c = torch.cuda
print(c.memory_allocated(), c.max_memory_allocated(0), c.memory_reserved(), c.max_memory_reserved(), c.seed(), c.seed_all())
try: c.is_bf16_supported()
except Exception as e: print(repr(e))
