"""What torch itself offers and is rarely used: what it needs is imported when it is called."""


def save(obj, f, pickle_module=None, pickle_protocol=2, _use_new_zipfile_serialization=True):
    from torch.serialization import save
    return save(obj, f, pickle_module, pickle_protocol)


def load(f, map_location=None, pickle_module=None, *, weights_only=False, **pickle_load_args):
    from torch.serialization import load
    return load(f, map_location, pickle_module, weights_only=weights_only)
