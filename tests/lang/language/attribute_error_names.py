import datetime
import re


class Hook:
    def __getattr__(self, name):
        raise AttributeError('none ' + name)


class Always:
    def __getattribute__(self, name):
        raise AttributeError('never')


class Own:
    def __getattr__(self, name):
        raise AttributeError('own', name='mine')


for call in (lambda: getattr(Hook(), 'y'), lambda: Hook().x, lambda: Always().z, lambda: getattr(Always(), 'w'),
             lambda: Own().q, lambda: getattr(Own(), 'q')):
    try:
        call()
    except AttributeError as e:
        print(e, e.name, type(e.obj).__name__ if e.obj is None else e.obj.__class__.__name__ if 'never' not in str(e) else '')
print(hasattr(Hook(), 'y'), getattr(Hook(), 'y', 7))

for call in (lambda: datetime.time(-1, 4, 3, 2 ** 65), lambda: datetime.time(0, 3, -1, 'x'),
             lambda: datetime.time(-1, 4), lambda: datetime.datetime(2024, 1, 1, 25, 0, 2 ** 40),
             lambda: re.compile('a').match('a', None), lambda: re.compile('a').search('a', 0, 1.5),
             lambda: re.compile('').search('abc', 3, 1), lambda: re.compile('').fullmatch('abc', 3, 1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
