"""torch.nn.functional.multi_head_attention_forward: every query looks at all keys, head by head."""
import math
import warnings

import torch
from torch._nn import linear
from torch.nn._windows import pad


def _check_shapes(query, key, value, key_padding_mask, attn_mask, num_heads):
    """Whether there is a batch."""
    if query.dim() not in (2, 3):
        raise AssertionError("query should be unbatched 2D or batched 3D tensor but received "
                             f"{query.dim()}-D query tensor")
    n = query.dim()
    kind = ("batched" if n == 3 else "unbatched") + f" ({n}-D) `query`"
    assert key.dim() == n and value.dim() == n, (
        f"For {kind}, expected `key` and `value` to be {n}-D but found {key.dim()}-D and "
        f"{value.dim()}-D tensors respectively")
    if key_padding_mask is not None:
        assert key_padding_mask.dim() == n - 1, (
            f"For {kind}, expected `key_padding_mask` to be `None` or {n - 1}-D but found "
            f"{key_padding_mask.dim()}-D tensor instead")
        _check_padding_mask(key_padding_mask)
    if attn_mask is not None:
        assert attn_mask.dim() in (2, 3), (
            f"For {kind}, expected `attn_mask` to be `None`, 2-D or 3-D but found "
            f"{attn_mask.dim()}-D tensor instead")
        if n == 2 and attn_mask.dim() == 3:
            expected = (num_heads, query.shape[0], key.shape[0])
            assert attn_mask.shape == expected, (
                f"Expected `attn_mask` shape to be {expected} but got {attn_mask.shape}")
    return n == 3


def _check_padding_mask(mask):
    if mask.dtype != torch.bool and not mask.is_floating_point():
        raise AssertionError("only bool and floating types of key_padding_mask are supported")


def _projected(query, key, value, weight, bias):
    """Queries, keys and values by the rows of one weight; what is the same is projected at once."""
    size = query.size(-1)
    if key is value and query is key:
        return linear(query, weight, bias).chunk(3, dim=-1)
    if key is value:
        w_q, w_kv = weight.split([size, size * 2])
        b_q, b_kv = (None, None) if bias is None else bias.split([size, size * 2])
        return (linear(query, w_q, b_q),) + linear(key, w_kv, b_kv).chunk(2, dim=-1)
    return _projected_apart(query, key, value, weight.chunk(3), bias)


def _projected_apart(query, key, value, weights, bias):
    biases = (None, None, None) if bias is None else bias.chunk(3)
    return tuple([linear(x, w, b) for x, w, b in zip((query, key, value), weights, biases)])


def _checked_mask(mask, tgt_len, src_len, rows):
    if mask.dtype == torch.uint8:
        warnings.warn("Byte tensor for attn_mask in nn.MultiheadAttention is deprecated. Use bool "
                      "tensor instead.")
        mask = mask.to(torch.bool)
    assert mask.is_floating_point() or mask.dtype == torch.bool, (
        f"Only float, byte, and bool types are supported for attn_mask, not {mask.dtype}")
    n = mask.dim()
    correct = (tgt_len, src_len) if n == 2 else (rows, tgt_len, src_len)
    if mask.shape != correct:
        raise RuntimeError(f"The shape of the {n}D attn_mask is {mask.shape}, but should be "
                           f"{correct}.")
    return mask.unsqueeze(0) if n == 2 else mask


def _joined_masks(attn_mask, padding_mask, batch, num_heads, src_len, dtype):
    """One mask that is added to the scores; None: none."""
    if padding_mask is not None:
        assert padding_mask.shape == (batch, src_len), (
            f"expecting key_padding_mask shape of {(batch, src_len)}, but got {padding_mask.shape}")
        padding_mask = padding_mask.view(batch, 1, 1, src_len).expand(-1, num_heads, -1, -1) \
            .reshape(batch * num_heads, 1, src_len)
        if attn_mask is None:
            attn_mask = padding_mask
        elif attn_mask.dtype == torch.bool:
            attn_mask = attn_mask.logical_or(padding_mask)
        else:
            attn_mask = attn_mask.masked_fill(padding_mask, float("-inf"))
    if attn_mask is not None and attn_mask.dtype == torch.bool:
        return torch.zeros_like(attn_mask, dtype=dtype).masked_fill_(attn_mask, float("-inf"))
    return attn_mask


def multi_head_attention_forward(
        query, key, value, embed_dim_to_check, num_heads, in_proj_weight, in_proj_bias, bias_k,
        bias_v, add_zero_attn, dropout_p, out_proj_weight, out_proj_bias, training=True,
        key_padding_mask=None, need_weights=True, attn_mask=None, use_separate_proj_weight=False,
        q_proj_weight=None, k_proj_weight=None, v_proj_weight=None, static_k=None, static_v=None,
        average_attn_weights=True):
    if static_k is not None or static_v is not None:
        raise NotImplementedError("multi_head_attention_forward: static_k and static_v are not "
                                  "part of the playground")
    batched = _check_shapes(query, key, value, key_padding_mask, attn_mask, num_heads)
    if not batched:
        query, key, value = query.unsqueeze(1), key.unsqueeze(1), value.unsqueeze(1)
        if key_padding_mask is not None:
            key_padding_mask = key_padding_mask.unsqueeze(0)
    tgt_len, batch, size = query.shape
    rows = batch * num_heads
    assert size == embed_dim_to_check, (
        f"was expecting embedding dimension of {embed_dim_to_check}, but got {size}")
    head_dim = size // num_heads
    assert head_dim * num_heads == size, f"embed_dim {size} not divisible by num_heads {num_heads}"
    if use_separate_proj_weight:
        assert key.shape[:2] == value.shape[:2], (
            f"key's sequence and batch dims {key.shape[:2]} do not match value's "
            f"{value.shape[:2]}")
        q, k, v = _projected_apart(query, key, value,
                                   (q_proj_weight, k_proj_weight, v_proj_weight), in_proj_bias)
    else:
        assert key.shape == value.shape, (
            f"key shape {key.shape} does not match value shape {value.shape}")
        q, k, v = _projected(query, key, value, in_proj_weight, in_proj_bias)
    if attn_mask is not None:
        attn_mask = _checked_mask(attn_mask, tgt_len, key.shape[0], rows)
    n_more = 0
    if bias_k is not None:
        k = torch.cat([k, bias_k.repeat(1, batch, 1)])
        v = torch.cat([v, bias_v.repeat(1, batch, 1)])
        n_more += 1
    q, k, v = [x.contiguous().view(x.shape[0], rows, head_dim).transpose(0, 1) for x in (q, k, v)]
    if add_zero_attn:
        k, v = [torch.cat([x, torch.zeros((rows, 1, head_dim), dtype=x.dtype)], dim=1)
                for x in (k, v)]
        n_more += 1
    for _ in range(n_more):
        attn_mask, key_padding_mask = [None if mask is None else pad(mask, (0, 1))
                                       for mask in (attn_mask, key_padding_mask)]
    mask = _joined_masks(attn_mask, key_padding_mask, batch, num_heads, k.size(1), q.dtype)
    scaled = q / math.sqrt(head_dim)
    if mask is None:
        weights = torch.bmm(scaled, k.transpose(-2, -1))
    else:
        weights = torch.baddbmm(mask, scaled, k.transpose(-2, -1))
    weights = weights.softmax(-1)
    if training and dropout_p > 0.0:
        weights = torch.nn.functional.dropout(weights, dropout_p)
    output = torch.bmm(weights, v).transpose(0, 1).contiguous().view(tgt_len * batch, size)
    output = linear(output, out_proj_weight, out_proj_bias).view(tgt_len, batch, -1)
    if need_weights:
        weights = weights.view(batch, num_heads, tgt_len, k.size(1))
        if average_attn_weights:
            weights = weights.sum(dim=1) / num_heads
    if not batched:
        output = output.squeeze(1)
        weights = weights.squeeze(0)
    return output, weights if need_weights else None
