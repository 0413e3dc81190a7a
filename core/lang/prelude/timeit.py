"""timeit: how long a function takes, or a statement as text."""
import time as _time

default_number = 1000000
default_repeat = 5
default_timer = _time.perf_counter


def _lines(text, indent):
    return text.replace('\n', '\n' + ' ' * indent)


def _inner(stmt, setup, timer, names):
    """CPython's template: setup, and then the statement so many times."""
    if isinstance(setup, str):
        compile(setup, '<timeit-src>', 'exec')
    if isinstance(stmt, str):
        compile((setup + '\n' if isinstance(setup, str) else '') + stmt, '<timeit-src>', 'exec')
    text = ('\ndef inner(_it, _timer{given}):\n    {setup}\n    _t0 = _timer()\n    for _i in _it:\n'
            '        {stmt}\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n').format(
        given=('' if isinstance(setup, str) else ', _setup=_setup') +
              ('' if isinstance(stmt, str) else ', _stmt=_stmt'),
        setup=_lines(setup, 4) if isinstance(setup, str) else '_setup()',
        stmt=_lines(stmt, 8) if isinstance(stmt, str) else '_stmt()')
    made = {'_setup': setup, '_stmt': stmt}
    exec(compile(text, '<timeit-src>', 'exec'), {} if names is None else names, made)
    return made['inner']


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        for part, name in ((setup, 'setup'), (stmt, 'stmt')):
            if not callable(part) and not isinstance(part, str):
                raise ValueError(f'{name} is neither a string nor callable')
        self.timer = timer
        self.inner = _inner(stmt, setup, timer, globals)

    def timeit(self, number=default_number):
        return self.inner(range(number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
