"""matplotlib.patches: shapes, for add_patch and for legends of one's own."""
from matplotlib._artist import Circle, Patch, Polygon, Rectangle
from matplotlib._shapes import Ellipse, FancyArrow, Wedge
