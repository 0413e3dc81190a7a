# What scatter, scatter_reduce, index_add, index_copy and index_fill say of wrong arguments, and in which order.
import torch


def said(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, e)


whole = torch.arange(12).view(3, 4)
real = whole.float()
row, square = torch.tensor([0, 1]), torch.tensor([[0, 1], [1, 0]])
floats, bools = torch.tensor([0.0]), torch.tensor([True, False, True, True])
for index in (row, square, floats, bools):
    for dim in (0, 2):
        said("scatter value", lambda: whole.scatter(dim, index, 7))
        said("scatter", lambda: whole.scatter(dim, index, real))
        said("scatter_add", lambda: whole.scatter_add(dim, index, whole))
        said("gather", lambda: whole.gather(dim, index))
        said("index_add", lambda: real.index_add(dim, index, real))
        said("index_copy", lambda: real.index_copy(dim, index, real))
        said("index_fill", lambda: real.index_fill(dim, index, 7))
        said("index_select", lambda: real.index_select(dim, index))
        for reduce in ("sum", "none"):
            said("scatter_reduce " + reduce, lambda: whole.scatter_reduce(dim, index, whole, reduce))
said("empty", lambda: real.scatter(0, torch.tensor([], dtype=torch.int64), torch.tensor([1])))
said("empty floats", lambda: real.scatter(0, torch.tensor([]), torch.tensor([1.0])))
said("empty", lambda: real.index_add(0, torch.empty(0, 2, dtype=torch.int64), real))
said("count", lambda: torch.zeros(3).index_copy(0, row, torch.ones(3)))
said("count", lambda: torch.zeros(3).index_add(0, row, torch.ones(3)))
said("one", lambda: torch.zeros(3).index_copy(0, torch.tensor(0), torch.tensor(2.0)))
