"""fnmatch: patterns of file names."""
import re as _re


def translate(pat):
    parts = []
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == '*':
            if parts[-1:] != ['.*']:
                parts.append('.*')
        elif c == '?':
            parts.append('.')
        elif c == '[' and ']' in pat[at + 1:]:
            end = pat.index(']', at + 1)
            inside = pat[at:end].replace('\\', '\\\\')
            parts.append('[' + ('^' + inside[1:] if inside[0] == '!' else
                                '\\' + inside if inside[0] in '^[' else inside) + ']')
            at = end + 1
        else:
            parts.append(_re.escape(c))
    return f'(?s:{"".join(parts)})\\Z'


def fnmatchcase(name, pat):
    return _re.match(translate(pat), name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    match = _re.compile(translate(pat)).match
    return [name for name in names if match(name)]
