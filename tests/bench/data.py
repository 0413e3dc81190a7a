# The numbers of the workloads, the same in every language: s = s * 1664525 + 1013904223 mod 2^32.
import torch

s = 0


def uniform(lo, hi, *shape):
    global s
    count = 1
    for n in shape:
        count = count * n
    numbers = []
    for _ in range(count):
        s = (s * 1664525 + 1013904223) % 4294967296
        numbers.append(lo + (hi - lo) * ((s >> 8) / 16777216))
    return torch.tensor(numbers).reshape(*shape)
