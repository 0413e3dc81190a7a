"""What the register_..._hook methods return."""


class RemovableHandle:
    """Takes a hook out again: by remove(), or at the end of a with statement."""

    next_id = 0

    def __init__(self, hooks_dict):
        self.hooks_dict = hooks_dict
        self.id = RemovableHandle.next_id
        RemovableHandle.next_id += 1

    def remove(self):
        self.hooks_dict.pop(self.id, None)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.remove()


def add_hook(hooks, hook):
    """Puts the hook in the dict and returns its handle."""
    handle = RemovableHandle(hooks)
    hooks[handle.id] = hook
    return handle
