/* Note [Narrow products]. Products of layers of a few units take longer to begin than to compute
 * where panels are copied and shapes looked at. Where eight columns lie side by side and there are
 * few of them, four rows of eight numbers stay in registers while k runs over rows as they lie. The
 * sums are those of kernels/matmul.c, k by k (Note [Matmul order]). */
#include <string.h>

#include "kernels/fours.h"
#include "train/plan.h"

enum { ROWS = 4, COLUMNS = 2 * GW_LANES, MOST_COLUMNS = 4 * COLUMNS, NEAR = 4096 };

bool gw_narrow_fits(int64_t columns, int64_t depth) {
    return columns % COLUMNS == 0 && columns <= MOST_COLUMNS && columns * depth <= NEAR;
}

/* `rows` rows of eight columns. bias: NULL, or what they are added to. */
GW_INLINE void tile(int rows, const gw_narrow *p, const float *a, const float *b, float *c,
                    const float *bias) {
    gw_floats sums[ROWS][2];
    for (int i = 0; i < rows; i++) {
        sums[i][0] = sums[i][1] = gw_floats_of(0);
    }
    for (const float *end = b + p->depth * p->columns; b != end; b += p->columns) {
        const gw_floats left = gw_floats_load(b), right = gw_floats_load(b + GW_LANES);
        for (int i = 0; i < rows; i++) {
            const gw_floats x = gw_floats_of(a[i * p->a_row]);
            sums[i][0] += x * left;
            sums[i][1] += x * right;
        }
        a += p->a_column;
    }
    for (int i = 0; i < rows; i++, c += p->columns) {
        for (int half = 0; half < 2; half++) {
            const gw_floats sum = sums[i][half];
            gw_floats_store(c + half * GW_LANES,
                            bias ? gw_floats_load(bias + half * GW_LANES) + sum : sum);
        }
    }
}

GW_INLINE void column_of_tiles(const gw_narrow *p, const float *b, float *c, const float *bias) {
    const float *a = p->a;
    ptrdiff_t m = p->rows;
    for (; m >= ROWS; m -= ROWS, a += ROWS * p->a_row, c += ROWS * p->columns) {
        tile(ROWS, p, a, b, c, bias);
    }
    if (m >= 2) {
        tile(2, p, a, b, c, bias);
        a += 2 * p->a_row;
        c += 2 * p->columns;
    }
    if (m % 2) {
        tile(1, p, a, b, c, bias);
    }
}

void gw_narrow_product(float *c, const gw_narrow *p, const float *bias) {
    for (ptrdiff_t n = 0; n < p->columns; n += COLUMNS) {
        if (bias) {
            column_of_tiles(p, p->b + n, c + n, bias + n);
        } else {
            column_of_tiles(p, p->b + n, c + n, NULL);
        }
    }
}

/* Four numbers of each of four rows as columns. */
GW_INLINE void turn(const float *const rows[GW_LANES], ptrdiff_t at, gw_floats out[GW_LANES]) {
    for (int r = 0; r < GW_LANES; r++) {
        out[r] = gw_floats_load(rows[r] + at);
    }
    gw_floats_turn(out);
}

void gw_narrow_turn(float *to, const float *from, ptrdiff_t rows, ptrdiff_t columns) {
    ptrdiff_t i = 0;
    for (; i + GW_LANES <= rows; i += GW_LANES) {
        const float *const at[GW_LANES] = {from + i * columns, from + (i + 1) * columns,
                                           from + (i + 2) * columns, from + (i + 3) * columns};
        ptrdiff_t j = 0;
        for (; j + GW_LANES <= columns; j += GW_LANES) {
            gw_floats four[GW_LANES];
            turn(at, j, four);
            for (int k = 0; k < GW_LANES; k++) {
                gw_floats_store(to + (j + k) * rows + i, four[k]);
            }
        }
        for (; j < columns; j++) {
            const gw_floats four = {at[0][j], at[1][j], at[2][j], at[3][j]};
            gw_floats_store(to + j * rows + i, four);
        }
    }
    for (; i < rows; i++) {
        for (ptrdiff_t j = 0; j < columns; j++) {
            to[j * rows + i] = from[i * columns + j];
        }
    }
}

void gw_narrow_vector(float *c, ptrdiff_t rows, ptrdiff_t depth, const float *a, const float *b,
                      const float *bias) {
    for (ptrdiff_t i = 0; i < rows; i += GW_LANES) {
        /* Of rows that are not there the last one is read again. */
        const ptrdiff_t last = rows - 1 - i;
        const float *at[GW_LANES];
        for (int r = 0; r < GW_LANES; r++) {
            at[r] = a + (i + (r < last ? r : last)) * depth;
        }
        gw_floats sums = {0};
        ptrdiff_t k = 0;
        for (; k + GW_LANES <= depth; k += GW_LANES) {
            gw_floats four[GW_LANES];
            turn(at, k, four);
            for (int l = 0; l < GW_LANES; l++) {
                sums += four[l] * b[k + l];
            }
        }
        for (; k < depth; k++) {
            sums += (gw_floats){at[0][k], at[1][k], at[2][k], at[3][k]} * b[k];
        }
        if (bias) {
            sums = *bias + sums;
        }
        for (int r = 0; r < GW_LANES && r <= last; r++) {
            c[i + r] = sums[r];
        }
    }
}
