"""matplotlib.ticker: where ticks are, and what stands at them."""
import math
import numpy as np
from matplotlib._rc import rcParams as _rcParams

_absent = '''
AsinhLocator EngFormatter Formatter IndexLocator LinearLocator Locator LogFormatter
LogFormatterExponent LogFormatterMathtext LogFormatterSciNotation LogitFormatter LogitLocator
OldAutoLocator SymmetricalLogLocator TickHelper scale_range'''.split()


def nonsingular(low, high, expander=0.001, tiny=1e-15):
    """An interval that is not too small to be drawn."""
    if not (math.isfinite(low) and math.isfinite(high)):
        return -expander, expander
    swapped = high < low
    if swapped:
        low, high = high, low
    low, high = float(low), float(high)
    most = max(abs(low), abs(high))
    if most < (1e6 / tiny) * 2.2250738585072014e-308:
        low, high = -expander, expander
    elif high - low <= most * tiny:
        if low == 0 and high == 0:
            low, high = -expander, expander
        else:
            low, high = low - expander * abs(low), high + expander * abs(high)
    return (high, low) if swapped else (low, high)


class _Locator:
    axis = None

    def set_axis(self, axis):
        self.axis = axis

    def __call__(self):
        low, high = self.axis.get_view_interval()
        return self.tick_values(low, high)

    def nonsingular(self, low, high):
        return nonsingular(low, high, 0.05)

    def view_limits(self, low, high):
        return nonsingular(low, high)


class NullLocator(_Locator):
    def __call__(self):
        return []

    def tick_values(self, vmin, vmax):
        return []


class FixedLocator(_Locator):
    def __init__(self, locs, nbins=None):
        self.locs = np.asarray(locs)
        self.nbins = None if nbins is None else max(nbins, 2)

    def __call__(self):
        return self.tick_values(None, None)

    def tick_values(self, vmin, vmax):
        if self.nbins is None:
            return self.locs
        step = max(int(math.ceil(len(self.locs) / self.nbins)), 1)
        ticks = self.locs[::step]
        for i in range(1, step):
            other = self.locs[i::step]
            if np.abs(other).min() < np.abs(ticks).min():
                ticks = other
        return ticks


class _CategoryLocator(_Locator):
    """A tick for every word. The list grows with them."""

    def __init__(self, words):
        self._words = words

    def __call__(self):
        return list(range(len(self._words)))

    def tick_values(self, vmin, vmax):
        return self()


class MultipleLocator(_Locator):
    def __init__(self, base=1.0):
        if base <= 0:
            raise ValueError("'step' must be positive")
        self._base = base

    def tick_values(self, vmin, vmax):
        if vmax < vmin:
            vmin, vmax = vmax, vmin
        step = self._base
        first = _Edge(step, 0).ge(vmin) * step
        n = (vmax - first + 0.001 * step) // step
        return first - step + np.arange(n + 3) * step


class _Edge:
    """Multiples of a step, as near as rounding lets one tell."""

    def __init__(self, step, offset):
        self.step = step
        self._offset = abs(offset)

    def _near(self, part, edge):
        tolerance = 1e-10
        if self._offset > 0:
            digits = math.log10(self._offset / self.step)
            tolerance = min(0.4999, max(1e-10, 10 ** (digits - 12)))
        return abs(part - edge) < tolerance

    def le(self, x):
        whole, rest = divmod(x, self.step)
        return whole + 1 if self._near(rest / self.step, 1) else whole

    def ge(self, x):
        whole, rest = divmod(x, self.step)
        return whole if self._near(rest / self.step, 0) else whole + 1


def _scale_and_offset(low, high, n, threshold=100):
    width = abs(high - low)
    middle = (high + low) / 2
    offset = 0 if abs(middle) / width < threshold else \
        math.copysign(10 ** (math.log10(abs(middle)) // 1), middle)
    return 10 ** (math.log10(width / n) // 1), offset


class MaxNLocator(_Locator):
    """At most nbins + 1 ticks at round places."""

    _default_steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

    def __init__(self, nbins=10, *, steps=None, integer=False, symmetric=False, prune=None,
                 min_n_ticks=2):
        if symmetric:
            raise NotImplementedError('MaxNLocator takes no symmetric=True here')
        self._nbins = nbins
        self._integer = integer
        self._prune = prune
        self._min_n_ticks = max(1, min_n_ticks)
        self._set_steps(steps)

    def _set_steps(self, steps):
        steps = [float(step) for step in (steps or self._default_steps)]
        if steps[0] != 1:
            steps = [1.0] + steps
        if steps[-1] != 10:
            steps.append(10.0)
        self._steps = [0.1 * step for step in steps[:-1]] + steps + [10 * steps[1]]

    def set_params(self, **kwargs):
        for name, value in kwargs.items():
            if name == 'steps':
                self._set_steps(value)
            elif name in ('nbins', 'integer', 'prune', 'min_n_ticks'):
                setattr(self, '_' + name, value)
            else:
                raise NotImplementedError("locators take no '%s' here" % name)

    def _bins(self):
        if self._nbins != 'auto':
            return self._nbins
        if self.axis is None:
            return 9
        return min(max(self.axis.get_tick_space(), max(1, self._min_n_ticks - 1)), 9)

    def _raw_ticks(self, low, high):
        n = self._bins()
        scale, offset = _scale_and_offset(low, high, n)
        low, high = low - offset, high - offset
        steps = [step * scale for step in self._steps]
        if self._integer:
            steps = [s for s in steps if s < 1 or abs(s - round(s)) < 0.001]
        wanted = (high - low) / n
        at = [i for i, step in enumerate(steps) if step >= wanted][0]
        for step in steps[at::-1]:
            if self._integer and math.floor(high) - math.ceil(low) >= self._min_n_ticks - 1:
                step = max(1, step)
            first = (low // step) * step
            edge = _Edge(step, offset)
            ticks = np.arange(edge.le(low - first), edge.ge(high - first) + 1) * step + first
            if int(((ticks <= high) & (ticks >= low)).sum()) >= self._min_n_ticks:
                break
        return ticks + offset

    def tick_values(self, vmin, vmax):
        vmin, vmax = nonsingular(vmin, vmax, 1e-13, 1e-14)
        if vmax < vmin:
            vmin, vmax = vmax, vmin
        ticks = self._raw_ticks(vmin, vmax)
        if self._prune in ('lower', 'both'):
            ticks = ticks[1:]
        if self._prune in ('upper', 'both'):
            ticks = ticks[:-1]
        return ticks


class AutoLocator(MaxNLocator):
    def __init__(self):
        MaxNLocator.__init__(self, 'auto', steps=[1, 2, 2.5, 5, 10])


class AutoMinorLocator(_Locator):
    """Ticks that divide what is between major ones."""

    def __init__(self, n=None):
        self.ndivs = n

    def __call__(self):
        if self.axis.get_scale() == 'log':
            from matplotlib._warn import external
            external('AutoMinorLocator does not work with logarithmic scale')
            return []
        major = self.axis.get_majorticklocs()
        if len(major) < 2:
            return []
        step, n = major[1] - major[0], self.ndivs
        if n is None:
            head = 10 ** (np.log10(step) % 1)
            n = 5 if bool(np.isclose(head, [1.0, 2.5, 5.0, 10.0]).any()) else 4
        step = step / n
        low, high = sorted(self.axis.get_view_interval())
        first = major[0]
        return np.arange(((low - first) // step + 1) * step, ((high - first) // step + 1) * step, step) + first

    def tick_values(self, vmin, vmax):
        raise NotImplementedError('Cannot get tick locations for a %s type.' % type(self))


class LogLocator(_Locator):
    def __init__(self, base=10.0, subs=(1.0,), numdecs=4, numticks=None):
        self._base = float(base)
        self._subs = 'auto' if subs is None or subs == 'auto' else \
            [float(sub) for sub in subs] if np.iterable(subs) else [1.0]
        self.numticks = 'auto' if numticks is None else numticks

    def nonsingular(self, low, high):
        if low > high:
            low, high = high, low
        if not (math.isfinite(low) and math.isfinite(high)):
            return 1, 10
        least = self.axis.get_minpos() if self.axis is not None else 1e-300
        if high <= 0:
            return 1, 10
        if not math.isfinite(least):
            least = 1e-300
        if low <= 0:
            low = least
        if low == high:
            low, high = _decade(low, self._base, -1), _decade(high, self._base, 1)
        return low, high

    def tick_values(self, vmin, vmax):
        n = self.numticks
        if n == 'auto':
            n = min(max(self.axis.get_tick_space(), 2), 9) if self.axis is not None else 9
        base = self._base
        if vmin <= 0:
            vmin = self.axis.get_minpos() if self.axis is not None else vmin
            if vmin <= 0 or not math.isfinite(vmin):
                raise ValueError('Data has no positive values, and therefore can not be log-scaled.')
        if vmax < vmin:
            vmin, vmax = vmax, vmin
        low, high = math.log(vmin) / math.log(base), math.log(vmax) / math.log(base)
        decades = math.floor(high) - math.ceil(low)
        subs = self._subs
        if subs == 'auto':
            if decades > 10 or base < 3:
                return np.array([])
            subs = np.arange(2.0, base).tolist()
        stride = (decades + 1) // n + 1
        if stride >= decades:
            stride = max(1, decades - 1)
        powers = base ** np.arange(math.floor(low) - stride, math.ceil(high) + 2 * stride, stride,
                                   dtype=float)
        if subs == [1.0]:
            return powers
        if stride > 1:
            return np.array([])
        locs = np.concatenate([np.array(subs) * power for power in powers])
        if len(subs) > 1 and int(((vmin <= locs) & (locs <= vmax)).sum()) <= 1:
            return AutoLocator().tick_values(vmin, vmax)
        return locs


def _decade(x, base, way):
    """The power of the base that is strictly below (above) x."""
    exponent = math.log(x) / math.log(base)
    nearest = round(exponent)
    if abs(exponent - nearest) < 1e-10:
        return base ** (nearest + way)
    return base ** (math.floor(exponent) if way < 0 else math.ceil(exponent))


# --- What stands at ticks --------------------------------------------------------------------------


class _Formatter:
    axis = None

    def set_axis(self, axis):
        self.axis = axis

    def set_locs(self, locs):
        self.locs = locs

    def format_ticks(self, values):
        self.set_locs(values)
        return [self(value, i) for i, value in enumerate(values)]

    def get_offset(self):
        return ''


class NullFormatter(_Formatter):
    def __call__(self, x, pos=None):
        return ''


class FixedFormatter(_Formatter):
    def __init__(self, seq):
        self.seq = seq

    def __call__(self, x, pos=None):
        return self.seq[pos] if pos is not None and pos < len(self.seq) else ''


class FuncFormatter(_Formatter):
    def __init__(self, func):
        self.func = func

    def __call__(self, x, pos=None):
        return self.func(x, pos)


class FormatStrFormatter(_Formatter):
    def __init__(self, fmt):
        self.fmt = fmt

    def __call__(self, x, pos=None):
        return self.fmt % x


class StrMethodFormatter(_Formatter):
    def __init__(self, fmt):
        self.fmt = fmt

    def __call__(self, x, pos=None):
        return self.fmt.format(x=x, pos=pos)


class PercentFormatter(_Formatter):
    def __init__(self, xmax=100, decimals=None, symbol='%', is_latex=False):
        self.xmax = xmax + 0.0
        self.decimals = decimals
        self.symbol = symbol

    def __call__(self, x, pos=None):
        low, high = self.axis.get_view_interval()
        decimals = self.decimals
        if decimals is None:
            width = 100.0 * abs(high - low) / self.xmax
            decimals = 0
            if width > 0:
                decimals = math.ceil(2.0 - math.log10(2.0 * width))
                decimals = 5 if decimals > 5 else max(decimals, 0)
        return fix_minus('{:0.{}f}'.format(100.0 * (x / self.xmax), int(decimals))) + self.symbol


def fix_minus(text):
    return text.replace('-', '\N{MINUS SIGN}') if _rcParams['axes.unicode_minus'] else text


class ScalarFormatter(_Formatter):
    """As few digits as tell the ticks apart; what they share stands at the end of the axis."""

    def __init__(self, useOffset=None, useMathText=None, useLocale=None):
        self._use_offset = _rcParams['axes.formatter.useoffset'] if useOffset is None else useOffset
        self._scientific = True
        self._powerlimits = _rcParams['axes.formatter.limits']
        self.offset = self.orderOfMagnitude = 0
        self.locs = []
        if useOffset not in (None, True, False):
            self._use_offset, self.offset = False, useOffset

    def set_useOffset(self, val):
        self.offset = 0
        self._use_offset = val

    def set_scientific(self, b):
        self._scientific = bool(b)

    def set_powerlimits(self, lims):
        self._powerlimits = lims

    def _visible(self):
        low, high = sorted(self.axis.get_view_interval())
        return [loc for loc in self.locs if low <= loc <= high]

    def _find_offset(self):
        locs = self._visible()
        self.offset = 0
        if not locs:
            return
        low, high = min(locs), max(locs)
        if low == high or low <= 0 <= high:
            return
        sign = math.copysign(1, low)
        small, large = sorted([abs(low), abs(high)])
        top = math.ceil(math.log10(large))
        order = top
        while small // 10 ** order == large // 10 ** order:
            order -= 1
        order += 1
        if (large - small) / 10 ** order <= 1e-2:
            order = top
            while not large // 10 ** order - small // 10 ** order > 1:
                order -= 1
            order += 1
        if large // 10 ** order >= 1000:
            self.offset = sign * (large // 10 ** order) * 10 ** order

    def _find_order(self):
        self.orderOfMagnitude = 0
        low_limit, high_limit = self._powerlimits
        if not self._scientific:
            return
        if low_limit == high_limit != 0:
            self.orderOfMagnitude = low_limit
            return
        locs = [abs(loc) for loc in self._visible()]
        if not locs:
            return
        low, high = sorted(self.axis.get_view_interval())
        if self.offset:
            order = math.floor(math.log10(high - low))
        else:
            order = 0 if max(locs) == 0 else math.floor(math.log10(max(locs)))
        if order <= low_limit or order >= high_limit:
            self.orderOfMagnitude = order

    def _find_format(self):
        locs = [float(loc) for loc in self.locs]
        if len(locs) < 2:
            locs += list(self.axis.get_view_interval())
        locs = (np.array(locs) - self.offset) / 10. ** self.orderOfMagnitude
        width = float(locs.max() - locs.min())
        if width == 0:
            width = float(np.abs(locs).max())
        if width == 0:
            width = 1
        if len(self.locs) < 2:
            locs = locs[:-2]
        order = int(math.floor(math.log10(width)))
        digits = max(0, 3 - order)
        threshold = 1e-3 * 10 ** order
        while digits >= 0 and locs.size and np.abs(locs - np.round(locs, digits)).max() < threshold:
            digits -= 1
        self._digits = max(0, digits + 1)

    def set_locs(self, locs):
        self.locs = list(locs)
        if self.locs:
            if self._use_offset:
                self._find_offset()
            self._find_order()
            self._find_format()

    def __call__(self, x, pos=None):
        if not self.locs:
            return ''
        shown = (x - self.offset) / 10. ** self.orderOfMagnitude
        if abs(shown) < 1e-8:
            shown = 0
        return fix_minus('%1.*f' % (self._digits, shown))

    def get_offset(self):
        if not self.locs or not (self.orderOfMagnitude or self.offset):
            return ''
        scale = '1e%d' % self.orderOfMagnitude if self.orderOfMagnitude else ''
        shift = ''
        if self.offset:
            exponent = math.floor(math.log10(abs(self.offset)))
            shift = '%1.10g' % round(self.offset / 10 ** exponent, 10)
            shift += 'e%d' % exponent if exponent else ''
            if self.offset > 0:
                shift = '+' + shift
        return fix_minus(scale + shift)


class _PowerFormatter(_Formatter):
    """Powers of ten, and nothing between them."""

    def __init__(self, base=10.0):
        self._base = float(base)

    def __call__(self, x, pos=None):
        if x <= 0:
            return '0'
        exponent = math.log(x) / math.log(self._base)
        if abs(exponent - round(exponent)) > 1e-10:
            return ''
        base = '%d' % self._base if self._base == int(self._base) else '%s' % self._base
        return '$\\mathdefault{%s^{%d}}$' % (base, round(exponent))


def __getattr__(name):
    if name in _absent:
        raise AttributeError("matplotlib.ticker has no '" + name + "' here")
    raise AttributeError("module 'matplotlib.ticker' has no attribute '" + name + "'")
