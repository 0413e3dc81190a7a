"""The tree of a regular expression becomes the program that core/lang/regex.c runs."""
import _re
from _re_parser import parse
from _re_tokens import ATOMIC, BEHIND, GREEDY, LAZY, POSSESSIVE, error

# As core/lang/regex.h counts them.
(_MATCH, _FAIL, _CHAR, _CHAR_IGNORE, _ANY, _ANY_ALL, _SET, _AT, _SPLIT, _JUMP, _MARK, _BACK,
 _BRANCH, _ENTER, _LOOP, _REPEAT, _LOOK, _SEEN) = range(18)
_NEGATED, _IGNORE = 1, 2


class _Compiler:
    def __init__(self, parser):
        self.parser = parser
        self.words = []
        self.loops = 0
        self.first_loop = 2 * len(parser.ends) + 1  # after the groups and which was last

    def put(self, *words):
        """Appends an instruction; answers where its last word is."""
        self.words.extend(words)
        return len(self.words) - 1

    def land(self, *places):
        """The targets at those places are here."""
        for place in places:
            self.words[place] = len(self.words)

    def compile(self, node):
        getattr(self, node[0])(*node[1:])

    def lit(self, code, ignore):
        c = chr(code)
        lower = c.lower()
        if ignore and len(lower) == 1 and (c != lower or c != c.upper()):
            self.put(_CHAR_IGNORE, ord(lower))
        else:
            self.put(_CHAR, code)

    def any(self, every):
        self.put(_ANY_ALL if every else _ANY)

    def set(self, negated, ignore, members):
        words = [word for member in members for word in member]
        self.put(_SET, len(words), negated * _NEGATED + ignore * _IGNORE, *words)

    def at(self, place):
        self.put(_AT, place)

    def seq(self, nodes):
        for node in nodes:
            self.compile(node)

    def alt(self, nodes):
        ends = []
        for node in nodes[:-1]:
            other = self.put(_SPLIT, 0)
            self.compile(node)
            ends.append(self.put(_JUMP, 0))
            self.land(other)
        self.compile(nodes[-1])
        self.land(*ends)

    def group(self, number, node):
        self.put(_MARK, 2 * number)
        self.compile(node)
        self.put(_MARK, 2 * number + 1)

    def flags(self, node):
        self.compile(node)

    def back(self, number, ignore):
        self.put(_BACK, number, int(ignore))

    def cond(self, number, yes, no):
        other = self.put(_BRANCH, number, 0)
        self.compile(yes)
        end = self.put(_JUMP, 0)
        self.land(other)
        if no is not None:
            self.compile(no)
        self.land(end)

    def look(self, kind, negative, node):
        width = 0
        if kind == BEHIND:
            least, most = self.parser.width(node)
            if least != most:
                raise error('look-behind requires fixed-width pattern')
            width = least
        target = self.put(_LOOK, kind, int(negative), width, 0)
        self.compile(node)
        self.put(_SEEN, kind, int(negative))
        self.land(target)

    def repeat(self, least, most, how, node):
        single = node
        while single[0] == 'flags' or (single[0] == 'seq' and len(single[1]) == 1):
            single = single[1] if single[0] == 'flags' else single[1][0]
        if single[0] in ('lit', 'any', 'set'):
            size = self.put(_REPEAT, least, most, how, 0)
            self.compile(single)
            self.words[size] = len(self.words) - size - 1
        elif how == POSSESSIVE:
            self.look(ATOMIC, False, ('repeat', least, most, GREEDY, node))
        elif least == 0 and most == 1:
            self.optional(how, node)
        else:
            self.loop(least, most, how, node)

    def optional(self, how, node):
        if how == LAZY:
            body = self.put(_SPLIT, 0)
            end = self.put(_JUMP, 0)
            self.land(body)
        else:
            end = self.put(_SPLIT, 0)
        self.compile(node)
        self.land(end)

    def loop(self, least, most, how, node):
        register = self.first_loop + 2 * self.loops
        self.loops += 1
        self.put(_ENTER, register)
        test = self.put(_JUMP, 0)
        body = len(self.words)
        self.compile(node)
        self.land(test)
        self.put(_LOOP, register, least, most, int(how == LAZY), body)


def compile_pattern(text, flags, of_bytes=False):
    """The program of a pattern, and its parser."""
    node, parser = parse(text, flags, of_bytes)
    compiler = _Compiler(parser)
    compiler.compile(node)
    compiler.put(_MATCH)
    return _re.Program(compiler.words, len(parser.ends) - 1, compiler.loops), parser
