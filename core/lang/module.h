/* Modules, and importing them. */
#ifndef GW_LANG_MODULE_H
#define GW_LANG_MODULE_H

#include "lang/state.h"

typedef struct gw_module {
    gw_object object;
    gw_dict *dict;
} gw_module;

gw_value gw_module_new(gw_vm *vm, const char *name);
static inline gw_dict *gw_module_dict(gw_value module) {
    return ((gw_module *)module.o)->dict;
}
gw_flow gw_module_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out);

/* Runs code as the module's body: GW_CALLED. */
gw_flow gw_module_run(gw_vm *vm, gw_value module, const gw_code *code, bool visible);

/* Is there a module of that name to import, or imported? */
bool gw_module_is_known(const gw_vm *vm, const char *name);
/* Why a module is not there, and what to use instead: to follow its name, or "". */
const char *gw_why_no_module(const char *name);
/* " (available: ...)": what can be imported, for who reads that something cannot. */
void gw_write_available(const gw_vm *vm, gw_buffer *out);
/* The module of that name, imported when it has not been. `top`: the topmost package instead. */
gw_flow gw_import(gw_vm *vm, gw_str *name, bool top, gw_value *out);
gw_flow gw_import_from(gw_vm *vm, gw_value module, gw_str *name, gw_value *out);
gw_flow gw_import_star(gw_vm *vm, gw_value module, gw_dict *into);

#endif
