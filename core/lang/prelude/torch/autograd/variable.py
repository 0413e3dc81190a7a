"""Where PyTorch has the old name of a tensor."""
from torch.autograd import Variable, VariableMeta
