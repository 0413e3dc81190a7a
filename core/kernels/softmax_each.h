/* The kernels of softmax.h for one dtype: softmax.c reads this once for each, and says what REAL is
 * and its functions. */
static REAL NAME(larger)(REAL most, REAL x) {
    return x > most || x != x ? x : most;
}

static REAL NAME(most_of)(const REAL *in, int64_t n) {
    REAL most = -(REAL)INFINITY;
    int64_t i = 0;
    if (n >= LANES) {
        VECTOR side = LOAD(in);
        for (i = LANES; i + LANES <= n; i += LANES) {
            const VECTOR x = LOAD(in + i);
            side = CHOOSE((x > side) | (x != x), x, side);
        }
        for (int k = 0; k < LANES; k++) {
            most = NAME(larger)(most, side[k]);
        }
    }
    for (; i < n; i++) {
        most = NAME(larger)(most, in[i]);
    }
    return most;
}

/* Σ e^(in - most), the powers also to `powers` unless it is NULL. */
static REAL NAME(sum_of_powers)(const REAL *in, REAL most, int64_t n, REAL *powers) {
    VECTOR sides[SIDES] = {{0}}; /* no power is -0. */
    int64_t i = 0;
    for (; i + WIDTH <= n; i += WIDTH) {
        for (int side = 0; side < SIDES; side++) {
            const VECTOR power = VECTOR_EXP(LOAD(in + i + side * LANES) - most);
            sides[side] += power;
            if (powers) {
                STORE(powers + i + side * LANES, power);
            }
        }
    }
    REAL part[WIDTH];
    memcpy(part, sides, sizeof part);
    for (; i < n; i += LANES) {
        const int some = n - i < LANES ? (int)(n - i) : LANES;
        REAL power[LANES] = {0}, *const sums = part + i % WIDTH;
        memcpy(power, in + i, (size_t)some * sizeof *power);
        STORE(power, VECTOR_EXP(LOAD(power) - most));
        for (int k = 0; k < some; k++) {
            sums[k] += power[k];
        }
        if (powers) {
            memcpy(powers + i, power, (size_t)some * sizeof *power);
        }
    }
    return NAME(gw_joined)(part, n);
}

void KERNEL(rows)(const REAL *in, REAL *out, int64_t rows, int64_t n, bool logarithm) {
    for (int64_t r = 0; r < rows; r++, in += n, out += n) {
        const REAL most = NAME(most_of)(in, n);
        const REAL sum = NAME(sum_of_powers)(in, most, n, logarithm ? NULL : out);
        const REAL log_sum = logarithm ? ONE_LOG(sum) : 0, share = 1 / sum;
        int64_t i = 0;
        for (; i + LANES <= n; i += LANES) {
            STORE(out + i, logarithm ? (LOAD(in + i) - most) - log_sum : LOAD(out + i) * share);
        }
        for (; i < n; i++) {
            out[i] = logarithm ? (in[i] - most) - log_sum : out[i] * share;
        }
    }
}

/* One lane of n, `step` apart. */
static void NAME(lane)(const REAL *in, REAL *out, int64_t n, int64_t step, bool vector,
                       bool logarithm) {
    REAL most = -(REAL)INFINITY, sum = 0;
    for (int64_t i = 0; i < n; i++) {
        most = NAME(larger)(most, in[i * step]);
    }
    for (int64_t i = 0; i < n; i++) {
        const REAL x = in[i * step] - most;
        const REAL power = vector ? ONE_EXP(x) : LIBRARY_EXP(x);
        sum += power;
        out[i * step] = logarithm ? x : power;
    }
    const REAL log_sum = logarithm ? ONE_LOG(sum) : 0;
    for (int64_t i = 0; i < n; i++) {
        out[i * step] = logarithm ? out[i * step] - log_sum : out[i * step] / sum;
    }
}

void KERNEL(planes)(const REAL *in, REAL *out, int64_t outer, int64_t n, int64_t inner,
                    bool logarithm) {
    const int64_t whole = inner - inner % WIDTH;
    for (int64_t o = 0; o < outer; o++, in += n * inner, out += n * inner) {
        for (int64_t j = 0; j < inner; j++) {
            NAME(lane)(in + j, out + j, n, inner, j < whole, logarithm);
        }
    }
}

/* Σ g, or Σ g y with the sums fused. */
static REAL NAME(sum_of_gradients)(const REAL *g, const REAL *y, int64_t n, bool logarithm) {
    REAL part[WIDTH] = {0};
    int64_t i = 0;
    for (; i + WIDTH <= n; i += WIDTH) {
        for (int side = 0; side < WIDTH; side += LANES) {
            const VECTOR x = LOAD(g + i + side), sum = LOAD(part + side);
            const VECTOR first = logarithm ? x : x * LOAD(y + i + side);
            const VECTOR more = logarithm ? sum + x : VECTOR_FUSED(x, LOAD(y + i + side), sum);
            STORE(part + side, i == 0 ? first : more);
        }
    }
    for (; i < n; i++) {
        REAL *sum = &part[i % WIDTH];
        if (logarithm) {
            *sum = i < WIDTH ? g[i] : *sum + g[i];
        } else {
            *sum = i < WIDTH ? g[i] * y[i] : FUSED(g[i], y[i], *sum);
        }
    }
    return NAME(gw_joined)(part, n);
}

static REAL NAME(slope)(REAL g, REAL y, REAL sum, bool vector, bool logarithm) {
    if (!logarithm) {
        return (g - sum) * y;
    }
    return FUSED(-(vector ? ONE_EXP(y) : LIBRARY_EXP(y)), sum, g);
}

void KERNEL(back_rows)(const REAL *g, const REAL *y, REAL *out, int64_t rows, int64_t n,
                       bool logarithm) {
    for (int64_t r = 0; r < rows; r++, g += n, y += n, out += n) {
        const REAL sum = NAME(sum_of_gradients)(g, y, n, logarithm);
        const VECTOR all = ALL(sum);
        int64_t i = 0;
        for (; i + LANES <= n; i += LANES) {
            const VECTOR x = LOAD(g + i), z = LOAD(y + i);
            STORE(out + i, logarithm ? VECTOR_FUSED(-VECTOR_EXP(z), all, x) : (x - sum) * z);
        }
        for (; i < n; i++) {
            out[i] = NAME(slope)(g[i], y[i], sum, true, logarithm);
        }
    }
}

void KERNEL(back_planes)(const REAL *g, const REAL *y, REAL *out, int64_t outer, int64_t n,
                         int64_t inner, bool logarithm) {
    const int64_t whole = inner - inner % WIDTH;
    for (int64_t o = 0; o < outer; o++, g += n * inner, y += n * inner, out += n * inner) {
        for (int64_t j = 0; j < inner; j++) {
            REAL sum = 0;
            for (int64_t i = j; i < n * inner; i += inner) {
                sum = logarithm ? sum + g[i] : FUSED(g[i], y[i], sum);
            }
            for (int64_t i = j; i < n * inner; i += inner) {
                out[i] = NAME(slope)(g[i], y[i], sum, j < whole, logarithm);
            }
        }
    }
}
