# Names of a module and attributes of modules are found where they were before, unless they have moved, gone or come.
import keyword as box
import math
import string as other

n = 0
for turn in range(6):
    if turn == 2:
        abs = lambda x: ('own', x)
    if turn == 4:
        del abs
    n = n + turn
    print(turn, n, abs(-turn))

for turn in range(4):
    try:
        print(turn, late)
    except NameError as e:
        print(turn, e)
    if turn == 1:
        late = 'here'
    if turn == 2:
        del late

# Entries close up when names are deleted and made.
for turn in range(3):
    a = turn
    globals()['made%d' % turn] = a
    del globals()['made%d' % turn]
    del a
    b = c = turn
    a = b + c
    print(a, b, c)

# Stored in a function, read outside, and the other way round.
total = 0


def count(x):
    global total, first
    total = total + x
    first = x


for turn in range(3):
    count(turn)
    total *= 2
    print(total, first)
    if turn == 1:
        del first, total
        total = 10


class Body:
    x = 0
    for i in range(3):
        x = x + i
        n = i
    print(x, n, i)


print(n, Body.x)

# A builtin that is hidden while a loop goes on, by another name that is made first, too.
for turn in range(6):
    if turn == 1:
        another = 1
    if turn == 2:
        len = lambda x: 'hidden'
    if turn == 4:
        del len, another
    print(len('abc'))

# Attributes of modules, called and not.
other.pad, other.f, box.f = 0, lambda: 'other', lambda: 'box'
for turn in range(8):
    module = box if turn % 2 else other
    try:
        print(module.f(), module.f is other.f, math.floor(turn + 0.5))
    except AttributeError as e:
        print(e)
    if turn == 2:
        box.f = lambda: 'box anew'
    if turn == 4:
        del other.pad, other.f
    if turn == 5:
        other.f = int


# Functions that an instance has of its own.
class Holder:
    def f(self):
        return 'method'


held = [Holder(), Holder()]
held[0].f = lambda: 'own'
held[0].g = held[1].g = len
for turn in range(6):
    print(held[turn % 2].f(), held[turn % 2].g('abc'))
    if turn == 3:
        del held[0].f
        Holder.g = lambda self, x: 'hidden'
        del held[0].g

# Ints compared: the borders of what is plain.
big = 2**63 - 1
for left in (-big - 1, -1, 0, big, big + 1, True, 1.5):
    print([left < right for right in (0, big, 1.0)], [left >= right for right in (0, big, 1.0)], left == big, left != 0)
for left in (2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 3037000500):
    print(left * left, left * -2, left * 2**31)
