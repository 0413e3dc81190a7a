#include "kernels/alignments.h"

#include <math.h>
#include <stdbool.h>

#include "base/elementary.h"
#include "base/exponential.h"
#include "base/library_f32.h"

/* The class of state s. */
static int64_t class_of(const gw_alignment *x, int64_t s) {
    return s % 2 ? x->text[s / 2] : x->blank;
}

#define REAL float
#define NAME(name) name##_f32
#define EXP gw_exp_f32
#define LOG gw_library_log
#include "kernels/alignments_each.h"
#undef REAL
#undef NAME
#undef EXP
#undef LOG

#define REAL double
#define NAME(name) name##_f64
#define EXP gw_exp_f64
#define LOG gw_logarithm
#include "kernels/alignments_each.h"

double gw_kernel_align(gw_dtype dtype, const gw_alignment *x, const void *rows, void *alpha,
                       int64_t room) {
    return dtype == GW_F32 ? (double)align_f32(x, rows, alpha, room)
                           : align_f64(x, rows, alpha, room);
}

void gw_kernel_align_slopes(gw_dtype dtype, const gw_alignment *x, const void *rows,
                            const void *alpha, int64_t room, double nll, double g, void *beta,
                            void *slopes) {
    if (dtype == GW_F32) {
        slopes_f32(x, rows, alpha, room, (float)nll, (float)g, beta, slopes);
    } else {
        slopes_f64(x, rows, alpha, room, nll, g, beta, slopes);
    }
}
