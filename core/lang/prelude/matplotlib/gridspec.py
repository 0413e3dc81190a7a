"""matplotlib.gridspec: cells of a figure for add_subplot."""
from matplotlib.figure import GridSpec
