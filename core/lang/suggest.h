/* "Did you mean": what an uncaught NameError or AttributeError may have been meant to say. */
#ifndef GW_LANG_SUGGEST_H
#define GW_LANG_SUGGEST_H

#include "lang/exception.h"
#include "lang/state.h"

/* Appends ". Did you mean: 'x'?" if something is near enough, as CPython 3.11 measures it. */
void gw_write_suggestion(const gw_vm *vm, gw_buffer *out, const gw_exception *e);

#endif
