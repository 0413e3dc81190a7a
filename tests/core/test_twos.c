/* float64 functions of vectors: a hash of the bits of 4,096 values and of ends each, as SLEEF 3.5
 * gives them; the fused product beside the C library's. */
#include "test.h"

#include <math.h>
#include <string.h>

#include "kernels/twos.h"

enum { N = 4096 };

/* Some number in [low, high); of the first ones, ends. */
static double argument(int i, double low, double high) {
    static const double ends[] = {0,     -0., 1,    -1, HUGE_VAL, -HUGE_VAL, 1e-310, -1e-300,
                                  1e300, 0.5, -0.5, 2,  -3,       710,       -746,   1e-8,
                                  2.5,   6,   0.75, 15, -0.99,    0x1p-54,   27.3,   1e10};
    const int n = (int)(sizeof ends / sizeof *ends);
    const uint32_t part = (uint32_t)i * 2654435761u;
    return i < n ? ends[i] : low + (high - low) * ((double)part / 0x1p32);
}

static uint64_t hashed(uint64_t hash, double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return (hash ^ (x == x ? bits : 0)) * UINT64_C(1099511628211);
}

typedef void four_doubles(double *out, const double *x, const double *y);

static uint64_t hash_of(four_doubles *f, double low, double high) {
    uint64_t hash = 1;
    for (int i = 0; i < N; i += 4) {
        double x[4], y[4], out[4];
        for (int k = 0; k < 4; k++) {
            x[k] = argument(i + k, low, high);
            y[k] = argument((i + k) * 7 % N, -3, 5);
        }
        f(out, x, y);
        for (int k = 0; k < 4; k++) {
            hash = hashed(hash, out[k]);
        }
    }
    return hash;
}

#define OF_ONE(name)                                                          \
    static void name##_of(double *out, const double *x, const double *y) {    \
        (void)y;                                                              \
        for (int i = 0; i < 4; i += 2) {                                      \
            gw_doubles_store(out + i, gw_two_##name(gw_doubles_load(x + i))); \
        }                                                                     \
    }
#define OF_TWO(name)                                                                         \
    static void name##_of(double *out, const double *x, const double *y) {                   \
        for (int i = 0; i < 4; i += 2) {                                                     \
            gw_doubles_store(out + i,                                                        \
                             gw_two_##name(gw_doubles_load(x + i), gw_doubles_load(y + i))); \
        }                                                                                    \
    }
#define OF_FOUR(name)                                                      \
    static void name##_of(double *out, const double *x, const double *y) { \
        (void)y;                                                           \
        gw_four_##name##_f64(out, x);                                      \
    }
OF_ONE(exp)
OF_ONE(expm1)
OF_ONE(tanh)
OF_ONE(sinh)
OF_ONE(cosh)
OF_ONE(log)
OF_ONE(log2)
OF_ONE(log10)
OF_ONE(log1p)
OF_ONE(erf)
OF_ONE(erfc)
OF_ONE(lgamma)
OF_ONE(asin)
OF_ONE(acos)
OF_ONE(atan)
OF_TWO(pow)
OF_TWO(atan2)
OF_TWO(hypot)
OF_FOUR(sin)
OF_FOUR(cos)
OF_FOUR(tan)

static void has_the_bits_of_the_vector_library(void **state) {
    (void)state;
    static const struct {
        four_doubles *f;
        double low, high;
        uint64_t hash;
    } rows[] = {
        {lgamma_of, -20, 30, UINT64_C(0xe1d8277bbbb26744)},
        {exp_of, -10, 10, UINT64_C(0x82eb0bb678b29c37)},
        {expm1_of, -5, 5, UINT64_C(0x2fc14e927a855433)},
        {tanh_of, -5, 5, UINT64_C(0x4567c64d15c96134)},
        {sinh_of, -8, 8, UINT64_C(0x65bb2ad661aa0946)},
        {cosh_of, -8, 8, UINT64_C(0x41da43f512b9b973)},
        {log_of, 0, 20, UINT64_C(0x21b02129b02e71ec)},
        {log2_of, 0, 20, UINT64_C(0xa4b082e7194e42d0)},
        {log10_of, 0, 20, UINT64_C(0x594c5d98b1a05393)},
        {log1p_of, -1, 5, UINT64_C(0x8ef154185abe56fc)},
        {erf_of, -4, 4, UINT64_C(0x6277a48c15a0cab9)},
        {erfc_of, -6, 28, UINT64_C(0xd6ae622a4128415f)},
        {asin_of, -1, 1, UINT64_C(0x4c5b8533c11e0633)},
        {acos_of, -1, 1, UINT64_C(0x3ac7c1abd1817d2a)},
        {atan_of, -6, 6, UINT64_C(0xbc976d5eea747c25)},
        {pow_of, 0, 10, UINT64_C(0x35d4a27be8a5b0d2)},
        {atan2_of, -3, 3, UINT64_C(0x46208be359b773de)},
        {hypot_of, -3, 3, UINT64_C(0xcb383280859540d0)},
        {sin_of, -14, 40, UINT64_C(0x97cb86513de51366)},
        {cos_of, -14, 40, UINT64_C(0x15a19c76a535bf48)},
        {tan_of, -14, 40, UINT64_C(0x57e82ebc14ef8e34)},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(hash_of(rows[i].f, rows[i].low, rows[i].high), rows[i].hash);
    }
}

static void fuses_as_the_c_library(void **state) {
    (void)state;
    for (int i = 0; i < N; i++) {
        const double x = argument(i, -2, 3), y = argument(i * 5 % N, -1, 2);
        const double z = i % 3 ? argument(i * 11 % N, -4, 4) : -x * y;
        const double fused = gw_two_fused(gw_doubles_of(x), gw_doubles_of(y), gw_doubles_of(z))[0];
        assert_int_equal(hashed(0, fused), hashed(0, fma(x, y, z)));
        const double p = x * y;
        const double missed =
            gw_two_missed(gw_doubles_of(x), gw_doubles_of(y), gw_doubles_of(p))[0];
        assert_int_equal(hashed(0, missed), hashed(0, fma(x, y, -p)));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_the_bits_of_the_vector_library),
        cmocka_unit_test(fuses_as_the_c_library),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
