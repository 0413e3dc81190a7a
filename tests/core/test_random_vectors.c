/* What PyTorch draws from six seeds, number by number: the calls of random_vectors.json. */
#include "test.h"

#include <math.h>
#include <string.h>

#include "base/random.h"
#include "gradwalk/random.h"
#include "tensor/tensor.h"

typedef struct draw_vector {
    int64_t seed;
    size_t call; /* in draw_calls */
    int64_t n;
    size_t first; /* in draw_bits */
} draw_vector;

#include "../vectors/random_vectors.h"

typedef struct call {
    const char *name;
    gw_tensor *(*draw)(gw_context *ctx, const struct call *c);
    gw_dtype dtype;
    int64_t n; /* elements, samples, ... */
    double a, b;
} call;

static gw_tensor *flat(gw_context *ctx, gw_dtype dtype, int64_t n) {
    gw_tensor *t = gw_empty(ctx, dtype, &n, 1);
    assert_non_null(t);
    return t;
}

static gw_tensor *uniform(gw_context *ctx, const call *c) {
    gw_tensor *t = flat(ctx, c->dtype, c->n);
    assert_int_equal(gw_fill_uniform(t, c->a, c->b, NULL), GW_OK);
    return t;
}

static gw_tensor *rand_factory(gw_context *ctx, const call *c) {
    return gw_rand(ctx, c->dtype, &c->n, 1);
}

static gw_tensor *randn_factory(gw_context *ctx, const call *c) {
    return gw_randn(ctx, c->dtype, &c->n, 1);
}

static gw_tensor *normal(gw_context *ctx, const call *c) {
    gw_tensor *t = flat(ctx, c->dtype, c->n);
    assert_int_equal(gw_fill_normal(t, c->a, c->b, NULL), GW_OK);
    return t;
}

/* The part of `t` from `at` on, n long. */
static gw_tensor *part(gw_tensor *t, int64_t at, int64_t n) {
    gw_tensor *view = gw_tensor_alias(t, &n, (int64_t[]){1}, 1, at);
    assert_non_null(view);
    return view;
}

static gw_tensor *mixed(gw_context *ctx, const call *c) {
    static const int lengths[] = {3, -2, 1, 20, 1}; /* negative: uniform */
    gw_tensor *t = flat(ctx, c->dtype, c->n);
    int64_t at = 0;
    for (int i = 0; i < 5; i++) {
        const int64_t n = lengths[i] < 0 ? -lengths[i] : lengths[i];
        gw_tensor *here = part(t, at, n);
        const gw_status status =
            lengths[i] < 0 ? gw_fill_uniform(here, 0, 1, NULL) : gw_fill_normal(here, 0, 1, NULL);
        assert_int_equal(status, GW_OK);
        gw_tensor_release(here);
        at += n;
    }
    assert_int_equal(at, c->n);
    return t;
}

static gw_tensor *normal_tensors(gw_context *ctx, const call *c) {
    gw_tensor *mean = gw_from_data(ctx, c->dtype, &c->n, 1, (float[]){0, 10});
    gw_tensor *std = gw_from_data(ctx, c->dtype, &c->n, 1, (float[]){1, 0.1F});
    gw_tensor *t = gw_normal(mean, std, NULL);
    gw_tensor_release(mean);
    gw_tensor_release(std);
    return t;
}

static gw_tensor *randint(gw_context *ctx, const call *c) {
    return gw_randint(ctx, (int64_t)c->a, (int64_t)c->b, GW_I64, &c->n, 1, NULL);
}

static gw_tensor *randperm(gw_context *ctx, const call *c) {
    return gw_randperm(ctx, c->n, GW_I64, NULL);
}

static gw_tensor *any_int(gw_context *ctx, const call *c) {
    (void)c;
    gw_tensor *t = gw_empty(ctx, GW_I64, NULL, 0);
    assert_int_equal(gw_fill_random(t, NULL), GW_OK);
    return t;
}

/* torch.linspace(0, 1, n) goes from both ends to the middle. */
static gw_tensor *bernoulli_of_ramp(gw_context *ctx, const call *c) {
    gw_tensor *p = flat(ctx, GW_F32, c->n);
    const float step = 1.0F / (float)(c->n - 1);
    for (int64_t i = 0; i < c->n; i++) {
        ((float *)gw_tensor_data(p))[i] =
            i < c->n / 2 ? step * (float)i : 1 - step * (float)(c->n - 1 - i);
    }
    gw_tensor *t = gw_bernoulli(p, NULL);
    gw_tensor_release(p);
    return t;
}

static gw_tensor *bernoulli(gw_context *ctx, const call *c) {
    gw_tensor *t = flat(ctx, c->dtype, c->n);
    assert_int_equal(gw_fill_bernoulli(t, c->a, NULL), GW_OK);
    return t;
}

static gw_tensor *dropout(gw_context *ctx, const call *c) {
    gw_tensor *ones = gw_full(ctx, c->dtype, &c->n, 1, gw_scalar_int(1));
    gw_tensor *t = gw_dropout_mask(ones, c->a, NULL); /* times 1 */
    gw_tensor_release(ones);
    return t;
}

static gw_tensor *exponential(gw_context *ctx, const call *c) {
    gw_tensor *t = flat(ctx, c->dtype, c->n);
    assert_int_equal(gw_fill_exponential(t, c->a, NULL), GW_OK);
    return t;
}

/* c->a: with replacement. */
static gw_tensor *multinomial(gw_context *ctx, const call *c) {
    const float weights[] = {0.1F, 0.5F, 0.2F, 0.9F, 0.3F};
    gw_tensor *p = gw_from_data(ctx, GW_F32, (int64_t[]){5}, 1, weights);
    gw_tensor *t = gw_multinomial(p, c->n, c->a != 0, NULL);
    gw_tensor_release(p);
    return t;
}

static void symmetric(gw_tensor *t, int64_t at, int64_t n, double bound) {
    gw_tensor *here = part(t, at, n);
    assert_int_equal(gw_fill_uniform(here, -bound, bound, NULL), GW_OK);
    gw_tensor_release(here);
}

/* n: what goes in, a: what comes out; weight, then bias. */
static gw_tensor *linear(gw_context *ctx, const call *c) {
    const int64_t out = (int64_t)c->a;
    gw_tensor *t = flat(ctx, GW_F32, c->n * out + out);
    const double slope = sqrt(5.0), gain = sqrt(2.0 / (1 + slope * slope));
    symmetric(t, 0, c->n * out, sqrt(3.0) * (gain / sqrt((double)c->n)));
    symmetric(t, c->n * out, out, 1 / sqrt((double)c->n));
    return t;
}

static gw_tensor *rnn_cell_hidden(gw_context *ctx, const call *c) {
    gw_tensor *t = flat(ctx, GW_F32, c->n);
    symmetric(t, 0, c->n, 1 / sqrt(2.0)); /* weight_ih, of the same shape */
    symmetric(t, 0, c->n, 1 / sqrt(2.0));
    return t;
}

/* The base seed of the loader, then the seed of a generator that shuffles; n orders of 10. */
static gw_tensor *loader_order(gw_context *ctx, const call *c) {
    gw_tensor *t = flat(ctx, GW_I64, c->n * 10), *seed = flat(ctx, GW_I64, 1);
    gw_generator *g = gw_generator_create(ctx);
    for (int64_t i = 0; i < c->n; i++) {
        assert_int_equal(gw_fill_random(seed, NULL), GW_OK);
        assert_int_equal(gw_fill_random(seed, NULL), GW_OK);
        gw_manual_seed(g, (uint64_t)gw_tensor_at(seed, 0).i);
        gw_tensor *order = gw_randperm(ctx, 10, GW_I64, g);
        memcpy((int64_t *)gw_tensor_data(t) + i * 10, gw_tensor_data(order), 10 * sizeof(int64_t));
        gw_tensor_release(order);
    }
    gw_generator_release(ctx, g);
    gw_tensor_release(seed);
    return t;
}

#define P "torch.tensor([0.1, 0.5, 0.2, 0.9, 0.3])"

static gw_tensor *draw_again(gw_context *ctx, const char *name) {
    const double xavier = sqrt(2.0 / (4 + 3)), relu = sqrt(2.0) / sqrt(4.0);
    const call calls[] = {
        {"torch.rand(20)", rand_factory, GW_F32, 20, 0, 0},
        {"torch.rand(5, dtype=torch.float64)", rand_factory, GW_F64, 5, 0, 0},
        {"torch.empty(20).uniform_(-0.3, 1.7)", uniform, GW_F32, 20, -0.3, 1.7},
        {"torch.randn(1)", randn_factory, GW_F32, 1, 0, 0},
        {"torch.randn(2)", randn_factory, GW_F32, 2, 0, 0},
        {"torch.randn(3)", randn_factory, GW_F32, 3, 0, 0},
        {"torch.randn(15)", randn_factory, GW_F32, 15, 0, 0},
        {"torch.randn(16)", randn_factory, GW_F32, 16, 0, 0},
        {"torch.randn(17)", randn_factory, GW_F32, 17, 0, 0},
        {"torch.randn(33)", randn_factory, GW_F32, 33, 0, 0},
        {"torch.randn(5, 7)", normal, GW_F32, 35, 0, 1},
        {"torch.randn(5, dtype=torch.float64)", randn_factory, GW_F64, 5, 0, 0},
        {"torch.randn(17, dtype=torch.float64)", normal, GW_F64, 17, 0, 1},
        {"torch.cat([torch.randn(3), torch.rand(2), torch.randn(1), torch.randn(20), "
         "torch.randn(1)])",
         mixed, GW_F32, 27, 0, 0},
        {"torch.empty(7).normal_(2.0, 0.5)", normal, GW_F32, 7, 2, 0.5},
        {"torch.empty(20).normal_(2.0, 0.3)", normal, GW_F32, 20, 2, 0.3},
        {"torch.normal(1.0, 2.0, size=(4,))", normal, GW_F32, 4, 1, 2},
        {"torch.normal(torch.tensor([0.0, 10.0]), torch.tensor([1.0, 0.1]))", normal_tensors,
         GW_F32, 2, 0, 0},
        {"torch.randint(0, 10, (20,))", randint, GW_I64, 20, 0, 10},
        {"torch.randint(-7, 1000000, (10,))", randint, GW_I64, 10, -7, 1000000},
        {"torch.randint(0, 2 ** 40, (5,))", randint, GW_I64, 5, 0, 0x1p40},
        {"torch.randperm(1)", randperm, GW_I64, 1, 0, 0},
        {"torch.randperm(5)", randperm, GW_I64, 5, 0, 0},
        {"torch.randperm(20)", randperm, GW_I64, 20, 0, 0},
        {"torch.empty((), dtype=torch.int64).random_()", any_int, GW_I64, 1, 0, 0},
        {"torch.bernoulli(torch.linspace(0, 1, 20))", bernoulli_of_ramp, GW_F32, 20, 0, 0},
        {"torch.empty(20).bernoulli_(0.3)", bernoulli, GW_F32, 20, 0.3, 0},
        {"torch.nn.functional.dropout(torch.ones(20), 0.4)", dropout, GW_F32, 20, 0.4, 0},
        {"torch.empty(10).exponential_()", exponential, GW_F32, 10, 1, 0},
        {"torch.multinomial(" P ", 10, replacement=True)", multinomial, GW_I64, 10, 1, 0},
        {"torch.multinomial(" P ", 3)", multinomial, GW_I64, 3, 0, 0},
        {"linear(1, 1)", linear, GW_F32, 1, 1, 0},
        {"linear(2, 3)", linear, GW_F32, 2, 3, 0},
        {"linear(3, 4)", linear, GW_F32, 3, 4, 0},
        {"linear(10, 2)", linear, GW_F32, 10, 2, 0},
        {"linear(784, 1)", linear, GW_F32, 784, 1, 0},
        {"nn.Embedding(4, 3).weight", normal, GW_F32, 12, 0, 1},
        {"nn.init.xavier_uniform_(torch.empty(3, 4))", uniform, GW_F32, 12, -sqrt(3.0) * xavier,
         sqrt(3.0) * xavier},
        {"nn.init.xavier_normal_(torch.empty(3, 4))", normal, GW_F32, 12, 0, xavier},
        {"nn.init.kaiming_uniform_(torch.empty(3, 4), nonlinearity='relu')", uniform, GW_F32, 12,
         -sqrt(3.0) * relu, sqrt(3.0) * relu},
        {"nn.init.kaiming_normal_(torch.empty(5, 4))", normal, GW_F32, 20, 0, relu},
        {"nn.init.normal_(torch.empty(5), 0.0, 0.02)", normal, GW_F32, 5, 0, 0.02},
        {"nn.RNNCell(2, 2).weight_hh", rnn_cell_hidden, GW_F32, 4, 0, 0},
        {"loader_order(10, 2)", loader_order, GW_I64, 2, 0, 0},
    };
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        if (strcmp(calls[i].name, name) == 0) {
            return calls[i].draw(ctx, &calls[i]);
        }
    }
    fail_msg("nobody draws %s", name);
    return NULL;
}

static uint64_t bits_of(const gw_tensor *t, int64_t i) {
    uint32_t half;
    if (t->dtype == GW_F32) {
        memcpy(&half, (const float *)gw_tensor_data(t) + i, sizeof half);
        return half;
    }
    return ((const uint64_t *)gw_tensor_data(t))[i];
}

static void every_call_draws_what_pytorch_draws(void **state) {
    (void)state;
    assert_int_equal(sizeof draw_calls / sizeof *draw_calls, 44);
    assert_int_equal(sizeof draw_vectors / sizeof *draw_vectors, 44 * 6);
    for (size_t i = 0; i < sizeof draw_vectors / sizeof *draw_vectors; i++) {
        const draw_vector *v = &draw_vectors[i];
        gw_context *ctx = test_context_new();
        gw_manual_seed(gw_default_generator(ctx), (uint64_t)v->seed);
        gw_tensor *t = draw_again(ctx, draw_calls[v->call]);
        assert_non_null(t);
        assert_int_equal(gw_tensor_numel(t), v->n);
        for (int64_t k = 0; k < v->n; k++) {
            if (bits_of(t, k) != draw_bits[v->first + (size_t)k]) {
                fail_msg("seed %lld, %s: element %lld is %llx", (long long)v->seed,
                         draw_calls[v->call], (long long)k, (unsigned long long)bits_of(t, k));
            }
        }
        gw_tensor_release(t);
        test_context_end(ctx);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_call_draws_what_pytorch_draws),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
