"""Distributions: drawing from them, and how likely what was drawn is. A module is imported when one
of its names is first asked for."""
import importlib

_places = {
    'Beta': 'beta', 'Binomial': 'binomial', 'Chi2': 'chi2', 'Dirichlet': 'dirichlet',
    'ExponentialFamily': 'exp_family', 'Gamma': 'gamma', 'Poisson': 'poisson', 'StudentT': 'studentT',
    'Bernoulli': 'bernoulli', 'Categorical': 'categorical', 'Cauchy': 'cauchy',
    'ComposeTransform': 'transforms', 'AbsTransform': 'transforms', 'AffineTransform': 'transforms',
    'ExpTransform': 'transforms', 'PowerTransform': 'transforms', 'SigmoidTransform': 'transforms',
    'SoftmaxTransform': 'transforms', 'SoftplusTransform': 'transforms',
    'StickBreakingTransform': 'transforms', 'TanhTransform': 'transforms', 'Transform': 'transforms',
    'identity_transform': 'transforms', 'Distribution': 'distribution', 'Exponential': 'exponential',
    'Geometric': 'geometric', 'Gumbel': 'gumbel', 'HalfNormal': 'half_normal',
    'Independent': 'independent', 'Laplace': 'laplace', 'LogNormal': 'log_normal',
    'MixtureSameFamily': 'mixture_same_family', 'Multinomial': 'multinomial',
    'MultivariateNormal': 'multivariate_normal', 'Normal': 'normal',
    'OneHotCategorical': 'one_hot_categorical',
    'OneHotCategoricalStraightThrough': 'one_hot_categorical',
    'RelaxedOneHotCategorical': 'relaxed_categorical',
    'TransformedDistribution': 'transformed_distribution', 'Uniform': 'uniform',
    'FisherSnedecor': 'fishersnedecor', 'HalfCauchy': 'half_cauchy', 'Kumaraswamy': 'kumaraswamy',
    'LogisticNormal': 'logistic_normal', 'LowRankMultivariateNormal': 'lowrank_multivariate_normal',
    'NegativeBinomial': 'negative_binomial', 'Pareto': 'pareto', 'RelaxedBernoulli': 'relaxed_bernoulli',
    'VonMises': 'von_mises', 'Weibull': 'weibull',
    'kl_divergence': 'kl', 'register_kl': 'kl',
}

__all__ = sorted(_places)


def __getattr__(name):
    if name in ('constraints', 'transforms', 'utils') or name in _places.values():
        return importlib.import_module('torch.distributions.' + name)
    if name not in _places:
        raise AttributeError(f"torch.distributions has no '{name}' here")
    value = getattr(importlib.import_module('torch.distributions.' + _places[name]), name)
    globals()[name] = value
    return value
