/* numpy's float32 functions on a processor with AVX-512, but for those of single.h.
 *
 * Note [Vectors of sixteen]. As in Note [Vectors of eight]: Intel's vector library has them, off by
 * up to 4 units of the last place; what its vectors leave to scalar functions (infinite, subnormal
 * and the like) is the float64 function, rounded.
 * Source: numpy's SVML (BSD 3-Clause) is where the polynomials' coefficients and tables come from.
 */
#ifndef GW_LANG_NUMPY_SIXTEEN_H
#define GW_LANG_NUMPY_SIXTEEN_H

float gw_sixteen_log1p(float x);
float gw_sixteen_log2(float x);
float gw_sixteen_log10(float x);
float gw_sixteen_exp2(float x);
float gw_sixteen_expm1(float x);
float gw_sixteen_sinh(float x);
float gw_sixteen_cosh(float x);
float gw_sixteen_tanh(float x);
float gw_sixteen_tan(float x);
float gw_sixteen_arcsin(float x);
float gw_sixteen_arccos(float x);
float gw_sixteen_arctan(float x);
float gw_sixteen_arctan2(float y, float x);
float gw_sixteen_cbrt(float x);
float gw_sixteen_arcsinh(float x);
float gw_sixteen_arccosh(float x);
float gw_sixteen_arctanh(float x);
float gw_sixteen_pow(float x, float y);

#endif
