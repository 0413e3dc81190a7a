"""How far distributions that lessons seldom use are from others."""
import math

import torch
from torch.distributions.beta import Beta
from torch.distributions.exponential import Exponential
from torch.distributions.gamma import Gamma
from torch.distributions.gumbel import Gumbel
from torch.distributions.kl import register_kl
from torch.distributions.kl_pairs import _infinite
from torch.distributions.laplace import Laplace
from torch.distributions.lowrank_multivariate_normal import LowRankMultivariateNormal
from torch.distributions.multivariate_normal import MultivariateNormal, _batch_mahalanobis
from torch.distributions.normal import Normal
from torch.distributions.pareto import Pareto
from torch.distributions.uniform import Uniform

for _p, _of in ((Beta, 'concentration1'), (Exponential, 'rate'), (Gamma, 'concentration'), (Gumbel, 'loc'),
                (Laplace, 'loc'), (Normal, 'loc')):
    register_kl(_p, Pareto)(_infinite(_of))
for _q in (Beta, Uniform):
    register_kl(Pareto, _q)(_infinite('scale'))


@register_kl(Pareto, Pareto)
def _pareto(p, q):
    ratio = q.alpha / p.alpha
    result = q.alpha * (p.scale / q.scale).log() + -ratio.log() + ratio - 1
    result[p.support.lower_bound < q.support.lower_bound] = torch.inf
    return result


@register_kl(Pareto, Exponential)
def _pareto_exponential(p, q):
    product = p.scale * q.rate
    result = (p.alpha / product).log() - p.alpha.reciprocal() + p.alpha * product / (p.alpha - 1) - 1
    result[p.alpha <= 1] = torch.inf
    return result


@register_kl(Pareto, Gamma)
def _pareto_gamma(p, q):
    common = p.scale.log() + p.alpha.reciprocal()
    t1 = p.alpha.log() - common
    t2 = q.concentration.lgamma() - q.concentration * q.rate.log()
    t3 = (1 - q.concentration) * common
    result = t1 + t2 + t3 + q.rate * p.alpha * p.scale / (p.alpha - 1) - 1
    result[p.alpha <= 1] = torch.inf
    return result


def _same_size(p, q, words):
    if p.event_shape != q.event_shape:
        raise ValueError(f'KL-divergence between two {words} Multivariate Normals with'
                         '                          different event shapes cannot be computed')


def _squares(matrices):
    """The trace of M M^T of each."""
    n, m = matrices.shape[-2:]
    return matrices.reshape(-1, n * m).pow(2).sum(-1).reshape(matrices.shape[:-2])


@register_kl(LowRankMultivariateNormal, LowRankMultivariateNormal)
def _lowrank(p, q):
    _same_size(p, q, 'Low Rank')
    term1 = q._log_det() - p._log_det()
    term3 = q._mahalanobis(q.loc - p.loc)
    A = q._halves()
    each = (p._unbroadcasted_cov_diag / q._unbroadcasted_cov_diag).sum(-1)
    factors = _squares(p._unbroadcasted_cov_factor * q._unbroadcasted_cov_diag.rsqrt().unsqueeze(-1))
    term2 = (each + factors - _squares(A * p._unbroadcasted_cov_diag.sqrt().unsqueeze(-2)) -
             _squares(A.matmul(p._unbroadcasted_cov_factor)))
    return 0.5 * (term1 + term2 + term3 - p.event_shape[0])


@register_kl(MultivariateNormal, LowRankMultivariateNormal)
def _of_lowrank(p, q):
    _same_size(p, q, '(Low Rank)')
    term1 = q._log_det() - 2 * p._unbroadcasted_scale_tril.diagonal(dim1=-2, dim2=-1).log().sum(-1)
    term3 = q._mahalanobis(q.loc - p.loc)
    own = _squares(p._unbroadcasted_scale_tril * q._unbroadcasted_cov_diag.rsqrt().unsqueeze(-1))
    term2 = own - _squares(q._halves().matmul(p._unbroadcasted_scale_tril))
    return 0.5 * (term1 + term2 + term3 - p.event_shape[0])


@register_kl(LowRankMultivariateNormal, MultivariateNormal)
def _lowrank_of(p, q):
    _same_size(p, q, '(Low Rank)')
    term1 = 2 * q._unbroadcasted_scale_tril.diagonal(dim1=-2, dim2=-1).log().sum(-1) - p._log_det()
    term3 = _batch_mahalanobis(q._unbroadcasted_scale_tril, q.loc - p.loc)
    batch = torch.broadcast_shapes(q._unbroadcasted_scale_tril.shape[:-2], p._unbroadcasted_cov_factor.shape[:-2])
    n = p.event_shape[0]
    root = q._unbroadcasted_scale_tril.expand(batch + (n, n))
    term2 = 0
    for part in (p._unbroadcasted_cov_factor, torch.diag_embed(p._unbroadcasted_cov_diag.sqrt())):
        term2 = term2 + _squares(torch.linalg.solve_triangular(root, part.expand(batch + part.shape[-2:]), upper=False))
    return 0.5 * (term1 + term2 + term3 - p.event_shape[0])


@register_kl(Pareto, Normal)
def _pareto_normal(p, q):
    common = p.scale / (p.alpha - 1)
    t1 = (math.sqrt(2 * math.pi) * q.scale * p.alpha / p.scale).log()
    t3 = p.alpha * common.pow(2) / (p.alpha - 2)
    t4 = (p.alpha * common - q.loc).pow(2)
    result = t1 - p.alpha.reciprocal() + (t3 + t4) / (2 * q.scale.pow(2)) - 1
    result[p.alpha <= 2] = torch.inf
    return result


@register_kl(Uniform, Pareto)
def _uniform_pareto(p, q):
    width = p.high - p.low
    t1 = (q.alpha * q.scale.pow(q.alpha) * width).log()
    t2 = (p.high * p.high.log() - p.low * p.low.log() - width) / width
    result = t2 * (q.alpha + 1) - t1
    result[p.low < q.support.lower_bound] = torch.inf
    return result
