/* The module `math`, as CPython 3.11 has it. */
#ifndef GW_LANG_MATH_MODULE_H
#define GW_LANG_MATH_MODULE_H

#include "lang/native.h"

extern const gw_module_def gw_math_module;

/* Its functions: math_real.c, math_integer.c, math_sum.c. */
#define UNARY(name, f, singular) gw_flow gw_math_##name(gw_vm *, const gw_args *, gw_value *);
#define BINARY(name, f) gw_flow gw_math_##name(gw_vm *, const gw_args *, gw_value *);
#define FUNCTION(name, min, max, flags, doc) \
    gw_flow gw_math_##name(gw_vm *, const gw_args *, gw_value *);
#include "lang/math.def"
#undef UNARY
#undef BINARY
#undef FUNCTION

#endif
