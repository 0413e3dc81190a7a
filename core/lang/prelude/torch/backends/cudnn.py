"""A library of NVIDIA's. Its switches may be set; there is nothing that they switch."""
enabled = True
deterministic = False
benchmark = False
allow_tf32 = True


def is_available():
    return False


def version():
    return None
