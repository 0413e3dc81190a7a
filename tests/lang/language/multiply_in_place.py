import operator
class A: pass
class I:
    def __index__(self): return 2
class L(list): pass
class N:
    def __rmul__(self, o): return 'rmul'
for mk in (lambda: {1}, lambda: frozenset(), lambda: {}, lambda: {}.keys(), lambda: range(3), A, I, lambda: 3, lambda: True, lambda: None, lambda: 2.5, lambda: [1], lambda: L([1]), lambda: (1,), lambda: 'a', lambda: b'a', lambda: bytearray(b'a'), lambda: 1j, lambda: slice(1), lambda: len, lambda: (x for x in []), lambda: int, N, lambda: iter([]), lambda: object()):
    for w in (lambda: [1], lambda: 'x', lambda: (1,), lambda: b'x', lambda: L([2]), lambda: 2, I, N):
        for op in ('imul', 'mul', 'iadd', 'concat', 'iconcat'):
            try: print(getattr(operator, op)(mk(), w()))
            except Exception as e: print(type(mk()).__name__, op, type(w()).__name__, e)
    x = mk()
    try: x *= [1]; print(x)
    except TypeError as e: print(e)
    try: x += [1]; print(x)
    except TypeError as e: print(e)
