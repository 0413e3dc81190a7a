/* Functions of elements that the engine has no operations for. */
#include <math.h>

#include "base/elementary.h"
#include "gradwalk/ops.h"
#include "lang/numpy/ufunc.h"
#include "tensor/tensor.h"

/* What a row computes: f in double, or whole in int64, of one number or two. */
typedef struct gw_element {
    double (*one)(double);
    double (*two)(double, double);
    int64_t (*whole)(int64_t, int64_t);
} gw_element;

/* `t` in `dtype` and that shape, row by row; owned. */
static gw_tensor *spread(gw_tensor *t, gw_dtype dtype, const int64_t *dims, int ndim) {
    gw_tensor *wide = gw_to(t, dtype), *all = gw_expand(wide, dims, ndim);
    gw_tensor *copy = all ? gw_tensor_copy(all, dtype) : NULL;
    gw_tensor_release(wide);
    gw_tensor_release(all);
    return copy;
}

/* The result in the dtype of `a`, of a half by way of float, as NumPy computes it. */
static gw_tensor *narrowed(gw_tensor *y, const gw_tensor *a) {
    gw_tensor *single = a->dtype == GW_F16 && y ? gw_to(y, GW_F32) : gw_tensor_retain(y);
    gw_tensor *out = single ? gw_to(single, (gw_dtype)a->dtype) : NULL;
    gw_tensor_release(single);
    gw_tensor_release(y);
    return out;
}

static gw_tensor *map_one(gw_tensor *a, double (*f)(double)) {
    gw_tensor *y = spread(a, GW_F64, a->dims, a->ndim);
    double *to = y ? gw_tensor_data(y) : NULL;
    for (int64_t i = 0; y && i < gw_tensor_numel(y); i++) {
        to[i] = f(to[i]);
    }
    return narrowed(y, a);
}

static gw_tensor *map_two(gw_tensor *a, gw_tensor *b, const gw_element *e) {
    int64_t dims[GW_MAX_DIMS];
    int ndim = 0;
    const gw_dtype wide = e->whole ? GW_I64 : GW_F64;
    if (gw_shape_broadcast(a->ctx, a->dims, a->ndim, b->dims, b->ndim, dims, &ndim) != GW_OK) {
        return NULL;
    }
    gw_tensor *x = spread(a, wide, dims, ndim), *z = spread(b, wide, dims, ndim);
    for (int64_t i = 0; x && z && i < gw_tensor_numel(x); i++) {
        if (e->whole) {
            int64_t *to = gw_tensor_data(x);
            to[i] = e->whole(to[i], ((const int64_t *)gw_tensor_data(z))[i]);
        } else {
            double *to = gw_tensor_data(x);
            to[i] = e->two(to[i], ((const double *)gw_tensor_data(z))[i]);
        }
    }
    if (!z) {
        gw_tensor_release(x);
        return NULL;
    }
    gw_tensor_release(z);
    return narrowed(x, a);
}

/* The C library's root, but exact of the cubes of whole numbers. */
static double root_of_cube(double x) {
    const double root = gw_cbrt_f64(x), whole = nearbyint(root);
    return whole * whole * whole == x ? whole : root;
}

gw_tensor *gw_array_cbrt(gw_tensor *a) {
    return map_one(a, root_of_cube);
}

static double radians(double x) {
    return x * (3.141592653589793 / 180);
}
static double degrees(double x) {
    return x * (180 / 3.141592653589793);
}
/* The same with a factor of float, whose product is exact in double before it is rounded. */
static double single_radians(double x) {
    return x * (double)(3.14159265358979F / 180.0F);
}
static double single_degrees(double x) {
    return x * (double)(180.0F / 3.14159265358979F);
}

gw_tensor *gw_array_deg2rad(gw_tensor *a) {
    return map_one(a, a->dtype == GW_F64 ? radians : single_radians);
}

gw_tensor *gw_array_rad2deg(gw_tensor *a) {
    return map_one(a, a->dtype == GW_F64 ? degrees : single_degrees);
}

static double is_negative(double x) {
    return signbit(x) ? 1 : 0;
}

gw_tensor *gw_array_signbit(gw_tensor *a) {
    gw_tensor *y = map_one(a, is_negative);
    gw_tensor *out = y ? gw_to(y, GW_BOOL) : NULL;
    gw_tensor_release(y);
    return out;
}

static double heaviside(double x, double at_zero) {
    return isnan(x) ? x : x == 0 ? at_zero : x < 0 ? 0 : 1;
}

gw_tensor *gw_array_heaviside(gw_tensor *a, gw_tensor *b) {
    return map_two(a, b, &(gw_element){.two = heaviside});
}

static double log_of_powers(double x, double y) {
    if (x == y) {
        return x + 1;
    }
    const double gap = x - y;
    return gap > 0    ? x + 1.4426950408889634 * gw_log1p_f64(exp2(-gap))
           : gap <= 0 ? y + 1.4426950408889634 * gw_log1p_f64(exp2(gap))
                      : gap;
}

gw_tensor *gw_array_logaddexp2(gw_tensor *a, gw_tensor *b) {
    return map_two(a, b, &(gw_element){.two = log_of_powers});
}

static double next_single(double x, double y) {
    return (double)nextafterf((float)x, (float)y);
}

gw_tensor *gw_array_nextafter(gw_tensor *a, gw_tensor *b) {
    return map_two(a, b, &(gw_element){.two = a->dtype == GW_F64 ? nextafter : next_single});
}

static uint64_t size_of(int64_t x) {
    return x < 0 ? 0 - (uint64_t)x : (uint64_t)x;
}

static uint64_t divisor(uint64_t x, uint64_t y) {
    while (x) {
        const uint64_t rest = y % x;
        y = x;
        x = rest;
    }
    return y;
}

static int64_t common_divisor(int64_t x, int64_t y) {
    return (int64_t)divisor(size_of(x), size_of(y));
}

static int64_t common_multiple(int64_t x, int64_t y) {
    const uint64_t common = divisor(size_of(x), size_of(y));
    return common ? (int64_t)(size_of(x) / common * size_of(y)) : 0;
}

gw_tensor *gw_array_gcd(gw_tensor *a, gw_tensor *b) {
    return map_two(a, b, &(gw_element){.whole = common_divisor});
}

gw_tensor *gw_array_lcm(gw_tensor *a, gw_tensor *b) {
    return map_two(a, b, &(gw_element){.whole = common_multiple});
}
