/* Iterators in C, and helpers of iteration. */
#ifndef GW_LANG_ITERATOR_H
#define GW_LANG_ITERATOR_H

#include "lang/set.h"
#include "lang/state.h"

/* Over a container or by index: what it goes over, and where it is. */
typedef struct gw_iterator {
    gw_object object;
    gw_value over; /* unset: it has ended */
    int64_t at;
    int64_t stop, step; /* of ranges */
    uint64_t length;    /* of the dict or set when it began */
} gw_iterator;

gw_flow gw_iterator_new(gw_vm *vm, gw_type_id type, gw_value over, gw_value *out);
/* By __getitem__(0), (1), ... until IndexError. */
gw_flow gw_sequence_iterator_new(gw_vm *vm, gw_value over, gw_value *out);
/* Would iter(v) find something to call? */
bool gw_is_iterable(const gw_vm *vm, gw_value v);
/* iter(function, sentinel). */
gw_flow gw_callable_iterator_new(gw_vm *vm, gw_value function, gw_value sentinel);
/* Is StopIteration raised? Then it is taken, and its value kept in vm->stop_value. */
bool gw_stop(gw_vm *vm);
/* The first `limit` items in a new list; limit negative: all. */
gw_flow gw_collect_some(gw_vm *vm, gw_value iterable, int64_t limit, gw_value *out);

#endif
