/* Powers as numpy has them (Note [Vectors of eight]): 2^(y log2(x)), the logarithm in two doubles.
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/elementary.h"
#include "base/fused.h"
#include "lang/numpy/approximate.h"
#include "lang/numpy/vector.h"
#include "lang/numpy/vector_parts.h"

static const double log2_high[32] = {
    0,
    -0x1.6bad3758ep-5,
    -0x1.663f6fac9p-4,
    -0x1.08c588cda8p-3,
    -0x1.5c01a39fcp-3,
    -0x1.acf5e2db5p-3,
    -0x1.fbc16b9028p-3,
    -0x1.24407ab0ep-2,
    -0x1.49a784bcdp-2,
    -0x1.6e221cd9dp-2,
    -0x1.91bba891fp-2,
    -0x1.b47ebf7388p-2,
    -0x1.d6753e033p-2,
    -0x1.f7a8568cbp-2,
    -0x1.0c10500d64p-1,
    -0x1.1bf311e95ep-1,
    0x1.a8ff97181p-2,
    0x1.8a8980abfcp-2,
    0x1.6cb0f6865cp-2,
    0x1.4f6fbb2cecp-2,
    0x1.32bfee371p-2,
    0x1.169c05364p-2,
    0x1.f5fd8a906p-3,
    0x1.bfc67a8p-3,
    0x1.8a8980abf8p-3,
    0x1.563dc29ff8p-3,
    0x1.22dadc2abp-3,
    0x1.e0b1ae8f3p-4,
    0x1.7d60496dp-4,
    0x1.1bb32a6p-4,
    0x1.77394c9dap-5,
    0x1.743ee862p-6,
};

static const double log2_low[32] = {
    0,
    -0x1.fb0e626c0de13p-42,
    -0x1.3167ccc538261p-44,
    0x1.871a7610e40bdp-45,
    0x1.4bc302ffa76fbp-42,
    0x1.36c101ee1344p-43,
    0x1.7f5dc57266758p-43,
    -0x1.ce60916e52e91p-44,
    -0x1.b8afe492bf6ffp-42,
    -0x1.9bcaf1aa4168ap-43,
    -0x1.708b4b2b5056cp-42,
    -0x1.50520a377c7ecp-45,
    0x1.5f101c141e67p-42,
    -0x1.b3b3864c60011p-44,
    0x1.5669df6a2b592p-43,
    0x1.fe43895d8ac46p-42,
    0x1.4bc302ffa76fbp-43,
    -0x1.66cccab240e9p-45,
    0x1.1d406db502403p-43,
    0x1.661e393a16b95p-44,
    -0x1.1979a5db68722p-42,
    -0x1.d4f1b95e0ff45p-43,
    0x1.f1a4847f7b278p-42,
    -0x1.667f21fa8423fp-44,
    0x1.e9933354dbf17p-42,
    0x1.6590643906f2ap-42,
    0x1.a4b69691d7994p-42,
    -0x1.54cda62d3926ep-47,
    -0x1.12ce6312ebb82p-42,
    0x1.52743318a8a57p-42,
    -0x1.4e55443478fep-42,
    -0x1.95539356f93dcp-43,
};

/* `nearest`, which is what was computed, `off` below what is exact, rounded to zero instead. */
static double toward_zero(double nearest, double off) {
    const int too_far = nearest > 0 ? off < 0 : nearest < 0 && off > 0;
    return too_far ? nextafter(nearest, 0) : nearest;
}

static double product_toward_zero(double x, double y) {
    const double product = x * y;
    return toward_zero(product, gw_fma(x, y, -product));
}

static double sum_toward_zero(double x, double y, double z) {
    const double product = x * y, rest = gw_fma(x, y, -product);
    const double sum = product + z, v = sum - product;
    const double low = (product - (sum - v)) + (z - v);
    const double nearest = gw_fma(x, y, z);
    return toward_zero(nearest, (sum - nearest) + (low + rest));
}

/* 2^x times what `low` adds to x */
static double power_of_two(double x, double low) {
    const double k = floor(x * 16), n = k / 16;
    const double r = gw_round_down(x, -n) + low, square = r * r,
                 root = gw_vector_roots[(int64_t)k & 15];
    const double a = gw_fma(0x1.4a1d7f58c2d59p-13, r, 0x1.5d7472783d279p-10);
    const double b = gw_fma(0x1.3b2ad1b14ebaap-7, r, 0x1.c6b08d4ad8eb9p-5);
    const double c = gw_fma(0x1.ebfbdff84554dp-3, r, 0x1.62e42fefa398bp-1);
    const double sum = gw_fma(gw_fma(a, square, b), square, c);
    return ldexp(gw_fma(sum, r * root, root), (int)floor(n));
}

double gw_vector_pow(double x, double y) {
    if (!(x > 0 && x < (double)INFINITY) || !(fabs(y) < (double)INFINITY)) {
        return gw_pow_f64(x, y);
    }
    int exponent;
    const double m = frexp(x, &exponent), inverse = nearbyint(32 * gw_near_inverse(m)) / 32;
    uint64_t bits;
    memcpy(&bits, &inverse, sizeof bits);
    const int at = bits >> 47 & 31;
    const double r = gw_fma(m, inverse, -1), square = r * r;
    const double e = exponent - 1 + (inverse < 1.5);
    double sum = gw_fma(0x1.48799f5374b96p-3, r, -0x1.717e59a559f5dp-3);
    sum = gw_fma(sum, square, gw_fma(0x1.a6175fca19d03p-3, r, -0x1.ec709bc8fb8dfp-3));
    sum = gw_fma(sum, square, gw_fma(0x1.2776c50f03272p-2, r, -0x1.71547652bc9eap-2));
    sum = gw_fma(sum, square, gw_fma(0x1.ec709dc3a03fcp-2, r, 0x1.36b5ddffe5b67p-57));
    const double once = 0x1.71547652b82fep+0, twice = -0x1.71547652b82fep-1;
    const double whole = log2_high[at] + e;
    const double first = gw_fma(once, r, whole), second = gw_fma(twice, square, first);
    double low = gw_fma(gw_fma(r, r, -square), twice, log2_low[at]);
    low = gw_fma(sum, square, low);
    const double high = second + low;
    const double lost = gw_fma(r, 0x1.777f3ee5e912fp-56, gw_fma(r, once, -(first - whole))) +
                        gw_fma(square, twice, -(second - first));
    const double rest = (low - (high - second)) + lost;
    const double power = product_toward_zero(high, y);
    if (!(fabs(power) <= 0x1.fecp+9)) {
        return gw_pow_f64(x, y);
    }
    const double off = gw_fma(high, y, -power);
    return power_of_two(power, sum_toward_zero(rest, y, off));
}
