#include "ops/alignments.h"

#include <math.h>
#include <string.h>

#include "kernels/alignments.h"
#include "tensor/tensor.h"

/* What is read, row by row in memory. */
typedef struct work {
    gw_tensor *rows, *text, *steps, *labels;
    int64_t t, n, c, most; /* most: labels of the longest text */
    size_t size;
} work;

static void end(work *w) {
    gw_tensor *const all[] = {w->rows, w->text, w->steps, w->labels};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        gw_tensor_release(all[i]);
    }
}

static bool begin(work *w, const gw_tensor *rows, const gw_texts *texts) {
    const gw_dtype dtype = (gw_dtype)rows->dtype;
    *w = (work){.rows = gw_tensor_copy(rows, dtype),
                .text = gw_tensor_copy(texts->text, GW_I64),
                .steps = gw_tensor_copy(texts->steps, GW_I64),
                .labels = gw_tensor_copy(texts->labels, GW_I64),
                .t = rows->dims[0],
                .n = rows->dims[1],
                .c = rows->dims[2],
                .size = gw_dtype_size(dtype)};
    const bool done = w->rows && w->text && w->steps && w->labels;
    for (int64_t b = 0; done && b < w->n; b++) {
        const int64_t n = ((const int64_t *)gw_tensor_data(w->labels))[b];
        w->most = n > w->most ? n : w->most;
    }
    return done;
}

/* Sequence b; `at` is where its text begins in a row of all, and moves on. */
static gw_alignment alignment(const work *w, const gw_texts *texts, int64_t b, int64_t *at) {
    const int64_t labels = ((const int64_t *)gw_tensor_data(w->labels))[b];
    const int64_t from = w->text->ndim == 2 ? b * w->text->dims[1] : *at;
    *at += labels;
    return (gw_alignment){.steps = ((const int64_t *)gw_tensor_data(w->steps))[b],
                          .classes = w->c,
                          .stride = w->n * w->c,
                          .blank = texts->blank,
                          .labels = labels,
                          .text = (const int64_t *)gw_tensor_data(w->text) + from};
}

static char *place(const gw_tensor *t, int64_t i, size_t size) {
    return (char *)gw_tensor_data(t) + (size_t)i * size;
}

static double number(const gw_tensor *t, int64_t i) {
    return t->dtype == GW_F32 ? (double)((const float *)gw_tensor_data(t))[i]
                              : ((const double *)gw_tensor_data(t))[i];
}

static void set_number(gw_tensor *t, int64_t i, double value) {
    if (t->dtype == GW_F32) {
        ((float *)gw_tensor_data(t))[i] = (float)value;
    } else {
        ((double *)gw_tensor_data(t))[i] = value;
    }
}

gw_status gw_ctc_loss(const gw_tensor *rows, const gw_texts *texts, gw_parts *parts) {
    gw_context *ctx = rows->ctx;
    const gw_dtype dtype = (gw_dtype)rows->dtype;
    gw_tensor *losses = NULL, *alpha = NULL;
    work w;
    *parts = (gw_parts){.items = gw_alloc_zero(ctx, 2 * sizeof(gw_tensor *))};
    if (begin(&w, rows, texts)) {
        losses = gw_empty(ctx, dtype, (int64_t[]){w.n}, 1);
        alpha = gw_empty(ctx, dtype, (int64_t[]){w.n, w.t, 2 * w.most + 1}, 3);
    }
    const bool done = losses && alpha && parts->items;
    int64_t at = 0;
    for (int64_t b = 0; done && b < w.n; b++) {
        const gw_alignment x = alignment(&w, texts, b, &at);
        const int64_t room = 2 * w.most + 1;
        set_number(losses, b,
                   gw_kernel_align(dtype, &x, place(w.rows, b * w.c, w.size),
                                   place(alpha, b * w.t * room, w.size), room));
    }
    if (done) {
        parts->items[parts->n++] = gw_tensor_retain(losses);
        parts->items[parts->n++] = gw_tensor_retain(alpha);
    } else if (parts->items) {
        gw_release(ctx, parts->items, 2 * sizeof(gw_tensor *));
        parts->items = NULL;
    }
    gw_tensor_release(losses);
    gw_tensor_release(alpha);
    end(&w);
    return done ? GW_OK : gw_error(ctx);
}

/* What the slopes of sequence b begin with: -inf where it is, 0 behind its end. */
static void prepare(const work *w, gw_tensor *slopes, int64_t b, int64_t steps) {
    for (int64_t t = 0; t < w->t; t++) {
        for (int64_t c = 0; c < w->c; c++) {
            set_number(slopes, (t * w->n + b) * w->c + c, t < steps ? (double)-INFINITY : 0);
        }
    }
}

gw_tensor *gw_ctc_loss_slopes(const gw_tensor *g, const gw_tensor *rows, const gw_texts *texts,
                              const gw_tensor *losses, const gw_tensor *alpha, bool infinities) {
    gw_context *ctx = rows->ctx;
    const gw_dtype dtype = (gw_dtype)rows->dtype;
    gw_tensor *arrived = gw_tensor_copy(g, dtype), *slopes = NULL, *beta = NULL;
    work w;
    if (begin(&w, rows, texts) && arrived) {
        slopes = gw_empty(ctx, dtype, rows->dims, 3);
        beta = gw_empty(ctx, dtype, (int64_t[]){w.t, 2 * w.most + 1}, 2);
    }
    int64_t at = 0;
    for (int64_t b = 0; slopes && beta && b < w.n; b++) {
        const gw_alignment x = alignment(&w, texts, b, &at);
        const int64_t room = 2 * w.most + 1;
        const double nll = number(losses, b);
        const bool none = infinities && isinf(nll) && nll > 0;
        prepare(&w, slopes, b, none ? 0 : x.steps);
        if (!none) {
            gw_kernel_align_slopes(dtype, &x, place(w.rows, b * w.c, w.size),
                                   place(alpha, b * w.t * room, w.size), room, nll,
                                   number(arrived, b), gw_tensor_data(beta),
                                   place(slopes, b * w.c, w.size));
        }
    }
    if (!beta) {
        gw_tensor_release(slopes);
        slopes = NULL;
    }
    gw_tensor_release(arrived);
    gw_tensor_release(beta);
    end(&w);
    return slopes;
}
