import warnings
from collections import OrderedDict
import numpy as np
import torch
from torch.testing import assert_close

nan, inf = float("nan"), float("inf")
t = torch.tensor
cases = [
    (t([1.0, 2.0]), t([1.0, 2.0])), (t([1.0, 4.0, 5.0]), t([1.0, 2.0, 6.0])), (t(1.0), t(1.5)), (t(1.0), t(0.0)),
    (t([[1.0, 2.0], [3.0, 4.0]]), t([[1.0, 2.5], [3.0, 0.0]])), (t([1, 2, 3]), t([1, 2, 4])), (t([True, False]), t([True, True])),
    (t([1.0]), t([1.0], dtype=torch.float64)), (t([1.0]), t(1.0)), (t([[1.0]]), t([1.0])), (t([nan]), t([nan])), (t([inf]), t([inf])),
    (t([inf, 1.0]), t([-inf, 1.0])), (t([1.0 + 1e-6]), t([1.0])), (t([1.0 + 1e-4]), t([1.0])), (t([]), t([])), (1, 1), (1, 2), (1.0, 1.0 + 1e-9),
    (1.0, 1.1), (0.0, 1.0), (1.0, 0.0), (1, 1.0), (True, True), (True, False), (True, 1), (None, None), (None, 1), (1, None), (1, t(1)), ("a", "a"),
    ([1, 2], [1, 2]), ([1, 2], [1, 3]), ([1, 2], (1, 2)), ([1], [1, 2]), ([t([1.0]), [t([2.0]), 3]], [t([1.0]), [t([2.5]), 3]]), ({"a": 1}, {"a": 1}),
    ({"a": t([1.0])}, {"a": t([2.0])}), ({"a": 1, "b": 2}, {"a": 1, "c": 2}), (OrderedDict(x=[1]), {"x": [2]}), (np.array([1.0, 2.0]), np.array([1.0, 3.0])),
    (np.array([1.0]), t([1.0])), (np.float32(1.5), np.float32(2.5)), (np.float64(1.0), 1.0), (np.bool_(True), False), (nan, nan), (inf, inf), (inf, -inf),
    (1 + 1j, 1 + 2j), (t([1.0]).half(), t([1.001]).half()), (t([1.0]).half(), t([1.01]).half()), (t([1.0], requires_grad=True), t([3.0])),
    (torch.zeros(2, 3).t(), torch.zeros(3, 2)), (torch.arange(24.0).view(2, 3, 4), torch.arange(24.0).view(2, 3, 4).flip(2)),
]
for i, (a, b) in enumerate(cases):
    try:
        assert_close(a, b)
        print(i, "close")
    except Exception as e:
        print(i, type(e).__name__, e)
options = [
    dict(rtol=0.5, atol=0.5), dict(rtol=0, atol=0), dict(rtol=1.0), dict(atol=1.0), dict(msg="not close"), dict(msg=lambda m: f"first\n{m}\nlast"),
    dict(check_dtype=False), dict(equal_nan=True), dict(check_stride=True),
]
for kw in options:
    for a, b in ((t([1.0, 4.0, 5.0]), t([1.0, 2.0, 6.0])), (1.0, 1.4), ([1.0, 3], [1.0, 4]), (t([1.0, nan]), t([1.0, nan], dtype=torch.float64)), (1, 1.0),
                 (torch.zeros(2, 3).t(), torch.zeros(3, 2)), ([1], [1, 2]), (nan, nan), (t([1]), t([1.4]))):
        try:
            assert_close(a, b, **kw)
            print(*kw, "close")
        except Exception as e:
            print(*kw, type(e).__name__, e)
try:
    assert_close(t([1.0]), t([1.0]), 1e-3)
except TypeError as e:
    print(e)
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    torch.testing.assert_allclose(t([1.0]), [1.00001])
    try:
        torch.testing.assert_allclose(t([1.0]), 1.1)
    except AssertionError as e:
        print(e)
print([(w.category.__name__, str(w.message)) for w in told])


class Scaled(torch.nn.Parameter):
    pass


assert_close(Scaled(t([1.0])), t([1.0]))
try:
    assert_close(Scaled(t([1.0])), t([1.0]), allow_subclasses=False)
except TypeError as e:
    print(e)
