"""The layers of torch.nn."""
from torch.nn.modules.module import Module
from torch.nn.modules.activation import (CELU, ELU, GELU, GLU, SELU, Hardshrink, Hardsigmoid,
                                         Hardswish, Hardtanh, LeakyReLU, LogSigmoid, LogSoftmax,
                                         Mish, PReLU, ReLU, ReLU6, Sigmoid, SiLU, Softmax,
                                         Softmax2d, Softmin, Softplus, Softshrink, Softsign, Tanh,
                                         Tanhshrink, Threshold)
from torch.nn.modules.batchnorm import BatchNorm1d
from torch.nn.modules.conv import Conv1d, Conv2d
from torch.nn.modules.container import (ModuleDict, ModuleList, ParameterDict, ParameterList,
                                        Sequential)
from torch.nn.modules.distance import CosineSimilarity, PairwiseDistance
from torch.nn.modules.dropout import AlphaDropout, Dropout
from torch.nn.modules.flatten import Flatten, Unflatten
from torch.nn.modules.linear import Identity, Linear
from torch.nn.modules.loss import (BCELoss, BCEWithLogitsLoss, CosineEmbeddingLoss,
                                   CrossEntropyLoss, GaussianNLLLoss, HingeEmbeddingLoss,
                                   HuberLoss, KLDivLoss, L1Loss, MarginRankingLoss, MSELoss,
                                   MultiLabelSoftMarginLoss, MultiMarginLoss, NLLLoss, PoissonNLLLoss, SmoothL1Loss,
                                   SoftMarginLoss, TripletMarginLoss,
                                   TripletMarginWithDistanceLoss)
from torch.nn.modules.normalization import GroupNorm, LayerNorm
from torch.nn.modules.pooling import (AdaptiveAvgPool1d, AdaptiveAvgPool2d, AvgPool1d, AvgPool2d,
                                      ConstantPad1d, ConstantPad2d, MaxPool1d, MaxPool2d, ZeroPad2d)
from torch.nn.modules.rnn import GRU, LSTM, RNN, GRUCell, LSTMCell, RNNBase, RNNCell, RNNCellBase
from torch.nn.modules.sparse import Embedding
