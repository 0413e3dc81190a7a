/* What is left of blocks in the slopes of huber_loss and smooth_l1_loss.
 *
 * Note [Bent slopes]. ATen's loop takes these one by one, by the width as a double, where vectors
 * have it in the loop's dtype (Note [Blocks]), and divides at the end instead of first. */
#include "ops/bent.h"

#include <string.h>

typedef struct rows {
    const char *a, *b, *g;
    char *out;
    int64_t sa, sb, sg; /* bytes from one to the next */
} rows;

#define ONE_BY_ONE(name, type)                                                        \
    static void name(rows at, int64_t first, int64_t n, const gw_bent *bent) {        \
        const type norm = (type)bent->share;                                          \
        const double width = bent->width;                                             \
        for (int64_t i = first; i < n; i++) {                                         \
            const type a = *(const type *)(const void *)(at.a + i * at.sa);           \
            const type b = *(const type *)(const void *)(at.b + i * at.sb);           \
            const type g = *(const type *)(const void *)(at.g + i * at.sg);           \
            const type x = a - b, inner = norm * x * g;                               \
            const type outer = ((double)x <= -width ? -norm : norm) * g;              \
            const double y = (double)x <= -width || (double)x >= width                \
                                 ? bent->over ? (double)outer : (double)outer * width \
                             : bent->over ? (double)inner / width                     \
                                          : (double)inner;                            \
            ((type *)(void *)at.out)[i] = (type)y;                                    \
        }                                                                             \
    }
ONE_BY_ONE(of_floats, float)
ONE_BY_ONE(of_doubles, double)

static const char *place(const gw_tensor *t, const int64_t *index, int ndim, int64_t size) {
    int64_t at = 0;
    for (int d = 0; d < ndim && t->ndim == ndim; d++)
        at += index[d] * t->strides[d];
    return (const char *)gw_tensor_data(t) + at * size;
}

static bool next_row(int64_t *index, const int64_t *dims, int n) {
    for (int d = n - 1; d >= 0; d--) {
        if (++index[d] < dims[d])
            return true;
        index[d] = 0;
    }
    return false;
}

void gw_bent_rests(gw_tensor *out, const gw_tensor *a, const gw_tensor *b, const gw_tensor *g,
                   const gw_bent *bent) {
    const bool narrow = out->dtype == GW_F32;
    if ((!narrow && out->dtype != GW_F64) || a->dtype != out->dtype || b->dtype != out->dtype ||
        g->dtype != out->dtype || gw_tensor_numel(out) == 0 || a->ndim != out->ndim ||
        b->ndim != out->ndim || (g->ndim != 0 && g->ndim != out->ndim))
        return;
    const int64_t size = narrow ? 4 : 8, block = 64 / size;
    const bool dense = gw_tensor_is_contiguous(a) && gw_tensor_is_contiguous(b) &&
                       (g->ndim == 0 || gw_tensor_is_contiguous(g));
    const int ndim = out->ndim, last = ndim - 1;
    const int64_t n = dense ? gw_tensor_numel(out) : out->dims[last];
    const int64_t sa = dense ? 1 : a->strides[last], sb = dense ? 1 : b->strides[last];
    const int64_t sg = g->ndim == 0 ? 0 : dense ? 1 : g->strides[last];
    const int64_t first = sa == 1 && sb == 1 && (sg == 1 || sg == 0) ? n - n % block : 0;
    int64_t index[GW_MAX_DIMS] = {0};
    do {
        const rows at = {place(a, index, ndim, size),
                         place(b, index, ndim, size),
                         place(g, index, ndim, size),
                         (char *)(void *)(uintptr_t)place(out, index, ndim, size),
                         sa * size,
                         sb * size,
                         sg * size};
        (narrow ? of_floats : of_doubles)(at, first, n, bent);
    } while (!dense && next_row(index, out->dims, last));
}
