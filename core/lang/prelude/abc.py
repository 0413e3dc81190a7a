"""abc: classes that cannot be made until their abstract methods are there."""


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


def _is_abstract(value):
    if isinstance(value, abstractproperty):
        return True
    if isinstance(value, property):
        return any(_is_abstract(f) for f in (value.fget, value.fset, value.fdel) if f is not None)
    if isinstance(value, (classmethod, staticmethod)):
        value = value.__func__
    return getattr(value, '__isabstractmethod__', False)


class _State:
    """Who derives from a class, who was registered, and who was found to be of it and not to be."""
    __slots__ = ('registry', 'derived', 'known', 'unknown')

    def __init__(self):
        self.registry, self.derived, self.known, self.unknown = [], [], set(), set()


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        names = {key for key, value in namespace.items() if _is_abstract(value)}
        for base in bases:
            for key in getattr(base, '__abstractmethods__', ()):
                if _is_abstract(getattr(cls, key, None)):
                    names.add(key)
        cls.__abstractmethods__ = frozenset(names)
        cls._abc_impl = _State()
        for base in bases:
            if isinstance(base, ABCMeta):
                base._abc_impl.derived.append(cls)
        return cls

    def __call__(cls, *args, **kwargs):
        missing = sorted(cls.__abstractmethods__)
        if missing:
            s = '' if len(missing) == 1 else 's'
            raise TypeError(f"Can't instantiate abstract class {cls.__name__} with abstract "
                            f"method{s} {', '.join(missing)}")
        return super().__call__(*args, **kwargs)

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry.append(subclass)
        for state in _doubtful:
            state.unknown.clear()
        _doubtful.clear()
        return subclass

    def __instancecheck__(cls, instance):
        subclass, subtype = instance.__class__, type(instance)
        if subclass in cls._abc_impl.known:
            return True
        if subclass is subtype:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        state = cls._abc_impl
        if subclass in state.known:
            return True
        if subclass in state.unknown:
            return False
        hook = getattr(cls, '__subclasshook__', None)
        answer = NotImplemented if hook is None else hook(subclass)
        if answer is NotImplemented:
            answer = cls in getattr(subclass, '__mro__', ()) or \
                any(issubclass(subclass, other) for other in state.registry) or \
                any(issubclass(subclass, other) for other in state.derived)
        if answer:
            state.known.add(subclass)
        else:
            state.unknown.add(subclass)
            _doubtful.append(state)
        return answer


_doubtful = []  # those that said no to somebody


class ABC(metaclass=ABCMeta):
    """Helper class that provides a standard way to create an ABC using
    inheritance.
    """
    __slots__ = ()
