"""The calendar that time and datetime share: days counted from 1970-01-01, and strftime."""
DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
          'October', 'November', 'December')
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_of_year(year, month, day):
    return _BEFORE[month - 1] + (month > 2 and is_leap(year)) + day


def ordinal(year, month, day):
    """1 for the first of January of the year 1."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + day_of_year(year, month, day)


def from_ordinal(n):
    """(year, month, day) of an ordinal."""
    year = n * 400 // 146097 + 1
    while ordinal(year, 1, 1) > n:
        year -= 1
    rest = n - ordinal(year, 1, 1) + 1
    month = 12
    while day_of_year(year, month, 1) > rest:
        month -= 1
    return year, month, rest - day_of_year(year, month, 1) + 1


EPOCH = 719163  # ordinal(1970, 1, 1)


def broken_down(seconds):
    """(year, month, day, hour, minute, second, weekday, day of the year) in UTC."""
    days, rest = divmod(seconds, 86400)
    year, month, day = from_ordinal(days + EPOCH)
    return (year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7,
            day_of_year(year, month, day))


def iso_week(year, month, day):
    """(ISO year, week, weekday from 1)."""
    n = ordinal(year, month, day)
    thursday = n - (n - 1) % 7 + 3
    iso_year = from_ordinal(thursday)[0]
    return iso_year, (thursday - ordinal(iso_year, 1, 1)) // 7 + 1, (n - 1) % 7 + 1


def _directive(letter, t, micro, offset, zone):
    year, month, day, hour, minute, second, weekday, of_year = t
    if letter == 'f':
        return '%06d' % micro
    if letter == 'z':
        return offset
    if letter == 'Z':
        return zone
    if letter in 'GVu':
        return '%d' % iso_week(year, month, day)[2] if letter == 'u' else \
            ('%04d' if letter == 'G' else '%02d') % iso_week(year, month, day)['GV'.index(letter)]
    simple = {
        'Y': lambda: str(year), 'm': lambda: '%02d' % month, 'd': lambda: '%02d' % day,
        'H': lambda: '%02d' % hour, 'M': lambda: '%02d' % minute, 'S': lambda: '%02d' % second,
        'I': lambda: '%02d' % ((hour + 11) % 12 + 1), 'p': lambda: 'AM' if hour < 12 else 'PM',
        'y': lambda: '%02d' % (year % 100), 'j': lambda: '%03d' % of_year,
        'a': lambda: DAYS[weekday][:3], 'A': lambda: DAYS[weekday],
        'b': lambda: MONTHS[month - 1][:3], 'B': lambda: MONTHS[month - 1],
        'h': lambda: MONTHS[month - 1][:3], 'w': lambda: str((weekday + 1) % 7),
        'U': lambda: '%02d' % ((of_year + 6 - (weekday + 1) % 7) // 7),
        'W': lambda: '%02d' % ((of_year + 6 - weekday) // 7), 'e': lambda: '%2d' % day,
        '%': lambda: '%', 'n': lambda: '\n', 't': lambda: '\t',
        'D': lambda: format_time('%m/%d/%y', t), 'x': lambda: format_time('%m/%d/%y', t),
        'T': lambda: format_time('%H:%M:%S', t), 'X': lambda: format_time('%H:%M:%S', t),
        'R': lambda: format_time('%H:%M', t), 'F': lambda: format_time('%Y-%m-%d', t),
        'c': lambda: format_time('%a %b %e %H:%M:%S %Y', t),
        's': lambda: str((ordinal(year, month, day) - EPOCH) * 86400
                         + hour * 3600 + minute * 60 + second)}
    return simple[letter]() if letter in simple else '%' + letter


def format_time(format, t, micro=0, offset='', zone=''):
    """strftime of what broken_down() gives, in the C locale."""
    parts = []
    i = 0
    while i < len(format):
        if format[i] == '%' and i + 1 < len(format):
            i += 1
            parts.append(_directive(format[i], t, micro, offset, zone))
        else:
            parts.append(format[i])
        i += 1
    return ''.join(parts)


_DIGITS = {'d': r'3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]', 'm': r'1[0-2]|0[1-9]|[1-9]',
           'H': r'2[0-3]|[0-1]\d|\d', 'I': r'1[0-2]|0[1-9]|[1-9]', 'M': r'[0-5]\d|\d',
           'S': r'6[0-1]|[0-5]\d|\d', 'Y': r'\d\d\d\d', 'y': r'\d\d', 'f': r'[0-9]{1,6}',
           'j': r'36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]',
           'z': r'[+-]\d\d:?[0-5]\d|Z'}
_WORDS = {'a': [d[:3] for d in DAYS], 'A': DAYS, 'b': [m[:3] for m in MONTHS], 'B': MONTHS,
          'p': ('AM', 'PM'), 'Z': ('UTC', 'GMT')}
_LONGER = {'D': '%m/%d/%y', 'T': '%H:%M:%S', 'R': '%H:%M', 'F': '%Y-%m-%d', 'x': '%m/%d/%y',
           'X': '%H:%M:%S', 'c': '%a %b %d %H:%M:%S %Y'}


def _pattern(format):
    import re
    for letter, longer in _LONGER.items():
        format = format.replace('%' + letter, longer)
    parts = []
    i = 0
    while i < len(format):
        c = format[i]
        if c == '%' and i + 1 < len(format):
            i += 1
            letter = format[i]
            if letter == '%':
                parts.append('%')
            elif letter in _DIGITS:
                parts.append('(?P<%s>%s)' % (letter, _DIGITS[letter]))
            elif letter in _WORDS:
                parts.append('(?P<%s>%s)' % (letter, '|'.join(_WORDS[letter])))
            elif letter in 'UWGuVjwzC':
                raise NotImplementedError(f'%{letter} in strptime() is not supported in the playground')
            else:
                raise ValueError("'%s' is a bad directive in format '%%%s'" % (letter, letter)
                                 if len(format) == 2 else
                                 "'%s' is a bad directive in format '%s'" % (letter, format))
        elif c.isspace():
            parts.append(r'\s+')
        else:
            parts.append(re.escape(c))
        i += 1
    return re.compile(''.join(parts), re.IGNORECASE)


def _named(found, letters, names):
    for letter in letters:
        if letter in found:
            return [n.lower()[:len(found[letter])] for n in names].index(found[letter].lower())
    return None


def _offset_of(text):
    if text is None:
        return None
    if text == 'Z':
        return 0
    digits = text[1:].replace(':', '')
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60
    return -seconds if text[0] == '-' else seconds


def parse_time(text, format):
    """strptime: (year, month, day, hour, minute, second, microseconds, offset in seconds or None)."""
    match = _pattern(format).match(text)
    if match is None:
        raise ValueError('time data %r does not match format %r' % (text, format))
    if match.end() != len(text):
        raise ValueError('unconverted data remains: ' + text[match.end():])
    found = match.groupdict()
    year = int(found.get('Y', 1900))
    if 'y' in found:
        short = int(found['y'])
        year = short + (2000 if short <= 68 else 1900)
    month = int(found.get('m', 1))
    named = _named(found, 'Bb', MONTHS)
    month = month if named is None else named + 1
    day = int(found.get('d', 1))
    hour = int(found.get('H', found.get('I', 0)))
    if 'I' in found:
        hour = hour % 12 + (12 if found.get('p', '').lower() == 'pm' else 0)
    if 'j' in found and 'd' not in found:
        year, month, day = from_ordinal(ordinal(year, 1, 1) + int(found['j']) - 1)
    if day > days_in_month(year, month):
        raise ValueError('day is out of range for month')
    micro = int((found['f'] + '000000')[:6]) if 'f' in found else 0
    return (year, month, day, hour, int(found.get('M', 0)), int(found.get('S', 0)), micro,
            _offset_of(found.get('z')))
