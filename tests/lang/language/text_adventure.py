import textwrap
from collections import namedtuple
from functools import partial

Room = namedtuple('Room', ['name', 'text', 'exits', 'items'])
rooms = {
    'hall': Room('Hall', '''
        A long hall with portraits.
          They follow you with their eyes.

        A draught comes from the east.''', {'e': 'kitchen', 'n': 'attic'}, ['lamp']),
    'kitchen': Room('Kitchen', 'Pots and pans hang from the ceiling; the smell of soup, thick and old, fills your nose.', {'w': 'hall'}, ['knife', 'bread']),
    'attic': Room('Attic', 'Dust.', {'s': 'hall'}, []),
}


class GameOver(Exception):
    """The end."""


class Game:
    def __init__(self):
        self.here = 'hall'
        self.bag = []
        self.turns = 0
        self.commands = {name[3:]: getattr(self, name) for name in dir(self) if name.startswith('do_')}

    def do_go(self, where='?'):
        """Go somewhere: go n"""
        try:
            self.here = rooms[self.here].exits[where]
        except KeyError as e:
            return f'no way {e}'
        return self.do_look()

    def do_look(self):
        """Look around."""
        r = rooms[self.here]
        lines = [f'== {r.name} ==', textwrap.fill(textwrap.dedent(r.text).strip(), 40, subsequent_indent='  ')]
        if r.items:
            lines.append('You see: ' + ', '.join(sorted(r.items)))
        return '\n'.join(lines)

    def do_take(self, item):
        """Take a thing."""
        rooms[self.here].items.remove(item)
        self.bag.append(item)
        return f'taken: {item}'

    def do_bag(self):
        return f'{len(self.bag)} things: {self.bag}'

    def do_help(self):
        """This."""
        return '\n'.join(f'{k:>6}  {v.__doc__ or "-"}' for k, v in self.commands.items())

    def do_quit(self):
        raise GameOver('bye', self.turns)

    def say(self, line):
        verb, *args = line.lower().split()
        self.turns += 1
        if verb not in self.commands:
            near = [c for c in self.commands if c[0] == verb[0]]
            return f'what is {verb!r}?' + (f' {near[0]}?' if near else '')
        try:
            return self.commands[verb](*args)
        except (ValueError, TypeError) as e:
            return f'{type(e).__name__}: {e}'


game = Game()
for line in 'look|go e|take soup|take knife|TAKE|go x y z|go|bag|dance|look up|gaze|help|go w|go n|quit'.split('|'):
    print(f'> {line}')
    try:
        print(textwrap.indent(game.say(line), '  '))
    except GameOver as over:
        print(over, over.args, GameOver.__doc__)
        break
print(sorted(vars(game)), Game.do_go.__doc__, game.do_bag.__self__ is game, game.commands['bag'].__func__ is Game.do_bag)
print(partial(game.say, 'bag')(), partial(print, 1, sep='-').keywords, partial(int, base=2)('101'))
print(rooms['attic']._replace(items=['ghost']), rooms['attic'].count([]), rooms['attic'][0:2])
print(textwrap.wrap('aaa bbb  ccc-ddd eeeeeeeeeeeeee', width=7), textwrap.wrap('', 5), textwrap.wrap('a  b', 1))
print(textwrap.fill('The end\tof it', 6, expand_tabs=False, break_long_words=False), textwrap.dedent(' a\n\tb\n'), repr(textwrap.dedent('  a\n   b\n  ')))
try:
    textwrap.wrap('abc', 0)
except ValueError as e:
    print(e)
game.say('')
