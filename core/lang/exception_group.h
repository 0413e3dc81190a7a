/* BaseExceptionGroup and ExceptionGroup: exceptions that are raised together. Message and
 * exceptions are kept as a tuple (str, tuple) in the exception's `value`; what their methods and
 * except* do is written in Python (prelude/_groups.py). */
#ifndef GW_LANG_EXCEPTION_GROUP_H
#define GW_LANG_EXCEPTION_GROUP_H

#include "lang/exception.h"
#include "lang/native.h"
#include "lang/state.h"

bool gw_is_group(const gw_vm *vm, gw_value v);
/* The exceptions of a group, borrowed. */
const gw_tuple *gw_group_members(const gw_exception *group);
/* Have both been raised as one, so that the parts that are left are put together again? Their
 * tracebacks, causes and contexts are the same. */
bool gw_same_origin(const gw_exception *a, const gw_exception *b);

gw_flow gw_group_construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out);
gw_flow gw_group_str(gw_vm *vm, gw_value self, gw_value *out);

extern const gw_native_def gw_group_methods[], gw_group_classics[];
extern const gw_getset_def gw_group_getsets[];

#endif
