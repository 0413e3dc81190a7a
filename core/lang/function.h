/* Functions and what surrounds them: code objects, cells, bound methods, descriptors. */
#ifndef GW_LANG_FUNCTION_H
#define GW_LANG_FUNCTION_H

#include "lang/list.h"
#include "lang/native.h"
#include "lang/object.h"

typedef struct gw_name_cache gw_name_cache;

/* A gw_code whose constants and names have become values. The code itself belongs to the vm. */
typedef struct gw_code_object {
    gw_object object;
    const gw_code *code;
    gw_str *name, *qualname; /* interned */
    gw_value doc;            /* a str, or None */
    gw_value *consts;
    gw_str **names;
    gw_str **local_names;
    gw_str **deref_names;
    gw_name_cache *caches; /* one a name, lang/cache.h; NULL: none yet */
    bool visible;          /* of the program itself, not of a prelude */
    /* Tried before the body; false: it has not answered. NULL: none. Note [Shortcuts] */
    bool (*shortcut)(gw_vm *vm, const gw_args *args, gw_value *out, gw_flow *flow);
    bool simple; /* positional arguments only, no generator: the fast call */
} gw_code_object;

typedef struct gw_cell {
    gw_object object;
    gw_value value; /* unset: empty */
} gw_cell;

typedef struct gw_function {
    gw_object object;
    gw_code_object *code;
    gw_dict *globals;
    gw_str *name, *qualname;
    gw_tuple *defaults;   /* NULL: none */
    gw_dict *kwdefaults;  /* NULL: none */
    gw_dict *annotations; /* NULL: none */
    gw_tuple *closure;    /* cells; NULL: none */
    gw_value doc, module;
    bool native_words; /* in C in CPython: gw_check_in_native_words */
} gw_function;

typedef struct gw_native {
    gw_object object;
    const gw_native_def *def;
    gw_value self;    /* unset: a plain function, or a method that is not bound */
    gw_type *owner;   /* methods: whose; borrowed, it outlives the vm's run. NULL: a function */
    const char *home; /* functions: their __module__; NULL: builtins, or none of CPython's own */
} gw_native;

typedef struct gw_method {
    gw_object object;
    gw_value function, self;
} gw_method;

typedef struct gw_property {
    gw_object object;
    gw_value get, set, del, doc;
    gw_value name; /* that a class has given it; unset: none */
} gw_property;
/* Calls the setter, or with value unset the deleter; *out is what it returns. */
gw_flow gw_property_set(gw_vm *vm, const gw_property *p, gw_value self, gw_value value,
                        gw_value *out);

/* staticmethod, classmethod */
typedef struct gw_wrapped {
    gw_object object;
    gw_value function;
} gw_wrapped;

typedef struct gw_getset {
    gw_object object;
    const gw_getset_def *def;
    gw_str *owner; /* the type's name */
} gw_getset;

/* What C.x is when x is in __slots__ of C; the value is kept among the instance's attributes. */
typedef struct gw_member {
    gw_object object;
    gw_str *name;  /* mangled */
    gw_str *owner; /* the class's name */
} gw_member;

typedef struct gw_super {
    gw_object object;
    gw_type *start; /* the search begins after it */
    gw_value self;
    gw_type *self_type; /* NULL: of a class alone, not bound */
} gw_super;

/* Is a call with so many positional arguments no more than moving them, in order, to the frame's
 * first slots, and defaults behind them? */
static inline bool gw_function_takes(const gw_function *f, size_t n) {
    const gw_code_object *code = f->code;
    const size_t wanted = code->code->n_args;
    return code->simple && n <= wanted &&
           (n == wanted || n + (f->defaults ? f->defaults->length : 0) >= wanted);
}

/* function_kind.c */
bool gw_function_is_c(const gw_function *f);
bool gw_native_is_slot(const gw_native_def *def, const gw_type *owner);

gw_code_object *gw_code_object_new(gw_vm *vm, const gw_code *code, bool visible);
gw_cell *gw_cell_new(gw_vm *vm, gw_value value);
gw_function *gw_function_new(gw_vm *vm, gw_code_object *code, gw_dict *globals);
gw_value gw_method_new(gw_vm *vm, gw_value function, gw_value self);
/* A method of a C type: binds when it is looked up on an instance. */
gw_value gw_native_method_new(gw_vm *vm, const gw_native_def *def, gw_type *owner);
gw_value gw_native_bind(gw_vm *vm, const gw_native *native, gw_value self);
/* staticmethod or classmethod; takes the function over. */
gw_value gw_wrapped_new(gw_vm *vm, gw_type_id kind, gw_value function);
gw_value gw_getset_new(gw_vm *vm, const gw_getset_def *def, gw_type *owner);
/* AttributeError when the slot is empty. */
gw_flow gw_member_get(gw_vm *vm, gw_value member, gw_value self, gw_value *out);

/* Of a function with `native_words`: what C would say of arguments that do not fit. */
gw_flow gw_check_in_native_words(gw_vm *vm, const gw_function *f, const gw_args *args);

/* A Python function's call: a frame with its arguments bound, on the stack. `instance`: see
 * gw_python_frame. */
gw_flow gw_function_call(gw_vm *vm, gw_function *function, const gw_args *args, gw_value instance,
                         gw_value *out);
/* function(self, args). */
gw_flow gw_call_bound(gw_vm *vm, gw_value function, gw_value self, const gw_args *args,
                      gw_value *out);
/* The same of a special method found in self's class: bound first when it is no function. */
gw_flow gw_call_special(gw_vm *vm, gw_value function, gw_value self, const gw_args *args,
                        gw_value *out);
/* A native's call: checks the count of arguments and the keywords first. */
gw_flow gw_native_call(gw_vm *vm, const gw_native *native, const gw_args *args, gw_value *out);

#endif
