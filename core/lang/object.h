/* Objects and types: the builtin types, types that natives define and the classes of a program are
 * all a gw_type.
 *
 * A type written in C fills *slots*; a class written in Python fills its attributes (`__add__`).
 * The vm asks the slots of C types directly and the attributes of Python classes. Slots show up as
 * attributes too, so a class that derives from a C type finds them (`super().__add__(x)`). */
#ifndef GW_LANG_OBJECT_H
#define GW_LANG_OBJECT_H

#include "base/buffer.h"
#include "lang/code.h"
#include "lang/value.h"

typedef struct gw_str gw_str;
typedef struct gw_list gw_list;
typedef struct gw_tuple gw_tuple;
typedef struct gw_dict gw_dict;
typedef struct gw_set gw_set;
typedef struct gw_args gw_args;
typedef struct gw_native_def gw_native_def;
typedef struct gw_getset_def gw_getset_def;

/* Which C struct the instances of a type begin with; derived classes keep their base's. */
typedef enum gw_layout {
    GW_L_INSTANCE, /* nothing but attributes */
    GW_L_NATIVE,   /* a struct of whoever defined the type */
    GW_L_TENSOR,   /* a tensor of the engine: torch/bindings.h */
    GW_L_NUMBER,   /* none, bool, int, float; instances of derived classes: struct gw_boxed */
    GW_L_STR,
    GW_L_BYTES,
    GW_L_LIST,
    GW_L_TUPLE,
    GW_L_DICT,
    GW_L_SET,
    GW_L_RANGE,
    GW_L_SLICE,
    GW_L_TYPE,
    GW_L_FUNCTION,
    GW_L_NATIVE_FUNCTION,
    GW_L_METHOD,
    GW_L_MODULE,
    GW_L_EXCEPTION,
    GW_L_ITERATOR,
    GW_L_GENERATOR,
    GW_L_CODE,
    GW_L_CELL,
    GW_L_DESCRIPTOR
} gw_layout;

/* Every slot may be NULL: the type cannot do that, and the vm raises CPython's error. Slots answer
 * as natives do (gw_flow); `out` is written only with GW_RETURNED. */
typedef struct gw_slots {
    /* Gives back what the object holds. Not the object's own memory, its type or its attribute
     * dict. Must bear being called twice (fields set to NULL). Called once refs is 0, or when the
     * vm breaks cycles at its end. */
    void (*clear)(gw_vm *vm, gw_object *self);

    /* type(self)(args): makes the instance; NULL: inherited. `args` are without the class. */
    gw_flow (*construct)(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out);
    gw_flow (*call)(gw_vm *vm, gw_value self, const gw_args *args, gw_value *out);

    gw_flow (*repr)(gw_vm *vm, gw_value self, gw_value *out);
    gw_flow (*str)(gw_vm *vm, gw_value self, gw_value *out);                  /* NULL: repr */
    gw_flow (*format)(gw_vm *vm, gw_value self, gw_str *spec, gw_value *out); /* NULL: str */
    gw_flow (*hash)(gw_vm *vm, gw_value self, int64_t *out); /* NULL: identity, or unhashable */

    /* After the type's attributes and the instance's own found nothing (__getattr__). Answers
     * GW_RETURNED with an unset value for "no such attribute". */
    gw_flow (*getattr)(gw_vm *vm, gw_value self, gw_str *name, gw_value *out);
    /* Before everything else; `value` unset: del. *done false: not mine, go on as usual. */
    gw_flow (*setattr)(gw_vm *vm, gw_value self, gw_str *name, gw_value value, bool *done);

    gw_flow (*truth)(gw_vm *vm, gw_value self, bool *out); /* NULL: length, or true */
    gw_flow (*length)(gw_vm *vm, gw_value self, int64_t *out);
    gw_flow (*getitem)(gw_vm *vm, gw_value self, gw_value index, gw_value *out);
    gw_flow (*setitem)(gw_vm *vm, gw_value self, gw_value index, gw_value value); /* unset: del */
    gw_flow (*contains)(gw_vm *vm, gw_value self, gw_value item, bool *out); /* NULL: iterates */
    gw_flow (*iter)(gw_vm *vm, gw_value self, gw_value *out);
    gw_flow (*next)(gw_vm *vm, gw_value self, gw_value *out); /* unset: the end */

    /* One slot for all operators. `reflected`: self is the right operand (`other op self`).
     * Answers gw_not_implemented() for an operand it does not know. */
    gw_flow (*binary)(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out);
    /* The same for operands on a stack, which lets go of both afterwards: Note [Spent operands] in
     * ops/quick.h. NULL: as any other. */
    gw_flow (*spend)(gw_vm *vm, gw_binary_op op, gw_value x, gw_value y, gw_value *out);
    /* x op= y; answers gw_not_implemented() to fall back on `binary`. */
    gw_flow (*inplace)(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, gw_value *out);
    gw_flow (*unary)(gw_vm *vm, gw_unary_op op, gw_value self, gw_value *out); /* not NOT */
    /* self op other; any value, not only a bool. The vm tries `other` with the mirrored operator
     * when this answers gw_not_implemented(). */
    gw_flow (*compare)(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out);
    /* int(x), float(x), x as an index: the number, or unset to refuse. `want` is 'i', 'f', 'n'. */
    gw_flow (*number)(gw_vm *vm, gw_value self, char want, gw_value *out);
} gw_slots;

enum {
    GW_TYPE_HEAP = 1,       /* a class written in Python: its attributes decide, not its slots */
    GW_TYPE_FINAL = 2,      /* cannot be derived from */
    GW_TYPE_ATTRIBUTES = 4, /* instances take attributes of their own (x.foo = 1) */
    GW_TYPE_UNHASHABLE = 8,
    /* What a class overrides of the rarely overridden; kept by gw_type_set. */
    GW_TYPE_FINALIZER = 16, /* __del__ */
    GW_TYPE_GETATTRIBUTE = 32,
    GW_TYPE_SETATTR = 64,
    GW_TYPE_DELATTR = 128,
    GW_TYPE_SLOTTED = 256,    /* a class with __slots__: its instances take those attributes only */
    GW_TYPE_SLOTS_TOO = 2048, /* slots beside other attributes: Note [Slots] in member.c */
    GW_TYPE_STANDS_IN = 4096, /* type(x) is the __class__ of its body */
    GW_TYPE_WAITING = 1024,   /* tensors without data: torch's functions refuse them */
    GW_TYPE_DOTTED = 512      /* messages name it with its module: 'numpy.ndarray' object */
};

struct gw_type {
    gw_object object;
    gw_vm *vm;
    gw_str *name, *qualname, *module;
    gw_str *dotted;        /* of a GW_TYPE_DOTTED: "numpy.ndarray"; else NULL */
    const gw_slots *slots; /* of itself or inherited; never NULL */
    gw_layout layout;
    uint32_t flags;
    size_t instance_size; /* without the attribute dict, which follows it when there is one */
    gw_tuple *bases;
    gw_type **mro; /* itself first, `object` last; borrowed references: bases keeps them alive */
    size_t n_mro;
    size_t mro_capacity;
    gw_dict *attributes; /* by name, in order of definition */
    /* Of gw_type_plain_init: what it answered at that version of types. */
    uint64_t init_version;
    struct gw_function *init;
};

/* A type in C, as its author writes it down. */
typedef struct gw_type_def {
    const char *name;   /* "Tensor" */
    const char *module; /* "torch"; NULL: "builtins". Both are shown as <class 'torch.Tensor'> */
    const char *doc;
    size_t instance_size; /* sizeof of a struct that begins with a gw_object; 0: the base's */
    gw_layout layout;     /* GW_L_NATIVE for a struct of yours; 0 with instance_size 0 */
    uint32_t flags;
    const gw_slots *slots;         /* NULL: the base's. Lives as long as the vm (static) */
    const gw_native_def *methods;  /* ends with a NULL name; or NULL */
    const gw_getset_def *getsets;  /* the same */
    const gw_native_def *statics;  /* static methods; the same */
    const gw_native_def *classics; /* class methods: arguments begin with the class; the same */
} gw_type_def;

/* The builtin types, by name of the C enumerator (GW_T_list) and in Python. Laid out by hand: the
 * formatter cannot make up its mind about a list without commas. */
/* clang-format off */
#define GW_BUILTIN_TYPES(X)                                                                        \
    X(object) X(type) X(NoneType) X(ellipsis) X(NotImplementedType) X(bool) X(int) X(float)        \
    X(str) X(bytes) X(list) X(tuple) X(dict) X(set) X(frozenset) X(range) X(slice) X(function)     \
    X(builtin_function_or_method) X(method_descriptor) X(wrapper_descriptor) X(method_wrapper) X(method) X(module) X(property) X(staticmethod) X(classmethod)   \
    X(super) X(generator) X(cell) X(code) X(getset_descriptor) X(member_descriptor) X(traceback) X(frame) X(enumerate) X(zip)    \
    X(map) X(filter) X(reversed) X(list_iterator) X(tuple_iterator) X(str_iterator)                \
    X(range_iterator) X(dict_keyiterator) X(dict_valueiterator) X(dict_itemiterator)               \
    X(set_iterator) X(callable_iterator) X(iterator) X(dict_keys) X(dict_values) X(dict_items)     \
    X(GenericAlias) X(UnionType) X(complex) X(list_reverseiterator) X(str_ascii_iterator)   \
    X(dict_reversekeyiterator) X(dict_reversevalueiterator) X(dict_reverseitemiterator)           \
    X(mappingproxy) X(bytes_iterator) X(bytearray) X(bytearray_iterator) X(memoryview) X(memory_iterator)
/* clang-format on */
typedef enum gw_type_id {
#define X(name) GW_T_##name,
    GW_BUILTIN_TYPES(X)
#undef X
        GW_TYPE_ID_COUNT
} gw_type_id;
gw_type *gw_builtin_type(const gw_vm *vm, gw_type_id id); /* borrowed */

/* A new type; `base` NULL: object. NULL and an exception when there is no memory. */
gw_type *gw_type_new(gw_vm *vm, const gw_type_def *def, gw_type *base);
/* A new class as `class name(bases): attributes` makes it; NULL and an exception (no consistent
 * MRO, layouts that do not fit, a final base). */
gw_type *gw_class_new(gw_vm *vm, gw_type *metatype, gw_str *name, gw_tuple *bases,
                      gw_dict *attributes);

/* A new instance, zeroed after its header; NULL and an exception when there is no memory. */
void *gw_object_new(gw_vm *vm, gw_type *type);

gw_type *gw_type_of(const gw_vm *vm, gw_value v);      /* borrowed; type(v) */
const char *gw_type_name(const gw_vm *vm, gw_value v); /* "int", for messages */
bool gw_type_is_subtype(const gw_type *type, const gw_type *base);
bool gw_is_instance(const gw_vm *vm, gw_value v, const gw_type *type);
/* Does `v` begin with that layout (derived classes included)? */
static inline bool gw_has_layout(gw_value v, gw_layout layout) {
    return v.tag == GW_V_OBJECT && v.o->type->layout == layout;
}
static inline bool gw_is_str(gw_value v) {
    return gw_has_layout(v, GW_L_STR);
}
static inline bool gw_is_list(gw_value v) {
    return gw_has_layout(v, GW_L_LIST);
}
static inline bool gw_is_tuple(gw_value v) {
    return gw_has_layout(v, GW_L_TUPLE);
}
static inline bool gw_is_dict(gw_value v) {
    return gw_has_layout(v, GW_L_DICT);
}
static inline bool gw_is_set(gw_value v) {
    return gw_has_layout(v, GW_L_SET);
}
/* The attribute of a type or its bases, borrowed; unset when there is none. */
gw_value gw_type_lookup(const gw_type *type, const gw_str *name);
/* type.name = value (unset: del); false and an exception when there is no memory. */
bool gw_type_set(gw_type *type, gw_str *name, gw_value value);

/* The instance's own attributes: NULL when it has none (yet), made when `create`. */
gw_dict *gw_object_attributes(gw_vm *vm, gw_value self, bool create);
/* Those of its slots (Note [Slots] in member.c). */
gw_dict *gw_object_slot_values(gw_vm *vm, gw_value self, bool create);

/* --- What an operator does. Each may answer GW_CALLED. ------------------------------------- */

gw_flow gw_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out);
/* The same where no instruction tells which attribute an AttributeError of __getattr__ is about. */
gw_flow gw_getattr_noted(gw_vm *vm, gw_value self, gw_str *name, gw_value *out);
/* The same, but unset instead of an AttributeError. */
gw_flow gw_getattr_or_unset(gw_vm *vm, gw_value self, gw_str *name, gw_value *out);
gw_flow gw_setattr(gw_vm *vm, gw_value self, gw_str *name, gw_value value); /* unset: del */
gw_flow gw_call(gw_vm *vm, gw_value callee, const gw_args *args, gw_value *out);
gw_flow gw_binary(gw_vm *vm, gw_binary_op op, gw_value a, gw_value b, gw_value *out);
gw_flow gw_inplace(gw_vm *vm, gw_binary_op op, gw_value a, gw_value b, gw_value *out);
/* The same in two halves, for instructions, which keep the operands themselves: whether a method of
 * `a` written in Python is asked first, then *flow is GW_CALLED or GW_RAISED; and, when that
 * answers NotImplemented, the rest. */
bool gw_binary_ask_left(gw_vm *vm, gw_binary_op op, bool inplace, gw_value a, gw_value b,
                        gw_flow *flow);
gw_flow gw_binary_ask_right(gw_vm *vm, gw_binary_op op, bool inplace, gw_value a, gw_value b);
gw_flow gw_unary(gw_vm *vm, gw_unary_op op, gw_value a, gw_value *out);
gw_flow gw_compare(gw_vm *vm, gw_compare_op op, gw_value a, gw_value b, gw_value *out);
gw_flow gw_truth(gw_vm *vm, gw_value v, gw_value *out); /* a bool */
gw_flow gw_length(gw_vm *vm, gw_value v, gw_value *out);
gw_flow gw_getitem(gw_vm *vm, gw_value v, gw_value index, gw_value *out);
gw_flow gw_setitem(gw_vm *vm, gw_value v, gw_value index, gw_value value); /* unset: del */
gw_flow gw_contains(gw_vm *vm, gw_value v, gw_value item, gw_value *out);
gw_flow gw_iter(gw_vm *vm, gw_value v, gw_value *out);
gw_flow gw_next(gw_vm *vm, gw_value iterator, gw_value *out); /* unset: the end */
gw_flow gw_repr(gw_vm *vm, gw_value v, gw_value *out);
gw_flow gw_to_str(gw_vm *vm, gw_value v, gw_value *out);
gw_flow gw_format(gw_vm *vm, gw_value v, gw_str *spec, gw_value *out);

#endif
