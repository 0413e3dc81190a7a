"""tensor.new(...), which lessons use for hidden states, and dirac_."""
import torch
import torch.nn as nn

torch.manual_seed(0)
net = nn.LSTM(3, 4, 2)
weight = next(net.parameters()).data
hidden = (weight.new(2, 1, 4).zero_(), weight.new(2, 1, 4).fill_(1))
out, hidden = net(torch.randn(5, 1, 3), hidden)
print(out[-1], hidden[0].shape)
x = torch.tensor([1, 2])
print(x.new([3, 4]), x.new().shape, x.new(x.size()).shape, x.new(2, 3).dtype, x.double().new([[1, 2]]), x.new(x), x.new(range(3)))
print(x.new(torch.Size([1])).shape, x.float().new((1.5, 2)))
for wrong in (lambda: x.new(torch.ones(2)), lambda: x.new('a')):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
w = torch.empty(2, 2, 3)
print(nn.init.dirac_(w), nn.init.dirac_(torch.empty(4, 2, 3, 3), groups=2).sum((2, 3)))
