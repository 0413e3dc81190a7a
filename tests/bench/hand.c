/* The workloads of the bench written out by hand, as fast as plain C with vectors of four gets: no
 * tensors, no graph, every buffer in its place beforehand. What the engine is measured against,
 * natively and as wasm.
 *
 *     hand WORKLOAD TIMES          prints the loss, or what stands for it, after that many steps */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

typedef float v4 __attribute__((vector_size(16), aligned(4)));
typedef int32_t v4_bits __attribute__((vector_size(16), aligned(4)));

/* a b + c, where the machine has it rounded once. */
static inline v4 fused(v4 a, v4 b, v4 c) {
#ifdef __wasm_relaxed_simd__
    return (v4)wasm_f32x4_relaxed_madd((v128_t)a, (v128_t)b, (v128_t)c);
#else
    return a * b + c;
#endif
}

double hand(int workload, int times);

enum { W1, W1B, W2, W2B, W3, W5, W5_LARGE, W6, PEAK };

/* --- Data ------------------------------------------------------------------------------------- */

static uint32_t seed;

static float uniform(float lo, float hi) {
    seed = seed * 1664525u + 1013904223u;
    return lo + (hi - lo) * (float)(seed >> 8) / 16777216.0f;
}

static void fill(float *to, int n, float lo, float hi) {
    for (int i = 0; i < n; i++) {
        to[i] = uniform(lo, hi);
    }
}

static inline v4 all(float x) {
    return (v4){x, x, x, x};
}

static inline float sum_of(v4 x) {
    return (x[0] + x[1]) + (x[2] + x[3]);
}

static inline v4 least(v4 x, v4 y) {
#ifdef __wasm_simd128__
    return (v4)wasm_f32x4_pmin((v128_t)y, (v128_t)x);
#else
    const v4_bits less = x < y;
    return (v4)((less & (v4_bits)x) | (~less & (v4_bits)y));
#endif
}

/* tanh as a quotient of polynomials of x², fitted to 1.4e-7 below 7.9: within 5e-7 of the true one.
 */
static inline v4 quick_tanh(v4 x) {
    x = -least(-least(x, all(7.9f)), all(7.9f));
    const v4 s = x * x;
    v4 above = fused(all(1.15319131e-05f), s, all(0.00296048428f));
    above = fused(fused(above, s, all(0.129344298f)), s, all(0.99999987f));
    v4 below = fused(all(2.49256303e-07f), s, all(0.000240013339f));
    below = fused(fused(below, s, all(0.0238541336f)), s, all(0.462676569f));
    return x * above / fused(below, s, all(1));
}

/* --- W1: 2-8-8-1, tanh, mean squared error, SGD ----------------------------------------------- */

enum { SMALL_MOST = 128, SURFACE = 10000 };

/* Rows of eight, which are two vectors. */
typedef struct small_net {
    v4 w1[2][2], w2[8][2], w3[2], b1[2], b2[2], b3;
} small_net;

static void small_make(small_net *net) {
    memset(net, 0, sizeof *net);
    const float by_two = 0.70710678f, by_eight = 0.35355339f;
    fill((float *)net->w1, 16, -by_two, by_two);
    fill((float *)net->w2, 64, -by_eight, by_eight);
    fill((float *)net->w3, 8, -by_eight, by_eight);
}

/* The output for one point; the hidden layers are left in h1 and h2. */
static inline float small_forward(const small_net *net, const float *x, v4 *h1, v4 *h2) {
    const v4 x0 = all(x[0]), x1 = all(x[1]);
    for (int j = 0; j < 2; j++) {
        h1[j] = quick_tanh(fused(x1, net->w1[1][j], fused(x0, net->w1[0][j], net->b1[j])));
    }
    /* Four sums, of which none waits for the other. */
    v4 even[2] = {net->b2[0], net->b2[1]}, odd[2] = {all(0), all(0)};
    for (int k = 0; k < 8; k += 2) {
        const v4 a = all(h1[k / 4][k % 4]), b = all(h1[k / 4][k % 4 + 1]);
        for (int j = 0; j < 2; j++) {
            even[j] = fused(a, net->w2[k][j], even[j]);
            odd[j] = fused(b, net->w2[k + 1][j], odd[j]);
        }
    }
    h2[0] = quick_tanh(even[0] + odd[0]);
    h2[1] = quick_tanh(even[1] + odd[1]);
    return net->b3[0] + sum_of(fused(h2[0], net->w3[0], h2[1] * net->w3[1]));
}

/* turned: w2, the other way round. */
static inline void small_backward(const small_net *net, const v4 turned[8][2], small_net *d,
                                  const float *x, const v4 *h1, const v4 *h2, float dy) {
    v4 d2[2], d1[2] = {all(0), all(0)}, rest[2] = {all(0), all(0)};
    d->b3[0] += dy;
    for (int j = 0; j < 2; j++) {
        d->w3[j] = fused(all(dy), h2[j], d->w3[j]);
        d2[j] = dy * net->w3[j] * (1.0f - h2[j] * h2[j]);
        d->b2[j] += d2[j];
    }
    for (int k = 0; k < 8; k++) {
        const v4 h = all(h1[k / 4][k % 4]);
        d->w2[k][0] = fused(h, d2[0], d->w2[k][0]);
        d->w2[k][1] = fused(h, d2[1], d->w2[k][1]);
    }
    for (int k = 0; k < 8; k += 2) {
        const v4 a = all(d2[k / 4][k % 4]), b = all(d2[k / 4][k % 4 + 1]);
        for (int j = 0; j < 2; j++) {
            d1[j] = fused(a, turned[k][j], d1[j]);
            rest[j] = fused(b, turned[k + 1][j], rest[j]);
        }
    }
    for (int j = 0; j < 2; j++) {
        const v4 g = (d1[j] + rest[j]) * (1.0f - h1[j] * h1[j]);
        d->b1[j] += g;
        d->w1[0][j] = fused(all(x[0]), g, d->w1[0][j]);
        d->w1[1][j] = fused(all(x[1]), g, d->w1[1][j]);
    }
}

static void small_turn(const small_net *net, v4 turned[8][2]) {
    for (int k = 0; k < 8; k++) {
        for (int j = 0; j < 8; j++) {
            turned[j][k / 4][k % 4] = net->w2[k][j / 4][j % 4];
        }
    }
}

static double small_train(int batch, int times) {
    static float x[SMALL_MOST][2], target[SMALL_MOST];
    small_net net;
    double loss = 0;
    seed = 101;
    small_make(&net);
    fill(&x[0][0], 2 * batch, -1, 1);
    for (int i = 0; i < batch; i++) {
        target[i] = x[i][0] * x[i][1] > 0 ? 1 : -1;
    }
    for (int t = 0; t < times; t++) {
        small_net d = {0};
        v4 turned[8][2];
        float sum = 0;
        small_turn(&net, turned);
        for (int i = 0; i < batch; i++) {
            v4 h1[2], h2[2];
            const float error = small_forward(&net, x[i], h1, h2) - target[i];
            sum += error * error;
            small_backward(&net, turned, &d, x[i], h1, h2, 2.0f * error / (float)batch);
        }
        v4 *w = (v4 *)&net;
        const v4 *g = (const v4 *)&d;
        for (size_t i = 0; i < sizeof net / sizeof *w; i++) {
            w[i] -= 0.03f * g[i];
        }
        loss = sum / (float)batch;
    }
    return loss;
}

/* W6: what the net says at 10,000 points of the plane. */
static double surface(int times) {
    static float out[SURFACE];
    small_net net;
    seed = 101;
    small_make(&net);
    for (int t = 0; t < times; t++) {
        for (int i = 0; i < SURFACE; i++) {
            const float x[2] = {(float)(i % 100) / 49.5f - 1, (float)(i / 100) / 49.5f - 1};
            v4 h1[2], h2[2];
            out[i] = small_forward(&net, x, h1, h2);
        }
        net.b3[0] += out[t % SURFACE] * 1e-9f;
    }
    return out[SURFACE - 1];
}

/* --- W2: layers of products, ReLU, cross-entropy ---------------------------------------------- */

enum { LAYERS_MOST = 3, WIDEST = 784, BATCH_MOST = 128, WEIGHTS_MOST = WIDEST * 512 };

/* What becomes of a product's tile: it is kept, goes on to the next layer, or is a step of weights.
 */
typedef enum then { KEEP, ADD_BIAS, ADD_BIAS_RELU, STEP } then;

static inline __attribute__((always_inline)) v4 finished(then what, v4 sum, const v4 *c, v4 bias) {
    switch (what) {
    case KEEP:
        return sum;
    case ADD_BIAS:
        return sum + bias;
    case ADD_BIAS_RELU:
        return -least(-(sum + bias), all(0));
    default:
        return *c - 0.1f * sum;
    }
}

/* `rows` rows of eight columns of c from as many of a and a panel of k rows of eight. */
static inline __attribute__((always_inline)) void tile(int rows, then what, float *c, size_t n,
                                                       const float *a, size_t ai, size_t ak,
                                                       const float *panel, int k,
                                                       const float *bias) {
    v4 sum[4][2];
    for (int r = 0; r < rows; r++) {
        sum[r][0] = sum[r][1] = all(0);
    }
    for (const float *end = panel + 8 * k; panel != end; panel += 8, a += ak) {
        const v4 b0 = *(const v4 *)panel, b1 = *(const v4 *)(panel + 4);
        for (int r = 0; r < rows; r++) {
            const v4 x = all(a[(size_t)r * ai]);
            sum[r][0] = fused(x, b0, sum[r][0]);
            sum[r][1] = fused(x, b1, sum[r][1]);
        }
    }
    for (int r = 0; r < rows; r++) {
        v4 *at = (v4 *)(c + (size_t)r * n);
        at[0] = finished(what, sum[r][0], &at[0], bias ? *(const v4 *)bias : all(0));
        at[1] = finished(what, sum[r][1], &at[1], bias ? *(const v4 *)(bias + 4) : all(0));
    }
}

/* c[m][n] from a b; a is read at a[i ai + k ak], b at b[k bk + j bj]. n is a multiple of 8, m of 4.
 */
static inline __attribute__((always_inline)) void product(then what, float *c, const float *a,
                                                          size_t ai, size_t ak, const float *b,
                                                          size_t bk, size_t bj, int m, int n, int k,
                                                          const float *bias) {
    static float panel[8 * WIDEST];
    for (int j = 0; j < n; j += 8) {
        for (int l = 0; l < k; l++) {
            for (int i = 0; i < 8; i++) {
                panel[8 * l + i] = b[(size_t)l * bk + (size_t)(j + i) * bj];
            }
        }
        for (int i = 0; i < m; i += 4) {
            tile(4, what, c + (size_t)i * n + j, (size_t)n, a + (size_t)i * ai, ai, ak, panel, k,
                 bias ? bias + j : NULL);
        }
    }
}

typedef struct layer {
    int in, out; /* out: a multiple of 8, the rest of it zero */
    float w[WEIGHTS_MOST], b[512];
} layer;

/* Weights of [in][out] of which the last `in` rows are those of a layer padded to a multiple of 8.
 */
static void layer_make(layer *l, int in, int in_padded, int out) {
    const float bound = sqrtf(6.0f / (float)in);
    memset(l, 0, sizeof *l);
    l->in = in_padded;
    l->out = (out + 7) / 8 * 8;
    for (int i = 0; i < in; i++) {
        fill(l->w + (size_t)i * l->out, out, -bound, bound);
    }
}

static void layer_forward(const layer *l, const float *x, float *y, int batch, int relu) {
    const size_t in = (size_t)l->in, out = (size_t)l->out;
    if (relu) {
        product(ADD_BIAS_RELU, y, x, in, 1, l->w, out, 1, batch, l->out, l->in, l->b);
    } else {
        product(ADD_BIAS, y, x, in, 1, l->w, out, 1, batch, l->out, l->in, l->b);
    }
}

/* And the step. dx: NULL where nobody asks. */
static void layer_backward(layer *l, const float *x, const float *dy, float *dx, int batch) {
    const size_t in = (size_t)l->in, out = (size_t)l->out;
    if (dx) {
        product(KEEP, dx, dy, out, 1, l->w, 1, out, batch, l->in, l->out, NULL);
        for (int i = 0; i < batch * l->in; i++) {
            dx[i] = x[i] > 0 ? dx[i] : 0;
        }
    }
    product(STEP, l->w, x, 1, in, dy, out, 1, l->in, l->out, batch, NULL);
    float sums[512] = {0};
    for (int i = 0; i < batch; i++) {
        for (int j = 0; j < l->out; j++) {
            sums[j] += dy[(size_t)i * out + j];
        }
    }
    for (int j = 0; j < l->out; j++) {
        l->b[j] -= 0.1f * sums[j];
    }
}

/* Mean cross-entropy of 10 classes in rows of 16; y becomes its gradient. */
static float cross_entropy(float *y, const int *labels, int batch) {
    float loss = 0;
    for (int i = 0; i < batch; i++) {
        float *row = y + (size_t)i * 16, most = row[0], sum = 0;
        for (int j = 1; j < 10; j++) {
            most = row[j] > most ? row[j] : most;
        }
        const float label = row[labels[i]] - most;
        for (int j = 0; j < 10; j++) {
            row[j] = expf(row[j] - most);
            sum += row[j];
        }
        loss += logf(sum) - label;
        for (int j = 0; j < 10; j++) {
            row[j] = (row[j] / sum - (j == labels[i] ? 1.0f : 0.0f)) / (float)batch;
        }
        memset(row + 10, 0, 6 * sizeof *row);
    }
    return loss / (float)batch;
}

static double layers_train(int n, const int *sizes, int batch, uint32_t from, int times) {
    static layer layers[LAYERS_MOST];
    static float h[LAYERS_MOST + 1][BATCH_MOST * WIDEST], d[2][BATCH_MOST * WIDEST];
    static int labels[BATCH_MOST];
    double loss = 0;
    seed = from;
    for (int i = 0; i < n; i++) {
        layer_make(&layers[i], sizes[i], (sizes[i] + 7) / 8 * 8, sizes[i + 1]);
    }
    fill(h[0], batch * sizes[0], -1, 1);
    for (int i = 0; i < batch; i++) {
        labels[i] = (int)uniform(0, 10);
    }
    for (int t = 0; t < times; t++) {
        for (int i = 0; i < n; i++) {
            layer_forward(&layers[i], h[i], h[i + 1], batch, i + 1 < n);
        }
        loss = cross_entropy(h[n], labels, batch);
        const float *dy = h[n];
        for (int i = n; i-- > 0;) {
            float *dx = i > 0 ? d[i % 2] : NULL;
            layer_backward(&layers[i], h[i], dy, dx, batch);
            dy = dx;
        }
    }
    return loss;
}

/* --- W3: 10,000 scalar nodes ------------------------------------------------------------------ */

static double scalars(int times) {
    static float h[100][34];
    float w[16], x[16], dw[16] = {0}, dx[16] = {0};
    double loss = 0;
    seed = 303;
    fill(w, 16, 0.5f, 1.5f);
    fill(x, 16, -1, 1);
    for (int t = 0; t < times; t++) {
        float sum = x[0];
        for (int c = 0; c < 100; c++) {
            h[c][0] = x[c & 15];
            for (int k = 0; k < 33; k++) {
                const float z = h[c][k] * w[(c + k) & 15] + x[(5 * c + 3 * k) & 15];
                h[c][k + 1] = (k & 3) == 3 ? (z > 0 ? z : 0) : tanhf(z);
            }
            sum += h[c][33];
        }
        dx[0] += 1;
        for (int c = 0; c < 100; c++) {
            float g = 1;
            for (int k = 33; k-- > 0;) {
                const float y = h[c][k + 1];
                g = (k & 3) == 3 ? (y > 0 ? g : 0) : g * (1 - y * y);
                dx[(5 * c + 3 * k) & 15] += g;
                dw[(c + k) & 15] += g * h[c][k];
                g *= w[(c + k) & 15];
            }
            dx[c & 15] += g;
        }
        loss = sum;
    }
    return loss + 1e-30 * (dw[3] + dx[5]);
}

/* --- W5: (3 (x + 2)^2).mean(), and back ------------------------------------------------------- */

static double lesson(int n, int times) {
    static float x[1000000], grad[1000000];
    float out = 0;
    for (int i = 0; i < n; i++) {
        x[i] = 1;
    }
    for (int t = 0; t < times; t++) {
        float sum = 0;
        for (int i = 0; i < n; i++) {
            const float y = x[i] + 2;
            sum += 3 * y * y;
            grad[i] = 6 * y / (float)n;
        }
        out = sum / (float)n;
        x[t % n] += grad[t % n] * 1e-9f;
    }
    return out;
}

/* What the machine can do at most: products and sums of vectors of four that wait for nothing. */
static double peak(int times) {
    v4 sum[12];
    const v4 by = {0.999f, 0.998f, 0.997f, 0.996f};
    for (int i = 0; i < 12; i++) {
        sum[i] = by * (float)i;
    }
    for (int t = 0; t < times; t++) {
        for (int i = 0; i < 12; i++) {
            sum[i] = fused(sum[i], by, by);
        }
    }
    double all = 0;
    for (int i = 0; i < 12; i++) {
        all += sum[i][0] + sum[i][1] + sum[i][2] + sum[i][3];
    }
    return all;
}

double hand(int workload, int times) {
    static const int two[] = {784, 128, 10}, three[] = {784, 512, 512, 10};
    switch (workload) {
    case W1:
        return small_train(10, times);
    case W1B:
        return small_train(128, times);
    case W2:
        return layers_train(2, two, 64, 202, times);
    case W2B:
        return layers_train(3, three, 128, 203, times);
    case W3:
        return scalars(times);
    case W5:
        return lesson(4, times);
    case W5_LARGE:
        return lesson(1000000, times);
    case W6:
        return surface(times);
    default:
        return peak(times);
    }
}

int main(int argc, char **argv) {
    if (argc != 3) {
        fprintf(stderr, "usage: hand WORKLOAD TIMES\n");
        return 2;
    }
    printf("%.8g\n", hand(atoi(argv[1]), atoi(argv[2])));
    return 0;
}
