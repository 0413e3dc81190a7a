#include "tensor/storage.h"

#include <string.h>

/* The data follows its header in one block, aligned for any kernel. */
enum { DATA_OFFSET = 48 };
_Static_assert(DATA_OFFSET >= sizeof(gw_storage) && DATA_OFFSET % 16 == 0, "header fits");

gw_storage *gw_storage_new(gw_context *ctx, size_t bytes) {
    if (bytes > SIZE_MAX - DATA_OFFSET) {
        bytes = SIZE_MAX - DATA_OFFSET; /* which no allocator has */
    }
    gw_storage *storage = gw_alloc(ctx, DATA_OFFSET + bytes);
    if (storage) {
        *storage =
            (gw_storage){.refs = 1, .bytes = bytes, .data = (unsigned char *)storage + DATA_OFFSET};
    }
    return storage;
}

void gw_storage_release(gw_context *ctx, gw_storage *storage) {
    if (storage && --storage->refs == 0) {
        gw_release(ctx, storage, DATA_OFFSET + storage->bytes);
    }
}

/* Note [Versions]. Every in-place write adds one to the counter that a tensor shares with its views
 * and with what detach() made of it, and backward compares it with what was saved. `.data` has the
 * same storage under a counter of its own: writes through it go unnoticed, as in PyTorch. */
static gw_version *version_new(gw_context *ctx) {
    gw_version *version = gw_alloc(ctx, sizeof *version);
    if (version) {
        *version = (gw_version){.refs = 1};
    }
    return version;
}

static void version_release(gw_context *ctx, gw_version *version) {
    if (--version->refs == 0) {
        gw_release(ctx, version, sizeof *version);
    }
}

static size_t tensor_size(int ndim) {
    return sizeof(gw_tensor) + 2 * (size_t)ndim * sizeof(int64_t);
}

gw_tensor *gw_tensor_of_storage(gw_context *ctx, gw_storage *storage, gw_version *version,
                                gw_dtype dtype, const int64_t *dims, const int64_t *strides,
                                int ndim, int64_t offset) {
    gw_tensor *t = gw_alloc_zero(ctx, tensor_size(ndim));
    if (!t) {
        return NULL;
    }
    if (version) {
        version->refs++;
    } else if (!(version = version_new(ctx))) {
        gw_release(ctx, t, tensor_size(ndim));
        return NULL;
    }
    t->refs = 1;
    t->ctx = ctx;
    t->id = ctx->next_tensor_id++;
    t->version = version;
    t->dtype = (uint8_t)dtype;
    t->ndim = (uint8_t)ndim;
    t->offset = offset;
    t->dims = t->geometry;
    t->strides = t->geometry + ndim;
    if (ndim > 0) {
        memcpy(t->dims, dims, (size_t)ndim * sizeof *dims);
        memcpy(t->strides, strides, (size_t)ndim * sizeof *strides);
    }
    t->storage = storage;
    storage->refs++;
    t->alias_next = storage->aliases;
    if (t->alias_next) {
        t->alias_next->alias_prev = t;
    }
    storage->aliases = t;
    return t;
}

gw_tensor *gw_tensor_retain(gw_tensor *t) {
    if (t) {
        t->refs++;
    }
    return t;
}

static void unlink_alias(gw_tensor *t) {
    if (t->alias_prev) {
        t->alias_prev->alias_next = t->alias_next;
    } else {
        t->storage->aliases = t->alias_next;
    }
    if (t->alias_next) {
        t->alias_next->alias_prev = t->alias_prev;
    }
}

/* Gives one reference back; a tensor that had only that one goes on the list of dying ones. */
static gw_tensor *drop(gw_tensor *t, gw_tensor *dying) {
    if (!t || --t->refs > 0) {
        return dying;
    }
    unlink_alias(t);
    t->alias_next = dying;
    return t;
}

/* A .grad may have a .grad that has a .grad: a loop over a list, not a recursion. The graph is
 * taken down by a loop of its own, in gw_node_release. */
void gw_tensor_release(gw_tensor *t) {
    gw_tensor *dying = drop(t, NULL);
    while (dying) {
        gw_tensor *dead = dying;
        dying = dead->alias_next;
        dying = drop(dead->grad, dying);
        dying = drop(dead->base, dying);
        gw_context *ctx = dead->ctx;
        gw_node *grad_fn = dead->grad_fn;
        gw_storage_release(ctx, dead->storage);
        version_release(ctx, dead->version);
        gw_release(ctx, dead, tensor_size(dead->ndim));
        if (grad_fn) {
            gw_node_release(grad_fn);
        }
    }
}
