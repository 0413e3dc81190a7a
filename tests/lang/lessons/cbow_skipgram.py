"""Word embeddings: CBOW, and skip-gram with negative sampling, on one paragraph."""
from collections import Counter

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim

torch.manual_seed(1)
CONTEXT_SIZE = 2
raw_text = """We are about to study the idea of a computational process. Computational processes are
abstract beings that inhabit computers. As they evolve, processes manipulate other abstract things
called data.""".split()
vocab = sorted(set(raw_text))
word_to_ix = {word: i for i, word in enumerate(vocab)}
print(len(vocab), Counter(raw_text).most_common(3))
data = []
for i in range(CONTEXT_SIZE, len(raw_text) - CONTEXT_SIZE):
    context = ([raw_text[i - j - 1] for j in range(CONTEXT_SIZE)]
               + [raw_text[i + j + 1] for j in range(CONTEXT_SIZE)])
    data.append((context, raw_text[i]))
print(data[:2])


class CBOW(nn.Module):
    def __init__(self, vocab_size, embedding_dim):
        super(CBOW, self).__init__()
        self.embeddings = nn.Embedding(vocab_size, embedding_dim)
        self.linear1 = nn.Linear(embedding_dim, 16)
        self.linear2 = nn.Linear(16, vocab_size)

    def forward(self, inputs):
        embeds = self.embeddings(inputs).sum(0).view((1, -1))
        return F.log_softmax(self.linear2(F.relu(self.linear1(embeds))), dim=1)


model = CBOW(len(vocab), 10)
loss_function, optimizer = nn.NLLLoss(), optim.SGD(model.parameters(), lr=0.05)
losses = []
for epoch in range(4):
    total_loss = 0
    for context, target in data:
        context_idxs = torch.tensor([word_to_ix[w] for w in context], dtype=torch.long)
        model.zero_grad()
        loss = loss_function(model(context_idxs), torch.tensor([word_to_ix[target]]))
        loss.backward()
        optimizer.step()
        total_loss += loss.item()
    losses.append(total_loss)
print(['%.3f' % l for l in losses])


class SkipGram(nn.Module):
    def __init__(self, vocab_size, dim):
        super().__init__()
        self.center = nn.Embedding(vocab_size, dim)
        self.context = nn.Embedding(vocab_size, dim)
        initrange = 0.5 / dim
        self.center.weight.data.uniform_(-initrange, initrange)
        self.context.weight.data.zero_()

    def forward(self, center, context, negatives):
        v = self.center(center)
        positive = F.logsigmoid((v * self.context(context)).sum(1))
        negative = F.logsigmoid(-torch.bmm(self.context(negatives), v.unsqueeze(2)).squeeze(2))
        return -(positive + negative.sum(1)).mean()


counts = Counter(raw_text)
weights = torch.tensor([counts[w] for w in vocab], dtype=torch.float).pow(0.75)
pairs = torch.tensor([[word_to_ix[t], word_to_ix[c]] for context, t in data for c in context])
sg = SkipGram(len(vocab), 8)
opt = optim.Adam(sg.parameters(), lr=0.05)
for epoch in range(5):
    negatives = torch.multinomial(weights, len(pairs) * 3, replacement=True).view(-1, 3)
    opt.zero_grad()
    loss = sg(pairs[:, 0], pairs[:, 1], negatives)
    loss.backward()
    opt.step()
    print(epoch, f'{loss.item():.5f}')
similar = F.cosine_similarity(sg.center.weight[word_to_ix['processes']].unsqueeze(0), sg.center.weight)
print([vocab[i] for i in similar.topk(3).indices.tolist()])
