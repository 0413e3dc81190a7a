"""The package future's `past`, as far as lessons that ran under Python 2 import it."""
