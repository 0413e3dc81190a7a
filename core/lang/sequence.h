/* What list and tuple have in common. */
#ifndef GW_LANG_SEQUENCE_H
#define GW_LANG_SEQUENCE_H

#include "lang/state.h"

gw_flow gw_sequence_length(gw_vm *vm, gw_value self, int64_t *out);
gw_flow gw_sequence_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                            gw_value *out);
gw_flow gw_sequence_index(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_sequence_contains(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_sequence_count(gw_vm *vm, const gw_args *args, gw_value *out);
/* The items times `n`, concatenated behind `a`'s: new arrays for list and tuple. */
gw_value *gw_sequence_repeat(gw_vm *vm, const gw_value *items, size_t n, int64_t times,
                             size_t *n_out);
gw_value *gw_sequence_concat(gw_vm *vm, gw_value a, gw_value b, size_t *n_out);
gw_value *gw_sequence_slice(gw_vm *vm, gw_value self, gw_value slice, size_t *n_out);

#endif
