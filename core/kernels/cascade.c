#include "kernels/kernels.h"

enum { LEVELS = 8 };

/* ceil(log2 n) / LEVELS, at least 4: how many bits of an index a level has. */
static int bits_of_level(int64_t n) {
    int bits = 0;
    while (bits < 62 && (INT64_C(1) << bits) < n) {
        bits++;
    }
    return bits / LEVELS > 4 ? bits / LEVELS : 4;
}

#define CASCADE(name, real)                                                               \
    real name(const real *in, const uint8_t *skip, int64_t n) {                           \
        const int bits = bits_of_level(n);                                                \
        const int64_t mask = (INT64_C(1) << bits) - 1;                                    \
        real part[LEVELS] = {0}, sum = 0;                                                 \
        for (int64_t i = 0; i < n; i++) {                                                 \
            const bool used = !skip || !skip[i];                                          \
            part[0] += used ? in[i] : 0;                                                  \
            for (int k = 0; used && k + 1 < LEVELS && !(i & (mask << (k * bits))); k++) { \
                part[k + 1] += part[k];                                                   \
                part[k] = 0;                                                              \
            }                                                                             \
        }                                                                                 \
        for (int k = 0; k < LEVELS; k++) {                                                \
            sum += part[k];                                                               \
        }                                                                                 \
        return sum;                                                                       \
    }

CASCADE(gw_kernel_cascade_f32, float)
CASCADE(gw_kernel_cascade_f64, double)
