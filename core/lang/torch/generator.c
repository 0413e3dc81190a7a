/* torch.Generator: the one there is, torch.default_generator. */
#include "lang/torch/types.h"

static gw_flow generator_repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_format(vm, "<torch._C.Generator object at 0x%llx>",
                                       (unsigned long long)(uintptr_t)self.o),
                         out);
}

static gw_flow generator_construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    (void)cls, (void)args;
    *out = gw_unset();
    return gw_raise(vm, GW_X_NotImplementedError,
                    "there is no other generator than torch.default_generator here");
}

static gw_flow generator_manual_seed(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t seed;
    if (!gw_arg_int(vm, args->values[1], &seed)) {
        return GW_RAISED;
    }
    gw_generator_seed(&gw_vm_context(vm)->generator, (uint64_t)seed);
    *out = gw_retain(args->values[0]);
    return GW_RETURNED;
}

static gw_flow generator_initial_seed(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    *out = gw_int((int64_t)gw_vm_context(vm)->generator.initial_seed);
    return GW_RETURNED;
}

static const gw_slots generator_slots = {.repr = generator_repr, .construct = generator_construct};
static const gw_native_def generator_methods[] = {
    {"manual_seed", generator_manual_seed, 1, 1, 0, "Starts the random numbers anew."},
    {"initial_seed", generator_initial_seed, 0, 0, 0, "What they were started with."},
    {0},
};
static const gw_type_def generator_def = {.name = "Generator",
                                          .module = "torch._C",
                                          .doc = "Where random numbers come from.",
                                          .instance_size = sizeof(gw_object),
                                          .layout = GW_L_NATIVE,
                                          .flags = GW_TYPE_FINAL,
                                          .slots = &generator_slots,
                                          .methods = generator_methods};

bool gw_torch_make_generator(gw_torch *torch) {
    gw_type *type = gw_type_new(torch->vm, &generator_def, NULL);
    gw_object *generator = type ? gw_object_new(torch->vm, type) : NULL;
    gw_object_release(type);
    torch->generator = generator ? gw_object_value(generator) : gw_unset();
    return generator;
}
