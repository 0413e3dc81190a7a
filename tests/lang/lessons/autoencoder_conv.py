"""A convolutional autoencoder with transposed convolutions; denoising; weight tying."""
import torch
import torch.nn as nn

torch.manual_seed(0)


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(
            nn.Conv2d(1, 4, 3, stride=2, padding=1), nn.ReLU(True),
            nn.Conv2d(4, 8, 3, stride=2, padding=1), nn.ReLU(True))
        self.decoder = nn.Sequential(
            nn.ConvTranspose2d(8, 4, 3, stride=2, padding=1, output_padding=1), nn.ReLU(True),
            nn.ConvTranspose2d(4, 1, 3, stride=2, padding=1, output_padding=1), nn.Sigmoid())

    def forward(self, x):
        return self.decoder(self.encoder(x))


def weights_init(m):
    classname = m.__class__.__name__
    if classname.find('Conv') != -1:
        nn.init.normal_(m.weight.data, 0.0, 0.2)
        nn.init.zeros_(m.bias)


model = Autoencoder()
model.apply(weights_init)
print(model)
grid = torch.linspace(-1, 1, 8)
yy, xx = torch.meshgrid(grid, grid, indexing='ij')
images = torch.stack([(xx > a).float() * (yy < b).float() for a in (-0.5, 0., 0.5) for b in (-0.2, 0.4)])
images = images.unsqueeze(1)
print(images.shape, model.encoder(images).shape, model(images).shape)
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
criterion = nn.BCELoss()
for epoch in range(10):
    noisy = (images + 0.2 * torch.randn_like(images)).clamp(0, 1)
    loss = criterion(model(noisy), images)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 3 == 0:
        print(f'epoch {epoch}: {loss.item():.4f}')


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(3, 64) * 0.1)

    def forward(self, x):
        return torch.sigmoid(torch.tanh(x.flatten(1) @ self.weight.t()) @ self.weight)


tied = Tied()
criterion(tied(images), images.flatten(1)).backward()
print(tied.weight.grad.norm(), sum(p.numel() for p in tied.parameters()))
