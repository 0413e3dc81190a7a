import sys
print('args', len(sys.argv), sys.argv[0].endswith('.py'))
print('to stderr', file=sys.stderr)
sys.stdout.write('written\n')
print('no newline', end='')
print(flush=True)
try:
    sys.exit(3)
except SystemExit as e:
    print('exit', e.code, e.args)
try:
    exit('message')
except SystemExit as e:
    print(repr(e))


def main():
    try:
        print('in main')
        raise SystemExit('bad things')
    finally:
        print('cleanup')


if __name__ == '__main__':
    main()
