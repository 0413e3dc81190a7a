"""The order in which a chain of matrices is multiplied, for the fewest products of numbers: what multi_dot of
torch and of numpy share (Cormen, matrix-chain-order)."""


def cheapest(sizes):
    """Where to part the product of matrices i to j; matrix i is sizes[i] by sizes[i + 1]."""
    n = len(sizes) - 1
    cost, parted = {(i, i): 0 for i in range(n)}, {}
    for length in range(1, n):
        for i in range(n - length):
            j = i + length
            for k in range(i, j):
                work = cost[i, k] + cost[k + 1, j] + sizes[i] * sizes[k + 1] * sizes[j + 1]
                if (i, j) not in cost or work < cost[i, j]:
                    cost[i, j], parted[i, j] = work, k
    return parted


def chained(matrices, multiply, parted, i, j):
    """Matrices i to j, multiplied two by two."""
    if i == j:
        return matrices[i]
    k = parted[i, j]
    return multiply(chained(matrices, multiply, parted, i, k), chained(matrices, multiply, parted, k + 1, j))
