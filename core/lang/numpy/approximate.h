/* A processor's approximations.
 *
 * Note [Approximations]. The vector functions begin with the instructions VRCP14 and VRSQRT14,
 * whose results are off by up to 2^-14 in a way of each maker's own; here they are those of AMD's
 * processors (Zen 4), measured: lines, 64 of 1/x and twice 32 of 1/sqrt(x), cut to 17 bits. What
 * they change in a result is at most its last bit. */
#ifndef GW_LANG_NUMPY_APPROXIMATE_H
#define GW_LANG_NUMPY_APPROXIMATE_H

double gw_near_inverse(double x);
/* Of x >= 0. */
double gw_near_inverse_root(double x);

#endif
