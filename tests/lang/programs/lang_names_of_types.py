"""How messages name the types that are written in C: with their module."""
from collections import OrderedDict, defaultdict, deque, Counter
import datetime
import decimal
import functools
import io
import itertools
import operator
import re
import time
import types

import numpy as np
import torch

ours = [deque(), OrderedDict(), defaultdict(int), Counter(), functools.partial(int), itertools.chain(),
        itertools.cycle([]), re.compile('a'), re.match('a', 'a'), decimal.Decimal(1), operator.itemgetter(1),
        operator.attrgetter('a'), operator.methodcaller('a'), types.SimpleNamespace(), time.gmtime(0),
        functools.lru_cache(len), itertools.groupby([]), io.StringIO(), datetime.date(2020, 1, 1),
        datetime.datetime(2020, 1, 1), datetime.timedelta(1), datetime.time(1), datetime.timezone.utc,
        torch.float32, torch.Size([1]), torch.device('cpu'), torch.strided, torch.Generator(),
        torch.finfo(torch.float32), torch.iinfo(torch.int32), torch.ones(2).max(0), torch.ones(2),
        np.random.RandomState(1)]


class Derived(deque):
    pass


for o in ours + [Derived()]:
    for f in (lambda: o.foo_bar, lambda: o + 1.5, lambda: o(), lambda: len(o), lambda: -o, lambda: o < None,
              lambda: None @ o, lambda: float(o), lambda: [1][o], lambda: next(o), lambda: o.__name__,
              lambda: type(o)):
        try:
            result = f()
            print(result if isinstance(result, type) else type(result))
        except Exception as e:
            print(type(e).__name__, e)
