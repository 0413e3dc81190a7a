"""itertools: iterators made of iterators."""
from _sys import dotted as _dotted, native_words as _native
import operator as _operator

_missing = object()


@_native
@_dotted
class count:
    def __init__(self, start=0, step=1):
        if not hasattr(start, '__add__') or isinstance(start, (str, bytes, bytearray, list, tuple, dict)):
            raise TypeError('a number is required')
        self._next = int(start) if type(start) is bool and isinstance(step, int) and step == 1 else start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f'count({self._next!r})'
        return f'count({self._next!r}, {self._step!r})'


@_native
@_dotted
class repeat:
    def __init__(self, object, times=_missing):
        self._object = object
        self._left = None if times is _missing else max(_operator.index(times), 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __repr__(self):
        left = '' if self._left is None else f', {self._left}'
        return f'repeat({self._object!r}{left})'


class _Walk:
    """An iterator that goes the way of a generator, under a name of its own."""

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._walk)


@_native
@_dotted
class cycle(_Walk):
    def __init__(self, iterable, /):
        self._walk = _cycle(iter(iterable))


def _cycle(items):
    saved = []
    for item in items:
        saved.append(item)
        yield item
    while saved:
        yield from saved


@_native
@_dotted
class chain(_Walk):
    def __init__(self, *iterables):
        self._walk = _chain(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls.__new__(cls)
        self._walk = _chain(iter(iterable))
        return self


def _chain(iterables):
    for iterable in iterables:
        yield from iterable


@_native
@_dotted
class accumulate(_Walk):
    def __init__(self, iterable, func=None, *, initial=None):
        self._walk = _accumulate(iter(iterable), func or _operator.add, initial)


def _accumulate(items, function, total):
    if total is None:
        for total in items:
            break
        else:
            return
    yield total
    for item in items:
        total = function(total, item)
        yield total


@_native
@_dotted
class islice(_Walk):
    def __init__(self, iterable, stop, stop_after=_missing, step=_missing, /):
        args = [x for x in (stop, stop_after, step) if x is not _missing]
        s = slice(*args)
        for value in (s.stop, s.start):
            whole = hasattr(type(value), '__index__')
            if value is not None and not (whole and value.__index__() >= 0):
                stops = len(args) == 1 or value is s.stop and (not whole or value.__index__() == -1)
                raise ValueError(f'{"Stop argument" if stops else "Indices"} for islice() must be None or an integer: '
                                 '0 <= x <= sys.maxsize.')
        if s.step is not None and not (hasattr(type(s.step), '__index__') and
                                       s.step.__index__() > 0):
            raise ValueError('Step for islice() must be a positive integer or None.')
        start, stop, step = (None if x is None else x.__index__()
                             for x in (s.start, s.stop, s.step))
        self._walk = _islice(iter(iterable), start or 0, stop, step or 1)


def _islice(items, wanted, stop, step):
    at = 0
    while True:
        while at < wanted:
            for _ in items:
                break
            else:
                return
            at += 1
        if stop is not None and at >= stop:
            return
        for item in items:
            break
        else:
            return
        at += 1
        wanted += step
        if stop is not None and wanted > stop:  # what is skipped at the end is taken too
            wanted = stop
        yield item


@_native
@_dotted
class starmap(_Walk):
    def __init__(self, function, iterable, /):
        self._walk = _starmap(function, iter(iterable))


def _starmap(function, items):
    for args in items:
        yield function(*tuple(args))


@_native
@_dotted
class takewhile(_Walk):
    def __init__(self, predicate, iterable, /):
        self._walk = _takewhile(predicate, iter(iterable))


def _takewhile(predicate, items):
    for item in items:
        if not predicate(item):
            return
        yield item


@_native
@_dotted
class dropwhile(_Walk):
    def __init__(self, predicate, iterable, /):
        self._walk = _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, items):
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


@_native
@_dotted
class filterfalse(_Walk):
    def __init__(self, function, iterable, /):
        self._walk = _filterfalse(function or bool, iter(iterable))


def _filterfalse(predicate, items):
    for item in items:
        if not predicate(item):
            yield item


@_native
@_dotted
class compress(_Walk):
    def __init__(self, data, selectors):
        self._walk = _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item, wanted in zip(data, selectors):
        if wanted:
            yield item


@_native
@_dotted
class pairwise(_Walk):
    def __init__(self, iterable, /):
        self._walk = _pairwise(iter(iterable))


def _pairwise(items):
    for left in items:
        break
    else:
        return
    for right in items:
        yield left, right
        left = right


@_native
@_dotted
class zip_longest(_Walk):
    def __init__(self, *iterables, **named):
        if named and [*named] != ['fillvalue']:
            raise TypeError('zip_longest() got an unexpected keyword argument')
        self._walk = _zip_longest([iter(x) for x in iterables], named.get('fillvalue'))


def _zip_longest(iterators, fill):
    left = len(iterators)
    while left:
        row = []
        for i, items in enumerate(iterators):
            item = fill
            if items is not None:
                item = next(items, _missing)
                if item is _missing:
                    iterators[i] = None
                    left -= 1
                    item = fill
            row.append(item)
        if left:
            yield tuple(row)


@_native
@_dotted
class groupby:
    def __init__(self, iterable, key=None):
        self._items = iter(iterable)
        self._key = key
        self._target = self._current = self._item = _missing
        self._id = None

    def __iter__(self):
        return self

    def _advance(self):
        self._item = next(self._items)
        self._current = self._item if self._key is None else self._key(self._item)

    def __next__(self):
        self._id = object()
        while self._current is _missing or \
                self._target is not _missing and self._current == self._target:
            self._advance()
        self._target = self._current
        return self._current, _grouper(self, self._target, self._id)


@_dotted
class _grouper(_Walk):
    def __init__(self, parent, key, id):
        self._walk = _group(parent, key, id)


def _group(parent, key, id):
    while parent._id is id and parent._current == key:
        yield parent._item
        try:
            parent._advance()
        except StopIteration:
            parent._current = _missing
            parent._target = _missing
            return


class _tee:
    """One of several readers of an iterator: each link holds an item and the next link."""

    def __init__(self, items, link):
        self._items = items
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if not link:
            link.append(next(self._items))
            link.append([])
        value, self._link = link
        return value

    def __copy__(self):
        return _tee(self._items, self._link)


@_native
def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    items, link = iter(iterable), []
    return tuple(_tee(items, link) for _ in range(n))


# Combinations --------------------------------------------------------------------------------

@_native
@_dotted
class product(_Walk):
    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        self._walk = _product([tuple(x) for x in iterables] * repeat if repeat else [])


def _product(pools):
    if not all(pools):
        return
    at = [0] * len(pools)
    while True:
        yield tuple(pool[i] for pool, i in zip(pools, at))
        for place in reversed(range(len(pools))):
            at[place] += 1
            if at[place] < len(pools[place]):
                break
            at[place] = 0
        else:
            return


@_native
@_dotted
class combinations(_Walk):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._walk = _combinations(pool, r)


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    at = list(range(r))
    while True:
        yield tuple(pool[i] for i in at)
        for place in reversed(range(r)):
            if at[place] != place + n - r:
                break
        else:
            return
        at[place] += 1
        for j in range(place + 1, r):
            at[j] = at[j - 1] + 1


@_native
@_dotted
class combinations_with_replacement(_Walk):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._walk = _combinations_with_replacement(pool, r)


def _combinations_with_replacement(pool, r):
    n = len(pool)
    if not n and r:
        return
    at = [0] * r
    while True:
        yield tuple(pool[i] for i in at)
        for place in reversed(range(r)):
            if at[place] != n - 1:
                break
        else:
            return
        at[place:] = [at[place] + 1] * (r - place)


@_native
@_dotted
class permutations(_Walk):
    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is not None and not isinstance(r, int):
            raise TypeError('Expected int as r')
        if r is not None and r < 0:
            raise ValueError('r must be non-negative')
        self._walk = _permutations(pool, len(pool) if r is None else r)


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    at = list(range(n))
    turns = list(range(n, n - r, -1))
    yield tuple(pool[i] for i in at[:r])
    while True:
        for place in reversed(range(r)):
            turns[place] -= 1
            if turns[place]:
                other = n - turns[place]
                at[place], at[other] = at[other], at[place]
                yield tuple(pool[i] for i in at[:r])
                break
            at[place:] = at[place + 1:] + at[place:place + 1]
            turns[place] = n - place
        else:
            return
