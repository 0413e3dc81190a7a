"""Random calls of NumPy as lessons make them, compared with the real one.

    python3 tests/fuzz/arrays.py SEED COUNT -- build/dev/gradwalk run

prints every call whose output differs; what the playground refuses by name counts apart."""
import collections
import random
import subprocess
import sys
import tempfile

HEAD = '''import warnings
warnings.simplefilter('ignore')
import numpy as np
def told(call):
    try:
        y = call()
    except Exception as error:
        return '%s: %s' % (type(error).__name__, error)
    return '%s %s %s' % (type(y).__name__, getattr(y, 'dtype', ''), repr(y))
'''
DTYPES = ['float64', 'float64', 'float32', 'int64', 'int64', 'int32', 'uint8', 'bool', 'int8', 'float16']


class Maker:
    def __init__(self, rng):
        self.r = rng

    def pick(self, *options):
        return self.r.choice(options)

    def number(self):
        return self.pick('0', '1', '2', '-1', '3', '0.5', '-2.5', '1e3', 'True', 'np.float32(1.5)', 'np.int64(3)', '7')

    def shape(self):
        n = self.pick(0, 1, 1, 1, 2, 2, 2, 3)
        return tuple(self.pick(0, 1, 2, 3, 3, 4, 5) if self.r.random() < .95 else 12 for _ in range(n))

    def array(self, shape=None, dtype=None):
        shape = self.shape() if shape is None else shape
        dtype = dtype or self.r.choice(DTYPES)
        size = 1
        for n in shape:
            size *= n
        kind = self.r.random()
        seed = self.r.randrange(1000)
        if dtype == 'bool':
            base = 'np.random.RandomState(%d).rand(*%r) > 0.5' % (seed, shape) if shape else 'np.array(True)'
            return '(%s)' % base
        if 'int' in dtype:
            low = 0 if dtype == 'uint8' else -9
            if not shape:
                return 'np.array(%d, dtype=%r)' % (self.r.randint(low, 9), dtype)
            if kind < .5:
                return 'np.arange(%d, dtype=%r).reshape(%r)' % (size, dtype, shape)
            return 'np.random.RandomState(%d).randint(%d, 10, size=%r).astype(%r)' % (seed, low, shape, dtype)
        cast = '' if dtype == 'float64' else '.astype(%r)' % dtype
        if not shape:
            return 'np.array(%r)%s' % (self.pick(1.5, -2.25, 0.0, float('1e-3')), cast)
        if kind < .2:
            return 'np.linspace(-2, 3, %d).reshape(%r)%s' % (size, shape, cast)
        if kind < .3:
            return 'np.round(np.random.RandomState(%d).randn(*%r) * 10, 1)%s' % (seed, shape, cast)
        return 'np.random.RandomState(%d).randn(*%r)%s' % (seed, shape, cast)

    def beside(self, shape):
        """A shape that broadcasts, mostly."""
        if self.r.random() < .05:
            return self.shape()
        cut = self.r.randrange(len(shape) + 1) if shape else 0
        return tuple(1 if self.r.random() < .2 else n for n in shape[cut:])

    def axis(self, shape):
        if not shape:
            return self.pick('None', '0')
        return self.pick('None', '0', '-1', str(self.r.randrange(len(shape))), str(self.r.randrange(len(shape))),
                         repr(tuple(range(len(shape)))[:2]))

    def index(self, shape):
        parts = []
        for n in shape[:self.r.randint(0, len(shape))] or shape[:1]:
            k = self.r.random()
            if k < .3:
                parts.append(str(self.r.randint(-n, n - 1) if n and self.r.random() < .95 else 9))
            elif k < .7:
                step = self.pick('', '', ':2', ':-1', ':-2', ':3')
                parts.append('%s:%s%s' % (self.pick('', '', '1', '-2', '0'), self.pick('', '', '2', '-1', '5'), step))
            elif k < .8:
                parts.append('[%s]' % ', '.join(str(self.r.randint(-n, n - 1)) for _ in range(self.r.randint(1, 3)))
                             if n else ':')
            elif k < .88:
                parts.append('None')
            else:
                parts.append('...' if '...' not in parts else ':')
        return ', '.join(parts) or '...'

    # --- Calls ---

    def reduce(self):
        s = self.shape()
        f = self.pick('sum', 'mean', 'max', 'min', 'prod', 'std', 'var', 'argmax', 'argmin', 'any', 'all', 'median', 'ptp',
                      'cumsum', 'cumprod', 'nansum', 'nanmean', 'nanmax', 'nanstd', 'count_nonzero', 'average',
                      'percentile', 'quantile', 'sort', 'argsort', 'diff', 'flip', 'logaddexp.reduce', 'add.accumulate',
                      'maximum.reduce', 'nanmedian', 'nanargmin', 'nanpercentile', 'amax', 'trapz', 'gradient')
        extra = ''
        if f in ('percentile', 'nanpercentile'):
            extra = ', %s' % self.pick('50', '[25, 75]', '90', '0')
        if f == 'quantile':
            extra = ', %s' % self.pick('0.5', '[0.1, 0.9]', '0.25')
        axis = self.axis(s)
        words = ', axis=%s' % axis if self.r.random() < .8 and (f != 'trapz' or axis != 'None') else ''
        if f in ('sum', 'mean', 'max', 'min', 'prod', 'std', 'var', 'any', 'all', 'nansum', 'nanmean', 'median', 'argmax',
                 'count_nonzero') and self.r.random() < .3:
            words += ', keepdims=True'
        if f in ('sum', 'mean', 'prod', 'cumsum', 'std') and self.r.random() < .15:
            words += ', dtype=%r' % self.pick('float32', 'int64', 'float64', 'int32')
        if f in ('std', 'var') and self.r.random() < .4:
            words += ', ddof=1'
        if f in ('sum', 'mean', 'max', 'std', 'argmax', 'cumsum', 'any', 'sort') and f != 'sort' and self.r.random() < .3:
            return '%s.%s(%s)' % (self.array(s), f, words[2:])
        return 'np.%s(%s%s%s)' % (f, self.array(s), extra, words)

    def unary(self):
        f = self.pick('abs', 'exp', 'log', 'sqrt', 'square', 'sign', 'floor', 'ceil', 'rint', 'round', 'negative', 'tanh',
                      'sin', 'isnan', 'isfinite', 'invert', 'logical_not', 'reciprocal', 'trunc', 'fix', 'unique', 'ravel',
                      'squeeze', 'transpose', 'atleast_2d', 'nonzero', 'argwhere', 'flatnonzero', 'nan_to_num', 'diag',
                      'tril', 'triu', 'trace', 'shape', 'ndim', 'size', 'copy', 'isinf', 'cbrt', 'log1p', 'expm1',
                      'bincount', 'fliplr', 'flipud', 'rot90', 'ediff1d', 'zeros_like', 'ones_like', 'array_str',
                      'array_repr', 'spacing', 'deg2rad', 'iscomplexobj', 'isreal', 'real', 'positive', 'signbit')
        words = ', %d' % self.pick(0, 1, 2, -1) if f == 'round' else ''
        return 'np.%s(%s%s)' % (f, self.array(), words)

    def binary(self):
        s = self.shape()
        a = self.array(s)
        b = self.array(self.beside(s)) if self.r.random() < .7 else self.number()
        if self.r.random() < .5:
            op = self.pick('+', '-', '*', '/', '//', '%', '**', '==', '<', '>=', '!=', '&', '|', '^', '<<', '@')
            return self.pick('%s %s %s', '%s %s %s', '%s %s %s') % ((a, op, b) if self.r.random() < .8 else (b, op, a))
        f = self.pick('add', 'maximum', 'minimum', 'power', 'hypot', 'arctan2', 'logical_and', 'equal', 'fmod', 'mod',
                      'floor_divide', 'true_divide', 'allclose', 'isclose', 'array_equal', 'copysign', 'heaviside',
                      'divmod', 'subtract', 'multiply', 'greater', 'fmax', 'outer', 'dot', 'inner', 'matmul', 'kron',
                      'broadcast_arrays', 'result_type', 'searchsorted', 'isin', 'intersect1d', 'union1d', 'setdiff1d',
                      'cross', 'convolve', 'correlate', 'add.outer', 'logaddexp', 'polyval', 'interp3', 'digitize',
                      'append', 'vdot', 'float_power', 'can_cast2', 'tensordot1', 'gcd', 'left_shift', 'bitwise_or')
        if f == 'interp3':
            return 'np.interp(%s, np.arange(4), np.array([1., 3, 2, 5]))' % a
        if f == 'searchsorted':
            return 'np.searchsorted(np.sort(%s), %s)' % (a, b)
        if f == 'digitize':
            return 'np.digitize(%s, [0, 1, 2])' % a
        if f == 'can_cast2':
            return 'np.can_cast(%s.dtype, %r)' % (a, self.r.choice(DTYPES))
        if f == 'tensordot1':
            return 'np.tensordot(%s, %s, axes=1)' % (a, b)
        return 'np.%s(%s, %s)' % (f, a, b)

    def indexing(self):
        s = self.shape()
        k = self.r.random()
        a = self.array(s)
        if k < .55:
            return '%s[%s]' % (a, self.index(s))
        if k < .7:
            return '(lambda a: a[a > 0])(%s)' % a
        if k < .8:
            return '(lambda a: a[np.argsort(a, axis=None)])(%s.ravel())' % a
        return 'np.take(%s, %s, axis=%s)' % (a, self.pick('0', '[0, 1]', '[[0, -1]]'), self.pick('0', '-1', 'None'))

    def assign(self):
        s = self.shape()
        a = self.array(s)
        target = '[%s]' % self.index(s) if self.r.random() < .7 else '[a > 0]'
        op = self.pick('=', '=', '=', '+=', '*=', '-=', '/=', '//=', '**=')
        value = self.number() if self.r.random() < .6 else self.array(self.beside(s))
        return '@a = %s\na%s %s %s' % (a, target, op, value)

    def shaping(self):
        s = self.shape()
        a = self.array(s)
        k = self.pick(*range(16))
        size = 1
        for n in s:
            size *= n
        return [
            '%s.reshape(-1)' % a, '%s.reshape(%d, -1)' % (a, self.pick(1, 2, 3)), '%s.T' % a,
            'np.expand_dims(%s, %s)' % (a, self.axis(s)), 'np.repeat(%s, 2, axis=%s)' % (a, self.pick('0', 'None', '-1')),
            'np.tile(%s, %r)' % (a, self.pick(2, (2, 1), (1, 2, 2))), 'np.roll(%s, %d, axis=%s)' % (a, self.pick(1, -2), self.axis(s)),
            'np.concatenate([%s, %s], axis=%s)' % (a, self.array(s), self.pick('0', '-1', 'None', '1')),
            'np.stack([%s, %s], axis=%s)' % (a, self.array(s), self.pick('0', '-1', '1')),
            'np.%s([%s, %s])' % (self.pick('vstack', 'hstack', 'column_stack', 'dstack'), a, self.array(s)),
            'np.%s(%s, %s)' % (self.pick('split', 'array_split', 'hsplit', 'vsplit'), a, self.pick('2', '3', '[1]', '[1, 2]')),
            'np.pad(%s, %r%s)' % (a, self.pick(1, (1, 2)), self.pick('', ", mode='edge'", ", constant_values=9", ", mode='reflect'")),
            'np.swapaxes(%s, 0, -1)' % a, 'np.moveaxis(%s, 0, -1)' % a, '%s.astype(%r)' % (a, self.r.choice(DTYPES)),
            'np.where(%s > 0, %s, %s)' % (a, self.array(self.beside(s)), self.number())][k]

    def create(self):
        d = self.r.choice(DTYPES)
        return self.pick(
            'np.arange(%s, %s, %s)' % (self.pick(0, 1, -3, 0.5), self.pick(5, 2.5, 10), self.pick(1, 2, 0.3, -1)),
            'np.linspace(%s, %s, %s%s)' % (self.pick(0, -1, 2.5), self.pick(1, 10), self.pick(1, 2, 5, 11), self.pick('', ', endpoint=False', ', retstep=True')),
            'np.logspace(0, %s, %s)' % (self.pick(1, 2, 3), self.pick(3, 5)), 'np.geomspace(1, %s, %s)' % (self.pick(10, 1000), self.pick(3, 4)),
            'np.full(%r, %s, dtype=%r)' % (self.shape(), self.number(), d), 'np.eye(%d, %s, k=%d, dtype=%r)' % (self.pick(2, 3), self.pick('None', '4'), self.pick(0, 1, -1), d),
            'np.array([%s, %s, %s])' % (self.number(), self.number(), self.number()), 'np.array([[1, 2], [3, %s]], dtype=%r)' % (self.number(), d),
            'np.meshgrid(np.arange(3), np.linspace(0, 1, 2)%s)' % self.pick('', ", indexing='ij'"), 'np.vander([1, 2, 3]%s)' % self.pick('', ', 2', ', increasing=True'),
            'np.identity(3, dtype=%r)' % d, 'np.indices(%r)' % (self.pick((2, 2), (3,)),), 'np.tri(3, k=%d)' % self.pick(0, 1, -1), 'np.mgrid[0:3, 0:2]', 'np.ogrid[0:3, 0:2]',
            'np.r_[1:4, 0, %s]' % self.number(), 'np.c_[np.arange(3), %s]' % self.array((3,)), 'np.diag(%s, k=%d)' % (self.array((3,)), self.pick(0, 1)),
            'np.fromfunction(lambda i, j: i * 10 + j, (2, 3))', 'np.zeros(%r, dtype=%r)' % (self.shape(), d), 'np.array(%s)' % self.pick('[]', '[[]]', '[1, 2.5]', '[True, 2]', '(1, 2)', 'range(4)', '5', '[[1, 2], [3]]', '[None]'))

    def draws(self):
        g = 'np.random.default_rng(%d)' % self.r.randrange(100)
        r = 'np.random.RandomState(%d)' % self.r.randrange(100)
        size = self.pick('', 'size=3', 'size=(2, 3)')
        c = ', ' + size if size else ''
        return self.pick(
            '%s.random(%s)' % (g, size), '%s.integers(%s%s)' % (g, self.pick('10', '-5, 5', '0, 2'), c), '%s.normal(%s%s)' % (g, self.pick('0, 1', '5, 2'), c),
            '%s.uniform(%s%s)' % (g, self.pick('0, 1', '-3, 7'), c), '%s.standard_normal(%s)' % (g, size), '%s.choice(%s%s%s)' % (g, self.pick('5', "['a', 'b', 'c']", '[1, 2, 3, 4, 5, 6, 7]'), c, self.pick('', ', replace=True')),
            '%s.permutation(%s)' % (g, self.pick('5', '[3, 1, 2]', 'np.arange(6).reshape(3, 2)')), '%s.exponential(2.0%s)' % (g, c), '%s.poisson(%s%s)' % (g, self.pick('3', '20.5'), c),
            '%s.binomial(10, 0.3%s)' % (g, c), '%s.beta(2, 3%s)' % (g, c), '%s.gamma(%s%s)' % (g, self.pick('2.0', '0.5, 2'), c), '%s.multivariate_normal([0, 1], [[2, .3], [.3, 1]]%s)' % (g, c), '%s.dirichlet([1, 2, 3]%s)' % (g, c),
            '%s.geometric(0.3%s)' % (g, c), '%s.lognormal(0, 1%s)' % (g, c), '%s.laplace(0, 1%s)' % (g, c), '%s.standard_t(3%s)' % (g, c), '%s.chisquare(2%s)' % (g, c), '%s.triangular(0, 1, 3%s)' % (g, c), '%s.multinomial(5, [.2, .3, .5]%s)' % (g, c),
            '%s.rand(2, 2)' % r, '%s.randn(3)' % r, '%s.randint(0, 9%s)' % (r, c), '%s.normal(1, 2%s)' % (r, c), '%s.uniform(-1, 1%s)' % (r, c), '%s.choice(5%s, p=[.1, .2, .3, .2, .2])' % (r, c), '%s.permutation(6)' % r, '%s.exponential(1.5%s)' % (r, c), '%s.poisson(4%s)' % (r, c),
            '%s.binomial(20, .5%s)' % (r, c), '%s.beta(1, 2%s)' % (r, c), '%s.gamma(3%s)' % (r, c), '%s.multivariate_normal([0, 0], np.eye(2)%s)' % (r, c), '%s.dirichlet([1, 1]%s)' % (r, c), '%s.geometric(.2%s)' % (r, c), '%s.random_sample(%s)' % (r, size), '%s.standard_cauchy(%s)' % (r, size),
            '%s.logistic(0, 1%s)' % (r, c), '%s.gumbel(0, 1%s)' % (r, c), '%s.weibull(2%s)' % (r, c), '%s.rayleigh(1%s)' % (r, c), '%s.multinomial(6, [.5, .5]%s)' % (r, c), '%s.hypergeometric(5, 4, 3%s)' % (r, c), '%s.choice([3, 4, 5]%s)' % (r, c), '%s.vonmises(0, 2%s)' % (r, c))

    def linear(self):
        m = self.array((3, 3), self.pick('float64', 'float64', 'float32', 'int64'))
        return self.pick('np.linalg.det(%s)', 'np.round(np.linalg.inv(%s + 5 * np.eye(3)), 6)', 'np.linalg.norm(%s)', 'np.linalg.norm(%s, axis=1)', 'np.linalg.norm(%s, 1)', 'np.linalg.norm(%s, np.inf)',
                         'np.linalg.matrix_rank(%s)', 'np.round(np.linalg.solve(%s + 5 * np.eye(3), [1, 2, 3]), 6)', 'np.trace(%s)', 'np.round(np.linalg.eigvalsh(%s + 0), 5)', 'np.linalg.matrix_power(%s, 3)', 'np.round(np.linalg.svd(%s)[1], 5)',
                         "np.einsum('ij,jk->ik', {0}, {0})".replace('{0}', '%s', 1).replace('{0}', 'np.eye(3)'), "np.einsum('ii', %s)", "np.einsum('ij->j', %s)", "np.einsum('ij,ij->i', %s, np.ones((3, 3)))", 'np.cov(%s)', 'np.corrcoef(%s)', 'np.cov(%s, rowvar=False)',
                         'np.linalg.cond(%s) > 0', 'np.round(np.linalg.pinv(%s + 5 * np.eye(3)), 5)', 'np.dot(%s, [1, 2, 3])', 'np.linalg.multi_dot([%s, np.eye(3), np.ones(3)])', 'np.linalg.slogdet(%s)[0]') % m

    def printing(self):
        a = self.array((self.pick(3, 7, 1100), ) if self.r.random() < .5 else self.shape(), self.pick('float64', 'float32', 'int64', 'bool'))
        opts = self.pick('precision=3', 'suppress=True', 'precision=2, suppress=True', 'threshold=5', 'linewidth=40', 'edgeitems=2, threshold=4', "formatter={'float': '{:.1f}'.format}", "sign='+'", "sign=' '", "floatmode='fixed'", 'precision=1')
        k = self.r.random()
        if k < .5:
            return '@with np.printoptions(%s):\n    a = str(%s%s)' % (opts, a, self.pick('', '', ' * 1e5', ' / 1e6'))
        if k < .7:
            return 'np.array2string(%s, %s)' % (a, self.pick('precision=2', "separator=', '", 'max_line_width=30', 'suppress_small=True', "prefix='abc'"))
        return '%s' % self.pick("f'{%s}'", "'%%s' %% (%s,)", 'str(%s)') % a

    def scalars(self):
        x = '%s(%s)' % (self.pick('np.float64', 'np.float32', 'np.int64', 'np.int32', 'np.bool_', 'np.uint8', 'np.float16'), self.pick('3', '0', '1.5', '-2', '200', '1e10'))
        return self.pick('%s', 'str(%s)', "f'{%s:.3f}'", "f'{%s}'", "'%%d' %% %s", "'%%.2f' %% %s", '%s + 1', '%s / 3', '%s * 1.5', '%s ** 2', '%s == 3', 'int(%s)', 'float(%s)', '%s.item()', 'round(%s, 1)', '-%s', '%s + np.float32(2)', '%s * np.int64(3)', '[1, 2, 3][%s]', '%s // 2', '%s %% 2', 'hash(%s)', "format(%s, '>8')", 'divmod(%s, 2)', 'abs(%s)', '%s.dtype', 'isinstance(%s, float)', 'isinstance(%s, int)', 'np.isnan(%s)', '%s < 5', 'max(%s, 2)', 'sum([%s, 1])', 'bool(%s)', '%s & 1', '~%s', 'np.iinfo(type(%s)).max', "'{:5}|'.format(%s)", 'range(3)[%s]') % x

    def call(self):
        return self.pick(self.reduce, self.reduce, self.unary, self.binary, self.binary, self.indexing, self.assign, self.shaping, self.create, self.draws, self.linear, self.printing, self.scalars)()


def statements(seed, count):
    maker = Maker(random.Random(seed))
    return [maker.call() for _ in range(count)]


def program(calls):
    lines = [HEAD]
    for i, call in enumerate(calls):
        if call.startswith('@'):
            body = call[1:].replace('\n', '\n    ')
            lines.append('def f():\n    %s\n    return a\nprint(%d, told(f))' % (body, i))
        else:
            lines.append('print(%d, told(lambda: %s))' % (i, call))
    return '\n'.join(lines) + '\n'


def answers(command, text):
    with tempfile.NamedTemporaryFile('w', suffix='.py') as file:
        file.write(text)
        file.flush()
        out = subprocess.run(command + [file.name], capture_output=True, text=True).stdout
    found, at = collections.OrderedDict(), None
    for line in out.split('\n'):
        head = line.split(' ', 1)
        if head[0].isdigit() and int(head[0]) == (0 if at is None else at + 1):
            at = int(head[0])
            found[at] = head[1] if len(head) > 1 else ''
        elif at is not None:
            found[at] += '\n' + line
    return found


def main():
    split = sys.argv.index('--')
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    refused, different = collections.Counter(), 0
    for start in range(0, count, 250):
        calls = statements(seed * 1000003 + start, min(250, count - start))
        text = program(calls)
        real, own = answers([sys.executable], text), answers(sys.argv[split + 1:], text)
        for i, call in enumerate(calls):
            a, b = real.get(i, 'nothing').rstrip(), own.get(i, 'nothing').rstrip()
            if a == b:
                continue
            if b.startswith('NotImplementedError') or ' here' in b[-60:]:
                refused[b.split('\n')[0][:110]] += 1
                continue
            different += 1
            print('--- %s\n  real: %s\n  own:  %s' % (call, a[:300], b[:300]))
    for words, times in refused.most_common(40):
        print('refused %d: %s' % (times, words))
    print('%d calls, %d different, %d refused' % (count, different, sum(refused.values())))
    return different > 0


if __name__ == '__main__':
    sys.exit(main())
