# Tensor.storage().
import torch
points = torch.tensor([[4.0, 1.0], [5.0, 3.0], [2.0, 1.0]])
print(points.storage())
s = points.storage(); print(s[0], len(s), s.size()); s[0] = 2.0; print(points)
second = points[1]; print(second.storage_offset(), second.size(), second.stride(), second.storage().data_ptr() == points.storage().data_ptr())
t = points.t(); print(t.storage().tolist(), t.is_contiguous(), t.contiguous().storage().tolist())
print(torch.arange(3).storage(), torch.arange(3).storage().dtype, type(s))
for v in points.storage(): print(v, end=' ')
print()
try: s[1:2]
except RuntimeError as e: print(e)
try: s[10]
except IndexError as e: print(e)
print(points.data_ptr() == s.data_ptr(), s.nbytes(), s.element_size(), torch.tensor([True, False]).storage().tolist())
