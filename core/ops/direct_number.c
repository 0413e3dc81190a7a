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

static bool send(const gw_way *how, const gw_node *node, const gw_saved *const *kept, float g,
                 float *out) {
    float with = 0;
    switch ((gw_way_kind)how->kind) {
    case GW_WAY_AS_IT_CAME:
        *out = g;
        return true;
    case GW_WAY_ALONE:
        break;
    case GW_WAY_WITH_NUMBER:
        gw_element_write(GW_F32, &with, 0, node->attributes->scalar);
        break;
    case GW_WAY_WITH_SAVED:
        if (!read_saved(kept[how->slot], &with))
            return false;
        break;
    case GW_WAY_OF_POWER:
        if (!read_saved(kept[how->slot], &with) ||
            gw_scalar_as_double(node->attributes->scalar) == 0)
            return false;
        *out = of_power(node->attributes->scalar, g, with);
        return true;
    default:
        return false;
    }
    *out = how->op == GW_OP_mul ? g * with : loop(how->op, g, with, NULL);
    return true;
}

bool gw_direct_number(const gw_node *node, float g, float *sent) {
    const gw_way *how = gw_ways[gw_op_index(node->op)];
    const gw_saved *kept[1 + GW_SLOT_OUTPUT];
    if (!how->kind || !gw_direct_find_saved(node, kept))
        return false;
    for (uint32_t i = 0; i < node->n_next; i++)
        if (node->next[i].node && !send(&how[i], node, kept, g, &sent[i]))
            return false;
    return true;
}
