#include <string.h>

#include "kernels/kernels.h"

typedef struct walk {
    int ndim, n_operands;
    int64_t dims[GW_MAX_DIMS];
    int64_t strides[GW_MAX_DIMS][GW_MAX_OPERANDS]; /* in bytes */
} walk;

/* Whether the last dim of `w` and a next one of `size` and `strides` are one walk. */
static bool joins(const walk *w, int64_t size, const int64_t *strides) {
    for (int k = 0; w->ndim > 0 && k < w->n_operands; k++) {
        if (w->strides[w->ndim - 1][k] != size * strides[k]) {
            return false;
        }
    }
    return w->ndim > 0;
}

static walk plan(const int64_t *dims, int ndim, const gw_operand *operands, int n_operands) {
    walk w; /* of whose arrays as much is set as it says */
    w.ndim = 0;
    w.n_operands = n_operands;
    for (int d = 0; d < ndim; d++) {
        if (dims[d] == 1) {
            continue;
        }
        int64_t strides[GW_MAX_OPERANDS];
        for (int k = 0; k < n_operands; k++) {
            strides[k] = operands[k].strides[d] * (int64_t)gw_dtype_size(operands[k].dtype);
        }
        if (joins(&w, dims[d], strides)) {
            w.dims[w.ndim - 1] *= dims[d];
        } else {
            w.dims[w.ndim++] = dims[d];
        }
        for (int k = 0; k < n_operands; k++) {
            w.strides[w.ndim - 1][k] = strides[k];
        }
    }
    if (w.ndim == 0) {
        /* One element: any stride will do, that of contiguous operands finds the fast loops. */
        w.dims[w.ndim++] = 1;
        for (int k = 0; k < n_operands; k++) {
            w.strides[0][k] = (int64_t)gw_dtype_size(operands[k].dtype);
        }
    }
    return w;
}

static void run(const walk *w, const gw_operand *operands, gw_loop loop, void *user) {
    const int inner = w->ndim - 1;
    char *data[GW_MAX_OPERANDS] = {NULL};
    for (int k = 0; k < w->n_operands; k++) {
        data[k] = operands[k].data;
    }
    int64_t index[GW_MAX_DIMS] = {0};
    for (;;) {
        loop(user, data, w->strides[inner], w->dims[inner]);
        int d = inner - 1;
        for (; d >= 0; d--) {
            const bool more = ++index[d] < w->dims[d];
            for (int k = 0; k < w->n_operands; k++) {
                data[k] += more ? w->strides[d][k] : -w->strides[d][k] * (w->dims[d] - 1);
            }
            if (more) {
                break;
            }
            index[d] = 0;
        }
        if (d < 0) {
            return;
        }
    }
}

static bool has_elements(const int64_t *dims, int ndim) {
    for (int d = 0; d < ndim; d++) {
        if (dims[d] == 0) {
            return false;
        }
    }
    return true;
}

void gw_iterate(const int64_t *dims, int ndim, const gw_operand *operands, int n_operands,
                gw_loop loop, void *user) {
    if (has_elements(dims, ndim)) {
        const walk w = plan(dims, ndim, operands, n_operands);
        run(&w, operands, loop, user);
    }
}

/* Note [Repeated once]. Gradients of sums and means, and whatever fills a tensor, are one number
 * over and over. Loops of elements have no form for inputs that all stand still; a form that
 * computes the number anew each time, a division even, took as long as ten that go over memory. It
 * is computed once and copied, from what is still in the cache. */
enum { FEW = 8, NEAR = 4096 };

typedef struct repeated {
    gw_loop loop;
    void *user;
    int n_operands;
    int64_t row;                    /* elements of one of `rows_at_once` */
    int64_t sizes[GW_MAX_OPERANDS]; /* of an element */
    bool rows[GW_MAX_OPERANDS];     /* operands of which all rows are one */
} repeated;

static void spread(char *to, size_t size, size_t all) {
    for (size_t done = size; done < all;) {
        size_t more = done < NEAR ? done : NEAR / size * size;
        more = more < all - done ? more : all - done;
        memcpy(to + done, to, more);
        done += more;
    }
}

static void once(void *user, char *const *data, const int64_t *strides, int64_t n) {
    const repeated *r = user;
    bool still = n >= FEW && strides[0] == r->sizes[0];
    for (int k = 1; k < r->n_operands; k++) {
        still = still && strides[k] == 0;
    }
    r->loop(r->user, data, strides, still ? 1 : n);
    if (still) {
        spread(data[0], (size_t)r->sizes[0], (size_t)(n * r->sizes[0]));
    }
}

/* Note [Short rows]. A bias is a row that is added to many: a call of the loop for each row of
 * eight numbers took five times as long as one for all. So the row is laid out a few times, and the
 * loop is called for as many rows. */
enum { TILE = 1024, LEAST_ROWS = 4 };

static void rows_at_once(void *user, char *const *data, const int64_t *strides, int64_t n) {
    const repeated *r = user;
    double tiles[GW_MAX_OPERANDS - 1][TILE / sizeof(double)];
    char *at[GW_MAX_OPERANDS];
    int64_t some = n;
    for (int k = 0; k < r->n_operands; k++) {
        at[k] = data[k];
        const int64_t most = TILE / (r->row * r->sizes[k]) * r->row;
        some = most < some ? most : some;
    }
    for (int k = 1; k < r->n_operands; k++) {
        if (r->rows[k]) {
            const size_t row = (size_t)(r->row * r->sizes[k]);
            at[k] = memcpy(tiles[k - 1], data[k], row);
            spread(at[k], row, (size_t)(some * r->sizes[k]));
        }
    }
    for (int64_t done = 0; done < n; done += some) {
        r->loop(r->user, at, strides, n - done < some ? n - done : some);
        for (int k = 0; k < r->n_operands; k++) {
            at[k] += r->rows[k] ? 0 : some * r->sizes[k];
        }
    }
}

/* Makes one dim of the last two of `w`, if they are short rows that lie densely or are one row. */
static bool join_rows(walk *w, repeated *r) {
    const int inner = w->ndim - 1;
    if (inner < 1 || w->dims[inner - 1] < LEAST_ROWS) {
        return false;
    }
    r->row = w->dims[inner];
    for (int k = 0; k < w->n_operands; k++) {
        const int64_t size = r->sizes[k], between = w->strides[inner - 1][k];
        r->rows[k] = k > 0 && between == 0;
        if (w->strides[inner][k] != size || 2 * r->row * size > TILE ||
            (!r->rows[k] && between != r->row * size)) {
            return false;
        }
    }
    w->dims[inner - 1] *= r->row;
    for (int k = 0; k < w->n_operands; k++) {
        w->strides[inner - 1][k] = r->sizes[k];
    }
    w->ndim--;
    return true;
}

void gw_iterate_elements(const int64_t *dims, int ndim, const gw_operand *operands, int n_operands,
                         gw_loop loop, void *user) {
    if (!has_elements(dims, ndim)) {
        return;
    }
    walk w = plan(dims, ndim, operands, n_operands);
    repeated r = {.loop = loop, .user = user, .n_operands = n_operands};
    for (int k = 0; k < n_operands; k++) {
        r.sizes[k] = (int64_t)gw_dtype_size(operands[k].dtype);
    }
    run(&w, operands, join_rows(&w, &r) ? rows_at_once : once, &r);
}
