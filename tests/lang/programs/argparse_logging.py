# argparse with its defaults and with arguments, logging, ChainMap.
import argparse, io, logging, sys
from collections import ChainMap
p = argparse.ArgumentParser(description='x')
p.add_argument('--lr', type=float, default=0.01, help='learning rate')
p.add_argument('--epochs', '-e', type=int, default=10)
p.add_argument('--batch-size', type=int, default=64, metavar='N')
p.add_argument('--no-cuda', action='store_true', default=False)
p.add_argument('--save', action='store_false')
p.add_argument('--opt', choices=['sgd', 'adam'], default='sgd')
p.add_argument('--hidden', nargs='+', type=int, default=[8, 8])
p.add_argument('-v', action='count')
p.add_argument('--tag', action='append')
a = p.parse_args([]); print(a); print(a.lr, a.batch_size, vars(a)['epochs'])
print(p.parse_args(['--lr', '0.5', '-e', '3', '--no-cuda', '--hidden', '1', '2', '--opt=adam', '-v', '-v', '--tag', 'a', '--tag=b', '--batch', '8']))
print(p.parse_args('--lr -0.5 --save'.split()), p.parse_known_args(['--foo', '--lr', '1']))
for bad in (['--lr', 'x'], ['--opt', 'foo'], ['--bar'], ['--lr'], ['--hidden']):
    try: p.parse_args(bad)
    except SystemExit as e: print('exit', e.code)
q = argparse.ArgumentParser(); q.add_argument('file'); q.add_argument('n', nargs='?', type=int, default=3); q.add_argument('--req', required=True); q.set_defaults(z=1)
print(q.parse_args(['a.txt', '--req', 'r']), q.parse_args(['a.txt', '5', '--req', 'r']), q.get_default('n'))
try: q.parse_args([])
except SystemExit as e: print('exit', e.code)
print(argparse.Namespace(a=1, b='x') == argparse.Namespace(a=1, b='x'), 'a' in argparse.Namespace(a=1))
out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format='%(levelname)s:%(name)s: %(message)s')
logging.debug('no'); logging.info('yes %d', 3); logging.warning('w %s %s', 'a', 1); log = logging.getLogger('train.inner'); log.error('bad'); log.setLevel(logging.DEBUG); log.debug('dbg %(x)s', {'x': 5}); print(log, logging.getLogger('train.inner') is log, log.isEnabledFor(10), logging.getLevelName(20), logging.getLevelName('INFO'), logging.INFO, logging.getLogger())
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('[%(levelname)s] %(message)s')); log.addHandler(h); log.propagate = False; log.info('to stdout'); log.removeHandler(h); logging.disable(logging.CRITICAL); logging.error('off')
print(out.getvalue())
c = ChainMap({'a': 1}, {'b': 2, 'a': 3}); print(c, c['a'], c['b'], len(c), list(c), dict(c), 'b' in c, c.get('z'), c.new_child({'q': 1}), c.parents); c['n'] = 1; print(c.maps); del c['a']; print(c['a'])
try: c['zz']
except KeyError as e: print(e)
try: del c['b']
except KeyError as e: print(e)
