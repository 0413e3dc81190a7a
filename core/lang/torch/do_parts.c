/* Tensors put together and taken apart. */
#include "lang/torch/bindings.h"
#include "lang/torch/parts.h"
#include "lang/torch/table.h"

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

gw_flow gw_torch_unbind(gw_targs *t, gw_value *out) {
    int64_t dim;
    gw_parts parts;
    if (!gw_targs_int(t, 1, 0, &dim)) {
        return GW_RAISED;
    }
    return parted(t, gw_unbind(gw_targs_tensor(t, 0), dim, &parts), &parts, out);
}
