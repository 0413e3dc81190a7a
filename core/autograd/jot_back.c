/* A backward through jottings: Note [Jottings] in jot.h.
 *
 * Jottings lie in the order in which they were made, and none is reached but from later ones. So
 * each has all that is sent to it when its turn comes, and turns come in the order of Note [Order
 * of backward]; the leaves, which go before all others there, have theirs in the order in which
 * their last gradients arrive. */
#include "autograd/jot.h"
#include "autograd/running.h"
#include "ops/direct_way.h"

enum { MARKED = 1, SENT_TO }; /* gw_jot.mark */

/* Goes over marked jottings, the latest first; `left`: so many are known to be. */
typedef struct walk {
    gw_jot_chunk *chunk;
    size_t at; /* jottings of the chunk that are left */
    size_t left;
    size_t gone; /* over so many */
} walk;

static walk walk_from(gw_context *ctx, const gw_jot *root) {
    gw_jot_chunk *chunk = ctx->jots.newest;
    while ((uintptr_t)root < (uintptr_t)chunk || (uintptr_t)root >= (uintptr_t)(chunk + 1))
        chunk = chunk->older;
    return (walk){chunk, (size_t)(root - chunk->jots) + 1, 1, 0};
}

static gw_jot *next(walk *w) {
    while (w->left) {
        while (w->at) {
            gw_jot *jot = &w->chunk->jots[--w->at];
            if (jot->mark) {
                w->left--;
                w->gone++;
                return jot;
            }
        }
        w->chunk = w->chunk->older;
        w->at = w->chunk->n;
    }
    return NULL;
}

/* The tensor that has the number of operand `i`; NULL: the jotting has it. */
static const gw_tensor *tensor_of(const gw_jot *jot, int i) {
    return jot->kinds[i] == GW_JOT_LEAF    ? jot->from[i].leaf->leaf
           : jot->kinds[i] == GW_JOT_FIXED ? jot->from[i].fixed
                                           : NULL;
}

static bool is_single(const gw_tensor *t) {
    return t->dtype == GW_F32 && !t->ndim && !t->storage->zeros;
}

/* Whether what it needs of leaves and of what is fixed is as it was. */
static bool is_whole(const gw_jot *jot, int i) {
    const gw_tensor *t = tensor_of(jot, i);
    return !(jot->needs >> i & 1) || (t->version->value == jot->with[i].version && is_single(t));
}

static bool discover_leaf(gw_run *r, gw_node *node) {
    const gw_visit *visit = gw_plan_visit(&r->plan, node);
    return visit && (visit->waiting > 1 || is_single(node->leaf));
}

/* Finds what can be reached, and how many gradients each leaf waits for. */
static bool discover(gw_run *r, gw_jot *root) {
    gw_jot *jot;
    root->mark = MARKED;
    for (walk w = walk_from(r->plan.ctx, root); (jot = next(&w));) {
        if (jot->freed)
            return false;
        for (int i = 0; i < 2; i++) {
            if (jot->kinds[i] == GW_JOT_RESULT) {
                w.left += !jot->from[i].jot->mark;
                jot->from[i].jot->mark = MARKED;
            } else if (jot->kinds[i] == GW_JOT_LEAF) {
                if (!is_whole(jot, i) || !discover_leaf(r, jot->from[i].leaf))
                    return false;
            } else if (jot->kinds[i] == GW_JOT_FIXED && !is_whole(jot, i)) {
                return false;
            }
        }
    }
    return gw_plan_make_queue(&r->plan) == GW_OK;
}

/* None of that. Those that were marked but not gone to are marked, too. */
static void forget(gw_run *r, gw_jot *root) {
    gw_context *ctx = r->plan.ctx;
    gw_plan_free(&r->plan);
    r->plan = (gw_plan){.ctx = ctx};
    root->mark = 0;
    for (gw_jot_chunk *chunk = walk_from(ctx, root).chunk; chunk; chunk = chunk->older)
        for (size_t i = 0; i < chunk->n; i++)
            chunk->jots[i].mark = 0;
}

/* The number that the gradient of an operand is computed with. */
static float kept(const gw_jot *jot, const gw_way *how) {
    if (!gw_direct_reads(how))
        return 0;
    if (how->slot == GW_SLOT_OUTPUT)
        return jot->result;
    const gw_tensor *t = tensor_of(jot, how->slot);
    return t ? *gw_jot_number(t) : jot->with[how->slot].number;
}

/* To its operands, of which those are found that nothing was sent to before. */
static void send(gw_run *r, const gw_jot *jot, walk *w) {
    const gw_way *how = gw_ways[gw_op_index(jot->op)];
    for (int i = 0; i < 2; i++) {
        if (!gw_jot_leads(jot, i))
            continue;
        const float g = gw_direct_float(&how[i], &jot->number, kept(jot, &how[i]), jot->gradient);
        gw_jot *to = jot->from[i].jot;
        if (jot->kinds[i] == GW_JOT_LEAF) {
            gw_visit_add_number(&r->plan, jot->from[i].leaf->visit, g);
            continue;
        }
        w->left += to->mark == MARKED;
        to->gradient = to->mark == SENT_TO ? to->gradient + g : g;
        to->mark = SENT_TO;
    }
}

bool gw_jots_backward(gw_run *r, const gw_tensor *root) {
    gw_context *ctx = r->plan.ctx;
    if (!gw_is_jotted(root) || ctx->observer || ctx->node_made || r->options.create_graph ||
        gw_error(ctx) != GW_OK)
        return false;
    if (!discover(r, root->jot)) {
        forget(r, root->jot);
        return false;
    }
    gw_jot *jot = root->jot;
    jot->gradient = 1;
    ctx->jots.vain = 0;
    r->begun = true;
    gw_run_enter(r);
    walk w = walk_from(ctx, jot);
    while ((jot = next(&w))) {
        send(r, jot, &w);
        jot->mark = 0;
        if (!r->options.retain_graph && jot->needs) {
            jot->freed = true;
            ctx->jots.open--;
        }
    }
    if (ctx->jots.n > w.gone + w.gone / 2 + GW_JOTS)
        gw_jots_reclaim(ctx);
    return true;
}
