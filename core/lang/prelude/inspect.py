"""inspect: what functions and classes say of themselves. Of builtins there is nothing to say."""
import types as _types
from _sys import currentframe
from collections import namedtuple as _namedtuple

_VARARGS, _VARKEYWORDS, _GENERATOR = 4, 8, 32


class _empty:
    """No default, no annotation."""


_empty.__module__ = 'inspect'


class _ParameterKind(int):
    description = property(lambda self: ('positional-only', 'positional or keyword',
                                         'variadic positional', 'keyword-only',
                                         'variadic keyword')[self])
    name = property(lambda self: ('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL',
                                  'KEYWORD_ONLY', 'VAR_KEYWORD')[self])

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'


class Parameter:
    empty = _empty
    POSITIONAL_ONLY = _ParameterKind(0)
    POSITIONAL_OR_KEYWORD = _ParameterKind(1)
    VAR_POSITIONAL = _ParameterKind(2)
    KEYWORD_ONLY = _ParameterKind(3)
    VAR_KEYWORD = _ParameterKind(4)

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def __str__(self):
        text = {2: '*', 4: '**'}.get(int(self.kind), '') + self.name
        if self.annotation is not _empty:
            text += ': ' + formatannotation(self.annotation)
        if self.default is not _empty:
            text += f' = {self.default!r}' if self.annotation is not _empty \
                else f'={self.default!r}'
        return text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == \
            (other.name, other.kind, other.default, other.annotation)


def formatannotation(annotation, base_module=None):
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    text = repr(annotation)
    return text.replace('typing.', '') if getattr(annotation, '__module__', None) == 'typing' else text


class BoundArguments:
    """What a call gives to the parameters of a signature."""
    __slots__ = ('arguments', '_signature')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (3, 4) or name not in self.arguments:
                break
            if p.kind == 2:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, by_name = {}, False
        for name, p in self._signature.parameters.items():
            if name not in self.arguments:
                by_name = True
                continue
            if not (by_name or p.kind in (3, 4)):
                continue
            if p.kind == 4:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        full = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif p.default is not _empty:
                full[name] = p.default
            elif p.kind in (2, 4):
                full[name] = () if p.kind == 2 else {}
        self.arguments = full

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        given = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{type(self).__name__} ({given})>'


def _bind(signature, args, kwargs, partial):
    """In the order of the parameters, as CPython does: the first that cannot be is what is told."""
    arguments, values = {}, list(args)
    parameters = list(signature.parameters.values())
    at = 0
    while values:
        p = parameters[at] if at < len(parameters) else None
        if p is None or p.kind in (3, 4):
            raise TypeError('too many positional arguments')
        at += 1
        if p.kind == 2:
            arguments[p.name] = tuple(values)
            break
        if p.name in kwargs and p.kind != 0:
            raise TypeError(f'multiple values for argument {p.name!r}')
        arguments[p.name] = values.pop(0)
    else:
        if at < len(parameters) and parameters[at].kind == 2:
            at += 1
        elif at < len(parameters) and parameters[at].name in kwargs and parameters[at].kind == 0:
            raise TypeError(f'{parameters[at].name!r} parameter is positional only, but was passed '
                            'as a keyword')
    rest = None
    for p in parameters[at:]:
        if p.kind == 4:
            rest = p
        elif p.kind == 2:
            continue
        elif p.name in kwargs:
            if p.kind == 0:
                raise TypeError(f'{p.name!r} parameter is positional only, but was passed as a '
                                'keyword')
            arguments[p.name] = kwargs.pop(p.name)
        elif not partial and p.default is _empty:
            raise TypeError(f'missing a required argument: {p.name!r}')
    if kwargs and rest is None:
        raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
    if kwargs:
        arguments[rest.name] = kwargs
    return BoundArguments(signature, arguments)


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {p.name: p for p in parameters or ()}
        self.return_annotation = return_annotation

    def __str__(self):
        parts = []
        slash = star = False
        for p in self.parameters.values():
            if slash and p.kind != 0:
                parts.append('/')
            slash = p.kind == 0
            if p.kind == 3 and not star:
                parts.append('*')
            star = star or p.kind in (2, 3)
            parts.append(str(p))
        if slash:
            parts.append('/')
        text = '(' + ', '.join(parts) + ')'
        if self.return_annotation is not _empty:
            text += ' -> ' + formatannotation(self.return_annotation)
        return text

    def __repr__(self):
        return f'<Signature {self}>'

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self.parameters.values()) == list(other.parameters.values()) and \
            self.return_annotation == other.return_annotation

    def bind(self, /, *args, **kwargs):
        return _bind(self, args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return _bind(self, args, kwargs, True)

    def replace(self, *, parameters=None, return_annotation=_empty):
        return Signature(self.parameters.values() if parameters is None else parameters,
                         return_annotation=return_annotation)


def _of_function(f):
    code = f.__code__
    names = code.co_varnames
    n, n_positional = code.co_argcount, code.co_posonlyargcount
    defaults = f.__defaults__ or ()
    annotations = f.__annotations__
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default,
                                    annotation=annotations.get(name, _empty)))

    for i in range(n):
        at = i - (n - len(defaults))
        add(names[i], Parameter.POSITIONAL_ONLY if i < n_positional else
            Parameter.POSITIONAL_OR_KEYWORD, defaults[at] if at >= 0 else _empty)
    rest = n + code.co_kwonlyargcount
    if code.co_flags & _VARARGS:
        add(names[rest], Parameter.VAR_POSITIONAL)
    for name in names[n:rest]:
        add(name, Parameter.KEYWORD_ONLY, (f.__kwdefaults__ or {}).get(name, _empty))
    if code.co_flags & _VARKEYWORDS:
        add(names[rest + bool(code.co_flags & _VARARGS)], Parameter.VAR_KEYWORD)
    return Signature(parameters, return_annotation=annotations.get('return', _empty))


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if parameters and parameters[0].kind in (0, 1):
        del parameters[0]
    return signature.replace(parameters=parameters,
                             return_annotation=signature.return_annotation)


def _of_partial(obj):
    """What is left to give: what a keyword has given is a default, and can only be changed by
    keyword, as can all that follows."""
    of = signature(obj.func)
    given, left, keyword_only = list(obj.args), [], False
    names = set(obj.keywords)
    for p in of.parameters.values():
        if p.kind == 2:
            given = []
            if not keyword_only:
                left.append(p)
        elif p.kind == 4:
            names = set()
            left.append(p)
        elif p.kind < 2 and given:
            if p.kind and p.name in names:
                names.add('')  # twice
            del given[0]
        else:
            named = p.kind != 0 and p.name in names
            names.discard(p.name if named else None)
            keyword_only = keyword_only or named and p.kind == 1
            default = obj.keywords[p.name] if named else p.default
            kind = Parameter.KEYWORD_ONLY if keyword_only and p.kind == 1 else p.kind
            left.append(Parameter(p.name, kind, default=default, annotation=p.annotation))
    if given or names:
        raise ValueError(f'partial object {obj!r} has incorrect arguments')
    return of.replace(parameters=left, return_annotation=of.return_annotation)


def signature(obj, *, follow_wrapped=True):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if type(obj).__name__ == 'partial' and type(obj).__module__ == 'functools':
        return _of_partial(obj)
    if isinstance(obj, _types.MethodType):
        return _without_first(signature(obj.__func__))
    while follow_wrapped and hasattr(obj, '__wrapped__'):
        obj = obj.__wrapped__
    if isinstance(obj, _types.FunctionType):
        return _of_function(obj)
    if isinstance(obj, type):
        for name in ('__init__', '__new__'):
            f = getattr(obj, name, None)
            if isinstance(f, _types.FunctionType):
                return _without_first(_of_function(f))
        if obj.__module__ != 'builtins' and not issubclass(obj, (int, str, list, dict, tuple)):
            return Signature()
    elif not isroutine(obj):
        f = getattr(type(obj), '__call__', None)
        if isinstance(f, _types.FunctionType):
            return _without_first(_of_function(f))
    raise ValueError(f'no signature found for builtin {obj!r}')


FullArgSpec = _namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, '
                          'kwonlydefaults, annotations')


def getfullargspec(func):
    try:
        of = _of_function(func) if isinstance(func, _types.FunctionType) else \
            _of_function(func.__func__) if isinstance(func, _types.MethodType) else \
            signature(func, follow_wrapped=False)
    except Exception:
        raise TypeError('unsupported callable') from None
    args, kwonly, defaults, kwdefaults, annotations = [], [], (), {}, {}
    varargs = varkw = None
    if of.return_annotation is not _empty:
        annotations['return'] = of.return_annotation
    for p in of.parameters.values():
        if p.kind == 2:
            varargs = p.name
        elif p.kind == 4:
            varkw = p.name
        elif p.kind == 3:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            args.append(p.name)
            if p.default is not _empty:
                defaults += (p.default,)
        if p.annotation is not _empty:
            annotations[p.name] = p.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None,
                       annotations)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = ('GEN_CREATED', 'GEN_RUNNING',
                                                       'GEN_SUSPENDED', 'GEN_CLOSED')


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    try:
        return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED
    except NotImplementedError:  # there is a frame
        return GEN_CREATED


def isclass(object):
    return isinstance(object, type)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


def isfunction(object):
    return isinstance(object, _types.FunctionType)


def ismethod(object):
    return isinstance(object, _types.MethodType)


def isbuiltin(object):
    return isinstance(object, _types.BuiltinFunctionType)


def ismodule(object):
    return isinstance(object, _types.ModuleType)


def isgenerator(object):
    return isinstance(object, _types.GeneratorType)


def iscode(object):
    return isinstance(object, _types.CodeType)


def isgeneratorfunction(obj):
    return isfunction(obj) and bool(obj.__code__.co_flags & _GENERATOR)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or
            isinstance(object, (_types.MethodDescriptorType, _types.WrapperDescriptorType,
                                _types.MethodWrapperType)))


def _class_of(function):
    """The class in whose body it is; None: in no class's."""
    import sys
    owner = sys.modules.get(function.__module__)
    for name in function.__qualname__.split('.')[:-1]:
        owner = getattr(owner, name, None)
    return owner if isclass(owner) else None


def _inherited_doc(of):
    if isclass(of):
        docs = [base.__doc__ for base in of.__mro__[:-1]]
    else:
        function = of.fget if isinstance(of, property) else of
        if ismethod(of):
            owner = of.__self__ if isclass(of.__self__) else type(of.__self__)
        elif isfunction(function):
            owner = _class_of(function)
            if owner is None or getattr(owner, function.__name__, None) is not of:
                return None
        else:
            return None
        docs = [getattr(base, function.__name__).__doc__ for base in owner.__mro__
                if hasattr(base, function.__name__)]
    return next((doc for doc in docs if doc is not None), None)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None:
        doc = _inherited_doc(object)
    if not isinstance(doc, str):
        return None
    return cleandoc(doc)


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getmembers(object, predicate=None):
    members = []
    names = set(getattr(object, '__dict__', {}))
    for cls in (object.__mro__ if isinstance(object, type) else type(object).__mro__):
        names |= set(cls.__dict__)
    for name in sorted(names):
        if hasattr(object, name):
            value = getattr(object, name)
            if predicate is None or predicate(value):
                members.append((name, value))
    return members


def getmro(cls):
    return cls.__mro__


def isframe(object):
    return isinstance(object, _types.FrameType)


Arguments = _namedtuple('Arguments', 'args, varargs, varkw')
ArgInfo = _namedtuple('ArgInfo', 'args varargs keywords locals')


def getargs(co):
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    names = co.co_varnames
    at = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & _VARARGS:
        varargs = names[at]
        at += 1
    if co.co_flags & _VARKEYWORDS:
        varkw = names[at]
    return Arguments(list(names[:co.co_argcount + co.co_kwonlyargcount]), varargs, varkw)


def getargvalues(frame):
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


class FrameInfo(_namedtuple('FrameInfo', 'frame filename lineno function')):
    """What stack() has of a frame, but for the lines around it."""

    @property
    def code_context(self):
        raise NotImplementedError('the lines around a frame are not part of the playground')

    index = positions = code_context

    def __getitem__(self, at):
        return self.code_context if isinstance(at, int) and at in (4, 5) else super().__getitem__(at)


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(frame, frame.f_code.co_filename, frame.f_lineno,
                               frame.f_code.co_name))
        frame = frame.f_back
    return found


def stack(context=1):
    return getouterframes(currentframe(), context)


def getsourcelines(object):
    from _source_lines import getsourcelines
    return getsourcelines(object)


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def findsource(object):
    from _source_lines import findsource
    return findsource(object)


def getcomments(object):
    from _source_lines import getcomments
    return getcomments(object)


def getfile(object):
    from _source_lines import file_of
    return file_of(object)


def getsourcefile(object):
    return getfile(object)


def getmodule(object, _filename=None):
    import sys
    if ismodule(object):
        return object
    name = getattr(object, '__module__', None)
    return sys.modules.get(name) if isinstance(name, str) else None
