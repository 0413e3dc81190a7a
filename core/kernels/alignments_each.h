/* The kernels of alignments.h for one dtype: alignments.c reads this once for each, and says what
 * REAL is and its functions. The steps are PyTorch's, in its order. */
/* log(e^a + e^b + e^c), -inf among them. */
static REAL NAME(joined)(REAL a, REAL b, REAL c) {
    REAL most = a;
    most = b > most ? b : most;
    most = c > most ? c : most;
    most = isinf(most) && most < 0 ? 0 : most;
    return LOG(EXP(a - most) + EXP(b - most) + EXP(c - most)) + most;
}

static REAL NAME(pair)(REAL a, REAL b) {
    REAL most = a < b ? b : a;
    most = isinf(most) && most < 0 ? 0 : most;
    return LOG(EXP(a - most) + EXP(b - most)) + most;
}

static REAL NAME(align)(const gw_alignment *x, const REAL *rows, REAL *alpha, int64_t room) {
    const REAL none = (REAL)-INFINITY;
    const int64_t states = 2 * x->labels + 1;
    for (int64_t s = 0; s < states && x->steps > 0; s++) {
        alpha[s] = s < 2 ? rows[class_of(x, s)] : none;
    }
    for (int64_t t = 1; t < x->steps; t++) {
        const REAL *before = alpha + (t - 1) * room;
        for (int64_t s = 0; s < states; s++) {
            const bool skips = s > 1 && class_of(x, s - 2) != class_of(x, s);
            alpha[t * room + s] = NAME(joined)(before[s], s > 0 ? before[s - 1] : none,
                                               skips ? before[s - 2] : none) +
                                  rows[t * x->stride + class_of(x, s)];
        }
    }
    const REAL *last = alpha + (x->steps - 1) * room;
    return -(x->labels ? NAME(pair)(last[states - 1], last[states - 2]) : last[0]);
}

/* slopes[t] joins what ways through state s have in sum; back[s] is known. */
static void NAME(collect)(const gw_alignment *x, const REAL *alpha, const REAL *back,
                          REAL *slopes) {
    for (int64_t s = 2 * x->labels; s >= 0; s--) {
        REAL *to = slopes + class_of(x, s);
        const REAL both = alpha[s] + back[s];
        if (isinf(*to) && *to < 0) {
            *to = both;
        } else {
            const REAL most = *to < both ? both : *to;
            *to = LOG(EXP(*to - most) + EXP(both - most)) + most;
        }
    }
}

static void NAME(slopes)(const gw_alignment *x, const REAL *rows, const REAL *alpha, int64_t room,
                         REAL nll, REAL g, REAL *beta, REAL *slopes) {
    const REAL none = (REAL)-INFINITY;
    const int64_t states = 2 * x->labels + 1;
    for (int64_t t = x->steps - 1; t >= 0; t--) {
        const REAL *after = beta + (t + 1) * room, *row = rows + t * x->stride;
        REAL *back = beta + t * room;
        for (int64_t s = states - 1; s >= 0; s--) {
            const int64_t left = states - 1 - s;
            const bool skips = left > 1 && class_of(x, s + 2) != class_of(x, s);
            back[s] = t == x->steps - 1 ? (left < 2 ? row[class_of(x, s)] : none)
                                        : NAME(joined)(after[s], left > 0 ? after[s + 1] : none,
                                                       skips ? after[s + 2] : none) +
                                              row[class_of(x, s)];
        }
        NAME(collect)(x, alpha + t * room, back, slopes + t * x->stride);
    }
    for (int64_t t = 0; t < x->steps; t++) {
        for (int64_t c = 0; c < x->classes; c++) {
            REAL *slope = slopes + t * x->stride + c;
            const REAL row = rows[t * x->stride + c];
            *slope = (EXP(row) - EXP(*slope + nll - row)) * g;
        }
    }
}
