import torch


def show(what):
    try:
        r = what()
        print(r)
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("\n")[0])


def put(t, i, v):
    t[i] = v
    return t


KINDS = [torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.bool, torch.float16, torch.bfloat16, torch.float32]
for d in KINDS:
    for v in (300, -1, -200, 40000, 2 ** 40, 1e10, 300.5, -1.5, 1e39, float("nan"), float("inf"), True):
        z = torch.zeros(2, dtype=d)
        show(lambda: torch.tensor(v, dtype=d))
        show(lambda: torch.full((2,), v, dtype=d))
        show(lambda: z.clone().fill_(v))
        show(lambda: z + v)
        show(lambda: z == v)
        show(lambda: z.masked_fill(torch.tensor([True, False]), v))
        show(lambda: put(z.clone(), 0, v))
        show(lambda: z.scatter(0, torch.tensor([1]), v))
        show(lambda: z.new_full((1,), v))
        show(lambda: torch.full_like(z, v))
        show(lambda: torch.where(z == 0, z, v))
        show(lambda: z.index_fill(0, torch.tensor([0]), v))
        show(lambda: torch.result_type(z, v))
        show(lambda: z.new_tensor(v))
        show(lambda: put(z.clone(), slice(0, 1), v))
        show(lambda: put(z.clone(), torch.tensor([True, False]), v))
        show(lambda: put(z.clone(), torch.tensor([1]), v))
for a in KINDS:
    for b in KINDS:
        print(torch.promote_types(a, b), torch.can_cast(a, b), end=" ")
        print(torch.result_type(torch.ones(1, dtype=a), torch.ones(1, dtype=b)),
              torch.result_type(torch.ones(1, dtype=a), torch.ones((), dtype=b)),
              torch.result_type(torch.ones((), dtype=a), torch.ones(1, dtype=b)),
              torch.result_type(torch.ones((), dtype=a), torch.ones((), dtype=b)))
    print(torch.result_type(torch.ones(1, dtype=a), 1), torch.result_type(torch.ones(1, dtype=a), 1.5),
          torch.result_type(torch.ones(1, dtype=a), True), torch.result_type(torch.ones((), dtype=a), 1),
          torch.result_type(torch.ones((), dtype=a), 1.5), torch.result_type(2, torch.ones((), dtype=a)))
torch.set_default_dtype(torch.float64)
for a in KINDS:
    print(torch.result_type(torch.ones(1, dtype=a), 1.5), torch.ones(1, dtype=a) / 2, torch.ones(1, dtype=a) * 1.5, (torch.ones(1, dtype=a) + torch.tensor(1.5)).dtype)
