/* mappingproxy: a mapping that can only be looked at, as the __dict__ of a class. */
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/mapping.h"
#include "lang/type.h"

#define SELF args->values[0]

static gw_value viewed(gw_value self) {
    return ((gw_iterator *)self.o)->over;
}

static gw_value unwrapped(const gw_vm *vm, gw_value v) {
    return gw_is_object(v) && v.o->type == vm->types[GW_T_mappingproxy] ? viewed(v) : v;
}

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_assign_take(&((gw_iterator *)self)->over, gw_unset());
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"mappingproxy", "mapping"};
    gw_value mapping;
    (void)cls;
    if (!gw_args_bind(vm, args, 0, &signature, &mapping, 1)) {
        return GW_RAISED;
    }
    if (!gw_is_mapping(vm, unwrapped(vm, mapping))) {
        return gw_raise(vm, GW_X_TypeError, "mappingproxy() argument must be a mapping, not %s",
                        gw_type_name(vm, mapping));
    }
    return gw_iterator_new(vm, GW_T_mappingproxy, mapping, out);
}

static gw_flow repr_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_repr(vm, task->values[0], &in));
    gw_str *text = gw_str_format(vm, "mappingproxy(%s)", gw_as_str(in)->data);
    gw_release_value(in);
    return gw_return_str(text, out);
    GW_TASK_END
    return GW_RAISED;
}

/* What a builtin type has is made when it is asked for, so all of it cannot be shown. */
static bool is_of_builtin(const gw_vm *vm, gw_value attributes) {
    bool found = false;
    for (size_t i = 0; i < GW_TYPE_ID_COUNT && !found; i++) {
        found = gw_is_same(attributes, gw_object_value(vm->types[i]->attributes));
    }
    return found;
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    (void)out;
    const gw_value over = viewed(self);
    if (is_of_builtin(vm, over)) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "the attributes of a builtin type are not shown in the playground");
    }
    return gw_task_start(vm, repr_step, &over, 1, NULL);
}

static gw_flow str(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_to_str(vm, viewed(self), out);
}

static gw_flow getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    return gw_getitem(vm, viewed(self), index, out);
}

static gw_flow iter(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_iter(vm, viewed(self), out);
}

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    *out = gw_not_implemented();
    const gw_value a = viewed(self), b = unwrapped(vm, other);
    return op != GW_BIN_OR ? GW_RETURNED
           : reflected     ? gw_binary(vm, op, b, a, out)
                           : gw_binary(vm, op, a, b, out);
}

static gw_flow inplace(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, gw_value *out) {
    (void)other;
    *out = gw_not_implemented();
    return op == GW_BIN_OR
               ? gw_raise(vm, GW_X_TypeError, "'|=' is not supported by %s; use '|' instead",
                          gw_type_name(vm, self))
               : GW_RETURNED;
}

static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out) {
    return gw_compare(vm, op, viewed(self), other, out);
}

/* The mapping's own method. values: the mapping, the method's name, arguments. */
static gw_flow method_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_getattr(vm, task->values[0], gw_as_str(task->values[1]), &in));
    gw_assign_take(&task->values[0], in);
    const gw_args args = {.values = task->values + 2, .n = task->n - 2};
    GW_AWAIT(task, gw_call(vm, task->values[0], &args, &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow forward(gw_vm *vm, const gw_args *args, const char *name) {
    gw_str *method = gw_str_intern(vm, name);
    gw_task *task;
    if (!method || gw_task_start(vm, method_step, NULL, args->n + 1, &task) != GW_CALLED) {
        gw_object_release(method);
        return GW_RAISED;
    }
    task->values[0] = gw_retain(viewed(SELF));
    task->values[1] = gw_object_value(method);
    for (size_t i = 1; i < args->n; i++) {
        task->values[i + 1] = gw_retain(args->values[i]);
    }
    return GW_CALLED;
}

#define FORWARD(name)                                                         \
    static gw_flow do_##name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        (void)out;                                                            \
        return forward(vm, args, #name);                                      \
    }
FORWARD(get)
FORWARD(keys)
FORWARD(values)
FORWARD(items)
FORWARD(copy)
FORWARD(__len__)
FORWARD(__reversed__)
#undef FORWARD

static gw_flow contains(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_contains(vm, viewed(SELF), args->values[1], out);
}

static gw_flow length(gw_vm *vm, gw_value self, int64_t *out) {
    const gw_value over = unwrapped(vm, viewed(self));
    if (!gw_is_dict(over)) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "len() of a mappingproxy of a '%s' is not supported in the playground",
                        gw_type_name(vm, over));
    }
    *out = (int64_t)gw_as_dict(over)->length;
    return GW_RETURNED;
}

static const gw_native_def methods[] = {
    {"get", do_get, 1, 2, 0, NULL},
    {"keys", do_keys, 0, 0, 0, NULL},
    {"values", do_values, 0, 0, 0, NULL},
    {"items", do_items, 0, 0, 0, NULL},
    {"copy", do_copy, 0, 0, 0, NULL},
    {"__len__", do___len__, 0, 0, 0, NULL},
    {"__reversed__", do___reversed__, 0, 0, 0, NULL},
    {"__contains__", contains, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_slots slots = {.clear = clear,
                               .construct = construct,
                               .repr = repr,
                               .str = str,
                               .length = length,
                               .getitem = getitem,
                               .iter = iter,
                               .binary = binary,
                               .inplace = inplace,
                               .compare = compare};
const gw_type_def gw_mappingproxy_type = {.name = "mappingproxy",
                                          .instance_size = sizeof(gw_iterator),
                                          .layout = GW_L_NATIVE,
                                          .flags = GW_TYPE_FINAL | GW_TYPE_UNHASHABLE,
                                          .slots = &slots,
                                          .methods = methods};
