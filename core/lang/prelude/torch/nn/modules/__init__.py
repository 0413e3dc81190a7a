"""The layers of torch.nn."""
from torch.nn.modules.module import Module
from torch.nn.modules.activation import (CELU, ELU, GELU, GLU, SELU, Hardshrink, Hardsigmoid,
                                         Hardswish, Hardtanh, LeakyReLU, LogSigmoid, LogSoftmax,
                                         Mish, PReLU, ReLU, ReLU6, Sigmoid, SiLU, Softmax,
                                         Softmax2d, Softmin, Softplus, Softshrink, Softsign, Tanh,
                                         Tanhshrink, Threshold)
from torch.nn.modules.batchnorm import (BatchNorm1d, BatchNorm2d, BatchNorm3d, LazyBatchNorm1d,
                                        LazyBatchNorm2d, LazyBatchNorm3d)
from torch.nn.modules.conv import (Conv1d, Conv2d, Conv3d, ConvTranspose1d, ConvTranspose2d,
                                   ConvTranspose3d, LazyConv1d, LazyConv2d)
from torch.nn.modules.container import (ModuleDict, ModuleList, ParameterDict, ParameterList,
                                        Sequential)
from torch.nn.modules.distance import CosineSimilarity, PairwiseDistance
from torch.nn.modules.dropout import AlphaDropout, Dropout, Dropout1d, Dropout2d, Dropout3d
from torch.nn.modules.flatten import Flatten, Unflatten
from torch.nn.modules.instancenorm import InstanceNorm1d, InstanceNorm2d, InstanceNorm3d
from torch.nn.modules.linear import Identity, LazyLinear, Linear
from torch.nn.modules.loss import (BCELoss, BCEWithLogitsLoss, CosineEmbeddingLoss,
                                   CrossEntropyLoss, GaussianNLLLoss, HingeEmbeddingLoss,
                                   HuberLoss, KLDivLoss, L1Loss, MarginRankingLoss, MSELoss,
                                   MultiLabelSoftMarginLoss, MultiMarginLoss, NLLLoss, NLLLoss2d,
                                   PoissonNLLLoss, SmoothL1Loss,
                                   SoftMarginLoss, TripletMarginLoss,
                                   TripletMarginWithDistanceLoss)
from torch.nn.modules.normalization import GroupNorm, LayerNorm
from torch.nn.modules.padding import ConstantPad1d, ConstantPad2d, ConstantPad3d, ZeroPad2d
from torch.nn.modules.pooling import (AdaptiveAvgPool1d, AdaptiveAvgPool2d, AvgPool1d, AvgPool2d,
                                      MaxPool1d, MaxPool2d)
from torch.nn.modules.rnn import GRU, LSTM, RNN, GRUCell, LSTMCell, RNNBase, RNNCell, RNNCellBase
from torch.nn.modules.sparse import Embedding, EmbeddingBag
from torch.nn.modules.transformer import (MultiheadAttention, TransformerEncoder,
                                          TransformerEncoderLayer)
