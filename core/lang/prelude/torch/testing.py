"""torch.testing: whether results are close."""
import cmath
from collections.abc import Mapping, Sequence

import torch

_TOLERANCES = {torch.float16: (0.001, 1e-5), torch.bfloat16: (0.016, 1e-5), torch.float32: (1.3e-6, 1e-5),
               torch.float64: (1e-7, 1e-7)}
_TOLERANCES[complex] = _TOLERANCES[torch.float64]
_DTYPES = {int: torch.int64, float: torch.float64, complex: complex}


class _Failure(Exception):
    """An error that will be raised, and at which item."""

    def __init__(self, kind, text, path):
        self.kind, self.text, self.path = kind, text, path

    def error(self, msg=None):
        if isinstance(msg, str):
            return self.kind(msg)
        text = self.text
        if self.path:
            text += f"\n\nThe failure occurred for item {_item(self.path)}"
        return self.kind(msg(text) if callable(msg) else text)


def _item(path):
    return "".join(str([key]) for key in path)


# --- Words ---

def _differences(who, rtol, atol, absolute, relative, places=(None, None), extra=""):
    exact = rtol == 0 and atol == 0
    text = f"{who} are not {'equal' if exact else 'close'}!\n\n{extra}"
    for name, size, place, most in (("absolute", absolute, places[0], atol), ("relative", relative, places[1], rtol)):
        if place is None:
            text += f"{name.title()} difference: {size}"
        else:
            text += f"Greatest {name} difference: {size} at index {place}"
        text += "\n" if exact else f" (up to {most} allowed)\n"
    return text.strip()


def _of_numbers(actual, expected, rtol, atol):
    difference = abs(actual - expected)
    return _differences("Scalars", rtol, atol, difference,
                        float("inf") if expected == 0 else difference / abs(expected))


def _place(flat, shape):
    place = []
    for size in reversed(shape):
        flat, at = divmod(flat, size)
        place.insert(0, at)
    return tuple(place)


def _of_tensors(actual, expected, matches, rtol, atol):
    wrong, n = int((~matches).sum()), matches.numel()
    a, b, right = actual.flatten(), expected.flatten(), matches.flatten()
    absolute = torch.abs(a - b)
    absolute[right] = 0
    relative = absolute / torch.abs(b)
    relative[right] = 0
    (most, at), (most_relative, at_relative) = torch.max(absolute, 0), torch.max(relative, 0)
    return _differences("Tensor-likes", rtol, atol, most.item(), most_relative.item(),
                        (_place(int(at), matches.shape), _place(int(at_relative), matches.shape)),
                        f"Mismatched elements: {wrong} / {n} ({wrong / n:.1%})\n")


# --- What is compared ---

def _from_numpy(value, name):
    """Whether it is a scalar of that class of numpy, which need not have been imported."""
    return any(cls.__name__ == name and cls.__module__ == "numpy" for cls in type(value).__mro__)


def _tolerances(dtypes, how, path):
    rtol, atol = how["rtol"], how["atol"]
    if (rtol is None) != (atol is None):
        raise _Failure(ValueError, "Both 'rtol' and 'atol' must be either specified or omitted, but got no "
                       f"{'rtol' if rtol is None else 'atol'}.", path)
    if rtol is not None:
        return rtol, atol
    known = [_TOLERANCES.get(dtype, (0.0, 0.0)) for dtype in dtypes]
    return max(rtol for rtol, _ in known), max(atol for _, atol in known)


class _Pair:
    def __init__(self, actual, expected, how, path):
        self.actual, self.expected, self.how, self.path = actual, expected, how, path

    def fail(self, text):
        raise _Failure(AssertionError, text, self.path)


class NonePair(_Pair):
    @staticmethod
    def takes(actual, expected, how):
        return actual is None or expected is None

    def compare(self):
        if self.actual is not None or self.expected is not None:
            self.fail(f"None mismatch: {self.actual} is not {self.expected}")


class BooleanPair(_Pair):
    @staticmethod
    def takes(*values):
        return all(isinstance(v, bool) or _from_numpy(v, "bool_") for v in values[:2])

    def __init__(self, actual, expected, how, path):
        super().__init__(bool(actual), bool(expected), how, path)

    def compare(self):
        if self.actual is not self.expected:
            self.fail(f"Booleans mismatch: {self.actual} is not {self.expected}")


class NumberPair(_Pair):
    @staticmethod
    def takes(*values):
        return all(isinstance(v, (int, float, complex)) or _from_numpy(v, "number") for v in values[:2])

    def __init__(self, actual, expected, how, path):
        super().__init__(*[v.item() if _from_numpy(v, "number") else v for v in (actual, expected)], how, path)
        dtypes = [_DTYPES[type(v)] for v in (self.actual, self.expected)]
        self.rtol, self.atol = _tolerances(dtypes, how, path)

    def compare(self):
        actual, expected = self.actual, self.expected
        if self.how["check_dtype"] and type(actual) is not type(expected):
            self.fail(f"The (d)types do not match: {type(actual)} != {type(expected)}.")
        if actual == expected or self.how["equal_nan"] and cmath.isnan(actual) and cmath.isnan(expected):
            return
        difference = abs(actual - expected)
        if cmath.isfinite(difference) and difference <= self.atol + self.rtol * abs(expected):
            return
        self.fail(_of_numbers(actual, expected, self.rtol, self.atol))


class TensorLikePair(_Pair):
    @staticmethod
    def takes(actual, expected, how):
        related = isinstance(actual, type(expected)) or isinstance(expected, type(actual))
        if not related or not how["allow_subclasses"] and type(actual) is not type(expected):
            return False
        try:
            torch.as_tensor(actual), torch.as_tensor(expected)
        except Exception:
            return False
        return True

    def __init__(self, actual, expected, how, path):
        super().__init__(torch.as_tensor(actual), torch.as_tensor(expected), how, path)
        self.rtol, self.atol = _tolerances((self.actual.dtype, self.expected.dtype), how, path)

    def _compare_attributes(self):
        for name, checked in (("shape", True), ("stride()", self.how["check_stride"]),
                              ("device", self.how["check_device"]), ("dtype", self.how["check_dtype"])):
            if checked:
                a, b = [t.stride() if name == "stride()" else getattr(t, name) for t in (self.actual, self.expected)]
                if a != b:
                    self.fail(f"The values for attribute '{name}' do not match: {a} != {b}.")

    def compare(self):
        self._compare_attributes()
        actual, expected = self.actual.detach(), self.expected.detach()
        common = torch.promote_types(actual.dtype, expected.dtype)
        wide = torch.float64 if common.is_floating_point else torch.int64
        actual, expected = actual.to(common).to(wide), expected.to(common).to(wide)
        matches = torch.isclose(actual, expected, rtol=self.rtol, atol=self.atol, equal_nan=self.how["equal_nan"])
        if matches.all():
            return
        if matches.dim() == 0:
            self.fail(_of_numbers(actual.item(), expected.item(), self.rtol, self.atol))
        self.fail(_of_tensors(actual, expected, matches, self.rtol, self.atol))


def _pair(actual, expected, how, path):
    for kind in (NonePair, BooleanPair, NumberPair, TensorLikePair):
        if not kind.takes(actual, expected, how):
            continue
        try:
            return kind(actual, expected, how, path)
        except _Failure:
            raise
        except Exception as error:
            raise RuntimeError(
                f"Originating a {kind.__name__}() at item {_item(path)} with\n\n"
                f"{type(actual).__name__}(): {actual}\n\nand\n\n{type(expected).__name__}(): {expected}\n\n"
                "resulted in the unexpected exception above. If you are a user and see this message during normal "
                "operation please file an issue at https://github.com/pytorch/pytorch/issues. If you are a developer "
                "and working on the comparison functions, please except the previous error and raise an expressive "
                "`ErrorMeta` instead.") from error
    raise _Failure(TypeError, "No comparison pair was able to handle inputs of type "
                   f"{type(actual)} and {type(expected)}.", path)


def _pairs(actual, expected, how, path):
    if all(isinstance(v, Sequence) and not isinstance(v, str) for v in (actual, expected)):
        if len(actual) != len(expected):
            raise _Failure(AssertionError, "The length of the sequences mismatch: "
                           f"{len(actual)} != {len(expected)}", path)
        keys = range(len(actual))
    elif isinstance(actual, Mapping) and isinstance(expected, Mapping):
        keys, others = set(actual.keys()), set(expected.keys())
        if keys != others:
            raise _Failure(AssertionError, "The keys of the mappings do not match:\n"
                           f"Missing keys in the actual mapping: {sorted(others - keys)}\n"
                           f"Additional keys in the actual mapping: {sorted(keys - others)}", path)
        try:
            keys = sorted(keys)
        except Exception:
            pass
    else:
        return [_pair(actual, expected, how, path)]
    found = []
    for key in keys:
        found.extend(_pairs(actual[key], expected[key], how, (*path, key)))
    return found


def assert_close(actual, expected, *, allow_subclasses=True, rtol=None, atol=None, equal_nan=False,
                 check_device=True, check_dtype=True, check_layout=True, check_stride=False, msg=None):
    how = {"allow_subclasses": allow_subclasses, "rtol": rtol, "atol": atol, "equal_nan": equal_nan,
           "check_device": check_device, "check_dtype": check_dtype, "check_stride": check_stride}
    try:
        pairs = _pairs(actual, expected, how, ())
    except _Failure as failure:
        raise failure.error() from None
    first = None
    for pair in pairs:
        try:
            pair.compare()
        except _Failure as failure:
            first = first or failure
    if first is not None:
        raise first.error(msg)


_OLD_TOLERANCES = {torch.float16: (1e-3, 1e-3), torch.float32: (1e-4, 1e-5), torch.float64: (1e-5, 1e-8)}


def assert_allclose(actual, expected, rtol=None, atol=None, equal_nan=True, msg=""):
    import warnings
    if not isinstance(actual, torch.Tensor):
        actual = torch.tensor(actual)
    if not isinstance(expected, torch.Tensor):
        expected = torch.tensor(expected, dtype=actual.dtype)
    if rtol is None and atol is None:
        known = [_OLD_TOLERANCES.get(t.dtype, (0.0, 0.0)) for t in (actual, expected)]
        rtol, atol = max(r for r, _ in known), max(a for _, a in known)
    assert_close(actual, expected, rtol=rtol, atol=atol, equal_nan=equal_nan, check_dtype=False, msg=msg or None)
    warnings.warn("torch.testing.assert_allclose() is deprecated since 1.12 and will be removed in 1.14. "
                  "Use torch.testing.assert_close() instead. For detailed upgrade instructions see "
                  "https://github.com/pytorch/pytorch/issues/61844.", FutureWarning)
