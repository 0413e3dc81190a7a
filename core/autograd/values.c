/* Contents of tensors, kept once. */
#include <math.h>
#include <string.h>

#include "autograd/events.h"

/* Two multiplicative hashes of 64 bits over dtype, shape and bytes. */
static void mix(uint64_t hash[2], const void *bytes, size_t n) {
    const unsigned char *at = bytes;
    while (n) {
        uint64_t word = 0;
        const size_t step = n < 8 ? n : 8;
        memcpy(&word, at, step);
        hash[0] = (hash[0] ^ word) * UINT64_C(0x9E3779B97F4A7C15);
        hash[0] ^= hash[0] >> 29;
        hash[1] = (hash[1] + word) * UINT64_C(0xC2B2AE3D27D4EB4F);
        hash[1] ^= hash[1] >> 31;
        at += step;
        n -= step;
    }
}

static size_t byte_size(const gw_value *v) {
    return (size_t)v->numel * gw_dtype_size((gw_dtype)v->dtype);
}

static bool same(const gw_value *a, const gw_value *b) {
    return a->hash[0] == b->hash[0] && a->hash[1] == b->hash[1] && a->dtype == b->dtype &&
           a->ndim == b->ndim && a->numel == b->numel &&
           (a->ndim == 0 || memcmp(a->dims, b->dims, a->ndim * sizeof *a->dims) == 0) &&
           (!a->data || !b->data || memcmp(a->data, b->data, byte_size(a)) == 0);
}

static size_t place(const gw_trace *trace, const gw_value *v) {
    const size_t mask = trace->value_table_size - 1;
    size_t i = (size_t)v->hash[0] & mask;
    while (trace->value_table[i] && !same(gw_trace_value(trace, trace->value_table[i]), v))
        i = (i + 1) & mask;
    return i;
}

bool gw_trace_index_values(gw_trace *trace, size_t size) {
    const size_t old = trace->value_table_size;
    uint32_t *table = gw_alloc_zero(trace->ctx, size * sizeof *table);
    if (!table)
        return false;
    if (trace->value_table)
        gw_release(trace->ctx, trace->value_table, old * sizeof *table);
    trace->used += size * sizeof *table;
    trace->used -= old * sizeof *table;
    trace->value_table = table;
    trace->value_table_size = size;
    const gw_value *values = trace->values.items;
    for (size_t i = 0; i < trace->values.count; i++)
        table[place(trace, &values[i])] = values[i].id;
    return true;
}

static bool grow_table(gw_trace *trace) {
    return gw_trace_index_values(trace, trace->value_table_size ? 2 * trace->value_table_size : 64);
}

static int64_t parts(int64_t length, int64_t most, int64_t *step) {
    *step = (length + most - 1) / most;
    return (length + *step - 1) / *step;
}

static int64_t side(int64_t other) {
    const int64_t balanced = 20, room = GW_TRACE_BLOCKS / (other > 0 ? other : 1);
    return room < balanced ? balanced : room > GW_TRACE_SIDE ? GW_TRACE_SIDE : room;
}

gw_grid gw_value_grid(const gw_value *v) {
    const int64_t across = v->ndim ? v->dims[v->ndim - 1] : 1, down = v->numel / across;
    gw_grid grid = {.width = across};
    grid.columns = parts(across, side(down), &grid.step_column);
    grid.rows = parts(down, side(across), &grid.step_row);
    return grid;
}

typedef struct sums {
    double sum, min, max;
    int64_t count;
} sums;

static void add_element(sums *s, double x) {
    if (s->count == 0 || x < s->min || x != x)
        s->min = x;
    if (s->count == 0 || x > s->max || x != x)
        s->max = x;
    s->sum += x;
    s->count++;
}

/* What a large value is told by; `blocks` has room for all of its grid. */
static void summarise(gw_value *v, const void *data, gw_block *blocks) {
    const gw_grid grid = gw_value_grid(v);
    const int64_t down = v->numel / grid.width;
    sums all = {0};
    for (int64_t row = 0; row < grid.rows; row++) {
        sums part[GW_TRACE_SIDE] = {{0}};
        for (int64_t r = row * grid.step_row; r < down && r < (row + 1) * grid.step_row; r++)
            for (int64_t c = 0; c < grid.width; c++) {
                const double x = gw_scalar_as_double(
                    gw_element_read((gw_dtype)v->dtype, data, r * grid.width + c));
                add_element(&all, x);
                add_element(&part[c / grid.step_column], x);
                if (!isfinite(x))
                    v->odd++;
                else if (fabs(x) > v->limit)
                    v->limit = fabs(x);
            }
        for (int64_t column = 0; column < grid.columns; column++) {
            const sums *s = &part[column];
            blocks[row * grid.columns + column] =
                (gw_block){(float)(s->sum / (double)s->count), (float)s->min, (float)s->max};
        }
    }
    v->min = all.min;
    v->max = all.max;
    v->mean = all.sum / (double)v->numel;
}

size_t gw_value_blocks_size(const gw_value *v) {
    const gw_grid grid = gw_value_grid(v);
    return (size_t)(grid.rows * grid.columns) * sizeof *v->blocks;
}

/* Keeps contents that lie row-major at `data`. */
static gw_value_id keep(gw_trace *trace, gw_dtype dtype, const int64_t *dims, int ndim,
                        int64_t numel, const void *data) {
    int64_t own_dims[GW_MAX_DIMS];
    gw_value v = {.hash = {dtype + 1, (uint64_t)ndim + 1},
                  .dims = own_dims,
                  .numel = numel,
                  .dtype = (uint8_t)dtype,
                  .ndim = (uint8_t)ndim};
    if (ndim)
        memcpy(own_dims, dims, (size_t)ndim * sizeof *dims);
    mix(v.hash, own_dims, (size_t)ndim * sizeof *dims);
    mix(v.hash, data, byte_size(&v));
    const bool small = numel <= GW_TRACE_SMALL;
    if (small)
        v.data = (void *)data;
    if (2 * (trace->values.count + 1) > trace->value_table_size && !grow_table(trace))
        return 0;
    const size_t at = place(trace, &v);
    if (trace->value_table[at])
        return trace->value_table[at];
    int64_t *kept_dims = gw_trace_alloc(trace, (size_t)ndim * sizeof *dims);
    const size_t size = small ? byte_size(&v) : gw_value_blocks_size(&v);
    void *bytes = gw_trace_alloc(trace, size);
    gw_value *kept =
        kept_dims && bytes ? gw_trace_append(trace, &trace->values, sizeof *kept) : NULL;
    if (!kept) {
        if (bytes)
            gw_release(trace->ctx, bytes, size);
        if (kept_dims)
            gw_release(trace->ctx, kept_dims, (size_t)ndim * sizeof *dims);
        return 0;
    }
    if (ndim)
        memcpy(kept_dims, own_dims, (size_t)ndim * sizeof *dims);
    if (small && size)
        memcpy(bytes, data, size);
    if (!small)
        summarise(&v, data, bytes);
    v.dims = kept_dims;
    v.data = small ? bytes : NULL;
    v.blocks = small ? NULL : bytes;
    v.id = ++trace->last_value;
    *kept = v;
    return trace->value_table[at] = v.id;
}

gw_value_id gw_trace_keep(gw_trace *trace, const gw_tensor *t) {
    if (!t)
        return 0;
    const int64_t numel = gw_tensor_numel(t);
    if (gw_tensor_is_contiguous(t))
        return keep(trace, (gw_dtype)t->dtype, t->dims, t->ndim, numel, gw_tensor_data(t));
    const size_t size = (size_t)numel * gw_dtype_size((gw_dtype)t->dtype);
    void *row_major = gw_alloc(trace->ctx, size);
    if (!row_major)
        return 0;
    int64_t strides[GW_MAX_DIMS];
    gw_shape_strides(t->dims, t->ndim, strides);
    gw_kernel_copy(t->dims, t->ndim, (gw_operand){row_major, strides, (gw_dtype)t->dtype},
                   gw_tensor_operand(t, NULL));
    const gw_value_id id = keep(trace, (gw_dtype)t->dtype, t->dims, t->ndim, numel, row_major);
    gw_release(trace->ctx, row_major, size);
    return id;
}

gw_value_id gw_trace_sum(gw_trace *trace, gw_value_id a, gw_value_id b) {
    if (!a || !b)
        return 0;
    const gw_value *x = gw_trace_value(trace, a), *y = gw_trace_value(trace, b);
    if (!x->data || !y->data || x->dtype != y->dtype || x->numel != y->numel ||
        !gw_dtype_is_float((gw_dtype)x->dtype))
        return 0;
    const gw_dtype dtype = (gw_dtype)x->dtype;
    double sum[GW_TRACE_SMALL];
    for (int64_t i = 0; i < x->numel; i++) {
        const double left = gw_element_read(dtype, x->data, i).f;
        const double right = gw_element_read(dtype, y->data, i).f;
        gw_element_write(dtype, sum, i, gw_scalar_float(left + right));
    }
    return keep(trace, (gw_dtype)x->dtype, x->dims, x->ndim, x->numel, sum);
}
