# Fields in fields: which number comes next, how deep they may lie, and what is read as a number.
def show(make):
    try:
        print(repr(make()))
    except Exception as e:
        print(type(e).__name__, '|', e)


class Point:
    x = 7

    def __str__(self):
        return '>5'


for form in ['{:{}}|{}', '{:{!s}}|{}', '{:{:}}|{}', '{:{.x}}|{}', '{:{:{}}}|{}', '{0:{1}}|{2}', '{0:{1:{2}}}', '{:{{}}}']:
    show(lambda: form.format(3, 6, 9, 12))
    show(lambda: form.format(3, Point(), 9, 12))
for text in ['0', '-0', '+0', '00', '0x1', 'nan', '-nan', 'nan(7)', 'inf', 'infinity', '0j', '-0j', '0+0j', '1e0', '(0)', '( 0 )', '()']:
    show(lambda: complex(text))
for text in ['0x', '0xnan', 'nan', '-nan', '0xinf', '-inf', '0x0', '0', '0x.8', '0x1p-3', '1p', 'infinity', '+Infinity']:
    show(lambda: float.fromhex(text))
for make in [lambda: 'a'.encode(5), lambda: 'a'.encode('ascii', None), lambda: b'a'.decode(errors=1), lambda: str(b'a', 1), lambda: bytes('a', 1)]:
    show(make)
for spec in ['<__main', '__', ',,', ',_', '_,', '_,d', ',,d', '__d', ',.2f', '_x', ',x', ',_x', '5_', '5,s', '5_s']:
    show(lambda: format(1234567, spec))
    show(lambda: format('abc', spec))
