"""datetime: what it says of mistakes."""
from datetime import date, datetime, timedelta, timezone, time

for f in (lambda: date(2023, 2, 29), lambda: date(2020, 1, 1) + 5, lambda: date(2020, 1, 1) < 5, lambda: date('x'),
          lambda: date(2020, 1, 1) - datetime(2020, 1, 1), lambda: datetime(2020, 1, 1) < date(2020, 1, 1),
          lambda: date(2020, 1, 1) < datetime(2020, 1, 1), lambda: date(2020, 1, 1) >= datetime(2020, 1, 1),
          lambda: datetime(2020, 1, 1) == date(2020, 1, 1), lambda: timedelta(1) + 1, lambda: timedelta(1) * 'a',
          lambda: date(2020, 1, 1).foo, lambda: datetime(2020, 1, 1).bar, lambda: date(), lambda: date(2020),
          lambda: date(2020, 1), lambda: datetime(2020, 'x'), lambda: datetime(), lambda: -date(2020, 1, 1),
          lambda: len(date(2020, 1, 1)), lambda: date(2020, 1, 1)[0], lambda: timedelta(1)(),
          lambda: f'{timedelta(1):5}', lambda: sum([timedelta(1)]), lambda: int(date(2020, 1, 1)),
          lambda: date(year=2020, month=2, day=3), lambda: datetime(2020, 1, day=5, hour=3), lambda: time(25),
          lambda: datetime(2020, 1, 1, tzinfo=timezone.utc) < datetime(2020, 1, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
