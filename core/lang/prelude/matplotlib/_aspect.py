"""What an aspect does to axes, in the layout that Matplotlib has and not the page."""


def shrunk(box, shape, figure):
    """A box of that height over its width, in the middle of a box."""
    from matplotlib.figure import Box
    left, bottom, wide, high = box.bounds
    page = figure._size[1] * figure.dpi / (figure._size[0] * figure.dpi)
    width, height = wide, wide * shape / page
    if height > high:
        width, height = high * page / shape, high
    x0, y0, x1, y1 = left, bottom, left + width, bottom + height
    right, up = left + 0.5 * (wide - (x1 - x0)) - x0, bottom + 0.5 * (high - (y1 - y0)) - y0
    return Box.between(x0 + right, y0 + up, x1 + right, y1 + up)


def grown(axes, box):
    """Wider limits of x, or of y, so that a unit is as long in both."""
    x, y = axes._dims['x'], axes._dims['y']
    page = axes.figure._size[1] * axes.figure.dpi / (axes.figure._size[0] * axes.figure.dpi)
    x0, x1 = x.forward(axes.get_xbound()).tolist()
    y0, y1 = y.forward(axes.get_ybound()).tolist()
    wide, high = max(abs(x1 - x0), 1e-30), max(abs(y1 - y0), 1e-30)
    ratio = page * (box.height / box.width) / axes._aspect
    more = ratio * wide / high - 1
    if abs(more) < 0.005:
        return
    if len(x.members) > 1 and len(y.members) > 1:
        raise RuntimeError("set_aspect(..., adjustable='datalim') or axis('equal') are not allowed when both "
                           "axes are shared.  Try set_aspect(..., adjustable='box').")
    if _in_y(axes, x, y, (wide, high), ratio, more):
        middle = 0.5 * (y0 + y1)
        axes.set_ybound(*y.back([middle - ratio * wide / 2.0, middle + ratio * wide / 2.0]).tolist())
    else:
        middle = 0.5 * (x0 + x1)
        axes.set_xbound(*x.back([middle - high / ratio / 2.0, middle + high / ratio / 2.0]).tolist())


def _in_y(axes, x, y, spans, ratio, more):
    """Whether it is y that grows."""
    wide, high = spans
    if len(y.members) > 1:
        return False
    (left, right), (low, top) = x.forward(axes._data_limits['x'][:2]).tolist(), \
        y.forward(axes._data_limits['y'][:2]).tolist()
    across, up = 1.05 * (right - left), 1.05 * (top - low)
    if wide - across > 0 and high - up > 0:
        adjusted = ratio * wide - up > 0 > more or high / ratio - across < 0 < more
    else:
        adjusted = more > 0
    return len(x.members) > 1 or adjusted


class Aspects:
    """What axes are asked and told of their box."""

    def _formal_size(self):
        """In points, as Matplotlib's own layout has it: by this ticks are counted."""
        wide, high = self.figure._size
        whole = self.figure._formal_box(self).bounds
        left, bottom, width, height = self._active[1].bounds if self._active and self._active[0] == whole else whole
        return wide * 72 * width, high * 72 * height

    def get_position(self, original=False):
        whole = self.figure._formal_box(self)
        if original or self._is_colorbar or self.name != 'rectilinear':
            return whole
        self.apply_aspect()
        return self._active[1] if self._active else whole

    def apply_aspect(self, position=None):
        """As Matplotlib does before it draws: the box shrinks, or limits grow."""
        whole = self.figure._formal_box(self)
        box_aspect = getattr(self, '_box_aspect', None)
        self._active = None
        if self._aspect == 'auto' and box_aspect is None or self._is_twin or self._is_colorbar:
            return
        if self._adjustable == 'datalim' and box_aspect is None:
            grown(self, whole)
            return
        shape = box_aspect if self._adjustable == 'datalim' else self._aspect * self.get_data_ratio() \
            if box_aspect is None else box_aspect
        self._active = whole.bounds, shrunk(whole, shape, self.figure)
        if self._adjustable == 'datalim' and self._aspect != 'auto':
            grown(self, self._active[1])

    def get_data_ratio(self):
        (x0, x1), (y0, y1) = [self._dims[name].forward(ends).tolist()
                              for name, ends in (('x', self.get_xbound()), ('y', self.get_ybound()))]
        return max(abs(y1 - y0), 1e-30) / max(abs(x1 - x0), 1e-30)

    def get_adjustable(self):
        return self._adjustable

    def set_aspect(self, aspect, adjustable=None, anchor=None, share=False):
        if aspect not in ('auto', 'equal'):
            aspect = float(aspect)
        self._aspect = 1.0 if aspect == 'equal' else aspect
        if adjustable is not None:
            self._adjustable = adjustable

    def get_aspect(self):
        return self._aspect

    def set_adjustable(self, adjustable, share=False):
        self._adjustable = adjustable

    def set_box_aspect(self, aspect=None):
        self._box_aspect = aspect
