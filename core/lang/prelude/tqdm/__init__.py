"""tqdm: what is looped over, as it is. The real one draws its bar on stderr; here there is none."""
import sys


class tqdm:
    def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, ncols=None,
                 mininterval=0.1, maxinterval=10.0, miniters=None, ascii=None, disable=False,
                 unit='it', unit_scale=False, dynamic_ncols=False, smoothing=0.3, bar_format=None,
                 initial=0, position=None, postfix=None, **kwargs):
        if file is not None and file is not sys.stderr and not disable:
            raise NotImplementedError('tqdm: file is not part of the playground')
        self.iterable = iterable
        self.desc = desc + ': ' if desc else ''
        self.total = total
        if total is None and hasattr(iterable, '__len__'):
            self.total = len(iterable)
        self.leave = leave
        self.disable = disable
        self.unit = unit
        self.n = self.initial = initial
        self.postfix = None

    def __iter__(self):
        for item in self.iterable:
            yield item
            self.n += 1

    def __len__(self):
        return self.total if self.iterable is None else len(self.iterable)

    def __bool__(self):
        if self.total is not None:
            return self.total > 0
        if self.iterable is None:
            raise TypeError('bool() undefined when iterable == total == None')
        return bool(self.iterable)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def update(self, n=1):
        self.n += n

    def set_description(self, desc=None, refresh=True):
        self.desc = desc + ': ' if desc else ''

    def set_description_str(self, desc=None, refresh=True):
        self.desc = desc or ''

    def set_postfix(self, ordered_dict=None, refresh=True, **kwargs):
        pairs = dict(ordered_dict or {}, **kwargs)
        self.postfix = ', '.join([f'{key}={self._short(pairs[key])}' for key in pairs])

    def set_postfix_str(self, s='', refresh=True):
        self.postfix = str(s)

    @staticmethod
    def _short(value):
        return f'{value:.3g}' if isinstance(value, (int, float)) else str(value).strip()

    def refresh(self):
        pass

    def reset(self, total=None):
        self.n = 0
        if total is not None:
            self.total = total

    def close(self):
        self.disable = True

    @staticmethod
    def write(s, file=None, end='\n'):
        """Beside the bar: on stdout."""
        print(s, file=file, end=end)


def trange(*args, **kwargs):
    return tqdm(range(*args), **kwargs)


tqdm.__module__ = 'tqdm.std'
