/* Reads what is between the brackets of x[...]. */
#include "gradwalk/ops.h"
#include "lang/numpy/numpy.h"
#include "lang/torch/finish.h"
#include "lang/torch/index.h"
#include "lang/type.h"

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

static bool read_slice(gw_vm *vm, gw_value v, gw_index_item *item) {
    *item = (gw_index_item){.kind = GW_INDEX_SLICE};
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

/* A list as torch.tensor reads it. */
static bool read_sequence(gw_vm *vm, gw_value v, gw_index_item *item) {
    item->kind = GW_INDEX_TENSOR;
    item->tensor = gw_tensor_of_data(vm, v, false, GW_I64);
    if (item->tensor && gw_tensor_numel(item->tensor) == 0) { /* x[[]] */
        gw_tensor *none = gw_to(item->tensor, GW_I64);
        gw_tensor_release(item->tensor);
        item->tensor = none;
    }
    if (!item->tensor && gw_is_unset(gw_raised(vm))) {
        gw_raise_error(vm);
    }
    return item->tensor;
}

/* Masks of uint8 are those of bool, of older days. */
static bool read_byte_mask(gw_vm *vm, gw_tensor *t, gw_index_item *item) {
    if (gw_tensor_ndim(t) > 0 &&
        !gw_warn(
            vm, GW_X_UserWarning,
            "indexing with dtype torch.uint8 is now deprecated, please use a dtype torch.bool "
            "instead. (Triggered internally at  ./aten/src/ATen/native/IndexingUtils.h:27.)")) {
        return false;
    }
    if (gw_tensor_ndim(t) == 0) {
        item->kind = GW_INDEX_TRUTH;
        item->start = gw_scalar_as_int(gw_tensor_at(t, 0)) != 0;
        return true;
    }
    item->kind = GW_INDEX_TENSOR;
    item->tensor = gw_to(t, GW_BOOL);
    if (!item->tensor) {
        gw_raise_error(vm);
    }
    return item->tensor;
}

static bool read_tensor(gw_vm *vm, gw_tensor *t, gw_index_item *item) {
    if (gw_tensor_dtype(t) == GW_U8) {
        return read_byte_mask(vm, t, item);
    }
    bool is_number = gw_tensor_ndim(t) == 0 && !gw_dtype_is_float(gw_tensor_dtype(t));
    if (is_number) {
        item->kind = gw_tensor_dtype(t) == GW_BOOL ? GW_INDEX_TRUTH : GW_INDEX_INT;
        item->start = gw_scalar_as_int(gw_tensor_at(t, 0));
    } else {
        item->kind = GW_INDEX_TENSOR;
        item->tensor = gw_tensor_retain(t);
    }
    return true;
}

static bool read_item(gw_vm *vm, gw_value v, gw_index_item *item) {
    v = gw_unboxed(v);
    gw_tensor *t = gw_tensor_of(v);
    t = t ? t : gw_array_tensor(vm, v);
    *item = (gw_index_item){.kind = GW_INDEX_NONE};
    if (gw_is_none(v)) {
        return true;
    }
    if (v.tag == GW_V_ELLIPSIS) {
        item->kind = GW_INDEX_ELLIPSIS;
        return true;
    }
    if (gw_has_layout(v, GW_L_SLICE)) {
        return read_slice(vm, v, item);
    }
    if (v.tag == GW_V_INT || v.tag == GW_V_BOOL) {
        item->kind = v.tag == GW_V_INT ? GW_INDEX_INT : GW_INDEX_TRUTH;
        item->start = v.tag == GW_V_INT ? v.i : v.b;
        return true;
    }
    if (t) {
        return read_tensor(vm, t, item);
    }
    if (gw_is_list(v) || gw_is_tuple(v) || gw_is_str(v)) {
        return read_sequence(vm, v, item);
    }
    if (gw_has_layout(v, GW_L_RANGE)) {
        gw_list *list = gw_list_of_range(vm, v);
        const bool read = list && read_sequence(vm, gw_object_value(list), item);
        gw_object_release(list);
        return read;
    }
    gw_raise(vm, GW_X_IndexError,
             "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are "
             "valid indices (got %s)",
             gw_type_name(vm, v));
    return false;
}

/* A list that holds anything but numbers counts as a tuple: the old rule of NumPy. */
static bool is_tuple_of_indices(gw_vm *vm, gw_value index) {
    gw_value *items;
    size_t n;
    if (gw_is_tuple(index) || !gw_is_list(index)) {
        return gw_is_tuple(index);
    }
    gw_sequence_items(index, &items, &n);
    for (size_t i = 0; i < n && n < 32; i++) {
        gw_value v = items[i];
        if (gw_tensor_of(v) || gw_array_tensor(vm, v) || gw_is_list(v) || gw_is_tuple(v) ||
            gw_is_none(v) || v.tag == GW_V_ELLIPSIS || gw_has_layout(v, GW_L_SLICE)) {
            return true;
        }
    }
    return false;
}

/* How many dims an item takes; of sequences PyTorch counts one. */
static int dims_taken(const gw_index_item *item, gw_value from) {
    switch (item->kind) {
    case GW_INDEX_INT:
    case GW_INDEX_SLICE:
        return 1;
    case GW_INDEX_TENSOR:
        return !gw_is_list(from) && !gw_is_tuple(from) && gw_tensor_dtype(item->tensor) == GW_BOOL
                   ? gw_tensor_ndim(item->tensor)
                   : 1;
    default:
        return 0;
    }
}

bool gw_read_indices(gw_vm *vm, gw_value index, gw_indices *out) {
    gw_value *items = &index;
    size_t n = 1;
    *out = (gw_indices){.is_tuple = is_tuple_of_indices(vm, index)};
    if (out->is_tuple) {
        gw_sequence_items(index, &items, &n);
    }
    if (n > GW_MAX_INDICES) {
        gw_raise(vm, GW_X_IndexError, "too many indices");
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        gw_index_item *item = &out->items[out->n++];
        if (!read_item(vm, items[i], item)) {
            return false;
        }
        out->n_dims += dims_taken(item, items[i]);
    }
    return true;
}

void gw_release_indices(gw_indices *in) {
    for (size_t i = 0; i < in->n; i++) {
        gw_tensor_release(in->items[i].tensor);
    }
    in->n = 0;
}
