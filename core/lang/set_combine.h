/* Sets with sets and other iterables. */
#ifndef GW_LANG_SET_COMBINE_H
#define GW_LANG_SET_COMBINE_H

#include "lang/set.h"

typedef enum gw_set_combination {
    GW_SET_UNION,
    GW_SET_INTERSECTION,
    GW_SET_DIFFERENCE,
    GW_SET_SYMMETRIC,
    GW_SET_UPDATE, /* in place, of the first operand; the result is None */
    GW_SET_INTERSECTION_UPDATE,
    GW_SET_DIFFERENCE_UPDATE,
    GW_SET_SYMMETRIC_UPDATE,
    GW_SET_IS_SUBSET, /* a bool */
    GW_SET_IS_SUPERSET,
    GW_SET_IS_DISJOINT
} gw_set_combination;

/* a: a set or frozenset, whose kind a new set has; b: any iterable. GW_CALLED, or no memory. */
gw_flow gw_set_combine(gw_vm *vm, gw_set_combination op, gw_value a, gw_value b, gw_value *out);
/* GW_T_set or GW_T_frozenset */
gw_type_id gw_set_kind(gw_vm *vm, gw_value v);

/* Exchanges the contents of two sets. */
void gw_set_exchange(gw_set *a, gw_set *b);

#endif
