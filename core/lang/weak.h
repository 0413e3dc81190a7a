/* Weak references: objects that know another one without keeping it alive. Their class in Python is
 * prelude/weakref.py's; here is what only the vm can know, that an object has died. */
#ifndef GW_LANG_WEAK_H
#define GW_LANG_WEAK_H

#include "lang/state.h"

extern const gw_module_def gw_weak_module; /* _weakref */

/* A watched object dies: its references forget it, their callbacks wait for the next instruction.
 */
void gw_weak_tell(gw_vm *vm, const gw_object *object);
/* The callback of a reference whose object has died, called with the reference; `v` may be any
 * object: false when it is no such reference. */
bool gw_weak_call_back(gw_vm *vm, gw_value v, gw_flow *flow, gw_value *out);
void gw_weak_free(gw_vm *vm);

#endif
