"""What is there, as data: `gradwalk docs --json` prints it, docs/reference.md is made of it.

    {"ops": [{name, node, formula, doc}], "builtins": [...],
     "modules": {name: {"doc": ..., "members": [...]}}, "types": {name: [...]},
     "absent": {module: "names that are refused"}}

Of modules that are not asked for there is the name only.

A member is {name, kind, signature, doc}: kind is function, class, module or value; signatures are
Python's. Names that begin with an underscore are nobody's business.
"""
import inspect
import json
import re
import _registry

_KINDS = {1: ['torch'], 2: ['Tensor'], 3: ['torch', 'Tensor'], 4: ['torch.autograd'],
          8: ['torch._nn']}


def _parameter(text):
    """A parameter of torch.def as Python writes it; None: it is refused."""
    if text in ('*', '/'):
        return text
    kind, name = text.rsplit(' ', 1) if ' ' in text.split('=')[0] else ('', text)
    if kind.startswith('!'):
        return None
    return name


def _split(signature):
    """At commas that are in no brackets."""
    parts, depth, start = [], 0, 0
    for i, c in enumerate(signature):
        depth += (c in '([') - (c in ')]')
        if c == ',' and depth == 0:
            parts.append(signature[start:i].strip())
            start = i + 1
    last = signature[start:].strip()
    return parts + [last] if last else parts


def _overload(signature, is_method):
    parameters = [_parameter(p) for p in _split(signature)]
    parameters = [p for p in parameters if p is not None]
    if is_method and parameters:
        parameters = [p for p in parameters[1:] if p != 'out=None']  # methods write nowhere else
    if parameters and parameters[-1] == '*':
        parameters.pop()
    return '(' + ', '.join(parameters) + ')'


def _signatures(text, is_method):
    shown = []
    for part in text.split(' | '):
        signature = _overload(part, is_method)
        if signature not in shown:
            shown.append(signature)
    return ' | '.join(shown)


def _rows():
    """(owner, name) -> (signature, doc) of what is in C."""
    rows = {}
    for name, signatures, doc, kind in _registry.rows():
        for owner in _KINDS[kind]:
            rows[owner, name] = _signatures(signatures, owner == 'Tensor'), doc
    return rows


_known = _rows()


def _first_line(doc):
    return doc.strip().split('\n')[0] if isinstance(doc, str) else ''


def _signature(value):
    try:
        # a parameter that stands for "not given" may be left out, as stubs write it
        text = re.sub('<[^<>]* object at 0x[0-9a-f]+>', '...', str(inspect.signature(value)))
        return re.sub(' at 0x[0-9a-f]+', '', text)
    except (ValueError, TypeError):
        return ''


def _member(owner, name, value):
    known = _known.get((owner, name))
    kind = ('class' if isinstance(value, type) else 'module' if inspect.ismodule(value) else
            'function' if callable(value) else 'value')
    signature, doc = known if known and kind == 'function' else ('', '')
    if kind in ('function', 'class') and not signature:
        signature = _signature(value)
    if kind in ('function', 'class', 'module') and not doc:
        doc = _first_line(_registry.doc(value) or getattr(value, '__doc__', ''))
    return {'name': name, 'kind': kind, 'signature': signature, 'doc': doc}


def _members(owner, names):
    return [_member(owner, name, names[name]) for name in sorted(names)
            if not name.startswith('_')]


def _module(name):
    module = _registry.module(name)
    names = {}
    for key, value in vars(module).items():
        foreign = inspect.ismodule(value) and not value.__name__.startswith(name + '.')
        if not foreign or name == 'torch':
            names[key] = value
    if name.endswith('pylab'):  # all of pyplot and numpy, said there
        names = {}
    return {'doc': _first_line(module.__doc__), 'members': _members(name, names)}


def _type_members(cls):
    names = {}
    for base in reversed(cls.__mro__[:-1] if cls is not object else (object,)):
        names.update(base.__dict__)
    return names


def _absent(modules):
    """What modules refuse by name; what is defined all the same has been found before."""
    names = {name: [] for name in modules}
    for owner, text in _registry.absent():
        if owner in names:
            names[owner] += text.split()
    for name, refused in names.items():
        module = _registry.module(name)
        own = getattr(module, '_absent', ())
        if isinstance(own, str):
            own = own.split()
        if isinstance(own, (list, tuple, set, frozenset)):
            refused += own
        names[name] = sorted({each for each in refused if not hasattr(module, each)})
    return {name: ' '.join(refused) for name, refused in names.items() if refused}


def collect(roots=()):
    """Of all modules, or of those whose names begin so."""
    modules = [name for name in sorted(_registry.modules())
               if not any([part.startswith('_') for part in name.split('.')])]
    asked = [name for name in modules if not roots or name.split('.')[0] in roots]
    import torch
    builtins = _registry.builtins()
    types = {name: _members(name, _type_members(builtins[name]))
             for name in ('str', 'bytes', 'list', 'tuple', 'dict', 'set', 'frozenset', 'int',
                          'float', 'range', 'slice')}
    types['Tensor'] = _members('Tensor', _type_members(torch.Tensor))
    if not roots or 'numpy' in roots:
        import numpy
        types['ndarray'] = _members('ndarray', _type_members(numpy.ndarray))
    return {
        'ops': [dict(zip(('name', 'node', 'formula', 'doc'), op)) for op in _registry.ops()],
        'builtins': _members('builtins', dict(builtins)),
        'modules': {name: _module(name) if name in asked else {'doc': '', 'members': []} for name in modules},
        'types': types,
        'absent': _absent(asked),
    }


def write(*roots):
    print(json.dumps(collect(roots), ensure_ascii=False, separators=(',', ':')))
