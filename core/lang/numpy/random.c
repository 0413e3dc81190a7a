/* The legacy generator of numpy.random: MT19937 and what RandomState makes of its words. The words
 * are base/random.h's.
 * Source: numpy, numpy/random/src/legacy/legacy-distributions.c and distributions.c. */
#include <math.h>

#include "base/random.h"
#include "lang/numpy/numpy.h"

typedef struct twister {
    gw_object object;
    gw_generator engine;
    bool has_gauss;
    double gauss;
} twister;

static twister *of(const gw_args *args) {
    return (twister *)args->values[0].o;
}

static double uniform(twister *t) {
    const uint32_t a = gw_generator_u32(&t->engine) >> 5, b = gw_generator_u32(&t->engine) >> 6;
    return (a * 67108864.0 + b) / 9007199254740992.0;
}

/* Marsaglia's polar method: two at a time, the second one is kept. */
static double gauss(twister *t) {
    double x, y, r;
    if (t->has_gauss) {
        t->has_gauss = false;
        return t->gauss;
    }
    do {
        x = 2.0 * uniform(t) - 1.0;
        y = 2.0 * uniform(t) - 1.0;
        r = x * x + y * y;
    } while (r >= 1.0 || r == 0.0);
    const double f = sqrt(-2.0 * log(r) / r);
    t->gauss = f * x;
    t->has_gauss = true;
    return f * y;
}

/* 0 ... most, by masking and rejecting. */
static uint64_t bounded(twister *t, uint64_t most) {
    uint64_t mask = most, value;
    for (int shift = 1; shift < 64; shift *= 2) {
        mask |= mask >> shift;
    }
    if (most == 0) {
        return 0;
    }
    do {
        if (most <= UINT32_MAX) {
            value = gw_generator_u32(&t->engine) & mask;
        } else {
            const uint64_t high = gw_generator_u32(&t->engine);
            value = (high << 32 | gw_generator_u32(&t->engine)) & mask;
        }
    } while (value > most);
    return value;
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    (void)args;
    twister *t = gw_object_new(vm, cls);
    *out = t ? gw_object_value(t) : gw_unset();
    if (t) {
        gw_generator_seed(&t->engine, 0);
    }
    return t ? GW_RETURNED : GW_RAISED;
}

static gw_flow seed(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t n;
    if (!gw_arg_int(vm, args->values[1], &n)) {
        return GW_RAISED;
    }
    gw_generator_seed(&of(args)->engine, (uint64_t)n);
    of(args)->has_gauss = false;
    *out = gw_none();
    return GW_RETURNED;
}

/* A vector of args[1] float64s; NULL and an exception. */
static gw_tensor *vector(gw_vm *vm, gw_value size, gw_dtype dtype, int64_t *n) {
    if (!gw_arg_int(vm, size, n)) {
        return NULL;
    }
    gw_tensor *t = gw_empty(gw_vm_context(vm), dtype, n, 1);
    if (!t) {
        gw_raise_error(vm);
    }
    return t;
}

static gw_flow filled(gw_vm *vm, const gw_args *args, double (*draw)(twister *), gw_value *out) {
    int64_t n;
    gw_tensor *t = vector(vm, args->values[1], GW_F64, &n);
    for (int64_t i = 0; t && i < n; i++) {
        ((double *)gw_tensor_data(t))[i] = draw(of(args));
    }
    return gw_return_array(vm, t, gw_none(), out);
}

static gw_flow uniforms(gw_vm *vm, const gw_args *args, gw_value *out) {
    return filled(vm, args, uniform, out);
}
static gw_flow gausses(gw_vm *vm, const gw_args *args, gw_value *out) {
    return filled(vm, args, gauss, out);
}

/* integers(n, low, most): low ... low + most. */
static gw_flow integers(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t n, low, most;
    if (!gw_arg_int(vm, args->values[2], &low) || !gw_arg_int(vm, args->values[3], &most)) {
        return GW_RAISED;
    }
    gw_tensor *t = vector(vm, args->values[1], GW_I64, &n);
    for (int64_t i = 0; t && i < n; i++) {
        const uint64_t drawn = bounded(of(args), (uint64_t)most);
        ((int64_t *)gw_tensor_data(t))[i] = (int64_t)((uint64_t)low + drawn);
    }
    return gw_return_array(vm, t, gw_none(), out);
}

/* shuffled(n): the numbers below n as a shuffle of n things leaves them. */
static gw_flow shuffled(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t n;
    gw_tensor *t = vector(vm, args->values[1], GW_I64, &n);
    int64_t *at = t ? gw_tensor_data(t) : NULL;
    for (int64_t i = 0; t && i < n; i++) {
        at[i] = i;
    }
    for (int64_t i = n - 1; t && i > 0; i--) {
        const int64_t j = (int64_t)bounded(of(args), (uint64_t)i), moved = at[i];
        at[i] = at[j];
        at[j] = moved;
    }
    return gw_return_array(vm, t, gw_none(), out);
}

/* follow(other): draws from here on what the other one draws. */
static gw_flow follow(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value other = args->values[1];
    if (!gw_is_object(other) || other.o->type != gw_numpy_of(vm)->twister) {
        return gw_raise(vm, GW_X_TypeError, "follow() takes a Twister");
    }
    const twister *from = (const twister *)other.o;
    twister *to = of(args);
    to->engine = from->engine;
    to->has_gauss = from->has_gauss;
    to->gauss = from->gauss;
    *out = gw_none();
    return GW_RETURNED;
}

static const gw_native_def methods[] = {
    {"seed", seed, 1, 1, 0, NULL},
    {"uniforms", uniforms, 1, 1, 0, NULL},
    {"gausses", gausses, 1, 1, 0, NULL},
    {"integers", integers, 3, 3, 0, NULL},
    {"shuffled", shuffled, 1, 1, 0, NULL},
    {"follow", follow, 1, 1, 0, NULL},
    {0},
};

bool gw_numpy_make_twister(gw_vm *vm, gw_numpy *numpy) {
    static const gw_slots slots = {.construct = construct};
    static const gw_type_def def = {.name = "Twister",
                                    .module = "numpy.random",
                                    .instance_size = sizeof(twister),
                                    .layout = GW_L_NATIVE,
                                    .slots = &slots,
                                    .methods = methods};
    return (numpy->twister = gw_type_new(vm, &def, NULL));
}
