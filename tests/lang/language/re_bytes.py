# Patterns of bytes, and characters by their names.
import re


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


p = re.compile(rb'(?P<name>\w+)=(\d+)?', re.I)
show(lambda: (p, p.pattern, p.flags, p.groups, dict(p.groupindex)))
m = p.search(b'  Key=42; x=')
show(lambda: (m, m.group(), m['name'], m.groups(), m.span(2), m.string, m.lastgroup))
show(lambda: p.findall(b'Key=42; x='))
show(lambda: [x.groupdict() for x in p.finditer(b'Key=42; x=')])
show(lambda: p.findall(bytearray(b'Key=42; x=')))
show(lambda: p.search(bytearray(b'Key=42')).group())
show(lambda: re.split(rb'[,;]\s*', b'a, b;c'))
show(lambda: re.split(rb'(,)', bytearray(b'a,b')))
show(lambda: re.sub(rb'(\w)(\d)', rb'\2\1', b'a1b2'))
show(lambda: re.sub(rb'\d', lambda m: bytes([m[0][0] + 1]), b'a1b2'))
show(lambda: re.subn(b'a', b'\\n', b'banana', count=2))
show(lambda: re.sub(b'', b'-', b'abc'))
show(lambda: re.fullmatch(rb'\w+', b'ab\xe9'))
show(lambda: re.findall(rb'[\x80-\xff]+', 'né é'.encode()))
show(lambda: re.findall(rb'(?i)\xe9', b'\xc9\xe9'))
show(lambda: re.match(b'.', b'\n\xff', re.S))
show(lambda: re.match(rb'(?x) a  b # two', b'ab'))
show(lambda: re.compile(rb'(?a)a').flags)
show(lambda: re.match(rb'(a)|b', b'b').groups(b'none'))
show(lambda: re.search(b'(a)(b)', b'xab').expand(rb'<\2\1>'))
show(lambda: re.escape(b'a.b*c'))
show(lambda: re.match('a', b'a'))
show(lambda: re.match(b'a', 'a'))
show(lambda: re.match(b'a', 3))
show(lambda: re.sub('a', b'b', 'a'))
show(lambda: re.sub('x', b'b', 'a'))
show(lambda: re.sub(b'a', 'b', b'ca'))
show(lambda: re.sub('a', 3, 'a'))
show(lambda: re.compile(b'a', re.U))
show(lambda: re.compile(rb'(?u)a'))
show(lambda: re.compile(rb'\u0041'))
show(lambda: re.compile(rb'\N{BULLET}'))
show(lambda: re.compile(b'a') == re.compile('a'))
show(lambda: re.compile(b'a') == re.compile(b'a'))
try:
    re.compile(b'a(\n*b')
except re.error as e:
    print(e, e.pattern, e.pos, e.lineno, e.colno)
show(lambda: re.findall(r'[\N{ASTERISK}\N{DIGIT ONE}]', 'a1*'))
show(lambda: re.sub(r'\N{LATIN SMALL LETTER E WITH ACUTE}+', '.', 'a\xe9\xe9b'))
show(lambda: re.compile(r'\N'))
show(lambda: re.compile(r'\N{BULLET'))
show(lambda: re.compile(r'\N{}'))
show(lambda: re.sub('a', lambda m: 3, 'ab'))
show(lambda: re.sub('b', lambda m: 3, 'ab'))
show(lambda: re.sub('b', lambda m: None, 'abc'))
