"""Random expressions, here and in real PyTorch: values, gradients, second order, names, errors.

    /usr/bin/python3 tests/torch/differential.py [--suite NAME] [--seed N] [--cases N] [--only TEXT]
        [--bits] -- build/dev/gradwalk run

Every case is a function of a small program that both run. What it prints is compared line by line:
numbers within the tolerance of their dtype (with --bits, to the last bit), all else to the character.
Exits with 1 when any case differs that is not refused by name here.
"""
import argparse
import random
import re
import subprocess
import sys

import arrays
import modules
import programs
import scalars
from expressions import expressions

PROLOGUE = '''import torch
import torch.nn as nn
import torch.nn.functional as F
nan, inf = float('nan'), float('inf')
def name(node):
    return type(node).__name__
def graph(node):
    if node is None:
        return '-'
    names = [name(node)]
    below = [f for f, _ in node.next_functions]
    if names == ['AccumulateGrad'] or not below:
        return names[0]
    return names[0] + '(' + ' '.join([graph(f) for f in below]) + ')'
def flat(t):
    return t.detach().reshape(-1).tolist()
def show(label, t):
    if t is None:
        print(label, None)
    elif not isinstance(t, torch.Tensor):
        print(label, type(t).__name__, t)
    else:
        print(label, str(t.dtype), list(t.shape), flat(t))
def cotangent(t, shift):
    return (torch.arange(t.numel(), dtype=t.dtype).reshape(t.shape) * 0.25 + shift) / 2
def check(out, leaves):
    outs = list(out) if isinstance(out, (tuple, list)) else [out]
    for i, o in enumerate(outs):
        show('out%d' % i, o)
        if isinstance(o, torch.Tensor) and o.grad_fn is not None:
            print('graph%d' % i, graph(o.grad_fn))
            print('stride%d' % i, o.stride() if o.numel() > 0 else '')
    outs = [o for o in outs if isinstance(o, torch.Tensor) and o.requires_grad]
    if not outs or not leaves:
        return
    upstream = [cotangent(o, 0.5) for o in outs]
    grads = torch.autograd.grad(outs, leaves, upstream, create_graph=True, allow_unused=True)
    total = None
    for i, g in enumerate(grads):
        show('grad%d' % i, g)
        if g is not None and g.requires_grad:
            term = (g * cotangent(g, 0.25)).sum()
            total = term if total is None else total + term
    if total is None:
        return
    second = torch.autograd.grad(total, leaves, allow_unused=True)
    for i, g in enumerate(second):
        if g is not None and not bool((g == 0).all()):  # see with_zeros below
            show('second%d' % i, g)
'''


SUITES = {"expressions": expressions, "modules": modules.module_cases,
          "arrays": arrays.array_cases, "programs": programs.program_cases,
          "scalars": scalars.scalar_cases}
PROLOGUE += modules.PROLOGUE + arrays.PROLOGUE + programs.PROLOGUE + scalars.PROLOGUE


class Case:
    def __init__(self, text, lines):
        self.text = text
        self.lines = lines


def program(cases):
    parts = [PROLOGUE]
    for i, case in enumerate(cases):
        parts.append(f"def case_{i}():\n" + "".join(f"    {line}\n" for line in case.lines))
        parts.append(f"print('case', {i})\ntry:\n    case_{i}()\nexcept Exception as e:\n"
                     "    print('error', type(e).__name__ + ':', str(e).split('\\n')[0])\n")
    return "".join(parts)


def run(command, text):
    done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=600)
    results, current = {}, []
    for line in done.stdout.splitlines():
        if line.startswith("case "):
            current = results.setdefault(int(line[5:]), [])
        else:
            current.append(line)
    return results, done.returncode


def run_all(command, cases):
    """The results of all cases; when one brings the program down, the others run by themselves."""
    results, status = run(command, program(cases))
    if status == 0 and len(results) == len(cases):
        return results
    for i, case in enumerate(cases):
        alone, status = run(command, program([case]))
        results[i] = alone.get(0, []) + ([] if status == 0 else [f"exit status {status}"])
    return results


NUMBER = re.compile(r"-?(?:\d+\.?\d*(?:e[-+]?\d+)?|inf|nan)")
UNSIGNED_NAN = re.compile(r"-nan\b")


def same_line(got, want, single, bits):
    """`single`: the case is about float32, of which NumPy prints all digits, on lines without dtype
    too: there the last one may differ (docs/numbers.md)."""
    if got == want:
        return True
    if bits:
        return UNSIGNED_NAN.sub("nan", got) == UNSIGNED_NAN.sub("nan", want)
    if NUMBER.sub("#", got) != NUMBER.sub("#", want):
        return False
    rtol, atol = (1e-4, 1e-5) if "float32" in want else \
        (3e-7, 1e-10) if single and "float" not in want else (1e-9, 1e-10)
    for x, y in zip(NUMBER.findall(got), NUMBER.findall(want)):
        if x == y or x.lstrip("-") == y.lstrip("-") == "nan":
            continue
        if "inf" in x + y or "nan" in x + y or abs(float(x) - float(y)) > atol + rtol * abs(float(y)):
            return False
    return True


def refused(line):
    return line.startswith("error") and ("NotImplementedError" in line or " here" in line
                                         or "not part of the playground" in line)


def with_zeros(lines, other):
    """`lines`, and zeros for the second orders that only `other` has: zeros are not printed, so what is
    noise on one side may be nothing on the other."""
    there = {line.split(" ", 1)[0] for line in lines}
    first = [line for line in lines if not line.startswith("second")]
    second = [line for line in lines if line.startswith("second")]
    for line in other:
        if line.startswith("second") and line.split(" ", 1)[0] not in there:
            head, _, values = line.rpartition(" [")
            second.append(head + " [" + NUMBER.sub("0.0", values))
    return first + sorted(second)


def why(got, want, bits):
    """The first lines that differ, or None: what stands before a refusal must be equal, too."""
    got, want = with_zeros(got, want), with_zeros(want, got)
    single = any("float32" in line for line in want)
    for i in range(max(len(got), len(want))):
        g = got[i] if i < len(got) else "(nothing)"
        w = want[i] if i < len(want) else "(nothing)"
        if not same_line(g, w, single, bits):
            return g, w
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--suite", choices=SUITES, help="one of them; else all are run")
    parser.add_argument("--cases", type=int, default=2000, help="of each suite")
    parser.add_argument("--only", default="", help="only expressions with this text in them")
    parser.add_argument("--verbose", action="store_true", help="print the lines of what differs")
    parser.add_argument("--bits", action="store_true", help="see last bits and signs of zeros, too")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    suites = [options.suite] if options.suite else list(SUITES)
    return max([compare(suite, options) for suite in suites])


def compare(suite, options):
    """Runs the cases of a suite; 1 when any differs."""
    draw = random.Random(options.seed)
    cases = []
    while len(cases) < options.cases:
        text, lines = SUITES[suite](draw)
        if options.only in text:
            cases.append(Case(text, lines))
    equal = refusals = 0
    for start in range(0, len(cases), 100):
        batch = cases[start:start + 100]
        here = run_all(options.command + ["-"], batch)
        there = run_all([sys.executable, "-W", "ignore", "-"], batch)
        for i, case in enumerate(batch):
            got, want = here[i], there[i]
            difference = why(got, want, options.bits)
            if difference is None:
                equal += 1
            elif refused(difference[0]):
                refusals += 1
                print(f"# refused: {case.text}: {difference[0][:160]}")
            else:
                print(f"not ok {case.text}\n  here    {difference[0][:300]}\n  PyTorch {difference[1][:300]}")
                if options.verbose:
                    print("".join(f"    {line}\n" for line in case.lines), end="")
    print(f"# {suite}: {equal} of {len(cases)} equal, {refusals} refused by name, "
          f"{len(cases) - equal - refusals} different")
    return 0 if equal + refusals == len(cases) else 1


if __name__ == "__main__":
    sys.exit(main())
