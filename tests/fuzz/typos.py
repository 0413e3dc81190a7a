"""Programs with a slip of the finger, here and in CPython 3.11: what is said of a SyntaxError must be the same, the line
and its marks too. TAP on standard output.

    python3.11 tests/fuzz/typos.py [--seed N] [--count N] -- build/dev/gradwalk run

What the playground refuses by name (an error whose text says "playground") is no difference.
"""
import argparse
import os
import random
import re
import subprocess
import sys
import tempfile

LESSONS = ['''\
import math
from collections import deque, Counter as C


class Point(object):
    """A point."""
    count: int = 0

    def __init__(self, x=0, y=0, *args, z=None, **kw):
        self.x, self.y = x, y
        self.data = {'a': 1, "b": [1, 2.5, -3], 'c': (x, y)}

    @property
    def norm(self) -> float:
        return math.sqrt(self.x ** 2 + self.y ** 2)

    def __add__(self, other):
        if isinstance(other, Point) and not other is None:
            return Point(self.x + other.x, self.y + other.y)
        elif other == 0:
            return self
        else:
            raise TypeError(f"cannot add {other!r:>10} to {self.x}")
''', '''\
def fib(n, memo={}):
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]


for i in range(10):
    print(i, fib(i), end=' ')
else:
    print("done")
while True:
    try:
        x = int("12")
        break
    except (ValueError, TypeError) as e:
        print("bad", e)
        continue
    finally:
        pass
''', '''\
squares = [x * x for x in range(10) if x % 2 == 0]
table = {k: v for k, v in zip("abc", squares)}
total = sum(x for row in [[1, 2], [3, 4]] for x in row)
first, *rest = squares
print(squares[1:3], table["a"], *rest, sep=", ")
f = lambda a, b=1: a + b
if (n := len(squares)) > 3 and total != 0:
    print(f"{n} items, {total:.2f} {first = }")
with open("f.txt") as fh, open("g.txt", "w") as out:
    out.write(fh.read())
del table["a"], rest[0]
assert total > 0, "no total"
''', '''\
def gen(n):
    global counter
    counter = 0
    while counter < n:
        got = yield counter
        counter += 1
    return 'end'


def run(data):
    match data:
        case {"kind": "a", **rest}:
            return rest
        case [1, 2, *others] | (others, 3):
            return others
        case int(x) if x > 3:
            return x
        case _:
            return None


result = run({"kind": "a", "v": 1})
x = y = 3
x, y = y, x
z = x if y else not x
s = 'it' "s" + str(3)
''', '''\
import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)
        self.fc2 = nn.Linear(8, 1, bias=False)

    def forward(self, x):
        h = torch.relu(self.fc1(x))
        return self.fc2(h)


net = Net()
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(3):
    opt.zero_grad()
    loss = ((net(torch.ones(2, 4)) - 1) ** 2).mean()
    loss.backward()
    opt.step()
    print(f'{epoch}: {loss.item():.4f}')
''']
TOKEN = re.compile(r'\w+|\*\*=?|//=?|[=!<>+*/%-]=|->|:=|"[^"\n]*"|\'[^\'\n]*\'|\S')
STRAYS = [':', ',', '(', ')', '[', ']', '{', '}', '=', '==', '.', '*', '+', '"', "'", '?', '$', '!', 'if', 'else', 'in', 'not', 'def', 'for',
          'print', 'x', '1', '1x', '0x', 'return', 'import', 'and', 'lambda', ';', '\\', '@', ':=', '->', '++', '&&', 'is', 'as', 'class',
          'None', 'True', 'elif', 'try', 'except', 'yield', 'from', 'pass', '%', '"""', '\u201c', '\u2013', '...', '**', '01', '1.5.', "f'", 'b"']
MISSPELT = {'def': 'deff', 'class': 'clas', 'return': 'retrun', 'import': 'imprt', 'while': 'whlie', 'elif': 'else if', 'else': 'esle', 'for': 'fro',
            'in': 'on', 'if': 'fi', 'try': 'rty', 'except': 'expect', 'with': 'wiht', 'lambda': 'lamda', 'and': 'adn', 'not': 'nto', 'None': 'none',
            'True': 'true', 'from': 'form', 'as': 'sa', 'print': 'print ', '==': '=', '!=': '<>', '+=': '=+', '->': '=>', ':=': '=', '**': '^^'}


class Slips:
    def __init__(self, seed):
        self.r = random.Random(seed)

    def lines(self):
        """Some statements of a lesson, whole blocks mostly."""
        lines = self.r.choice(LESSONS).splitlines()
        if self.r.random() < .5:
            return lines
        tops = [i for i, line in enumerate(lines) if line and line[0] not in ' )' and not line.startswith(('else', 'elif', 'except', 'finally'))]
        at = self.r.randrange(len(tops))
        end = tops[at + 2] if at + 2 < len(tops) else len(lines)
        return lines[tops[at]:end]

    def slip(self, lines):
        full = [i for i, line in enumerate(lines) if line.strip()]
        at = self.r.choice(full)
        line = lines[at]
        tokens = list(TOKEN.finditer(line))
        token = self.r.choice(tokens)
        kind = self.r.randrange(12)
        if kind == 0:  # without it
            line = line[:token.start()] + line[token.end():]
        elif kind == 1:  # without a sign
            signs = [m.start() for m in re.finditer(r'[^\w\s]', line)]
            if signs:
                i = self.r.choice(signs)
                line = line[:i] + line[i + 1:]
        elif kind in (2, 3):
            i = self.r.choice([token.start(), token.end()])
            line = line[:i] + self.r.choice(['', ' ']) + self.r.choice(STRAYS) + self.r.choice(['', ' ']) + line[i:]
        elif kind == 4:
            known = [t for t in tokens if t[0] in MISSPELT]
            if known:
                t = self.r.choice(known)
                line = line[:t.start()] + MISSPELT[t[0]] + line[t.end():]
        elif kind == 5:
            line = self.r.choice([' ', '    ', '  ', '\t']) + line
        elif kind == 6:
            line = line[self.r.choice([1, 2, 4]):] if line.startswith('    ') else line
        elif kind == 7:
            line = line.rstrip(':')
        elif kind == 8:  # two at once the other way round
            other = self.r.choice(tokens)
            if other.start() > token.end():
                line = line[:token.start()] + other[0] + line[token.end():other.start()] + token[0] + line[other.end():]
        elif kind == 9:
            line = line[:token.start()] + self.r.choice(STRAYS) + line[token.end():]
        elif kind == 10:
            line = line[:token.end()]
        else:
            if at + 1 < len(lines):
                line += ' ' + lines.pop(at + 1).strip()
        lines[at] = line

    def program(self):
        lines = self.lines()
        for _ in range(self.r.choice([1, 1, 1, 2])):
            self.slip(lines)
        return '\n'.join(lines) + '\n'


COMPILE = 'import sys, warnings; warnings.simplefilter("ignore"); compile(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1], "exec")'


def of_syntax(text, path):
    """What is said of a SyntaxError, from its place on; None: it is none."""
    last = text.rstrip().rsplit('\n', 1)[-1]
    if 'playground' in last:
        return 'refused'
    return text[text.find(f'  File "{path}", line'):].rstrip() if re.match(r'(SyntaxError|IndentationError|TabError)\b', last) else None


def run(command, path):
    try:
        done = subprocess.run([*command, path], capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL, errors='replace')
        return of_syntax(done.stderr, path)
    except subprocess.TimeoutExpired:
        return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--count', type=int, default=200)
    parser.add_argument('command', nargs='+')
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'program.py')
        for n in range(options.count):
            source = Slips(options.seed + n).program()
            with open(path, 'w', encoding='utf-8') as f:
                f.write(source)
            wanted = run([sys.executable, '-c', COMPILE], path)
            if wanted:  # a file is told of a little otherwise than a text: the line shown at its end
                wanted = run([sys.executable, '-W', 'ignore'], path)
            got = run(options.command, path)
            same = got == 'refused' or wanted == got
            failed += not same
            print(f'{"ok" if same else "not ok"} {n + 1} seed {options.seed + n}', flush=True)
            if not same:
                for sign, text in (('-', wanted), ('+', got)):
                    print(''.join(f'# {sign} {line}\n' for line in (text or '(none)').splitlines()), end='')
    print(f'1..{options.count}\n# {options.count - failed} passed, {failed} failed')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
