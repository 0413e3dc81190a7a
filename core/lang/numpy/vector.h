/* numpy's float64 functions on a processor with AVX-512.
 *
 * Note [Vectors of eight]. There numpy 1.24 computes the functions below by Intel's vector library,
 * whose results are off by up to a unit of the last place, where the C library's nearly always are
 * the nearest; lessons print losses with all their digits, so here they are those numbers. What the
 * vectors leave to a scalar function of that library (overflow, subnormal results, angles past
 * 2^24, negative bases) is the C library's. Many begin with the processor's approximation
 * of 1/x or 1/sqrt(x) (Note [Approximations] in approximate.h).
 * Source: numpy's SVML (BSD 3-Clause) is where the polynomials' coefficients come from. */
#ifndef GW_LANG_NUMPY_VECTOR_H
#define GW_LANG_NUMPY_VECTOR_H

/* 2^(i/16) */
extern const double gw_vector_roots[16];

double gw_vector_exp(double x);
double gw_vector_log(double x);
double gw_vector_log2(double x);
double gw_vector_log10(double x);
double gw_vector_log1p(double x);
double gw_vector_sin(double x);
double gw_vector_cos(double x);
double gw_vector_tanh(double x);
double gw_vector_exp2(double x);
double gw_vector_expm1(double x);
double gw_vector_sinh(double x);
double gw_vector_cosh(double x);
double gw_vector_tan(double x);
double gw_vector_arcsin(double x);
double gw_vector_arccos(double x);
double gw_vector_arctan(double x);
double gw_vector_arctan2(double y, double x);
double gw_vector_cbrt(double x);
double gw_vector_arcsinh(double x);
double gw_vector_arccosh(double x);
double gw_vector_arctanh(double x);
double gw_vector_pow(double x, double y);

#endif
