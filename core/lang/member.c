/* The slots of a class (__slots__) as its attributes. Note [Slots]: their values are kept as an
 * instance's own attributes, where they are found first; what the class has says which there may
 * be, and is what C.x is. An instance that has a __dict__ too (GW_TYPE_SLOTS_TOO) keeps them in a
 * dict of their own beside it. */
#include <string.h>

#include "lang/class.h"
#include "lang/dict.h"
#include "lang/frame.h"
#include "lang/function.h"
#include "lang/type.h"

static void clear_member(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_member *m = (gw_member *)self;
    gw_str *name = m->name, *owner = m->owner;
    m->name = m->owner = NULL;
    gw_object_release(name);
    gw_object_release(owner);
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_member *m = (gw_member *)self.o;
    return gw_return_str(
        gw_str_format(vm, "<member '%s' of '%s' objects>", m->name->data, m->owner->data), out);
}

/* Is the member one of the classes' of `self`? */
static bool applies(gw_vm *vm, const gw_member *m, gw_value self) {
    const gw_type *type = gw_type_of(vm, self);
    for (size_t i = 0; i < type->n_mro; i++) {
        const gw_value v = gw_dict_get_str(type->mro[i]->attributes, m->name);
        if (gw_is_object(v) && v.o == &m->object) {
            return true;
        }
    }
    gw_raise(vm, GW_X_TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
             m->name->data, m->owner->data, gw_type_name(vm, self));
    return false;
}

gw_flow gw_member_get(gw_vm *vm, gw_value member, gw_value self, gw_value *out) {
    const gw_member *m = (gw_member *)member.o;
    if (!applies(vm, m, self)) {
        return GW_RAISED;
    }
    const gw_dict *own = gw_object_slot_values(vm, self, false);
    const gw_value value = own ? gw_dict_get_str(own, m->name) : gw_unset();
    if (gw_is_unset(value)) {
        return gw_raise(vm, GW_X_AttributeError, "'%s' object has no attribute '%s'",
                        gw_type_name(vm, self), m->name->data);
    }
    *out = gw_retain(value);
    return GW_RETURNED;
}

static gw_flow set(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_member *m = (gw_member *)args->values[0].o;
    gw_dict *own =
        applies(vm, m, args->values[1]) ? gw_object_slot_values(vm, args->values[1], true) : NULL;
    *out = gw_none();
    return own && gw_dict_set_str(vm, own, m->name, args->values[2]) ? GW_RETURNED : GW_RAISED;
}

static gw_flow delete (gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_member *m = (gw_member *)args->values[0].o;
    gw_dict *own =
        applies(vm, m, args->values[1]) ? gw_object_slot_values(vm, args->values[1], true) : NULL;
    *out = gw_none();
    if (!own) {
        return GW_RAISED;
    }
    return gw_dict_remove_str(own, m->name)
               ? GW_RETURNED
               : gw_raise(vm, GW_X_AttributeError, "%s", m->name->data);
}

static gw_flow get_name(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(gw_object_value(((gw_member *)self.o)->name));
    return GW_RETURNED;
}

static gw_flow get_qualname(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_member *m = (gw_member *)self.o;
    return gw_return_str(gw_str_format(vm, "%s.%s", m->owner->data, m->name->data), out);
}

/* A member that knew its class would keep it, and the class its members. */
static gw_flow get_objclass(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    (void)out;
    return gw_raise(vm, GW_X_AttributeError,
                    "__objclass__ of a slot is not supported in the playground");
}

static gw_flow get_doc(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    (void)self;
    *out = gw_none();
    return GW_RETURNED;
}

static const gw_native_def methods[] = {
    {"__get__", gw_descriptor_get, 1, 2, 0, NULL},
    {"__set__", set, 2, 2, 0, NULL},
    {"__delete__", delete, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_getset_def getsets[] = {
    {"__name__", get_name, NULL, NULL}, {"__qualname__", get_qualname, NULL, NULL},
    {"__doc__", get_doc, NULL, NULL},   {"__objclass__", get_objclass, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
static const gw_slots slots = {.clear = clear_member, .repr = repr};
const gw_type_def gw_member_descriptor_type = {.name = "member_descriptor",
                                               .instance_size = sizeof(gw_member),
                                               .layout = GW_L_DESCRIPTOR,
                                               .flags = GW_TYPE_FINAL,
                                               .slots = &slots,
                                               .methods = methods,
                                               .getsets = getsets};

/* --- The members of a class ------------------------------------------------------------------- */

/* __name in a class that is not named of underscores alone is _Class__name. */
static gw_str *mangled(gw_vm *vm, const gw_type *type, const gw_str *name) {
    const size_t n = name->size;
    const char *cls = type->name->data + strspn(type->name->data, "_");
    const bool is_private = n > 2 && memcmp(name->data, "__", 2) == 0 &&
                            memcmp(name->data + n - 2, "__", 2) != 0 && !strchr(name->data, '.');
    if (!is_private || !*cls) {
        return gw_str_intern(vm, name->data);
    }
    gw_str *whole = gw_str_format(vm, "_%s%s", cls, name->data);
    gw_str *kept = whole ? gw_str_intern(vm, whole->data) : NULL;
    gw_object_release(whole);
    return kept;
}

static bool add_member(gw_vm *vm, gw_type *type, gw_str *name) {
    /* By its mangled name: others have been looked for already. */
    if (!gw_is_unset(gw_dict_get_str(type->attributes, name))) {
        gw_raise(vm, GW_X_ValueError, "'%s' in __slots__ conflicts with class variable",
                 name->data);
        return false;
    }
    gw_member *m = gw_object_new(vm, vm->types[GW_T_member_descriptor]);
    if (!m) {
        return false;
    }
    m->name = gw_object_retain(name);
    m->owner = gw_object_retain(type->name);
    const bool done = gw_dict_set_str(vm, type->attributes, name, gw_object_value(m));
    gw_object_release(m);
    return done;
}

/* In the order of the alphabet, as CPython adds them; a name twice is one slot. */
bool gw_class_add_members(gw_vm *vm, gw_type *type, const gw_value *names, size_t n) {
    gw_list *sorted = gw_list_new(vm, NULL, 0);
    bool done = sorted != NULL;
    for (size_t i = 0; i < n && done; i++) {
        gw_str *name = gw_as_str(names[i]);
        if (name == gw_name(vm, GW_N___dict__) || name == gw_name(vm, GW_N___weakref__)) {
            continue; /* no members */
        }
        name = mangled(vm, type, name);
        size_t at = 0;
        while (name && at < sorted->length &&
               strcmp(gw_as_str(sorted->items[at])->data, name->data) < 0) {
            at++;
        }
        const bool twice =
            name && at < sorted->length && gw_str_equal(gw_as_str(sorted->items[at]), name);
        done = name && (twice || gw_list_insert(vm, sorted, at, gw_object_value(name)));
        gw_object_release(name);
    }
    for (size_t i = 0; done && i < sorted->length; i++) {
        done = add_member(vm, type, gw_as_str(sorted->items[i]));
    }
    gw_object_release(sorted);
    return done;
}
