#include "program.h"

#include <string.h>

#include "gradwalk/autograd.h"

static void line(gw_context *ctx, int32_t number) {
    ctx->site = (gw_site){number, 0, number, 10};
}

static void bind(gw_context *ctx, const char *name, size_t depth, gw_tensor *t) {
    if (ctx->observer)
        ctx->observer->bind(ctx->observer_user, name, depth, t);
}

static void print(gw_context *ctx, gw_tensor *t) {
    char *text = gw_tensor_text(t);
    if (text && ctx->observer)
        ctx->observer->print(ctx->observer_user, text, strlen(text));
    gw_text_free(ctx, text);
}

static void scope(gw_context *ctx, gw_scope_kind kind, const char *name, bool enter) {
    const gw_scope_info scope = {.kind = kind, .name = name, .path = "", .depth = 1};
    if (ctx->observer)
        ctx->observer->scope(ctx->observer_user, &scope, enter);
}

/* line 10: def loss(v): return (v * v).sum() */
static gw_tensor *loss(gw_context *ctx, gw_tensor *v) {
    scope(ctx, GW_SCOPE_FUNCTION, "loss", true);
    bind(ctx, "v", 1, v);
    line(ctx, 10);
    gw_tensor *square = gw_mul(v, v), *sum = gw_sum(square);
    gw_tensor_release(square);
    scope(ctx, GW_SCOPE_FUNCTION, "loss", false);
    return sum;
}

static bool step(gw_context *ctx, gw_tensor *w, gw_tensor *x) {
    bool ok = false;
    line(ctx, 3);
    gw_tensor *h = gw_mul(w, x);
    bind(ctx, "h", 0, h);
    line(ctx, 4);
    gw_tensor *part = gw_select(h, 0, 0);
    gw_tensor *l = NULL, *rate = NULL;
    if (!part || gw_fill_(part, gw_scalar_int(3)) != GW_OK)
        goto out;
    line(ctx, 5);
    if (gw_retain_grad(h) != GW_OK)
        goto out;
    l = loss(ctx, h);
    bind(ctx, "l", 0, l);
    if (!l)
        goto out;
    print(ctx, l);
    line(ctx, 6);
    if (gw_backward(&l, NULL, 1, (gw_backward_options){.retain_graph = true}) != GW_OK ||
        gw_backward(&l, NULL, 1, (gw_backward_options){0}) != GW_OK)
        goto out;
    line(ctx, 7);
    gw_set_grad_enabled(ctx, false);
    rate = gw_mul_scalar(gw_tensor_grad(w), gw_scalar_float(.125));
    ok = rate && gw_sub_(w, rate) == GW_OK;
    gw_set_grad_enabled(ctx, true);
    line(ctx, 8);
    ok = ok && gw_set_grad(w, NULL) == GW_OK;
    print(ctx, w);
out:
    gw_tensor_release(rate);
    bind(ctx, "l", 0, NULL);
    gw_tensor_release(l);
    gw_tensor_release(part);
    bind(ctx, "h", 0, NULL);
    gw_tensor_release(h);
    return ok && gw_error(ctx) == GW_OK;
}

bool program_run(gw_context *ctx) {
    line(ctx, 1);
    gw_tensor *w = gw_from_data(ctx, GW_F32, (int64_t[]){2}, 1, (float[]){1, 2});
    gw_observe_forward("tensor", NULL, 0, w);
    bool ok = w && gw_requires_grad_(w, true) == GW_OK;
    bind(ctx, "w", 0, w);
    line(ctx, 2);
    gw_tensor *x = gw_from_data(ctx, GW_F32, (int64_t[]){2}, 1, (float[]){.5, -1});
    gw_observe_forward("tensor", NULL, 0, x);
    bind(ctx, "x", 0, x);
    ok = ok && x;
    for (int i = 0; ok && i < 2; i++) {
        scope(ctx, GW_SCOPE_LOOP, "for", true);
        ok = step(ctx, w, x);
        scope(ctx, GW_SCOPE_LOOP, "for", false);
    }
    line(ctx, 12);
    if (ok && ctx->observer)
        ctx->observer->error(ctx->observer_user, "RuntimeError", "the end");
    gw_set_grad_enabled(ctx, true);
    gw_tensor_release(x);
    gw_tensor_release(w);
    return ok && gw_error(ctx) == GW_OK;
}
