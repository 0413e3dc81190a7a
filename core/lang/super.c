/* super: attributes of the classes that come after one in an instance's order. Of a class alone it
 * is bound (its __get__) to whatever instance it is found by; until then self_type is NULL. */
#include "lang/frame.h"
#include "lang/type.h"

static void clear_super(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_super *s = (gw_super *)self;
    gw_type *start = s->start, *self_type = s->self_type;
    s->start = s->self_type = NULL;
    gw_assign_take(&s->self, gw_unset());
    gw_object_release(start);
    gw_object_release(self_type);
}

/* super() without arguments: the class in the cell __class__, and the first argument. */
static gw_flow find_arguments(gw_vm *vm, gw_value *cls, gw_value *self) {
    const gw_python_frame *frame = gw_frame_current(vm);
    const gw_code *code = frame ? frame->code->code : NULL;
    if (!code || code->n_args == 0) {
        return gw_raise(vm, GW_X_RuntimeError, "super(): no arguments");
    }
    *self = frame->slots[0];
    for (uint32_t i = 0; i < code->n_cells; i++) {
        if (code->cell_arg[i] == 0) {
            *self = ((gw_cell *)frame->slots[code->n_locals + i].o)->value;
        }
    }
    for (uint32_t i = 0; i < code->n_cells + code->n_free; i++) {
        if (gw_str_equal(frame->code->deref_names[i], gw_name(vm, GW_N___class__))) {
            *cls = ((gw_cell *)frame->slots[code->n_locals + i].o)->value;
            return gw_is_unset(*cls)
                       ? gw_raise(vm, GW_X_RuntimeError, "super(): empty __class__ cell")
                       : GW_RETURNED;
        }
    }
    return gw_raise(vm, GW_X_RuntimeError, "super(): __class__ cell not found");
}

/* `self` unset: of the class alone. */
static gw_flow make(gw_vm *vm, gw_type *cls, gw_type *start, gw_value self, gw_value *out) {
    gw_type *self_type = gw_is_unset(self) ? NULL : gw_type_of(vm, self);
    if (self_type && gw_has_layout(self, GW_L_TYPE) &&
        gw_type_is_subtype((gw_type *)self.o, start)) {
        self_type = (gw_type *)self.o; /* in a class method */
    } else if (self_type && !gw_type_is_subtype(self_type, start)) {
        return gw_raise(vm, GW_X_TypeError,
                        "super(type, obj): obj must be an instance or subtype of type");
    }
    gw_super *s = gw_object_new(vm, cls);
    if (!s) {
        return GW_RAISED;
    }
    s->start = gw_object_retain(start);
    s->self = gw_retain(self);
    s->self_type = self_type ? gw_object_retain(self_type) : NULL;
    *out = gw_object_value(s);
    return GW_RETURNED;
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    gw_value start = gw_unset(), self = gw_unset();
    if (args->n_keywords || args->n > 2) {
        return args->n_keywords
                   ? gw_raise(vm, GW_X_TypeError, "super() takes no keyword arguments")
                   : gw_raise(vm, GW_X_TypeError, "super() expected at most 2 arguments, got %zu",
                              args->n);
    }
    if (args->n == 0) {
        if (find_arguments(vm, &start, &self) != GW_RETURNED) {
            return GW_RAISED;
        }
    } else {
        start = args->values[0];
        self = args->n > 1 && !gw_is_none(args->values[1]) ? args->values[1] : gw_unset();
    }
    if (!gw_has_layout(start, GW_L_TYPE)) {
        return gw_raise(vm, GW_X_TypeError, "super() argument 1 must be a type, not %s",
                        gw_type_name(vm, start));
    }
    return make(vm, cls, (gw_type *)start.o, self, out);
}

/* Made anew in its place: what super(object, x).__init__() calls is this. */
static gw_flow init(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_super *self = (gw_super *)args->values[0].o;
    const gw_args rest = {.values = args->values + 1,
                          .n = args->n - 1,
                          .n_keywords = args->n_keywords,
                          .keywords = args->keywords};
    if (rest.n && !gw_has_layout(rest.values[0], GW_L_TYPE)) {
        return gw_raise(vm, GW_X_TypeError, "super() argument 1 must be type, not %s",
                        gw_type_name(vm, rest.values[0]));
    }
    gw_value made = gw_unset();
    if (construct(vm, self->object.type, &rest, &made) != GW_RETURNED) {
        return GW_RAISED;
    }
    gw_super *other = (gw_super *)made.o;
    const gw_super old = *self;
    self->start = other->start;
    self->self_type = other->self_type;
    self->self = other->self;
    other->start = old.start;
    other->self_type = old.self_type;
    other->self = old.self;
    gw_release_value(made);
    *out = gw_none();
    return GW_RETURNED;
}

gw_flow gw_super_bind(gw_vm *vm, gw_value super, gw_value self, gw_value *out) {
    gw_super *s = (gw_super *)super.o;
    if (gw_is_unset(self) || gw_is_none(self) || s->self_type) {
        *out = gw_retain(super);
        return GW_RETURNED;
    }
    return make(vm, s->object.type, s->start, self, out);
}

static gw_flow get(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (gw_is_none(args->values[1]) && (args->n < 3 || gw_is_none(args->values[2]))) {
        return gw_raise(vm, GW_X_TypeError, "__get__(None, None) is invalid");
    }
    return gw_super_bind(vm, args->values[0], args->values[1], out);
}

gw_flow gw_super_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    const gw_super *s = (gw_super *)self.o;
    bool after = name == gw_name(vm, GW_N___class__); /* that is super's own */
    const size_t n = s->self_type && !after ? s->self_type->n_mro : 0;
    for (size_t i = 0; i < n; i++) {
        gw_type *type = s->self_type->mro[i];
        if (after) {
            gw_value v = gw_dict_get_str(type->attributes, name);
            if (gw_is_unset(v) && !(type->flags & GW_TYPE_HEAP)) {
                v = gw_slot_attribute(type, name);
            }
            if (!gw_is_unset(v)) {
                const bool of_class = gw_is_same(s->self, gw_object_value(s->self_type));
                return gw_bind_attribute(vm, v, of_class ? gw_unset() : s->self, s->self_type, out);
            }
        }
        after = after || type == s->start;
    }
    const gw_value own = gw_type_lookup(s->object.type, name);
    *out = gw_unset();
    return gw_is_unset(own) ? GW_RETURNED : gw_bind_attribute(vm, own, self, s->object.type, out);
}

static gw_flow thisclass(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(gw_object_value(((gw_super *)self.o)->start));
    return GW_RETURNED;
}

static gw_flow bound_self(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    const gw_super *s = (gw_super *)self.o;
    *out = s->self_type ? gw_retain(s->self) : gw_none();
    return GW_RETURNED;
}

static gw_flow self_class(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    const gw_super *s = (gw_super *)self.o;
    *out = s->self_type ? gw_retain(gw_object_value(s->self_type)) : gw_none();
    return GW_RETURNED;
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_super *s = (gw_super *)self.o;
    if (!s->self_type) {
        return gw_return_str(gw_str_format(vm, "<super: <class '%s'>, NULL>", s->start->name->data),
                             out);
    }
    return gw_return_str(gw_str_format(vm, "<super: <class '%s'>, <%s object>>",
                                       s->start->name->data, s->self_type->name->data),
                         out);
}

static const gw_native_def methods[] = {{"__get__", get, 1, 2, 0, NULL},
                                        {"__init__", init, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
                                        {NULL, NULL, 0, 0, 0, NULL}};
static const gw_getset_def getsets[] = {
    {"__thisclass__", thisclass, NULL, NULL},
    {"__self__", bound_self, NULL, NULL},
    {"__self_class__", self_class, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
static const gw_slots slots = {.clear = clear_super, .construct = construct, .repr = repr};
const gw_type_def gw_super_type = {.name = "super",
                                   .instance_size = sizeof(gw_super),
                                   .layout = GW_L_NATIVE,
                                   .slots = &slots,
                                   .methods = methods,
                                   .getsets = getsets};
