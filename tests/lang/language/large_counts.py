# Counts, widths and places beyond 32 bits: nothing of them is cut off, wherever the program runs.


def tried(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for n in (2**62, 2**62 + 1):
    tried(lambda: len([1] * n))
    tried(lambda: len((1,) * n))
    tried(lambda: len([] * n))
    tried(lambda: len("ab" * n))
    tried(lambda: len("" * n))
    tried(lambda: len(b"a" * n))
    tried(lambda: len(b"abc" * n))
    tried(lambda: len(bytes(n)))
    tried(lambda: len("a".ljust(n)))
    tried(lambda: len("a".center(n)))
    tried(lambda: len("a".zfill(n)))
    tried(lambda: len(b"a".rjust(n)))
    tried(lambda: len(b"a".zfill(n)))
    tried(lambda: f"{1:>{n}}")
    tried(lambda: f"{1:0{n}}")
    tried(lambda: f"{'a':>{n}}")
    tried(lambda: f"{'abc':.{n}}")
    tried(lambda: f"%.{n}s" % "abc")
    tried(lambda: (1).to_bytes(n, "big"))
    tried(lambda: [1, 2, 3][:n])
    tried(lambda: [1, 2, 3][::n])
    tried(lambda: [1, 2, 3][n])
    tried(lambda: "abc"[-n:n])
    tried(lambda: "abc".find("b", 0, n))
    tried(lambda: "a,b".split(",", n))
    tried(lambda: "abc".replace("b", "x", n))
    tried(lambda: range(n)[n - 1])
