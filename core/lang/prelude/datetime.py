"""datetime: dates, times, what lies between them, and fixed time zones. Local time is UTC."""
from _sys import dotted as _dotted
import _civil
import time as _time
from _datetime_checks import MAXYEAR, MINYEAR, _check_date, _check_time, _need, _unset
from _datetime_delta import UTC, _divide, _offset_text, timedelta, timezone, tzinfo
from _datetime_iso import _clock_text, _day_length, _read_clock, _read_day


def _no_order(a, b):
    raise TypeError("can't compare datetime.datetime to datetime.date")


_OF_TIME = ('hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold')


def _fixed(self, name, *value):
    """__setattr__ and __delattr__ of what does not change."""
    if name in ('year', 'month', 'day', *_OF_TIME) and hasattr(self, name):
        owner = 'date' if name not in _OF_TIME else 'datetime' if isinstance(self, date) else 'time'
        raise AttributeError(f"attribute '{name}' of 'datetime.{owner}' objects is not writable")
    if type(self) in (date, datetime, time):
        raise AttributeError(f"'datetime.{type(self).__name__}' object has no attribute '{name}'")
    (object.__setattr__ if value else object.__delattr__)(self, name, *value)


@_dotted
class date:
    def __new__(cls, year=_unset, month=_unset, day=_unset):
        _need((year, month, day))
        _check_date(year, month, day)
        self = object.__new__(cls)
        self.__dict__.update(year=int(year), month=int(month), day=int(day))
        return self

    __setattr__ = __delattr__ = _fixed

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls(*_civil.broken_down(int(timestamp // 1))[:3])

    @classmethod
    def fromordinal(cls, n):
        if isinstance(n, int) and n.bit_length() > 63:
            raise OverflowError('Python int too large to convert to C long')
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        return cls(*_civil.from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            day = _read_day(date_string)
        except ValueError:
            raise ValueError('Invalid isoformat string: %r' % date_string) from None
        return cls(*day)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f'Year is out of range: {year}')
        first = _civil.ordinal(year, 1, 4)  # is always in week 1
        first -= (first + 6) % 7
        if max(abs(week), abs(day)) > 2147483647:
            raise ValueError('ISO calendar component out of range')
        if not 0 < week < 53 and not (week == 53 and _civil.iso_week(year, 12, 28)[1] == 53):
            raise ValueError(f'Invalid week: {week}')
        if not 0 < day < 8:
            raise ValueError(f'Invalid day: {day} (range is [1, 7])')
        return cls.fromordinal(first + 7 * (week - 1) + day - 1)

    def toordinal(self):
        return _civil.ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        from collections import namedtuple

        class IsoCalendarDate(namedtuple('IsoCalendarDate', 'year week weekday')):
            def __repr__(self):
                return 'datetime.' + super().__repr__()
        return IsoCalendarDate(*_civil.iso_week(self.year, self.month, self.day))

    def isoformat(self):
        return '%04d-%02d-%02d' % (self.year, self.month, self.day)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return 'datetime.%s(%d, %d, %d)' % (type(self).__name__, self.year, self.month, self.day)

    def _broken_down(self):
        return (self.year, self.month, self.day, 0, 0, 0, self.weekday(),
                _civil.day_of_year(self.year, self.month, self.day))

    def timetuple(self):
        return _time.struct_time(self._broken_down() + (-1,))

    def ctime(self):
        return _civil.format_time('%c', self._broken_down())

    def strftime(self, format):
        return _civil.format_time(format, self._broken_down())

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self.year if year is None else year,
                          self.month if month is None else month,
                          self.day if day is None else day)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 0 < n <= 3652059:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self.year, self.month, self.day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def _ordered(self, other):
        return _no_order(self, other) if isinstance(other, datetime) else isinstance(other, date)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._ordered(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._ordered(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._ordered(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._ordered(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


@_dotted
class time:
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond)
        self.__dict__.update(hour=int(hour), minute=int(minute), second=int(second),
                             microsecond=int(microsecond), tzinfo=tzinfo, fold=fold)

    __setattr__ = __delattr__ = _fixed

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        return cls(*_read_clock(time_string.removeprefix('T'), time_string))

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def isoformat(self, timespec='auto'):
        return _clock_text(self.hour, self.minute, self.second, self.microsecond, timespec) \
            + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        zone = ', tzinfo=%r' % self.tzinfo if self.tzinfo else ''
        return 'datetime.time(%s%s)' % (', '.join([str(p) for p in parts]), zone)

    def strftime(self, format):
        return _civil.format_time(format, (1900, 1, 1, self.hour, self.minute, self.second, 0, 1),
                                  self.microsecond, _offset_text(self.utcoffset(), ''),
                                  self.tzinfo.tzname(None) if self.tzinfo else '')

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None):
        return time(self.hour if hour is None else hour, self.minute if minute is None else minute,
                    self.second if second is None else second,
                    self.microsecond if microsecond is None else microsecond, self.tzinfo)

    def _key(self):
        return self.hour, self.minute, self.second, self.microsecond

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())


@_dotted
class datetime(date):
    def __new__(cls, year=_unset, month=_unset, day=_unset, hour=0, minute=0, second=0,
                microsecond=0, tzinfo=None, *, fold=0):
        _need((year, month, day))
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        self = object.__new__(cls)
        self.__dict__.update(year=int(year), month=int(month), day=int(day), hour=int(hour),
                             minute=int(minute), second=int(second),
                             microsecond=int(microsecond), tzinfo=tzinfo, fold=fold)
        return self

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        if isinstance(timestamp, float):
            a, b = timestamp.as_integer_ratio()
            micros = _divide(a * 1000000, b)
        else:
            if isinstance(timestamp, int) and timestamp.bit_length() > 63:
                raise OverflowError('timestamp out of range for platform time_t')
            micros = timestamp * 1000000
        made = cls._of_micros(micros)
        if tz is None:
            return made
        return (made + tz.utcoffset(None)).replace(tzinfo=tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def _of_micros(cls, micros):
        """Microseconds since 1970."""
        seconds, rest = divmod(micros, 1000000)
        return cls(*_civil.broken_down(seconds)[:6], rest)

    def _micros(self):
        return ((self.toordinal() - _civil.EPOCH) * 86400 + self.hour * 3600 + self.minute * 60
                + self.second) * 1000000 + self.microsecond

    def _utc_micros(self):
        offset = self.utcoffset()
        return self._micros() - (offset._micros if offset is not None else 0)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_civil.from_ordinal(n))

    @classmethod
    def combine(cls, date, time, tzinfo=None):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, tzinfo or time.tzinfo)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        n = _day_length(date_string)
        try:
            day = _read_day(date_string[:n])
        except ValueError:
            raise ValueError('Invalid isoformat string: %r' % date_string) from None
        clock = _read_clock(date_string[n + 1:], date_string) if len(date_string) > n else ()
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format):
        made = _civil.parse_time(date_string, format)
        zone = None
        if made[7] is not None:
            zone = timezone(timedelta(seconds=made[7])) if made[7] else timezone.utc
        return cls(*made[:7], zone)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)

    def timestamp(self):
        return self._utc_micros() / 10 ** 6

    def astimezone(self, tz=None):
        tz = tz or timezone.utc
        made = datetime._of_micros(self._utc_micros()) + tz.utcoffset(None)
        return made.replace(tzinfo=tz)

    def isoformat(self, sep='T', timespec='auto'):
        return date.isoformat(self) + sep + _clock_text(
            self.hour, self.minute, self.second, self.microsecond, timespec) \
            + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self.year, self.month, self.day, self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        zone = ', tzinfo=%r' % self.tzinfo if self.tzinfo else ''
        return 'datetime.%s(%s%s)' % (type(self).__name__, ', '.join([str(p) for p in parts]), zone)

    def _broken_down(self):
        return (self.year, self.month, self.day, self.hour, self.minute, self.second, self.weekday(),
                _civil.day_of_year(self.year, self.month, self.day))

    def strftime(self, format):
        return _civil.format_time(format, self._broken_down(), self.microsecond,
                                  _offset_text(self.utcoffset(), ''), self.tzname() or '')

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True):
        return type(self)(self.year if year is None else year,
                          self.month if month is None else month,
                          self.day if day is None else day,
                          self.hour if hour is None else hour,
                          self.minute if minute is None else minute,
                          self.second if second is None else second,
                          self.microsecond if microsecond is None else microsecond,
                          self.tzinfo if tzinfo is True else tzinfo)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        micros = self._micros() + other._micros
        if not 1 <= micros // 86400000000 + _civil.EPOCH <= 3652059:
            raise OverflowError('date value out of range')
        return type(self)._of_micros(micros).replace(tzinfo=self.tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._utc_micros() - other._utc_micros())

    def _comparable(self, other):
        return isinstance(other, datetime)

    def _key(self):
        return self._utc_micros()

    def _ordered(self, other):
        if not isinstance(other, datetime):
            return _no_order(self, other) if isinstance(other, date) else False
        if (self.tzinfo is None) != (other.tzinfo is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return True

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return (self.tzinfo is None) == (other.tzinfo is None) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key() if self._ordered(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._ordered(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._ordered(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._ordered(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = time.resolution = timedelta(microseconds=1)
time.min, time.max = time(0, 0), time(23, 59, 59, 999999)
