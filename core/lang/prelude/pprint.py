"""pprint: data over several lines where one is too short."""
import re as _re
import sys as _sys
from collections import (Counter as _Counter, OrderedDict as _OrderedDict,
                         defaultdict as _defaultdict, deque as _deque)

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


class _Key:
    """Orders what has no order of its own by the name of its type."""

    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        try:
            return self.key < other.key
        except TypeError:
            a, b = self.key, other.key
            return (str(type(a)), id(a)) < (str(type(b)), id(b))


def _by_key(item):
    return _Key(item[0])


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        (self._stream or _sys.stdout).write(self.pformat(object) + '\n')

    def pformat(self, object):
        return self._text(object, 0, 0, {}, 0)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._one_line(object, context, maxlevels, level)

    # --- On one line ---------------------------------------------------------------------------

    def _repr(self, object, context, level):
        return self.format(object, dict(context), self._depth, level)[0]

    def _number(self, n):
        return f'{n:_d}' if self._underscores else repr(n)

    def _one_line(self, object, context, maxlevels, level):
        """The text, whether it can be read back, and whether it holds itself."""
        kind = type(object)
        how = getattr(kind, '__repr__', None)
        if issubclass(kind, int) and how is int.__repr__:
            return self._number(object), True, False
        plain = issubclass(kind, dict) and how is dict.__repr__ or \
            issubclass(kind, list) and how is list.__repr__ or \
            issubclass(kind, tuple) and how is tuple.__repr__
        if not plain:
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        braces = '{}' if issubclass(kind, dict) else '[]' if issubclass(kind, list) else '()'
        if not object:
            return braces, True, False
        if maxlevels and level >= maxlevels:
            comma = ',' if braces == '()' and len(object) == 1 else ''
            return f'{braces[0]}...{comma}{braces[1]}', False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        parts, readable, recursive = self._parts(object, braces, context, maxlevels, level + 1)
        del context[id(object)]
        comma = ',' if braces == '()' and len(object) == 1 else ''
        return braces[0] + ', '.join(parts) + comma + braces[1], readable, recursive

    def _parts(self, object, braces, context, maxlevels, level):
        parts = []
        readable, recursive = True, False

        def add(item):
            nonlocal readable, recursive
            text, a, b = self.format(item, context, maxlevels, level)
            readable, recursive = readable and a, recursive or b
            return text

        if braces == '{}':
            items = object.items()
            for key, value in sorted(items, key=_by_key) if self._sort_dicts else items:
                parts.append(add(key) + ': ' + add(value))
        else:
            for item in object:
                parts.append(add(item))
        return parts, readable, recursive

    # --- On several ----------------------------------------------------------------------------

    def _text(self, object, indent, allowance, context, level):
        if id(object) in context:
            return _recursion(object)
        text = self._repr(object, context, level)
        if len(text) <= self._width - indent - allowance:
            return text
        kind = type(object)
        write = _writers.get(getattr(kind, '__repr__', None))
        if write is None:
            write = _class_writers.get(kind)
        if write is None and hasattr(kind, '__dataclass_fields__') and \
                kind.__dataclass_params__.repr and '__repr__' in kind.__dict__:
            write = PrettyPrinter._dataclass
        if write is None:
            return text
        context[id(object)] = 1
        text = write(self, object, indent, allowance, context, level + 1)
        del context[id(object)]
        return text

    def _dict(self, object, indent, allowance, context, level):
        items = object.items()
        if self._sort_dicts:
            items = sorted(items, key=_by_key)
        return '{' + ' ' * (self._indent - 1) + \
            self._pairs(list(items), indent, allowance + 1, context, level) + '}' \
            if object else '{}'

    def _pairs(self, items, indent, allowance, context, level):
        indent += self._indent
        parts = []
        for i, (key, value) in enumerate(items):
            name = self._repr(key, context, level) + ': '
            parts.append(name + self._text(value, indent + len(name),
                                           allowance if i == len(items) - 1 else 1,
                                           context, level))
        return (',\n' + ' ' * indent).join(parts)

    def _named_pairs(self, items, indent, allowance, context, level):
        parts = []
        for i, (name, value) in enumerate(items):
            last = i == len(items) - 1
            if id(value) in context:
                parts.append(f'{name}=...')
            else:
                parts.append(f'{name}=' + self._text(value, indent + len(name) + 1,
                                                     allowance if last else 1, context, level))
        return (',\n' + ' ' * indent).join(parts)

    def _items(self, items, indent, allowance, context, level):
        indent += self._indent
        between = ',\n' + ' ' * indent
        text = ' ' * (self._indent - 1)
        before = ''
        room = width = self._width - indent + 1
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                width -= allowance
                room -= allowance
            if self._compact:
                line = self._repr(item, context, level)
                need = len(line) + 2
                if room < need:
                    room = width
                    before = between if before else ''
                if room >= need:
                    room -= need
                    text += before + line
                    before = ', '
                    continue
            text += before + self._text(item, indent, allowance if last else 1, context, level)
            before = between
        return text

    def _list(self, object, indent, allowance, context, level):
        return '[' + self._items(object, indent, allowance + 1, context, level) + ']'

    def _tuple(self, object, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        return '(' + self._items(object, indent, allowance + len(end), context, level) + end

    def _set(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        kind = type(object)
        begin, end = '{', '}'
        if kind is not set:
            begin, end = kind.__name__ + '({', '})'
            indent += len(kind.__name__) + 1
        items = sorted(object, key=_Key)
        return begin + self._items(items, indent, allowance + len(end), context, level) + end

    def _ordered_dict(self, object, indent, allowance, context, level):
        name = type(object).__name__
        inner = self._items(list(object.items()), indent + len(name) + 1, allowance + 2, context,
                            level)
        return f'{name}([{inner}])' if object else repr(object)

    def _default_dict(self, object, indent, allowance, context, level):
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        return (f'{name}({factory},\n' + ' ' * indent +
                self._dict(object, indent, allowance + 1, context, level) + ')'
                if object else repr(object))

    def _counter(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        space = ' ' * (self._indent - 1) if self._indent > 1 else ''
        return name + '({' + space + self._pairs(object.most_common(), indent + len(name) + 1,
                                                 allowance + 2, context, level) + '})'

    def _deque(self, object, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        if not object:
            return repr(object)
        if object.maxlen is None:
            return name + '([' + self._items(object, indent, allowance + 2, context, level) + '])'
        return (name + '([' + self._items(object, indent, 2, context, level) + '],\n' +
                ' ' * indent + 'maxlen=' + self._repr(object.maxlen, context, level) + ')')

    def _dataclass(self, object, indent, allowance, context, level):
        name = type(object).__name__
        fields = [(f.name, getattr(object, f.name))
                  for f in object.__dataclass_fields__.values() if f.repr]
        return f'{name}(' + self._named_pairs(fields, indent + len(name) + 1, allowance + 1,
                                              context, level) + ')'

    def _str(self, object, indent, allowance, context, level):
        if not object:
            return repr(object)
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        for i, line in enumerate(lines):
            last = i == len(lines) - 1
            text = repr(line)
            if len(text) <= (width - allowance if last else width):
                chunks.append(text)
                continue
            chunks.extend(_wrapped(line, width, width - allowance if last else width))
        if len(chunks) == 1:
            return text
        joined = ('\n' + ' ' * indent).join(chunks)
        return f'({joined})' if level == 1 else joined


def _wrapped(line, width, last_width):
    """repr(line) cut between words."""
    words = _re.findall(r'\S*\s*', line)
    words.pop()
    current = ''
    for j, word in enumerate(words):
        longer = current + word
        if len(repr(longer)) > (last_width if j == len(words) - 1 else width):
            if current:
                yield repr(current)
            current = word
        else:
            current = longer
    if current:
        yield repr(current)


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


_writers = {dict.__repr__: PrettyPrinter._dict, list.__repr__: PrettyPrinter._list,
            tuple.__repr__: PrettyPrinter._tuple, set.__repr__: PrettyPrinter._set,
            frozenset.__repr__: PrettyPrinter._set, str.__repr__: PrettyPrinter._str,
            _OrderedDict.__repr__: PrettyPrinter._ordered_dict,
            _defaultdict.__repr__: PrettyPrinter._default_dict,
            _Counter.__repr__: PrettyPrinter._counter, _deque.__repr__: PrettyPrinter._deque}
_class_writers = {dict: PrettyPrinter._dict, list: PrettyPrinter._list,
                  tuple: PrettyPrinter._tuple, set: PrettyPrinter._set,
                  frozenset: PrettyPrinter._set, str: PrettyPrinter._str}


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
           sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter().format(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)
