/* Dtypes: names, promotion, the 16-bit floats, and conversions between all of them. */
#include <math.h>
#include <string.h>

#include "base/half.h"
#include "tensor/tensor.h"
#include "test.h"

static void halves_come_back(void **state) {
    (void)state;
    for (uint32_t bits = 0; bits < 0x10000; bits++) {
        const float half = gw_f16_to_f32((uint16_t)bits), brain = gw_bf16_to_f32((uint16_t)bits);
        assert_int_equal(gw_f16_of_f32(half), isnan(half) ? (bits & 0x8000) | 0x7E00 : bits);
        assert_int_equal(gw_bf16_of_f32(brain), isnan(brain) ? 0x7FC0 : bits);
    }
    assert_true(gw_f16_to_f32(0x0001) == 0x1p-24F);
    assert_true(gw_f16_to_f32(0x3C01) == 1 + 0x1p-10F);
    assert_true(gw_f16_to_f32(0xFBFF) == -65504);
    assert_true(isinf(gw_f16_to_f32(0x7C00)));
}

/* Between two neighbours, the middle goes to the even one, the rest to the nearest. */
static void rounds_to_the_nearest(void **state) {
    (void)state;
    for (uint32_t bits = 0; bits < 0x7BFF; bits++) {
        const float low = gw_f16_to_f32((uint16_t)bits), high = gw_f16_to_f32((uint16_t)(bits + 1));
        const float middle = (low + high) / 2;
        assert_int_equal(gw_f16_of_f32(middle), bits + (bits & 1));
        assert_int_equal(gw_f16_of_f32(nextafterf(middle, 0)), bits);
        assert_int_equal(gw_f16_of_f32(-nextafterf(middle, high)), 0x8000 | (bits + 1));
    }
    for (uint32_t bits = 0; bits < 0x7F7F; bits++) {
        const float low = gw_bf16_to_f32((uint16_t)bits),
                    high = gw_bf16_to_f32((uint16_t)(bits + 1));
        const float middle = low + (high - low) / 2;
        assert_int_equal(gw_bf16_of_f32(middle), bits + (bits & 1));
        assert_int_equal(gw_bf16_of_f32(nextafterf(middle, 0)), bits);
    }
    assert_int_equal(gw_f16_of_f32(65519.996F), 0x7BFF);
    assert_int_equal(gw_f16_of_f32(65520), 0x7C00);
    assert_int_equal(gw_f16_of_f32(0x1p-25F), 0);
    assert_int_equal(gw_bf16_of_f32(INFINITY), 0x7F80);
    assert_int_equal(gw_bf16_of_f32(3.4e38F), 0x7F80);
}

static void promotes(void **state) {
    (void)state;
    for (int a = 0; a < GW_DTYPE_COUNT; a++) {
        for (int b = 0; b < GW_DTYPE_COUNT; b++) {
            const gw_dtype x = (gw_dtype)a, y = (gw_dtype)b, both = gw_dtype_promote(x, y);
            assert_int_equal(both, gw_dtype_promote(y, x));
            assert_true(gw_dtype_can_cast(x, both) && gw_dtype_can_cast(y, both));
            assert_int_equal(gw_dtype_promote(both, x), both);
        }
        assert_int_equal(gw_dtype_promote((gw_dtype)a, GW_BOOL), a);
        assert_int_equal(gw_dtype_promote((gw_dtype)a, GW_F64), GW_F64);
        assert_int_equal(gw_dtype_wide(gw_dtype_wide((gw_dtype)a)), gw_dtype_wide((gw_dtype)a));
    }
    assert_int_equal(gw_dtype_promote(GW_U8, GW_I8), GW_I16);
    assert_int_equal(gw_dtype_promote(GW_F16, GW_BF16), GW_F32);
    assert_int_equal(gw_dtype_promote(GW_I64, GW_F16), GW_F16);
    assert_false(gw_dtype_can_cast(GW_F16, GW_I64));
    assert_true(gw_dtype_can_cast(GW_I64, GW_U8));
}

static int64_t converted(double value, gw_dtype from, gw_dtype to) {
    double source, target;
    gw_element_write(from, &source, 0, gw_scalar_float(value));
    const int64_t one = 1;
    gw_kernel_copy(&one, 1, (gw_operand){&target, &one, to}, (gw_operand){&source, &one, from});
    return gw_scalar_as_int(gw_element_read(to, &target, 0));
}

/* What x86 makes of numbers that an integer type does not hold. */
static void converts_as_x86(void **state) {
    (void)state;
    static const gw_dtype floats[] = {GW_F32, GW_F64, GW_F16, GW_BF16};
    for (int i = 0; i < 4; i++) {
        assert_int_equal(converted(-1.5, floats[i], GW_U8), 255);
        assert_int_equal(converted(-129, floats[i], GW_I8), 127);
        assert_int_equal(converted((double)INFINITY, floats[i], GW_I32), INT32_MIN);
        assert_int_equal(converted(-(double)INFINITY, floats[i], GW_I16), 0);
        assert_int_equal(converted((double)NAN, floats[i], GW_U8), 0);
        assert_true(converted((double)INFINITY, floats[i], GW_I64) == INT64_MIN);
        assert_int_equal(converted(-0.75, floats[i], GW_BOOL), 1);
    }
    assert_int_equal(converted(8589934597., GW_F64, GW_U8), 5);
    assert_int_equal(converted(8589934597., GW_F64, GW_I8), 0);
    assert_int_equal(converted(2147483648., GW_F64, GW_I32), INT32_MIN);
    assert_int_equal(converted(2147483647., GW_F64, GW_I32), INT32_MAX);
    assert_int_equal(converted(-70000, GW_I32, GW_I16), -4464);
    assert_int_equal(converted(40000, GW_I32, GW_U8), 64);
    assert_int_equal(converted(2, GW_U8, GW_BOOL), 1);
}

/* More elements than are converted at a time, strided on both sides. */
static void converts_long_rows(void **state) {
    (void)state;
    enum { N = 500 };
    int16_t from[2 * N];
    uint16_t to[3 * N];
    for (int i = 0; i < 2 * N; i++)
        from[i] = (int16_t)(i % 2 ? -1 : i - N);
    memset(to, 0x11, sizeof to);
    const int64_t n = N, two = 2, three = 3;
    gw_kernel_copy(&n, 1, (gw_operand){to, &three, GW_F16}, (gw_operand){from, &two, GW_I16});
    for (int i = 0; i < N; i++) {
        assert_true(gw_f16_to_f32(to[3 * i]) == (float)(2 * i - N));
        assert_int_equal(to[3 * i + 1], 0x1111);
    }
}

static void tells_what_fits(void **state) {
    (void)state;
    assert_true(gw_scalar_fits(gw_scalar_int(-255), GW_U8)); /* wraps, as PyTorch lets it */
    assert_false(gw_scalar_fits(gw_scalar_int(-256), GW_U8));
    assert_false(gw_scalar_fits(gw_scalar_float(-1), GW_U8));
    assert_true(gw_scalar_fits(gw_scalar_float(255), GW_U8));
    assert_false(gw_scalar_fits(gw_scalar_float(255.5), GW_U8));
    assert_true(gw_scalar_fits(gw_scalar_int(-128), GW_I8));
    assert_false(gw_scalar_fits(gw_scalar_int(-129), GW_I8));
    assert_false(gw_scalar_fits(gw_scalar_int(INT64_C(1) << 31), GW_I32));
    assert_true(gw_scalar_fits(gw_scalar_int(INT64_MIN), GW_I64));
    assert_true(gw_scalar_fits(gw_scalar_float(0x1p63), GW_I64)); /* as PyTorch, which rounds */
    assert_false(gw_scalar_fits(gw_scalar_float(0x1.1p63), GW_I64));
    assert_false(gw_scalar_fits(gw_scalar_float((double)NAN), GW_I64));
    assert_false(gw_scalar_fits(gw_scalar_int(65505), GW_F16));
    assert_true(gw_scalar_fits(gw_scalar_float((double)INFINITY), GW_F16));
    assert_false(gw_scalar_fits(gw_scalar_float(1e40), GW_F32));
    assert_true(gw_scalar_fits(gw_scalar_float(1e40), GW_F64));
    assert_true(gw_scalar_fits(gw_scalar_int(7), GW_BOOL));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(halves_come_back),   cmocka_unit_test(rounds_to_the_nearest),
        cmocka_unit_test(promotes),           cmocka_unit_test(converts_as_x86),
        cmocka_unit_test(converts_long_rows), cmocka_unit_test(tells_what_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
