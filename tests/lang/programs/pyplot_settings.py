# rcParams keep values as Matplotlib 3.6 does, rc_context gives them back, and FontProperties have a size.
import matplotlib
matplotlib.use('Agg')
import matplotlib.pyplot as plt
from matplotlib.font_manager import FontProperties
font = FontProperties(fname=r"c:\windows\fonts\simsun.ttc", size=14)
print(font.get_size(), font.get_family(), font.get_file())
t = plt.title('标题', fontproperties=font); print(t.get_fontsize())
t = plt.xlabel('x', fontproperties='SimHei', fontsize=15); print(t.get_fontsize())
with plt.rc_context({'lines.linewidth': 3}):
    print(plt.plot([1])[0].get_lw())
print(plt.plot([1])[0].get_lw(), matplotlib.cycler(color=['r', 'b']))
with matplotlib.rc_context(): plt.rcParams['lines.linewidth'] = 7
print(plt.rcParams['lines.linewidth'])
matplotlib.rc('font', family='SimHei', size=9); print(plt.rcParams['font.size'], plt.rcParams['font.family'])
plt.rcdefaults()
r=plt.rcParams
for k,v in (('font.size','12'),('lines.linewidth',2),('font.family','a, b'),('font.sans-serif',['x']),('font.sans-serif','x'),('axes.grid',1),('axes.grid','true'),('figure.figsize',(3,4)),('figure.dpi',80),('savefig.dpi',300),('axes.titlesize',12),('axes.titlesize','large'),('xtick.labelsize',8),('image.cmap','gray'),('axes.unicode_minus',False),('lines.color','r'),('legend.fontsize',9), ('figure.autolayout',1), ('lines.markersize', 3),('axes.labelsize','big'),('nope',1),('axes.grid','maybe'),('font.size','x')):
    try: r[k]=v; print(k, repr(r[k]))
    except Exception as e: print(k, type(e).__name__, str(e)[:200])
