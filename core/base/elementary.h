/* Elementary functions that give the same bits on every machine, whatever its C library. */
#ifndef GW_BASE_ELEMENTARY_H
#define GW_BASE_ELEMENTARY_H

#include <stdint.h>

/* Sine and cosine of x in [0, 7], to the bit as glibc computes them with fused multiply-adds. */
void gw_sincos(double x, double *sine, double *cosine);
/* The natural logarithm, to the bit as glibc computes it with fused multiply-adds. */
double gw_logarithm(double x);
/* As Python's `math` prints them on such a machine, of any x (sines and cosines from 10^8 on are
 * the C library's), without errors: infinite or nan where they are. Notes [Sine] and [Exponential].
 */
double gw_sin_f64(double x);
double gw_cos_f64(double x);
double gw_exp_f64(double x);
double gw_expm1_f64(double x);
double gw_sinh_f64(double x);
double gw_cosh_f64(double x);
double gw_tanh_f64(double x);
double gw_log10_f64(double x);
double gw_log1p_f64(double x);
double gw_pow_f64(double x, double y);
double gw_hypot_f64(double x, double y);
double gw_cbrt_f64(double x);
double gw_log2_f64(double x);
double gw_asinh_f64(double x);
double gw_acosh_f64(double x);
double gw_atanh_f64(double x);
double gw_erfc_f64(double x);
/* The nearest doubles. Note [Nearest angles]. */
double gw_nearest_tan(double x);
double gw_nearest_atan(double x);
double gw_nearest_asin(double x);
double gw_nearest_acos(double x);
double gw_nearest_atan2(double y, double x);
/* x for erf(x) = y; infinite at -1 and 1, nan outside. */
double gw_erf_f64(double x);
double gw_erfinv_f64(double y);
float gw_erfinv_f32(float y);
/* The derivative of the logarithm of gamma, and derivative n of that one (n >= 0). */
double gw_digamma_f64(double x);
float gw_digamma_f32(float x);
double gw_polygamma_f64(double x, int64_t n);
float gw_polygamma_f32(float x, int64_t n);

#endif
