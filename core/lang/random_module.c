/* _random: CPython's Mersenne twister. The words are base/random.h's; seeding by several words and
 * what is made of them is CPython's (Modules/_randommodule.c), after Matsumoto and Nishimura. */
#include <string.h>

#include "base/random.h"
#include "lang/big.h"
#include "lang/stdlib.h"

enum { WORDS = GW_GENERATOR_WORDS };

typedef struct twister {
    gw_object object;
    gw_generator engine;
} twister;

/* Arguments are __init__'s. */
static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    (void)args;
    twister *t = gw_object_new(vm, cls);
    *out = t ? gw_object_value(t) : gw_unset();
    if (!t) {
        return GW_RAISED;
    }
    gw_generator_seed(&t->engine, 0);
    return GW_RETURNED;
}

static gw_generator *engine_of(const gw_args *args) {
    return &((twister *)args->values[0].o)->engine;
}

/* init_by_array of the reference implementation. */
static void seed_by_words(gw_generator *g, const uint32_t *key, size_t n) {
    gw_generator_seed(g, 19650218U);
    uint32_t *s = g->state;
    size_t i = 1, j = 0;
    for (size_t k = n > WORDS ? n : WORDS; k; k--) {
        s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1664525U)) + key[j] + (uint32_t)j;
        i++, j = (j + 1) % n;
        if (i == WORDS) {
            s[0] = s[WORDS - 1];
            i = 1;
        }
    }
    for (size_t k = WORDS - 1; k; k--) {
        s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1566083941U)) - (uint32_t)i;
        i++;
        if (i == WORDS) {
            s[0] = s[WORDS - 1];
            i = 1;
        }
    }
    s[0] = 0x80000000U;
}

/* seed(n, is_hash): an int counts by its size, a hash by its bits. */
static gw_flow random_seed(gw_vm *vm, const gw_args *args, gw_value *out) {
    bool is_hash;
    int64_t i = 0;
    gw_value n = gw_unboxed(args->values[1]);
    if (!gw_arg_bool(vm, args->values[2], &is_hash) || (!gw_is_big(n) && !gw_arg_int(vm, n, &i))) {
        return GW_RAISED;
    }
    if (is_hash) {
        const uint32_t key[] = {(uint32_t)i, (uint32_t)((uint64_t)i >> 32)};
        seed_by_words(engine_of(args), key, key[1] ? 2 : 1);
    } else {
        gw_magnitude m;
        gw_magnitude_of(gw_is_big(n) ? n : gw_int(i), &m);
        const uint32_t zero = 0;
        seed_by_words(engine_of(args), m.n ? m.at : &zero, m.n ? m.n : 1);
    }
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow random_random(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    const uint32_t a = gw_generator_u32(engine_of(args)) >> 5;
    const uint32_t b = gw_generator_u32(engine_of(args)) >> 6;
    *out = gw_float((a * 67108864.0 + b) * (1.0 / 9007199254740992.0));
    return GW_RETURNED;
}

static gw_flow random_getrandbits(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t k;
    if (!gw_arg_int(vm, args->values[1], &k)) {
        return GW_RAISED;
    }
    if (k < 0) {
        return gw_raise(vm, GW_X_ValueError, "number of bits must be non-negative");
    }
    if (k > GW_BIG_MOST_BITS) {
        return gw_big_too_large(vm);
    }
    gw_generator *g = engine_of(args);
    const size_t n = (size_t)(k + 31) / 32;
    uint32_t *words = gw_vm_alloc_array(vm, n + 1, sizeof *words);
    if (!words) {
        return GW_RAISED;
    }
    for (size_t i = 0; i < n; i++, k -= 32) { /* of the last word the upper bits */
        words[i] = gw_generator_u32(g) >> (k < 32 ? 32 - k : 0);
    }
    const gw_flow flow = gw_big_new(vm, false, words, n, out);
    gw_release(vm->ctx, words, (n + 1) * sizeof *words);
    return flow;
}

/* The 624 words and the place of the next one. */
static gw_flow random_getstate(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_generator *g = engine_of(args);
    gw_value words[WORDS + 1];
    for (int i = 0; i < WORDS; i++) {
        words[i] = gw_int(g->state[i]);
    }
    words[WORDS] = gw_int(g->left == 1 ? WORDS : g->next);
    gw_tuple *tuple = gw_tuple_new(vm, words, WORDS + 1);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

static gw_flow random_setstate(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value *items;
    size_t n;
    if (!gw_is_tuple(args->values[1]) || !gw_sequence_items(args->values[1], &items, &n)) {
        return gw_raise(vm, GW_X_TypeError, "state vector must be a tuple");
    }
    if (n != WORDS + 1) {
        return gw_raise(vm, GW_X_ValueError, "state vector is the wrong size");
    }
    gw_generator state = {0};
    int64_t next;
    for (int i = 0; i < WORDS; i++) {
        int64_t word;
        if (!gw_arg_int(vm, items[i], &word)) {
            return GW_RAISED;
        }
        state.state[i] = (uint32_t)word;
    }
    if (!gw_arg_int(vm, items[WORDS], &next)) {
        return GW_RAISED;
    }
    if (next < 0 || next > WORDS) {
        return gw_raise(vm, GW_X_ValueError, "invalid state");
    }
    state.next = (int32_t)next;
    state.left = WORDS + 1 - (int32_t)next;
    *engine_of(args) = state;
    *out = gw_none();
    return GW_RETURNED;
}

static const gw_native_def methods[] = {
    {"_seed", random_seed, 2, 2, 0, NULL},
    {"random", random_random, 0, 0, 0, "random() -> x in the interval [0, 1)."},
    {"getrandbits", random_getrandbits, 1, 1, 0, NULL},
    {"_getstate", random_getstate, 0, 0, 0, NULL},
    {"_setstate", random_setstate, 1, 1, 0, NULL},
    {0},
};

static const gw_slots slots = {.construct = construct};
static const gw_type_def twister_def = {.name = "Random",
                                        .module = "_random",
                                        .instance_size = sizeof(twister),
                                        .layout = GW_L_NATIVE,
                                        .slots = &slots,
                                        .methods = methods};

static bool init(gw_vm *vm, gw_value module) {
    gw_type *type = gw_type_new(vm, &twister_def, NULL);
    return type && gw_module_set_take(vm, module, "Random", gw_object_value(type));
}

const gw_module_def gw_random_module = {.name = "_random", .init = init};
