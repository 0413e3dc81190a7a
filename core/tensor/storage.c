#include "tensor/storage.h"

#include <string.h>

#include "base/heap.h"

/* Note [One block]. Most tensors live and die alone, so a tensor made with memory of its own lies
 * with its storage, its version counter and its elements in one block. The storage counts who needs
 * the block: tensors that look at the elements, the tensor that lies in it, holders of the version
 * counter. So each may outlive the others.
 *
 * Note [Lists apart]. Small blocks of tensors are even multiples of 16 bytes and those of nodes odd
 * ones, so that they never come from one free list of the heap. Where they did, a chain of 10,000
 * nodes took 1.8 times as long: the blocks lay in memory in no order of use. */
enum { ALIGNMENT = 16, TENSORS = 2 * ALIGNMENT };

static size_t aligned(size_t size) {
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static void storage_release(gw_context *ctx, gw_storage *storage) {
    if (--storage->refs == 0) {
        gw_release(ctx, storage->block, storage->block_size);
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

static gw_version *version_retain(gw_version *version) {
    if (version->home) {
        version->home->refs++;
    } else {
        version->refs++;
    }
    return version;
}

static void version_release(gw_context *ctx, gw_version *version) {
    if (version->home) {
        storage_release(ctx, version->home);
    } else if (--version->refs == 0) {
        gw_release(ctx, version, sizeof *version);
    }
}

static size_t tensor_size(int room) {
    return sizeof(gw_tensor) + 2 * (size_t)room * sizeof(int64_t);
}

static void link_alias(gw_tensor *t, gw_storage *storage) {
    t->storage = storage;
    t->alias_prev = NULL;
    t->alias_next = storage->aliases;
    if (t->alias_next) {
        t->alias_next->alias_prev = t;
    }
    storage->aliases = t;
}

/* Few dims are the rule, for which neither a call nor a vectorised loop is worth its while. */
static void set_geometry(gw_tensor *t, const int64_t *dims, const int64_t *strides, int ndim) {
    int64_t *to = t->geometry;
    switch (ndim) {
    case 0:
        return;
    case 1:
        to[0] = dims[0];
        to[1] = strides[0];
        return;
    case 2:
        to[0] = dims[0];
        to[1] = dims[1];
        to[2] = strides[0];
        to[3] = strides[1];
        return;
    default:
        memcpy(to, dims, (size_t)ndim * sizeof *to);
        memcpy(to + ndim, strides, (size_t)ndim * sizeof *to);
    }
}

/* Fills in a tensor that takes the references to `storage` and `version` over. Field by field:
 * compilers make a loop or a call of clearing this many bytes, which costs more than all the rest.
 */
static void init(gw_tensor *t, gw_context *ctx, gw_storage *storage, gw_version *version,
                 gw_dtype dtype, const int64_t *dims, const int64_t *strides, int ndim) {
    t->refs = 1;
    t->ctx = ctx;
    t->id = ctx->next_tensor_id++;
    t->home = NULL;
    t->version = version;
    t->grad_fn = NULL;
    t->grad = NULL;
    t->accumulator = NULL;
    t->hooks = NULL;
    t->base = NULL;
    t->holders = NULL;
    t->object = NULL;
    t->offset = 0;
    t->output_nr = 0;
    t->dtype = (uint8_t)dtype;
    t->ndim = (uint8_t)ndim;
    t->room = (uint8_t)ndim;
    t->creation = GW_CREATED_PLAINLY;
    t->requires_grad = false;
    t->retains_grad = false;
    t->wrapped_number = false;
    t->inference = false;
    t->unversioned = false;
    t->read_only = false;
    t->own_output = false;
    t->detached = false;
    t->view_version = version->value;
    t->rebased = NULL;
    t->stands_for = 0;
    t->dims = t->geometry;
    t->strides = t->geometry + ndim;
    set_geometry(t, dims, strides, ndim);
    link_alias(t, storage);
}

gw_tensor *gw_tensor_with_storage(gw_context *ctx, gw_dtype dtype, const int64_t *dims,
                                  const int64_t *strides, int ndim, size_t bytes) {
    /* One number needs no alignment for vectors. */
    const size_t own = bytes <= sizeof(int64_t) ? sizeof(gw_storage) : aligned(sizeof(gw_storage));
    const size_t head = aligned(tensor_size(ndim)), before = head + own;
    if (bytes > SIZE_MAX - before) {
        bytes = SIZE_MAX - before; /* which no allocator has */
    }
    const size_t all = before + bytes, whole = (all + TENSORS - 1) / TENSORS * TENSORS;
    const size_t size = all <= GW_HEAP_FINE ? whole : all;
    char *block = gw_alloc(ctx, size);
    if (!block) {
        return NULL;
    }
    gw_tensor *t = (gw_tensor *)(void *)block;
    gw_storage *storage = (gw_storage *)(void *)(block + head);
    storage->refs = 3;
    storage->bytes = bytes;
    storage->aliases = NULL;
    storage->data = (unsigned char *)block + before;
    storage->block = block;
    storage->block_size = size;
    storage->zeros = false;
    storage->version.refs = 0;
    storage->version.value = 0;
    storage->version.home = storage;
    init(t, ctx, storage, &storage->version, dtype, dims, strides, ndim);
    t->home = storage;
    t->inference = t->unversioned = ctx->inference_mode;
    return t;
}

gw_tensor *gw_tensor_of_storage(gw_context *ctx, gw_storage *storage, gw_version *version,
                                gw_dtype dtype, const int64_t *dims, const int64_t *strides,
                                int ndim, int64_t offset) {
    gw_tensor *t = gw_alloc(ctx, tensor_size(ndim));
    if (!t) {
        return NULL;
    }
    const bool fresh = !version;
    version = version ? version_retain(version) : version_new(ctx);
    if (!version) {
        gw_release(ctx, t, tensor_size(ndim));
        return NULL;
    }
    storage->refs++;
    init(t, ctx, storage, version, dtype, dims, strides, ndim);
    t->inference = t->unversioned = fresh && ctx->inference_mode;
    t->offset = offset;
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

/* Puts a tensor without references on the list of dying ones. */
static gw_tensor *die(gw_tensor *t, gw_tensor *dying) {
    if (gw_is_jotted(t)) {
        gw_jot_forget(t, false);
    }
    unlink_alias(t);
    t->alias_next = dying;
    return t;
}

static gw_tensor *drop(gw_tensor *t, gw_tensor *dying) {
    if (!t || --t->refs > 0 || (t->holders && gw_saved_adopt(t))) {
        return dying;
    }
    return die(t, dying);
}

/* ---- other geometry, other memory ------------------------------------------------------------ */

/* For geometries of more dims than the tensor was made with. */
enum { BLOCK_SIZE = 2 * GW_MAX_DIMS * sizeof(int64_t) };

static bool has_block(const gw_tensor *t) {
    return t->dims != t->geometry;
}

static void free_block(gw_tensor *t) {
    if (has_block(t)) {
        gw_release(t->ctx, t->dims, BLOCK_SIZE);
    }
}

/* Makes room for `ndim` dims. */
static bool reserve(gw_tensor *t, int ndim) {
    if (ndim <= t->room || has_block(t)) {
        return true;
    }
    int64_t *block = gw_alloc(t->ctx, BLOCK_SIZE);
    if (!block) {
        return false;
    }
    memcpy(block, t->dims, 2 * (size_t)t->ndim * sizeof *block);
    t->dims = block;
    t->strides = block + t->ndim;
    return true;
}

bool gw_tensor_set_geometry(gw_tensor *t, const int64_t *dims, const int64_t *strides, int ndim,
                            int64_t offset) {
    if (!reserve(t, ndim)) {
        return false;
    }
    int64_t both[2 * GW_MAX_DIMS]; /* they may be the tensor's own */
    const size_t size = (size_t)ndim * sizeof *dims;
    if (ndim > 0) {
        memcpy(both, dims, size);
        memcpy(both + ndim, strides, size);
        memcpy(t->dims, both, 2 * size);
    }
    t->strides = t->dims + ndim;
    t->ndim = (uint8_t)ndim;
    t->offset = offset;
    return true;
}

static bool follows(const gw_tensor *alias, const gw_tensor *t) {
    return alias == t || (alias->stands_for == t->id && !alias->own_output);
}

static void move(gw_tensor *t, const gw_tensor *to) {
    gw_storage *old = t->storage;
    if (old != to->storage) {
        unlink_alias(t);
        to->storage->refs++;
        link_alias(t, to->storage);
        storage_release(t->ctx, old);
    }
    t->dtype = to->dtype;
    t->inference = to->inference;
    gw_tensor_set_geometry(t, to->dims, to->strides, to->ndim, to->offset);
}

bool gw_tensor_set_data(gw_tensor *t, const gw_tensor *other) {
    for (gw_tensor *alias = t->storage->aliases; alias; alias = alias->alias_next) {
        if (follows(alias, t) && !reserve(alias, other->ndim)) {
            return false;
        }
    }
    gw_storage *old = t->storage;
    old->refs++; /* until all have left it */
    for (gw_tensor *alias = old->aliases, *next; alias; alias = next) {
        next = alias->alias_next;
        if (follows(alias, t)) {
            move(alias, other);
        }
    }
    storage_release(t->ctx, old);
    return true;
}

/* ---- the end --------------------------------------------------------------------------------- */

/* The end of most tensors: their block goes, with all that is in it. */
static void free_alone(gw_tensor *t) {
    gw_node *grad_fn = t->grad_fn, *hooks = t->hooks;
    gw_release(t->ctx, t->storage->block, t->storage->block_size);
    if (grad_fn) {
        gw_node_release(grad_fn);
    }
    if (hooks) {
        gw_node_release(hooks);
    }
}

/* A .grad may have a .grad that has a .grad: a loop over a list, not a recursion. The graph is
 * taken down by a loop of its own, in gw_node_release. */
static void destroy(gw_tensor *t) {
    if (gw_is_jotted(t) && gw_jot_forget(t, true)) {
        return;
    }
    if (gw_tensor_is_alone(t) && !t->grad && !t->base && !has_block(t)) {
        free_alone(t);
        return;
    }
    gw_tensor *dying = die(t, NULL);
    while (dying) {
        gw_tensor *dead = dying;
        dying = dead->alias_next;
        dying = drop(dead->grad, dying);
        dying = drop(dead->base, dying);
        gw_context *ctx = dead->ctx;
        gw_node *grad_fn = dead->grad_fn, *hooks = dead->hooks;
        gw_storage *home = dead->home;
        version_release(ctx, dead->version);
        storage_release(ctx, dead->storage);
        free_block(dead);
        if (home) {
            storage_release(ctx, home);
        } else {
            gw_release(ctx, dead, tensor_size(dead->room));
        }
        gw_node_release(grad_fn);
        gw_node_release(hooks);
    }
}

void gw_tensor_release(gw_tensor *t) {
    if (t && --t->refs == 0 && !(t->holders && gw_saved_adopt(t))) {
        destroy(t);
    }
}
