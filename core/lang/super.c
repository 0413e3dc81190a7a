/* super: attributes of the classes that come after one in an instance's order. */
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

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    gw_value start = gw_unset(), self = gw_unset();
    if (args->n == 0) {
        if (find_arguments(vm, &start, &self) != GW_RETURNED) {
            return GW_RAISED;
        }
    } else if (args->n == 1) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "super() of a class alone is not supported in the playground");
    } else {
        start = args->values[0];
        self = args->n > 1 ? args->values[1] : gw_unset();
    }
    if (!gw_has_layout(start, GW_L_TYPE)) {
        return gw_raise(vm, GW_X_TypeError, "super() argument 1 must be a type, not %s",
                        gw_type_name(vm, start));
    }
    gw_type *self_type = gw_type_of(vm, self);
    if (gw_has_layout(self, GW_L_TYPE) &&
        gw_type_is_subtype((gw_type *)self.o, (gw_type *)start.o)) {
        self_type = (gw_type *)self.o; /* in a class method */
    } else if (!gw_type_is_subtype(self_type, (gw_type *)start.o)) {
        return gw_raise(vm, GW_X_TypeError,
                        "super(type, obj): obj must be an instance or subtype of type");
    }
    gw_super *s = gw_object_new(vm, cls);
    if (!s) {
        return GW_RAISED;
    }
    s->start = gw_object_retain(start.o);
    s->self = gw_retain(self);
    s->self_type = gw_object_retain(self_type);
    *out = gw_object_value(s);
    return GW_RETURNED;
}

gw_flow gw_super_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    const gw_super *s = (gw_super *)self.o;
    bool after = false;
    for (size_t i = 0; i < s->self_type->n_mro; i++) {
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
    *out = gw_unset();
    return GW_RETURNED;
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_super *s = (gw_super *)self.o;
    return gw_return_str(gw_str_format(vm, "<super: <class '%s'>, <%s object>>",
                                       s->start->name->data, s->self_type->name->data),
                         out);
}

static const gw_slots slots = {.clear = clear_super, .construct = construct, .repr = repr};
const gw_type_def gw_super_type = {
    .name = "super", .instance_size = sizeof(gw_super), .layout = GW_L_NATIVE, .slots = &slots};
