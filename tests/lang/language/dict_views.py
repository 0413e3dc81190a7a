# The views of keys and items with sets, views and what is none of both.
a, b = dict(a=1, z=[1]), dict(a=1, z=[1], q=2)
for text, f in {
    'items < set': lambda: a.items() < set(),
    'items == frozenset': lambda: frozenset({1, 2}) == a.items(),
    'items <= items': lambda: a.items() <= b.items(),
    'items > items': lambda: a.items() > b.items(),
    'items & items': lambda: a.items() & {'a': 1}.items(),
    'items & list': lambda: a.items() & [('a', 1), ('b', 2)],
    'items & 5': lambda: a.items() & 5,
    'items | set': lambda: a.items() | set(),
    'items ^ items': lambda: a.items() ^ b.items(),
    'items - items': lambda: a.items() - b.items(),
    'isdisjoint': lambda: (a.items().isdisjoint(b.items()), a.keys().isdisjoint('bc'), a.keys().isdisjoint('az')),
    'in': lambda: (('z', [1]) in a.items(), ('z', [2]) in a.items(), 5 in a.items()),
    'keys & range': lambda: {1.0: 'x', True: 'y'}.keys() & range(3),
    'keys & frozenset': lambda: {1: 2}.keys() & frozenset([1]),
    'range & keys': lambda: range(3) & {1.0: 'x'}.keys(),
    'set - keys': lambda: {'a', 5} - a.keys(),
    'keys - list': lambda: b.keys() - ['a', 'z'],
    'keys == set': lambda: (a.keys() == {'a', 'z'}, a.keys() != {'a'}, {'a'} < a.keys()),
    'keys < list': lambda: a.keys() < ['a'],
    'values & set': lambda: a.values() & {1},
}.items():
    try:
        print(text, f())
    except TypeError as e:
        print(text, e)
