# unicodedata as lessons on names and characters use it.
import string
import unicodedata

all_letters = string.ascii_letters + " .,;'"


def unicode_to_ascii(s):
    return ''.join(c for c in unicodedata.normalize('NFD', s)
                   if unicodedata.category(c) != 'Mn' and c in all_letters)


for name in ['Ślusàrski', "O'Néàl", 'Béringer', 'Żółć', 'François', 'Nguyễn Văn', 'Dvořák', 'Ærø',
             'Ångström', 'Ὀδυσσεύς', 'Йод', '姓名']:
    print(name, unicode_to_ascii(name), [len(unicodedata.normalize(form, name))
                                         for form in ('NFC', 'NFD', 'NFKC', 'NFKD')])


def ranges():
    for first, last in [(0, 0x530), (0x1e00, 0x2135), (0x2139, 0x2800), (0x3000, 0x3100),
                        (0x4e00, 0x4e80), (0x9fc0, 0xa000), (0xfb00, 0xfb07),
                        (0xff01, 0xff5f), (0xff61, 0xffa0), (0xffe0, 0xffe7)]:
        yield from range(first, last)


def digest(words):
    """One number of a list of texts, so that every character counts."""
    total = 0
    for word in words:
        for c in word:
            total = (total * 1000003 + ord(c)) % (2 ** 61 - 1)
        total = (total * 1000003 + 7) % (2 ** 61 - 1)
    return total


letters = [chr(code) for code in ranges()]
print(len(letters), digest([unicodedata.category(c) for c in letters]))
print(digest([str(unicodedata.combining(c)) for c in letters]))
print(digest([unicodedata.east_asian_width(c) for c in letters]))
print(digest([unicodedata.decomposition(c) for c in letters]))
print(digest([f'{unicodedata.numeric(c, -1)} {unicodedata.digit(c, -1)} {unicodedata.decimal(c, -1)}'
              for c in letters]))
special = [c for c in letters if unicodedata.decomposition(c) or unicodedata.combining(c)]
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    print(form, digest([unicodedata.normalize(form, c) for c in special]),
          digest([unicodedata.normalize(form, f'a\u0301{c}\u0301\u0323\u0315') for c in special[::3]]))
print(digest([unicodedata.name(chr(code), '') for code in range(0x180)]))

# Marks: which order, what is put together, what blocks it.
for text in ['e\u0301\u0323', 'e\u0323\u0301', 'q\u0307\u0323', 'a\u0328\u0301', 'か\u3099', '\u212b',
             'ﬁn', '½', '①', 'Ａｂｃ１２', 'ｶﾞ', '\u0344', 'a\u0315\u0300\u05ae'[:3], '…']:
    print([ascii(unicodedata.normalize(form, text)) for form in ('NFC', 'NFD', 'NFKC', 'NFKD')],
          unicodedata.is_normalized('NFC', text))

print(unicodedata.name('é'), unicodedata.name('A'), unicodedata.name('\u0301'), unicodedata.name('中'))
print(unicodedata.lookup('LATIN SMALL LETTER E WITH ACUTE'), unicodedata.unidata_version)
print(unicodedata.decimal('7'), unicodedata.digit('²'), unicodedata.numeric('½'))
for wrong in [lambda: unicodedata.normalize('NFX', 'é'), lambda: unicodedata.category('ab'),
              lambda: unicodedata.category(3), lambda: unicodedata.name('\n'),
              lambda: unicodedata.digit('a'), lambda: unicodedata.decimal('½'),
              lambda: unicodedata.numeric('a'), lambda: unicodedata.normalize('NFC', 3),
              lambda: unicodedata.normalize(3, 'a'), lambda: unicodedata.name('ab'),
              lambda: unicodedata.decimal(3)]:
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
