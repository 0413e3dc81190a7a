import numpy as np
import matplotlib.pyplot as plt
# k-means
np.random.seed(0)
def kmeans(X, k, max_iter=100):
    centroids = X[np.random.choice(len(X), k, replace=False)]
    for it in range(max_iter):
        distances = np.sqrt(((X - centroids[:, np.newaxis])**2).sum(axis=2))
        labels = np.argmin(distances, axis=0)
        new = np.array([X[labels == j].mean(axis=0) for j in range(k)])
        if np.all(centroids == new):
            break
        centroids = new
    return labels, centroids, it
X = np.concatenate([np.random.normal(c, 0.5, (30, 2)) for c in ((0, 0), (3, 3), (0, 4))])
labels, c, it = kmeans(X, 3)
print(labels, c, it, np.bincount(labels))
inertia = sum(((X[labels == j] - c[j])**2).sum() for j in range(3)); print(inertia)
plt.scatter(X[:, 0], X[:, 1], c=labels, cmap='viridis', s=20); plt.scatter(*c.T, marker='*', s=200, c='red'); plt.colorbar()
plt.show()
# PCA
Xs = np.random.randn(100, 3) @ np.array([[2, .5, 0], [0, 1, .3], [0, 0, .2]])
Xc = Xs - Xs.mean(axis=0)
cov = np.cov(Xc.T)
print(cov)
vals, vecs = np.linalg.eigh(cov)
idx = np.argsort(vals)[::-1]
vals, vecs = vals[idx], vecs[:, idx]
print(vals, vals / vals.sum(), np.cumsum(vals) / vals.sum())
print(np.abs(vecs))
Z = Xc @ vecs[:, :2]
print(Z[:3], Z.var(axis=0, ddof=1))
U, S, Vt = np.linalg.svd(Xc, full_matrices=False)
print(S, S**2 / (len(Xc) - 1), np.allclose(np.abs(Vt), np.abs(vecs.T)))
recon = Z @ vecs[:, :2].T + Xs.mean(0)
print(np.mean((recon - Xs)**2))
print(np.corrcoef(Xs.T))
fig, axes = plt.subplots(1, 2, figsize=(8, 4))
axes[0].bar(range(3), vals / vals.sum(), alpha=.5, align='center', label='individual')
axes[0].step(range(3), np.cumsum(vals / vals.sum()), where='mid', label='cumulative')
axes[0].set_xlabel('Principal component index'); axes[0].legend(loc='best')
axes[1].scatter(Z[:, 0], Z[:, 1], c='b', marker='x')
plt.tight_layout(); plt.show()
# gaussian mixture EM
from math import pi
def gauss(x, mu, var): return np.exp(-(x - mu)**2 / (2 * var)) / np.sqrt(2 * np.pi * var)
x = np.r_[np.random.normal(-2, 1, 60), np.random.normal(3, .7, 40)]
mu, var, w = np.array([-1., 1.]), np.array([1., 1.]), np.array([.5, .5])
for _ in range(30):
    r = w * gauss(x[:, None], mu, var); ll = np.log(r.sum(1)).sum(); r /= r.sum(1, keepdims=True)
    n = r.sum(0); mu = (r * x[:, None]).sum(0) / n; var = (r * (x[:, None] - mu)**2).sum(0) / n; w = n / len(x)
print(mu, var, w, ll)
# naive bayes with label arrays
y = np.array(['neg'] * 60 + ['pos'] * 40)
classes, counts = np.unique(y, return_counts=True)
priors = counts / counts.sum()
stats = {c: (x[y == c].mean(), x[y == c].std()) for c in classes}
print(classes, counts, priors, stats)
post = np.stack([np.log(p) - np.log(stats[c][1]) - (x - stats[c][0])**2 / (2 * stats[c][1]**2) for c, p in zip(classes, priors)])
pred = classes[np.argmax(post, axis=0)]
print(pred[:5], np.mean(pred == y))
conf = np.zeros((2, 2), int)
for t, p in zip(np.unique(y, return_inverse=True)[1], np.argmax(post, 0)): conf[t, p] += 1
print(conf)
# decision stump / gini
def gini(y):
    _, c = np.unique(y, return_counts=True); p = c / c.sum(); return 1 - np.sum(p**2)
def entropy(y):
    _, c = np.unique(y, return_counts=True); p = c / c.sum(); return -np.sum(p * np.log2(p))
print(gini(y), entropy(y))
best = max(((entropy(y) - sum(len(s) / len(y) * entropy(s) for s in (y[x < t], y[x >= t]) if len(s))), t) for t in np.sort(x)[1:])
print(best)
# knn
from collections import Counter
def knn(q, k=5): return Counter(y[np.argsort(np.abs(x - q))[:k]]).most_common(1)[0][0]
print([knn(q) for q in (-3, 0.5, 1, 4)])
# gridworld value iteration
n = 4; V = np.zeros((n, n)); gamma = .9; R = np.full((n, n), -1.); R[0, 0] = R[3, 3] = 0
for it in range(100):
    new = V.copy()
    for i in range(n):
        for j in range(n):
            if (i, j) in [(0, 0), (3, 3)]: continue
            new[i, j] = max(R[i, j] + gamma * V[min(max(i + a, 0), n - 1), min(max(j + b, 0), n - 1)] for a, b in [(0, 1), (0, -1), (1, 0), (-1, 0)])
    if np.abs(new - V).max() < 1e-6: break
    V = new
print(it); print(V); print(np.round(V, 2))
arrows = np.array(['>', '<', 'v', '^'])
pol = np.zeros((n, n), dtype=int)
for i in range(n):
    for j in range(n):
        pol[i, j] = np.argmax([V[min(max(i + a, 0), n - 1), min(max(j + b, 0), n - 1)] for a, b in [(0, 1), (0, -1), (1, 0), (-1, 0)]])
print(arrows[pol])
for row in arrows[pol]: print(' '.join(row))
plt.imshow(V, cmap='hot'); plt.colorbar()
for (i, j), v in np.ndenumerate(V): plt.text(j, i, f'{v:.1f}', ha='center', va='center')
plt.show()
# q-learning
np.random.seed(1)
Q = np.zeros((6, 2))
for ep in range(200):
    s = 2
    while s not in (0, 5):
        a = np.random.randint(2) if np.random.rand() < .1 else int(np.argmax(Q[s]))
        s2 = s + (1 if a else -1); r = float(s2 == 5)
        Q[s, a] += .1 * (r + .95 * Q[s2].max() * (s2 not in (0, 5)) - Q[s, a]); s = s2
print(Q)
# markov chain
P = np.array([[.9, .1, 0], [.2, .7, .1], [0, .3, .7]])
print(np.linalg.matrix_power(P, 50)); ev, v = np.linalg.eig(P.T); print(ev)
st = v[:, np.argmax(ev)]; print(st / st.sum())
names = np.array(['sunny', 'cloudy', 'rainy']); s = 0; path = []
for _ in range(8): path.append(names[s]); s = np.random.choice(3, p=P[s])
print(path, ' -> '.join(path))
