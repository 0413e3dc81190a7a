"""Of datetime: dates and times in the text of ISO 8601."""
from _datetime_delta import timedelta, timezone


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
        from datetime import date
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
