"""Intel's kernels of the processor."""


def is_available():
    return True
