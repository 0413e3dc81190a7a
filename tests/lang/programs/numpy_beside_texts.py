import numpy as np, warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    print(np.array([1,2]) == 'a', np.array([1,2]) != 'a', 'a' == np.array([1.,2]), np.array([]) == 'x', np.array(1) == 'a', np.float64(1) == 'a')
    print([(x.category.__name__, str(x.message)) for x in w])
try: np.array([1]) < 'a'
except TypeError as e: print(e)
print(np.zeros(2).dtype == 'float64', 'a' in ['b', 'a'])
