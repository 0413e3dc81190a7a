/* What OSError has beyond other exceptions; its file name is kept in the exception's `value`. */
#ifndef GW_LANG_EXCEPTION_OS_H
#define GW_LANG_EXCEPTION_OS_H

#include "lang/state.h"

/* The class that OSError(errno, ...) makes an instance of; `cls` unless it is OSError itself. */
gw_type *gw_os_error_class(const gw_vm *vm, gw_type *cls, const gw_args *args);
/* Of three arguments and more, two stay in args and the third is the file name. False: MemoryError.
 */
bool gw_os_error_take_filename(gw_vm *vm, gw_exception *e);
/* str() of one with two args. */
gw_flow gw_os_error_str(gw_vm *vm, gw_value self);
extern const gw_getset_def gw_os_error_getsets[];

#endif
