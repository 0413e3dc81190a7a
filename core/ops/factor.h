/* Factorisations of matrices for the language's linalg modules: of every matrix of a batch, in
 * double and rounded to the dtype of `a`, which is of floats; results are owned by `parts`, without
 * a graph. An error is the context's. */
#ifndef GW_OPS_FACTOR_H
#define GW_OPS_FACTOR_H

#include "ops/parts.h"

/* (Q, R); full: Q is square. */
gw_status gw_factor_qr(const gw_tensor *a, bool full, gw_parts *parts);
/* (eigenvalues, eigenvectors) of the symmetric matrix with that lower triangle. */
gw_status gw_factor_eigh(const gw_tensor *a, gw_parts *parts);
/* The same of its upper triangle. */
gw_status gw_factor_eigh_upper(const gw_tensor *a, gw_parts *parts);
/* (eigenvalues, eigenvectors, 1: all are real, 0: they are not, and the rest is nothing) of square
 * matrices of at most 75 rows; without vectors the second are nothing. */
gw_status gw_factor_eig(const gw_tensor *a, bool vectors, gw_parts *parts);
/* (U, S, Vᵀ), U and Vᵀ square. */
gw_status gw_factor_svd(const gw_tensor *a, gw_parts *parts);
/* The lower triangle of which the matrix is the square, and for every matrix the first leading
 * minor (from 1) that is not positive definite, 0: all are. */
gw_status gw_factor_cholesky(const gw_tensor *a, gw_parts *parts);

#endif
