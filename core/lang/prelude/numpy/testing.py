"""numpy.testing, as far as lessons check their own numbers."""
from numpy._create import asarray
from numpy._fold import all, any, max
from numpy._faults import errstate
from numpy._names import absolute, isinf, isnan, minimum, ndarray
from numpy._print import array2string, array_repr
from numpy._select import isclose
from numpy._shape import broadcast_to


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


def _text(header, error, shown, precision):
    lines = _titled(header, error)
    for name, value in zip('xy', shown or ()):
        shown = array_repr(value, precision=precision) if isinstance(value, ndarray) else repr(value)
        if shown.count('\n') > 3:
            shown = '\n'.join(shown.splitlines()[:3]) + '...'
        lines.append(' %s: %s' % (name, shown))
    return '\n'.join(lines)


def _furthest(x, y):
    apart = asarray(absolute(x - y))
    if x.dtype.kind == 'u':
        apart = asarray(minimum(apart, absolute(y - x)))
    known = asarray(y != 0)
    relative = float('inf')
    if any(known):
        of = broadcast_to(known, apart.shape)
        relative = max(apart[of] / absolute(broadcast_to(y, apart.shape)[of])) if apart.ndim else apart / absolute(y)
    return ['Max absolute difference: ' + array2string(asarray(max(apart))),
            'Max relative difference: ' + array2string(asarray(relative))]


def _compare(same, x, y, error, header, precision=6, equal_nan=True, equal_inf=True, verbose=True):
    """Places of nan, then of each infinity, must be the same; the rest is compared."""
    x, y = asarray(x), asarray(y)
    shown = (x, y) if verbose else None
    if x.shape != () and y.shape != () and x.shape != y.shape:
        error += '\n(shapes %s, %s mismatch)' % (x.shape, y.shape)
        raise AssertionError(_text(header, error, shown, precision))
    flagged = asarray(False)
    inf = float('inf')
    for asked, name, of in ((equal_nan, 'nan', isnan), (equal_inf, '+inf', lambda v: v == inf),
                            (equal_inf, '-inf', lambda v: v == -inf)):
        if not asked:
            continue
        one, other = asarray(of(x)), asarray(of(y))
        if not all(one == other):
            raise AssertionError(_text(header, error + '\nx and y %s location mismatch:' % name, shown, precision))
        flagged = flagged | (one if one.ndim == 0 else other)
    flagged = asarray(flagged)
    if flagged.ndim:
        x, y = x[~flagged], y[~flagged]
        if x.size == 0:
            return
    elif flagged:
        return
    agree = asarray(same(x, y))
    if all(agree):
        return
    wrong, total = int((~agree).sum()), flagged.size if flagged.ndim else agree.size
    lines = ['Mismatched elements: %d / %d (%.3g%%)' % (wrong, total, 100 * wrong / total)]
    if not (x.dtype.kind == 'b' and y.dtype.kind == 'b'):
        with errstate(all='ignore'):
            lines += _furthest(x, y)
    raise AssertionError(_text(header, error + '\n' + '\n'.join(lines), shown, precision))


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True):
    _compare(lambda x, y: isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan), actual, desired,
             str(err_msg), 'Not equal to tolerance rtol=%g, atol=%g' % (rtol, atol), equal_nan=equal_nan,
             verbose=verbose)


def assert_array_equal(x, y, err_msg='', verbose=True):
    _compare(lambda a, b: a == b, x, y, str(err_msg), 'Arrays are not equal', verbose=verbose)


def assert_array_almost_equal(x, y, decimal=6, err_msg='', verbose=True):
    def near(a, b):
        endless = isinf(a), isinf(b)
        if any(endless[0]) or any(endless[1]):
            if not all(endless[0] == endless[1]):
                return False
            if a.size == b.size == 1:
                return a == b
            a, b = a[~endless[0]], b[~endless[1]]
        return absolute(a - (b if b.dtype.kind == 'f' else b.astype(float))) < 1.5 * 10.0 ** (-decimal)
    _compare(near, x, y, str(err_msg), 'Arrays are not almost equal to %d decimals' % decimal, decimal,
             verbose=verbose)


def assert_equal(actual, desired, err_msg='', verbose=True):
    if isinstance(actual, ndarray) or isinstance(desired, ndarray):
        return assert_array_equal(actual, desired, err_msg, verbose)
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for k in desired:
            if k not in actual:
                raise AssertionError(repr(k))
            assert_equal(actual[k], desired[k], 'key=%r\n%s' % (k, err_msg), verbose)
        return None
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for k in range(len(desired)):
            assert_equal(actual[k], desired[k], 'item=%r\n%s' % (k, err_msg), verbose)
        return None
    if not (desired == actual or desired != desired and actual != actual):
        raise AssertionError(_named('Items are not equal:', err_msg, actual, desired, verbose))
    return None


def _named(header, error, actual, desired, verbose=True):
    return '\n'.join(_titled(header, error) if not verbose else _titled(header, error) + [' ACTUAL: %r' % (actual,), ' DESIRED: %r' % (desired,)])


def assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True):
    if isinstance(actual, (ndarray, list, tuple)) or isinstance(desired, (ndarray, list, tuple)):
        return assert_array_almost_equal(actual, desired, decimal, err_msg)
    if abs(desired - actual) >= 1.5 * 10.0 ** (-decimal):
        raise AssertionError(_named('Arrays are not almost equal to %d decimals' % decimal, err_msg,
                                    actual, desired, verbose))
    return None


def assert_array_less(x, y, err_msg='', verbose=True):
    _compare(lambda a, b: a < b, x, y, str(err_msg), 'Arrays are not less-ordered', equal_inf=False,
             verbose=verbose)


def assert_approx_equal(actual, desired, significant=7, err_msg='', verbose=True):
    from math import floor, log10
    actual, desired = float(actual), float(desired)
    if desired == actual or desired != desired and actual != actual:
        return
    size = 0.5 * (abs(desired) + abs(actual))
    scale = 10.0 ** floor(log10(size))
    header = 'Items are not equal to %d significant digits:' % significant
    apart = abs(desired / scale - actual / scale)
    if apart >= 10.0 ** -(significant - 1) or apart != apart:
        raise AssertionError(_named(header, err_msg, actual, desired, verbose))


def assert_string_equal(actual, desired):
    if not isinstance(actual, str) or not isinstance(desired, str):
        raise AssertionError(repr(type(actual if not isinstance(actual, str) else desired)))
    if actual != desired:
        raise NotImplementedError('numpy.testing.assert_string_equal shows no differences here')


class _Raising:
    """With no function, a block that must raise."""

    def __init__(self, kinds, pattern):
        self._kinds, self._pattern = kinds, pattern

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            kinds = self._kinds
            names = kinds.__name__ if isinstance(kinds, type) else str(kinds)
            raise AssertionError(names + ' not raised')
        if not issubclass(kind, self._kinds):
            return False
        self.exception = value
        if self._pattern is not None:
            import re
            if not re.search(self._pattern, str(value)):
                raise AssertionError('"%s" does not match "%s"' % (self._pattern, str(value)))
        return True


def _raising(kinds, pattern, args, kwargs):
    if not args:
        return _Raising(kinds, pattern)
    f = args[0]
    try:
        f(*args[1:], **kwargs)
    except kinds as e:
        if pattern is not None:
            import re
            if not re.search(pattern, str(e)):
                raise AssertionError('"%s" does not match "%s"' % (pattern, str(e))) from None
        return None
    names = kinds.__name__ if isinstance(kinds, type) else str(kinds)
    raise AssertionError('%s not raised by %s' % (names, getattr(f, '__name__', f)))


def assert_raises(exception_class, *args, **kwargs):
    return _raising(exception_class, None, args, kwargs)


def assert_raises_regex(exception_class, expected_regexp, *args, **kwargs):
    return _raising(exception_class, expected_regexp, args, kwargs)


def __getattr__(name):
    if name.startswith('assert_') or name in ('suppress_warnings', 'measure', 'rundocs', 'run_module_suite'):
        raise AttributeError("numpy.testing has no '" + name + "' here")
    raise AttributeError("module 'numpy.testing' has no attribute '" + name + "'")
