#include <inttypes.h>

#include "tensor/random.h"

/* Note [Integers in floats]. Bounds that a float32 or float64 cannot hold are moved to the nearest
 * ones inside that it can, or that is what update_from and update_to of ATen's
 * DistributionTemplates.h mean to do; near 2^63 they rely on conversions that overflow, as x86 does
 * them. */
/* To the dtype and back. */
static int64_t rounded(gw_dtype dtype, int64_t value) {
    double element;
    gw_element_write(dtype, &element, 0, gw_scalar_int(value));
    return gw_scalar_as_int(gw_element_read(dtype, &element, 0));
}

/* The distance of neighbours in the dtype, around `value`. */
static int64_t gap(gw_dtype dtype, int64_t value) {
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    int n = 0;
    while (magnitude >>= 1) {
        n++;
    }
    return (int64_t)1 << (n - gw_float_digits(dtype) + 1);
}

static int64_t raised(gw_dtype dtype, int64_t low) {
    const int64_t next = rounded(dtype, low + 1);
    return next < low ? next + gap(dtype, low + 1) : low;
}

static int64_t lowered(gw_dtype dtype, int64_t high) {
    const int64_t last = rounded(dtype, high - 1);
    return last >= high ? last - gap(dtype, high - 1) : high;
}

static gw_status check_bound(gw_context *ctx, gw_dtype dtype, const char *name, int64_t value) {
    const bool fits = dtype == GW_BOOL ? value == 0 || value == 1
                                       : gw_scalar_fits(gw_scalar_int(value), dtype) &&
                                             !(dtype == GW_U8 && value < 0);
    return fits ? GW_OK
                : gw_fail(ctx, GW_E_RUNTIME, "%s is out of bounds for %s", name,
                          gw_dtype_cpp_name(dtype));
}

GW_DRAW(int_f32, float, gw_generator_int(d->g, d->low, d->span))
GW_DRAW(int_f64, double, gw_generator_int(d->g, d->low, d->span))
GW_DRAW(int_i64, int64_t, gw_generator_int(d->g, d->low, d->span))
GW_DRAW(int_bool, uint8_t, gw_generator_int(d->g, d->low, d->span) != 0)
static gw_draw_loops ints = {int_f32, int_f64, int_i64, int_bool};

/* One word is drawn for int32, whatever the range. */
GW_DRAW(int_i32, int64_t, d->low + (int64_t)(gw_generator_u32(d->g) % d->span))
static gw_draw_loops single_word_ints = {NULL, NULL, int_i32, NULL};

/* random_(): two words for 8 bytes, whatever the range is. */
GW_DRAW(any_f32, float, gw_generator_u32(d->g) % d->span)
GW_DRAW(any_f64, double, gw_generator_u64(d->g) % d->span)
GW_DRAW(any_i64, int64_t, gw_generator_u64(d->g) % d->span)
GW_DRAW(any_i32, int64_t, gw_generator_u32(d->g) % d->span)
GW_DRAW(any_bool, uint8_t, gw_generator_u32(d->g) & 1)
static gw_draw_loops anys = {any_f32, any_f64, any_i64, any_bool};
static gw_draw_loops narrow_anys = {any_f32, NULL, any_i32, NULL};

/* The largest integer of a dtype, and of a float the last one below which none is missing. */
static int64_t last_of(gw_dtype dtype) {
    if (gw_dtype_is_float(dtype)) {
        return (int64_t)1 << gw_float_digits(dtype);
    }
    if (dtype == GW_BOOL || dtype == GW_U8) {
        return dtype == GW_BOOL ? 1 : UINT8_MAX;
    }
    return INT64_MAX >> (64 - 8 * gw_dtype_size(dtype));
}

gw_status gw_fill_random(gw_tensor *t, gw_generator *g) {
    const gw_dtype dtype = (gw_dtype)t->dtype;
    const gw_status status = gw_check_drawn_into(t);
    if (status != GW_OK) {
        return status;
    }
    gw_draw draw = {.span = (uint64_t)last_of(dtype) + 1};
    return gw_draw_fill(t, gw_dtype_wide(dtype) == dtype ? anys : narrow_anys, &draw, g);
}

gw_status gw_fill_randint(gw_tensor *t, int64_t low, int64_t high, gw_generator *g) {
    const gw_dtype dtype = (gw_dtype)t->dtype;
    gw_status status = gw_check_drawn_into(t);
    if (status != GW_OK) {
        return status;
    }
    if (low >= high) {
        return gw_fail(t->ctx, GW_E_RUNTIME,
                       "random_ expects 'from' to be less than 'to', but got from=%" PRId64
                       " >= to=%" PRId64,
                       low, high);
    }
    if (gw_dtype_is_float(dtype)) {
        low = raised(dtype, low);
        high = lowered(dtype, high);
        if (low >= high) {
            return gw_fail(t->ctx, GW_E_RUNTIME,
                           "random_ expects 'from' casted to dtype to be less than 'to' casted to "
                           "dtype, but got from=%" PRId64 " >= to=%" PRId64,
                           low, high);
        }
    }
    status = check_bound(t->ctx, dtype, "from", low);
    status = status == GW_OK ? check_bound(t->ctx, dtype, "to - 1", high - 1) : status;
    if (status != GW_OK) {
        return status;
    }
    const uint64_t span = (uint64_t)high - (uint64_t)low;
    return gw_draw_fill(t, dtype == GW_I32 ? single_word_ints : ints,
                        &(gw_draw){.low = low, .span = span}, g);
}

gw_status gw_fill_randint_from(gw_tensor *t, int64_t low, gw_generator *g) {
    const gw_dtype dtype = (gw_dtype)t->dtype;
    gw_status status = gw_check_drawn_into(t);
    if (status != GW_OK) {
        return status;
    }
    const int64_t last = last_of(dtype);
    if (low == INT64_MIN) { /* the whole range */
        if (gw_dtype_is_int(dtype) && dtype != GW_I64) {
            return gw_fail(t->ctx, GW_E_RUNTIME,
                           "random_full_64_bits_range_kernel_cpu handles only int64, double, float "
                           "and bfloat16");
        }
        if (dtype == GW_BOOL || dtype == GW_F16) {
            return gw_fail_drawn(t->ctx, dtype, "random_full_64_bits_range_kernel_cpu");
        }
        return gw_draw_fill(t, ints, &(gw_draw){.low = 0, .span = 0}, g);
    }
    if (gw_dtype_is_float(dtype)) {
        low = raised(dtype, low);
        if (low >= last) {
            return gw_fail(t->ctx, GW_E_RUNTIME,
                           "random_ expects 'from' casted to dtype to be less than or equal to "
                           "'to_inc' casted to dtype, but got from=%" PRId64 " > to_inc=%" PRId64,
                           low, last);
        }
    }
    status = check_bound(t->ctx, dtype, "from", low);
    if (status != GW_OK) {
        return status;
    }
    const uint64_t span = (uint64_t)last - (uint64_t)low + 1;
    return gw_draw_fill(t, ints, &(gw_draw){.low = low, .span = span}, g);
}

gw_tensor *gw_randint(gw_context *ctx, int64_t low, int64_t high, gw_dtype dtype,
                      const int64_t *dims, int ndim, gw_generator *g) {
    gw_tensor *t = gw_empty(ctx, dtype, dims, ndim);
    if (t && gw_fill_randint(t, low, high, g) != GW_OK) {
        gw_tensor_release(t);
        return NULL;
    }
    return t;
}

gw_tensor *gw_randperm(gw_context *ctx, int64_t n, gw_dtype dtype, gw_generator *g) {
    gw_tensor *order = gw_empty(ctx, GW_I64, &n, 1);
    if (!order) {
        return NULL;
    }
    gw_tensor *out = NULL;
    const int64_t most = gw_dtype_is_float(dtype) ? last_of(dtype) + 1 : INT64_MAX;
    if (gw_check_fits(ctx, gw_scalar_int(n > 0 ? n - 1 : 0), dtype) != GW_OK) {
        goto out;
    }
    if (dtype == GW_BOOL) {
        gw_fail_drawn(ctx, dtype, "randperm");
    } else if (dtype == GW_F16 && n > most) {
        gw_fail(ctx, GW_E_RUNTIME, "n cannot be greater than %" PRId64 " for Half type.", most);
    } else if (dtype != GW_BF16 && n > most) {
        gw_fail(ctx, GW_E_RUNTIME, "n cannot be greater than 2^%d+1 for %s type.",
                gw_float_digits(dtype), gw_dtype_label(dtype));
    } else {
        gw_generator_permutation(g ? g : &ctx->generator, gw_tensor_data(order), n);
        out = dtype == GW_I64 ? gw_tensor_retain(order) : gw_tensor_copy(order, dtype);
    }
out:
    gw_tensor_release(order);
    return out;
}
