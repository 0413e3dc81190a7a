"""Loops over several threads."""


def is_available():
    return True
