# In which order a format is read, and what each mistake is called.
class Whole:
    def __int__(self):
        return 42

    def __index__(self):
        return 7


def show(form, values):
    try:
        print(repr(form % values))
    except Exception as e:
        print(form, '|', type(e).__name__, '|', e)


for form in ['%(a)d', '%(a', '%s%(a', '%(a)', '%(a)*d', '%(a).*f', '%(a)s %s', '%s %(a)s', '%(a)%', '%(z']:
    for values in [{'a': 5}, (1, 2), 3, [1], 'text']:
        show(form, values)
for form in ['%é', 'é%é', '%z', '%lld', '%ld', '%5%', '%', '%.', '%*', '%.*', '%*d', '%-*d|', '%.*f', '%*.*f']:
    for values in [(), (3, 4), (-6, 4, 2.5), (2**70, 1), (1, 2**40, 3.0), ('x', 1), (True, Whole()), Whole()]:
        show(form, values)
