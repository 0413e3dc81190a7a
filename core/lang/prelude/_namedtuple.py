"""collections.namedtuple."""
import _source
from keyword import iskeyword as _iskeyword
from operator import itemgetter as _itemgetter


def _check_names(typename, field_names, rename):
    for name in [typename] + field_names:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if _iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)


def _rename(field_names):
    seen = set()
    names = []
    for index, name in enumerate(field_names):
        bad = not name.isidentifier() or _iskeyword(name) or name.startswith('_') or name in seen
        seen.add(name)
        names.append(f'_{index}' if bad else name)
    return names


_new_source = '''
def __new__(_cls, {parameters}):
    return _new(_cls, ({tuple}))
'''


def _make_new(typename, fields, defaults):
    first = len(fields) - len(defaults)
    parameters = [f'{name}=_defaults[{i - first}]' if i >= first else name
                  for i, name in enumerate(fields)]
    scope = {'_new': tuple.__new__, '_defaults': defaults, '__name__': f'namedtuple_{typename}'}
    _source.run(_new_source.format(parameters=', '.join(parameters),
                                   tuple=''.join(f'{name}, ' for name in fields)), scope)
    new = scope['__new__']
    new.__qualname__ = f'{typename}.__new__'
    return new


def _cannot_set(self, value):
    raise AttributeError("can't set attribute")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module='__main__',
               _annotations=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    fields = list(map(str, field_names))
    typename = str(typename)
    if rename:
        fields = _rename(fields)
    _check_names(typename, fields, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError('Got more default values than field names')
    count = len(fields)

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        result = self._make(kwds.pop(name, value) for name, value in zip(fields, self))
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        pairs = ', '.join(f'{name}={value!r}' for name, value in zip(fields, self))
        return f'{self.__class__.__name__}({pairs})'

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    space = {
        '__doc__': f"{typename}({', '.join(fields)})",
        '__slots__': (),
        '__module__': module,
        '_fields': tuple(fields),
        '_field_defaults': dict(zip(fields[count - len(defaults):], defaults)),
        '__new__': _make_new(typename, fields, defaults),
        '_make': classmethod(_make),
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__match_args__': tuple(fields),
    }
    if _annotations is not None:
        space['__annotations__'] = _annotations
    for method in (_make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'
    for index, name in enumerate(fields):
        space[name] = property(_itemgetter(index), _cannot_set,
                               doc=f'Alias for field number {index}')
    return type(typename, (tuple,), space)
