/* Note [Wanted numbers]: C code that takes an int or a float cannot call the __index__ or
 * __float__ of a Python class. It raises its TypeError and notes in it whose number it wanted;
 * whoever began the operation sees that, has the dunder run, and begins the operation again with
 * the number in the object's place. So C reads its arguments before it changes anything. */
#ifndef GW_LANG_INDEX_H
#define GW_LANG_INDEX_H

#include "lang/native.h"
#include "lang/state.h"

/* After a TypeError has been raised: notes that the number of `v` was wanted, if its class has the
 * dunder (__index__, or __float__ and then __index__). */
void gw_want_number(gw_vm *vm, gw_value v, gw_name_id name);

/* The kinds of operations, begun: as their slots (or gw_call) answer, but that a wanted
 * number is brought and the operation begun again. */
gw_flow gw_index_call(gw_vm *vm, gw_flow flow, gw_value callee, const gw_args *args);
gw_flow gw_index_binary(gw_vm *vm, gw_flow flow, gw_binary_op op, gw_value self, gw_value other,
                        bool reflected);
gw_flow gw_index_inplace(gw_vm *vm, gw_flow flow, gw_binary_op op, gw_value self, gw_value other);
/* value unset and `set`: del */
gw_flow gw_index_item(gw_vm *vm, gw_flow flow, gw_value self, gw_value index, gw_value value,
                      bool set);

/* How often a sequence is to be repeated: an int. False: no int, and an exception if it is one that
 * is too large, or an object whose __index__ is to be asked. */
bool gw_repeat_count(gw_vm *vm, gw_value v, int64_t *times);

#endif
