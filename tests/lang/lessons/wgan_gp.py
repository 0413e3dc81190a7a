"""WGAN-GP: the gradient penalty needs a derivative of a derivative."""
import torch
import torch.nn as nn
from torch import autograd

torch.manual_seed(1)
LAMBDA, BATCH = 10, 16


def make_mlp(n_in, n_out):
    return nn.Sequential(nn.Linear(n_in, 16), nn.LeakyReLU(0.2), nn.Linear(16, n_out))


netG, netD = make_mlp(3, 2), make_mlp(2, 1)
print(netD)


def real_batch():
    centers = torch.tensor([[1., 1.], [-1., -1.]])
    return centers[torch.randint(0, 2, (BATCH,))] + 0.1 * torch.randn(BATCH, 2)


def calc_gradient_penalty(netD, real_data, fake_data):
    alpha = torch.rand(BATCH, 1)
    alpha = alpha.expand(real_data.size())
    interpolates = alpha * real_data + ((1 - alpha) * fake_data)
    interpolates = autograd.Variable(interpolates, requires_grad=True)
    disc_interpolates = netD(interpolates)
    gradients = autograd.grad(outputs=disc_interpolates, inputs=interpolates,
                              grad_outputs=torch.ones(disc_interpolates.size()),
                              create_graph=True, retain_graph=True, only_inputs=True)[0]
    return ((gradients.norm(2, dim=1) - 1) ** 2).mean() * LAMBDA


optimizerD = torch.optim.Adam(netD.parameters(), lr=1e-3, betas=(0.5, 0.9))
optimizerG = torch.optim.Adam(netG.parameters(), lr=1e-3, betas=(0.5, 0.9))
one = torch.tensor(1, dtype=torch.float)
mone = one * -1

for iteration in range(4):
    for p in netD.parameters():
        p.requires_grad = True
    for iter_d in range(3):
        netD.zero_grad()
        D_real = netD(real_batch()).mean()
        D_real.backward(mone)
        fake = netG(torch.randn(BATCH, 3)).detach()
        D_fake = netD(fake).mean()
        D_fake.backward(one)
        gradient_penalty = calc_gradient_penalty(netD, real_batch(), fake)
        gradient_penalty.backward()
        D_cost = D_fake - D_real + gradient_penalty
        optimizerD.step()
    for p in netD.parameters():
        p.requires_grad = False
    netG.zero_grad()
    G = netD(netG(torch.randn(BATCH, 3))).mean()
    G.backward(mone)
    optimizerG.step()
    print('iter %d  D cost %.4f  W %.4f  GP %.4f  G %.4f' % (
        iteration, D_cost.item(), (D_real - D_fake).item(), gradient_penalty.item(), -G.item()))
print([round(p.grad.norm().item(), 4) for p in netG.parameters()])
