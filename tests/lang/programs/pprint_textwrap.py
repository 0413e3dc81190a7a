# pprint, textwrap, types and small modules.
import pprint, textwrap
from pprint import pprint as pp, pformat
from collections import OrderedDict, defaultdict, Counter, deque
from dataclasses import dataclass
d = {'name': 'x' * 30, 'values': list(range(30)), 'nested': {'a': [1, 2, {'b': 'c' * 50}], 'z': (1,), 'y': {3, 1, 2}}, 'b': None}
for kw in [{}, {'width': 40}, {'indent': 4}, {'compact': True}, {'depth': 1}, {'depth': 2}, {'sort_dicts': False}, {'width': 20, 'compact': True}]: pp(d, **kw); print('-')
pp([1, 2, 3]); pp('a b ' * 50); pp(['word ' * 30]); pp({'k': 'word ' * 30}); pp('line one\nline two\n' * 5); pp(OrderedDict((str(i), i * 10) for i in range(12))); pp(defaultdict(list, {str(i): [i] * 10 for i in range(5)})); pp(Counter('abracadabra' * 3 + 'xyzw')); pp(deque(range(40))); pp(deque(range(40), maxlen=50)); pp(set(range(40))); pp(frozenset(range(40))); pp(tuple(range(40))); pp((1,)); pp({(1, 2): 3}); pp({1: 2, 'a': 3}); pp([[1, 2, 3] * 5] * 5)
@dataclass
class P: 
    x: int
    y: list
    name: str = 'default name for the thing'
pp(P(1, list(range(30)))); pp(P(1, [])); pp([P(1, [2]), P(3, [])])
l = [1]; l.append(l); print(pformat(l)[:25]); print(pprint.isrecursive(l), pprint.isreadable([1]), pprint.saferepr({'a': 1}))
pprint.pp({'b': 1, 'a': 2}); pp(123456789, underscore_numbers=True); pp([100000] * 12, underscore_numbers=True)
class N(list): pass
pp(N(range(40))); pp(3.5); pp(None); pp('')
text = "The quick brown fox, jumps over the lazy dog. This-is-a-hyphenated-word and a verylongwordthatdoesnotfitanywhereatallinthisline  double  spaces\tand tabs -- dashes--here."
for kw in [{}, {'width': 20}, {'width': 10, 'break_long_words': False}, {'width': 30, 'initial_indent': '* ', 'subsequent_indent': '  '}, {'width': 25, 'max_lines': 2}, {'width': 15, 'break_on_hyphens': False}, {'width': 40, 'fix_sentence_endings': True}, {'width': 20, 'drop_whitespace': False}, {'width': 1}, {'width': 5}]: print(textwrap.wrap(text, **kw))
print(textwrap.fill(text, 30)); print(textwrap.shorten('Hello  world! again and again', width=12), textwrap.shorten('Hello  world!', width=11), textwrap.shorten('Hello world', width=10, placeholder='...'))
print(repr(textwrap.dedent('''
    a
      b

    c
    '''))); print(textwrap.indent('a\n\nb\n', '> '), textwrap.indent('a\n\nb', '> ', lambda l: True)); print(textwrap.wrap(''), textwrap.wrap('  a b  '), textwrap.wrap('Hello there -- you goof-ball, use the -b option!', 12))
try: textwrap.wrap('a', 0)
except ValueError as e: print(e)
import types, gc, numbers, timeit
ns = types.SimpleNamespace(a=1, b='x'); print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='x')); ns.c = 3; print(ns, vars(ns)); print(isinstance(print, types.BuiltinFunctionType), isinstance(lambda: 0, types.FunctionType), isinstance((i for i in []), types.GeneratorType), types.MappingProxyType({'a': 1})); print(gc.isenabled(), isinstance(3, numbers.Number), isinstance('a', numbers.Number), isinstance(2.5, numbers.Integral), isinstance(2.5, numbers.Real), issubclass(int, numbers.Integral), timeit.timeit(lambda: 1, number=10) >= 0)
