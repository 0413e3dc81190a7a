/* torch.optim.lr_scheduler, in the chained forms of core/lang/prelude/torch/optim/lr_scheduler.py.
 */
#include <math.h>

#include "train/net.h"

static const double pi = 3.141592653589793;

static double cosine(const gw_schedule_spec *s, double base, double lr, int64_t n) {
    const double period = (double)s->period, low = s->floor;
    if ((n - 1 - s->period) % (2 * s->period) == 0) {
        return lr + (base - low) * (1 - cos(pi / period)) / 2;
    }
    return (1 + cos(pi * (double)n / period)) / (1 + cos(pi * (double)(n - 1) / period)) *
               (lr - low) +
           low;
}

double gw_schedule_next(const gw_schedule_spec *s, double base, double lr, int64_t n) {
    switch (s->kind) {
    case GW_SCHEDULE_STEP:
        return n == 0 || n % s->period != 0 ? lr : lr * s->gamma;
    case GW_SCHEDULE_EXPONENTIAL:
        return n == 0 ? lr : lr * s->gamma;
    case GW_SCHEDULE_COSINE:
        return n == 0 ? lr : cosine(s, base, lr, n);
    case GW_SCHEDULE_WARMUP: {
        if (n == 0) {
            return lr * s->start;
        }
        if (n > s->period) {
            return lr;
        }
        const double change = 1 - s->start;
        const double before = (double)s->period * s->start + (double)(n - 1) * change;
        return lr * (1 + change / before);
    }
    default:
        return lr;
    }
}
