/* Choosing among n things by their weights, as torch.multinomial and torch.topk do. Weights and
 * scores are doubles that hold float32 values when the tensor is float32. */
#ifndef GW_BASE_RANDOM_CHOICE_H
#define GW_BASE_RANDOM_CHOICE_H

#include "base/random.h"

typedef enum gw_weights {
    GW_WEIGHTS_GOOD,
    GW_WEIGHTS_NEGATIVE, /* or nan */
    GW_WEIGHTS_INFINITE,
    GW_WEIGHTS_NONE /* their sum is not above 0 */
} gw_weights;

/* Replaces n weights by their running sums, divided by the total; the last becomes 1. `single`:
 * every step is rounded to float32. Anything but good leaves them half done. */
gw_weights gw_weights_accumulate(double *weights, int64_t n, bool single);
/* The first whose running sum is not below a uniform number of 53 bits: with replacement. */
int64_t gw_weights_choose(const double *sums, int64_t n, gw_generator *g);

typedef struct gw_scored {
    double score;
    int64_t index;
} gw_scored;

/* Brings the k largest of n (k <= n) to the front, from the largest down, nan above all. Equal ones
 * come in the order in which PyTorch's topk leaves them: Note [Ties]. */
void gw_largest_first(gw_scored *items, int64_t n, int64_t k);

#endif
