"""Of datetime: what the numbers of a date and of a time may be."""
import _civil

MINYEAR, MAXYEAR = 1, 9999
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
