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
 * whose lower (or upper) triangle `a` holds; `a` is destroyed. `room`: 4 n. False: no convergence.
 * dsyevd. */
bool gw_lapack_eigen(double *a, int64_t n, bool upper, double *d, double *z, double *room);

/* a (m x n, destroyed) = u diag(s) vt with k = min(m, n): u is m x m, vt n x n, of which the first
 * k columns and rows belong to `s`, descending. `room`: 8 (m + n) + m n + m m + n n. False: no
 * convergence. dgesdd. */
bool gw_lapack_singular(double *a, int64_t m, int64_t n, double *u, double *s, double *vt,
                        double *room);

/* The factors of `a` (n x n) in its place, the lower one with ones in its diagonal; line k was
 * exchanged with line pivots[k] >= k. The first pivot (from 1) that is 0, or 0. dgetrf. */
int64_t gw_lapack_factor(double *a, int64_t n, int64_t *pivots);
/* What those factors make of the right side `b` (n x m), in its place. dgetrs. */
void gw_lapack_solve(const double *a, int64_t n, const int64_t *pivots, double *b, int64_t m);

/* What dgeev does with a matrix without symmetry, of at most 75 rows (beyond, LAPACK deflates
 * otherwise). Balancing leaves lines *low to *high to be worked on; `scale`: n. dgebal. */
void gw_lapack_balance(double *a, int64_t n, int64_t *low, int64_t *high, double *scale);
/* a = q h qᵀ, h without what is more than one place below its diagonal; `tau`: n. dgehd2, dorghr.
 */
void gw_lapack_hessenberg(double *a, int64_t n, int64_t low, int64_t high, double *q, double *tau);
/* Makes h a triangle (or, of complex eigenvalues, one with blocks of two) and z the rotations that
 * do; z NULL: only the diagonal. 1: all eigenvalues are real; 0: some are not; -1: no convergence.
 * dlahqr. */
int gw_lapack_schur(double *h, int64_t n, int64_t low, int64_t high, double *z);
/* v, rotations, becomes the eigenvectors of the triangle t; `x`, `sum`: n each. dtrevc. */
void gw_lapack_triangle(const double *t, int64_t n, double *v, double *x, double *sum);
/* Eigenvectors of the balanced matrix become those of what it was, of length 1. dgebak. */
void gw_lapack_unbalance(double *v, int64_t n, int64_t low, int64_t high, const double *scale);

/* What the files of this header share. The length of n numbers, and of two: dnrm2, dlapy2. */
double gw_lapack_norm(const double *x, int64_t n, int64_t by);
double gw_lapack_length(double x, double y);
/* A reflection H = 1 - tau v vᵀ with v[0] = 1 that makes x (n
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
