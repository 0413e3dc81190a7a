"""Margins that repeat what is there."""
import torch
from torch.nn._checks import require_dtype
from torch.nn._gather import gather


def pad_by(mode, input, pad):
    dims = len(pad) // 2
    if mode == "circular" and dims <= 3 and input.dim() in (dims + 1, dims + 2):
        if len(pad) != 2 * (input.dim() - 2):  # no input without a batch
            raise RuntimeError(f"Invalid padding size, expected {2 * (input.dim() - 2)} but got {len(pad)}")
        return _pad_circular(input, pad)
    if dims > 2 or input.dim() not in (dims + 1, dims + 2):
        if input.dim() not in (2, 3, 4, 5) or dims > 2:
            raise NotImplementedError("Only 2D, 3D, 4D, 5D padding with non-constant padding are supported "
                                      "for now" if dims <= 3 and input.dim() != 5 else
                                      f"pad: mode='{mode}' of three dims is not part of the playground")
        raise NotImplementedError("Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now")
    along, sizes = [], []
    for d in range(dims):
        n = input.shape[-dims + d]
        before, after = pad[2 * (dims - 1 - d)], pad[2 * (dims - 1 - d) + 1]
        if n == 0 or n + before + after < 1:
            along.append(torch.empty(max(n + before + after, 0), dtype=torch.long))
            sizes.append(n + before + after)
            continue
        at = torch.arange(-before, n + after)
        if mode == "replicate":
            at = at.clamp(0, n - 1)
        else:
            if before >= n or after >= n:
                raise RuntimeError(
                    "Argument #4: Padding size should be less than the corresponding input dimension, but "
                    f"got: padding ({before}, {after}) at dimension {input.dim() - dims + d} of input "
                    f"{input.dim()}")
            at = at.abs()
            at = torch.where(at >= n, 2 * (n - 1) - at, at)
        along.append(at)
        sizes.append(len(at))
    require_dtype(f"replication_pad{dims}d_cpu" if mode == "replicate" else f"reflection_pad{dims}d", input, (torch.float32, torch.float64))
    kind = "Replication" if mode == "replicate" else "Reflection"
    _check_room(mode, input, sizes)
    return gather(f"{kind}Pad{dims}DBackward0", input, along)


def _check_room(mode, input, size):
    """What ATen refuses of sizes, a kernel in other words than the next."""
    dims, shape = len(size), list(input.shape)
    batched = input.dim() == dims + 2
    if 0 in shape[1 if batched or mode == "reflect" else 0:]:
        if mode == "reflect":
            raise RuntimeError(f"{dims + 1}D or {dims + 2}D (batch mode) tensor expected for input, but got: "
                               f"[ {input.type()}{{{','.join(map(str, shape))}}} ]")
        raise RuntimeError(f"Expected {dims + 1}D or {dims + 2}D (batch mode) tensor with possibly 0 batch size "
                           f"and other non-zero dimensions for input, but got: {shape}")
    if min(size) < 1 and mode == "reflect" and dims == 1:
        raise RuntimeError(f"2input (W: {shape[-1]})is too small. Calculated output W: {size[0]}")
    if max(size) < 1:
        of = "W" if dims == 1 else "H: %d, W" % shape[-2]
        out = "W" if dims == 1 else "H: %d W" % size[0]
        gap = "" if mode == "reflect" else " "
        raise RuntimeError(f"input ({of}: {shape[-1]}){gap}is too small. Calculated output {out}: {size[-1]}")


def _pad_circular(input, pad):
    """As PyTorch 1.13: copied into the middle, then the margins, dim by dim."""
    dims = len(pad) // 2
    shape = list(input.shape)
    sides = []
    for d in range(dims):
        before, after = pad[2 * d], pad[2 * d + 1]
        dim = input.dim() - 1 - d
        if min(before, after) < 0 or max(before, after) > shape[dim]:
            raise NotImplementedError("pad: mode='circular' of less than nothing or more than once around is "
                                      "not part of the playground")
        sides.append((dim, before, after))
        shape[dim] += before + after
    out = torch.empty(shape, dtype=input.dtype)
    middle = out
    for dim, before, _ in sides:
        middle = middle.narrow(dim, before, input.shape[dim])
    middle.copy_(input)
    for dim, before, after in sides:
        n = shape[dim]
        if before > 0:
            out.narrow(dim, 0, before).copy_(out.narrow(dim, n - before - after, before))
        if after > 0:
            out.narrow(dim, n - after, after).copy_(out.narrow(dim, before, after))
    return out
