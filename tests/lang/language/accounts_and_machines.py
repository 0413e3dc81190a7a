# bank, inventory, state machine, events: uncaught custom at the end
from __future__ import annotations
import enum, dataclasses as dc, logging, sys, contextlib, collections, functools, abc, typing as t, textwrap
class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f'need {need:.2f}, have {have:.2f}'); self.need, self.have = need, have
class Account:
    _next = 1000; rate: t.ClassVar[float] = .02
    def __init__(self, owner, balance=0.0):
        self.owner, self._balance, self.history = owner, balance, []; self.id = Account._next; Account._next += 1
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise ValueError('negative balance')
        self._balance = v
    def withdraw(self, n):
        if n > self.balance: raise InsufficientFunds(n, self.balance)
        self.balance -= n; self.history.append(('w', n)); return self
    def deposit(self, n): self.balance += n; self.history.append(('d', n)); return self
    def __repr__(self): return f'<{self.__class__.__name__} #{self.id} {self.owner!r}: ${self.balance:,.2f}>'
    def __iter__(self): return iter(self.history)
class Savings(Account):
    rate = .05
    def accrue(self): return self.deposit(round(self.balance * self.rate, 2))
a, s = Account('Ann', 100), Savings('Bob', 1234.5)
print(a, s, s.accrue(), a.deposit(50).withdraw(30), list(a), Account._next)
for f in (lambda: a.withdraw(1e6), lambda: setattr(a, 'balance', -1), lambda: setattr(a, 'id', 3), lambda: a.accrue()):
    try: print(f())
    except (InsufficientFunds, ValueError, AttributeError) as e: print(type(e).__qualname__, e, getattr(e, 'need', None))
class State(enum.Enum):
    IDLE = enum.auto(); RUN = enum.auto(); DONE = enum.auto()
class Machine:
    T = {(State.IDLE, 'start'): State.RUN, (State.RUN, 'stop'): State.DONE, (State.DONE, 'reset'): State.IDLE}
    def __init__(self): self.s = State.IDLE; self.log = []
    def fire(self, ev):
        try: self.s = self.T[self.s, ev]
        except KeyError as k: raise RuntimeError(f'bad {ev!r} in {self.s.name}') from None
        self.log.append(self.s); return self
m = Machine().fire('start').fire('stop'); print(m.log, m.s)
try: m.fire('start')
except RuntimeError as e: print(e, e.__cause__, e.__suppress_context__)
class Bus:
    def __init__(self): self.h = collections.defaultdict(list)
    def on(self, ev):
        def deco(f): self.h[ev].append(f); return f
        return deco
    def emit(self, ev, *a, **k): return [f(*a, **k) for f in self.h[ev]]
bus = Bus()
@bus.on('x')
def h1(v): return v + 1
@bus.on('x')
@bus.on('y')
def h2(v, scale=2): return v * scale
print(bus.emit('x', 5), bus.emit('y', 2, scale=10), bus.emit('none'), [f.__name__ for f in bus.h['x']])
@dc.dataclass(order=True)
class Item:
    sort_index: float = dc.field(init=False, repr=False)
    name: str; price: float; qty: int = 0; tags: list[str] = dc.field(default_factory=list)
    def __post_init__(self): self.sort_index = self.price * self.qty
    @property
    def total(self) -> float: return self.price * self.qty
inv = [Item('w', 2.5, 10), Item('g', 9.99, 3, ['x']), Item('z', 1)]
print(sorted(inv), max(inv).name, sum(i.total for i in inv), f'{"name":<6}|{"total":>8}', *(f'{i.name:<6}|{i.total:>8.2f}' for i in inv), sep='\n')
print(dc.asdict(inv[1]), dc.replace(inv[0], qty=1), Item.__annotations__, inv[0] == Item('w', 2.5, 10))
class Stack(t.Generic[t.TypeVar('T')]):
    def __init__(self, *a): self._d = list(a)
    def __len__(self): return len(self._d)
    def __bool__(self): return bool(self._d)
    def push(self, x): self._d.append(x)
    def pop(self):
        if not self: raise IndexError('pop from empty stack')
        return self._d.pop()
    def __enter__(self): print('enter'); return self
    def __exit__(self, et, ev, tb): print('exit', et and et.__name__, ev); return et is IndexError
    def __contains__(self, x): return x in self._d
with Stack(1, 2) as st: print(st.pop(), st.pop(), 3 in st, len(st)); st.pop(); print('never')
@functools.wraps
def weird(): pass
def validate(**rules):
    def deco(f):
        @functools.wraps(f)
        def w(*args, **kw):
            names = f.__code__.co_varnames[:f.__code__.co_argcount]; bound = dict(zip(names, args)) | kw
            for n, r in rules.items():
                if n in bound and not r(bound[n]): raise ValueError(f'{f.__name__}: invalid {n}={bound[n]!r}')
            return f(*args, **kw)
        return w
    return deco
@validate(x=lambda v: v > 0, y=callable)
def area(x, y=len): return x, y.__name__
print(area(3), area(1, y=max))
try: area(-1)
except ValueError as e: print(e)
try: area(1, 2)
except ValueError as e: print(e)
class Temp:
    def __init__(s, c): s.c = c
    def __lt__(s, o): return s.c < o.c
    def __le__(s, o): return s.c <= o.c
    def __eq__(s, o): return isinstance(o, Temp) and s.c == o.c
    def __hash__(s): return hash(s.c)
    def __getattr__(s, n):
        if n == 'f': return s.c * 9 / 5 + 32
        raise AttributeError(f'{type(s).__name__!r} has no {n!r}', name=n, obj=s)
print(Temp(100).f, Temp(1) < Temp(2), min(Temp(3), Temp(2)).c, {Temp(1): 'a'}[Temp(1)], Temp(1) > Temp(2), Temp(1) != Temp(1))
try: Temp(0).kelvin
except AttributeError as e: print(e)
def process(q):
    for job in q:
        try: yield job()
        except ZeroDivisionError: yield 'zde'
        except Exception as e: yield repr(e); 
        else: pass
print(list(process([lambda: 1 / 0, lambda: {}['k'], lambda: 5, lambda: int('z')])))
def main():
    acct = Account('Zed', 5)
    try: acct.withdraw(10)
    except InsufficientFunds as e: raise SystemError('transaction failed') from e
main()
