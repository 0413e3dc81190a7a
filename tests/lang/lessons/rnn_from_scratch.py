"""A character RNN from scratch: one-hot inputs, truncated backpropagation, clipping, perplexity."""
import math

import torch
from torch.nn import functional as F

torch.manual_seed(0)
corpus = 'the time traveller for so it will be convenient to speak of him ' * 2
vocab = sorted(set(corpus))
index = {c: i for i, c in enumerate(vocab)}
data = torch.tensor([index[c] for c in corpus])
num_hiddens, num_steps, batch_size = 16, 8, 2


def seq_data_iter_sequential(corpus, batch_size, num_steps):
    num_tokens = ((len(corpus) - 1) // batch_size) * batch_size
    Xs = corpus[:num_tokens].reshape(batch_size, -1)
    Ys = corpus[1:num_tokens + 1].reshape(batch_size, -1)
    for i in range(0, num_steps * (Xs.shape[1] // num_steps), num_steps):
        yield Xs[:, i:i + num_steps], Ys[:, i:i + num_steps]


def get_params(vocab_size, num_hiddens):
    def normal(shape):
        return torch.randn(size=shape) * 0.1

    W_xh = normal((vocab_size, num_hiddens))
    W_hh = normal((num_hiddens, num_hiddens))
    b_h = torch.zeros(num_hiddens)
    W_hq = normal((num_hiddens, vocab_size))
    b_q = torch.zeros(vocab_size)
    params = [W_xh, W_hh, b_h, W_hq, b_q]
    for param in params:
        param.requires_grad_(True)
    return params


def rnn(inputs, state, params):
    W_xh, W_hh, b_h, W_hq, b_q = params
    H, = state
    outputs = []
    for X in inputs:
        H = torch.tanh(torch.mm(X, W_xh) + torch.mm(H, W_hh) + b_h)
        outputs.append(torch.mm(H, W_hq) + b_q)
    return torch.cat(outputs, dim=0), (H,)


class RNNModelScratch:
    def __init__(self, vocab_size, num_hiddens, get_params, forward_fn):
        self.vocab_size, self.num_hiddens = vocab_size, num_hiddens
        self.params = get_params(vocab_size, num_hiddens)
        self.forward_fn = forward_fn

    def __call__(self, X, state):
        X = F.one_hot(X.T, self.vocab_size).type(torch.float32)
        return self.forward_fn(X, state, self.params)

    def begin_state(self, batch_size):
        return (torch.zeros((batch_size, self.num_hiddens)),)


def predict(prefix, num_preds, net):
    state = net.begin_state(batch_size=1)
    outputs = [index[prefix[0]]]
    get_input = lambda: torch.tensor([outputs[-1]]).reshape((1, 1))
    for y in prefix[1:]:
        _, state = net(get_input(), state)
        outputs.append(index[y])
    for _ in range(num_preds):
        y, state = net(get_input(), state)
        outputs.append(int(y.argmax(dim=1).reshape(1)))
    return ''.join([vocab[i] for i in outputs])


def grad_clipping(params, theta):
    norm = torch.sqrt(sum(torch.sum((p.grad ** 2)) for p in params))
    if norm > theta:
        for param in params:
            param.grad[:] *= theta / norm
    return norm


net = RNNModelScratch(len(vocab), num_hiddens, get_params, rnn)
X = torch.arange(10).reshape((2, 5)) % len(vocab)
Y, new_state = net(X, net.begin_state(2))
print(Y.shape, len(new_state), new_state[0].shape)
loss = torch.nn.CrossEntropyLoss()
for epoch in range(6):
    state, total, tokens = None, 0.0, 0
    for X, Y in seq_data_iter_sequential(data, batch_size, num_steps):
        if state is None:
            state = net.begin_state(batch_size=X.shape[0])
        else:
            for s in state:
                s.detach_()
        y_hat, state = net(X, state)
        l = loss(y_hat, Y.T.reshape(-1).long()).mean()
        for p in net.params:
            p.grad = None
        l.backward()
        norm = grad_clipping(net.params, 1)
        with torch.no_grad():
            for p in net.params:
                p -= 1.0 * p.grad
        total += l.item() * Y.numel()
        tokens += Y.numel()
    print(f'epoch {epoch + 1}: perplexity {math.exp(total / tokens):.3f}, last norm {norm:.4f}')
print(repr(predict('the ', 10, net)))
