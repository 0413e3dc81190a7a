/* Dispatch of the pointwise rows: promotion, broadcasting, the loop of the dtype. */
#include "ops/pointwise.h"

#include <string.h>

#include "ops/inplace.h"
#include "ops/layout.h"
#include "ops/quick.h"
#include "ops/record.h"
#include "ops/steps.h"

gw_dtype gw_pointwise_dtype(const gw_op *op, gw_tensor *const *inputs, int n) {
    const gw_dtype standard = (gw_dtype)inputs[0]->ctx->default_dtype;
    const gw_dtype dtype = n > 1 ? gw_promote_all((const gw_tensor *const *)inputs, n, standard)
                                 : (gw_dtype)inputs[0]->dtype;
    return op->floats_only && !gw_dtype_is_float(dtype) ? standard : dtype;
}

/* `t` as a tensor of `dtype` and then of the one that the loop computes in; owned. */
static gw_tensor *widened(gw_tensor *t, gw_dtype dtype, gw_dtype wide) {
    gw_tensor *of_dtype = t->dtype == dtype ? gw_tensor_retain(t) : gw_tensor_copy(t, dtype);
    if (wide == dtype || !of_dtype)
        return of_dtype;
    gw_tensor *out = gw_tensor_copy(of_dtype, wide);
    gw_tensor_release(of_dtype);
    return out;
}

/* The numbers of WITH rows go to the loop in the dtype it computes in. */
typedef struct loop_numbers {
    float singles[3];
    double doubles[3];
    int64_t ints[3];
} loop_numbers;

static loop_numbers numbers_for(const gw_numbers *n) {
    if (!n)
        return (loop_numbers){{0}, {0}, {0}};
    loop_numbers in = {{(float)n->p, (float)n->q, (float)n->s}, {n->p, n->q, n->s}, {0}};
    in.ints[0] = gw_scalar_as_int(gw_scalar_float(n->p)); /* no row of integers has q or s */
    return in;
}

static void *in_dtype(loop_numbers *n, gw_dtype dtype) {
    return dtype == GW_F32   ? (void *)n->singles
           : dtype == GW_F64 ? (void *)n->doubles
                             : (void *)n->ints;
}

static bool gives_bool(const gw_op *op) {
    return op->kind == GW_OP_KIND_COMPARE || op->kind == GW_OP_KIND_TEST;
}

/* Note [Plain operands]. Most operations of most programs are on floats of one dtype that lie
 * densely in one shape, or on those and a number. They need no promotion, no broadcasting and no
 * plan of the walk: one call of the loop, with what the long way would have found. */
typedef struct plain {
    char *data[1 + GW_MAX_INPUTS];
    int64_t strides[1 + GW_MAX_INPUTS]; /* in bytes */
    union {
        float f32;
        double f64;
    } number;
    double exact; /* the number of a SCALAR row, as it was given */
} plain;

/* The number as operand 1. */
static bool plain_number(gw_scalar number, gw_dtype dtype, plain *p) {
    const bool whole = number.dtype == GW_I64;
    if (!whole && !gw_dtype_is_float(number.dtype))
        return false;
    p->exact = whole ? (double)number.i : number.f;
    if (dtype == GW_F32)
        p->number.f32 = whole ? (float)number.i : (float)number.f;
    else
        p->number.f64 = p->exact;
    p->data[2] = (char *)&p->number;
    p->strides[2] = 0;
    return true;
}

static bool find_plain(gw_tensor *const *inputs, int n, plain *p) {
    const gw_tensor *first = inputs[0];
    const gw_dtype dtype = (gw_dtype)first->dtype;
    if ((dtype != GW_F32 && dtype != GW_F64) || first->wrapped_number || !gw_is_row_major(first))
        return false;
    const int64_t size = (int64_t)gw_dtype_size(dtype);
    for (int i = 0; i < n; i++) {
        const gw_tensor *t = inputs[i];
        p->data[1 + i] = (char *)t->storage->data + t->offset * size;
        p->strides[1 + i] = size;
        if (t->wrapped_number) {
            if (n != 2 || t->ndim > 0 || !plain_number(gw_tensor_at(t, 0), dtype, p))
                return false;
        } else if (t != first && (t->dtype != first->dtype || !gw_tensor_same_shape(t, first) ||
                                  !(gw_is_row_major(t) || gw_tensor_is_contiguous(t)))) {
            return false;
        }
    }
    return true;
}

static void run_loop(const gw_op *op, gw_dtype dtype, const gw_numbers *numbers, const plain *p,
                     int64_t n) {
    loop_numbers user;
    double exact;
    void *given = NULL;
    if (op->kind == GW_OP_KIND_SCALAR && p->strides[2] == 0) {
        exact = p->exact;
        given = &exact;
    } else if (numbers) {
        user = numbers_for(numbers);
        given = in_dtype(&user, dtype);
    }
    gw_op_loops[gw_op_index(op)][dtype](given, p->data, p->strides, n);
}

static gw_tensor *run_plain(const gw_op *op, const gw_tensor *like, const gw_numbers *numbers,
                            plain *p) {
    const gw_dtype dtype = (gw_dtype)like->dtype;
    gw_tensor *out = gw_empty_like_rows(like, gives_bool(op) ? GW_BOOL : dtype);
    const int64_t numel = out ? gw_tensor_numel(out) : 0;
    if (numel > 0) {
        p->data[0] = (char *)out->storage->data;
        p->strides[0] = (int64_t)gw_dtype_size((gw_dtype)out->dtype);
        run_loop(op, dtype, numbers, p, numel);
    }
    return out;
}

/* Note [Adding in place]. Gradients that meet are added where the first lies, when nobody else
 * holds it and the sum leaves no graph. So does PyTorch. */
bool gw_add_into(gw_tensor *sum, gw_tensor *b) {
    plain p;
    const gw_context *ctx = sum->ctx;
    const gw_storage *storage = sum->storage;
    gw_tensor *inputs[2] = {sum, b};
    if (ctx->grad_enabled || ctx->observer || sum->refs != 1 || !gw_tensor_is_alone(sum) ||
        sum->grad_fn || storage->zeros || b->storage->zeros || b->wrapped_number ||
        !find_plain(inputs, 2, &p))
        return false;
    p.data[0] = p.data[1];
    p.strides[0] = p.strides[1];
    run_loop(&gw_ops[GW_OP_add], (gw_dtype)sum->dtype, NULL, &p, gw_tensor_numel(sum));
    return true;
}

/* Note [Layout of results], but for what PyTorch computes in a way of its own: the number of a
 * power is no operand there, some write into an empty_like, one row by row. */
static gw_tensor *empty_result(const gw_op *op, gw_dtype dtype, const int64_t *dims, int ndim,
                               gw_tensor *const *inputs, int n) {
    switch (gw_op_index(op)) {
    case GW_OP_pow_scalar:
    case GW_OP_leaky_relu:
        n = 1;
        break;
    case GW_OP_hardtanh:
    case GW_OP_nan_to_num:
    case GW_OP_deg2rad:
    case GW_OP_rad2deg:
        return gw_empty_keeping(inputs[0], dtype);
    case GW_OP_logsigmoid:
        return gw_empty(inputs[0]->ctx, dtype, dims, ndim);
    case GW_OP_hardshrink: /* the same */
    case GW_OP_softshrink:
        n = 1;
        break;
    case GW_OP_rsub:
    case GW_OP_rsub_scaled: /* sub, the other way round */
        return gw_layout_empty(inputs[0]->ctx, dtype, dims, ndim,
                               (gw_tensor *[]){inputs[1], inputs[0]}, 2);
    default:
        break;
    }
    return gw_layout_empty(inputs[0]->ctx, dtype, dims, ndim, inputs, n);
}

static bool is_angle(const gw_op *op) {
    return gw_op_index(op) == GW_OP_rad2deg || gw_op_index(op) == GW_OP_deg2rad;
}

/* In PyTorch a product with a number, which a narrow float rounds before it multiplies. */
static gw_tensor *angle(const gw_op *op, gw_tensor *a, gw_dtype dtype) {
    const double pi = 3.14159265358979323846;
    const double factor = gw_op_index(op) == GW_OP_rad2deg ? 180 / pi : pi / 180;
    gw_tensor *number = gw_full(a->ctx, dtype, NULL, 0, gw_scalar_float(factor));
    gw_tensor *out =
        number ? gw_pointwise(&gw_ops[GW_OP_mul], (gw_tensor *[]){a, number}, 2, NULL) : NULL;
    gw_tensor_release(number);
    return out;
}

/* gelu of what lies row by row, and its slope there: Note [gelu by oneDNN]. */
static bool takes_rows(const gw_op *op, const gw_tensor *of) {
    const gw_op_id id = gw_op_index(op);
    return (id == GW_OP_gelu || id == GW_OP_gelu_backward) && gw_tensor_is_contiguous(of);
}

/* All elements, by the loop. Where blocks decide (Note [Blocks] in math.h) the dims are walked as
 * PyTorch walks them, so that what lies densely in another order of dims is one run, too. */
static void walk(const gw_op *op, gw_dtype dtype, const int64_t *dims, int ndim,
                 const gw_operand *operands, int n, void *user) {
    const gw_loop loop = gw_op_loops[gw_op_index(op)][dtype];
    int order[GW_MAX_DIMS];
    if (op->in_blocks) {
        gw_memory_order(dims, ndim, operands, n, order);
        gw_iterate_in_order(dims, ndim, order, operands, n, loop, user);
    } else {
        gw_iterate_elements(dims, ndim, operands, n, loop, user);
    }
}

gw_tensor *gw_pointwise(const gw_op *op, gw_tensor *const *inputs, int n,
                        const gw_numbers *numbers) {
    gw_context *ctx = inputs[0]->ctx;
    plain p;
    if (find_plain(inputs, n, &p) && gw_op_loops[gw_op_index(op)][inputs[0]->dtype])
        return run_plain(op, inputs[0], numbers, &p);
    const gw_dtype dtype = gw_pointwise_dtype(op, inputs, n);
    if (is_angle(op) && (dtype == GW_F16 || dtype == GW_BF16))
        return angle(op, inputs[0], dtype);
    if (gw_pointwise_check(op, inputs, n, dtype) != GW_OK)
        return NULL;
    if (gw_goes_in_steps(op, dtype, inputs, n))
        return gw_in_steps(op, inputs, numbers);
    int64_t dims[GW_MAX_DIMS];
    int ndim = inputs[0]->ndim;
    if (ndim)
        memcpy(dims, inputs[0]->dims, (size_t)ndim * sizeof *dims);
    for (int i = 1; i < n; i++) {
        int64_t joined[GW_MAX_DIMS];
        if (gw_shape_broadcast(ctx, dims, ndim, inputs[i]->dims, inputs[i]->ndim, joined, &ndim) !=
            GW_OK)
            return NULL;
        memcpy(dims, joined, (size_t)ndim * sizeof *dims);
    }
    gw_tensor *used[GW_MAX_INPUTS] = {NULL}, *out = NULL;
    const gw_dtype wide = gw_loop_dtype(op, dtype);
    for (int i = 0; i < n; i++) {
        used[i] = widened(inputs[i], dtype, wide);
        if (!used[i])
            goto out;
    }
    out = empty_result(op, gives_bool(op) ? GW_BOOL : wide, dims, ndim, inputs, n);
    if (!out)
        goto out;
    int64_t strides[GW_MAX_INPUTS][GW_MAX_DIMS];
    gw_operand operands[1 + GW_MAX_INPUTS] = {gw_tensor_operand(out, NULL)};
    for (int i = 0; i < n; i++) {
        gw_tensor_expand(used[i], ndim, dims, strides[i]);
        operands[1 + i] = gw_tensor_operand(used[i], strides[i]);
    }
    loop_numbers user = numbers_for(numbers);
    const bool by_number = op->kind == GW_OP_KIND_SCALAR && n == 2;
    double exact = by_number ? gw_scalar_as_double(gw_tensor_at(inputs[1], 0)) : 0;
    void *given = by_number && dtype == GW_F32 ? &exact : NULL; /* narrow floats round it first */
    if (!by_number && !takes_rows(op, inputs[n - 1]))
        given = in_dtype(&user, wide);
    walk(op, wide, dims, ndim, operands, 1 + n, given);
    if (!gives_bool(op))
        out = gw_narrowed(out, dtype);
out:
    for (int i = 0; i < n; i++)
        gw_tensor_release(used[i]);
    return out;
}

/* What is known of the zeros of a result; takes it. */
static gw_tensor *still_zeros(gw_op_id id, gw_tensor *const *inputs, gw_tensor *out, double by) {
    const bool zeros = inputs[0]->storage->zeros || inputs[1]->storage->zeros;
    return out && zeros ? gw_still_zeros(id, inputs, out, by) : out;
}

static gw_tensor *unary(gw_op_id id, gw_tensor *a) {
    gw_tensor *out;
    if (!a)
        return NULL;
    if (gw_quick(&gw_ops[id], &a, 1, NULL, &out))
        return out;
    return gw_record(id, &a, NULL, gw_pointwise(&gw_ops[id], &a, 1, NULL));
}

static gw_tensor *binary(gw_op_id id, gw_tensor *a, gw_tensor *b) {
    if (!a || !b)
        return NULL;
    gw_tensor *inputs[2] = {a, b}, *out;
    if (gw_quick(&gw_ops[id], inputs, 2, NULL, &out))
        return out;
    out = gw_pointwise(&gw_ops[id], inputs, 2, NULL);
    return gw_record(id, inputs, NULL, still_zeros(id, inputs, out, 1));
}

/* A plain tensor and a number: no tensor is made of the number. */
static gw_tensor *plain_with_number(const gw_op *op, gw_tensor *a, gw_scalar b) {
    plain p;
    if (a->storage->zeros || !find_plain(&a, 1, &p) || !gw_op_loops[gw_op_index(op)][a->dtype] ||
        !plain_number(b, (gw_dtype)a->dtype, &p))
        return NULL;
    return run_plain(op, a, NULL, &p);
}

static gw_tensor *with_number(gw_op_id id, gw_tensor *a, gw_scalar b) {
    if (!a)
        return NULL;
    const bool fits = id == GW_OP_leaky_relu || id == GW_OP_hardshrink || id == GW_OP_softshrink;
    if (fits && a->dtype == GW_F32 && gw_check_fits(a->ctx, b, GW_F32) != GW_OK)
        return NULL;
    gw_tensor *inputs[2] = {a, NULL}, *out;
    if (gw_quick(&gw_ops[id], inputs, 1, &b, &out))
        return out;
    out = plain_with_number(&gw_ops[id], a, b);
    if (!out && gw_error(a->ctx) == GW_OK) {
        inputs[1] = gw_wrapped_number(a->ctx, b);
        out = inputs[1] ? gw_pointwise(&gw_ops[id], inputs, 2, NULL) : NULL;
        if (inputs[1])
            out = still_zeros(id, inputs, out, 1);
        gw_tensor_release(inputs[1]);
    }
    return gw_record(id, inputs, &(gw_attributes){.scalar = b}, out);
}

static gw_tensor *with_numbers(gw_op_id id, gw_tensor *const *inputs, int n, gw_numbers numbers) {
    for (int i = 0; i < n; i++)
        if (!inputs[i])
            return NULL;
    if (gw_pointwise_check_numbers(&gw_ops[id], inputs, n, &numbers) != GW_OK)
        return NULL;
    gw_tensor *out = gw_pointwise(&gw_ops[id], inputs, n, &numbers);
    out = n == 2 ? still_zeros(id, inputs, out, numbers.p) : out;
    return gw_record(id, inputs, &(gw_attributes){.numbers = numbers}, out);
}

/* Note [Writing plainly]. Plain operands, no graph, nobody who watches: the loop writes where it
 * reads, without a value between. False, and nothing is done, for all others. */
static bool writes_plainly(const gw_op *op, gw_tensor *const *inputs, gw_tensor *const *operands,
                           int n, const gw_numbers *numbers) {
    gw_tensor *self = inputs[0];
    plain p;
    if (self->ctx->observer || gives_bool(op) || gw_recording(op, inputs) ||
        !find_plain(operands, n, &p) || !gw_op_loops[gw_op_index(op)][self->dtype])
        return false;
    p.data[0] = p.data[1];
    p.strides[0] = p.strides[1];
    run_loop(op, (gw_dtype)self->dtype, numbers, &p, gw_tensor_numel(self));
    return true;
}

static gw_status in_place(gw_op_id id, gw_tensor *const *inputs, int n,
                          const gw_attributes *attributes, gw_tensor *number) {
    const gw_op *op = &gw_ops[id];
    const gw_numbers *numbers = attributes ? &attributes->numbers : NULL;
    for (int i = 0; i < n; i++)
        if (!inputs[i])
            return GW_E_MEMORY; /* the call that should have made it failed */
    gw_tensor *operands[GW_MAX_INPUTS] = {NULL};
    for (int i = 0; i < n; i++)
        operands[i] = inputs[i];
    if (number)
        operands[n++] = number;
    if (gw_check_inplace(op, inputs) != GW_OK)
        return gw_error(inputs[0]->ctx);
    if (numbers && gw_pointwise_check_numbers(op, operands, n, numbers) != GW_OK)
        return gw_error(inputs[0]->ctx);
    if (writes_plainly(op, inputs, operands, n, numbers))
        return gw_count_version(inputs[0]);
    if (gw_pointwise_check_dtypes(op, operands, n) != GW_OK)
        return gw_error(inputs[0]->ctx);
    const gw_dtype dtype = gw_pointwise_dtype(op, operands, n), own = (gw_dtype)inputs[0]->dtype;
    if (!gw_dtype_can_cast(dtype, own) && id == GW_OP_pow_scalar)
        return gw_fail(inputs[0]->ctx, GW_E_RUNTIME, "Found dtype %s but expected %s",
                       gw_dtype_label(own), gw_dtype_label(dtype));
    if (!gw_dtype_can_cast(dtype, own))
        return gw_fail(inputs[0]->ctx, GW_E_RUNTIME,
                       "result type %s can't be cast to the desired output type %s",
                       gw_dtype_label(dtype), gw_dtype_label(own));
    gw_tensor *value = gw_pointwise(op, operands, n, numbers);
    return value ? gw_write(op, inputs, attributes, value) : gw_error(inputs[0]->ctx);
}

static gw_status number_in_place(gw_op_id id, gw_tensor *self, gw_scalar b) {
    gw_tensor *number = self ? gw_wrapped_number(self->ctx, b) : NULL;
    if (!number)
        return GW_E_MEMORY;
    const gw_status status = in_place(id, &self, 1, &(gw_attributes){.scalar = b}, number);
    gw_tensor_release(number);
    return status;
}

#define UNARY(id, ...)                                     \
    gw_tensor *gw_##id(gw_tensor *a) {                     \
        return unary(GW_OP_##id, a);                       \
    }                                                      \
    gw_status gw_##id##_(gw_tensor *self) {                \
        return in_place(GW_OP_##id, &self, 1, NULL, NULL); \
    }
#define SCALAR(id, ...)                                  \
    gw_tensor *gw_##id(gw_tensor *a, gw_scalar b) {      \
        return with_number(GW_OP_##id, a, b);            \
    }                                                    \
    gw_status gw_##id##_(gw_tensor *self, gw_scalar b) { \
        return number_in_place(GW_OP_##id, self, b);     \
    }
#define BINARY(id, ...)                                     \
    gw_tensor *gw_##id(gw_tensor *a, gw_tensor *b) {        \
        return binary(GW_OP_##id, a, b);                    \
    }                                                       \
    gw_status gw_##id##_(gw_tensor *self, gw_tensor *b) {   \
        gw_tensor *const inputs[2] = {self, b};             \
        return in_place(GW_OP_##id, inputs, 2, NULL, NULL); \
    }
#define GRADIENT(id, ...)                            \
    gw_tensor *gw_##id(gw_tensor *a, gw_tensor *b) { \
        return binary(GW_OP_##id, a, b);             \
    }
#define COMPARE(id, ...)                             \
    gw_tensor *gw_##id(gw_tensor *a, gw_tensor *b) { \
        return binary(GW_OP_##id, a, b);             \
    }
#define TEST(id, ...)                  \
    gw_tensor *gw_##id(gw_tensor *a) { \
        return unary(GW_OP_##id, a);   \
    }
#define BITS(id, ...) BINARY(id, )
#define WITH1(id, ...)                                            \
    gw_tensor *gw_##id(gw_tensor *a, gw_numbers numbers) {        \
        return with_numbers(GW_OP_##id, &a, 1, numbers);          \
    }                                                             \
    gw_status gw_##id##_(gw_tensor *self, gw_numbers numbers) {   \
        const gw_attributes attributes = {.numbers = numbers};    \
        return in_place(GW_OP_##id, &self, 1, &attributes, NULL); \
    }
#define WITH2(id, ...)                                                               \
    gw_tensor *gw_##id(gw_tensor *a, gw_tensor *b, gw_numbers numbers) {             \
        return with_numbers(GW_OP_##id, (gw_tensor *[]){a, b}, 2, numbers);          \
    }                                                                                \
    gw_status gw_##id##_(gw_tensor *self, gw_tensor *b, gw_numbers numbers) {        \
        const gw_attributes attributes = {.numbers = numbers};                       \
        return in_place(GW_OP_##id, (gw_tensor *[]){self, b}, 2, &attributes, NULL); \
    }
#define WITH3(id, ...)                                                                      \
    gw_tensor *gw_##id(gw_tensor *a, gw_tensor *b, gw_tensor *c, gw_numbers numbers) {      \
        return with_numbers(GW_OP_##id, (gw_tensor *[]){a, b, c}, 3, numbers);              \
    }                                                                                       \
    gw_status gw_##id##_(gw_tensor *self, gw_tensor *b, gw_tensor *c, gw_numbers numbers) { \
        gw_tensor *const inputs[3] = {self, b, c};                                          \
        return in_place(GW_OP_##id, inputs, 3, &(gw_attributes){.numbers = numbers}, NULL); \
    }
#include "ops/only_pointwise.h"
#include "ops/ops.def"
#include "ops/undef.h"
