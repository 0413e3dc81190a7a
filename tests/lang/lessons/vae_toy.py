"""A variational autoencoder on points of a ring: encoder, reparametrisation, ELBO."""
import math

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)


class VAE(nn.Module):
    def __init__(self, data_dim=2, hidden_dim=16, latent_dim=2):
        super().__init__()
        self.fc1 = nn.Linear(data_dim, hidden_dim)
        self.fc21 = nn.Linear(hidden_dim, latent_dim)
        self.fc22 = nn.Linear(hidden_dim, latent_dim)
        self.fc3 = nn.Linear(latent_dim, hidden_dim)
        self.fc4 = nn.Linear(hidden_dim, data_dim)

    def encode(self, x):
        h1 = F.relu(self.fc1(x))
        return self.fc21(h1), self.fc22(h1)

    def reparameterize(self, mu, logvar):
        std = torch.exp(0.5 * logvar)
        eps = torch.randn_like(std)
        return mu + eps * std

    def decode(self, z):
        return self.fc4(F.relu(self.fc3(z)))

    def forward(self, x):
        mu, logvar = self.encode(x)
        z = self.reparameterize(mu, logvar)
        return self.decode(z), mu, logvar


def loss_function(recon_x, x, mu, logvar):
    mse = F.mse_loss(recon_x, x, reduction='sum')
    kld = -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())
    return mse + kld, mse, kld


angles = torch.linspace(0, 2 * math.pi, 64)
data = torch.stack([angles.cos(), angles.sin()], dim=1)
model = VAE()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
for epoch in range(1, 6):
    model.train()
    permutation = torch.randperm(len(data))
    train_loss = 0
    for batch in permutation.split(16):
        optimizer.zero_grad()
        recon, mu, logvar = model(data[batch])
        loss, mse, kld = loss_function(recon, data[batch], mu, logvar)
        loss.backward()
        train_loss += loss.item()
        optimizer.step()
    print(f'====> Epoch: {epoch} Average loss: {train_loss / len(data):.4f} (kld {kld.item():.3f})')
model.eval()
with torch.no_grad():
    sample = model.decode(torch.randn(3, 2))
print(sample)
print('{:,} parameters'.format(sum(p.numel() for p in model.parameters())))
