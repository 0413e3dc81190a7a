import enum, re
class E(enum.Enum): A = 1
class F(enum.Flag): P = 1; Q = 2
class I(enum.IntEnum): X = 1
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: enum.Enum(I.X)); t(lambda: enum.Enum('')); t(lambda: enum.Flag(3)); t(lambda: E(E.A)); t(lambda: F(F.P)); t(lambda: F(F.P | F.Q)); t(lambda: E(F.P)); t(lambda: I(True)); t(lambda: I(E.A)); t(lambda: F(E.A)); t(lambda: enum.IntEnum(1)); t(lambda: enum.Enum('x', 'a b')); t(lambda: list(enum.Enum)); t(lambda: len(enum.Flag))
t(lambda: re.escape(1)); t(lambda: re.escape(None)); t(lambda: F(8)); t(lambda: (F.P | F.Q) is F(3)); t(lambda: F(F(3)))
from datetime import date, datetime
t(lambda: date.fromisoformat(3)); t(lambda: datetime.fromisoformat(list)); t(lambda: datetime.fromisoformat('2024-01-31T05:06'))
