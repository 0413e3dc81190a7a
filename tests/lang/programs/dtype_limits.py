import torch

ALL = [torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64,
       torch.float16, torch.bfloat16, torch.float32, torch.float64]


def show(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("\n")[0])


for d in ALL:
    limits = torch.finfo(d) if d.is_floating_point else torch.iinfo(d)
    print(limits)
    print(limits.bits, limits.max, limits.min, limits.dtype)
    if d.is_floating_point:
        print(limits.eps, limits.tiny, limits.smallest_normal, limits.resolution)
    print(d.is_floating_point, d.is_complex, d.is_signed, repr(d), str(d))
    print(torch.finfo(d) == torch.finfo(d) if d.is_floating_point else torch.iinfo(d) == torch.iinfo(d))
show(lambda: torch.finfo())
show(lambda: torch.finfo(torch.int32))
show(lambda: torch.finfo(torch.bool))
show(lambda: torch.iinfo(torch.float32))
show(lambda: torch.iinfo(torch.bool))
show(lambda: torch.iinfo())
show(lambda: torch.finfo(3))
show(lambda: torch.iinfo("int8"))
show(lambda: torch.finfo(torch.float32) == torch.finfo(torch.float64))
show(lambda: torch.iinfo(torch.int8) != torch.iinfo(torch.uint8))
show(lambda: torch.finfo(dtype=torch.float16) if False else torch.finfo(type=torch.float16))
show(lambda: f"{torch.iinfo(torch.int64).max:,}")
print(torch.half is torch.float16, torch.short is torch.int16, torch.int is torch.int32,
      torch.long is torch.int64, torch.float is torch.float32, torch.double is torch.float64)
print(torch.bool.is_signed, torch.bool.is_floating_point)
print({torch.int8: 1, torch.uint8: 2}[torch.uint8])
show(lambda: torch.dtype("int8"))
print(isinstance(torch.int8, torch.dtype))
