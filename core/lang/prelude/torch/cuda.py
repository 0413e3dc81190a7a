"""There is none: asked for politely it says so, used it is PyTorch's error of a build without it."""


def is_available():
    return False


def is_initialized():
    return False


def device_count():
    return 0


def manual_seed(seed):
    int(seed)


def manual_seed_all(seed):
    int(seed)


def seed():
    pass


def seed_all():
    pass


def memory_allocated(device=None):
    return 0


def max_memory_allocated(device=None):
    return 0


def memory_reserved(device=None):
    return 0


def max_memory_reserved(device=None):
    return 0


def empty_cache():
    pass


def get_arch_list():
    return []


def _refuse():
    raise AssertionError('Torch not compiled with CUDA enabled')


def current_device():
    _refuse()


def get_device_name(device=None):
    _refuse()


def get_device_properties(device):
    _refuse()


def get_device_capability(device=None):
    _refuse()


def synchronize(device=None):
    _refuse()


def is_bf16_supported():
    _refuse()


def init():
    _refuse()
