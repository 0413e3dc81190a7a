"""The lines that functions and classes of the program stand in: inspect.getsource, as CPython's
BlockFinder goes through its tokens."""
import _source
import sys as _sys
import types as _types


def _expected(object):
    return TypeError('module, class, method, function, traceback, frame, or code object was '
                     f'expected, got {type(object).__name__}')


def file_of(object):
    if isinstance(object, _types.ModuleType):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isinstance(object, type):
        if object.__module__ == 'builtins':
            raise TypeError(f'{object!r} is a built-in class')
        file = getattr(_sys.modules.get(object.__module__), '__file__', None)
        if file is None:
            raise NotImplementedError('inspect shows no source of the library in the playground')
        return file
    code = code_of(object)
    if code is None:
        raise _expected(object)
    return code.co_filename


def code_of(object):
    if isinstance(object, _types.MethodType):
        object = object.__func__
    if isinstance(object, _types.FunctionType):
        return object.__code__
    if isinstance(object, _types.CodeType):
        return object
    return getattr(object, 'f_code', None)


def unwrap(object):
    while hasattr(object, '__wrapped__') and not isinstance(object, type):
        object = object.__wrapped__
    return object


def lines_of(file):
    text = _source.text(file)
    if text is None:
        if file.startswith('<'):
            raise OSError('could not get source code')
        raise NotImplementedError('inspect shows no source of the library in the playground')
    lines = text.replace('\r\n', '\n').split('\n')
    last = lines.pop()
    return [line + '\n' for line in lines] + ([last + '\n'] if last else [])


def _string_end(line, at, quote):
    """One past the quote that ends a string; None: it goes on in the next line."""
    while at < len(line):
        if line[at] == '\\':
            at += 2
        elif line.startswith(quote, at):
            return at + len(quote)
        else:
            at += 1
    return None


def _quote_at(line, at):
    return line[at] * 3 if line.startswith(line[at] * 3, at) else line[at]


def tokens(lines):
    """(type, text, row, column, end column), of what matters for where blocks end."""
    indents, brackets, quote, continued, row = [0], 0, '', False, 0
    for row, line in enumerate(lines, 1):
        at, n = 0, len(line)
        if quote:
            at = _string_end(line, 0, quote)
            if at is None:
                continue
            quote = ''
            yield 'string', '', row, 0, at
        elif not brackets and not continued:
            while at < n and line[at] in ' \t\f':
                at += 1
            if at == n or line[at] in '#\n':
                if at < n and line[at] == '#':
                    yield 'comment', '', row, at, n
                continue
            if at > indents[-1]:
                indents.append(at)
                yield 'indent', '', row, 0, at
            while at < indents[-1]:
                if at not in indents:
                    return
                indents.pop()
                yield 'dedent', '', row, at, at
        continued = False
        while at < n:
            c = line[at]
            if c in ' \t\f':
                at += 1
            elif c == '\n':
                if brackets <= 0:
                    yield 'newline', '', row, at, n
                at = n
            elif c == '#':
                yield 'comment', '', row, at, n
                at = n - 1
            elif c == '\\' and line[at + 1:] == '\n':
                continued = True
                break
            elif c in '"\'':
                mark = _quote_at(line, at)
                end = _string_end(line, at + len(mark), mark)
                if end is None:
                    quote = mark
                    break
                yield 'string', '', row, at, end
                at = end
            elif c.isalnum() or c == '_':
                end = at
                while end < n and (line[end].isalnum() or line[end] == '_'):
                    end += 1
                if end < n and line[end] in '"\'' and end - at < 3:
                    at = end  # a prefix
                    continue
                yield 'name', line[at:end], row, at, end
                at = end
            else:
                brackets += (c in '([{') - (c in ')]}')
                yield 'operator', c, row, at, at + 1
                at += 1
    for _ in indents[1:]:
        yield 'dedent', '', row + 1, 0, 0


def block(lines):
    """The lines at the beginning that are one function, class or lambda."""
    level, last, body = 0, 1, None
    started = decorated = is_lambda = skips = False
    for kind, text, row, column, end in tokens(lines):
        if not started and not decorated:
            if text == '@':
                decorated = True
            elif text in ('def', 'class', 'lambda'):
                is_lambda = text == 'lambda'
                started = True
            skips = True
        elif kind == 'newline':
            skips = False
            last = row
            if is_lambda:
                break
            decorated = False
        elif skips:
            pass
        elif kind == 'indent':
            if body is None and started:
                body = end
            level += 1
            skips = True
        elif kind == 'dedent':
            level -= 1
            if level <= 0:
                break
        elif kind == 'comment':
            if body is not None and column >= body:
                last = row
        elif level == 0:
            break
    return lines[:last]


def _class_line(lines, qualname):
    """Where a class begins, its decorators with it, from 0."""
    scopes, pending, first, words = [], None, None, []
    depth = 0
    for kind, text, row, column, _ in tokens(lines):
        if kind == 'indent':
            depth += 1
        elif kind == 'dedent':
            depth -= 1
        elif kind == 'newline':
            words = []
        elif kind != 'comment':
            while not words and scopes and scopes[-1][1] > depth:
                scopes.pop()
            if not words:
                pending = pending if pending is not None else row if text == '@' else None
            words.append(text)
            if len(words) == 2 and words[0] in ('class', 'def') or words[:2] == ['async', 'def']:
                first = row if pending is None else pending
                pending = None
                name = '.'.join([scope for scope, _ in scopes] + [text])
                if words[0] == 'class' and name == qualname:
                    return first - 1
                scopes.append((text if words[0] == 'class' else text + '.<locals>', depth + 1))
            elif len(words) == 1 and text not in ('class', 'def', '@', 'async'):
                pending = None
    raise OSError('could not find class definition')


def findsource(object):
    lines = lines_of(file_of(object))
    if isinstance(object, _types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        return lines, _class_line(lines, object.__qualname__)
    return lines, code_of(object).co_firstlineno - 1


def getsourcelines(object):
    object = unwrap(object)
    lines, at = findsource(object)
    code = code_of(object)
    if isinstance(object, _types.ModuleType) or code and code.co_name == '<module>':
        return lines, 0
    return block(lines[at:]), at + 1


def getcomments(object):
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, _types.ModuleType):
        raise NotImplementedError('inspect.getcomments of a module is not supported in the '
                                  'playground')
    margin = len(lines[at]) - len(lines[at].lstrip())
    found = []
    while at > 0 and lines[at - 1].lstrip().startswith('#') and \
            len(lines[at - 1]) - len(lines[at - 1].lstrip()) == margin:
        at -= 1
        found.insert(0, lines[at].expandtabs().lstrip())
    return ''.join(found) if found else None
