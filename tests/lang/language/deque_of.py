from collections import deque
print(deque[int], deque[int]([1]), deque[int](maxlen=3))
class D(deque): pass
print(D[str], deque.__class_getitem__(int))
def f(x: deque[int]) -> 'deque[str]': pass
print(f.__annotations__)
