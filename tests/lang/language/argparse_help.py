from argparse import *
import argparse, sys
p = ArgumentParser(prog='prog', description='A thing that does ' + 'words ' * 20, epilog='bye')
p.add_argument('file', nargs='+', help='files'); p.add_argument('-v', '--verbose', action='count', default=0, help='more %(default)s'); p.add_argument('--num', type=int, metavar='N', choices=[1, 2, 3]); g = p.add_mutually_exclusive_group(); g.add_argument('--a', action='store_true'); g.add_argument('--b', action='store_false'); gr = p.add_argument_group('special', 'special things'); gr.add_argument('--long-option-name-here', default='x', help='help ' * 20)
p.print_help(); print(p.parse_args(['f', '-vv', '--num', '2', '--a'])); print(p.format_usage(), p)
sp = ArgumentParser(prog='PROG'); sp.add_argument('--dbg', action='store_true'); sub = sp.add_subparsers(dest='cmd', required=True, help='sub help', title='cmds', description='d'); q = sub.add_parser('add', help='adds', aliases=['a']); q.add_argument('x', type=float); q.add_argument('y', nargs='?', default='3', type=int); r = sub.add_parser('rm', help='removes'); r.add_argument('-f', action='store_const', const=9); print(sp.parse_args(['add', '1.5']), sp.parse_args(['--dbg', 'rm', '-f']), sp.parse_args(['a', '2', '4'])); sp.print_help(); q.print_help(); r.print_usage()
d = ArgumentParser(prog='d', formatter_class=ArgumentDefaultsHelpFormatter); d.add_argument('--lr', type=float, default=0.1, help='learning rate'); d.add_argument('--epochs', '-e', type=int, default=10, help='epochs'); d.add_argument('--flag', action='store_true', help='flag'); d.add_argument('--name', required=True); d.add_argument('--seed', default=None, help='seed'); d.add_argument('--opt', choices=['sgd', 'adam'], default='sgd', help='one of %(choices)s'); d.add_argument('--layers', nargs='+', type=int, default=[1, 2]); d.add_argument('--pair', nargs=2, metavar=('A', 'B')); d.add_argument('pos', nargs='*', default=[]); d.add_argument('--hid', help=SUPPRESS); d.add_argument('--version', action='version', version='%(prog)s 1.0')
d.print_help()
def t(parser, *argvs):
    for a in argvs:
        try: print(a, parser.parse_args(a))
        except SystemExit as e: print(a, 'exit', e.code)
        sys.stdout.flush()
t(p, [], ['f', '--num', '9'], ['f', '--num', 'x'], ['f', '--a', '--b'], ['f', '--zz'], ['--num'], ['-h'], ['f', '-x'], ['f', '--lo', 'q'], ['f', '--long=5'], ['-v', 'f', '-v', 'g'], ['f', 'g', '--', '-x'], ['-vvv', 'f'], ['f', '--num=1'], ['f', '--verbose=3'], ['f', '--num', '-1'])
t(sp, [], ['zz'], ['add'], ['add', 'x'], ['add', '1', '2', '3'], ['rm', '-g'], ['-h'], ['add', '-h'])
t(d, ['--name', 'n'], [], ['--name', 'n', '--lr', '1e-3', '-e5', 'x', 'y'], ['--name', 'n', '--opt', 'z'], ['--name', 'n', '--layers'], ['--name', 'n', '--layers', '3', '4', '5'], ['--name', 'n', '--pair', '1'], ['--name', 'n', '--pair', '1', '2'], ['--version'], ['--na', 'q'], ['--name=a=b', '--flag', 'p'], ['--name', 'n', '-e', 'q'], ['--l', '3', '--name', 'n'])
e = ArgumentParser(prog='e', usage='%(prog)s [options] thing', add_help=False); e.add_argument('--x', action='append', type=int); e.add_argument('--y', action='append_const', const='c', dest='ys'); e.add_argument('--ext', action='extend', nargs='+'); e.add_argument('thing', choices=['a', 'b']); m = e.add_mutually_exclusive_group(required=True); m.add_argument('-q', action='store_true'); m.add_argument('-w', type=str); e.set_defaults(func=len, thing='a')
t(e, ['a', '-q'], ['c', '-q'], ['a'], ['a', '-q', '-w', 's'], ['--x', '1', '--x', '2', '--y', '--y', '--ext', '1', '2', '--ext', '3', '-q', 'b'] , ['-w', 'z', 'a', '--x', '1.5']); e.print_help(); print(e.get_default('func'), e.get_default('zz'))
print(e.parse_known_args(['a', '-q', '--unk', 'v', '-z']), Namespace(a=1, b='x'), Namespace(a=1) == Namespace(a=1), 'a' in Namespace(a=1), vars(Namespace(z=2)))
class Up(argparse.Action):
    def __call__(self, parser, ns, values, option_string=None): setattr(ns, self.dest, (option_string, values))
f = ArgumentParser(prog='averyveryveryverylongprogramnamethatgoesonandonandonforeverandever.py', exit_on_error=False); f.add_argument('--up', action=Up, nargs=2); f.add_argument('-n', '--number', type=lambda s: int(s, 0)); f.add_argument('one'); f.add_argument('two', nargs='?'); f.add_argument('rest', nargs='...'); f.print_help(); print(f.parse_args(['--up', 'a', 'b', '1', '2', '3', '-4', '-n', '0x10']), f.parse_args(['-n', '0x10', '1']))
for a in (['--number', 'z', '1'],):
    try: f.parse_args(a)
    except argparse.ArgumentError as x: print(type(x).__name__, x, x.argument_name, x.message)
def pos(s):
    v = int(s)
    if v < 0: raise argparse.ArgumentTypeError(f'{s} is negative')
    return v
h = ArgumentParser('h'); h.add_argument('v', type=pos, help='a value'); h.add_argument('-1', dest='one', action='store_true')
t(h, ['3'], ['-3'], ['x'], ['-1', '4'])
h2 = ArgumentParser('h2'); h2.add_argument('v', type=pos); t(h2, ['-3'], ['--', '-3'], ['1', '2'])
for b in (lambda: h.add_argument('-1'), lambda: h.add_argument('a', '-b'), lambda: h.add_argument('--q', action='zap'), lambda: h.add_argument('--q', nargs='x'), lambda: h.add_argument('--r', action='store_true', type=int), lambda: h.add_argument('--s', foo=1), lambda: h.add_argument('p', required=True), lambda: h.add_argument('--t', nargs=0), lambda: h.add_argument('--u', type='int'), lambda: h.add_argument('a', 'b'), lambda: h.add_argument()):
    try: print(b())
    except Exception as x: print(type(x).__name__, x)
print(ArgumentParser().prog == sys.argv[0].split('/')[-1])
try: p.error('custom message')
except SystemExit as x: print(x.code)
