"""Writes what real PyTorch 1.13 and CPython 3.11 have by name: the rows of core/lang/torch/absent.def, by which
what is missing here is refused by name, and tests/lang/programs/surface.py, which checks that nothing is missing
in silence.

    build/dev/gradwalk docs --json | /usr/bin/python3 tests/vectors/make_surface.py
"""
import importlib
import json
import pathlib
import re
import sys
import textwrap
import types
import warnings

warnings.simplefilter('ignore')
ROOT = pathlib.Path(__file__).resolve().parents[2]
TORCH = ['torch', 'torch.nn', 'torch.nn.functional', 'torch.nn.init', 'torch.nn.utils', 'torch.nn.utils.rnn',
         'torch.optim', 'torch.optim.lr_scheduler', 'torch.autograd', 'torch.autograd.functional',
         'torch.utils.data', 'torch.linalg', 'torch.special', 'torch.cuda', 'torch.random', 'torch.utils',
         'torch.distributions', 'torch.backends']
PYTHON = ['math', 'random', 'itertools', 'functools', 'collections', 'collections.abc', 'string', 'operator', 'copy',
          'contextlib', 'dataclasses', 'enum', 'abc', 'types', 'time', 'json', 're', 'os', 'os.path', 'sys',
          'pathlib', 'tempfile', 'pprint', 'textwrap', 'statistics', 'typing', 'heapq', 'bisect', 'inspect', 'io',
          'warnings', 'shutil', 'glob', 'fnmatch', 'pickle', 'timeit', 'gc']
BUILTIN = ['str', 'list', 'dict', 'tuple', 'set', 'frozenset', 'int', 'float', 'range', 'bytes']


def is_own(owner, name, value):
    """Is it the module's own name, and no import of its source file?"""
    if isinstance(value, types.ModuleType):
        return value.__name__ == f'{owner}.{name}'
    home = getattr(value, '__module__', None)
    if owner in TORCH:
        return isinstance(value, (bool, int, float, str)) and name.islower() or \
            (home or 'torch').split('.')[0] in ('torch', 'builtins')
    return not name.isupper() or owner not in ('os', 'inspect', 'gc', 'time', 'pickle')


def names_of(owner, thing):
    chosen = getattr(thing, '__all__', None) if owner in PYTHON else None
    return [name for name in (chosen or dir(thing))
            if not name.startswith('_') and is_own(owner, name, getattr(thing, name, None))]


def surface():
    import torch
    import torch.distributions
    found = {owner: names_of(owner, importlib.import_module(owner)) for owner in TORCH + PYTHON}
    found['Tensor'] = names_of('Tensor', torch.Tensor)
    for name in BUILTIN:
        found[name] = names_of(name, getattr(__import__('builtins'), name))
    return {owner: sorted(set(names)) for owner, names in found.items()}


def write_absent(found, here):
    path = ROOT / 'core/lang/torch/absent.def'
    old = path.read_text()
    head = old[:old.index('ABSENT("')]
    rows = {}
    for owner, names in re.findall(r'ABSENT\("([^"]*)",\s*((?:"[^"]*"\s*)*)\)', old):
        rows.setdefault(owner, set()).update(''.join(re.findall(r'"([^"]*)"', names)).split())
    for owner in found:
        private = {name for name in rows.get(owner, ()) if name.startswith('_')}
        rows[owner] = private | set(found[owner])
    text = head
    for owner, names in rows.items():
        missing = sorted(names - here.get(owner, set()))
        lines = textwrap.wrap(' '.join(missing), 88, break_long_words=False, break_on_hyphens=False)
        for begin in range(0, len(lines), 40):  # C promises strings of 4095 bytes
            part = lines[begin:begin + 40]
            quoted = '\n'.join(f'       "{line}{" " if i + 1 < len(part) else ""}"' for i, line in enumerate(part))
            text += f'ABSENT("{owner}",\n{quoted})\n'
    path.write_text(text)


def write_program(found):
    lines = ['# Every public name of PyTorch and CPython is there or is refused by name (made by make_surface.py).',
             'import importlib', 'import torch', '', 'NAMES = {']
    for owner, names in found.items():
        lines.append(f'    {owner!r}:')
        lines += [f'        {line!r}' for line in textwrap.wrap(' '.join(names) + ' ', 100, drop_whitespace=False,
                                                                break_long_words=False, break_on_hyphens=False)]
        lines[-1] += ','
    lines.append('''}
BUILTINS = {cls.__name__: cls for cls in (str, list, dict, tuple, set, frozenset, int, float, range, bytes)}


def owner_of(name):
    if name == 'Tensor':
        return torch.Tensor
    return BUILTINS[name] if name in BUILTINS else importlib.import_module(name)


for owner, names in NAMES.items():
    thing = owner_of(owner)
    silent = []
    for name in names.split():
        try:
            getattr(thing, name)
        except AttributeError as e:
            if str(e) != f"{owner} has no '{name}' here":
                silent.append(name)
    print(owner, 'missing in silence:', silent)''')
    path = ROOT / 'tests/lang/programs/surface.py'
    path.write_text('\n'.join(lines) + '\n')
    path.with_suffix('.out').write_text(''.join(f'{owner} missing in silence: []\n' for owner in found))


def main():
    docs = json.load(sys.stdin)
    here = {name: {m['name'] for m in module['members']} for name, module in docs['modules'].items()}
    here.update({name: {m['name'] for m in members} for name, members in docs['types'].items()})
    found = surface()
    write_absent(found, here)
    write_program(found)
    total = sum(len(names) for names in found.values())
    present = sum(len(set(names) & here.get(owner, set())) for owner, names in found.items())
    print(f'{present} of {total} names are there')


main()
