/* Reductions and running sums.
 *
 * Note [Order of numpy's sums]. numpy walks an array in the order of its memory: dims are sorted by
 * stride. What the innermost ones that are reduced hold is one run: in pieces of 8192 it is summed
 * pairwise (eight sums for up to 128 numbers, halves above that) and added to the result. When the
 * innermost is not reduced, its elements are added to the result one by one.
 * Source: numpy, numpy/core/src/umath/loops_utils.h.src and nditer_constr.c say so. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/half.h"
#include "gradwalk/ops.h"
#include "lang/numpy/faults.h"
#include "ops/layout.h"

enum { PIECE = 8192 };

typedef enum fold { SUM, PROD, MAX, MIN, ANY, ALL, FOLD_COUNT } fold;

static const char *const fold_names[FOLD_COUNT] = {"add",     "multiply",   "maximum",
                                                   "minimum", "logical_or", "logical_and"};

/* --- Runs ------------------------------------------------------------------------------------- */

#define PAIRWISE(type, name)                                                          \
    static type name(const type *a, int64_t n, int64_t by) {                          \
        if (n < 8) {                                                                  \
            type sum = 0;                                                             \
            for (int64_t i = 0; i < n; i++) {                                         \
                sum += a[i * by];                                                     \
            }                                                                         \
            return sum;                                                               \
        }                                                                             \
        if (n > 128) { /* a recursion of the depth of log2 n */                       \
            int64_t half = n / 2;                                                     \
            half -= half % 8;                                                         \
            return name(a, half, by) + name(a + half * by, n - half, by);             \
        }                                                                             \
        type r[8];                                                                    \
        int64_t i = 8;                                                                \
        for (int k = 0; k < 8; k++) {                                                 \
            r[k] = a[k * by];                                                         \
        }                                                                             \
        for (; i < n - n % 8; i += 8) {                                               \
            for (int k = 0; k < 8; k++) {                                             \
                r[k] += a[(i + k) * by];                                              \
            }                                                                         \
        }                                                                             \
        type sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7])); \
        for (; i < n; i++) {                                                          \
            sum += a[i * by];                                                         \
        }                                                                             \
        return sum;                                                                   \
    }
PAIRWISE(float, pairwise_f32)
PAIRWISE(double, pairwise_f64)

static int64_t plus(int64_t a, int64_t b) {
    return (int64_t)((uint64_t)a + (uint64_t)b);
}
static int64_t times(int64_t a, int64_t b) {
    return (int64_t)((uint64_t)a * (uint64_t)b);
}
static int64_t sum_i64(const int64_t *a, int64_t n, int64_t by) {
    int64_t sum = 0;
    for (int64_t i = 0; i < n; i++) {
        sum = plus(sum, a[i * by]);
    }
    return sum;
}

/* out[j * to] takes in a[j * by], for n of them; to 0: all into one. */
#define RUN(type, name, sum, add, mul, is_nan)                                              \
    static void name(fold f, type *out, int64_t to, const type *a, int64_t by, int64_t n) { \
        if (f == SUM && to == 0) {                                                          \
            *out = add(*out, sum(a, n, by));                                                \
            return;                                                                         \
        }                                                                                   \
        for (int64_t i = 0; i < n; i++) {                                                   \
            type *o = out + i * to;                                                         \
            const type x = a[i * by];                                                       \
            switch (f) {                                                                    \
            case SUM:                                                                       \
                *o = add(*o, x);                                                            \
                break;                                                                      \
            case PROD:                                                                      \
                *o = mul(*o, x);                                                            \
                break;                                                                      \
            case MAX:                                                                       \
                *o = *o > x || is_nan(*o) ? *o : x;                                         \
                break;                                                                      \
            case MIN:                                                                       \
                *o = *o < x || is_nan(*o) ? *o : x;                                         \
                break;                                                                      \
            case ANY:                                                                       \
                *o = *o != 0 || x != 0 ? (type)1 : (type)0;                                 \
                break;                                                                      \
            default:                                                                        \
                *o = *o != 0 && x != 0 ? (type)1 : (type)0;                                 \
            }                                                                               \
        }                                                                                   \
    }
#define ADD(a, b) ((a) + (b))
#define MUL(a, b) ((a) * (b))
#define NEVER(a) false
RUN(float, run_f32, pairwise_f32, ADD, MUL, isnan)
RUN(double, run_f64, pairwise_f64, ADD, MUL, isnan)
RUN(int64_t, run_i64, sum_i64, plus, times, NEVER)

/* --- The walk --------------------------------------------------------------------------------- */

typedef struct stretch {
    int64_t n, in, out; /* size, strides in elements; out 0: reduced */
} stretch;

/* As numpy's iterator sorts: by the strides of the input, innermost first. */
static void sort_axes(stretch *axes, int n) {
    for (int i = 1; i < n; i++) {
        const stretch moving = axes[i];
        int place = i;
        for (int k = i - 1; k >= 0; k--) {
            if (moving.in == 0 || axes[k].in == 0) {
                continue;
            }
            if (llabs(axes[k].in) <= llabs(moving.in)) {
                break;
            }
            place = k;
        }
        memmove(axes + place + 1, axes + place, (size_t)(i - place) * sizeof *axes);
        axes[place] = moving;
    }
}

static int join_axes(stretch *axes, int n) {
    int kept = 0;
    for (int i = 1; i < n; i++) {
        stretch *inner = &axes[kept];
        if (axes[i].in == inner->in * inner->n && axes[i].out == inner->out * inner->n) {
            inner->n *= axes[i].n;
        } else {
            axes[++kept] = axes[i];
        }
    }
    return n ? kept + 1 : 0;
}

typedef struct plan {
    stretch axes[GW_MAX_DIMS];
    int n;
} plan;

/* The elements as they are walked, without gaps. */
static bool pack(gw_tensor **t, plan *p) {
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS], size = 1;
    for (int i = 0; i < p->n; i++) {
        dims[p->n - 1 - i] = p->axes[i].n;
        strides[p->n - 1 - i] = p->axes[i].in;
        p->axes[i].in = size;
        size *= p->axes[i].n;
    }
    gw_tensor *view = gw_tensor_alias(*t, dims, strides, p->n, (*t)->offset);
    gw_tensor *copy = view ? gw_tensor_copy(view, (gw_dtype)view->dtype) : NULL;
    gw_tensor_release(view);
    gw_tensor_release(*t);
    *t = copy;
    p->n = join_axes(p->axes, p->n);
    return copy;
}

/* The axes as they are walked; `t` is replaced by a copy in that order where a run is made of dims
 * that do not lie as one. False: no memory. */
static bool make_plan(gw_tensor **at_t, uint32_t mask, const gw_tensor *y, plan *to) {
    const gw_tensor *t = *at_t;
    plan p = {.n = 0};
    int at = y->ndim;
    for (int d = t->ndim - 1; d >= 0; d--) {
        const bool reduced = mask >> d & 1;
        at -= !reduced;
        if (t->dims[d] != 1) {
            p.axes[p.n++] = (stretch){t->dims[d], t->strides[d], reduced ? 0 : y->strides[at]};
        }
    }
    sort_axes(p.axes, p.n);
    p.n = join_axes(p.axes, p.n);
    *to = p;
    return p.n < 2 || p.axes[0].out || p.axes[1].out || pack(at_t, to);
}

static float half_add(float a, float b) {
    return gw_f16_to_f32(gw_f16_of_f32(a + b));
}
static float half_multiply(float a, float b) {
    return gw_f16_to_f32(gw_f16_of_f32(a * b));
}
/* Halves, as floats: rounded after every step, a run that goes into one number only then. */
RUN(float, step_f16, pairwise_f32, half_add, half_multiply, isnan)
static void run_f16(fold f, float *out, int64_t to, const float *a, int64_t by, int64_t n) {
    if (f != PROD || to != 0) {
        step_f16(f, out, to, a, by, n);
        return;
    }
    for (int64_t i = 0; i < n; i++) {
        *out *= a[i * by];
    }
    *out = half_multiply(*out, 1);
}

static void run(fold f, gw_dtype dtype, void *out, int64_t to, const void *a, int64_t by,
                int64_t n) {
    switch (dtype) {
    case GW_F16:
        run_f16(f, out, to, a, by, n);
        break;
    case GW_F32:
        run_f32(f, out, to, a, by, n);
        break;
    case GW_F64:
        run_f64(f, out, to, a, by, n);
        break;
    default:
        run_i64(f, out, to, a, by, n);
        break;
    }
}

/* Takes every element of `t` (its reference is taken over) into `y`, in `dtype`, of which halves
 * lie as floats; false: no memory. */
static bool walk(fold f, gw_tensor *t, gw_dtype dtype, uint32_t mask, gw_tensor *y) {
    plan p;
    if (gw_tensor_numel(t) == 0 || !make_plan(&t, mask, y, &p)) {
        const bool done = t;
        gw_tensor_release(t);
        return done;
    }
    const int64_t size = (int64_t)gw_dtype_size((gw_dtype)t->dtype);
    const stretch inner = p.n ? p.axes[0] : (stretch){1, 0, 0};
    int64_t at[GW_MAX_DIMS] = {0};
    const char *in = gw_tensor_data(t);
    char *out = gw_tensor_data(y);
    for (;;) {
        for (int64_t i = 0; i < inner.n; i += PIECE) {
            const int64_t n = inner.n - i < PIECE ? inner.n - i : PIECE;
            run(f, dtype, out + i * inner.out * size, inner.out, in + i * inner.in * size, inner.in,
                n);
        }
        int d = 1;
        while (d < p.n && ++at[d] == p.axes[d].n) {
            in -= (p.axes[d].n - 1) * p.axes[d].in * size;
            out -= (p.axes[d].n - 1) * p.axes[d].out * size;
            at[d++] = 0;
        }
        if (d >= p.n) {
            gw_tensor_release(t);
            return true;
        }
        in += p.axes[d].in * size;
        out += p.axes[d].out * size;
    }
}

/* --- numpy._core ------------------------------------------------------------------------------ */

/* The kernels' dtype for this one. */
static gw_dtype wide(gw_dtype dtype) {
    return dtype == GW_F64 ? GW_F64 : gw_dtype_is_float(dtype) ? GW_F32 : GW_I64;
}

static bool read_axes(gw_vm *vm, gw_value v, const gw_tensor *t, uint32_t *mask) {
    gw_value *items;
    size_t n;
    *mask = 0;
    if (!gw_sequence_items(v, &items, &n)) {
        gw_raise(vm, GW_X_TypeError, "axes must be a tuple");
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        if (items[i].tag != GW_V_INT || items[i].i < 0 || items[i].i >= t->ndim) {
            gw_raise(vm, GW_X_ValueError, "no such axis");
            return false;
        }
        *mask |= 1U << items[i].i;
    }
    return true;
}

/* The result before anything is taken in: 0, 1, or the first element. */
static gw_tensor *start(gw_vm *vm, fold f, gw_tensor *t, uint32_t mask) {
    int64_t dims[GW_MAX_DIMS], strides[GW_MAX_DIMS];
    int ndim = 0;
    for (int d = 0; d < t->ndim; d++) {
        if ((mask >> d & 1) && (f == MAX || f == MIN) && t->dims[d] == 0) {
            gw_raise(vm, GW_X_ValueError,
                     "zero-size array to reduction operation %s which has no identity",
                     fold_names[f]);
            return NULL;
        }
        if (!(mask >> d & 1)) {
            dims[ndim] = t->dims[d];
            strides[ndim++] = t->strides[d];
        }
    }
    gw_tensor *first = gw_tensor_alias(t, dims, strides, ndim, t->offset);
    gw_tensor *plain = !first                 ? NULL
                       : f == MAX || f == MIN ? gw_tensor_copy(first, (gw_dtype)t->dtype)
                                              : gw_full(t->ctx, (gw_dtype)t->dtype, dims, ndim,
                                                        gw_scalar_int(f == PROD || f == ALL));
    gw_tensor *y = first && gw_is_row_major(first) ? plain : gw_relaid_like(plain, first);
    gw_tensor_release(first);
    return y;
}

/* reduce(fold, array, axes, dtype): axes a tuple of ints from 0; dtype that of the result. */
static gw_flow reduce(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    const gw_tensor *array = gw_array_tensor(vm, args->values[1]);
    int64_t f;
    uint32_t mask;
    gw_dtype dtype;
    if (!gw_arg_int(vm, args->values[0], &f) || !read_axes(vm, args->values[2], array, &mask) ||
        !gw_array_dtype(vm, args->values[3], (gw_dtype)array->dtype, &dtype)) {
        return GW_RAISED;
    }
    const bool logical = f == ANY || f == ALL;
    const gw_dtype kind = logical ? (gw_dtype)array->dtype : dtype;
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *narrow = gw_to(gw_as_array(args->values[1])->tensor, kind);
    gw_tensor *t = gw_to(narrow, wide(kind));
    gw_tensor *y = t ? start(vm, (fold)f, t, mask) : NULL;
    const bool done =
        y && walk((fold)f, gw_tensor_retain(t), kind == GW_F16 ? GW_F16 : wide(kind), mask, y);
    gw_tensor *z = done ? gw_to(y, dtype) : NULL;
    const unsigned faults = z && f <= PROD ? gw_numpy_fold_faults(t, NULL, z) : 0;
    gw_quiet_end(&before);
    gw_tensor_release(narrow);
    gw_tensor_release(t);
    gw_tensor_release(y);
    if (faults && !gw_numpy_report(vm, faults, false, "reduce")) {
        gw_tensor_release(z);
        return GW_RAISED;
    }
    return gw_return_result(vm, z, out);
}

/* accumulate(fold, array, axis, dtype): running sums or products. */
static gw_flow accumulate(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    gw_tensor *array = gw_array_tensor(vm, args->values[1]);
    int64_t f, axis;
    gw_dtype dtype;
    if (!gw_arg_int(vm, args->values[0], &f) || !gw_arg_int(vm, args->values[2], &axis) ||
        !gw_array_dtype(vm, args->values[3], (gw_dtype)array->dtype, &dtype)) {
        return GW_RAISED;
    }
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *same = gw_to(array, dtype);
    gw_tensor *y = same ? gw_tensor_copy(same, wide(dtype)) : NULL;
    gw_tensor_release(same);
    if (y) {
        const int64_t n = y->dims[axis], by = y->strides[axis], block = n * by;
        const int64_t size = (int64_t)gw_dtype_size((gw_dtype)y->dtype);
        char *data = gw_tensor_data(y);
        for (int64_t outer = 0; block && outer < gw_tensor_numel(y); outer += block) {
            for (int64_t i = 1; i < n; i++) {
                char *to = data + (outer + i * by) * size;
                run((fold)f, (gw_dtype)y->dtype, to, 1, to - by * size, 1, by);
            }
        }
    }
    gw_tensor *z = gw_relaid_like(gw_to(y, dtype), array);
    const unsigned faults = z ? gw_numpy_fold_faults(array, NULL, z) : 0;
    gw_quiet_end(&before);
    gw_tensor_release(y);
    if (faults && !gw_numpy_report(vm, faults, false, "accumulate")) {
        gw_tensor_release(z);
        return GW_RAISED;
    }
    return gw_return_array(vm, z, gw_none(), out);
}

const gw_native_def gw_reduce_functions[] = {
    {"reduce", reduce, 4, 4, 0, NULL}, {"accumulate", accumulate, 4, 4, 0, NULL}, {0}};
