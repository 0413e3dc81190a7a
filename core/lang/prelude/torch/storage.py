"""What Tensor.storage() gives: all numbers that lie in its memory, whatever its shape."""
from torch import _nn


class TypedStorage:
    def __init__(self, tensor):
        self._numbers = _nn.whole_storage(tensor.detach()).data
        self.dtype = tensor.dtype
        self.device = tensor.device

    def __len__(self):
        return self._numbers.numel()

    def size(self):
        return len(self)

    def _place(self, index):
        if not -len(self) <= index < len(self):
            raise IndexError("index %d out of range for storage of size %d" % (index, len(self)))
        return index % len(self)

    def __getitem__(self, index):
        if isinstance(index, slice):
            raise RuntimeError("slices are only supported in UntypedStorage.__getitem__")
        if not isinstance(index, int):
            raise RuntimeError(f"can't index a {type(self)} with {type(index)}")
        return self._numbers[self._place(index)].item()

    def __setitem__(self, index, value):
        if not isinstance(index, (int, slice)):
            raise RuntimeError(f"can't index a {type(self)} with {type(index)}")
        self._numbers[index if isinstance(index, slice) else self._place(index)] = value

    def __iter__(self):
        return iter(self._numbers.tolist())

    def tolist(self):
        return self._numbers.tolist()

    def fill_(self, value):
        self._numbers.fill_(value)
        return self

    def element_size(self):
        return self._numbers.element_size()

    def nbytes(self):
        return len(self) * self.element_size()

    def data_ptr(self):
        return self._numbers.data_ptr()

    def clone(self):
        return TypedStorage(self._numbers.clone())

    def __str__(self):
        numbers = " " + "\n ".join(str(one) for one in self.tolist())
        return (f"{numbers}\n[torch.storage.TypedStorage(dtype={self.dtype}, device={self.device}) "
                f"of size {len(self)}]")

    __repr__ = __str__
