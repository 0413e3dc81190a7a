/* Warnings from C. As PyTorch does it, what a native warns of is told when it is done: before the
 * next instruction, by warnings.py, which asks the program's filters and may raise.
 *
 * Note [Places]: a warning is told once a place, the line that runs (of the prelude, too); shown is
 * the line of the program that led there. */
#ifndef GW_LANG_WARN_H
#define GW_LANG_WARN_H

#include "lang/state.h"

/* Is there a warning that has not been told? */
static inline bool gw_warnings_wait(const gw_vm *vm) {
    return vm->warnings && vm->warnings->length > 0;
}
/* Tells all that wait; what it raises, if anything, is in vm->raised. GW_RETURNED and
 * GW_CALLED: `out` is None. */
gw_flow gw_warnings_tell(gw_vm *vm, gw_value *out);

/* Lets what the compiler warned of wait to be told before the program's first instruction. */
bool gw_warn_of_code(gw_vm *vm, const gw_code *code);

extern const gw_module_def gw_warnings_module; /* _warnings */

#endif
