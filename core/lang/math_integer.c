/* math: integers, and rounding to them. */
#include "lang/math_module.h"

#include <math.h>

#include "lang/big.h"
#include "lang/frame.h"
#include "lang/state.h"

static gw_flow rounded(gw_vm *vm, const gw_args *args, double (*f)(double), gw_name_id name,
                       gw_value *out) {
    double x;
    const gw_value v = args->values[0], whole = gw_unboxed(v);
    const gw_value own = gw_is_heap(v) ? gw_dunder(vm, v, name) : gw_unset();
    if (!gw_is_unset(own)) {
        return gw_call_dunder(vm, own, v, gw_unset(), gw_unset(), out);
    }
    if (gw_is_whole(whole)) {
        return gw_number_unary(vm, GW_UN_POS, whole, out);
    }
    if (name == GW_N___trunc__ && whole.tag != GW_V_FLOAT && !gw_type_of(vm, v)->slots->number) {
        return gw_raise(vm, GW_X_TypeError, "type %s doesn't define __trunc__ method",
                        gw_type_name(vm, v));
    }
    return gw_arg_float(vm, v, &x) ? gw_float_to_int(vm, isfinite(x) ? f(x) : x, out) : GW_RAISED;
}
gw_flow gw_math_floor(gw_vm *vm, const gw_args *args, gw_value *out) {
    return rounded(vm, args, floor, GW_N___floor__, out);
}
gw_flow gw_math_ceil(gw_vm *vm, const gw_args *args, gw_value *out) {
    return rounded(vm, args, ceil, GW_N___ceil__, out);
}
gw_flow gw_math_trunc(gw_vm *vm, const gw_args *args, gw_value *out) {
    return rounded(vm, args, trunc, GW_N___trunc__, out);
}

/* An int of any size, borrowed. */
static bool arg_whole(gw_vm *vm, gw_value v, gw_value *out) {
    int64_t i = 0;
    *out = gw_unboxed(v);
    if (gw_is_whole(*out)) {
        return true;
    }
    const bool is_index = gw_arg_int(vm, v, &i);
    *out = gw_int(i);
    return is_index;
}

/* *place = *place op by */
static bool operate(gw_vm *vm, gw_value *place, gw_binary_op op, gw_value by) {
    gw_value result;
    if (gw_number_binary(vm, op, *place, by, &result) != GW_RETURNED) {
        return false;
    }
    gw_assign_take(place, result);
    return true;
}

static gw_flow give(gw_value result, bool done, gw_value *out) {
    *out = result;
    if (!done) {
        gw_release_value(result);
    }
    return done ? GW_RETURNED : GW_RAISED;
}

gw_flow gw_math_gcd(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value result = gw_int(0), x, next;
    bool done = true;
    for (size_t i = 0; i < args->n && done; i++) {
        done =
            arg_whole(vm, args->values[i], &x) && gw_big_gcd(vm, result, x, &next) == GW_RETURNED;
        if (done) {
            gw_assign_take(&result, next);
        }
    }
    return give(result, done, out);
}

gw_flow gw_math_lcm(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value result = gw_int(1), x, divisor, positive;
    bool done = true;
    for (size_t i = 0; i < args->n && done; i++) {
        done = arg_whole(vm, args->values[i], &x);
        if (!done || gw_number_compare(GW_CMP_EQ, result, gw_int(0))) {
            continue;
        }
        if (gw_number_compare(GW_CMP_EQ, x, gw_int(0))) {
            gw_assign_take(&result, gw_int(0));
            continue;
        }
        done = gw_big_gcd(vm, result, x, &divisor) == GW_RETURNED;
        if (done) {
            done = operate(vm, &result, GW_BIN_FLOORDIV, divisor);
            gw_release_value(divisor);
        }
        done = done && operate(vm, &result, GW_BIN_MUL, x) &&
               gw_big_gcd(vm, result, gw_int(0), &positive) == GW_RETURNED;
        if (done) {
            gw_assign_take(&result, positive);
        }
    }
    return give(result, done, out);
}

/* values: the product so far, the next factor; i: how many there are in it, of j; hash: of which
 * each is divided by its number. */
static gw_flow falling_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    (void)in;
    GW_TASK_BEGIN(task)
    while (task->i < task->j) {
        task->i++;
        if (!operate(vm, &v[0], GW_BIN_MUL, v[1]) || !operate(vm, &v[1], GW_BIN_SUB, gw_int(1)) ||
            (task->hash && !operate(vm, &v[0], GW_BIN_FLOORDIV, gw_int(task->i)))) {
            return GW_RAISED;
        }
        GW_BREATHE(task);
    }
    *out = gw_retain(v[0]);
    GW_TASK_END
    return GW_RETURNED;
}

/* n * (n - 1) * ... of k factors; each step divided by 1, 2, ... when `choose`. */
static gw_flow falling(gw_vm *vm, gw_value n, int64_t k, bool choose) {
    const int64_t half = k / 2; /* of the factors are as large as this, or larger: */
    const double least = gw_is_big(n) ? 2 : (double)(gw_plain_int(n) - half);
    if (!choose && half && (double)half * log2(least) > (double)GW_BIG_MOST_BITS) {
        return gw_big_too_large(vm);
    }
    const gw_value values[] = {gw_int(1), n};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, falling_step, values, 2, &task);
    if (flow == GW_CALLED) {
        task->j = k;
        task->hash = choose;
    }
    return flow;
}

gw_flow gw_math_factorial(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value n;
    if (!arg_whole(vm, args->values[0], &n)) {
        return GW_RAISED;
    }
    if (gw_number_compare(GW_CMP_LT, n, gw_int(0))) {
        return gw_raise(vm, GW_X_ValueError, "factorial() not defined for negative values");
    }
    if (gw_is_big(n)) {
        return gw_raise(vm, GW_X_OverflowError,
                        "factorial() argument should not exceed 9223372036854775807");
    }
    (void)out;
    return falling(vm, n, gw_plain_int(n), false);
}

static gw_flow choose(gw_vm *vm, gw_value n, gw_value k, bool combine, gw_value *out) {
    gw_value other = gw_unset(), few = k;
    if (gw_number_compare(GW_CMP_LT, n, gw_int(0)) || gw_number_compare(GW_CMP_LT, k, gw_int(0))) {
        return gw_raise(vm, GW_X_ValueError, "%s must be a non-negative integer",
                        gw_number_compare(GW_CMP_LT, n, gw_int(0)) ? "n" : "k");
    }
    if (gw_number_compare(GW_CMP_GT, k, n)) {
        *out = gw_int(0);
        return GW_RETURNED;
    }
    if (combine && gw_number_binary(vm, GW_BIN_SUB, n, k, &other) != GW_RETURNED) {
        return GW_RAISED;
    }
    if (combine && gw_number_compare(GW_CMP_LT, other, k)) {
        few = other;
    }
    const gw_flow flow =
        gw_is_big(few) ? gw_raise(vm, GW_X_OverflowError, "%s must not exceed 9223372036854775807",
                                  combine ? "min(n - k, k)" : "k")
                       : falling(vm, n, gw_plain_int(few), combine);
    gw_release_value(other);
    return flow;
}

gw_flow gw_math_comb(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value n, k;
    return arg_whole(vm, args->values[0], &n) && arg_whole(vm, args->values[1], &k)
               ? choose(vm, n, k, true, out)
               : GW_RAISED;
}

gw_flow gw_math_perm(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value n, k;
    if (args->n < 2 || gw_is_none(args->values[1])) {
        return gw_math_factorial(vm, args, out);
    }
    return arg_whole(vm, args->values[0], &n) && arg_whole(vm, args->values[1], &k)
               ? choose(vm, n, k, false, out)
               : GW_RAISED;
}

gw_flow gw_math_isqrt(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value n;
    if (!arg_whole(vm, args->values[0], &n)) {
        return GW_RAISED;
    }
    if (gw_number_compare(GW_CMP_LT, n, gw_int(0))) {
        return gw_raise(vm, GW_X_ValueError, "isqrt() argument must be nonnegative");
    }
    return gw_big_isqrt(vm, n, out);
}
