"""pylab: matplotlib.pylab under its old name."""
from matplotlib.pylab import *
import matplotlib.pylab
