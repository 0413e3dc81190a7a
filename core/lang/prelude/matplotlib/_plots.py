"""Axes' ways to plot: from what a program gives to artists. Here is what all of them share."""
import numpy as np
from matplotlib import _rc
from matplotlib._areas import Areas
from matplotlib._bars import Bars
from matplotlib._lines import Lines
from matplotlib._more import More
from matplotlib._values import floats, is_words


class Plots(Lines, Bars, Areas, More):
    _cycle = None

    def _next(self):
        cycle = self._cycle or _rc.color_cycle()
        self._next_color += 1
        return cycle[(self._next_color - 1) % len(cycle)]

    def _next_patch(self):
        cycle = self._cycle or _rc.color_cycle()
        self._next_fill += 1
        return cycle[(self._next_fill - 1) % len(cycle)]

    def _containers(self):
        return [c for c in getattr(self, '_contained', []) if c.parts() and
                c.parts()[0].axes is self]

    def _contain(self, container):
        known = getattr(self, '_contained', [])
        if not container.get_label():
            container.set_label('_container%d' % len(known))
        self._contained = known + [container]
        return container

    def _words(self, name, given):
        """Where words of this axis are kept; they become its ticks."""
        d = self._dims[name]
        if is_words(given):
            from matplotlib import ticker
            floats(given, d.categories)
            if isinstance(d.locator, ticker.FixedLocator):  # the program has chosen others
                return d.categories
            d.locator = ticker._CategoryLocator(d.categories)
            d.formatter = ticker.FixedFormatter(d.categories)
            d.attach(self._axis_of(d))
        return d.categories
