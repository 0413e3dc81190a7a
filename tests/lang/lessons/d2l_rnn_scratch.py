# A character RNN by hand over a vocabulary, with clipped gradients.
import math
import collections
import re
import random
import torch
from torch import nn
from torch.nn import functional as F
text = """the time machine by h g wells
the time traveller for so it will be convenient to speak of him was expounding a recondite matter to us
his grey eyes shone and twinkled and his usually pale face was flushed and animated""" 
lines = [re.sub('[^A-Za-z]+', ' ', line).strip().lower() for line in text.split('\n')]
def tokenize(lines, token='word'):
    if token == 'word':
        return [line.split() for line in lines]
    elif token == 'char':
        return [list(line) for line in lines]
class Vocab:
    def __init__(self, tokens=None, min_freq=0, reserved_tokens=None):
        if tokens is None: tokens = []
        if reserved_tokens is None: reserved_tokens = []
        counter = collections.Counter([t for line in tokens for t in line])
        self._token_freqs = sorted(counter.items(), key=lambda x: x[1], reverse=True)
        self.idx_to_token = ['<unk>'] + reserved_tokens
        self.token_to_idx = {token: idx for idx, token in enumerate(self.idx_to_token)}
        for token, freq in self._token_freqs:
            if freq < min_freq:
                break
            if token not in self.token_to_idx:
                self.idx_to_token.append(token)
                self.token_to_idx[token] = len(self.idx_to_token) - 1
    def __len__(self):
        return len(self.idx_to_token)
    def __getitem__(self, tokens):
        if not isinstance(tokens, (list, tuple)):
            return self.token_to_idx.get(tokens, self.unk)
        return [self.__getitem__(token) for token in tokens]
    def to_tokens(self, indices):
        if not isinstance(indices, (list, tuple)):
            return self.idx_to_token[indices]
        return [self.idx_to_token[index] for index in indices]
    @property
    def unk(self):
        return 0
    @property
    def token_freqs(self):
        return self._token_freqs
vocab = Vocab(tokenize(lines, 'char'))
corpus = [vocab[t] for line in tokenize(lines, 'char') for t in line]
print(len(corpus), len(vocab), vocab.token_freqs[:5])
def seq_data_iter_sequential(corpus, batch_size, num_steps):
    offset = random.randint(0, num_steps)
    num_tokens = ((len(corpus) - offset - 1) // batch_size) * batch_size
    Xs = torch.tensor(corpus[offset: offset + num_tokens])
    Ys = torch.tensor(corpus[offset + 1: offset + 1 + num_tokens])
    Xs, Ys = Xs.reshape(batch_size, -1), Ys.reshape(batch_size, -1)
    for i in range(0, num_steps * (Xs.shape[1] // num_steps), num_steps):
        yield Xs[:, i: i + num_steps], Ys[:, i: i + num_steps]
def get_params(vocab_size, num_hiddens):
    def normal(shape):
        return torch.randn(size=shape) * 0.01
    params = [normal((vocab_size, num_hiddens)), normal((num_hiddens, num_hiddens)), torch.zeros(num_hiddens), normal((num_hiddens, vocab_size)), torch.zeros(vocab_size)]
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
def grad_clipping(params, theta):
    norm = torch.sqrt(sum(torch.sum((p.grad ** 2)) for p in params))
    if norm > theta:
        for param in params:
            param.grad[:] *= theta / norm
    return norm
torch.manual_seed(0); random.seed(0)
params = get_params(len(vocab), 16)
loss = nn.CrossEntropyLoss()
for epoch in range(4):
    state, total, n = None, 0., 0
    for X, Y in seq_data_iter_sequential(corpus, 4, 7):
        if state is None:
            state = (torch.zeros((X.shape[0], 16)),)
        else:
            for s in state:
                s.detach_()
        y = Y.T.reshape(-1)
        inputs = F.one_hot(X.T, len(vocab)).type(torch.float32)
        y_hat, state = rnn(inputs, state, params)
        l = loss(y_hat, y.long()).mean()
        l.backward()
        norm = grad_clipping(params, 1)
        with torch.no_grad():
            for p in params:
                p -= 1.0 * p.grad
                p.grad.zero_()
        total += l.item() * y.numel(); n += y.numel()
    print(f'perplexity {math.exp(total / n):.3f}, norm {norm:.4f}')
prefix = 'time'
state = (torch.zeros(1, 16),)
outputs = [vocab[prefix[0]]]
get_input = lambda: torch.reshape(torch.tensor([outputs[-1]]), (1, 1))
for y in prefix[1:]:
    _, state = rnn(F.one_hot(get_input().T, len(vocab)).float(), state, params)
    outputs.append(vocab[y])
for _ in range(10):
    y, state = rnn(F.one_hot(get_input().T, len(vocab)).float(), state, params)
    outputs.append(int(y.argmax(dim=1).reshape(1)))
print(''.join([vocab.idx_to_token[i] for i in outputs]))
