"""Warnings that are told where a program calls, however deep in here they arise."""
import warnings
import _warnings

_PROGRAM = -1  # the frame that people see


def external(message, category=UserWarning):
    filename, lineno, module, *shown = _warnings.place(_PROGRAM)
    warnings._tell(category, message, filename, lineno, module, *shown)
