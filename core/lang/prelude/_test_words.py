"""Of unittest: values in the words of a failure, shortened where they are long."""


def _short(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < 80 else text[:80] + ' [truncated]...'


def _cut(text, begin, end):
    left_out = len(text) - begin - end
    return f'{text[:begin]}[{left_out} chars]{text[len(text) - end:]}' if left_out > 12 else text


def _two(*args):
    """Their texts, shortened where they are long and begin alike."""
    texts = [_short(one) for one in args]
    longest = max(map(len, texts))
    if longest <= 80:
        return tuple(texts)
    prefix = 0
    while all(len(text) > prefix and text[prefix] == texts[0][prefix] for text in texts):
        prefix += 1
    common = texts[0][:prefix]
    most = 80 - (longest - prefix + 5 + 12)
    if most > 5:
        common = _cut(common, 5, most)
        return tuple(common + text[prefix:] for text in texts)
    common = _cut(common, 5, 5)
    return tuple(common + _cut(text[prefix:], 41, 5) for text in texts)
