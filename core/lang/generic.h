/* list[int] and int | None: types as annotations write them (types.GenericAlias, UnionType). */
#ifndef GW_LANG_GENERIC_H
#define GW_LANG_GENERIC_H

#include "lang/state.h"

typedef struct gw_generic {
    gw_object object;
    gw_value origin; /* of a GenericAlias; unset of a union */
    gw_tuple *args;
} gw_generic;

/* origin[index] */
gw_flow gw_generic_new(gw_vm *vm, gw_value origin, gw_value index, gw_value *out);
/* a | b, when both may be in a union; else not implemented. */
gw_flow gw_union_of(gw_vm *vm, gw_value a, gw_value b, gw_value *out);

static inline bool gw_is_generic(const gw_vm *vm, gw_value v) {
    return gw_is_object(v) && v.o->type == vm->types[GW_T_GenericAlias];
}
static inline bool gw_is_union(const gw_vm *vm, gw_value v) {
    return gw_is_object(v) && v.o->type == vm->types[GW_T_UnionType];
}

#endif
