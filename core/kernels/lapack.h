/* Factorisations of matrices of doubles, row by row in memory, as LAPACK computes them: the signs
 * of vectors follow from its algorithms (reflections, implicit QR steps), and programs print them.
 * Source: LAPACK 3.11, the routines named; for matrices above 25 rows LAPACK divides and conquers,
 * and the signs may be others. */
#ifndef GW_KERNELS_LAPACK_H
#define GW_KERNELS_LAPACK_H

#include <stdbool.h>
#include <stdint.h>

/* Q R = a (m x n, which becomes R above its diagonal); `q` is m x columns, columns <= m. `tau`:
 * room for min(m, n). dgeqr2, dorg2r. */
void gw_lapack_qr(double *a, int64_t m, int64_t n, double *q, int64_t columns, double *tau);

/* Eigenvalues, ascending, in `d`, vectors in the columns of `z` (n x n), of the symmetric matrix
 * whose lower triangle `a` holds; `a` is destroyed. `room`: 4 n. False: no convergence. dsyevd. */
bool gw_lapack_eigen(double *a, int64_t n, double *d, double *z, double *room);

/* a (m x n, destroyed) = u diag(s) vt with k = min(m, n): u is m x m, vt n x n, of which the first
 * k columns and rows belong to `s`, descending. `room`: 8 (m + n) + m n + m m + n n. False: no
 * convergence. dgesdd. */
bool gw_lapack_singular(double *a, int64_t m, int64_t n, double *u, double *s, double *vt,
                        double *room);

/* What the files of this header share. A reflection H = 1 - tau v vᵀ with v[0] = 1 that makes x (n
 * numbers, `by` apart) a multiple of the first unit vector: x[0] becomes that, the rest is the rest
 * of v; the result is tau. dlarfg. */
double gw_lapack_reflect(double *x, int64_t n, int64_t by);
/* H a, or a H, for the m x n part `a` of rows `row` apart; v[0] is taken as 1. dlarf. */
void gw_lapack_left(const double *v, int64_t by, double tau, double *a, int64_t m, int64_t n,
                    int64_t row);
void gw_lapack_right(const double *v, int64_t by, double tau, double *a, int64_t m, int64_t n,
                     int64_t row);
/* c, s and r with c f + s g = r and c g - s f = 0. dlartg. */
void gw_lapack_rotation(double f, double g, double *c, double *s, double *r);
/* Rotations c[i], s[i] of the lines i and i + 1 of `a`, `count` of them, forwards or backwards;
 * lines are `line` apart and have `length` numbers, `step` apart. dlasr. */
void gw_lapack_rotate(double *a, int64_t count, int64_t line, int64_t length, int64_t step,
                      const double *c, const double *s, bool forwards);

#endif
