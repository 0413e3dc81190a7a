"""mpl_toolkits.mplot3d.axes3d: axes of three dimensions."""
from matplotlib._axes3d import Axes3D
