# A toy GAN on numbers: detach, two optimisers, labels of ones and zeros.
import torch
import torch.nn as nn

torch.manual_seed(0)
G = nn.Sequential(nn.Linear(2, 8), nn.LeakyReLU(0.2), nn.Linear(8, 1))
D = nn.Sequential(nn.Linear(1, 8), nn.LeakyReLU(0.2), nn.Linear(8, 1))
opt_g = torch.optim.Adam(G.parameters(), lr=1e-2, betas=(0.5, 0.999))
opt_d = torch.optim.Adam(D.parameters(), lr=1e-2, betas=(0.5, 0.999))
bce = nn.BCEWithLogitsLoss()
real_label, fake_label = torch.ones(16, 1), torch.zeros(16, 1)
for step in range(60):
    real = torch.randn(16, 1) * 0.5 + 3
    fake = G(torch.randn(16, 2))
    opt_d.zero_grad()
    d_loss = bce(D(real), real_label) + bce(D(fake.detach()), fake_label)
    d_loss.backward()
    opt_d.step()
    opt_g.zero_grad()
    g_loss = bce(D(fake), real_label)
    g_loss.backward()
    opt_g.step()
    if step % 20 == 19:
        print(f"{step + 1:3d} d {d_loss.item():.3f} g {g_loss.item():.3f} mean {fake.mean().item():.2f}")
print(all(p.grad is not None for p in G.parameters()), G[0].weight.shape)
