/* x.name = v, del x.name. */
#include "lang/attribute.h"
#include "lang/class.h"
#include "lang/module.h"

gw_flow gw_property_set(gw_vm *vm, const gw_property *p, gw_value self, gw_value value,
                        gw_value *out) {
    const bool deletes = gw_is_unset(value);
    const gw_value f = deletes ? p->del : p->set;
    if (gw_is_none(f)) {
        return gw_property_lacks(vm, p, self, deletes ? "deleter" : "setter");
    }
    return gw_call_dunder(vm, f, self, value, gw_unset(), out);
}

static gw_flow set_by_descriptor(gw_vm *vm, gw_value attribute, gw_value self, gw_value value) {
    gw_value ignored = gw_unset();
    if (gw_type_is_subtype(attribute.o->type, vm->types[GW_T_property])) {
        const gw_flow flow = gw_property_set(vm, (gw_property *)attribute.o, self, value, &ignored);
        gw_release_value(ignored);
        return flow;
    }
    if (attribute.o->type == vm->types[GW_T_getset_descriptor]) {
        const gw_getset_def *def = ((gw_getset *)attribute.o)->def;
        if (!def->set) {
            return gw_raise(vm, GW_X_AttributeError,
                            "attribute '%s' of '%s' objects is not writable", def->name,
                            ((gw_getset *)attribute.o)->owner->data);
        }
        return def->set(vm, self, value);
    }
    const gw_value f =
        gw_dunder(vm, attribute, gw_is_unset(value) ? GW_N___delete__ : GW_N___set__);
    if (gw_is_unset(f)) {
        return gw_raise(vm, GW_X_AttributeError, "%s",
                        gw_is_unset(value) ? "__delete__" : "__set__");
    }
    const gw_flow flow = gw_call_dunder(vm, f, attribute, self, value, &ignored);
    gw_release_value(ignored);
    return flow;
}

static gw_flow set_in_dict(gw_vm *vm, gw_value self, gw_dict *own, gw_str *name, gw_value value) {
    if (!gw_is_unset(value)) {
        return gw_dict_set_str(vm, own, name, value) ? GW_RETURNED : GW_RAISED;
    }
    return gw_dict_remove_str(own, name) ? GW_RETURNED : gw_raise_not_there(vm, self, name);
}

/* torch.Tensor takes what a program adds to it. What it has itself stays: the prelude is written in
 * it, where PyTorch has C++ that does not ask. Only ndim, which the prelude does not ask for,
 * either, can be another, as fastai's lessons have it. */
static bool is_open(const gw_vm *vm, const gw_type *type, const gw_str *name, gw_value value) {
    if (name->data[0] == '_' && name->data[1] == '_') {
        return false;
    }
    if (gw_str_is(name, "ndim")) {
        return !gw_is_unset(value);
    }
    const gw_value has = gw_type_lookup(type, name);
    return !gw_has_layout(has, GW_L_NATIVE_FUNCTION) &&
           (!gw_is_object(has) || has.o->type != vm->types[GW_T_getset_descriptor]);
}

static gw_flow type_setattr(gw_vm *vm, gw_value self, gw_str *name, gw_value value) {
    gw_type *type = (gw_type *)self.o;
    const gw_value meta = gw_type_lookup(type->object.type, name);
    if (gw_is_data_descriptor(vm, meta)) {
        return set_by_descriptor(vm, meta, self, value);
    }
    if (type->layout == GW_L_TENSOR && !(type->flags & GW_TYPE_HEAP) &&
        !is_open(vm, type, name, value)) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "another Tensor.%s than PyTorch's is not part of the playground",
                        name->data);
    }
    if (!(type->flags & GW_TYPE_HEAP) && type->layout != GW_L_TENSOR) {
        return gw_raise(vm, GW_X_TypeError, "cannot set '%s' attribute of immutable type '%s'",
                        name->data, type->name->data);
    }
    if (gw_is_unset(value) && gw_is_unset(gw_dict_get_str(type->attributes, name))) {
        return gw_raise_not_there(vm, self, name);
    }
    if (name == gw_name(vm, GW_N___module__) && gw_is_str(value)) { /* its metaclass has one, too */
        gw_object_release(type->module);
        type->module = gw_object_retain(gw_as_str(value));
    }
    return gw_type_set(type, name, value) ? GW_RETURNED : GW_RAISED;
}

gw_flow gw_object_setattr(gw_vm *vm, gw_value self, gw_str *name, gw_value value) {
    if (gw_has_layout(self, GW_L_TYPE)) {
        return type_setattr(vm, self, name, value);
    }
    if (gw_has_layout(self, GW_L_MODULE)) {
        return set_in_dict(vm, self, gw_module_dict(self), name, value);
    }
    gw_type *type = gw_type_of(vm, self);
    const gw_value attribute = gw_type_lookup(type, name);
    if (gw_is_data_descriptor(vm, attribute)) {
        return set_by_descriptor(vm, attribute, self, value);
    }
    if (type->slots->setattr) {
        bool done = true;
        const gw_flow flow = type->slots->setattr(vm, self, name, value, &done);
        if (flow != GW_RETURNED || done) {
            return flow;
        }
    }
    if (!gw_is_object(self) || !gw_object_attributes_place(self.o) ||
        (type->flags & GW_TYPE_SLOTTED && !gw_class_has_slot(type, name))) {
        if (gw_has_layout(self, GW_L_METHOD) && name == gw_name(vm, GW_N___doc__)) {
            return gw_raise(vm, GW_X_AttributeError,
                            "attribute '__doc__' of 'method' objects is not writable");
        }
        if (gw_is_unset(attribute) && gw_has_layout(self, GW_L_METHOD)) {
            return gw_raise(vm, GW_X_AttributeError, "'method' object has no attribute '%s'",
                            name->data);
        }
        if (gw_is_unset(attribute)) {
            return gw_raise_not_there(vm, self, name);
        }
        return gw_raise(vm, GW_X_AttributeError, "'%s' object attribute '%s' is read-only",
                        type->name->data, name->data);
    }
    const bool slot = gw_class_has_slot(type, name);
    gw_dict *own =
        slot ? gw_object_slot_values(vm, self, true) : gw_object_attributes(vm, self, true);
    if (own && gw_is_unset(value) && slot && gw_is_unset(gw_dict_get_str(own, name))) {
        return gw_raise(vm, GW_X_AttributeError, "%s", name->data);
    }
    return own ? set_in_dict(vm, self, own, name, value) : GW_RAISED;
}

bool gw_sets_plainly(const gw_type *type) {
    return type->flags & GW_TYPE_HEAP && type->layout != GW_L_TYPE && type->layout != GW_L_MODULE &&
           !type->slots->setattr &&
           !(type->flags & (GW_TYPE_SETATTR | GW_TYPE_SLOTTED | GW_TYPE_SLOTS_TOO));
}

bool gw_setattr_quick(gw_value self, gw_str *name, gw_value value) {
    if (!gw_is_object(self) || !gw_sets_plainly(self.o->type)) {
        return false;
    }
    const gw_attribute_kind kind = gw_type_find(self.o->type, name)->kind;
    gw_dict *own = gw_plain_attributes(self);
    return own && kind != GW_ATTRIBUTE_GETSET && kind != GW_ATTRIBUTE_DATA &&
           gw_dict_replace_str(own, name, value);
}

gw_flow gw_setattr(gw_vm *vm, gw_value self, gw_str *name, gw_value value) {
    const uint32_t hook = gw_is_unset(value) ? GW_TYPE_DELATTR : GW_TYPE_SETATTR;
    if (gw_is_heap(self) && self.o->type->flags & hook) {
        const gw_name_id dunder = gw_is_unset(value) ? GW_N___delattr__ : GW_N___setattr__;
        gw_value ignored = gw_unset();
        const gw_flow flow = gw_call_dunder(vm, gw_dunder(vm, self, dunder), self,
                                            gw_object_value(name), value, &ignored);
        if (flow == GW_RETURNED) {
            gw_release_value(ignored);
        }
        return flow;
    }
    return gw_object_setattr(vm, self, name, value);
}
