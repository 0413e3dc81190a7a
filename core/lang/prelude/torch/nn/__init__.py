"""torch.nn: modules, losses and what belongs to them."""
from torch.nn import functional, init
from torch.nn.parameter import Parameter, UninitializedBuffer, UninitializedParameter
from torch.nn.modules import *
from torch.nn.parallel import DataParallel
from torch.nn import modules, parallel, parameter, utils
