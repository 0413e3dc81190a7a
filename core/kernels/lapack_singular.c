/* Singular values: dgebd2, dbdsqr, dormbr; tall and wide matrices by way of their QR or LQ form. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "kernels/lapack.h"

static const double EPS = DBL_EPSILON / 2;

/* The bidiagonal of values d and e that is made diagonal; u has `rows` rows `ldu` apart, vt
 * `columns` columns `ldvt` apart. */
typedef struct bidiagonal {
    double *d, *e, *u, *vt;
    int64_t n, rows, ldu, columns, ldvt;
    double *cr, *sr, *cl, *sl; /* the rotations of a step */
} bidiagonal;

static void rotate_rows(bidiagonal *b, int64_t l, int64_t count, const double *c, const double *s,
                        bool forwards) {
    gw_lapack_rotate(b->vt + l * b->ldvt, count, b->ldvt, b->columns, 1, c + l, s + l, forwards);
}
static void rotate_columns(bidiagonal *b, int64_t l, int64_t count, const double *c,
                           const double *s, bool forwards) {
    gw_lapack_rotate(b->u + l, count, 1, b->rows, b->ldu, c + l, s + l, forwards);
}

/* The smaller singular value of [f g; 0 h]. dlas2. */
static double smaller_of_two(double f, double g, double h) {
    const double fa = fabs(f), ga = fabs(g), ha = fabs(h);
    const double least = fa < ha ? fa : ha, most = fa < ha ? ha : fa;
    if (least == 0)
        return 0;
    const double as = 1 + least / most, at = (most - least) / most;
    if (ga < most) {
        const double au = ga / most * (ga / most);
        return least * (2 / (sqrt(as * as + au) + sqrt(at * at + au)));
    }
    const double au = most / ga;
    if (au == 0)
        return least * most / ga;
    const double x = as * au, y = at * au;
    const double half = least * (1 / (sqrt(1 + x * x) + sqrt(1 + y * y))) * au;
    return half + half;
}

/* Both, with their vectors: [cl sl; -sl cl] [f g; 0 h] [cr -sr; sr cr] = diag(most, least). dlasv2.
 */
static void two_by_two(double f, double g, double h, double *least, double *most, double *sr,
                       double *cr, double *sl, double *cl) {
    const bool swap = fabs(h) > fabs(f);
    const double ft = swap ? h : f, ht = swap ? f : h, fa = fabs(ft), ha = fabs(ht), ga = fabs(g);
    double clt = 1, crt = 1, slt = 0, srt = 0;
    int largest = swap ? 3 : 1; /* of f, g, h */
    *least = ha;
    *most = fa;
    if (ga != 0 && ga > fa)
        largest = 2;
    if (ga != 0 && ga > fa && fa / ga < EPS) {
        *most = ga;
        *least = ha > 1 ? fa / (ga / ha) : fa / ga * ha;
        slt = ht / g;
        srt = 1;
        crt = ft / g;
    } else if (ga != 0) {
        const double d = fa - ha, m = g / ft, mm = m * m;
        double l = d == fa ? 1 : d / fa, t = 2 - l;
        const double s = sqrt(t * t + mm), r = l == 0 ? fabs(m) : sqrt(l * l + mm);
        const double a = (s + r) / 2;
        *least = ha / a;
        *most = fa * a;
        if (mm == 0)
            t = l == 0 ? copysign(2, ft) * copysign(1, g) : g / copysign(d, ft) + m / t;
        else
            t = (m / (s + t) + m / (r + l)) * (1 + a);
        l = sqrt(t * t + 4);
        crt = 2 / l;
        srt = t / l;
        clt = (crt + srt * m) / a;
        slt = ht / ft * srt / a;
    }
    *cl = swap ? srt : clt;
    *sl = swap ? crt : slt;
    *cr = swap ? slt : crt;
    *sr = swap ? clt : srt;
    const double sign = largest == 1   ? copysign(1, *cr) * copysign(1, *cl) * copysign(1, f)
                        : largest == 2 ? copysign(1, *sr) * copysign(1, *cl) * copysign(1, g)
                                       : copysign(1, *sr) * copysign(1, *sl) * copysign(1, h);
    *most = copysign(*most, sign);
    *least = copysign(*least, sign * copysign(1, f) * copysign(1, h));
}

static void plain_rotate(double *x, double *y, int64_t n, int64_t by, double c, double s) {
    for (int64_t i = 0; i < n; i++) {
        const double kept = c * x[i * by] + s * y[i * by];
        y[i * by] = c * y[i * by] - s * x[i * by];
        x[i * by] = kept;
    }
}

static void finish_pair(bidiagonal *b, int64_t m) {
    double least, most, sr, cr, sl, cl;
    two_by_two(b->d[m - 1], b->e[m - 1], b->d[m], &least, &most, &sr, &cr, &sl, &cl);
    b->d[m - 1] = most;
    b->e[m - 1] = 0;
    b->d[m] = least;
    plain_rotate(b->vt + (m - 1) * b->ldvt, b->vt + m * b->ldvt, b->columns, 1, cr, sr);
    plain_rotate(b->u + m - 1, b->u + m, b->rows, b->ldu, cl, sl);
}

/* A step from l down to m; shift 0: the one that keeps small values exact. */
static void step_down(bidiagonal *b, int64_t l, int64_t m, double shift) {
    double *d = b->d, *e = b->e, r;
    if (shift == 0) {
        double cs = 1, sn = 0, old_cs = 1, old_sn = 0;
        for (int64_t i = l; i < m; i++) {
            gw_lapack_rotation(d[i] * cs, e[i], &cs, &sn, &r);
            if (i > l)
                e[i - 1] = old_sn * r;
            gw_lapack_rotation(old_cs * r, d[i + 1] * sn, &old_cs, &old_sn, &d[i]);
            b->cr[i] = cs;
            b->sr[i] = sn;
            b->cl[i] = old_cs;
            b->sl[i] = old_sn;
        }
        const double h = d[m] * cs;
        d[m] = h * old_cs;
        e[m - 1] = h * old_sn;
    } else {
        double f = (fabs(d[l]) - shift) * (copysign(1, d[l]) + shift / d[l]), g = e[l];
        for (int64_t i = l; i < m; i++) {
            double cr, sr, cl, sl;
            gw_lapack_rotation(f, g, &cr, &sr, &r);
            if (i > l)
                e[i - 1] = r;
            f = cr * d[i] + sr * e[i];
            e[i] = cr * e[i] - sr * d[i];
            g = sr * d[i + 1];
            d[i + 1] = cr * d[i + 1];
            gw_lapack_rotation(f, g, &cl, &sl, &d[i]);
            f = cl * e[i] + sl * d[i + 1];
            d[i + 1] = cl * d[i + 1] - sl * e[i];
            if (i < m - 1) {
                g = sl * e[i + 1];
                e[i + 1] = cl * e[i + 1];
            }
            b->cr[i] = cr;
            b->sr[i] = sr;
            b->cl[i] = cl;
            b->sl[i] = sl;
        }
        e[m - 1] = f;
    }
    rotate_rows(b, l, m - l, b->cr, b->sr, true);
    rotate_columns(b, l, m - l, b->cl, b->sl, true);
}

static void step_up(bidiagonal *b, int64_t l, int64_t m, double shift) {
    double *d = b->d, *e = b->e, r;
    if (shift == 0) {
        double cs = 1, sn = 0, old_cs = 1, old_sn = 0;
        for (int64_t i = m; i > l; i--) {
            gw_lapack_rotation(d[i] * cs, e[i - 1], &cs, &sn, &r);
            if (i < m)
                e[i] = old_sn * r;
            gw_lapack_rotation(old_cs * r, d[i - 1] * sn, &old_cs, &old_sn, &d[i]);
            b->cl[i - 1] = cs;
            b->sl[i - 1] = -sn;
            b->cr[i - 1] = old_cs;
            b->sr[i - 1] = -old_sn;
        }
        const double h = d[l] * cs;
        d[l] = h * old_cs;
        e[l] = h * old_sn;
    } else {
        double f = (fabs(d[m]) - shift) * (copysign(1, d[m]) + shift / d[m]), g = e[m - 1];
        for (int64_t i = m; i > l; i--) {
            double cr, sr, cl, sl;
            gw_lapack_rotation(f, g, &cr, &sr, &r);
            if (i < m)
                e[i] = r;
            f = cr * d[i] + sr * e[i - 1];
            e[i - 1] = cr * e[i - 1] - sr * d[i];
            g = sr * d[i - 1];
            d[i - 1] = cr * d[i - 1];
            gw_lapack_rotation(f, g, &cl, &sl, &d[i]);
            f = cl * e[i - 1] + sl * d[i - 1];
            d[i - 1] = cl * d[i - 1] - sl * e[i - 1];
            if (i > l + 1) {
                g = sl * e[i - 2];
                e[i - 2] = cl * e[i - 2];
            }
            b->cl[i - 1] = cr;
            b->sl[i - 1] = -sr;
            b->cr[i - 1] = cl;
            b->sr[i - 1] = -sl;
        }
        e[l] = f;
    }
    rotate_rows(b, l, m - l, b->cr, b->sr, false);
    rotate_columns(b, l, m - l, b->cl, b->sl, false);
}

/* Sets to 0 what is small beside its neighbours in the block l..m; false: nothing was. `least`: a
 * lower bound of the block's values. */
static bool drop_small(bidiagonal *b, int64_t l, int64_t m, bool down, double tol, double *least) {
    double *d = b->d, *e = b->e;
    const int64_t end = down ? m - 1 : l;
    if (fabs(e[end]) <= tol * fabs(d[down ? m : l])) {
        e[end] = 0;
        return true;
    }
    double mu = fabs(d[down ? l : m]);
    *least = mu;
    for (int64_t k = 0; k < m - l; k++) {
        const int64_t at = down ? l + k : m - 1 - k;
        if (fabs(e[at]) <= tol * mu) {
            e[at] = 0;
            return true;
        }
        mu = fabs(d[down ? at + 1 : at]) * (mu / (mu + fabs(e[at])));
        *least = mu < *least ? mu : *least;
    }
    return false;
}

static double choose_shift(const bidiagonal *b, int64_t l, int64_t m, bool down, double tol,
                           double least, double most) {
    const double *d = b->d, *e = b->e, floor = EPS > 0.01 * tol ? EPS : 0.01 * tol;
    if ((double)b->n * tol * (least / most) <= floor)
        return 0;
    const double corner = fabs(d[down ? l : m]);
    const double shift =
        down ? smaller_of_two(d[m - 1], e[m - 1], d[m]) : smaller_of_two(d[l], e[l], d[l + 1]);
    return corner > 0 && shift / corner * (shift / corner) < EPS ? 0 : shift;
}

static double threshold(const bidiagonal *b, double tol) {
    double mu = fabs(b->d[0]), least = mu;
    for (int64_t i = 1; i < b->n && least != 0; i++) {
        mu = fabs(b->d[i]) * (mu / (mu + fabs(b->e[i - 1])));
        least = mu < least ? mu : least;
    }
    const double n = (double)b->n, value = tol * (least / sqrt(n)), tiny = 6 * n * n * DBL_MIN;
    return value > tiny ? value : tiny;
}

/* Makes it diagonal, positive or not, in no order. */
static bool diagonalise(bidiagonal *b) {
    double *d = b->d, *e = b->e, power = pow(EPS, -0.125);
    const double tol = (power < 10    ? 10
                        : power > 100 ? 100
                                      : power) *
                       EPS,
                 thresh = threshold(b, tol);
    int64_t m = b->n - 1, old_l = -2, old_m = -2, left = 6 * b->n * b->n;
    bool down = true;
    while (m > 0) {
        int64_t l = m - 1;
        double most = fabs(d[m]), least;
        for (; l >= 0 && fabs(e[l]) > thresh; l--) {
            most = fabs(d[l]) > most ? fabs(d[l]) : most;
            most = fabs(e[l]) > most ? fabs(e[l]) : most;
        }
        if (l >= 0)
            e[l] = 0;
        if (l == m - 1) {
            m--;
            continue;
        }
        l++;
        if (l == m - 1) {
            finish_pair(b, m);
            m -= 2;
            continue;
        }
        if (l > old_m || m < old_l)
            down = fabs(d[l]) >= fabs(d[m]);
        if (drop_small(b, l, m, down, tol, &least))
            continue;
        old_l = l;
        old_m = m;
        const double shift = choose_shift(b, l, m, down, tol, least, most);
        if ((left -= m - l) < 0)
            return false;
        (down ? step_down : step_up)(b, l, m, shift);
        const int64_t end = down ? m - 1 : l;
        if (fabs(e[end]) <= thresh)
            e[end] = 0;
    }
    return true;
}

static void make_positive_and_sort(bidiagonal *b) {
    for (int64_t i = 0; i < b->n; i++) {
        if (b->d[i] > 0 || (b->d[i] == 0 && !signbit(b->d[i])))
            continue;
        b->d[i] = -b->d[i];
        for (int64_t j = 0; b->n > 1 && j < b->columns; j++)
            b->vt[i * b->ldvt + j] = -b->vt[i * b->ldvt + j];
        for (int64_t j = 0; b->n == 1 && j < b->rows; j++) /* as dbdsdc has a lone one */
            b->u[j * b->ldu] = -b->u[j * b->ldu];
    }
    for (int64_t last = b->n - 1; last > 0; last--) {
        int64_t least = 0;
        for (int64_t j = 1; j <= last; j++)
            least = b->d[j] <= b->d[least] ? j : least;
        if (least == last)
            continue;
        const double kept = b->d[least];
        b->d[least] = b->d[last];
        b->d[last] = kept;
        /* as a rotation by a right angle would, without its sign */
        for (int64_t j = 0; j < b->columns; j++) {
            const double x = b->vt[least * b->ldvt + j];
            b->vt[least * b->ldvt + j] = b->vt[last * b->ldvt + j];
            b->vt[last * b->ldvt + j] = x;
        }
        for (int64_t i = 0; i < b->rows; i++) {
            const double x = b->u[i * b->ldu + least];
            b->u[i * b->ldu + least] = b->u[i * b->ldu + last];
            b->u[i * b->ldu + last] = x;
        }
    }
}

static void identity(double *a, int64_t n) {
    memset(a, 0, (size_t)(n * n) * sizeof *a);
    for (int64_t i = 0; i < n; i++)
        a[i * n + i] = 1;
}

/* a (m x n, rows `lda` apart) = u b vt, b bidiagonal: above the diagonal when m >= n, else below.
 */
static void bidiagonalise(double *a, int64_t m, int64_t n, int64_t lda, double *d, double *e,
                          double *tauq, double *taup) {
    const int64_t k = m < n ? m : n;
    for (int64_t i = 0; i < k; i++) {
        double *at = a + i * lda + i;
        if (m >= n) {
            tauq[i] = gw_lapack_reflect(at, m - i, lda);
            d[i] = at[0];
            gw_lapack_left(at, lda, tauq[i], at + 1, m - i, n - i - 1, lda);
            taup[i] = i + 1 < n ? gw_lapack_reflect(at + 1, n - i - 1, 1) : 0;
            if (i + 1 < n) {
                e[i] = at[1];
                gw_lapack_right(at + 1, 1, taup[i], at + lda + 1, m - i - 1, n - i - 1, lda);
            }
        } else {
            taup[i] = gw_lapack_reflect(at, n - i, 1);
            d[i] = at[0];
            gw_lapack_right(at, 1, taup[i], at + lda, m - i - 1, n - i, lda);
            tauq[i] = i + 1 < m ? gw_lapack_reflect(at + lda, m - i - 1, lda) : 0;
            if (i + 1 < m) {
                e[i] = at[lda];
                gw_lapack_left(at + lda, lda, tauq[i], at + lda + 1, m - i - 1, n - i - 1, lda);
            }
        }
    }
}

/* Takes `a` (m x n) apart directly: u m x m, vt n x n. `room`: 7 min(m, n). */
static bool direct(double *a, int64_t m, int64_t n, double *u, double *s, double *vt,
                   double *room) {
    const int64_t k = m < n ? m : n;
    double *e = room, *tauq = room + k, *taup = room + 2 * k, *w = room + 3 * k;
    bidiagonal b = {.d = s,
                    .e = e,
                    .u = u,
                    .vt = vt,
                    .n = k,
                    .rows = k,
                    .ldu = m,
                    .columns = k,
                    .ldvt = n,
                    .cr = w,
                    .sr = w + k,
                    .cl = w + 2 * k,
                    .sl = w + 3 * k};
    bidiagonalise(a, m, n, n, s, e, tauq, taup);
    identity(u, m);
    identity(vt, n);
    for (int64_t i = 0; m < n && i + 1 < k; i++) { /* from below the diagonal to above it */
        double cs, sn, r;
        gw_lapack_rotation(s[i], e[i], &cs, &sn, &r);
        s[i] = r;
        e[i] = sn * s[i + 1];
        s[i + 1] = cs * s[i + 1];
        plain_rotate(u + i, u + i + 1, k, m, cs, sn);
    }
    if (!diagonalise(&b))
        return false;
    make_positive_and_sort(&b);
    for (int64_t i = k - 1; i >= 0; i--) {
        const int64_t below = m >= n ? i : i + 1, beside = m >= n ? i + 1 : i;
        if (below < m)
            gw_lapack_left(a + below * n + i, n, tauq[i], u + below * m, m - below, m, m);
        if (beside < n)
            gw_lapack_right(a + i * n + beside, 1, taup[i], vt + beside, n, n - beside, n);
    }
    return true;
}

static void transpose(const double *a, int64_t m, int64_t n, double *to) {
    for (int64_t i = 0; i < m; i++)
        for (int64_t j = 0; j < n; j++)
            to[j * m + i] = a[i * n + j];
}

/* A tall matrix: first its QR form, then R. `r` and `small`: n x n; q: m x m. */
static bool tall(double *a, int64_t m, int64_t n, double *u, double *s, double *vt, double *r,
                 double *q, double *room) {
    gw_lapack_qr(a, m, n, q, m, room);
    for (int64_t i = 0; i < n * n; i++)
        r[i] = i % n >= i / n ? a[i] : 0;
    double *small = a; /* m n >= n n: `a` is used up */
    if (!direct(r, n, n, small, s, vt, room))
        return false;
    for (int64_t i = 0; i < m; i++)
        for (int64_t j = 0; j < m; j++) {
            double sum = j < n ? 0 : q[i * m + j];
            for (int64_t k = 0; j < n && k < n; k++)
                sum += q[i * m + k] * small[k * n + j];
            u[i * m + j] = sum;
        }
    return true;
}

bool gw_lapack_singular(double *a, int64_t m, int64_t n, double *u, double *s, double *vt,
                        double *room) {
    const int64_t k = m < n ? m : n, most = m < n ? n : m;
    if (k == 0) {
        identity(u, m);
        identity(vt, n);
        return true;
    }
    if (most < k * 11 / 6)
        return direct(a, m, n, u, s, vt, room);
    double *square = room + 8 * (m + n), *q = square + k * k;
    if (m >= n)
        return tall(a, m, n, u, s, vt, square, q, room);
    double *turned = q + n * n; /* the transpose: LQ is its QR */
    transpose(a, m, n, turned);
    gw_lapack_qr(turned, n, m, q, n, room);
    for (int64_t i = 0; i < m; i++) /* L */
        for (int64_t j = 0; j < m; j++)
            square[i * m + j] = j <= i ? turned[j * m + i] : 0;
    double *small = turned;
    if (!direct(square, m, m, u, s, small, room))
        return false;
    for (int64_t i = 0; i < n; i++)
        for (int64_t j = 0; j < n; j++) {
            double sum = i < m ? 0 : q[j * n + i];
            for (int64_t p = 0; i < m && p < m; p++)
                sum += small[i * m + p] * q[j * n + p];
            vt[i * n + j] = sum;
        }
    return true;
}
