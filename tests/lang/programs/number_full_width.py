# A full-width comma behind a number is taken for more of it.
x = max(2，3)
