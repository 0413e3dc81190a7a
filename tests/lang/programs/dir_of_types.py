import math
import torch.distributions


class Stack(list):
    limit = 3

    def push(self, item):
        self.append(item)


class Slotted(dict):
    __slots__ = ('a',)


class Failed(KeyError):
    def __init__(self, code):
        self.code = code


for v in (3, True, 1.5, 1j, 'a', b'a', [], (), {}, set(), frozenset(), range(3), int, list, Exception, KeyError(1), OSError(),
          Stack(), Stack, Slotted(), Failed(3), NameError, SyntaxError('x'), StopIteration(2)):
    print(type(v).__name__, dir(v))
print([name for name in dir(Stack()) if not name.startswith('_')])
print(sorted(set(dir(Stack)) - set(dir(list))))
print(dir(math))
print(dir(torch.distributions)[:10], len(dir(torch.distributions)))
print(hasattr(1.5, '__invert__'), hasattr(1j, '__invert__'), hasattr(3, '__invert__'), hasattr({}.keys(), '__add__'),
      hasattr({}.keys(), '__or__'))
