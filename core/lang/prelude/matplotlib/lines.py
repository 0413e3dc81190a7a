"""matplotlib.lines: Line2D, for legends of one's own."""
from matplotlib._artist import Line2D
