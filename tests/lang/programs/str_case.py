# str's case methods over all characters that have a case, and those about them: counted and summed.

def told(name, f):
    total, n, at = 0, 0, 0
    for c in chars:
        r = f(c)
        at += 1
        if r != c:
            n += 1
            if r is True:
                total = (total * 31 + at) % 1000000007
            elif r is not False:
                for d in r:
                    total = (total * 31 + ord(d) + at) % 1000000007
    print(name, n, total)


chars = [chr(c) for a, b in [(0, 0x590), (0x10a0, 0x1100), (0x1380, 0x1400), (0x1c80, 0x1cc0), (0x1d00, 0x2200),
                             (0x2460, 0x2500), (0x2c00, 0x2e00), (0xa640, 0xa800), (0xab30, 0xabc0),
                             (0xfb00, 0xfb20), (0xff00, 0xff60), (0x10400, 0x10600), (0x118a0, 0x118e0),
                             (0x16e40, 0x16e80), (0x1d400, 0x1d420), (0x1e900, 0x1e944)] for c in range(a, b)]
for name in ['upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'isupper', 'islower', 'istitle']:
    told(name, lambda c: getattr(c, name)())
told('title of two', lambda c: ('x' + c).title())
told('final sigma before', lambda c: ('Α' + c + 'Σ').lower())
told('final sigma after', lambda c: ('ΑΣ' + c).lower())
for s in ['ΑΣ', 'ΑΣ.', 'ΑΣΑ', 'Σ', 'ΣΣ', "ΑΣ'Α", "they're bill's", 'ǆ ǅ Ǆ', 'İstanbul', 'STRASSE straße', 'ŉ', 'ﬃ', 'ὈΔΥΣΣΕΎΣ', 'Ⅷ ⅷ', 'ᾳ ᾼ']:
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), s.isupper(), s.islower(), s.istitle()])
