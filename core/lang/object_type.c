/* object: what every value can do. */
#include "lang/class.h"
#include "lang/frame.h"
#include "lang/hash.h"
#include "lang/textual.h"
#include "lang/type.h"

#define SELF args->values[0]

/* Arguments are one too many where nothing else has taken them: CPython's object_init. */
static gw_flow object_init(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_type *type = gw_type_of(vm, SELF);
    *out = gw_none();
    if ((args->n <= 1 && !args->n_keywords) || type->layout != GW_L_INSTANCE) {
        return GW_RETURNED;
    }
    if (!gw_dunder_is_default(vm, SELF, GW_N___init__)) {
        return gw_raise(
            vm, GW_X_TypeError,
            "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    return gw_dunder_is_default(vm, SELF, GW_N___new__)
               ? gw_raise(vm, GW_X_TypeError,
                          "%s.__init__() takes exactly one argument (the instance to initialize)",
                          type->name->data)
               : GW_RETURNED;
}

static gw_flow object_repr(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_return_str(gw_default_repr(vm, SELF), out);
}

static gw_flow object_str(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_repr(vm, SELF, out);
}

static gw_flow object_hash(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    const uint64_t address = (uint64_t)(uintptr_t)SELF.o;
    *out = gw_int((int64_t)(address >> 4 | address << 60));
    return GW_RETURNED;
}

static gw_flow object_eq(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    *out = gw_is_same(SELF, args->values[1]) ? gw_bool(true) : gw_not_implemented();
    return GW_RETURNED;
}

/* != is the opposite of what __eq__ says. */
static gw_flow ne_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_call_dunder(vm, gw_dunder(vm, task->values[0], GW_N___eq__), task->values[0],
                                  task->values[1], gw_unset(), &in));
    if (in.tag == GW_V_NOT_IMPLEMENTED) {
        *out = in;
        return GW_RETURNED;
    }
    gw_assign_take(&task->values[1], in);
    GW_AWAIT(task, gw_truth(vm, task->values[1], &in));
    *out = gw_bool(!in.b);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow object_ne(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return gw_task_start(vm, ne_step, args->values, 2, NULL);
}

static gw_flow object_getattribute(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *name;
    if (!gw_arg_str(vm, args->values[1], "attribute name", &name)) {
        return GW_RAISED;
    }
    const gw_flow flow = gw_object_getattr(vm, SELF, name, out);
    return flow == GW_RETURNED && gw_is_unset(*out) ? gw_raise_no_attribute(vm, SELF, name) : flow;
}

static gw_flow object_setattr(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *name;
    *out = gw_none();
    return gw_arg_str(vm, args->values[1], "attribute name", &name)
               ? gw_object_setattr(vm, SELF, name, args->values[2])
               : GW_RAISED;
}

static gw_flow object_delattr(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *name;
    *out = gw_none();
    return gw_arg_str(vm, args->values[1], "attribute name", &name)
               ? gw_object_setattr(vm, SELF, name, gw_unset())
               : GW_RAISED;
}

static gw_flow object_format(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *spec;
    if (!gw_arg_str(vm, args->values[1], "format_spec", &spec)) {
        return GW_RAISED;
    }
    if (spec->size) {
        return gw_raise(vm, GW_X_TypeError, "unsupported format string passed to %s.__format__",
                        gw_type_name(vm, SELF));
    }
    return gw_to_str(vm, SELF, out);
}

static gw_flow object_init_subclass(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_none();
    if (args->n > 1 || args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "%s.__init_subclass__() takes no keyword arguments",
                        ((gw_type *)SELF.o)->qualname->data);
    }
    return GW_RETURNED;
}

static gw_flow get_class(gw_vm *vm, gw_value self, gw_value *out) {
    *out = gw_object_value(gw_object_retain(gw_type_of(vm, self)));
    return GW_RETURNED;
}

/* Another class written in Python, whose instances are made alike. */
static gw_flow set_class(gw_vm *vm, gw_value self, gw_value value) {
    gw_type *old = gw_type_of(vm, self);
    if (gw_is_unset(value)) {
        return gw_raise(vm, GW_X_TypeError, "can't delete __class__ attribute");
    }
    if (!gw_has_layout(value, GW_L_TYPE)) {
        return gw_raise(vm, GW_X_TypeError, "__class__ must be set to a class, not '%s' object",
                        gw_type_name(vm, value));
    }
    gw_type *type = (gw_type *)value.o;
    /* torch.Tensor is written in Python in PyTorch. */
    const bool changeable = type->flags & GW_TYPE_HEAP || type->layout == GW_L_TENSOR;
    if (!(old->flags & GW_TYPE_HEAP) || !changeable) {
        return gw_raise(vm, GW_X_TypeError,
                        "__class__ assignment only supported for mutable types or ModuleType "
                        "subclasses");
    }
    const uint32_t shape = GW_TYPE_ATTRIBUTES | GW_TYPE_SLOTTED | GW_TYPE_SLOTS_TOO;
    if (old->layout != type->layout || old->instance_size != type->instance_size ||
        (old->flags & shape) != (type->flags & shape) ||
        (old != type && old->flags & GW_TYPE_SLOTTED)) {
        return gw_raise(vm, GW_X_TypeError,
                        "__class__ assignment: '%s' object layout differs from '%s'",
                        type->name->data, old->name->data);
    }
    self.o->type = gw_object_retain(type);
    gw_object_release(old);
    return GW_RETURNED;
}

static gw_flow get_dict(gw_vm *vm, gw_value self, gw_value *out) {
    if (gw_has_layout(self, GW_L_METHOD)) { /* what a method keeps is its function's */
        return gw_getattr(vm, ((gw_method *)self.o)->function, gw_name(vm, GW_N___dict__), out);
    }
    const bool slotted = gw_type_of(vm, self)->flags & GW_TYPE_SLOTTED;
    gw_dict *own = slotted ? NULL : gw_object_attributes(vm, self, true);
    if (!own) {
        return gw_is_object(vm->raised)
                   ? GW_RAISED
                   : gw_raise_no_attribute(vm, self, gw_name(vm, GW_N___dict__));
    }
    *out = gw_object_value(gw_object_retain(own));
    return GW_RETURNED;
}

/* del puts an empty one in its place, as in CPython. */
static gw_flow set_dict(gw_vm *vm, gw_value self, gw_value value) {
    const bool slotted = gw_type_of(vm, self)->flags & GW_TYPE_SLOTTED;
    gw_dict **place = slotted || !gw_is_object(self) ? NULL : gw_object_attributes_place(self.o);
    if (!place) {
        return gw_raise_no_attribute(vm, self, gw_name(vm, GW_N___dict__));
    }
    if (!gw_is_unset(value) && !gw_is_dict(value)) {
        return gw_raise(vm, GW_X_TypeError, "__dict__ must be set to a dictionary, not a '%s'",
                        gw_type_name(vm, value));
    }
    gw_dict *old = *place;
    *place = gw_is_unset(value) ? NULL : gw_object_retain(gw_as_dict(value));
    gw_object_release(old);
    return GW_RETURNED;
}

/* An object knows no order. */
static gw_flow object_order(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    (void)args;
    *out = gw_not_implemented();
    return GW_RETURNED;
}

static const gw_native_def methods[] = {
    {"__init__", object_init, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"__repr__", object_repr, 0, 0, 0, NULL},
    {"__str__", object_str, 0, 0, 0, NULL},
    {"__hash__", object_hash, 0, 0, 0, NULL},
    {"__eq__", object_eq, 1, 1, 0, NULL},
    {"__ne__", object_ne, 1, 1, 0, NULL},
    {"__lt__", object_order, 1, 1, 0, NULL},
    {"__le__", object_order, 1, 1, 0, NULL},
    {"__gt__", object_order, 1, 1, 0, NULL},
    {"__ge__", object_order, 1, 1, 0, NULL},
    {"__getattribute__", object_getattribute, 1, 1, 0, NULL},
    {"__setattr__", object_setattr, 2, 2, 0, NULL},
    {"__delattr__", object_delattr, 1, 1, 0, NULL},
    {"__format__", object_format, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_native_def classics[] = {
    {"__init_subclass__", object_init_subclass, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_getset_def getsets[] = {
    {"__class__", get_class, set_class, NULL},
    {"__dict__", get_dict, set_dict, NULL},
    {NULL, NULL, NULL, NULL},
};
const gw_type_def gw_object_type = {.name = "object",
                                    .instance_size = sizeof(gw_object),
                                    .layout = GW_L_INSTANCE,
                                    .methods = methods,
                                    .classics = classics,
                                    .getsets = getsets};
