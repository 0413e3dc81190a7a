# Files of a run: open, os, pathlib, tempfile, shutil, glob, pickle, io.
import os, io, sys, pathlib, pickle, tempfile, json
from pathlib import Path
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__ + ': ' + str(e))
tmp = tempfile.mkdtemp(); P = lambda *x: os.path.join(tmp, *x)
p = P('x.txt')
def show(f): 
    try: print(repr(f()).replace(tmp, 'TMP'))
    except Exception as e: print(type(e).__name__ + ': ' + str(e).replace(tmp, 'TMP'))
with open(p, 'w') as f:
    show(lambda: f); print(f.write('hello\nworld\né'), f.tell(), f.closed, f.mode, f.encoding, f.readable(), f.writable())
    show(f.read)
show(lambda: f.write('x')); print(f.closed)
show(lambda: open(p).read()); show(lambda: open(p).readlines()); show(lambda: list(open(p))); show(lambda: open(p, 'rb').read()); show(lambda: open(p, 'rb').readline())
for line in open(p): print(line.rstrip())
f = open(p); print(f.readline(), f.read(3), f.tell(), f.seek(0), f.read(1), f.readline(2), f.read(), repr(f.read()), repr(f.readline())); show(lambda: f.write('a')); f.close(); show(f.read)
with open(p, 'a') as f: print(f.tell() > 0); print('more', file=f); f.writelines(['a', 'b\n'])
show(lambda: open(p).read())
with open(p, 'r+') as f: f.write('HE'); f.seek(0); print(f.read())
with open(p, 'w+') as f: f.write('abc'); f.seek(0); print(f.read()); f.truncate(1); f.seek(0); print(f.read())
show(lambda: open(p, 'x')); show(lambda: open(P('none'))); show(lambda: open(P('no', 'x'), 'w')); show(lambda: open(tmp)); show(lambda: open(p, 'z')); show(lambda: open(p, 'rw')); show(lambda: open(p, 'rbt')); show(lambda: open(p, '')); show(lambda: open(p, 'rb', encoding='utf-8')); show(lambda: open(None)); show(lambda: open(1.5)); show(lambda: open(p, 3)); show(lambda: open(p, 'w').write(3)); show(lambda: open(p, 'wb').write('s'))
with open(p, 'wb') as f: print(f.write(b'a\r\nb\rc\n')); show(lambda: f)
show(lambda: open(p).read()); show(lambda: open(p, newline='').read()); show(lambda: open(p, 'rb').readlines())
try: open(P('q'))
except OSError as e: print(e.errno, e.strerror, e.filename == P('q'), e.args, type(e).__name__, isinstance(e, IOError))
e = OSError(2, 'msg', 'fn'); print(e, repr(e), e.args, OSError('a'), OSError(1, 2), repr(OSError(99, 'x')), OSError(), OSError('a', 'b', 'c').filename)
class MyE(OSError):
    def __init__(self, a): super().__init__(a); self.a = a
print(MyE('q'), MyE('q').args, MyE('q').errno)
print(os.path.join('a', 'b', '/c', 'd'), os.path.join('a/', 'b'), os.path.join('', 'x'), os.path.join('a', ''), os.path.split('/a/b/c.txt'), os.path.split('c'), os.path.split('/'), os.path.basename('a/b'), os.path.dirname('a/b'), os.path.splitext('a.b/c.tar.gz'), os.path.splitext('.bashrc'), os.path.splitext('a.b/c'), os.path.splitext('..x.y'), os.path.normpath('a//b/../c/./d'), os.path.normpath('../..//a'), os.path.normpath('//x'), os.path.normpath(''), os.path.isabs('/a'), os.path.commonprefix(['abc', 'abd']), os.path.commonpath(['/a/b', '/a/c']), os.path.relpath('/a/b/c', '/a/d'))
os.makedirs(P('d', 'e', 'f')); show(lambda: os.makedirs(P('d', 'e'))); os.makedirs(P('d', 'e'), exist_ok=True); show(lambda: os.mkdir(P('d'))); show(lambda: os.mkdir(P('n', 'm')))
open(P('d', 'a.pt'), 'w').close(); open(P('d', 'b.pt'), 'w').close(); open(P('d', 'c.txt'), 'w').write('123')
print(sorted(os.listdir(P('d'))), os.path.exists(P('d', 'a.pt')), os.path.isfile(P('d')), os.path.isdir(P('d')), os.path.getsize(P('d', 'c.txt')), [(a.replace(tmp, 'TMP'), b, sorted(c)) for a, b, c in os.walk(P('d'))])
show(lambda: os.rmdir(P('d'))); show(lambda: os.remove(P('d'))); show(lambda: os.remove(P('zz'))); os.rename(P('d', 'a.pt'), P('d', 'z.pt')); print(sorted(os.listdir(P('d')))); show(lambda: os.listdir(P('zz'))); show(lambda: os.listdir(P('x.txt')))
import glob, fnmatch, shutil
print(sorted(x.replace(tmp, 'TMP') for x in glob.glob(P('d', '*.pt'))), sorted(x.replace(tmp, 'TMP') for x in glob.glob(P('**'), recursive=True)), fnmatch.fnmatch('a.py', '*.py'), fnmatch.filter(['a', 'b.c'], '*.[a-c]'))
shutil.copy(P('d', 'c.txt'), P('cc.txt')); print(open(P('cc.txt')).read()); shutil.rmtree(P('d')); print(os.path.exists(P('d')))
q = Path(tmp) / 'data' / 'm.tar.gz'
show(lambda: q); print(q.name, q.suffix, q.suffixes, q.stem, q.parent.name, str(q.relative_to(tmp)), q.with_suffix('.zip').name, q.with_name('k').name, q.with_stem('w').name, q.exists(), q.is_absolute())
q.parent.mkdir(parents=True, exist_ok=True); print(q.write_text('hi'), q.read_text(), q.is_file(), q.stat().st_size, q.read_bytes()); show(lambda: q.parent.mkdir()); print([x.name for x in q.parent.iterdir()], [x.name for x in Path(tmp).rglob('*.gz')], [x.name for x in Path(tmp).glob('*/*.gz')])
show(lambda: Path(tmp, 'no').read_text()); q.unlink(); show(q.unlink); q.unlink(missing_ok=True)
print(repr(Path('a/b')), Path('a') / 'b' == Path('a/b'), Path(), Path('.'), Path('/'), repr(Path('a//b/./c/..')), Path('a/b').parts, Path('/a').parts, list(Path('a/b/c').parents), [str(x) for x in Path('/a/b').parents], 'x' / Path('y'), Path('a') < Path('b'), hash(Path('a')) == hash(Path('a')), isinstance(Path('a'), os.PathLike), Path('.a').suffix, Path('a.').suffix, Path('a.b.c').suffixes, Path('x').joinpath('y', 'z'), pathlib.PurePath('a'), pathlib.PurePosixPath('a') )
show(lambda: Path('a').relative_to('b')); show(lambda: Path('a') / 3); show(lambda: Path(3)); show(lambda: Path('a').with_suffix('x')); show(lambda: Path('').with_name('x')); print(Path('a/b.py').match('*.py'), os.fspath(Path('a')))
class C:
    def __init__(self): self.x = [1, 2]
obj = {'a': [1, C()], 'b': (1, 2)}
with open(P('o.pkl'), 'wb') as f: pickle.dump(obj, f); pickle.dump(3, f)
obj['a'].append(9)
with open(P('o.pkl'), 'rb') as f: r = pickle.load(f); print(r['a'][0], r['a'][1].x, len(r['a']), r['b'], pickle.load(f)); show(lambda: pickle.load(f))
show(lambda: pickle.dump(lambda: 0, open(P('k'), 'wb'))); show(lambda: pickle.dump(1, open(P('k'), 'w')))
b = io.BytesIO(); print(b.write(b'abc'), b.getvalue(), b.tell(), b.seek(0), b.read(), b.closed)
b = io.BytesIO(b'a\nb'); print(b.readlines()); s = io.StringIO('q\nr'); print(s.readlines())
with open(P('j.json'), 'w') as f: json.dump({'a': 1}, f)
print(json.load(open(P('j.json'))))
print(os.environ.get('NOPE'), os.getenv('NOPE', 'd'), os.sep, os.linesep, os.name, os.curdir); show(lambda: os.environ['NOPE']); os.environ['A'] = 'b'; print(os.environ['A'], 'A' in os.environ); show(lambda: os.environ.__setitem__('a', 1))
with tempfile.TemporaryDirectory() as d: print(os.path.isdir(d)); open(os.path.join(d, 'a'), 'w').write('1')
print(os.path.exists(d))
with tempfile.NamedTemporaryFile('w+', suffix='.txt') as f: f.write('abc'); f.seek(0); print(f.read(), os.path.exists(f.name), f.name.endswith('.txt'))
print(os.path.exists(f.name))
