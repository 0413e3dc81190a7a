/* What exceptions about a name know of it: NameError and ImportError their `name`, AttributeError
 * `name` and `obj`, ImportError a `path` that is None. Kept as (of, name) in the exception's
 * `value`. */
#ifndef GW_LANG_EXCEPTION_NAMED_H
#define GW_LANG_EXCEPTION_NAMED_H

#include "lang/exception.h"
#include "lang/native.h"
#include "lang/state.h"

enum { GW_NAMED_OF, GW_NAMED_NAME };

bool gw_is_named_error(const gw_vm *vm, const gw_type *cls);
/* Borrowed; None if nothing is known. */
gw_value gw_named_part(const gw_exception *e, int part);

/* Note in what is raised now the name, and whose attribute it would have been. Without memory
 * nothing is noted. */
void gw_note_name(gw_vm *vm, gw_str *name);
void gw_note_attribute(gw_vm *vm, gw_value self, gw_str *name);
/* The same in an AttributeError that comes out of Python code, unless it knows of another, or
 * __getattribute__ would say no to whoever looks for what is near. */
void gw_note_attribute_if_new(gw_vm *vm, gw_value self, gw_str *name);

/* AttributeError(..., name=..., obj=...) and the like: notes what the keywords say. */
gw_flow gw_named_take_keywords(gw_vm *vm, gw_exception *e, const gw_args *args);

extern const gw_getset_def gw_name_error_getsets[], gw_attribute_error_getsets[],
    gw_import_error_getsets[];

#endif
