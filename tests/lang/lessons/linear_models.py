# From a line by hand to an RNN of names: the lectures of a course, one after another.
import numpy as np, matplotlib.pyplot as plt, torch, torch.nn.functional as F, random
from mpl_toolkits.mplot3d import Axes3D
x_data = [1.0, 2.0, 3.0]
y_data = [2.0, 4.0, 6.0]
def forward(x): return x * w
def loss(x, y):
    y_pred = forward(x)
    return (y_pred - y) ** 2
w_list = []; mse_list = []
for w in np.arange(0.0, 4.1, 0.5):
    print("w=", w)
    l_sum = 0
    for x_val, y_val in zip(x_data, y_data):
        y_pred_val = forward(x_val)
        loss_val = loss(x_val, y_val)
        l_sum += loss_val
        print('\t', x_val, y_val, y_pred_val, loss_val)
    print('MSE=', l_sum / 3)
    w_list.append(w); mse_list.append(l_sum / 3)
plt.plot(w_list, mse_list); plt.ylabel('Loss'); plt.xlabel('w'); plt.show()
def forward2(x): return x * w + b
W = np.arange(0.0, 4.1, 0.1); B = np.arange(0.0, 4.1, 0.1)
[w, b] = np.meshgrid(W, B)
l_sum = 0
for x_val, y_val in zip(x_data, [5.0, 8.0, 11.0]):
    l_sum += (forward2(x_val) - y_val) ** 2
fig = plt.figure(); ax = fig.add_subplot(projection='3d'); ax.plot_surface(w, b, l_sum / 3); plt.show(); print(l_sum.shape, l_sum.min())
w = 1.0
def cost(xs, ys):
    cost = 0
    for x, y in zip(xs, ys): cost += (forward(x) - y) ** 2
    return cost / len(xs)
def gradient(xs, ys):
    grad = 0
    for x, y in zip(xs, ys): grad += 2 * x * (x * w - y)
    return grad / len(xs)
print('Predict (before training)', 4, forward(4))
for epoch in range(100):
    cost_val = cost(x_data, y_data); grad_val = gradient(x_data, y_data); w -= 0.01 * grad_val
    if epoch % 20 == 0: print('Epoch:', epoch, 'w=', w, 'loss=', cost_val)
print('Predict (after training)', 4, forward(4))
w = torch.Tensor([1.0])
w.requires_grad = True
print("predict (before training)", 4, forward(4).item())
for epoch in range(3):
    for x, y in zip(x_data, y_data):
        l = loss(x, y)
        l.backward()
        print('\tgrad:', x, y, w.grad.item())
        w.data = w.data - 0.01 * w.grad.data
        w.grad.data.zero_()
    print("progress:", epoch, l.item())
print("predict (after training)", 4, forward(4).item())
w1 = torch.Tensor([1.0]); w2 = torch.Tensor([1.0]); b = torch.Tensor([1.0])
for t in (w1, w2, b): t.requires_grad = True
def quad(x): return w1 * x ** 2 + w2 * x + b
for epoch in range(50):
    for x, y in zip(x_data, y_data):
        l = (quad(x) - y) ** 2; l.backward()
        for t in (w1, w2, b): t.data = t.data - 0.01 * t.grad.data; t.grad.data.zero_()
print('Predict (after)', 4, quad(4).item(), w1, w2.data, b.grad)
class LinearModel(torch.nn.Module):
    def __init__(self):
        super(LinearModel, self).__init__()
        self.linear = torch.nn.Linear(1, 1)
    def forward(self, x): return self.linear(x)
X, Y = torch.Tensor([[1.0], [2.0], [3.0]]), torch.Tensor([[2.0], [4.0], [6.0]])
for name in ['SGD', 'Adagrad', 'Adam', 'Adamax', 'ASGD', 'RMSprop', 'Rprop', 'LBFGS']:
    torch.manual_seed(0)
    model = LinearModel(); criterion = torch.nn.MSELoss(size_average=False); optimizer = getattr(torch.optim, name)(model.parameters(), lr=0.01)
    for epoch in range(20):
        def closure():
            y_pred = model(X); loss = criterion(y_pred, Y); optimizer.zero_grad(); loss.backward(); return loss
        if name == 'LBFGS': loss_ = optimizer.step(closure)
        else: loss_ = closure(); optimizer.step()
    print(name, loss_.item(), 'w = ', model.linear.weight.item(), 'b = ', model.linear.bias.item(), 'y_pred = ', model(torch.Tensor([[4.0]])).data)
class LogisticRegressionModel(torch.nn.Module):
    def __init__(self): super().__init__(); self.linear = torch.nn.Linear(1, 1)
    def forward(self, x): return F.sigmoid(self.linear(x))
model = LogisticRegressionModel(); criterion = torch.nn.BCELoss(size_average=False); optimizer = torch.optim.SGD(model.parameters(), lr=0.01); yb = torch.Tensor([[0], [0], [1]])
for epoch in range(200):
    l = criterion(model(X), yb); optimizer.zero_grad(); l.backward(); optimizer.step()
print(l); x = np.linspace(0, 10, 200); x_t = torch.Tensor(x).view((200, 1)); y_t = model(x_t); y = y_t.data.numpy(); plt.plot(x, y); plt.plot([0, 10], [0.5, 0.5], c='r'); plt.grid(); print(y[::50])
E_ = torch.nn.Embedding(4, 10); 
idx2char = ['e', 'h', 'l', 'o']; x_d = [1, 0, 2, 2, 3]; y_d = [3, 1, 2, 3, 2]
one_hot_lookup = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]
x_one_hot = [one_hot_lookup[x] for x in x_d]; inputs = torch.Tensor(x_one_hot).view(-1, 1, 4); labels = torch.LongTensor(y_d).view(-1, 1)
class Model(torch.nn.Module):
    def __init__(self, input_size, hidden_size, batch_size):
        super(Model, self).__init__()
        self.batch_size = batch_size; self.input_size = input_size; self.hidden_size = hidden_size
        self.rnncell = torch.nn.RNNCell(input_size=self.input_size, hidden_size=self.hidden_size)
    def forward(self, input, hidden): return self.rnncell(input, hidden)
    def init_hidden(self): return torch.zeros(self.batch_size, self.hidden_size)
net = Model(4, 4, 1); criterion = torch.nn.CrossEntropyLoss(); optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
for epoch in range(15):
    l = 0; optimizer.zero_grad(); hidden = net.init_hidden(); print('Predicted string: ', end='')
    for input, label in zip(inputs, labels):
        hidden = net(input, hidden); l += criterion(hidden, label); _, idx = hidden.max(dim=1); print(idx2char[idx.item()], end='')
    l.backward(); optimizer.step(); print(', Epoch [%d/15] loss=%.4f' % (epoch + 1, l.item()))
class EModel(torch.nn.Module):
    def __init__(self):
        super().__init__(); self.emb = torch.nn.Embedding(4, 10); self.rnn = torch.nn.RNN(input_size=10, hidden_size=8, num_layers=2, batch_first=True); self.fc = torch.nn.Linear(8, 4)
    def forward(self, x):
        hidden = torch.zeros(2, x.size(0), 8); x = self.emb(x); x, _ = self.rnn(x, hidden); x = self.fc(x); return x.view(-1, 4)
net = EModel(); optimizer = torch.optim.Adam(net.parameters(), lr=0.05); inp = torch.LongTensor([[1, 0, 2, 2, 3]]); lab = torch.LongTensor(y_d)
for epoch in range(15):
    out = net(inp); l = criterion(out, lab); optimizer.zero_grad(); l.backward(); optimizer.step(); _, idx = out.max(dim=1); idx = idx.data.numpy()
    print('Predicted: ', ''.join([idx2char[x] for x in idx]), ', Epoch [%d/15] loss = %.3f' % (epoch + 1, l.item()))
from torch.nn.utils.rnn import pack_padded_sequence
names = [('Maclean', 0), ('Vajnichy', 1), ('Nasikovsky', 1), ('Usami', 2), ('Fionin', 1), ('Sharkey', 0), ('Tanaka', 2), ('Balagul', 1)]
def name2list(name): arr = [ord(c) for c in name]; return arr, len(arr)
def make_tensors(names_):
    seqs = [name2list(n) for n, _ in names_]; ns = [s[0] for s in seqs]; lens = torch.LongTensor([s[1] for s in seqs]); countries = torch.LongTensor([c for _, c in names_])
    t = torch.zeros(len(ns), lens.max()).long()
    for i, (s, n) in enumerate(zip(ns, lens), 0): t[i, :n] = torch.LongTensor(s)
    lens, perm = lens.sort(dim=0, descending=True); return t[perm], lens, countries[perm]
class RNNClassifier(torch.nn.Module):
    def __init__(self, input_size, hidden_size, output_size, n_layers=1, bidirectional=True):
        super().__init__(); self.hidden_size = hidden_size; self.n_layers = n_layers; self.n_directions = 2 if bidirectional else 1
        self.embedding = torch.nn.Embedding(input_size, hidden_size); self.gru = torch.nn.GRU(hidden_size, hidden_size, n_layers, bidirectional=bidirectional)
        self.fc = torch.nn.Linear(hidden_size * self.n_directions, output_size)
    def forward(self, input, seq_lengths):
        input = input.t(); batch_size = input.size(1); hidden = torch.zeros(self.n_layers * self.n_directions, batch_size, self.hidden_size); embedding = self.embedding(input)
        gru_input = pack_padded_sequence(embedding, seq_lengths); output, hidden = self.gru(gru_input, hidden)
        hidden_cat = torch.cat([hidden[-1], hidden[-2]], dim=1) if self.n_directions == 2 else hidden[-1]
        return self.fc(hidden_cat)
clf = RNNClassifier(128, 12, 3, 2); optimizer = torch.optim.Adam(clf.parameters(), lr=0.01)
for e in range(6):
    i, s, t = make_tensors(names); out = clf(i, s); l = criterion(out, t); optimizer.zero_grad(); l.backward(); optimizer.step(); print(e, l.item(), out.max(dim=1, keepdim=True)[1].eq(t.view_as(out.max(dim=1, keepdim=True)[1])).sum().item(), s)
