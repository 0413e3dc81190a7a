#include "test.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "base/random.h"

static void writes_what_python_writes(void **state) {
    (void)state;
    static const struct {
        double value;
        const char *text;
    } cases[] = {
        {0.0, "0.0"},
        {-0.0, "-0.0"},
        {1.0, "1.0"},
        {-1.5, "-1.5"},
        {0.1, "0.1"},
        {0.30000000000000004, "0.30000000000000004"},
        {0.10000000149011612, "0.10000000149011612"},
        {100.0, "100.0"},
        {123456789012345680.0, "1.2345678901234568e+17"},
        {9999999999999998.0, "9999999999999998.0"},
        {1e15, "1000000000000000.0"},
        {1e16, "1e+16"},
        {12345678901234567.0, "1.2345678901234568e+16"},
        {0.0001, "0.0001"},
        {0.00012345, "0.00012345"},
        {0.00001, "1e-05"},
        {0.000012345, "1.2345e-05"},
        {1e100, "1e+100"},
        {1.7976931348623157e308, "1.7976931348623157e+308"},
        {2.2250738585072014e-308, "2.2250738585072014e-308"},
        {2.225073858507201e-308, "2.225073858507201e-308"},
        {5e-324, "5e-324"},
        {1.5e-323, "1.5e-323"},
        {9007199254740992.0, "9007199254740992.0"},
        {9007199254740993.0, "9007199254740992.0"},
        {0x1p-44, "5.684341886080802e-14"},
        {9.5367431640625e-07, "9.5367431640625e-07"},
        {2e-44, "2e-44"},
        {4.35, "4.35"},
        {2.675, "2.675"},
        {(double)INFINITY, "inf"},
        {-(double)INFINITY, "-inf"},
        {(double)NAN, "nan"},
        {-(double)NAN, "nan"},
    };
    char text[GW_NUMBER_SIZE];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(gw_number_repr(cases[i].value, text), strlen(cases[i].text));
        assert_string_equal(text, cases[i].text);
    }
}

static void writes_the_shortest_float32(void **state) {
    (void)state;
    static const struct {
        float value;
        const char *text;
    } cases[] = {
        {0.1F, "0.1"},
        {1.0F / 3.0F, "0.33333334"},
        {16777216.0F, "16777216.0"},
        {3.4028235e38F, "3.4028235e+38"},
        {1e-45F, "1e-45"},
        {1.1754944e-38F, "1.1754944e-38"},
        {8388608.5F, "8388608.0"},
        {0.001F, "0.001"},
        {1e10F, "10000000000.0"},
        {-2.5F, "-2.5"},
        /* Powers of two, where a neighbour below is nearer than the one above. */
        {0x1p-96F, "1.2621775e-29"},
        {0x1p90F, "1.2379401e+27"},
        {0x1p87F, "1.5474251e+26"},
    };
    char text[GW_NUMBER_SIZE];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        gw_number_repr_f32(cases[i].value, text);
        assert_string_equal(text, cases[i].text);
    }
}

/* The number of digits before an exponent, and whether one digit fewer names the same number. */
static bool could_be_shorter(double value, int digits, bool single) {
    char text[64];
    if (digits <= 1) {
        return false;
    }
    snprintf(text, sizeof text, "%.*e", digits - 2, value);
    return single ? strtof(text, NULL) == (float)value : strtod(text, NULL) == value;
}

static int significant(const char *text) {
    int digits = 0, zeros = 0;
    for (const char *c = text; *c && *c != 'e'; c++) {
        if (*c >= '0' && *c <= '9') {
            digits += digits > 0 || *c != '0';
            zeros = *c == '0' ? zeros + (digits > 0) : 0;
        }
    }
    return digits - zeros;
}

static void reads_back_and_is_shortest_for_any_bits(void **state) {
    (void)state;
    gw_generator g;
    gw_generator_seed(&g, 7);
    char text[GW_NUMBER_SIZE];
    for (int i = 0; i < 4000; i++) {
        const uint64_t bits = gw_generator_u64(&g) & (i % 3 ? UINT64_MAX : 0xfff0000000000000U);
        double d;
        memcpy(&d, &bits, sizeof d);
        if (isfinite(d) && d != 0) {
            assert_true(gw_number_repr(d, text) < GW_NUMBER_SIZE);
            assert_true(strtod(text, NULL) == d);
            assert_false(could_be_shorter(d, significant(text), false));
        }
        const uint32_t half = (uint32_t)(bits >> 32);
        float f;
        memcpy(&f, &half, sizeof f);
        if (isfinite(f) && f != 0) {
            gw_number_repr_f32(f, text);
            assert_true(strtof(text, NULL) == f);
            assert_false(could_be_shorter((double)f, significant(text), true));
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_what_python_writes),
        cmocka_unit_test(writes_the_shortest_float32),
        cmocka_unit_test(reads_back_and_is_shortest_for_any_bits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
