/* math: functions of many numbers. */
#include "lang/math_module.h"

#include <math.h>

#include "base/twofold.h"
#include "lang/frame.h"
#include "lang/number.h"
#include "lang/state.h"
#include "lang/type.h"

/* sum + x², with what rounding lost in the low part, which is not normalised. */
static gw_twofold plus_square(gw_twofold sum, double x) {
    const gw_twofold square = gw_exact_product(x, x), high = gw_exact_sum(sum.high, square.high);
    return (gw_twofold){high.high, sum.low + high.low + square.low};
}

/* The root of the sum of squares, rounded once: everything is scaled to below 1 by a power of 2,
 * and the root of the rounded sum is corrected by what it misses. */
static double norm(const double *x, size_t n) {
    double most = 0;
    bool is_nan = false;
    for (size_t i = 0; i < n; i++) {
        most = fmax(most, fabs(x[i]));
        is_nan = is_nan || isnan(x[i]);
    }
    if (isinf(most) || most == 0 || is_nan) {
        return isinf(most) ? most : is_nan ? (double)NAN : most;
    }
    int exponent;
    frexp(most, &exponent);
    gw_twofold sum = {0, 0};
    for (size_t i = 0; i < n; i++) {
        sum = plus_square(sum, ldexp(x[i], -exponent));
    }
    const double root = sqrt(sum.high + sum.low);
    const gw_twofold square = plus_square((gw_twofold){0, 0}, root);
    const double rest = (sum.high - square.high) + (sum.low - square.low);
    return ldexp(root + rest / (2.0 * root), exponent);
}

static gw_flow norm_of(gw_vm *vm, const gw_value *p, const gw_value *q, size_t n, gw_value *out) {
    double *x = gw_vm_alloc_array(vm, n + 1, sizeof *x);
    bool done = x != NULL;
    for (size_t i = 0; i < n && done; i++) {
        double y = 0;
        done = gw_arg_float(vm, p[i], &x[i]) && (!q || gw_arg_float(vm, q[i], &y));
        x[i] -= y;
    }
    *out = gw_new_float(vm, done ? norm(x, n) : 0);
    gw_release(vm->ctx, x, (n + 1) * sizeof *x);
    return done ? GW_RETURNED : GW_RAISED;
}

gw_flow gw_math_hypot(gw_vm *vm, const gw_args *args, gw_value *out) {
    return norm_of(vm, args->values, NULL, args->n, out);
}

static gw_flow dist_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    for (task->i = 0; task->i < 2; task->i++) {
        GW_AWAIT(task, gw_collect(vm, task->values[task->i], &in));
        gw_assign_take(&task->values[task->i], in);
    }
    const gw_list *p = gw_as_list(task->values[0]), *q = gw_as_list(task->values[1]);
    return p->length != q->length ? gw_raise(vm, GW_X_ValueError,
                                             "both points must have the same number of dimensions")
                                  : norm_of(vm, p->items, q->items, p->length, out);
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_math_dist(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return gw_task_start(vm, dist_step, args->values, 2, NULL);
}

/* Adds x to sums that do not overlap: Shewchuk, Adaptive precision floating-point arithmetic
 * (1997). `n` of at most 64 partial sums; doubles have room for no more. */
static size_t add_exactly(double *partials, size_t n, double x) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        double y = partials[i];
        if (fabs(x) < fabs(y)) {
            double swap = x;
            x = y;
            y = swap;
        }
        double high = x + y, low = y - (high - x);
        if (low != 0) {
            partials[kept++] = low;
        }
        x = high;
    }
    partials[kept++] = x;
    return kept;
}

/* The double nearest to the sum of the partials; half-way cases to even. */
static double round_partials(const double *partials, size_t n) {
    double high = 0, low = 0;
    while (n > 0) {
        double x = high, y = partials[--n];
        high = x + y;
        low = y - (high - x);
        if (low != 0) {
            break;
        }
    }
    if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
        double twice = 2 * low, x = high + twice;
        high = twice == x - high ? x : high;
    }
    return high;
}

static gw_flow sum_items(gw_vm *vm, const gw_value *items, size_t n, gw_value *out) {
    size_t n_partials = 0;
    double partials[64], special = 0, infinite = 0;
    for (size_t i = 0; i < n; i++) {
        double x;
        if (!gw_arg_float(vm, items[i], &x)) {
            return GW_RAISED;
        }
        if (!isfinite(x)) {
            special += x;
            infinite += isinf(x) ? x : 0;
        } else if (n_partials < 63) {
            n_partials = add_exactly(partials, n_partials, x);
        }
    }
    const double sum = round_partials(partials, n_partials);
    if (isnan(infinite)) {
        return gw_raise(vm, GW_X_ValueError, "-inf + inf in fsum");
    }
    *out = gw_new_float(vm, special != 0 ? special : sum);
    return special != 0 || isfinite(sum)
               ? GW_RETURNED
               : gw_raise(vm, GW_X_OverflowError, "intermediate overflow in fsum");
}

static bool wants_python(const gw_vm *vm, gw_value v) {
    return gw_is_heap(v) && !gw_has_layout(v, GW_L_NUMBER) &&
           !gw_is_unset(gw_dunder(vm, v, GW_N___float__));
}

/* values: the iterable, then a list of its items, each made a number; i: the next. */
static gw_flow fsum_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_collect(vm, v[0], &in));
    gw_assign_take(&v[0], in);
    for (; (size_t)task->i < gw_as_list(v[0])->length; task->i++) {
        if (wants_python(vm, gw_as_list(v[0])->items[task->i])) {
            gw_assign_take(&v[1], gw_retain(gw_as_list(v[0])->items[task->i]));
            GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, v[1], GW_N___float__), v[1], gw_unset(),
                                          gw_unset(), &in));
            gw_assign_take(&gw_as_list(v[0])->items[task->i], in);
        }
    }
    GW_TASK_END
    const gw_list *list = gw_as_list(task->values[0]);
    return sum_items(vm, list->items, list->length, out);
}

gw_flow gw_math_fsum(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value values[] = {args->values[0], gw_unset()};
    gw_value *items;
    size_t n;
    bool plain = gw_sequence_items(args->values[0], &items, &n);
    for (size_t i = 0; plain && i < n; i++) {
        plain = !wants_python(vm, items[i]);
    }
    return plain ? sum_items(vm, items, n, out) : gw_task_start(vm, fsum_step, values, 2, NULL);
}

/* values: the iterable, the product so far; i: the next item. */
static gw_flow prod_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_collect(vm, v[0], &in));
    gw_assign_take(&v[0], in);
    for (; task->i < (int64_t)gw_as_list(v[0])->length; task->i++) {
        GW_AWAIT(task, gw_binary(vm, GW_BIN_MUL, v[1], gw_as_list(v[0])->items[task->i], &in));
        gw_assign_take(&v[1], in);
        GW_BREATHE(task);
    }
    *out = gw_retain(v[1]);
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_math_prod(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"prod", "iterable, /, *, start=1"};
    gw_value v[2];
    (void)out;
    if (!gw_args_bind(vm, args, 0, &signature, v, 2)) {
        return GW_RAISED;
    }
    if (gw_is_unset(v[1])) {
        v[1] = gw_int(1);
    }
    return gw_task_start(vm, prod_step, v, 2, NULL);
}
