"""Records what PyTorch 1.13.1 computes for the cases of ops_cases.py, as C headers.

    python3 tests/vectors/make_ops.py        (needs torch; writes *_vectors.h beside itself)
"""
import math
import pathlib
import sys

import torch
import torch.nn.functional as F
from ops_cases import FAMILIES

torch.set_default_dtype(torch.float64)
HERE = pathlib.Path(__file__).parent
MINUS_ZERO = torch.tensor(-0.0)  # changes nothing, gives zeros without storage theirs
UNEVEN = [0.7, -1.3, 0.4, 1.9, -0.6, 1.1, -0.2, 0.9, -1.7, 0.3, 1.3]


def weights(t, shift):
    flat = [UNEVEN[(i + shift) % 11] for i in range(t.numel())]
    return torch.tensor(flat, dtype=torch.float64).reshape(t.shape)


def c_number(x):
    x = float(x)
    if math.isnan(x):
        return "NOT_A_NUMBER"
    if math.isinf(x):
        return "INFINITE" if x > 0 else "-INFINITE"
    return repr(x)


def c_tensor(t):
    if t is None:
        return "{0}"
    data = ", ".join(c_number(x) for x in (t.detach().double() + MINUS_ZERO).reshape(-1).tolist()) or "0"
    dims = ", ".join(str(d) for d in t.shape)
    return f"{{(const double[]){{{data}}}, {t.dim()}, {{{dims or 0}}}}}"


def c_text(s):
    return "NULL" if s is None else '"' + s.replace("\\", "\\\\").replace('"', '\\"') + '"'


def name_of(t):
    return type(t.grad_fn).__name__ if t is not None and t.grad_fn is not None else None


def c_array(items):
    return "{" + ", ".join(items) + "}"


def record(case):
    tensors = {}
    for name, (kind, data) in case["inputs"].items():
        dtype = {"i": torch.int64, "b": torch.bool}.get(kind, torch.float64)
        tensors[name] = torch.tensor(data, dtype=dtype).requires_grad_(kind == "g")
    given = [t.detach().clone() for t in tensors.values()]
    out = eval(case["torch"], {"torch": torch, "F": F, "inf": math.inf, "nan": math.nan, **tensors})
    leaves = [t for t in tensors.values() if t.requires_grad]
    grads = {}
    seconds = {}
    has_second = False
    if leaves and out.requires_grad:
        w = weights(out, 0).requires_grad_()
        found = torch.autograd.grad(out, leaves, w, create_graph=True, allow_unused=True)
        grads = dict(zip(map(id, leaves), found))
        try:
            total = sum((g * weights(g, 5 + i)).sum() for i, g in enumerate(found) if g is not None)
            if torch.is_tensor(total) and total.requires_grad:
                second = torch.autograd.grad(total, leaves, allow_unused=True)
                seconds = dict(zip(map(id, leaves), second))
            has_second = True
        except RuntimeError as error:
            print("no second order:", case["torch"], str(error)[:60], file=sys.stderr)
    every = list(tensors.values())
    named = [name_of(grads.get(id(t))) if case["names"] else None for t in every]
    kinds = ", ".join(f"'{kind}'" for kind, _ in case["inputs"].values())
    return (f"    {{{c_text(case['torch'])}, @CALL@, {len(every)}, {{{kinds}}},\n"
            f"     {c_array([c_tensor(t) for t in given])},\n"
            f"     {c_tensor(out.detach())}, {c_text(name_of(out))},\n"
            f"     {c_array([c_tensor(grads.get(id(t))) for t in every])},\n"
            f"     {c_array([c_text(n) for n in named])},\n"
            f"     {c_array([c_tensor(seconds.get(id(t))) for t in every])},\n"
            f"     {'true' if has_second else 'false'}}},\n")


def main():
    for family, cases in FAMILIES.items():
        calls, rows = [], []
        for i, case in enumerate(cases):
            name = f"{family}_{i}"
            used = "".join(f"    gw_tensor *const {n} = in[{k}];\n"
                           for k, n in enumerate(case["inputs"]))
            unused = ", ".join(f"(void){n}" for n in case["inputs"])
            calls.append(f"static gw_tensor *{name}(vector_call *v, gw_tensor *const *in) {{\n"
                         f"{used}    (void)v, {unused};\n    return {case['c']};\n}}\n")
            try:
                rows.append(record(case).replace("@CALL@", name))
            except RuntimeError as error:
                raise RuntimeError(f"{case['torch']}: {error}") from error
        text = ("/* Made by make_ops.py from ops_cases.py with PyTorch 1.13.1. */\n"
                "/* clang-format off */\n" + "".join(calls) +
                f"static const vector {family}_vectors[] = {{\n" + "".join(rows) + "};\n")
        (HERE / f"{family}_vectors.h").write_text(text)


if __name__ == "__main__":
    main()
