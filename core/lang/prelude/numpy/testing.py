"""numpy.testing, as far as lessons check their own numbers."""
from numpy._create import asarray
from numpy._fold import all, any, max
from numpy._names import absolute, isnan, ndarray
from numpy._print import array2string, array_repr
from numpy._select import isclose


def assert_(val, msg=''):
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


def _titled(header, error):
    """The first lines: the error stands beside the header where it fits."""
    if not error:
        return ['\n' + header]
    if '\n' not in error and len(error) < 79 - len(header):
        return ['\n' + header + ' ' + error]
    return ['\n' + header, error]


def _text(header, error, x, y, precision):
    lines = _titled(header, error)
    for name, value in (('x', x), ('y', y)):
        shown = array_repr(value, precision=precision) if isinstance(value, ndarray) else repr(value)
        if shown.count('\n') > 3:
            shown = '\n'.join(shown.splitlines()[:3]) + '...'
        lines.append(' %s: %s' % (name, shown))
    return '\n'.join(lines)


def _furthest(x, y):
    apart = absolute(x - y)
    known = y != 0
    relative = (max(apart[known] / absolute(y[known])) if y.ndim and any(known) and apart.ndim else
                max(apart / absolute(y)) if not y.ndim and known else float('inf'))
    return ['Max absolute difference: ' + array2string(asarray(max(apart))),
            'Max relative difference: ' + array2string(asarray(relative))]


def _compare(same, x, y, error, header, precision=6, equal_nan=True):
    x, y = asarray(x), asarray(y)
    shown = x, y
    if x.shape != () and y.shape != () and x.shape != y.shape:
        error += '\n(shapes %s, %s mismatch)' % (x.shape, y.shape)
        raise AssertionError(_text(header, error, *shown, precision))
    total = x.size if x.ndim else y.size
    numbers = x.dtype.kind == 'f' or y.dtype.kind == 'f'
    if numbers and equal_nan and (any(isnan(x)) or any(isnan(y))):
        x_nan, y_nan = isnan(x), isnan(y)
        if not all(x_nan == y_nan):
            error += '\nx and y nan location mismatch:'
            raise AssertionError(_text(header, error, *shown, precision))
        if x.ndim:
            x, y = x[~x_nan], y[~x_nan] if y.ndim else y
        elif all(x_nan):
            return
    agree = asarray(same(x, y))
    if all(agree):
        return
    wrong = int((~agree).sum())
    lines = ['Mismatched elements: %d / %d (%.3g%%)' % (wrong, total, 100 * wrong / total)]
    if not (x.dtype.kind == 'b' and y.dtype.kind == 'b'):
        lines += _furthest(x, y)
    raise AssertionError(_text(header, error + '\n' + '\n'.join(lines), *shown, precision))


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True):
    _compare(lambda x, y: isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan), actual, desired,
             str(err_msg), 'Not equal to tolerance rtol=%g, atol=%g' % (rtol, atol), equal_nan=equal_nan)


def assert_array_equal(x, y, err_msg='', verbose=True):
    _compare(lambda a, b: a == b, x, y, str(err_msg), 'Arrays are not equal')


def assert_array_almost_equal(x, y, decimal=6, err_msg='', verbose=True):
    def near(a, b):
        return absolute(a - b) < 1.5 * 10.0 ** (-decimal)
    _compare(near, x, y, str(err_msg), 'Arrays are not almost equal to %d decimals' % decimal, decimal)


def assert_equal(actual, desired, err_msg='', verbose=True):
    if isinstance(actual, ndarray) or isinstance(desired, ndarray):
        return assert_array_equal(actual, desired, err_msg)
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg)
        for k in range(len(desired)):
            assert_equal(actual[k], desired[k], 'item=%r\n%s' % (k, err_msg))
        return None
    if not (desired == actual or desired != desired and actual != actual):
        raise AssertionError(_named('Items are not equal:', err_msg, actual, desired))
    return None


def _named(header, error, actual, desired):
    return '\n'.join(_titled(header, error) + [' ACTUAL: %r' % (actual,), ' DESIRED: %r' % (desired,)])


def assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True):
    if isinstance(actual, (ndarray, list, tuple)) or isinstance(desired, (ndarray, list, tuple)):
        return assert_array_almost_equal(actual, desired, decimal, err_msg)
    if abs(desired - actual) >= 1.5 * 10.0 ** (-decimal):
        raise AssertionError(_named('Arrays are not almost equal to %d decimals' % decimal, err_msg,
                                    actual, desired))
    return None


def __getattr__(name):
    if name.startswith('assert_') or name in ('suppress_warnings', 'measure', 'rundocs', 'run_module_suite'):
        raise AttributeError("numpy.testing has no '" + name + "' here")
    raise AttributeError("module 'numpy.testing' has no attribute '" + name + "'")
