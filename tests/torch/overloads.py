"""What PyTorch's functions take, where that is more than one signature: core/lang/torch/overloads.def.

    /usr/bin/python3 tests/torch/overloads.py NATIVE_FUNCTIONS.yaml core/lang/torch/*.def > core/lang/torch/overloads.def

A function of several signatures lists them when nothing matches; which of their parameters may be
left out is read from native_functions.yaml. Only names that the tables of this playground have.
"""
import re
import sys

import torch

TYPES = {"Tensor": "Tensor", "bool": "bool", "int": "int", "Number": "Number", "name": "name",
         "torch.dtype": "dtype", "tuple of ints": "int[]", "torch.device": "device", "str": "str",
         "torch.layout": "layout", "tuple of names": "name[]", "tuple of Tensors": "Tensor[]",
         "torch.Generator": "Generator", "float": "float", "torch.memory_format": "format",
         "tuple of SymInts": "SymInt[]", "tuple of floats": "float[]"}


# How native_functions.yaml begins the names of the types.
STARTS = {**{kind: "" for kind in TYPES}, "name": "Dimname", "tuple of names": "Dimname[", "int": "nt", "Number": "Scalar",
          "tuple of ints": "nt[", "bool": "bool", "Tensor": "Tensor", "str": "str", "float": "float"}
OPTIONAL = {"out", "dtype", "layout", "device", "pin_memory", "requires_grad", "non_blocking", "memory_format"}


# What torch.Tensor(...) takes (torch/csrc/utils/tensor_new.cpp).
CONSTRUCTOR = """FUNCTION(Tensor, SEVERAL,
     "*, device device=None | Storage storage | Tensor other | int[] size, *, device "
     "device=None | object data, *, device device=None")"""


def fits(kind, declared):
    return STARTS[kind] in declared and (kind not in ("int", "name") or "[" not in declared)


def known_names(tables):
    text = "".join(open(path).read() for path in tables)
    names = set()
    for kind, name in re.findall(r"^(UNARY|BINARY|COMPARE|PAIR|TEST|BOTH|FUNCTION|METHOD)\((\w+),", text, re.M):
        names |= {name, name + "_"} if kind in ("UNARY", "BINARY") else {name}
    return sorted(names)


def schemas(path):
    """By name: lists of (parameter, type, has a default)."""
    found = {}
    for name, text in re.findall(r"^- func: ([a-zA-Z_0-9]+)(?:\.\w+)?\((.*)\) ->", open(path).read(), re.M):
        parameters = []
        for part in re.split(r", ", re.sub(r"\(a[^)]*\)", "", text)):
            if part == "*":
                continue
            kind, _, rest = part.partition(" ")
            word, _, default = rest.partition("=")
            parameters.append(("input" if word == "self" else word, kind, bool(default)))
        found.setdefault(name, []).append(parameters)
    return found


def written(name, listed, method, schemas):
    """`listed`, as "(Tensor input, *, Number alpha)", in the notation of arguments.h."""
    parts = [p for p in listed[1:-1].split(", ") if p]
    words = [p.rsplit(" ", 1)[1] for p in parts if p != "*"]
    plain = [w for w in words if w != "out"]
    asked = (["input"] if method else []) + ["input" if w == "self" else w for w in plain]
    kinds = [p.rsplit(" ", 1)[0] for p in parts if p != "*" and not p.endswith(" out")]
    kinds = (["Tensor"] if method else []) + kinds
    options = {}
    for parameters in schemas.get(name, []):
        ours = [w for w, _, _ in parameters]
        declared = {w: (kind, default) for w, kind, default in parameters}
        if ours == asked and all(fits(kind, declared[w][0]) for kind, w in zip(kinds, asked)):
            options = declared
            break
        if set(asked) - OPTIONAL <= set(ours):
            options = {**declared, **options}
    out = []
    for part in parts:
        if part == "*":
            out.append("*")
            continue
        kind, word = part.rsplit(" ", 1)
        declared, default = options.get("input" if word == "self" else word, ("", False))
        if word in OPTIONAL and not default:
            declared, default = "?", True
        text = TYPES[kind]
        if text == "int[]" and re.search(r"\[\d", declared):
            text = text[:-1] + "1]"
        none = "?" in declared
        out.append(f"{text}{'?' if none and not default else ''} {word}"
                   f"{'=None' if default and none else '=0' if default else ''}")
    return ", ".join((["Tensor input"] if method else []) + out)


def listing(function):
    try:
        function(*[[{}]] * 30)
    except Exception as e:
        text = str(e)
        if "but expected one of:\n" in text:
            return [line[3:] for line in text.splitlines() if line.startswith(" * ")]
        if "but expected (" in text:
            return [text[text.index("but expected (") + 13:]]
    return []


def unsupported(function, is_method):
    """Whether PyTorch says of names that the operation does not know them."""
    x = torch.ones(2, 3)
    for extra in ([], [1]):
        try:
            function(*([] if is_method else [x]), "a", *extra)
        except Exception as e:
            if "You passed a dimname" in str(e):
                return True
    return False


def without_out(texts):
    return [t.replace(", *, Tensor out=None", "").replace(", Tensor out=None", "")
            .replace(", *, Tensor[] out=None", "").replace(", Tensor[] out=None", "") for t in texts]


def rows(tables, known):
    """(kind, name): (flag, texts)."""
    found = {}
    for kind, owner in (("FUNCTION", torch), ("METHOD", torch.ones(2, 3))):
        for name in known_names(tables):
            function = getattr(owner, name, None)
            signatures = listing(function) if callable(function) else []
            if not signatures or name == "cuda" or any("object " in s for s in signatures):
                continue
            is_method = kind == "METHOD"
            texts = [written(name, s, is_method, known) for s in signatures]
            flag = "ONE" if len(texts) == 1 else \
                "UNNAMED" if unsupported(function, is_method) else "SEVERAL"
            other = found.get(("FUNCTION", name))
            if is_method and other and other[0] == flag and without_out(other[1]) == texts:
                continue
            found[kind, name] = flag, texts
    return found


def main():
    path, *tables = sys.argv[1:]
    print("/* Made by tests/torch/overloads.py from PyTorch 1.13.1: what functions of several signatures take, for\n"
          " * the messages when none fits. ONE: others are hidden. UNNAMED: names of dims are refused in words of\n"
          " * their own. A METHOD that is not here takes what the FUNCTION does, but for out. */")
    for (kind, name), (flag, texts) in rows(tables, schemas(path)).items():
        lines = re.findall(r".{1,84}(?:\s|$)", " | ".join(texts))
        body = "\n".join(f'     "{line}"' for line in lines)
        print(f"{kind}({name}, {flag},\n{body})")
    print(CONSTRUCTOR)


main()
