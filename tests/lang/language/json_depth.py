# How deep json.dumps goes, and what it says beyond.
import json
def deep(n, kind):
    x = 1
    for _ in range(n):
        x = [x] if kind == 'l' else {'a': x}
    return x
for n in (100, 300, 320, 326, 330, 333, 400, 900, 970, 980, 985, 988, 990, 991, 992, 993, 994, 995, 996, 997, 998, 1000, 2000):
    for k in 'ld':
        for ind in (None, 1):
            try:
                r = len(json.dumps(deep(n, k), indent=ind))
            except Exception as e:
                r = type(e).__name__ + ' ' + str(e)
            print(n, k, ind, r)
def f(d):
    if d: return f(d - 1)
    out = []
    for n in (900, 940, 990):
        try: out.append(len(json.dumps(deep(n, 'l'))))
        except RecursionError as e: out.append(str(e))
    return out
for d in (10, 50, 100): print(d, f(d))
a = []; a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
try: json.dumps(a, check_circular=False)
except RecursionError as e: print(e)
