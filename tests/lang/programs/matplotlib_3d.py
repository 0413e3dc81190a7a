"""Axes of three dimensions: limits, ticks and what is said; the figures are kept beside this."""
import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
import numpy as np
from mpl_toolkits.mplot3d import Axes3D

fig = plt.figure()
ax = fig.add_subplot(111, projection='3d')
print(ax, repr(ax), ax.name, ax.elev, ax.azim, ax.get_xlim(), ax.get_zlim(), isinstance(ax, Axes3D))
print(ax.get_xticks(), ax.get_zticks())
x, y = np.mgrid[-1:1:13j, -1:1:13j]
z = x**2 - y**2
wires = ax.plot_wireframe(x, y, z, **{'rstride': 2, 'cstride': 2})
print(type(wires).__module__, type(wires).__name__, ax.get_xlim(), ax.get_ylim(), ax.get_zlim())
line, = ax.plot([0], [0], [0], 'rx')
print(type(line).__name__, line.get_data_3d(), ax.get_xticks(), ax.get_zticks())
ticks = [-1, 0, 1]
plt.xticks(ticks)
plt.yticks(ticks)
ax.set_zticks(ticks)
plt.xlabel('x')
plt.ylabel('y')
ax.set_zlabel('z')
print(ax.get_zticks(), ax.get_zlabel(), repr(ax))

fig = plt.figure(figsize=(10, 4))
ax = fig.add_subplot(121, projection='3d')
points = ax.scatter(np.arange(10.0) / 7, np.arange(10.0) ** 2, np.arange(10.0) - 5, c=np.arange(10), cmap='jet')
print(type(points).__name__, ax.get_xlim(), ax.get_ylim(), ax.get_zlim(), ax.get_xticks(), ax.get_zticks())
print(ax.set_zlim(-3, 8), ax.get_w_lims(), [label.get_text() for label in ax.get_zticklabels()])
ax = fig.add_subplot(1, 2, 2, projection='3d', elev=20, azim=45)
surface = ax.plot_surface(x, y, z, cmap='viridis', alpha=0.9)
ax.contour(x, y, z, levels=[-0.5, 0.0, 0.5], offset=-2, cmap='coolwarm')
fig.colorbar(surface, shrink=0.6)
ax.set_zlim(-2, 1)
ax.set_title('loss')
print(surface.get_array()[:3], surface.get_array().shape, ax.get_xlim(), ax.get_zlim(), ax.elev, ax.azim)

fig, axes = plt.subplots(1, 2, subplot_kw={'projection': '3d'}, figsize=(8, 4))
axes[0].plot_surface(x, y, np.sin(3 * x) * y, color='orange')
t = np.linspace(0, 6, 20)
axes[0].plot3D(np.cos(t), np.sin(t), t / 6, 'g--', label='path')
axes[0].legend()
axes[0].view_init(60, 35)
axes[0].text(0, 0, 1, 'top')
axes[1].contour3D(x, y, z, 6)
axes[1].grid(False)
axes[1].set_proj_type('ortho')
print(axes[0], axes[0].get_legend_handles_labels()[1], axes[1].axis('off'), axes[1].margins())
plt.figure()
ax = plt.axes(projection='3d')
for f in (lambda: ax.scatter([1, 2], [1, 2], [1, 2, 3]), lambda: ax.plot([1, 2], [1, 2], [1, 2, 3]),
          lambda: ax.plot_surface(x, y, z, rstride=1, rcount=3), lambda: ax.plot_surface(x, y, x[0]),
          lambda: ax.plot_wireframe(x, y, z, rcount=0, ccount=0), lambda: ax.set_proj_type('flat')):
    try:
        f()
    except ValueError as e:
        print(e)
plt.close()
plt.show()
free = Axes3D(plt.figure())
print(free, free.get_position(), free.figure.axes)
