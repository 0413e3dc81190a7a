/* Long draws of every kind, layout and dtype, against hashes of PyTorch's. */
#include "test.h"

#include <string.h>

#include "base/random.h"
#include "gradwalk/random.h"
#include "tensor/tensor.h"

typedef enum layout {
    FLAT,
    COLUMN,
    GRID,
    TURNED,
    SECOND,
    SECOND_TURNED,
    PERMUTED,
    EXPANDED
} layout;
typedef enum content { EMPTY, ONES, RAMP, FEW } content;

typedef enum what {
    UNIFORM,
    NORMAL,
    EXPONENTIAL,
    RANDINT,
    RANDINT_FROM,
    RANDOM,
    CHANCE,
    CHANCE_EACH,
    BERNOULLI,
    NORMAL_OF,
    NORMAL_MEAN,
    NORMAL_STD,
    RANDPERM,
    DROPOUT,
    MULTINOMIAL
} what;

typedef struct source {
    layout layout;
    gw_dtype dtype;
    int64_t n;
    content content;
} source;

typedef struct long_vector {
    what what;
    source x, y;
    double a, b;
    int64_t low, high;
    int64_t numel;
    uint64_t hash, first, state;
} long_vector;

#include "../vectors/random_long.h"

/* A tensor as its layout looks at it. */
static gw_tensor *viewed(gw_tensor *t, layout how) {
    switch (how) {
    case TURNED:
        return gw_tensor_alias(t, (int64_t[]){50, 40}, (int64_t[]){1, 50}, 2, 0);
    case SECOND:
        return gw_tensor_alias(t, (int64_t[]){8, 3}, (int64_t[]){6, 2}, 2, 0);
    case SECOND_TURNED:
        return gw_tensor_alias(t, (int64_t[]){25, 40}, (int64_t[]){2, 50}, 2, 0);
    case PERMUTED:
        return gw_tensor_alias(t, (int64_t[]){4, 5, 3}, (int64_t[]){5, 1, 20}, 3, 0);
    case EXPANDED:
        return gw_tensor_alias(t, (int64_t[]){40, t->dims[0]}, (int64_t[]){0, 1}, 2, 0);
    case FLAT:
    case COLUMN:
    case GRID:
        break;
    }
    return gw_tensor_retain(t);
}

static gw_tensor *make(gw_context *ctx, const source *s) {
    int ndim = 2;
    int64_t dims[3] = {40, 50};
    if (s->layout == FLAT || s->layout == EXPANDED) {
        ndim = 1;
        dims[0] = s->n;
    } else if (s->layout == COLUMN) {
        dims[0] = s->n;
        dims[1] = 1;
    } else if (s->layout == SECOND) {
        dims[0] = 8;
        dims[1] = 6;
    } else if (s->layout == PERMUTED) {
        ndim = 3;
        memcpy(dims, (int64_t[]){3, 4, 5}, sizeof dims);
    }
    gw_tensor *values = gw_full(ctx, GW_F64, dims, ndim, gw_scalar_int(0));
    assert_non_null(values);
    const int64_t n = gw_tensor_numel(values);
    double *data = gw_tensor_data(values);
    for (int64_t i = 0; i < n; i++) {
        const double contents[] = {
            [EMPTY] = 0, [ONES] = 1, [RAMP] = (double)i / (double)n, [FEW] = i % 7 == 3};
        data[i] = contents[s->content];
    }
    gw_tensor *t = gw_tensor_copy(values, s->dtype);
    gw_tensor_release(values);
    gw_tensor *view = viewed(t, s->layout);
    gw_tensor_release(t);
    assert_non_null(view);
    return view;
}

/* Draws into `x`, or into a tensor of its own. */
static gw_tensor *draw_again(gw_context *ctx, const long_vector *v, gw_tensor *x, gw_tensor *y) {
    gw_status status = GW_OK;
    switch (v->what) {
    case UNIFORM:
        status = gw_fill_uniform(x, v->a, v->b, NULL);
        break;
    case NORMAL:
        status = gw_fill_normal(x, v->a, v->b, NULL);
        break;
    case EXPONENTIAL:
        status = gw_fill_exponential(x, v->a, NULL);
        break;
    case RANDINT:
        status = gw_fill_randint(x, v->low, v->high, NULL);
        break;
    case RANDINT_FROM:
        status = gw_fill_randint_from(x, v->low, NULL);
        break;
    case RANDOM:
        status = gw_fill_random(x, NULL);
        break;
    case CHANCE:
        status = gw_fill_bernoulli(x, v->a, NULL);
        break;
    case CHANCE_EACH:
        status = gw_fill_bernoulli_each(x, y, NULL);
        break;
    case BERNOULLI:
        return gw_bernoulli(x, NULL);
    case NORMAL_OF:
        return gw_normal(x, y, NULL);
    case NORMAL_MEAN:
        return gw_normal_mean(x, v->a, NULL);
    case NORMAL_STD:
        return gw_normal_std(v->a, x, NULL);
    case RANDPERM:
        return gw_randperm(ctx, v->x.n, v->x.dtype, NULL);
    case DROPOUT:
        return gw_dropout_mask(x, v->a, NULL);
    case MULTINOMIAL:
        return gw_multinomial(x, v->low, v->high, NULL);
    }
    assert_int_equal(status, GW_OK);
    return gw_tensor_retain(x);
}

static uint64_t bits_at(const gw_tensor *t, int64_t i) {
    const gw_scalar value = gw_tensor_at(t, i);
    uint64_t bits = 0;
    if (t->dtype == GW_F32) {
        const float single = (float)value.f;
        uint32_t half;
        memcpy(&half, &single, sizeof half);
        bits = half;
    } else if (t->dtype == GW_F64) {
        memcpy(&bits, &value.f, sizeof bits);
    } else {
        bits = (uint64_t)gw_scalar_as_int(value);
    }
    return bits;
}

static uint64_t hashed(uint64_t hash, uint64_t word) {
    hash = (hash ^ word) * 0x100000001B3U;
    return hash ^ hash >> 29;
}

static void long_draws_are_pytorchs(void **state) {
    (void)state;
    const size_t n = sizeof long_vectors / sizeof *long_vectors;
    assert_true(n >= 80);
    for (size_t i = 0; i < n; i++) {
        const long_vector *v = &long_vectors[i];
        gw_context *ctx = test_context_new();
        gw_manual_seed(gw_default_generator(ctx), LONG_SEED);
        gw_tensor *x = make(ctx, &v->x), *y = make(ctx, &v->y);
        gw_tensor *t = draw_again(ctx, v, x, y);
        if (!t || gw_tensor_numel(t) != v->numel || bits_at(t, 0) != v->first) {
            fail_msg("row %zu: starts otherwise: %s", i, gw_error_message(ctx));
        }
        uint64_t hash = 0xCBF29CE484222325U;
        for (int64_t k = 0; k < v->numel; k++) {
            hash = hashed(hash, bits_at(t, k));
        }
        if (hash != v->hash) {
            fail_msg("row %zu: not the same elements", i);
        }
        uint8_t bytes[GW_STATE_BYTES];
        gw_get_state(gw_default_generator(ctx), bytes);
        hash = 0xCBF29CE484222325U;
        for (int k = 0; k < GW_STATE_BYTES; k++) {
            hash = hashed(hash, bytes[k]);
        }
        if (hash != v->state) {
            fail_msg("row %zu: leaves the generator otherwise", i);
        }
        gw_tensor_release(t);
        gw_tensor_release(y);
        gw_tensor_release(x);
        test_context_end(ctx);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(long_draws_are_pytorchs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
