import traceback
def t(f, *a):
    try: f(*a)
    except Exception: print(traceback.format_exc().replace(__file__, "FILE"))
t(lambda a: (a) + "x", 1)
t(lambda a: a + ("x"), 1)
t(lambda a: (a) + ("x"), 1)
t(lambda a: (a + 1) * ("x" + a), 1)
t(lambda a: a[(1)], 1)
t(lambda a: a[1 ], 1)
t(lambda a: a[1, 2], 1)
t(lambda a: a[1,], 1)
t(lambda a: a[(1, 2)], 1)
t(lambda a: a[(1):(2)], 1)
t(lambda a: a[:], 1)
t(lambda a: a [ 1 ], 1)
t(lambda a: (1, 2)[a], "x")
t(lambda a: ((1, 2))[a], "x")
t(lambda a: (a )[3 ] + 4, 1)
t(lambda a: (a)(1)[3 ] + 4, int)
t(lambda a: (a + 1)[3] + 4, 1)
t(lambda a: -a[3] + 4, 1)
t(lambda a: (a)**(a), "b")
t(lambda a: (a).b[(a)] + 1, "b")
t(lambda a: ((a)) + 1, "b")
t(lambda a: (((a))) [(((3)))] + 1, 3)
t(lambda a: a[lambda: 3], 3)
t(lambda a: a[f"{a}"], 3)
t(lambda a: a["]"]+1, 3)
def f(**k):
    return (k)[
       0]
def g(a):
    return (a
      + 1)[0]
def h(a):
    return (a)["x"] + (a
     )["y"]
import traceback
for fn, a in ((f, {}), (g, (1)), (h, (3,)), (lambda a: (a)[3] + 1, (2,)), (lambda a: ((a))[3][
  5] + 1, ([1],)), (lambda a: (a).x.y, (2,)), (lambda a: (a)(3)+1, (2,)), (lambda a: (a)(3)(4), (2,)), (lambda a: (a)[1:2]+1, (2,))):
    try:
        if isinstance(a, dict): fn(**a)
        elif isinstance(a, tuple): fn(*a)
        else: fn(a)
    except Exception: print(traceback.format_exc().replace(__file__, "FILE"))
def s(a):
    (a)[3] = 4
try: s(1)
except Exception: print(traceback.format_exc().replace(__file__, "FILE"))
def s(a):
    del (a)[3]
try: s(1)
except Exception: print(traceback.format_exc().replace(__file__, "FILE"))
def s(a):
    (a)[3] += 4
try: s(1)
except Exception: print(traceback.format_exc().replace(__file__, "FILE"))
def s(a):
    (a).x = 4
try: s(1)
except Exception: print(traceback.format_exc().replace(__file__, "FILE"))
for f in (lambda a: 1/a, lambda a: 1//a, lambda a: (1)/a, lambda a: 1/(a), lambda a: (1)//(a), lambda a: 1 %a, lambda a: 1% (a), lambda a: "b"+((a)), lambda a: (1,)+(a)):
    try: f(0)
    except Exception: print(traceback.format_exc().replace(__file__, "FILE"))
