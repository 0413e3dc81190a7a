# warnings: filters, places, once, and what a program puts in the place of showwarning.
import warnings
def f():
    warnings.warn("from f")
def g():
    warnings.warn("level 2", DeprecationWarning, stacklevel=2)
for i in range(3):
    f()
g()
g()
for i in range(2): g()
warnings.warn("x", stacklevel=10)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    f(); f()
    print(len(w), w[0].category, w[0].message, w[0].lineno, str(w[0])[:50], repr(w[0].message))
f()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    f()
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        f()
    except UserWarning as e:
        print("caught", e)
warnings.filterwarnings("ignore", message="from.*")
f()
warnings.filterwarnings("once", category=RuntimeWarning)
for i in range(2): warnings.warn("o", RuntimeWarning)
warnings.warn("o", RuntimeWarning)
try:
    warnings.warn("o", int)
except TypeError as e: print(e)
try:
    warnings.warn("o", 3)
except TypeError as e: print(e)
try:
    warnings.simplefilter("nope")
except AssertionError as e: print(e)
def show(message, category, filename, lineno, file=None, line=None):
    print("SHOW", message, category.__name__, lineno)
old = warnings.showwarning
warnings.showwarning = show
warnings.warn("custom")
warnings.showwarning = old
print(warnings.formatwarning("m", UserWarning, "nofile.py", 3))
print(warnings.formatwarning("m", UserWarning, "nofile.py", 3, "  a line "))
warnings.warn_explicit("explicit", UserWarning, "ff.py", 4)
warnings.warn_explicit("explicit", UserWarning, "ff.py", 4, module="m", registry={})
class My(UserWarning): pass
warnings.warn(My("mine"))
warnings.warn("pend", PendingDeprecationWarning)
warnings.resetwarnings()
warnings.warn("pend", PendingDeprecationWarning)
warnings.simplefilter("error")
def h():
    f()
try:
    h()
except UserWarning as e:
    print('raised', e, e.__traceback__ is not None)
