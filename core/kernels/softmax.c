#include "kernels/softmax.h"

#include <math.h>
#include <string.h>

#include "base/elementary.h"
#include "base/exponential.h"
#include "base/fused.h"
#include "base/vector_functions.h"
#include "kernels/eights.h"
#include "kernels/fours.h"
#include "kernels/twos.h"

static double vector_exp_f64(double x) {
    return gw_two_exp(gw_doubles_of(x))[0];
}

static double vector_log_f64(double x) {
    return gw_two_log(gw_doubles_of(x))[0];
}

/* gw_fma of two. */
static inline gw_doubles fused_f64(gw_doubles x, gw_doubles y, gw_doubles z) {
    return (gw_doubles){gw_fma(x[0], y[0], z[0]), gw_fma(x[1], y[1], z[1])};
}

#define SIDES (WIDTH / LANES)
#define REAL float
#define VECTOR gw_floats
#define ALL gw_floats_of
#define CHOOSE gw_floats_choose
#define VECTOR_FUSED gw_four_fused
#define NAME(name) name##_f32
#define KERNEL(name) gw_kernel_softmax_##name##_f32
#define WIDTH GW_EIGHT /* lanes of ATen's vectors */
#define LANES GW_LANES /* of ours */
#define LOAD gw_floats_load
#define STORE gw_floats_store
#define VECTOR_EXP gw_four_exp
#define ONE_EXP gw_vector_exp_f32
#define ONE_LOG gw_vector_log_f32
#define LIBRARY_EXP gw_exp_f32
#define FUSED gw_fused_f32
#include "kernels/softmax_each.h"
#undef REAL
#undef VECTOR
#undef ALL
#undef CHOOSE
#undef VECTOR_FUSED
#undef NAME
#undef KERNEL
#undef WIDTH
#undef LANES
#undef LOAD
#undef STORE
#undef VECTOR_EXP
#undef ONE_EXP
#undef ONE_LOG
#undef LIBRARY_EXP
#undef FUSED

#define REAL double
#define VECTOR gw_doubles
#define ALL gw_doubles_of
#define CHOOSE gw_doubles_choose
#define VECTOR_FUSED fused_f64
#define NAME(name) name##_f64
#define KERNEL(name) gw_kernel_softmax_##name##_f64
#define WIDTH 4
#define LANES 2
#define LOAD gw_doubles_load
#define STORE gw_doubles_store
#define VECTOR_EXP gw_two_exp
#define ONE_EXP vector_exp_f64
#define ONE_LOG vector_log_f64
#define LIBRARY_EXP gw_exp_f64
#define FUSED gw_fma
#include "kernels/softmax_each.h"
