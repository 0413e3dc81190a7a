/* Attributes: x.name; attribute_set.c has x.name = v and del x.name. */
#include "lang/attribute.h"
#include "lang/class.h"
#include "lang/exception_named.h"
#include "lang/module.h"

static gw_flow raise_no_attribute(gw_vm *vm, gw_value self, const gw_str *name) {
    const bool is_type = gw_has_layout(self, GW_L_TYPE);
    if (gw_type_lacked(is_type ? (gw_type *)self.o : gw_type_of(vm, self), name->data)) {
        return gw_raise_memory(vm);
    }
    if (is_type) {
        const gw_type *type = (gw_type *)self.o;
        return gw_raise(vm, GW_X_AttributeError, "type object '%s' has no attribute '%s'",
                        (type->dotted ? type->dotted : type->name)->data, name->data);
    }
    if (gw_has_layout(self, GW_L_MODULE)) {
        const gw_value module = gw_module_get(vm, self, "__name__");
        return gw_raise(vm, GW_X_AttributeError, "module '%s' has no attribute '%s'",
                        gw_is_str(module) ? gw_as_str(module)->data : "?", name->data);
    }
    const gw_value f = gw_has_layout(self, GW_L_METHOD) ? ((gw_method *)self.o)->function : self;
    return gw_raise(vm, GW_X_AttributeError, "'%s' object has no attribute '%s'",
                    gw_type_name(vm, f), name->data);
}

/* What CPython and PyTorch have there is refused by name. */
static gw_flow refuse(gw_vm *vm, gw_value self, const gw_str *name) {
    const gw_type *type = gw_has_layout(self, GW_L_TYPE) ? (gw_type *)self.o : gw_type_of(vm, self);
    if (!vm->refuse) {
        return GW_RETURNED;
    }
    if (gw_has_layout(self, GW_L_MODULE)) {
        const gw_value module = gw_module_get(vm, self, "__name__");
        return gw_is_str(module) ? vm->refuse(vm, gw_as_str(module)->data, name) : GW_RETURNED;
    }
    if (type->flags & GW_TYPE_HEAP || vm->refuse(vm, type->name->data, name) == GW_RETURNED) {
        return vm->refuse(vm, "object", name);
    }
    return GW_RAISED;
}

gw_flow gw_raise_not_there(gw_vm *vm, gw_value self, const gw_str *name) {
    return refuse(vm, self, name) == GW_RAISED ? GW_RAISED : raise_no_attribute(vm, self, name);
}

gw_flow gw_raise_no_attribute(gw_vm *vm, gw_value self, gw_str *name) {
    if (refuse(vm, self, name) == GW_RAISED) {
        return GW_RAISED;
    }
    raise_no_attribute(vm, self, name);
    gw_note_attribute(vm, self, name);
    return GW_RAISED;
}

bool gw_is_data_descriptor(const gw_vm *vm, gw_value attribute) {
    if (!gw_is_object(attribute)) {
        return false;
    }
    const gw_type *type = attribute.o->type;
    if (type->flags & GW_TYPE_HEAP && type->layout != GW_L_DESCRIPTOR) {
        return !gw_is_unset(gw_type_lookup(type, gw_name(vm, GW_N___set__))) ||
               !gw_is_unset(gw_type_lookup(type, gw_name(vm, GW_N___delete__)));
    }
    return gw_type_is_subtype(type, vm->types[GW_T_property]) ||
           type == vm->types[GW_T_getset_descriptor];
}

gw_attribute_kind gw_attribute_kind_of(const gw_vm *vm, gw_value attribute) {
    if (!gw_is_object(attribute)) {
        return gw_is_unset(attribute) ? GW_ATTRIBUTE_NONE : GW_ATTRIBUTE_VALUE;
    }
    const gw_type *type = attribute.o->type;
    switch (type->layout) {
    case GW_L_FUNCTION:
        return GW_ATTRIBUTE_METHOD;
    case GW_L_NATIVE_FUNCTION: {
        const gw_native *native = (const gw_native *)attribute.o;
        return native->owner && gw_is_unset(native->self) ? GW_ATTRIBUTE_METHOD
                                                          : GW_ATTRIBUTE_VALUE;
    }
    case GW_L_DESCRIPTOR:
        return type == vm->types[GW_T_getset_descriptor] ? GW_ATTRIBUTE_GETSET
               : gw_is_data_descriptor(vm, attribute)    ? GW_ATTRIBUTE_DATA
                                                         : GW_ATTRIBUTE_OTHER;
    default:
        return type == vm->types[GW_T_super]          ? GW_ATTRIBUTE_OTHER
               : !(type->flags & GW_TYPE_HEAP)        ? GW_ATTRIBUTE_VALUE
               : gw_is_data_descriptor(vm, attribute) ? GW_ATTRIBUTE_DATA
                                                      : GW_ATTRIBUTE_OTHER;
    }
}

/* what: "getter", "setter", "deleter" */
gw_flow gw_property_lacks(gw_vm *vm, const gw_property *p, gw_value self, const char *what) {
    const char *owner = gw_type_of(vm, self)->qualname->data;
    return gw_is_unset(p->name)
               ? gw_raise(vm, GW_X_AttributeError, "property of '%s' object has no %s", owner, what)
               : gw_raise(vm, GW_X_AttributeError, "property '%s' of '%s' object has no %s",
                          gw_as_str(p->name)->data, owner, what);
}

static gw_flow get_property(gw_vm *vm, const gw_property *p, gw_value self, gw_value *out) {
    if (gw_is_none(p->get)) {
        return gw_property_lacks(vm, p, self, "getter");
    }
    const gw_args args = {.values = &self, .n = 1};
    return gw_call(vm, p->get, &args, out);
}

static gw_flow bind_descriptor(gw_vm *vm, gw_value attribute, gw_value self, gw_type *type,
                               gw_value *out) {
    const gw_type *kind = attribute.o->type;
    if (gw_type_is_subtype(kind, vm->types[GW_T_staticmethod])) {
        *out = gw_retain(((gw_wrapped *)attribute.o)->function);
        return GW_RETURNED;
    }
    if (gw_type_is_subtype(kind, vm->types[GW_T_classmethod])) {
        const gw_value function = ((gw_wrapped *)attribute.o)->function;
        const gw_value cls = gw_object_value(type);
        if (gw_has_layout(function, GW_L_NATIVE_FUNCTION)) {
            *out = gw_native_bind(vm, (gw_native *)function.o, cls);
        } else {
            *out = gw_method_new(vm, function, cls);
        }
        return gw_is_unset(*out) ? GW_RAISED : GW_RETURNED;
    }
    if (gw_is_unset(self)) {
        *out = gw_retain(attribute);
        return GW_RETURNED;
    }
    if (gw_type_is_subtype(kind, vm->types[GW_T_property])) {
        return get_property(vm, (gw_property *)attribute.o, self, out);
    }
    if (kind == vm->types[GW_T_member_descriptor]) {
        return gw_member_get(vm, attribute, self, out);
    }
    return ((gw_getset *)attribute.o)->def->get(vm, self, out);
}

gw_flow gw_descriptor_get(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value self = args->values[1];
    const bool has_type = args->n > 2 && gw_has_layout(args->values[2], GW_L_TYPE);
    if (gw_is_none(self) && !has_type) {
        return gw_raise(vm, GW_X_TypeError, "__get__(None, None) is invalid");
    }
    gw_type *type = has_type ? (gw_type *)args->values[2].o : gw_type_of(vm, self);
    return gw_bind_attribute(vm, args->values[0], gw_is_none(self) ? gw_unset() : self, type, out);
}

gw_flow gw_bind_attribute(gw_vm *vm, gw_value attribute, gw_value self, gw_type *type,
                          gw_value *out) {
    if (gw_is_object(attribute)) {
        switch (attribute.o->type->layout) {
        case GW_L_FUNCTION:
            if (!gw_is_unset(self)) {
                *out = gw_method_new(vm, attribute, self);
                return gw_is_unset(*out) ? GW_RAISED : GW_RETURNED;
            }
            break;
        case GW_L_NATIVE_FUNCTION:
            if (!gw_is_unset(self) && ((gw_native *)attribute.o)->owner &&
                gw_is_unset(((gw_native *)attribute.o)->self)) {
                *out = gw_native_bind(vm, (gw_native *)attribute.o, self);
                return gw_is_unset(*out) ? GW_RAISED : GW_RETURNED;
            }
            break;
        case GW_L_DESCRIPTOR:
            return bind_descriptor(vm, attribute, self, type, out);
        default:
            if (attribute.o->type == vm->types[GW_T_super]) {
                return gw_super_bind(vm, attribute, self, out);
            }
            if (gw_is_heap(attribute)) {
                const gw_value get = gw_dunder(vm, attribute, GW_N___get__);
                if (!gw_is_unset(get)) {
                    return gw_call_dunder(vm, get, attribute, gw_is_unset(self) ? gw_none() : self,
                                          gw_object_value(type), out);
                }
            }
        }
    }
    *out = gw_retain(attribute);
    return GW_RETURNED;
}

/* type.name: the metaclass's data descriptors, the class and its bases, the metaclass's rest. */
static gw_flow type_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    gw_type *type = (gw_type *)self.o;
    const gw_value meta = gw_type_lookup(type->object.type, name);
    if (!gw_is_unset(meta) && gw_is_data_descriptor(vm, meta)) {
        return gw_bind_attribute(vm, meta, self, type->object.type, out);
    }
    const gw_value own = gw_type_lookup(type, name);
    if (!gw_is_unset(own)) {
        return gw_bind_attribute(vm, own, gw_unset(), type, out);
    }
    if (!gw_is_unset(meta)) {
        return gw_bind_attribute(vm, meta, self, type->object.type, out);
    }
    *out = gw_unset();
    return GW_RETURNED;
}

/* Nothing comes of one that is empty (Note [Slots] in member.c). */
static bool is_slot(const gw_vm *vm, gw_value attribute) {
    return gw_is_object(attribute) && attribute.o->type == vm->types[GW_T_member_descriptor];
}

gw_flow gw_object_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    if (gw_has_layout(self, GW_L_TYPE)) {
        return type_getattr(vm, self, name, out);
    }
    if (gw_has_layout(self, GW_L_MODULE)) {
        return gw_module_getattr(vm, self, name, out);
    }
    gw_type *type = gw_type_of(vm, self);
    if (type == vm->types[GW_T_super]) {
        return gw_super_getattr(vm, self, name, out);
    }
    const gw_value attribute = gw_type_lookup(type, name);
    if (!gw_is_unset(attribute) && gw_is_data_descriptor(vm, attribute)) {
        return gw_bind_attribute(vm, attribute, self, type, out);
    }
    const gw_dict *own = is_slot(vm, attribute) ? gw_object_slot_values(vm, self, false)
                                                : gw_object_attributes(vm, self, false);
    if (own) {
        const gw_value value = gw_dict_get_str(own, name);
        if (!gw_is_unset(value)) {
            *out = gw_retain(value);
            return GW_RETURNED;
        }
    }
    if (!gw_is_unset(attribute) && !is_slot(vm, attribute)) {
        return gw_bind_attribute(vm, attribute, self, type, out);
    }
    if (name == gw_name(vm, GW_N___doc__) && !(type->flags & GW_TYPE_HEAP) &&
        type->layout != GW_L_METHOD) {
        return gw_raise(vm, GW_X_AttributeError,
                        "what '%s' has in __doc__ is not in the playground", type->name->data);
    }
    *out = gw_unset();
    return type->slots->getattr ? type->slots->getattr(vm, self, name, out) : GW_RETURNED;
}

static gw_value getattr_hook(gw_vm *vm, gw_value self) {
    return gw_is_heap(self) ? gw_dunder(vm, self, GW_N___getattr__) : gw_unset();
}

/* Does finding the attribute run Python code that may raise AttributeError only later? */
static bool finds_by_python(gw_vm *vm, gw_value self, gw_str *name) {
    if (!gw_is_object(self)) {
        return false;
    }
    if (gw_has_layout(self, GW_L_MODULE)) {
        return !gw_is_unset(gw_dict_get_str(gw_module_dict(self), gw_name(vm, GW_N___getattr__)));
    }
    const gw_type *type = self.o->type;
    if (type->flags & GW_TYPE_GETATTRIBUTE || type->layout == GW_L_TYPE ||
        type == vm->types[GW_T_GenericAlias]) {
        return true;
    }
    const gw_value attribute = gw_type_lookup(type, name);
    return gw_is_data_descriptor(vm, attribute) &&
           attribute.o->type != vm->types[GW_T_getset_descriptor];
}

static gw_flow find(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    if (self.o->type->flags & GW_TYPE_GETATTRIBUTE) {
        return gw_call_dunder(vm, gw_dunder(vm, self, GW_N___getattribute__), self,
                              gw_object_value(name), gw_unset(), out);
    }
    return gw_object_getattr(vm, self, name, out);
}

/* values: self, name, a bool: unset instead of an AttributeError. */
static gw_flow getattr_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value self = task->values[0];
    gw_str *name = gw_as_str(task->values[1]);
    const bool or_unset = task->values[2].b;
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, find(vm, self, name, &in));
    if (gw_is_unset(in) && (gw_is_unset(vm->raised) || gw_raised_is(vm, GW_X_AttributeError)) &&
        !gw_is_unset(getattr_hook(vm, self))) {
        gw_release_value(gw_catch(vm));
        GW_AWAIT(task, gw_call_dunder(vm, getattr_hook(vm, self), self, gw_object_value(name),
                                      gw_unset(), &in));
    }
    *out = in;
    if (gw_is_unset(in)) {
        if (or_unset && gw_raised_is(vm, GW_X_AttributeError)) {
            gw_release_value(gw_catch(vm));
        } else if (gw_is_object(vm->raised)) {
            gw_note_attribute_if_new(vm, self, name);
            return GW_RAISED;
        } else if (!or_unset) {
            return gw_raise_no_attribute(vm, self, name);
        }
    }
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow start_getattr(gw_vm *vm, gw_value self, gw_str *name, bool or_unset) {
    const gw_value values[] = {self, gw_object_value(name), gw_bool(or_unset)};
    return gw_task_start(vm, getattr_step, values, 3, NULL);
}

gw_flow gw_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    if (gw_is_heap(self) &&
        (self.o->type->flags & GW_TYPE_GETATTRIBUTE ||
         (!gw_is_unset(getattr_hook(vm, self)) && finds_by_python(vm, self, name)))) {
        return start_getattr(vm, self, name, false);
    }
    const gw_flow flow = gw_object_getattr(vm, self, name, out);
    if (flow != GW_RETURNED || !gw_is_unset(*out)) {
        return flow;
    }
    const gw_value hook = getattr_hook(vm, self);
    if (!gw_is_unset(hook)) {
        return gw_call_dunder(vm, hook, self, gw_object_value(name), gw_unset(), out);
    }
    return gw_raise_no_attribute(vm, self, name);
}

gw_flow gw_getattr_noted(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    return gw_is_unset(getattr_hook(vm, self)) ? gw_getattr(vm, self, name, out)
                                               : start_getattr(vm, self, name, false);
}

gw_flow gw_getattr_or_unset(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    if (finds_by_python(vm, self, name) || !gw_is_unset(getattr_hook(vm, self))) {
        return start_getattr(vm, self, name, true);
    }
    const gw_flow flow = gw_object_getattr(vm, self, name, out);
    if (flow == GW_RAISED && gw_raised_is(vm, GW_X_AttributeError)) {
        gw_release_value(gw_catch(vm));
        *out = gw_unset();
        return GW_RETURNED;
    }
    return flow;
}

bool gw_has_plain_attributes(const gw_vm *vm, const gw_type *type) {
    return type->layout != GW_L_TYPE && type->layout != GW_L_MODULE &&
           type != vm->types[GW_T_super] &&
           !(type->flags & (GW_TYPE_GETATTRIBUTE | GW_TYPE_SLOTS_TOO));
}

bool gw_getattr_quick(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    if (!gw_is_object(self)) {
        return false;
    }
    if (self.o->type->layout == GW_L_MODULE) {
        *out = gw_retain(gw_dict_get_str(gw_module_dict(self), name));
        return !gw_is_unset(*out);
    }
    if (!gw_has_plain_attributes(vm, self.o->type)) {
        return false;
    }
    const gw_type_cached *found = gw_type_find(self.o->type, name);
    if (found->kind == GW_ATTRIBUTE_GETSET || found->kind == GW_ATTRIBUTE_DATA) {
        return false;
    }
    const gw_dict *own = gw_plain_attributes(self);
    *out = own ? gw_dict_get_str(own, name) : gw_unset();
    if (gw_is_unset(*out) && found->kind == GW_ATTRIBUTE_VALUE) {
        *out = found->value;
    }
    gw_retain(*out);
    return !gw_is_unset(*out);
}

gw_flow gw_load_method(gw_vm *vm, gw_value self, gw_str *name, gw_value *out, bool *unbound) {
    *unbound = false;
    gw_type *type = gw_type_of(vm, self);
    if (gw_has_plain_attributes(vm, type)) {
        const gw_type_cached *found = gw_type_find(type, name);
        const bool method = found->kind == GW_ATTRIBUTE_METHOD;
        const gw_dict *own = method && gw_is_object(self) ? gw_plain_attributes(self) : NULL;
        if (method && (!own || gw_is_unset(gw_dict_get_str(own, name)))) {
            *unbound = true;
            *out = gw_retain(found->value);
            return GW_RETURNED;
        }
    }
    return gw_getattr_quick(vm, self, name, out) ? GW_RETURNED : gw_getattr(vm, self, name, out);
}
