/* Classes: from their bases and attributes to how their instances are laid out. */
#include "lang/class.h"
#include "lang/frame.h"
#include "lang/str_type.h"
#include "lang/type.h"

/* Are its instances of different sizes in CPython? */
static bool is_sized(const gw_type *type) {
    const gw_type_id kinds[] = {GW_T_int, GW_T_tuple, GW_T_type, GW_T_bytes};
    bool sized = false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        sized = sized || gw_type_is_subtype(type, type->vm->types[kinds[i]]);
    }
    return sized;
}

/* Has the class itself slots? Where instances are of different sizes, a first __dict__ is one. */
static bool adds_members(const gw_vm *vm, const gw_type *type) {
    /* Few have a __dict__ of their own: a long chain of classes is not gone through for each. */
    bool found = type->flags & GW_TYPE_HEAP &&
                 !gw_is_unset(gw_dict_get_str(type->attributes, gw_name(vm, GW_N___dict__))) &&
                 is_sized(type);
    gw_value value;
    for (size_t at = 0; type->flags & GW_TYPE_HEAP && !found &&
                        gw_dict_next(type->attributes, &at, NULL, &value);) {
        found = gw_is_object(value) && value.o->type == vm->types[GW_T_member_descriptor];
    }
    return found;
}

/* The nearest class with slots of its own, or type in C. */
static gw_type *slotted_base(gw_vm *vm, gw_type *base, bool *has_slots) {
    *has_slots = false;
    for (size_t i = 0; i < base->n_mro; i++) {
        gw_type *type = base->mro[i];
        *has_slots = adds_members(vm, type);
        if (*has_slots || !(type->flags & GW_TYPE_HEAP)) {
            return type;
        }
    }
    return vm->types[GW_T_object];
}

/* The exception whose struct an exception's is. */
static gw_type *exception_struct(gw_vm *vm, gw_type *type) {
    static const gw_exception_id own[] = {
        GW_X_OSError,           GW_X_ImportError,        GW_X_NameError,
        GW_X_AttributeError,    GW_X_SyntaxError,        GW_X_StopIteration,
        GW_X_SystemExit,        GW_X_UnicodeEncodeError, GW_X_UnicodeDecodeError,
        GW_X_BaseExceptionGroup};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        if (gw_type_is_subtype(type, vm->exceptions[own[i]])) {
            return vm->exceptions[own[i]];
        }
    }
    return vm->exceptions[GW_X_BaseException];
}

/* What counts of a base when two are compared: one that has no more than its own base has is that.
 */
static gw_type *comparable(gw_vm *vm, gw_type *base, bool *has_slots) {
    gw_type *type = slotted_base(vm, base, has_slots);
    if (type->flags & GW_TYPE_HEAP) {
        return type;
    }
    return type->layout == GW_L_INSTANCE    ? vm->types[GW_T_object]
           : type->layout == GW_L_EXCEPTION ? exception_struct(vm, type)
                                            : type;
}

gw_type *gw_class_base(gw_vm *vm, const gw_tuple *bases) {
    bool has_slots;
    gw_type *found = (gw_type *)bases->items[0].o, *winner = comparable(vm, found, &has_slots);
    for (size_t i = 1; i < bases->length; i++) {
        gw_type *base = (gw_type *)bases->items[i].o;
        gw_type *candidate = comparable(vm, base, &has_slots);
        const bool alike = !has_slots && candidate->layout == winner->layout &&
                           candidate->layout != GW_L_EXCEPTION;
        if (!alike && !gw_type_is_subtype(winner, candidate)) {
            found = base;
            winner = candidate;
        }
    }
    return found;
}

/* Slots make structs, too: of two bases' one must derive from the other. */
static bool slots_agree(gw_vm *vm, const gw_tuple *bases) {
    bool any = false, has_slots;
    gw_type *winner = vm->types[GW_T_object];
    for (size_t i = 0; i < bases->length; i++) {
        gw_type *candidate = comparable(vm, (gw_type *)bases->items[i].o, &has_slots);
        any = any || has_slots || candidate->layout == GW_L_EXCEPTION;
        if (gw_type_is_subtype(candidate, winner)) {
            winner = candidate;
        } else if (any && !gw_type_is_subtype(winner, candidate)) {
            gw_raise(vm, GW_X_TypeError, "multiple bases have instance lay-out conflict");
            return false;
        }
    }
    return true;
}

/* The base whose struct the instances get: all bases' structs must be on one line. */
static gw_type *find_solid(gw_vm *vm, const gw_tuple *bases) {
    gw_type *solid = vm->types[GW_T_object];
    const gw_type *groups = vm->exceptions[GW_X_BaseExceptionGroup];
    for (size_t i = 0; i < bases->length; i++) {
        gw_type *base = (gw_type *)bases->items[i].o;
        if (base == vm->types[GW_T_bytearray] || base == vm->types[GW_T_bytes]) {
            gw_raise(vm, GW_X_NotImplementedError,
                     "deriving from '%s' is not supported in the playground", base->name->data);
            return NULL;
        }
        if (base->flags & GW_TYPE_FINAL) {
            gw_raise(vm, GW_X_TypeError, "type '%s' is not an acceptable base type",
                     base->name->data);
            return NULL;
        }
        if (base->slots == solid->slots || base->layout == GW_L_INSTANCE) {
            continue;
        }
        if (base->layout == GW_L_EXCEPTION && solid->layout == GW_L_EXCEPTION) {
            solid = gw_type_is_subtype(base, groups) ? base : solid;
            continue; /* one struct; slots_agree knows who else's */
        }
        if (solid->layout == GW_L_INSTANCE || gw_type_is_subtype(base, solid)) {
            solid = base;
        } else if (!gw_type_is_subtype(solid, base)) {
            gw_raise(vm, GW_X_TypeError, "multiple bases have instance lay-out conflict");
            return NULL;
        }
    }
    return slots_agree(vm, bases) ? solid : NULL;
}

/* Which of the rarely overridden methods are. */
void gw_class_update_flags(gw_vm *vm, gw_type *type) {
    static const struct {
        gw_name_id name;
        uint32_t flag;
    } rows[] = {{GW_N___getattribute__, GW_TYPE_GETATTRIBUTE},
                {GW_N___setattr__, GW_TYPE_SETATTR},
                {GW_N___delattr__, GW_TYPE_DELATTR},
                {GW_N___del__, GW_TYPE_FINALIZER}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const gw_value own = gw_type_lookup(type, gw_name(vm, rows[i].name));
        const gw_value plain = gw_type_lookup(vm->types[GW_T_object], gw_name(vm, rows[i].name));
        type->flags &= ~rows[i].flag;
        type->flags |= gw_is_same(own, plain) ? 0 : rows[i].flag;
    }
    vm->has_finalizers = vm->has_finalizers || type->flags & GW_TYPE_FINALIZER;
}

static bool fill_attributes(gw_vm *vm, gw_type *type, gw_dict *attributes) {
    type->attributes = gw_dict_copy(vm, attributes);
    if (!type->attributes) {
        return false;
    }
    gw_dict *own = type->attributes;
    const gw_value qualname = gw_dict_get_str(own, gw_name(vm, GW_N___qualname__));
    const gw_value module = gw_dict_get_str(own, gw_name(vm, GW_N___module__));
    type->qualname = gw_object_retain(gw_is_str(qualname) ? gw_as_str(qualname) : type->name);
    type->module =
        gw_object_retain(gw_is_str(module) ? gw_as_str(module) : gw_name(vm, GW_N___main__));
    gw_dict_remove_str(own, gw_name(vm, GW_N___qualname__));
    if (!gw_is_str(module) &&
        !gw_dict_set_str(vm, own, gw_name(vm, GW_N___module__), gw_object_value(type->module))) {
        return false;
    }
    const gw_value cell = gw_dict_get_str(own, gw_name(vm, GW_N___classcell__));
    if (gw_has_layout(cell, GW_L_CELL)) {
        gw_assign_take(&((gw_cell *)cell.o)->value, gw_object_value(gw_object_retain(type)));
        gw_dict_remove_str(own, gw_name(vm, GW_N___classcell__));
    }
    return true;
}

static gw_flow get_weakref(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    (void)self;
    *out = gw_none();
    return GW_RETURNED;
}

static bool add_getset(gw_vm *vm, gw_type *type, gw_str *name, const gw_getset_def *def) {
    if (!gw_is_unset(gw_dict_get_str(type->attributes, name))) {
        return true; /* the body's own */
    }
    const gw_value getset = gw_getset_new(vm, def, type);
    const bool done = !gw_is_unset(getset) && gw_dict_set_str(vm, type->attributes, name, getset);
    gw_release_value(getset);
    return done;
}

/* The names of __slots__; false when there are none. */
static bool slot_names(const gw_type *type, gw_value *slots, gw_value **items, size_t *n) {
    *slots = gw_dict_get_str(type->attributes, gw_name(type->vm, GW_N___slots__));
    *items = slots;
    *n = 1;
    return gw_is_str(*slots) || gw_sequence_items(*slots, items, n);
}

static bool in_slots(const gw_type *type, const gw_str *name) {
    gw_value *items, slots;
    size_t n;
    bool found = false;
    for (size_t i = 0; slot_names(type, &slots, &items, &n) && i < n && !found; i++) {
        found = gw_str_equal(gw_as_str(items[i]), name);
    }
    return found;
}

/* What a class has that its body does not say, in CPython's order: `__dict__` and `__weakref__` in
 * the first of a family whose instances have them. */
static bool add_attributes(gw_vm *vm, gw_type *type, const gw_type *solid) {
    static const gw_getset_def weakref = {"__weakref__", get_weakref, NULL, NULL};
    gw_dict *own = type->attributes;
    gw_str *weak_name = gw_name(vm, GW_N___weakref__), *dict_name = gw_name(vm, GW_N___dict__);
    const bool slots = !gw_is_unset(gw_dict_get_str(own, gw_name(vm, GW_N___slots__)));
    const gw_type *object = vm->types[GW_T_object];
    const gw_type *first = solid == object ? (gw_type *)type->bases->items[0].o : solid;
    bool dict = !slots || in_slots(type, dict_name), weak = !slots || in_slots(type, weak_name);
    gw_value *items, names;
    size_t n;
    if (slots && slot_names(type, &names, &items, &n) &&
        !gw_class_add_members(vm, type, items, n)) {
        return false;
    }
    for (size_t i = 0; i < first->n_mro && first->mro[i] != object; i++) {
        const gw_type *base = first->mro[i];
        const bool heap = base->flags & GW_TYPE_HEAP;
        dict = dict && (heap ? gw_is_unset(gw_dict_get_str(base->attributes, dict_name))
                             : !(base->flags & GW_TYPE_ATTRIBUTES) && base->layout != GW_L_TYPE);
        weak = weak && (heap ? gw_is_unset(gw_dict_get_str(base->attributes, weak_name))
                             : !is_sized(base) && base->layout != GW_L_SET);
    }
    if (slots && !dict && in_slots(type, dict_name)) {
        gw_raise(vm, GW_X_TypeError, "__dict__ slot disallowed: we already got one");
        return false;
    }
    if (slots && !weak && in_slots(type, weak_name)) {
        gw_raise(vm, GW_X_TypeError,
                 "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0");
        return false;
    }
    const gw_getset *of_object = (gw_getset *)gw_dict_get_str(object->attributes, dict_name).o;
    if ((dict && !add_getset(vm, type, dict_name, of_object->def)) ||
        (weak && !add_getset(vm, type, weak_name, &weakref)) ||
        (gw_is_unset(gw_dict_get_str(own, gw_name(vm, GW_N___doc__))) &&
         !gw_dict_set_str(vm, own, gw_name(vm, GW_N___doc__), gw_none()))) {
        return false;
    }
    const bool equal = !gw_is_unset(gw_dict_get_str(own, gw_name(vm, GW_N___eq__)));
    return !equal || !gw_is_unset(gw_dict_get_str(own, gw_name(vm, GW_N___hash__))) ||
           gw_dict_set_str(vm, own, gw_name(vm, GW_N___hash__), gw_none());
}

/* `__new__` is a static method and `__init_subclass__` a class method, decorated or not. */
static bool wrap_special(gw_vm *vm, gw_type *type, gw_name_id name, gw_type_id kind) {
    const gw_value f = gw_dict_get_str(type->attributes, gw_name(vm, name));
    if (!gw_has_layout(f, GW_L_FUNCTION)) {
        return true;
    }
    const gw_value wrapped = gw_wrapped_new(vm, kind, gw_retain(f));
    const bool done =
        !gw_is_unset(wrapped) && gw_dict_set_str(vm, type->attributes, gw_name(vm, name), wrapped);
    gw_release_value(wrapped);
    return done;
}

static bool check_slots(gw_vm *vm, const gw_type *type, const gw_type *solid) {
    gw_value *items, slots;
    size_t n;
    if (!slot_names(type, &slots, &items, &n)) {
        if (!gw_is_unset(slots)) {
            gw_raise(vm, GW_X_NotImplementedError,
                     "__slots__ must be a list or a tuple of strings in the playground");
        }
        return gw_is_unset(slots);
    }
    for (size_t i = 0; n && is_sized(solid) && i < type->bases->length; i++) {
        const gw_type *base = (gw_type *)type->bases->items[i].o;
        if (is_sized(base)) {
            gw_raise(vm, GW_X_TypeError, "nonempty __slots__ not supported for subtype of '%s'",
                     base->name->data);
            return false;
        }
    }
    for (size_t i = 0; i < n; i++) {
        if (!gw_is_str(items[i])) {
            gw_raise(vm, GW_X_TypeError, "__slots__ items must be strings, not '%s'",
                     gw_type_name(vm, items[i]));
            return false;
        }
        const gw_args args = {.values = &items[i], .n = 1};
        gw_value named = gw_bool(true);
        if (gw_str_do_isidentifier(vm, &args, &named) != GW_RETURNED || !named.b) {
            gw_raise(vm, GW_X_TypeError, "__slots__ must be identifiers");
            return false;
        }
        if (!gw_is_unset(gw_dict_get_str(type->attributes, gw_as_str(items[i])))) {
            gw_raise(vm, GW_X_ValueError, "'%s' in __slots__ conflicts with class variable",
                     gw_as_str(items[i])->data);
            return false;
        }
    }
    return true;
}

/* __slots__ of a class whose bases have them too, and no "__dict__" among them. */
static bool find_slots(gw_vm *vm, gw_type *type) {
    if (gw_is_unset(gw_dict_get_str(type->attributes, gw_name(vm, GW_N___slots__)))) {
        return true;
    }
    bool all = !in_slots(type, gw_name(vm, GW_N___dict__));
    for (size_t i = 1; i < type->n_mro && all; i++) {
        const gw_type *base = type->mro[i];
        all = base->flags & GW_TYPE_HEAP ? base->flags & GW_TYPE_SLOTTED
                                         : !(base->flags & GW_TYPE_ATTRIBUTES);
    }
    type->flags |= all ? GW_TYPE_SLOTTED : 0;
    return true;
}

static bool has_members(const gw_vm *vm, const gw_type *type) {
    bool found = false;
    for (size_t i = 0; i < type->n_mro && !found; i++) {
        found = adds_members(vm, type->mro[i]);
    }
    return found;
}

bool gw_class_has_slot(gw_type *type, gw_str *name) {
    const gw_value v = gw_type_lookup(type, name);
    return gw_is_object(v) && v.o->type == type->vm->types[GW_T_member_descriptor];
}

gw_type *gw_class_new(gw_vm *vm, gw_type *metatype, gw_str *name, gw_tuple *bases,
                      gw_dict *attributes) {
    gw_type *solid = find_solid(vm, bases);
    gw_type *type = solid ? gw_object_new(vm, metatype) : NULL;
    if (!type) {
        return NULL;
    }
    const gw_value object = gw_object_value(vm->types[GW_T_object]);
    type->vm = vm;
    type->slots = solid->slots;
    type->layout = solid->layout;
    type->instance_size = solid->instance_size;
    type->flags = GW_TYPE_HEAP | (solid->flags & GW_TYPE_UNHASHABLE) |
                  (solid->layout == GW_L_TYPE ? 0 : GW_TYPE_ATTRIBUTES);
    type->name = gw_object_retain(name);
    type->bases = bases->length ? gw_object_retain(bases) : gw_tuple_new(vm, &object, 1);
    if (!type->bases || !fill_attributes(vm, type, attributes) || !check_slots(vm, type, solid) ||
        !gw_type_find_order(vm, type) || !find_slots(vm, type) ||
        !add_attributes(vm, type, solid) ||
        !wrap_special(vm, type, GW_N___new__, GW_T_staticmethod) ||
        !wrap_special(vm, type, GW_N___init_subclass__, GW_T_classmethod) ||
        !wrap_special(vm, type, GW_N___class_getitem__, GW_T_classmethod)) {
        gw_object_release(type);
        return NULL;
    }
    if (type->flags & GW_TYPE_ATTRIBUTES && !(type->flags & GW_TYPE_SLOTTED) &&
        has_members(vm, type)) {
        type->flags |= GW_TYPE_SLOTS_TOO;
    }
    vm->type_version++;
    gw_class_update_flags(vm, type);
    return type;
}
