texts = ('a'.count, 'a'.find, 'a'.index, 'a'.rfind, 'a'.rindex, 'a'.startswith, 'a'.endswith, b'a'.find, b'a'.rfind, b'a'.index,
         b'a'.rindex, b'a'.count, b'a'.startswith, b'a'.endswith)
for f in texts:
    for args in ((), (1, 2, 3, 4)):
        try:
            print(f(*args))
        except TypeError as e:
            print(e)
for f in ('a'.split, 'a'.rsplit, 'a'.splitlines, 'a'.expandtabs):
    try:
        f(1, 2, 3)
    except TypeError as e:
        print(e)
b = b'abcabc'
print(b.find(b'c'), b.find(b'c', 3), b.find(b'a', 1, 3), b.rfind(b'b'), b.rfind(98, 0, -3), b.index(b'a', 1), b.rindex(b'a'), b.find(b'', 9), b.find(b'', 6))
print(b.count(b'b'), b.count(b'b', 2), b.count(b'', 2, 4), b.count(99, -2), b.startswith(b'bc', 1), b.endswith((b'x', b'ab'), 0, -1), b.endswith(b'', 9), b.startswith(b'', 6))
for f in (lambda: b.index(b'z'), lambda: b.rindex(b'a', 4), lambda: b.find('a'), lambda: b.find(b'a', 'x'), lambda: b.find(300), lambda: b.startswith('a'), lambda: b.find(b'a', None, None), lambda: b.startswith([b'a'])):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
