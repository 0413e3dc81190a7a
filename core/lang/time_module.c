/* _time: the clocks of time. sleep does not wait: the clocks of the program go on by that much. */
#define _POSIX_C_SOURCE 199309L /* clock_gettime: Emscripten has no timespec_get */
#include <math.h>
#include <time.h>

#include "lang/state.h"
#include "lang/stdlib.h"

static const int64_t NANO = 1000000000;

/* Nanoseconds slept so far are kept in the module, as `_slept`. */
static int64_t slept(gw_vm *vm) {
    int64_t n = 0;
    const gw_value module = gw_module_find(vm, "_time");
    return !gw_is_unset(module) && gw_value_int(gw_module_get(vm, module, "_slept"), &n) ? n : 0;
}

static gw_flow now(gw_vm *vm, const gw_args *args, gw_value *out) {
    struct timespec t = {0};
    (void)args;
    clock_gettime(CLOCK_REALTIME, &t);
    *out = gw_int((int64_t)t.tv_sec * NANO + t.tv_nsec + slept(vm));
    return GW_RETURNED;
}

static gw_flow seconds(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_flow flow = now(vm, args, out);
    *out = gw_float((double)out->i / (double)NANO);
    return flow;
}

/* The processor's time is the program's own: what it slept does not count. */
static gw_flow process_time(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_flow flow = now(vm, args, out);
    *out = gw_float((double)(out->i - slept(vm)) / (double)NANO);
    return flow;
}

static gw_flow time_sleep(gw_vm *vm, const gw_args *args, gw_value *out) {
    double s;
    if (!gw_arg_float(vm, args->values[0], &s)) {
        return GW_RAISED;
    }
    if (isnan(s)) {
        return gw_raise(vm, GW_X_ValueError, "Invalid value NaN (not a number)");
    }
    if (s < 0) {
        return gw_raise(vm, GW_X_ValueError, "sleep length must be non-negative");
    }
    const int64_t before = slept(vm);
    if (s * (double)NANO >= (double)INT64_MAX / 4 - (double)before) {
        return gw_raise(vm, GW_X_OverflowError, "timestamp too large to convert to C _PyTime_t");
    }
    *out = gw_none();
    return gw_module_set(vm, gw_module_find(vm, "_time"), "_slept",
                         gw_int(before + (int64_t)(s * (double)NANO)))
               ? GW_RETURNED
               : GW_RAISED;
}

static const gw_native_def functions[] = {
    {"time", seconds, 0, 0, 0, NULL},
    {"time_ns", now, 0, 0, 0, NULL},
    {"perf_counter", seconds, 0, 0, 0, NULL},
    {"perf_counter_ns", now, 0, 0, 0, NULL},
    {"monotonic", seconds, 0, 0, 0, NULL},
    {"monotonic_ns", now, 0, 0, 0, NULL},
    {"process_time", process_time, 0, 0, 0, NULL},
    {"sleep", time_sleep, 1, 1, 0, NULL},
    {0},
};

static bool init(gw_vm *vm, gw_value module) {
    return gw_module_set(vm, module, "_slept", gw_int(0));
}

const gw_module_def gw_time_module = {
    .name = "_time", .home = "time", .functions = functions, .init = init};
