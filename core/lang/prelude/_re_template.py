"""What re.sub puts in: texts and numbers of groups, one after the other."""
from _re_tokens import DIGITS as _DIGITS, LETTERS as _LETTERS, OCTAL as _OCTAL, Tokens

_CONTROL = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v',
            '\\': '\\'}


def _named(source, pattern):
    """The group of \\g<name>."""
    if not source.match('<'):
        raise source.error('missing <')
    name = source.until('>', 'group name')
    if name.isidentifier():
        if name not in pattern.groupindex:
            raise IndexError(f'unknown group name {name!r}')
        return pattern.groupindex[name]
    group = source.number(name, 1)
    if group > pattern.groups:
        raise source.error(f'invalid group reference {group}', len(name) + 1)
    return group


def _digits(source, escape, pattern):
    """A group, or an octal number."""
    if escape[1] == '0':
        return chr(int(escape[1:] + source.while_in(2, _OCTAL), 8) & 0xff)
    if source.next and source.next in _DIGITS:
        escape += source.get()
        if escape[1] in _OCTAL and escape[2] in _OCTAL and source.next and source.next in _OCTAL:
            escape += source.get()
            code = int(escape[1:], 8)
            if code > 0o377:
                raise source.error(f'octal escape value {escape} outside of range 0-0o377',
                                   len(escape))
            return chr(code)
    group = int(escape[1:])
    if group > pattern.groups:
        raise source.error(f'invalid group reference {group}', len(escape) - 1)
    return group


def parse(template, pattern):
    source = Tokens(template)
    parts = []
    while source.next:
        token = source.get()
        if token[0] != '\\':
            parts.append(token)
        elif token[1] == 'g':
            parts.append(_named(source, pattern))
        elif token[1] in _DIGITS:
            parts.append(_digits(source, token, pattern))
        elif token[1] in _CONTROL:
            parts.append(_CONTROL[token[1]])
        elif token[1] in _LETTERS:
            raise source.error('bad escape ' + token, len(token))
        else:
            parts.append(token)
    return parts


def expand(parts, m):
    if not isinstance(m.string, str):
        return b''.join([part.encode('latin-1') if isinstance(part, str) else m.group(part) or b'' for part in parts])
    return ''.join([part if isinstance(part, str) else m.group(part) or '' for part in parts])
