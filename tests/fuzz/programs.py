"""Random programs of the playground's Python: a seed makes one, always the same.

Every program prints what it computes, or the type and message of what it raises, a line a step, so
that two interpreters can be compared line by line. Nothing depends on addresses, on the order of
sets or on the time.
"""
import random
import warnings

HEADER = '''\
def canon(x, depth=0):
    """repr, but sets in order."""
    if depth > 6:
        return '...'
    if type(x) in (set, frozenset):
        return type(x).__name__ + '{' + ', '.join(sorted(canon(i, depth + 1) for i in x)) + '}'
    if type(x) is list:
        return '[' + ', '.join([canon(i, depth + 1) for i in x]) + ']'
    if type(x) is tuple:
        return '(' + ', '.join([canon(i, depth + 1) for i in x]) + ')'
    if type(x) is dict:
        return '{' + ', '.join([canon(k, depth + 1) + ': ' + canon(v, depth + 1) for k, v in x.items()]) + '}'
    return repr(x)


def show(n, f):
    try:
        r = f()
        print(n, type(r).__name__, canon(r)[:300])
    except RecursionError:
        print(n, 'RecursionError')
    except Exception as e:
        print(n, type(e).__name__ + ':', str(e)[:300])


'''

INTS = ['0', '1', '-1', '2', '3', '5', '7', '10', '-3', '255', '256', '1000', '-17', '2**31', '2**63', '-2**63',
        '2**64', '10**18', '3**50', '-7**30', 'True', 'False', '12345678901234567890']
SMALL = ['0', '1', '-1', '2', '3', '4', '-2', '5', 'True']
FLOATS = ['0.0', '-0.0', '1.0', '0.5', '-1.5', '2.5', '3.14159', '1e16', '1e-7', '1e300', '-1e300', '5e-324', '0.1',
          '123456.789', '1e22', '2.675', '1.005', "float('inf')", "float('-inf')", "float('nan')", '9007199254740993.0',
          '1/3', '100.0', '-7.25']
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'  pad\\t'", "'12'", "'-3.5'", "'x,y,,z'", "'\\u00e9\\u4f60'",
        "'\\U0001f600!'", "'aXbXc'", "'it\\'s'", "'\"q\"'", "'line1\\nline2\\r\\nend'", "'{}'", "'%s'", "'0x1f'", "'aaa'",
        "'ABC'", "'a1b2'", "'Title Case'", "'\\x00\\x7f'", "'1e5'", "'nan'", "' 7 '", "'1_000'"]
LISTS = ['[]', '[1, 2, 3]', '[3, 1, 2]', '[1.5, 2]', "['a', 'b']", '[[1], [2, 3]]', '[None, True]', '[0, 0, 1]',
         'list(range(5))', "['b', 'a', 'c']", '[1, [2, [3, []]]]']
TUPLES = ['()', '(1,)', '(1, 2)', "('a', 1)", '(1, (2, 3))', '(3, 1, 2)']
DICTS = ['{}', "{'a': 1}", "{'a': 1, 'b': 2}", '{1: 2, 3: 4}', "{(1, 2): 'x'}", "{'k': [1]}", '{None: 0, 1.0: True}']
SETS = ['set()', '{1, 2, 3}', '{1}', "{'a', 'b'}", 'frozenset({1, 2})', '{2, 3, 4}', '{1.5, 2}']
OTHERS = ['None', '...', 'range(3)', 'range(10, 0, -3)', "b'ab'", "b''", 'slice(1, None)', '2j', '1+2j', 'int', 'len',
          'NotImplemented', 'object', "b'\\xff\\x00'", 'range(0)', 'type(None)', 'str']
KINDS = {'int': INTS, 'small': SMALL, 'float': FLOATS, 'str': STRS, 'list': LISTS, 'tuple': TUPLES, 'dict': DICTS,
         'set': SETS, 'any': None}
BINARY = ['+', '-', '*', '/', '//', '%', '&', '|', '^', '==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'and', 'or',
          '@', 'is not']
BUILTINS = ['abs', 'all', 'any', 'ascii', 'bin', 'bool', 'bytes', 'callable', 'chr', 'complex', 'dict', 'float',
            'frozenset', 'hex', 'int', 'iter', 'len', 'list', 'max', 'min', 'next', 'oct', 'ord', 'repr', 'reversed',
            'round', 'set', 'sorted', 'str', 'sum', 'tuple', 'type', 'isinstance', 'divmod', 'pow', 'enumerate', 'zip',
            'map', 'filter', 'range', 'slice', 'getattr', 'hasattr', 'issubclass', 'format']
METHODS = {
    'str': {'upper': '', 'lower': '', 'title': '', 'capitalize': '', 'swapcase': '', 'casefold': '', 'strip': 's?',
            'lstrip': 's?', 'rstrip': 's?', 'split': 's?n?', 'rsplit': 's?n?', 'splitlines': 'n?', 'join': 'l',
            'replace': 'ssn?', 'find': 'sn?n?', 'rfind': 'sn?n?', 'index': 's', 'rindex': 's', 'count': 'sn?',
            'startswith': 'sn?', 'endswith': 's', 'center': 'ns?', 'ljust': 'ns?', 'rjust': 'ns?', 'zfill': 'n',
            'partition': 's', 'rpartition': 's', 'isdigit': '', 'isalpha': '', 'isalnum': '', 'isspace': '',
            'isupper': '', 'islower': '', 'istitle': '', 'isidentifier': '', 'isprintable': '', 'isascii': '',
            'encode': '', 'expandtabs': 'n?', 'removeprefix': 's', 'removesuffix': 's', 'format': 'aa',
            'isdecimal': '', 'isnumeric': '', 'translate': 'd', '__len__': '', '__contains__': 's', '__mul__': 'n'},
    'list': {'append': 'a', 'extend': 'l', 'insert': 'na', 'pop': 'n?', 'remove': 'a', 'index': 'an?', 'count': 'a',
             'reverse': '', 'sort': '', 'copy': '', 'clear': '', '__getitem__': 'n', '__len__': '', '__add__': 'l'},
    'tuple': {'index': 'a', 'count': 'a', '__getitem__': 'n'},
    'dict': {'get': 'aa?', 'keys': '', 'values': '', 'items': '', 'pop': 'aa?', 'popitem': '', 'setdefault': 'aa?',
             'update': 'd', 'copy': '', 'clear': '', '__contains__': 'a', 'fromkeys': 'la?'},
    'set': {'add': 'a', 'remove': 'a', 'discard': 'a', 'union': 'l', 'intersection': 'l', 'difference': 'l',
            'symmetric_difference': 'l', 'issubset': 'l', 'issuperset': 'l', 'isdisjoint': 'l', 'update': 'l',
            'copy': '', 'clear': '', 'intersection_update': 'l', 'difference_update': 'l'},
    'int': {'bit_length': '', 'bit_count': '', 'conjugate': '', 'as_integer_ratio': '', 'to_bytes': 'n',
            '__add__': 'a', '__floordiv__': 'a'},
    'float': {'is_integer': '', 'hex': '', 'as_integer_ratio': '', 'conjugate': '', '__round__': 'n' },
}
del METHODS['float']['__round__']
NAMES = ['x', 'y', 'z', 'n']


class Maker:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.bound = []

    def pick(self, things):
        return self.r.choice(things)

    def chance(self, p):
        return self.r.random() < p

    def kind(self):
        return self.pick(['int', 'int', 'small', 'float', 'float', 'str', 'str', 'list', 'tuple', 'dict', 'set', 'any'])

    def atom(self, kind=None):
        kind = kind or self.kind()
        if kind == 'any':
            return self.pick([self.pick(OTHERS), self.atom()])
        if self.bound and self.chance(.2):
            return self.pick(self.bound)
        return self.pick(KINDS[kind])

    # --- Values of a kind ---------------------------------------------------------------------

    def value(self, kind, depth):
        """An expression that has a value of this kind, mostly."""
        if depth <= 0 or self.chance(.15):
            return self.atom(kind)
        make = getattr(self, 'make_' + kind, None)
        return make(depth - 1) if make else self.atom(kind)

    def make_int(self, d):
        c = self.r.randrange(11)
        a = self.value('int', d)
        if c < 4:
            return f'({a} {self.pick(["+", "-", "*", "//", "%", "&", "|", "^"])} {self.value("int", d)})'
        if c == 4:
            return f'({a} {self.pick(["<<", ">>"])} {self.pick(["0", "1", "3", "31", "64", "70"])})'
        if c == 5:
            return f'({a} ** {self.pick(["0", "1", "2", "3", "5"])})'
        if c == 6:
            return f'{self.pick(["-", "~", "+", "abs", "int", "hash"])}({a})'
        if c == 7:
            return f'len({self.value(self.pick(["str", "list", "dict", "set"]), d)})'
        if c == 8:
            return f'int({self.value(self.pick(["float", "str"]), d)})'
        if c == 9:
            return f'sum({self.value("list", d)})'
        return f'({a} if {self.any(d)} else {self.value("int", d)})'

    make_small = lambda self, d: self.atom('small')

    def make_float(self, d):
        c = self.r.randrange(7)
        a = self.value('float', d)
        if c < 3:
            return f'({a} {self.pick(["+", "-", "*", "/", "//", "%"])} {self.value(self.pick(["float", "int"]), d)})'
        if c == 3:
            return f'({a} ** {self.pick(["2", "0.5", "-1", "3", "0"])})'
        if c == 4:
            return f'round({a}, {self.pick(["0", "1", "2", "-1", "5", "None"])})'
        if c == 5:
            return f'float({self.value(self.pick(["int", "str"]), d)})'
        return f'{self.pick(["-", "abs", "+"])}({a})'

    def make_str(self, d):
        c = self.r.randrange(10)
        a = self.value('str', d)
        if c == 0:
            return f'({a} + {self.value("str", d)})'
        if c == 1:
            return f'({a} * {self.atom("small")})'
        if c == 2:
            return f'{self.pick(["str", "repr", "ascii"])}({self.any(d)})'
        if c == 3:
            return f'{a}[{self.slice()}]'
        if c == 4:
            return self.fstring(d)
        if c == 5:
            return f'format({self.value(self.pick(["int", "float", "str"]), d)}, {self.spec()!r})'
        if c == 6:
            return self.percent(d)
        if c == 7:
            return self.strformat(d)
        return self.method('str', d)

    def make_list(self, d):
        c = self.r.randrange(8)
        a = self.value('list', d)
        if c == 0:
            return f'({a} + {self.value("list", d)})'
        if c == 1:
            return f'({a} * {self.atom("small")})'
        if c == 2:
            return f'{a}[{self.slice()}]'
        if c == 3:
            return self.comprehension(d, '[]')
        if c == 4:
            return f'{self.pick(["list", "sorted"])}({self.value(self.pick(["list", "str", "tuple", "dict"]), d)})'
        if c == 5:
            return f'[*{self.value(self.pick(["list", "str", "tuple"]), d)}, {self.any(d)}]'
        if c == 6:
            return f'list({self.pick(["zip", "enumerate", "reversed"])}({a}))'
        return '[' + ', '.join(self.any(d) for _ in range(self.r.randrange(4))) + ']'

    def make_tuple(self, d):
        c = self.r.randrange(4)
        if c == 0:
            return f'tuple({self.value("list", d)})'
        if c == 1:
            return f'{self.value("tuple", d)}[{self.slice()}]'
        if c == 2:
            return f'divmod({self.value("int", d)}, {self.value("int", d)})'
        return '(' + ''.join(self.any(d) + ', ' for _ in range(self.r.randrange(1, 4))) + ')'

    def make_dict(self, d):
        c = self.r.randrange(5)
        if c == 0:
            return self.comprehension(d, '{:}')
        if c == 1:
            return f'({self.value("dict", d)} | {self.value("dict", d)})'
        if c == 2:
            return f'dict(zip({self.value("list", d)}, {self.value("str", d)}))'
        if c == 3:
            return f'{{**{self.value("dict", d)}, {self.atom()}: {self.any(d)}}}'
        return '{' + ', '.join(f'{self.atom()}: {self.any(d)}' for _ in range(self.r.randrange(3))) + '}'

    def make_set(self, d):
        c = self.r.randrange(4)
        if c < 2:
            return f'({self.value("set", d)} {self.pick(["|", "&", "-", "^"])} {self.value("set", d)})'
        if c == 2:
            return f'set({self.value(self.pick(["list", "str"]), d)})'
        return self.comprehension(d, '{}')

    # --- Pieces -------------------------------------------------------------------------------

    def slice(self):
        part = lambda: self.pick(['', '0', '1', '-1', '2', '-3', '5', '100', 'None'])
        if self.chance(.3):
            return self.atom(self.pick(['small', 'small', 'any', 'float']))
        return f'{part()}:{part()}' + (f':{self.pick(["", "1", "2", "-1", "-2", "0"])}' if self.chance(.5) else '')

    def spec(self):
        r = self.r
        s = ''
        if self.chance(.4):
            s += (self.pick(['', '', '*', '0', ' ', '\u00e9']) if True else '') + self.pick('<>^=')
        s += self.pick(['', '', '', '+', '-', ' ', 'z']) + self.pick(['', '', '', '#']) + self.pick(['', '', '0'])
        s += self.pick(['', '', '5', '10', '12', '1', '20']) + self.pick(['', '', '', ',', '_'])
        s += self.pick(['', '', '.0', '.1', '.2', '.3', '.6', '.10'])
        return s + self.pick(['', '', 'd', 'f', 'e', 'g', 'x', 'X', 'o', 'b', 's', '%', 'c', 'n', 'F', 'E', 'G', 'q'])

    def fstring(self, d):
        bits = []
        for _ in range(self.r.randrange(1, 4)):
            e = self.any(d).replace('"', "'")
            if '\\' in e or '\n' in e or '!' in e or '{' in e or "'" in e or 'lambda' in e or ':' in e:
                e = self.pick(['x1', '3', '2.5', '-7', '10**20', '[1, 2]', 'None', '1 + 1', 'len("ab")'.replace('"', '')])
                e = '3.14159' if e in ('x1', 'len(ab)') else e
            bits.append('{' + e + self.pick(['', '', '=', ' = ']) + self.pick(['', '', '!r', '!s', '!a']) +
                        self.pick(['', ':' + self.spec(), ':{5 + 3}', ':>{3}.{2}']) + '}')
            bits.append(self.pick(['', ' ', '{{', '}}', 'text']))
        return 'f"' + ''.join(bits) + '"'

    def percent(self, d):
        n = self.r.randrange(1, 3)
        form = ''.join('%' + self.pick(['', '', '-', '+', ' ', '0', '#']) + self.pick(['', '', '5', '10']) +
                       self.pick(['', '', '.0', '.2', '.5']) + self.pick('sdirfgexXoceGa%') + self.pick(['', ' ', '|'])
                       for _ in range(n))
        values = ', '.join(self.any(d) for _ in range(n if self.chance(.9) else n + 1))
        return f'({form!r} % ({values}{"," if n == 1 else ""}))'

    def strformat(self, d):
        fields = [self.pick(['{}', '{0}', '{1}', '{a}', '{0!r}', '{:>5}', '{a!s:^9}', '{0[0]}', '{a.real}', '{{}}',
                             '{:' + self.spec() + '}']) for _ in range(2)]
        return f'{" ".join(fields)!r}.format({self.any(d)}, {self.any(d)}, a={self.any(d)})'

    def comprehension(self, d, kind):
        it = self.value(self.pick(['list', 'str', 'tuple', 'dict']), d)
        name = self.pick(NAMES)
        self.bound.append(name)
        element, cond = self.any(min(d, 1)), self.any(min(d, 1))
        tail = f' for {name} in {it}' + (f' if {cond}' if self.chance(.4) else '')
        if self.chance(.2):
            other = self.pick(['p', 'q'])
            tail += f' for {other} in {self.atom("list")}'
        self.bound.pop()
        if kind == '{:}':
            return '{' + f'{name}: {element}{tail}' + '}'
        return kind[0] + element + tail + kind[1]

    def method(self, kind, d):
        name = self.pick(list(METHODS[kind]))
        args = []
        form = METHODS[kind][name]
        i = 0
        while i < len(form):
            optional = form[i + 1:i + 2] == '?'
            if optional and self.chance(.6):
                break
            want = {'s': 'str', 'n': 'small', 'l': 'list', 'd': 'dict', 'a': None}[form[i]]
            args.append(self.any(d) if want is None or self.chance(.1) else self.value(want, d))
            i += 2 if optional else 1
        return f'{self.atom(kind)}.{name}({", ".join(args)})'

    def valid(self, make, mode):
        """What `make` makes, once it is something that can be compiled."""
        while True:
            text = make()
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter('ignore')
                    compile(text, 'f', mode)
                return text
            except SyntaxError:
                self.bound = []

    def expression(self):
        return self.valid(lambda: self.any(3), 'eval')

    def any(self, depth):
        """Any expression."""
        c = self.r.randrange(20)
        if depth <= 0:
            return self.atom()
        if c < 8:
            return self.value(self.pick(['int', 'float', 'str', 'list', 'tuple', 'dict', 'set']), depth)
        if c == 8:
            return f'({self.any(depth - 1)} {self.pick(BINARY)} {self.any(depth - 1)})'
        if c == 9:
            args = ', '.join(self.any(depth - 1) for _ in range(self.pick([1, 1, 1, 2, 2, 3, 0])))
            return f'{self.pick(BUILTINS)}({args})'
        if c == 10:
            return self.method(self.pick(list(METHODS)), depth - 1)
        if c == 11:
            return f'{self.any(depth - 1)}[{self.slice()}]'
        if c == 12:
            a, b = self.any(depth - 1), self.any(depth - 1)
            return f'({a} {self.pick(["<", "<=", "==", "!=", ">"])} {b} {self.pick(["<", "<=", "==", "!=", "in"])} ' \
                   f'{self.any(depth - 1)})'
        if c == 13:
            name = self.pick(NAMES)
            self.bound.append(name)
            body = self.any(depth - 1)
            self.bound.pop()
            return f'(lambda {name}: {body})({self.any(depth - 1)})'
        if c == 14:
            return f'(not {self.any(depth - 1)})'
        if c == 15:
            return f'{self.pick(["-", "+", "~"])}{self.atom()}'
        if c == 16:
            kind = self.pick(['list', 'dict', 'set'])
            call = self.method(kind, depth - 1)
            at = call.rindex('.', 0, call.index('(', call.index('.') if '.' in call else 0) if False else len(call))
            return call
        if c == 17:
            return f'{self.any(depth - 1)}.{self.pick(["real", "imag", "x", "start", "args", "__class__"])}' \
                if self.chance(.3) else self.atom()
        return self.atom()

    # --- Statements ---------------------------------------------------------------------------

    def block(self, indent, depth, loop, function):
        return ''.join(self.statement(indent, depth, loop, function) for _ in range(self.r.randrange(1, 4)))

    def statement(self, indent, depth, loop, function):
        pad = '    ' * indent
        c = self.r.randrange(17 if depth > 0 else 6)
        deeper = lambda l=loop: self.block(indent + 1, depth - 1, l, function)
        if c < 2:
            return f'{pad}log.append({self.r.randrange(100)})\n'
        if c == 2:
            return f'{pad}x = {self.any(1)}\n'
        if c == 3:
            return f'{pad}n += {self.pick(["1", "2", "-1", "n", "1.5"])}\n'
        if c == 4:
            if loop and self.chance(.6):
                return f'{pad}if n > {self.r.randrange(8)}: {self.pick(["break", "continue"])}\n'
            return f'{pad}if {self.any(1)}: {self.pick(["return n", "raise E1(n)", "log.append(x)", "pass"])}\n'
        if c == 5:
            raised = self.pick(['E1(1)', 'E2', 'ValueError("v")', 'KeyError("k")', 'E1("a", 2)', 'ZeroDivisionError'])
            return f'{pad}if n % {self.r.randrange(2, 5)} == 0: raise {raised}\n' if self.chance(.6) else \
                f'{pad}{"y = yield n" if function == "gen" else "tick()"}\n'
        if c == 6:
            return f'{pad}for i in range({self.r.randrange(4)}):\n{deeper(True)}' + \
                (f'{pad}else:\n{deeper()}' if self.chance(.3) else '')
        if c == 7:
            return f'{pad}while n < {self.r.randrange(10)}:\n{pad}    tick()\n{pad}    n += 1\n{deeper(True)}' + \
                (f'{pad}else:\n{deeper()}' if self.chance(.3) else '')
        if c == 8:
            return f'{pad}if {self.any(1)}:\n{deeper()}' + (f'{pad}else:\n{deeper()}' if self.chance(.5) else '')
        if c < 12:
            out = f'{pad}try:\n{deeper()}'
            handlers = 0
            for kind in ('E2', 'E1', '(KeyError, ValueError)', 'Exception'):
                if self.chance(.4):
                    handlers += 1
                    name = ' as e' if self.chance(.5) else ''
                    seen = f'{pad}    log.append(repr(e))\n' if name else ''
                    again = self.pick(['', '', f'{pad}    raise\n', f'{pad}    raise E2("again") from None\n'])
                    out += f'{pad}except {kind}{name}:\n{seen}{deeper()}{again}'
            if handlers and self.chance(.4):
                out += f'{pad}else:\n{deeper()}'
            if not handlers or self.chance(.5):
                out += f'{pad}finally:\n{deeper()}'
            return out
        if c == 12:
            swallow = self.pick(['True', 'False'])
            return f'{pad}with CM({self.r.randrange(100)}, {swallow}) as x:\n{deeper()}'
        if c == 13:
            return f'{pad}a, *x = {self.value(self.pick(["list", "str", "tuple"]), 1)}\n'
        if c == 14:
            target = self.pick(['x, y', '(x, y), n2', '[x]', 'x, (y, z)'])
            return f'{pad}{target} = {self.value(self.pick(["list", "tuple"]), 1)}\n'
        if c == 15:
            cases = ''.join(f'{pad}    case {p}:\n{self.block(indent + 2, 0, loop, function)}'
                            for p in self.r.sample(['[x]', '[x, *y]', '(x, y)', '{"a": y}', 'int(y)', 'str() as y',
                                                    '0 | 1', 'None', '[[x], *_]', 'float() | bool()'], 3))
            return f'{pad}match {self.any(1)}:\n{cases}{pad}    case _:\n{self.block(indent + 2, 0, loop, function)}'
        if function == 'gen':
            return f'{pad}{self.pick(["yield n", "y = yield from sub(n)", "x = yield", "yield x"])}\n'
        return f'{pad}{self.pick(["return x", "return (n, x)", "del x", "assert n < 5, n", "x = f0(n)"])}\n'

    def control(self, name, kind):
        return (f'def {name}(n):\n    x = y = None\n' + self.block(1, 3, False, kind) +
                ('    yield n\n' if kind == 'gen' else '    return n\n') + '\n\n')

    # --- Classes ------------------------------------------------------------------------------

    def classes(self):
        ops = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'and', 'or', 'xor', 'lshift', 'rshift', 'matmul']
        out = ''
        for name, base in (('A', ''), ('B', self.pick(['', '(A)', '(int)', '(list)'])), ('C', self.pick(['(A)', '(B)', '']))):
            out += f'class {name}{base}:\n    v = {self.atom("small")}\n'
            methods = ['__%s__' % o for o in ops] + ['__r%s__' % o for o in ops] + ['__i%s__' % o for o in ops] + \
                      ['__eq__', '__lt__', '__le__', '__ge__', '__gt__', '__ne__', '__contains__', '__getitem__']
            for m in self.r.sample(methods, 12):
                body = self.pick([f"('{name}.{m}', canon(o) if type(o) is int else type(o).__name__)", 'NotImplemented',
                                  'self', 'True', '0', 'E1(o)'])
                word = 'raise' if body == 'E1(o)' else 'return'
                out += f'    def {m}(self, o):\n        {word} {body}\n'
            for m, results in (('__len__', ['3', '0', '-1', "'a'"]), ('__bool__', ['True', 'False', '1']),
                               ('__hash__', ['1', '2**70', "'h'"]), ('__str__', ["'str'", '3']),
                               ('__repr__', [f"'<{name}>'"]), ('__neg__', ['-1', 'self']), ('__index__', ['2', '1', "'i'"]),
                               ('__float__', ['1.5', '2']), ('__int__', ['7', '1.5']), ('__abs__', ['4']),
                               ('__call__', ['9']), ('__iter__', ['iter([1, 2])', '3']), ('__invert__', ["'inv'"])):
                if m == '__repr__' or self.chance(.35):
                    out += f'    def {m}(self):\n        return {self.pick(results)}\n'
            out += '\n\n'
        return out

    def program(self):
        out = [HEADER]
        which = self.r.randrange(10)
        if which < 6:
            for n in range(60):
                e = self.expression()
                out.append(f'show({n}, lambda: {e})\n')
        elif which < 8:
            out.append('class E1(Exception): pass\n\n\nclass E2(E1): pass\n\n\n')
            out.append('class CM:\n    def __init__(self, k, swallow):\n        self.k, self.swallow = k, swallow\n'
                       '    def __enter__(self):\n        log.append(("in", self.k))\n        return self.k\n'
                       '    def __exit__(self, t, e, tb):\n        log.append(("out", self.k, t and t.__name__))\n'
                       '        return self.swallow\n\n\n')
            out.append('steps = 0\n\n\ndef tick():\n    global steps\n    steps += 1\n    if steps > 200:\n'
                       '        raise RuntimeError("too long")\n\n\n')
            out.append('def sub(n):\n    got = yield ("sub", n)\n    log.append(("got", got))\n    yield ("sub2", n)\n'
                       '    return n * 10\n\n\ndef f0(n):\n    if n > 3: raise E2(n)\n    return n\n\n\n')
            for i in range(1, 5):
                out.append(self.valid(lambda: self.control(f'f{i}', 'plain') + self.control(f'g{i}', 'gen'), 'exec'))
            out.append('def drive(g):\n    out = []\n    try:\n        out.append(next(g))\n        out.append(g.send(7))\n'
                       '        out.append(g.throw(ValueError("thrown")))\n        out.append(next(g))\n        g.close()\n'
                       '    except StopIteration as e:\n        out.append(("stop", e.value))\n'
                       '    except Exception as e:\n        out.append(repr(e))\n'
                       '        c = e.__context__\n        out.append(type(c).__name__)\n    return out\n\n\n')
            for n in range(40):
                f = self.r.randrange(1, 5)
                call = f'f{f}({self.pick(["0", "1", "3", "7"])})' if self.chance(.5) else \
                    f'{self.pick(["drive", "list"])}(g{f}({self.pick(["0", "1", "4"])}))'
                out.append(f'log, steps = [], 0\nshow({n}, lambda: {call})\nprint(log)\n')
        else:
            out.append('class E1(Exception): pass\n\n\n' + self.classes())
            out.append('def inplace(a, b, op):\n    ns = [a]\n')
            ops = ['+', '-', '*', '/', '//', '%', '**', '&', '|', '^', '<<', '>>', '@']
            for i, op in enumerate(ops):
                out.append(f'    {"if" if i == 0 else "elif"} op == {op!r}:\n        a {op}= b\n')
            out.append('    return a\n\n\n')
            things = ['A()', 'B()', 'C()', '2', '1.5', "'s'", '[1]', 'None', '(1,)']
            for n in range(60):
                a, b = self.pick(things[:3]), self.pick(things)
                if self.chance(.4):
                    a, b = b, a
                c = self.r.randrange(8)
                if c < 3:
                    e = f'{a} {self.pick(ops)} {b}'
                elif c == 3:
                    e = f'{a} {self.pick(["==", "!=", "<", "<=", ">", ">=", "in", "not in"])} {b}'
                elif c == 4:
                    e = f'inplace({a}, {b}, {self.pick(ops)!r})'
                elif c == 5:
                    e = f'{self.pick(["len", "bool", "str", "repr", "int", "float", "abs", "iter", "list", "hex", "sorted", "round", "complex", "bytes"])}({self.pick(things[:3])})'
                elif c == 6:
                    e = self.pick([f'{a}[{b}]', f'-{a}', f'~{a}', f'{a}()', f'[1, 2, 3][{a}]', f'"abc" * {a}',
                                   f'{{{a}: 1}}[{b}]', f'{a} in [{b}]', f'[{b}].index({a})', f'f"{{{a}}}|{{{a}!r:>9}}"',
                                   f'"%d %s" % ({a}, {b})', f'range({a})', f'max({a}, {b})', f'divmod({a}, {b})',
                                   f'pow({a}, 2, 5)', f'not {a}', f'[*{a}]', f'sum([{a}, {b}])', f'isinstance({a}, A)'])
                else:
                    e = f'{a}.{self.pick(["v", "w", "__class__.__name__", "__class__.__mro__", "__dict__"])}'
                out.append(f'show({n}, lambda: {e})\n')
        return ''.join(out)


def program(seed):
    return Maker(seed).program()
