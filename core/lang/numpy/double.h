/* numpy's float64 functions.
 *
 * Note [Double functions]. Those that lessons print most are those of numpy on a processor with
 * AVX-512 (Note [Vectors of eight] in vector.h); the others are the C library's, the same
 * everywhere (base/elementary.h). */
#ifndef GW_LANG_NUMPY_DOUBLE_H
#define GW_LANG_NUMPY_DOUBLE_H

#include "lang/numpy/ufunc.h"

/* Of dense or broadcast float64; *known is false where numpy's function is the engine's. `numbers`:
 * a power of two scalars by an operator, which is the C library's. */
gw_tensor *gw_double_ufunc(gw_ufunc_id id, gw_tensor *a, gw_tensor *b, bool numbers, bool *known);

#endif
