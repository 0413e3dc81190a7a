"""time: the clocks are in C; dates are in UTC."""
from _sys import dotted as _dotted
from _time import (monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, sleep,
                   time, time_ns)

timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')
_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday',
           'tm_isdst')


@_dotted
class struct_time(tuple):
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    tm_zone = 'UTC'
    tm_gmtoff = 0

    def __getattr__(self, name):
        if name in _FIELDS:
            return self[_FIELDS.index(name)]
        raise AttributeError("'time.struct_time' object has no attribute %r" % name)

    def __repr__(self):
        return 'time.struct_time(%s)' % ', '.join(
            '%s=%d' % pair for pair in zip(_FIELDS, self))


def gmtime(secs=None):
    import _civil
    return struct_time(_civil.broken_down(int((time() if secs is None else secs) // 1)) + (0,))


localtime = gmtime


def strftime(format, t=None):
    import _civil
    return _civil.format_time(format, tuple(localtime() if t is None else t)[:8], 0, '+0000', 'UTC')


def strptime(string, format='%a %b %d %H:%M:%S %Y'):
    import _civil
    year, month, day, hour, minute, second, micro, offset = _civil.parse_time(string, format)
    weekday = (_civil.ordinal(year, month, day) - 1) % 7
    return struct_time((year, month, day, hour, minute, second, weekday,
                        _civil.day_of_year(year, month, day), -1))


def asctime(t=None):
    return strftime('%a %b %e %H:%M:%S %Y', t)


def ctime(secs=None):
    return asctime(localtime(secs))


def mktime(t):
    import _civil
    days = _civil.ordinal(t[0], t[1], 1) - _civil.EPOCH + t[2] - 1
    return float(days * 86400 + t[3] * 3600 + t[4] * 60 + t[5])
