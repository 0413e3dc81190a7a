/* What a traceback says below an exception: its `__notes__`. */
#ifndef GW_LANG_TRACEBACK_NOTES_H
#define GW_LANG_TRACEBACK_NOTES_H

#include "lang/state.h"

/* The notes as they are written, a str; `reported`: in the words of the interpreter's own report,
 * where the module traceback has others. GW_CALLED, or no memory. */
gw_flow gw_notes_text(gw_vm *vm, gw_value exception, bool reported);

/* Is it a sequence to C (PySequence_Check), or else to collections.abc.Sequence? */
bool gw_is_sequence(const gw_vm *vm, gw_value v, bool to_c);

#endif
