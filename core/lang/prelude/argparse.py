"""argparse: options with their defaults. A program here is started without arguments, so what matters
are defaults, and lists of arguments that a lesson gives to parse_args itself."""
import sys as _sys

SUPPRESS = '==SUPPRESS=='
_ACTIONS = ('store', 'store_true', 'store_false', 'store_const', 'append', 'count')


class Namespace:
    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        return 'Namespace(' + ', '.join([f'{k}={v!r}' for k, v in self.__dict__.items()]) + ')'

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


class ArgumentTypeError(Exception):
    pass


class ArgumentDefaultsHelpFormatter:
    pass


class _Argument:
    def __init__(self, names, options):
        self.names = names
        self.is_option = names[0].startswith('-')
        self.action = options.get('action', 'store')
        if self.action not in _ACTIONS:
            raise NotImplementedError(f'add_argument(action={self.action!r}) is not supported in '
                                      'the playground')
        long = [name for name in names if name.startswith('--')] or list(names)
        self.dest = options.get('dest') or long[0].lstrip('-').replace('-', '_')
        self.type = options.get('type', str)
        self.nargs = options.get('nargs')
        if self.nargs not in (None, '?', '*', '+') and not isinstance(self.nargs, int):
            raise ValueError(f'unsupported nargs: {self.nargs!r}')
        self.const = options.get('const')
        self.choices = options.get('choices')
        self.required = options.get('required', not self.is_option and
                                    self.nargs not in ('?', '*'))
        self.help = options.get('help')
        usual = {'store_true': False, 'store_false': True}.get(self.action)
        self.default = options.get('default', usual)

    def shown(self):
        return '/'.join(self.names)


_OPTIONS = ('action', 'dest', 'type', 'nargs', 'const', 'choices', 'required', 'help', 'default',
            'metavar')


class ArgumentParser:
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=None, prefix_chars='-', fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler='error', add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        if parents or fromfile_prefix_chars or argument_default is not None or prefix_chars != '-':
            raise NotImplementedError('ArgumentParser(parents=, fromfile_prefix_chars=, '
                                      'argument_default=, prefix_chars=) are not supported in the '
                                      'playground')
        self.prog = prog or 'main.py'
        self.description = description
        self._arguments = []
        self._defaults = {}

    def add_argument(self, *names, **options):
        for name in options:
            if name not in _OPTIONS:
                raise TypeError(f"__init__() got an unexpected keyword argument '{name}'")
        if not names:
            names = (options['dest'],)
        argument = _Argument(names, options)
        self._arguments.append(argument)
        return argument

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)

    def get_default(self, dest):
        for argument in self._arguments:
            if argument.dest == dest:
                return self._defaults.get(dest, argument.default)
        return self._defaults.get(dest)

    def error(self, message):
        _sys.stderr.write(f'{self.prog}: error: {message}\n')
        raise SystemExit(2)

    def _value(self, argument, text):
        try:
            value = argument.type(text)
        except ArgumentTypeError as e:
            self.error(f'argument {argument.shown()}: {e}')
        except (TypeError, ValueError):
            name = getattr(argument.type, '__name__', repr(argument.type))
            self.error(f'argument {argument.shown()}: invalid {name} value: {text!r}')
        if argument.choices is not None and value not in argument.choices:
            choices = ', '.join([repr(c) for c in argument.choices])
            self.error(f'argument {argument.shown()}: invalid choice: {value!r} '
                       f'(choose from {choices})')
        return value

    def _find(self, text):
        """The option that a text names, whole or by its beginning; None."""
        options = [a for a in self._arguments if a.is_option]
        for argument in options:
            if text in argument.names:
                return argument
        near = [a for a in options for n in a.names if text.startswith('--') and n.startswith(text)]
        return near[0] if len(near) == 1 else None

    def _take(self, argument, texts):
        """The value of an argument from the texts at hand, which it takes away."""
        def is_value(text):
            number = text[1:].replace('.', '', 1).isdigit()
            return not text.startswith('-') or text == '-' or number

        n = argument.nargs
        most = n if isinstance(n, int) else 1 if n in (None, '?') else len(texts)
        taken = []
        while texts and len(taken) < most and is_value(texts[0]):
            taken.append(self._value(argument, texts.pop(0)))
        if n == '?':
            return taken[0] if taken else argument.const if argument.is_option \
                else argument.default
        if n is None:
            if not taken:
                self.error(f'argument {argument.shown()}: expected one argument')
            return taken[0]
        if n == '+' and not taken or isinstance(n, int) and len(taken) < n:
            want = 'at least one argument' if n == '+' else \
                f'{n} argument{"s" if n != 1 else ""}'
            self.error(f'argument {argument.shown()}: expected {want}')
        if not taken and argument.default is not None:
            return argument.default
        return taken

    def _apply(self, space, argument, texts):
        action, dest = argument.action, argument.dest
        if action in ('store_true', 'store_false'):
            setattr(space, dest, action == 'store_true')
        elif action == 'store_const':
            setattr(space, dest, argument.const)
        elif action == 'count':
            setattr(space, dest, (getattr(space, dest) or 0) + 1)
        elif action == 'append':
            setattr(space, dest, list(getattr(space, dest) or []) + [self._take(argument, texts)])
        else:
            setattr(space, dest, self._take(argument, texts))

    def _fill(self, space):
        for argument in self._arguments:
            default = argument.default
            if isinstance(default, str) and argument.action == 'store':
                default = self._value(argument, default) if argument.choices is None else default
            if default != SUPPRESS and not hasattr(space, argument.dest):
                setattr(space, argument.dest, default)
        for name, value in self._defaults.items():
            if name not in space or name in [a.dest for a in self._arguments]:
                setattr(space, name, value)

    def parse_known_args(self, args=None, namespace=None):
        texts = list(_sys.argv[1:] if args is None else args)
        space = Namespace() if namespace is None else namespace
        self._fill(space)
        positional = [a for a in self._arguments if not a.is_option]
        unknown, seen = [], []
        while texts:
            text = texts.pop(0)
            if text in ('-h', '--help'):
                raise NotImplementedError('the help of argparse is not supported in the playground')
            name, equals, value = text.partition('=')
            argument = self._find(name) if text.startswith('-') else None
            if argument is None and not text.startswith('-') and positional:
                argument = positional.pop(0)
                texts.insert(0, text)
            elif argument is None:
                unknown.append(text)
                continue
            elif equals:
                texts.insert(0, value)
            seen.append(argument)
            self._apply(space, argument, texts)
        missing = [a.shown() for a in self._arguments if a.required and a not in seen]
        if missing:
            self.error('the following arguments are required: ' + ', '.join(missing))
        return space, unknown

    def parse_args(self, args=None, namespace=None):
        space, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self.error('unrecognized arguments: ' + ' '.join(unknown))
        return space

    def _refuse(self, *args, **kwargs):
        raise NotImplementedError('groups, subparsers and help of argparse are not supported in '
                                  'the playground')

    add_argument_group = add_mutually_exclusive_group = add_subparsers = _refuse
    print_help = format_help = print_usage = format_usage = _refuse
