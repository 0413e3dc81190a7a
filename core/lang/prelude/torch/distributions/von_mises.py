"""Angles around one of them."""
import math

import torch
from torch.distributions import constraints
from torch.distributions.distribution import Distribution
from torch.distributions.utils import broadcast_all, lazy_property

# Abramowitz and Stegun, 9.8.1 to 9.8.4: of I0 and I1 below 3.75, and beyond.
_BELOW = ((1.0, 3.5156229, 3.0899424, 1.2067492, 0.2659732, 0.360768e-1, 0.45813e-2),
          (0.5, 0.87890594, 0.51498869, 0.15084934, 0.2658733e-1, 0.301532e-2, 0.32411e-3))
_BEYOND = ((0.39894228, 0.1328592e-1, 0.225319e-2, -0.157565e-2, 0.916281e-2, -0.2057706e-1, 0.2635537e-1,
            -0.1647633e-1, 0.392377e-2),
           (0.39894228, -0.3988024e-1, -0.362018e-2, 0.163801e-2, -0.1031555e-1, 0.2282967e-1, -0.2895312e-1,
            0.1787654e-1, -0.420059e-2))


def _polynomial(y, coefficients):
    total = coefficients[-1]
    for coefficient in reversed(coefficients[:-1]):
        total = coefficient + y * total
    return total


def _log_bessel(x, order):
    """log of the modified Bessel function of order 0 or 1."""
    y = x / 3.75
    small = _polynomial(y * y, _BELOW[order])
    if order == 1:
        small = x.abs() * small
    large = x - 0.5 * x.log() + _polynomial(3.75 / x, _BEYOND[order]).log()
    return torch.where(x < 3.75, small.log(), large)


class VonMises(Distribution):
    arg_constraints = {'loc': constraints.real, 'concentration': constraints.positive}
    support = constraints.real

    def __init__(self, loc, concentration, validate_args=None):
        self.loc, self.concentration = broadcast_all(loc, concentration)
        tau = 1 + (1 + 4 * self.concentration ** 2).sqrt()
        rho = (tau - (2 * tau).sqrt()) / (2 * self.concentration)
        self._proposal_r = (1 + rho ** 2) / (2 * rho)
        super().__init__(self.loc.shape, torch.Size(), validate_args)

    def expand(self, batch_shape):
        return type(self)(self.loc.expand(batch_shape), self.concentration.expand(batch_shape),
                          validate_args=self.__dict__.get('_validate_args'))

    def log_prob(self, value):
        if self._validate_args:
            self._validate_sample(value)
        log_prob = self.concentration * torch.cos(value - self.loc)
        return log_prob - math.log(2 * math.pi) - _log_bessel(self.concentration, 0)

    @torch.no_grad()
    def sample(self, sample_shape=torch.Size()):
        """Best and Fisher (1979): wrapped Cauchy numbers, of which some are rejected."""
        shape = self._extended_shape(sample_shape)
        angle, done = torch.zeros(shape, dtype=self.loc.dtype), torch.zeros(shape, dtype=torch.bool)
        r = self._proposal_r
        while not done.all():
            turn, chance, side = torch.rand((3,) + shape, dtype=self.loc.dtype).unbind()
            z = torch.cos(math.pi * turn)
            f = (1 + r * z) / (r + z)
            c = self.concentration * (r - f)
            taken = ((c * (2 - c) - chance) > 0) | ((c / chance).log() + 1 - c >= 0)
            if taken.any():
                angle = torch.where(taken, (side - 0.5).sign() * f.acos(), angle)
                done = done | taken
        return (angle + math.pi + self.loc) % (2 * math.pi) - math.pi

    @property
    def mean(self):
        return self.loc

    @property
    def mode(self):
        return self.loc

    @lazy_property
    def variance(self):
        """The circular one."""
        return 1 - (_log_bessel(self.concentration, 1) - _log_bessel(self.concentration, 0)).exp()
