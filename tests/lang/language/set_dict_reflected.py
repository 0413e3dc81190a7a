# Operators of dicts and sets asked by name, intersection_update of several, move_to_end, ChainMap.
from collections import *
class DS(dict):
    def __or__(self, o): return NotImplemented
class SS(set):
    def __or__(self, o): return NotImplemented
    def __sub__(self, o): return NotImplemented
m = ChainMap({'a':1},{'b':2})
def iu(s, *a):
    try: s.intersection_update(*a)
    except Exception as e: print(type(e).__name__, e)
    return s
def mv(k, last=True):
    o = OrderedDict([(1.0,'x'),(2,'y')])
    o.move_to_end(k, last)
    return o


def show(text, f):
    try:
        print(text, '->', repr(f()))
    except Exception as e:
        print(text, '->', type(e).__name__, e)


show("DS(a=1) | {'b':2}", lambda: DS(a=1) | {'b':2})
show("type(DS(a=1) | {'b':2})", lambda: type(DS(a=1) | {'b':2}))
show('SS({1}) | {2}', lambda: SS({1}) | {2})
show('SS({1,2}) - {2}', lambda: SS({1,2}) - {2})
show('{}.__ror__({1:2})', lambda: {}.__ror__({1:2}))
show('{1:3}.__ror__({1:2,4:5})', lambda: {1:3}.__ror__({1:2,4:5}))
show('{1}.__ror__({2})', lambda: {1}.__ror__({2}))
show('{1}.__rsub__({2})', lambda: {1}.__rsub__({2}))
show('{1}.__ror__([2])', lambda: {1}.__ror__([2]))
show('{}.__or__([2])', lambda: {}.__or__([2]))
show('{}.__or__({1:2})', lambda: {}.__or__({1:2}))
show('{}.__ror__(1)', lambda: {}.__ror__(1))
show('{}.__ior__([(1,2)])', lambda: {}.__ior__([(1,2)]))
show('{}.__ior__(1)', lambda: {}.__ior__(1))
show('m.keys()', lambda: m.keys())
show('m.items()', lambda: m.items())
show('m.values()', lambda: m.values())
show("m | {'c':3}", lambda: m | {'c':3})
show("{'c':3} | m", lambda: {'c':3} | m)
show('m.popitem()', lambda: m.popitem())
show('ChainMap().popitem()', lambda: ChainMap().popitem())
show("ChainMap.fromkeys('ab', 1)", lambda: ChainMap.fromkeys('ab', 1))
show("m == {'b':2}", lambda: m == {'b':2})
show('dict(m)', lambda: dict(m))
show('list(m)', lambda: list(m))
show("m['zz']", lambda: m['zz'])
show('isinstance(m, dict)', lambda: isinstance(m, dict))
show('iu({1,2,3}, [1,2], 3)', lambda: iu({1,2,3}, [1,2], 3))
show('iu({1,2,3}, [1,2], [[]])', lambda: iu({1,2,3}, [1,2], [[]]))
show('iu({1,2,3}, [1,2], [2])', lambda: iu({1,2,3}, [1,2], [2]))
show('iu({1,2,3}, [1,2])', lambda: iu({1,2,3}, [1,2]))
show('iu({1,2,3})', lambda: iu({1,2,3}))
show('iu({1,2,3}, 5)', lambda: iu({1,2,3}, 5))
show('iu({1,2,3}, {1,2}, {2,3}, range(9))', lambda: iu({1,2,3}, {1,2}, {2,3}, range(9)))
show('iu(frozenset({1,2,3}), {1,2})', lambda: iu(frozenset({1,2,3}), {1,2}))
show('mv(True)', lambda: mv(True))
show('mv(1)', lambda: mv(1))
show('mv(1.0, False)', lambda: mv(1.0, False))
show('mv(2, False)', lambda: mv(2, False))
show("mv('z')", lambda: mv('z'))
show('mv(2.0, False)', lambda: mv(2.0, False))
