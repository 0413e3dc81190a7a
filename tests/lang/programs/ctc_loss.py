import torch
import torch.nn as nn
import torch.nn.functional as F


def bits(t):
    kind = torch.int32 if t.dtype == torch.float32 else torch.int64
    whole = t.detach().contiguous().view(kind).flatten()
    weights = torch.arange(1, whole.numel() + 1) * 2654435761 % 1000003
    return int((whole.long() % 1000003 * weights).sum())


print(nn.CTCLoss(), nn.CTCLoss(2, "sum", zero_infinity=True).blank)
for dtype in (torch.float32, torch.float64):
    for seed, (t, n, c, s) in enumerate(((12, 3, 5, 4), (30, 2, 8, 9), (7, 4, 4, 3), (50, 1, 20, 15))):
        torch.manual_seed(seed)
        logits = (torch.randn(t, n, c, dtype=dtype) * 2).requires_grad_()
        texts = torch.randint(1, c, (n, s))
        lengths = torch.randint(1, s + 1, (n,))
        steps = torch.randint(2 * s if 2 * s < t else t, t + 1, (n,))
        for reduction in ("none", "sum", "mean"):
            for infinities in (False, True):
                loss = F.ctc_loss(logits.log_softmax(2), texts, steps, lengths, reduction=reduction,
                                  zero_infinity=infinities)
                slope, = torch.autograd.grad(loss.sum(), logits)
                print(dtype, t, reduction, infinities, loss.tolist(), bits(loss), bits(slope))
        flat = torch.cat([row[:k] for row, k in zip(texts, lengths.tolist())])
        loss = nn.CTCLoss(reduction="none")(logits.log_softmax(2), flat, tuple(steps.tolist()), tuple(lengths.tolist()))
        print(loss.tolist(), loss.grad_fn.name())

rows = torch.randn(6, 2, 4, generator=torch.Generator().manual_seed(1)).log_softmax(2).requires_grad_()
texts = torch.tensor([[1, 1], [3, 2]])
# A text that does not fit, an empty one, another blank, a sequence of one step.
for steps, labels, blank in (((2, 6), (2, 2), 0), ((6, 6), (0, 2), 0), ((6, 5), (2, 1), 0), ((6, 1), (1, 1), 0),
                             ((4, 6), (1, 1), 2)):
    for infinities in (False, True):
        loss = F.ctc_loss(rows, texts, steps, labels, blank, "none", infinities)
        slope, = torch.autograd.grad(loss.sum(), rows)
        print(steps, labels, blank, infinities, loss, slope.flatten().tolist())
alone = F.ctc_loss(rows[:, 0], texts[0], torch.tensor(6), torch.tensor(2), reduction="none")
print(alone, alone.shape, F.ctc_loss(rows[:, 0].detach(), texts[0], (6,), (2,)))
print(F.ctc_loss(rows, texts.int(), (6, 6), (2, 2)), F.ctc_loss(rows, texts.float(), [6, 6], [2, 1]),
      torch.ctc_loss(rows, texts, (6, 6), (2, 2)), torch.ctc_loss(rows, texts, (6, 6), (2, 2), 0, 1))
loss = F.ctc_loss(rows, texts, (6, 6), (2, 2))
print(loss.grad_fn.name(), loss.grad_fn.next_functions[0][0].name(),
      loss.grad_fn.next_functions[0][0].next_functions[0][0].name())
slope, = torch.autograd.grad(loss, rows, create_graph=True)
print(type(slope.grad_fn).__name__)
try:
    slope.sum().backward()
except RuntimeError as e:
    print(e)

long = torch.randint(1, 4, (2, 2))
for call in (lambda: F.ctc_loss(rows, texts, (6, 7), (2, 2)), lambda: F.ctc_loss(rows, texts, (6,), (2, 2)),
             lambda: F.ctc_loss(rows, texts, (6, 6), (2,)), lambda: F.ctc_loss(rows, texts, (6, 6), (2, 3)),
             lambda: F.ctc_loss(rows, texts[0], (6, 6), (2, 3)), lambda: F.ctc_loss(rows, texts, (6, 6), (2, 2), 4),
             lambda: F.ctc_loss(rows, texts, torch.tensor([6., 6.]), torch.tensor([2, 2])),
             lambda: F.ctc_loss(rows, texts, torch.tensor([6, 6]), torch.tensor([2., 2.])),
             lambda: F.ctc_loss(rows.half(), texts, (6, 6), (2, 2)), lambda: F.ctc_loss(rows.long(), texts, (6, 6), (2, 2)),
             lambda: F.ctc_loss(rows[0, 0], texts, (6, 6), (2, 2)), lambda: F.ctc_loss(rows, texts[None], (6, 6), (2, 2)),
             lambda: F.ctc_loss(rows, texts[:1], (6, 6), (2, 2)), lambda: F.ctc_loss(rows, texts, (6, 6), (2, 2), 0, "all"),
             lambda: F.ctc_loss(rows, texts, [6, 6], torch.tensor([2, 2])), lambda: F.ctc_loss(rows, texts, 6, 2),
             lambda: F.ctc_loss(rows, [1, 2], (6, 6), (2, 2)), lambda: torch.ctc_loss(rows, texts, (6, 6))):
    try:
        print(call().shape)
    except Exception as e:
        print(type(e).__name__, e)
