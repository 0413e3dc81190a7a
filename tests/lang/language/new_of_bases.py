class A:
    def __new__(cls, *a):
        print('A new'); return super().__new__(cls)
    def __init__(self, *a):
        print('A init', a)
    def __repr__(self): return 'A repr'
    def __eq__(self, o): return 'A eq'
    def __len__(self): return 77
    def append(self, x): print('A append', x)
for base in (list, dict, int, str, tuple, set, float, Exception, frozenset):
    try:
        class L(base): pass
        class B(L, A): pass
        b = B()
        print(base.__name__, repr(b), b == 1)
        try: print(len(b))
        except TypeError as e: print(e)
        if base is list: b.append(1)
    except Exception as e:
        print(base.__name__, type(e).__name__, e)


class Counted:
    made = 0

    def __new__(cls, *a):
        Counted.made += 1
        return super().__new__(cls, *a)


class First(Counted, list):
    pass


class Last(list, Counted):
    pass


print(First([1, 2]), Last([3]), Counted.made)
