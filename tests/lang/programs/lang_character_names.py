print('\N{BULLET} \N{greek small letter alpha}\N{TILDE}\N{SPACE}|\N{ASTERISK}')
x=3
print(f'\N{BULLET}{x}\N{INFINITY}{x:\N{ASTERISK}>5}', rb'\N{BULLET}', r'\N{BULLET}', b'\N', fr'\N{x}')
