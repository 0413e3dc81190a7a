# A text classifier with EmbeddingBag, offsets and clipped gradients.
import torch
import torch.nn as nn
from collections import Counter, OrderedDict, defaultdict
docs = [("pos", "good great fun good"), ("neg", "bad boring bad"), ("pos", "fun and great"), ("neg", "boring and awful bad"), ("pos", "great good")]
counter = Counter(w for _, d in docs for w in d.split())
vocab = {w: i for i, (w, _) in enumerate(sorted(counter.items(), key=lambda x: (-x[1], x[0])))}
print(vocab)
labels = {"neg": 0, "pos": 1}
def collate_batch(batch):
    label_list, text_list, offsets = [], [], [0]
    for (_label, _text) in batch:
        label_list.append(labels[_label])
        processed = torch.tensor([vocab[w] for w in _text.split()], dtype=torch.int64)
        text_list.append(processed)
        offsets.append(processed.size(0))
    label_list = torch.tensor(label_list, dtype=torch.int64)
    offsets = torch.tensor(offsets[:-1]).cumsum(dim=0)
    return label_list, torch.cat(text_list), offsets
loader = torch.utils.data.DataLoader(docs, batch_size=3, shuffle=False, collate_fn=collate_batch)
for b in loader: print(b)
class TextClassificationModel(nn.Module):
    def __init__(self, vocab_size, embed_dim, num_class):
        super(TextClassificationModel, self).__init__()
        self.embedding = nn.EmbeddingBag(vocab_size, embed_dim, sparse=False)
        self.fc = nn.Linear(embed_dim, num_class)
        self.init_weights()
    def init_weights(self):
        initrange = 0.5
        self.embedding.weight.data.uniform_(-initrange, initrange)
        self.fc.weight.data.uniform_(-initrange, initrange)
        self.fc.bias.data.zero_()
    def forward(self, text, offsets):
        return self.fc(self.embedding(text, offsets))
torch.manual_seed(0)
model = TextClassificationModel(len(vocab), 6, 2)
opt = torch.optim.SGD(model.parameters(), lr=1.0)
sch = torch.optim.lr_scheduler.StepLR(opt, 1.0, gamma=0.9)
crit = nn.CrossEntropyLoss()
for epoch in range(6):
    acc, total, tot_loss = 0, 0, 0.
    for label, text, offsets in loader:
        opt.zero_grad()
        out = model(text, offsets)
        loss = crit(out, label)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 0.1)
        opt.step()
        acc += (out.argmax(1) == label).sum().item(); total += label.size(0); tot_loss += loss.item()
    sch.step()
    print('| epoch {:3d} | accuracy {:8.3f} | loss {:.4f} | lr {:.4f}'.format(epoch, acc / total, tot_loss, sch.get_last_lr()[0]))
for mode in ('sum', 'mean', 'max'):
    bag = nn.EmbeddingBag(5, 2, mode=mode)
    bag.weight.data = torch.arange(10.).view(5, 2)
    y = bag(torch.tensor([0, 1, 4, 2]), torch.tensor([0, 3]))
    y.sum().backward()
    print(mode, y, bag.weight.grad)
bag = nn.EmbeddingBag.from_pretrained(torch.arange(6.).view(3, 2), mode='sum')
print(bag(torch.tensor([[0, 2], [1, 1]]), per_sample_weights=torch.tensor([[1., 2.], [0.5, 0.]])), bag)
emb = nn.Embedding(6, 3, padding_idx=2, max_norm=1.0)
print(emb(torch.tensor([2, 3])).norm(dim=1), emb)
cos = nn.CosineSimilarity(dim=1)
w = model.embedding.weight.detach()
sim = cos(w.unsqueeze(1).expand(-1, len(vocab), -1).reshape(-1, 6), w.repeat(len(vocab), 1)).view(len(vocab), -1)
print(sim.diag(), sim[0].topk(3).indices)
