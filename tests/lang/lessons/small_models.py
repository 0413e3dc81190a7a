# RBM, Hopfield, GCN, Gumbel softmax, Bayes by backprop, metric losses.
# RBM, Hopfield, GCN on karate club, gumbel softmax, Bayes by backprop, RealNVP-ish, energy
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.autograd import Variable
import math
torch.manual_seed(0); np.random.seed(0)
class RBM(nn.Module):
    def __init__(self, n_vis=12, n_hin=6, k=5):
        super(RBM, self).__init__()
        self.W = nn.Parameter(torch.randn(n_hin,n_vis)*1e-2)
        self.v_bias = nn.Parameter(torch.zeros(n_vis))
        self.h_bias = nn.Parameter(torch.zeros(n_hin))
        self.k = k
    def sample_from_p(self,p):
        return F.relu(torch.sign(p - Variable(torch.rand(p.size()))))
    def v_to_h(self,v):
        p_h = torch.sigmoid(F.linear(v,self.W,self.h_bias))
        return p_h, self.sample_from_p(p_h)
    def h_to_v(self,h):
        p_v = torch.sigmoid(F.linear(h,self.W.t(),self.v_bias))
        return p_v, self.sample_from_p(p_v)
    def forward(self,v):
        pre_h1,h1 = self.v_to_h(v)
        h_ = h1
        for _ in range(self.k):
            pre_v_,v_ = self.h_to_v(h_)
            pre_h_,h_ = self.v_to_h(v_)
        return v,v_
    def free_energy(self,v):
        vbias_term = v.mv(self.v_bias)
        wx_b = F.linear(v,self.W,self.h_bias)
        hidden_term = wx_b.exp().add(1).log().sum(1)
        return (-hidden_term - vbias_term).mean()
rbm = RBM()
train_op = torch.optim.SGD(rbm.parameters(), 0.1)
data = (torch.rand(64, 12) < torch.linspace(0.1, 0.9, 12)).float()
for epoch in range(5):
    loss_ = []
    for b in data.split(16):
        sample_data = b.bernoulli()
        v,v1 = rbm(sample_data)
        loss = rbm.free_energy(v) - rbm.free_energy(v1)
        loss_.append(loss.data)
        train_op.zero_grad(); loss.backward(); train_op.step()
    print("Training loss for {} epoch: {}".format(epoch, np.mean(loss_)))
print(rbm.W.data.norm(), rbm.h_bias)
# Hopfield
patterns = torch.tensor([[1, -1, 1, -1, 1, -1, 1, -1], [1, 1, 1, 1, -1, -1, -1, -1]], dtype=torch.float)
W = patterns.t() @ patterns / patterns.size(1); W.fill_diagonal_(0); print(W)
s = patterns[0].clone(); s[:2] *= -1
for it in range(3):
    E = -0.5 * s @ W @ s; s = torch.sign(W @ s); print(it, E.item(), s.tolist())
def energy_update(beta, X, xi): return X.t() @ torch.softmax(beta * X @ xi, 0)
print(energy_update(4., patterns, s + .3 * torch.randn(8)))
# GCN, karate club
edges = "0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33"
pairs = [tuple(map(int, e.split('-'))) for e in edges.split()]
A = torch.zeros(34, 34)
src, dst = zip(*pairs)
A[src, dst] = 1; A[dst, src] = 1
A_hat = A + torch.eye(34)
D = A_hat.sum(1).pow(-0.5)
norm = D.diag() @ A_hat @ torch.diag(D)
print(len(pairs), norm[0, :8], A.sum(0).max(0))
class GCNLayer(nn.Module):
    def __init__(self, i, o):
        super().__init__(); self.linear = nn.Linear(i, o)
    def forward(self, g, x): return g @ self.linear(x)
class GCN(nn.Module):
    def __init__(self):
        super().__init__(); self.gcn1 = GCNLayer(34, 5); self.gcn2 = GCNLayer(5, 2)
    def forward(self, g, x): return self.gcn2(g, torch.relu(self.gcn1(g, x)))
net = GCN(); inputs = torch.eye(34); labeled_nodes = torch.tensor([0, 33]); labels = torch.tensor([0, 1])
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
all_logits = []
for epoch in range(30):
    logits = net(norm, inputs)
    all_logits.append(logits.detach())
    logp = F.log_softmax(logits, 1)
    loss = F.nll_loss(logp[labeled_nodes], labels)
    optimizer.zero_grad(); loss.backward(); optimizer.step()
    if epoch % 10 == 9: print('Epoch %d | Loss: %.4f' % (epoch, loss.item()))
print(all_logits[-1].argmax(1).numpy(), torch.stack(all_logits).shape)
ei = torch.tensor(pairs).t().contiguous()
deg = torch.zeros(34).scatter_add_(0, ei[0], torch.ones(ei.size(1))); print(deg)
agg = torch.zeros(34, 2).index_add_(0, ei[1], all_logits[-1][ei[0]]); print(agg[:3])
# gumbel softmax by hand and built in
def sample_gumbel(shape, eps=1e-20): return -torch.log(-torch.log(torch.rand(shape) + eps) + eps)
def gumbel_softmax_sample(logits, temperature): return F.softmax((logits + sample_gumbel(logits.size())) / temperature, dim=-1)
def gumbel_softmax(logits, temperature):
    y = gumbel_softmax_sample(logits, temperature)
    shape = y.size(); _, ind = y.max(dim=-1)
    y_hard = torch.zeros_like(y).view(-1, shape[-1]); y_hard.scatter_(1, ind.view(-1, 1), 1); y_hard = y_hard.view(*shape)
    return (y_hard - y).detach() + y
logits = torch.randn(3, 4, requires_grad=True)
g = gumbel_softmax(logits, 0.8); print(g); (g * torch.arange(4.)).sum().backward(); print(logits.grad)
torch.manual_seed(5); print(F.gumbel_softmax(logits, tau=0.5)); print(F.gumbel_softmax(logits, hard=True)); print(F.gumbel_softmax(logits, dim=0).sum(0))
# Bayes by backprop
class BayesLinear(nn.Module):
    def __init__(self, in_features, out_features, prior_var=1.):
        super().__init__()
        self.w_mu = nn.Parameter(torch.zeros(out_features, in_features)); self.w_rho = nn.Parameter(torch.zeros(out_features, in_features))
        self.b_mu = nn.Parameter(torch.zeros(out_features)); self.b_rho = nn.Parameter(torch.zeros(out_features))
        self.prior = torch.distributions.Normal(0, prior_var)
    def forward(self, input):
        w_epsilon = torch.distributions.Normal(0, 1).sample(self.w_mu.shape)
        self.w = self.w_mu + torch.log(1 + torch.exp(self.w_rho)) * w_epsilon
        b_epsilon = torch.distributions.Normal(0, 1).sample(self.b_mu.shape)
        self.b = self.b_mu + torch.log(1 + torch.exp(self.b_rho)) * b_epsilon
        self.log_prior = torch.sum(self.prior.log_prob(self.w)) + torch.sum(self.prior.log_prob(self.b))
        self.w_post = torch.distributions.Normal(self.w_mu.data, torch.log(1 + torch.exp(self.w_rho)))
        self.b_post = torch.distributions.Normal(self.b_mu.data, torch.log(1 + torch.exp(self.b_rho)))
        self.log_post = self.w_post.log_prob(self.w).sum() + self.b_post.log_prob(self.b).sum()
        return F.linear(input, self.w, self.b)
class BBB(nn.Module):
    def __init__(self, hidden=8):
        super().__init__(); self.hidden = BayesLinear(1, hidden); self.out = BayesLinear(hidden, 1); self.noise_tol = .1
    def forward(self, x): return self.out(torch.sigmoid(self.hidden(x)))
    def sample_elbo(self, x, y, samples):
        outputs = torch.zeros(samples, y.shape[0]); lp = torch.zeros(samples); lq = torch.zeros(samples); ll = torch.zeros(samples)
        for i in range(samples):
            outputs[i] = self(x).reshape(-1)
            lp[i] = self.hidden.log_prior + self.out.log_prior; lq[i] = self.hidden.log_post + self.out.log_post
            ll[i] = torch.distributions.Normal(outputs[i], self.noise_tol).log_prob(y.reshape(-1)).sum()
        return lq.mean() - lp.mean() - ll.mean()
net = BBB(); opt = torch.optim.Adam(net.parameters(), lr=.1)
x = torch.tensor([-2, -1.8, -1, 1, 1.8, 2]).reshape(-1, 1); y = -x.pow(4) + 3 * x.pow(2) + 1
for e in range(5):
    opt.zero_grad(); loss = net.sample_elbo(x, y, 3); loss.backward(); opt.step(); print('epoch: {}/5 Loss: {:.4f}'.format(e + 1, loss.item()))
# triplet, contrastive, cosine
anchor, pos, neg = torch.randn(3, 5, 4, requires_grad=True)
for l in (nn.TripletMarginLoss(margin=1.0, p=2), nn.TripletMarginWithDistanceLoss(distance_function=lambda x, y: 1.0 - F.cosine_similarity(x, y))):
    o = l(anchor, pos, neg); print(l, o)
print(F.pairwise_distance(anchor, pos), F.cosine_embedding_loss(anchor, pos, torch.tensor([1, -1, 1, -1, 1])), F.margin_ranking_loss(anchor[:, 0], pos[:, 0], torch.ones(5)))
class ContrastiveLoss(nn.Module):
    def __init__(self, margin=2.0): super().__init__(); self.margin = margin
    def forward(self, a, b, label):
        d = F.pairwise_distance(a, b, keepdim=True)
        return torch.mean((1-label) * torch.pow(d, 2) + label * torch.pow(torch.clamp(self.margin - d, min=0.0), 2))
print(ContrastiveLoss()(anchor, pos, torch.tensor([[0.], [1], [0], [1], [1]])))
z = F.normalize(torch.randn(8, 6), dim=1); sim = z @ z.T / 0.5; sim.fill_diagonal_(float('-inf')); tgt = torch.arange(8).roll(4); print(F.cross_entropy(sim, tgt), sim[0])
