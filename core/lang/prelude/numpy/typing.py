"""numpy.typing: names for annotations; nothing looks at them."""


class _Form:
    """What an annotation is, as far as its text says."""

    def __init__(self, text):
        self._text = text

    def __repr__(self):
        if not self._text:
            raise NotImplementedError('what ArrayLike and DTypeLike stand for is not told in the '
                                      'playground')
        return self._text

    def __call__(self, *args, **kwargs):
        raise NotImplementedError('calling what is in numpy.typing is not supported in the '
                                  'playground')

    def __eq__(self, other):
        return self._text == other._text if isinstance(other, _Form) else NotImplemented

    def __hash__(self):
        return hash(self._text)

    def __or__(self, other):
        return _Form(f'{self!r} | {_name(other)}')

    def __ror__(self, other):
        return _Form(f'{_name(other)} | {self!r}')


def _name(of):
    if of is None or of is type(None):
        return 'None'
    if isinstance(of, type):
        return of.__qualname__ if of.__module__ == 'builtins' else f'{of.__module__}.{of.__qualname__}'
    return repr(of)


class _Array(_Form):
    def __getitem__(self, of):
        return _Form(f'numpy.ndarray[typing.Any, numpy.dtype[{_name(of)}]]')


NDArray = _Array('numpy.ndarray[typing.Any, numpy.dtype[+ScalarType]]')
ArrayLike = _Form('')
DTypeLike = _Form('')


def __getattr__(name):
    if name in ('NBitBase', 'test'):
        raise AttributeError("numpy.typing has no '" + name + "' here")
    raise AttributeError("module 'numpy.typing' has no attribute '" + name + "'")
