"""Write print_vectors.h: random tensors and the text print_reference.py gives them.

A table for C, which has no files to read when it runs as wasm. Element i of a tensor is value
i % n_values, so that large tensors need few. Run: python3 tests/vectors/make_print.py
"""
import math
import os
import random
import struct

from print_reference import Options, tensor_str

HERE = os.path.dirname(os.path.abspath(__file__))
MAX_TEXT = 1600        # keeps the table small
rng = random.Random(1)
inf, nan = float("inf"), float("nan")
DTYPES = {"float32": "GW_F32", "float64": "GW_F64", "int64": "GW_I64", "bool": "GW_BOOL"}
SHAPES = [(), (1,), (2,), (5,), (9,), (30,), (1001,), (2, 3), (3, 1), (1, 12), (4, 25), (40, 40), (2, 3, 4),
          (1, 1, 2), (11, 12, 13), (2, 2, 2, 2), (2, 600), (600, 2), (0,), (0, 3), (2, 0), (1, 0, 2), (7, 7, 30),
          (3, 4, 5, 20), (1, 2, 1, 2, 1, 1, 1, 2)]


def f32(x):
    return struct.unpack("<f", struct.pack("<f", x))[0]


def values(n, kind):
    if kind == "mixed":
        return [rng.choice([rng.gauss(0, 1), 0.0, -0.0, rng.gauss(0, 1) * 10 ** rng.randint(-7, 9)]) for _ in range(n)]
    if kind == "special":
        return [rng.choice([inf, -inf, nan, 0.0, 1.0, -2.0, 0.5, 1e5]) for _ in range(n)]
    if kind == "void":
        return [rng.choice([inf, -inf, nan, 0.0, -0.0]) for _ in range(n)]
    if kind == "whole":
        scale = rng.choice([3, 50, 999, 5000, 10 ** 9])
        return [float(rng.randint(-scale, scale)) for _ in range(n)]
    if kind == "small":
        return [rng.uniform(-1, 1) * rng.choice([1e-3, 1e-4, 1e-5]) for _ in range(n)]
    if kind == "decimals":
        return [round(rng.uniform(-100, 100), rng.randint(0, 4)) for _ in range(n)]
    if kind == "huge":
        return [rng.choice([1e30, -1e-30, 3e38, 1.0, 1e-40]) for _ in range(n)]
    if kind == "int64":
        top = rng.choice([10, 1000, 10 ** 6, 2 ** 62])
        return [rng.randint(-top, 200) for _ in range(n)]
    if kind == "bool":
        return [rng.random() < 0.5 for _ in range(n)]
    return [rng.gauss(0, 1) for _ in range(n)]


def bits(v, dtype):
    if dtype in ("int64", "bool"):
        return "0x%x" % (int(v) & (1 << 64) - 1)
    return "0x%x" % struct.unpack("<Q", struct.pack("<d", v))


def literal(text):
    return '"' + text.replace("\n", "\\n") + '"'


def main():
    rows, pool, seen = [], [], 0
    for round_ in range(8):
        opts = Options()
        if round_ % 2:
            opts.precision = rng.choice([0, 2, 3, 6, 8])
            opts.linewidth = rng.choice([10, 40, 60, 120])
            opts.edgeitems = rng.choice([1, 2, 3])
            opts.threshold = rng.choice([5, 20, 1000])
            opts.sci_mode = rng.choice([None, True, False])
        for shape in SHAPES:
            for kind in ["plain", "mixed", "special", "void", "whole", "small", "decimals", "huge", "int64", "bool"]:
                if rng.random() < 0.6:
                    continue
                dtype = kind if kind in DTYPES else rng.choice(["float32", "float64"])
                count = math.prod(shape)
                some = values(min(count, 14), kind)
                if dtype == "float32":
                    some = [f32(v) for v in some]
                flat = [some[i % len(some)] for i in range(count)]
                grad, fn = False, None
                if dtype.startswith("float") and rng.random() < 0.4:
                    grad = rng.random() < 0.5
                    fn = None if grad else rng.choice(["CloneBackward0", "UnsafeViewBackward0"])
                default = "float64" if rng.random() < 0.1 else "float32"
                text = tensor_str(flat, list(shape), dtype, default, grad, fn, opts)
                seen += 1
                if len(text) > MAX_TEXT:
                    continue
                sci = -1 if opts.sci_mode is None else int(opts.sci_mode)
                rows.append("    {%s, %s, %d, {%s}, {%d, %d, %d, %d, %d}, %d, %s, %d, %d,\n     %s}," % (
                    DTYPES[dtype], DTYPES[default], len(shape), ", ".join(map(str, shape)) or "0", opts.precision,
                    opts.edgeitems, opts.linewidth, sci, opts.threshold, grad, fn and '"%s"' % fn or "NULL",
                    len(some), len(pool), literal(text)))
                pool += [bits(v, dtype) for v in some]
    with open(os.path.join(HERE, "print_vectors.h"), "w") as f:
        f.write("/* Made by make_print.py with print_reference.py; not to be edited. */\n/* clang-format off */\n")
        f.write("static const print_vector print_vectors[] = {\n" + "\n".join(rows) + "\n};\n")
        f.write("/* float64 bit patterns (of float32 values too), integers as they are. */\n")
        f.write("static const uint64_t print_bits[] = {\n")
        for i in range(0, len(pool), 6):
            f.write("    " + ", ".join(pool[i:i + 6]) + ",\n")
        f.write("};\n")
    print(len(rows), "of", seen, "tensors")


if __name__ == "__main__":
    main()
