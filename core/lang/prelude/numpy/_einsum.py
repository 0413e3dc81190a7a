"""np.einsum: operands are contracted pair by pair, from the left, as products of matrices."""
from numpy._create import asarray
from numpy._fold import sum
from numpy._more import matmul
from numpy._shape import down, reshape, transpose

_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'


def einsum(*operands, out=None, dtype=None, order='K', casting='safe', optimize=False):
    if out is not None or dtype is not None or order != 'K':
        raise NotImplementedError('numpy.einsum takes no out, dtype and order here')
    if len(operands) == 1 and isinstance(operands[0], str):
        raise ValueError('must specify the einstein sum subscripts string and at least one operand')
    if not operands:
        raise ValueError('must specify the einstein sum subscripts string and at least one operand, '
                         'or at least one operand and its corresponding subscripts list')
    if not isinstance(operands[0], str):
        raise NotImplementedError('numpy.einsum takes its subscripts as a string here')
    from numpy import result_type
    arrays = [asarray(one) for one in operands[1:]]
    inputs, output = _labels(operands[0].replace(' ', ''), arrays)
    _sizes(inputs, output, arrays)
    terms = [_plain(labels, array) for labels, array in zip(inputs, arrays)]
    labels, value = terms[0]
    for i, (other, operand) in enumerate(terms[1:]):
        wanted = set(output)
        for later, _ in terms[i + 2:]:
            wanted |= set(later)
        labels, value = _product(labels, value, other, operand, wanted)
    gone = tuple(i for i, one in enumerate(labels) if one not in output)
    if gone:
        value = sum(value, gone)
        labels = [one for one in labels if one in output]
    value = transpose(asarray(value), [labels.index(one) for one in output])
    kind = result_type(*[one.dtype for one in arrays])
    if value.dtype != kind:  # of narrow ints, modulo their width
        value = value.astype(kind)
    return value if value.ndim else value[()]


def _labels(text, arrays):
    """A list of labels an operand, and those of the result; dimensions of "..." are numbers."""
    for letter in text:
        if letter not in _LETTERS and letter not in '.,->':
            raise ValueError("invalid subscript '%s' in einstein sum subscripts string, subscripts must "
                             'be letters' % letter)
    left, arrow, right = text.partition('->')
    parts = left.split(',')
    if len(parts) != len(arrays):
        raise ValueError('%s operands provided to einstein sum function than specified in the subscripts '
                         'string' % ('more' if len(parts) > len(arrays) else 'fewer'))
    inputs = [_expanded(part, array, i) for i, (part, array) in enumerate(zip(parts, arrays))]
    dots = sorted({one for labels in inputs for one in labels if isinstance(one, int)})
    if arrow:
        output = list(right.replace('...', '')) if '...' not in right else \
            list(right.partition('...')[0]) + dots + list(right.partition('...')[2])
        for one in output:
            if output.count(one) > 1:
                raise ValueError("einstein sum subscripts string includes output subscript '%s' multiple "
                                 'times' % one)
            if isinstance(one, str) and one not in left:
                raise ValueError("einstein sum subscripts string included output subscript '%s' which "
                                 'never appeared in an input' % one)
        if dots and '...' not in right:
            raise ValueError("output has ellipsis ('...') dimensions in the subscripts string missing: "
                             'output subscripts must contain them')
        return inputs, output
    once = sorted(one for one in set(left) if one in _LETTERS and left.count(one) == 1)
    return inputs, dots + once


def _expanded(part, array, i):
    if '...' not in part:
        if len(part) != array.ndim:
            raise ValueError(
                'operand has more dimensions than subscripts given in einstein sum, but no \'...\' '
                'ellipsis provided to broadcast the extra dimensions.' if len(part) < array.ndim else
                'einstein sum subscripts string contains too many subscripts for operand %d' % i)
        return list(part)
    before, _, after = part.partition('...')
    extra = array.ndim - len(before) - len(after)
    if extra < 0:
        raise ValueError('einstein sum subscripts string contains too many subscripts for operand %d' % i)
    return list(before) + list(range(-extra, 0)) + list(after)


def _do_not_fit(inputs, output, arrays):
    """The operands' shapes, and how they lie under all labels: the result's, then the others as they come."""
    every = list(output)
    for labels in inputs:
        every += [one for one in dict.fromkeys(labels) if one not in every]
    texts = []
    for labels, array in zip(inputs, arrays):
        lain = ['newaxis'] * len(every)
        for one, n in zip(labels, array.shape):
            lain[every.index(one)] = str(n)
        while lain and lain[0] == 'newaxis':
            lain = lain[1:]
        texts.append('%s->(%s) ' % (str(array.shape).replace(' ', ''), ','.join(lain)))
    raise ValueError('operands could not be broadcast together with remapped shapes [original->remapped]: '
                     + ''.join(texts))


def _sizes(inputs, output, arrays):
    sizes = {}
    for place, (labels, array) in enumerate(zip(inputs, arrays)):
        for one, n in zip(labels, array.shape):
            known = sizes.get(one, 1)
            if known != 1 and n != 1 and n != known:
                if labels.count(one) > 1:
                    raise ValueError("dimensions in operand %d for collapsing index '%s' don't match (%d != %d)"
                                     % (place, one, known, n))
                _do_not_fit(inputs, output, arrays)
            sizes[one] = n if known == 1 else known


def _plain(labels, array):
    """Each label once: where one stands twice, the diagonal is meant."""
    labels = list(labels)
    for one in list(labels):
        while labels.count(one) > 1:
            first = labels.index(one)
            second = labels.index(one, first + 1)
            array = down(array, 0, first, second)
            labels = [x for i, x in enumerate(labels) if i not in (first, second)] + [one]
    return labels, array


def _summed(labels, array, kept):
    gone = tuple(i for i, one in enumerate(labels) if one not in kept)
    return [one for one in labels if one in kept], asarray(sum(array, gone)) if gone else array


def _product(a_labels, a, b_labels, b, wanted):
    """The product of two, summed over what neither the result nor a later operand names."""
    a_labels, a = _summed(a_labels, a, wanted | set(b_labels))
    b_labels, b = _summed(b_labels, b, wanted | set(a_labels))
    both = [one for one in a_labels if one in b_labels]
    batch = [one for one in both if one in wanted]
    inner = [one for one in both if one not in wanted]
    a_only = [one for one in a_labels if one not in both]
    b_only = [one for one in b_labels if one not in both]
    a = transpose(a, [a_labels.index(one) for one in batch + a_only + inner])
    b = transpose(b, [b_labels.index(one) for one in batch + inner + b_only])
    n, i = len(batch), len(inner)
    if not inner:
        a = reshape(a, a.shape + (1,) * len(b_only))
        b = reshape(b, b.shape[:n] + (1,) * len(a_only) + b.shape[n:])
        return batch + a_only + b_only, a * b
    a, b = _equal_inner(a, b, len(a_only) + n, n, i)
    rows, columns = a.shape[n:n + len(a_only)], b.shape[n + i:]
    size = 1
    for m in b.shape[n:n + i]:
        size *= m
    made = matmul(reshape(a, a.shape[:n] + (_count(rows), size)),
                  reshape(b, b.shape[:n] + (size, _count(columns))))
    return batch + a_only + b_only, reshape(made, made.shape[:n] + rows + columns)


def _count(shape):
    n = 1
    for one in shape:
        n *= one
    return n


def _equal_inner(a, b, at_a, at_b, i):
    """A dimension of one that is summed beside one of many counts as often as that."""
    from numpy._shape import broadcast_to
    inner = tuple(x if y == 1 else y for x, y in zip(a.shape[at_a:], b.shape[at_b:at_b + i]))
    return (broadcast_to(a, a.shape[:at_a] + inner),
            broadcast_to(b, b.shape[:at_b] + inner + b.shape[at_b + i:]))
