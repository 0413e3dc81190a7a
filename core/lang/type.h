/* Types: their definitions in C, the order of their bases, their attributes. */
#ifndef GW_LANG_TYPE_H
#define GW_LANG_TYPE_H

#include "lang/state.h"
#include "lang/str.h"

/* One a builtin type, defined beside its methods. */
#define X(name) extern const gw_type_def gw_##name##_type;
GW_BUILTIN_TYPES(X)
#undef X

/* gw_type_new with a second base, whose struct is the first's. */
gw_type *gw_type_new_of_two(gw_vm *vm, const gw_type_def *def, gw_type *base, gw_type *also);

/* Makes all builtin types and exceptions; false and MemoryError. */
bool gw_types_init(gw_vm *vm);
/* Makes the exception classes (exception_type.c). */
bool gw_exceptions_init(gw_vm *vm);

/* How many bytes an object is, what follows its struct included. */
size_t gw_object_size(const gw_object *object);
/* Of a type itself, when its own type is not there to tell. */
size_t gw_type_size(void);
/* A new object with `extra` bytes after its struct (and attribute dict), which *at points to. */
void *gw_object_new_extra(gw_vm *vm, gw_type *type, size_t extra, void **at);
/* Puts an object on the list of all. */
void gw_object_link(gw_vm *vm, gw_object *object);
/* Where an instance keeps its attribute dict; NULL when it has none. */
gw_dict **gw_object_attributes_place(gw_object *object);
/* How many bytes into an instance that is; 0: it has none. */
size_t gw_attributes_offset(const gw_type *type);

/* Keeps an unreachable object for its __del__; false when it cannot. */
bool gw_finalize_later(gw_vm *vm, gw_object *object);
/* After its __del__ has run the object may die. */
void gw_forget_finalizer(gw_value v);
/* Frees every object of the vm, cycles included. */
void gw_objects_free(gw_vm *vm);

/* What gw_type_lookup finds of an interned name, and what it is to instances; valid until the next
 * look-up. */
const gw_type_cached *gw_type_find_anew(const gw_type *type, const gw_str *name);
static inline gw_type_cached *gw_type_cache_place(gw_vm *vm, const gw_type *type,
                                                  const gw_str *name) {
    const uint32_t mixed = (uint32_t)name->hash + (uint32_t)((uintptr_t)type >> 4) * 2654435761u;
    return &vm->type_cache[mixed >> 22]; /* the upper bits are mixed best */
}
static inline const gw_type_cached *gw_type_find(const gw_type *type, const gw_str *name) {
    const gw_type_cached *cached = gw_type_cache_place(type->vm, type, name);
    if (cached->type == type && cached->name == name && cached->version == type->vm->type_version) {
        return cached;
    }
    return gw_type_find_anew(type, name);
}
gw_attribute_kind gw_attribute_kind_of(const gw_vm *vm, gw_value attribute);

/* The attribute that shows a slot of a C type (`list.__len__`), made when first asked for and kept
 * in its attributes; unset when there is no such slot. */
gw_value gw_slot_attribute(gw_type *type, const gw_str *name);
/* A look-up has no way to fail: where there is no memory for what `type` has by that name (which
 * lives as long as the program), it is as if there were none, this time. Unset. Whoever would then
 * raise an error of its own asks whether that was it, and says what it was. */
gw_value gw_type_without(gw_type *type, const char *name);
bool gw_type_lacked(const gw_type *type, const char *name);

/* Is `self`'s type a class written in Python: is it asked by attributes and not by slots? */
static inline bool gw_is_heap(gw_value v) {
    return v.tag == GW_V_OBJECT && (v.o->type->flags & GW_TYPE_HEAP);
}
/* The dunder of a value of a Python class, borrowed; unset: none. */
gw_value gw_dunder(const gw_vm *vm, gw_value self, gw_name_id name);
/* Does a class written in Python leave a dunder to the C type it derives from, so that the slot may
 * be asked directly? `name`: a gw_name_id. */
bool gw_leaves_to_c(const gw_vm *vm, gw_value self, int name);
static inline bool gw_is_asked_in_c(const gw_vm *vm, gw_value self, int name) {
    return !gw_is_heap(self) || gw_leaves_to_c(vm, self, name);
}
/* Does the class leave that dunder as `object` has it? */
bool gw_is_callable(const gw_vm *vm, gw_value v);
bool gw_dunder_is_default(const gw_vm *vm, gw_value self, gw_name_id name);
/* dunder(self, a), dunder(self, a, b): pass unset for what is not there. */
gw_flow gw_call_dunder(gw_vm *vm, gw_value function, gw_value self, gw_value a, gw_value b,
                       gw_value *out);

/* object.__getattribute__ and object.__setattr__: what happens when a class overrides neither. The
 * first answers unset when there is no such attribute; __getattr__ is asked by gw_getattr. */
gw_flow gw_object_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out);
gw_flow gw_object_setattr(gw_vm *vm, gw_value self, gw_str *name, gw_value value);
gw_flow gw_raise_no_attribute(gw_vm *vm, gw_value self, gw_str *name);
/* The most frequent cases of getting and setting the attribute of an interned name: nothing is
 * called and nothing can fail. False: not one of them, ask gw_getattr, gw_setattr. */
bool gw_getattr_quick(gw_vm *vm, gw_value self, gw_str *name, gw_value *out);
bool gw_setattr_quick(gw_value self, gw_str *name, gw_value value);
/* Are the attributes of such instances their type's and their own, and nothing else? */
bool gw_has_plain_attributes(const gw_vm *vm, const gw_type *type);
/* Does x.name = v put it among the attributes of x itself, where no descriptor has the name? */
bool gw_sets_plainly(const gw_type *type);
/* descriptor.__get__(instance[, owner]): a method of functions, properties and their kin. */
gw_flow gw_descriptor_get(gw_vm *vm, const gw_args *args, gw_value *out);
/* The same of a special method that is about to be called. */
gw_flow gw_bind_special(gw_vm *vm, gw_value function, gw_value self, gw_value *out);
/* What LOAD_METHOD finds: *self_out is set when *out is a function to be called with self. */
gw_flow gw_load_method(gw_vm *vm, gw_value self, gw_str *name, gw_value *out, bool *unbound);
/* super().name: unset when there is none. */
gw_flow gw_super_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out);
/* What a super() of a class alone is when `self` finds it in a class: one bound to it. */
gw_flow gw_super_bind(gw_vm *vm, gw_value super, gw_value self, gw_value *out);
/* An attribute found in a type, as it looks from an instance (`self` unset: from the class). */
gw_flow gw_bind_attribute(gw_vm *vm, gw_value attribute, gw_value self, gw_type *type,
                          gw_value *out);

/* Of a class whose call makes a bare instance and runs its __init__, a Python function: that,
 * borrowed; NULL: it may be more. */
struct gw_function *gw_type_plain_init(gw_vm *vm, gw_type *type);
/* type.__call__: makes an instance. */
gw_flow gw_type_call(gw_vm *vm, gw_type *type, const gw_args *args, gw_value *out);

/* Instances of classes that derive from int, float and the like. */
typedef struct gw_boxed {
    gw_object object;
    gw_value value;
} gw_boxed;
/* The number in an instance of a class derived from one; other values (an int of more than 64 bits
 * among them, whose `value` is unset) as they are. Borrowed. */
static inline gw_value gw_unboxed(gw_value v) {
    if (!gw_has_layout(v, GW_L_NUMBER) || gw_is_unset(((gw_boxed *)v.o)->value)) {
        return v;
    }
    return ((gw_boxed *)v.o)->value;
}

#endif
