"""What the compiler warns of before the program runs, in CPython's words and order."""
import warnings

warnings.simplefilter('ignore')  # too late: it has been told
x = 5
names = ['a', 'b']
print(x is 257, x is not 'a', x is -1, x is (1, 2), () is x)
print(x is None, x is not True, x is ..., x is [], x is x)
if 1 < x is 6:
    pass


def always():
    assert (x == 6, 'x is not 6')
    assert (), 'never'


class A:
    size = 'abc' is names


def call():
    return [(1, 2)
            (3, 4)]


for attempt in (always, call, lambda: [1, 2] [0, 1], lambda: 'abc' ['x'], lambda: {1} [0],
                lambda: f'{x}' ['k'], lambda: 5 [0], lambda: None [0], lambda: True [1],
                lambda: 'abc' (1), lambda: f'{x}' (1), lambda: [y for y in names] ('a'),
                lambda: {1: 2} (3), lambda: {1} (3), lambda: 1.5 (2), lambda: 10 ** 30 (2),
                lambda: (lambda: 1) [0], lambda: (1, 2) [1.5], lambda: [1, 2] [True],
                lambda: 'abc' [-1], lambda: 'abc' [names], lambda: b'ab' [None],
                lambda: {'a': 1} [0, 1], lambda: ('a' is x) ['a' 'b'], lambda: 'a' (1) (2)):
    try:
        print(attempt())
    except (TypeError, AssertionError, KeyError) as e:
        print(type(e).__name__, e)
x = 3 if names is "str" else 4
while x is 7:
    pass
print([n for n in names if n is 'a'])
if x is 10 and x is 11 or not x is 12:
    pass
if not not x is 13 and not 1 < x is 14:
    pass


def always(a=x is 18, *, b: (x is 19) = x is 20) -> x is 21:
    try:
        return x is 22
    finally:
        x is 23


assert x is not 15, x is 16
try:
    x is 3
except ValueError if x is 4 else ValueError:
    x is 5
else:
    x is 6
finally:
    x is 7
for i in range(3):
    try:
        if i is 2:
            continue
        if i == 1:
            break
    finally:
        x is 8
