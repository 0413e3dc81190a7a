# A module that finds attributes by a function of its own has no more of them for that.
import matplotlib
import matplotlib.pyplot as plt
import numpy as np

for module in (np, np.random, np.linalg, matplotlib, plt):
    print(module.__name__, hasattr(module, 'no_such_name'), getattr(module, 'no_such_name', None))
print(hasattr(np, 'array'), getattr(np.random, 'rand', None) is np.random.rand)
try:
    np.no_such_name
except AttributeError as error:
    print(error)
