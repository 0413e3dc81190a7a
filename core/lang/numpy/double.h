/* numpy's float64 functions.
 *
 * Note [Double functions]. Those that numpy has vectors for are those of a processor with AVX-512
 * (Note [Vectors of eight] in vector.h); the others are the C library's, the same everywhere
 * (base/elementary.h). */
#ifndef GW_LANG_NUMPY_DOUBLE_H
#define GW_LANG_NUMPY_DOUBLE_H

#include "lang/numpy/map.h"

/* Whose power it is: the vectors', the C library's, which operators between scalars take, or, of
 * an array to the power of one number, the function that numpy has for -1, 0, 0.5, 1 and 2. */
typedef enum gw_power_kind { GW_POWER_VECTOR, GW_POWER_LIBRARY, GW_POWER_EASY } gw_power_kind;

/* Empty where numpy's function is the engine's. */
gw_numpy_function gw_double_function(gw_ufunc_id id, gw_power_kind power);

#endif
