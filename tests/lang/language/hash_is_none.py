# What cannot be hashed has None for a __hash__.
def t(n, f):
    try: print(n, repr(f()))
    except BaseException as e: print(n, type(e).__name__, e)
class L(list): pass
class L2(list):
    def __hash__(self): return 3
class D(dict):
    def __eq__(self, o): return True
class S(set): pass
class H(list):
    __hash__ = object.__hash__
t(1, lambda: hash(L())); t(2, lambda: hash(L2())); t(3, lambda: {L2(): 1}); t(4, lambda: {L(): 1}); t(5, lambda: {S(): 1}); t(6, lambda: {D()})
t(7, lambda: L.__hash__); t(8, lambda: D().__hash__); t(9, lambda: [].__hash__()); t(10, lambda: list.__hash__([]))
t(11, lambda: {}.keys().__hash__); t(12, lambda: isinstance(hash(H()), int)); t(13, lambda: slice(1).__hash__)
t(14, lambda: '__hash__' in list.__dict__); t(15, lambda: hasattr([], '__hash__')); t(16, lambda: callable(getattr([], '__hash__')))
import collections as C
t(17, lambda: C.OrderedDict().__hash__); t(18, lambda: C.deque().__hash__); t(19, lambda: C.Counter().__hash__); t(20, lambda: C.defaultdict(int).__hash__)
t(21, lambda: hash(C.OrderedDict())); t(22, lambda: {C.deque()}); t(23, lambda: dict.__hash__ is None)
import collections.abc as A
for x in ([], {}, set(), (), frozenset(), '', 1, L(), L2(), D(), C.deque(), C.OrderedDict(), slice(1), bytearray(), {}.keys(), {}.values(), range(3)):
    t(type(x).__name__, lambda: isinstance(x, A.Hashable))
import functools
@functools.lru_cache
def f(x): return x
t(24, lambda: f([])); t(25, lambda: {[1]: 2}); t(26, lambda: {(1, []): 2}); t(27, lambda: [] in {}); t(28, lambda: {}[{}]); t(29, lambda: set([[]])); t(30, lambda: frozenset([set()])); t(31, lambda: {1} - {2} in {frozenset({1})})
class Q:
    __eq__ = lambda a, b: True
t(32, lambda: hash(Q())); t(33, lambda: Q.__hash__)
