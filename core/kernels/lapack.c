/* Reflections and rotations, QR. */
#include "kernels/lapack.h"

#include <math.h>
#include <string.h>

double gw_lapack_norm(const double *x, int64_t n, int64_t by) {
    double scale = 0, sum = 1, plain = 0;
    bool middle = true; /* squares neither overflow nor vanish */
    for (int64_t i = 0; i < n; i++) {
        const double size = fabs(x[i * by]);
        if (size == 0)
            continue;
        middle = middle && size > 0x1p-511 && size < 0x1p486;
        plain += size * size;
        const double ratio = scale < size ? scale / size : size / scale;
        sum = scale < size ? 1 + sum * ratio * ratio : sum + ratio * ratio;
        scale = scale < size ? size : scale;
    }
    return middle ? sqrt(plain) : scale * sqrt(sum);
}

double gw_lapack_length(double x, double y) {
    const double most = fmax(fabs(x), fabs(y)), least = fmin(fabs(x), fabs(y));
    return least == 0 ? most : most * sqrt(1 + least / most * (least / most));
}

double gw_lapack_reflect(double *x, int64_t n, int64_t by) {
    const double norm = gw_lapack_norm(x + by, n - 1, by), alpha = x[0];
    if (norm == 0)
        return 0;
    const double beta = -copysign(gw_lapack_length(alpha, norm), alpha);
    const double factor = 1 / (alpha - beta);
    for (int64_t i = 1; i < n; i++)
        x[i * by] *= factor;
    x[0] = beta;
    return (beta - alpha) / beta;
}

void gw_lapack_left(const double *v, int64_t by, double tau, double *a, int64_t m, int64_t n,
                    int64_t row) {
    for (int64_t j = 0; tau != 0 && j < n; j++) {
        double sum = a[j];
        for (int64_t i = 1; i < m; i++)
            sum += v[i * by] * a[i * row + j];
        a[j] -= tau * sum;
        for (int64_t i = 1; i < m; i++)
            a[i * row + j] -= tau * sum * v[i * by];
    }
}

void gw_lapack_right(const double *v, int64_t by, double tau, double *a, int64_t m, int64_t n,
                     int64_t row) {
    for (int64_t i = 0; tau != 0 && i < m; i++) {
        double *at = a + i * row, sum = at[0];
        for (int64_t j = 1; j < n; j++)
            sum += v[j * by] * at[j];
        at[0] -= tau * sum;
        for (int64_t j = 1; j < n; j++)
            at[j] -= sum * (tau * v[j * by]);
    }
}

void gw_lapack_rotation(double f, double g, double *c, double *s, double *r) {
    if (g == 0) {
        *c = 1;
        *s = 0;
        *r = f;
    } else if (f == 0) {
        *c = 0;
        *s = copysign(1, g);
        *r = fabs(g);
    } else {
        const double d = sqrt(f * f + g * g);
        *c = fabs(f) / d;
        *r = copysign(d, f);
        *s = g / *r;
    }
}

void gw_lapack_rotate(double *a, int64_t count, int64_t line, int64_t length, int64_t step,
                      const double *c, const double *s, bool forwards) {
    for (int64_t k = 0; k < count; k++) {
        const int64_t i = forwards ? k : count - 1 - k;
        double *x = a + i * line, *y = x + line;
        for (int64_t j = 0; j < length; j++) {
            const double below = y[j * step], above = x[j * step];
            y[j * step] = c[i] * below - s[i] * above;
            x[j * step] = s[i] * below + c[i] * above;
        }
    }
}

void gw_lapack_qr(double *a, int64_t m, int64_t n, double *q, int64_t columns, double *tau) {
    const int64_t k = m < n ? m : n;
    for (int64_t i = 0; i < k; i++) {
        tau[i] = gw_lapack_reflect(a + i * n + i, m - i, n);
        gw_lapack_left(a + i * n + i, n, tau[i], a + i * n + i + 1, m - i, n - i - 1, n);
    }
    memset(q, 0, (size_t)(m * columns) * sizeof *q);
    for (int64_t i = 0; i < columns; i++)
        q[i * columns + i] = 1;
    for (int64_t i = (k < columns ? k : columns) - 1; i >= 0; i--) {
        gw_lapack_left(a + i * n + i, n, tau[i], q + i * columns + i, m - i, columns - i, columns);
        for (int64_t j = i + 1; tau[i] == 0 && j < m; j++)
            q[j * columns + i] = -tau[i] * a[j * n + i]; /* -0., as dorg2r leaves it */
    }
}
