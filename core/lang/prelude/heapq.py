"""heapq: lists whose first element is the least."""
from _sys import native_words as _native


def _check(heap, name, which=' 1'):
    if not isinstance(heap, list):
        raise TypeError(f'{name}() argument{which} must be list, not {_name_of(heap)}')


def _name_of(x):
    return 'None' if x is None else type(x).__name__


def _check_full(heap, name, which=' 1'):
    _check(heap, name, which)
    if not heap:
        raise IndexError('index out of range')


def _down(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _up(heap, at):
    end, start, item = len(heap), at, heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _down(heap, start, at)


def _up_most(heap, at):
    """As _up, of a heap whose first element is the greatest."""
    end, start, item = len(heap), at, heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    while at > start and heap[(at - 1) >> 1] < item:
        heap[at] = heap[(at - 1) >> 1]
        at = (at - 1) >> 1
    heap[at] = item


@_native
def heappush(heap, item, /):
    _check(heap, 'heappush')
    heap.append(item)
    _down(heap, 0, len(heap) - 1)


@_native
def heappop(heap, /):
    _check_full(heap, 'heappop', '')
    last = heap.pop()
    if not heap:
        return last
    result, heap[0] = heap[0], last
    _up(heap, 0)
    return result


@_native
def heapreplace(heap, item, /):
    _check_full(heap, 'heapreplace')
    result = heap[0]
    heap[0] = item
    _up(heap, 0)
    return result


@_native
def heappushpop(heap, item, /):
    _check(heap, 'heappushpop')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _up(heap, 0)
    return item


@_native
def heapify(heap, /):
    _check(heap, 'heapify', '')
    for i in reversed(range(len(heap) // 2)):
        _up(heap, i)


def _nothing_of(iterable):
    iter(iterable)
    return []


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n] if n > 0 else _nothing_of(iterable)


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n] if n > 0 else _nothing_of(iterable)


def merge(*iterables, key=None, reverse=False):
    """A heap of [key, order, value, what comes next], as in CPython: it compares in its order."""
    heap, sign = [], -1 if reverse else 1
    up = _up_most if reverse else _up
    for order, items in enumerate(map(iter, iterables)):
        for value in items:
            heap.append([value if key is None else key(value), order * sign, value, items])
            break
    for i in reversed(range(len(heap) // 2)):
        up(heap, i)
    while len(heap) > 1:
        head = heap[0]
        yield head[2]
        for value in head[3]:
            head[0], head[2] = value if key is None else key(value), value
            up(heap, 0)
            break
        else:
            last = heap.pop()
            heap[0] = last
            up(heap, 0)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']
for _f in (heappush, heappop, heapify, heapreplace, heappushpop):
    _f.__module__ = '_heapq'
