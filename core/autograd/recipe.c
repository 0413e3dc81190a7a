/* What a trace keeps of a node, so that its way back can be run when it has died.
 *
 * Note [Running again]. A trace holds no node. But to say what a node does to a gradient other than
 * the one it got (the unit gradients of a local Jacobian, half of a sum that came too early), it
 * has to be run again; and what it needs for that is small: its operation, the numbers that came
 * with it, the shapes of its results, and what it saved, whose contents the trace has anyway. Made
 * anew (explain/rerun.c), it runs the engine's own code. Not run again are AccumulateGrad, which
 * computes nothing; functions of the program, which are Python; writes through views, which are two
 * nodes in one; and what had let go of its tensors when the trace first saw it. */
#include <string.h>

#include "autograd/events.h"
#include "autograd/hook.h"

static bool runs_again(const gw_node *node) {
    if (!node->op || (node->extras && node->extras->function.object) ||
        (node->slices && node->slices->inner))
        return false;
    for (size_t i = 0; i < node->n_saved; i++)
        if (node->saved[i].freed)
            return false;
    return true;
}

/* Takes `size` bytes of the block and copies `from` into them. */
static void *put(unsigned char **at, const void *from, size_t size) {
    void *to = *at;
    *at += size;
    if (size)
        memcpy(to, from, size);
    return to;
}

gw_recipe *gw_recipe_new(gw_trace *trace, const gw_node *node) {
    const bool again = runs_again(node);
    size_t n_dims = 0;
    for (size_t i = 0; i < node->n_outputs; i++)
        n_dims += node->outputs[i].ndim;
    const size_t outputs = node->n_outputs * sizeof(gw_metadata);
    const size_t attributes = again && node->attributes ? sizeof(gw_attributes) : 0;
    const size_t slices = again && node->slices ? sizeof(gw_slices) : 0;
    const size_t list = again ? gw_node_n_list(node) * sizeof *node->list : 0;
    const size_t size =
        sizeof(gw_recipe) + outputs + attributes + slices + list + n_dims * sizeof(int64_t);
    gw_recipe *recipe = gw_trace_alloc(trace, size);
    if (!recipe)
        return NULL;
    *recipe = (gw_recipe){.op = again ? node->op : NULL,
                          .n_outputs = node->n_outputs,
                          .n_list = again ? gw_node_n_list(node) : 0,
                          .size = size};
    unsigned char *at = (unsigned char *)(recipe + 1);
    recipe->outputs = put(&at, node->outputs, outputs);
    if (attributes)
        recipe->attributes = put(&at, node->attributes, attributes);
    if (slices)
        recipe->slices = put(&at, node->slices, slices);
    recipe->list = put(&at, node->list, list);
    for (size_t i = 0; i < node->n_outputs; i++) {
        gw_metadata *to = &recipe->outputs[i];
        to->dims = put(&at, to->dims, to->ndim * sizeof *to->dims);
    }
    return recipe;
}
