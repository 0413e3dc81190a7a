/* Types: making them, the order of their bases (C3), their attributes. */
#include "lang/type.h"

#include <string.h>

#include "lang/class.h"
#include "lang/dict.h"
#include "lang/function.h"
#include "lang/list.h"
#include "lang/str.h"

static const gw_slots no_slots = {0};

gw_type *gw_builtin_type(const gw_vm *vm, gw_type_id id) {
    return vm->types[id];
}

gw_type *gw_exception_type(const gw_vm *vm, gw_exception_id id) {
    return vm->exceptions[id];
}

/* --- The order of bases ----------------------------------------------------------------------- */

/* Is `type` in one of the lists, but not at its head? */
static bool is_in_a_tail(const gw_type *type, gw_type *const *const *lists, const size_t *heads,
                         const size_t *lengths, size_t n) {
    for (size_t i = 0; i < n; i++) {
        for (size_t j = heads[i] + 1; j < lengths[i]; j++) {
            if (lists[i][j] == type) {
                return true;
            }
        }
    }
    return false;
}

/* C3: merges the orders of the bases and the list of the bases. Barrett et al. (1996). */
static bool merge(gw_type *type, gw_type *const *const *lists, size_t *heads, const size_t *lengths,
                  size_t n) {
    for (;;) {
        gw_type *found = NULL;
        bool left = false;
        for (size_t i = 0; i < n && !found; i++) {
            if (heads[i] < lengths[i]) {
                left = true;
                gw_type *candidate = lists[i][heads[i]];
                if (!is_in_a_tail(candidate, lists, heads, lengths, n)) {
                    found = candidate;
                }
            }
        }
        if (!found) {
            return !left;
        }
        type->mro[type->n_mro++] = found;
        for (size_t i = 0; i < n; i++) {
            if (heads[i] < lengths[i] && lists[i][heads[i]] == found) {
                heads[i]++;
            }
        }
    }
}

/* Names who is at the head of a list, once each. */
static void raise_no_order(gw_vm *vm, gw_type *const *const *lists, const size_t *heads,
                           const size_t *lengths, size_t n) {
    gw_buffer names;
    gw_buffer_init(&names, vm->ctx);
    for (size_t i = 0; i < n; i++) {
        bool named = heads[i] >= lengths[i];
        for (size_t j = 0; j < i && !named; j++) {
            named = heads[j] < lengths[j] && lists[j][heads[j]] == lists[i][heads[i]];
        }
        if (!named) {
            gw_buffer_format(&names, "%s%s", names.length ? ", " : "",
                             lists[i][heads[i]]->name->data);
        }
    }
    gw_raise(vm, GW_X_TypeError,
             "Cannot create a consistent method resolution\norder (MRO) for bases %s",
             names.data ? names.data : "");
    gw_buffer_free(&names);
}

bool gw_type_find_order(gw_vm *vm, gw_type *type) {
    const size_t n = type->bases->length;
    size_t most = 1 + n;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = i + 1; j < n; j++) {
            if (type->bases->items[i].o == type->bases->items[j].o) {
                gw_raise(vm, GW_X_TypeError, "duplicate base class %s",
                         ((gw_type *)type->bases->items[i].o)->name->data);
                return false;
            }
        }
        most += ((gw_type *)type->bases->items[i].o)->n_mro;
    }
    gw_type **base_list = gw_vm_alloc_array(vm, n + 1, sizeof *base_list);
    gw_type *const **lists = gw_vm_alloc_array(vm, n + 1, sizeof *lists);
    size_t *counts = gw_vm_alloc_array(vm, 2 * (n + 1), sizeof *counts);
    gw_type **mro = gw_vm_alloc_array(vm, most, sizeof *mro);
    bool done = false;
    if (base_list && lists && counts && mro) {
        size_t *heads = counts, *lengths = counts + n + 1;
        for (size_t i = 0; i < n; i++) {
            base_list[i] = (gw_type *)type->bases->items[i].o;
            lists[i] = base_list[i]->mro;
            lengths[i] = base_list[i]->n_mro;
            heads[i] = 0;
        }
        lists[n] = base_list;
        lengths[n] = n;
        heads[n] = 0;
        type->mro = mro;
        type->mro_capacity = most;
        mro[0] = type;
        type->n_mro = 1;
        mro = NULL;
        if (n == 1) { /* nothing to merge: long chains of classes cost no more than their length */
            memcpy(type->mro + 1, lists[0], lengths[0] * sizeof *type->mro);
            type->n_mro = 1 + lengths[0];
        }
        done = n == 1 || merge(type, lists, heads, lengths, n + 1);
        if (!done) {
            raise_no_order(vm, lists, heads, lengths, n + 1);
        }
    }
    gw_release(vm->ctx, mro, most * sizeof *mro);
    gw_release(vm->ctx, counts, 2 * (n + 1) * sizeof *counts);
    gw_release(vm->ctx, lists, (n + 1) * sizeof *lists);
    gw_release(vm->ctx, base_list, (n + 1) * sizeof *base_list);
    return done;
}

/* --- Attributes ------------------------------------------------------------------------------- */

static gw_value look_up(const gw_type *type, const gw_str *name) {
    for (size_t i = 0; i < type->n_mro; i++) {
        gw_type *t = type->mro[i];
        gw_value v = gw_dict_get_str(t->attributes, name);
        if (gw_is_unset(v) && !(t->flags & GW_TYPE_HEAP)) {
            v = gw_slot_attribute(t, name);
        }
        if (!gw_is_unset(v)) {
            return v;
        }
    }
    return gw_unset();
}

const gw_type_cached *gw_type_find_anew(const gw_type *type, const gw_str *name) {
    gw_vm *vm = type->vm;
    const uint64_t version = vm->type_version;
    const gw_value value = look_up(type, name);
    const gw_attribute_kind kind = gw_attribute_kind_of(vm, value); /* may look up, too */
    gw_type_cached *cached = gw_type_cache_place(vm, type, name);
    *cached = (gw_type_cached){version, type, name, value, kind};
    return cached;
}

gw_value gw_type_lookup(const gw_type *type, const gw_str *name) {
    return name->interned ? gw_type_find(type, name)->value : look_up(type, name);
}

bool gw_type_set(gw_type *type, gw_str *name, gw_value value) {
    type->vm->type_version++;
    if (gw_is_unset(value)) {
        gw_dict_remove_str(type->attributes, name);
    } else if (!gw_dict_set_str(type->vm, type->attributes, name, value)) {
        return false;
    }
    if (type->flags & GW_TYPE_HEAP) {
        gw_class_update_flags(type->vm, type);
    }
    return true;
}

gw_value gw_dunder(const gw_vm *vm, gw_value self, gw_name_id name) {
    return gw_type_lookup(gw_type_of(vm, self), vm->names[name]);
}

bool gw_leaves_to_c(const gw_vm *vm, gw_value self, int name) {
    const gw_str *dunder = vm->names[name];
    const gw_type_cached *found = gw_type_find(self.o->type, dunder);
    const gw_value f = found->value;
    if (found->kind != GW_ATTRIBUTE_METHOD || f.o->type->layout != GW_L_NATIVE_FUNCTION) {
        return false;
    }
    const gw_type *owner = ((const gw_native *)f.o)->owner;
    return owner->slots == self.o->type->slots && gw_is_same(gw_type_lookup(owner, dunder), f);
}

bool gw_dunder_is_default(const gw_vm *vm, gw_value self, gw_name_id name) {
    const gw_value found = gw_type_lookup(self.o->type, vm->names[name]);
    return gw_is_same(found, gw_type_lookup(vm->types[GW_T_object], vm->names[name]));
}

bool gw_type_is_subtype(const gw_type *type, const gw_type *base) {
    for (size_t i = 0; i < type->n_mro; i++) {
        if (type->mro[i] == base) {
            return true;
        }
    }
    return false;
}

gw_type *gw_type_of(const gw_vm *vm, gw_value v) {
    switch (v.tag) {
    case GW_V_NONE:
        return vm->types[GW_T_NoneType];
    case GW_V_ELLIPSIS:
        return vm->types[GW_T_ellipsis];
    case GW_V_NOT_IMPLEMENTED:
        return vm->types[GW_T_NotImplementedType];
    case GW_V_BOOL:
        return vm->types[GW_T_bool];
    case GW_V_INT:
        return vm->types[GW_T_int];
    case GW_V_FLOAT:
        return vm->types[GW_T_float];
    case GW_V_OBJECT:
        return v.o->type;
    case GW_V_UNSET:
        break;
    }
    return vm->types[GW_T_object];
}

const char *gw_type_name(const gw_vm *vm, gw_value v) {
    const gw_type *type = gw_type_of(vm, v);
    return type->dotted ? type->dotted->data : type->name->data;
}

bool gw_is_instance(const gw_vm *vm, gw_value v, const gw_type *type) {
    return gw_type_is_subtype(gw_type_of(vm, v), type);
}

/* --- Types in C ------------------------------------------------------------------------------- */

static bool add_methods(gw_vm *vm, gw_type *type, const gw_native_def *defs, int wrap) {
    for (; defs && defs->name; defs++) {
        gw_value f =
            wrap < 0 ? gw_native_method_new(vm, defs, type) : gw_native_new(vm, defs, gw_unset());
        if (!gw_is_unset(f) && wrap >= 0) {
            f = gw_wrapped_new(vm, (gw_type_id)wrap, f);
        }
        if (gw_is_unset(f)) {
            return false;
        }
        const bool set = gw_dict_set_text(vm, type->attributes, defs->name, f);
        gw_release_value(f);
        if (!set) {
            return false;
        }
    }
    return true;
}

static bool add_attributes(gw_vm *vm, gw_type *type, const gw_type_def *def) {
    for (const gw_getset_def *d = def->getsets; d && d->name; d++) {
        gw_value v = gw_getset_new(vm, d, type);
        const bool set = !gw_is_unset(v) && gw_dict_set_text(vm, type->attributes, d->name, v);
        gw_release_value(v);
        if (!set) {
            return false;
        }
    }
    if (def->doc) {
        gw_str *doc = gw_str_text(vm, def->doc);
        const bool set = doc && gw_dict_set_str(vm, type->attributes, gw_name(vm, GW_N___doc__),
                                                gw_object_value(doc));
        gw_object_release(doc);
        if (!set) {
            return false;
        }
    }
    if (def->flags & GW_TYPE_UNHASHABLE &&
        !gw_dict_set_str(vm, type->attributes, gw_name(vm, GW_N___hash__), gw_none())) {
        return false;
    }
    return add_methods(vm, type, def->methods, -1) &&
           add_methods(vm, type, def->statics, GW_T_staticmethod) &&
           add_methods(vm, type, def->classics, GW_T_classmethod);
}

/* The struct of a type, what needs no other object filled in. */
static gw_type *new_bare(gw_vm *vm, const gw_type_def *def, gw_type *base) {
    gw_type *meta = vm->types[GW_T_type];
    gw_type *type = gw_vm_alloc(vm, gw_type_size());
    if (!type) {
        return NULL;
    }
    memset(type, 0, sizeof *type);
    type->object.refs = 1;
    type->object.type = gw_object_retain(meta ? meta : type); /* the first is `type` itself */
    gw_object_link(vm, &type->object);
    type->vm = vm;
    const bool own_struct = def->instance_size != 0 || !base;
    type->slots = def->slots ? def->slots : base ? base->slots : &no_slots;
    type->layout = own_struct ? def->layout : base->layout;
    type->instance_size = own_struct ? def->instance_size : base->instance_size;
    if (!type->instance_size) {
        type->instance_size = sizeof(gw_object);
    }
    type->flags = def->flags | (base ? base->flags & GW_TYPE_ATTRIBUTES : 0);
    return type;
}

static bool fill(gw_vm *vm, gw_type *type, const gw_type_def *def, gw_type *base, gw_type *also) {
    const gw_value bases[] = {base ? gw_object_value(base) : gw_unset(),
                              also ? gw_object_value(also) : gw_unset()};
    type->name = gw_str_intern(vm, def->name);
    type->qualname = gw_object_retain(type->name);
    type->module = gw_str_intern(vm, def->module ? def->module : "builtins");
    type->bases = gw_tuple_new(vm, bases, also ? 2 : base ? 1 : 0);
    type->attributes = gw_dict_new(vm);
    if (type->flags & GW_TYPE_DOTTED) {
        type->dotted = gw_str_format(vm, "%s.%s", def->module, def->name);
        if (!type->dotted) {
            return false;
        }
    }
    return type->name && type->module && type->bases && type->attributes &&
           gw_type_find_order(vm, type) && add_attributes(vm, type, def);
}

gw_type *gw_type_new(gw_vm *vm, const gw_type_def *def, gw_type *base) {
    return gw_type_new_of_two(vm, def, base, NULL);
}

gw_type *gw_type_new_of_two(gw_vm *vm, const gw_type_def *def, gw_type *base, gw_type *also) {
    base = base ? base : vm->types[GW_T_object];
    gw_type *type = new_bare(vm, def, base);
    if (type && !fill(vm, type, def, base, also)) {
        gw_object_release(type);
        return NULL;
    }
    vm->type_version++;
    return type;
}

bool gw_types_init(gw_vm *vm) {
    static const gw_type_def *const defs[GW_TYPE_ID_COUNT] = {
#define X(name) [GW_T_##name] = &gw_##name##_type,
        GW_BUILTIN_TYPES(X)
#undef X
    };
    /* Two passes, for the first types need strings, dicts and tuples to describe themselves. */
    if (!(vm->types[GW_T_type] = new_bare(vm, defs[GW_T_type], NULL))) {
        return false;
    }
    for (int i = 0; i < GW_TYPE_ID_COUNT; i++) {
        if (!vm->types[i] && !(vm->types[i] = new_bare(vm, defs[i], NULL))) {
            return false;
        }
    }
    for (int i = 0; i < GW_NAME_COUNT; i++) {
        static const char *const texts[GW_NAME_COUNT] = {
#define NAME(name) #name,
#include "lang/names.def"
#undef NAME
        };
        if (!(vm->names[i] = gw_str_intern(vm, texts[i]))) {
            return false;
        }
    }
    gw_type *object = vm->types[GW_T_object];
    if (!fill(vm, object, defs[GW_T_object], NULL, NULL) ||
        !fill(vm, vm->types[GW_T_int], defs[GW_T_int], object, NULL)) {
        return false;
    }
    for (int i = 0; i < GW_TYPE_ID_COUNT; i++) {
        gw_type *base = i == GW_T_bool ? vm->types[GW_T_int] : object;
        if (!vm->types[i]->mro && !fill(vm, vm->types[i], defs[i], base, NULL)) {
            return false;
        }
    }
    vm->type_version++;
    return true;
}

gw_value gw_type_without(gw_type *type, const char *name) {
    gw_vm *vm = type->vm;
    vm->without = type;
    vm->without_name = name;
    vm->type_version++;
    gw_release_value(gw_catch(vm));
    return gw_unset();
}

bool gw_type_lacked(const gw_type *type, const char *name) {
    gw_vm *vm = type->vm;
    const bool lacked =
        vm->without && strcmp(vm->without_name, name) == 0 && gw_type_is_subtype(type, vm->without);
    vm->without = lacked ? NULL : vm->without;
    return lacked;
}
