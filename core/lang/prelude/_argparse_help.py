"""What argparse shows: usage and help, in lines of 78 columns."""
import re as _re
import textwrap as _textwrap

__name__ = 'argparse'  # the module of its classes

SUPPRESS = '==SUPPRESS=='
_WIDTH = 78


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog, self._increment = prog, indent_increment
        self._width = _WIDTH if width is None else width
        self._max_help_position = min(max_help_position,
                                      max(self._width - 20, indent_increment * 2))
        self._indent = 0
        self._longest = 0
        self._items = [[]]  # of the sections that are open: texts, or what makes them later
        self._headings = [None]

    # --- Sections ------------------------------------------------------------------------------

    def start_section(self, heading):
        self._indent += self._increment
        self._items.append([])
        self._headings.append(heading)

    def end_section(self):
        self._indent -= self._increment
        items, heading, indent = self._items.pop(), self._headings.pop(), self._indent
        self._items[-1].append(lambda: self._section(items, heading, indent))

    def _section(self, items, heading, indent):
        kept, self._indent = self._indent, indent + self._increment
        body = ''.join([part for part in [item() for item in items] if part])
        self._indent = kept
        if not body:
            return ''
        if heading not in (None, SUPPRESS):
            return f"\n{' ' * indent}{heading}:\n{body}\n"
        return f'\n{body}\n'

    def add_text(self, text):
        if text != SUPPRESS and text is not None:
            self._items[-1].append(lambda: self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage != SUPPRESS:
            self._items[-1].append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help == SUPPRESS:
            return
        lengths = [len(self._invocation(action)) + self._indent]
        lengths += [len(self._invocation(sub)) + self._indent + self._increment
                    for sub in getattr(action, '_pseudo', ())]
        self._longest = max(self._longest, *lengths)
        self._items[-1].append(lambda: self._format_action(action))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = ''.join([part for part in [item() for item in self._items[0]] if part])
        if text:
            text = _re.sub(r'\n\n\n+', '\n\n', text).strip('\n') + '\n'
        return text

    # --- Usage ---------------------------------------------------------------------------------

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            usage = usage % {'prog': self._prog}
        elif not actions:
            usage = self._prog
        else:
            options = [a for a in actions if a.option_strings]
            positional = [a for a in actions if not a.option_strings]
            usage = ' '.join([s for s in (self._prog, self._actions(options + positional, groups)) if s])
            if len(prefix) + len(usage) > self._width - self._indent:
                usage = self._wrapped(prefix, self._parts(options, groups),
                                      self._parts(positional, groups))
        return f'{prefix}{usage}\n\n'

    def _parts(self, actions, groups):
        return _re.findall(r'\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+', self._actions(actions, groups))

    def _wrapped(self, prefix, options, positional):
        width = self._width - self._indent

        def lines_of(parts, indent, first=None):
            lines, line = [], []
            length = len(indent if first is None else first) - 1
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + ' '.join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + ' '.join(line))
            if first is not None:
                lines[0] = lines[0][len(indent):]
            return lines

        if len(prefix) + len(self._prog) <= 0.75 * width:
            indent = ' ' * (len(prefix) + len(self._prog) + 1)
            if options:
                lines = lines_of([self._prog] + options, indent, prefix) + lines_of(positional, indent)
            else:
                lines = lines_of([self._prog] + positional, indent, prefix)
        else:
            indent = ' ' * len(prefix)
            lines = lines_of(options + positional, indent)
            if len(lines) > 1:
                lines = lines_of(options, indent) + lines_of(positional, indent)
            lines.insert(0, self._prog)
        return '\n'.join(lines)

    def _actions(self, actions, groups):
        """The arguments in one line, groups of which one may be given in brackets."""
        grouped, inserts = set(), {}

        def insert(at, text):
            inserts[at] = inserts.get(at, '') + text

        for group in groups:
            if not group._actions:
                raise ValueError(f'empty group {group}')
            if group._actions[0] not in actions:
                continue
            start = actions.index(group._actions[0])
            end = start + len(group._actions)
            if actions[start:end] == group._actions:
                grouped.update(group._actions)
                opening, closing = '()' if group.required else '[]'
                insert(start, ' ' + opening if start in inserts else opening)
                insert(end, closing)
                for i in range(start + 1, end):
                    inserts[i] = '|'
        parts = []
        for i, action in enumerate(actions):
            if action.help == SUPPRESS:
                parts.append(None)
                if inserts.get(i) == '|':
                    del inserts[i]
                elif inserts.get(i + 1) == '|':
                    del inserts[i + 1]
            else:
                parts.append(self._usage_of(action, action in grouped))
        for i in sorted(inserts, reverse=True):
            parts[i:i] = [inserts[i]]
        text = ' '.join([part for part in parts if part is not None])
        text = _re.sub(r'([\[(]) ', r'\1', text)
        text = _re.sub(r' ([\])])', r'\1', text)
        text = _re.sub(r'[\[(] *[\])]', '', text)
        return _re.sub(r'\(([^|]*)\)', r'\1', text).strip()

    def _usage_of(self, action, grouped):
        if not action.option_strings:
            part = self._arguments(action, self._get_default_metavar_for_positional(action))
            return part[1:-1] if grouped and part[0] == '[' and part[-1] == ']' else part
        part = action.option_strings[0]
        if action.nargs != 0:
            part += ' ' + self._arguments(action, self._get_default_metavar_for_optional(action))
        return part if action.required or grouped else f'[{part}]'

    # --- Arguments -----------------------------------------------------------------------------

    def _metavars(self, action, default, n):
        shown = action.metavar
        if shown is None:
            shown = default if action.choices is None else \
                '{' + ','.join([str(choice) for choice in action.choices]) + '}'
        return shown if isinstance(shown, tuple) else (shown,) * n

    def _arguments(self, action, default):
        nargs = action.nargs
        if nargs is None:
            return '%s' % self._metavars(action, default, 1)
        if nargs == '?':
            return '[%s]' % self._metavars(action, default, 1)
        if nargs == '*':
            shown = self._metavars(action, default, 1)
            return '[%s [%s ...]]' % shown if len(shown) == 2 else '[%s ...]' % shown
        if nargs == '+':
            return '%s [%s ...]' % self._metavars(action, default, 2)
        if nargs == '...':
            return '...'
        if nargs == 'A...':
            return '%s ...' % self._metavars(action, default, 1)
        return ' '.join(['%s'] * nargs) % self._metavars(action, default, nargs)

    def _invocation(self, action):
        if not action.option_strings:
            shown, = self._metavars(action, self._get_default_metavar_for_positional(action), 1)
            return shown
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        arguments = self._arguments(action, self._get_default_metavar_for_optional(action))
        return ', '.join([f'{name} {arguments}' for name in action.option_strings])

    def _format_action(self, action):
        position = min(self._longest + 2, self._max_help_position)
        width = max(self._width - position, 11)
        room = position - self._indent - 2
        header, margin = self._invocation(action), ' ' * self._indent
        if not action.help:
            parts = [f'{margin}{header}\n']
        elif len(header) <= room:
            parts, first = [f'{margin}{header:<{room}}  '], 0
        else:
            parts, first = [f'{margin}{header}\n'], position
        if action.help and action.help.strip():
            help = self._expanded(action)
            if help:
                lines = self._split_lines(help, width)
                parts.append(' ' * first + lines[0] + '\n')
                parts += [' ' * position + line + '\n' for line in lines[1:]]
        elif not parts[0].endswith('\n'):
            parts.append('\n')
        self._indent += self._increment
        parts += [self._format_action(sub) for sub in getattr(action, '_pseudo', ())]
        self._indent -= self._increment
        return ''.join(parts)

    def _expanded(self, action):
        given = {name: value for name, value in vars(action).items() if value != SUPPRESS}
        given['prog'] = self._prog
        for name, value in given.items():
            if hasattr(value, '__name__'):
                given[name] = value.__name__
        if given.get('choices') is not None:
            given['choices'] = ', '.join([str(choice) for choice in given['choices']])
        return self._get_help_string(action) % given

    # --- What the kinds of formatters change ---------------------------------------------------

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        width = max(self._width - self._indent, 11)
        return self._fill_text(text, width, ' ' * self._indent) + '\n\n'

    def _split_lines(self, text, width):
        return _textwrap.wrap(_re.sub(r'\s+', ' ', text, flags=_re.ASCII).strip(), width)

    def _fill_text(self, text, width, indent):
        return _textwrap.fill(_re.sub(r'\s+', ' ', text, flags=_re.ASCII).strip(), width,
                              initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        help = '' if action.help is None else action.help
        if '%(default)' not in help and action.default != SUPPRESS and \
                (action.option_strings or action.nargs in ('?', '*')):
            help += ' (default: %(default)s)'
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional
