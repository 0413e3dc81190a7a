#include "autograd/packed.h"

gw_packed *gw_packed_new(gw_packing *packing, gw_tensor *t) {
    gw_packed *packed = gw_alloc_zero(t->ctx, sizeof *packed);
    if (!packed)
        return NULL;
    t->ctx->packed = true;
    *packed = (gw_packed){.refs = 2, .ctx = t->ctx, .tensor = gw_tensor_retain(t)};
    if (packing->last)
        packing->last->next = packed;
    else
        packing->first = packed;
    packing->last = packed;
    packing->due(packing->user);
    return packed;
}

void gw_packed_release(gw_packed *packed) {
    if (!packed || --packed->refs > 0)
        return;
    gw_tensor_release(packed->tensor);
    gw_foreign_release(&packed->object);
    gw_release(packed->ctx, packed, sizeof *packed);
}

static gw_packed *take(gw_packing *packing) {
    gw_packed *first = packing->first;
    packing->first = first->next;
    if (!packing->first)
        packing->last = NULL;
    first->next = NULL;
    return first;
}

void gw_packing_done(gw_packing *packing, gw_foreign object) {
    gw_packed *first = take(packing);
    first->object = object;
    gw_tensor_release(first->tensor);
    first->tensor = NULL;
    gw_packed_release(first);
}

void gw_packing_clear(gw_packing *packing) {
    while (packing->first) {
        gw_packed *packed = take(packing);
        packed->forgotten = true;
        gw_tensor_release(packed->tensor); /* may be an output of the node that owns this */
        packed->tensor = NULL;
        gw_packed_release(packed);
    }
}

static gw_saved *saved_at(gw_node *node, size_t i) {
    if (i < node->n_saved)
        return &node->saved[i];
    gw_node *inner = node->slices ? node->slices->inner : NULL;
    return inner && i - node->n_saved < inner->n_saved ? &inner->saved[i - node->n_saved] : NULL;
}

gw_packed *gw_packed_of(gw_node *node, size_t *i) {
    for (gw_saved *saved; (saved = saved_at(node, *i)) != NULL;) {
        ++*i;
        gw_packed *packed = saved->packed;
        if (packed && packed->object.object && !packed->tensor)
            return packed;
    }
    return NULL;
}

void gw_packed_close(gw_node *node) {
    gw_saved *saved;
    for (size_t i = 0; (saved = saved_at(node, i)) != NULL; i++) {
        if (!saved->packed || !saved->packed->object.object)
            continue;
        gw_tensor_release(saved->packed->tensor);
        saved->packed->tensor = NULL;
    }
}
