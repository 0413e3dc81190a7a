"""IPython, as far as lessons show figures with it (IPython.display)."""


def get_ipython():
    """There is no notebook around a program."""
    return None
