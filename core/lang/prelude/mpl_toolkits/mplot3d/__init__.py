"""mpl_toolkits.mplot3d: axes of three dimensions, which `projection='3d'` makes."""
from mpl_toolkits.mplot3d import art3d, axes3d
from mpl_toolkits.mplot3d.axes3d import Axes3D
