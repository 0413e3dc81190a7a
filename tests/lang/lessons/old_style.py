# Programs of PyTorch's first years.
# programs of PyTorch 0.1 to 0.3
from __future__ import print_function, division
import torch
from torch.autograd import Variable
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
torch.manual_seed(1)
x = Variable(torch.ones(2, 2), requires_grad=True)
y = x + 2
print(y, y.grad_fn, y.data, type(x), isinstance(x, Variable))
z = y * y * 3
out = z.mean(); out.backward(); print(x.grad.data)
x = Variable(torch.randn(3), requires_grad=True); y = x * 2
while y.data.norm() < 1000: y = y * 2
gradients = torch.FloatTensor([0.1, 1.0, 0.0001]); y.backward(gradients); print(x.grad)
net = nn.Linear(3, 2); input = Variable(torch.randn(4, 3)); target = Variable(torch.LongTensor([0, 1, 1, 0]))
loss = F.cross_entropy(net(input), target)
print(loss.grad_fn, loss.grad_fn.next_functions[0][0], loss.grad_fn.next_functions[0][0].next_functions)
net.zero_grad(); print(net.bias.grad); loss.backward(); print(net.bias.grad)
for f in net.parameters(): f.data.sub_(f.grad.data * 0.01)
for p in net.parameters(): p.data.add_(-0.01, p.grad.data)
exp_avg = torch.zeros(2); exp_avg.mul_(0.9).add_(1 - 0.9, net.bias.grad.data); sq = torch.zeros(2); sq.mul_(0.99).addcmul_(1 - 0.99, net.bias.grad.data, net.bias.grad.data)
net.bias.data.addcdiv_(-0.1, exp_avg, sq.sqrt().add_(1e-8)); print(net.bias)
try: print(loss.data[0])
except IndexError as e: print(e)
try: total = 0.; total += loss.data[0]
except IndexError as e: print(type(e))
v = Variable(torch.rand(2), volatile=True); print(v.requires_grad)
try: print(v.volatile)
except AttributeError as e: print(e)
a = torch.Tensor(2, 3).zero_(); b = torch.Tensor([1, 2]); c = torch.IntTensor([1, 2]); print(a, b, c, a.size(), torch.LongTensor(2).fill_(3), torch.ByteTensor([1, 0]), torch.FloatTensor(2, 2).uniform_(), torch.DoubleTensor([1.5]))
print(torch.rand(2, 2) > 0.5, (torch.Tensor([1, 2]) == torch.Tensor([1, 3])).sum(), torch.Tensor([[1, 2]]).t(), torch.max(torch.Tensor([[1, 5], [7, 2]]), 1))
_, pred = torch.max(net(input).data, 1); print(pred.eq(target.data).cpu().sum(), 100. * (pred == target).sum() / 4, 'Accuracy: {:.0f}%'.format(100. * pred.eq(target.data).sum() / 4))
correct = 0; total = 4; correct += (pred == target.data).sum(); print('Accuracy of the network: %d %%' % (100 * correct / total), correct)
print(F.sigmoid(torch.zeros(2)), F.tanh(torch.zeros(2)), F.softmax(Variable(torch.Tensor([[1, 2]]))), F.log_softmax(Variable(torch.Tensor([[1, 2]]))))
w = torch.empty(2, 2); nn.init.xavier_uniform(w); nn.init.normal(w, 0, 1); nn.init.constant(w, 0.5); nn.init.kaiming_normal(w); nn.init.orthogonal(w); nn.init.uniform(w); print(w)
crit = nn.MSELoss(size_average=False); print(crit, crit(torch.ones(2), torch.zeros(2))); print(nn.NLLLoss(size_average=False)(F.log_softmax(net(input), dim=1), target), F.nll_loss(F.log_softmax(net(input), 1), target, size_average=False).data)
print(nn.utils.clip_grad_norm(net.parameters(), 0.1)); print(torch.cat([Variable(torch.ones(1, 2)), Variable(torch.zeros(1, 2))], 0), torch.stack([torch.ones(2)]), torch.squeeze(torch.ones(1, 2)), torch.ones(2).unsqueeze(0).expand(2, 2), torch.ones(4).view(2, -1).contiguous())
rnn = nn.LSTM(3, 4, 1); h0 = Variable(torch.zeros(1, 1, 4)); c0 = Variable(torch.zeros(1, 1, 4)); o, (hn, cn) = rnn(Variable(torch.randn(5, 1, 3)), (h0, c0)); print(o.size(), hn.data)
weights = dict([(n, p.size()) for n, p in rnn.named_parameters()]); print(weights)
print(torch.addmm(1, torch.zeros(2, 2), 2, torch.eye(2), torch.ones(2, 2)), torch.baddbmm(torch.zeros(1, 2, 2), torch.ones(1, 2, 1), torch.ones(1, 1, 2)), torch.ger(torch.Tensor([1, 2]), torch.Tensor([3, 4])), torch.Tensor([4]).sqrt_(), torch.lt(torch.Tensor([1, 2]), 2), torch.from_numpy.__name__)
class Function1(torch.autograd.Function):
    def forward(self, x): self.save_for_backward(x); return x * 2
    def backward(self, g): return g * 2
try: print(Function1()(Variable(torch.ones(2), requires_grad=True)))
except RuntimeError as e: print(e)
print(torch.typename(torch.ones(1)), torch.is_tensor(x), torch.numel(x), x.is_cuda, x.data.new([1, 2]), x.data.new(2, 2).zero_(), x.new_ones(2), torch.ones(2).type(torch.LongTensor), torch.ones(2).type('torch.DoubleTensor'), torch.ones(2).type_as(torch.ones(1).int()))
torch.set_default_tensor_type('torch.DoubleTensor'); print(torch.ones(2), torch.rand(1).dtype, torch.Tensor([1]).dtype); torch.set_default_tensor_type('torch.FloatTensor')
