/* The kernels of normalize.h for one dtype: normalize.c reads this once for each, and says what
 * REAL is and its functions. */
/* Of `count` numbers the mean and the sum of squares around it. */
typedef struct NAME(moments) {
    int64_t count;
    REAL mean, squares;
} NAME(moments);

static void NAME(join)(NAME(moments) * m, NAME(moments) more) {
    const int64_t count = m->count + more.count;
    const REAL share = count ? (REAL)more.count / (REAL)count : 0, off = more.mean - m->mean;
    m->mean += share * off;
    m->squares += more.squares + off * off * share * (REAL)m->count;
    m->count = count;
}

/* The same of eight at once, as many numbers of each. */
typedef struct NAME(eights) {
    int64_t count;
    VECTOR mean[HALVES], squares[HALVES];
} NAME(eights);

static void NAME(join_eights)(NAME(eights) * m, const NAME(eights) * more) {
    const int64_t count = m->count + more->count;
    const REAL share = count ? (REAL)more->count / (REAL)count : 0;
    for (int h = 0; h < HALVES; h++) {
        const VECTOR off = more->mean[h] - m->mean[h];
        m->mean[h] += share * off;
        m->squares[h] += more->squares[h] + off * off * share * (REAL)m->count;
    }
    m->count = count;
}

static NAME(eights) NAME(of_chunk)(const REAL *in, int64_t count) {
    NAME(eights) m = {count, {{0}, {0}}, {{0}, {0}}};
    for (int64_t i = 0; i < count; i++) {
        const REAL part = 1 / (REAL)(i + 1);
        for (int h = 0; h < HALVES; h++) {
            const VECTOR x = LOAD(in + i * WIDTH + h * LANES);
            const VECTOR off = x - m.mean[h];
            m.mean[h] += off * part;
            m.squares[h] += off * (x - m.mean[h]);
        }
    }
    return m;
}

/* Of 8 n numbers: chunks are joined by two, those by two, and so on. */
static NAME(eights) NAME(of_eights)(const REAL *in, int64_t n, int depth) {
    NAME(eights) level[LEVELS];
    memset(level, 0, (size_t)depth * sizeof *level);
    for (int64_t i = 0; i * CHUNK < n; i++) {
        const int64_t rest = n - i * CHUNK;
        const NAME(eights) chunk =
            NAME(of_chunk)(in + i * CHUNK * WIDTH, rest < CHUNK ? rest : CHUNK);
        NAME(join_eights)(&level[0], &chunk);
        int64_t mask = i + 1;
        for (int k = 1; k < depth && !(mask & 1); k++, mask >>= 1) {
            NAME(join_eights)(&level[k], &level[k - 1]);
            memset(&level[k - 1], 0, sizeof *level);
        }
    }
    for (int k = 1; k < depth; k++) {
        NAME(join_eights)(&level[0], &level[k]);
    }
    return level[0];
}

static NAME(moments) NAME(of_row)(const REAL *in, int64_t n) {
    const int64_t count = n / WIDTH, chunks = (count + CHUNK - 1) / CHUNK;
    int depth = 1;
    while ((int64_t)1 << depth < chunks) {
        depth++;
    }
    NAME(moments) m = {0, 0, 0};
    for (int64_t i = count * WIDTH; i < n; i++) {
        const REAL off = in[i] - m.mean;
        m.count++;
        m.mean += off / (REAL)m.count;
        m.squares += off * (in[i] - m.mean);
    }
    const NAME(eights) all = NAME(of_eights)(in, count, depth);
    for (int k = 0; k < WIDTH; k++) {
        const int h = k / LANES, lane = k % LANES;
        NAME(join)(&m, (NAME(moments)){all.count, all.mean[h][lane], all.squares[h][lane]});
    }
    return m;
}

/* 1 / √(var + eps). */
static REAL NAME(inverse_of)(NAME(moments) m, int64_t n, REAL eps) {
    return 1 / ROOT(m.squares / (REAL)n + eps);
}

void KERNEL(row_norms)(const REAL *in, int64_t rows, int64_t n, REAL eps, REAL *mean,
                       REAL *inverse) {
    for (int64_t r = 0; r < rows; r++, in += n) {
        const NAME(moments) m = NAME(of_row)(in, n);
        mean[r] = m.mean;
        inverse[r] = NAME(inverse_of)(m, n, eps);
    }
}

/* Numbers, or one for all. */
typedef struct NAME(numbers) {
    const REAL *data;
    int64_t step;
} NAME(numbers);

/* out = in by + plus, rounded once. */
static void NAME(fused_each)(REAL *out, const REAL *in, NAME(numbers) by, NAME(numbers) plus,
                             int64_t n) {
    int64_t i = 0;
    for (; i + LANES <= n; i += LANES) {
        const VECTOR a = by.step ? LOAD(by.data + i) : ALL(*by.data);
        const VECTOR b = plus.step ? LOAD(plus.data + i) : ALL(*plus.data);
        STORE(out + i, FUSED_EACH(LOAD(in + i), a, b));
    }
    for (; i < n; i++) {
        out[i] = FUSED(in[i], by.data[i * by.step], plus.data[i * plus.step]);
    }
}

void KERNEL(layer_norm)(const REAL *in, const REAL *weight, const REAL *bias, REAL *out,
                        int64_t rows, int64_t n, NORMS norms) {
    static const REAL one = 1, zero = 0;
    const NAME(numbers) by = {weight ? weight : &one, weight != NULL};
    const NAME(numbers) plus = {bias ? bias : &zero, bias != NULL};
    for (int64_t r = 0; r < rows; r++, in += n, out += n) {
        const REAL scale = norms.inverse[r], shift = -scale * norms.mean[r];
        NAME(fused_each)(out, in, (NAME(numbers)){&scale, 0}, (NAME(numbers)){&shift, 0}, n);
        NAME(fused_each)(out, out, by, plus, n);
    }
}

/* Σ g in weight and Σ g weight. */
static void NAME(sums_of_row)(const REAL *g, const REAL *in, const REAL *weight, int64_t n,
                              REAL *along, REAL *all) {
    REAL part[2][WIDTH] = {{0}, {0}};
    for (int64_t i = 0; i < n; i++) {
        REAL *sum = &part[0][i % WIDTH], *plain = &part[1][i % WIDTH];
        const REAL left = weight ? g[i] * in[i] : g[i], right = weight ? weight[i] : in[i];
        *sum = i < WIDTH ? left * right : FUSED(left, right, *sum);
        const REAL factor = weight ? weight[i] : 1;
        *plain = i < WIDTH ? g[i] * factor : FUSED(g[i], factor, *plain);
    }
    *along = NAME(gw_joined)(part[0], n);
    *all = NAME(gw_joined)(part[1], n);
}

void KERNEL(layer_norm_back)(const REAL *g, const REAL *in, const REAL *weight, REAL *to_in,
                             REAL *to_weight, int64_t rows, int64_t n, NORMS norms) {
    const REAL share = 1 / (REAL)n;
    for (int64_t i = 0; to_weight && i < n; i++) {
        to_weight[i] = 0;
    }
    for (int64_t r = 0; r < rows; r++, in += n, g += n) {
        const REAL mean = norms.mean[r], a = norms.inverse[r], shift = -a * mean;
        for (int64_t i = 0; to_weight && i < n; i++) {
            to_weight[i] = FUSED(g[i], FUSED(a, in[i], shift), to_weight[i]);
        }
        if (!to_in) {
            continue;
        }
        REAL along, all;
        NAME(sums_of_row)(g, in, weight, n, &along, &all);
        const REAL b = FUSED(all, mean, -along) * a * a * a * share;
        const REAL c = FUSED(-b, mean, -(all * a * share));
        for (int64_t i = 0; i < n; i++) {
            to_in[i] = FUSED(b, in[i], a * g[i] * (weight ? weight[i] : 1)) + c;
        }
        to_in += n;
    }
}

void KERNEL(layer_norm_bias)(const REAL *g, REAL *to_bias, int64_t rows, int64_t n) {
    for (int64_t i = 0; i < n; i++) {
        to_bias[i] = 0;
    }
    for (int64_t r = 0; r < rows; r++, g += n) {
        for (int64_t i = 0; i < n; i++) {
            to_bias[i] += g[i];
        }
    }
}

/* Planes of one number are rows of channels to ATen, whose sums stay float32. */
static void NAME(moments_of_rows)(gw_planes p, const REAL *in, REAL *mean, REAL *squares) {
    const int64_t n = p.channels;
    memset(mean, 0, (size_t)n * sizeof *mean);
    memset(squares, 0, (size_t)n * sizeof *squares);
    for (int64_t b = 0; b < p.batch; b++) {
        for (int64_t c = 0; c < n; c++) {
            mean[c] += in[b * n + c];
        }
    }
    for (int64_t c = 0; c < n; c++) {
        mean[c] = (REAL)((double)mean[c] / (double)p.batch);
    }
    for (int64_t b = 0; b < p.batch; b++) {
        const REAL *row = in + b * n;
        int64_t c = 0;
        for (; c + LANES <= n; c += LANES) {
            const VECTOR off = LOAD(row + c) - LOAD(mean + c);
            STORE(squares + c, FUSED_EACH(off, off, LOAD(squares + c)));
        }
        for (; c < n; c++) {
            squares[c] = FUSED(row[c] - mean[c], row[c] - mean[c], squares[c]);
        }
    }
}

void KERNEL(batch_moments)(gw_planes p, const REAL *in, REAL *mean, REAL *squares) {
    if (p.n == 1) {
        NAME(moments_of_rows)(p, in, mean, squares);
        return;
    }
    for (int64_t c = 0; c < p.channels; c++) {
        double sum = 0, square = 0;
        for (int64_t b = 0; b < p.batch; b++) {
            const REAL *plane = in + (b * p.channels + c) * p.n;
            for (int64_t i = 0; i < p.n; i++) {
                sum += (double)plane[i];
            }
        }
        mean[c] = (REAL)(sum / (double)(p.batch * p.n));
        for (int64_t b = 0; b < p.batch; b++) {
            const REAL *plane = in + (b * p.channels + c) * p.n;
            /* GCC takes two doubles at once, and fuses what is left of a plane. */
            const int64_t whole = sizeof(REAL) < sizeof(double) ? p.n : p.n / 2 * 2;
            for (int64_t i = 0; i < whole; i++) {
                const REAL off = plane[i] - mean[c];
                square += (double)(off * off);
            }
            for (int64_t i = whole; i < p.n; i++) {
                const REAL off = plane[i] - mean[c];
                square = (double)FUSED(off, off, (REAL)square);
            }
        }
        squares[c] = (REAL)square;
    }
}

void KERNEL(batch_norm)(gw_planes p, const REAL *in, const REAL *mean, const REAL *inverse,
                        const REAL *weight, const REAL *bias, REAL *out) {
    for (int64_t first = 0; first < p.channels; first += SOME) {
        const int64_t some = p.channels - first < SOME ? p.channels - first : SOME;
        REAL scale[SOME], shift[SOME];
        for (int64_t k = 0; k < some; k++) {
            const int64_t c = first + k;
            scale[k] = inverse[c] * (weight ? weight[c] : 1);
            shift[k] = FUSED(-mean[c], scale[k], bias ? bias[c] : 0);
        }
        for (int64_t b = 0; b < p.batch; b++) {
            const int64_t at = (b * p.channels + first) * p.n;
            if (p.n == 1) {
                NAME(fused_each)
                (out + at, in + at, (NAME(numbers)){scale, 1}, (NAME(numbers)){shift, 1}, some);
                continue;
            }
            for (int64_t k = 0; k < some; k++) {
                NAME(fused_each)
                (out + at + k * p.n, in + at + k * p.n, (NAME(numbers)){scale + k, 0},
                 (NAME(numbers)){shift + k, 0}, p.n);
            }
        }
    }
}

/* Σ g and Σ (in - mean) g of one channel. */
static void NAME(sums_of_channel)(gw_planes p, int64_t c, const REAL *g, const REAL *in, REAL mean,
                                  double *all, double *along) {
    REAL row_all = 0, row_along = 0;
    *all = 0;
    *along = 0;
    for (int64_t b = 0; b < p.batch; b++) {
        REAL part[2][WIDTH] = {{0}, {0}};
        const int64_t first = (b * p.channels + c) * p.n;
        for (int64_t i = 0; i < p.n; i++) {
            REAL *plain = &part[0][i % WIDTH], *sum = &part[1][i % WIDTH];
            const REAL y = g[first + i], x = in[first + i] - mean;
            *plain = i < WIDTH ? y : *plain + y;
            *sum = i < WIDTH ? x * y : FUSED(x, y, *sum);
        }
        if (p.n == 1) {
            row_all += g[first];
            row_along = FUSED(in[first] - mean, g[first], row_along);
        } else {
            *all += (double)NAME(gw_joined)(part[0], p.n);
            *along += (double)NAME(gw_joined)(part[1], p.n);
        }
    }
    if (p.n == 1) {
        *all = (double)row_all;
        *along = (double)row_along;
    }
}

void KERNEL(batch_norm_back)(gw_planes p, const REAL *g, const REAL *in, const REAL *mean,
                             const REAL *inverse, const REAL *weight, bool moving, REAL *to_in,
                             REAL *to_weight) {
    const double count = (double)(p.batch * p.n);
    for (int64_t c = 0; c < p.channels; c++) {
        double all, along;
        NAME(sums_of_channel)(p, c, g, in, mean[c], &all, &along);
        if (to_weight) {
            to_weight[c] = (REAL)(along * (double)inverse[c]);
        }
        const REAL k = (REAL)along * inverse[c] * inverse[c] / (REAL)count;
        const REAL middle = (REAL)(all / count), w = weight ? weight[c] : 1;
        const bool vector = p.n > 1 || c < p.channels - p.channels % WIDTH;
        for (int64_t b = 0; to_in && b < p.batch; b++) {
            const int64_t first = (b * p.channels + c) * p.n;
            for (int64_t i = first; i < first + p.n; i++) {
                const REAL x = in[i] - mean[c], off = g[i] - middle;
                to_in[i] = (moving ? NAME(taken_off)(off, x, k, vector) : g[i]) * inverse[c] * w;
            }
        }
    }
}

void KERNEL(channel_sums)(gw_planes p, const REAL *g, REAL *out) {
    for (int64_t c = 0; c < p.channels; c++) {
        double all, along;
        NAME(sums_of_channel)(p, c, g, g, 0, &all, &along);
        out[c] = (REAL)all;
    }
}
