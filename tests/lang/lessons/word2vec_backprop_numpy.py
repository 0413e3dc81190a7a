import numpy as np
# word2vec skip-gram in numpy
np.random.seed(10)
text = "natural language processing and machine learning is fun and exciting"
corpus = [[word.lower() for word in text.split()]]
settings = {'window_size': 2, 'n': 10, 'epochs': 10, 'learning_rate': 0.01}
class word2vec():
    def __init__(self):
        self.n = settings['n']; self.lr = settings['learning_rate']; self.epochs = settings['epochs']; self.window = settings['window_size']
    def generate_training_data(self, settings, corpus):
        word_counts = {}
        for row in corpus:
            for word in row:
                word_counts[word] = word_counts.get(word, 0) + 1
        self.v_count = len(word_counts.keys())
        self.words_list = list(word_counts.keys())
        self.word_index = dict((word, i) for i, word in enumerate(self.words_list))
        self.index_word = dict((i, word) for i, word in enumerate(self.words_list))
        training_data = []
        for sentence in corpus:
            sent_len = len(sentence)
            for i, word in enumerate(sentence):
                w_target = self.word2onehot(sentence[i])
                w_context = []
                for j in range(i - self.window, i + self.window + 1):
                    if j != i and j <= sent_len - 1 and j >= 0:
                        w_context.append(self.word2onehot(sentence[j]))
                training_data.append([w_target, w_context])
        return training_data
    def word2onehot(self, word):
        word_vec = [0 for i in range(0, self.v_count)]
        word_vec[self.word_index[word]] = 1
        return word_vec
    def softmax(self, x):
        e_x = np.exp(x - np.max(x))
        return e_x / e_x.sum(axis=0)
    def forward_pass(self, x):
        h = np.dot(x, self.w1)
        u = np.dot(h, self.w2)
        y_c = self.softmax(u)
        return y_c, h, u
    def backprop(self, e, h, x):
        dl_dw2 = np.outer(h, e)
        dl_dw1 = np.outer(x, np.dot(self.w2, e.T))
        self.w1 = self.w1 - (self.lr * dl_dw1)
        self.w2 = self.w2 - (self.lr * dl_dw2)
    def train(self, training_data):
        self.w1 = np.random.uniform(-1, 1, (self.v_count, self.n))
        self.w2 = np.random.uniform(-1, 1, (self.n, self.v_count))
        for i in range(self.epochs):
            self.loss = 0
            for w_t, w_c in training_data:
                y_pred, h, u = self.forward_pass(w_t)
                EI = np.sum([np.subtract(y_pred, word) for word in w_c], axis=0)
                self.backprop(EI, h, w_t)
                self.loss += -np.sum([u[word.index(1)] for word in w_c]) + len(w_c) * np.log(np.sum(np.exp(u)))
            print('Epoch:', i, "Loss:", self.loss)
    def word_vec(self, word):
        return self.w1[self.word_index[word]]
    def vec_sim(self, word, top_n):
        v_w1 = self.word_vec(word)
        word_sim = {}
        for i in range(self.v_count):
            v_w2 = self.w1[i]
            theta_sum = np.dot(v_w1, v_w2)
            theta_den = np.linalg.norm(v_w1) * np.linalg.norm(v_w2)
            theta = theta_sum / theta_den
            word_sim[self.index_word[i]] = theta
        words_sorted = sorted(word_sim.items(), key=lambda kv: kv[1], reverse=True)
        for word, sim in words_sorted[:top_n]:
            print(word, sim)
w2v = word2vec()
training_data = w2v.generate_training_data(settings, corpus)
w2v.train(training_data)
print(w2v.word_vec("machine"))
w2v.vec_sim("machine", 3)
# rasbt-like Adaline
class AdalineGD:
    def __init__(self, eta=0.01, n_iter=50, random_state=1):
        self.eta, self.n_iter, self.random_state = eta, n_iter, random_state
    def fit(self, X, y):
        rgen = np.random.RandomState(self.random_state)
        self.w_ = rgen.normal(loc=0.0, scale=0.01, size=X.shape[1])
        self.b_ = np.float_(0.)
        self.losses_ = []
        for i in range(self.n_iter):
            output = self.activation(self.net_input(X))
            errors = (y - output)
            self.w_ += self.eta * 2.0 * X.T.dot(errors) / X.shape[0]
            self.b_ += self.eta * 2.0 * errors.mean()
            self.losses_.append((errors**2).mean())
        return self
    def net_input(self, X): return np.dot(X, self.w_) + self.b_
    def activation(self, X): return X
    def predict(self, X): return np.where(self.activation(self.net_input(X)) >= 0.5, 1, 0)
rg = np.random.RandomState(3); X = np.vstack([rg.randn(50, 2), rg.randn(50, 2) + 2]); y = np.where(np.arange(100) < 50, 0, 1)
X_std = np.copy(X); X_std[:, 0] = (X[:, 0] - X[:, 0].mean()) / X[:, 0].std(); X_std[:, 1] = (X[:, 1] - X[:, 1].mean()) / X[:, 1].std()
ada = AdalineGD(eta=.5, n_iter=20).fit(X_std, y)
print(ada.losses_[:3], ada.losses_[-1], ada.w_, ada.b_, type(ada.b_))
# nielsen's network.py
import random
class Network(object):
    def __init__(self, sizes):
        self.num_layers = len(sizes)
        self.sizes = sizes
        self.biases = [np.random.randn(y, 1) for y in sizes[1:]]
        self.weights = [np.random.randn(y, x) for x, y in zip(sizes[:-1], sizes[1:])]
    def feedforward(self, a):
        for b, w in zip(self.biases, self.weights):
            a = sigmoid(np.dot(w, a)+b)
        return a
    def SGD(self, training_data, epochs, mini_batch_size, eta, test_data=None):
        if test_data: n_test = len(test_data)
        n = len(training_data)
        for j in range(epochs):
            random.shuffle(training_data)
            mini_batches = [training_data[k:k+mini_batch_size] for k in range(0, n, mini_batch_size)]
            for mini_batch in mini_batches:
                self.update_mini_batch(mini_batch, eta)
            if test_data:
                print("Epoch {0}: {1} / {2}".format(j, self.evaluate(test_data), n_test))
            else:
                print("Epoch {0} complete".format(j))
    def update_mini_batch(self, mini_batch, eta):
        nabla_b = [np.zeros(b.shape) for b in self.biases]
        nabla_w = [np.zeros(w.shape) for w in self.weights]
        for x, y in mini_batch:
            delta_nabla_b, delta_nabla_w = self.backprop(x, y)
            nabla_b = [nb+dnb for nb, dnb in zip(nabla_b, delta_nabla_b)]
            nabla_w = [nw+dnw for nw, dnw in zip(nabla_w, delta_nabla_w)]
        self.weights = [w-(eta/len(mini_batch))*nw for w, nw in zip(self.weights, nabla_w)]
        self.biases = [b-(eta/len(mini_batch))*nb for b, nb in zip(self.biases, nabla_b)]
    def backprop(self, x, y):
        nabla_b = [np.zeros(b.shape) for b in self.biases]
        nabla_w = [np.zeros(w.shape) for w in self.weights]
        activation = x
        activations = [x]
        zs = []
        for b, w in zip(self.biases, self.weights):
            z = np.dot(w, activation)+b
            zs.append(z)
            activation = sigmoid(z)
            activations.append(activation)
        delta = self.cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])
        nabla_b[-1] = delta
        nabla_w[-1] = np.dot(delta, activations[-2].transpose())
        for l in range(2, self.num_layers):
            z = zs[-l]
            sp = sigmoid_prime(z)
            delta = np.dot(self.weights[-l+1].transpose(), delta) * sp
            nabla_b[-l] = delta
            nabla_w[-l] = np.dot(delta, activations[-l-1].transpose())
        return (nabla_b, nabla_w)
    def evaluate(self, test_data):
        test_results = [(np.argmax(self.feedforward(x)), y) for (x, y) in test_data]
        return sum(int(x == y) for (x, y) in test_results)
    def cost_derivative(self, output_activations, y):
        return (output_activations-y)
def sigmoid(z):
    return 1.0/(1.0+np.exp(-z))
def sigmoid_prime(z):
    return sigmoid(z)*(1-sigmoid(z))
np.random.seed(5); random.seed(5)
def vectorized_result(j):
    e = np.zeros((3, 1)); e[j] = 1.0; return e
inputs = [np.random.randn(4, 1) for _ in range(60)]
lab = [int(np.argmax(x[:3])) for x in inputs]
tr = list(zip(inputs, [vectorized_result(l) for l in lab])); te = list(zip(inputs, lab))
net = Network([4, 8, 3]); net.SGD(tr, 5, 10, 3.0, test_data=te)
print(net.weights[1][0], net.biases[-1].ravel())
# adam etc by hand
def f(x): return x[0]**2 + 10 * x[1]**2
def grad(x): return np.array([2 * x[0], 20 * x[1]])
x = np.array([1., 1.]); m = np.zeros(2); v = np.zeros(2)
for t in range(1, 51):
    g = grad(x); m = .9 * m + .1 * g; v = .999 * v + .001 * g**2
    x -= .1 * (m / (1 - .9**t)) / (np.sqrt(v / (1 - .999**t)) + 1e-8)
print(x, f(x))
# simulated annealing + newton + bisect
np.random.seed(2); cur = 5.0
for T in np.geomspace(10, .01, 50):
    new = cur + np.random.normal(); d = (new**2 + 10 * np.sin(new)) - (cur**2 + 10 * np.sin(cur))
    if d < 0 or np.random.rand() < np.exp(-d / T): cur = new
print(cur, cur**2 + 10 * np.sin(cur))
# positional encoding + attention
def pe(n, d):
    pos = np.arange(n)[:, None]; i = np.arange(d)[None, :]
    ang = pos / np.power(10000, (2 * (i // 2)) / np.float32(d))
    ang[:, 0::2] = np.sin(ang[:, 0::2]); ang[:, 1::2] = np.cos(ang[:, 1::2]); return ang
P = pe(6, 8); print(P.dtype, P[3], P.sum())
def softmax(x, axis=-1):
    e = np.exp(x - x.max(axis=axis, keepdims=True)); return e / e.sum(axis=axis, keepdims=True)
q, k, v = (np.random.randn(2, 4, 8) for _ in range(3))
att = softmax(q @ k.transpose(0, 2, 1) / np.sqrt(8)); mask = np.triu(np.ones((4, 4)), k=1).astype(bool)
sc = np.where(mask, -1e9, q @ k.transpose(0, 2, 1) / np.sqrt(8)); print(softmax(sc)[0]); print(np.einsum('bij,bjd->bid', softmax(sc), v)[1, 0])
print(att.sum(-1), (att @ v).std())
