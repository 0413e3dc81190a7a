# What PyTorch and NumPy do not have under a name is not there; initialisers' old names; what gradcheck looks at.
import warnings

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for thing, names in ((torch, 'special_entr special_xlog1py'), (nn, 'linear activation rnn loss sparse pooling'),
                     (F, 'along_rows one_int require_dtype shorten_rows'), (torch.linalg, 'result_type slogdet_result'),
                     (np.linalg, 'dot abs sum matmul zeros log sqrt where'), (np.random, 'sort unique log array zeros Twister'),
                     (np.arange(3), 'unique'), (torch.ones(1), 'unique_')):
    print([name for name in names.split() if hasattr(thing, name)])
print(F.logsigmoid.__name__, F.logsigmoid, torch.special.entr.__name__)
attempt(lambda: F.logsigmoid(1))

for name in 'uniform normal constant eye dirac xavier_uniform xavier_normal kaiming_uniform kaiming_normal orthogonal sparse'.split():
    torch.manual_seed(1)
    t = torch.empty(3, 4)
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        f = getattr(nn.init, name)
        attempt(lambda: (f(t, *([0.5] if name in ('constant', 'sparse') else [])) is t, t.sum()))
        print(f.__name__, [str(x.message) for x in w])

with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    torch.zeros(3, 2).scatter_reduce(0, torch.zeros(1, 2).long(), torch.ones(2, 2), 'sum')
    torch.zeros(3, 2).scatter_reduce(0, torch.zeros(1, 2).long(), torch.ones(2, 2), 'sum')
    nn.Softmax()(torch.ones(2, 2))
    nn.LogSoftmax()(torch.ones(2, 2))
    for x in w:
        print(x.category.__name__, x.lineno, x.message)

x = torch.ones(2, dtype=torch.double, requires_grad=True)
print(hash(x) == id(x), {x: 1}[x], x.detach().__array__(), x.detach().__array__('float32').dtype)
attempt(lambda: x.__array__())
for f in (lambda x: x.long(), lambda x: x.detach() * 2, lambda x: (x * 2, x.detach() * 2),
          lambda x: (x.detach() * 0, x.long()), lambda x: x.requires_grad):
    attempt(lambda: torch.autograd.gradcheck(f, x))
    attempt(lambda: torch.autograd.gradgradcheck(f, x))
