# Names of PyTorch's first versions that programs still ask for; arrays of a dataset.
import numpy as np
import torch
from torch.autograd import Variable
from torch.utils.data import Dataset, random_split
x = Variable(torch.ones(2), requires_grad=True)
print(isinstance(x, Variable), isinstance(3, Variable), isinstance(torch.nn.Parameter(x), Variable))
print(Variable, type(Variable), issubclass(torch.Tensor, Variable), type(x), x)
print(x.volatile)
x.volatile = True
try:
    Variable([1.])
except TypeError as e:
    print(e)
class Old(torch.autograd.Function):
    def forward(self, x):
        return x * 2
    def backward(self, g):
        return g * 2
try:
    Old()(x)
except RuntimeError as e:
    print(e)
class Rows(Dataset):
    def __len__(self):
        return 3
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return np.arange(2) + i
print(np.array(Rows()), np.asarray(Rows()).shape)
print(np.array(random_split(np.arange(12.).reshape(6, 2), [4, 2], generator=torch.Generator().manual_seed(1))[0]))
torch.set_float32_matmul_precision('high')
print(torch.get_float32_matmul_precision())
try:
    torch.set_float32_matmul_precision(3)
except RuntimeError as e:
    print(e)
