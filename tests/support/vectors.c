#include "vectors.h"

#include "gradwalk/autograd.h"
#include "test.h"

#include <string.h>

gw_tensor *keep(vector_call *v, gw_tensor *t) {
    assert_true(v->n_kept < 8);
    return v->kept[v->n_kept++] = t;
}

gw_tensor *take_part(vector_call *v, gw_status status, size_t i) {
    gw_tensor *part =
        status == GW_OK && i < v->parts.n ? gw_tensor_retain(v->parts.items[i]) : NULL;
    gw_parts_free(v->ctx, &v->parts);
    return part;
}

gw_tensor *take_changed(vector_call *v, gw_status status) {
    gw_tensor *changed = v->second;
    v->second = NULL;
    if (status == GW_OK)
        return changed;
    gw_tensor_release(changed);
    return NULL;
}

gw_tensor *take_second(vector_call *v, gw_tensor *first) {
    gw_tensor_release(first);
    gw_tensor *second = v->second;
    v->second = NULL;
    return second;
}

static gw_tensor *call(const vector *v, gw_tensor *const *in) {
    vector_call state = {.ctx = gw_tensor_context(in[0])};
    gw_tensor *out = v->call(&state, in);
    while (state.n_kept)
        gw_tensor_release(state.kept[--state.n_kept]);
    if (!out)
        fail_msg("%s: %s", v->expression, gw_error_message(state.ctx));
    return out;
}

static gw_tensor *weights(const gw_tensor *like, int shift) {
    static const double uneven[] = {.7, -1.3, .4, 1.9, -.6, 1.1, -.2, .9, -1.7, .3, 1.3};
    gw_tensor *w = gw_full(gw_tensor_context(like), GW_F64, gw_tensor_dims(like),
                           gw_tensor_ndim(like), gw_scalar_int(0));
    for (int64_t i = 0; i < gw_tensor_numel(w); i++)
        ((double *)gw_tensor_data(w))[i] = uneven[(i + shift) % 11];
    return w;
}

static void expect(const vector *v, const char *what, const gw_tensor *got,
                   const vector_tensor *wanted, double relative, double absolute) {
    int64_t n = 1;
    for (int i = 0; i < wanted->ndim; i++)
        n *= wanted->dims[i];
    if (got && (gw_tensor_ndim(got) != wanted->ndim ||
                (wanted->ndim && memcmp(gw_tensor_dims(got), wanted->dims,
                                        (size_t)wanted->ndim * sizeof *wanted->dims) != 0)))
        fail_msg("%s: %s of another shape", v->expression, what);
    for (int64_t i = 0; i < n; i++) {
        const double x = got ? gw_scalar_as_double(gw_tensor_at(got, i)) : 0, y = wanted->data[i];
        const bool same = isnan(y)   ? isnan(x)
                          : isinf(y) ? x == y
                                     : fabs(x - y) <= absolute + relative * fabs(y);
        if (!same)
            fail_msg("%s: %s, element %d is %.17g, not %.17g", v->expression, what, (int)i, x, y);
    }
}

/* None and zeros are the same. */
static void expect_gradient(const vector *v, const char *what, const gw_tensor *got,
                            const vector_tensor *wanted) {
    if (wanted->data) {
        expect(v, what, got, wanted, 1e-9, 1e-11);
        return;
    }
    for (int64_t i = 0; got && i < gw_tensor_numel(got); i++)
        if (gw_scalar_as_double(gw_tensor_at(got, i)) != 0)
            fail_msg("%s: %s, where PyTorch has none", v->expression, what);
}

static void expect_name(const vector *v, const char *what, gw_tensor *t, const char *wanted) {
    const gw_node *node = t ? gw_tensor_grad_fn(t) : NULL;
    const char *got = node ? gw_node_name(node) : "none";
    if (strcmp(got, wanted ? wanted : "none") != 0)
        fail_msg("%s: %s made by %s, not %s", v->expression, what, got, wanted ? wanted : "none");
}

static void make_inputs(gw_context *ctx, const vector *v, gw_dtype dtype, gw_tensor **in) {
    for (int i = 0; i < v->n; i++) {
        const vector_tensor *from = &v->inputs[i];
        const char kind = v->kinds[i];
        gw_tensor *t = gw_from_data(ctx, GW_F64, from->dims, from->ndim, from->data);
        in[i] = gw_to(t, kind == 'i' ? GW_I64 : kind == 'b' ? GW_BOOL : dtype);
        gw_tensor_release(t);
        if (kind == 'g')
            gw_requires_grad_(in[i], true);
    }
}

/* d(sum of the weighed gradients)/d(inputs). */
static void check_second(const vector *v, gw_tensor *const *leaves, size_t n,
                         gw_tensor *const *gradients, const int *index) {
    gw_context *ctx = gw_tensor_context(leaves[0]);
    gw_tensor *total = gw_full(ctx, GW_F64, NULL, 0, gw_scalar_int(0));
    for (size_t i = 0; i < n; i++) {
        if (!gradients[i])
            continue;
        gw_tensor *w = weights(gradients[i], 5 + (int)i), *product = gw_mul(gradients[i], w);
        gw_tensor *sum = gw_sum(product), *next = gw_add(total, sum);
        gw_tensor *const used[] = {w, product, sum, total};
        for (int j = 0; j < 4; j++)
            gw_tensor_release(used[j]);
        total = next;
    }
    gw_tensor *seconds[VECTOR_INPUTS] = {NULL};
    if (gw_tensor_requires_grad(total) &&
        gw_grad(&total, NULL, 1, leaves, n, seconds, (gw_backward_options){0}, true) != GW_OK)
        fail_msg("%s: second order: %s", v->expression, gw_error_message(ctx));
    for (size_t i = 0; i < n; i++) {
        expect_gradient(v, "second order", seconds[i], &v->seconds[index[i]]);
        gw_tensor_release(seconds[i]);
    }
    gw_tensor_release(total);
}

static void check_gradients(const vector *v, gw_tensor *const *in, gw_tensor *out) {
    gw_context *ctx = gw_tensor_context(out);
    gw_tensor *leaves[VECTOR_INPUTS], *gradients[VECTOR_INPUTS] = {NULL};
    int index[VECTOR_INPUTS];
    size_t n = 0;
    for (int i = 0; i < v->n; i++)
        if (v->kinds[i] == 'g') {
            index[n] = i;
            leaves[n++] = in[i];
        }
    if (!n || !gw_tensor_requires_grad(out))
        return;
    gw_tensor *w = weights(out, 0);
    gw_requires_grad_(w, true);
    const gw_backward_options twice = {.retain_graph = true, .create_graph = true};
    if (gw_grad(&out, &w, 1, leaves, n, gradients, twice, true) != GW_OK)
        fail_msg("%s: backward: %s", v->expression, gw_error_message(ctx));
    for (size_t i = 0; i < n; i++) {
        expect_gradient(v, "gradient", gradients[i], &v->gradients[index[i]]);
        if (v->grad_fns[index[i]])
            expect_name(v, "gradient", gradients[i], v->grad_fns[index[i]]);
    }
    if (v->has_second)
        check_second(v, leaves, n, gradients, index);
    for (size_t i = 0; i < n; i++)
        gw_tensor_release(gradients[i]);
    gw_tensor_release(w);
}

void check_vectors(const vector *vectors, size_t n) {
    for (const vector *v = vectors; v < vectors + n; v++) {
        for (int single = 0; single < 2; single++) {
            gw_context *ctx = test_context_new();
            gw_tensor *in[VECTOR_INPUTS];
            make_inputs(ctx, v, single ? GW_F32 : GW_F64, in);
            gw_tensor *out = call(v, in);
            if (single) {
                expect(v, "float32", out, &v->output, 1e-5, 1e-6);
            } else {
                expect(v, "value", out, &v->output, 1e-10, 1e-12);
                expect_name(v, "result", out, v->grad_fn);
                check_gradients(v, in, out);
            }
            gw_tensor_release(out);
            for (int i = 0; i < v->n; i++)
                gw_tensor_release(in[i]);
            test_context_end(ctx);
        }
    }
}
