#include "test.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "kernels/kernels.h"
#include "kernels/loops.h"

enum { MOST = 8192 };

typedef struct seen {
    int calls;
    int64_t elements;
} seen;

static void count(void *user, char *const *data, const int64_t *strides, int64_t n) {
    (void)data;
    (void)strides;
    seen *s = user;
    s->calls++;
    s->elements += n;
}

static seen calls_for(const int64_t *dims, int ndim, const int64_t *a, const int64_t *b) {
    static float memory[1];
    const gw_operand operands[] = {{memory, a, GW_F32}, {memory, b, GW_F32}};
    seen s = {0};
    gw_iterate(dims, ndim, operands, 2, count, &s);
    return s;
}

static void joins_dims_that_are_one_walk(void **state) {
    (void)state;
    const int64_t dims[] = {2, 3, 4};
    seen s = calls_for(dims, 3, (int64_t[]){12, 4, 1}, (int64_t[]){12, 4, 1});
    assert_int_equal(s.calls, 1);
    assert_int_equal(s.elements, 24);
    s = calls_for(dims, 3, (int64_t[]){12, 4, 1}, (int64_t[]){0, 4, 1});
    assert_int_equal(s.calls, 2);
    s = calls_for(dims, 3, (int64_t[]){12, 4, 1}, (int64_t[]){0, 0, 0});
    assert_int_equal(s.calls, 1);
    s = calls_for(dims, 3, (int64_t[]){12, 4, 1}, (int64_t[]){1, 2, 6});
    assert_int_equal(s.calls, 6);
    assert_int_equal(s.elements, 24);
    s = calls_for(NULL, 0, NULL, NULL);
    assert_int_equal(s.elements, 1);
    s = calls_for((int64_t[]){5, 0, 2}, 3, (int64_t[]){0, 2, 1}, (int64_t[]){0, 2, 1});
    assert_int_equal(s.calls, 0);
    s = calls_for((int64_t[]){1, 5, 1}, 3, (int64_t[]){99, 1, 99}, (int64_t[]){7, 1, 7});
    assert_int_equal(s.calls, 1);
    assert_int_equal(s.elements, 5);
}

GW_LOOP_BINARY(subtract, double, double, a - b)
GW_LOOP_UNARY(halve, double, double, a / 2)
GW_LOOP_BINARY(less, uint8_t, double, a < b)

/* Row-major index i of `dims` as an offset under `strides`. */
static int64_t at(const int64_t *dims, const int64_t *strides, int ndim, int64_t i) {
    int64_t offset = 0;
    for (int d = ndim - 1; d >= 0; d--) {
        offset += i % dims[d] * strides[d];
        i /= dims[d];
    }
    return offset;
}

static void every_form_of_a_loop_agrees(void **state) {
    (void)state;
    static const int64_t dims[] = {3, 4, 5};
    static const int64_t strides[][3] = {{20, 5, 1}, {0, 0, 0}, {1, 3, 12}, {40, 10, 2},
                                         {0, 5, 1},  {5, 0, 1}, {4, 1, 0},  {-20, 5, 1}};
    enum { N = sizeof strides / sizeof *strides };
    double a[128], b[128], out[128];
    for (int i = 0; i < 128; i++) {
        a[i] = i * 1.25;
        b[i] = 100 - i * i;
    }
    for (int i = 0; i < N * N * 3; i++) {
        const int64_t *sa = strides[i % N], *sb = strides[i / N % N];
        const int64_t *so = strides[(int[]){0, 2, 3}[i / (N * N)]];
        const double *first_a = sa[0] < 0 ? a + 40 : a, *first_b = sb[0] < 0 ? b + 40 : b;
        const gw_operand operands[] = {{out, so, GW_F64},
                                       {(void *)(uintptr_t)first_a, sa, GW_F64},
                                       {(void *)(uintptr_t)first_b, sb, GW_F64}};
        gw_iterate(dims, 3, operands, 3, subtract, NULL);
        for (int64_t k = 0; k < 60; k++) {
            const double want = first_a[at(dims, sa, 3, k)] - first_b[at(dims, sb, 3, k)];
            assert_true(out[at(dims, so, 3, k)] == want);
        }
        gw_iterate(dims, 3, operands, 2, halve, NULL);
        for (int64_t k = 0; k < 60; k++) {
            assert_true(out[at(dims, so, 3, k)] == first_a[at(dims, sa, 3, k)] / 2);
        }
    }
}

/* Short and long rows, of which the second operand has one for all, and one for each of two. */
static void rows_that_repeat_agree(void **state) {
    (void)state;
    static double a[20000], b[300], got[20000], want[20000];
    static uint8_t flags[20000], want_flags[20000];
    for (int i = 0; i < 20000; i++) {
        a[i] = i % 97 - 40;
        b[i % 300] = i % 13 - 6;
    }
    for (int64_t row = 1; row < 140; row += row < 18 ? 1 : 23) {
        for (int64_t rows = 1; rows < 70; rows += rows < 10 ? 1 : 19) {
            const int64_t dims[3] = {2, rows, row};
            const int64_t dense[3] = {rows * row, row, 1}, one[3] = {row, 0, 1};
            gw_operand operands[3] = {{want, dense, GW_F64}, {a, dense, GW_F64}, {b, one, GW_F64}};
            gw_iterate(dims, 3, operands, 3, subtract, NULL);
            operands[0].data = got;
            gw_iterate_elements(dims, 3, operands, 3, subtract, NULL);
            assert_memory_equal(got, want, sizeof got);
            const gw_operand turned[3] = {
                {flags, dense, GW_BOOL}, {b, one, GW_F64}, {a, dense, GW_F64}};
            gw_iterate_elements(dims, 3, turned, 3, less, NULL);
            for (int64_t i = 0; i < 2 * rows * row; i++) {
                want_flags[i] = b[i / (rows * row) * row + i % row] < a[i];
            }
            assert_memory_equal(flags, want_flags, sizeof flags);
        }
    }
}

static void a_loop_may_write_where_it_reads(void **state) {
    (void)state;
    double a[100];
    uint8_t smaller[100];
    const int64_t dims[] = {100}, one[] = {1}, none[] = {0};
    for (int i = 0; i < 100; i++) {
        a[i] = i;
    }
    double limit = 5;
    const gw_operand compare[] = {
        {smaller, one, GW_BOOL}, {a, one, GW_F64}, {&limit, none, GW_F64}};
    gw_iterate(dims, 1, compare, 3, less, NULL);
    const gw_operand same[] = {{a, one, GW_F64}, {a, one, GW_F64}, {a, one, GW_F64}};
    gw_iterate(dims, 1, same, 2, halve, NULL);
    gw_iterate(dims, 1, same, 3, subtract, NULL);
    for (int i = 0; i < 100; i++) {
        assert_int_equal(smaller[i], i < 5);
        assert_true(a[i] == 0);
    }
}

static void casts_between_all_dtypes(void **state) {
    (void)state;
    const int64_t dims[] = {4}, one[] = {1}, two[] = {2};
    double f64[] = {-1.5, 0, 1e300, (double)NAN};
    float f32[4];
    int64_t i64[8];
    uint8_t b[4];
    gw_kernel_copy(dims, 1, (gw_operand){i64, two, GW_I64}, (gw_operand){f64, one, GW_F64});
    assert_true(i64[0] == -1 && i64[2] == 0 && i64[4] == INT64_MIN && i64[6] == INT64_MIN);
    gw_kernel_copy(dims, 1, (gw_operand){f32, one, GW_F32}, (gw_operand){f64, one, GW_F64});
    assert_true(f32[0] == -1.5F && isinf(f32[2]) && isnan(f32[3]));
    gw_kernel_copy(dims, 1, (gw_operand){b, one, GW_BOOL}, (gw_operand){f32, one, GW_F32});
    assert_true(b[0] == 1 && b[1] == 0 && b[2] == 1 && b[3] == 1);
    gw_kernel_copy(dims, 1, (gw_operand){f64, one, GW_F64}, (gw_operand){b, one, GW_BOOL});
    assert_true(f64[0] == 1 && f64[1] == 0);
    i64[0] = ((int64_t)1 << 53) + 1;
    i64[2] = -1;
    gw_kernel_copy(dims, 1, (gw_operand){f64, one, GW_F64}, (gw_operand){i64, two, GW_I64});
    assert_true(f64[0] == 9007199254740992.0 && f64[1] == -1);
    gw_kernel_copy(dims, 1, (gw_operand){f32, one, GW_F32}, (gw_operand){i64, two, GW_I64});
    assert_true(f32[0] == 9007199254740992.0F);
    gw_kernel_copy(dims, 1, (gw_operand){b, one, GW_BOOL}, (gw_operand){i64, two, GW_I64});
    assert_true(b[0] == 1 && b[1] == 1);
    gw_kernel_copy(dims, 1, (gw_operand){i64, one, GW_I64}, (gw_operand){b, one, GW_BOOL});
    assert_true(i64[0] == 1 && i64[1] == 1);
}

static void fills_with_strides(void **state) {
    (void)state;
    float m[12] = {0};
    const float seven = 7;
    gw_kernel_fill((int64_t[]){2, 3}, 2, (gw_operand){m + 1, (int64_t[]){1, 4}, GW_F32}, &seven);
    const float want[12] = {0, 7, 7, 0, 0, 7, 7, 0, 0, 7, 7, 0};
    assert_memory_equal(m, want, sizeof want);
    uint8_t b[3] = {0};
    const uint8_t yes = 1;
    gw_kernel_fill((int64_t[]){3}, 1, (gw_operand){b, (int64_t[]){1}, GW_BOOL}, &yes);
    assert_true(b[0] == 1 && b[1] == 1 && b[2] == 1);
}

/* Past what is copied at once, up to the last element and no further. */
static void fills_and_repeats_what_is_long(void **state) {
    (void)state;
    static double m[3000];
    for (int64_t n = 1; n < 2999; n += n < 20 ? 1 : 331) {
        memset(m, 0, sizeof m);
        const double value = (double)n;
        gw_kernel_fill((int64_t[]){n}, 1, (gw_operand){m, (int64_t[]){1}, GW_F64}, &value);
        for (int64_t i = 0; i < 3000; i++) {
            assert_true(m[i] == (i < n ? value : 0));
        }
        /* Rows that are each one number, of another dtype. */
        int64_t ints[3] = {-1, n, 7};
        const int64_t dims[2] = {3, n}, rows[2] = {1000, 1}, still[2] = {1, 0};
        if (n > 1000) {
            continue;
        }
        gw_kernel_copy(dims, 2, (gw_operand){m, rows, GW_F64}, (gw_operand){ints, still, GW_I64});
        for (int64_t i = 0; i < 3000; i++) {
            assert_true(m[i] == (i % 1000 < n ? (double)ints[i / 1000] : 0));
        }
    }
}

/* Sums over every subset of the dims of every layout, against a sum in long steps of double. */
static void sums_any_dims_of_any_layout(void **state) {
    (void)state;
    static const int64_t shapes[][4] = {{2, 3, 4, 5}, {1, 40, 1, 9},  {37, 1, 3, 11}, {4, 0, 2, 3},
                                        {1, 1, 1, 1}, {2, 33, 17, 1}, {130, 2, 1, 3}};
    static float in[MOST], out[MOST];
    static double in64[MOST], out64[MOST];
    uint32_t seed = 1;
    for (int i = 0; i < MOST; i++) {
        in[i] = (float)test_next(&seed) / 16777216.0F - 0.5F;
        in64[i] = (double)in[i];
    }
    for (size_t s = 0; s < sizeof shapes / sizeof *shapes; s++) {
        for (uint32_t which = 0; which < 16 * 3; which++) {
            const int64_t *dims = shapes[s];
            const uint32_t mask = which % 16;
            int64_t strides[4], kept[4], n = 1, n_out = 1;
            for (int i = 0; i < 4; i++) {
                const int d = which / 16 == 0 ? 3 - i : which / 16 == 1 ? i : (i + 2) % 4;
                strides[d] = n;
                n *= dims[d];
            }
            for (int d = 3; d >= 0; d--) {
                kept[d] = mask >> d & 1 ? 12345 : n_out; /* never looked at */
                n_out *= mask >> d & 1 ? 1 : dims[d];
            }
            double want[MOST] = {0};
            int64_t to[4];
            for (int d = 0; d < 4; d++) {
                to[d] = mask >> d & 1 ? 0 : kept[d];
            }
            for (int64_t i = 0; i < n; i++) {
                want[at(dims, to, 4, i)] += in64[at(dims, strides, 4, i)];
            }
            out[n_out] = -99;
            gw_kernel_sum(dims, 4, mask, (gw_operand){out, kept, GW_F32},
                          (gw_operand){in, strides, GW_F32});
            gw_kernel_sum(dims, 4, mask, (gw_operand){out64, kept, GW_F64},
                          (gw_operand){in64, strides, GW_F64});
            for (int64_t i = 0; i < n_out; i++) {
                assert_true(fabs((double)out[i] - want[i]) < 2e-5);
                assert_true(fabs(out64[i] - want[i]) < 1e-12);
            }
            assert_true(out[n_out] == -99);
        }
    }
}

typedef struct product {
    int64_t M, N, K;
    bool a_transposed, b_transposed, c_transposed, accumulate;
} product;

static gw_matrix layout(void *data, int64_t rows, int64_t columns, bool transposed) {
    return (gw_matrix){data, transposed ? 1 : columns, transposed ? rows : 1};
}

static void check_product(const product *p) {
    static float a[MOST], b[MOST], c[MOST];
    static double a64[MOST], b64[MOST], c64[MOST];
    static int64_t a_int[MOST], b_int[MOST], c_int[MOST];
    uint32_t seed = 3;
    for (int i = 0; i < MOST; i++) {
        a[i] = (float)test_next(&seed) / 16777216.0F - 0.5F;
        b[i] = (float)test_next(&seed) / 16777216.0F - 0.5F;
        c[i] = (float)i;
        a64[i] = (double)a[i];
        b64[i] = (double)b[i];
        c64[i] = (double)c[i];
        a_int[i] = (int64_t)test_next(&seed) - 5000000;
        b_int[i] = (int64_t)test_next(&seed) << 30;
        c_int[i] = i;
    }
    const gw_matrix A = layout(a, p->M, p->K, p->a_transposed);
    const gw_matrix B = layout(b, p->K, p->N, p->b_transposed);
    const gw_matrix C = layout(c, p->M, p->N, p->c_transposed);
    gw_matrix A64 = A, B64 = B, C64 = C, A_int = A, B_int = B, C_int = C;
    A64.data = a64, B64.data = b64, C64.data = c64;
    A_int.data = a_int, B_int.data = b_int, C_int.data = c_int;
    gw_kernel_matmul(GW_F32, p->M, p->N, p->K, C, A, B, p->accumulate);
    gw_kernel_matmul(GW_F64, p->M, p->N, p->K, C64, A64, B64, p->accumulate);
    gw_kernel_matmul(GW_I64, p->M, p->N, p->K, C_int, A_int, B_int, p->accumulate);
    for (int64_t m = 0; m < p->M; m++) {
        for (int64_t n = 0; n < p->N; n++) {
            const int64_t at_c = m * C.row_stride + n * C.column_stride;
            float sum = p->accumulate ? (float)at_c : 0;
            double sum64 = p->accumulate ? (double)at_c : 0;
            uint64_t sum_int = p->accumulate ? (uint64_t)at_c : 0;
            for (int64_t k = 0; k < p->K; k++) {
                const int64_t at_a = m * A.row_stride + k * A.column_stride;
                const int64_t at_b = k * B.row_stride + n * B.column_stride;
                sum += a[at_a] * b[at_b];
                sum64 += a64[at_a] * b64[at_b];
                sum_int += (uint64_t)a_int[at_a] * (uint64_t)b_int[at_b];
            }
            assert_true(c[at_c] == sum);
            assert_true(c64[at_c] == sum64);
            assert_true((uint64_t)c_int[at_c] == sum_int);
        }
    }
    assert_true(c[p->M * p->N] == (float)(p->M * p->N));
}

static void products_of_any_layout_in_one_order(void **state) {
    (void)state;
    static const int64_t sizes[][3] = {{1, 1, 1},   {2, 3, 4},   {5, 16, 7},  {7, 17, 3},
                                       {3, 40, 33}, {4, 5, 0},   {0, 3, 2},   {3, 0, 2},
                                       {33, 1, 9},  {1, 64, 20}, {9, 37, 131}};
    for (int i = 0; i < 11 * 16; i++) {
        const int64_t *s = sizes[i / 16];
        check_product(&(product){s[0], s[1], s[2], i & 1, i & 2, i & 4, i & 8});
    }
}

/* A matrix with room between its rows and an odd beginning, in memory of its own. */
static float *padded(uint32_t *seed, int64_t rows, int64_t columns, gw_matrix *out) {
    const bool transposed = test_next(seed) & 1;
    const int64_t row = transposed ? columns : rows, long_way = transposed ? rows : columns;
    const int64_t stride = long_way + test_next(seed) % 4, offset = test_next(seed) % 4;
    const size_t n = (size_t)(row * stride + offset + 1);
    float *memory = malloc(n * sizeof *memory);
    assert_non_null(memory);
    for (size_t i = 0; i < n; i++) {
        memory[i] = (float)test_next(seed) / 16777216.0F - 0.5F;
    }
    *out = (gw_matrix){memory + offset, transposed ? 1 : stride, transposed ? stride : 1};
    return memory;
}

/* Now and then all rows or all columns of an operand are one, as expand() makes them. */
static void repeat(uint32_t *seed, gw_matrix *m) {
    const uint32_t way = test_next(seed) % 8;
    if (way == 0) {
        m->row_stride = 0;
    } else if (way == 1) {
        m->column_stride = 0;
    }
}

static float *element(gw_matrix m, int64_t row, int64_t column) {
    return (float *)m.data + row * m.row_stride + column * m.column_stride;
}

/* The fast way against the plain one, to the bit, past every size of a block. */
static void products_of_random_shapes_in_one_order(void **state) {
    (void)state;
    uint32_t seed = 11;
    for (int round = 0; round < 150; round++) {
        const int64_t M = 1 + test_next(&seed) % (round % 7 ? 19 : 200);
        const int64_t N = 1 + test_next(&seed) % (round % 3 ? 23 : 80);
        const int64_t K = 1 + test_next(&seed) % (round % 5 ? 40 : 600);
        gw_matrix A, B, C, start;
        float *a = padded(&seed, M, K, &A), *b = padded(&seed, K, N, &B);
        float *c = padded(&seed, M, N, &C), *s = padded(&seed, M, N, &start);
        const bool accumulate = test_next(&seed) & 1;
        repeat(&seed, &A), repeat(&seed, &B);
        for (int64_t i = 0; i < M * N; i++) {
            *element(C, i / N, i % N) = *element(start, i / N, i % N);
        }
        gw_kernel_matmul(GW_F32, M, N, K, C, A, B, accumulate);
        for (int64_t i = 0; i < M * N; i++) {
            float sum = accumulate ? *element(start, i / N, i % N) : 0;
            for (int64_t k = 0; k < K; k++) {
                sum += *element(A, i / N, k) * *element(B, k, i % N);
            }
            assert_memory_equal(&sum, element(C, i / N, i % N), sizeof sum);
        }
        free(a), free(b), free(c), free(s);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_dims_that_are_one_walk),
        cmocka_unit_test(every_form_of_a_loop_agrees),
        cmocka_unit_test(rows_that_repeat_agree),
        cmocka_unit_test(a_loop_may_write_where_it_reads),
        cmocka_unit_test(casts_between_all_dtypes),
        cmocka_unit_test(fills_with_strides),
        cmocka_unit_test(fills_and_repeats_what_is_long),
        cmocka_unit_test(sums_any_dims_of_any_layout),
        cmocka_unit_test(products_of_any_layout_in_one_order),
        cmocka_unit_test(products_of_random_shapes_in_one_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
