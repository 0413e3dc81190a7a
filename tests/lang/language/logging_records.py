# logging as training scripts use it: where a record was made, when, exceptions, filters, styles.
import logging
import re
import sys



class Out:
    """Standard output, without the folders of files."""
    name = '<stdout>'

    def write(self, text):
        sys.stdout.write(re.sub(r'File "[^"]*/', 'File "', text))


out = logging.StreamHandler(Out())
out.setFormatter(logging.Formatter('%(levelname)-8s %(name)s %(module)s %(funcName)s:%(lineno)d | %(message)s'))
log = logging.getLogger('train.loop')
log.setLevel(logging.DEBUG)
log.addHandler(out)


def step(n):
    log.info('step %d of %s', n, '3')
    helper()


def helper():
    log.debug('who called', stacklevel=2)
    log.warning('nan %(what)s', {'what': 'loss'})


step(1)
log.log(25, 'between')
try:
    1 / 0
except ZeroDivisionError as e:
    log.exception('boom %s', e)
    log.error('again', exc_info=True)
    log.error('once more', exc_info=e)
    log.info('no traceback')
    log.critical('as a tuple', exc_info=sys.exc_info())
log.error('none', exc_info=True)
log.info('stack', stack_info=True)
print(log, out, logging.getLogger(), log.getChild('x').name, logging.getLogger().getChild('y').name, log.parent)

lines = []


class Keep(logging.Handler):
    def emit(self, record):
        lines.append(self.format(record))


keep = Keep()
keep.setFormatter(logging.Formatter('%(asctime)s %(message)s'))
log.handlers = [keep]
log.propagate = False
log.info('at a time')
keep.setFormatter(logging.Formatter('[{asctime}] {levelname:>8}: {message} {run}', '%H:%M', style='{', defaults={'run': 7}))
log.info('styled')
keep.setFormatter(logging.Formatter('$levelname ${message}', style='$'))
log.info('template')
keep.setFormatter(logging.Formatter('%(message)s %(epoch)d'))
log.info('extra', extra={'epoch': 3})
for line in lines:
    print(re.sub(r'\d', '0', line))
for extra in ({'message': 1}, {'name': 2}):
    try:
        log.info('x', extra=extra)
    except KeyError as e:
        print(e)
for form in (('%(message', '%'), ('{', '{'), ('plain', '{'), ('{a b}', '{'), ('$', '$'), ('plain', '$'), ('x', '#')):
    try:
        logging.Formatter(form[0], style=form[1])
    except ValueError as e:
        print(e)


class OnlyEven(logging.Filter):
    def filter(self, record):
        return record.args[0] % 2 == 0


lines.clear()
keep.setFormatter(None)
keep.addFilter(OnlyEven())
log.addFilter(lambda record: record.args[0] < 5)
for i in range(8):
    log.info('number %d', i)
print(lines)
keep.filters.clear()
log.filters.clear()
adapter = logging.LoggerAdapter(log, {'run': 'a'})
keep.setFormatter(logging.Formatter('%(run)s: %(message)s'))
adapter.info('adapted %d', 3)
adapter.error('error')
print(lines[-2:], adapter)
for call in (lambda: log.log('INFO', 'x'), lambda: logging.getLogger(3), lambda: log.setLevel('LOUD'),
             lambda: log.setLevel(1.5), lambda: logging.basicConfig(stream=sys.stdout, filename='a'),
             lambda: logging.basicConfig(handlers=[], filename='a'), lambda: logging.basicConfig(style='#')):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
logging.basicConfig(filename='train.log', filemode='w', format='%(levelname)s %(filename)s %(message)s', level='DEBUG')
logging.info('to a file')
logging.getLogger('other').debug('from another')
try:
    [][0]
except IndexError:
    logging.exception('failed')
Out().write(open('train.log').read())
logging.basicConfig(stream=sys.stdout, force=True, format='{levelname}:{message}', style='{')
logging.warning('forced')
logging.info('level stays')
logging.disable(logging.WARNING)
logging.warning('off')
logging.error('on')
logging.disable(logging.NOTSET)
record = logging.makeLogRecord({'msg': 'made %s', 'args': ('x',), 'name': 'n', 'levelno': 30})
print(record, record.getMessage())
print(logging.getLevelName(35), logging.getLevelName('INFO'), logging.getLevelNamesMapping()['WARN' if 0 else 'ERROR'])
h = logging.FileHandler('b.log', mode='w', delay=True)
h.setLevel('ERROR')
print(repr(h).replace(h.baseFilename, 'b.log'), h.level, logging.NullHandler())
deep = logging.getLogger('m.a.b.c')
print(deep.parent.name)
top = logging.getLogger('m')
mid = logging.getLogger('m.a')
print(deep.parent.name, mid.parent.name, top.parent.name)
