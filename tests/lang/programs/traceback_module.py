"""traceback: limits, frames of a traceback and of the stack."""
import io
import sys
import traceback

real = sys.stdout
sys.stdout = text = io.StringIO()


def inner(x):
    return 10 / x


def outer(x):
    try:
        return inner(x)
    except ZeroDivisionError as e:
        raise ValueError('bad input') from e


try:
    outer(0)
except ValueError:
    traceback.print_exc(file=sys.stdout)
    et, ev, tb = sys.exc_info()
    print(et.__name__, ev, traceback.format_exception_only(et, ev))
    print(traceback.format_exception(et, ev, tb)[-1])
    print([(fs.name, fs.lineno, fs.line) for fs in traceback.extract_tb(tb)])
    print([fs.name for fs in traceback.extract_tb(tb, limit=1)], [fs.name for fs in traceback.extract_tb(tb, -1)])
    for limit in (0, 1, 2, -1, 5):
        print(limit)
        traceback.print_exc(limit=limit, file=sys.stdout)
        traceback.print_tb(tb, limit=limit, file=sys.stdout)
    print(traceback.format_exc(chain=False))


def deep(n):
    if n:
        return deep(n - 1)
    traceback.print_stack(file=sys.stdout)
    traceback.print_stack(limit=2, file=sys.stdout)
    return [s.name for s in traceback.extract_stack()], len(traceback.format_stack(limit=1))


print(deep(2))
print(traceback.format_stack()[-1])
sys.stdout = real
print(text.getvalue().replace(__file__, 'FILE'), end='')
