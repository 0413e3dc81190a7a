#include "lang/numpy/single.h"

#include <math.h>

/* Added and taken off again, it rounds to the nearest integer. */
static const float ROUNDER = 0x1.8p23F;

static float nearest(float x) {
    const volatile float moved = x + ROUNDER; /* volatile: not in more digits */
    return moved - ROUNDER;
}

/* c[0] x^n + ... + c[n]. */
static float polynomial(const float *c, int n, float x) {
    float y = c[0];
    for (int i = 1; i <= n; i++) {
        y = fmaf(y, x, c[i]);
    }
    return y;
}

/* exp(x) = 2^k exp(r), r = x - k log 2; exp(r) = P(r) / Q(r). */
float gw_single_exp(float x) {
    static const float p[] = {5.082762527590693718096e-04F, 6.757896990527504603057e-03F,
                              5.114512081637298353406e-02F, 2.473615434895520810817e-01F,
                              7.257664613233124478488e-01F, 9.999999999980870924916e-01F};
    static const float q[] = {2.159509375685829852307e-02F, -2.742335390411667452936e-01F, 1};
    if (isnan(x)) {
        return x;
    }
    if (x >= 88.72283935546875F || x <= -103.97208404541015625F) {
        return x > 0 ? INFINITY : 0;
    }
    const float k = nearest(x * 1.442695040888963407359924681001892137F);
    const float r = fmaf(k, -1.42860677e-6F, fmaf(k, -6.93145752e-1F, x));
    return ldexpf(polynomial(p, 5, r) / polynomial(q, 2, r), (int)k);
}

/* log(x) = k log 2 + log(1 + r), x = 2^k (1 + r), 1 + r from sqrt(1/2); log(1 + r) = P(r) / Q(r).
 */
float gw_single_log(float x) {
    static const float p[] = {2.589979117907922693523e-02F, 3.808837741388407920751e-01F,
                              1.480000633576506585156e+00F, 2.112677543073053063722e+00F,
                              9.999999999999998702752e-01F, 0};
    static const float q[] = {5.875095403124574342950e-03F, 1.546476374983906719538e-01F,
                              9.864942958519418960339e-01F, 2.453006071784736363091e+00F,
                              2.612677543073109236779e+00F, 1};
    int k;
    if (!(x > 0) || isinf(x)) {
        return x == 0 ? -INFINITY : x < 0 ? NAN : x;
    }
    float m = frexpf(x, &k);
    if (m <= 0.707106781186547524400844362104849039F) {
        m += m;
        k--;
    }
    const float r = m - 1;
    return fmaf((float)k, 0.693147180559945309417232121458176568F,
                polynomial(p, 5, r) / polynomial(q, 5, r));
}

/* r = x - k pi/2 and k, of which the last two bits count. */
static float reduce_angle(float x, int *quadrant) {
    const float k = nearest(x * 0x1.45f306p-1F);
    *quadrant = (int)k;
    return fmaf(k, -0x1.846988p-48F, fmaf(k, -0x1.5110b4p-22F, fmaf(k, -0x1.921fb0p+00F, x)));
}

static float sine_or_cosine(float r, int quadrant) {
    static const float cosine[] = {0x1.98e616p-16F, -0x1.6c06dcp-10F, 0x1.55553cp-05F, -0.5F, 1};
    static const float sine[] = {0x1.7d3bbcp-19F, -0x1.a06bbap-13F, 0x1.11119ap-07F,
                                 -0x1.555556p-03F, 0};
    const float square = r * r;
    const float y =
        quadrant & 1 ? polynomial(cosine, 4, square) : fmaf(polynomial(sine, 4, square), r, r);
    return quadrant & 2 ? 0 - y : y;
}

float gw_single_sin(float x) {
    int quadrant;
    if (!(fabsf(x) <= 117435.992F)) {
        return (float)sin((double)x);
    }
    const float r = reduce_angle(x, &quadrant);
    return sine_or_cosine(r, quadrant);
}

float gw_single_cos(float x) {
    int quadrant;
    if (!(fabsf(x) <= 71476.0625F)) {
        return (float)cos((double)x);
    }
    const float r = reduce_angle(x, &quadrant);
    return sine_or_cosine(r, quadrant + 1);
}

void gw_single_map(gw_tensor *y, float (*f)(float)) {
    float *data = y ? gw_tensor_data(y) : NULL;
    for (int64_t i = 0; y && i < gw_tensor_numel(y); i++) {
        data[i] = f(data[i]);
    }
}
