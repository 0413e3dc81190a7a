"""heapq: lists whose first element is the least."""


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


def heappush(heap, item, /):
    _check(heap, 'heappush')
    heap.append(item)
    _down(heap, 0, len(heap) - 1)


def heappop(heap, /):
    _check_full(heap, 'heappop', '')
    last = heap.pop()
    if not heap:
        return last
    result, heap[0] = heap[0], last
    _up(heap, 0)
    return result


def heapreplace(heap, item, /):
    _check_full(heap, 'heapreplace')
    result = heap[0]
    heap[0] = item
    _up(heap, 0)
    return result


def heappushpop(heap, item, /):
    _check(heap, 'heappushpop')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _up(heap, 0)
    return item


def heapify(heap, /):
    _check(heap, 'heapify', '')
    for i in reversed(range(len(heap) // 2)):
        _up(heap, i)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    rest = [iter(x) for x in iterables]
    heads = []
    for order, items in enumerate(rest):
        for item in items:
            heads.append((order, item))
            break
    while heads:
        best = heads[0]
        for head in heads[1:]:
            a, b = (head[1], best[1]) if key is None else (key(head[1]), key(best[1]))
            if b < a if reverse else a < b:
                best = head
        yield best[1]
        place = heads.index(best)
        for item in rest[best[0]]:
            heads[place] = (best[0], item)
            break
        else:
            del heads[place]


__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']
