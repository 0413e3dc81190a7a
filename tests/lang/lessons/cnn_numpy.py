import numpy as np
import matplotlib.pyplot as plt
# victorzhou CNN
class Conv3x3:
  def __init__(self, num_filters):
    self.num_filters = num_filters
    self.filters = np.random.randn(num_filters, 3, 3) / 9
  def iterate_regions(self, image):
    h, w = image.shape
    for i in range(h - 2):
      for j in range(w - 2):
        im_region = image[i:(i + 3), j:(j + 3)]
        yield im_region, i, j
  def forward(self, input):
    self.last_input = input
    h, w = input.shape
    output = np.zeros((h - 2, w - 2, self.num_filters))
    for im_region, i, j in self.iterate_regions(input):
      output[i, j] = np.sum(im_region * self.filters, axis=(1, 2))
    return output
  def backprop(self, d_L_d_out, learn_rate):
    d_L_d_filters = np.zeros(self.filters.shape)
    for im_region, i, j in self.iterate_regions(self.last_input):
      for f in range(self.num_filters):
        d_L_d_filters[f] += d_L_d_out[i, j, f] * im_region
    self.filters -= learn_rate * d_L_d_filters
    return None
class MaxPool2:
  def iterate_regions(self, image):
    h, w, _ = image.shape
    new_h = h // 2
    new_w = w // 2
    for i in range(new_h):
      for j in range(new_w):
        im_region = image[(i * 2):(i * 2 + 2), (j * 2):(j * 2 + 2)]
        yield im_region, i, j
  def forward(self, input):
    self.last_input = input
    h, w, num_filters = input.shape
    output = np.zeros((h // 2, w // 2, num_filters))
    for im_region, i, j in self.iterate_regions(input):
      output[i, j] = np.amax(im_region, axis=(0, 1))
    return output
  def backprop(self, d_L_d_out):
    d_L_d_input = np.zeros(self.last_input.shape)
    for im_region, i, j in self.iterate_regions(self.last_input):
      h, w, f = im_region.shape
      amax = np.amax(im_region, axis=(0, 1))
      for i2 in range(h):
        for j2 in range(w):
          for f2 in range(f):
            if im_region[i2, j2, f2] == amax[f2]:
              d_L_d_input[i * 2 + i2, j * 2 + j2, f2] = d_L_d_out[i, j, f2]
    return d_L_d_input
class Softmax:
  def __init__(self, input_len, nodes):
    self.weights = np.random.randn(input_len, nodes) / input_len
    self.biases = np.zeros(nodes)
  def forward(self, input):
    self.last_input_shape = input.shape
    input = input.flatten()
    self.last_input = input
    input_len, nodes = self.weights.shape
    totals = np.dot(input, self.weights) + self.biases
    self.last_totals = totals
    exp = np.exp(totals)
    return exp / np.sum(exp, axis=0)
  def backprop(self, d_L_d_out, learn_rate):
    for i, gradient in enumerate(d_L_d_out):
      if gradient == 0:
        continue
      t_exp = np.exp(self.last_totals)
      S = np.sum(t_exp)
      d_out_d_t = -t_exp[i] * t_exp / (S ** 2)
      d_out_d_t[i] = t_exp[i] * (S - t_exp[i]) / (S ** 2)
      d_t_d_w = self.last_input
      d_t_d_b = 1
      d_t_d_inputs = self.weights
      d_L_d_t = gradient * d_out_d_t
      d_L_d_w = d_t_d_w[np.newaxis].T @ d_L_d_t[np.newaxis]
      d_L_d_b = d_L_d_t * d_t_d_b
      d_L_d_inputs = d_t_d_inputs @ d_L_d_t
      self.weights -= learn_rate * d_L_d_w
      self.biases -= learn_rate * d_L_d_b
      return d_L_d_inputs.reshape(self.last_input_shape)
np.random.seed(0)
imgs = (np.random.rand(40, 10, 10) * 255).astype(np.uint8); labs = np.random.randint(0, 3, 40)
for im, l in zip(imgs, labs): im[l * 3:l * 3 + 3] = 255
conv = Conv3x3(4); pool = MaxPool2(); softmax = Softmax(4 * 4 * 4, 3)
def forward(image, label):
  out = conv.forward((image / 255) - 0.5)
  out = pool.forward(out)
  out = softmax.forward(out)
  loss = -np.log(out[label])
  acc = 1 if np.argmax(out) == label else 0
  return out, loss, acc
def train(im, label, lr=.05):
  out, loss, acc = forward(im, label)
  gradient = np.zeros(3)
  gradient[label] = -1 / out[label]
  gradient = softmax.backprop(gradient, lr)
  gradient = pool.backprop(gradient)
  gradient = conv.backprop(gradient, lr)
  return loss, acc
for epoch in range(2):
  perm = np.random.permutation(len(imgs)); loss = 0; num_correct = 0
  for i, (im, label) in enumerate(zip(imgs[perm], labs[perm])):
    if i % 20 == 19:
      print('[Step %d] Past 20 steps: Average Loss %.3f | Accuracy: %d%%' % (i + 1, loss / 20, num_correct)); print(loss)
      loss = 0; num_correct = 0
    l, acc = train(im, label)
    loss += l
    num_correct += acc
# game of life
def life(X):
    nb = sum(np.roll(np.roll(X, i, 0), j, 1) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i != 0 or j != 0))
    return (nb == 3) | (X & (nb == 2))
X = np.zeros((6, 6), dtype=bool); X[1, 2] = X[2, 3] = True; X[3, 1:4] = True
for _ in range(4): X = life(X)
print(X.astype(int)); print('\n'.join(''.join('#' if c else '.' for c in r) for r in X))
# mandelbrot-free: monte carlo
rng = np.random.default_rng(42)
pts = rng.random((10000, 2)); print(4 * np.mean((pts**2).sum(axis=1) <= 1))
walk = np.cumsum(rng.choice([-1, 1], size=1000)); print(walk[-1], walk.min(), walk.max(), np.abs(walk).argmax())
steps = rng.standard_normal((3, 5)); print(steps.round(3)); print(rng.integers(0, 10, 5), rng.uniform(-1, 1, 2), rng.normal(5, 2, 3), rng.permutation(5), rng.choice(5, 3, replace=False))
# kalman 1d
x, P, Q, R = 0., 1., 1e-5, .01; z = np.random.normal(-.37, .1, 20); est = []
for zi in z:
    P += Q; K = P / (P + R); x += K * (zi - x); P *= 1 - K; est.append(x)
print(np.array(est))
plt.figure(); plt.plot(z, 'k+', label='noisy measurements'); plt.plot(est, 'b-', label='a posteri estimate'); plt.axhline(-.37, color='g', label='truth value'); plt.legend(); plt.title('Estimate vs. iteration step', fontweight='bold')
# bandit
q = rng.normal(0, 1, 10); N = np.zeros(10); Qe = np.zeros(10); tot = []
for t in range(500):
    a = rng.integers(10) if rng.random() < .1 else np.argmax(Qe)
    r = rng.normal(q[a], 1); N[a] += 1; Qe[a] += (r - Qe[a]) / N[a]; tot.append(r)
print(np.argmax(q) == np.argmax(N), N, np.mean(tot[-100:]))
# images
img = np.arange(48).reshape(4, 4, 3).astype(np.float32); gray = img @ np.array([.299, .587, .114]); print(gray, gray.dtype)
k = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]); from numpy.lib.stride_tricks import sliding_window_view
print(np.einsum('ijkl,kl->ij', sliding_window_view(gray, (3, 3)), k)); print(np.rot90(gray)[0], gray[::-1, ::-1][0], np.pad(gray, 1)[0], np.clip(gray, 10, 20).astype(np.uint8))
# standardise + split + onehot + metrics
data = np.random.randn(20, 3) * [1, 10, 100] + [0, 5, 50]; norm = (data - data.mean(0)) / data.std(0); print(norm.mean(0).round(10), norm.std(0))
idx = np.random.permutation(20); tr, te = idx[:15], idx[15:]; print(tr, te)
y = np.array([0, 2, 1, 2]); oh = np.zeros((4, 3)); oh[np.arange(4), y] = 1; print(oh, np.eye(3)[y].astype(int))
yt = np.array([1, 0, 1, 1, 0, 1]); yp = np.array([1, 0, 0, 1, 1, 1]); tp = np.sum((yt == 1) & (yp == 1)); print(tp / yp.sum(), tp / yt.sum(), tp.dtype, f'{tp/yp.sum():.2%}')
mm = (data - data.min(axis=0)) / np.ptp(data, axis=0); print(mm[0], np.percentile(data, [25, 50, 75], axis=0))
print(np.histogram(data[:, 0], bins=4), np.digitize([.1, .5], [0, .25, .5]), np.meshgrid([1, 2], [3, 4]))
s = np.array([3, 1, 2]); print(np.argsort(-s), s[::-1], np.sort(s)[::-1], np.argpartition(s, 1)[:1], np.lexsort((s, [0, 0, 1])))
print(np.linalg.norm(data, axis=1)[:3], np.linalg.det(np.array([[1, 2], [3, 4.]])), np.trace(k), np.kron([1, 2], [1, 1]), np.outer([1, 2], [3, 4]), np.allclose(1, 1 + 1e-9))
print(np.finfo(np.float32).eps, np.iinfo(np.int8).max, np.float32(1) / 3, np.float64(1) / 3, np.int64(7) // 2, np.uint8(200) + np.uint8(100))
a = np.arange(12).reshape(3, 4); print(a[a % 2 == 0], a[1:, ::2], a[[0, 2], [1, 3]], a[..., -1], a.sum(axis=1, keepdims=True), a.mean(), a.T.shape, a.ravel()[:3], np.vstack([a, a[0]]).shape)
print(a.flags['C_CONTIGUOUS'], a.strides, a.itemsize, a.nbytes, a.dtype, repr(a.dtype))
