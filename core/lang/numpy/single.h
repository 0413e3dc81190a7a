/* numpy's own float32 functions.
 *
 * Note [Single functions]. On a processor with fused multiply-adds numpy 1.24 computes exp, log,
 * sin and cos of float32 by rational functions and polynomials in float32, which are off by up to 4
 * units of the last place; lessons print all of a float32's digits, so here they are the same, in
 * wasm too. Most others are in vectors of sixteen (sixteen.h).
 * Source: numpy, numpy/core/src/umath/loops_exponent_log.dispatch.c.src and
 * loops_trigonometric.dispatch.c.src describe the method and give the coefficients. */
#ifndef GW_LANG_NUMPY_SINGLE_H
#define GW_LANG_NUMPY_SINGLE_H

#include "lang/numpy/double.h"

float gw_single_exp(float x);
float gw_single_log(float x);
float gw_single_sin(float x);
float gw_single_cos(float x);

/* Empty where numpy's function is the engine's. */
gw_numpy_function gw_single_function(gw_ufunc_id id, gw_power_kind power);

#endif
