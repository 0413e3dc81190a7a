/* Partial sums, as PyTorch's vectors have them: eight of float32, four of float64. */
#ifndef GW_KERNELS_EIGHTS_H
#define GW_KERNELS_EIGHTS_H

#include <stdint.h>

enum { GW_EIGHT = 8 };

/* The sum of n numbers, of which part[k] has every eighth: halves, quarters and neighbours; of
 * fewer than eight from left to right. */
static inline float gw_joined_f32(float part[GW_EIGHT], int64_t n) {
    if (n < GW_EIGHT) {
        float sum = part[0];
        for (int64_t i = 1; i < n; i++) {
            sum += part[i];
        }
        return sum;
    }
    for (int k = 0; k < 4; k++) {
        part[k] += part[k + 4];
    }
    part[0] += part[2];
    part[1] += part[3];
    return part[0] + part[1];
}

/* Of four, from left to right. */
static inline double gw_joined_f64(const double *part, int64_t n) {
    double sum = part[0];
    for (int64_t i = 1; i < n && i < 4; i++) {
        sum += part[i];
    }
    return sum;
}

#endif
