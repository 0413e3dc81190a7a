from enum import Enum, IntEnum, Flag, auto, unique, IntFlag


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    DONE = 'done'
    FINISHED = 'done'

    @property
    def active(self):
        return self is State.RUNNING

    @classmethod
    def parse(cls, text):
        return cls[text.upper()]

    def __str__(self):
        return f'<{self.name.title()}>'


class Priority(IntEnum):
    LOW = 1
    HIGH = 10


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(list(State), State.IDLE, repr(State.DONE), State.FINISHED is State.DONE, State('done'), State['IDLE'], State.__members__)
print(State.parse('running').active, State.IDLE.value, State.IDLE == 1, State.IDLE in State, len(State), f'{State.IDLE}|{State.IDLE!r}')
print(Priority.LOW < Priority.HIGH, Priority.HIGH + 1, Priority(10), sorted([Priority.HIGH, Priority.LOW]), f'{Priority.LOW}', str(Priority.LOW), repr(Priority.LOW), {Priority.LOW: 'a'}[1])
print(Perm.R | Perm.X, Perm.RW, Perm.RW & Perm.W, ~Perm.R, bool(Perm.R & Perm.W), Perm.R in Perm.RW, Perm(5), Perm(0), list(Perm.RW), len(Perm.RW), Perm.R ^ Perm.RW, repr(Perm(7)))
for f in (lambda: State('x'), lambda: State['NOPE'], lambda: State.NOPE, lambda: setattr(State, 'IDLE', 3), lambda: State.IDLE < State.DONE, lambda: Perm(16), lambda: State(), lambda: setattr(State.IDLE, 'value', 2), lambda: delattr(State, 'IDLE'), lambda: State.IDLE + 1, lambda: Perm.R | 1, lambda: 1 in State, lambda: 'IDLE' in State, lambda: Priority('LOW')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
Color = Enum('Color', 'RED GREEN BLUE')
print(list(Color), Color.RED.name, Color(2), Enum('E', {'a': 5, 'b': 6}).b, Color.__module__)


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / self.radius ** 2


print([f'{p.name}: {p.gravity:.2f}' for p in Planet], Planet.EARTH.value)


class Machine:
    transitions = {(State.IDLE, 'start'): State.RUNNING, (State.RUNNING, 'stop'): State.DONE}

    def __init__(self): self.state = State.IDLE

    def fire(self, event):
        match self.state, event:
            case (State.DONE, _):
                raise RuntimeError(f'{self.state} is final')
            case (s, e) if (s, e) in self.transitions:
                self.state = self.transitions[s, e]
            case (s, 'noop' | 'wait'):
                pass
            case _:
                print('ignored', event, 'in', self.state)
        return self


m = Machine().fire('stop').fire('start').fire('noop').fire('stop')
print(m.state)
m.fire('start')
