# A character RNN written as a cell of linear layers, on names in memory.
import torch
import torch.nn as nn
import string

all_letters = string.ascii_letters + " .,;'"
n_letters = len(all_letters)
category_lines = {
    'English': ['Abbott', 'Baker', 'Carter', 'Dawson', 'Ellis'],
    'Chinese': ['Ang', 'Bai', 'Chen', 'Deng', 'Fang'],
    'Italian': ['Abello', 'Bianchi', 'Conti', 'DeLuca', 'Esposito'],
}
all_categories = list(category_lines)
n_categories = len(all_categories)


def letterToIndex(letter):
    return all_letters.find(letter)


def lineToTensor(line):
    tensor = torch.zeros(len(line), 1, n_letters)
    for li, letter in enumerate(line):
        tensor[li][0][letterToIndex(letter)] = 1
    return tensor


class RNN(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super(RNN, self).__init__()
        self.hidden_size = hidden_size
        self.i2h = nn.Linear(input_size + hidden_size, hidden_size)
        self.i2o = nn.Linear(input_size + hidden_size, output_size)
        self.softmax = nn.LogSoftmax(dim=1)

    def forward(self, input, hidden):
        combined = torch.cat((input, hidden), 1)
        hidden = self.i2h(combined)
        output = self.i2o(combined)
        output = self.softmax(output)
        return output, hidden

    def initHidden(self):
        return torch.zeros(1, self.hidden_size)


torch.manual_seed(5)
n_hidden = 32
rnn = RNN(n_letters, n_hidden, n_categories)
print(rnn, n_letters)
input = lineToTensor('Albert')
hidden = torch.zeros(1, n_hidden)
output, next_hidden = rnn(input[0], hidden)
print(output)


def categoryFromOutput(output):
    top_n, top_i = output.topk(1)
    category_i = top_i[0].item()
    return all_categories[category_i], category_i


print(categoryFromOutput(output))
criterion = nn.NLLLoss()
learning_rate = 0.05


def train(category_tensor, line_tensor):
    hidden = rnn.initHidden()
    rnn.zero_grad()
    for i in range(line_tensor.size()[0]):
        output, hidden = rnn(line_tensor[i], hidden)
    loss = criterion(output, category_tensor)
    loss.backward()
    for p in rnn.parameters():
        p.data.add_(p.grad.data, alpha=-learning_rate)
    return output, loss.item()


current = 0
for epoch in range(25):
    for c, category in enumerate(all_categories):
        for line in category_lines[category]:
            output, loss = train(torch.tensor([c], dtype=torch.long), lineToTensor(line))
            current += loss
    if epoch % 5 == 4:
        print('%d %.3f' % (epoch + 1, current / 75))
        current = 0
with torch.no_grad():
    for name in ('Baker', 'Chen', 'Conti'):
        hidden = rnn.initHidden()
        for letter in lineToTensor(name):
            output, hidden = rnn(letter, hidden)
        topv, topi = output.topk(2, 1, True)
        print(name, ['(%.2f) %s' % (v.item(), all_categories[i.item()]) for v, i in zip(topv[0], topi[0])])
