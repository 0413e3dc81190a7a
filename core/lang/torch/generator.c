/* torch.Generator, its seeds and its states. */
#include "lang/torch/generator.h"

#include "gradwalk/ops.h"
#include "lang/big.h"
#include "lang/torch/bindings.h"
#include "lang/torch/types.h"

typedef struct generator {
    gw_object object;
    gw_generator *engine; /* owned, but for the context's own */
    bool is_own;
} generator;

static gw_generator *engine_of(gw_value v) {
    return ((generator *)v.o)->engine;
}

bool gw_is_generator(gw_vm *vm, gw_value v) {
    return gw_is_instance(vm, v, gw_torch_of(vm)->generator.o->type);
}

gw_generator *gw_targs_generator(const gw_targs *t, size_t i) {
    return gw_targs_has(t, i) ? engine_of(t->values[i]) : NULL;
}

/* --- States and seeds ---------------------------------------------------------------------------
 */

gw_flow gw_return_state(gw_vm *vm, const gw_generator *g, gw_value *out) {
    const int64_t size = GW_STATE_BYTES;
    gw_tensor *state = gw_empty(gw_vm_context(vm), GW_U8, &size, 1);
    if (state) {
        gw_get_state(g, gw_tensor_data(state));
    }
    return gw_return_tensor(vm, state, out);
}

gw_flow gw_load_state(gw_vm *vm, gw_generator *g, gw_value v, gw_value *out) {
    gw_tensor *state = gw_tensor_of(v);
    if (!state) {
        return gw_raise(vm, GW_X_TypeError, "expected a torch.ByteTensor, but got %s",
                        gw_type_name(vm, v));
    }
    if (gw_tensor_dtype(state) != GW_U8) {
        return gw_raise(vm, GW_X_TypeError, "RNG state must be a torch.ByteTensor");
    }
    gw_tensor *bytes = gw_tensor_copy(state, GW_U8);
    gw_status status = bytes ? gw_set_state(gw_vm_context(vm), g, gw_tensor_data(bytes),
                                            (size_t)gw_tensor_numel(bytes))
                             : GW_E_MEMORY;
    gw_tensor_release(bytes);
    return gw_return_status(vm, status, out);
}

gw_flow gw_return_seed(gw_vm *vm, const gw_generator *g, gw_value *out) {
    const uint64_t seed = gw_initial_seed(g);
    const uint32_t digits[2] = {(uint32_t)seed, (uint32_t)(seed >> 32)};
    return gw_big_new(vm, false, digits, 2, out);
}

bool gw_read_seed(gw_vm *vm, gw_value v, uint64_t *seed) {
    if (v.tag == GW_V_INT) {
        *seed = (uint64_t)v.i;
        return true;
    }
    gw_magnitude m;
    gw_magnitude_of(v, &m);
    if (m.negative || m.n > 2) {
        gw_raise(vm, GW_X_RuntimeError, "Overflow when unpacking long");
        return false;
    }
    *seed = m.at[0] | (m.n > 1 ? (uint64_t)m.at[1] << 32 : 0);
    return true;
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
    uint64_t seed;
    if (args->values[1].tag != GW_V_INT && !gw_is_big(args->values[1])) {
        return gw_raise(vm, GW_X_RuntimeError, "manual_seed expected a long, but got %s",
                        gw_type_name(vm, args->values[1]));
    }
    if (!gw_read_seed(vm, args->values[1], &seed)) {
        return GW_RAISED;
    }
    gw_manual_seed(engine_of(args->values[0]), seed);
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
                                          .flags = GW_TYPE_FINAL | GW_TYPE_DOTTED,
                                          .slots = &generator_slots,
                                          .methods = generator_methods,
                                          .getsets = generator_getsets};

bool gw_torch_make_generator(gw_torch *torch) {
    gw_type *type = gw_type_new(torch->vm, &generator_def, NULL);
    generator *g = type ? gw_object_new(torch->vm, type) : NULL;
    gw_object_release(type);
    if (!g) {
        return false;
    }
    g->engine = gw_default_generator(torch->ctx);
    g->is_own = true;
    torch->generator = gw_object_value(g);
    return true;
}
