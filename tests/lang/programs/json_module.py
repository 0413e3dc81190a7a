# json both ways: options, hooks, and the errors with their places.
import json
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__ + ': ' + str(e))
d = {'a': [1, 2.5, None, True], 'b': {'c': 'x"\\\n\t\x01é☃😀\x7f'}, 1: 2, 2.5: 3, None: 4, True: 5, 'e': [], 'f': {}, 'g': (1, (2,))}
for kw in [{}, {'indent': 2}, {'indent': '\t'}, {'indent': 0}, {'separators': (',', ':')}, {'ensure_ascii': False}, {'indent': 1, 'separators': (';', '=')}, {'check_circular': False}]:
    t(json.dumps, d, **kw)
t(json.dumps, {'b': 1, 'a': 2}, sort_keys=True)
t(json.dumps, {'b': 1, 3: 2}, sort_keys=True)
t(json.dumps, {(1, 2): 3})
t(json.dumps, {(1, 2): 3, 'x': 1}, skipkeys=True)
t(json.dumps, {(1, 2): 3, 'x': 1}, skipkeys=True, indent=1)
t(json.dumps, {1, 2})
t(json.dumps, object)
t(json.dumps, {1, 2}, default=list)
t(json.dumps, {1, 2}, default=str)
t(json.dumps, [1e400, -1e400, float('nan')])
t(json.dumps, [1e400], allow_nan=False)
t(json.dumps, [1e16, 1e-7, 1.0, -0.0, 123456789.123])
l = []; l.append(l)
t(json.dumps, l)
m = {}; m['m'] = m
t(json.dumps, m)
t(json.dumps, l, 2)
t(json.dumps, 'x', foo=1)
class I(int): pass
class S(str): pass
class F(float): pass
t(json.dumps, [I(3), S('q'), F(2.5)])
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex if False else set): return sorted(o)
        return super().default(o)
t(json.dumps, {'s': {3, 1, 2}}, cls=E)
t(json.dumps, {'s': object()}, cls=E)
t(E(indent=1).encode, {'a': {2, 1}})
for s in ['', ' ', '[', '[1', '[1,', '[1,]', '[1 2]', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", '{"a" 1}', '"abc', '"a\\q"', '"a\\u12"', '"a\nb"', 'nul', 'true false', '1 2', '-', '-1', '1.', '1.5e', '1.5e3', '01', 'NaN', '-Infinity', 'Infinity', '[1.0, 2e5, -3E-2, 1E+2]', '"\\u00e9\\ud83d\\ude00\\n\\/"', '\ufeff[]', '[1,\n2,\n,]', '{"a":{"b":[{}]}}', '\n\t [ ] ', '{"a":1,"a":2}', '"\\', '.5', '+1', '{"a":1]', '[1}', '{,}', '[,1]', 'None', 'True', "'a'"]:
    t(json.loads, s)
t(json.loads, None); t(json.loads, 5); t(json.loads, b'[1,2]'); t(json.loads, [])
t(json.loads, '{"a":1.5,"b":[1]}', object_hook=lambda d: list(d.items()))
t(json.loads, '{"a":1.5,"b":{"c":1}}', object_pairs_hook=lambda d: d)
t(json.loads, '[1.5, 2, NaN]', parse_float=str, parse_int=lambda x: x + 'i', parse_constant=lambda c: c)
t(json.JSONDecoder().raw_decode, '[1] x')
try: json.loads('{"a":\n 1,}')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc, type(e), isinstance(e, ValueError))
import io
f = io.StringIO(); json.dump({'a': [1, 2]}, f, indent=2); print(f.getvalue()); f.seek(0); print(json.load(f))
print(json.loads(json.dumps(d)) )
