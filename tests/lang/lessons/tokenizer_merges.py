# Pairs of bytes merged into tokens, saved to a file, read again; then a table of bigrams learns on the tokens.
import re
import unicodedata
from collections import Counter

import torch
import torch.nn.functional as F

text = '你好，世界！ Hello hello world — naïve café low lower lowest\tnew newer newest\n' * 3
pattern = re.compile(r"'(?:s|t|ll)| ?[^\W\d_]+| ?\d{1,3}| ?[^\s\w]+|\s+")


def pairs_of(words):
    counts = Counter()
    for word, n in words.items():
        for pair in zip(word, word[1:]):
            counts[pair] += n
    return counts


def joined(word, pair, new):
    out, i = [], 0
    while i < len(word):
        if word[i:i + 2] == pair:
            out.append(new)
            i += 2
        else:
            out.append(word[i])
            i += 1
    return tuple(out)


def shown(token):
    text = token.decode('utf-8', errors='replace')
    return ''.join(f'\\u{ord(c):04x}' if unicodedata.category(c)[0] == 'C' else c for c in text)


chunks = pattern.findall(text)
print(len(chunks), chunks[:14])
words = Counter(tuple(chunk.encode()) for chunk in chunks)
vocab = {i: bytes([i]) for i in range(256)}
merges = {}
for new in range(256, 282):
    counts = pairs_of(words)
    pair = max(counts, key=counts.get)
    merges[pair] = new
    vocab[new] = vocab[pair[0]] + vocab[pair[1]]
    words = Counter({joined(word, pair, new): n for word, n in words.items()})
    print(f'{new}: {pair!s:>12} x{counts[pair]:<3}{vocab[new]!r:24}{shown(vocab[new])}')


def encode(text):
    ids = []
    for chunk in pattern.findall(text):
        word = tuple(chunk.encode('utf-8'))
        while len(word) > 1:
            pair = min(zip(word, word[1:]), key=lambda p: merges.get(p, float('inf')))
            if pair not in merges:
                break
            word = joined(word, pair, merges[pair])
        ids.extend(word)
    return ids


def decode(ids):
    return b''.join(map(vocab.__getitem__, ids)).decode('utf-8', 'replace')


ids = encode('hello newer 世界\x00')
print(ids, decode(ids) == 'hello newer 世界\x00', decode([228, 189]), decode(encode(text)) == text)
with open('merges.txt', 'w', encoding='utf-8') as file:
    print('v1', len(merges), file=file)
    for (a, b), new in merges.items():
        file.write(f'{a} {b}\n')
with open('merges.txt', encoding='utf-8') as file:
    version, count = file.readline().split()
    read = {tuple(map(int, line.split())): 256 + i for i, line in enumerate(file)}
print(version, int(count) == len(read), read == merges)

torch.manual_seed(1)
ids = torch.tensor(encode(text))
used, ids = ids.unique(return_inverse=True)
table = torch.zeros(len(used), len(used), requires_grad=True)
optimizer = torch.optim.Adam([table], lr=0.3)
for step in range(25):
    loss = F.cross_entropy(table[ids[:-1]], ids[1:])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 8 == 0:
        print(step, f'{loss:.5f}')
at, out = ids[0], []
for _ in range(14):
    at = torch.multinomial(F.softmax(table[at], -1), 1).item()
    out.append(used[at].item())
print(out, repr(decode(out)))
