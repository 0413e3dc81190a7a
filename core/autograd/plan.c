/* Discovery, narrowing and order of a backward; no recursion, however long the chain. */
#include "autograd/plan.h"

/* Visits are cut from chunks: none ends before the backward does. */
enum { CHUNK_SIZE = 2048 };

struct gw_visit_chunk {
    gw_visit_chunk *next;
    size_t size, used;
};

static gw_visit *cut(gw_plan *plan, size_t size) {
    gw_visit_chunk *chunk = plan->chunks;
    if (!chunk || chunk->size - chunk->used < size) {
        const size_t least = sizeof *chunk + size, full = least > CHUNK_SIZE ? least : CHUNK_SIZE;
        chunk = gw_alloc(plan->ctx, full);
        if (!chunk)
            return NULL;
        *chunk = (gw_visit_chunk){.next = plan->chunks, .size = full, .used = sizeof *chunk};
        plan->chunks = chunk;
    }
    void *visit = (char *)chunk + chunk->used;
    chunk->used += size;
    return visit;
}

gw_status gw_plan_make_queue(gw_plan *plan) {
    plan->ready = gw_alloc_array(plan->ctx, plan->n_visits, sizeof *plan->ready);
    return plan->ready ? GW_OK : GW_E_MEMORY;
}

/* The visit of `node`, put on `todo` when it is new. NULL: no memory. */
static gw_visit *visit_of(gw_plan *plan, gw_node *node, gw_visit **todo) {
    gw_visit *visit = node->visit;
    if (visit && visit->plan == plan)
        return visit;
    visit = cut(plan, sizeof *visit + node->n_outputs * sizeof *visit->received);
    if (!visit)
        return NULL;
    /* Field by field: see init in tensor/storage.c. */
    visit->node = node;
    visit->plan = plan;
    visit->outer = node->visit;
    visit->all = plan->all;
    visit->todo = *todo;
    visit->waiting = 0;
    visit->asked = false;
    visit->captured = false;
    visit->runs = true;
    visit->in_number = false;
    for (uint32_t i = 0; i < node->n_outputs; i++)
        visit->received[i] = NULL;
    node->refs++;
    plan->all = visit;
    plan->n_visits++;
    *todo = visit;
    node->visit = visit;
    return visit;
}

gw_visit *gw_plan_visit(gw_plan *plan, gw_node *node) {
    gw_visit *todo = NULL;
    gw_visit *visit = visit_of(plan, node, &todo);
    if (visit)
        visit->waiting++;
    return visit;
}

gw_status gw_plan_discover(gw_plan *plan, const gw_edge *roots, size_t n_roots) {
    gw_visit *todo = NULL;
    for (size_t i = 0; i < n_roots; i++) {
        gw_visit *visit = visit_of(plan, roots[i].node, &todo);
        if (!visit)
            return GW_E_MEMORY;
        visit->waiting++;
    }
    while (todo) {
        gw_node *node = todo->node;
        todo = todo->todo;
        for (size_t i = 0; i < node->n_next; i++) {
            if (!node->next[i].node)
                continue;
            gw_visit *visit = visit_of(plan, node->next[i].node, &todo);
            if (!visit)
                return GW_E_MEMORY;
            visit->waiting++;
        }
    }
    return gw_plan_make_queue(plan);
}

/* Walks all visits so that a node comes after all that it leads to. */
void gw_plan_narrow(gw_plan *plan, const gw_edge *roots, size_t n_roots, bool captures) {
    for (size_t i = 0; i < plan->n_inputs; i++) {
        gw_visit *visit = plan->inputs[i].node ? plan->inputs[i].node->visit : NULL;
        if (visit && visit->plan == plan) {
            visit->asked = true;
            visit->captured = captures;
        }
    }
    for (gw_visit *visit = plan->all; visit; visit = visit->all)
        visit->unvisited = visit->waiting;
    gw_visit *todo = NULL, *reversed = NULL;
    for (size_t i = 0; i < n_roots; i++) {
        gw_visit *visit = roots[i].node->visit;
        if (--visit->unvisited == 0) {
            visit->todo = todo;
            todo = visit;
        }
    }
    while (todo) {
        gw_visit *visit = todo;
        todo = visit->todo;
        visit->todo = reversed;
        reversed = visit;
        for (size_t i = 0; i < visit->node->n_next; i++) {
            gw_node *next = visit->node->next[i].node;
            if (next && --next->visit->unvisited == 0) {
                next->visit->todo = todo;
                todo = next->visit;
            }
        }
    }
    for (gw_visit *visit = reversed; visit; visit = visit->todo) {
        visit->runs = visit->asked && !captures;
        for (size_t i = 0; i < visit->node->n_next; i++) {
            const gw_node *next = visit->node->next[i].node;
            visit->runs = visit->runs || (next && (next->visit->runs || next->visit->asked));
        }
    }
}

gw_status gw_visit_settle(gw_visit *visit) {
    gw_context *ctx = visit->node->ctx;
    if (!visit->in_number)
        return GW_OK;
    visit->received[0] = gw_full(ctx, GW_F32, NULL, 0, gw_scalar_float((double)visit->number));
    if (!visit->received[0])
        return gw_error(ctx);
    visit->in_number = false;
    return GW_OK;
}

void gw_visit_clear(gw_visit *visit) {
    visit->in_number = false;
    for (size_t i = 0; i < visit->node->n_outputs; i++)
        if (visit->received[i]) {
            gw_tensor_release(visit->received[i]);
            visit->received[i] = NULL;
        }
}

/* Takes the visit off its node, wherever it is among those of other backwards. */
static void forget(gw_visit *visit) {
    gw_visit **at = &visit->node->visit;
    while (*at != visit)
        at = &(*at)->outer;
    *at = visit->outer;
}

void gw_plan_free(gw_plan *plan) {
    if (plan->ready)
        gw_release(plan->ctx, plan->ready, plan->n_visits * sizeof *plan->ready);
    while (plan->all) {
        gw_visit *visit = plan->all;
        plan->all = visit->all;
        forget(visit);
        gw_visit_clear(visit);
        gw_node_release(visit->node);
    }
    while (plan->chunks) {
        gw_visit_chunk *chunk = plan->chunks;
        plan->chunks = chunk->next;
        gw_release(plan->ctx, chunk, chunk->size);
    }
}

static bool before(const gw_visit *a, const gw_visit *b) {
    if (a->node->sequence != b->node->sequence)
        return a->node->sequence > b->node->sequence;
    return a->arrival < b->arrival;
}

void gw_plan_push(gw_plan *plan, gw_visit *visit) {
    visit->arrival = plan->arrivals++;
    size_t i = plan->n_ready++;
    for (; i > 0 && before(visit, plan->ready[(i - 1) / 2]); i = (i - 1) / 2)
        plan->ready[i] = plan->ready[(i - 1) / 2];
    plan->ready[i] = visit;
}

gw_visit *gw_plan_pop(gw_plan *plan) {
    gw_visit *first = plan->ready[0], *last = plan->ready[--plan->n_ready];
    size_t i = 0;
    for (size_t child; (child = 2 * i + 1) < plan->n_ready; i = child) {
        if (child + 1 < plan->n_ready && before(plan->ready[child + 1], plan->ready[child]))
            child++;
        if (!before(plan->ready[child], last))
            break;
        plan->ready[i] = plan->ready[child];
    }
    plan->ready[i] = last;
    return first;
}
