/* Descriptors: property, staticmethod, classmethod, and the computed attributes of C types. */
#include "lang/frame.h"
#include "lang/function.h"
#include "lang/type.h"

/* --- staticmethod, classmethod ---------------------------------------------------------------- */

gw_value gw_wrapped_new(gw_vm *vm, gw_type_id kind, gw_value function) {
    gw_wrapped *w = gw_object_new(vm, vm->types[kind]);
    if (w) {
        w->function = function;
        return gw_object_value(w);
    }
    gw_release_value(function);
    return gw_unset();
}

static gw_flow construct_wrapper(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    if (args->n != 1 || args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "%s expected 1 argument, got %zu", cls->name->data,
                        args->n);
    }
    gw_wrapped *w = gw_object_new(vm, cls);
    if (!w) {
        return GW_RAISED;
    }
    w->function = gw_retain(args->values[0]);
    *out = gw_object_value(w);
    return GW_RETURNED;
}

static void clear_wrapper(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_assign_take(&((gw_wrapped *)self)->function, gw_unset());
}

static gw_flow call_static(gw_vm *vm, gw_value self, const gw_args *args, gw_value *out) {
    return gw_call(vm, ((gw_wrapped *)self.o)->function, args, out);
}

static gw_flow wrapped(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(((gw_wrapped *)self.o)->function);
    return GW_RETURNED;
}

static gw_flow wrapper_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    return gw_getattr_or_unset(vm, ((gw_wrapped *)self.o)->function, name, out);
}

static gw_flow wrapper_repr_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_repr(vm, ((gw_wrapped *)task->values[0].o)->function, &in));
    gw_str *text =
        gw_str_format(vm, "<%s(%s)>", gw_type_name(vm, task->values[0]), gw_as_str(in)->data);
    gw_release_value(in);
    return gw_return_str(text, out);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow wrapper_repr(gw_vm *vm, gw_value self, gw_value *out) {
    (void)out;
    return gw_task_start(vm, wrapper_repr_step, &self, 1, NULL);
}

static const gw_getset_def wrapper_getsets[] = {
    {"__func__", wrapped, NULL, NULL},
    {"__wrapped__", wrapped, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
static const gw_slots static_slots = {.clear = clear_wrapper,
                                      .construct = construct_wrapper,
                                      .repr = wrapper_repr,
                                      .call = call_static,
                                      .getattr = wrapper_getattr};
static const gw_slots class_slots = {.clear = clear_wrapper,
                                     .construct = construct_wrapper,
                                     .repr = wrapper_repr,
                                     .getattr = wrapper_getattr};
static const gw_native_def wrapper_methods[] = {{"__get__", gw_descriptor_get, 1, 2, 0, NULL},
                                                {NULL, NULL, 0, 0, 0, NULL}};
const gw_type_def gw_staticmethod_type = {.name = "staticmethod",
                                          .instance_size = sizeof(gw_wrapped),
                                          .layout = GW_L_DESCRIPTOR,
                                          .slots = &static_slots,
                                          .methods = wrapper_methods,
                                          .getsets = wrapper_getsets};
const gw_type_def gw_classmethod_type = {.name = "classmethod",
                                         .instance_size = sizeof(gw_wrapped),
                                         .layout = GW_L_DESCRIPTOR,
                                         .slots = &class_slots,
                                         .methods = wrapper_methods,
                                         .getsets = wrapper_getsets};

/* --- property --------------------------------------------------------------------------------- */

static void clear_property(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_property *p = (gw_property *)self;
    gw_assign_take(&p->get, gw_none());
    gw_assign_take(&p->set, gw_none());
    gw_assign_take(&p->del, gw_none());
    gw_assign_take(&p->doc, gw_none());
    gw_assign_take(&p->name, gw_unset());
}

static gw_flow new_property(gw_vm *vm, gw_type *cls, const gw_value parts[4], gw_value *out) {
    gw_property *p = gw_object_new(vm, cls);
    if (!p) {
        return GW_RAISED;
    }
    gw_value *fields[] = {&p->get, &p->set, &p->del, &p->doc};
    for (size_t i = 0; i < 4; i++) {
        *fields[i] = gw_is_unset(parts[i]) ? gw_none() : gw_retain(parts[i]);
    }
    if (gw_is_none(p->doc) && gw_has_layout(p->get, GW_L_FUNCTION)) {
        p->doc = gw_retain(((gw_function *)p->get.o)->doc);
    }
    *out = gw_object_value(p);
    return GW_RETURNED;
}

static gw_flow construct_property(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"property", "fget=None, fset=None, fdel=None, doc=None"};
    gw_value parts[4];
    return gw_args_bind(vm, args, 0, &signature, parts, 4) ? new_property(vm, cls, parts, out)
                                                           : GW_RAISED;
}

static gw_flow change(gw_vm *vm, const gw_args *args, size_t which, gw_value *out) {
    const gw_property *p = (gw_property *)args->values[0].o;
    gw_value parts[4] = {p->get, p->set, p->del, p->doc};
    parts[which] = args->values[1];
    if (new_property(vm, p->object.type, parts, out) != GW_RETURNED) {
        return GW_RAISED;
    }
    ((gw_property *)out->o)->name = gw_retain(p->name);
    return GW_RETURNED;
}

static gw_flow property_getter(gw_vm *vm, const gw_args *args, gw_value *out) {
    return change(vm, args, 0, out);
}
static gw_flow property_setter(gw_vm *vm, const gw_args *args, gw_value *out) {
    return change(vm, args, 1, out);
}
static gw_flow property_deleter(gw_vm *vm, const gw_args *args, gw_value *out) {
    return change(vm, args, 2, out);
}

#define PROPERTY_GET(field)                                                    \
    static gw_flow property_##field(gw_vm *vm, gw_value self, gw_value *out) { \
        (void)vm;                                                              \
        *out = gw_retain(((gw_property *)self.o)->field);                      \
        return GW_RETURNED;                                                    \
    }
PROPERTY_GET(get)
PROPERTY_GET(set)
PROPERTY_GET(del)
PROPERTY_GET(doc)
#undef PROPERTY_GET

static gw_flow property_set_doc(gw_vm *vm, gw_value self, gw_value value) {
    (void)vm;
    gw_assign_take(&((gw_property *)self.o)->doc,
                   gw_is_unset(value) ? gw_none() : gw_retain(value));
    return GW_RETURNED;
}

/* Of the property alone without an object, whatever the class is. */
static gw_flow property_get_method(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (gw_is_none(args->values[1]) && args->n > 2 && !gw_is_none(args->values[2])) {
        *out = gw_retain(args->values[0]);
        return GW_RETURNED;
    }
    return gw_descriptor_get(vm, args, out);
}

/* values: property, object, value (unset: it is deleted). The answer is None. */
static gw_flow change_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_property_set(vm, (gw_property *)v[0].o, v[1], v[2], &in));
    gw_release_value(in);
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow property_set_method(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return gw_task_start(vm, change_step, args->values, 3, NULL);
}

static gw_flow property_delete_method(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value values[] = {args->values[0], args->values[1], gw_unset()};
    (void)out;
    return gw_task_start(vm, change_step, values, 3, NULL);
}

static gw_flow property_set_name(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    gw_property *p = (gw_property *)args->values[0].o;
    gw_assign_take(&p->name, gw_is_str(args->values[2]) ? gw_retain(args->values[2]) : gw_unset());
    *out = gw_none();
    return GW_RETURNED;
}

static const gw_native_def property_methods[] = {
    {"__get__", property_get_method, 1, 2, 0, NULL},
    {"__set__", property_set_method, 2, 2, 0, NULL},
    {"__delete__", property_delete_method, 1, 1, 0, NULL},
    {"__set_name__", property_set_name, 2, 2, 0, NULL},
    {"getter", property_getter, 1, 1, 0, NULL},
    {"setter", property_setter, 1, 1, 0, NULL},
    {"deleter", property_deleter, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_getset_def property_getsets[] = {
    {"fget", property_get, NULL, NULL}, {"fset", property_set, NULL, NULL},
    {"fdel", property_del, NULL, NULL}, {"__doc__", property_doc, property_set_doc, NULL},
    {NULL, NULL, NULL, NULL},
};
static const gw_slots property_slots = {.clear = clear_property, .construct = construct_property};
const gw_type_def gw_property_type = {.name = "property",
                                      .instance_size = sizeof(gw_property),
                                      .layout = GW_L_DESCRIPTOR,
                                      .slots = &property_slots,
                                      .methods = property_methods,
                                      .getsets = property_getsets};

/* --- Computed attributes of C types ------------------------------------------------------------
 */

gw_flow gw_get_none(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm, (void)self;
    *out = gw_none();
    return GW_RETURNED;
}

gw_flow gw_get_true(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm, (void)self;
    *out = gw_bool(true);
    return GW_RETURNED;
}

gw_flow gw_get_false(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm, (void)self;
    *out = gw_bool(false);
    return GW_RETURNED;
}

gw_value gw_getset_new(gw_vm *vm, const gw_getset_def *def, gw_type *owner) {
    gw_getset *g = gw_object_new(vm, vm->types[GW_T_getset_descriptor]);
    if (!g) {
        return gw_unset();
    }
    g->def = def;
    g->owner = gw_object_retain(owner->name);
    return gw_object_value(g);
}

static void clear_getset(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_str *owner = ((gw_getset *)self)->owner;
    ((gw_getset *)self)->owner = NULL;
    gw_object_release(owner);
}

static gw_flow getset_repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_getset *g = (gw_getset *)self.o;
    return gw_return_str(
        gw_str_format(vm, "<attribute '%s' of '%s' objects>", g->def->name, g->owner->data), out);
}

static const gw_slots getset_slots = {.clear = clear_getset, .repr = getset_repr};
const gw_type_def gw_getset_descriptor_type = {.name = "getset_descriptor",
                                               .instance_size = sizeof(gw_getset),
                                               .layout = GW_L_DESCRIPTOR,
                                               .flags = GW_TYPE_FINAL,
                                               .slots = &getset_slots};
