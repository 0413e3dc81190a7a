/* The list of jottings: Note [Jottings] in jot.h. */
#include "autograd/jot.h"

#include "tensor/storage.h"

/* So many may lie there before it is asked which of them can be reached. */
enum { LEAST = 4096 };

/* Never read and never written: tensors of which there is a jotting have its address. */
const gw_node gw_jotted = {.refs = 1};

void gw_jot_set(gw_tensor *t, gw_jot *jot) {
    gw_jots *jots = &t->ctx->jots;
    if (gw_is_jotted(t)) {
        t->jot->tensor = NULL;
    } else {
        jots->living++;
    }
    jot->tensor = t;
    t->jot = jot;
    t->grad_fn = (gw_node *)&gw_jotted;
    t->output_nr = 0;
}

static bool keep_spare(gw_jots *jots, gw_tensor *t) {
    t->refs = 1;
    if (jots->n_spares == GW_SPARES || t->holders || t->stands_for || !gw_tensor_may_be_spent(t)) {
        t->refs = 0;
        return false;
    }
    jots->spares[jots->n_spares++] = t;
    return true;
}

gw_tensor *gw_jot_spare(gw_context *ctx) {
    if (!ctx->jots.n_spares) {
        return NULL;
    }
    gw_tensor *t = ctx->jots.spares[--ctx->jots.n_spares];
    t->object = NULL;
    gw_tensor_renew(t);
    return t;
}

bool gw_jot_forget(gw_tensor *t, bool may_be_kept) {
    gw_context *ctx = t->ctx;
    t->jot->tensor = NULL;
    t->jot = NULL;
    t->grad_fn = NULL;
    if (--ctx->jots.living == 0) {
        gw_jots_free(ctx, gw_jots_take(ctx));
        return false;
    }
    return may_be_kept && keep_spare(&ctx->jots, t);
}

gw_jot_chunk *gw_jots_take(gw_context *ctx) {
    gw_jots *jots = &ctx->jots;
    gw_jot_chunk *oldest = jots->oldest;
    while (jots->n_spares) {
        const gw_storage *storage = jots->spares[--jots->n_spares]->storage;
        gw_release(ctx, storage->block, storage->block_size);
    }
    jots->oldest = jots->newest = NULL;
    jots->n = jots->open = jots->living = 0;
    return oldest;
}

void gw_jot_drop_operands(gw_jot *jot) {
    for (int i = 0; i < 2; i++) {
        if (jot->kinds[i] == GW_JOT_LEAF) {
            gw_node_release(jot->from[i].leaf);
        } else if (jot->kinds[i] == GW_JOT_FIXED) {
            gw_tensor_release(jot->from[i].fixed);
        }
    }
}

static void free_chunk(gw_context *ctx, gw_jot_chunk *chunk) {
    for (size_t i = 0; i < chunk->n; i++) {
        gw_jot_drop_operands(&chunk->jots[i]);
    }
    gw_release(ctx, chunk, sizeof *chunk);
}

void gw_jots_free(gw_context *ctx, gw_jot_chunk *chunk) {
    while (chunk) {
        gw_jot_chunk *next = chunk->newer;
        free_chunk(ctx, chunk);
        chunk = next;
    }
}

void gw_jots_mark(gw_context *ctx) {
    for (gw_jot_chunk *chunk = ctx->jots.newest; chunk; chunk = chunk->older) {
        for (size_t i = chunk->n; i-- > 0;) {
            gw_jot *jot = &chunk->jots[i];
            jot->mark = jot->mark || jot->tensor;
            for (int k = 0; jot->mark && k < 2; k++) {
                if (jot->kinds[k] == GW_JOT_RESULT) {
                    jot->from[k].jot->mark = 1;
                }
            }
        }
    }
}

/* Takes the marks away; whether there were any. */
static bool unmark(gw_jot_chunk *chunk) {
    bool marked = false;
    for (size_t i = 0; i < chunk->n; i++) {
        marked = marked || chunk->jots[i].mark;
        chunk->jots[i].mark = 0;
    }
    return marked;
}

static void unlink_chunk(gw_jots *jots, gw_jot_chunk *chunk) {
    *(chunk->older ? &chunk->older->newer : &jots->oldest) = chunk->newer;
    *(chunk->newer ? &chunk->newer->older : &jots->newest) = chunk->older;
    jots->n -= chunk->n;
    for (size_t i = 0; i < chunk->n; i++) {
        jots->open -= chunk->jots[i].needs && !chunk->jots[i].freed;
    }
}

void gw_jots_reclaim(gw_context *ctx) {
    gw_jots *jots = &ctx->jots;
    gw_jot_chunk *dead = NULL;
    gw_jots_mark(ctx);
    for (gw_jot_chunk *chunk = jots->newest, *older; chunk; chunk = older) {
        older = chunk->older;
        if (!unmark(chunk)) {
            unlink_chunk(jots, chunk);
            chunk->newer = dead;
            dead = chunk;
        }
    }
    jots->most = 2 * jots->n > LEAST ? 2 * jots->n : LEAST;
    gw_jots_free(ctx, dead);
}

gw_jot *gw_jot_room(gw_context *ctx) {
    gw_jots *jots = &ctx->jots;
    if (jots->newest && jots->newest->n < GW_JOTS) {
        return &jots->newest->jots[jots->newest->n];
    }
    if (jots->n >= LEAST && jots->n >= jots->most) {
        gw_jots_reclaim(ctx);
    }
    gw_jot_chunk *chunk = gw_alloc(ctx, sizeof *chunk);
    if (!chunk) {
        return NULL;
    }
    chunk->older = jots->newest;
    chunk->newer = NULL;
    chunk->n = 0;
    *(jots->newest ? &jots->newest->newer : &jots->oldest) = chunk;
    jots->newest = chunk;
    return &chunk->jots[0];
}
