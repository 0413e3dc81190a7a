import sys
import traceback


def deep(n):
    if n == 0:
        raise ValueError('at the\nbottom')
    return 1 + deep(n - 1)


name = __file__


def show(text):
    print(text.replace(name, "FILE"), end='')


try:
    deep(1)
except ValueError as e:
    show(traceback.format_exc())
    show(repr(traceback.format_exception_only(e)) + '\n')
    show(repr(traceback.format_exception(e)) + '\n')
    show(repr([(f.lineno, f.name, f.line) for f in traceback.extract_tb(e.__traceback__)]) + '\n')
    show(''.join(traceback.format_tb(e.__traceback__)))
    kind, value, tb = sys.exc_info()
    print(kind, value is e, tb.tb_lineno, sys.exception() is e)
try:
    try:
        {}['k']
    except KeyError as e:
        raise RuntimeError('second') from e
except RuntimeError as e:
    show(''.join(traceback.format_exception(type(e), e, e.__traceback__)))
    show(''.join(traceback.format_exception(e, chain=False)))
    print(len(traceback.format_exception(e)))
try:
    try:
        1 / 0
    finally:
        [][1]
except IndexError:
    show(traceback.format_exc())
try:
    deep(6)
except ValueError as e:
    show(traceback.format_exc())
try:
    raise KeyError
except KeyError as e:
    e.add_note('noted')
    show(traceback.format_exc())
print(repr(traceback.format_exc()), sys.exc_info(), traceback.format_exception_only(KeyError('k')))

# Messages of several lines, blank ones among them, are one part.
for words in ('a\nb\n', 'a\n\nb', '\n\n', '', 'a\x0bb\n  File "x"'):
    try:
        try:
            raise ValueError(words)
        except ValueError as error:
            print(traceback.format_exception_only(error))
            raise KeyError('after') from error
    except KeyError as error:
        print(len(traceback.format_exception(error)), traceback.format_exception(error)[-1])
