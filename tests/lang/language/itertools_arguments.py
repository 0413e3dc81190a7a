import itertools


def t(f):
    try:
        r = f()
        print(list(itertools.islice(r, 5)) if hasattr(r, '__next__') else r)
    except TypeError as e:
        print(e)


for name in ('accumulate chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse '
             'islice pairwise permutations product repeat starmap takewhile zip_longest').split():
    print(name)
    f = getattr(itertools, name)
    for call in (lambda: f(), lambda: f(1), lambda: f([1, 2]), lambda: f([1, 2], 3, 4, 5, 6), lambda: f(x=1),
                 lambda: f(3, [1, 2], zz=3), lambda: f([1, 2], iterable=3), lambda: f(r=1),
                 lambda: f(iterable=[1, 2], r=2), lambda: f(a=1, b=2, c=3, d=4), lambda: f([1, 2], repeat=1)):
        t(call)
t(lambda: itertools.tee())
t(lambda: itertools.tee([], 2, 3))
t(lambda: itertools.tee(iterable=[]))
