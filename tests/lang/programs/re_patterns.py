# Every kind of pattern on every kind of text, and what is wrong with the others.
import re
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__ + ': ' + str(e))
pats = r'''a b* (a) (a)(b) (a|b)* (?:a|b)+ a{2,3} a{2,3}? a{,2} a{2,} a{ a{2 a{2,x} a{} a{,} a{3,2} [abc] [^abc] [a-c] [c-a] [a-] [-a] []a] [^]a] [a [ [] [^] [\d-x] [a-\d] [\w\s] \d+ \D+ \w+ \W+ \s \S+ \bab\b \B \A \Z ^a a$ . .* .*? .+? (a)\1 (a)\2 \1 (?P<n>a)(?P=n) (?P<n>a)(?P<n>b) (?P<1>a) (?P<n (?P<> (?P=x) (?P> (?Pz (?=a) (?!a)b (?<=a)b (?<!a)b (?<=a*)b (?<a) (?<=a|bc)d (?#hi)a (?#hi (?i)A a(?i)b (?i:A)b (?-i:a) (?i-i:a) (?im)a (?z)a (?i (?i- (?i-: (?-) ( ) (a a) (?:a (?a ** * a** a*+ a++b a?? a+? a*? ?a + a|* (*) (|a) (a|) | a||b x{0} (a)?b (a)*b ((a)|b)* (a(b)?)+ (?(1)a|b) (a)?(?(1)b|c) (a)?(?(1)b|c|d) (?(2)a) (?(n)a) (?(0)a) (?()a) (?(1 \ \q \x41 \x4 \u0041 \u00 \07 \101 \400 \8 [\8] [\400] [\b] [\B] \t\n \. \- \_ \@ (?>a*)a (?>a|ab)c a{1}{2} (?:a{2}){3} (?:a*)* (a*)* (a*)+ (a|b|)* (?:a?)*?b (?:){3} ()* ^* $* \b* (?=a)* (?:a*?)+$ (a?)*?b ((a)(b)?)* [[a] [a&&b] [a||b] [a--b] (?P<é>a) (?u)a (?L)a (?au)a (?x)a (?s).(?-s:.) (?s:.) (?m)^a$ (a)(?=b)\1 (?<=(a))b\1 (?<=\1)(a) (?<!(a)b)c a{99999999999} (?P<a>x)|(?P<b>y) (?x) \Aab\Z ab|a|abc [^\n]+ [\x00-\x1f] [é-ü] \w+@\w+\.com (\d+)-(\d+) (?:(a)|b)(?(1)c|d) (a)|b\1 ((((a)))) (?!) (?:a(?!b)|c)+ x*y* (x+x+)+y'''.split(' ')
pats += ['', 'a b', '(?x) a  b # hi', '(?x)[ ]a', '(?x)a\\ b', ' (?x)a', '(?#c)(?i)a', 'a\n(', '(?x)a\n#c\n b*', '(?P<a b>x)', '(?P<n>a\n', '[\n', '(?i)é', '(?i)ß', '(?i)[a-c]+É', '(?i)[^a]', '(?ai)É', '(?a)\\w+', '(?a)\\d+\\s\\b']
texts = ['', 'ab', 'aab', 'abcabd', 'aB', 'a\nb', 'foo@bar.com 12-34', 'bc d', '٣ é', 'aaab\nabb']
for p in pats:
    print(repr(p), end=' ')
    try: r = re.compile(p)
    except Exception as e:
        print(type(e).__name__ + ': ' + str(e), getattr(e, 'pos', None), getattr(e, 'lineno', None), getattr(e, 'colno', None)); continue
    print(r, r.flags, r.groups, dict(r.groupindex))
    for s in texts:
        m = r.match(s), r.search(s), r.fullmatch(s)
        print('  ', repr(s), m, m[1] and (m[1].groups(), m[1].regs, m[1].lastindex, m[1].lastgroup, m[1].groupdict()), r.findall(s), r.sub('<\\g<0>>', s), r.split(s), r.subn('-', s, 1), [x.span() for x in r.finditer(s, 1)])
