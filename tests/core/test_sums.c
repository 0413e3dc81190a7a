/* The order in which floats are added up, which their last bits show. */
#include "test.h"

#include <math.h>

#include "kernels/kernels.h"

/* Of very different sizes, so that they tell one order from another. */
static float number(uint32_t *seed, int i) {
    return ((float)test_next(seed) / 16777216.0F - 0.5F) * (float)(1 << (i * 7 % 20));
}

/* Note [Order of sums]. */
static void sums_in_the_stated_order(void **state) {
    (void)state;
    float x[40];
    uint32_t seed = 5;
    for (int i = 0; i < 40; i++) {
        x[i] = number(&seed, i);
    }
    assert_true(gw_kernel_sum_f32(x, 3) == (x[0] + x[1]) + x[2]);
    assert_true(gw_kernel_sum_f32(x, 6) == (((x[0] + x[4] + x[5]) + x[1]) + x[2]) + x[3]);
    float lanes = x[8] + x[9];
    for (int i = 0; i < 8; i++) {
        lanes += x[i];
    }
    assert_true(gw_kernel_sum_f32(x, 10) == lanes);
    /* Five registers: the first takes the fifth, then the four are joined, then the lanes. */
    float five = 0;
    for (int i = 0; i < 8; i++) {
        five += (((x[i] + x[32 + i]) + x[8 + i]) + x[16 + i]) + x[24 + i];
    }
    assert_true(gw_kernel_sum_f32(x, 40) == five);
    /* The columns of 2 x 20: each of its own. */
    float columns[20];
    gw_kernel_sum((int64_t[]){2, 20}, 2, 1, (gw_operand){columns, (int64_t[]){0, 1}, GW_F32},
                  (gw_operand){x, (int64_t[]){20, 1}, GW_F32});
    for (int i = 0; i < 20; i++) {
        assert_true(columns[i] == x[i] + x[20 + i]);
    }
}

/* Note [Order of sums], one number after the other: the cascade of n numbers `stride` apart. */
static float plain_cascade(const float *x, int64_t stride, int64_t n) {
    int log2 = 1;
    while ((int64_t)1 << log2 < n) {
        log2++;
    }
    const int power = log2 / 4 > 4 ? log2 / 4 : 4;
    float level[4] = {0};
    for (int64_t i = 0; i < n; i++) {
        level[0] += x[i * stride];
        for (int j = 1; j < 4 && (i + 1) % ((int64_t)1 << (j * power)) == 0; j++) {
            level[j] += level[j - 1];
            level[j - 1] = 0;
        }
    }
    return ((level[0] + level[1]) + level[2]) + level[3];
}

static float plain_sum(const float *x, int64_t n) {
    const int64_t registers = n / 8, fours = registers / 4;
    float sum = 0;
    for (int64_t i = registers * 8; i < n; i++) {
        sum += x[i];
    }
    for (int lane = 0; lane < 8; lane++) {
        float first = plain_cascade(x + lane, 32, fours);
        for (int64_t i = 4 * fours; i < registers; i++) {
            first += x[8 * i + lane];
        }
        for (int k = 1; k < 4; k++) {
            first += plain_cascade(x + 8 * k + lane, 32, fours);
        }
        sum += first;
    }
    return sum;
}

static void long_sums_in_the_stated_order(void **state) {
    (void)state;
    enum { NUMBERS = 150000, COLUMNS = 72 };
    static float x[NUMBERS];
    uint32_t seed = 8;
    for (int i = 0; i < NUMBERS; i++) {
        x[i] = number(&seed, i);
    }
    for (int64_t i = 0; i < 60; i++) {
        const int64_t n = i < 6 ? 512 * (i + 8) + i % 2 : 8 + test_next(&seed) % (NUMBERS - 16);
        const int64_t at = test_next(&seed) % 8;
        const float sum = gw_kernel_sum_f32(x + at, n), want = plain_sum(x + at, n);
        assert_memory_equal(&sum, &want, sizeof sum);
    }
    for (int64_t rows = 1; rows <= NUMBERS / COLUMNS; rows += rows < 40 ? 1 : 171) {
        float sums[COLUMNS];
        gw_kernel_sum((int64_t[]){rows, COLUMNS}, 2, 1,
                      (gw_operand){sums, (int64_t[]){0, 1}, GW_F32},
                      (gw_operand){x, (int64_t[]){COLUMNS, 1}, GW_F32});
        for (int i = 0; i < 64; i++) { /* two groups of 32; the rest are summed as rows are */
            const float want = plain_cascade(x + i, COLUMNS, rows);
            assert_memory_equal(&sums[i], &want, sizeof want);
        }
    }
}

static void long_sums_keep_their_error_small(void **state) {
    (void)state;
    static float tenths[1 << 18];
    for (int i = 0; i < 1 << 18; i++) {
        tenths[i] = 0.1F;
    }
    const double want = (double)0.1F * (1 << 18);
    assert_true(fabs((double)gw_kernel_sum_f32(tenths, 1 << 18) / want - 1) < 1e-6);
    /* One after another the same sum is off by far more. */
    float plain = 0;
    for (int i = 0; i < 1 << 18; i++) {
        plain += tenths[i];
    }
    assert_true(fabs((double)plain / want - 1) > 1e-4);
}

static void sums_of_nothing_infinities_and_ints(void **state) {
    (void)state;
    assert_true(gw_kernel_sum_f32(NULL, 0) == 0);
    const double infinite[] = {1, (double)INFINITY, 3, -4, 5};
    assert_true(isinf(gw_kernel_sum_f64(infinite, 5)));
    const double opposite[] = {(double)INFINITY, -(double)INFINITY};
    assert_true(isnan(gw_kernel_sum_f64(opposite, 2)));
    int64_t ints[] = {INT64_MAX, 1, 5, -2, 3, 4}, out[3];
    gw_kernel_sum((int64_t[]){2, 3}, 2, 1, (gw_operand){out, (int64_t[]){0, 1}, GW_I64},
                  (gw_operand){ints, (int64_t[]){1, 2}, GW_I64});
    assert_true(out[0] == INT64_MIN && out[1] == 3 && out[2] == 7);
    uint8_t bools[] = {1, 0, 1, 1};
    gw_kernel_sum((int64_t[]){4}, 1, 1, (gw_operand){out, (int64_t[]){0}, GW_I64},
                  (gw_operand){bools, (int64_t[]){1}, GW_BOOL});
    assert_int_equal(out[0], 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sums_in_the_stated_order),
        cmocka_unit_test(long_sums_in_the_stated_order),
        cmocka_unit_test(long_sums_keep_their_error_small),
        cmocka_unit_test(sums_of_nothing_infinities_and_ints),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
