import weakref
for b in (float, complex, int, str, tuple, list, dict, set, frozenset, object, Exception):
    class X(b): pass
    print(b.__name__, '__weakref__' in X.__dict__, '__dict__' in X.__dict__)
    try:
        x = X() if b is not type else X('a', (), {}); r = weakref.ref(x); print(r() is x); del x; print(r() is None)
    except TypeError as e: print(e)
