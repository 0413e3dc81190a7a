# Copies of arrays, and of generators, which draw on from where the other one is.
import collections
import copy
import random

import numpy as np

print(repr(copy.copy(np.arange(3))), repr(copy.deepcopy(np.arange(3.0, dtype=np.float32))))
print(copy.deepcopy(np.float32(3)), type(copy.copy(np.int64(2))), copy.deepcopy(np.bool_(True)))
print(copy.deepcopy(np.arange(6).reshape(2, 3).T).flags.f_contiguous, copy.deepcopy(np.float32) is np.float32)


class Net:
    def __init__(self):
        self.params = {'W': np.ones((2, 2)), 'b': [np.zeros(1)]}


net = Net()
deep, flat = copy.deepcopy(net), copy.copy(net)
net.params['W'][0] = 5
print(deep.params, flat.params['W'])
shared = [np.ones(2)]
shared.append(shared[0])
both = copy.deepcopy(shared)
print(both[0] is both[1], both[0] is shared[0])
print(copy.deepcopy(collections.OrderedDict(a=np.ones(2))), copy.deepcopy(collections.deque([np.ones(1)], maxlen=2)))
best = copy.deepcopy({'epoch': 3, 'w': net.params['W'] * 2, 'loss': np.float64(0.5)})
print(best)

for make in (random.Random, np.random.RandomState, np.random.default_rng):
    first = make(5)
    first.normal(0, 1) if hasattr(first, 'normal') else first.gauss(0, 1)
    first.random()
    for how in (copy.copy, copy.deepcopy):
        second = how(first)
        print(second.random(), how(second).random(), first.random(), second.random(), first.random())
