#include "kernels/normalize.h"

#include <math.h>
#include <string.h>

#include "base/fused.h"
#include "base/vector_functions.h"
#include "kernels/eights.h"
#include "kernels/fours.h"
#include "kernels/twos.h"

enum { CHUNK = 16, LEVELS = 40, HALVES = 2 };
enum { SOME = 64 }; /* channels whose numbers are laid out at once */

/* off - x k, of float64 fused by vectors alone. */
static float taken_off_f32(float off, float x, float k, bool vector) {
    (void)vector;
    return gw_fused_f32(-x, k, off);
}

static double taken_off_f64(double off, double x, double k, bool vector) {
    return vector ? gw_fma(-x, k, off) : off - x * k;
}

#define REAL float
#define NAME(name) name##_f32
#define KERNEL(name) gw_kernel_##name##_f32
#define NORMS gw_row_norms
#define WIDTH GW_EIGHT /* lanes of ATen's vectors */
#define LANES GW_LANES /* of ours, of which there are HALVES */
#define VECTOR gw_floats
#define LOAD gw_floats_load
#define STORE gw_floats_store
#define ALL gw_floats_of
#define FUSED_EACH gw_four_fused
#define FUSED gw_fused_f32
#define ROOT sqrtf
#include "kernels/normalize_each.h"
#undef REAL
#undef NAME
#undef KERNEL
#undef NORMS
#undef WIDTH
#undef LANES
#undef VECTOR
#undef LOAD
#undef STORE
#undef ALL
#undef FUSED_EACH
#undef FUSED
#undef ROOT

#define REAL double
#define NAME(name) name##_f64
#define KERNEL(name) gw_kernel_##name##_f64
#define NORMS gw_row_norms_f64
#define WIDTH 4
#define LANES 2
#define VECTOR gw_doubles
#define LOAD gw_doubles_load
#define STORE gw_doubles_store
#define ALL gw_doubles_of
#define FUSED_EACH gw_two_fused
#define FUSED gw_fma
#define ROOT sqrt
#include "kernels/normalize_each.h"
