# What a star takes: what a library's __all__ names, and Python's own max, min, abs, round, sum, int, float stay.
from numpy import *

print(max(1, 2), min([3, 1]), abs(-2), round(2.675, 2), int('3'), float('2.5'), bool([]))
print(linalg.norm([3.0, 4.0]), random.RandomState(0).rand(1), sinc(0.5), percentile([1, 2, 3], 50))

from numpy.linalg import *
from numpy.random import *

print(max(3, 4), sum([1, 2]), abs(-1), inv([[2.0, 0.0], [0.0, 4.0]]), norm([6.0, 8.0]))
seed(1)
print(rand(2), randint(0, 10, 3), gamma(2.0))

import matplotlib.pylab as plt
from pylab import *

print(max(1, 2), random.__name__ if hasattr(random, '__name__') else random, linspace(0, 1, 3), plt.plot is plot)
print(bytes(2), plt.np.pi == pi, datetime.date(2020, 1, 2), norm([3.0, 4.0]))
figure()
print(gca().axes is gca(), plt.subplots()[1].axes.get_title() == '')

try:
    zeros_ones
except NameError as error:
    print(error)

from torch import *

print(tensor([1.0, 2.0]), sqrt(tensor(4.0)), float('2.5'), int('3'), bool([]), max(tensor([1, 3])))
