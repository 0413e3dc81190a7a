def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


vocab = {i: bytes([i]) for i in range(256)}
vocab[256] = vocab[104] + vocab[105]
print(b''.join(vocab[i] for i in [256, 33, 228, 189, 160]).decode('utf-8', errors='replace'), b', '.join([b'a', b'b']), b'-'.join(()))
for f in (lambda: b''.join([1]), lambda: b''.join(5), lambda: b' a  b c '.split(), lambda: b'a,b,,c'.split(b','), lambda: b'a,b,c'.split(b',', 1), lambda: b' a b  c '.split(None, 1), lambda: b''.split(), lambda: b''.split(b','),
          lambda: b'x'.split(b''), lambda: b'x'.split('x'), lambda: b'aXbX'.replace(b'X', b'--'), lambda: b'aaa'.replace(b'a', b'b', 2), lambda: b'ab'.replace(b'', b'.'), lambda: b'ab'.replace(b'', b'.', 2), lambda: b'ab'.replace('a', b''),
          lambda: (b'  x\n'.strip(), b'xxhixx'.strip(b'x'), b'xxhi'.lstrip(b'x'), b'hi \t'.rstrip()), lambda: (b'aZ9\xe9'.upper(), b'aZ9'.lower()), lambda: b'abc'.index(b'c'), lambda: b'abc'.index(b'z'), lambda: b'a b'.split(sep=b' ', maxsplit=-1)):
    attempt(f)
