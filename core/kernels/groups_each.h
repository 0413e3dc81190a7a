/* The kernels of groups.h for one dtype: groups.c reads this once for each, and says what REAL is
 * and its functions. */
void KERNEL(group_norm)(GROUPS p, const REAL *in, const REAL *weight, const REAL *bias, REAL *out) {
    for (int64_t i = 0; i < p.batch * p.groups * p.channels; i++, in += p.n, out += p.n) {
        const int64_t group = i / p.channels, c = i % (p.groups * p.channels);
        const REAL mean = p.norms.mean[group], inverse = p.norms.inverse[group];
        const REAL scale = inverse * (weight ? weight[c] : 1);
        const REAL shift = -scale * mean + (bias ? bias[c] : 0);
        for (int64_t k = 0; k < p.n; k++) {
            out[k] = weight || bias ? FUSED(scale, in[k], shift) : (in[k] - mean) * inverse;
        }
    }
}

/* Σ a b and Σ a: WIDTH parts, joined from left to right, and what is left, whose first
 * `plain` products are not fused with the sum where there are as many. b: NULL, ones. */
typedef struct NAME(two_sums) {
    REAL along, all;
} NAME(two_sums);

static NAME(two_sums) NAME(sums_of)(const REAL *a, const REAL *b, int64_t n, int64_t plain) {
    REAL along[WIDTH] = {0}, all[WIDTH] = {0};
    const int64_t whole = n - n % WIDTH, fused = n - whole < plain ? whole : whole + plain;
    NAME(two_sums) s = {0, 0};
    for (int64_t i = 0; i < whole; i++) {
        const int k = (int)(i % WIDTH);
        along[k] = FUSED(a[i], b ? b[i] : 1, along[k]);
        all[k] += a[i];
    }
    for (int k = 0; k < WIDTH; k++) {
        s.along += along[k];
        s.all += all[k];
    }
    for (int64_t i = whole; i < n; i++) {
        const REAL factor = b ? b[i] : 1;
        s.along = i < fused ? s.along + a[i] * factor : FUSED(a[i], factor, s.along);
        s.all += a[i];
    }
    return s;
}

/* g of one group, what its channels' sums make of in and 1. */
static void NAME(group_back)(GROUPS p, int64_t i, NAME(two_sums) s, const REAL *g, const REAL *in,
                             const REAL *weight, REAL *to) {
    const REAL mean = p.norms.mean[i], a = p.norms.inverse[i];
    const REAL share = 1 / (REAL)(p.channels * p.n);
    const REAL b = FUSED(s.all, mean, -s.along) * a * a * a * share;
    const REAL c = FUSED(-b, mean, -(s.all * a * share));
    for (int64_t k = 0; k < p.channels * p.n; k++) {
        const REAL scale = a * (weight ? weight[k / p.n] : 1);
        to[k] = FUSED(scale, g[k], b * in[k]) + c;
    }
}

void KERNEL(group_norm_back)(GROUPS p, const REAL *g, const REAL *in, const REAL *weight,
                             REAL *sums, REAL *to_in) {
    const int64_t size = p.channels * p.n;
    REAL *const along = sums, *const all = sums + p.channels;
    for (int64_t i = 0; i < p.batch * p.groups; i++, g += size, in += size, to_in += size) {
        const REAL *const by = weight ? weight + i % p.groups * p.channels : NULL;
        for (int64_t c = 0; c < p.channels; c++) {
            const NAME(two_sums) s = NAME(sums_of)(g + c * p.n, in + c * p.n, p.n, PLAIN_OF_PLANE);
            along[c] = s.along;
            all[c] = s.all;
        }
        const NAME(two_sums) s = {NAME(sums_of)(along, by, p.channels, PLAIN_OF_CHANNELS).along,
                                  NAME(sums_of)(all, by, p.channels, PLAIN_OF_CHANNELS).along};
        NAME(group_back)(p, i, s, g, in, by, to_in);
    }
}

void KERNEL(group_norm_weight)(GROUPS p, const REAL *g, const REAL *in, REAL *to_weight) {
    const int64_t channels = p.groups * p.channels;
    memset(to_weight, 0, (size_t)channels * sizeof *to_weight);
    for (int64_t i = 0; i < p.batch * channels; i++, g += p.n, in += p.n) {
        const NAME(two_sums) s = NAME(sums_of)(g, in, p.n, PLAIN_OF_PLANE);
        const int64_t group = i / p.channels;
        const REAL off = FUSED(-s.all, p.norms.mean[group], s.along);
        to_weight[i % channels] = FUSED(off, p.norms.inverse[group], to_weight[i % channels]);
    }
}

void KERNEL(group_norm_bias)(GROUPS p, const REAL *g, REAL *to_bias) {
    memset(to_bias, 0, (size_t)p.channels * sizeof *to_bias);
    for (int64_t i = 0; i < p.batch * p.channels; i++, g += p.n) {
        to_bias[i % p.channels] += NAME(sums_of)(g, NULL, p.n, PLAIN_OF_PLANE).all;
    }
}
