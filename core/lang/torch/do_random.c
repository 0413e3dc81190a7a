/* Random numbers: torch.randint, x.normal_() and the like. torch.rand and randn: do_create.c. */
#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "lang/big.h"
#include "lang/torch/bindings.h"
#include "lang/torch/finish.h"
#include "lang/torch/generator.h"
#include "lang/torch/table.h"
#include "ops/layout.h"
#include "tensor/tensor.h"

gw_flow gw_torch_manual_seed(gw_targs *t, gw_value *out) {
    uint64_t seed;
    gw_value v = t->values[0], whole;
    if (gw_is_whole(v)) {
        whole = gw_retain(v);
    } else if (gw_call(t->vm, gw_object_value(gw_builtin_type(t->vm, GW_T_int)),
                       &(gw_args){.values = &v, .n = 1}, &whole) != GW_RETURNED) {
        return GW_RAISED;
    }
    bool ok = gw_read_seed(t->vm, whole, &seed);
    gw_release_value(whole);
    if (!ok) {
        return GW_RAISED;
    }
    gw_manual_seed(gw_default_generator(t->ctx), seed);
    *out = gw_retain(gw_torch_of(t->vm)->generator);
    return GW_RETURNED;
}
gw_flow gw_torch_initial_seed(gw_targs *t, gw_value *out) {
    return gw_return_seed(t->vm, gw_default_generator(t->ctx), out);
}
gw_flow gw_torch_get_rng_state(gw_targs *t, gw_value *out) {
    return gw_return_state(t->vm, gw_default_generator(t->ctx), out);
}
gw_flow gw_torch_set_rng_state(gw_targs *t, gw_value *out) {
    return gw_load_state(t->vm, gw_default_generator(t->ctx), t->values[0], out);
}

/* --- New tensors ------------------------------------------------------------------------------ */

/* high, size | low, high, size; with the options of factories and a generator behind. */
gw_flow gw_torch_randint(gw_targs *t, gw_value *out) {
    int64_t low = 0, high, dims[GW_MAX_DIMS];
    int n;
    size_t at = t->overload;
    if ((at == 1 && !gw_targs_int(t, 0, 0, &low)) || !gw_targs_int(t, at, 0, &high) ||
        !gw_targs_ints(t, at + 1, dims, &n)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_randint(t->ctx, low, high, gw_targs_dtype(t, at + 2, GW_I64), dims, n,
                              gw_targs_generator(t, at + 8));
    return gw_finish_factory(t, y, gw_targs_bool(t, at + 6, false), out);
}
gw_flow gw_torch_randint_like(gw_targs *t, gw_value *out) {
    int64_t low = 0, high;
    gw_tensor *like = gw_targs_tensor(t, 0);
    size_t at = 1 + t->overload;
    if ((t->overload == 1 && !gw_targs_int(t, 1, 0, &low)) || !gw_targs_int(t, at, 0, &high)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_empty_keeping(like, gw_targs_dtype(t, at + 1, gw_tensor_dtype(like)));
    if (y && gw_fill_randint(y, low, high, NULL) != GW_OK) {
        gw_tensor_release(y);
        y = NULL;
    }
    return gw_finish_factory(t, y, gw_targs_bool(t, at + 5, false), out);
}
gw_flow gw_torch_randperm(gw_targs *t, gw_value *out) {
    int64_t n;
    if (!gw_targs_int(t, 0, 0, &n)) {
        return GW_RAISED;
    }
    if (n < 0) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "Trying to create tensor with negative dimension %lld: [%lld]",
                        (long long)n, (long long)n);
    }
    gw_tensor *y = gw_randperm(t->ctx, n, gw_targs_dtype(t, 1, GW_I64), gw_targs_generator(t, 7));
    return gw_finish_factory(t, y, gw_targs_bool(t, 5, false), out);
}

static gw_flow normal_of_size(gw_targs *t, double mean, double std, gw_value *out) {
    int64_t dims[GW_MAX_DIMS];
    int n;
    gw_dtype dtype = gw_targs_dtype(t, 3, (gw_dtype)t->ctx->default_dtype);
    if (!gw_targs_ints(t, 2, dims, &n)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_empty(t->ctx, dtype, dims, n);
    if (y && gw_fill_normal(y, mean, std, gw_targs_generator(t, 9)) != GW_OK) {
        gw_tensor_release(y);
        y = NULL;
    }
    return gw_finish_factory(t, y, gw_targs_bool(t, 7, false), out);
}
/* Tensors or numbers for mean and std; two numbers need a size. */
gw_flow gw_torch_normal(gw_targs *t, gw_value *out) {
    gw_generator *g = t->overload < 3 ? gw_targs_generator(t, 2) : NULL;
    gw_tensor *a = gw_tensor_of(t->values[0]), *b = gw_tensor_of(t->values[1]);
    double mean = 0, std = 1;
    if ((t->overload >= 2 && !gw_targs_float(t, 0, 0, &mean)) ||
        ((t->overload == 1 || t->overload == 3) && !gw_targs_float(t, 1, 1, &std))) {
        return GW_RAISED;
    }
    if ((a && gw_tensor_requires_grad(a)) || (b && gw_tensor_requires_grad(b))) {
        if (t->ctx->grad_enabled) {
            return gw_raise(t->vm, GW_X_NotImplementedError,
                            "torch.normal takes no tensors that require a gradient here");
        }
    }
    switch (t->overload) {
    case 0:
        return gw_finish_factory(t, gw_normal(a, b, g), false, out);
    case 1:
        return gw_finish_factory(t, gw_normal_mean(a, std, g), false, out);
    case 2:
        return gw_finish_factory(t, gw_normal_std(mean, b, g), false, out);
    default:
        return normal_of_size(t, mean, std, out);
    }
}
gw_flow gw_torch_bernoulli(gw_targs *t, gw_value *out) {
    const gw_tensor *x = gw_targs_tensor(t, 0);
    double p;
    if (t->overload == 0) {
        return gw_finish_factory(t, gw_bernoulli(x, gw_targs_generator(t, 1)), false, out);
    }
    if (!gw_targs_float(t, 1, 0.5, &p)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_empty(t->ctx, gw_tensor_dtype(x), gw_tensor_dims(x), gw_tensor_ndim(x));
    if (y && gw_fill_bernoulli(y, p, gw_targs_generator(t, 2)) != GW_OK) {
        gw_tensor_release(y);
        y = NULL;
    }
    return gw_finish_factory(t, y, false, out);
}
gw_flow gw_torch_multinomial(gw_targs *t, gw_value *out) {
    int64_t n;
    if (!gw_targs_int(t, 1, 1, &n)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_multinomial(gw_targs_tensor(t, 0), n, gw_targs_bool(t, 2, false),
                                  gw_targs_generator(t, 3));
    return gw_finish_factory(t, y, false, out);
}

/* input times 0 or 1 / (1 - p); without training, and for p = 0, input itself. */
gw_flow gw_torch_dropout(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    double p;
    if (!gw_targs_float(t, 1, 0.5, &p)) {
        return GW_RAISED;
    }
    if (!(p >= 0 && p <= 1)) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "dropout probability has to be between 0 and 1, but got %g", p);
    }
    if (p == 0 || !gw_targs_bool(t, 2, false) || gw_tensor_numel(x) == 0) {
        *out = gw_retain(t->values[0]);
        return GW_RETURNED;
    }
    gw_tensor *mask = p == 1 ? gw_full(t->ctx, gw_tensor_dtype(x), NULL, 0, gw_scalar_int(0))
                             : gw_dropout_mask(x, p, NULL);
    gw_tensor *y = gw_mul(x, mask);
    gw_tensor_release(mask);
    return gw_return_tensor(t->vm, y, out);
}

/* --- In place --------------------------------------------------------------------------------- */

/* A tensor that lies in memory of its own as x does in its storage, so that drawing into it draws
 * in the same order. Owned. */
static gw_tensor *same_geometry(gw_targs *t, const gw_tensor *x) {
    int64_t span = gw_tensor_numel(x) > 0;
    for (int d = 0; d < gw_tensor_ndim(x) && span; d++) {
        span += (gw_tensor_dims(x)[d] - 1) * gw_tensor_strides(x)[d];
    }
    gw_tensor *room = gw_empty(t->ctx, gw_tensor_dtype(x), &span, 1);
    gw_tensor *y =
        room ? gw_tensor_alias(room, gw_tensor_dims(x), gw_tensor_strides(x), gw_tensor_ndim(x), 0)
             : NULL;
    gw_tensor_release(room);
    return y;
}

/* What a fill takes: two numbers, or two bounds, or a tensor of probabilities. */
typedef struct fill_arguments {
    double a, b;
    int64_t low, high;
    const gw_tensor *p;
} fill_arguments;
typedef gw_status (*fill)(gw_tensor *, const fill_arguments *, gw_generator *);

/* Draws into a twin of parameter 0 and copies: so that autograd is asked and the version counted.
 * A node of its own, as PyTorch makes it in a graph, is refused. */
static gw_flow drawn(gw_targs *t, fill draw, const fill_arguments *with, gw_generator *g,
                     gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    if (gw_grad_enabled(t->ctx) && gw_tensor_requires_grad(x) && !gw_tensor_is_leaf(x)) {
        return gw_raise(t->vm, GW_X_NotImplementedError, "torch.%s cannot be part of a graph here",
                        t->function);
    }
    if (gw_grad_enabled(t->ctx) && gw_tensor_requires_grad(x)) {
        gw_copy_(x, x); /* refuses, before anything is drawn */
        return gw_raise_error(t->vm);
    }
    gw_tensor *y = same_geometry(t, x);
    bool ok = y && draw(y, with, g) == GW_OK && gw_copy_(x, y) == GW_OK;
    gw_tensor_release(y);
    return ok ? gw_return_self(t->vm, GW_OK, t->values[0], out) : gw_raise_error(t->vm);
}

static gw_status draw_uniform(gw_tensor *y, const fill_arguments *with, gw_generator *g) {
    return gw_fill_uniform(y, with->a, with->b, g);
}
static gw_status draw_normal(gw_tensor *y, const fill_arguments *with, gw_generator *g) {
    return gw_fill_normal(y, with->a, with->b, g);
}
static gw_status draw_bernoulli(gw_tensor *y, const fill_arguments *with, gw_generator *g) {
    return with->p ? gw_fill_bernoulli_each(y, with->p, g) : gw_fill_bernoulli(y, with->a, g);
}
static gw_status draw_exponential(gw_tensor *y, const fill_arguments *with, gw_generator *g) {
    return gw_fill_exponential(y, with->a, g);
}
static gw_status draw_random(gw_tensor *y, const fill_arguments *with, gw_generator *g) {
    (void)with;
    return gw_fill_random(y, g);
}
static gw_status draw_integers(gw_tensor *y, const fill_arguments *with, gw_generator *g) {
    return gw_fill_randint(y, with->low, with->high, g);
}
static gw_status draw_from(gw_tensor *y, const fill_arguments *with, gw_generator *g) {
    return gw_fill_randint_from(y, with->low, g);
}

static gw_flow drawn_by_two(gw_targs *t, fill draw, fill_arguments with, gw_value *out) {
    if (!gw_targs_float(t, 1, with.a, &with.a) || !gw_targs_float(t, 2, with.b, &with.b)) {
        return GW_RAISED;
    }
    return drawn(t, draw, &with, gw_targs_generator(t, 3), out);
}
gw_flow gw_torch_uniform_(gw_targs *t, gw_value *out) {
    return drawn_by_two(t, draw_uniform, (fill_arguments){.b = 1}, out);
}
gw_flow gw_torch_normal_(gw_targs *t, gw_value *out) {
    return drawn_by_two(t, draw_normal, (fill_arguments){.b = 1}, out);
}

/* (Tensor p) | (float p) */
gw_flow gw_torch_bernoulli_(gw_targs *t, gw_value *out) {
    fill_arguments with = {.p = t->overload == 0 ? gw_targs_tensor(t, 1) : NULL};
    if (!with.p && !gw_targs_float(t, 1, 0.5, &with.a)) {
        return GW_RAISED;
    }
    return drawn(t, draw_bernoulli, &with, gw_targs_generator(t, 2), out);
}
gw_flow gw_torch_exponential_(gw_targs *t, gw_value *out) {
    fill_arguments with = {0};
    if (!gw_targs_float(t, 1, 1, &with.a)) {
        return GW_RAISED;
    }
    return drawn(t, draw_exponential, &with, gw_targs_generator(t, 2), out);
}

/* () | (to) | (from, to=None) */
gw_flow gw_torch_random_(gw_targs *t, gw_value *out) {
    fill_arguments with = {0};
    if ((t->overload == 2 && !gw_targs_int(t, 1, 0, &with.low)) ||
        (t->overload > 0 && !gw_targs_int(t, t->overload, 0, &with.high))) {
        return GW_RAISED;
    }
    fill draw = t->overload == 0                          ? draw_random
                : t->overload == 2 && !gw_targs_has(t, 2) ? draw_from
                                                          : draw_integers;
    return drawn(t, draw, &with, gw_targs_generator(t, t->overload + 1), out);
}
