"""Runs random programs here and in CPython 3.11 and compares what they print. TAP on standard output.

    python3 tests/fuzz/differential.py [--maker programs|scenes|libraries] [--seed N]
        [--count N] [--seconds S] [--keep DIR] -- build/dev/gradwalk run

What the playground refuses by name (an error whose text says "playground") is no difference.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import libraries  # noqa: E402
import programs  # noqa: E402
import scenes  # noqa: E402

ADDRESS = re.compile(r' at 0x[0-9a-f]+')
MAKERS = {'programs': programs.program, 'scenes': lambda seed: scenes.scene(seed, programs.HEADER),
          'libraries': lambda seed: libraries.library(seed, programs.HEADER)}
# What CPython reduces over a set of classes, in the order of their addresses.
UNORDERED = re.compile(r"(don't know how to coerce) (\w+) and (\w+)")
REFUSED = re.compile(r"playground|has no '\w+' here|not supported here|known: (utf-8|strict)")


def run(command, path, seed='0'):
    """What is printed; `seed` is CPython's for the order of sets of strings."""
    try:
        done = subprocess.run([*command, path], capture_output=True, text=True, timeout=20, errors='replace',
                              env={**os.environ, 'PYTHONHASHSEED': seed})
        return ADDRESS.sub(' at 0xADDR', done.stdout), done.stderr, done.returncode
    except subprocess.TimeoutExpired:
        return '', 'does not end', -1


def differences(ours, theirs):
    """(line of CPython, line of ours) where they differ and ours is no refusal."""
    a, b = theirs.split('\n'), ours.split('\n')
    for i in range(max(len(a), len(b))):
        x = a[i] if i < len(a) else '(nothing)'
        y = b[i] if i < len(b) else '(nothing)'
        x, y = (UNORDERED.sub(r'\1', line) for line in (x, y))
        in_other_order = '{' in x and sorted(x) == sorted(y)  # a set inside a message
        if x != y and not in_other_order and not REFUSED.search(y):
            yield x, y


def judge(maker, seed, python, command, folder):
    source = MAKERS[maker](seed)
    path = os.path.join(folder, f'seed{seed}.py')
    with open(path, 'w', encoding='utf-8') as f:
        f.write(source)
    theirs, their_errors, their_code = run(python, path)
    if their_code < 0:
        return [], path  # too long for CPython too
    ours, our_errors, our_code = run(command, path)
    found = list(differences(ours, theirs))
    # What depends on the order of a set of strings is not the same twice in CPython either; two in a set are the same
    # every other time, so what still differs is run until no doubt is left.
    for again in range(1, 60):
        if not found:
            break
        lines = set(run(python, path, str(again))[0].split('\n'))
        found = [(x, y) for x, y in found if x in lines or x == '(nothing)']
    if our_code != their_code and not REFUSED.search(our_errors):
        found.append((f'exit {their_code} {their_errors[-300:]}', f'exit {our_code} {our_errors[-300:]}'))
    lines = {}
    for line in source.split('\n'):
        match = re.match(r'show\((\d+), lambda: (.*)\)$', line)
        if match:
            lines[match[1]] = match[2]
    return [(lines.get(x.split(' ')[0], ''), x, y) for x, y in found], path


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--maker', choices=MAKERS, default='programs')
    parser.add_argument('--count', type=int, default=40)
    parser.add_argument('--seconds', type=float, default=0, help='go on until then, whatever the count')
    parser.add_argument('--keep', help='where programs that differ are kept')
    parser.add_argument('--python', default=sys.executable)
    parser.add_argument('command', nargs='+')
    options = parser.parse_args()
    python = [options.python, '-W', 'ignore']
    end = time.monotonic() + options.seconds
    failed = made = 0
    with tempfile.TemporaryDirectory() as folder:
        while made < options.count or time.monotonic() < end:
            seed = options.seed + made
            made += 1
            found, path = judge(options.maker, seed, python, options.command, folder)
            print(f'{"not ok" if found else "ok"} {made} seed {seed}', flush=True)
            for expression, x, y in found[:8]:
                print(f'#   {expression}\n#   - {x}\n#   + {y}')
            if found and options.keep:
                os.makedirs(options.keep, exist_ok=True)
                os.replace(path, os.path.join(options.keep, os.path.basename(path)))
            elif os.path.exists(path):
                os.remove(path)
            failed += bool(found)
    print(f'1..{made}\n# {made - failed} passed, {failed} failed')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
