def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: int.from_bytes(map(int, [1,2]), 'big'))
t(lambda: int.from_bytes((x for x in [255,2]), 'little', signed=True))
t(lambda: int.from_bytes((x for x in [1,300]), 'big'))
t(lambda: int.from_bytes(range(3)))
t(lambda: int.from_bytes({1: 2, 5: 3}, 'big'))
t(lambda: int.from_bytes('ab', 'big'))
t(lambda: int.from_bytes(3, 'big'))
t(lambda: int.from_bytes((1/0 for _ in [1]), 'big'))
class B:
    def __bytes__(self): return b'\x01\x01'
t(lambda: int.from_bytes(B(), 'big'))
t(lambda: int.from_bytes(None, 'big'))
