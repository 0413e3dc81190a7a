"""inspect: what functions and classes say of themselves. Of builtins there is nothing to say."""
import types as _types

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
        return self.description

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


def getsource(object):
    raise NotImplementedError('inspect.getsource is not supported in the playground')
