/* Picking and putting by index, along a dim or by a mask. */
#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/index.h"
#include "lang/torch/parts.h"
#include "lang/torch/table.h"
#include "ops/inplace.h"
#include "ops/places.h"

/* --- Warnings --------------------------------------------------------------------------------- */

bool gw_warn_repeats(gw_vm *vm, const gw_tensor *x, gw_repeats by) {
    static const struct {
        const char *name, *form, *line;
    } words[] = {
        [GW_REPEATS_INDEX_PUT] = {"index_put_", "tensor[indices] = tensor", "631"},
        [GW_REPEATS_INDEX_FILL] = {"index_fill_", "tensor[mask] = scalar", "1278"},
        [GW_REPEATS_MASKED_FILL] = {"masked_fill_", "tensor[mask] = scalar", "1651"},
    };
    return !gw_overlaps_itself(x) ||
           gw_warn(vm, GW_X_UserWarning,
                   "Use of %s on expanded tensors is deprecated. Please clone() the tensor before "
                   "performing this operation. This also applies to advanced indexing e.g. %s "
                   "(Triggered internally at  "
                   "./aten/src/ATen/native/TensorAdvancedIndexing.cpp:%s.)",
                   words[by].name, words[by].form, words[by].line);
}

bool gw_warn_repeats_put(gw_vm *vm, const gw_tensor *x, gw_tensor *const *indices, int n,
                         bool fills) {
    int masks = 0, others = 0;
    for (int i = 0; i < n; i++) {
        const bool is_mask = indices[i] && gw_tensor_dtype(indices[i]) == GW_BOOL;
        masks += is_mask;
        others += indices[i] && !is_mask;
    }
    return gw_warn_repeats(vm, x, GW_REPEATS_INDEX_PUT) &&
           (!fills || masks != 1 || others > 0 || gw_warn_repeats(vm, x, GW_REPEATS_MASKED_FILL));
}

/* --- Picking ---------------------------------------------------------------------------------- */

/* Parameters 1 and 2: a dim, and an index along it. */
static gw_flow picked(gw_targs *t, gw_tensor *(*op)(gw_tensor *, int64_t, gw_tensor *),
                      gw_value *out) {
    int64_t dim;
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0), dim, gw_targs_tensor(t, 2)), out);
}
gw_flow gw_torch_gather(gw_targs *t, gw_value *out) {
    return picked(t, gw_gather, out);
}
gw_flow gw_torch_index_select(gw_targs *t, gw_value *out) {
    return picked(t, gw_index_select, out);
}
gw_flow gw_torch_take(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_take(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1)), out);
}
gw_flow gw_torch_masked_select(gw_targs *t, gw_value *out) {
    gw_tensor *mask = gw_targs_tensor(t, 1);
    gw_tensor *y = gw_masked_select(gw_targs_tensor(t, 0), mask);
    if (y && gw_tensor_dtype(mask) == GW_U8 &&
        !gw_warn(t->vm, GW_X_UserWarning,
                 "masked_select received a mask with dtype torch.uint8, this behavior is now "
                 "deprecated,please use a mask with dtype torch.bool instead. (Triggered "
                 "internally at  ./aten/src/ATen/native/TensorAdvancedIndexing.cpp:1729.)")) {
        gw_tensor_release(y);
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, y, out);
}

/* As ATen: x and indices broadcast, but for the dim; without dim both are taken as one row. */
gw_flow gw_torch_take_along_dim(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0), *index = gw_targs_tensor(t, 1);
    int64_t dim, all = -1, dims[GW_MAX_DIMS], index_dims[GW_MAX_DIMS];
    int n = gw_tensor_ndim(x);
    if (!gw_targs_int(t, 2, 0, &dim)) {
        return GW_RAISED;
    }
    if (!gw_targs_has(t, 2)) {
        gw_tensor *row = gw_reshape(x, &all, 1), *places = gw_reshape(index, &all, 1);
        gw_tensor *y = gw_gather(row, 0, places);
        gw_tensor_release(row);
        gw_tensor_release(places);
        return gw_return_tensor(t->vm, y, out);
    }
    if (gw_tensor_ndim(index) != n) {
        return gw_raise(
            t->vm, GW_X_RuntimeError,
            "torch.take_along_dim(): input and indices should have the same number of "
            "dimensions, but got %d dimensions for input, and %d dimensions for indices",
            n, gw_tensor_ndim(index));
    }
    int64_t along = dim < 0 ? dim + n : dim;
    for (int d = 0; d < n; d++) {
        int64_t a = gw_tensor_dims(x)[d], b = gw_tensor_dims(index)[d];
        dims[d] = d == along || a != 1 ? a : b;
        index_dims[d] = d == along || b != 1 ? b : a;
    }
    gw_tensor *wide = gw_expand(x, dims, n), *places = gw_expand(index, index_dims, n);
    gw_tensor *y = gw_gather(wide, dim, places);
    gw_tensor_release(wide);
    gw_tensor_release(places);
    return gw_return_tensor(t->vm, y, out);
}

/* The columns of nonzero's rows, one a dim, as a tuple. */
static gw_flow columns(gw_vm *vm, gw_tensor *rows, gw_value *out) {
    gw_parts parts;
    gw_status status = rows ? gw_unbind(rows, 1, &parts) : GW_E_MEMORY;
    gw_tensor_release(rows);
    return status == GW_OK ? gw_return_parts(vm, &parts, out) : gw_raise_error(vm);
}

static gw_flow nonzero_tuple(gw_targs *t, gw_tensor *x, gw_value *out) {
    gw_tensor *row = gw_tensor_ndim(x) == 0 ? gw_unsqueeze(x, 0) : gw_tensor_retain(x);
    gw_tensor *rows = gw_nonzero(row);
    gw_tensor_release(row);
    return columns(t->vm, rows, out);
}
gw_flow gw_torch_nonzero(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    return gw_targs_bool(t, 1, false) ? nonzero_tuple(t, x, out)
                                      : gw_return_tensor(t->vm, gw_nonzero(x), out);
}
gw_flow gw_torch_argwhere(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_nonzero(gw_targs_tensor(t, 0)), out);
}

static gw_flow choose(gw_targs *t, gw_tensor *condition, gw_tensor *a, gw_tensor *b,
                      gw_value *out) {
    gw_tensor *const sides[2] = {a, b};
    for (int i = 0; a && b && i < 2; i++) {
        gw_dtype dtype = gw_promote(a, b, (gw_dtype)t->ctx->default_dtype);
        if (sides[i]->wrapped_number &&
            gw_check_fits(t->ctx, gw_tensor_at(sides[i], 0), dtype) != GW_OK) {
            return gw_raise_error(t->vm);
        }
    }
    if (gw_tensor_dtype(condition) == GW_U8) {
        if (!gw_warn_once(
                t->vm, GW_X_UserWarning,
                "where received a uint8 condition tensor. This behavior is deprecated and "
                "will be removed in a future version of PyTorch. Use a boolean condition "
                "instead. (Triggered internally at  "
                "./aten/src/ATen/native/TensorCompare.cpp:413.)")) {
            return GW_RAISED;
        }
        gw_tensor *truth = gw_to(condition, GW_BOOL), *y = gw_where(a, b, truth);
        gw_tensor_release(truth);
        return gw_return_tensor(t->vm, y, out);
    }
    if (gw_tensor_dtype(condition) != GW_BOOL) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "where expected condition to be a boolean tensor, but got a tensor with "
                        "dtype %s",
                        gw_dtype_label(gw_tensor_dtype(condition)));
    }
    return gw_return_tensor(t->vm, gw_where(a, b, condition), out);
}
gw_flow gw_torch_where(gw_targs *t, gw_value *out) {
    gw_tensor *condition = gw_targs_tensor(t, 0);
    return t->overload == 0
               ? nonzero_tuple(t, condition, out)
               : choose(t, condition, gw_targs_tensor(t, 1), gw_targs_tensor(t, 2), out);
}
gw_flow gw_torch_where_self(gw_targs *t, gw_value *out) {
    return choose(t, gw_targs_tensor(t, 1), gw_targs_tensor(t, 0), gw_targs_tensor(t, 2), out);
}

/* --- Putting ---------------------------------------------------------------------------------- */

/* op(x, dim, index, source) of parameters 0 to 3, and the same in place. */
typedef gw_tensor *(*putting)(gw_tensor *, int64_t, gw_tensor *, gw_tensor *);
typedef gw_status (*putting_)(gw_tensor *, int64_t, gw_tensor *, gw_tensor *);

/* Parameter 1, dim; alpha, where there is one, must be 1. */
static bool read_put(gw_targs *t, int64_t *dim) {
    gw_scalar alpha;
    if (!gw_targs_int(t, 1, 0, dim)) {
        return false;
    }
    if (t->n < 5) {
        return true;
    }
    if (!gw_targs_number(t, 4, gw_scalar_int(1), &alpha)) {
        return false;
    }
    if (gw_scalar_as_double(alpha) != 1) {
        gw_raise(t->vm, GW_X_NotImplementedError, "torch.%s has no alpha here", t->function);
        return false;
    }
    return true;
}
static gw_flow put(gw_targs *t, putting op, gw_value *out) {
    int64_t dim;
    if (!read_put(t, &dim)) {
        return GW_RAISED;
    }
    gw_tensor *y = op(gw_targs_tensor(t, 0), dim, gw_targs_tensor(t, 2), gw_targs_tensor(t, 3));
    return gw_return_tensor(t->vm, y, out);
}
static gw_flow put_(gw_targs *t, putting_ op, gw_value *out) {
    int64_t dim;
    if (!read_put(t, &dim)) {
        return GW_RAISED;
    }
    gw_status status = op(gw_targs_tensor(t, 0), dim, gw_targs_tensor(t, 2), gw_targs_tensor(t, 3));
    return gw_return_self(t->vm, status, t->values[0], out);
}
gw_flow gw_torch_scatter_add(gw_targs *t, gw_value *out) {
    return put(t, gw_scatter_add, out);
}
gw_flow gw_torch_scatter_add_(gw_targs *t, gw_value *out) {
    return put_(t, gw_scatter_add_, out);
}
gw_flow gw_torch_index_add(gw_targs *t, gw_value *out) {
    return put(t, gw_index_add, out);
}
gw_flow gw_torch_index_add_(gw_targs *t, gw_value *out) {
    return put_(t, gw_index_add_, out);
}
gw_flow gw_torch_index_copy(gw_targs *t, gw_value *out) {
    return put(t, gw_index_copy, out);
}
gw_flow gw_torch_index_copy_(gw_targs *t, gw_value *out) {
    return put_(t, gw_index_copy_, out);
}

/* op(x, dim, index, number). */
typedef gw_tensor *(*filling)(gw_tensor *, int64_t, gw_tensor *, gw_scalar);
typedef gw_status (*filling_)(gw_tensor *, int64_t, gw_tensor *, gw_scalar);

static gw_flow put_number(gw_targs *t, filling op, gw_value *out) {
    int64_t dim;
    gw_scalar value;
    if (!gw_targs_int(t, 1, 0, &dim) || !gw_targs_number(t, 3, gw_scalar_int(0), &value)) {
        return GW_RAISED;
    }
    gw_tensor *y = op(gw_targs_tensor(t, 0), dim, gw_targs_tensor(t, 2), value);
    return gw_return_tensor(t->vm, y, out);
}
static gw_flow put_number_(gw_targs *t, filling_ op, gw_value *out) {
    int64_t dim;
    gw_scalar value;
    if (!gw_targs_int(t, 1, 0, &dim) || !gw_targs_number(t, 3, gw_scalar_int(0), &value)) {
        return GW_RAISED;
    }
    gw_status status = op(gw_targs_tensor(t, 0), dim, gw_targs_tensor(t, 2), value);
    return gw_return_self(t->vm, status, t->values[0], out);
}
gw_flow gw_torch_index_fill(gw_targs *t, gw_value *out) {
    return put_number(t, gw_index_fill, out);
}
gw_flow gw_torch_index_fill_(gw_targs *t, gw_value *out) {
    return gw_warn_repeats(t->vm, gw_targs_tensor(t, 0), GW_REPEATS_INDEX_FILL)
               ? put_number_(t, gw_index_fill_, out)
               : GW_RAISED;
}

static gw_flow refuse_reduce(gw_targs *t) {
    return gw_raise(t->vm, GW_X_NotImplementedError, "torch.%s has no argument 'reduce' here",
                    t->function);
}
gw_flow gw_torch_scatter(gw_targs *t, gw_value *out) {
    if (t->overload > 1) {
        return refuse_reduce(t);
    }
    return t->overload == 0 ? put(t, gw_scatter, out) : put_number(t, gw_scatter_value, out);
}
gw_flow gw_torch_scatter_(gw_targs *t, gw_value *out) {
    if (t->overload > 1) {
        return refuse_reduce(t);
    }
    return t->overload == 0 ? put_(t, gw_scatter_, out) : put_number_(t, gw_scatter_value_, out);
}

/* The tensors of parameter 1 in `list`; how many, -1 with an exception. */
static int index_tensors(gw_targs *t, gw_tensor *list[GW_MAX_DIMS]) {
    gw_value *items;
    size_t n;
    gw_sequence_items(t->values[1], &items, &n);
    if (n > GW_MAX_DIMS) {
        gw_raise(t->vm, GW_X_IndexError, "too many indices for tensor of dimension %d",
                 gw_tensor_ndim(gw_targs_tensor(t, 0)));
        return -1;
    }
    for (size_t i = 0; i < n; i++) {
        list[i] = gw_tensor_of(items[i]);
    }
    return (int)n;
}
gw_flow gw_torch_index_put(gw_targs *t, gw_value *out) {
    gw_tensor *list[GW_MAX_DIMS];
    int n = index_tensors(t, list);
    if (n < 0) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_index_put(gw_targs_tensor(t, 0), list, n, gw_targs_tensor(t, 2),
                                gw_targs_bool(t, 3, false));
    return gw_return_tensor(t->vm, y, out);
}
gw_flow gw_torch_index_put_(gw_targs *t, gw_value *out) {
    gw_tensor *list[GW_MAX_DIMS];
    int n = index_tensors(t, list);
    if (n < 0) {
        return GW_RAISED;
    }
    const bool fills = gw_tensor_numel(gw_targs_tensor(t, 2)) == 1 && !gw_targs_bool(t, 3, false);
    if (!gw_warn_repeats_put(t->vm, gw_targs_tensor(t, 0), list, n, fills)) {
        return GW_RAISED;
    }
    gw_status status = gw_index_put_(gw_targs_tensor(t, 0), list, n, gw_targs_tensor(t, 2),
                                     gw_targs_bool(t, 3, false));
    return gw_return_self(t->vm, status, t->values[0], out);
}

gw_flow gw_torch_put(gw_targs *t, gw_value *out) {
    gw_tensor *y = gw_put(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), gw_targs_tensor(t, 2),
                          gw_targs_bool(t, 3, false));
    return gw_return_tensor(t->vm, y, out);
}
gw_flow gw_torch_put_(gw_targs *t, gw_value *out) {
    gw_status status = gw_put_(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), gw_targs_tensor(t, 2),
                               gw_targs_bool(t, 3, false));
    return gw_return_self(t->vm, status, t->values[0], out);
}

/* --- By masks --------------------------------------------------------------------------------- */

static bool warn_of_bytes(gw_vm *vm, const gw_tensor *mask, const char *name, int line) {
    return gw_tensor_dtype(mask) != GW_U8 ||
           gw_warn(vm, GW_X_UserWarning,
                   "%s received a mask with dtype torch.uint8, this behavior is now "
                   "deprecated,please use a mask with dtype torch.bool instead. (Triggered "
                   "internally at  ./aten/src/ATen/native/TensorAdvancedIndexing.cpp:%d.)",
                   name, line);
}

gw_flow gw_torch_masked_scatter(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0), *mask = gw_targs_tensor(t, 1);
    return warn_of_bytes(t->vm, mask, "masked_scatter_", 2153)
               ? gw_return_tensor(t->vm, gw_masked_scatter_wide(x, mask, gw_targs_tensor(t, 2)),
                                  out)
               : GW_RAISED;
}
gw_flow gw_torch_masked_scatter_(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0), *mask = gw_targs_tensor(t, 1);
    gw_tensor *source = gw_targs_tensor(t, 2);
    if (x->storage == mask->storage || x->storage == source->storage) {
        return gw_raise(t->vm, GW_X_NotImplementedError,
                        "masked_scatter_ does not read where it writes here; clone() it first");
    }
    return warn_of_bytes(t->vm, mask, "masked_scatter_", 2153)
               ? gw_return_self(t->vm, gw_masked_scatter_(x, mask, source), t->values[0], out)
               : GW_RAISED;
}

gw_flow gw_torch_masked_fill(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0), *mask = gw_targs_tensor(t, 1);
    gw_scalar value;
    if (!warn_of_bytes(t->vm, mask, "masked_fill_", 1646)) {
        return GW_RAISED;
    }
    if (t->overload == 0) {
        return gw_return_tensor(t->vm, gw_masked_fill_tensor(x, mask, gw_targs_tensor(t, 2)), out);
    }
    if (!gw_targs_number(t, 2, gw_scalar_int(0), &value)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_masked_fill(x, mask, value), out);
}
gw_flow gw_torch_masked_fill_(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0), *mask = gw_targs_tensor(t, 1);
    gw_scalar value;
    if (!gw_warn_repeats(t->vm, x, GW_REPEATS_MASKED_FILL) ||
        !warn_of_bytes(t->vm, mask, "masked_fill_", 1646)) {
        return GW_RAISED;
    }
    if (t->overload == 0) {
        const gw_status status = gw_masked_fill_tensor_(x, mask, gw_targs_tensor(t, 2));
        return gw_return_self(t->vm, status, t->values[0], out);
    }
    if (!gw_targs_number(t, 2, gw_scalar_int(0), &value)) {
        return GW_RAISED;
    }
    return gw_return_self(t->vm, gw_masked_fill_(x, mask, value), t->values[0], out);
}
