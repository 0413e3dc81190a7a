/* numpy's float64 functions.
 *
 * Note [Double functions]. Where numpy 1.24 has no AVX-512 it calls the C library for each number,
 * where PyTorch has vectors of its own; here both are the same everywhere (base/elementary.h). */
#ifndef GW_LANG_NUMPY_DOUBLE_H
#define GW_LANG_NUMPY_DOUBLE_H

#include "lang/numpy/ufunc.h"

/* Of dense or broadcast float64; *known is false where numpy's function is the engine's. */
gw_tensor *gw_double_ufunc(gw_ufunc_id id, gw_tensor *a, gw_tensor *b, bool *known);

#endif
