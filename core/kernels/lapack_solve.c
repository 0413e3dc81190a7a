/* Systems of equations: dgetrf and dgetrs of LAPACK, in the order of its reference BLAS. */
#include <float.h>
#include <math.h>

#include "kernels/lapack.h"

static void exchange(double *a, double *b, int64_t n) {
    for (int64_t i = 0; a != b && i < n; i++) {
        const double kept = a[i];
        a[i] = b[i];
        b[i] = kept;
    }
}

/* Every element loses the products of its row and column one after another, whatever the blocks;
 * columns are multiplied by the reciprocal of their pivot unless that overflows. */
int64_t gw_lapack_factor(double *a, int64_t n, int64_t *pivots) {
    int64_t singular = 0;
    for (int64_t k = 0; k < n; k++) {
        double *row = a + k * n;
        int64_t best = k;
        for (int64_t i = k + 1; i < n; i++)
            if (fabs(a[i * n + k]) > fabs(a[best * n + k]))
                best = i;
        pivots[k] = best;
        const double pivot = a[best * n + k], inverse = 1 / pivot;
        singular = pivot == 0 && !singular ? k + 1 : singular;
        if (pivot != 0)
            exchange(row, a + best * n, n);
        for (int64_t i = k + 1; i < n; i++) {
            double *line = a + i * n;
            if (pivot != 0)
                line[k] = fabs(pivot) >= DBL_MIN ? line[k] * inverse : line[k] / pivot;
            for (int64_t j = k + 1; j < n; j++)
                line[j] -= line[k] * row[j];
        }
    }
    return singular;
}

/* What is 0 stays as it is: nothing is taken from it, and it is not divided. */
void gw_lapack_solve(const double *a, int64_t n, const int64_t *pivots, double *b, int64_t m) {
    for (int64_t k = 0; k < n; k++)
        exchange(b + k * m, b + pivots[k] * m, m);
    for (int64_t k = 0; k < n; k++)
        for (int64_t j = 0; j < m; j++)
            for (int64_t i = k + 1; b[k * m + j] != 0 && i < n; i++)
                b[i * m + j] -= b[k * m + j] * a[i * n + k];
    for (int64_t k = n - 1; k >= 0; k--)
        for (int64_t j = 0; j < m; j++) {
            if (b[k * m + j] == 0)
                continue;
            b[k * m + j] /= a[k * n + k];
            for (int64_t i = 0; i < k; i++)
                b[i * m + j] -= b[k * m + j] * a[i * n + k];
        }
}
