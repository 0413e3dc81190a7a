/* Note [Direct turns]. */
#include "ops/direct.h"

#include <string.h>

#include "kernels/loops.h"
#include "ops/direct_way.h"
#include "ops/pointwise.h"
#include "tensor/storage.h"

const gw_way gw_ways[GW_OP_COUNT][2] = {
    [GW_OP_add] = {{GW_WAY_AS_IT_CAME, 0, 0}, {GW_WAY_AS_IT_CAME, 0, 0}},
    [GW_OP_sub] = {{GW_WAY_AS_IT_CAME, 0, 0}, {GW_WAY_ALONE, 0, GW_OP_neg}},
    [GW_OP_mul] = {{GW_WAY_WITH_SAVED, 1, GW_OP_mul}, {GW_WAY_WITH_SAVED, 0, GW_OP_mul}},
    [GW_OP_div] = {{GW_WAY_WITH_SAVED, 1, GW_OP_div}},
    [GW_OP_neg] = {{GW_WAY_ALONE, 0, GW_OP_neg}},
    [GW_OP_add_scalar] = {{GW_WAY_AS_IT_CAME, 0, 0}},
    [GW_OP_sub_scalar] = {{GW_WAY_AS_IT_CAME, 0, 0}},
    [GW_OP_rsub_scalar] = {{GW_WAY_ALONE, 0, GW_OP_neg}},
    [GW_OP_mul_scalar] = {{GW_WAY_WITH_NUMBER, 0, GW_OP_mul}},
    [GW_OP_div_scalar] = {{GW_WAY_WITH_NUMBER, 0, GW_OP_div}},
    [GW_OP_pow_scalar] = {{GW_WAY_OF_POWER, 0, GW_OP_mul}},
    [GW_OP_mean] = {{GW_WAY_MEAN, 0, GW_OP_div}},
    [GW_OP_sum] = {{GW_WAY_SUM, 0, 0}},
    [GW_OP_relu] = {{GW_WAY_WITH_SAVED, GW_SLOT_OUTPUT, GW_OP_threshold_backward}},
    [GW_OP_tanh] = {{GW_WAY_WITH_SAVED, GW_SLOT_OUTPUT, GW_OP_tanh_backward}},
    [GW_OP_sigmoid] = {{GW_WAY_WITH_SAVED, GW_SLOT_OUTPUT, GW_OP_sigmoid_backward}},
    [GW_OP_exp] = {{GW_WAY_WITH_SAVED, GW_SLOT_OUTPUT, GW_OP_mul}},
    [GW_OP_log] = {{GW_WAY_WITH_SAVED, 0, GW_OP_div}},
};

/* Numbers that are computed at a time where something lies between two loops. */
enum { FEW = 512 };

static bool is_plain(const gw_tensor *g) {
    return (g->dtype == GW_F32 || g->dtype == GW_F64) && !g->wrapped_number && !g->storage->zeros &&
           (gw_is_row_major(g) || gw_is_repeated(g));
}

static bool is_number(const gw_saved *saved) {
    const gw_tensor *t = saved->tensor;
    return saved->number || (t->wrapped_number && t->ndim == 0 && t->dtype != GW_BOOL);
}

static bool lies_as(const gw_tensor *t, const gw_tensor *g) {
    return t->dtype == g->dtype && !t->wrapped_number && !t->storage->zeros &&
           gw_tensor_same_shape(t, g) && gw_is_row_major(t);
}

bool gw_direct_find_saved(const gw_node *node, const gw_saved **by_slot) {
    for (uint32_t i = 0; i < node->n_saved; i++) {
        const gw_saved *saved = &node->saved[i];
        const gw_tensor *t = saved->tensor;
        if (!saved->number && (!t || saved->freed || saved->packed || t->detached ||
                               t->version->value != saved->version))
            return false;
        by_slot[saved->slot] = saved;
    }
    return true;
}

/* Whether `g` is nobody's but the turn's. */
static bool is_ours(const gw_tensor *g) {
    return g->refs == 1 && gw_tensor_is_alone(g) && !gw_tracked(g);
}

static char *first_byte(const gw_tensor *t) {
    const int64_t size = t->dtype == GW_F32 ? sizeof(float) : sizeof(double);
    return (char *)t->storage->data + t->offset * size;
}

/* A number for every element of `dims`, of which there is only one. */
static gw_tensor *repeated(gw_context *ctx, gw_dtype dtype, const int64_t *dims, int ndim) {
    static const int64_t strides[GW_MAX_DIMS] = {0};
    return gw_tensor_with_storage(ctx, dtype, dims, strides, ndim, gw_dtype_size(dtype));
}

/* The number that is repeated as often as it has elements, at most FEW times. */
static void fill(double *same, const gw_tensor *g) {
    const int64_t n = gw_tensor_numel(g), few = n < FEW ? n : FEW, one = 1;
    const gw_operand to = {.data = same, .strides = &one, .dtype = (gw_dtype)g->dtype};
    gw_kernel_fill(&few, 1, to, first_byte(g));
}

/* The loop of `op` over `g`, repeated, and what lies row by row, a few numbers at a time: so that
 * it is the loop over rows. */
static void run_repeated(uint16_t op, const gw_tensor *g, const gw_tensor *with, gw_tensor *out) {
    const gw_dtype dtype = (gw_dtype)g->dtype;
    const int64_t size = (int64_t)gw_dtype_size(dtype), n = gw_tensor_numel(g);
    const int64_t strides[3] = {size, size, size};
    double same[FEW];
    fill(same, g);
    for (int64_t done = 0; done < n; done += FEW) {
        const int64_t some = n - done < FEW ? n - done : FEW, at = done * size;
        char *const data[3] = {first_byte(out) + at, (char *)same, first_byte(with) + at};
        gw_op_loops[op][dtype](NULL, data, strides, some);
    }
}

/* One loop over all elements, from `g` to `out`: with `each` of a tensor, with a number that was
 * saved or that the operation took, or alone. */
static void run(const gw_way *how, const gw_node *node, const gw_tensor *g, const gw_saved *with,
                const gw_tensor *each, gw_tensor *out, int64_t numel) {
    const gw_dtype dtype = (gw_dtype)g->dtype;
    const int64_t size = dtype == GW_F32 ? sizeof(float) : sizeof(double);
    double number;
    char *data[3] = {first_byte(out), first_byte(g), NULL};
    int64_t strides[3] = {size, size, size};
    if (each) {
        data[2] = first_byte(each);
    } else if (how->kind == GW_WAY_WITH_NUMBER || with) {
        const gw_scalar c = !with          ? node->attributes->scalar
                            : with->number ? gw_saved_number(with)
                                           : gw_tensor_at(with->tensor, 0);
        gw_element_write(dtype, &number, 0, c);
        data[2] = (char *)&number;
        strides[2] = 0;
    }
    gw_op_loops[how->op][dtype](NULL, data, strides, numel);
}

#define SLOPES_OF_SQUARES(type, name)                                                    \
    void gw_slopes_of_squares_##name(type *out, const type *g, bool once, const type *a, \
                                     int64_t n) {                                        \
        if (once) {                                                                      \
            const type number = *g;                                                      \
            GW_SIMD for (int64_t i = 0; i < n; i++) out[i] = number * (a[i] * 2);        \
        } else {                                                                         \
            GW_SIMD for (int64_t i = 0; i < n; i++) out[i] = g[i] * (a[i] * 2);          \
        }                                                                                \
    }
SLOPES_OF_SQUARES(float, f32)
SLOPES_OF_SQUARES(double, f64)

/* out = g (c a^(c-1)), the three loops of the general way, a few numbers at a time: so that what is
 * between them stays in the cache. Of a square, whose base is its own first power, they are one. */
static void run_power(const gw_node *node, const gw_tensor *g, const gw_tensor *a, gw_tensor *out) {
    const gw_dtype dtype = (gw_dtype)g->dtype;
    const gw_scalar c = node->attributes->scalar;
    const int64_t size = (int64_t)gw_dtype_size(dtype), n = gw_tensor_numel(g);
    const bool once = gw_is_repeated(g);
    void *to = first_byte(out), *base = first_byte(a), *from = first_byte(g);
    double slope[FEW], same[FEW], less, times, exact = gw_scalar_as_double(gw_less_one(c));
    if (gw_scalar_as_double(c) == 2) {
        if (dtype == GW_F32)
            gw_slopes_of_squares_f32(to, from, once, base, n);
        else
            gw_slopes_of_squares_f64(to, from, once, base, n);
        return;
    }
    if (once)
        fill(same, g);
    gw_element_write(dtype, &less, 0, gw_less_one(c));
    gw_element_write(dtype, &times, 0, c);
    const int64_t by_number[3] = {size, size, 0}, by_each[3] = {size, size, size};
    for (int64_t done = 0; done < n; done += FEW) {
        const int64_t some = n - done < FEW ? n - done : FEW, at = done * size;
        char *const power[3] = {(char *)slope, (char *)base + at, (char *)&less};
        char *const scaled[3] = {(char *)slope, (char *)slope, (char *)&times};
        char *const sent = once ? (char *)same : (char *)from + at;
        char *const product[3] = {(char *)to + at, sent, (char *)slope};
        gw_op_loops[GW_OP_pow_scalar][dtype](&exact, power, by_number, some);
        gw_op_loops[GW_OP_mul_scalar][dtype](NULL, scaled, by_number, some);
        gw_op_loops[GW_OP_mul][dtype](NULL, product, by_each, some);
    }
}

/* g / n, or g, everywhere. */
static gw_tensor *spread(gw_way_kind kind, const gw_node *node, gw_dtype dtype, void *g,
                         bool taken) {
    gw_context *ctx = node->ctx;
    const gw_attributes *at = node->attributes;
    int64_t numel = 1;
    for (int i = 0; i < at->n_ints; i++)
        numel *= at->ints[i];
    gw_tensor *out = taken && numel > 1 ? repeated(ctx, dtype, at->ints, at->n_ints)
                                        : gw_empty(ctx, dtype, at->ints, at->n_ints);
    if (!out)
        return NULL;
    double number, element;
    gw_element_write(dtype, &number, 0, at->scalar);
    char *data[3] = {(char *)&element, g, (char *)&number};
    const int64_t strides[3] = {0, 0, 0};
    if (kind == GW_WAY_MEAN)
        gw_op_loops[GW_OP_div_scalar][dtype](NULL, data, strides, 1);
    const void *value = kind == GW_WAY_MEAN ? (void *)&element : g;
    if (numel > 1 && gw_is_repeated(out))
        memcpy(first_byte(out), value, gw_dtype_size(dtype));
    else
        gw_kernel_fill(out->dims, out->ndim, gw_tensor_operand(out, NULL), value);
    return out;
}

/* False: it is no reduction, or the general way is as good. */
static bool spreads(const gw_node *node, gw_dtype dtype, void *g, bool taken, gw_tensor **sent) {
    const gw_way *how = gw_ways[gw_op_index(node->op)];
    if (how->kind < GW_WAY_MEAN || !node->next[0].node || (how->kind == GW_WAY_SUM && !taken))
        return false;
    *sent = spread((gw_way_kind)how->kind, node, dtype, g, taken);
    return true;
}

bool gw_direct_spreads(const gw_node *node, float g, bool taken, gw_tensor **sent) {
    return spreads(node, GW_F32, &g, taken, sent);
}

bool gw_direct_takes_repeated(const gw_node *node) {
    const uint8_t kind = gw_ways[gw_op_index(node->op)][0].kind;
    return kind == GW_WAY_ALONE || kind == GW_WAY_WITH_SAVED || kind == GW_WAY_WITH_NUMBER ||
           kind == GW_WAY_OF_POWER;
}

/* For what is computed of `g` alone or with `with`: of what is repeated that is one number again,
 * or all of them. NULL: no memory. */
static gw_tensor *empty_for(const gw_tensor *g, const gw_tensor *with) {
    const gw_dtype dtype = (gw_dtype)g->dtype;
    if (!gw_is_repeated(g))
        return gw_empty_like_rows(g, dtype);
    return with ? gw_empty_like_rows(with, dtype) : repeated(g->ctx, dtype, g->dims, g->ndim);
}

/* What each edge's gradient is computed with, NULL: nothing; and the last edge that leads anywhere.
 * False: something is not plain. */
static bool find_operands(const gw_node *node, const gw_way *how, const gw_tensor *g,
                          const gw_saved *const *kept, const gw_saved **with, uint32_t *last) {
    for (uint32_t i = 0; i < node->n_next; i++) {
        if (!node->next[i].node)
            continue;
        *last = i;
        if (how[i].kind == GW_WAY_GENERAL)
            return false;
        if (how[i].kind == GW_WAY_WITH_SAVED) {
            with[i] = kept[how[i].slot];
            if (!(is_number(with[i]) || lies_as(with[i]->tensor, g)))
                return false;
        } else if (how[i].kind == GW_WAY_OF_POWER) {
            with[i] = kept[how[i].slot];
            if (!lies_as(with[i]->tensor, g) || gw_scalar_as_double(node->attributes->scalar) == 0)
                return false;
        }
    }
    return true;
}

/* Where the last gradient is written, `each` being what it is computed with (NULL: nothing). */
static gw_tensor *place_for(gw_node *node, gw_tensor *g, const gw_saved *with,
                            const gw_tensor *each, bool frees) {
    gw_tensor *out = frees && each ? gw_saved_spend(&node->saved[with - node->saved]) : NULL;
    return out ? out : empty_for(g, each);
}

bool gw_direct_turn(gw_node *node, gw_tensor **received, gw_tensor **sent, bool taken, bool frees) {
    gw_tensor *g = *received;
    const gw_way *how = gw_ways[gw_op_index(node->op)];
    const gw_saved *kept[1 + GW_SLOT_OUTPUT], *with[2] = {NULL, NULL};
    uint32_t last = 0;
    if (!how->kind || !is_plain(g) || !gw_direct_find_saved(node, kept))
        return false;
    if (how->kind >= GW_WAY_MEAN)
        return g->ndim == 0 && spreads(node, (gw_dtype)g->dtype, first_byte(g), taken, sent);
    if (!find_operands(node, how, g, kept, with, &last))
        return false;
    const bool once = gw_is_repeated(g);
    const int64_t numel = gw_tensor_numel(g);
    for (uint32_t i = 0; i <= last; i++) {
        if (!node->next[i].node)
            continue;
        const gw_tensor *each = with[i] && !is_number(with[i]) ? with[i]->tensor : NULL;
        const bool as_it_came = how[i].kind == GW_WAY_AS_IT_CAME;
        const bool takes = i == last && (as_it_came || (is_ours(g) && !(once && each)));
        if (takes)
            *received = NULL;
        sent[i] = g;
        if (as_it_came) {
            g->refs += !takes;
            continue;
        }
        if (!takes && !(sent[i] = place_for(node, g, with[i], each, frees && i == last)))
            return true;
        if (how[i].kind == GW_WAY_OF_POWER)
            run_power(node, g, each, sent[i]);
        else if (once && each)
            run_repeated(how[i].op, g, each, sent[i]);
        else if (numel > 0)
            run(&how[i], node, g, with[i], each, sent[i], once ? 1 : numel);
    }
    return true;
}
