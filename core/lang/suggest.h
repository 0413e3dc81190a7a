/* "Did you mean": what an uncaught NameError or AttributeError may have been meant to say. */
#ifndef GW_LANG_SUGGEST_H
#define GW_LANG_SUGGEST_H

#include "lang/exception.h"
#include "lang/state.h"

/* Notes in a NameError the name, in an AttributeError the object and the name, for later. */
void gw_note_name(gw_vm *vm, gw_str *name);
void gw_note_attribute(gw_vm *vm, gw_value self, gw_str *name);

/* Appends ". Did you mean: 'x'?" if something is near enough, as CPython 3.11 measures it. */
void gw_write_suggestion(const gw_vm *vm, gw_buffer *out, const gw_exception *e);

#endif
