import re
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields
from string import Template


@dataclass(slots=True, kw_only=True)
class Point:
    x: int
    y: int = 2




@dataclass
class Doc:
    a: int
    b: 'str' = 'x'
    _: KW_ONLY
    c: InitVar[int] = 3
    d: list = field(default_factory=list, repr=False, metadata={'k': 1})


@dataclass(match_args=False)
class Child(Doc):
    """Its own."""
    e: float = 1.5


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for f in (lambda: Point(x=1), lambda: Point(1), lambda: setattr(Point(x=1), 'q', 3), lambda: Point.__slots__, lambda: Doc.__doc__, lambda: Child.__doc__,
          lambda: Child.__match_args__, lambda: Doc.__match_args__, lambda: Child(1), lambda: [re.sub(' at 0x[0-9a-f]+', '', repr(f)) for f in fields(Doc)], lambda: Point.__doc__,
          lambda: hasattr(Point(x=1), '__dict__'), lambda: Point(x=1) == Point(x=1, y=2)):
    attempt(f)
print(Template('$who likes ${what} for $$5, $1 is left').safe_substitute(who='tim', what='tea'), Template('$a$b').substitute({'a': 1}, b=2))
for f in (lambda: Template('$a').substitute(), lambda: Template('one\ntwo $ x').substitute(), lambda: Template('$a ${b} $a').get_identifiers(), lambda: Template('$').is_valid()):
    attempt(f)


class Percent(Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


print(Percent('%% %with_it %no').safe_substitute(with_it='yes'))
