"""Exception groups: what their methods do, and except*."""
from _sys import group_members as _members, is_group as _is_group, is_sequence as _is_sequence, \
    same_origin as _same_origin

_function = type(lambda: None)
_missing = object()


def _is_exception_class(kind):
    return isinstance(kind, type) and BaseException in kind.__mro__


def _is_of(exc, kinds):
    return any(kind in type(exc).__mro__ for kind in kinds)


def _matcher(wanted):
    if type(wanted) is _function:
        return wanted
    kinds = wanted if type(wanted) is tuple else (wanted,)
    if not all(map(_is_exception_class, kinds)):
        raise TypeError('expected a function, exception type or tuple of exception types')
    return lambda exc: _is_of(exc, kinds)


def _subset(group, members):
    """What group.derive makes of some of its exceptions, with all that the group has beside."""
    if not members:
        return None
    part = group.derive(members)
    if not _is_group(part):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    if group.__traceback__ is not None:
        part.__traceback__ = group.__traceback__
    part.__context__ = group.__context__
    part.__cause__ = group.__cause__
    notes = getattr(group, '__notes__', _missing)
    if notes is not _missing and _is_sequence(notes):
        part.__notes__ = list(notes)
    return part


def _divide(exc, matches, wants_rest):
    """(what matches, what is left), each with the group's structure, or None."""
    if matches(exc):
        return exc, None
    if not _is_group(exc):
        return None, exc if wants_rest else None
    matched, left = [], []
    for member in _members(exc):
        match, rest = _divide(member, matches, wants_rest)
        if match is not None:
            matched.append(match)
        if rest is not None:
            left.append(rest)
    return _subset(exc, matched), _subset(exc, left)


def _divided(group, matches, wants_rest):
    try:
        return _divide(group, matches, wants_rest)
    except RecursionError as e:
        if e.__traceback__ is not None:  # of the program's own functions
            raise
    raise RecursionError('maximum recursion depth exceeded in exceptiongroup_split_recursive')


def split(group, wanted):
    return _divided(group, _matcher(wanted), True)


def subgroup(group, wanted):
    return _divided(group, _matcher(wanted), False)[0]


def caught(exc, wanted):
    """Of except* wanted: (what it takes of the exception as a group, what is left)."""
    kinds = wanted if isinstance(wanted, tuple) else (wanted,)
    if not all(map(_is_exception_class, kinds)):
        raise TypeError('catching classes that do not inherit from BaseException is not allowed')
    if any(BaseExceptionGroup in kind.__mro__ for kind in kinds):
        raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')
    if exc is None:
        return None, None
    if _is_of(exc, kinds):
        return exc if _is_group(exc) else BaseExceptionGroup('', (exc,)), None
    if _is_group(exc):
        match, rest = exc.split(wanted)
        return match, exc if match is None else rest
    return None, exc


def _leaf_ids(exc, ids):
    if _is_group(exc):
        for member in _members(exc):
            _leaf_ids(member, ids)
    else:
        ids.add(id(exc))
    return ids


def outcome(exc, raised):
    """After all except*: what is to be raised, of what they raised and what they left (None among
    it) of the exception; or None."""
    raised = [e for e in raised if e is not None]
    if not raised:
        return None
    if not _is_group(exc):
        return raised[0]
    ids, new = set(), []
    for e in raised:
        if _same_origin(e, exc):
            _leaf_ids(e, ids)
        else:
            new.append(e)
    left = _divided(exc, lambda e: not _is_group(e) and id(e) in ids, False)[0]
    if not new:
        return left
    if left is not None:
        new.append(left)
    return BaseExceptionGroup('', new)
