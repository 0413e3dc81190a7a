/* Builtins that go over an iterable: sum, min, max, sorted, any, all. */
#include "lang/builtins.h"
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/number.h"
#include "lang/sort.h"
#include "lang/type.h"

/* --- any, all --------------------------------------------------------------------------------- */

/* values: iterable, item; i: the truth that decides. */
static gw_flow any_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_iter(vm, v[0], &in));
    gw_assign_take(&v[0], in);
    for (;;) {
        GW_AWAIT(task, gw_next(vm, v[0], &in));
        if (gw_is_unset(in)) {
            *out = gw_bool(!task->i);
            return GW_RETURNED;
        }
        gw_assign_take(&v[1], in);
        GW_AWAIT(task, gw_truth(vm, v[1], &in));
        if (in.b == (task->i != 0)) {
            *out = in;
            return GW_RETURNED;
        }
        GW_BREATHE(task);
    }
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow any_or_all(gw_vm *vm, const gw_args *args, bool any) {
    const gw_value values[] = {args->values[0], gw_unset()};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, any_step, values, 2, &task);
    if (flow == GW_CALLED) {
        task->i = any;
    }
    return flow;
}

static gw_flow builtin_any(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return any_or_all(vm, args, true);
}

static gw_flow builtin_all(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return any_or_all(vm, args, false);
}

/* --- sum -------------------------------------------------------------------------------------- */

/* values: iterator, total, item. */
static gw_flow sum_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_iter(vm, v[0], &in));
    gw_assign_take(&v[0], in);
    if (gw_is_str(v[1]) || gw_has_layout(v[1], GW_L_BYTES)) {
        return gw_raise(vm, GW_X_TypeError, "sum() can't sum %s [use %s''.join(seq) instead]",
                        gw_is_str(v[1]) ? "strings" : gw_type_name(vm, v[1]),
                        gw_is_str(v[1]) ? "" : "b");
    }
    for (;;) {
        GW_AWAIT(task, gw_next(vm, v[0], &in));
        if (gw_is_unset(in)) {
            *out = gw_retain(v[1]);
            return GW_RETURNED;
        }
        gw_assign_take(&v[2], in);
        GW_AWAIT(task, gw_binary(vm, GW_BIN_ADD, v[1], v[2], &in));
        gw_assign_take(&v[1], in);
        GW_BREATHE(task);
    }
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow builtin_sum(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"sum", "iterable, /, start=0"};
    gw_value in[2];
    (void)out;
    if (!gw_args_bind(vm, args, 0, &signature, in, 2)) {
        return GW_RAISED;
    }
    const gw_value values[] = {in[0], gw_is_unset(in[1]) ? gw_int(0) : in[1], gw_unset()};
    return gw_task_start(vm, sum_step, values, 3, NULL);
}

/* --- min, max --------------------------------------------------------------------------------- */

enum { OVER, KEY, DEFAULT, BEST, BEST_KEY, ITEM, ITEM_KEY, ANSWER, N_VALUES };

/* i: the comparison that makes an item better; j: max? */
static gw_flow extreme_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_iter(vm, v[OVER], &in));
    gw_assign_take(&v[OVER], in);
    for (;;) {
        GW_AWAIT(task, gw_next(vm, v[OVER], &in));
        if (gw_is_unset(in)) {
            break;
        }
        gw_assign_take(&v[ITEM], in);
        if (gw_is_unset(v[KEY]) || gw_is_none(v[KEY])) {
            in = gw_retain(v[ITEM]);
        } else {
            const gw_args args = {.values = &v[ITEM], .n = 1};
            GW_AWAIT(task, gw_call(vm, v[KEY], &args, &in));
        }
        gw_assign_take(&v[ITEM_KEY], in);
        in = gw_bool(true);
        if (!gw_is_unset(v[BEST])) {
            GW_AWAIT(task, gw_compare(vm, (gw_compare_op)task->i, v[ITEM_KEY], v[BEST_KEY], &in));
            gw_assign_take(&v[ANSWER], in);
            GW_AWAIT(task, gw_truth(vm, v[ANSWER], &in));
        }
        if (in.b) {
            gw_assign_take(&v[BEST], gw_retain(v[ITEM]));
            gw_assign_take(&v[BEST_KEY], gw_retain(v[ITEM_KEY]));
        }
        GW_BREATHE(task);
    }
    if (gw_is_unset(v[BEST]) && gw_is_unset(v[DEFAULT])) {
        return gw_raise(vm, GW_X_ValueError, "%s() arg is an empty sequence",
                        task->i == GW_CMP_GT ? "max" : "min");
    }
    *out = gw_retain(gw_is_unset(v[BEST]) ? v[DEFAULT] : v[BEST]);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow extreme(gw_vm *vm, const gw_args *args, const char *name, gw_compare_op better) {
    gw_value values[N_VALUES] = {
        [KEY] = gw_args_keyword(args, "key"), [DEFAULT] = gw_args_keyword(args, "default")};
    if (args->n == 0) {
        return gw_raise(vm, GW_X_TypeError, "%s expected at least 1 argument, got 0", name);
    }
    for (size_t i = 0; i < args->n_keywords; i++) {
        const gw_str *keyword = gw_as_str(args->keywords[i]);
        if (!gw_str_is(keyword, "key") && !gw_str_is(keyword, "default")) {
            return gw_raise(vm, GW_X_TypeError, "'%s' is an invalid keyword argument for %s()",
                            keyword->data, name);
        }
    }
    if (args->n > 1 && !gw_is_unset(values[DEFAULT])) {
        return gw_raise(vm, GW_X_TypeError,
                        "Cannot specify a default for %s() with multiple positional arguments",
                        name);
    }
    gw_tuple *several = args->n > 1 ? gw_tuple_new(vm, args->values, args->n) : NULL;
    if (args->n > 1 && !several) {
        return GW_RAISED;
    }
    values[OVER] = several ? gw_object_value(several) : args->values[0];
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, extreme_step, values, N_VALUES, &task);
    gw_object_release(several);
    if (flow == GW_CALLED) {
        task->i = (int64_t)better;
    }
    return flow;
}

static gw_flow builtin_min(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return extreme(vm, args, "min", GW_CMP_LT);
}

static gw_flow builtin_max(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return extreme(vm, args, "max", GW_CMP_GT);
}

/* --- sorted ----------------------------------------------------------------------------------- */

/* values: iterable, key, reverse, list. */
static gw_flow sorted_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_collect(vm, v[0], &in));
    v[3] = in;
    GW_AWAIT(task, gw_list_sort(vm, gw_as_list(v[3]), v[1], v[2], &in));
    *out = gw_retain(v[3]);
    GW_TASK_END(void) in;
    return GW_RETURNED;
}

static gw_flow builtin_sorted(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"sort", "iterable, /, *, key=None, reverse=False"};
    gw_value values[4] = {gw_unset()};
    (void)out;
    if (args->n != 1) {
        return gw_raise(vm, GW_X_TypeError, "sorted expected 1 argument, got %zu", args->n);
    }
    if (!gw_args_bind(vm, args, 0, &signature, values, 3)) {
        return GW_RAISED;
    }
    values[3] = gw_unset();
    return gw_task_start(vm, sorted_step, values, 4, NULL);
}

const gw_native_def gw_builtins_iterate[] = {
    {"any", builtin_any, 1, 1, 0, NULL},
    {"all", builtin_all, 1, 1, 0, NULL},
    {"sum", builtin_sum, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"min", builtin_min, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"max", builtin_max, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"sorted", builtin_sorted, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
