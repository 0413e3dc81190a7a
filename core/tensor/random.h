/* How tensors are filled with random numbers; for this layer's own files. */
#ifndef GW_TENSOR_RANDOM_H
#define GW_TENSOR_RANDOM_H

#include "gradwalk/random.h"
#include "tensor/tensor.h"

/* What a loop draws; each reads the fields of its kind. */
typedef struct gw_draw {
    gw_generator *g;
    double a, b; /* low and high, mean and std, p, lambda */
    int64_t low; /* of integers */
    uint64_t span;
    bool failed;
} gw_draw;

/* Defines a gw_loop that writes `expression` as a `type`, drawn anew for every element. */
#define GW_DRAW(name, type, expression)                                                  \
    static void name(void *user, char *const *data, const int64_t *strides, int64_t n) { \
        const gw_draw *d = user;                                                         \
        for (int64_t i = 0; i < n; i++) {                                                \
            *(type *)(void *)(data[0] + i * strides[0]) = (type)(expression);            \
        }                                                                                \
    }

/* A loop for each dtype that loops compute in. */
typedef const gw_loop gw_draw_loops[GW_WIDE_COUNT];

/* Runs the loop of t's dtype over `t` with the generator `g` (NULL: the context's). */
gw_status gw_draw_fill(gw_tensor *t, gw_draw_loops loops, gw_draw *draw, gw_generator *g);

/* Exponentials of rate 1 for every element of `t`, in the order in which `like`, of the same shape,
 * lies in memory. */
gw_status gw_draw_exponential_as(gw_tensor *t, const gw_tensor *like, gw_generator *g);

/* The number of digits of a float dtype, in bits. */
int gw_float_digits(gw_dtype dtype);
/* The number as `dtype` holds it. */
double gw_rounded(gw_dtype dtype, double x);

/* PyTorch's refusal of dtypes that `kernel` does not have. */
gw_status gw_fail_drawn(gw_context *ctx, gw_dtype dtype, const char *kernel);
/* ... of all but floats. */
gw_status gw_check_drawn_float(gw_context *ctx, gw_dtype dtype, const char *kernel);
/* ... and of tensors that repeat an element, which nothing can be drawn into. */
gw_status gw_check_drawn_into(const gw_tensor *t);

#endif
