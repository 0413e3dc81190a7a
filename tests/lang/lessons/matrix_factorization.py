"""Matrix factorisation for recommendations: embeddings, biases, sparse observations."""
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, random_split

torch.manual_seed(0)
rng = np.random.RandomState(0)
n_users, n_items, rank = 12, 15, 2
true = rng.randn(n_users, rank) @ rng.randn(rank, n_items)
mask = rng.rand(n_users, n_items) < 0.5
rows, cols = np.nonzero(mask)
print('observed %d of %d, mean %.4f' % (len(rows), mask.size, true[mask].mean()))


class Ratings(Dataset):
    def __init__(self, rows, cols, values):
        self.rows = torch.from_numpy(rows)
        self.cols = torch.from_numpy(cols)
        self.values = torch.tensor(values, dtype=torch.float32)

    def __len__(self):
        return len(self.values)

    def __getitem__(self, i):
        return self.rows[i], self.cols[i], self.values[i]


class MatrixFactorization(torch.nn.Module):
    def __init__(self, n_users, n_items, n_factors=2):
        super().__init__()
        self.user_factors = torch.nn.Embedding(n_users, n_factors)
        self.item_factors = torch.nn.Embedding(n_items, n_factors)
        self.user_bias = torch.nn.Embedding(n_users, 1)
        self.item_bias = torch.nn.Embedding(n_items, 1)
        torch.nn.init.zeros_(self.user_bias.weight)
        torch.nn.init.zeros_(self.item_bias.weight)

    def forward(self, user, item):
        dot = (self.user_factors(user) * self.item_factors(item)).sum(1)
        return dot + self.user_bias(user).squeeze(-1) + self.item_bias(item).squeeze(-1)


data = Ratings(rows, cols, true[rows, cols])
train, valid = random_split(data, [len(data) - 20, 20])
model = MatrixFactorization(n_users, n_items)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, weight_decay=1e-3, momentum=0.5)
loss_func = torch.nn.MSELoss()
for epoch in range(6):
    losses = []
    for user, item, rating in DataLoader(train, batch_size=16, shuffle=True):
        optimizer.zero_grad()
        loss = loss_func(model(user, item), rating)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    with torch.no_grad():
        user, item, rating = next(iter(DataLoader(valid, batch_size=20)))
        val = loss_func(model(user, item), rating)
    print(f'epoch {epoch}: train {np.mean(losses):.4f} valid {val:.4f}')
scores = model.user_factors.weight @ model.item_factors.weight.T
print(scores.shape, scores[0].topk(3).indices.tolist())
