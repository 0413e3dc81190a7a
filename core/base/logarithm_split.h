/* How logarithms begin that have a table: Note [Logarithm] in logarithm.c. */
#ifndef GW_BASE_LOGARITHM_SPLIT_H
#define GW_BASE_LOGARITHM_SPLIT_H

#include <float.h>

#include "base/bits.h"

/* Of a part of [0x1.6p-1, 0x1.6p0): an approximate inverse of a point near its middle, and the
 * logarithm of what that is the inverse of. */
typedef struct gw_logarithm_part {
    double inverse, log;
} gw_logarithm_part;

/* x = 2^k z, and z lies in that part. */
typedef struct gw_logarithm_split {
    double k, z;
    int part;
} gw_logarithm_split;

/* Of a positive finite x; there are 2^bits parts. */
static inline gw_logarithm_split gw_split_for_logarithm(double x, int bits) {
    const uint64_t start = UINT64_C(0x3FE6000000000000); /* 0x1.6p-1 */
    const uint64_t own =
        x < DBL_MIN ? gw_bits_of_f64(x * 0x1p52) - (UINT64_C(52) << 52) : gw_bits_of_f64(x);
    const uint64_t above = own - start;
    return (gw_logarithm_split){.k = (double)((int64_t)above >> 52),
                                .z = gw_f64_of_bits(own - (above & UINT64_C(0xFFF) << 52)),
                                .part = (int)(above >> (52 - bits) & ((UINT64_C(1) << bits) - 1))};
}

#endif
