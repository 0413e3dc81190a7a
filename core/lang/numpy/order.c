/* Sorting, and the places of extremes.
 *
 * Note [Order of equals]. numpy's argsort is a quicksort of indices: the median of three divides,
 * what has at most 16 elements is sorted by insertion, the smaller part comes first. Which of two
 * equal elements is first is seen, so it is the same here. (numpy, npysort/quicksort.cpp; its way
 * out of bad cases, a heap sort, is not: parts are bounded, so it ends all the same.) */
#include <math.h>
#include <string.h>

#include "gradwalk/ops.h"
#include "lang/numpy/numpy.h"

/* --- Sorting the places of n doubles or int64s ------------------------------------------------ */

typedef struct keys {
    const double *floats; /* or NULL */
    const int64_t *ints;
} keys;

/* nan is above all. */
static bool less(const keys *k, int64_t a, int64_t b) {
    if (!k->floats) {
        return k->ints[a] < k->ints[b];
    }
    const double x = k->floats[a], y = k->floats[b];
    return x < y || (isnan(y) && !isnan(x));
}

static void swap(int64_t *a, int64_t *b) {
    const int64_t t = *a;
    *a = *b;
    *b = t;
}

static void insert_sort(const keys *k, int64_t *at, int64_t left, int64_t right) {
    for (int64_t i = left + 1; i <= right; i++) {
        const int64_t moving = at[i];
        int64_t j = i;
        for (; j > left && less(k, moving, at[j - 1]); j--) {
            at[j] = at[j - 1];
        }
        at[j] = moving;
    }
}

static int64_t divide(const keys *k, int64_t *at, int64_t left, int64_t right) {
    const int64_t middle = left + ((right - left) >> 1);
    if (less(k, at[middle], at[left])) {
        swap(&at[middle], &at[left]);
    }
    if (less(k, at[right], at[middle])) {
        swap(&at[right], &at[middle]);
    }
    if (less(k, at[middle], at[left])) {
        swap(&at[middle], &at[left]);
    }
    const int64_t pivot = at[middle];
    int64_t i = left, j = right - 1;
    swap(&at[middle], &at[j]);
    for (;;) {
        do {
            i++;
        } while (less(k, at[i], pivot));
        do {
            j--;
        } while (less(k, pivot, at[j]));
        if (i >= j) {
            break;
        }
        swap(&at[i], &at[j]);
    }
    swap(&at[i], &at[right - 1]);
    return i;
}

static void quick_sort(const keys *k, int64_t *at, int64_t n) {
    int64_t stack[2 * 64], left = 0, right = n - 1; /* the larger part waits: 64 are enough */
    int depth = 0;
    for (;;) {
        while (right - left > 15) {
            const int64_t i = divide(k, at, left, right);
            const bool left_is_smaller = i - left < right - i;
            stack[depth++] = left_is_smaller ? i + 1 : left;
            stack[depth++] = left_is_smaller ? right : i - 1;
            left = left_is_smaller ? left : i + 1;
            right = left_is_smaller ? i - 1 : right;
        }
        insert_sort(k, at, left, right);
        if (depth == 0) {
            return;
        }
        right = stack[--depth];
        left = stack[--depth];
    }
}

/* Bottom-up merging: equal elements stay in order. `spare` has room for n. */
static void merge_sort(const keys *k, int64_t *at, int64_t *spare, int64_t n) {
    for (int64_t width = 1; width < n; width *= 2) {
        for (int64_t low = 0; low < n; low += 2 * width) {
            const int64_t middle = low + width < n ? low + width : n;
            const int64_t high = low + 2 * width < n ? low + 2 * width : n;
            int64_t a = low, b = middle;
            for (int64_t i = low; i < high; i++) {
                const bool right = a == middle || (b < high && less(k, at[b], at[a]));
                spare[i] = right ? at[b++] : at[a++];
            }
        }
        memcpy(at, spare, (size_t)n * sizeof *at);
    }
}

/* --- numpy._core ------------------------------------------------------------------------------ */

/* `array` as row-major doubles or int64s with `axis` last; NULL: no memory. */
static gw_tensor *rows_of(gw_tensor *array, int64_t axis, keys *k) {
    gw_tensor *last = gw_movedim(array, axis, -1);
    const bool floats = gw_dtype_is_float((gw_dtype)array->dtype);
    gw_tensor *rows = last ? gw_tensor_copy(last, floats ? GW_F64 : GW_I64) : NULL;
    gw_tensor_release(last);
    *k = (keys){0};
    if (rows && floats) {
        k->floats = gw_tensor_data(rows);
    } else if (rows) {
        k->ints = gw_tensor_data(rows);
    }
    return rows;
}

/* argsort(array, axis, stable) */
static gw_flow argsort(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    gw_tensor *array = gw_array_tensor(vm, args->values[0]);
    int64_t axis;
    bool stable;
    keys k;
    if (!gw_arg_int(vm, args->values[1], &axis) || !gw_arg_bool(vm, args->values[2], &stable)) {
        return GW_RAISED;
    }
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *rows = rows_of(array, axis, &k), *places = NULL, *y = NULL;
    const int64_t n = rows ? rows->dims[rows->ndim - 1] : 0;
    gw_tensor *spare = rows ? gw_empty(ctx, GW_I64, &n, 1) : NULL;
    places = spare ? gw_empty(ctx, GW_I64, rows->dims, rows->ndim) : NULL;
    if (places) {
        int64_t *at = gw_tensor_data(places);
        for (int64_t start = 0; n && start < gw_tensor_numel(rows); start += n, at += n) {
            const keys row = {k.floats ? k.floats + start : NULL, k.ints ? k.ints + start : NULL};
            for (int64_t i = 0; i < n; i++) {
                at[i] = i;
            }
            if (stable) {
                merge_sort(&row, at, gw_tensor_data(spare), n);
            } else {
                quick_sort(&row, at, n);
            }
        }
        y = gw_movedim(places, -1, axis);
    }
    gw_tensor *z = y ? gw_tensor_copy(y, GW_I64) : NULL;
    gw_quiet_end(&before);
    gw_tensor_release(rows);
    gw_tensor_release(spare);
    gw_tensor_release(places);
    gw_tensor_release(y);
    return gw_return_array(vm, z, gw_none(), out);
}

/* arg_extreme(array, axis, largest): the first of the largest (smallest), or the first nan. */
static gw_flow arg_extreme(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    gw_tensor *array = gw_array_tensor(vm, args->values[0]);
    int64_t axis;
    bool largest;
    keys k;
    if (!gw_arg_int(vm, args->values[1], &axis) || !gw_arg_bool(vm, args->values[2], &largest)) {
        return GW_RAISED;
    }
    if (array->dims[axis] == 0) {
        return gw_raise(vm, GW_X_ValueError, "attempt to get arg%s of an empty sequence",
                        largest ? "max" : "min");
    }
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *rows = rows_of(array, axis, &k);
    gw_quiet_end(&before);
    gw_tensor *places = rows ? gw_empty(ctx, GW_I64, rows->dims, rows->ndim - 1) : NULL;
    const int64_t n = array->dims[axis];
    for (int64_t r = 0; places && r < gw_tensor_numel(places); r++) {
        int64_t best = r * n;
        for (int64_t i = best + 1; i < (r + 1) * n; i++) {
            const bool done = k.floats && isnan(k.floats[best]);
            const bool is_nan = k.floats && isnan(k.floats[i]);
            if (!done && (is_nan || (largest ? less(&k, best, i) : less(&k, i, best)))) {
                best = i;
            }
        }
        ((int64_t *)gw_tensor_data(places))[r] = best - r * n;
    }
    gw_tensor_release(rows);
    return gw_return_result(vm, places, out);
}

/* search(sorted, values, right): where each value would go; all int64 or all float64 vectors. */
static gw_flow search(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    bool right;
    if (!gw_arg_bool(vm, args->values[2], &right)) {
        return GW_RAISED;
    }
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *sorted = gw_tensor_copy(gw_array_tensor(vm, args->values[0]), GW_F64);
    gw_tensor *values = gw_tensor_copy(gw_array_tensor(vm, args->values[1]), GW_F64);
    gw_quiet_end(&before);
    gw_tensor *places = sorted && values ? gw_empty(ctx, GW_I64, values->dims, values->ndim) : NULL;
    for (int64_t i = 0; places && i < gw_tensor_numel(values); i++) {
        const double *a = gw_tensor_data(sorted), x = ((double *)gw_tensor_data(values))[i];
        int64_t low = 0, high = gw_tensor_numel(sorted);
        while (low < high) {
            const int64_t middle = low + (high - low) / 2;
            if (right ? !(x < a[middle]) : a[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        ((int64_t *)gw_tensor_data(places))[i] = low;
    }
    gw_tensor_release(sorted);
    gw_tensor_release(values);
    return gw_return_result(vm, places, out);
}

/* nonzero(array): (n, ndim), the places of what is not 0. */
static gw_flow nonzero(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *places = gw_nonzero(gw_array_tensor(vm, args->values[0]));
    gw_quiet_end(&before);
    return gw_return_array(vm, places, gw_none(), out);
}

const gw_native_def gw_order_functions[] = {{"nonzero", nonzero, 1, 1, 0, NULL},
                                            {"argsort", argsort, 3, 3, 0, NULL},
                                            {"arg_extreme", arg_extreme, 3, 3, 0, NULL},
                                            {"search", search, 3, 3, 0, NULL},
                                            {0}};
