# What numpy.broadcast_to gives is read-only; patches have xy and center.
import numpy as np
import torch
b = np.broadcast_to(np.arange(3.), (2, 3))
def one():
    b[0, 0] = 5
def column():
    b[:, 1] = 5
def masked():
    b[b > 1] = 5
def added():
    global b
    b += 1
for f in (one, column, masked, added, lambda: np.add(b, 1, out=b), lambda: b.fill(3), lambda: np.copyto(b, 1)):
    try:
        f()
    except ValueError as e:
        print(e)
print(b, b.flags.writeable, b.copy().flags.writeable, b.T.flags.writeable)
print(torch.from_numpy(b), torch.tensor(b))
x = torch.ones(1, 3).expand(2, 3)
e = x.numpy()
e[0] = 2
print(e, x)
from matplotlib.patches import Ellipse, Polygon
import matplotlib.pyplot as plt
r = plt.Rectangle(xy=(1, 2), width=3, height=4)
r.xy = (5, 6)
print(r.xy, r.xy[0], r)
p = Polygon([[0, 0], [1, 0], [1, 1]])
p.xy = [[0, 0], [2, 0], [2, 2]]
print(p.xy)
e = Ellipse((1, 2), 3, 4)
e.center = (3, 4)
print(e.center, e)
def sizes(bars):
    print([(r.get_xy(), r.get_width(), r.get_height()) for r in bars])
sizes(plt.bar([1, 2], [4, 5]))
sizes(plt.bar([1.5, 2], [4., 5], width=1))
sizes(plt.bar(['a', 'b'], [4, 5], bottom=[1, 2], align='edge'))
sizes(plt.barh([1, 2], [4, 5]))
c = plt.Circle((1, 2), 3)
print(c.center, c.get_radius(), c)
