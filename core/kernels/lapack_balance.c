/* What comes before and after the QR steps on a matrix without symmetry: balancing (dgebal,
 * dgebak), the form of Hessenberg (dgehd2, dorg2r), vectors of the triangle (dtrevc). */
#include <float.h>
#include <math.h>
#include <string.h>

#include "kernels/lapack.h"

static double most(const double *x, int64_t n, int64_t by) {
    double size = 0;
    for (int64_t i = 0; i < n; i++)
        size = fmax(size, fabs(x[i * by]));
    return size;
}

static void multiply(double *x, int64_t n, int64_t by, double factor) {
    for (int64_t i = 0; i < n; i++)
        x[i * by] *= factor;
}

static void exchange(double *x, double *y, int64_t n, int64_t by) {
    for (int64_t i = 0; i < n; i++) {
        const double kept = x[i * by];
        x[i * by] = y[i * by];
        y[i * by] = kept;
    }
}

/* Is the line from `x` 0 from `low` to `high` but for its place `j`? */
static bool isolated(const double *x, int64_t by, int64_t low, int64_t high, int64_t j) {
    for (int64_t i = low; i <= high; i++)
        if (i != j && x[i * by] != 0)
            return false;
    return true;
}

/* Brings rows and columns that have an eigenvalue to themselves to the ends; what is between stays
 * from *low to *high. */
static void permute(double *a, int64_t n, int64_t *low, int64_t *high, double *scale) {
    int64_t k = 0, l = n - 1;
    for (int64_t j = l; j >= 0; j--) {
        if (!isolated(a + j * n, 1, 0, l, j))
            continue;
        scale[l] = (double)j;
        exchange(a + j, a + l, l + 1, n);
        exchange(a + j * n + k, a + l * n + k, n - k, 1);
        if (l == 0) {
            *low = *high = 0;
            return;
        }
        j = l--; /* from the end again */
    }
    for (int64_t j = k; j <= l; j++) {
        if (!isolated(a + j, n, k, l, j))
            continue;
        scale[k] = (double)j;
        exchange(a + j, a + k, l + 1, n);
        exchange(a + j * n + k, a + k * n + k, n - k, 1);
        j = k++;
    }
    *low = k;
    *high = l;
}

/* One row and column by a power of 2 that makes them alike; was it worth it? */
static bool level(double *a, int64_t n, int64_t k, int64_t l, int64_t i, double *scale) {
    const double least = DBL_MIN / DBL_EPSILON, largest = 1 / least;
    double c = gw_lapack_norm(a + k * n + i, l - k + 1, n),
           r = gw_lapack_norm(a + i * n + k, l - k + 1, 1);
    double ca = most(a + i, l + 1, n), ra = most(a + i * n + k, n - k, 1);
    if (c == 0 || r == 0)
        return false;
    double g = r / 2, f = 1;
    const double sum = c + r;
    while (c < g && fmax(f, fmax(c, ca)) < largest / 2 && fmin(r, fmin(g, ra)) > least * 2) {
        f *= 2, c *= 2, ca *= 2;
        r /= 2, g /= 2, ra /= 2;
    }
    g = c / 2;
    while (g >= r && fmax(r, ra) < largest / 2 && fmin(fmin(f, c), fmin(g, ca)) > least * 2) {
        f /= 2, c /= 2, g /= 2, ca /= 2;
        r *= 2, ra *= 2;
    }
    if (c + r >= 0.95 * sum || (f < 1 && scale[i] < 1 && f * scale[i] <= least) ||
        (f > 1 && scale[i] > 1 && scale[i] >= largest / f))
        return false;
    scale[i] *= f;
    multiply(a + i * n + k, n - k, 1, 1 / f);
    multiply(a + i, l + 1, n, f);
    return true;
}

void gw_lapack_balance(double *a, int64_t n, int64_t *low, int64_t *high, double *scale) {
    permute(a, n, low, high, scale);
    for (int64_t i = *low; i <= *high; i++)
        scale[i] = 1;
    bool again = *high > *low;
    while (again) {
        again = false;
        for (int64_t i = *low; i <= *high; i++)
            again = level(a, n, *low, *high, i, scale) || again;
    }
}

void gw_lapack_unbalance(double *v, int64_t n, int64_t low, int64_t high, const double *scale) {
    for (int64_t i = low; i <= high; i++)
        multiply(v + i * n, n, 1, scale[i]);
    for (int64_t i = low - 1; i >= 0; i--)
        exchange(v + i * n, v + (int64_t)scale[i] * n, (int64_t)scale[i] == i ? 0 : n, 1);
    for (int64_t i = high + 1; i < n; i++)
        exchange(v + i * n, v + (int64_t)scale[i] * n, (int64_t)scale[i] == i ? 0 : n, 1);
    for (int64_t j = 0; j < n; j++)
        multiply(v + j, n, n, 1 / gw_lapack_norm(v + j, n, n));
}

void gw_lapack_hessenberg(double *a, int64_t n, int64_t low, int64_t high, double *q, double *tau) {
    for (int64_t i = low; i < high; i++) {
        double *v = a + (i + 1) * n + i;
        tau[i] = gw_lapack_reflect(v, high - i, n);
        /* H from the right takes a line of v's as they lie, so v is laid out in q's first row. */
        for (int64_t k = 0; k < high - i; k++)
            q[k] = v[k * n];
        gw_lapack_right(q, 1, tau[i], a + i + 1, high + 1, high - i, n);
        gw_lapack_left(q, 1, tau[i], a + (i + 1) * n + i + 1, high - i, n - i - 1, n);
    }
    memset(q, 0, (size_t)(n * n) * sizeof *q);
    for (int64_t i = 0; i < n; i++)
        q[i * n + i] = 1;
    for (int64_t i = high - 1; i >= low; i--)
        gw_lapack_left(a + (i + 1) * n + i, n, tau[i], q + (i + 1) * n + i + 1, high - i, high - i,
                       n);
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j + 1 < i; j++)
            a[i * n + j] = 0;
}

void gw_lapack_triangle(const double *t, int64_t n, double *v, double *x, double *sum) {
    const double tiny = DBL_MIN * ((double)n / DBL_EPSILON), huge = (1 - DBL_EPSILON) / tiny;
    for (int64_t k = n - 1; k >= 0; k--) {
        const double own = t[k * n + k], least = fmax(DBL_EPSILON * fabs(own), tiny);
        x[k] = 1;
        for (int64_t i = 0; i < k; i++)
            x[i] = -t[i * n + k];
        for (int64_t j = k - 1; j >= 0; j--) {
            double apart = t[j * n + j] - own;
            apart = fabs(apart) < least ? least : apart;
            if (fabs(apart) < 1 && fabs(x[j]) > 1 && fabs(x[j]) > huge * fabs(apart))
                multiply(x, k + 1, 1, 1 / fabs(x[j]));
            x[j] /= apart;
            if (fabs(x[j]) > 1 && most(t + j, j, n) > huge / fabs(x[j]))
                multiply(x, k + 1, 1, 1 / fabs(x[j]));
            for (int64_t i = 0; i < j; i++)
                x[i] -= x[j] * t[i * n + j];
        }
        for (int64_t i = 0; i < n; i++) {
            sum[i] = v[i * n + k] * x[k];
            for (int64_t j = 0; j < k; j++)
                sum[i] += x[j] * v[i * n + j];
        }
        const double size = most(sum, n, 1);
        for (int64_t i = 0; i < n; i++)
            v[i * n + k] = sum[i] / size;
    }
}
