"""matplotlib.pylab: pyplot and numpy in one, as older books import it."""
import matplotlib as mpl
from matplotlib.pyplot import *
from numpy import *
from numpy.random import *
from numpy.linalg import *
import matplotlib.pyplot as plt
import numpy as np
import datetime

bytes = type(b'')  # not numpy.random's
