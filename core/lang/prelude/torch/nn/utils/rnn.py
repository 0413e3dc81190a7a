"""Sequences of different lengths in one tensor."""
import torch


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
