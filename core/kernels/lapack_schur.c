/* Eigenvalues of matrices without symmetry: QR steps with double shifts (dlahqr, dlanv2). */
#include <float.h>
#include <math.h>

#include "kernels/lapack.h"

/* What the steps work on: h (n x n) and the vectors z, or NULL. */
typedef struct schur {
    double *h, *z;
    int64_t n, first, last; /* the lines of h that are kept up */
} schur;

static double sign(double size, double of) {
    return copysign(size, of);
}

/* Brings [a b; c d] to its standard form by the rotation cs, sn; m: a, b, c, d. True: the
 * eigenvalues are a and d; false: they are a complex pair. dlanv2. */
static bool standardize(double m[4], double *cs, double *sn) {
    const double a = m[0], b = m[1], c = m[2], d = m[3], apart = a - d;
    *cs = 1;
    *sn = 0;
    if (c == 0)
        return true;
    if (b == 0) {
        *cs = 0;
        *sn = 1;
        m[0] = d, m[1] = -c, m[2] = 0, m[3] = a;
        return true;
    }
    if (apart == 0 && signbit(b) != signbit(c))
        return false;
    const double most = fmax(fabs(b), fabs(c));
    const double least = fmin(fabs(b), fabs(c)) * sign(1, b) * sign(1, c);
    double p = apart / 2, scale = fmax(fabs(p), most), z = p / scale * p + most / scale * least;
    if (z >= 4 * DBL_EPSILON) {
        z = p + sign(sqrt(scale) * sqrt(z), p);
        const double tau = gw_lapack_length(c, z);
        *cs = z / tau;
        *sn = c / tau;
        m[0] = d + z, m[1] = b - c, m[2] = 0, m[3] = d - most / z * least;
        return true;
    }
    const double sigma = b + c, tau = gw_lapack_length(sigma, apart);
    *cs = sqrt((1 + fabs(sigma) / tau) / 2);
    *sn = -(p / (tau * *cs)) * sign(1, sigma);
    const double aa = a * *cs + b * *sn, bb = -a * *sn + b * *cs, cc = c * *cs + d * *sn,
                 dd = -c * *sn + d * *cs;
    const double above = bb * *cs + dd * *sn, below = -aa * *sn + cc * *cs;
    const double middle = ((aa * *cs + cc * *sn) + (-bb * *sn + dd * *cs)) / 2;
    m[0] = m[3] = middle, m[1] = above, m[2] = below;
    if (below == 0)
        return true;
    if (above == 0) {
        m[1] = -below, m[2] = 0;
        const double kept = *cs;
        *cs = -*sn;
        *sn = kept;
        return true;
    }
    if (signbit(above) != signbit(below))
        return false;
    const double sab = sqrt(fabs(above)), sac = sqrt(fabs(below));
    p = sign(sab * sac, below);
    const double norm = 1 / sqrt(fabs(above + below)), cs1 = sab * norm, sn1 = sac * norm;
    m[0] = middle + p, m[1] = above - below, m[2] = 0, m[3] = middle - p;
    const double kept = *cs * cs1 - *sn * sn1;
    *sn = *cs * sn1 + *sn * cs1;
    *cs = kept;
    return true;
}

static void rotate(double *x, double *y, int64_t n, int64_t by, double c, double s) {
    for (int64_t i = 0; i < n; i++) {
        const double kept = c * x[i * by] + s * y[i * by];
        y[i * by] = c * y[i * by] - s * x[i * by];
        x[i * by] = kept;
    }
}

/* The end of two lines i - 1 and i. True: their eigenvalues are real. */
static bool split(const schur *w, int64_t i) {
    const int64_t n = w->n;
    double *above = w->h + (i - 1) * n, *own = w->h + i * n, cs, sn;
    double m[4] = {above[i - 1], above[i], own[i - 1], own[i]};
    const bool real = standardize(m, &cs, &sn);
    above[i - 1] = m[0], above[i] = m[1], own[i - 1] = m[2], own[i] = m[3];
    if (w->z) {
        rotate(above + i + 1, own + i + 1, n - i - 1, 1, cs, sn);
        rotate(w->h + i - 1, w->h + i, i - 1, n, cs, sn);
        rotate(w->z + i - 1, w->z + i, n, n, cs, sn);
    }
    return real;
}

/* Is h[k][k - 1] as good as 0? */
static bool small(const schur *w, int64_t k, int64_t low, int64_t high, double tiny) {
    const double *h = w->h;
    const int64_t n = w->n;
    const double below = fabs(h[k * n + k - 1]), own = h[k * n + k],
                 before = h[(k - 1) * n + k - 1];
    if (below <= tiny)
        return true;
    double size = fabs(before) + fabs(own);
    if (size == 0) {
        size += k - 2 >= low ? fabs(h[(k - 1) * n + k - 2]) : 0;
        size += k + 1 <= high ? fabs(h[(k + 1) * n + k]) : 0;
    }
    if (below > DBL_EPSILON * size)
        return false;
    const double above = fabs(h[(k - 1) * n + k]), apart = fabs(before - own);
    const double ab = fmax(below, above), ba = fmin(below, above);
    const double aa = fmax(fabs(own), apart), bb = fmin(fabs(own), apart), s = aa + ab;
    return ba * (ab / s) <= fmax(tiny, DBL_EPSILON * (bb * (aa / s)));
}

/* The shifts: rt[0] + i rt[1], rt[2] + i rt[3]. */
static void find_shifts(const schur *w, int64_t l, int64_t i, int64_t steps, double rt[4]) {
    const double *h = w->h;
    const int64_t n = w->n;
    double h11 = h[(i - 1) * n + i - 1], h21 = h[i * n + i - 1], h12 = h[(i - 1) * n + i],
           h22 = h[i * n + i];
    if (steps % 10 == 0) { /* an exceptional one */
        const bool top = steps % 20 != 0;
        h21 = top ? fabs(h[(l + 1) * n + l]) + fabs(h[(l + 2) * n + l + 1])
                  : fabs(h[i * n + i - 1]) + fabs(h[(i - 1) * n + i - 2]);
        h11 = h22 = 0.75 * h21 + (top ? h[l * n + l] : h[i * n + i]);
        h12 = -0.4375 * h21;
    }
    const double s = fabs(h11) + fabs(h12) + fabs(h21) + fabs(h22);
    rt[0] = rt[1] = rt[2] = rt[3] = 0;
    if (s == 0)
        return;
    h11 /= s, h21 /= s, h12 /= s, h22 /= s;
    const double half = (h11 + h22) / 2, det = (h11 - half) * (h22 - half) - h12 * h21;
    const double root = sqrt(fabs(det));
    if (det >= 0) {
        rt[0] = rt[2] = half * s;
        rt[1] = root * s;
        rt[3] = -rt[1];
    } else {
        const double one = half + root, other = half - root;
        rt[0] = rt[2] = (fabs(one - h22) <= fabs(other - h22) ? one : other) * s;
    }
}

/* Where the step begins, and its first vector. */
static int64_t find_start(const schur *w, int64_t l, int64_t i, const double rt[4], double v[3]) {
    const double *h = w->h;
    const int64_t n = w->n;
    for (int64_t m = i - 2;; m--) {
        const double *own = h + m * n, *next = own + n;
        double s = fabs(own[m] - rt[2]) + fabs(rt[3]) + fabs(next[m]);
        const double below = next[m] / s;
        v[0] = below * own[m + 1] + (own[m] - rt[0]) * ((own[m] - rt[2]) / s) - rt[1] * (rt[3] / s);
        v[1] = below * (own[m] + next[m + 1] - rt[0] - rt[2]);
        v[2] = below * h[(m + 2) * n + m + 1];
        s = fabs(v[0]) + fabs(v[1]) + fabs(v[2]);
        v[0] /= s, v[1] /= s, v[2] /= s;
        if (m == l || fabs(own[m - 1]) * (fabs(v[1]) + fabs(v[2])) <=
                          DBL_EPSILON * fabs(v[0]) *
                              (fabs(h[(m - 1) * n + m - 1]) + fabs(own[m]) + fabs(next[m + 1])))
            return m;
    }
}

/* Takes the reflection v, tau to `size` lines from x on, `line` apart, each of n numbers. */
static void reflect(const double v[3], double tau, int64_t size, double *x, int64_t n, int64_t line,
                    int64_t by) {
    const double t2 = tau * v[1], t3 = size == 3 ? tau * v[2] : 0;
    for (int64_t i = 0; i < n; i++, x += by) {
        double sum = x[0] + v[1] * x[line];
        sum = size == 3 ? sum + v[2] * x[2 * line] : sum;
        x[0] -= sum * tau;
        x[line] -= sum * t2;
        if (size == 3)
            x[2 * line] -= sum * t3;
    }
}

static void step(const schur *w, int64_t l, int64_t i, int64_t m, double v[3]) {
    const int64_t n = w->n;
    for (int64_t k = m; k < i; k++) {
        const int64_t size = i - k + 1 < 3 ? i - k + 1 : 3, until = k + 3 < i ? k + 3 : i;
        double *at = w->h + k * n + k - 1; /* beside the diagonal; not read where k is 0 */
        for (int64_t r = 0; k > m && r < size; r++)
            v[r] = at[r * n];
        const double tau = gw_lapack_reflect(v, size, 1);
        if (k > m) {
            at[0] = v[0];
            for (int64_t r = 1; r < size; r++)
                at[r * n] = 0;
        } else if (m > l) {
            at[0] *= 1 - tau;
        }
        reflect(v, tau, size, w->h + k * n + k, w->last - k + 1, n, 1);
        reflect(v, tau, size, w->h + w->first * n + k, until - w->first + 1, 1, n);
        if (w->z)
            reflect(v, tau, size, w->z + k, n, 1, n);
    }
}

int gw_lapack_schur(double *h, int64_t n, int64_t low, int64_t high, double *z) {
    schur w = {.h = h, .z = z, .n = n, .first = 0, .last = n - 1};
    const double tiny = DBL_MIN * ((double)(high - low + 1) / DBL_EPSILON);
    const int64_t limit = 30 * (high - low + 1 > 10 ? high - low + 1 : 10);
    bool real = true;
    for (int64_t i = high; i >= low;) {
        int64_t l = low, steps = 0;
        for (int64_t round = 0;; round++) {
            if (round > limit)
                return -1;
            int64_t k = i;
            while (k > l && !small(&w, k, low, high, tiny))
                k--;
            l = k;
            if (l > low)
                h[l * n + l - 1] = 0;
            if (l >= i - 1)
                break;
            if (!z) {
                w.first = l;
                w.last = i;
            }
            double rt[4], v[3];
            find_shifts(&w, l, i, ++steps, rt);
            step(&w, l, i, find_start(&w, l, i, rt, v), v);
        }
        real = (l == i || split(&w, i)) && real;
        i = l - 1;
    }
    return real;
}
