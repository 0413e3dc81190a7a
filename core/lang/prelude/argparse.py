"""argparse: options with their defaults, lists of arguments that a program gives to parse_args itself,
usage and help. A program here is started without arguments. Parents, files of
arguments and other prefixes than - are refused by name."""
import sys as _sys
from _argparse_help import (SUPPRESS, ArgumentDefaultsHelpFormatter, HelpFormatter,
                            MetavarTypeHelpFormatter, RawDescriptionHelpFormatter,
                            RawTextHelpFormatter)
from _argparse_read import Reader as _Reader

OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = '?', '*', '+', 'A...', '...'
_ACTIONS = ('store', 'store_true', 'store_false', 'store_const', 'append', 'append_const', 'extend',
            'count', 'help', 'version')
_WITHOUT_VALUE = ('store_true', 'store_false', 'store_const', 'append_const', 'count', 'help',
                  'version')


class Namespace:
    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        parts, star = [], {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                parts.append(f'{name}={value!r}')
            else:
                star[name] = value
        if star:
            parts.append(f'**{star!r}')
        return f"{type(self).__name__}({', '.join(parts)})"

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


class ArgumentTypeError(Exception):
    pass


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = None if argument is None else _name_of(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return f'argument {self.argument_name}: {self.message}'


def _name_of(argument):
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        return argument.metavar
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    return '{' + ','.join(argument.choices) + '}' if argument.choices else None


class BooleanOptionalAction:
    """--x and --no-x."""


class Action:
    """What an argument does with its values."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.action = None

    def __repr__(self):
        names = ('option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices',
                 'required', 'help', 'metavar')
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class _Argument(Action):
    """One of the actions that are known by a word."""
    version = None


def _built(names, options, prefix_is_option):
    """The Action of add_argument's arguments."""
    options = dict(options)
    action = options.pop('action', None) or 'store'
    dest = options.pop('dest', None)
    if prefix_is_option:
        long = [name for name in names if name.startswith('--')] or list(names)
        dest = dest or long[0].lstrip('-').replace('-', '_')
        if not dest:
            raise ValueError(f'dest= is required for options like {names[0]!r}')
        strings = list(names)
    else:
        if names and dest is not None:
            raise ValueError('dest supplied twice for positional argument')
        dest = names[0] if names else dest
        if 'required' in options:
            raise TypeError("'required' is an invalid argument for positionals")
        strings = []
        if options.get('nargs') not in ('?', '*'):
            options['required'] = True
        if options.get('nargs') == '*' and 'default' not in options:
            options['required'] = True
    if isinstance(action, type) and issubclass(action, Action):
        made = action(strings, dest, **options)
        made.action = None
        return made
    if action is BooleanOptionalAction:
        raise NotImplementedError('BooleanOptionalAction is not supported in the playground')
    if action not in _ACTIONS:
        if action == 'parsers' or not isinstance(action, str):
            raise NotImplementedError(f'add_argument(action={action!r}) is not supported in the '
                                      'playground')
        raise ValueError(f'unknown action "{action}"')
    _check(action, options)
    version = options.pop('version', None)
    if action in ('store_true', 'store_false'):
        options.update(const=action == 'store_true', nargs=0)
        options.setdefault('default', action != 'store_true')
    elif action in ('count', 'store_const', 'append_const'):
        options['nargs'] = 0
    elif action in ('help', 'version'):
        options.update(nargs=0, default=SUPPRESS)
        dest = SUPPRESS if options.pop('dest', None) is None else dest
        if action == 'version':
            options.setdefault('help', "show program's version number and exit")
    made = _Argument(strings, dest, **options)
    made.action, made.version = action, version
    return made


def _check(action, options):
    """The keywords that each action takes, as its class in CPython does."""
    taken = {'store': 'nargs const default type choices required help metavar',
             'append': 'nargs const default type choices required help metavar',
             'extend': 'nargs const default type choices required help metavar',
             'store_const': 'const default required help metavar',
             'append_const': 'const default required help metavar',
             'store_true': 'default required help', 'store_false': 'default required help',
             'count': 'default required help', 'help': 'default help',
             'version': 'version default help'}[action].split()
    classes = {'store': '_StoreAction', 'append': '_AppendAction', 'extend': '_ExtendAction',
               'store_const': '_StoreConstAction', 'append_const': '_AppendConstAction',
               'store_true': '_StoreTrueAction', 'store_false': '_StoreFalseAction',
               'count': '_CountAction', 'help': '_HelpAction', 'version': '_VersionAction'}
    for name in options:
        if name not in taken:
            cls = classes[action] if action != 'extend' else '_AppendAction'
            raise TypeError(f"{cls}.__init__() got an unexpected keyword argument '{name}'")
    if action in ('store', 'append', 'extend'):
        nargs = options.get('nargs')
        if nargs == 0 and action == 'store':
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, '
                             'actions such as store true or store const may be more appropriate')
        if nargs == 0:
            raise ValueError('nargs for append actions must be != 0; if arg strings are not '
                             'supplying the value to append, the append const action may be more '
                             'appropriate')
        if options.get('const') is not None and nargs != '?':
            raise ValueError("nargs must be '?' to supply const")
        if not isinstance(nargs, int) and nargs not in (None, '?', '*', '+', '...', 'A...'):
            raise ValueError('invalid nargs value')


class _Group:
    """Where arguments are added: a parser, or a part of one."""

    def add_argument(self, *names, **options):
        is_option = bool(names) and names[0].startswith('-')
        if not is_option and len(names) > 1:
            for name in names:
                if not name.startswith('-'):
                    raise ValueError('dest supplied twice for positional argument'
                                     if not names[0].startswith('-') and 'dest' in options else
                                     f'invalid option string {name!r}: must start with a '
                                     "character '-'")
        for name in names if is_option else ():
            if not name.startswith('-'):
                raise ValueError(f"invalid option string {name!r}: must start with a character '-'")
        if not names and 'dest' not in options:
            raise TypeError('_ActionsContainer._get_positional_kwargs() missing 1 required '
                            "positional argument: 'dest'")
        parser = self._parser
        argument = _built(names, options, is_option)
        if argument.default is None and argument.dest in parser._defaults:
            argument.default = parser._defaults[argument.dest]
        if argument.type is not None and not callable(argument.type):
            raise ValueError(f'{argument.type!r} is not callable')
        self._check_nargs(argument)
        self._add(argument)
        return argument

    def _check_nargs(self, argument):
        nargs = argument.nargs
        if isinstance(argument.metavar, tuple):
            n = nargs if isinstance(nargs, int) else {None: 1, '?': 1, '*': 2, '+': 2}.get(nargs, 1)
            if len(argument.metavar) != n and not (nargs == '*' and len(argument.metavar) == 1):
                raise ValueError('length of metavar tuple does not match nargs')

    def _add(self, argument):
        parser = self._parser
        clash = [name for name in argument.option_strings if name in parser._options]
        if clash and parser.conflict_handler == 'resolve':
            for name in clash:
                other = parser._options.pop(name)
                other.option_strings.remove(name)
                if not other.option_strings:
                    for group in parser._all_groups():
                        if other in group._actions:
                            group._actions.remove(other)
                    parser._everything.remove(other)
        elif clash:
            raise ArgumentError(argument, 'conflicting option string%s: %s' % (
                's' if len(clash) > 1 else '', ', '.join(clash)))
        for name in argument.option_strings:
            parser._options[name] = argument
        parser._everything.append(argument)
        self._shown_in(argument)._actions.append(argument)

    def _shown_in(self, argument):
        return self

    def add_argument_group(self, title=None, description=None, **kwargs):
        group = _Part(self._parser, title, description)
        self._parser._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        group = _Exclusive(self, required)
        self._parser._exclusive.append(group)
        return group

    def set_defaults(self, **kwargs):
        parser = self._parser
        parser._defaults.update(kwargs)
        for argument in parser._everything:
            if argument.dest in kwargs:
                argument.default = kwargs[argument.dest]

    def get_default(self, dest):
        for argument in self._parser._everything:
            if argument.dest == dest and argument.default is not None:
                return argument.default
        return self._parser._defaults.get(dest)


class _Part(_Group):
    def __init__(self, parser, title, description):
        self._parser, self.title, self.description = parser, title, description
        self._actions = []


class _Exclusive(_Group):
    def __init__(self, container, required):
        self._container, self._parser = container, container._parser
        self.required = required
        self._actions = []

    def _add(self, argument):
        if argument.required:
            raise ValueError('mutually exclusive arguments must be optional')
        self._container._add(argument)
        self._actions.append(argument)


class _Subparsers(Action):
    def __init__(self, parser, prog, dest, required, help, metavar, parser_class, option_strings=()):
        super().__init__([], dest, 'A...', required=required, help=help, metavar=metavar)
        self.choices = {}
        self._prog, self._parser_class = prog, parser_class
        self._pseudo = []

    def add_parser(self, name, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prog} {name}'
        aliases = kwargs.pop('aliases', ())
        if 'help' in kwargs:
            shown = Action([], name, metavar=name, help=kwargs.pop('help'))
            if aliases:
                shown.metavar += f" ({', '.join(aliases)})"
            self._pseudo.append(shown)
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            self.choices[each] = parser
        return parser


class ArgumentParser(_Group):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler='error', add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        if parents or fromfile_prefix_chars or argument_default is not None or prefix_chars != '-':
            raise NotImplementedError('ArgumentParser(parents=, fromfile_prefix_chars=, '
                                      'argument_default=, prefix_chars=) are not supported in the '
                                      'playground')
        self.prog = prog or _sys.argv[0].rsplit('/', 1)[-1]
        self.usage, self.description, self.epilog = usage, description, epilog
        self.formatter_class = formatter_class or HelpFormatter
        self.conflict_handler, self.add_help = conflict_handler, add_help
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._parser = self
        self._everything, self._options, self._defaults = [], {}, {}
        self._exclusive, self._subparsers = [], None
        self._positional_part = _Part(self, 'positional arguments', None)
        self._option_part = _Part(self, 'options', None)
        self._groups = [self._positional_part, self._option_part]
        if add_help:
            self.add_argument('-h', '--help', action='help', help='show this help message and exit')

    def __repr__(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"

    def _all_groups(self):
        return [*self._groups, *self._exclusive]

    def _shown_in(self, argument):
        return self._option_part if argument.option_strings else self._positional_part

    def add_subparsers(self, *, title=None, description=None, prog=None, dest=SUPPRESS,
                       required=False, help=None, metavar=None, parser_class=None):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        part = self._positional_part
        if title or description:
            part = self.add_argument_group(title or 'subcommands', description)
        if prog is None:
            formatter = self._formatter()
            formatter.add_usage(self.usage, [a for a in self._everything if not a.option_strings],
                                self._exclusive, '')
            prog = formatter.format_help().strip()
        action = _Subparsers(self, prog, dest, required, help, metavar, parser_class or type(self))
        self._subparsers = action
        self._everything.append(action)
        part._actions.append(action)
        return action

    # --- Help ----------------------------------------------------------------------------------

    def _formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._formatter()
        formatter.add_usage(self.usage, self._everything, self._exclusive)
        return formatter.format_help()

    def format_help(self):
        formatter = self._formatter()
        formatter.add_usage(self.usage, self._everything, self._exclusive)
        formatter.add_text(self.description)
        for group in self._groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    # --- Parsing -------------------------------------------------------------------------------

    def parse_args(self, args=None, namespace=None):
        space, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self.error('unrecognized arguments: ' + ' '.join(unknown))
        return space

    def parse_known_args(self, args=None, namespace=None):
        texts = list(_sys.argv[1:] if args is None else args)
        space = Namespace() if namespace is None else namespace
        for argument in self._everything:
            if argument.dest != SUPPRESS and argument.default != SUPPRESS and \
                    not hasattr(space, argument.dest):
                setattr(space, argument.dest, argument.default)
        for dest, value in self._defaults.items():
            if not hasattr(space, dest):
                setattr(space, dest, value)
        if not self.exit_on_error:
            return _Reader(self, space, texts).read()
        try:
            return _Reader(self, space, texts).read()
        except ArgumentError as e:
            self.error(str(e))

    def parse_intermixed_args(self, args=None, namespace=None):
        raise NotImplementedError('parse_intermixed_args is not supported in the playground')


class FileType:
    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode, self._encoding = mode, encoding

    def __call__(self, string):
        if string == '-':
            raise NotImplementedError('standard input is not in the playground')
        try:
            return open(string, self._mode, encoding=self._encoding)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}") from None

    def __repr__(self):
        return f'{type(self).__name__}({self._mode!r})'
