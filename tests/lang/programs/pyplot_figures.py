# What the figures of lessons look like: they are kept beside this, in pyplot_figures.figures.
import matplotlib.pyplot as plt
import numpy as np
import torch

torch.manual_seed(0)
epochs = list(range(1, 11))
loss = [2.0 / e + 0.05 * (e % 3) for e in epochs]
plt.plot(epochs, loss, 'o-', label='train <loss>')
plt.plot(epochs, [2.2 / e for e in epochs], '--', color='black', label='"valid" & more')
plt.xlabel('epoch')
plt.ylabel('损失')
plt.title(r'</svg><script>alert(1)</script> $\sigma^2$')
plt.legend()
plt.grid(True)
plt.show()

x = torch.arange(12.) / 4
fig, axes = plt.subplots(2, 2, figsize=(8, 6))
axes[0, 0].scatter(x, x ** 2 - x, c=x, cmap='plasma')
axes[0, 0].set_title('points')
counts, edges, bars = axes[0, 1].hist([1, 2, 2, 3, 3, 3, 4, 4, 5], bins=5, color='tab:green', alpha=0.5)
axes[1, 0].bar(['a', 'b', 'c'], [3, -1, 2], yerr=0.5, capsize=3)
image = axes[1, 1].imshow(torch.arange(16.).reshape(4, 4), cmap='gray')
fig.colorbar(image, ax=axes[1, 1])
fig.suptitle('four kinds')
fig.tight_layout()
plt.show()

X, Y = np.meshgrid(np.arange(-8, 9) / 4, np.arange(-8, 9) / 4)
Z = X ** 2 - Y ** 2
filled = plt.contourf(X, Y, Z, levels=8, cmap='RdBu')
lines = plt.contour(X, Y, Z, levels=[-1, 0, 1], colors='k', linewidths=1)
plt.quiver([0, 1], [0, 1], [1, -1], [0, 1], color='w')
plt.colorbar(filled)
plt.axis('equal')
plt.show()

plt.semilogy([1, 2, 3], [1, 10, 1000], marker='s')
plt.fill_between([1, 2, 3], [1, 5, 500], [2, 20, 2000], alpha=0.3)
plt.axhline(10, ls=':')
plt.annotate('here', (2, 10), xytext=(1.2, 200), arrowprops={'arrowstyle': '->'})
plt.twinx().step([1, 2, 3], [1e6, 3e6, 2e6], 'r')
print(counts, edges, len(bars), fig, filled.levels)
