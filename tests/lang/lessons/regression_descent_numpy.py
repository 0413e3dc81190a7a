import numpy as np
import matplotlib.pyplot as plt
# --- linear regression with gradient descent (Andrew Ng ex1) ---
np.random.seed(42)
X = 2 * np.random.rand(100, 1)
y = 4 + 3 * X + np.random.randn(100, 1)
X_b = np.c_[np.ones((100, 1)), X]
theta_best = np.linalg.inv(X_b.T.dot(X_b)).dot(X_b.T).dot(y)
print(theta_best)
X_new = np.array([[0], [2]])
X_new_b = np.c_[np.ones((2, 1)), X_new]
y_predict = X_new_b.dot(theta_best)
print(y_predict)
plt.plot(X_new, y_predict, "r-", linewidth=2, label="Predictions")
plt.plot(X, y, "b.")
plt.xlabel("$x_1$", fontsize=18)
plt.ylabel("$y$", rotation=0, fontsize=18)
plt.legend(loc="upper left", fontsize=14)
plt.axis([0, 2, 0, 15])
plt.show()
theta_best_svd, residuals, rank, s = np.linalg.lstsq(X_b, y, rcond=1e-6)
print(theta_best_svd, residuals, rank, s)
print(np.linalg.pinv(X_b).dot(y))
eta = 0.1
n_iterations = 1000
m = 100
theta = np.random.randn(2, 1)
for iteration in range(n_iterations):
    gradients = 2/m * X_b.T.dot(X_b.dot(theta) - y)
    theta = theta - eta * gradients
print(theta)
theta_path_bgd = []
def plot_gradient_descent(theta, eta, theta_path=None):
    m = len(X_b)
    plt.plot(X, y, "b.")
    n_iterations = 1000
    for iteration in range(n_iterations):
        if iteration < 10:
            y_predict = X_new_b.dot(theta)
            style = "b-" if iteration > 0 else "r--"
            plt.plot(X_new, y_predict, style)
        gradients = 2/m * X_b.T.dot(X_b.dot(theta) - y)
        theta = theta - eta * gradients
        if theta_path is not None:
            theta_path.append(theta)
    plt.xlabel("$x_1$", fontsize=18)
    plt.axis([0, 2, 0, 15])
    plt.title(r"$\eta = {}$".format(eta), fontsize=16)
theta = np.random.randn(2,1)
plt.figure(figsize=(10,4))
plt.subplot(131); plot_gradient_descent(theta, eta=0.02)
plt.ylabel("$y$", rotation=0, fontsize=18)
plt.subplot(132); plot_gradient_descent(theta, eta=0.1, theta_path=theta_path_bgd)
plt.show()
theta_path_sgd = []
n_epochs = 5
t0, t1 = 5, 50
def learning_schedule(t):
    return t0 / (t + t1)
theta = np.random.randn(2,1)
for epoch in range(n_epochs):
    for i in range(m):
        random_index = np.random.randint(m)
        xi = X_b[random_index:random_index+1]
        yi = y[random_index:random_index+1]
        gradients = 2 * xi.T.dot(xi.dot(theta) - yi)
        eta = learning_schedule(epoch * m + i)
        theta = theta - eta * gradients
        theta_path_sgd.append(theta)
print(theta)
theta_path_bgd = np.array(theta_path_bgd)
theta_path_sgd = np.array(theta_path_sgd)
print(theta_path_bgd.shape, theta_path_bgd[-1], theta_path_sgd[::100, 0])
plt.figure(figsize=(7,4))
plt.plot(theta_path_sgd[:, 0], theta_path_sgd[:, 1], "r-s", linewidth=1, label="Stochastic")
plt.plot(theta_path_bgd[:, 0], theta_path_bgd[:, 1], "b-o", linewidth=3, label="Batch")
plt.legend(loc="upper left", fontsize=16)
plt.axis([2.5, 4.5, 2.3, 3.9])
# polynomial
m = 100
X = 6 * np.random.rand(m, 1) - 3
y = 0.5 * X**2 + X + 2 + np.random.randn(m, 1)
Xp = np.hstack([X, X**2, X**3])
print(Xp[:3])
A = np.c_[np.ones(m), Xp[:, :2]]
print(np.linalg.solve(A.T @ A, A.T @ y).ravel())
t = np.linspace(-6, 6, 5)
sig = 1 / (1 + np.exp(-t))
print(sig, np.log(sig / (1 - sig)))
coef = np.polyfit(X.ravel(), y.ravel(), 2); print(coef); print(np.poly1d(coef)); print(np.polyval(coef, [0, 1, 2]))
# logistic regression on 2 blobs
X = np.r_[np.random.randn(50, 2) - 1, np.random.randn(50, 2) + 1]
y = np.r_[np.zeros(50), np.ones(50)]
w = np.zeros(X.shape[1]); b = 0.
costs = []
for i in range(300):
    z = X @ w + b
    a = 1 / (1 + np.exp(-z))
    cost = -np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))
    dw = X.T @ (a - y) / len(y)
    db = np.mean(a - y)
    w -= 0.1 * dw; b -= 0.1 * db
    if i % 100 == 0:
        costs.append(cost); print("Cost after iteration %i: %f" % (i, cost), cost)
print(w, b, ((a > 0.5) == y).mean())
