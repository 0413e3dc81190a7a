/* Iterators in C, and helpers of iteration. */
#ifndef GW_LANG_ITERATOR_H
#define GW_LANG_ITERATOR_H

#include "lang/list.h"
#include "lang/set.h"
#include "lang/state.h"

/* Over a container or by index: what it goes over, and where it is. */
typedef struct gw_iterator {
    gw_object object;
    gw_value over; /* unset: it has ended */
    int64_t at;
    int64_t stop, step; /* of ranges; step of dicts: keys still to come, < 0: backwards */
    uint64_t length;    /* of the dict or set when it began */
} gw_iterator;

gw_flow gw_iterator_new(gw_vm *vm, gw_type_id type, gw_value over, gw_value *out);
/* Over a dict from its end; `type` is one of GW_T_dict_reverse.... */
gw_flow gw_dict_reversed_new(gw_vm *vm, gw_type_id type, gw_value dict, gw_value *out);
/* The next item of the most frequent iterators; false: not one of them, or at its end. */
static inline bool gw_iterator_advance(const gw_vm *vm, gw_value self, gw_value *out) {
    if (!gw_has_layout(self, GW_L_ITERATOR)) {
        return false;
    }
    gw_iterator *it = (gw_iterator *)self.o;
    if (self.o->type == vm->types[GW_T_range_iterator]) {
        if (it->length == 0) {
            return false;
        }
        *out = gw_int(it->at);
        it->length--;
        it->at = (int64_t)((uint64_t)it->at + (uint64_t)it->step);
        return true;
    }
    if (self.o->type == vm->types[GW_T_set_iterator] && gw_is_set(it->over)) {
        const gw_set *set = gw_as_set(it->over);
        size_t at = (size_t)it->at;
        if (set->length != it->length || !gw_set_next(set, &at, out)) {
            return false;
        }
        it->at = (int64_t)at;
        gw_retain(*out);
        return true;
    }
    if (self.o->type == vm->types[GW_T_list_iterator] && gw_is_list(it->over)) {
        const gw_list *list = gw_as_list(it->over);
        if ((uint64_t)it->at >= list->length) {
            return false;
        }
        *out = gw_retain(list->items[it->at++]);
        return true;
    }
    return false;
}
/* By __getitem__(0), (1), ... until IndexError. */
gw_flow gw_sequence_iterator_new(gw_vm *vm, gw_value over, gw_value *out);
/* What CPython asks an instance of a class before it makes a list of it: __len__, __length_hint__.
 * The result is None. A range that is too long for the list ends in a MemoryError at once. */
gw_flow gw_ask_length(gw_vm *vm, gw_value v, gw_list *list, gw_value *out);
/* Would iter(v) find something to call? */
bool gw_is_iterable(const gw_vm *vm, gw_value v);
/* list.__reversed__ */
gw_flow gw_list_reversed(gw_vm *vm, const gw_args *args, gw_value *out);
/* iter(function, sentinel). */
gw_flow gw_callable_iterator_new(gw_vm *vm, gw_value function, gw_value sentinel);
/* Is StopIteration raised? Then it is taken, and its value kept in vm->stop_value. */
bool gw_stop(gw_vm *vm);
/* The first `limit` items in a new list; limit negative: all. */
gw_flow gw_collect_some(gw_vm *vm, gw_value iterable, int64_t limit, gw_value *out);

#endif
