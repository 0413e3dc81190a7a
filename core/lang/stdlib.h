/* The modules of Python's own library. Most are written in Python (prelude/); what those cannot do
 * themselves is in modules in C whose names begin with an underscore, as in CPython. */
#ifndef GW_LANG_STDLIB_H
#define GW_LANG_STDLIB_H

#include "lang/vm.h"

/* Puts them on the list of what can be imported. False when there is no memory. */
bool gw_stdlib_install(gw_vm *vm);

extern const gw_module_def gw_time_module;     /* time_module.c */
extern const gw_module_def gw_operator_module; /* operator_module.c: _operator */
extern const gw_module_def gw_random_module;   /* random_module.c: _random */
extern const gw_module_def gw_regex_module;    /* regex_module.c: _re */
extern const gw_module_def gw_source_module;   /* source_module.c: _source */
extern const gw_module_def gw_sys_module;      /* sys_module.c: _sys */

#endif
