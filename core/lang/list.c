#include "lang/list.h"

#include <string.h>

#include "lang/state.h"
#include "lang/type.h"

static bool widen(gw_vm *vm, gw_list *list, size_t need) {
    void *items = list->items;
    const bool done = gw_vm_reserve(vm, &items, &list->capacity, need, sizeof(gw_value));
    list->items = items;
    return done;
}

bool gw_list_make_room(gw_vm *vm, gw_list *list, size_t more) {
    if (more > SIZE_MAX / sizeof(gw_value) - list->length) {
        gw_raise_memory(vm);
        return false;
    }
    return widen(vm, list, list->length + more);
}

/* From the back, as CPython does. */
static void release_all(const gw_value *items, size_t n) {
    while (n > 0) {
        gw_release_value(items[--n]);
    }
}

gw_list *gw_list_new_take(gw_vm *vm, gw_value *items, size_t n) {
    gw_list *list = gw_object_new(vm, vm->types[GW_T_list]);
    if (!list || !widen(vm, list, n)) {
        release_all(items, n);
        gw_object_release(list);
        return NULL;
    }
    if (n) {
        memcpy(list->items, items, n * sizeof *items);
    }
    list->length = n;
    return list;
}

gw_tuple *gw_tuple_new_take(gw_vm *vm, gw_value *items, size_t n) {
    if (n == 0 && vm->empty_tuple) {
        return gw_object_retain(vm->empty_tuple);
    }
    void *data = NULL;
    gw_tuple *tuple =
        n > SIZE_MAX / 4 / sizeof *items
            ? NULL
            : gw_object_new_extra(vm, vm->types[GW_T_tuple], n * sizeof *items, &data);
    if (!tuple) {
        release_all(items, n);
        return NULL;
    }
    tuple->items = data;
    tuple->length = n;
    if (n) {
        memcpy(tuple->items, items, n * sizeof *items);
    }
    return tuple;
}

gw_list *gw_list_new(gw_vm *vm, const gw_value *items, size_t n) {
    for (size_t i = 0; i < n; i++) {
        gw_retain(items[i]);
    }
    return gw_list_new_take(vm, (gw_value *)(uintptr_t)items, n);
}

gw_tuple *gw_tuple_new(gw_vm *vm, const gw_value *items, size_t n) {
    for (size_t i = 0; i < n; i++) {
        gw_retain(items[i]);
    }
    return gw_tuple_new_take(vm, (gw_value *)(uintptr_t)items, n);
}

bool gw_list_append_take(gw_vm *vm, gw_list *list, gw_value item) {
    if (list->length == list->capacity && !widen(vm, list, list->length + 1)) {
        gw_release_value(item);
        return false;
    }
    list->items[list->length++] = item;
    return true;
}

bool gw_list_append(gw_vm *vm, gw_list *list, gw_value item) {
    return gw_list_append_take(vm, list, gw_retain(item));
}

bool gw_list_insert(gw_vm *vm, gw_list *list, size_t at, gw_value item) {
    if (list->length == list->capacity && !widen(vm, list, list->length + 1)) {
        return false;
    }
    memmove(list->items + at + 1, list->items + at, (list->length - at) * sizeof item);
    list->items[at] = gw_retain(item);
    list->length++;
    return true;
}

bool gw_list_replace(gw_vm *vm, gw_list *list, size_t at, size_t n, const gw_value *with,
                     size_t n_with) {
    gw_value *removed = n ? gw_vm_alloc_array(vm, n, sizeof *removed) : NULL;
    if ((n && !removed) || (n_with > n && !widen(vm, list, list->length - n + n_with))) {
        gw_release(vm->ctx, removed, n * sizeof *removed);
        return false;
    }
    if (n) {
        memcpy(removed, list->items + at, n * sizeof *removed);
    }
    if (list->length > at + n) { /* an empty list has no items to move from */
        memmove(list->items + at + n_with, list->items + at + n,
                (list->length - at - n) * sizeof *removed);
    }
    for (size_t i = 0; i < n_with; i++) {
        list->items[at + i] = gw_retain(with[i]);
    }
    list->length = list->length - n + n_with;
    /* Last: what dies may look at the list. */
    release_all(removed, n);
    gw_release(vm->ctx, removed, n * sizeof *removed);
    return true;
}

void gw_list_remove(gw_list *list, size_t at, size_t n) {
    while (n--) {
        const gw_value gone = list->items[at];
        list->length--;
        memmove(list->items + at, list->items + at + 1, (list->length - at) * sizeof gone);
        gw_release_value(gone);
    }
}

void gw_list_clear(gw_list *list) {
    gw_vm *vm = list->object.type->vm;
    gw_value *items = list->items;
    const size_t n = list->length, capacity = list->capacity;
    list->items = NULL;
    list->length = list->capacity = 0;
    release_all(items, n);
    gw_release(vm->ctx, items, capacity * sizeof *items);
}

bool gw_sequence_items(gw_value v, gw_value **items, size_t *n) {
    if (gw_is_list(v)) {
        *items = gw_as_list(v)->items;
        *n = gw_as_list(v)->length;
        return true;
    }
    if (gw_is_tuple(v)) {
        *items = gw_as_tuple(v)->items;
        *n = gw_as_tuple(v)->length;
        return true;
    }
    return false;
}

void gw_list_reverse(gw_list *list) {
    for (size_t i = 0; i < list->length / 2; i++) {
        const gw_value v = list->items[i];
        list->items[i] = list->items[list->length - 1 - i];
        list->items[list->length - 1 - i] = v;
    }
}
