"""How argparse reads a list of arguments."""
import re as _re
import sys as _sys
from _argparse_help import SUPPRESS

_PATTERNS = {None: '(-*A-*)', '?': '(-*A?-*)', '*': '(-*[A-]*)', '+': '(-*A[A-]*)',
             '...': '([-AO]*)', 'A...': '(-*A[-AO]*)'}
_NEGATIVE = _re.compile(r'^-\d+$|^-\d*\.\d+$')


def _pattern(action):
    """What letters an argument takes: A a value, O an option, - the two hyphens alone."""
    nargs = action.nargs
    if nargs in _PATTERNS:
        pattern = _PATTERNS[nargs]
    else:
        pattern = '(-*' + '-*'.join('A' * nargs) + ')'
    if action.option_strings:
        pattern = pattern.replace('-*', '').replace('-', '')
    return pattern


class Reader:
    """One list of arguments on its way into a namespace."""

    def __init__(self, parser, space, texts):
        from argparse import ArgumentError, ArgumentTypeError
        self.Error, self.TypeError = ArgumentError, ArgumentTypeError
        self.parser, self.space, self.texts = parser, space, texts
        self.positional = [a for a in parser._everything if not a.option_strings]
        self.seen, self.seen_by_value, self.extras = set(), set(), []

    def read(self):
        self.options, letters, rest = {}, [], False
        for i, text in enumerate(self.texts):
            if rest or text == '--':
                letters.append('A' if rest else '-')
                rest = True
                continue
            option = self._option(text)
            if option is not None:
                self.options[i] = option
            letters.append('A' if option is None else 'O')
        self.letters = ''.join(letters)
        last = max(self.options) if self.options else -1
        at = 0
        while at <= last:
            following = min([i for i in self.options if i >= at])
            if at != following:
                end = self._take_positional(at)
                if end > at:
                    at = end
                    continue
                at = end
            if at not in self.options:
                self.extras += self.texts[at:following]
                at = following
            at = self._take_option(at)
        at = self._take_positional(at)
        self.extras += self.texts[at:]
        self._check()
        return self.space, self.extras

    def _option(self, text):
        """(argument or None, its name, the value that came with it); None: it is no option."""
        parser = self.parser
        if not text or text[0] != '-':
            return None
        if text in parser._options:
            return parser._options[text], text, None
        if len(text) == 1:
            return None
        if '=' in text:
            name, value = text.split('=', 1)
            if name in parser._options:
                return parser._options[name], name, value
        found = self._beginnings(text)
        if len(found) > 1:
            names = ', '.join([name for _, name, _ in found])
            parser.error(f'ambiguous option: {text} could match {names}')
        if found:
            return found[0]
        negative = any(_NEGATIVE.match(name) for name in parser._options)
        if _NEGATIVE.match(text) and not negative:
            return None
        return None if ' ' in text else (None, text, None)

    def _beginnings(self, text):
        parser, found = self.parser, []
        if text[1] == '-':
            if parser.allow_abbrev:
                name, equals, value = text.partition('=')
                found = [(action, known, value if equals else None)
                         for known, action in parser._options.items() if known.startswith(name)]
        else:
            short, value = text[:2], text[2:]
            for known, action in parser._options.items():
                if known == short:
                    found.append((action, known, value))
                elif known.startswith(text):
                    found.append((action, known, None))
        return found

    def _take_option(self, at):
        action, name, value = self.options[at]
        taken = []
        while True:
            if action is None:
                self.extras.append(self.texts[at])
                return at + 1
            if value is not None:
                n = self._count(action, 'A')
                if n == 0 and name[1] != '-' and value != '':
                    taken.append((action, [], name))
                    name, value = '-' + value[0], value[1:] or None
                    if name not in self.parser._options:
                        raise self.Error(action, f'ignored explicit argument {name[1:] + (value or "")!r}')
                    action = self.parser._options[name]
                    continue
                if n != 1:
                    raise self.Error(action, f'ignored explicit argument {value!r}')
                taken.append((action, [value], name))
                end = at + 1
                break
            begin = at + 1
            end = begin + self._count(action, self.letters[begin:])
            taken.append((action, self.texts[begin:end], name))
            break
        for action, texts, name in taken:
            self._act(action, texts, name)
        return end

    def _count(self, action, letters):
        match = _re.match(_pattern(action), letters)
        if match is None:
            nargs = action.nargs
            words = {None: 'expected one argument', '?': 'expected at most one argument',
                     '+': 'expected at least one argument'}
            raise self.Error(action, words[nargs] if nargs in words else
                             f"expected {nargs} argument{'' if nargs == 1 else 's'}")
        return len(match.group(1))

    def _take_positional(self, at):
        letters = self.letters[at:]
        counts = []
        for n in range(len(self.positional), 0, -1):
            match = _re.match(''.join([_pattern(a) for a in self.positional[:n]]), letters)
            if match:
                counts = [len(part) for part in match.groups()]
                break
        for action, n in zip(self.positional, counts):
            texts = self.texts[at:at + n]
            at += n
            self._act(action, texts, None)
        self.positional = self.positional[len(counts):]
        return at

    # --- Values --------------------------------------------------------------------------------

    def _act(self, action, texts, name):
        self.seen.add(action)
        value = self._values(action, texts)
        if value is not action.default:
            self.seen_by_value.add(action)
            for group in self.parser._exclusive:
                if action in group._actions:
                    for other in group._actions:
                        if other is not action and other in self.seen_by_value:
                            from argparse import _name_of
                            raise self.Error(action, f'not allowed with argument {_name_of(other)}')
        if value == SUPPRESS:
            return
        self._store(action, value, name)

    def _store(self, action, value, name):
        space, dest, kind = self.space, action.dest, action.action
        if hasattr(action, '_parser_class'):
            self._subcommand(action, value)
        elif kind is None:
            action(self.parser, space, value, name)
        elif kind in ('store_true', 'store_false', 'store_const'):
            setattr(space, dest, action.const)
        elif kind in ('append', 'append_const', 'extend'):
            items = list(getattr(space, dest, None) or ())
            items += value if kind == 'extend' else [action.const if kind == 'append_const' else value]
            setattr(space, dest, items)
        elif kind == 'count':
            setattr(space, dest, (getattr(space, dest, None) or 0) + 1)
        elif kind == 'help':
            self.parser.print_help()
            self.parser.exit()
        elif kind == 'version':
            formatter = self.parser._formatter()
            formatter.add_text(action.version)
            self.parser._print_message(formatter.format_help(), _sys.stdout)
            self.parser.exit()
        else:
            setattr(space, dest, value)

    def _subcommand(self, action, values):
        name, texts = values[0], values[1:]
        if action.dest != SUPPRESS:
            setattr(self.space, action.dest, name)
        space, unknown = action.choices[name].parse_known_args(texts, None)
        for key, value in vars(space).items():
            setattr(self.space, key, value)
        self.extras += unknown

    def _values(self, action, texts):
        nargs = action.nargs
        if nargs not in ('A...', '...') and '--' in texts:
            texts = list(texts)
            texts.remove('--')
        if not texts and nargs == '?':
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._value(action, value)
                self._check_choice(action, value)
            return value
        if not texts and nargs == '*' and not action.option_strings:
            value = action.default if action.default is not None else texts
            if action.default is not None:
                self._check_choice(action, value)
            return value
        if len(texts) == 1 and nargs in (None, '?'):
            value = self._value(action, texts[0])
            self._check_choice(action, value)
            return value
        values = [self._value(action, text) for text in texts]
        for value in values[:1] if nargs == 'A...' else () if nargs == '...' else values:
            self._check_choice(action, value)
        return values

    def _value(self, action, text):
        if action.type is None:
            return text
        try:
            return action.type(text)
        except self.TypeError as e:
            raise self.Error(action, str(e)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise self.Error(action, f'invalid {name} value: {text!r}') from None

    def _check_choice(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ', '.join(map(repr, action.choices))
            raise self.Error(action, f'invalid choice: {value!r} (choose from {choices})')

    def _check(self):
        """Defaults that are texts are read; what had to be given must have been."""
        from argparse import _name_of
        missing = []
        for action in self.parser._everything:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif isinstance(action.default, str) and hasattr(self.space, action.dest) and \
                    action.default is getattr(self.space, action.dest):
                setattr(self.space, action.dest, self._value(action, action.default))
        if missing:
            self.parser.error('the following arguments are required: ' + ', '.join(missing))
        for group in self.parser._exclusive:
            if group.required and not any(a in self.seen_by_value for a in group._actions):
                names = [_name_of(a) for a in group._actions if a.help != SUPPRESS]
                self.parser.error(f"one of the arguments {' '.join(names)} is required")
