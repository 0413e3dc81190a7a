"""From a box of data to the page, in perspective."""
import math
import numpy as np

DISTANCE = 10.0


class Projection:
    """What an eye sees that is DISTANCE away from the middle of a box of the limits `lows`, `highs`."""

    def __init__(self, lows, highs, sizes, elev, azim, roll, persp):
        self._low = np.array(lows)
        self._scale = np.array(sizes) / np.array([high - low for low, high in zip(lows, highs)])
        self._persp = persp
        elev, azim, roll = math.radians(elev), math.radians(azim), math.radians(roll)
        eye = np.array([math.cos(elev) * math.cos(azim), math.cos(elev) * math.sin(azim), math.sin(elev)])
        self._middle = 0.5 * np.array(sizes)
        up = np.array([0.0, 0.0, -1.0 if abs(elev) > 0.5 * math.pi else 1.0])
        u = _cross(up, eye)
        length = math.sqrt(float((u * u).sum()))
        u = u / length if length > 1e-12 else np.array([-math.sin(azim), math.cos(azim), 0.0])
        v = _cross(eye, u)
        cos, sin = math.cos(-roll), math.sin(-roll)
        self._axes = np.stack([cos * u + sin * v, cos * v - sin * u, eye], axis=1)

    def __call__(self, x, y, z):
        """x and y on the page, upwards, and how near it is: the nearer the more."""
        points = np.stack(np.broadcast_arrays(np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64),
                                              np.asarray(z, dtype=np.float64)), axis=-1)
        seen = ((points - self._low) * self._scale - self._middle) @ self._axes
        near = seen[..., 2]
        away = DISTANCE - near if self._persp else DISTANCE
        return seen[..., 0] / away, seen[..., 1] / away, near


def _cross(a, b):
    return np.array([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]])
