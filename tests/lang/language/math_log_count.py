import math
for args in ((), (1, 2, 3), (8, 2), (1,)):
    try:
        print(math.log(*args))
    except TypeError as e:
        print(e)
