"""Sequences of different lengths in one tensor: padded, or packed step by step."""
from collections import namedtuple

import torch
from torch.autograd._named import Function as _Function, named as _named


def pad_sequence(sequences, batch_first=False, padding_value=0.0):
    """Stacks sequences, each filled up at its end to the longest."""
    if isinstance(sequences, torch.Tensor):
        sequences = list(sequences.unbind(0))
    longest = max(s.size(0) for s in sequences)
    shape = (len(sequences), longest) if batch_first else (longest, len(sequences))
    out = sequences[0].new_full(shape + tuple(sequences[0].shape[1:]), padding_value)
    for i, s in enumerate(sequences):
        if batch_first:
            out[i, :s.size(0)] = s
        else:
            out[:s.size(0), i] = s
    return out


def unpad_sequence(padded_sequences, lengths, batch_first=False):
    if not batch_first:
        padded_sequences.transpose_(0, 1)
    steps = torch.arange(padded_sequences.shape[1])
    return [sequence[steps < length] for sequence, length in zip(padded_sequences, lengths)]


# --- Packed: the first elements of all sequences, then the second ones, ... ---

class PackedSequence(namedtuple("PackedSequence",
                                ["data", "batch_sizes", "sorted_indices", "unsorted_indices"])):
    """`batch_sizes` says how many sequences have a first element, a second one, ...; the longest
    comes first, and `sorted_indices` tells where each was."""

    def __new__(cls, data, batch_sizes=None, sorted_indices=None, unsorted_indices=None):
        if unsorted_indices is None:
            unsorted_indices = invert_permutation(sorted_indices)
        return super().__new__(cls, data, batch_sizes, sorted_indices, unsorted_indices)

    def to(self, *args, **kwargs):
        return type(self)(self.data.to(*args, **kwargs), *self[1:])

    def double(self):
        return self.to(dtype=torch.double)

    def float(self):
        return self.to(dtype=torch.float)

    def cpu(self):
        return self

    @property
    def is_cuda(self):
        return False


def invert_permutation(permutation):
    if permutation is None:
        return None
    output = torch.empty_like(permutation)
    output[permutation] = torch.arange(permutation.numel())
    return output


@_named("PackPaddedSequenceBackward0")
class _Pack(_Function):
    """Of (steps, sequences, ...)."""

    @staticmethod
    def forward(ctx, input, batch_sizes):
        ctx.batch_sizes, ctx.shape = batch_sizes, input.shape
        return torch.cat([input[t, :n] for t, n in enumerate(batch_sizes)])

    @staticmethod
    def backward(ctx, grad):
        parts = []
        for rows, n in zip(grad.split(ctx.batch_sizes), ctx.batch_sizes):
            rest = torch.zeros((ctx.shape[1] - n,) + tuple(ctx.shape[2:]), dtype=grad.dtype)
            parts.append(torch.cat([rows, rest]))
        whole = torch.zeros((1,) + tuple(ctx.shape[1:]), dtype=grad.dtype)
        return torch.cat([torch.stack(parts)] + [whole] * (ctx.shape[0] - len(parts))), None


def pack_padded_sequence(input, lengths, batch_first=False, enforce_sorted=True):
    lengths = torch.as_tensor(lengths, dtype=torch.int64)
    sorted_indices = None
    if not enforce_sorted:
        lengths, sorted_indices = torch.sort(lengths, descending=True)
        input = input.index_select(0 if batch_first else 1, sorted_indices)
    steps = input.transpose(0, 1) if batch_first else input
    if lengths.numel() != steps.size(1):
        raise RuntimeError("Expected `len(lengths)` to be equal to batch_size, but got "
                           f"{lengths.numel()} (batch_size={steps.size(1)})")
    each = lengths.tolist()
    if each[-1] <= 0:
        raise RuntimeError("Length of all samples has to be greater than 0, but found an element in "
                           "'lengths' that is <= 0")
    if any(a < b for a, b in zip(each, each[1:])):
        raise RuntimeError("`lengths` array must be sorted in decreasing order when `enforce_sorted` "
                           "is True. You can pass `enforce_sorted=False` to pack_padded_sequence "
                           "and/or pack_sequence to sidestep this requirement if you do not need "
                           "ONNX exportability.")
    if each[0] > steps.size(0):
        raise NotImplementedError("pack_padded_sequence: lengths beyond the input are not part of the "
                                  "playground")
    batch_sizes = [sum(n > t for n in each) for t in range(each[0])]
    return PackedSequence(_Pack.apply(steps, batch_sizes), torch.tensor(batch_sizes), sorted_indices)


def pad_packed_sequence(sequence, batch_first=False, padding_value=0.0, total_length=None):
    """(padded, lengths), in the order that the sequences had."""
    sizes = sequence.batch_sizes.tolist()
    longest = len(sizes)
    if total_length is not None:
        if total_length < longest:
            raise ValueError("Expected total_length to be at least the length of the longest sequence "
                             f"in input, but got total_length={total_length} and max sequence length "
                             f"being {longest}")
        longest = total_length
    out = sequence.data.new_full((longest, sizes[0]) + tuple(sequence.data.shape[1:]), padding_value)
    for t, rows in enumerate(sequence.data.split(sizes)):
        out[t, :sizes[t]] = rows
    lengths = torch.tensor([sum(n > i for n in sizes) for i in range(sizes[0])])
    if batch_first:
        out = out.transpose(0, 1)
    unsorted = sequence.unsorted_indices
    if unsorted is not None:
        return out.index_select(0 if batch_first else 1, unsorted), lengths[unsorted]
    return out, lengths


def pack_sequence(sequences, enforce_sorted=True):
    lengths = torch.as_tensor([s.size(0) for s in sequences])
    return pack_padded_sequence(pad_sequence(sequences), lengths, enforce_sorted=enforce_sorted)


def unpack_sequence(packed_sequences):
    padded, lengths = pad_packed_sequence(packed_sequences, batch_first=True)
    return unpad_sequence(padded, lengths, batch_first=True)
