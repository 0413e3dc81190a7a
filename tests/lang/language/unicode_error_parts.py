# A UnicodeDecodeError is made of five parts or not at all; what a codec raises is one.
class Own(UnicodeEncodeError): pass
for c in (UnicodeDecodeError, UnicodeEncodeError, Own):
    for args in ((), ('x',), (1, 2), (1, 2, 3, 4, 5, 6)):
        try: print(repr(c(*args)))
        except TypeError as e: print(c.__name__, e)
try: raise UnicodeDecodeError
except TypeError as e: print(e)
print(repr(UnicodeError('x', 1)))
try: b'\xff'.decode()
except UnicodeDecodeError as e: print(e)
try: '\xe9'.encode('ascii')
except UnicodeEncodeError as e: print(e)
