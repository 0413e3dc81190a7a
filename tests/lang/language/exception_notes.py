import traceback
class Q:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
class T(str):
    def __str__(self): return "T!"
class L(list): pass
class P(Exception):
    @property
    def __notes__(self): return ["prop", T("x")]
class R(Exception):
    @property
    def __notes__(self): raise KeyError(1)
class G(Exception):
    def __getattr__(self, n): raise AttributeError(n)
for n in (L(["a", T("b")]), b"ab", bytearray(b"a"), {}, 1.5, [[]], ("x", None), {"a"}):
    e = Exception("x"); e.__notes__ = n
    try: raise e
    except Exception: print(ascii(traceback.format_exc().split(": ", 1)[1]))
for c in (P, G):
    try: raise c("m")
    except Exception: print(ascii(traceback.format_exc().split(": ", 1)[1]))
q = ValueError("q"); q.__notes__ = Q()
n = ValueError("n"); n.__notes__ = None
B = type("B", (), {"__str__": lambda s: 1 / 0, "__repr__": lambda s: 1 / 0})
m = ValueError("m"); m.__notes__ = B()
f = ValueError("f"); f.__notes__ = ("a\r\nb\u2028c", "", "d\n", B(), [1], None)
f.__cause__ = m; m.__cause__ = n; q.__cause__ = f
try: raise q
except ValueError: 
    try: raise P("pp")
    except P:
        try: raise R("rr")
        except R: raise G("gg")
