# Generators that wait in a try when the program ends.
def g():
    try: yield 1
    finally: print('gen closed')
x=g(); next(x)
y=[g() for _ in range(2)]
for i in y: next(i)
z=g()
from contextlib import contextmanager
@contextmanager
def cm():
    print('in')
    try: yield
    finally: print('out')
m=cm(); m.__enter__()
print('end')
