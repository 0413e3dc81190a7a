/* Factorisations of every matrix of a batch, in double, without a graph. */
#include "ops/factor.h"

#include <math.h>

#include "kernels/lapack.h"
#include "tensor/tensor.h"

/* What a factorisation works on: its input in double, up to three results, room. */
typedef struct work {
    gw_context *ctx;
    const gw_tensor *a;
    gw_tensor *in, *results[3];
    int n_results;
    double *room;
    size_t room_size;
    int64_t m, n, count;
} work;

static bool begin(work *w, const gw_tensor *a, int64_t room_of_m_n(int64_t m, int64_t n)) {
    *w = (work){
        .ctx = a->ctx, .a = a, .m = a->dims[a->ndim - 2], .n = a->dims[a->ndim - 1], .count = 1};
    for (int d = 0; d < a->ndim - 2; d++) {
        w->count *= a->dims[d];
    }
    w->in = gw_tensor_copy(a, GW_F64);
    w->room_size = (size_t)(room_of_m_n(w->m, w->n) + 1) * sizeof *w->room;
    w->room = w->in ? gw_alloc(w->ctx, w->room_size) : NULL;
    return w->room;
}

/* A result (batch, rows, columns), or (batch, columns) when rows is -1. */
static bool add_result(work *w, int64_t rows, int64_t columns) {
    int64_t dims[GW_MAX_DIMS];
    int ndim = 0;
    for (; ndim < w->a->ndim - 2; ndim++) {
        dims[ndim] = w->a->dims[ndim];
    }
    if (rows >= 0) {
        dims[ndim++] = rows;
    }
    dims[ndim++] = columns;
    gw_tensor *made = gw_empty(w->ctx, GW_F64, dims, ndim);
    w->results[w->n_results] = made;
    w->n_results += made != NULL;
    return made;
}

static double *at(work *w, int i, int64_t batch) {
    gw_tensor *t = i < 0 ? w->in : w->results[i];
    return (double *)gw_tensor_data(t) + batch * (w->count ? gw_tensor_numel(t) / w->count : 0);
}

/* The results in the dtype of the input, or the context's error. */
static gw_status end(work *w, bool done, gw_parts *parts) {
    *parts = (gw_parts){.items = gw_alloc_zero(w->ctx, (size_t)w->n_results * sizeof(gw_tensor *))};
    done = done && parts->items;
    for (int i = 0; i < w->n_results; i++) {
        gw_tensor *y = done ? gw_tensor_copy(w->results[i], (gw_dtype)w->a->dtype) : NULL;
        gw_tensor_release(w->results[i]);
        done = done && y;
        if (y) {
            parts->items[parts->n++] = y;
        }
    }
    gw_tensor_release(w->in);
    if (w->room) {
        gw_release(w->ctx, w->room, w->room_size);
    }
    if (!done) {
        gw_parts_free(w->ctx, parts);
    }
    return done ? GW_OK : gw_error(w->ctx);
}

static bool fail(work *w, const char *name) {
    gw_fail(
        w->ctx, GW_E_RUNTIME,
        "%s: The algorithm failed to converge because the input matrix is ill-conditioned or has "
        "too many repeated singular values or eigenvalues.",
        name);
    return false;
}

/* Of a matrix with infinities all results are nan, and so they are for eigenvalues where there is
 * nan; singular values are refused then, as LAPACK's driver does. */
typedef enum content { NUMBERS, INFINITIES, NANS } content;

static content look(const double *a, int64_t n) {
    content found = NUMBERS;
    for (int64_t i = 0; i < n; i++) {
        found = isnan(a[i]) ? NANS : isinf(a[i]) && found == NUMBERS ? INFINITIES : found;
    }
    return found;
}

static void fill_with_nan(work *w, int64_t batch) {
    for (int i = 0; i < w->n_results; i++) {
        const int64_t n = gw_tensor_numel(w->results[i]) / w->count;
        for (int64_t k = 0; k < n; k++) {
            at(w, i, batch)[k] = (double)NAN;
        }
    }
}

static int64_t qr_room(int64_t m, int64_t n) {
    return m < n ? m : n;
}

gw_status gw_factor_qr(const gw_tensor *a, bool full, gw_parts *parts) {
    work w;
    bool done = begin(&w, a, qr_room);
    const int64_t k = w.m < w.n ? w.m : w.n, columns = full ? w.m : k;
    done = done && add_result(&w, w.m, columns) && add_result(&w, columns, w.n);
    for (int64_t b = 0; done && b < w.count; b++) {
        double *in = at(&w, -1, b), *r = at(&w, 1, b);
        gw_lapack_qr(in, w.m, w.n, at(&w, 0, b), columns, w.room);
        for (int64_t i = 0; i < columns * w.n; i++) {
            r[i] = i % w.n >= i / w.n ? in[i] : 0;
        }
    }
    return end(&w, done, parts);
}

static int64_t eigen_room(int64_t m, int64_t n) {
    (void)m;
    return 4 * n;
}

static gw_status eigh(const gw_tensor *a, bool upper, gw_parts *parts) {
    work w;
    bool done = begin(&w, a, eigen_room) && add_result(&w, -1, w.n) && add_result(&w, w.n, w.n);
    for (int64_t b = 0; done && b < w.count; b++) {
        if (look(at(&w, -1, b), w.n * w.n) != NUMBERS) {
            fill_with_nan(&w, b);
            continue;
        }
        done = gw_lapack_eigen(at(&w, -1, b), w.n, upper, at(&w, 0, b), at(&w, 1, b), w.room) ||
               fail(&w, "linalg.eigh");
    }
    return end(&w, done, parts);
}

gw_status gw_factor_eigh(const gw_tensor *a, gw_parts *parts) {
    return eigh(a, false, parts);
}

gw_status gw_factor_eigh_upper(const gw_tensor *a, gw_parts *parts) {
    return eigh(a, true, parts);
}

/* Of one matrix `a`: values, vectors; 1: they are real, 0: they are not, -1: no convergence. */
static int eigen_of(double *a, int64_t n, double *values, double *vectors, bool wanted,
                    double *room) {
    int64_t low, high;
    gw_lapack_balance(a, n, &low, &high, room);
    gw_lapack_hessenberg(a, n, low, high, vectors, room + n);
    const int real = gw_lapack_schur(a, n, low, high, wanted ? vectors : NULL);
    for (int64_t i = 0; i < n; i++) {
        values[i] = a[i * n + i];
    }
    if (real == 1 && wanted) {
        gw_lapack_triangle(a, n, vectors, room + n, room + 2 * n);
        gw_lapack_unbalance(vectors, n, low, high, room);
    }
    return real;
}

gw_status gw_factor_eig(const gw_tensor *a, bool vectors, gw_parts *parts) {
    work w;
    bool done = begin(&w, a, eigen_room) && add_result(&w, -1, w.n) && add_result(&w, w.n, w.n) &&
                add_result(&w, -1, 1);
    for (int64_t b = 0; done && b < w.count; b++) {
        const int real =
            w.n ? eigen_of(at(&w, -1, b), w.n, at(&w, 0, b), at(&w, 1, b), vectors, w.room) : 1;
        *at(&w, 2, b) = real;
        done = real >= 0 || fail(&w, "linalg.eig");
    }
    return end(&w, done, parts);
}

static int64_t singular_room(int64_t m, int64_t n) {
    return 8 * (m + n) + m * n + m * m + n * n;
}

gw_status gw_factor_svd(const gw_tensor *a, gw_parts *parts) {
    work w;
    bool done = begin(&w, a, singular_room);
    const int64_t k = w.m < w.n ? w.m : w.n;
    done = done && add_result(&w, w.m, w.m) && add_result(&w, -1, k) && add_result(&w, w.n, w.n);
    for (int64_t b = 0; done && b < w.count; b++) {
        const content found = look(at(&w, -1, b), w.m * w.n);
        if (found == NANS) {
            gw_fail(
                w.ctx, GW_E_RUNTIME,
                "linalg.svd: The algorithm failed to converge because the input matrix contained "
                "non-finite values.");
            done = false;
            continue;
        }
        if (found == INFINITIES) {
            fill_with_nan(&w, b);
            continue;
        }
        done = gw_lapack_singular(at(&w, -1, b), w.m, w.n, at(&w, 0, b), at(&w, 1, b), at(&w, 2, b),
                                  w.room) ||
               fail(&w, "linalg.svd");
    }
    return end(&w, done, parts);
}

gw_status gw_factor_cholesky(const gw_tensor *a, gw_parts *parts) {
    work w;
    bool done = begin(&w, a, qr_room) && add_result(&w, w.n, w.n) && add_result(&w, -1, 1);
    for (int64_t b = 0; done && b < w.count; b++) {
        double *in = at(&w, -1, b), *l = at(&w, 0, b), *info = at(&w, 1, b);
        *info = 0;
        for (int64_t i = 0; i < w.n * w.n; i++) {
            l[i] = 0;
        }
        for (int64_t j = 0; j < w.n && *info == 0; j++) {
            for (int64_t i = j; i < w.n; i++) {
                double sum = in[i * w.n + j];
                for (int64_t k = 0; k < j; k++) {
                    sum -= l[i * w.n + k] * l[j * w.n + k];
                }
                if (i == j && !(sum > 0)) {
                    *info = (double)(j + 1);
                    break;
                }
                l[i * w.n + j] = i == j ? sqrt(sum) : sum / l[j * w.n + j];
            }
        }
    }
    return end(&w, done, parts);
}
