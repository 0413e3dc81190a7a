/* Every public function that can fail is called with memory that ends at every point: what rows of
 * ops.def are is in test_oom.c, here is the rest. A rule (outOfMemory in tests/rules/rules.mjs)
 * reads the headers and fails when a function is in neither. */
#include "test.h"

#include <string.h>

#include "autograd/node.h"
#include "base/buffer.h"
#include "gradwalk/autograd.h"
#include "gradwalk/explain.h"
#include "gradwalk/nn.h"
#include "gradwalk/random.h"
#include "gradwalk/trace.h"
#include "program.h"

/* What the calls are made with: matrices that require gradients, and what goes with them. */
typedef struct given {
    gw_context *ctx;
    gw_generator *g;
    gw_tensor *x, *y; /* (2, 3) of float32 */
    gw_tensor *v;     /* (3) */
    gw_tensor *plain; /* (3), without a gradient */
    gw_tensor *square;
    gw_tensor *index; /* (2) of int64: 1, 0 */
    gw_tensor *places;
    gw_tensor *mask;
} given;

enum { GIVEN = 8 };

static gw_tensor *learns(gw_tensor *t) {
    if (t)
        gw_requires_grad_(t, true);
    return t;
}

static bool prepare(given *w) {
    static const float values[] = {.5F, .25F, .75F, .3F, .6F, .1F};
    static const float square[] = {2, .5F, .25F, 3};
    static const int64_t ones[] = {1, 0}, places[] = {1, 0, 1, 0, 1, 0};
    static const uint8_t bits[] = {1, 0, 1, 0, 0, 1};
    gw_context *ctx = w->ctx;
    const int64_t dims[] = {2, 3}, two[] = {2, 2};
    w->x = learns(gw_from_data(ctx, GW_F32, dims, 2, values));
    w->y = learns(gw_from_data(ctx, GW_F32, dims, 2, values));
    w->v = learns(gw_from_data(ctx, GW_F32, dims + 1, 1, values));
    w->plain = gw_from_data(ctx, GW_F32, dims + 1, 1, values);
    w->square = learns(gw_from_data(ctx, GW_F32, two, 2, square));
    w->index = gw_from_data(ctx, GW_I64, two, 1, ones);
    w->places = gw_from_data(ctx, GW_I64, dims, 2, places);
    w->mask = gw_from_data(ctx, GW_BOOL, dims, 2, bits);
    w->g = gw_default_generator(ctx);
    return gw_error(ctx) == GW_OK;
}

static void release(given *w) {
    gw_tensor *const all[GIVEN] = {w->x,      w->y,     w->v,      w->plain,
                                   w->square, w->index, w->places, w->mask};
    for (int i = 0; i < GIVEN; i++)
        gw_tensor_release(all[i]);
}

/* A call: what it gives is owned, NULL: it failed. */
typedef gw_tensor *call(given *w);

#define MAKES(name, expression)               \
    static gw_tensor *call_##name(given *w) { \
        return (expression);                  \
    }
/* One in place, on a copy of `of`. */
#define WRITES(name, of, expression)          \
    static gw_tensor *call_##name(given *w) { \
        gw_tensor *t = gw_clone(w->of);       \
        if (!t || (expression) != GW_OK) {    \
            gw_tensor_release(t);             \
            return NULL;                      \
        }                                     \
        return t;                             \
    }
/* One that gives a list; the first of it. */
#define PARTS_OF(name, expression)                       \
    static gw_tensor *call_##name(given *w) {            \
        gw_parts parts = {0};                            \
        if ((expression) != GW_OK)                       \
            return NULL;                                 \
        gw_tensor *t = gw_tensor_retain(parts.items[0]); \
        gw_parts_free(w->ctx, &parts);                   \
        return t;                                        \
    }
#define DIMS(...)       \
    (const int64_t[]) { \
        __VA_ARGS__     \
    }
static const gw_scalar half = {.dtype = GW_F64, .f = .5};

#include "oom_calls.def"
#undef MAKES
#undef WRITES
#undef PARTS_OF

static const struct {
    const char *name;
    call *call;
} calls[] = {
#define MAKES(name, ...) {#name, call_##name},
#define WRITES(name, ...) {#name, call_##name},
#define PARTS_OF(name, ...) {#name, call_##name},
#include "oom_calls.def"
};

/* Forward, and where there is a gradient, backward. */
static bool one_call(gw_context *ctx, void *user) {
    given w = {.ctx = ctx};
    gw_tensor *out = prepare(&w) ? ((call *const *)user)[0](&w) : NULL, *sum = NULL;
    bool done = out;
    if (done && gw_tensor_requires_grad(out)) {
        sum = gw_sum(out);
        done = sum && gw_backward(&sum, NULL, 1, (gw_backward_options){0}) == GW_OK;
    }
    gw_tensor_release(sum);
    gw_tensor_release(out);
    release(&w);
    return done;
}

static void test_calls(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
        call *const f = calls[i].call;
        if (test_every_allocation_failing(one_call, (void *)&f) == 0)
            fail_msg("gw_%s allocates nothing", calls[i].name);
    }
}

/* The pointwise rows in place. */
typedef gw_status write(gw_tensor *self, given *w);
#define UNARY(id, ...)                                       \
    static gw_status write_##id(gw_tensor *self, given *w) { \
        (void)w;                                             \
        return gw_##id##_(self);                             \
    }
#define SCALAR(id, ...)                                      \
    static gw_status write_##id(gw_tensor *self, given *w) { \
        (void)w;                                             \
        return gw_##id##_(self, half);                       \
    }
#define BINARY(id, ...)                                      \
    static gw_status write_##id(gw_tensor *self, given *w) { \
        return gw_##id##_(self, w->y);                       \
    }
#define GRADIENT(...)
#define COMPARE(...)
#define TEST(...)
#define BITS(...)
#define NUMBERS ((gw_numbers){.p = .1, .q = 2, .s = 1.5})
#define WITH1(id, ...)                                       \
    static gw_status write_##id(gw_tensor *self, given *w) { \
        (void)w;                                             \
        return gw_##id##_(self, NUMBERS);                    \
    }
#define WITH2(id, ...)                                       \
    static gw_status write_##id(gw_tensor *self, given *w) { \
        return gw_##id##_(self, w->y, NUMBERS);              \
    }
#define WITH3(id, ...)                                       \
    static gw_status write_##id(gw_tensor *self, given *w) { \
        return gw_##id##_(self, w->y, w->x, NUMBERS);        \
    }
#include "ops/only_pointwise.h"
#include "ops/ops.def"
#include "ops/undef.h"

static write *const writes[] = {
#define UNARY(id, ...) write_##id,
#define SCALAR(id, ...) write_##id,
#define BINARY(id, ...) write_##id,
#define GRADIENT(...)
#define COMPARE(...)
#define TEST(...)
#define BITS(...)
#define WITH1(id, ...) write_##id,
#define WITH2(id, ...) write_##id,
#define WITH3(id, ...) write_##id,
#include "ops/only_pointwise.h"
#include "ops/ops.def"
#include "ops/undef.h"
};

static bool one_write(gw_context *ctx, void *user) {
    given w = {.ctx = ctx};
    gw_tensor *t = prepare(&w) ? gw_clone(w.x) : NULL, *view = gw_select(t, 0, 0);
    gw_tensor *part = gw_clone(view);
    bool done = part && ((write *const *)user)[0](t, &w) == GW_OK;
    gw_tensor_release(part);
    gw_tensor_release(view);
    gw_tensor_release(t);
    release(&w);
    return done;
}

static void test_writes(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof writes / sizeof writes[0]; i++) {
        write *const f = writes[i];
        assert_true(test_every_allocation_failing(one_write, (void *)&f) > 0);
    }
}

/* What is asked of a trace. */
static bool questions(gw_context *ctx, void *user) {
    (void)user;
    gw_trace *trace = gw_trace_new(ctx, (size_t)1 << 24);
    bool done = trace && program_run(ctx);
    if (done && ctx->observer)
        ctx->observer->figure(ctx->observer_user, "Figure 1", "{}", "<svg/>", 6);
    done = done && gw_error(ctx) == GW_OK;
    gw_cursor *cursor = done ? gw_cursor_new(trace) : NULL;
    gw_buffer out;
    gw_buffer_init(&out, ctx);
    done = cursor && gw_cursor_seek(cursor, gw_trace_length(trace)) == GW_OK &&
           gw_trace_progress_json(trace, &out) == GW_OK &&
           gw_trace_outline_json(trace, &out) == GW_OK && gw_trace_text(trace, &out) == GW_OK &&
           gw_trace_figure(trace, gw_trace_length(trace), &out) == GW_OK;
    gw_buffer_free(&out);
    if (cursor)
        gw_cursor_free(cursor);
    gw_trace_free(trace);
    return done;
}

static void test_questions(void **state) {
    (void)state;
    assert_true(test_every_allocation_failing(questions, NULL) > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_calls),
        cmocka_unit_test(test_writes),
        cmocka_unit_test(test_questions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
