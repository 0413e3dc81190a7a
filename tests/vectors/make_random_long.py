"""Write random_long.h: hashes of long draws, generator states and ties, from real PyTorch 1.13.1 (x86-64
with AVX2, no MKL). Run with a Python that has it: python3 tests/vectors/make_random_long.py

A row says what to draw, in words that the C test understands as well, then: the number of elements, the
hash of their bits (one 64-bit word an element, in row-major order; FNV-1a with a shift), the first one's bits, and the
hash of the bytes of the generator's state after the call."""
import os
import struct

import torch

HERE = os.path.dirname(os.path.abspath(__file__))
SEED = 20221215
DTYPES = {"F32": torch.float32, "F64": torch.float64, "I64": torch.int64, "BOOL": torch.bool}
NONE = ("FLAT", "F32", 0, "EMPTY")


def source(layout, dtype, n, content):
    """A tensor of n elements (layouts that have their own sizes: of those), row-major contents first."""
    sizes = {"FLAT": (n,), "COLUMN": (n, 1), "EXPANDED": (n,), "SECOND": (8, 6), "PERMUTED": (3, 4, 5)}
    shape = sizes.get(layout, (40, 50))
    n = torch.Size(shape).numel()
    i = torch.arange(n, dtype=torch.float64)
    values = {"EMPTY": i * 0, "ONES": i * 0 + 1, "RAMP": i / n, "FEW": (i % 7 == 3).double()}[content]
    t = values.to(DTYPES[dtype]).reshape(shape)
    return {"TURNED": lambda: t.t(), "SECOND": lambda: t[:, ::2], "SECOND_TURNED": lambda: t[:, ::2].t(),
            "PERMUTED": lambda: t.permute(1, 2, 0), "EXPANDED": lambda: t.expand(40, n)}.get(layout, lambda: t)()


OPS = {
    "UNIFORM": lambda x, y, a, b, low, high: x.uniform_(a, b),
    "NORMAL": lambda x, y, a, b, low, high: x.normal_(a, b),
    "EXPONENTIAL": lambda x, y, a, b, low, high: x.exponential_(a),
    "RANDINT": lambda x, y, a, b, low, high: x.random_(low, high),
    "RANDINT_FROM": lambda x, y, a, b, low, high: x.random_(low, None),
    "RANDOM": lambda x, y, a, b, low, high: x.random_(),
    "CHANCE": lambda x, y, a, b, low, high: x.bernoulli_(a),
    "CHANCE_EACH": lambda x, y, a, b, low, high: x.bernoulli_(y),
    "BERNOULLI": lambda x, y, a, b, low, high: torch.bernoulli(x),
    "NORMAL_OF": lambda x, y, a, b, low, high: torch.normal(x, y),
    "NORMAL_MEAN": lambda x, y, a, b, low, high: torch.normal(x, a),
    "NORMAL_STD": lambda x, y, a, b, low, high: torch.normal(a, x),
    "RANDPERM": lambda x, y, a, b, low, high: torch.randperm(x.numel(), dtype=x.dtype),
    "DROPOUT": lambda x, y, a, b, low, high: torch.dropout(x, a, True),
    "MULTINOMIAL": lambda x, y, a, b, low, high: torch.multinomial(x, low, bool(high)),
}

FIRST, LAST = -(2**63), 2**63 - 1


def row(op, layout="FLAT", dtype="F32", n=3000, content="EMPTY", y=NONE, a=0.0, b=0.0, low=0, high=0):
    return op, (layout, dtype, n, content), y, a, b, low, high


ROWS = [
    row("UNIFORM", a=-0.3, b=1.7),
    row("UNIFORM", dtype="F64", a=-3.3, b=9.123),
    row("UNIFORM", "TURNED", a=0.1, b=0.77),
    row("UNIFORM", "SECOND_TURNED", b=1.0),
    row("UNIFORM", "PERMUTED", b=1.0),
    row("NORMAL", b=1.0),
    row("NORMAL", n=4999, a=-0.7, b=1.3),
    row("NORMAL", dtype="F64", n=35, a=-0.7, b=1.3),
    row("NORMAL", dtype="F64", n=99999, a=-0.7, b=1.3),
    row("NORMAL", "TURNED", "F64", b=1.0),
    row("NORMAL", dtype="F64", n=15, a=-0.7, b=1.3),
    row("NORMAL", "TURNED", a=0.5, b=0.1),
    row("NORMAL", "SECOND", b=1.0),
    row("EXPONENTIAL", a=1.0),
    row("EXPONENTIAL", a=0.7),
    row("EXPONENTIAL", dtype="F64", n=500, a=3.0),
    row("EXPONENTIAL", "TURNED", a=0.0),
    *(row("RANDINT", dtype="I64", low=low, high=high)
      for low, high in [(-7, 10**6), (0, 2**32 - 1), (0, 2**32), (FIRST, LAST)]),
    row("RANDINT", "TURNED", low=0, high=100),
    *(row("RANDINT", low=low, high=high)
      for low, high in [(0, 2**24 + 2), (2**24, 2**24 + 3), (-(2**30) - 1, 2**62 + 1), (FIRST, LAST)]),
    *(row("RANDINT", dtype="F64", low=low, high=high)
      for low, high in [(LAST - 4, LAST), (FIRST + 5, -(2**62) - 77), (0, 2**53 + 2)]),
    row("RANDINT", dtype="BOOL", high=2),
    *(row("RANDINT_FROM", dtype=dtype, low=low)
      for dtype in ("I64", "F32", "F64") for low in (-5, FIRST, FIRST + 1, 2**20)),
    row("RANDINT_FROM", dtype="BOOL"),
    *(row("RANDOM", dtype=dtype) for dtype in DTYPES),
    *(row("CHANCE", dtype=dtype, a=0.3) for dtype in DTYPES),
    row("CHANCE", "TURNED", a=0.5),
    row("BERNOULLI", content="RAMP"),
    row("BERNOULLI", dtype="F64", content="RAMP"),
    row("BERNOULLI", "TURNED", content="RAMP"),
    row("CHANCE_EACH", "TURNED", y=("COLUMN", "F32", 50, "RAMP")),
    row("CHANCE_EACH", "GRID", "I64", y=("FLAT", "F64", 50, "RAMP")),
    row("CHANCE_EACH", "GRID", "F64", y=("GRID", "F32", 0, "RAMP")),
    row("CHANCE_EACH", "GRID", "F32", y=("GRID", "F64", 0, "RAMP")),
    row("CHANCE_EACH", "GRID", "BOOL", y=("COLUMN", "F32", 40, "RAMP")),
    row("CHANCE_EACH", "GRID", "BOOL", y=("GRID", "F64", 0, "RAMP")),
    row("NORMAL_OF", n=50, content="RAMP", y=("FLAT", "F32", 50, "RAMP")),
    row("NORMAL_OF", "COLUMN", n=50, content="RAMP", y=("FLAT", "F64", 40, "RAMP")),
    row("NORMAL_OF", "COLUMN", "F64", 50, "RAMP", y=("FLAT", "F32", 9, "RAMP")),
    row("NORMAL_OF", n=50, content="RAMP", y=("FLAT", "I64", 1, "ONES")),
    row("NORMAL_MEAN", n=12, content="RAMP", a=0.3),
    row("NORMAL_MEAN", "TURNED", content="RAMP", a=0.3),
    row("NORMAL_STD", "TURNED", content="RAMP", a=0.3),
    row("NORMAL_STD", dtype="F64", n=12, content="RAMP", a=0.3),
    *(row("RANDPERM", dtype=dtype, n=1000) for dtype in ("I64", "F32", "F64")),
    *(row("DROPOUT", content="ONES", a=p) for p in (0.15, 0.37, 0.9, 1.0)),
    row("DROPOUT", dtype="F64", content="ONES", a=0.37),
    row("DROPOUT", "TURNED", content="ONES", a=0.5),
    row("MULTINOMIAL", n=100, content="RAMP", low=3000, high=1),
    row("MULTINOMIAL", dtype="F64", n=100, content="RAMP", low=3000, high=1),
    row("MULTINOMIAL", "TURNED", content="RAMP", low=30, high=1),
    row("MULTINOMIAL", n=100, content="RAMP", low=100),
    row("MULTINOMIAL", dtype="F64", n=100, content="RAMP", low=1),
    row("MULTINOMIAL", "TURNED", content="RAMP", low=30),
    row("MULTINOMIAL", "EXPANDED", n=50, content="RAMP", low=3),
    *(row("MULTINOMIAL", n=n, content="FEW", low=k)
      for n, k in [(17, 17), (40, 40), (300, 4), (300, 5), (1000, 1000), (1000, 700), (5000, 5000), (6400, 100),
                   (20000, 300)]),
]


def hashed(words):
    h = 0xCBF29CE484222325
    for word in words:
        h = (h ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
        h ^= h >> 29  # or two changed signs would cancel out
    return h


def bits(t):
    form = {torch.float32: ("<f", "<I"), torch.float64: ("<d", "<Q")}.get(t.dtype)
    values = t.reshape(-1).tolist()
    if form is None:
        return [int(v) & 0xFFFFFFFFFFFFFFFF for v in values]
    return [struct.unpack(form[1], struct.pack(form[0], v))[0] for v in values]


def c_int(n):
    return "INT64_MIN" if n == FIRST else f"{n}"


def main():
    lines = []
    for op, x, y, a, b, low, high in ROWS:
        torch.manual_seed(SEED)
        words = bits(OPS[op](source(*x), source(*y), a, b, low, high))
        state = hashed(torch.get_rng_state().tolist())
        sources = ", ".join(f"{{{t[0]}, GW_{t[1]}, {t[2]}, {t[3]}}}" for t in (x, y))
        lines.append(f"    {{{op}, {sources}, {a}, {b}, {c_int(low)}, {c_int(high)},\n"
                     f"     {len(words)}, 0x{hashed(words):x}, 0x{words[0]:x}, 0x{state:x}}},")
    with open(os.path.join(HERE, "random_long.h"), "w") as f:
        f.write("/* Made by make_random_long.py; not to be edited. */\n/* clang-format off */\n"
                f"enum {{ LONG_SEED = {SEED} }};\n"
                "static const long_vector long_vectors[] = {\n" + "\n".join(lines) + "\n};\n")


if __name__ == "__main__":
    main()
