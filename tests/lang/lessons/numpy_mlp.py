# A network in NumPy alone: layers, softmax, checking gradients.
import numpy as np
np.random.seed(0)
X = np.random.randn(200, 2)
y = (X[:, 0] * X[:, 1] > 0).astype(int)
def one_hot(y, k):
    return np.eye(k)[y]
class Dense:
    def __init__(self, n_in, n_out):
        self.W = np.random.randn(n_in, n_out) * np.sqrt(2. / n_in)
        self.b = np.zeros((1, n_out))
    def forward(self, x):
        self.x = x
        return x @ self.W + self.b
    def backward(self, g):
        self.dW = self.x.T @ g
        self.db = g.sum(axis=0, keepdims=True)
        return g @ self.W.T
class ReLU:
    def forward(self, x):
        self.mask = x > 0
        return np.where(self.mask, x, 0)
    def backward(self, g):
        return g * self.mask
class SoftmaxCE:
    def forward(self, z, t):
        z = z - z.max(axis=1, keepdims=True)
        e = np.exp(z)
        self.p = e / e.sum(axis=1, keepdims=True)
        self.t = t
        return -np.mean(np.log(self.p[np.arange(len(t)), t] + 1e-12))
    def backward(self):
        g = self.p.copy()
        g[range(len(self.t)), self.t] -= 1
        return g / len(self.t)
layers = [Dense(2, 16), ReLU(), Dense(16, 16), ReLU(), Dense(16, 2)]
loss_fn = SoftmaxCE()
idx = np.arange(len(X))
for epoch in range(40):
    np.random.shuffle(idx)
    total = 0
    for batch in np.array_split(idx, 10):
        out = X[batch]
        for l in layers:
            out = l.forward(out)
        total += loss_fn.forward(out, y[batch]) * len(batch)
        g = loss_fn.backward()
        for l in reversed(layers):
            g = l.backward(g)
        for l in layers:
            if isinstance(l, Dense):
                l.W -= 0.5 * l.dW
                l.b -= 0.5 * l.db
    if epoch % 10 == 9:
        print(f'epoch {epoch + 1:3d} loss {total / len(X):.4f}')
out = X
for l in layers:
    out = l.forward(out)
pred = out.argmax(1)
print('accuracy', (pred == y).mean(), np.bincount(pred), np.unique(y, return_counts=True))
conf = np.zeros((2, 2), dtype=int)
np.add.at(conf, (y, pred), 1)
print(conf.sum(), conf.trace() == (pred == y).sum())
def numeric_grad(f, W, eps=1e-6):
    g = np.zeros_like(W)
    it = np.nditer(W, flags=['multi_index'])
    for _ in it:
        i = it.multi_index
        old = W[i]
        W[i] = old + eps; a = f()
        W[i] = old - eps; b = f()
        W[i] = old
        g[i] = (a - b) / (2 * eps)
    return g
small = [Dense(2, 3), ReLU(), Dense(3, 2)]
def f():
    o = X[:5]
    for l in small:
        o = l.forward(o)
    return loss_fn.forward(o, y[:5])
f(); g = loss_fn.backward()
for l in reversed(small): g = l.backward(g)
n = numeric_grad(f, small[0].W)
print('max diff ok:', np.abs(n - small[0].dW).max() < 1e-7, np.allclose(n, small[0].dW, atol=1e-6))
print(one_hot(y[:3], 2), X.mean(0).round(3), X.std(axis=0, ddof=1).round(3))
np.set_printoptions(precision=3, suppress=True)
print(np.cov(X.T), np.corrcoef(X, rowvar=False)[0, 1].round(4))
print(np.linalg.norm(small[0].W), np.percentile(X[:, 0], [25, 50, 75]))
