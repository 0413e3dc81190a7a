"""What this is like."""
__version__ = '1.13.1'
debug = False
cuda = None
hip = None
