# Sequences repeated by a tensor, devices that are none, and small slips with NumPy, in its words.
import warnings

import numpy as np
import torch

two = torch.tensor(2)


def tell(name, f):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            print(name, repr(f()))
        except Exception as e:
            print(name, type(e).__name__, str(e).split("\n")[0])
        for w in told:
            print("   ", w.category.__name__, w.message)


for sequence in ("x", [1], (1,), b"a", bytearray(b"a")):
    for times in (two, torch.tensor([3]), torch.tensor(True), two > 2, torch.tensor(2.0), torch.tensor([1, 2])):
        tell("*", lambda: sequence * times)
        tell("reflected", lambda: times * sequence)
for name in ("float32", "gpu", "", "cuda:x", "cuda0", "Cpu"):
    tell("device", lambda: torch.device(name))
for name in ("bool", "object", "str", "int", "float", "long", "bytes"):
    tell("np", lambda: getattr(np, name))
for size in ((2, 3), 2.0, "a", [2, 3], -1):
    tell("rand", lambda: np.random.rand(size))
    tell("randn", lambda: np.random.randn(size))
tell("clip", lambda: np.clip([1, 2], 1))
tell("clip", lambda: np.clip([1, 5], None, 3))
tell("loadtxt", lambda: np.loadtxt("none.csv"))
tell("sum", lambda: np.sum(i / 2 for i in range(4)))
