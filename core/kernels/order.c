#include <stdlib.h>

#include "kernels/kernels.h"

/* Whether dim `x`, which stands inside of dim `y`, must change places with it (> 0), must not (<
 * 0), or no operand tells (0). */
static int compare_dims(const int64_t *dims, const gw_operand *operands, int n, int x, int y) {
    for (int i = 0; i < n; i++) {
        const int64_t sx = llabs(operands[i].strides[x]), sy = llabs(operands[i].strides[y]);
        if (sx == 0 || sy == 0) {
            continue;
        }
        if (sx != sy) {
            return sx < sy ? -1 : 1;
        }
        if (dims[x] > dims[y]) {
            return 1;
        }
    }
    return 0;
}

/* Note [Order of memory]. PyTorch walks the dims from that with the largest stride to that with the
 * smallest: the first operand decides, where it repeats nothing. (Only NumPy's arrays walk back.)
 * For contiguous tensors this is the row-major order. After TensorIteratorBase::reorder_dimensions.
 */
void gw_memory_order(const int64_t *dims, int ndim, const gw_operand *operands, int n, int *order) {
    for (int i = 0; i < ndim; i++) {
        order[i] = i;
    }
    for (int i = ndim - 2; i >= 0; i--) {
        int at = i;
        for (int inner = i + 1; inner < ndim; inner++) {
            const int c = compare_dims(dims, operands, n, order[inner], order[at]);
            if (c < 0) {
                break;
            }
            if (c > 0) {
                const int swapped = order[inner];
                order[inner] = order[at];
                order[at] = swapped;
                at = inner;
            }
        }
    }
}

void gw_iterate_in_order(const int64_t *dims, int ndim, const int *order,
                         const gw_operand *operands, int n, gw_loop loop, void *user) {
    int64_t ordered_dims[GW_MAX_DIMS], strides[GW_MAX_OPERANDS][GW_MAX_DIMS];
    gw_operand ordered[GW_MAX_OPERANDS];
    for (int i = 0; i < n; i++) {
        ordered[i] = operands[i];
        ordered[i].strides = strides[i];
        for (int d = 0; d < ndim; d++) {
            ordered_dims[d] = dims[order[d]];
            strides[i][d] = operands[i].strides[order[d]];
        }
    }
    gw_iterate(ordered_dims, ndim, ordered, n, loop, user);
}
