/* torch.return_types: what max(dim=...), sort and their like answer, a tuple that can also be read
 * by name. */
#include "lang/torch/return_types.h"

#include <string.h>

#include "lang/torch/table.h"
#include "lang/torch/tuple_slots.h"
#include "lang/torch/types.h"
#include "lang/type.h"

/* The two fields of each type; the others are (values, indices). */
static const char *const *fields_of(const gw_type *type) {
    static const char *const usual[] = {"values", "indices"}, *const extremes[] = {"min", "max"},
                             *const histogram[] = {"hist", "bin_edges"};
    return gw_str_is(type->name, "aminmax")     ? extremes
           : gw_str_is(type->name, "histogram") ? histogram
                                                : usual;
}

static gw_flow named_repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_tuple *tuple = gw_as_tuple(self);
    const char *const *fields = fields_of(self.o->type);
    gw_buffer text;
    gw_flow flow = GW_RETURNED;
    gw_buffer_init(&text, gw_vm_context(vm));
    gw_buffer_format(&text, "torch.return_types.%s(", self.o->type->name->data);
    for (size_t i = 0; i < tuple->length && flow == GW_RETURNED; i++) {
        gw_value item;
        flow = gw_repr(vm, tuple->items[i], &item);
        if (flow == GW_RETURNED) {
            gw_buffer_format(&text, "%s\n%s=%s", i ? "," : "", fields[i], gw_as_str(item)->data);
            gw_release_value(item);
        }
    }
    gw_buffer_char(&text, ')');
    if (flow == GW_RETURNED) {
        flow = gw_return_str(gw_str_of_buffer(vm, &text), out);
    }
    gw_buffer_free(&text);
    return flow;
}

static gw_flow named_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    const char *const *fields = fields_of(self.o->type);
    (void)vm;
    *out = gw_unset();
    for (size_t i = 0; i < gw_as_tuple(self)->length; i++) {
        if (gw_str_is(name, fields[i])) {
            *out = gw_retain(gw_as_tuple(self)->items[i]);
        }
    }
    return GW_RETURNED;
}

static gw_flow named_getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    return gw_tuple_slots(vm)->getitem(vm, self, index, out);
}

static gw_flow named_binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other,
                            bool reflected, gw_value *out) {
    return gw_tuple_slots(vm)->binary(vm, op, self, other, reflected, out);
}

static const gw_slots named_slots = {
    .clear = gw_tuple_clear,
    .repr = named_repr,
    .getattr = named_getattr,
    .hash = gw_tuple_hash,
    .length = gw_tuple_length,
    .getitem = named_getitem,
    .iter = gw_tuple_iter,
    .binary = named_binary,
    .compare = gw_tuple_compare,
};

/* The class called `name`, borrowed; made when it is first asked for. */
static gw_type *type_named(gw_torch *torch, const char *name) {
    gw_vm *vm = torch->vm;
    gw_value known = gw_dict_get_text(vm, torch->return_types, name);
    if (!gw_is_unset(known)) {
        return (gw_type *)known.o;
    }
    gw_type_def def = {.name = name,
                       .module = "torch.return_types",
                       .doc = "Two tensors, by place and by name.",
                       .layout = GW_L_TUPLE,
                       .instance_size = sizeof(gw_tuple),
                       .flags = GW_TYPE_FINAL | GW_TYPE_DOTTED,
                       .slots = &named_slots};
    gw_type *type = gw_type_new(vm, &def, gw_builtin_type(vm, GW_T_tuple));
    bool kept = type && gw_dict_set_text(vm, torch->return_types, name, gw_object_value(type));
    gw_object_release(type);
    return kept ? type : NULL;
}

bool gw_torch_make_return_types(gw_torch *torch) {
    return (torch->return_types = gw_dict_new(torch->vm));
}

gw_flow gw_torch_nn_named(gw_targs *t, gw_value *out) {
    t->function = gw_as_str(t->values[0])->data;
    return gw_return_named(t, gw_tensor_retain(gw_targs_tensor(t, 1)),
                           gw_tensor_retain(gw_targs_tensor(t, 2)), out);
}

gw_flow gw_return_named(gw_targs *t, gw_tensor *first, gw_tensor *second, gw_value *out) {
    gw_vm *vm = t->vm;
    gw_value items[2] = {gw_unset(), gw_unset()};
    gw_flow flow = gw_return_tensor(vm, first, &items[0]);
    if (flow == GW_RETURNED) {
        flow = gw_return_tensor(vm, second, &items[1]);
    } else {
        gw_tensor_release(second);
    }
    gw_type *type = flow == GW_RETURNED ? type_named(gw_torch_of(vm), t->function) : NULL;
    void *at;
    gw_tuple *tuple = type ? gw_object_new_extra(vm, type, sizeof items, &at) : NULL;
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    if (!tuple) {
        gw_release_value(items[0]);
        gw_release_value(items[1]);
        return GW_RAISED;
    }
    tuple->items = at;
    tuple->length = 2;
    memcpy(at, items, sizeof items);
    return GW_RETURNED;
}
