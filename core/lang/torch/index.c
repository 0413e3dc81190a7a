/* x[i], x[i:j], x[..., None, 0] and writing to them.
 * Source: pytorch, aten/src/ATen/TensorIndexing.h: which views each index makes. */
#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/operators.h"

typedef enum index_kind { INDEX_INT, INDEX_SLICE, INDEX_NONE, INDEX_ELLIPSIS } index_kind;

typedef struct index_item {
    index_kind kind;
    int64_t start, stop, step; /* INT: start */
} index_item;

enum { MAX_ITEMS = 4 * GW_MAX_DIMS };

typedef struct indices {
    index_item items[MAX_ITEMS];
    size_t n;
    int n_dims;    /* how many dims they take */
    bool is_tuple; /* x[:, 0] and not x[0] */
} indices;

/* --- Reading an index ------------------------------------------------------------------------- */

/* Attribute `name` of a slice, `otherwise` when it is None. */
static bool slice_part(gw_vm *vm, gw_value slice, const char *name, int64_t otherwise,
                       int64_t *out) {
    gw_value part;
    gw_str *text = gw_str_intern(vm, name);
    if (!text || gw_getattr(vm, slice, text, &part) != GW_RETURNED) {
        gw_object_release(text);
        return false;
    }
    gw_object_release(text);
    *out = otherwise;
    if (!gw_is_none(part) && (part.tag == GW_V_BOOL || !gw_arg_int(vm, part, out))) {
        if (gw_is_unset(gw_raised(vm))) {
            gw_raise(vm, GW_X_TypeError,
                     "slice indices must be integers or None or have an __index__ method");
        }
        gw_release_value(part);
        return false;
    }
    gw_release_value(part);
    return true;
}

static bool read_slice(gw_vm *vm, gw_value v, index_item *item) {
    *item = (index_item){.kind = INDEX_SLICE};
    if (!slice_part(vm, v, "step", 1, &item->step)) {
        return false;
    }
    if (item->step <= 0) {
        gw_raise(vm, GW_X_ValueError,
                 item->step ? "step must be greater than zero" : "slice step cannot be zero");
        return false;
    }
    return slice_part(vm, v, "start", 0, &item->start) &&
           slice_part(vm, v, "stop", INT64_MAX, &item->stop);
}

static bool read_item(gw_vm *vm, gw_value v, index_item *item) {
    const gw_tensor *t = gw_tensor_of(v);
    *item = (index_item){.kind = INDEX_NONE};
    if (gw_is_none(v)) {
        return true;
    }
    if (v.tag == GW_V_ELLIPSIS) {
        item->kind = INDEX_ELLIPSIS;
        return true;
    }
    if (gw_has_layout(v, GW_L_SLICE)) {
        return read_slice(vm, v, item);
    }
    item->kind = INDEX_INT;
    if (v.tag == GW_V_INT) {
        item->start = v.i;
        return true;
    }
    if (t && gw_tensor_ndim(t) == 0 && gw_tensor_dtype(t) == GW_I64) {
        item->start = gw_tensor_at(t, 0).i;
        return true;
    }
    if (t || v.tag == GW_V_BOOL || gw_is_list(v) || gw_is_tuple(v)) {
        gw_raise(vm, GW_X_NotImplementedError, "indexing a tensor with a %s is not there here",
                 t ? "tensor" : gw_type_name(vm, v));
        return false;
    }
    gw_raise(vm, GW_X_IndexError,
             "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are "
             "valid indices (got %s)",
             gw_type_name(vm, v));
    return false;
}

static bool read_indices(gw_vm *vm, gw_value index, indices *out) {
    gw_value *items = &index;
    size_t n = 1;
    *out = (indices){.is_tuple = gw_is_tuple(index)};
    if (out->is_tuple) {
        gw_sequence_items(index, &items, &n);
    }
    if (n > MAX_ITEMS) {
        gw_raise(vm, GW_X_IndexError, "too many indices");
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        index_item *item = &out->items[out->n++];
        if (!read_item(vm, items[i], item)) {
            return false;
        }
        out->n_dims += item->kind == INDEX_INT || item->kind == INDEX_SLICE;
    }
    return true;
}

/* --- The view --------------------------------------------------------------------------------- */

/* x[index] along `dim`, which is dim `shown` to the program. */
static gw_tensor *pick(gw_vm *vm, gw_tensor *x, int dim, size_t shown, int64_t index) {
    if (gw_tensor_ndim(x) == 0) {
        gw_raise(vm, GW_X_IndexError,
                 "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or "
                 "`tensor.item<T>()` in C++ to convert a 0-dim tensor to a number");
        return NULL;
    }
    int64_t size = gw_tensor_dims(x)[dim];
    if (index < -size || index >= size) {
        gw_raise(vm, GW_X_IndexError,
                 "index %lld is out of bounds for dimension %zu with size %lld", (long long)index,
                 shown, (long long)size);
        return NULL;
    }
    return gw_select(x, dim, index);
}

/* The view that `in` makes of x, owned; NULL with an exception. A whole slice (`:`) makes no view
 * of its own, unless it is all there is: then x[:] is one. */
static gw_tensor *view_of(gw_vm *vm, gw_tensor *x, const indices *in) {
    gw_tensor *y = gw_tensor_retain(x);
    int dim = 0;
    bool seen_ellipsis = false; /* a second one stands for no dims */
    if (in->n_dims > gw_tensor_ndim(x) && (in->is_tuple || in->items[0].kind == INDEX_SLICE)) {
        gw_raise(vm, GW_X_IndexError,
                 in->is_tuple ? "too many indices for tensor of dimension %d"
                              : "slice() cannot be applied to a 0-dim tensor.",
                 gw_tensor_ndim(x));
        gw_tensor_release(y);
        return NULL;
    }
    for (size_t i = 0; i < in->n && y; i++) {
        const index_item *item = &in->items[i];
        gw_tensor *from = y;
        switch (item->kind) {
        case INDEX_INT:
            y = pick(vm, from, dim, i, item->start);
            break;
        case INDEX_SLICE:
            if (in->is_tuple && item->start == 0 && item->step == 1 &&
                item->stop >= gw_tensor_dims(from)[dim]) {
                y = gw_tensor_retain(from);
            } else {
                y = gw_slice(from, dim, item->start, item->stop, item->step);
            }
            dim++;
            break;
        case INDEX_NONE:
            y = gw_unsqueeze(from, dim++);
            break;
        case INDEX_ELLIPSIS:
            dim += seen_ellipsis ? 0 : gw_tensor_ndim(x) - in->n_dims;
            seen_ellipsis = true;
            y = gw_tensor_retain(from);
            break;
        }
        gw_tensor_release(from);
    }
    if (!y && gw_is_unset(gw_raised(vm))) {
        gw_raise_error(vm);
    }
    return y;
}

gw_flow gw_tensor_getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    indices in;
    gw_tensor *x = gw_tensor_of(self);
    *out = gw_unset();
    if (!read_indices(vm, index, &in)) {
        return GW_RAISED;
    }
    gw_tensor *y = view_of(vm, x, &in);
    if (y == x) { /* x[...] is a tensor of its own */
        gw_tensor_release(y);
        return gw_return_tensor(vm, gw_alias(x), out);
    }
    return y ? gw_return_tensor(vm, y, out) : GW_RAISED;
}

/* --- Writing ---------------------------------------------------------------------------------- */

/* to[:] = number */
static gw_status write_number(gw_tensor *to, gw_scalar number) {
    if (gw_tensor_ndim(to) > 0) {
        return gw_fill_(to, number);
    }
    gw_context *ctx = gw_tensor_context(to);
    gw_tensor *from = gw_full(ctx, gw_tensor_dtype(to), NULL, 0, number);
    gw_status status = from ? gw_copy_(to, from) : gw_error(ctx);
    gw_tensor_release(from);
    return status;
}

/* to[:] = from, which may have sizes of 1 in front that are not there in `to`. */
static gw_status write_tensor(gw_tensor *to, gw_tensor *from) {
    int n = gw_tensor_ndim(from), ones = 0;
    if (n == 0 && gw_tensor_ndim(to) > 0 && !gw_tensor_requires_grad(from)) {
        return gw_fill_(to, gw_tensor_at(from, 0));
    }
    bool same = n == gw_tensor_ndim(to);
    for (int d = 0; d < n && same; d++) {
        same = gw_tensor_dims(from)[d] == gw_tensor_dims(to)[d];
    }
    if (same) {
        return gw_copy_(to, from);
    }
    while (ones < n && gw_tensor_dims(from)[ones] == 1) {
        ones++;
    }
    gw_tensor *narrow = gw_view(from, gw_tensor_dims(from) + ones, n - ones);
    gw_tensor *wide = gw_expand(narrow, gw_tensor_dims(to), gw_tensor_ndim(to));
    gw_status status = wide ? gw_copy_(to, wide) : gw_error(gw_tensor_context(to));
    gw_tensor_release(wide);
    gw_tensor_release(narrow);
    return status;
}

gw_flow gw_tensor_setitem(gw_vm *vm, gw_value self, gw_value index, gw_value value) {
    indices in;
    gw_scalar number;
    gw_tensor *x = gw_tensor_of(self), *from = gw_tensor_of(value);
    bool is_number = gw_scalar_of(value, &number);
    if (gw_is_unset(value)) {
        return gw_raise(vm, GW_X_TypeError, "Tensor does not support deleting items");
    }
    if (!from && !is_number) {
        return gw_raise(vm, GW_X_TypeError, "can't assign a %s to a %s", gw_type_name(vm, value),
                        gw_tensor_type_name(gw_tensor_dtype(x)));
    }
    if (!read_indices(vm, index, &in)) {
        return GW_RAISED;
    }
    gw_tensor *to = view_of(vm, x, &in);
    if (!to) {
        return GW_RAISED;
    }
    gw_status status = from ? write_tensor(to, from) : write_number(to, number);
    gw_tensor_release(to);
    return status == GW_OK ? GW_RETURNED : gw_raise_error(vm);
}
