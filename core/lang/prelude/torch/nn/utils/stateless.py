"""functional_call: a module with other tensors in the places of its own, for one call."""


def _places(module, values):
    found = []
    for path, tensor in values.items():
        *names, name = path.split(".")
        owner = module
        for step in names:
            owner = getattr(owner, step)
        found.append((owner, name, tensor))
    return found


def _put(owner, name, tensor):
    for kept in (owner._parameters, owner._buffers):
        if name in kept:
            before, kept[name] = kept[name], tensor
            return kept, before
    raise NotImplementedError("functional_call replaces parameters and buffers here, no '%s'" % name)


def functional_call(module, parameters_and_buffers, args, kwargs=None):
    if not isinstance(args, tuple):
        args = (args,)
    changed = []
    try:
        for owner, name, tensor in _places(module, parameters_and_buffers):
            changed.append((name,) + _put(owner, name, tensor))
        return module(*args, **(kwargs or {}))
    finally:
        for name, kept, before in changed:
            kept[name] = before
