/* Tensors put together and taken apart. */
#include "lang/torch/bindings.h"
#include "lang/torch/parts.h"
#include "lang/torch/table.h"
#include "tensor/tensor.h"

gw_flow gw_return_parts(gw_vm *vm, gw_parts *parts, gw_value *out) {
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool ok = list;
    for (size_t i = 0; i < parts->n && ok; i++) {
        gw_value item = gw_none();
        gw_tensor *t = parts->items[i];
        parts->items[i] = NULL;
        ok = (!t || gw_return_tensor(vm, t, &item) == GW_RETURNED) &&
             gw_list_append_take(vm, list, item);
    }
    gw_parts_free(gw_vm_context(vm), parts);
    gw_tuple *tuple = ok ? gw_tuple_new(vm, list->items, list->length) : NULL;
    gw_object_release(list);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

/* op(tensors, dim) of parameters 0 and 1; `empty`: what PyTorch says of no tensors. */
static gw_flow joined(gw_targs *t, gw_tensor *(*op)(gw_tensor *const *, size_t, int64_t),
                      const char *empty, gw_value *out) {
    gw_value *items;
    size_t n;
    int64_t dim;
    gw_sequence_items(t->values[0], &items, &n);
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    if (n == 0) {
        return gw_raise(t->vm, GW_X_RuntimeError, "%s", empty);
    }
    gw_tensor **list = gw_alloc_array(t->ctx, n, sizeof *list);
    if (!list) {
        return gw_raise_error(t->vm);
    }
    for (size_t i = 0; i < n; i++) {
        list[i] = gw_tensor_of(items[i]);
    }
    gw_tensor *y = op(list, n, dim);
    gw_release(t->ctx, list, n * sizeof *list);
    return gw_return_tensor(t->vm, y, out);
}

gw_flow gw_torch_cat(gw_targs *t, gw_value *out) {
    return joined(t, gw_cat, "torch.cat(): expected a non-empty list of Tensors", out);
}
gw_flow gw_torch_stack(gw_targs *t, gw_value *out) {
    return joined(t, gw_stack, "stack expects a non-empty TensorList", out);
}

/* Each of the tensors with at least `ndim` dims, then joined along the last of these (hstack: dim 0
 * when all are vectors), as torch.hstack and torch.vstack. */
static gw_flow stacked(gw_targs *t, int ndim, gw_value *out) {
    gw_value *items;
    size_t n;
    gw_sequence_items(t->values[0], &items, &n);
    if (n == 0) {
        return gw_raise(t->vm, GW_X_RuntimeError, "%s expects a non-empty TensorList", t->function);
    }
    gw_tensor **list = gw_alloc_array(t->ctx, n, sizeof *list), *y = NULL;
    if (!list) {
        return gw_raise_error(t->vm);
    }
    size_t made = 0;
    for (; made < n; made++) {
        gw_tensor *x = gw_tensor_retain(gw_tensor_of(items[made]));
        while (x && gw_tensor_ndim(x) < ndim) {
            gw_tensor *row = gw_tensor_ndim(x) ? gw_unsqueeze(x, 0)
                                               : gw_reshape(x, (const int64_t[]){1, 1}, ndim);
            gw_tensor_release(x);
            x = row;
        }
        if (!(list[made] = x)) {
            break;
        }
    }
    if (made == n) {
        y = gw_cat(list, n, ndim == 1 && gw_tensor_ndim(list[0]) > 1);
    }
    for (size_t i = 0; i < made; i++) {
        gw_tensor_release(list[i]);
    }
    gw_release(t->ctx, list, n * sizeof *list);
    return gw_return_tensor(t->vm, y, out);
}
gw_flow gw_torch_hstack(gw_targs *t, gw_value *out) {
    return stacked(t, 1, out);
}
gw_flow gw_torch_vstack(gw_targs *t, gw_value *out) {
    return stacked(t, 2, out);
}

static gw_flow parted(gw_targs *t, gw_status status, gw_parts *parts, gw_value *out) {
    return status == GW_OK ? gw_return_parts(t->vm, parts, out) : gw_raise_error(t->vm);
}

/* split into parts of the sizes in a list. */
static gw_flow split_by_sizes(gw_targs *t, gw_value *items, size_t n, int64_t dim, gw_value *out) {
    gw_parts parts;
    int64_t *sizes = gw_alloc_array(t->ctx, n ? n : 1, sizeof *sizes);
    if (!sizes) {
        return gw_raise_error(t->vm);
    }
    gw_flow flow = GW_RETURNED;
    for (size_t i = 0; i < n && flow == GW_RETURNED; i++) {
        flow = gw_arg_int(t->vm, items[i], &sizes[i]) ? GW_RETURNED : GW_RAISED;
    }
    if (flow == GW_RETURNED) {
        gw_status status = gw_split_with_sizes(gw_targs_tensor(t, 0), sizes, n, dim, &parts);
        flow = parted(t, status, &parts, out);
    }
    gw_release(t->ctx, sizes, (n ? n : 1) * sizeof *sizes);
    return flow;
}

gw_flow gw_torch_split(gw_targs *t, gw_value *out) {
    gw_value *items;
    size_t n;
    int64_t size, dim;
    gw_parts parts;
    if (!gw_targs_int(t, 2, 0, &dim)) {
        return GW_RAISED;
    }
    if (gw_sequence_items(t->values[1], &items, &n)) {
        return split_by_sizes(t, items, n, dim, out);
    }
    if (!gw_arg_int(t->vm, t->values[1], &size)) {
        return GW_RAISED;
    }
    return parted(t, gw_split(gw_targs_tensor(t, 0), size, dim, &parts), &parts, out);
}

gw_flow gw_torch_chunk(gw_targs *t, gw_value *out) {
    int64_t n, dim;
    gw_parts parts;
    if (!gw_targs_int(t, 1, 1, &n) || !gw_targs_int(t, 2, 0, &dim)) {
        return GW_RAISED;
    }
    return parted(t, gw_chunk(gw_targs_tensor(t, 0), n, dim, &parts), &parts, out);
}

gw_flow gw_torch_unsafe_split(gw_targs *t, gw_value *out) {
    int64_t size, dim;
    gw_parts parts;
    if (!gw_targs_int(t, 1, 1, &size) || !gw_targs_int(t, 2, 0, &dim)) {
        return GW_RAISED;
    }
    return parted(t, gw_unsafe_split(gw_targs_tensor(t, 0), size, dim, &parts), &parts, out);
}

gw_flow gw_torch_unsafe_chunk(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t n, dim;
    gw_parts parts;
    if (!gw_targs_int(t, 1, 1, &n) || !gw_targs_int(t, 2, 0, &dim)) {
        return GW_RAISED;
    }
    if (gw_tensor_ndim(x) == 0) {
        return gw_raise(t->vm, GW_X_RuntimeError, "chunk expects at least a 1-dimensional tensor");
    }
    if (n <= 0) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "chunk expects `chunks` to be greater than 0, got: %lld", (long long)n);
    }
    int at = gw_shape_dim(t->ctx, dim, gw_tensor_ndim(x));
    if (at < 0) {
        return gw_raise_error(t->vm);
    }
    int64_t length = gw_tensor_dims(x)[at], size = length / n + (length % n != 0);
    return parted(t, gw_unsafe_split(x, size, dim, &parts), &parts, out);
}

/* The first n parts end at these indices, the last at the end. */
static bool parts_by_indices(gw_targs *t, int at, gw_value *indices, size_t n, gw_parts *parts) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t from = 0;
    if (!(parts->items = gw_alloc_array(t->ctx, n + 1, sizeof *parts->items))) {
        gw_raise_error(t->vm);
        return false;
    }
    parts->n = n + 1;
    for (size_t i = 0; i <= n; i++) { /* an index that is none leaves the rest as they are */
        parts->items[i] = NULL;
    }
    for (size_t i = 0; i <= n; i++) {
        int64_t to = gw_tensor_dims(x)[at];
        if (i < n && !gw_arg_int(t->vm, indices[i], &to)) {
            return false;
        }
        parts->items[i] = gw_slice(x, at, from, to, 1);
        from = to;
    }
    return true;
}

/* The first `size % n` parts are one longer than the others. */
static bool parts_by_number(gw_targs *t, int at, int64_t n, gw_parts *parts) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    if (n <= 0) {
        gw_raise(t->vm, GW_X_RuntimeError, "number of sections must be larger than 0, got %lld",
                 (long long)n);
        return false;
    }
    if (!(parts->items = gw_alloc_array(t->ctx, (size_t)n, sizeof *parts->items))) {
        gw_raise_error(t->vm);
        return false;
    }
    parts->n = (size_t)n;
    int64_t size = gw_tensor_dims(x)[at], from = 0;
    for (int64_t i = 0; i < n; i++) {
        int64_t to = from + size / n + (i < size % n);
        parts->items[i] = gw_slice(x, at, from, to, 1);
        from = to;
    }
    return true;
}

gw_flow gw_torch_tensor_split(gw_targs *t, gw_value *out) {
    gw_tensor *x = gw_targs_tensor(t, 0);
    int64_t count = 0, dim;
    gw_value *indices;
    size_t n;
    gw_parts parts = {0};
    const bool by_indices = gw_sequence_items(t->values[1], &indices, &n);
    if ((!by_indices && !gw_targs_int(t, 1, 1, &count)) || !gw_targs_int(t, 2, 0, &dim)) {
        return GW_RAISED;
    }
    if (gw_tensor_ndim(x) == 0) {
        return gw_raise(t->vm, GW_X_RuntimeError,
                        "tensor_split expected at least a 1-dimensional tensor, but got a tensor "
                        "with 0 dims");
    }
    int at = gw_shape_dim(t->ctx, dim, gw_tensor_ndim(x));
    if (at < 0) {
        return gw_raise_error(t->vm);
    }
    if (!(by_indices ? parts_by_indices(t, at, indices, n, &parts)
                     : parts_by_number(t, at, count, &parts))) {
        gw_parts_free(t->ctx, &parts);
        return GW_RAISED;
    }
    if (gw_error(t->ctx) != GW_OK) {
        gw_parts_free(t->ctx, &parts);
        return gw_raise_error(t->vm);
    }
    return gw_return_parts(t->vm, &parts, out);
}

gw_flow gw_torch_unbind(gw_targs *t, gw_value *out) {
    int64_t dim;
    gw_parts parts;
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    return parted(t, gw_unbind(gw_targs_tensor(t, 0), dim, &parts), &parts, out);
}
