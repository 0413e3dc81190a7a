/* torch.Size: a tuple that says so. */
#include "lang/torch/size.h"

#include "lang/torch/tuple_slots.h"
#include "lang/torch/types.h"
#include "lang/type.h"

static gw_flow size_repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_tuple *tuple = gw_as_tuple(self);
    gw_buffer text;
    gw_buffer_init(&text, gw_vm_context(vm));
    gw_buffer_text(&text, "torch.Size([");
    for (size_t i = 0; i < tuple->length; i++) {
        gw_buffer_format(&text, "%s%lld", i ? ", " : "", (long long)tuple->items[i].i);
    }
    gw_buffer_text(&text, "])");
    gw_flow flow = gw_return_str(gw_str_of_buffer(vm, &text), out);
    gw_buffer_free(&text);
    return flow;
}

/* A tuple that a tuple's slot made, as a Size. */
static gw_flow as_size(gw_vm *vm, gw_flow flow, gw_value *out) {
    if (flow != GW_RETURNED || !gw_is_tuple(*out)) {
        return flow;
    }
    gw_value tuple = *out;
    flow = gw_return_size_of(vm, gw_as_tuple(tuple)->items, gw_as_tuple(tuple)->length, out);
    gw_release_value(tuple);
    return flow;
}

static gw_flow size_getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    return as_size(vm, gw_tuple_slots(vm)->getitem(vm, self, index, out), out);
}

static gw_flow size_binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other,
                           bool reflected, gw_value *out) {
    return as_size(vm, gw_tuple_slots(vm)->binary(vm, op, self, other, reflected, out), out);
}

static gw_flow size_construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    gw_value *items = NULL;
    size_t n = 0;
    (void)cls;
    if (args->n > 1 || args->n_keywords ||
        (args->n == 1 && !gw_sequence_items(args->values[0], &items, &n))) {
        return gw_raise(vm, GW_X_TypeError, "torch.Size() takes an iterable of 'int'");
    }
    for (size_t i = 0; i < n; i++) {
        if (items[i].tag != GW_V_INT) {
            return gw_raise(vm, GW_X_TypeError,
                            "torch.Size() takes an iterable of 'int' (item %zu is '%s')", i,
                            gw_type_name(vm, items[i]));
        }
    }
    return gw_return_size_of(vm, items, n, out);
}

static gw_flow size_numel(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_tuple *tuple = gw_as_tuple(args->values[0]);
    int64_t n = 1;
    (void)vm;
    for (size_t i = 0; i < tuple->length; i++) {
        n *= tuple->items[i].i;
    }
    *out = gw_int(n);
    return GW_RETURNED;
}

static const gw_slots size_slots = {
    .clear = gw_tuple_clear,
    .construct = size_construct,
    .repr = size_repr,
    .hash = gw_tuple_hash,
    .length = gw_tuple_length,
    .getitem = size_getitem,
    .iter = gw_tuple_iter,
    .binary = size_binary,
    .compare = gw_tuple_compare,
};
static const gw_native_def size_methods[] = {
    {"numel", size_numel, 0, 0, 0, "The product of the sizes."},
    {0},
};
static const gw_type_def size_def = {.name = "Size",
                                     .module = "torch",
                                     .doc = "The sizes of a tensor.",
                                     .layout = GW_L_TUPLE,
                                     .instance_size = sizeof(gw_tuple),
                                     .flags = GW_TYPE_FINAL | GW_TYPE_DOTTED,
                                     .slots = &size_slots,
                                     .methods = size_methods};

bool gw_torch_make_size(gw_torch *torch) {
    torch->size = gw_type_new(torch->vm, &size_def, gw_builtin_type(torch->vm, GW_T_tuple));
    return torch->size;
}

gw_flow gw_return_size_of(gw_vm *vm, const gw_value *items, size_t n, gw_value *out) {
    void *at;
    *out = gw_unset();
    gw_tuple *tuple = gw_object_new_extra(vm, gw_torch_of(vm)->size, n * sizeof(gw_value), &at);
    if (!tuple) {
        return GW_RAISED;
    }
    tuple->items = at;
    tuple->length = n;
    for (size_t i = 0; i < n; i++) {
        tuple->items[i] = gw_retain(items[i]);
    }
    *out = gw_object_value(tuple);
    return GW_RETURNED;
}

gw_flow gw_return_size(gw_vm *vm, const int64_t *dims, int n, gw_value *out) {
    gw_value items[GW_MAX_DIMS];
    for (int i = 0; i < n; i++) {
        items[i] = gw_int(dims[i]);
    }
    return gw_return_size_of(vm, items, (size_t)n, out);
}
