/* Note [Gradients in numbers], in direct.h. */
#include "ops/direct.h"
#include "ops/direct_way.h"
#include "ops/pointwise.h"

/* The one number that was saved; false: it is not one of float32, or zeros that nobody wrote. */
static bool read_saved(const gw_saved *saved, float *number) {
    const gw_tensor *t = saved->tensor;
    if (saved->number) {
        gw_element_write(GW_F32, number, 0, gw_saved_number(saved));
        return true;
    }
    if (t->ndim || t->dtype != GW_F32 || t->wrapped_number || t->storage->zeros)
        return false;
    *number = ((const float *)t->storage->data)[t->offset];
    return true;
}

/* `op` of a float32 and, where it takes two, another: by the loop that tensors go through, in which
 * an exponent stands still (Note [Powers] in ops/loops.c); `exact`: that as a double. */
static float loop(uint16_t op, float a, float b, double *exact) {
    float out;
    char *data[3] = {(char *)&out, (char *)&a, (char *)&b};
    const int64_t strides[3] = {sizeof a, sizeof a, 0};
    gw_op_loops[op][GW_F32](exact, data, strides, 1);
    return out;
}

/* g (c a^(c-1)) */
static float of_power(gw_scalar c, float g, float a) {
    float less, times;
    double exact = gw_scalar_as_double(gw_less_one(c));
    gw_element_write(GW_F32, &less, 0, gw_less_one(c));
    gw_element_write(GW_F32, &times, 0, c);
    return g * (loop(GW_OP_pow_scalar, a, less, &exact) * times);
}

float gw_direct_float_by_loop(const gw_way *how, const gw_scalar *number, float kept, float g) {
    if (how->kind == GW_WAY_OF_POWER)
        return of_power(*number, g, kept);
    if (how->kind == GW_WAY_WITH_NUMBER)
        gw_element_write(GW_F32, &kept, 0, *number);
    return how->op == GW_OP_mul ? g * kept : loop(how->op, g, kept, NULL);
}

bool gw_direct_number(const gw_node *node, float g, float *sent) {
    const gw_way *how = gw_ways[gw_op_index(node->op)];
    const gw_scalar *number = node->attributes ? &node->attributes->scalar : NULL;
    const gw_saved *saved[1 + GW_SLOT_OUTPUT];
    if (!how->kind || !gw_direct_find_saved(node, saved))
        return false;
    for (uint32_t i = 0; i < node->n_next; i++) {
        float kept = 0;
        if (!node->next[i].node)
            continue;
        if (!gw_direct_has_float(&how[i], number) ||
            (gw_direct_reads(&how[i]) && !read_saved(saved[how[i].slot], &kept)))
            return false;
        sent[i] = gw_direct_float(&how[i], number, kept, g);
    }
    return true;
}
