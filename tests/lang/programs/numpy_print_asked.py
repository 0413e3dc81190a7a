# What arrays look like when formatters, signs, modes of floats or other names of nan are asked for.
import numpy as np

x = np.array([[1.5, -0.25, 100.0], [np.nan, np.inf, 1 / 3]])
small = np.array([1e-10, 2.5, -123456.789])
ints, bools = np.arange(-2, 4).reshape(2, 3), np.array([True, False])
half, single = np.array([0.1, 2.5], np.float16), np.array([1 / 3, 12345.678], np.float32)
arrays = [x, x[0], small, ints, bools, half, single, np.array(2.5), np.zeros((2, 0)), np.zeros(0)]

for options in ({'formatter': {'float': '{: 0.3f}'.format}}, {'formatter': {'float_kind': lambda v: '%.2f' % v}},
                {'formatter': {'int': hex, 'bool': lambda b: 'ft'[int(b)]}},
                {'formatter': {'all': lambda v: '<' + str(v) + '>'}}, {'sign': '+'}, {'sign': ' '},
                {'floatmode': 'fixed', 'precision': 3}, {'floatmode': 'unique'},
                {'floatmode': 'maxprec_equal', 'precision': 4}, {'nanstr': 'NA', 'infstr': 'Infinity'},
                {'floatmode': 'fixed', 'precision': 2, 'suppress': True, 'sign': '+'}):
    with np.printoptions(**options):
        for array in arrays:
            print(array)
            print(repr(array))
        print([x[0]], {'x': half})
        print(f'{single}')

np.set_printoptions(formatter={'float': lambda v: 'F'}, threshold=5, edgeitems=2)
print(np.arange(20.), repr(np.arange(40.).reshape(2, 20)))
print(np.get_printoptions()['threshold'], np.get_printoptions()['formatter'] is None)
np.set_printoptions(precision=3)
print(np.arange(20.) / 7, np.get_printoptions()['formatter'])
np.set_printoptions(threshold=1000, edgeitems=3, precision=8)

print(np.array2string(x, formatter={'float_kind': lambda v: '%.1f' % v}, separator=', '))
print(np.array2string(small, sign='+', prefix='small = ', max_line_width=30))
print(np.array2string(single, floatmode='fixed', precision=2))
print(np.array2string(np.float32(0.1), floatmode='fixed', precision=10))
print(np.array_repr(small, precision=2), np.array_str(small, precision=2, suppress_small=True))
for wrong in ({'floatmode': 'no'}, {'sign': '*'}):
    try:
        np.set_printoptions(**wrong)
    except ValueError as error:
        print(error)
print(x)


def fails(v):
    raise KeyError('mine')


try:
    print(np.array2string(x, formatter={'float': fails}))
except KeyError as error:
    print(error)
