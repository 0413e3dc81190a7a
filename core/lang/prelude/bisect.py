"""bisect: places in sorted lists."""
from _sys import native_words as _native


def _check(a, lo, hi):
    """What C asks of its arguments; the end."""
    if lo < 0:
        raise ValueError('lo must be non-negative')
    sized = hi is None or hi == -1
    if isinstance(a, dict) and (sized or lo < hi):
        raise TypeError(f'{type(a).__name__} is not a sequence')
    if sized:
        hi = len(a)
    if lo < hi and not hasattr(a, '__getitem__'):
        raise TypeError(f"'{type(a).__name__}' object does not support indexing")
    return hi


@_native
def bisect_right(a, x, lo=0, hi=None, *, key=None):
    hi = _check(a, lo, hi)
    while lo < hi:
        mid = (lo + hi) // 2
        if x < (a[mid] if key is None else key(a[mid])):
            hi = mid
        else:
            lo = mid + 1
    return lo


@_native
def bisect_left(a, x, lo=0, hi=None, *, key=None):
    hi = _check(a, lo, hi)
    while lo < hi:
        mid = (lo + hi) // 2
        if (a[mid] if key is None else key(a[mid])) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


@_native
def insort_right(a, x, lo=0, hi=None, *, key=None):
    at = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(at, x)


@_native
def insort_left(a, x, lo=0, hi=None, *, key=None):
    at = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(at, x)


bisect = bisect_right
insort = insort_right
