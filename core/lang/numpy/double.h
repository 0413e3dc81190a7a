/* numpy's float64 functions.
 *
 * Note [Double functions]. Those that lessons print most are those of numpy on a processor with
 * AVX-512 (Note [Vectors of eight] in vector.h); the others are the C library's, the same
 * everywhere (base/elementary.h). */
#ifndef GW_LANG_NUMPY_DOUBLE_H
#define GW_LANG_NUMPY_DOUBLE_H

#include "lang/numpy/ufunc.h"

/* Whose power of float64 it is: the vectors', the C library's, which operators between scalars
 * take, or, of an array to the power of one number, the function that numpy has for -1, 0, 0.5, 1
 * and 2. */
typedef enum gw_power_kind { GW_POWER_VECTOR, GW_POWER_LIBRARY, GW_POWER_EASY } gw_power_kind;

/* Of dense or broadcast float64; *known is false where numpy's function is the engine's. */
gw_tensor *gw_double_ufunc(gw_ufunc_id id, gw_tensor *a, gw_tensor *b, gw_power_kind power,
                           bool *known);

#endif
