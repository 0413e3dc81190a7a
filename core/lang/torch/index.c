/* x[i], x[i:j], x[..., None, 0], x[mask], x[[0, 2]] and writing to them.
 * Source: pytorch, aten/src/ATen/TensorIndexing.h: which views each index makes. */
#include "lang/torch/index.h"

#include <string.h>

#include "gradwalk/ops.h"
#include "lang/torch/operators.h"

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

/* What an index leads to: a view, and the tensors that index it, by dim; NULL: the whole dim. */
typedef struct target {
    gw_tensor *view;                    /* owned */
    gw_tensor *tensors[GW_MAX_INDICES]; /* owned */
    int n;
} target;

static void release_target(target *to) {
    gw_tensor_release(to->view);
    for (int i = 0; i < to->n; i++) {
        gw_tensor_release(to->tensors[i]);
    }
}

/* Index `tensor`, taken over, for dim `dim`. */
static void note_tensor(target *to, int dim, gw_tensor *tensor) {
    while (to->n <= dim) {
        to->tensors[to->n++] = NULL;
    }
    to->tensors[dim] = tensor;
}

static bool check_dims(gw_vm *vm, const gw_tensor *x, const gw_indices *in) {
    bool alone = !in->is_tuple && in->n == 1;
    if (in->n_dims <= gw_tensor_ndim(x) || (alone && in->items[0].kind == GW_INDEX_INT)) {
        return true;
    }
    gw_raise(vm, GW_X_IndexError,
             alone && in->items[0].kind == GW_INDEX_SLICE
                 ? "slice() cannot be applied to a 0-dim tensor."
                 : "too many indices for tensor of dimension %d",
             gw_tensor_ndim(x));
    return false;
}

/* Follows `in` from x. A slice that says where the dim ends, of a tuple as in x[0:3, i] or written
 * to as in x[0:3] = y, makes no view of its own when it is the whole dim; `:` does, as in
 * PyTorch 1.13. A mask of several dims counts for one on the way, as in PyTorch 1.13. False with an
 * exception. */
static bool follow(gw_vm *vm, gw_tensor *x, const gw_indices *in, bool writes, target *to) {
    gw_tensor *y = gw_tensor_retain(x);
    int dim = 0;
    bool seen_ellipsis = false; /* a second one stands for no dims */
    for (size_t i = 0; i < in->n && y; i++) {
        const gw_index_item *item = &in->items[i];
        gw_tensor *from = y;
        switch (item->kind) {
        case GW_INDEX_INT:
            y = pick(vm, from, dim, i, item->start);
            break;
        case GW_INDEX_SLICE:
            if ((in->is_tuple || writes) && item->start == 0 && item->step == 1 &&
                item->stop == gw_tensor_dims(from)[dim]) {
                y = gw_tensor_retain(from);
            } else {
                y = gw_slice(from, dim, item->start, item->stop, item->step);
            }
            dim++;
            break;
        case GW_INDEX_NONE:
            y = gw_unsqueeze(from, dim++);
            break;
        case GW_INDEX_ELLIPSIS:
            dim += seen_ellipsis ? 0 : gw_tensor_ndim(x) - in->n_dims;
            seen_ellipsis = true;
            y = gw_tensor_retain(from);
            break;
        case GW_INDEX_TRUTH:
            y = gw_unsqueeze(from, dim);
            note_tensor(to, dim++,
                        gw_full(gw_vm_context(vm), GW_I64, (const int64_t[]){item->start != 0}, 1,
                                gw_scalar_int(0)));
            break;
        case GW_INDEX_TENSOR:
            y = gw_tensor_retain(from);
            note_tensor(to, dim++, gw_tensor_retain(item->tensor));
            break;
        }
        gw_tensor_release(from);
    }
    to->view = y;
    if (!y && gw_is_unset(gw_raised(vm))) {
        gw_raise_error(vm);
    }
    return y;
}

/* Reads and follows. Release in either case. */
static bool aim(gw_vm *vm, gw_tensor *x, gw_value index, bool writes, target *to) {
    gw_indices in;
    to->view = NULL;
    to->n = 0;
    bool ok =
        gw_read_indices(vm, index, &in) && check_dims(vm, x, &in) && follow(vm, x, &in, writes, to);
    gw_release_indices(&in);
    return ok;
}

gw_flow gw_tensor_getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    target to;
    gw_tensor *x = gw_tensor_of(self), *y = NULL;
    *out = gw_unset();
    if (!aim(vm, x, index, false, &to)) {
        release_target(&to);
        return GW_RAISED;
    }
    if (to.n > 0) {
        y = gw_index(to.view, to.tensors, to.n);
    } else { /* x[...] is a tensor of its own */
        y = to.view == x ? gw_alias(x) : gw_tensor_retain(to.view);
    }
    release_target(&to);
    return gw_return_tensor(vm, y, out);
}

/* --- Writing ---------------------------------------------------------------------------------- */

/* to[:] = number */
static gw_status write_number(gw_tensor *to, gw_scalar number) {
    gw_context *ctx = gw_tensor_context(to);
    gw_tensor *from = gw_full(ctx, gw_tensor_dtype(to), NULL, 0, number);
    gw_status status = !from                    ? gw_error(ctx)
                       : gw_tensor_ndim(to) > 0 ? gw_fill_tensor_(to, from)
                                                : gw_copy_(to, from);
    gw_tensor_release(from);
    return status;
}

/* to[:] = from, which may have sizes of 1 in front that are not there in `to`. */
static gw_status write_tensor(gw_tensor *to, gw_tensor *from) {
    int n = gw_tensor_ndim(from), ones = 0;
    if (n == 0 && gw_tensor_ndim(to) > 0) {
        return gw_fill_tensor_(to, from);
    }
    if (gw_tensor_same_shape(from, to)) {
        return gw_copy_(to, from);
    }
    while (ones < n && gw_tensor_dims(from)[ones] == 1) {
        ones++;
    }
    gw_tensor *narrow = gw_view(from, gw_tensor_dims(from) + ones, n - ones);
    gw_tensor *wide = narrow && gw_tensor_same_shape(narrow, to)
                          ? gw_tensor_retain(narrow)
                          : gw_expand(narrow, gw_tensor_dims(to), gw_tensor_ndim(to));
    gw_status status = wide ? gw_copy_(to, wide) : gw_error(gw_tensor_context(to));
    gw_tensor_release(wide);
    gw_tensor_release(narrow);
    return status;
}

/* Whether all there is is one mask: then PyTorch fills, and takes a number of any dtype. */
static bool is_one_mask(const target *to) {
    const gw_tensor *last = to->tensors[to->n - 1];
    for (int i = 0; i < to->n - 1; i++) {
        if (to->tensors[i]) {
            return false;
        }
    }
    return last && gw_tensor_dtype(last) == GW_BOOL;
}

/* view[tensors] = from, without the sizes of 1 that `from` has in front. */
static gw_status write_places(const target *to, gw_tensor *from) {
    int ones = 0, n = gw_tensor_ndim(from);
    while (ones < n && gw_tensor_dims(from)[ones] == 1) {
        ones++;
    }
    gw_tensor *narrow =
        ones ? gw_view(from, gw_tensor_dims(from) + ones, n - ones) : gw_tensor_retain(from);
    if (narrow && gw_tensor_numel(narrow) == 1 && !gw_tensor_requires_grad(narrow) &&
        is_one_mask(to)) {
        gw_tensor *number = gw_to(narrow, gw_tensor_dtype(to->view));
        gw_tensor_release(narrow);
        narrow = number;
    }
    gw_status status = narrow ? gw_index_put_(to->view, to->tensors, to->n, narrow, false)
                              : gw_error(gw_tensor_context(to->view));
    gw_tensor_release(narrow);
    return status;
}

static gw_status write_target(const target *to, gw_tensor *from, gw_scalar number) {
    if (to->n == 0) {
        return from ? write_tensor(to->view, from) : write_number(to->view, number);
    }
    if (from) {
        return write_places(to, from);
    }
    gw_context *ctx = gw_tensor_context(to->view);
    gw_tensor *one = gw_full(ctx, gw_tensor_dtype(to->view), NULL, 0, number);
    gw_status status = one ? write_places(to, one) : gw_error(ctx);
    gw_tensor_release(one);
    return status;
}

/* numpy's floats that are no Python floats, and its bools: PyTorch knows numbers by their class. */
static bool is_foreign(gw_vm *vm, gw_value value) {
    const char *name = gw_type_name(vm, value);
    return strcmp(name, "numpy.float32") == 0 || strcmp(name, "numpy.float16") == 0 ||
           strcmp(name, "numpy.bool_") == 0;
}

gw_flow gw_tensor_setitem(gw_vm *vm, gw_value self, gw_value index, gw_value value) {
    target to;
    gw_scalar number = gw_scalar_int(0);
    gw_tensor *x = gw_tensor_of(self), *from = gw_tensor_of(value);
    if (gw_is_unset(value)) {
        return gw_raise(vm, GW_X_TypeError, "Tensor does not support deleting items");
    }
    if (!from && (!gw_scalar_of(value, &number) || is_foreign(vm, value))) {
        return gw_raise(vm, GW_X_TypeError, "can't assign a %s to a %s", gw_type_name(vm, value),
                        gw_dtype_tensor_type(gw_tensor_dtype(x)));
    }
    if (index.tag == GW_V_BOOL && !index.b) { /* PyTorch does not even count a version */
        return GW_RETURNED;
    }
    if (index.tag == GW_V_BOOL) {
        index = gw_none(); /* x[True] = … is x[None] = … there, though x[True] is a copy */
    }
    bool ok = aim(vm, x, index, true, &to);
    const bool fills = !from || gw_tensor_numel(from) == 1;
    ok = ok && (to.n == 0 || gw_warn_repeats_put(vm, to.view, to.tensors, to.n, fills));
    gw_status status =
        ok && !from ? gw_check_fits(gw_tensor_context(x), number, gw_tensor_dtype(x)) : GW_OK;
    status = ok && status == GW_OK ? write_target(&to, from, number) : status;
    release_target(&to);
    if (!ok) {
        return GW_RAISED;
    }
    return status == GW_OK ? GW_RETURNED : gw_raise_error(vm);
}
