#include "handles.h"

#include "base/context.h"

/* handle = generation << INDEX_BITS | index: positive, and never 0 because generations start
 * at 1. */
enum {
    INDEX_BITS = 16,
    MAX_SLOTS = 1 << INDEX_BITS,
    MAX_GENERATION = (1 << (31 - INDEX_BITS)) - 1,
    FIRST_CAPACITY = 16
};

struct gw_handle_slot {
    void *object;   /* NULL: empty */
    size_t next;    /* of an empty slot: the next empty one, as free_head */
    int kind;       /* of the object */
    int generation; /* of the object, or of the next one */
};

void gw_handles_init(gw_handles *handles, gw_context *ctx) {
    *handles = (gw_handles){.ctx = ctx};
}

void gw_handles_free(gw_handles *handles) {
    gw_release(handles->ctx, handles->slots, handles->capacity * sizeof *handles->slots);
    *handles = (gw_handles){.ctx = handles->ctx};
}

static gw_status grow(gw_handles *handles) {
    size_t size = sizeof *handles->slots;
    size_t capacity = handles->capacity ? 2 * handles->capacity : FIRST_CAPACITY;
    if (handles->capacity == MAX_SLOTS) {
        return gw_fail(handles->ctx, GW_E_MEMORY, "too many runs are open");
    }
    gw_handle_slot *slots =
        gw_resize(handles->ctx, handles->slots, handles->capacity * size, capacity * size);
    if (!slots) {
        return GW_E_MEMORY;
    }
    handles->slots = slots;
    handles->capacity = capacity;
    return GW_OK;
}

int32_t gw_handles_add(gw_handles *handles, int kind, void *object) {
    size_t index;
    if (handles->free_head) {
        index = handles->free_head - 1;
        handles->free_head = handles->slots[index].next;
    } else {
        if (handles->count == handles->capacity && grow(handles)) {
            return GW_E_MEMORY;
        }
        index = handles->count++;
        handles->slots[index].generation = 1;
    }
    gw_handle_slot *slot = &handles->slots[index];
    slot->object = object;
    slot->kind = kind;
    return (int32_t)((uint32_t)slot->generation << INDEX_BITS | (uint32_t)index);
}

/* The slot that `handle` names, or NULL. */
static gw_handle_slot *find(const gw_handles *handles, int32_t handle, int kind) {
    size_t index = (size_t)handle % MAX_SLOTS;
    if (handle <= 0 || index >= handles->count) {
        return NULL;
    }
    gw_handle_slot *slot = &handles->slots[index];
    bool named = slot->object && slot->kind == kind && slot->generation == handle >> INDEX_BITS;
    return named ? slot : NULL;
}

/* Empties a slot. One whose generations are used up is never used again. */
static void *retire(gw_handles *handles, gw_handle_slot *slot) {
    void *object = slot->object;
    slot->object = NULL;
    if (slot->generation < MAX_GENERATION) {
        slot->generation++;
        slot->next = handles->free_head;
        handles->free_head = (size_t)(slot - handles->slots) + 1;
    }
    return object;
}

void *gw_handles_get(const gw_handles *handles, int32_t handle, int kind) {
    const gw_handle_slot *slot = find(handles, handle, kind);
    return slot ? slot->object : NULL;
}

void *gw_handles_remove(gw_handles *handles, int32_t handle, int kind) {
    gw_handle_slot *slot = find(handles, handle, kind);
    return slot ? retire(handles, slot) : NULL;
}

void *gw_handles_drain(gw_handles *handles, int *kind) {
    for (size_t i = 0; i < handles->count; i++) {
        if (handles->slots[i].object) {
            *kind = handles->slots[i].kind;
            return retire(handles, &handles->slots[i]);
        }
    }
    return NULL;
}
