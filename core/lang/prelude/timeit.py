"""timeit: how long a function takes. Statements as text are not run."""
import time as _time

default_number = 1000000
default_repeat = 5
default_timer = _time.perf_counter


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        for part in (stmt, setup):
            if not callable(part) and part != 'pass':
                raise NotImplementedError('timeit of a text is not supported in the playground: '
                                          'give it a function')
        self.stmt = stmt
        self.setup = setup
        self.timer = timer

    def timeit(self, number=default_number):
        if callable(self.setup):
            self.setup()
        start = self.timer()
        if callable(self.stmt):
            for _ in range(number):
                self.stmt()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
