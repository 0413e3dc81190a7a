from contextlib import contextmanager, suppress, ExitStack, redirect_stdout, closing, nullcontext, ContextDecorator
import io


@contextmanager
def tag(name, **attrs):
    extra = ''.join(f' {k}="{v}"' for k, v in attrs.items())
    print(f'<{name}{extra}>')
    try:
        yield name.upper()
    except ValueError as e:
        print(f'<!-- {e} -->')
    finally:
        print(f'</{name}>')


with tag('div', id='x') as n, tag('p'):
    print(n)
with tag('b'):
    raise ValueError('swallowed')
with suppress(ZeroDivisionError, KeyError):
    {}['a']
buf = io.StringIO()
with redirect_stdout(buf):
    print('hidden', 1, 2, sep='-')
print(repr(buf.getvalue()))
with ExitStack() as stack:
    names = [stack.enter_context(tag(t)) for t in 'ab']
    stack.callback(print, 'callback', sep='!')
    print(names)


class Timer(ContextDecorator):
    def __enter__(self): print('start'); return self
    def __exit__(self, *exc): print('stop', exc[0]); return False


@Timer()
def work(x): return x * 2


print(work(4))


@contextmanager
def broken():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for cm in (broken, twice):
    try:
        with cm():
            print('inside')
    except RuntimeError as e:
        print(e)
try:
    with 5:
        pass
except TypeError as e:
    print(e)
try:
    with tag:
        pass
except TypeError as e:
    print(e)


class NoExit:
    def __enter__(self): return 1


try:
    with NoExit():
        pass
except TypeError as e:
    print(e)


class Res:
    def __init__(self, n): self.n = n
    def close(self): print('closed', self.n)
    def __del__(self): print('del', self.n)


with closing(Res(1)) as r:
    print(r.n)
del r
with nullcontext(7) as v:
    print(v)
f = io.StringIO('line 1\nline 2\nlast')
print(f.readline(), [l.strip() for l in f], f.read(), f.tell(), f.seek(0), f.readlines())
with open('notes.txt', 'w') as out:
    print('hello', file=out)
    out.write('two\nthree\n'); out.writelines(['4\n', '5'])
with open('notes.txt') as src:
    for i, line in enumerate(src, 1):
        print(i, line.rstrip())
print(src.closed, src.name, src.mode)
try:
    src.read()
except ValueError as e:
    print(e)
try:
    open('missing.txt')
except FileNotFoundError as e:
    print(e, e.errno, e.filename, e.strerror)
try:
    open('notes.txt', 'zz')
except ValueError as e:
    print(e)
import os
os.remove('notes.txt')
print(os.path.exists('notes.txt'), os.path.join('a', 'b.txt'), os.path.splitext('x.tar.gz'), os.path.basename('/a/b'))
with tag('last'):
    1 / 0
