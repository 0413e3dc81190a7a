"""collections.deque. The list below moves its elements as blocks: short queues are what lessons
have."""
from _sys import dotted as _dotted, native_words as _native
from operator import index as _index


class deque:
    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            maxlen = int(maxlen)
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._maxlen = maxlen
        self._items = []
        self._changes = 0
        self.extend(iterable)

    __class_getitem__ = classmethod(type(list[int]))

    @property
    def maxlen(self):
        return self._maxlen

    def append(self, x, /):
        self._items.append(x)
        self._changes += 1
        if self._maxlen is not None and len(self._items) > self._maxlen:
            del self._items[0]

    def appendleft(self, x, /):
        self._items.insert(0, x)
        self._changes += 1
        if self._maxlen is not None and len(self._items) > self._maxlen:
            del self._items[-1]

    def extend(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            self.append(x)

    def extendleft(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            self.appendleft(x)

    def pop(self):
        if not self._items:
            raise IndexError('pop from an empty deque')
        self._changes += 1
        return self._items.pop()

    def popleft(self):
        if not self._items:
            raise IndexError('pop from an empty deque')
        self._changes += 1
        return self._items.pop(0)

    def clear(self):
        self._changes += 1
        self._items.clear()

    def rotate(self, n=1, /):
        n = _index(n)
        if not -1 << 63 <= n < 1 << 63:
            raise OverflowError('Python int too large to convert to C ssize_t')
        self._changes += 1
        if self._items:
            k = -n % len(self._items)
            self._items[:] = self._items[k:] + self._items[:k]

    def reverse(self):
        self._items.reverse()

    def count(self, x, /):
        return self._items.count(x)

    def index(self, x, start=0, stop=None, /):
        stop = len(self._items) if stop is None else stop
        try:
            return self._items.index(x, start, stop)
        except ValueError:
            raise ValueError(f'{x!r} is not in deque') from None

    def insert(self, i, x, /):
        if self._maxlen is not None and len(self._items) >= self._maxlen:
            raise IndexError('deque already at its maximum size')
        self._changes += 1
        self._items.insert(i, x)

    def remove(self, x, /):
        try:
            self._items.remove(x)
        except ValueError:
            raise ValueError(f'{x!r} is not in deque') from None
        self._changes += 1

    def copy(self):
        return self.__class__(self, self._maxlen)

    __copy__ = copy

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return len(self._items) > 0

    def __contains__(self, x, /):
        return x in self._items

    def __iter__(self):
        return _walk(self, self._items, self._changes)

    def __reversed__(self):
        return reversed(self._items)

    def _check(self, index):
        if isinstance(index, slice):
            raise TypeError("sequence index must be integer, not 'slice'")
        if not hasattr(type(index), '__index__'):
            raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
        n = len(self._items)
        index = index.__index__()
        if index.bit_length() > 63:
            raise IndexError("cannot fit 'int' into an index-sized integer")
        if not -n <= index < n:
            raise IndexError('deque index out of range')
        return index

    def __getitem__(self, index, /):
        return self._items[self._check(index)]

    def __setitem__(self, index, value, /):
        self._items[self._check(index)] = value

    def __delitem__(self, index, /):
        del self._items[self._check(index)]
        self._changes += 1

    def __repr__(self):
        if self._changes < 0:
            return '[...]'
        changes, self._changes = self._changes, -1
        try:
            items = repr(self._items)
        finally:
            self._changes = changes
        limit = '' if self._maxlen is None else f', maxlen={self._maxlen}'
        return f'{type(self).__name__}({items}{limit})'

    def __add__(self, other, /):
        if not isinstance(other, deque):
            raise TypeError(
                f'can only concatenate deque (not "{type(other).__name__}") to deque')
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, iterable, /):
        self.extend(iterable)
        return self

    def __mul__(self, n, /):
        n = _times(n)
        return self.__class__(self._items * n, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, n, /):
        items = self._items * _times(n)
        self.clear()
        self.extend(items)
        return self

    def __eq__(self, other, /):
        return self._items == other._items if isinstance(other, deque) else NotImplemented

    def __lt__(self, other, /):
        return self._items < other._items if isinstance(other, deque) else NotImplemented

    def __le__(self, other, /):
        return self._items <= other._items if isinstance(other, deque) else NotImplemented

    def __gt__(self, other, /):
        return self._items > other._items if isinstance(other, deque) else NotImplemented

    def __ge__(self, other, /):
        return self._items >= other._items if isinstance(other, deque) else NotImplemented

    __hash__ = None


def _times(n):
    if not hasattr(type(n), '__index__'):
        raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
    return n


_native(deque)
deque.__module__ = 'collections'
_dotted(deque)


def _walk(queue, items, changes):
    for item in items:
        if queue._changes != changes:
            raise RuntimeError('deque mutated during iteration')
        yield item
    if queue._changes != changes:
        raise RuntimeError('deque mutated during iteration')
