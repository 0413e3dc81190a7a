/* torch.Generator objects. */
#ifndef GW_LANG_TORCH_GENERATOR_H
#define GW_LANG_TORCH_GENERATOR_H

#include "gradwalk/random.h"
#include "lang/torch/arguments.h"

/* The generator of parameter i, borrowed; NULL, the context's own, when it was left out. */
gw_generator *gw_targs_generator(const gw_targs *t, size_t i);
bool gw_is_generator(gw_vm *vm, gw_value v);

/* torch.get_rng_state, set_rng_state and initial_seed of a generator. */
gw_flow gw_return_state(gw_vm *vm, const gw_generator *g, gw_value *out);
gw_flow gw_load_state(gw_vm *vm, gw_generator *g, gw_value state, gw_value *out);
/* An int of any size as a seed: from -2^63 to 2^64 - 1; false and PyTorch's error beyond. */
bool gw_read_seed(gw_vm *vm, gw_value v, uint64_t *seed);
gw_flow gw_return_seed(gw_vm *vm, const gw_generator *g, gw_value *out);

#endif
