/* Values: what a variable of the playground's Python holds. Sixteen bytes, passed by value; numbers
 * live in the value itself, everything else is a counted reference to an object.
 *
 * Ownership, everywhere in lang/: arguments are borrowed; a value that comes back (as the result or
 * through an `out`) is one reference the receiver owns; containers take a reference of their own,
 * except in functions named `..._take`, which take over the caller's. */
#ifndef GW_LANG_VALUE_H
#define GW_LANG_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct gw_vm gw_vm;
typedef struct gw_type gw_type;

/* How every object begins. `next` and `previous` link all objects of a vm, so that it can give
 * back those that are only held by cycles. */
typedef struct gw_object {
    uint32_t refs;
    bool finalized; /* its __del__ has run */
    bool watched;   /* weak references know it */
    bool reached;   /* at the end of the program: Note [Farewell] */
    gw_type *type;
    struct gw_object *next, *previous;
} gw_object;

typedef enum gw_tag {
    GW_V_UNSET, /* no value: an empty slot, the end of an iteration */
    GW_V_NONE,
    GW_V_ELLIPSIS,
    GW_V_NOT_IMPLEMENTED, /* also what a binary slot answers to "not with that operand" */
    GW_V_BOOL,
    GW_V_INT,
    GW_V_FLOAT,
    GW_V_OBJECT
} gw_tag;

typedef struct gw_value {
    gw_tag tag;
    union {
        bool b;
        int64_t i;
        double f;
        gw_object *o;
    };
} gw_value;

/* What became of an operation. A native never calls Python and never waits: when Python must run,
 * it leaves a frame on the vm's stack and answers GW_CALLED; the result then goes where the
 * native's own would have gone. */
typedef enum gw_flow {
    GW_RAISED,   /* an exception is set in the vm; or an error in the context, and becomes one */
    GW_RETURNED, /* *out is the result */
    GW_CALLED    /* a frame was pushed; its result is the result */
} gw_flow;

static inline gw_value gw_unset(void) {
    return (gw_value){.tag = GW_V_UNSET, .i = 0};
}
static inline gw_value gw_none(void) {
    return (gw_value){.tag = GW_V_NONE, .i = 0};
}
static inline gw_value gw_not_implemented(void) {
    return (gw_value){.tag = GW_V_NOT_IMPLEMENTED, .i = 0};
}
static inline gw_value gw_bool(bool b) {
    return (gw_value){.tag = GW_V_BOOL, .i = b};
}
static inline gw_value gw_int(int64_t i) {
    return (gw_value){.tag = GW_V_INT, .i = i};
}
static inline gw_value gw_float(double f) {
    return (gw_value){.tag = GW_V_FLOAT, .f = f};
}
/* Hands the caller's reference over to the value. Any object struct begins with a gw_object. */
static inline gw_value gw_object_value(void *object) {
    return (gw_value){.tag = GW_V_OBJECT, .o = object};
}

static inline bool gw_is_unset(gw_value v) {
    return v.tag == GW_V_UNSET;
}
static inline bool gw_is_none(gw_value v) {
    return v.tag == GW_V_NONE;
}
static inline bool gw_is_object(gw_value v) {
    return v.tag == GW_V_OBJECT;
}
/* x is y. Of an object only the pointer counts: where it has 32 bits the rest of the union is
 * anything. */
static inline bool gw_is_same(gw_value a, gw_value b) {
    return a.tag == b.tag && (a.tag == GW_V_OBJECT ? a.o == b.o : a.i == b.i);
}

void gw_object_dispose(gw_object *object); /* the last reference is gone */

static inline gw_value gw_retain(gw_value v) {
    if (v.tag == GW_V_OBJECT) {
        v.o->refs++;
    }
    return v;
}
static inline void gw_release_value(gw_value v) {
    if (v.tag == GW_V_OBJECT && --v.o->refs == 0) {
        gw_object_dispose(v.o);
    }
}
/* Puts `v`, whose reference is taken over, in the place of what was there. */
static inline void gw_assign_take(gw_value *place, gw_value v) {
    gw_value old = *place;
    *place = v;
    gw_release_value(old);
}
/* A new reference to an object known to live; and giving one back (NULL is fine). */
static inline void *gw_object_retain(void *object) {
    if (object) {
        ((gw_object *)object)->refs++;
    }
    return object;
}
static inline void gw_object_release(void *object) {
    if (object && --((gw_object *)object)->refs == 0) {
        gw_object_dispose(object);
    }
}

#endif
