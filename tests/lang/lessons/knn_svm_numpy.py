import numpy as np
from random import shuffle

class KNearestNeighbor(object):
    def __init__(self):
        pass
    def train(self, X, y):
        self.X_train = X
        self.y_train = y
    def predict(self, X, k=1, num_loops=0):
        if num_loops == 0:
            dists = self.compute_distances_no_loops(X)
        elif num_loops == 1:
            dists = self.compute_distances_one_loop(X)
        elif num_loops == 2:
            dists = self.compute_distances_two_loops(X)
        else:
            raise ValueError('Invalid value %d for num_loops' % num_loops)
        return self.predict_labels(dists, k=k)
    def compute_distances_two_loops(self, X):
        num_test = X.shape[0]
        num_train = self.X_train.shape[0]
        dists = np.zeros((num_test, num_train))
        for i in range(num_test):
            for j in range(num_train):
                dists[i, j] = np.sqrt(np.sum(np.square(X[i] - self.X_train[j])))
        return dists
    def compute_distances_one_loop(self, X):
        num_test = X.shape[0]
        num_train = self.X_train.shape[0]
        dists = np.zeros((num_test, num_train))
        for i in range(num_test):
            dists[i, :] = np.sqrt(np.sum(np.square(self.X_train - X[i]), axis=1))
        return dists
    def compute_distances_no_loops(self, X):
        M = np.dot(X, self.X_train.T)
        te = np.square(X).sum(axis=1)
        tr = np.square(self.X_train).sum(axis=1)
        dists = np.sqrt(-2 * M + tr + te.reshape(-1, 1))
        return dists
    def predict_labels(self, dists, k=1):
        num_test = dists.shape[0]
        y_pred = np.zeros(num_test)
        for i in range(num_test):
            closest_y = []
            labels = self.y_train[np.argsort(dists[i, :])].flatten()
            closest_y = labels[0:k]
            y_pred[i] = np.argmax(np.bincount(closest_y))
        return y_pred

np.random.seed(0)
num_training, num_test = 60, 20
X_train = np.random.randint(0, 256, size=(num_training, 4, 4, 3)).astype('float')
y_train = np.random.randint(0, 3, num_training)
X_train += y_train[:, None, None, None] * 40
mask = list(range(num_test))
X_test = X_train[mask]
y_test = y_train[mask]
X_train = np.reshape(X_train, (X_train.shape[0], -1))
X_test = np.reshape(X_test, (X_test.shape[0], -1))
print(X_train.shape, X_test.shape)
classifier = KNearestNeighbor()
classifier.train(X_train, y_train)
dists = classifier.compute_distances_two_loops(X_test)
print(dists.shape)
dists_one = classifier.compute_distances_one_loop(X_test)
difference = np.linalg.norm(dists - dists_one, ord='fro')
print('Difference was: %f' % (difference, ))
if difference < 0.001:
    print('Good! The distance matrices are the same')
d2 = classifier.compute_distances_no_loops(X_test)
difference = np.linalg.norm(dists - np.nan_to_num(d2), ord='fro')
print('Good!' if difference < 0.001 else 'Uh-oh!')
y_test_pred = classifier.predict_labels(dists, k=5)
num_correct = np.sum(y_test_pred == y_test)
accuracy = float(num_correct) / num_test
print('Got %d / %d correct => accuracy: %f' % (num_correct, num_test, accuracy))

num_folds = 5
k_choices = [1, 3, 5, 8, 10]
X_train_folds = np.array_split(X_train, num_folds)
y_train_folds = np.array_split(y_train, num_folds)
k_to_accuracies = {}
for k in k_choices:
    k_to_accuracies[k] = []
    for i in range(num_folds):
        X_tr = np.vstack(X_train_folds[:i] + X_train_folds[i+1:])
        y_tr = np.hstack(y_train_folds[:i] + y_train_folds[i+1:])
        classifier.train(X_tr, y_tr)
        p = classifier.predict(X_train_folds[i], k=k)
        k_to_accuracies[k].append(np.mean(p == y_train_folds[i]))
for k in sorted(k_to_accuracies):
    for accuracy in k_to_accuracies[k]:
        print('k = %d, accuracy = %f' % (k, accuracy))
import matplotlib.pyplot as plt
for k in k_choices:
    accuracies = k_to_accuracies[k]
    plt.scatter([k] * len(accuracies), accuracies)
accuracies_mean = np.array([np.mean(v) for k,v in sorted(k_to_accuracies.items())])
accuracies_std = np.array([np.std(v) for k,v in sorted(k_to_accuracies.items())])
plt.errorbar(k_choices, accuracies_mean, yerr=accuracies_std)
plt.title('Cross-validation on k')
plt.xlabel('k')
plt.ylabel('Cross-validation accuracy')
plt.show()
print(accuracies_mean, accuracies_std)

def svm_loss_naive(W, X, y, reg):
    dW = np.zeros(W.shape)
    num_classes = W.shape[1]
    num_train = X.shape[0]
    loss = 0.0
    for i in range(num_train):
        scores = X[i].dot(W)
        correct_class_score = scores[y[i]]
        for j in range(num_classes):
            if j == y[i]:
                continue
            margin = scores[j] - correct_class_score + 1
            if margin > 0:
                loss += margin
                dW[:, j] += X[i]
                dW[:, y[i]] -= X[i]
    loss /= num_train
    dW /= num_train
    loss += reg * np.sum(W * W)
    dW += 2 * reg * W
    return loss, dW

def svm_loss_vectorized(W, X, y, reg):
    num_train = X.shape[0]
    scores = X.dot(W)
    correct = scores[np.arange(num_train), y].reshape(-1, 1)
    margins = np.maximum(0, scores - correct + 1)
    margins[range(num_train), list(y)] = 0
    loss = np.sum(margins) / num_train + reg * np.sum(W * W)
    mask = (margins > 0).astype(float)
    mask[np.arange(num_train), y] -= np.sum(mask, axis=1)
    dW = X.T.dot(mask) / num_train + 2 * reg * W
    return loss, dW

def grad_check_sparse(f, x, analytic_grad, num_checks=10, h=1e-5):
    for i in range(num_checks):
        ix = tuple([np.random.randint(m) for m in x.shape])
        oldval = x[ix]
        x[ix] = oldval + h
        fxph = f(x)
        x[ix] = oldval - h
        fxmh = f(x)
        x[ix] = oldval
        grad_numerical = (fxph - fxmh) / (2 * h)
        grad_analytic = analytic_grad[ix]
        rel_error = (abs(grad_numerical - grad_analytic) / (abs(grad_numerical) + abs(grad_analytic)))
        print('numerical: %f analytic: %f, relative error: %e' % (grad_numerical, grad_analytic, rel_error))

mean_image = np.mean(X_train, axis=0)
X_train -= mean_image
X_dev = np.hstack([X_train, np.ones((X_train.shape[0], 1))])
W = np.random.randn(49, 3) * 0.0001
loss, grad = svm_loss_naive(W, X_dev, y_train, 0.000005)
print('loss: %f' % (loss, ))
f = lambda w: svm_loss_naive(w, X_dev, y_train, 0.0)[0]
loss, grad = svm_loss_naive(W, X_dev, y_train, 0.0)
print(grad.shape, grad[:2])
loss_v, grad_v = svm_loss_vectorized(W, X_dev, y_train, 0.000005)
loss_n, grad_n = svm_loss_naive(W, X_dev, y_train, 0.000005)
print('loss difference: %f' % (loss_v - loss_n))
print('difference: %f' % np.linalg.norm(grad_v - grad_n, ord='fro'))

class LinearClassifier(object):
    def __init__(self):
        self.W = None
    def train(self, X, y, learning_rate=1e-3, reg=1e-5, num_iters=100, batch_size=200, verbose=False):
        num_train, dim = X.shape
        num_classes = np.max(y) + 1
        if self.W is None:
            self.W = 0.001 * np.random.randn(dim, num_classes)
        loss_history = []
        for it in range(num_iters):
            idx = np.random.choice(num_train, batch_size, replace=True)
            X_batch = X[idx]
            y_batch = y[idx]
            loss, grad = self.loss(X_batch, y_batch, reg)
            loss_history.append(loss)
            self.W -= learning_rate * grad
            if verbose and it % 100 == 0:
                print('iteration %d / %d: loss %f' % (it, num_iters, loss))
        return loss_history
    def predict(self, X):
        y_pred = np.zeros(X.shape[0])
        y_pred = np.argmax(X.dot(self.W), axis=1)
        return y_pred
    def loss(self, X_batch, y_batch, reg):
        return svm_loss_vectorized(self.W, X_batch, y_batch, reg)
svm = LinearClassifier()
hist = svm.train(X_dev, y_train, learning_rate=1e-7, reg=2.5e4, num_iters=500, batch_size=20, verbose=True)
plt.plot(hist)
plt.xlabel('Iteration number'); plt.ylabel('Loss value')
plt.show()
print('training accuracy: %f' % (np.mean(y_train == svm.predict(X_dev)), ))
results = {}
for lr in [1e-7, 5e-5]:
    for rs in [2.5e4, 5e4]:
        s = LinearClassifier()
        s.train(X_dev, y_train, learning_rate=lr, reg=rs, num_iters=20, batch_size=20)
        results[(lr, rs)] = (np.mean(y_train == s.predict(X_dev)), 0)
for lr, reg in sorted(results):
    tr, va = results[(lr, reg)]
    print('lr %e reg %e train accuracy: %f val accuracy: %f' % (lr, reg, tr, va))
w = svm.W[:-1, :]
w = w.reshape(4, 4, 3, 3)
w_min, w_max = np.min(w), np.max(w)
classes = ['plane', 'car', 'bird']
for i in range(3):
    plt.subplot(2, 5, i + 1)
    wimg = 255.0 * (w[:, :, :, i].squeeze() - w_min) / (w_max - w_min)
    plt.imshow(wimg.astype('uint8'))
    plt.axis('off')
    plt.title(classes[i])
print(wimg.astype('uint8')[0])
