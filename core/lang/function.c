/* Functions, bound methods and the descriptors that functions are wrapped in. */
#include "lang/function.h"

#include "lang/dict.h"
#include "lang/frame.h"
#include "lang/type.h"

static void drop(void *place) {
    gw_object **at = place;
    gw_object *old = *at;
    *at = NULL;
    gw_object_release(old);
}

/* --- Cells ------------------------------------------------------------------------------------ */

gw_cell *gw_cell_new(gw_vm *vm, gw_value value) {
    gw_cell *cell = gw_object_new(vm, vm->types[GW_T_cell]);
    if (cell) {
        cell->value = gw_retain(value);
    }
    return cell;
}

static void clear_cell(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_assign_take(&((gw_cell *)self)->value, gw_unset());
}

static gw_flow cell_contents(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_value v = ((gw_cell *)self.o)->value;
    *out = gw_retain(v);
    return gw_is_unset(v) ? gw_raise(vm, GW_X_ValueError, "Cell is empty") : GW_RETURNED;
}

static const gw_getset_def cell_getsets[] = {{"cell_contents", cell_contents, NULL, NULL},
                                             {NULL, NULL, NULL, NULL}};
static const gw_slots cell_slots = {.clear = clear_cell};
const gw_type_def gw_cell_type = {.name = "cell",
                                  .instance_size = sizeof(gw_cell),
                                  .layout = GW_L_CELL,
                                  .flags = GW_TYPE_FINAL,
                                  .slots = &cell_slots,
                                  .getsets = cell_getsets};

/* --- Python functions ------------------------------------------------------------------------- */

gw_function *gw_function_new(gw_vm *vm, gw_code_object *code, gw_dict *globals) {
    gw_function *f = gw_object_new(vm, vm->types[GW_T_function]);
    if (!f) {
        return NULL;
    }
    f->code = gw_object_retain(code);
    f->globals = gw_object_retain(globals);
    f->name = gw_object_retain(code->name);
    f->qualname = gw_object_retain(code->qualname);
    f->doc = gw_retain(code->doc);
    const gw_value module = gw_dict_get_str(globals, gw_name(vm, GW_N___name__));
    f->module = gw_is_unset(module) ? gw_none() : gw_retain(module);
    return f;
}

static void clear_function(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_function *f = (gw_function *)self;
    drop(&f->code);
    drop(&f->globals);
    drop(&f->name);
    drop(&f->qualname);
    drop(&f->defaults);
    drop(&f->kwdefaults);
    drop(&f->annotations);
    drop(&f->closure);
    gw_assign_take(&f->doc, gw_none());
    gw_assign_take(&f->module, gw_none());
}

static gw_flow call_function(gw_vm *vm, gw_value self, const gw_args *args, gw_value *out) {
    return gw_function_call(vm, (gw_function *)self.o, args, gw_unset(), out);
}

static gw_flow function_repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_function *f = (gw_function *)self.o;
    if (gw_function_is_c(f)) {
        return gw_return_str(gw_str_format(vm, "<built-in function %s>", f->name->data), out);
    }
    return gw_return_str(gw_str_format(vm, "<function %s at %p>",
                                       ((gw_function *)self.o)->qualname->data, (void *)self.o),
                         out);
}

/* An object that may be NULL, as an attribute. */
static gw_flow give(gw_value *out, void *object) {
    *out = object ? gw_object_value(gw_object_retain(object)) : gw_none();
    return GW_RETURNED;
}

#define FUNCTION_GET(attribute, field)                                        \
    static gw_flow get_##attribute(gw_vm *vm, gw_value self, gw_value *out) { \
        (void)vm;                                                             \
        return give(out, ((gw_function *)self.o)->field);                     \
    }
FUNCTION_GET(name, name)
FUNCTION_GET(qualname, qualname)
FUNCTION_GET(defaults, defaults)
FUNCTION_GET(kwdefaults, kwdefaults)
FUNCTION_GET(closure, closure)
FUNCTION_GET(globals, globals)
FUNCTION_GET(code, code)
#undef FUNCTION_GET

static gw_flow get_annotations(gw_vm *vm, gw_value self, gw_value *out) {
    gw_function *f = (gw_function *)self.o;
    if (!f->annotations && !(f->annotations = gw_dict_new(vm))) {
        return GW_RAISED;
    }
    return give(out, f->annotations);
}

static gw_flow set_annotations(gw_vm *vm, gw_value self, gw_value value) {
    if (!gw_is_dict(value)) {
        return gw_raise(vm, GW_X_TypeError, "__annotations__ must be set to a dict object");
    }
    drop(&((gw_function *)self.o)->annotations);
    ((gw_function *)self.o)->annotations = gw_object_retain(value.o);
    return GW_RETURNED;
}

static gw_flow set_name(gw_vm *vm, gw_value self, gw_value value) {
    if (!gw_is_str(value)) {
        return gw_raise(vm, GW_X_TypeError, "__name__ must be set to a string object");
    }
    drop(&((gw_function *)self.o)->name);
    ((gw_function *)self.o)->name = gw_object_retain(value.o);
    return GW_RETURNED;
}

static gw_flow set_qualname(gw_vm *vm, gw_value self, gw_value value) {
    if (!gw_is_str(value)) {
        return gw_raise(vm, GW_X_TypeError, "__qualname__ must be set to a string object");
    }
    drop(&((gw_function *)self.o)->qualname);
    ((gw_function *)self.o)->qualname = gw_object_retain(value.o);
    return GW_RETURNED;
}

static gw_flow set_defaults(gw_vm *vm, gw_value self, gw_value value) {
    gw_function *f = (gw_function *)self.o;
    if (!gw_is_none(value) && !gw_is_unset(value) && !gw_is_tuple(value)) {
        return gw_raise(vm, GW_X_TypeError, "__defaults__ must be set to a tuple object");
    }
    drop(&f->defaults);
    f->defaults = gw_is_tuple(value) ? gw_object_retain(value.o) : NULL;
    return GW_RETURNED;
}

#define FUNCTION_VALUE(field)                                              \
    static gw_flow get_##field(gw_vm *vm, gw_value self, gw_value *out) {  \
        (void)vm;                                                          \
        *out = gw_retain(((gw_function *)self.o)->field);                  \
        return GW_RETURNED;                                                \
    }                                                                      \
    static gw_flow set_##field(gw_vm *vm, gw_value self, gw_value value) { \
        (void)vm;                                                          \
        gw_assign_take(&((gw_function *)self.o)->field,                    \
                       gw_is_unset(value) ? gw_none() : gw_retain(value)); \
        return GW_RETURNED;                                                \
    }
FUNCTION_VALUE(doc)
FUNCTION_VALUE(module)
#undef FUNCTION_VALUE

static const gw_getset_def function_getsets[] = {
    {"__name__", get_name, set_name, NULL},
    {"__qualname__", get_qualname, set_qualname, NULL},
    {"__doc__", get_doc, set_doc, NULL},
    {"__module__", get_module, set_module, NULL},
    {"__defaults__", get_defaults, set_defaults, NULL},
    {"__kwdefaults__", get_kwdefaults, NULL, NULL},
    {"__annotations__", get_annotations, set_annotations, NULL},
    {"__closure__", get_closure, NULL, NULL},
    {"__globals__", get_globals, NULL, NULL},
    {"__code__", get_code, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

static const gw_slots function_slots = {
    .clear = clear_function, .call = call_function, .repr = function_repr};
static const gw_native_def function_methods[] = {{"__get__", gw_descriptor_get, 1, 2, 0, NULL},
                                                 {NULL, NULL, 0, 0, 0, NULL}};
const gw_type_def gw_function_type = {.name = "function",
                                      .instance_size = sizeof(gw_function),
                                      .layout = GW_L_FUNCTION,
                                      .flags = GW_TYPE_FINAL | GW_TYPE_ATTRIBUTES,
                                      .slots = &function_slots,
                                      .methods = function_methods,
                                      .getsets = function_getsets};

/* --- Natives ---------------------------------------------------------------------------------- */

static gw_value new_native(gw_vm *vm, const gw_native_def *def, gw_value self, gw_type *owner) {
    const bool bound = !gw_is_unset(self), slot = owner && gw_native_is_slot(def, owner);
    const gw_type_id type = slot ? bound ? GW_T_method_wrapper : GW_T_wrapper_descriptor
                            : owner && !bound ? GW_T_method_descriptor
                                              : GW_T_builtin_function_or_method;
    gw_native *n = gw_object_new(vm, vm->types[type]);
    if (!n) {
        return gw_unset();
    }
    n->def = def;
    n->self = gw_retain(self);
    n->owner = owner;
    return gw_object_value(n);
}

gw_value gw_native_new(gw_vm *vm, const gw_native_def *def, gw_value self) {
    return new_native(vm, def, self, NULL);
}

gw_value gw_native_method_new(gw_vm *vm, const gw_native_def *def, gw_type *owner) {
    return new_native(vm, def, gw_unset(), owner);
}

gw_value gw_native_bind(gw_vm *vm, const gw_native *native, gw_value self) {
    return new_native(vm, native->def, self, native->owner);
}

static void clear_native(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_assign_take(&((gw_native *)self)->self, gw_unset());
}

static gw_flow call_native(gw_vm *vm, gw_value self, const gw_args *args, gw_value *out) {
    return gw_native_call(vm, (gw_native *)self.o, args, out);
}

static gw_flow native_repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_native *n = (gw_native *)self.o;
    const bool slot = n->owner && gw_native_is_slot(n->def, n->owner);
    gw_str *text;
    if (gw_is_unset(n->self)) {
        text = n->owner ? gw_str_format(vm, "<%s '%s' of '%s' objects>",
                                        slot ? "slot wrapper" : "method", n->def->name,
                                        n->owner->name->data)
                        : gw_str_format(vm, "<built-in function %s>", n->def->name);
    } else {
        text = gw_str_format(
            vm, slot ? "<%s '%s' of %s object at %p>" : "<%s %s of %s object at %p>",
            slot ? "method-wrapper" : "built-in method", n->def->name, gw_type_name(vm, n->self),
            gw_is_object(n->self) ? (void *)n->self.o : (void *)self.o);
    }
    return gw_return_str(text, out);
}

static gw_flow native_name(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_intern(vm, ((gw_native *)self.o)->def->name), out);
}

static gw_flow native_qualname(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_native *n = (gw_native *)self.o;
    const gw_type *of = n->owner                            ? n->owner
                        : gw_has_layout(n->self, GW_L_TYPE) ? (gw_type *)n->self.o
                                                            : NULL;
    return gw_return_str(
        gw_str_format(vm, "%s%s%s", of ? of->name->data : "", of ? "." : "", n->def->name), out);
}

static gw_flow native_module(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_native *n = (gw_native *)self.o;
    gw_str *name = n->home || n->owner ? NULL : gw_str_intern(vm, n->def->name);
    const gw_value same = name ? gw_dict_get_str(vm->builtins, name) : gw_unset();
    gw_object_release(name);
    if (!n->home && !(gw_is_object(same) && same.o == self.o)) {
        return gw_raise(vm, GW_X_AttributeError,
                        "what '%s' has in __module__ is not in the playground", n->def->name);
    }
    return gw_return_str(gw_str_text(vm, n->home ? n->home : "builtins"), out);
}

static gw_flow native_doc(gw_vm *vm, gw_value self, gw_value *out) {
    (void)out;
    return gw_raise(vm, GW_X_AttributeError, "what '%s' has in __doc__ is not in the playground",
                    ((gw_native *)self.o)->def->name);
}

static gw_flow native_self(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_native *n = (gw_native *)self.o;
    if (!gw_is_unset(n->self)) {
        *out = gw_retain(n->self);
        return GW_RETURNED;
    }
    return n->owner ? gw_raise(vm, GW_X_AttributeError, "'%s' object has no attribute '__self__'",
                               gw_type_name(vm, self))
                    : gw_raise(vm, GW_X_AttributeError,
                               "what '%s' has in __self__ is not in the playground", n->def->name);
}

static const gw_getset_def native_getsets[] = {
    {"__self__", native_self, NULL, NULL},         {"__name__", native_name, NULL, NULL},
    {"__qualname__", native_qualname, NULL, NULL}, {"__module__", native_module, NULL, NULL},
    {"__doc__", native_doc, NULL, NULL},           {NULL, NULL, NULL, NULL},
};
static const gw_slots native_slots = {
    .clear = clear_native, .call = call_native, .repr = native_repr};
/* One struct, but CPython has a type for each way of being one. */
#define NATIVE(identifier, text)                                                    \
    const gw_type_def gw_##identifier##_type = {.name = text,                       \
                                                .instance_size = sizeof(gw_native), \
                                                .layout = GW_L_NATIVE_FUNCTION,     \
                                                .flags = GW_TYPE_FINAL,             \
                                                .slots = &native_slots,             \
                                                .getsets = native_getsets};
NATIVE(builtin_function_or_method, "builtin_function_or_method")
NATIVE(method_descriptor, "method_descriptor")
NATIVE(wrapper_descriptor, "wrapper_descriptor")
NATIVE(method_wrapper, "method-wrapper")
#undef NATIVE

/* --- Bound methods ---------------------------------------------------------------------------- */

gw_value gw_method_new(gw_vm *vm, gw_value function, gw_value self) {
    gw_method *m = gw_object_new(vm, vm->types[GW_T_method]);
    if (!m) {
        return gw_unset();
    }
    m->function = gw_retain(function);
    m->self = gw_retain(self);
    return gw_object_value(m);
}

static void clear_method(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_assign_take(&((gw_method *)self)->function, gw_unset());
    gw_assign_take(&((gw_method *)self)->self, gw_unset());
}

static gw_flow call_method(gw_vm *vm, gw_value self, const gw_args *args, gw_value *out) {
    const gw_method *m = (gw_method *)self.o;
    return gw_call_bound(vm, m->function, m->self, args, out);
}

static gw_flow method_repr_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_method *m = (gw_method *)task->values[0].o;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_repr(vm, m->self, &in));
    const bool python = gw_has_layout(m->function, GW_L_FUNCTION);
    gw_str *text = gw_str_format(
        vm, "<bound method %s of %s>",
        python ? ((gw_function *)m->function.o)->qualname->data
        : gw_has_layout(m->function, GW_L_NATIVE_FUNCTION) ? ((gw_native *)m->function.o)->def->name
        : gw_has_layout(m->function, GW_L_TYPE) ? ((gw_type *)m->function.o)->qualname->data
                                                : "?",
        gw_as_str(in)->data);
    gw_release_value(in);
    return gw_return_str(text, out);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow method_repr(gw_vm *vm, gw_value self, gw_value *out) {
    (void)out;
    return gw_task_start(vm, method_repr_step, &self, 1, NULL);
}

static gw_flow method_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    return gw_getattr_or_unset(vm, ((gw_method *)self.o)->function, name, out);
}

static gw_flow method_self(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(((gw_method *)self.o)->self);
    return GW_RETURNED;
}

static gw_flow method_function(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(((gw_method *)self.o)->function);
    return GW_RETURNED;
}

static gw_flow method_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                              gw_value *out) {
    *out = gw_not_implemented();
    if ((op == GW_CMP_EQ || op == GW_CMP_NE) && gw_has_layout(other, GW_L_METHOD)) {
        const gw_method *a = (gw_method *)self.o, *b = (gw_method *)other.o;
        const bool same = gw_is_same(a->self, b->self) && gw_is_same(a->function, b->function);
        *out = gw_bool(same == (op == GW_CMP_EQ));
    }
    (void)vm;
    return GW_RETURNED;
}

static gw_flow method_hash(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    const gw_method *m = (gw_method *)self.o;
    *out = (int64_t)((uint64_t)m->self.i * 31 + (uint64_t)m->function.i);
    return GW_RETURNED;
}

static const gw_getset_def method_getsets[] = {
    {"__self__", method_self, NULL, NULL},
    {"__func__", method_function, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
static gw_flow construct_method(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    (void)cls;
    if (args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "method() takes no keyword arguments");
    }
    if (args->n != 2) {
        return gw_raise(vm, GW_X_TypeError, "method expected 2 arguments, got %zu", args->n);
    }
    if (!gw_is_callable(vm, args->values[0])) {
        return gw_raise(vm, GW_X_TypeError, "first argument must be callable");
    }
    if (gw_is_none(args->values[1])) {
        return gw_raise(vm, GW_X_TypeError, "instance must not be None");
    }
    *out = gw_method_new(vm, args->values[0], args->values[1]);
    return gw_is_unset(*out) ? GW_RAISED : GW_RETURNED;
}

static const gw_slots method_slots = {.clear = clear_method,
                                      .construct = construct_method,
                                      .call = call_method,
                                      .repr = method_repr,
                                      .getattr = method_getattr,
                                      .compare = method_compare,
                                      .hash = method_hash};
const gw_type_def gw_method_type = {.name = "method",
                                    .instance_size = sizeof(gw_method),
                                    .layout = GW_L_METHOD,
                                    .flags = GW_TYPE_FINAL,
                                    .slots = &method_slots,
                                    .getsets = method_getsets};
