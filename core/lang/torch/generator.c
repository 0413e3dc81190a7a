/* torch.Generator, and the states it gives away. */
#include "lang/torch/generator.h"

#include "lang/torch/types.h"

typedef struct generator {
    gw_object object;
    gw_generator *engine; /* owned, but for the context's own */
    bool is_own;
} generator;

/* What PyTorch has as a ByteTensor of 5056 elements. Here it can only be given back. */
typedef struct state {
    gw_object object;
    uint8_t bytes[GW_STATE_BYTES];
} state;

static gw_generator *engine_of(gw_value v) {
    return ((generator *)v.o)->engine;
}

bool gw_is_generator(gw_vm *vm, gw_value v) {
    return gw_is_instance(vm, v, gw_torch_of(vm)->generator.o->type);
}

gw_generator *gw_targs_generator(const gw_targs *t, size_t i) {
    return gw_targs_has(t, i) ? engine_of(t->values[i]) : NULL;
}

/* --- States ----------------------------------------------------------------------------------- */

static gw_flow state_repr(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    *out = gw_unset();
    return gw_raise(vm, GW_X_NotImplementedError,
                    "the state of a generator can only be set again here");
}

static gw_flow state_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    (void)self;
    *out = gw_unset();
    return gw_raise(vm, GW_X_AttributeError,
                    "the state of a generator can only be set again here: it has no '%s'",
                    name->data);
}

static const gw_slots state_slots = {.repr = state_repr, .getattr = state_getattr};
static const gw_type_def state_def = {.name = "ByteTensor",
                                      .module = "torch",
                                      .doc = "What a generator will draw next.",
                                      .instance_size = sizeof(state),
                                      .layout = GW_L_NATIVE,
                                      .flags = GW_TYPE_FINAL,
                                      .slots = &state_slots};

gw_flow gw_return_state(gw_vm *vm, const gw_generator *g, gw_value *out) {
    state *s = gw_object_new(vm, gw_torch_of(vm)->state);
    *out = s ? gw_object_value(s) : gw_unset();
    if (!s) {
        return GW_RAISED;
    }
    gw_get_state(g, s->bytes);
    return GW_RETURNED;
}

gw_flow gw_load_state(gw_vm *vm, gw_generator *g, gw_value v, gw_value *out) {
    if (!gw_is_instance(vm, v, gw_torch_of(vm)->state)) {
        return gw_raise(vm, GW_X_TypeError, "expected a torch.ByteTensor, but got %s",
                        gw_type_name(vm, v));
    }
    return gw_return_status(
        vm, gw_set_state(gw_vm_context(vm), g, ((state *)v.o)->bytes, GW_STATE_BYTES), out);
}

gw_flow gw_return_seed(gw_vm *vm, const gw_generator *g, gw_value *out) {
    uint64_t seed = gw_initial_seed(g);
    if (seed > INT64_MAX) {
        return gw_raise(vm, GW_X_OverflowError, "integers here have 64 bits");
    }
    *out = gw_int((int64_t)seed);
    return GW_RETURNED;
}

/* --- Generators ------------------------------------------------------------------------------- */

static void generator_clear(gw_vm *vm, gw_object *self) {
    generator *g = (generator *)self;
    if (!g->is_own) {
        gw_generator_release(gw_vm_context(vm), g->engine);
        g->engine = NULL;
    }
}

static gw_flow generator_repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_format(vm, "<torch._C.Generator object at 0x%llx>",
                                       (unsigned long long)(uintptr_t)self.o),
                         out);
}

static gw_flow generator_construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    gw_targs t;
    *out = gw_unset();
    bool matched = gw_targs_match(&t, vm, "Generator", "device device=None", args, false);
    gw_targs_release(&t);
    generator *g = matched ? gw_object_new(vm, cls) : NULL;
    if (!g) {
        return GW_RAISED;
    }
    *out = gw_object_value(g);
    g->engine = gw_generator_create(gw_vm_context(vm));
    if (!g->engine) {
        gw_release_value(*out);
        *out = gw_unset();
        return gw_raise_error(vm);
    }
    return GW_RETURNED;
}

static gw_flow generator_manual_seed(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t seed;
    if (!gw_arg_int(vm, args->values[1], &seed)) {
        return GW_RAISED;
    }
    gw_manual_seed(engine_of(args->values[0]), (uint64_t)seed);
    *out = gw_retain(args->values[0]);
    return GW_RETURNED;
}

static gw_flow generator_initial_seed(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_return_seed(vm, engine_of(args->values[0]), out);
}

static gw_flow generator_get_state(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_return_state(vm, engine_of(args->values[0]), out);
}

static gw_flow generator_set_state(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (gw_load_state(vm, engine_of(args->values[0]), args->values[1], out) != GW_RETURNED) {
        return GW_RAISED;
    }
    *out = gw_retain(args->values[0]);
    return GW_RETURNED;
}

static gw_flow get_device(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    *out = gw_retain(gw_torch_of(vm)->cpu);
    return GW_RETURNED;
}

static const gw_slots generator_slots = {
    .clear = generator_clear, .repr = generator_repr, .construct = generator_construct};
static const gw_native_def generator_methods[] = {
    {"manual_seed", generator_manual_seed, 1, 1, 0, "Starts the random numbers anew."},
    {"initial_seed", generator_initial_seed, 0, 0, 0, "What they were started with."},
    {"get_state", generator_get_state, 0, 0, 0, "What it will draw next."},
    {"set_state", generator_set_state, 1, 1, 0, "Draws from there on."},
    {0},
};
static const gw_getset_def generator_getsets[] = {
    {"device", get_device, NULL, "Where it is: cpu."},
    {0},
};
static const gw_type_def generator_def = {.name = "Generator",
                                          .module = "torch._C",
                                          .doc = "Where random numbers come from.",
                                          .instance_size = sizeof(generator),
                                          .layout = GW_L_NATIVE,
                                          .flags = GW_TYPE_FINAL,
                                          .slots = &generator_slots,
                                          .methods = generator_methods,
                                          .getsets = generator_getsets};

bool gw_torch_make_generator(gw_torch *torch) {
    gw_type *type = gw_type_new(torch->vm, &generator_def, NULL);
    generator *g = type ? gw_object_new(torch->vm, type) : NULL;
    gw_object_release(type);
    if (!g || !(torch->state = gw_type_new(torch->vm, &state_def, NULL))) {
        gw_object_release(g);
        return false;
    }
    g->engine = gw_default_generator(torch->ctx);
    g->is_own = true;
    torch->generator = gw_object_value(g);
    return true;
}
