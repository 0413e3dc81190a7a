import struct
import torch


def floats(bits):
    return torch.tensor([struct.unpack('<f', struct.pack('<I', b))[0] for b in bits])


# Of every size from 100 on, both signs, and what is near multiples of pi / 2.
state = 12345
bits = []
for exponent in range(133, 255):
    for _ in range(3):
        state = (state * 1103515245 + 12345) % 2 ** 31
        bits.append(exponent << 23 | state >> 8 | (state & 1) << 31)
x = floats(bits)
near = torch.arange(80, 40000, 401, dtype=torch.float64).mul(torch.pi / 2).float()
ends = torch.tensor([125.0, 124.99999, -125.0, 39000.0, 1e5, 3.4028234663852886e38, -3.4028234663852886e38, 1e10])
for values in (x, near, ends, x[:7], x[::3]):
    for f in (torch.sin, torch.cos, torch.tan):
        print(f(values).tolist())
w = x[:50].clone().requires_grad_()
(w.sin() * w.cos() + w.tan()).sum().backward()
print(w.grad.tolist())
print(torch.sin(torch.tensor([float('inf'), -float('inf'), float('nan'), 1e20])).tolist())
print(torch.tan(torch.tensor([float('inf'), -float('inf'), float('nan'), 1e20])).tolist())
print(torch.cos(torch.tensor([[1e4, 1.0], [2e6, 3.0]]).t()).tolist(), torch.sin(torch.tensor(1e6)).item())
