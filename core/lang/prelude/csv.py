"""csv: reading and writing rows of text."""
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    pass


class Dialect:
    delimiter = ','
    quotechar = '"'
    doublequote = True
    escapechar = None
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    skipinitialspace = False
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    quoting = QUOTE_ALL
    lineterminator = '\n'


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}


def register_dialect(name, dialect=Dialect, **fmtparams):
    _dialects[name] = _resolve(dialect, fmtparams)


def unregister_dialect(name):
    get_dialect(name)
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def _resolve(dialect, options):
    """A dialect as its own copy, with those options."""
    base = get_dialect(dialect) if isinstance(dialect, str) else dialect
    made = Dialect()
    for name in ('delimiter', 'quotechar', 'doublequote', 'escapechar', 'lineterminator', 'quoting',
                 'skipinitialspace', 'strict'):
        setattr(made, name, options.pop(name, getattr(base, name)))
    if options:
        raise TypeError('%r is an invalid keyword argument for this function' % next(iter(options)))
    if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    return made


class _Reader:
    def __init__(self, lines, dialect):
        self.dialect = dialect
        self.line_num = 0
        self._lines = iter(lines)

    def __iter__(self):
        return self

    def _next_line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error('iterator should return strings, not %s (the file should be opened in text '
                        'mode)' % type(line).__name__)
        self.line_num += 1
        return line

    def __next__(self):
        d = self.dialect
        row, field, quoted, in_quotes, started = [], [], False, False, False
        line = self._next_line()
        i = 0
        while True:
            if i >= len(line):
                if not in_quotes:
                    break
                try:
                    line, i = self._next_line(), 0
                except StopIteration:
                    break
                continue
            c = line[i]
            i += 1
            if in_quotes:
                if c == d.escapechar and i < len(line):
                    field.append(line[i])
                    i += 1
                elif c == d.quotechar and d.doublequote and line[i:i + 1] == c:
                    field.append(c)
                    i += 1
                elif c == d.quotechar:
                    in_quotes = False
                else:
                    field.append(c)
            elif c in '\r\n':
                break
            elif c == d.delimiter:
                row.append(self._finished(field, quoted))
                field, quoted, started = [], False, True
            elif c == d.quotechar and not field and not quoted and d.quoting != QUOTE_NONE:
                in_quotes = quoted = started = True
            elif c == d.escapechar and i < len(line):
                field.append(line[i])
                i += 1
            elif c == ' ' and not field and not quoted and d.skipinitialspace:
                pass
            else:
                field.append(c)
                started = True
        if started or field or quoted:
            row.append(self._finished(field, quoted))
        return row

    def _finished(self, field, quoted):
        text = ''.join(field)
        return float(text) if self.dialect.quoting == QUOTE_NONNUMERIC and not quoted else text


def reader(csvfile, dialect='excel', **fmtparams):
    return _Reader(csvfile, _resolve(dialect, fmtparams))


class _Writer:
    def __init__(self, file, dialect):
        self.dialect = dialect
        self._file = file

    def _field(self, value, alone):
        d = self.dialect
        text = '' if value is None else repr(value) if type(value) is float else str(value)
        numeric = isinstance(value, (int, float))
        special = any(c in text for c in (d.delimiter, d.quotechar or '\n', '\n', '\r'))
        if d.quoting == QUOTE_NONE:
            if special and d.escapechar is None:
                raise Error('need to escape, but no escapechar set')
            for c in (d.escapechar, d.delimiter, d.quotechar, '\n', '\r'):
                if c:
                    text = text.replace(c, d.escapechar + c) if d.escapechar else text
            return text
        if special or d.quoting == QUOTE_ALL or (d.quoting == QUOTE_NONNUMERIC and not numeric) \
                or (alone and text == ''):
            escape = d.quotechar if d.doublequote else d.escapechar or ''
            return d.quotechar + text.replace(d.quotechar, escape + d.quotechar) + d.quotechar
        return text

    def writerow(self, row):
        row = list(row)
        text = self.dialect.delimiter.join([self._field(value, len(row) == 1) for value in row])
        return self._file.write(text + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


def writer(csvfile, dialect='excel', **fmtparams):
    return _Writer(csvfile, _resolve(dialect, fmtparams))


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', **kwds):
        self._fieldnames = fieldnames
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, **kwds)
        self.dialect = dialect
        self.line_num = 0

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', **kwds):
        self.fieldnames, self.restval, self.extrasaction = fieldnames, restval, extrasaction
        self.writer = writer(f, dialect, **kwds)

    def writeheader(self):
        return self.writerow({name: name for name in self.fieldnames})

    def _row(self, row):
        wrong = [name for name in row if name not in self.fieldnames]
        if wrong and self.extrasaction == 'raise':
            raise ValueError('dict contains fields not in fieldnames: '
                             + ', '.join([repr(x) for x in wrong]))
        return [row.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        for row in rowdicts:
            self.writerow(row)


def __getattr__(name):
    if name in ('Sniffer', 'field_size_limit'):
        raise AttributeError("csv has no '" + name + "' here")
    raise AttributeError("module 'csv' has no attribute '" + name + "'")


Error.__module__ = '_csv'
