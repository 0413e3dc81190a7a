/* Objects: their memory and their lives. */
#include <string.h>

#include "lang/big.h"
#include "lang/dict.h"
#include "lang/generator.h"
#include "lang/list.h"
#include "lang/str.h"
#include "lang/type.h"
#include "lang/weak.h"

void *gw_vm_alloc(gw_vm *vm, size_t size) {
    void *block = gw_alloc(vm->ctx, size);
    if (!block) {
        gw_raise_memory(vm);
    }
    return block;
}

void *gw_vm_alloc_array(gw_vm *vm, size_t count, size_t size) {
    void *block = gw_alloc_array(vm->ctx, count, size);
    if (!block) {
        gw_raise_memory(vm);
    }
    return block;
}

void *gw_vm_resize(gw_vm *vm, void *block, size_t old_size, size_t new_size) {
    void *moved = gw_resize(vm->ctx, block, old_size, new_size);
    if (!moved) {
        gw_raise_memory(vm);
    }
    return moved;
}

bool gw_vm_reserve(gw_vm *vm, void **items, size_t *capacity, size_t need, size_t size) {
    if (need <= *capacity) {
        return true;
    }
    size_t wider = *capacity + *capacity / 2 + 4;
    wider = wider < need ? need : wider;
    if (wider > SIZE_MAX / 2 / size) {
        gw_raise_memory(vm);
        return false;
    }
    void *moved = gw_vm_resize(vm, *items, *capacity * size, wider * size);
    if (!moved) {
        return false;
    }
    *items = moved;
    *capacity = wider;
    return true;
}

static size_t align8(size_t n) {
    return (n + 7) & ~(size_t)7;
}

/* The struct and, when there is one, the pointer to the attribute dict after it. */
static size_t fixed_size(const gw_type *type) {
    const size_t size = align8(type->instance_size);
    const size_t dicts =
        type->flags & GW_TYPE_ATTRIBUTES ? 1 + !!(type->flags & GW_TYPE_SLOTS_TOO) : 0;
    return size + dicts * align8(sizeof(gw_dict *));
}

size_t gw_type_size(void) {
    return align8(sizeof(gw_type));
}

size_t gw_object_size(const gw_object *object) {
    const size_t size = fixed_size(object->type);
    switch (object->type->layout) {
    case GW_L_BYTES:
        if (object->type == object->type->vm->types[GW_T_bytearray]) {
            return size; /* its data lie elsewhere */
        }
        return size + ((const gw_str *)object)->size + 1;
    case GW_L_STR:
        return size + ((const gw_str *)object)->size + 1;
    case GW_L_TUPLE:
        return size + ((const gw_tuple *)object)->length * sizeof(gw_value);
    case GW_L_NUMBER:
        return object->type == object->type->vm->types[GW_T_int]
                   ? size + ((const gw_big *)object)->n * sizeof(uint32_t)
                   : size;
    default:
        return size;
    }
}

size_t gw_attributes_offset(const gw_type *type) {
    return type->flags & GW_TYPE_ATTRIBUTES ? align8(type->instance_size) : 0;
}

gw_dict **gw_object_attributes_place(gw_object *object) {
    const size_t offset = gw_attributes_offset(object->type);
    return offset ? (gw_dict **)(void *)((char *)object + offset) : NULL;
}

void gw_object_link(gw_vm *vm, gw_object *object) {
    object->previous = &vm->objects;
    object->next = vm->objects.next;
    object->next->previous = object;
    vm->objects.next = object;
}

void *gw_object_new_extra(gw_vm *vm, gw_type *type, size_t extra, void **at) {
    const size_t fixed = fixed_size(type);
    if (extra > SIZE_MAX / 2 - fixed) {
        gw_raise_memory(vm);
        return NULL;
    }
    gw_object *object = gw_vm_alloc(vm, fixed + extra);
    if (!object) {
        return NULL;
    }
    memset(object, 0, fixed);
    object->refs = 1;
    object->type = gw_object_retain(type);
    gw_object_link(vm, object);
    if (at) {
        *at = (char *)object + fixed;
    }
    return object;
}

void *gw_object_new(gw_vm *vm, gw_type *type) {
    return gw_object_new_extra(vm, type, 0, NULL);
}

static gw_dict **slot_values_place(gw_object *object) {
    const size_t offset = gw_attributes_offset(object->type);
    const size_t after = object->type->flags & GW_TYPE_SLOTS_TOO ? align8(sizeof(gw_dict *)) : 0;
    return offset ? (gw_dict **)(void *)((char *)object + offset + after) : NULL;
}

static gw_dict *dict_at(gw_vm *vm, gw_dict **place, bool create) {
    if (place && !*place && create) {
        *place = gw_dict_new(vm);
    }
    return place ? *place : NULL;
}

gw_dict *gw_object_attributes(gw_vm *vm, gw_value self, bool create) {
    return dict_at(vm, gw_is_object(self) ? gw_object_attributes_place(self.o) : NULL, create);
}

gw_dict *gw_object_slot_values(gw_vm *vm, gw_value self, bool create) {
    return dict_at(vm, gw_is_object(self) ? slot_values_place(self.o) : NULL, create);
}

static void release_dict_at(gw_dict **place) {
    gw_dict *dict = place ? *place : NULL;
    if (dict) {
        *place = NULL;
        gw_object_release(dict);
    }
}

static void clear_object(gw_vm *vm, gw_object *object) {
    if (object->type->slots->clear) {
        object->type->slots->clear(vm, object);
    }
    release_dict_at(gw_object_attributes_place(object));
    release_dict_at(slot_values_place(object));
}

static void free_object(gw_vm *vm, gw_object *object) {
    gw_type *type = object->type;
    gw_release(vm->ctx, object, gw_object_size(object));
    gw_object_release(type);
}

static void unlink_object(gw_object *object) {
    object->next->previous = object->previous;
    object->previous->next = object->next;
}

bool gw_finalize_later(gw_vm *vm, gw_object *object) {
    if (!vm->finalizable && !(vm->finalizable = gw_list_new(vm, NULL, 0))) {
        gw_release_value(gw_catch(vm));
        return false;
    }
    gw_object_link(vm, object);
    object->refs = 1;
    if (!gw_list_append_take(vm, vm->finalizable, gw_object_value(object))) {
        gw_release_value(gw_catch(vm));
        return false;
    }
    vm->attention = 0;
    return true;
}

/* Freeing a long chain must not use the C stack: what dies while something is being freed waits in
 * a list for the loop that is already running. */
void gw_object_dispose(gw_object *object) {
    gw_vm *vm = object->type->vm;
    unlink_object(object);
    const bool last_words =
        object->type->flags & GW_TYPE_FINALIZER ||
        (object->type->layout == GW_L_GENERATOR && gw_generator_is_guarded(object));
    if (last_words && !object->finalized && !vm->closing && gw_finalize_later(vm, object)) {
        return;
    }
    if (object->watched) {
        gw_weak_tell(vm, object);
    }
    object->next = vm->dying;
    vm->dying = object;
    if (vm->disposing) {
        return;
    }
    vm->disposing = true;
    while (vm->dying) {
        gw_object *next = vm->dying;
        vm->dying = next->next;
        clear_object(vm, next);
        free_object(vm, next);
    }
    vm->disposing = false;
}

/* At the end of a run cycles are broken first: with one reference more no object can die while the
 * others are cleared, and then all memory is given back, types last. */
void gw_objects_free(gw_vm *vm) {
    gw_object *const head = &vm->objects;
    for (gw_object *o = head->next; o != head; o = o->next) {
        o->refs++;
    }
    for (gw_object *o = head->next; o != head; o = o->next) {
        clear_object(vm, o);
    }
    for (gw_object *o = head->next, *next; o != head; o = next) {
        next = o->next;
        if (o->type->layout != GW_L_TYPE) { /* whose size it takes its type to know */
            unlink_object(o);
            gw_release(vm->ctx, o, gw_object_size(o));
        }
    }
    for (gw_object *o = head->next, *next; o != head; o = next) {
        next = o->next;
        gw_release(vm->ctx, o, gw_type_size());
    }
    head->next = head->previous = head;
}

/* What runs when an object dies runs once. */
void gw_forget_finalizer(gw_value v) {
    v.o->finalized = true;
}
