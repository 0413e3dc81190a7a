"""Shapes beyond rectangles: ellipses, wedges of pies, arrows in data."""
import math
import numpy as np
from matplotlib._artist import Patch
from matplotlib._values import number


class Ellipse(Patch):
    def __init__(self, xy, width, height, angle=0, **kwargs):
        self._center = xy
        self.width, self.height, self.angle = width, height, angle
        Patch.__init__(self, **kwargs)

    def get_center(self):
        return self._center

    def set_center(self, xy):
        self._center = xy

    center = property(get_center, set_center)

    def get_width(self):
        return self.width

    def get_height(self):
        return self.height

    def get_angle(self):
        return self.angle

    def _points(self):
        at, turn = np.linspace(0, 2 * math.pi, 97)[:-1], math.radians(number(self.angle))
        x, y = number(self.width) / 2 * np.cos(at), number(self.height) / 2 * np.sin(at)
        return (number(self._center[0]) + x * math.cos(turn) - y * math.sin(turn),
                number(self._center[1]) + x * math.sin(turn) + y * math.cos(turn))

    def extent(self):
        turn = math.radians(number(self.angle))
        a, b = number(self.width) / 2, number(self.height) / 2
        wide = math.hypot(a * math.cos(turn), b * math.sin(turn)) if turn else abs(a)
        high = math.hypot(a * math.sin(turn), b * math.cos(turn)) if turn else abs(b)
        x, y = number(self._center[0]), number(self._center[1])
        return np.array([x - wide, x + wide]), np.array([y - high, y + high]), (), ()

    def __str__(self):
        return 'Ellipse(xy=(%s, %s), width=%s, height=%s, angle=%s)' % (
            self._center[0], self._center[1], self.width, self.height, self.angle)


class Wedge(Patch):
    """A piece of a pie, or with a width of a ring."""

    def __init__(self, center, r, theta1, theta2, *, width=None, **kwargs):
        self.center, self.r, self.width = center, r, width
        self.theta1, self.theta2 = theta1, theta2
        Patch.__init__(self, **kwargs)

    _known = Patch._known + ('width', 'radius', 'theta1', 'theta2', 'center')

    def set_width(self, width):
        self.width = width

    def set_radius(self, radius):
        self.r = radius

    def set_center(self, center):
        self.center = center

    def set_theta1(self, theta1):
        self.theta1 = theta1

    def set_theta2(self, theta2):
        self.theta2 = theta2

    def _points(self):
        first, last = number(self.theta1), number(self.theta2)
        whole = abs(last - first) >= 360 - 1e-6
        at = np.radians(np.linspace(first, last, max(int(abs(last - first) / 3), 1) + 2))
        x, y, r = np.cos(at), np.sin(at), number(self.r)
        if self.width is not None:
            inner = r - number(self.width)
            x, y = np.concatenate([r * x, inner * x[::-1]]), np.concatenate([r * y, inner * y[::-1]])
        elif whole:
            x, y = r * x, r * y
        else:
            x, y = np.concatenate([[0.0], r * x]), np.concatenate([[0.0], r * y])
        return number(self.center[0]) + x, number(self.center[1]) + y

    def __str__(self):
        return 'Wedge(center=(%g, %g), r=%g, theta1=%g, theta2=%g, width=%s)' % (
            self.center[0], self.center[1], self.r, self.theta1, self.theta2, self.width)


class FancyArrow(Patch):
    """An arrow whose sides are all in data."""

    def __init__(self, x, y, dx, dy, width=0.001, length_includes_head=False, head_width=None,
                 head_length=None, shape='full', overhang=0, head_starts_at_zero=False, **kwargs):
        x, y, dx, dy = number(x), number(y), number(dx), number(dy)
        head_width = 3 * width if head_width is None else head_width
        head_length = 1.5 * head_width if head_length is None else head_length
        distance = float(np.hypot(dx, dy))
        length = distance if length_includes_head else distance + head_length
        if shape not in ('full', 'left', 'right'):
            raise ValueError('Got unknown shape: %s' % shape)
        if not length:
            self._xy = np.zeros((0, 2))
        else:
            left = np.array([[0.0, 0.0], [-head_length, -head_width / 2.0],
                             [-head_length * (1 - overhang), -width / 2.0], [-length, -width / 2.0],
                             [-length, 0]])
            if not length_includes_head:
                left += [head_length, 0]
            if head_starts_at_zero:
                left += [head_length / 2.0, 0]
            right = left * [1, -1]
            coords = {'left': left, 'right': right}.get(shape)
            if coords is None:
                coords = np.concatenate([left[:-1], right[-2::-1]])
            cx, sx = (dx / distance, dy / distance) if distance else (0, 1)
            self._xy = np.dot(coords, [[cx, sx], [-sx, cx]]) + [x + dx, y + dy]
        Patch.__init__(self, **kwargs)

    def get_xy(self):
        return self._xy

    def _points(self):
        return self._xy[:, 0].copy(), self._xy[:, 1].copy()

    def __str__(self):
        return 'FancyArrow()'


for _class in (Ellipse, Wedge, FancyArrow):
    _class.__module__ = 'matplotlib.patches'
