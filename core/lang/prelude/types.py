"""types: names of the interpreter's own types."""
from _sys import dotted as _dotted
import sys as _sys


def _f():
    yield


class _C:
    __slots__ = ('_s',)

    def _m(self):
        pass


FunctionType = LambdaType = type(_f)
CodeType = type(_f.__code__)
GeneratorType = type(_f())
from _sys import FrameType
MethodType = type(_C()._m)
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
ModuleType = type(_sys)
NoneType = type(None)
UnionType = type(int | str)
GenericAlias = type(list[int])
MappingProxyType = type(type.__dict__)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
GetSetDescriptorType = type(type(_f).__dict__['__code__']) if '__code__' in type(_f).__dict__ \
    else None
MemberDescriptorType = type(_C._s)
del _f, _C


@_dotted
class SimpleNamespace:
    def __init__(self, /, *args, **kwargs):
        if args:
            raise TypeError('no positional arguments expected')
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return name + '(' + ', '.join([f'{k}={v!r}' for k, v in self.__dict__.items()]) + ')'

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


def new_class(name, bases=(), kwds=None, exec_body=None):
    space = {}
    kwds = dict(kwds or {})
    if exec_body is not None:
        exec_body(space)
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    return meta(name, bases, space, **kwds)
