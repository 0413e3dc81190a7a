"""datetime: dates, times, what lies between them, and fixed time zones. Local time is UTC."""
from _sys import dotted as _dotted
import _civil
import time as _time

MINYEAR, MAXYEAR = 1, 9999


def _divide(a, b):
    """a / b, rounded half to even."""
    q, r = divmod(a, b)
    return q + (2 * r > b or (2 * r == b and q % 2 == 1))


@_dotted
class timedelta:
    __slots__ = ('_micros',)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total, fraction = 0, 0.0
        for amount, unit in ((weeks, 604800000000), (days, 86400000000), (hours, 3600000000),
                             (minutes, 60000000), (seconds, 1000000), (milliseconds, 1000),
                             (microseconds, 1)):
            if isinstance(amount, float):
                whole = int(amount)
                total += whole * unit
                part = (amount - whole) * unit
                total += int(part)
                fraction += part - int(part)
            elif isinstance(amount, int):
                total += amount * unit
            else:
                raise TypeError('unsupported type for timedelta days component: '
                                + type(amount).__name__)
        near = round(fraction)
        if abs(near - fraction) == 0.5 and (total + near) & 1:  # to the even one of the sum
            near += 1 if near < fraction else -1
        return cls._of(total + near)

    @classmethod
    def _of(cls, micros):
        days = micros // 86400000000
        if abs(days) > 2147483647:
            raise OverflowError('Python int too large to convert to C int')
        if abs(days) > 999999999:
            raise OverflowError('days=%d; must have magnitude <= 999999999' % days)
        self = object.__new__(cls)
        self._micros = micros
        return self

    @property
    def days(self):
        return self._micros // 86400000000

    @property
    def seconds(self):
        return self._micros % 86400000000 // 1000000

    @property
    def microseconds(self):
        return self._micros % 1000000

    def total_seconds(self):
        return self._micros / 10 ** 6

    def __repr__(self):
        parts = ['%s=%d' % (name, getattr(self, name))
                 for name in ('days', 'seconds', 'microseconds') if getattr(self, name)]
        return 'datetime.%s(%s)' % (type(self).__name__, ', '.join(parts) or '0')

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        text = '%d:%02d:%02d' % (minutes // 60, minutes % 60, seconds)
        if self.days:
            text = '%d day%s, %s' % (self.days, '' if abs(self.days) == 1 else 's', text)
        return text + '.%06d' % self.microseconds if self.microseconds else text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._micros + other._micros)

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._micros - other._micros)

    def __neg__(self):
        return timedelta._of(-self._micros)

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._micros))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._micros * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide(self._micros * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._micros // other._micros
        return timedelta._of(self._micros // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micros / other._micros
        if isinstance(other, int):
            return timedelta._of(_divide(self._micros * (1 if other > 0 else -1), abs(other)))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_divide(self._micros * b * (1 if a > 0 else -1), abs(a)))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._micros % other._micros)

    def __divmod__(self, other):
        return self // other, self % other

    def __eq__(self, other):
        return self._micros == other._micros if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._micros < other._micros if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._micros <= other._micros if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._micros > other._micros if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._micros >= other._micros if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._micros)

    def __bool__(self):
        return self._micros != 0


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


@_dotted
class tzinfo:
    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')


@_dotted
class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not '
                            + type(offset).__name__)
        if abs(offset) >= timedelta(1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             'timedelta(hours=24), not %r.' % (offset,))
        self._offset, self._name = offset, name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        return self._name or 'UTC' + (_offset_text(self._offset) if self._offset else '')

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if not self._offset and self._name is None:
            return 'datetime.timezone.utc'
        named = ', %r' % self._name if self._name else ''
        return 'datetime.timezone(%r%s)' % (self._offset, named)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)


timezone.utc = UTC = timezone(timedelta(0))


def _offset_text(offset, colon=':'):
    if offset is None:
        return ''
    sign, total = ('-', -offset) if offset < timedelta(0) else ('+', offset)
    seconds = total._micros // 1000000
    text = '%s%02d%s%02d' % (sign, seconds // 3600, colon, seconds // 60 % 60)
    return text + '%s%02d' % (colon, seconds % 60) if seconds % 60 else text


_unset = object()


def _need(parts):
    """What C says of arguments that are not there: types come before that."""
    for value in parts:
        if value is not _unset and not isinstance(value, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    for i, value in enumerate(parts):
        if value is _unset:
            name = ('year', 'month', 'day')[i]
            raise TypeError(f"function missing required argument '{name}' (pos {i + 1})")


def _no_order(a, b):
    raise TypeError("can't compare datetime.datetime to datetime.date")


def _fits(value):
    if not -2**31 <= value < 2**31:
        raise OverflowError('signed integer is %s than %s' % (
            ('greater', 'maximum') if value > 0 else ('less', 'minimum'))
            if -2**63 <= value < 2**63 else 'Python int too large to convert to C long')


def _check_date(year, month, day):
    for name, value in (('year', year), ('month', month), ('day', day)):
        if not isinstance(value, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
        _fits(value)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError('year %d is out of range' % year)
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _civil.days_in_month(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond):
    parts = (('hour', hour, 23), ('minute', minute, 59), ('second', second, 59),
             ('microsecond', microsecond, 999999))
    for name, value, most in parts:  # all are read before one is looked at
        if not isinstance(value, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
        _fits(value)
    for name, value, most in parts:
        if not 0 <= value <= most:
            raise ValueError('%s must be in 0..%d' % (name, most))


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


def _clock_text(hour, minute, second, microsecond, timespec='auto'):
    formats = {'hours': '%02d', 'minutes': '%02d:%02d', 'seconds': '%02d:%02d:%02d',
               'milliseconds': '%02d:%02d:%02d.%03d', 'microseconds': '%02d:%02d:%02d.%06d'}
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec not in formats:
        raise ValueError('Unknown timespec value')
    parts = (hour, minute, second, microsecond // 1000 if timespec == 'milliseconds' else microsecond)
    return formats[timespec] % parts[:list(formats).index(timespec) + 1 if timespec in (
        'hours', 'minutes', 'seconds') else 4]


def _number(text, at, n):
    """Of n digits from there."""
    digits = text[at:at + n]
    if len(digits) != n or not (digits.isascii() and digits.isdigit()):
        raise ValueError
    return int(digits)


def _read_day(text):
    """(year, month, day) of an ISO date: 2024-03-15, 20240315, 2024-W11-5, 2024W115, 2024-W11."""
    year, dash = _number(text, 0, 4), text[4:5] == '-'
    at = 4 + dash
    if text[at:at + 1] == 'W':
        week, at, day = _number(text, at + 1, 2), at + 3, 1
        if len(text) > at:
            if (text[at] == '-') != dash:
                raise ValueError
            day, at = _number(text, at + dash, 1), at + dash + 1
        found = date.fromisocalendar(year, week, day)
        year, month, day = found.year, found.month, found.day
    else:
        month, at = _number(text, at, 2), at + 2
        if (text[at:at + 1] == '-') != dash:
            raise ValueError
        day, at = _number(text, at + dash, 2), at + dash + 2
    if at != len(text):
        raise ValueError
    return year, month, day


def _day_length(text):
    """How much of an ISO date and time is the date."""
    n = len(text)
    if text[4:5] == '-':
        if text[5:6] != 'W':
            return 10
        hyphen = text[8:9] == '-' and not (n > 10 and text[10] in '0123456789')
        return 10 if hyphen and n > 9 else 8
    if text[4:5] != 'W':
        return 8
    at = 7
    while at < n and text[at] in '0123456789':
        at += 1
    return at if at < 9 else 7 if at % 2 == 0 else 8


def _read_hms(text):
    """[hour, minute, second, microsecond] of 13, 13:05, 1305, 13:05:09.123 .."""
    found, at = [0, 0, 0, 0], 0
    for i in range(3):
        found[i], at = _number(text, at, 2), at + 2
        c = text[at:at + 1]
        if i == 0:
            colons = c == ':'
        if not c:
            return found
        if c in '.,':
            break
        if colons and (c != ':' or i == 2):
            raise ValueError
        at += colons
    fraction = text[at + (c in '.,'):]
    if not fraction or not (fraction.isascii() and fraction.isdigit()):
        raise ValueError
    found[3] = int((fraction + '00000')[:6])
    return found


def _read_clock(text, whole):
    """(hour, minute, second, microsecond, tzinfo) of an ISO time."""
    zone, places = None, [at for at in (text.find(c) for c in '-+Z') if at >= 0]
    at = places[0] if places else len(text)
    try:
        clock, sign, rest = _read_hms(text[:at]), text[at:at + 1], text[at + 1:]
        if sign == 'Z' and rest or sign and sign != 'Z' and len(rest) in (0, 1, 3):
            raise ValueError
        offset = _read_hms(rest) if rest else [0, 0, 0, 0]
    except ValueError:
        raise ValueError('Invalid isoformat string: %r' % whole) from None
    if sign:
        hours, minutes, seconds, micros = offset
        ahead = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
        zone = timezone(-ahead if sign == '-' else ahead) if ahead else timezone.utc
    return (*clock, zone)


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
