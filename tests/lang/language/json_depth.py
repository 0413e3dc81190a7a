# How deep json.loads goes: as deep as CPython's own.
import json


def depth(text, n, end):
    try:
        json.loads(text * n + '1' + end * n)
        return 'read'
    except RecursionError as e:
        return str(e)


for n in (990, 995, 996, 997):
    print(n, depth('[', n, ']'), depth('{"a":', n, '}'))
print(json.JSONDecoder().raw_decode('[' * 990 + ']' * 990 + 'x')[1])
