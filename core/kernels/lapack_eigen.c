/* Eigenvalues of symmetric matrices: dsytd2, dsteqr, dormtr. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "kernels/lapack.h"

static const double EPS = DBL_EPSILON / 2;

/* Brings `a` to the tridiagonal form d, e; below it the reflections stay. */
static void tridiagonal(double *a, int64_t n, double *d, double *e, double *tau, double *w) {
    for (int64_t i = 0; i + 1 < n; i++) {
        const int64_t rest = n - i - 1;
        double *v = a + (i + 1) * n + i, *part = a + (i + 1) * n + i + 1;
        tau[i] = gw_lapack_reflect(v, rest, n);
        e[i] = v[0];
        if (tau[i] != 0) {
            v[0] = 1;
            double product = 0;
            for (int64_t p = 0; p < rest; p++) {
                double sum = 0;
                for (int64_t k = 0; k < rest; k++)
                    sum += (p >= k ? part[p * n + k] : part[k * n + p]) * v[k * n];
                w[p] = tau[i] * sum;
                product += w[p] * v[p * n];
            }
            for (int64_t p = 0; p < rest; p++)
                w[p] -= tau[i] / 2 * product * v[p * n];
            for (int64_t p = 0; p < rest; p++)
                for (int64_t k = 0; k <= p; k++)
                    part[p * n + k] -= v[p * n] * w[k] + w[p] * v[k * n];
            v[0] = e[i];
        }
        d[i] = a[i * n + i];
    }
    d[n - 1] = a[n * n - 1];
}

/* The eigenvalues x, y (|x| >= |y|) of [a b; b c] and the unit vector (cs, sn) of x. dlaev2. */
static void two_by_two(double a, double b, double c, double *x, double *y, double *cs, double *sn) {
    const double sum = a + c, apart = a - c, twice = b + b;
    const double most = fabs(a) > fabs(c) ? a : c, least = fabs(a) > fabs(c) ? c : a;
    const double p = fabs(apart), q = fabs(twice);
    const double root = p > q   ? p * sqrt(1 + q / p * (q / p))
                        : p < q ? q * sqrt(1 + p / q * (p / q))
                                : q * sqrt(2);
    const bool negative = sum < 0;
    *x = sum == 0 ? root / 2 : (sum + (negative ? -root : root)) / 2;
    *y = sum == 0 ? -root / 2 : most / *x * least - b / *x * b;
    const double wide = apart >= 0 ? apart + root : apart - root;
    if (fabs(wide) > q) {
        const double cot = -twice / wide;
        *sn = 1 / sqrt(1 + cot * cot);
        *cs = cot * *sn;
    } else if (q == 0) {
        *cs = 1;
        *sn = 0;
    } else {
        const double tangent = -wide / twice;
        *cs = 1 / sqrt(1 + tangent * tangent);
        *sn = tangent * *cs;
    }
    if (negative == (apart < 0)) {
        const double kept = *cs;
        *cs = -*sn;
        *sn = kept;
    }
}

/* What the implicit steps work on; c and s are the rotations of a step. */
typedef struct steps {
    double *d, *e, *z, *c, *s;
    int64_t n, left;
} steps;

static bool is_small(const steps *t, int64_t i) {
    const double square = t->e[i] * t->e[i];
    return square <= EPS * EPS * fabs(t->d[i]) * fabs(t->d[i + 1]) + DBL_MIN;
}

static double first_shift(double corner, double next, double p, double e) {
    const double g = (next - p) / (2 * e), r = hypot(g, 1);
    return corner - p + e / (g + copysign(r, g));
}

/* From l down the diagonal to `last`. */
static void steps_down(steps *t, int64_t l, int64_t last) {
    double *d = t->d, *e = t->e;
    while (l <= last && t->left > 0) {
        int64_t m = l;
        while (m < last && !is_small(t, m))
            m++;
        if (m < last)
            e[m] = 0;
        if (m == l) {
            l++;
            continue;
        }
        if (m == l + 1) {
            two_by_two(d[l], e[l], d[m], &d[l], &d[m], &t->c[l], &t->s[l]);
            gw_lapack_rotate(t->z + l, 1, 1, t->n, t->n, t->c + l, t->s + l, false);
            e[l] = 0;
            l += 2;
            continue;
        }
        t->left--;
        double g = first_shift(d[m], d[l + 1], d[l], e[l]), p = 0, s = 1, c = 1, r;
        for (int64_t i = m - 1; i >= l; i--) {
            const double f = s * e[i], b = c * e[i];
            gw_lapack_rotation(g, f, &c, &s, &r);
            if (i != m - 1)
                e[i + 1] = r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
            t->c[i] = c;
            t->s[i] = -s;
        }
        gw_lapack_rotate(t->z + l, m - l, 1, t->n, t->n, t->c + l, t->s + l, false);
        d[l] -= p;
        e[l] = g;
    }
}

/* From l up the diagonal to `last`. */
static void steps_up(steps *t, int64_t l, int64_t last) {
    double *d = t->d, *e = t->e;
    while (l >= last && t->left > 0) {
        int64_t m = l;
        while (m > last && !is_small(t, m - 1))
            m--;
        if (m > last)
            e[m - 1] = 0;
        if (m == l) {
            l--;
            continue;
        }
        if (m == l - 1) {
            two_by_two(d[m], e[m], d[l], &d[m], &d[l], &t->c[m], &t->s[m]);
            gw_lapack_rotate(t->z + m, 1, 1, t->n, t->n, t->c + m, t->s + m, true);
            e[m] = 0;
            l -= 2;
            continue;
        }
        t->left--;
        double g = first_shift(d[m], d[l - 1], d[l], e[l - 1]), p = 0, s = 1, c = 1, r;
        for (int64_t i = m; i < l; i++) {
            const double f = s * e[i], b = c * e[i];
            gw_lapack_rotation(g, f, &c, &s, &r);
            if (i != m)
                e[i - 1] = r;
            g = d[i] - p;
            r = (d[i + 1] - g) * s + 2 * c * b;
            p = s * r;
            d[i] = g + p;
            g = c * r - b;
            t->c[i] = c;
            t->s[i] = s;
        }
        gw_lapack_rotate(t->z + m, l - m, 1, t->n, t->n, t->c + m, t->s + m, true);
        d[l] -= p;
        e[l - 1] = g;
    }
}

static void sort_ascending(double *d, double *z, int64_t n) {
    for (int64_t i = 0; i + 1 < n; i++) {
        int64_t least = i;
        for (int64_t j = i + 1; j < n; j++)
            least = d[j] < d[least] ? j : least;
        for (int64_t k = -1; least != i && k < n; k++) {
            double *x = k < 0 ? &d[i] : &z[k * n + i], *y = k < 0 ? &d[least] : &z[k * n + least];
            const double kept = *x;
            *x = *y;
            *y = kept;
        }
    }
}

/* Splits where e is nearly 0, and takes the end of the smaller number first. */
static bool diagonalise(steps *t) {
    const int64_t n = t->n;
    for (int64_t first = 0; first < n && t->left > 0;) {
        int64_t l = first, m = first;
        if (first > 0)
            t->e[first - 1] = 0;
        for (; m + 1 < n; m++) {
            const double size = fabs(t->e[m]);
            if (size <= sqrt(fabs(t->d[m])) * sqrt(fabs(t->d[m + 1])) * EPS) {
                t->e[m] = 0;
                break;
            }
        }
        first = m + 1;
        if (m == l)
            continue;
        if (fabs(t->d[m]) < fabs(t->d[l]))
            steps_up(t, m, l);
        else
            steps_down(t, l, m);
    }
    return t->left > 0;
}

static void turn_round(double *x, int64_t n, int64_t by) {
    for (int64_t i = 0; i < n / 2; i++) {
        const double kept = x[i * by];
        x[i * by] = x[(n - 1 - i) * by];
        x[(n - 1 - i) * by] = kept;
    }
}

bool gw_lapack_eigen(double *a, int64_t n, bool upper, double *d, double *z, double *room) {
    if (n == 0)
        return true;
    if (upper)
        turn_round(a, n * n, 1);
    double *e = room, *tau = room + n, *c = room + 2 * n, *s = room + 3 * n;
    steps t = {.d = d, .e = e, .z = z, .c = c, .s = s, .n = n, .left = 30 * n};
    tridiagonal(a, n, d, e, tau, c);
    if (upper) {
        turn_round(d, n, 1);
        turn_round(e, n - 1, 1);
    }
    memset(z, 0, (size_t)(n * n) * sizeof *z);
    for (int64_t i = 0; i < n; i++)
        z[i * n + i] = 1;
    if (!diagonalise(&t))
        return false;
    sort_ascending(d, z, n);
    for (int64_t j = 0; upper && j < n; j++)
        turn_round(z + j, n, n);
    for (int64_t i = n - 2; i >= 0; i--)
        gw_lapack_left(a + (i + 1) * n + i, n, tau[i], z + (i + 1) * n, n - i - 1, n, n);
    for (int64_t j = 0; upper && j < n; j++)
        turn_round(z + j, n, n);
    return true;
}
