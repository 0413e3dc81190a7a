/* __new__ of the types in C: a function of each, which knows whose it is. */
#include "lang/class.h"
#include "lang/dict.h"
#include "lang/function.h"
#include "lang/type.h"

static const char *full_name(const gw_type *type) {
    return type->dotted ? type->dotted->data : type->name->data;
}

/* The type in C whose struct the instances of `type` have. */
static const gw_type *made_as(const gw_type *type) {
    const gw_type *object = type->vm->types[GW_T_object];
    for (size_t i = 0; i < type->n_mro; i++) {
        const gw_type *base = type->mro[i];
        if (!(base->flags & GW_TYPE_HEAP) && base != object) {
            return base;
        }
    }
    return object;
}

/* May the __new__ of `type` make what `other` makes? Exceptions have one struct, here. */
static bool makes_alike(const gw_type *type, const gw_type *other) {
    const gw_type *made = made_as(other);
    return made == type || (made->slots->construct && made->slots == type->slots);
}

static const gw_native *found_new(gw_vm *vm, const gw_type *cls) {
    const gw_value f = gw_type_lookup(cls, gw_name(vm, GW_N___new__));
    return gw_has_layout(f, GW_L_NATIVE_FUNCTION) ? (const gw_native *)f.o : NULL;
}

static gw_flow new_of_type(gw_vm *vm, const gw_args *args, gw_value *out);

bool gw_class_is_made_in_c(gw_vm *vm, const gw_type *cls) {
    const gw_native *f = found_new(vm, cls);
    return f && f->def->call == new_of_type;
}

bool gw_class_makes_alike(gw_vm *vm, const gw_type *cls) {
    const gw_native *f = found_new(vm, cls);
    return f && makes_alike((const gw_type *)f->self.o, cls);
}

/* The class that says how `cls` is made: itself, unless its __new__ is Python's. */
static const gw_type *maker_of(gw_vm *vm, const gw_type *cls) {
    for (size_t i = 0; i < cls->n_mro; i++) {
        const gw_native *f = found_new(vm, cls->mro[i]);
        if (f && f->def->call == new_of_type && made_as(cls->mro[i]) == made_as(cls)) {
            return cls->mro[i];
        }
    }
    return cls;
}

/* These have their base's. */
static bool inherits_new(const gw_type *type) {
    static const gw_exception_id ids[] = {
        GW_X_AttributeError, GW_X_ImportError,   GW_X_KeyError,          GW_X_ModuleNotFoundError,
        GW_X_NameError,      GW_X_StopIteration, GW_X_SyntaxError,       GW_X_IndentationError,
        GW_X_TabError,       GW_X_SystemExit,    GW_X_UnboundLocalError, GW_X_ExceptionGroup};
    const gw_vm *vm = type->vm;
    bool found = gw_type_is_subtype(type, vm->exceptions[GW_X_OSError]) &&
                 type != vm->exceptions[GW_X_OSError];
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        found = found || type == vm->exceptions[ids[i]];
    }
    return found;
}

static bool has_new(const gw_type *type) {
    return type == type->vm->types[GW_T_object] ||
           (type->slots->construct && !(type->layout == GW_L_EXCEPTION && inherits_new(type)));
}

/* args: the type whose __new__ it is, the class, ...: CPython's tp_new_wrapper. */
static gw_flow new_of_type(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_type *type = (const gw_type *)args->values[0].o;
    const char *name = full_name(type);
    if (args->n < 2) {
        return gw_raise(vm, GW_X_TypeError, "%s.__new__(): not enough arguments", name);
    }
    if (!gw_has_layout(args->values[1], GW_L_TYPE)) {
        return gw_raise(vm, GW_X_TypeError, "%s.__new__(X): X is not a type object (%s)", name,
                        gw_type_name(vm, args->values[1]));
    }
    gw_type *cls = (gw_type *)args->values[1].o;
    if (!gw_type_is_subtype(cls, type)) {
        return gw_raise(vm, GW_X_TypeError, "%s.__new__(%s): %s is not a subtype of %s", name,
                        full_name(cls), full_name(cls), name);
    }
    if (!makes_alike(type, cls)) {
        if (gw_type_lacked(made_as(cls), "__new__")) {
            return gw_raise_memory(vm);
        }
        return gw_raise(vm, GW_X_TypeError, "%s.__new__(%s) is not safe, use %s.__new__()", name,
                        full_name(cls), full_name(maker_of(vm, cls)));
    }
    const bool excess = args->n > 2 || args->n_keywords;
    if (excess && type == vm->types[GW_T_object] && !gw_class_is_made_in_c(vm, cls)) {
        return gw_raise(vm, GW_X_TypeError,
                        "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    const gw_args rest = {.values = args->values + 2,
                          .n = args->n - 2,
                          .n_keywords = args->n_keywords,
                          .keywords = args->keywords};
    return gw_instance_new(vm, cls, &rest, out);
}

gw_value gw_type_own_new(gw_type *type) {
    static const gw_native_def def = {"__new__", new_of_type, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL};
    gw_vm *vm = type->vm;
    const bool has = has_new(type);
    const gw_value made = has ? gw_native_new(vm, &def, gw_object_value(type)) : gw_unset();
    const bool kept =
        !has || (!gw_is_unset(made) && gw_dict_set_text(vm, type->attributes, def.name, made));
    gw_release_value(made);
    return kept ? made : gw_type_without(type, def.name);
}
