class L(list):
    def __iter__(self): return iter([99])
class M(list):
    def __contains__(self, x): return super().__contains__(x + 1)
class E:
    def __eq__(self, o): return True
print(99 in L([1]), 1 in L([1]), 1 in M([2]), [].__contains__(1), (1,).__contains__(1), [hasattr(t, '__contains__') for t in (list, tuple, set, dict, str, range, bytes)], E() in [1], 5 in [E()], [E()].__contains__(5))
print(sum(1 for _ in L([1])), list(L([1])), len(L([1])), sorted(L([1])), [*L([1])], 2 in {1, 2}, {1}.__contains__(1))
