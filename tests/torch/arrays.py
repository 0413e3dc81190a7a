"""What differential.py compares with --suite arrays: random calls of numpy and what they print."""
from modules import Drawing


class Arrays(Drawing):
    def shape(self, low=0, high=3):
        return [self.pick(1, 2, 2, 3, 3, 4) for _ in range(self.int(low, high))]

    def values(self, n, dtype):
        if dtype == "bool":
            return [self.pick("True", "False") for _ in range(n)]
        if dtype.startswith("u") or dtype.startswith("int"):
            low = 0 if dtype.startswith("u") else -9
            return [str(self.int(low, 9)) for _ in range(n)]
        if self.flip(0.1):
            return [self.pick("np.nan", "np.inf", "-np.inf", "0.0", "-0.0", "1e-8", "1e20", "1.5")
                    for _ in range(n)]
        scale = self.pick(1, 1, 1, 100, 1e-4, 1e7)
        return [repr(self.int(-24, 24) / 8 * scale) for _ in range(n)]

    def array(self, shape=None, dtype=None):
        shape = self.shape() if shape is None else shape
        dtype = dtype or self.pick("float64", "float64", "float64", "int64", "float32", "bool",
                                   "int32", "uint8")
        n = 1
        for s in shape:
            n *= s
        kind = "bool_" if dtype == "bool" else dtype
        text = f"np.array([{', '.join(self.values(n, dtype))}], dtype=np.{kind})"
        if len(shape) >= 2 and self.flip(0.2):
            return f"{text}.reshape({shape[::-1]}).T"
        return f"{text}.reshape({tuple(shape)})"

    def broadcast(self, shape):
        other = [1 if self.flip(0.3) else s for s in shape]
        return other[self.int(0, len(other)) if self.flip(0.3) else 0:]

    def axis(self, ndim, none=True):
        if none and self.flip(0.3):
            return "None"
        return str(self.int(-ndim, ndim - 1)) if ndim else "0"


UNARY = ("abs sqrt exp log sin cos tan tanh sign floor ceil rint trunc square reciprocal negative isnan "
         "isinf isfinite exp2 log2 log10 log1p expm1 arctan arcsin arccos sinh cosh arctanh positive "
         "logical_not signbit cbrt deg2rad rad2deg fabs invert nan_to_num round sinc real angle "
         "degrees radians arcsinh").split()
BINARY = ("add subtract multiply divide maximum minimum power mod floor_divide arctan2 hypot fmax fmin "
          "greater less equal not_equal logical_and logical_or logical_xor true_divide remainder "
          "bitwise_and copysign fmod logaddexp greater_equal heaviside float_power left_shift").split()
FOLDS = ("sum mean std var max min argmax argmin prod any all cumsum cumprod median ptp nansum nanmean "
         "nanmax nanmin sort argsort count_nonzero amax amin nanstd nanvar average flip").split()
OPERATORS = "+ - * / // % ** == < >= != & | ^ @".split()


def unary(d):
    return f"np.{d.pick(*UNARY)}({d.array()})"


def binary(d):
    shape = d.shape()
    a, b = d.array(shape), d.array(d.broadcast(shape))
    if d.flip(0.3):
        b = d.pick("2", "0.5", "-1", "True", "3.0")
    if d.flip():
        a, b = b, a
    if d.flip():
        return f"({a} {d.pick(*OPERATORS)} {b})"
    return f"np.{d.pick(*BINARY)}({a}, {b})"


def fold(d):
    shape = d.shape(1)
    name = d.pick(*FOLDS)
    keep = ""
    if name in ("sum mean std var max min any all").split() and d.flip(0.3):
        keep = ", keepdims=True"
    if name in ("std", "var") and d.flip(0.3):
        keep += ", ddof=1"
    axis = d.axis(len(shape), name not in ("sort", "argsort"))
    if d.flip(0.3) and name in "sum mean std var max min prod cumsum any all argmax argmin ptp".split():
        return f"{d.array(shape)}.{name}(axis={axis}{keep})"
    return f"np.{name}({d.array(shape)}, axis={axis}{keep})"


def shaping(d):
    shape = d.shape(1)
    a = d.array(shape)
    n = len(shape)
    return d.pick(
        f"{a}.reshape(-1)", f"{a}.T", f"np.transpose({a})", f"{a}.ravel()", f"{a}.flatten()",
        f"np.expand_dims({a}, {d.axis(n, False)})", f"np.squeeze({a})", f"np.swapaxes({a}, 0, -1)",
        f"np.concatenate([{a}, {a}], axis={d.axis(n)})", f"np.stack([{a}, {a}], axis={d.axis(n, False)})",
        f"np.vstack([{a}, {a}])", f"np.hstack([{a}, {a}])", f"np.tile({a}, {d.int(1, 3)})",
        f"np.repeat({a}, 2, axis={d.axis(n)})", f"np.roll({a}, 1, axis={d.axis(n)})",
        f"np.flip({a})", f"np.broadcast_to({a}, (2,) + {a}.shape)", f"np.atleast_2d({a})",
        f"np.pad({a}, 1)", f"{a}.astype(np.float32)", f"{a}.astype(int)", f"{a}.tolist()",
        f"np.moveaxis({a}, 0, -1)", f"np.column_stack([{a}.ravel(), {a}.ravel()])",
        f"np.delete({a}, 0, axis={d.axis(n)})", f"np.append({a}, 5)", f"np.insert({a}.ravel(), 1, 7)",
        f"np.split({a}, 1)", f"np.array_split({a}, 2)", f"np.rot90({a}) if {a}.ndim > 1 else 0",
        f"np.diag({a}) if {a}.ndim < 3 else 0", f"np.ediff1d({a})", f"np.diff({a})",
        f"np.dstack([{a}, {a}])", f"np.r_[{a}.ravel(), 1]", f"np.c_[{a}.ravel(), {a}.ravel()]")


def linear(d):
    n, k, m = d.int(1, 3), d.int(1, 3), d.int(1, 3)
    a, b = d.array([n, k], "float64"), d.array([k, m], "float64")
    v = d.array([k])
    s = d.array([n, n], "float64")
    if d.flip(0.3):
        return factor(d, a, s, n)
    return d.pick(f"{a} @ {b}", f"np.dot({a}, {b})", f"np.dot({v}, {v})", f"np.outer({v}, {v})",
                  f"np.matmul({a}, {v})", f"np.linalg.norm({a})", f"np.linalg.norm({v})",
                  f"np.linalg.norm({a}, axis=1)", f"np.trace({s})", f"np.linalg.det({s} + 10*np.eye({n}))",
                  f"np.linalg.inv({s} + 10*np.eye({n}))", f"np.inner({v}, {v})", f"np.tensordot({a}, {b}, 1)",
                  f"np.einsum('ij,jk->ik', {a}, {b})", f"np.vdot({v}, {v})", f"np.kron({v}, {v})",
                  f"np.linalg.solve({s} + 10*np.eye({n}), np.ones({n}))", f"np.cross({d.array([3])}, {d.array([3])})",
                  f"np.linalg.matrix_rank({s})", f"np.triu({s})", f"np.tril({s}, -1)")


def factor(d, a, s, n):
    """Of matrices of full rank, where vectors have a sign but no more freedom."""
    regular, round_ = f"({s} + 10*np.eye({n}))", "np.round(np.asarray({}), 9) + 0.0"
    i = d.int(0, 1)
    text = d.pick(f"np.linalg.svd({regular})[{i}]", f"np.linalg.svd({a}, compute_uv=False)",
                  f"np.linalg.eigh({s} + {s}.T + np.diag(np.arange({n}) * 9.0))[{i}]",
                  f"np.linalg.qr({regular})[{i}]", f"np.linalg.qr({a})[1].shape",
                  f"np.linalg.cholesky({s} @ {s}.T + np.eye({n}))", f"np.linalg.pinv({regular})",
                  f"np.linalg.cond({regular})", f"np.linalg.lstsq({regular}, np.ones({n}), rcond=None)[0]",
                  f"np.linalg.slogdet({regular})[{i}]", f"np.linalg.eigvalsh({s} + {s}.T)",
                  f"np.linalg.norm({regular}, {d.pick(2, -2, repr('nuc'), 1, -1)})")
    return round_.format(text)


def making(d):
    return d.pick(
        f"np.linspace({d.int(-3, 3)}, {d.int(-3, 9)}, {d.int(1, 7)})",
        f"np.arange({d.int(-3, 3)}, {d.int(-3, 9)}, {d.pick(1, 2, 0.5, 0.3)})",
        f"np.zeros({d.shape()})", f"np.ones({d.shape()}, dtype=int)", f"np.full({d.shape()}, {d.pick(1, 2.5, True)})",
        f"np.eye({d.int(1, 4)}, k={d.int(-1, 1)})", f"np.logspace(0, {d.int(1, 4)}, {d.int(2, 5)})",
        f"np.meshgrid({d.array([2])}, {d.array([3])})", f"np.identity({d.int(1, 3)})",
        f"np.geomspace(1, 1000, {d.int(2, 5)})", f"np.zeros_like({d.array()})", f"np.full_like({d.array()}, 7)",
        f"np.histogram({d.array([7], 'float64')}, bins={d.int(1, 5)})", f"np.indices(({d.int(1, 3)}, 2))",
        f"np.bincount({d.array([5], 'uint8')})", f"np.digitize({d.array([4], 'float64')}, [0, 1, 2])",
        f"np.unique({d.array([5])}, return_counts=True)", f"np.unique({d.array([5])}, return_inverse=True)",
        f"np.interp({d.array([3], 'float64')}, [0, 1, 2], [1, 3, 2])", f"np.polyfit([0, 1, 2, 3], [1, 3, 5, 7], 1)",
        f"np.polyval([1, 2, 3], {d.array()})", f"np.clip({d.array()}, -1, 1)", f"np.where({d.array([3])}, 1, 0)",
        f"np.searchsorted([1, 2, 3], {d.array([3], 'float64')})", f"np.argwhere({d.array()})",
        f"np.nonzero({d.array([2, 3])})", f"np.isclose({d.array([3])}, 1.5)", f"np.percentile({d.array([5], 'float64')}, {d.int(0, 100)})",
        f"np.quantile({d.array([4], 'float64')}, [0.25, 0.5])", f"np.cov({d.array([2, 4], 'float64')})",
        f"np.corrcoef({d.array([2, 4], 'float64')})", f"np.convolve({d.array([4])}, {d.array([2])})",
        f"np.select([{d.array([3], 'bool')}], [1])", f"np.take({d.array([4])}, [0, 2])",
        f"np.array_equal({d.array([2])}, {d.array([2])})", f"np.allclose({d.array([2])}, 1)",
        f"np.gradient({d.array([5], 'float64')})", f"np.trapz({d.array([5], 'float64')})",
        f"np.cumsum({d.array()})", f"np.lexsort(({d.array([3])}, {d.array([3])}))",
        f"np.float32({d.pick(0.1, 1e10, 3)})", f"np.int8({d.int(-128, 127)})", f"np.finfo(np.{d.pick('float32', 'float64', 'float16')})",
        f"np.array([{d.pick('[1, 2], [3, 4]', '1, 2.5', 'True, 2', '[1], [2]')}])")


def indexing(d):
    a = d.array([3, 4])
    index = d.pick("0", "-1", "1:", "::2", "::-1", ":, 1", "..., 0", "[0, 2]", "[0, 2], [1, 3]", "None", "1, 2",
                   ":, None", "[True, False, True]", "5", "0, 9", "1.5", "[[0], [1]], [[0, 1]]", ":2, ::-1")
    if d.flip(0.3):
        return f"assign({a}, lambda a: a.__setitem__(np.s_[{index}], {d.pick(7, 2.5)}))"
    return f"{a}[{index}]"


def printing(d):
    wide = d.pick("1000", "30", "12")
    return d.pick(f"np.arange({wide}) * {d.pick('1', '0.1', '1e-5', '1e6')}",
                  f"{d.array(d.shape(2, 3))} * {d.pick('1.0', '1e-7', '1234.5678', '1e9')}",
                  f"np.random.RandomState({d.int(0, 9)}).{d.pick('randn', 'rand')}({d.int(1, 4)}, {d.int(1, 9)})",
                  f"np.random.RandomState({d.int(0, 9)}).randint(0, {d.int(2, 1000)}, size=({d.int(1, 3)}, 5))",
                  f"np.random.RandomState({d.int(0, 9)}).permutation({d.int(1, 9)})",
                  f"np.random.RandomState({d.int(0, 9)}).choice({d.int(1, 9)}, 5)",
                  f"np.random.RandomState({d.int(0, 9)}).choice(9, 5, replace=False)",
                  f"np.random.RandomState({d.int(0, 9)}).choice([1, 2, 3], 4, p=[0.2, 0.3, 0.5])",
                  f"np.random.RandomState({d.int(0, 9)}).normal({d.int(0, 2)}, 2.0, 3)",
                  f"np.random.RandomState({d.int(0, 9)}).uniform(-1, {d.int(0, 2)}, (2, 3))",
                  f"np.random.RandomState({d.int(0, 9)}).binomial({d.pick(10, 100)}, 0.{d.int(1, 9)}, 5)",
                  f"np.random.RandomState({d.int(0, 9)}).poisson({d.pick(0.5, 3, 20)}, 5)",
                  f"np.random.RandomState({d.int(0, 9)}).exponential(2.0, 3)",
                  f"np.random.RandomState({d.int(0, 9)}).beta(2.0, 3.0, 3)",
                  f"np.random.RandomState({d.int(0, 9)}).gamma({d.pick(0.5, 2.0)}, 1.0, 3)",
                  f"np.random.RandomState({d.int(0, 9)}).multinomial(10, [0.2, 0.3, 0.5])",
                  f"np.random.RandomState({d.int(0, 9)}).laplace(size=3)",
                  f"np.random.RandomState({d.int(0, 9)}).random_integers(3, size=3)",
                  f"np.random.RandomState({d.int(0, 9)}).multivariate_normal([0, 0], [[1, 0], [0, 1]], 2)")


FAMILIES = [unary, binary, binary, fold, fold, shaping, linear, making, making, indexing, printing]


def array_cases(draw):
    d = Arrays(draw)
    text = draw.choice(FAMILIES)(d)
    return text, [f"tell({text})"]


PROLOGUE = '''
import numpy as np
def assign(a, f):
    f(a)
    return a
def tell(x):
    print('float64 ' if '.' in repr(x) and 'int' not in repr(x) else 'int64 ', type(x).__name__)
    if isinstance(x, np.ndarray):
        print(x.dtype, x.shape)
    print(repr(x))
    print(x)
'''
