/* Extremes and order: results with indices. */
#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/return_types.h"
#include "lang/torch/table.h"

typedef gw_tensor *(*with_indices)(gw_tensor *, int64_t, bool, gw_tensor **);

/* op(x, dim, flag) with its indices, as torch.return_types. */
static gw_flow named(gw_targs *t, with_indices op, int64_t dim, bool flag, gw_value *out) {
    gw_tensor *indices = NULL, *values = op(gw_targs_tensor(t, 0), dim, flag, &indices);
    return gw_return_named(t, values, indices, out);
}

static gw_flow extreme(gw_targs *t, gw_tensor *(*whole)(gw_tensor *),
                       gw_tensor *(*pair)(gw_tensor *, gw_tensor *), with_indices some,
                       gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t dim;
    if (t->overload == 0) {
        return gw_return_tensor(t->vm, whole(x), out);
    }
    if (pair && t->overload == 1) {
        return gw_return_tensor(t->vm, pair(x, gw_targs_tensor(t, 1)), out);
    }
    return gw_targs_int(t, 1, 0, &dim) ? named(t, some, dim, gw_targs_bool(t, 2, false), out)
                                       : GW_RAISED;
}
gw_flow gw_torch_max(gw_targs *t, gw_value *out) {
    return extreme(t, gw_max, gw_maximum, gw_max_dim, out);
}
gw_flow gw_torch_min(gw_targs *t, gw_value *out) {
    return extreme(t, gw_min, gw_minimum, gw_min_dim, out);
}
gw_flow gw_torch_median(gw_targs *t, gw_value *out) {
    return extreme(t, gw_median, NULL, gw_median_dim, out);
}

/* op(x, dim=-1, flag=False) */
static gw_flow last_dim(gw_targs *t, with_indices op, gw_value *out) {
    int64_t dim;
    return gw_targs_int(t, 1, -1, &dim) ? named(t, op, dim, gw_targs_bool(t, 2, false), out)
                                        : GW_RAISED;
}
gw_flow gw_torch_mode(gw_targs *t, gw_value *out) {
    return last_dim(t, gw_mode, out);
}

/* Parameters dim and descending come after `stable`, which sorting here always is. */
gw_flow gw_torch_sort(gw_targs *t, gw_value *out) {
    size_t at = t->overload == 0 ? 2 : 1;
    int64_t dim;
    return gw_targs_int(t, at, -1, &dim)
               ? named(t, gw_sort, dim, gw_targs_bool(t, at + 1, false), out)
               : GW_RAISED;
}
gw_flow gw_torch_argsort(gw_targs *t, gw_value *out) {
    size_t at = t->overload == 0 ? 2 : 1;
    int64_t dim;
    if (!gw_targs_int(t, at, -1, &dim)) {
        return GW_RAISED;
    }
    gw_tensor *indices = NULL, *plain = gw_detach(gw_targs_tensor(t, 0));
    gw_tensor *values = gw_sort(plain, dim, gw_targs_bool(t, at + 1, false), &indices);
    gw_tensor_release(plain);
    gw_tensor_release(values);
    return gw_return_tensor(t->vm, indices, out);
}
gw_flow gw_torch_kthvalue(gw_targs *t, gw_value *out) {
    int64_t k, dim;
    gw_tensor *indices = NULL;
    if (!gw_targs_int(t, 1, 1, &k) || !gw_targs_int(t, 2, -1, &dim)) {
        return GW_RAISED;
    }
    gw_tensor *values =
        gw_kthvalue(gw_targs_tensor(t, 0), k, dim, gw_targs_bool(t, 3, false), &indices);
    return gw_return_named(t, values, indices, out);
}
gw_flow gw_torch_topk(gw_targs *t, gw_value *out) {
    int64_t k, dim;
    gw_tensor *indices = NULL;
    if (!gw_targs_int(t, 1, 1, &k) || !gw_targs_int(t, 2, -1, &dim)) {
        return GW_RAISED;
    }
    gw_tensor *values = gw_topk(gw_targs_tensor(t, 0), k, dim, gw_targs_bool(t, 3, true),
                                gw_targs_bool(t, 4, true), &indices);
    return gw_return_named(t, values, indices, out);
}

static gw_flow running(gw_targs *t, gw_tensor *(*op)(gw_tensor *, int64_t, gw_tensor **),
                       gw_value *out) {
    int64_t dim;
    gw_tensor *indices = NULL;
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    gw_tensor *values = op(gw_targs_tensor(t, 0), dim, &indices);
    return gw_return_named(t, values, indices, out);
}
gw_flow gw_torch_cummax(gw_targs *t, gw_value *out) {
    return running(t, gw_cummax, out);
}
gw_flow gw_torch_cummin(gw_targs *t, gw_value *out) {
    return running(t, gw_cummin, out);
}

/* Whole or along one dim. */
gw_flow gw_torch_aminmax(gw_targs *t, gw_value *out) {
    int64_t dim;
    gw_parts parts;
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    gw_tensor *x = gw_targs_tensor(t, 0);
    if (gw_aminmax(x, gw_targs_has(t, 1) ? &dim : NULL, gw_targs_bool(t, 2, false), &parts) !=
        GW_OK) {
        return gw_raise_error(t->vm);
    }
    gw_tensor *least = parts.items[0], *most = parts.items[1];
    parts.items[0] = parts.items[1] = NULL;
    gw_parts_free(t->ctx, &parts);
    return gw_return_named(t, least, most, out);
}

static gw_flow place_of(gw_targs *t, gw_tensor *(*op)(gw_tensor *, const int64_t *, bool),
                        gw_value *out) {
    int64_t dim;
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    gw_tensor *y =
        op(gw_targs_tensor(t, 0), gw_targs_has(t, 1) ? &dim : NULL, gw_targs_bool(t, 2, false));
    return gw_return_tensor(t->vm, y, out);
}
gw_flow gw_torch_argmax(gw_targs *t, gw_value *out) {
    return place_of(t, gw_argmax, out);
}
gw_flow gw_torch_argmin(gw_targs *t, gw_value *out) {
    return place_of(t, gw_argmin, out);
}

static gw_flow truth(gw_targs *t, gw_tensor *(*whole)(gw_tensor *),
                     gw_tensor *(*some)(gw_tensor *, int64_t, bool), gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t dim;
    if (t->overload == 0) {
        return gw_return_tensor(t->vm, whole(x), out);
    }
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, some(x, dim, gw_targs_bool(t, 2, false)), out);
}
gw_flow gw_torch_all(gw_targs *t, gw_value *out) {
    return truth(t, gw_all, gw_all_dim, out);
}
gw_flow gw_torch_any(gw_targs *t, gw_value *out) {
    return truth(t, gw_any, gw_any_dim, out);
}
