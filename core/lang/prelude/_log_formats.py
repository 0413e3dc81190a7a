"""How a record of logging becomes a line."""
import re as _re
import time as _time


class PercentStyle:
    default_format = '%(message)s'
    asctime_search = '%(asctime)'
    _valid = r'%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]'

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self.asctime_search in self._fmt

    def validate(self):
        if not _re.search(self._valid, self._fmt, _re.I):
            raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    def _values(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as error:
            raise ValueError(f'Formatting field not found in record: {error}')

    def _format(self, record):
        return self._fmt % self._values(record)


class StrFormatStyle(PercentStyle):
    default_format = '{message}'
    asctime_search = '{asctime'

    def validate(self):
        import string
        fields = set()
        try:
            for _, name, spec, conversion in string.Formatter().parse(self._fmt):
                if name:
                    if not _re.match(r'^(\d+|\w+)(\.\w+|\[[^]]+\])*$', name):
                        raise ValueError(f'invalid field name/expression: {name!r}')
                    fields.add(name)
                if conversion and conversion not in 'rsa':
                    raise ValueError(f'invalid conversion: {conversion!r}')
        except ValueError as error:
            raise ValueError(f'invalid format: {error}')
        if not fields:
            raise ValueError('invalid format: no fields')

    def _format(self, record):
        return self._fmt.format(**self._values(record))


class StringTemplateStyle(PercentStyle):
    default_format = '${message}'

    def usesTime(self):
        return '$asctime' in self._fmt or '${asctime}' in self._fmt

    def validate(self):
        import string
        found = list(string.Template.pattern.finditer(self._fmt))
        if any(one.group(0) == '$' for one in found):
            raise ValueError("invalid format: bare '$' not allowed")
        if not any(one['named'] or one['braced'] for one in found):
            raise ValueError('invalid format: no fields')

    def _format(self, record):
        import string
        return string.Template(self._fmt).substitute(**self._values(record))


_styles = {'%': PercentStyle, '{': StrFormatStyle, '$': StringTemplateStyle}


class Formatter:
    __module__ = 'logging'
    converter = staticmethod(_time.localtime)
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        if style not in _styles:
            raise ValueError(f'Style must be one of: {",".join(_styles)}')
        self._style = _styles[style](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        when = self.converter(record.created)
        if datefmt:
            return _time.strftime(datefmt, when)
        text = _time.strftime(self.default_time_format, when)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        import traceback
        text = ''.join(traceback.format_exception(*ei))
        return text[:-1] if text[-1:] == '\n' else text

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def formatStack(self, stack_info):
        return stack_info

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text += ('' if text[-1:] == '\n' else '\n') + record.exc_text
        if record.stack_info:
            text += ('' if text[-1:] == '\n' else '\n') + self.formatStack(record.stack_info)
        return text


class BufferingFormatter:
    __module__ = 'logging'

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or Formatter()

    def formatHeader(self, records):
        return ''

    def formatFooter(self, records):
        return ''

    def format(self, records):
        if not records:
            return ''
        return (self.formatHeader(records) + ''.join(map(self.linefmt.format, records)) +
                self.formatFooter(records))


PercentStyle.__module__ = 'logging'
StrFormatStyle.__module__ = 'logging'
StringTemplateStyle.__module__ = 'logging'
