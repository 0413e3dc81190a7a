"""Libraries: random calls of one module each. A seed makes one program, always the same.

A module has templates; {kind} in them is one of that kind's values, which may have kinds in them again.
"""
import random
import re
import warnings

KINDS = {
    'n': ['0', '1', '-1', '2', '3', '7', '-5', '10', '100', '{n} * {n}', 'True', '2**65'],
    'k': ['0', '1', '2', '3', '-1', '4'],
    'f': ['0.5', '-1.5', '2.0', '1e10', '0.1', '1/3', 'float("inf")', '{n} / 4'],
    'num': ['{n}', '{n}', '{f}', 'Fraction({n}, 3)', 'Decimal("{dec}")'],
    's': ['"a"', '""', '"hello world"', '"a,b;c"', '"Été"', '"x1y22"', '"  pad "', '"AbC"', '"line\\nbreak"', '"a-b_c"', '"aaa"', '{s} + {s}'],
    'l': ['[1, 2, 3]', '[]', '[3, 1, 2]', '[{n}, {n}, {n}]', '[{n}, {f}]', '"abc"', 'range({k})', '(1, 2)', '[[1], [2, 3]]', 'iter([5, 6])', '{{1, 2}}', '{{"a": 1}}', '[{s}, {s}]', '5', 'None', '[(1, 2), (0, 5)]'],
    'nums': ['[1, 2, 3, 4]', '[{n}, {n}, {n}]', '[{num}, {num}]', '[{num}, {num}, {num}, {num}]', '[]', '[1]', '[1.5, 2.5, 4]', '[{f}, {n}, {f}]', '[1, 1, 2]', 'range(1, 6)'],
    'fn': ['str', 'len', 'lambda v: -v', 'lambda v: v % 3', 'None', 'abs', 'lambda v: v', 'lambda a, b: a + b', 'bool', 'lambda: 1', '5'],
    'fn2': ['lambda a, b: a + b', 'operator.mul', 'max', 'lambda a, b: b', 'lambda a: a', 'pow'],
    'any': ['{n}', '{f}', '{s}', '{l}', 'None', '{{"k": {n}}}', '({n}, {s})', '[[{n}], {s}]', '1j', 'b"x"'],
    'dec': ['1', '-2.50', '0.1', '1E+3', '123.456', '0', '-0', '9.99', '1E-7', '12345678901234567890123456789.5', '2.675', '7'],
    'D': ['Decimal("{dec}")', 'Decimal({n})', 'Decimal("{dec}")', '{n}'],
    'F': ['Fraction({n}, {n})', 'Fraction("{n}/7")', 'Fraction("{dec}")', '{n}', 'Fraction({f})'],
    'date': ['date(2024, 2, 29)', 'date(2023, 12, 31)', 'date(1, 1, 1)', 'date(2000, {k}, 1)', 'date(2024, 1, {n})'],
    'dt': ['datetime(2024, 2, 29, 13, 5, 9)', 'datetime(1999, 12, 31, 23, 59, 59, 999999)', 'datetime(2024, {k}, 5, {k})', 'datetime(2024, 1, 1, tzinfo=timezone.utc)', 'datetime(2020, 5, 17, tzinfo=timezone(timedelta(hours={k})))'],
    'td': ['timedelta({n})', 'timedelta(days={k}, hours={n})', 'timedelta(seconds={f})', 'timedelta(milliseconds={n}, weeks=1)', 'timedelta(-1, 5, 7)'],
    'fmt': ['"%Y-%m-%d"', '"%d/%m/%y %H:%M"', '"%A %B %j"', '"%I:%M %p"', '"%a %b %e"', '"%H:%M:%S.%f"', '"%%%U"', '"%c"', '"%x %X"', '"%y"'],
    'json': ['null', 'true', '-0', '1.5e3', '"a\\u00e9"', '[{json}, {json}]', '{{"k": {json}}}', '[]', '{{}}', '01', '[1,]', '{{"a" 1}}', 'nul', '"x', ' [ 1 , 2 ] ', '1e400', '{{"a": 1, "a": {json}}}', '-', '"\\x"', '[', '{{'],
    'obj': ['{n}', '{f}', '{s}', 'None', 'True', '[{obj}, {obj}]', '({obj},)', '{{"k": {obj}, "a": {obj}}}', '{{1: {obj}}}', '{{None: 1, 2.5: 2}}', '{{(1,): 2}}', '{{1, 2}}', '1j', '[]', '{{}}', 'float("nan")'],
    'pat': ['a', '.', '\\d+', '\\w', '[a-c]', '[^a]', '(a|b)', '(a)(b)?', 'a*', 'a+?', '^a', 'a$', '\\bx', '(?P<n>\\w)', '(?:ab)+', 'a{{1,2}}', '(?=b)', '(?i:A)', '\\s', '({pat})', '{pat}{pat}', '{pat}|{pat}', '{pat}*', '[\\d,]', '(?<!a)b', '(?<=a)b', '(.)\\1', 'é', '', '[', '(', '*', 'x{{2,1}}', '\\S+', '(?P<n>a)(?P=n)', '\\Z', '[]a]', '(?#c)a'],
    'flags': ['0', 're.I', 're.M', 're.S', 're.I | re.M', 're.A', 're.X'],
    'rep': ['"-"', '"<\\\\g<0>>"', '"\\\\1"', 'lambda m: m[0].upper()', '"\\\\n"', '"\\\\g<n>"', '""', '"\\\\q"', '"[\\\\g<1>]"'],
    'typ': ['int', 'str', 'List[{typ}]', 'Dict[str, {typ}]', 'Optional[{typ}]', 'Union[{typ}, {typ}]', 'list[{typ}]', 'dict[str, {typ}]', 'Tuple[{typ}, ...]', 'Callable[[{typ}], {typ}]', 'None', 'Any', 'Literal[1, "a"]', '{typ} | None', 'Type[{typ}]', 'tuple[{typ}, {typ}]', 'Set[{typ}]', 'T', 'Iterable[{typ}]', 'float'],
}

ONE_EACH = 'from fractions import Fraction\nfrom decimal import Decimal\nimport operator\n'
MODULES = {
    'itertools': ('from itertools import *\n', [
        'list(accumulate({l}))', 'list(accumulate({l}, {fn2}))', 'list(accumulate({l}, {fn2}, initial={n}))', 'list(chain({l}, {l}))', 'list(chain.from_iterable({l}))',
        'list(combinations({l}, {k}))', 'list(combinations_with_replacement({l}, {k}))', 'list(permutations({l}, {k}))', 'list(permutations({l}))', 'list(product({l}, {l}))', 'list(product({l}, repeat={k}))',
        'list(islice({l}, {k}))', 'list(islice({l}, {k}, {k}))', 'list(islice({l}, {k}, None, {k}))', 'list(islice(count({n}, {num}), {k}))', 'list(islice(cycle({l}), {k}))', 'list(repeat({any}, {k}))',
        'list(takewhile({fn}, {l}))', 'list(dropwhile({fn}, {l}))', 'list(filterfalse({fn}, {l}))', 'list(compress({l}, {l}))', 'list(starmap({fn2}, {l}))', '[(k, list(g)) for k, g in groupby({l}, {fn})]', '[(k, list(g)) for k, g in groupby({l})]',
        'list(zip_longest({l}, {l}, fillvalue={any}))', 'list(pairwise({l}))', '[list(t) for t in tee({l}, {k})]', 'repeat({any}, {k})', 'count({n}, {k})', 'next(count({any}))', 'list(zip({l}, count()))', 'list(map({fn2}, {l}, {l}))', 'list(zip({l}, {l}, strict=True))']),
    'functools': ('from functools import *\n', [
        'reduce({fn2}, {l})', 'reduce({fn2}, {l}, {any})', 'partial({fn2}, {n})({n})', 'partial(int, base={k})({s})', 'partial(print, {any}).args', 'partial({fn2}, {n}, b={n})()', 'sorted({l}, key=cmp_to_key(lambda a, b: (a > b) - (a < b)))',
        'sorted({l}, key=cmp_to_key({fn2}))', 'cache({fn2})({n}, {n})', '[lru_cache({k})({fn})({n}), 1]', '(lambda f: (f({n}), f({n}), f.cache_info()))(lru_cache({k})(lambda v: v + 1))', 'wraps(len)(lambda: 1).__name__', 'partial({fn})', 'partial(partial({fn2}, 1), 2)()',
        'total_ordering(type("Z", (), {{"__lt__": lambda s, o: {n} < {n}}}))() >= 1', 'singledispatch(lambda v: type(v).__name__)({any})', 'sorted({l}, key={fn}, reverse={n})', 'max({l}, key={fn})', 'min({l}, default={any})', 'sum({l}, {any})', 'list(filter({fn}, {l}))', 'list(map({fn}, {l}))', 'any(map({fn}, {l}))']),
    'collections': ('from collections import *\n', [
        'Counter({l})', 'Counter({l}) + Counter({l})', 'Counter({l}) - Counter({l})', 'Counter({l}) & Counter({l})', 'Counter({l}) | Counter({l})', 'Counter({l}).most_common({k})', 'sorted(Counter({l}).elements(), key=repr)', 'Counter({l}) == Counter({l})', 'Counter({l}) <= Counter({l})', 'Counter({l}).total()', '(lambda c: c.update({l}) or c)(Counter({l}))', '(lambda c: c.subtract({l}) or c)(Counter({l}))', 'Counter(a={n}, b={n})[{s}]', '+Counter(a={n}, b={n})', 'Counter({l}).pop({any})',
        'deque({l}, {k})', '(lambda d: d.rotate({n}) or d)(deque({l}))', 'deque({l}) + deque({l})', 'deque({l}) * {k}', 'deque({l})[{n}]', '(lambda d: d.insert({n}, 0) or d)(deque({l}))', '(lambda d: d.remove({any}) or d)(deque({l}))', 'deque({l}).index({any})', 'deque({l}) == deque({l})', 'deque({l}) < deque({l})', '(lambda d: (d.pop(), d.popleft(), d))(deque({l}))', '(lambda d: d.extendleft({l}) or d)(deque({l}, maxlen={k}))', 'deque({l}).count({any})', 'list(reversed(deque({l})))', '(lambda d: operator.delitem(d, {n}) or d)(deque({l}))', '(lambda d: operator.setitem(d, {n}, {any}) or d)(deque({l}))', '[v for v in (lambda d: (d.append(d) or d))(deque([1]))][:1]', '{any} in deque({l})',
        'defaultdict(list, {l})', '(lambda d: (d[{s}], d))(defaultdict({fn}))', 'OrderedDict({l})', '(lambda d: d.move_to_end({s}, last={n}) or d)(OrderedDict(a=1, b=2))', '(lambda d: (d.popitem(last={n}), d))(OrderedDict(a=1, b=2))', 'OrderedDict(a=1, b=2) == {{"b": 2, "a": {n}}}', 'ChainMap({{"a": 1}}, {{"a": 2, "b": {n}}})[{s}]', 'dict(ChainMap({{"a": 1}}, {{"b": {any}}}))', 'namedtuple("P", "x y", defaults=[{any}])({any})', 'namedtuple("P", {s})({n})', 'namedtuple("P", "x y")({any}, y={any})._replace(x={n})', 'namedtuple("P", ["x", {s}], rename=True)._fields', 'namedtuple("P", "x y")._make({l})', 'namedtuple("P", "x y")(1, 2) == ({n}, {n})', 'UserList({l}) + {l}', 'UserString({s}).upper()']),
    'statistics': ('from statistics import *\n', [
        'mean({nums})', 'fmean({nums})', 'median({nums})', 'median_low({nums})', 'median_high({nums})', 'mode({nums})', 'multimode({nums})', 'variance({nums})', 'pvariance({nums})', 'stdev({nums})', 'pstdev({nums})', 'harmonic_mean({nums})', 'geometric_mean({nums})', 'quantiles({nums}, n={k})', 'covariance({nums}, {nums})', 'correlation({nums}, {nums})', 'linear_regression({nums}, {nums})', 'mean({l})', 'median({l})', 'mode({l})', 'stdev({l})', 'pvariance({nums}, {num})', 'quantiles({nums}, method="inclusive")', 'NormalDist({n}, {k}).cdf({f})', 'NormalDist.from_samples({nums})', 'fmean({nums}, {nums})', 'median_grouped({nums})']),
    'fractions': ('from math import floor, ceil, trunc\n', [
        '{F} + {F}', '{F} - {F}', '{F} * {F}', '{F} / {F}', '{F} // {F}', '{F} % {F}', '{F} ** {n}', '{F} ** {F}', 'divmod({F}, {F})', '{F} < {F}', '{F} == {f}', '{F} + {f}', 'round({F}, {k})', 'round({F})', 'int({F})', 'float({F})', 'str({F})', 'hash({F})', 'abs({F})', '-{F}', 'Fraction({s})', 'Fraction({f})', 'Fraction({any})', 'Fraction({F}).limit_denominator({k})', 'Fraction({F}).numerator', 'floor({F})', 'ceil({F})', 'bool({F})', 'Fraction({F}, {F})', 'max({F}, {F})', 'sum([{F}, {F}])', '{F} + {D}', 'Fraction({D})', 'pow({F}, {n})', '{F} in [{F}, {F}]', '{F} + {s}', 'complex({F})', 'trunc({F})', 'sorted([{F}, {F}, {f}])', 'f"{{Fraction({n}, 3)}}"']),
    'decimal': ('from decimal import *\n', [
        '{D} + {D}', '{D} - {D}', '{D} * {D}', '{D} / {D}', '{D} // {D}', '{D} % {D}', '{D} ** {n}', 'divmod({D}, {D})', '{D} < {D}', '{D} == {f}', '{D} + {f}', 'round({D}, {k})', 'round({D})', 'int({D})', 'float({D})', 'str({D})', 'abs({D})', '-{D}', '+{D}', 'Decimal({s})', 'Decimal({f})', 'Decimal({any})', 'Decimal({D}).quantize(Decimal("{dec}"))', 'Decimal({D}).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)', 'Decimal({D}).quantize(Decimal("1"), ROUND_{round})', 'Decimal({D}).sqrt()', 'Decimal({D}).normalize()', 'Decimal({D}).as_tuple()', 'Decimal({D}).to_integral_value()', 'Decimal({D}).adjusted()', 'max({D}, {D})', 'sum([{D}, {D}])', 'hash({D})', 'bool({D})', 'f"{{Decimal(\'{dec}\'):{spec}}}"', 'Decimal({D}).compare({D})', 'Decimal({D}).is_zero()', 'Decimal({D}).copy_sign(Decimal("{dec}"))', 'sorted([{D}, {D}, {D}])', '{D} in [{D}, {n}]', 'Decimal({D}).as_integer_ratio()', 'getcontext().prec', 'Decimal({D}).scaleb({k})', '{D} + {s}']),
    'datetime': ('from datetime import *\n', [
        '{dt} + {td}', '{dt} - {dt}', '{dt} - {td}', '{date} + {td}', '{date} - {date}', '{td} + {td}', '{td} * {num}', '{td} / {n}', '{td} / {td}', '{td} // {td}', '{td} // {n}', '{td} % {td}', 'divmod({td}, {td})', '-{td}', 'abs({td})', '{td} < {td}', '{td} == {td}', '{dt} < {dt}', '{dt} == {dt}', '{date} < {date}', '{date} == {dt}', '{date} < {dt}', 'str({dt})', 'str({td})', 'str({date})', '{td}.total_seconds()', '({td}.days, {td}.seconds, {td}.microseconds)', 'bool({td})', '{dt}.strftime({fmt})', '{date}.strftime({fmt})', 'datetime.strptime({dt}.strftime({fmt}), {fmt})', 'datetime.strptime({s}, {fmt})', '{dt}.isoformat()', '{dt}.isoformat(timespec="{spec2}")', 'datetime.fromisoformat({dt}.isoformat())', 'datetime.fromisoformat({s})', 'date.fromisoformat(str({date}))', 'date.fromordinal({n})', '{date}.toordinal()', '{date}.isocalendar()', '{date}.weekday()', '{date}.isoweekday()', '{date}.replace(day={n})', '{dt}.replace(hour={n})', '{dt}.date()', '{dt}.time()', '{dt}.timetuple()', 'datetime.combine({date}, time({k}, {k}))', 'time({n}, {k})', 'str(time({k}, {k}, {k}, {n}))', 'date(2024, {n}, {n})', 'timedelta({any})', '{date} + {n}', 'hash({date}) == hash({date})', 'max({date}, {date})', '{dt}.timestamp()', 'datetime.fromtimestamp({n}, timezone.utc)', '{dt}.utcoffset()', '{dt}.astimezone(timezone.utc)', 'f"{{{dt}:%Y/%m}}"', 'date.fromisocalendar(2024, {n}, {k})', '{dt}.ctime()', 'repr(timezone(timedelta(hours={n})))', 'sum([{td}, {td}], timedelta())', 'sorted([{date}, {date}])', '{date}.year', 'round({td} / {td}, 3)']),
    'json': ('import json\n', [
        'json.loads({json!r})', 'json.loads({json!r})', 'json.loads({json!r}, parse_float=str)', 'json.loads({json!r}, object_pairs_hook=list)', 'json.dumps({obj})', 'json.dumps({obj})', 'json.dumps({obj}, indent={k})', 'json.dumps({obj}, sort_keys=True)', 'json.dumps({obj}, separators=(",", ":"))', 'json.dumps({obj}, ensure_ascii=False)', 'json.dumps({obj}, default=str)', 'json.dumps({obj}, skipkeys=True)', 'json.dumps({obj}, allow_nan=False)', 'json.loads(json.dumps({obj}))', 'json.loads({any})', 'json.JSONDecoder().raw_decode({json!r})', 'json.dumps({obj}, indent="--", sort_keys=True)']),
    're': ('import re\n', [
        're.findall({pat!r}, {s})', 're.sub({pat!r}, {rep}, {s})', 're.sub({pat!r}, {rep}, {s}, count={k})', 're.subn({pat!r}, {rep}, {s})', 're.split({pat!r}, {s})', 're.split({pat!r}, {s}, {k})', 're.match({pat!r}, {s})', 're.search({pat!r}, {s})', 're.fullmatch({pat!r}, {s})', 're.search({pat!r}, {s}, {flags})', 're.findall({pat!r}, {s}, {flags})', '[m.span() for m in re.finditer({pat!r}, {s})]', 're.search({pat!r}, {s}).groups()', 're.search({pat!r}, {s}).groupdict({any})', 're.match({pat!r}, {s}).group({k})', 're.compile({pat!r}, {flags})', 're.compile({pat!r}).search({s}, {k})', 're.compile({pat!r}).match({s}, {k}, {k})', 're.escape({s})', 're.compile({pat!r}).groups', 're.compile({pat!r}).groupindex', 're.search({pat!r}, {s}).lastgroup', 're.search({pat!r}, {s}).expand("<\\\\g<0>>")', 're.search({pat!r}, {s}).span({k})', 're.match({pat!r}, {any})', 're.search({pat!r}, {s})[{k}]', 're.compile({pat!r}).pattern', 're.search({pat!r}, {s}).regs']),
    'text': ('import textwrap, string\n', [
        'textwrap.wrap({s} * {k}, {n})', 'textwrap.fill({s} * {k}, {n}, initial_indent="* ", subsequent_indent="  ")', 'textwrap.shorten({s} * {k}, {n})', 'textwrap.shorten({s} * {k}, {n}, placeholder="~")', 'textwrap.dedent("  a\\n" + {s} + "\\n    b")', 'textwrap.indent({s}, {s})', 'textwrap.wrap({s} + {s}, {k}, break_long_words={n})', 'textwrap.wrap({s} * {k}, {n}, break_on_hyphens=False)', 'textwrap.wrap({s} * {k}, {n}, max_lines={k})', 'textwrap.wrap({s}, {k}, drop_whitespace=False)', 'textwrap.wrap({s}, 6, replace_whitespace=False, expand_tabs=False)',
        'string.Template("$a ${{b}} $$ " + {s}).substitute(a={any}, b={any})', 'string.Template("$a $" + {s}).safe_substitute(a={any})', 'string.capwords({s})', 'string.capwords({s}, {s})', 'string.Formatter().format("{{0}} {{a!r:>5}}", {any}, a={any})', '{s}.translate(str.maketrans({s}, {s}))', '{s}.translate({{97: {any}}})', '{s}.partition({s})', '{s}.split({s}, {k})', '{s}.replace({s}, {s}, {n})', '{s}.center({n}, "*")', '{s}.zfill({n})', '{s}.expandtabs({k})', '"%s|%r" % ({any}, {any})', 'f"{{{any}!r:>12}}"', '"{{:{spec}}}".format({num})', 'format({num}, "{spec}")', 'format({s}, "{spec}")', '{s}.join({l})', '{s}.encode().hex()', '{s}.splitlines({n})', '{s}.startswith(({s}, {s}), {k})', '{s}.rsplit(None, {k})', '{s}.removeprefix({s})', '{s} * {n} + {s}', '{s}[{n}:{n}:{k}]', '{s}.find({s}, {n}, {n})', '{s}.title()', 'sorted({s}, key=str.lower)']),
    'order': ('import bisect, heapq\n', [
        'bisect.bisect({l}, {n})', 'bisect.bisect_left({l}, {n})', 'bisect.bisect_right({l}, {n}, {k})', 'bisect.bisect_left({l}, {n}, {k}, {k})', 'bisect.bisect({l}, {n}, key={fn})', '(lambda a: bisect.insort(a, {n}) or a)([1, 3, 5])', '(lambda a: bisect.insort(a, {any}) or a)({l})', 'heapq.nlargest({k}, {l})', 'heapq.nsmallest({k}, {l}, key={fn})', '(lambda h: heapq.heapify(h) or h)({l})', '(lambda h: (heapq.heapify(h), heapq.heappop(h), h))([5, 3, {n}, 1])', '(lambda h: (heapq.heappush(h, {any}), h))({l})', '(lambda h: (heapq.heappushpop(h, {n}), h))([1, 4, 2])', '(lambda h: (heapq.heapreplace(h, {n}), h))({l})', 'list(heapq.merge({l}, {l}))', 'list(heapq.merge({l}, {l}, key={fn}, reverse={n}))', 'sorted({l}, key={fn})', 'sorted({l}, reverse={n})', 'sorted([(1, "b"), (1, "a"), (0, "c")], key=lambda p: p[0], reverse={n})', '(lambda a: a.sort(key={fn}) or a)({l})']),
    'operator': ('import copy\n', [
        'operator.{op}({any}, {any})', 'operator.{op}({n}, {n})', 'operator.{op1}({any})', 'operator.itemgetter({n}, {n})({l})', 'operator.itemgetter({any})({l})', 'operator.attrgetter("real", "imag")({num})', 'operator.attrgetter({s})({any})', 'operator.methodcaller("split", {s})({s})', 'operator.methodcaller({s})({any})', 'operator.contains({l}, {n})', 'operator.countOf({l}, {n})', 'operator.indexOf({l}, {n})', 'operator.getitem({l}, {n})', 'operator.concat({l}, {l})', 'operator.length_hint({l})', 'copy.copy({any})', 'copy.deepcopy({any})', '(lambda a: copy.deepcopy(a) == a)({any})', 'operator.itemgetter(slice({k}, {k}))({l})', 'operator.setitem({l}, {n}, 1)', 'operator.delitem({l}, {n})']),
    'typing': ('from typing import *\nimport types, abc\nT = TypeVar("T")\nclass Box(Generic[T]):\n    def __init__(self, v): self.v = v\nclass Shape(abc.ABC):\n    @abc.abstractmethod\n    def area(self): ...\nclass TD(TypedDict):\n    a: int\n\n\n', [
        '{typ}', '{typ}', '{typ} == {typ}', 'get_origin({typ})', 'get_args({typ})', 'isinstance({any}, {typ})', 'issubclass(int, {typ})', 'Box[{typ}]', 'Box[{typ}]({any}).v', 'Optional[{typ}]', 'Union[{typ}, {typ}, {typ}]', '{typ} | {typ}', 'hash({typ}) == hash({typ})', 'NewType("U", {typ})({any})', 'cast({typ}, {any})', 'TD(a={any})', 'NamedTuple("N", [("a", {typ})])({any})', 'Annotated[{typ}, {any}]', 'ClassVar[{typ}]', 'Shape()', 'isinstance({any}, Shape)', 'types.SimpleNamespace(a={any})', 'types.MethodType({fn}, {any})',  '(types.MappingProxyType({{"a": {any}}})["a"], 1)', 'List[{n}]', 'Dict[{typ}]', 'Callable[{typ}]', 'Literal[{any}]', 'Tuple[()]', 'Union[()]']),
}
KINDS['op'] = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'and_', 'or_', 'xor', 'lshift', 'rshift', 'lt', 'le', 'eq', 'ne', 'is_', 'iadd', 'imul', 'matmul', 'isub', 'ior']
KINDS['op1'] = ['neg', 'pos', 'abs', 'invert', 'not_', 'truth', 'index']
KINDS['round'] = ['UP', 'DOWN', 'FLOOR', 'CEILING', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', '05UP']
KINDS['spec'] = ['.2f', '>10', '08.3f', ',', 'e', '.3g', '+', '%', '<8.1f', '_', 'x', 'd', '=+12', '^9', '.1e', '', 'n', 's', '#x', '010']
KINDS['spec2'] = ['minutes', 'auto', 'seconds', 'milliseconds', 'hours', 'nope']


class Maker:
    def __init__(self, seed):
        self.r = random.Random(seed)

    def fill(self, template, depth=0):
        """The template with a value in every place of a kind; {kind!r} is its repr."""
        def one(match):
            values = KINDS[match[1]]
            value = self.r.choice(values if depth < 3 else values[:3])
            text = self.fill(value, depth + 1)
            return repr(text) if match[2] else text
        parts = re.split(r'(\{\{|\}\})', template)
        return ''.join({'{{': '{', '}}': '}'}.get(part) or re.sub(r'\{(\w+)(!r)?\}', one, part) for part in parts)


def library(seed, header):
    """A program; its module goes round with the seed."""
    names = list(MODULES)
    m = Maker(seed)
    imports, templates = MODULES[names[seed % len(names)]]
    out = [ONE_EACH, imports, header]
    for n in range(80):
        expression = m.fill(m.r.choice(templates))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter('ignore')
                compile(expression, 'f', 'eval')
        except SyntaxError:
            continue
        if imports.startswith('from typing'):  # of what class a form is, nobody asks
            expression = f'repr({expression})'
        out.append(f'show({n}, lambda: {expression})\n')
    return ''.join(out)
