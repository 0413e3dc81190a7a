/* Classes: making them, and making their instances. */
#ifndef GW_LANG_CLASS_H
#define GW_LANG_CLASS_H

#include "lang/state.h"

/* instance.c: cls.__new__ of C: an instance with whatever struct the class has; __init__ is not
 * called. */
gw_flow gw_instance_new(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out);
/* type_new.c: is its __new__ one in C? Whichever it names, it is its own struct's, as in CPython.
 */
bool gw_class_is_made_in_c(gw_vm *vm, const gw_type *cls);
/* ... and is it its own struct's? */
bool gw_class_makes_alike(gw_vm *vm, const gw_type *cls);
/* The __new__ that a type in C has itself, kept in its attributes; unset: its base's. */
gw_value gw_type_own_new(gw_type *type);
/* Sees anew which of the rarely overridden methods a class overrides. */
void gw_class_update_flags(gw_vm *vm, gw_type *type);
/* Is `name` (interned) in __slots__ of the class or a base? */
bool gw_class_has_slot(gw_type *type, gw_str *name);
/* member.c: the attributes that __slots__ of these names makes. False and ValueError: the class has
 * one of that name. */
bool gw_class_add_members(gw_vm *vm, gw_type *type, const gw_value *names, size_t n);
bool gw_type_find_order(gw_vm *vm, gw_type *type);

/* The builtin __build_class__(body, name, *bases, **keywords). */
gw_flow gw_build_class(gw_vm *vm, const gw_args *args, gw_value *out);

/* The metaclass that is derived from `given` and all the bases' ones; NULL and a TypeError when
 * there is none. */
gw_type *gw_class_metatype(gw_vm *vm, gw_type *given, const gw_tuple *bases);

/* The one of the bases that says how instances are laid out: __base__, borrowed. */
gw_type *gw_class_base(gw_vm *vm, const gw_tuple *bases);

#endif
