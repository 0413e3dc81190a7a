"""Sequence to sequence with additive attention: learns to reverse short strings."""
import random

import torch
import torch.nn as nn
import torch.nn.functional as F

SOS_token, EOS_token, MAX_LENGTH = 0, 1, 6
random.seed(0)
torch.manual_seed(0)


class Lang:
    def __init__(self):
        self.index2word = {0: 'SOS', 1: 'EOS'}
        self.word2index = {}

    def add(self, word):
        if word not in self.word2index:
            self.word2index[word] = len(self.index2word)
            self.index2word[len(self.index2word)] = word

    def tensor(self, words):
        return torch.tensor([self.word2index[w] for w in words] + [EOS_token]).view(-1, 1)


class EncoderRNN(nn.Module):
    def __init__(self, input_size, hidden_size):
        super().__init__()
        self.hidden_size = hidden_size
        self.embedding = nn.Embedding(input_size, hidden_size)
        self.gru = nn.GRU(hidden_size, hidden_size)

    def forward(self, input, hidden):
        embedded = self.embedding(input).view(1, 1, -1)
        return self.gru(embedded, hidden)


class AttnDecoderRNN(nn.Module):
    def __init__(self, hidden_size, output_size):
        super().__init__()
        self.embedding = nn.Embedding(output_size, hidden_size)
        self.Wa = nn.Linear(hidden_size, hidden_size)
        self.Ua = nn.Linear(hidden_size, hidden_size)
        self.Va = nn.Linear(hidden_size, 1)
        self.gru = nn.GRU(2 * hidden_size, hidden_size)
        self.out = nn.Linear(hidden_size, output_size)

    def forward(self, input, hidden, encoder_outputs):
        embedded = self.embedding(input).view(1, 1, -1)
        scores = self.Va(torch.tanh(self.Wa(hidden[0]) + self.Ua(encoder_outputs)))
        weights = F.softmax(scores.squeeze(1), dim=0)
        context = torch.mm(weights.unsqueeze(0), encoder_outputs).unsqueeze(0)
        output, hidden = self.gru(torch.cat((embedded, context), dim=2), hidden)
        return F.log_softmax(self.out(output[0]), dim=1), hidden, weights


lang = Lang()
for letter in 'abcd':
    lang.add(letter)
encoder, decoder = EncoderRNN(6, 12), AttnDecoderRNN(12, 6)
params = list(encoder.parameters()) + list(decoder.parameters())
optimizer = torch.optim.Adam(params, lr=0.02)
criterion = nn.NLLLoss()


def encode(words):
    input_tensor = lang.tensor(words)
    hidden = torch.zeros(1, 1, encoder.hidden_size)
    outputs = []
    for ei in range(input_tensor.size(0)):
        output, hidden = encoder(input_tensor[ei], hidden)
        outputs.append(output[0, 0])
    return torch.stack(outputs), hidden


def train(words, teacher_forcing_ratio=0.5):
    optimizer.zero_grad()
    outputs, hidden = encode(words)
    target = lang.tensor(words[::-1])
    decoder_input = torch.tensor([[SOS_token]])
    use_teacher_forcing = random.random() < teacher_forcing_ratio
    loss = 0
    for di in range(target.size(0)):
        decoder_output, hidden, _ = decoder(decoder_input, hidden, outputs)
        loss += criterion(decoder_output, target[di])
        if use_teacher_forcing:
            decoder_input = target[di]
        else:
            topv, topi = decoder_output.topk(1)
            decoder_input = topi.squeeze().detach()
            if decoder_input.item() == EOS_token:
                break
    loss.backward()
    nn.utils.clip_grad_norm_(params, 1.0)
    optimizer.step()
    return loss.item() / target.size(0)


def evaluate(words):
    with torch.no_grad():
        outputs, hidden = encode(words)
        decoder_input, decoded, attention = torch.tensor([[SOS_token]]), [], []
        for _ in range(MAX_LENGTH):
            output, hidden, weights = decoder(decoder_input, hidden, outputs)
            attention.append(weights)
            decoder_input = output.topk(1)[1].squeeze().detach()
            decoded.append(lang.index2word[decoder_input.item()])
            if decoder_input.item() == EOS_token:
                break
        return decoded, torch.stack(attention)


total = 0
for iter in range(1, 31):
    words = [random.choice('abcd') for _ in range(random.randint(2, 4))]
    total += train(words)
    if iter % 10 == 0:
        print('%d%% average loss %.4f' % (iter * 100 // 30, total / 10))
        total = 0
decoded, attention = evaluate(list('abc'))
print(attention.shape, attention[0])
print(encoder)
