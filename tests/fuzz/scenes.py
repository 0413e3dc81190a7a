"""Scenes: random programs about one corner of the language each. A seed makes one, always the same.

They are made of functions that a line calls and of `show`, as programs.py has it; every line tells
what it computed or what it raised.
"""
import random
import warnings

UNICODE = ['', 'a', 'Z', 'ß', 'ẞ', 'İ', 'ı', 'ǆ', 'ǅ', 'Ǆ', 'ŉ', 'ſ', 'ﬁ', 'ﬀ', 'Σ', 'ς', 'σ', 'ΑΣ', 'ΑΣ.', 'Aσ', 'é', 'é', 'Å', 'Å', '你好',
           '١٢', '²', '½', 'Ⅷ', 'ⅷ', '𝟘', '𐐀', '𐐨', '\u00a0', '\u2028', '\x1c', '\x85', '\u3000', '\u200b', '😀', 'ա', 'և', 'ΐ', 'ᾳ', 'ᾼ', 'K', 'µ', 'ʼn',
           'a b', 'A-b_c', "they're", 'x1y2', 'ＡＢ', 'ñ', 'ŸÿŸ', '\t', '\n', '\r\n', '\x0b', '\x0c', 'naïve Café', 'ЁЖ ёж', '한글', 'ไทย', '\U0001f1e6', '0', '-1', '9٣']
NUMBERS = ['0', '1', '-1', '7', '10', '255', '-256', '1000', '65535', '123456789', '2**31', '-2**63', '2**63', '2**64-1', '10**20', '-10**25', '3**80',
           'True', 'False']
FLOATS = ['0.0', '-0.0', '0.1', '0.5', '1.5', '2.5', '-2.5', '1e-5', '0.0001', '0.00001234', '123456.789', '1e15', '1e16', '1e17', '123456789012345680.0',
          '1e22', '1e23', '1e100', '1.7976931348623157e308', '5e-324', '2.2250738585072014e-308', "float('inf')", "float('-inf')", "float('nan')",
          '1/3', '2/3', '100.0', '99.995', '0.045', '1.005', '9.5', '10.5', '999999.5', '9999995.0', '0.1+0.2', '4.35', '1e-7', '-1234567.891']


class Scene:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.n = 0
        self.out = []

    def pick(self, things):
        return self.r.choice(things)

    def chance(self, p):
        return self.r.random() < p

    def show(self, expression):
        """A line that tells what the expression is worth; none when it is no expression."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter('ignore')
                compile(expression, 'f', 'eval')
        except SyntaxError:
            return
        self.out.append(f'show({self.n}, lambda: {expression})\n')
        self.n += 1

    def code(self, text):
        self.out.append(text)

    # --- Text -----------------------------------------------------------------------------------

    def text(self, most=4):
        return ''.join(self.pick(UNICODE) for _ in range(self.r.randrange(most + 1)))

    def strings(self):
        plain = ['upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'strip', 'lstrip', 'rstrip', 'split', 'splitlines', 'isdigit', 'isalpha',
                 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isidentifier', 'isprintable', 'isascii', 'isdecimal', 'isnumeric', '__len__', 'encode',
                 'expandtabs', '__repr__']
        for _ in range(60):
            s, t = self.text(), self.text(2)
            c = self.r.randrange(14)
            if c < 5:
                name = self.pick(plain)
                self.show(f'{s!r}.{name}' if '(' in name else f'{s!r}.{name}()')
            elif c == 5:
                self.show(f'{s!r}.{self.pick(["split", "rsplit", "partition", "rpartition", "find", "rfind", "index", "count", "startswith", "endswith", "removeprefix", "removesuffix", "strip", "lstrip", "rstrip"])}({t!r})')
            elif c == 6:
                self.show(f'{s!r}.{self.pick(["split", "rsplit"])}({self.pick(["None", repr(t)])}, {self.r.randrange(-1, 4)})')
            elif c == 7:
                self.show(f'{s!r}.{self.pick(["find", "rfind", "index", "rindex", "count", "startswith", "endswith"])}({t!r}, {self.r.randrange(-4, 5)}, {self.r.randrange(-4, 8)})')
            elif c == 8:
                self.show(f'{s!r}.{self.pick(["center", "ljust", "rjust"])}({self.r.randrange(-2, 12)}, {self.pick(UNICODE)!r})')
            elif c == 9:
                self.show(f'{s!r}.replace({t!r}, {self.text(1)!r}, {self.r.randrange(-1, 3)})')
            elif c == 10:
                self.show(f'{self.pick(["ascii", "repr", "len", "list", "sorted", "set", "max", "min", "ord"])}({s!r})')
            elif c == 11:
                self.show(f'{s!r}.encode({self.pick(["", repr("utf-8"), repr("ascii"), repr("latin-1"), repr("ascii") + ", " + repr(self.pick(["ignore", "replace", "backslashreplace", "xmlcharrefreplace", "strict"]))])})')
            elif c == 12:
                self.show(f'{self.pick(["int", "float", "complex"])}({(self.text(1) + self.pick(["1", "٣", "1_0", "0x1", "1e3", "-5", "+7", "nan", "inf", "1.", ".5", "1__0", "_1", "1j"]) + self.text(1))!r})')
            else:
                self.show(f'{s!r} {self.pick(["<", "==", ">", "in", "+", "*", "%", "<="])} {t!r}')

    def spec(self):
        p = self.pick
        fill = p(['', '', '', '*', '0', ' ', 'é', '<', '{', '😀'])
        align = p(['', '', '<', '>', '^', '='])
        s = (fill if align and fill != '{' else '') + align
        s += p(['', '', '', '+', '-', ' ']) + p(['', '', '', '', 'z']) + p(['', '', '', '#']) + p(['', '', '', '0'])
        s += p(['', '', '1', '5', '8', '12', '20', '30']) + p(['', '', '', ',', '_']) + p(['', '', '.0', '.1', '.2', '.3', '.5', '.10', '.17', '.', '.25'])
        return s + p(['', '', '', 'd', 'f', 'e', 'g', 'x', 'X', 'o', 'b', 's', '%', 'c', 'n', 'F', 'E', 'G', 'r', 'y'])

    def formats(self):
        for _ in range(70):
            v = self.pick([self.pick(NUMBERS), self.pick(FLOATS), self.pick(FLOATS), repr(self.text(2)), 'None', '[1]', '1+2j', '-0.5j'])
            c = self.r.randrange(8)
            if c < 3:
                self.show(f'format({v}, {self.spec()!r})')
            elif c == 3:
                conv = '%' + ''.join(self.r.sample('-+ 0#', self.r.randrange(3))) + self.pick(['', '5', '12', '*', '1']) + self.pick(['', '.0', '.2', '.5', '.*', '.12', '.']) + self.pick('diuoxXeEfFgGcrsa%y')
                stars = conv.count('*')
                self.show(f'{conv!r} % ({"".join(self.pick(["3", "-6", "8"]) + ", " for _ in range(stars))}{v},)')
            elif c == 4:
                self.show(f'{self.pick(["%(a)s %(b)5.2f", "%(a)r", "%(c)s", "%s", "%(a)", "%(a)d|%(a)x", "%%%(b)g"])!r} % {{"a": {v}, "b": {self.pick(FLOATS)}}}')
            elif c == 5:
                field = self.pick(['{}', '{0}', '{1}', '{0:>{1}}', '{a}', '{a[0]}', '{0.real}', '{0!r:>12}', '{:{}}', '{a!s:{w}.{p}}', '{', '}', '{}{0}', '{{{}}}', '{0[k]}', '{x!z}', '{!r}', '{0.}', '{a.b.c}', '{:%s}' % self.spec().replace('{', '').replace('}', '')])
                self.show(f'{field!r}.format({v}, {self.r.randrange(12)}, a={self.pick(["[1, 2]", repr("hello"), "2.5", "{1: 2}"])}, w={self.r.randrange(9)}, p={self.r.randrange(5)})')
            elif c == 6:
                s = self.spec().replace('{', '').replace("'", '')
                value = v.replace('"', "'") if '\\' not in v and "'" not in v else '3.25'
                conversion = self.pick(['', '', '!r', '!s', '!a'])
                self.show(f'f"<{{{value}{self.pick(["", "="])}{conversion}:{s}}}>"')
            else:
                self.show(f'{self.pick(["repr", "str", "round", "int", "hex", "oct", "bin", "float", "ascii", "bool", "complex", "abs", "float.hex"])}({v})')

    # --- Numbers --------------------------------------------------------------------------------

    def digits(self):
        r = self.r
        kind = r.randrange(9)
        if kind == 0:
            return str(r.randrange(-10**r.randrange(1, 40), 10**r.randrange(1, 40)))
        if kind == 1:
            return repr(r.uniform(-1, 1) * 10.0 ** r.randrange(-300, 300))
        if kind == 2:
            return f'{r.randrange(10**r.randrange(1, 25))}.{r.randrange(10**r.randrange(1, 25))}e{r.randrange(-330, 310)}'
        if kind == 3:
            return self.pick(['0x', '0o', '0b', '0X', '-0x', '']) + self.pick(['ff', '17', '101', '9', 'g', '', '_1', '1_0', 'F_F'])
        if kind == 4:
            return self.pick([' 12 ', '+5', '--5', '5-', '1 2', '1_000', '1__0', '_1', '1_', '\t3\n', '1.5', '1e5', 'inf', '-Infinity', 'NaN', '+nan', 'infinit', '1e', 'e5', '.', '1.e3', '0x1p3', '1_0.0_1', '1._0'])
        if kind == 5:
            return repr(float(r.randrange(1, 2**53)) * 2.0 ** r.randrange(-60, 60))
        if kind == 6:
            return f'{r.random():.{r.randrange(1, 25)}f}'
        return str(r.randrange(-5, 400))

    def number(self):
        c = self.r.randrange(6)
        if c == 0:
            return self.pick(FLOATS)
        if c == 1:
            return repr(self.r.uniform(-1000, 1000))
        if c == 2:
            return f'({self.r.randrange(-10**30, 10**30)})'
        if c == 3:
            return f'({self.r.randrange(-100, 100)})'
        return f'({self.pick(NUMBERS)})'

    def numbers(self):
        for _ in range(70):
            c = self.r.randrange(14)
            a, b = self.number(), self.number()
            if c < 4:
                self.show(f'{a} {self.pick(["+", "-", "*", "/", "//", "%", "<", "==", ">=", "&", "|", "^"])} {b}')
            elif c == 4:
                self.show(f'{a} ** {self.pick(["0", "1", "2", "3", "-1", "-2", "0.5", "7", "-0.5", "2.0", "20"])}')
            elif c == 5:
                self.show(f'divmod({a}, {b})')
            elif c == 6:
                self.show(f'pow({a}, {self.pick(["0", "3", "17", "-1", "65537", "2**40"])}, {self.pick(["7", "-7", "1", "10**9+7", "2**61-1", "0", "None"])})')
            elif c == 7:
                self.show(f'{self.pick(["int", "float"])}({self.digits()!r})')
            elif c == 8:
                self.show(f'int({self.digits()!r}, {self.pick(["0", "2", "8", "10", "16", "36", "1", "37", "-1"])})')
            elif c == 9:
                self.show(f'round({a}, {self.pick(["0", "1", "2", "3", "-1", "-2", "10", "None", "17", "-400", "400"])})')
            elif c == 10:
                self.show(f'({a}).{self.pick(["__floor__()", "__ceil__()", "__trunc__()", "__round__()", "as_integer_ratio()", "is_integer()", "bit_length()", "bit_count()", "conjugate()", "real", "imag", "hex()", "numerator", "__index__()", "__neg__()", "__hash__()"])}')
            elif c == 11:
                self.show(f'{a} {self.pick(["<<", ">>"])} {self.pick(["0", "1", "64", "-1", "200", "3.0"])}')
            elif c == 12:
                self.show(f'math.{self.pick(["floor", "ceil", "trunc", "isqrt", "sqrt", "factorial", "frexp", "modf", "fabs", "isfinite", "degrees", "log2", "log10"])}({a})')
            else:
                self.show(f'math.{self.pick(["gcd", "lcm", "fmod", "copysign", "comb", "perm", "isclose", "hypot", "ldexp", "remainder", "nextafter", "dist"])}({a}, {b})')
        self.out.insert(0, 'import math\n')

    # --- Slices, views, order -------------------------------------------------------------------

    def slices(self):
        part = lambda: self.pick(['', '', str(self.r.randrange(-7, 8)), str(self.r.randrange(-7, 8)), 'None', '100', '-100', '2**70', 'True'])
        cut = lambda: f'{part()}:{part()}' + (f':{self.pick(["", "1", "2", "-1", "-2", "3", "0", "-100", "None"])}' if self.chance(.6) else '')
        self.code('def put(a, f):\n    try:\n        f(a)\n    except Exception as e:\n        print(type(e).__name__, e)\n    return a\n\n\n')
        for _ in range(70):
            c = self.r.randrange(7)
            seq = self.pick(['list(range(6))', '"abcdef"', 'tuple(range(5))', 'range(10)', 'range(20, 0, -3)', 'b"abcdef"', '[]', '"héllo😀"'])
            if c < 3:
                self.show(f'{seq}[{cut()}]')
            elif c == 3:
                value = self.pick(['[7, 8]', '"xy"', '[]', 'range(3)', '5', '(1,)', '[1, 2, 3]', 'a', 'iter([9, 9])', '{1: 2}'])
                self.code(f'def f{self.n}(a):\n    a[{cut() if self.chance(.8) else self.r.randrange(-8, 8)}] = {value}\n')
                self.show(f'put(list(range(6)), f{self.n})')
            elif c == 4:
                self.code(f'def f{self.n}(a):\n    del a[{cut() if self.chance(.8) else self.r.randrange(-8, 8)}]\n')
                self.show(f'put(list(range(6)), f{self.n})')
            elif c == 5:
                self.show(f'slice({self.r.randrange(-9, 9)}, {self.pick(["None", "5", "-2"])}, {self.pick(["None", "2", "-1", "0"])}).indices({self.r.randrange(-1, 9)})')
            else:
                call = self.pick(['a.insert(-1, 9)', 'a.insert(99, 9)', 'a.pop(-2)', 'a.pop(99)', 'a.remove(3)', 'a.remove(33)', 'a.index(4, -2)', 'a.index(4, 5)', 'a.extend(a)', 'a.__imul__(2)', 'a.reverse()', 'a.sort(key=lambda x: x % 3)', 'a.sort(key=lambda x: -x, reverse=True)', 'a.count(True)', 'a.__setitem__(0, a)', 'a.append(a[::-1])'])
                self.code(f'def f{self.n}(a):\n    print({call})\n')
                self.show(f'put(list(range(6)), f{self.n})')

    def views(self):
        one = lambda: self.pick(["{'a': 1, 'b': 2}", "{'b': 2, 'c': 3}", '{}', '{1: 1, 2: 4, 3: 9}', '{1.0: "x", True: "y"}', "dict.fromkeys('abc')", "{(1, 2): 3, None: 4}", "dict(a=1, z=[1])", "{'x': {'y': 1}}"])
        view = lambda: f'{one()}.{self.pick(["keys", "items", "values", "keys", "items"])}()'
        thing = lambda: self.pick([view(), view(), "{'a', 'b'}", "['a', 'c']", "frozenset({1, 2})", "'ab'", "[('a', 1)]", '{1, 2}', 'set()', '5', 'range(3)'])
        for _ in range(70):
            c = self.r.randrange(9)
            if c < 4:
                self.show(f'{thing()} {self.pick(["&", "|", "-", "^", "==", "<", "<=", ">", ">=", "!="])} {thing()}')
            elif c == 4:
                self.show(f'{view()}.{self.pick(["isdisjoint(" + thing() + ")", "__len__()", "__contains__(1)", "__reversed__().__next__()"])}')
            elif c == 5:
                self.show(f'{self.pick(["list", "sorted", "len", "set", "repr", "tuple", "reversed", "max", "dict", "sum"])}({view()})')
            elif c == 6:
                self.show(f'{self.pick(["{1, 2, 3}", "{1}", "set()", "frozenset((2, 3))", "{2, 5.0}"])}.{self.pick(["union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint", "update", "add", "discard", "remove", "__contains__", "intersection_update"])}({self.pick(["[1]", "{2}", "1", "[[1]]", "(1, 2), [3]", "", "range(4)", "{}", "None", "{1: 2}", "{3}, {4}", "set()", "{2, 3}"])})')
            elif c == 7:
                self.show(f'{one()}.{self.pick(["get", "pop", "setdefault"])}({self.pick(["1", repr("a"), "[]", "None", repr("q") + ", 5", "1, 2, 3", ""])})')
            else:
                self.show(f'{one()} {self.pick(["|", "==", "<"])} {self.pick([one(), "[(1, 2)]", "None"])}')

    def order(self):
        items = ['3', '1', '2', '1.0', 'True', '-1', "'a'", "'B'", 'None', '(1, 2)', '(1,)', '[1]', '2.5', "float('nan')", 'P(1, "x")', 'P(1, "y")', 'P(2, "z")', '{1}', '10**20']
        self.code('class P:\n    def __init__(self, k, t):\n        self.k, self.t = k, t\n    def __repr__(self):\n        return f"P({self.k}{self.t})"\n'
                  '    def __lt__(self, o):\n        return self.k < (o.k if isinstance(o, P) else o)\n'
                  f'    def __eq__(self, o):\n        return {self.pick(["self.k == getattr(o, chr(107), o)", "NotImplemented", "self is o"])}\n    __hash__ = None\n\n\n')
        for _ in range(50):
            pool = self.pick([items[:6], items[:6], items[6:8], items, items[14:17] + items[:3], ['(1, 2)', '(1,)', '(1, 1.5)', '(0, None)', '(0, "a")'], ["'b'", "'a'", "'ab'", "'B'", "''"]])
            xs = '[' + ', '.join(self.pick(pool) for _ in range(self.r.randrange(7))) + ']'
            key = self.pick(['', '', ', key=str', ', key=repr', ', key=lambda v: -v', ', key=len', ', reverse=True', ', key=lambda v: str(v)[-1], reverse=True', ', key=lambda v: 0', ', reverse=1', ', key=type', ', key=lambda v: (str(type(v)), v)', ', key=None', ', reverse=None'])
            c = self.r.randrange(6)
            if c < 3:
                self.show(f'sorted({xs}{key})')
            elif c == 3:
                self.show(f'{self.pick(["min", "max"])}({xs}{self.pick(["", ", key=str", ", default=0", ", key=repr, default=None", ", key=lambda v: 1"])})')
            elif c == 4:
                self.show(f'{xs} {self.pick(["<", "==", ">=", "!=", ">"])} [{self.pick(pool)}, {self.pick(pool)}]')
            else:
                self.show(f'{xs}.{self.pick(["index", "count", "__contains__"])}({self.pick(pool)})')

    # --- Calls ----------------------------------------------------------------------------------

    def signature(self):
        names = self.r.sample('abcdefg', self.r.randrange(5))
        out, defaults, stage = [], False, 0
        for i, name in enumerate(names):
            if stage == 0 and out and self.chance(.15) and '/' not in out:
                out.append('/')
            if stage == 0 and self.chance(.2):
                out.append(self.pick(['*', '*args']))
                stage, defaults = 1, False
            if (defaults and stage == 0) or self.chance(.35):
                defaults = True
                name += f'={i * 10}'
            out.append(name)
        if self.chance(.25):
            out.append('**kw')
        return ', '.join(out)

    def calls(self):
        for i in range(12):
            while True:
                sig = self.signature()
                try:
                    compile(f'def f({sig}): pass', 'f', 'exec')
                    break
                except SyntaxError:
                    pass
            where = self.pick(['', '', 'C.', 'self.'])
            names = ''.join(f'{n}={n}, ' for n in 'abcdefg' if any(p.split('=')[0] == n for p in sig.split(', '))) + ('args=args, ' if '*args' in sig else '') + ('kw=kw, ' if '**kw' in sig else '')
            body = f'return dict({names})'
            if where:
                self.code(f'class C{i}:\n    def {self.pick(["m", "__init__", "__call__"]) if where == "self." else "m"}({"self, " if where == "self." else "self" + (", " if sig else "")}{sig}):\n        {body if where != "self." else "self.got = dict(" + names + ")"}\n\n\n'.replace('(self, )', '(self)'))
                target = f'C{i}().m' if where == 'C.' else f'C{i}'
            else:
                self.code(f'def f{i}({sig}):\n    {body}\n\n\n')
                target = f'f{i}'
            for _ in range(6):
                args = [str(self.r.randrange(9)) for _ in range(self.r.randrange(4))]
                if self.chance(.25):
                    args.append(self.pick(['*[1, 2]', '*()', "*'xy'", '*5', '*range(3)', '*None']))
                for name in self.r.sample('abcdefgq', self.r.randrange(3)):
                    args.append(f'{name}={self.r.randrange(9)}')
                if self.chance(.25):
                    args.append(self.pick(["**{'a': 1}", "**{'z': 1, 'b': 2}", '**{}', '**{1: 2}', '**None', "**dict(a=1)", "**[('a', 1)]"]))
                call = f'{target}({", ".join(args)})'
                try:
                    compile(call, 'f', 'eval')
                except SyntaxError:
                    continue
                self.show(call + ('.got' if where == 'self.' and self.chance(.8) else ''))

    # --- Scopes ---------------------------------------------------------------------------------

    def scope_body(self, depth, names, indent):
        pad = '    ' * indent
        out = ''
        for _ in range(self.r.randrange(2, 5)):
            n, m = self.pick(names), self.pick(names)
            c = self.r.randrange(14 if depth else 9)
            if c == 0:
                out += f'{pad}{n} = {self.r.randrange(50)}\n'
            elif c == 1:
                out += f'{pad}log.append(("{n}", {n}))\n'
            elif c == 2:
                out += f'{pad}log.append([{n} for {n} in range({self.r.randrange(4)})])\n'
            elif c == 3:
                out += f'{pad}log.append([({n}, {m}) for {n} in range(2) if ({m} := {n} + 1)])\n' if n != m else f'{pad}log.append({n})\n'
            elif c == 4:
                out += f'{pad}del {n}\n'
            elif c == 5:
                out += f'{pad}{n} += 1\n'
            elif c == 6:
                out += f'{pad}fs = [lambda: {n} for {n} in range(3)]\n{pad}log.append([f() for f in fs])\n'
            elif c == 7:
                out += f'{pad}log.append((lambda {n}={m}: {n} + {m})())\n'
            elif c == 8:
                out += f'{pad}for {n} in range(2):\n{pad}    log.append({m})\n'
            elif c == 9:
                out += f'{pad}class K:\n{pad}    {n} = {m}\n{pad}    log.append({n})\n{pad}    def get(self):\n{pad}        return {n}\n{pad}log.append((K.{n}, K().get()))\n'
            elif c == 10:
                out += f'{pad}try:\n{pad}    raise KeyError({n})\n{pad}except KeyError as {m}:\n{pad}    log.append(repr({m}))\n'
            else:
                declared = self.pick(['', '', f'{pad}    global {n}\n', f'{pad}    nonlocal {n}\n' if indent > 1 else ''])
                out += f'{pad}def inner():\n{declared}{self.scope_body(depth - 1, names, indent + 1)}{pad}    return {m}\n{pad}log.append(inner())\n'
        return out

    def scopes(self):
        self.code('x, y = 1, 2\nlog = []\n\n\n')
        made = 0
        while made < 14:
            body = f'def f{made}({self.pick(["", "x", "y=5", "x, z=3"])}):\n' + self.scope_body(2, ['x', 'y', 'z'], 1) + '    return log\n\n\n'
            try:
                compile(body, 'f', 'exec')
            except SyntaxError:
                continue
            self.code(body)
            for args in ('', '7'):
                self.code(f'log.clear()\nshow({self.n}, lambda: f{made}({args}))\nprint(log)\n')
                self.n += 1
            made += 1
        self.show('(x, y)')

    # --- Generators and exceptions ---------------------------------------------------------------

    def generators(self):
        for i in range(6):
            lines = []
            for k in range(self.r.randrange(2, 6)):
                c = self.r.randrange(9)
                lines.append(self.pick([
                    f'got = yield {k}\n    log.append(got)',
                    f'try:\n        yield {k}\n    except {self.pick(["ValueError", "KeyError", "GeneratorExit", "BaseException"])} as e:\n        log.append(repr(e))' + self.pick(['', '\n        raise', f'\n        yield "after {k}"', '\n        raise TypeError("new")', '\n        raise TypeError("from") from e', '\n        return 5']),
                    f'try:\n        yield {k}\n    finally:\n        log.append("finally {k}")' + self.pick(['', '', f'\n        yield "in finally"', '\n        return 9']),
                    f'r = yield from sub({k})\n    log.append(("sub returned", r))',
                    f'yield from {self.pick(["[10, 20]", "range(2)", chr(39) + "ab" + chr(39), "(j * j for j in range(2))", "Plain()", "5"])}',
                    f'return {k}' if self.chance(.3) else f'yield',
                    f'with ctx({k}):\n        yield {k}',
                    'raise StopIteration(4)' if self.chance(.4) else 'yield "s"']))
            self.code(f'def g{i}():\n    ' + '\n    '.join(lines) + '\n\n\n')
        self.code('''class Plain:
    def __init__(self):
        self.i = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.i += 1
        if self.i > 2:
            raise StopIteration('done')
        return self.i


def sub(k):
    try:
        got = yield ('sub', k)
        log.append(('sub got', got))
    except ValueError as e:
        log.append(('sub caught', str(e)))
        yield 'sub recovered'
    finally:
        log.append('sub ends')
    return k * 100


class ctx:
    def __init__(self, k):
        self.k = k
    def __enter__(self):
        log.append(('enter', self.k))
    def __exit__(self, t, e, tb):
        log.append(('exit', self.k, t and t.__name__, str(e)))
        return self.k % 2 == 0 and t is not GeneratorExit


def drive(g, steps):
    for step in steps:
        try:
            if step == 'n':
                log.append(next(g))
            elif step == 'c':
                log.append(('close', g.close()))
            elif step[0] == 's':
                log.append(g.send(step[1]))
            else:
                log.append(g.throw(step[1]))
        except StopIteration as e:
            log.append(('stop', e.value))
        except BaseException as e:
            log.append((repr(e), repr(e.__cause__), repr(e.__context__)))
    return len(log)


log = []
''')
        for _ in range(40):
            steps = ['n'] if self.chance(.8) else []
            for _ in range(self.r.randrange(1, 5)):
                steps.append(self.pick(['n', 'n', 'c', ('s', 1), ('s', None), ('t', 'ValueError("v")'), ('t', 'KeyError'), ('t', 'GeneratorExit()'), ('t', 'StopIteration(3)')]))
            text = '[' + ', '.join(repr(s) if isinstance(s, str) else f'({s[0]!r}, {s[1]})' for s in steps) + ']'
            self.code(f'log.clear()\nshow({self.n}, lambda: drive(g{self.r.randrange(6)}(), {text}))\nprint(log)\n')
            self.n += 1

    def chains(self):
        self.code('''def chain(e, depth=0):
    if e is None or depth > 6:
        return '-'
    return f"{type(e).__name__}({e}) c[{chain(e.__cause__, depth + 1)}] x[{chain(e.__context__, depth + 1)}] {e.__suppress_context__}"


def tell(f):
    try:
        return f()
    except BaseException as e:
        return chain(e), e.__traceback__ and e.__traceback__.tb_lineno


class Mine(Exception):
    def __str__(self):
        return 'mine:' + ','.join(map(str, self.args))


''')
        errors = ['ValueError("v")', 'KeyError("k")', 'Mine(1, 2)', 'ZeroDivisionError', 'Mine', 'KeyError()', 'ValueError(1, "two")', 'OSError(2, "no file")', 'StopIteration(3)', 'RuntimeError("multi\\nline")', '5', 'None', 'int']
        def block(depth, pad):
            e = self.pick
            c = self.r.randrange(9) if depth else 0
            if c <= 1:
                return f'{pad}{e(["raise " + e(errors), "1 / 0", "{}[1]", "[][3]", "undefined_name", "None.x", "int(" + repr("q") + ")", "pass", "raise " + e(errors) + " from " + e(errors[:7] + ["None"]), "assert 0, 3", "assert not 1", "a, b = 1, 2, 3", "len(5)"])}\n'
            if c == 2:
                return f'{pad}try:\n{block(depth - 1, pad + "    ")}{pad}except Exception as e:\n{block(depth - 1, pad + "    ")}{pad}    {e(["raise", "raise ValueError from e", "raise Mine(e)", "pass", "raise e", "raise e.with_traceback(None)", "del e", "raise KeyError from None"])}\n'
            if c == 3:
                return f'{pad}try:\n{block(depth - 1, pad + "    ")}{pad}finally:\n{block(depth - 1, pad + "    ")}'
            if c == 4:
                return f'{pad}for i in range(3):\n{pad}    try:\n{block(depth - 1, pad + "        ")}{pad}    except {e(["ValueError", "(KeyError, Mine)", "LookupError", "BaseException"])}:\n{pad}        {e(["continue", "break", "return i", "raise"])}\n{pad}    else:\n{pad}        {e(["continue", "pass", "raise Mine(i)"])}\n'
            if c == 5:
                return f'{pad}try:\n{block(depth - 1, pad + "    ")}{pad}except Mine:\n{pad}    return "mine"\n{pad}except (ValueError, LookupError) as e:\n{block(depth - 1, pad + "    ")}{pad}else:\n{block(depth - 1, pad + "    ")}{pad}finally:\n{pad}    {e(["pass", "return 4", "x = 1", "raise Mine(9)"])}\n'
            if c == 6:
                return f'{pad}e = {e(errors[:7])}\n{pad}e.__cause__ = {e(["None", "KeyError(1)", "5"])}\n{pad}raise e\n'
            return block(depth - 1, pad) + block(depth - 1, pad)
        for i in range(24):
            self.code(f'def f{i}():\n{block(3, "    ")}    return "end"\n\n\n')
            self.show(f'tell(f{i})')

    # --- Classes --------------------------------------------------------------------------------

    def classes(self):
        bodies = [
            'def __getattr__(self, n):\n        return ("getattr", n)', 'def __getattr__(self, n):\n        raise AttributeError(n)',
            'def __setattr__(self, n, v):\n        object.__setattr__(self, n, ("set", v))', 'def __delattr__(self, n):\n        log.append(("del", n))',
            '@property\n    def p(self):\n        return self._p\n    @p.setter\n    def p(self, v):\n        self._p = v', '@property\n    def q(self):\n        return self.missing',
            '@staticmethod\n    def s(a, b=2):\n        return (a, b)', '@classmethod\n    def c(cls, a=1):\n        return (cls.__name__, a)',
            'def m(self):\n        return ("m", type(self).__name__, NAME)', 'def m(self):\n        return ("m", NAME, super().m())', 'v = "NAME.v"', 'w = ["NAME.w"]',
            '__slots__ = ("p", "z")', 'def __getitem__(self, k):\n        if k == 3:\n            raise IndexError\n        return ("item", k)', 'def __len__(self):\n        return 2',
            'def __contains__(self, x):\n        return x == 1', 'def __call__(self, *a, **k):\n        return (a, k)', 'def __init_subclass__(cls, **k):\n        log.append((cls.__name__, k))\n        super().__init_subclass__()',
            'def __set_name__(self, owner, name):\n        log.append((owner.__name__, name))', 'def __get__(self, o, t):\n        return ("get", o is None, t.__name__)', 'def __set__(self, o, v):\n        log.append(("dset", v))',
            'def __eq__(self, o):\n        return type(o) is type(self)', 'def __hash__(self):\n        return 5', 'def __format__(self, s):\n        return f"<{s}>"', 'def __missing__(self, k):\n        return ("missing", k)',
            'def __enter__(self):\n        return "entered"', 'def __exit__(self, *a):\n        return True', 'def __class_getitem__(cls, k):\n        return (cls.__name__, k)', 'def __iter__(self):\n        yield from (1, 2)',
            'def __reversed__(self):\n        return iter("rev")', 'def __bool__(self):\n        return False', 'def __new__(cls, *a):\n        log.append("new")\n        return super().__new__(cls)', 'def __init__(self, a=0):\n        self.a = a', 'def __del__(self):\n        pass',
            'd = D0()', 'def __dir__(self):\n        return ["b", "a"]', 'def __index__(self):\n        return 1', 'x: int = 4', 'def __str__(self):\n        return "NAME str"']
        self.code('log = []\n\n\nclass D0:\n    def __get__(self, o, t):\n        return ("D0", o is None)\n' + self.pick(['', '    def __set__(self, o, v):\n        log.append(("D0 set", v))\n', '    def __set_name__(self, owner, name):\n        log.append((owner.__name__, name))\n']) + '\n\n')
        made = []
        for i in range(6):
            name = f'K{i}'
            bases = self.r.sample(made, min(len(made), self.r.randrange(3))) if made else []
            if not bases and self.chance(.2):
                bases = [self.pick(['dict', 'list', 'int', 'str', 'Exception', 'tuple'])]
            body = '\n    '.join(b.replace('NAME', name) if '"NAME' in b or 'NAME str' in b else b.replace('NAME', repr(name)) for b in self.r.sample(bodies, self.r.randrange(1, 6)))
            self.code(f'try:\n    class {name}({", ".join(bases)}):\n        ' + body.replace('\n', '\n    ') + f'\nexcept Exception as e:\n    print(type(e).__name__, e)\n    class {name}: pass\n\n\n')
            made.append(name)
        for _ in range(60):
            k = self.pick(made)
            o = f'{k}()'
            attr = self.pick(['p', 'q', 'v', 'w', 'x', 'z', 'd', 'm', 's', 'c', 'nope', 'a', '__class__.__name__', '__dict__', '__slots__', '__doc__', '__module__'])
            self.show(self.pick([f'{o}.{attr}' if attr not in 'msc' else f'{o}.{attr}()', f'{k}.{attr}' if attr not in ('m', 's', 'c', '__dict__') else f'{k}.{attr}(1)', f'[c.__name__ for c in {k}.__mro__]', f'{o}[{self.pick(["0", "3", repr("k"), "1:2"])}]', f'len({o})', f'1 in {o}',
                                 f'{o}(1, a=2)', f'{o} == {o}', f'hash({o}) and 1', f'f"{{{o}:>5}}"', f'list({o})', f'list(reversed({o}))', f'bool({o})', f'str({o})[:12]', f'{k}[int]', f'{k}(1, 2)', f'setattr({o}, "{attr}", 1)', f'delattr({o}, "{attr}")', f'hasattr({o}, "{attr}")', f'getattr({o}, "{attr}", "default")',
                                 f'isinstance({o}, {self.pick(made)})', f'issubclass({k}, ({self.pick(made)}, int))', f'[1, 2, 3][{o}]', f'{k}.__annotations__', f'{{{o}: 1}}', f'super({k}, {o}).m()', f'{k}.__bases__[0].__name__', f'{k}.__qualname__', f'max({o}, {o})', f'{o} + 1', f'callable({o})', f'dir({o})[:2]']))
        self.show('log[:40]')

    def dataclass_scene(self):
        self.code('from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, InitVar, KW_ONLY\nfrom typing import List, Optional, ClassVar\nfrom enum import Enum, IntEnum, auto\nfrom collections import namedtuple\nlog = []\n\n\n')
        types = ['int', 'str', 'list', 'float', '"Later"', 'Optional[int]', 'List[int]']
        made = []
        for i in range(6):
            options = ', '.join(self.r.sample(['order=True', 'frozen=True', 'eq=False', 'repr=False', 'unsafe_hash=True', 'kw_only=True', 'init=False', 'match_args=False'], self.r.randrange(3)))
            lines, names = [], self.r.sample(['a', 'b', 'c', 'd', 'e'], self.r.randrange(1, 5))
            for name in names:
                value = self.pick(['', '', ' = 3', ' = "s"', ' = field(default=4)', ' = field(default_factory=list)', ' = field(default=1, repr=False)', ' = field(default=2, compare=False)', ' = field(init=False, default=7)', ' = field(kw_only=True)', ' = []', ' = field(default=0, metadata={"m": 1})', ' = None'])
                kind = self.pick(types + ['ClassVar[int]', 'InitVar[int]'] if self.chance(.3) else types)
                lines.append(f'{name}: {kind}{value}')
            if self.chance(.15):
                lines.insert(self.r.randrange(len(lines)), '_: KW_ONLY')
            if self.chance(.3):
                lines.append('def __post_init__(self, *rest):\n            log.append(("post", rest))')
            if self.chance(.2):
                lines.append('@property\n        def total(self):\n            return sum(astuple(self))')
            base = f'({self.pick(made)})' if made and self.chance(.3) else ''
            self.code(f'try:\n    @dataclass{"(" + options + ")" if options else ""}\n    class T{i}{base}:\n        ' + '\n        '.join(lines) + f'\nexcept Exception as e:\n    print(type(e).__name__, e)\n    @dataclass\n    class T{i}:\n        a: int = 0\n\n\n')
            made.append(f'T{i}')
        self.code('class Color(Enum):\n    RED = 1\n    GREEN = "g"\n    ALIAS = 1\n    def shout(self):\n        return self.name + "!"\n\n\nclass N(IntEnum):\n    ONE = auto()\n    TWO = auto()\n    TEN = 10\n    NEXT = auto()\n\n\nPt = namedtuple("Pt", "x y z", defaults=[0])\n\n\n')
        for _ in range(60):
            t = self.pick(made)
            args = ', '.join([str(self.r.randrange(4)) for _ in range(self.r.randrange(4))] + [f'{n}={self.r.randrange(4)}' for n in self.r.sample('abcde', self.r.randrange(3))])
            o = f'{t}({args})'
            self.show(self.pick([o, o, o, f'{o} == {t}({args})', f'{o} < {o}', f'asdict({o})', f'astuple({o})', f'replace({o}, a=9)', f'[f.name for f in fields({t})]', f'hash({o}) is not None', f'setattr({o}, "a", 5)', f'{t}.__match_args__', f'{o} != {t}({args})', f'delattr({o}, "a")', f'{o}.total', f'{t}.__annotations__ and 1', f'{t}.__doc__', f'[f.default for f in fields({t})][:1] and 2', f'{o}.nope', f'setattr({o}, "nope", 5)',
                                 'Color.RED', 'Color(1)', 'Color("g")', 'Color(5)', 'Color["RED"]', 'Color["X"]', 'list(Color)', 'Color.ALIAS is Color.RED', 'Color.RED.shout()', 'Color.RED == 1', 'N.ONE + 1', 'N.TEN', 'N.NEXT', 'list(N)', 'f"{N.TWO}|{Color.GREEN}"', 'N.ONE < N.TWO', 'Color.RED < Color.GREEN', 'Color.__members__', 'repr(Color.GREEN)', 'str(N.TWO)', 'Color.RED.value', 'hash(Color.RED) is not None', 'setattr(Color, "RED", 2)', 'Color.BLUE', 'N(3)', 'N(2) is N.TWO', 'isinstance(N.ONE, int)', 'Color.RED.name', 'len(Color)', '"%d %s" % (N.TWO, N.TWO)', 'format(N.TWO, "03d")',
                                 'Pt(1, 2)', 'Pt(1)', 'Pt(x=1, y=2, z=3)', 'Pt(1, 2)._replace(y=5)', 'Pt(1, 2)._asdict()', 'Pt(1, 2) == (1, 2, 0)', 'Pt._fields', 'Pt(1, 2, 3, 4)', 'Pt(1, 2)[1]', 'Pt._make([1, 2, 3])', 'Pt(1, 2)._replace(q=1)', 'Pt(1, 2).w', 'Pt(1, q=2)', 'setattr(Pt(1, 2), "x", 3)', 'Pt._field_defaults', 'Pt(1, 2) + (3,)', 'hash(Pt(1, 2)) == hash((1, 2, 0))']))
        self.show('log[:30]')

    # --- Patterns and texts with fields -------------------------------------------------------------

    def pattern(self, depth, bound):
        def capture():
            name = f'v{len(bound)}'
            bound.append(name)
            return name
        c = self.r.randrange(14 if depth else 6)
        if c == 0:
            return self.pick(['0', '1', '-1', '2.5', '"a"', 'None', 'True', 'b"x"', '-2.5', '1+2j', '"a" "b"'])
        if c == 1:
            return '_'
        if c == 2:
            return capture()
        if c == 3:
            return self.pick(['K.A', 'K.B', 'K.__name__'])
        if c == 4:
            return self.pick(['int()', 'str()', 'list()', 'float()', 'dict()', 'tuple()', 'bool()', 'object()'])
        if c == 5:
            return f'{self.pick(["int", "str", "float", "list"])}({capture()})'
        if c < 9:
            parts = [self.pattern(depth - 1, bound) for _ in range(self.r.randrange(4))]
            if self.chance(.4):
                parts.insert(self.r.randrange(len(parts) + 1), '*' + (capture() if self.chance(.6) else '_'))
            return self.pick(['[{}]', '({},)' if parts else '({})']).format(', '.join(parts))
        if c == 9:
            parts = [f'{k}: {self.pattern(depth - 1, bound)}' for k in self.r.sample(['"a"', '"b"', '1', 'None', 'K.A'], self.r.randrange(3))]
            if self.chance(.3):
                parts.append('**' + capture())
            return '{' + ', '.join(parts) + '}'
        if c == 10:
            return ' | '.join(self.pick(['0', '1', '"a"', '[]', 'None', 'int()', '[1, 2]', 'P(x=1)']) for _ in range(2))
        if c == 11:
            parts = [self.pattern(depth - 1, bound) for _ in range(self.r.randrange(4))]
            keywords = [f'{k}={self.pattern(depth - 1, bound)}' for k in self.r.sample(['x', 'y', 'z'], self.r.randrange(2))]
            return f'P({", ".join(parts + keywords)})'
        if c == 12:
            p = self.pattern(depth - 1, bound)
            return f'({p})'
        p = self.pattern(depth - 1, bound)
        return f'({p} as {capture()})' if ' as ' not in p else p

    def matches(self):
        self.code('class K:\n    A = 1\n    B = "b"\n\n\nclass P:\n    __match_args__ = ("x", "y")\n    def __init__(self, x, y=0):\n        self.x, self.y = x, y\n    def __repr__(self):\n        return f"P({self.x}, {self.y})"\n\n\n')
        subjects = ['0', '1', '-1', '2.5', '"a"', '"b"', 'None', 'True', '[]', '[1]', '[1, 2]', '(1, 2, 3)', '{"a": 1}', '{"a": 1, "b": [1, 2]}', '{}', 'P(1)', 'P(1, 2)', 'P([1], "a")', '[[1, 2], {"a": 0}]', '"ab"', 'b"x"', 'range(2)', '1+2j', '{1: 2}', 'iter([1])', '[P(1), 1]', 'False', '1.0', '{1, 2}', '[None, [1, [2]]]']
        made = 0
        while made < 10:
            cases = ''
            for k in range(self.r.randrange(2, 7)):
                bound = []
                p = self.pattern(3, bound)
                guard = self.pick(['', '', '', f' if {bound[0]}' if bound else '', ' if s', f' if len({bound[-1]}) > 1' if bound else ''])
                cases += f'        case {p}{guard}:\n            return ({k}, {"".join(b + ", " for b in bound)})\n'
            body = f'def m{made}(s):\n    match s:\n{cases}    return "none"\n\n\n'
            try:
                compile(body, 'f', 'exec')
            except SyntaxError:
                continue
            self.code(body)
            for s in self.r.sample(subjects, 10):
                self.show(f'm{made}({s})')
            made += 1

    def fstrings(self):
        def piece(depth, quote):
            inner = self.pick(['x', 'y', 'd[1]', 'n', 'x + 1', '[1, 2]', '(1, 2)', '{1: 2}[1]', ' {1} ', 'x!r', 'y!s', 'n!a', 'x if x else y', '(lambda: 5)()', 'x == y', 'x != y', '"q" if 0 else x'.replace('"', "'" if quote == '"' else '"'), 'x,', '*[1],', 'obj', 'len(y)', '-x', 'not x', 'x:>5', 'n:{x}.{x}', 'n:.{x + 1}f', "y:{'*'}>{x}".replace("'", "'" if quote == '"' else '"'), 'x:', 'n:+,.2f', 'obj:abc', 'obj:{x}{y}', 'x=', 'x = ', 'n=:.1f', 'y=!r', 'y=!s', 'x+1=', 'obj=:q', 'n=!r:>9', 'x:{x:d}'])
            if depth and self.chance(.25):
                other = "'" if quote == '"' else '"'
                if quote != other and depth == 2:
                    inner = f'f{other}{piece(1, other)}{other}'
            return self.pick(['', 'a', '{{', '}}', '\\t' if self.chance(.3) else 'b', 'é']) + '{' + inner + '}'
        self.code('x, y, n, d = 3, "why", 3.14159, {1: "one"}\n\n\nclass O:\n    def __format__(self, s):\n        return f"O<{s}>"\n    def __repr__(self):\n        return "O()"\n\n\nobj = O()\n')
        made = 0
        while made < 60:
            quote = self.pick(["'", '"', '"""'])
            text = self.pick(['f', 'f', 'F', 'rf', 'fR']) + quote + ''.join(piece(2, quote[0]) for _ in range(self.r.randrange(1, 4))) + quote
            if self.chance(.2):
                text += ' ' + self.pick(["'plain'", 'f"{x}"', "r'\\n'"])
            try:
                compile(text, 'f', 'eval')
            except SyntaxError:
                continue
            except ValueError:
                continue
            self.show(text)
            made += 1

    # --- Mistakes -----------------------------------------------------------------------------------

    def mistakes(self):
        values = ['1', '1.5', "'s'", '[1]', '(1,)', '{1: 2}', '{1}', 'None', 'True', 'len', 'int', 'range(3)', "b'x'", 'iter([])', '(i for i in [])', 'object()', 'f', 'C', 'C()', 'C().m', 'slice(1)', '1j', '...', 'NotImplemented', 'frozenset()', 'type', 'map(str, [])', 'zip()', 'enumerate([])', '[].append', "''.join", 'Exception()', 'KeyError("k")', 'print', 'super', 'property()', '{}.items()', '{}.keys()', 'reversed([])']
        self.code('def f(a, b=2): return (a, b)\n\n\nclass C:\n    at = 1\n    def m(self, x): return x\n\n\n')
        forms = ['{a} + {b}', '{a} - {b}', '{a} * {b}', '{a} / {b}', '{a} // {b}', '{a} % {b}', '{a} ** {b}', '{a} @ {b}', '{a} << {b}', '{a} & {b}', '{a} < {b}', '{a} >= {b}', '{a} in {b}', '-{a}', '~{a}', '+{a}', '{a}[{b}]', '{a}[1:2]', '{a}()', '{a}({b})', '{a}.nope', '{a}.__name__', 'len({a})', 'iter({a})', 'next({a})', 'list({a})', 'dict({a})', 'set({a})', 'tuple({a})', 'int({a})', 'float({a})', 'str({a}, {b})', 'bytes({a})', 'sum({a})', 'max({a})', 'min({a}, {b})', 'sorted({a})', 'abs({a})', 'round({a})', 'round({a}, {b})', 'ord({a})', 'chr({a})', 'hex({a})', 'isinstance({a}, {b})', 'issubclass({a}, {b})', 'hash({a}) and 1', 'range({a})', 'range({a}, {b})', 'enumerate({a})', 'zip({a}, {b})', 'list(map({a}, {b}))', 'list(filter({a}, {b}))', 'any({a})', 'all({a})', 'divmod({a}, {b})', 'pow({a}, {b})', 'reversed({a})', 'callable({a})', 'getattr({a}, {b})', 'hasattr({a}, {b})', 'format({a}, {b})', '"%d" % {a}', '"%s %s" % {a}', '{a}.join({b})', '"".join({a})', '[*{a}]', '{{**{a}}}', 'f(*{a})', 'f(**{a})', '[1, 2][{a}]', '"abc"[{a}]', '{{1: 2}}[{a}]', '(lambda a, *, k: 1)({a})', '(lambda: 1)({a})', 'f({a}, {b}, 3)', 'f(c={a})', 'C({a})', 'C().m({a}, {b})', 'C.m({a})', 'setattr({a}, "x", {b})', '{a}.x', 'type({a}).__name__', 'bool({a})', 'not {a}', '{a} is {b}', '{a} == {b}', '{a} != {b}', 'slice({a}, {b})', '[{a}] * {b}', 'str({a})', 'print({a}, sep={b})', 'print({a}, end="")', 'complex({a}, {b})', 'bin({a})', 'oct({a})', 'ascii({a})', 'id({a}) and 1', 'vars({a})', 'dir({a})[:0]', 'frozenset({a})', 'bytearray({a})', 'memoryview({a})', 'iter({a}, {b})', '{a}.__class__', '{a}.__doc__ and 1', 'super({a}, {b})', 'property({a})', 'staticmethod({a})', 'open(str({a}))', 'divmod({a})', 'len({a}, {b})', 'sorted({a}, {b})', 'sum({a}, {b})', 'int({a}, {b})', 'float({a}, {b})', 'isinstance({a})', 'list({a}, {b})', 'max()', 'min({a}, key={b})', 'sorted({a}, key={b})', 'str({a}).nope', '{a}[{b}:{a}]', '({a}, {b})[2]']
        for _ in range(90):
            form = self.pick(forms)
            self.show(form.format(a=self.pick(values), b=self.pick(values)))

    def unpacking(self):
        for i in range(30):
            def target(depth):
                c = self.r.randrange(5 if depth else 2)
                if c < 2:
                    return self.pick(['a', 'b', 'c', 'o.x', 'l[0]'])
                parts = [target(depth - 1) for _ in range(self.r.randrange(1, 4))]
                if self.chance(.4):
                    k = self.r.randrange(len(parts))
                    if parts[k][0] not in '([':
                        parts[k] = '*' + parts[k]
                return '[' + ', '.join(parts) + ']' if c == 3 else '(' + ', '.join(parts) + ',)'
            t = target(2)
            value = self.pick(['[1, 2, 3]', '(1, 2)', '"ab"', 'range(4)', '5', 'None', '{1: 2, 3: 4}', '[[1, 2], 3]', '[(1, 2), (3, 4)]', '[]', '[1]', 'iter([1, 2])', '(i for i in range(3))', '"x", "yz"', '[1, [2, [3]]]', '{1}', '1, 2, 3, 4, 5'])
            self.code(f'def f{i}():\n    class O: pass\n    o, l = O(), [0]\n    a = b = c = None\n    {t} = {value}\n    return a, b, c, l, vars(o)\n\n\n')
            self.show(f'f{i}()')
            self.code(f'def g{i}():\n    a = b = c = None\n    return [(a, b) for {self.pick(["a, b", "a", "(a, *b)", "[a, b]", "a, (b, c)", "*a, b"])} in {self.pick(["[(1, 2), (3, 4)]", "{1: 2}.items()", "[1, 2]", chr(34) + "ab" + chr(34), "[(1, (2, 3))]", "enumerate(" + chr(34) + "xy" + chr(34) + ")", "zip([1], [2])", "[[1, 2, 3]]"])}]\n\n\n')
            self.show(f'g{i}()')


SCENES = ['strings', 'formats', 'numbers', 'slices', 'views', 'order', 'calls', 'scopes', 'generators', 'chains', 'classes', 'dataclass_scene', 'matches', 'fstrings', 'mistakes', 'unpacking']


def scene(seed, header):
    """A program; what it is about goes round with the seed."""
    s = Scene(seed)
    s.out.append(header)
    getattr(s, SCENES[seed % len(SCENES)])()
    return ''.join(s.out)
