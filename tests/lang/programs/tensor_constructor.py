# torch.Tensor(...) and its kin: what they take, and the words when nothing fits.
import torch


def case(f):
    try:
        made = f()
        print(made.shape if made.numel() > 3 else made)
    except Exception as e:
        print(type(e).__name__, e)


case(lambda: torch.Tensor([1, 2], requires_grad=True))
case(lambda: torch.Tensor([1, 2], dtype=torch.float))
case(lambda: torch.Tensor(2, 3, requires_grad=True))
case(lambda: torch.Tensor(torch.ones(2), requires_grad=True))
case(lambda: torch.Tensor([1], [2]))
case(lambda: torch.Tensor(2, "a"))
case(lambda: torch.Tensor(2.5))
case(lambda: torch.Tensor(None))
case(lambda: torch.Tensor(x=1))
case(lambda: torch.Tensor(device="cpu"))
case(lambda: torch.Tensor([1], device="cpu"))
case(lambda: torch.Tensor(2, 3, device="cpu"))
case(lambda: torch.FloatTensor([1, 2], requires_grad=True))
case(lambda: torch.LongTensor([1], dtype=torch.long))
case(lambda: torch.FloatTensor(2, 2.5))
case(lambda: torch.FloatTensor([1], [2]))
case(lambda: torch.IntTensor(True))
case(lambda: torch.IntTensor([4], device="cpu"))
