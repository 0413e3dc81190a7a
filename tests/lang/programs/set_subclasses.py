# Sets of classes of one's own say which; what an int subclass makes of three arguments of pow.
class F(frozenset): pass
class S(set): pass
class R(set):
    def __repr__(self): return 'R!'
class B(int):
    def __pow__(self, other): return 7
class P(int):
    def __pow__(self, other, modulus=None): return (other, modulus)


print(F([1]), F(), S([2]), S(), [F()], {F([1]): 1}, repr(S('a')), f'{S([1])}', frozenset([1]), {1})
print(S([1]) | {2}, type(S([1]) | {2}), type({1} | S([2])), F([1]) & {1}, S([1]).copy(), R(), [R([1])])
try:
    print(pow(B(3), 2, 5))
except TypeError as e:
    print(e)
print(pow(B(3), 2), B(3) ** 2, pow(P(3), 2, 5), pow(P(3), 2), pow(True, 2, 5))
import torch
try:
    torch.tensor([True, False]).cumsum_(0)
except RuntimeError as e:
    print(e)
