"""collections.abc: what a class can do, asked with isinstance, and what follows from it."""
from _abc_calls import (Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Reversible, Sized,
                        _CallableGenericAlias)
from _abc_mappings import (ItemsView, KeysView, Mapping, MappingView, MutableMapping, ValuesView)
from _abc_sequences import ByteString, MutableSequence, Sequence
from _abc_sets import MutableSet, Set

for _class, _known in ((Set, frozenset), (MutableSet, set), (MutableMapping, dict),
                       (KeysView, type({}.keys())), (ItemsView, type({}.items())),
                       (ValuesView, type({}.values())), (Sequence, tuple), (Sequence, str),
                       (Sequence, range), (Sequence, bytes), (Sequence, memoryview), (MutableSequence, list),
                       (MutableSequence, bytearray), (ByteString, bytes), (ByteString, bytearray)):
    _class.register(_known)
