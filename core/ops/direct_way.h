/* How the gradients of a direct turn come about: Note [Direct turns], direct.h. */
#ifndef GW_OPS_DIRECT_WAY_H
#define GW_OPS_DIRECT_WAY_H

#include "ops/op.h"

typedef enum gw_way_kind {
    GW_WAY_GENERAL,
    GW_WAY_AS_IT_CAME,
    GW_WAY_ALONE,
    GW_WAY_WITH_SAVED,
    GW_WAY_WITH_NUMBER,
    GW_WAY_OF_POWER,
    GW_WAY_MEAN,
    GW_WAY_SUM
} gw_way_kind;

/* How the gradient of an input comes from what arrived. */
typedef struct gw_way {
    uint8_t kind; /* gw_way_kind */
    uint8_t slot; /* of what was saved */
    uint16_t op;  /* whose loop makes it */
} gw_way;

/* As the rows of ops.def say it, of at most two inputs. */
extern const gw_way gw_ways[GW_OP_COUNT][2];

/* out = g (2 a) of n elements each, g being one number (`once`) or as many; out may be g or a. */
void gw_slopes_of_squares_f32(float *out, const float *g, bool once, const float *a, int64_t n);
void gw_slopes_of_squares_f64(double *out, const double *g, bool once, const double *a, int64_t n);

/* Of gradients that are one float32: Note [Gradients in numbers]. Whether there is such a one, and
 * whether it reads the number of how->slot; `number` is the operation's own. */
static inline bool gw_direct_has_float(const gw_way *how, const gw_scalar *number) {
    return how->kind && how->kind < GW_WAY_MEAN &&
           (how->kind != GW_WAY_OF_POWER || gw_scalar_as_double(*number) != 0);
}
static inline bool gw_direct_reads(const gw_way *how) {
    return how->kind == GW_WAY_WITH_SAVED || how->kind == GW_WAY_OF_POWER;
}
float gw_direct_float_by_loop(const gw_way *how, const gw_scalar *number, float kept, float g);
/* And the gradient for `g`, of `kept`, which is that number. */
static inline float gw_direct_float(const gw_way *how, const gw_scalar *number, float kept,
                                    float g) {
    if (how->kind == GW_WAY_AS_IT_CAME)
        return g;
    if (how->kind == GW_WAY_WITH_SAVED && how->op == GW_OP_mul)
        return g * kept;
    return gw_direct_float_by_loop(how, number, kept, g);
}

/* What was saved, by its slot. False: the general way knows what is the matter. */
bool gw_direct_find_saved(const gw_node *node, const gw_saved **by_slot);

#endif
