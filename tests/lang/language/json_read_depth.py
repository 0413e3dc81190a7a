import json
for n in (400, 490, 500, 900, 985, 1000, 3000):
    for text in ('[' * n + ']' * n, '{"a":' * n + '1' + '}' * n):
        try: json.loads(text); print(n, 'read')
        except RecursionError as e: print(n, e)
for n in (200, 400, 490):
    try: json.loads('[{"a":' * n + '1' + '}]' * n); print(n, 'read')
    except RecursionError as e: print(n, e)
try: json.loads('{"a":' * 700 + '1' + '}' * 700, object_hook=lambda d: d if d['a'] != 1 else (lambda f: f(f))(lambda f: f(f)))
except RecursionError as e: print(e)
