"""Programs that end in an error, here and in CPython 3.11: the whole traceback, what was printed and the exit code must
be the same. TAP on standard output.

    python3.11 tests/fuzz/tracebacks.py -- build/dev/gradwalk run
"""
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def run(command, path):
    done = subprocess.run([*command, path], capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    return f'{done.stdout}{re.sub("0x[0-9a-f]+", "0xADDR", done.stderr)}exit {done.returncode}'


def main():
    command = sys.argv[sys.argv.index('--') + 1:]
    with open(os.path.join(HERE, 'tracebacks.txt'), encoding='utf-8') as f:
        programs = f.read().split('\n@@@\n')
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'program.py')
        for n, program in enumerate(programs):
            with open(path, 'w', encoding='utf-8') as f:
                f.write(program + '\n')
            wanted = run([sys.executable], path)
            got = run(command, path)
            failed += wanted != got
            print(f'{"ok" if wanted == got else "not ok"} {n + 1} {program.splitlines()[-1].strip()}')
            if wanted != got:
                print(''.join(f'# - {line}\n' for line in wanted.splitlines()), end='')
                print(''.join(f'# + {line}\n' for line in got.splitlines()), end='')
    print(f'1..{len(programs)}\n# {len(programs) - failed} passed, {failed} failed')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
