#include <string.h>

#include "kernels/kernels.h"

/* Note [Order of sums]. Floats are added in the order of PyTorch's cascade_sum on a processor with
 * AVX2 and one thread (aten/src/ATen/native/cpu/SumKernel.cpp, TensorIterator.cpp), so that the
 * last bit agrees as well. Dims of size 1 are dropped, the others sorted: summed ones first, then
 * by stride; what can be walked as one dim is joined. The two first dims are a plane, whose sums
 * are added to `out`, plane after plane.
 *
 * A column of n numbers is a cascade: runs of 2^p are added up one by one, runs to runs of runs, on
 * LEVELS levels, p = max(4, ceil(log2 n) / 4). So the error is below about 4 (2^p + 1) roundings of
 * the sum of magnitudes, and for n <= 65536 below 68, whatever n. */
enum { LEVELS = 4, ROWS = 4 };

static int level_power(int64_t size) {
    int log2 = 1;
    while (log2 < 62 && (int64_t)1 << log2 < size) {
        log2++;
    }
    return log2 / LEVELS > 4 ? log2 / LEVELS : 4;
}

#define TYPE float
#define LANES 8
#define NAME(name) f32_##name
#include "kernels/sum_cascade.inc"
#undef TYPE
#undef LANES
#undef NAME

#define TYPE double
#define LANES 4
#define NAME(name) f64_##name
#include "kernels/sum_cascade.inc"
#undef TYPE
#undef LANES
#undef NAME

float gw_kernel_sum_f32(const float *in, int64_t n) {
    float sum = 0;
    if (n > 0) {
        f32_plane(&sum, 0, in, (int64_t[]){1, 0}, n, 1);
    }
    return sum;
}

double gw_kernel_sum_f64(const double *in, int64_t n) {
    double sum = 0;
    if (n > 0) {
        f64_plane(&sum, 0, in, (int64_t[]){1, 0}, n, 1);
    }
    return sum;
}

typedef struct sum_dim {
    int64_t size, in, out; /* strides in elements; out 0: summed */
    bool summed;
} sum_dim;

/* Whether `a` belongs behind `b` (1), before it (-1) or neither can be said (0). */
static int compare(const sum_dim *a, const sum_dim *b) {
    if (a->summed != b->summed) {
        return b->summed ? 1 : -1;
    }
    const int64_t pairs[2][2] = {{a->out, b->out}, {a->in, b->in}};
    for (int i = 0; i < 2; i++) {
        const int64_t left = pairs[i][0], right = pairs[i][1];
        if (left == 0 || right == 0) {
            continue;
        }
        if (left != right) {
            return left < right ? -1 : 1;
        }
        if (a->size > b->size) {
            return 1;
        }
    }
    return 0;
}

/* An insertion sort for a comparison that leaves some pairs open, as TensorIterator has it. */
static void sort(sum_dim *dims, int n) {
    for (int i = 1; i < n; i++) {
        int moving = i;
        for (int before = i - 1; before >= 0; before--) {
            const int order = compare(&dims[before], &dims[moving]);
            if (order > 0) {
                const sum_dim other = dims[before];
                dims[before] = dims[moving];
                dims[moving] = other;
                moving = before;
            } else if (order < 0) {
                break;
            }
        }
    }
}

/* The dims to walk, fastest first, at least two of them. */
static int plan(const int64_t *dims, int ndim, uint32_t mask, gw_operand out, gw_operand in,
                sum_dim *walk) {
    int n = 0;
    for (int d = ndim - 1; d >= 0; d--) {
        if (dims[d] != 1) {
            const bool summed = mask >> d & 1;
            walk[n++] = (sum_dim){dims[d], in.strides[d], summed ? 0 : out.strides[d], summed};
        }
    }
    sort(walk, n);
    int joined = n > 0;
    for (int i = 1; i < n; i++) {
        sum_dim *last = &walk[joined - 1];
        if (last->summed == walk[i].summed && last->size * last->in == walk[i].in &&
            last->size * last->out == walk[i].out) {
            last->size *= walk[i].size;
        } else {
            walk[joined++] = walk[i];
        }
    }
    while (joined < 2) {
        walk[joined++] = (sum_dim){.size = 1, .summed = true};
    }
    return joined;
}

static void sum_floats(const sum_dim *walk, int n, gw_operand out, gw_operand in) {
    sum_dim rows = walk[0], columns = walk[1];
    if (!rows.summed && columns.summed) {
        rows = walk[1];
        columns = walk[0];
    } else if (!rows.summed) {
        /* Nothing is summed: planes of one row each. */
        columns = walk[0];
        rows = (sum_dim){.size = 1, .summed = true};
    }
    const int first_outer = walk[0].summed || walk[1].summed ? 2 : 1;
    const int64_t strides[2] = {rows.in, columns.in};
    int64_t index[GW_MAX_DIMS + 2] = {0};
    int64_t in_at = 0, out_at = 0;
    for (;;) {
        if (in.dtype == GW_F32) {
            f32_plane((float *)out.data + out_at, columns.out, (const float *)in.data + in_at,
                      strides, rows.size, columns.size);
        } else {
            f64_plane((double *)out.data + out_at, columns.out, (const double *)in.data + in_at,
                      strides, rows.size, columns.size);
        }
        int d = first_outer;
        for (; d < n; d++) {
            const bool more = ++index[d] < walk[d].size;
            const int64_t move = more ? 1 : 1 - walk[d].size;
            in_at += move * walk[d].in;
            out_at += move * walk[d].out;
            if (more) {
                break;
            }
            index[d] = 0;
        }
        if (d >= n) {
            return;
        }
    }
}

static void add_ints(void *user, char *const *data, const int64_t *strides, int64_t n) {
    (void)user;
    for (int64_t i = 0; i < n; i++) {
        uint64_t *out = (uint64_t *)(void *)(data[0] + i * strides[0]);
        *out += *(const uint64_t *)(const void *)(data[1] + i * strides[1]);
    }
}

static void add_bools(void *user, char *const *data, const int64_t *strides, int64_t n) {
    (void)user;
    for (int64_t i = 0; i < n; i++) {
        *(uint64_t *)(void *)(data[0] + i * strides[0]) += (uint8_t)data[1][i * strides[1]];
    }
}

void gw_kernel_sum(const int64_t *dims, int ndim, uint32_t mask, gw_operand out, gw_operand in) {
    static const double zero;
    int64_t kept[GW_MAX_DIMS] = {0}, strides[GW_MAX_DIMS] = {0};
    bool empty = false;
    for (int d = 0; d < ndim; d++) {
        const bool summed = mask >> d & 1;
        kept[d] = summed ? 1 : dims[d];
        strides[d] = summed ? 0 : out.strides[d];
        empty = empty || dims[d] == 0;
    }
    out.strides = strides;
    gw_kernel_fill(kept, ndim, out, &zero);
    if (empty) {
        return;
    }
    if (gw_dtype_is_float(in.dtype)) {
        sum_dim walk[GW_MAX_DIMS + 2];
        sum_floats(walk, plan(dims, ndim, mask, out, in, walk), out, in);
    } else {
        const gw_operand operands[] = {out, in};
        gw_iterate(dims, ndim, operands, 2, in.dtype == GW_BOOL ? add_bools : add_ints, NULL);
    }
}
