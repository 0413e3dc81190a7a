"""mpl_toolkits.mplot3d.art3d: what is drawn into axes of three dimensions."""
from matplotlib._art3d import Line3D, Line3DCollection, Path3DCollection, Poly3DCollection, Text3D
