/* The cube root, to the bit as glibc has it: a polynomial of the fraction, one step of Halley's,
 * and the root of what is left of the exponent (sysdeps/ieee754/dbl-64/s_cbrt.c). */
#include <math.h>

#include "base/elementary.h"

double gw_cbrt_f64(double x) {
    static const double roots[5] = {1 / 1.5874010519681994748, 1 / 1.2599210498948731648, 1,
                                    1.2599210498948731648, 1.5874010519681994748};
    int exponent;
    const double m = frexp(fabs(x), &exponent);
    if (x == 0 || !isfinite(x)) {
        return x + x;
    }
    double u = 0.784932344976639262 - 0.145263899385486367 * m;
    u = 1.83469277483613086 - u * m;
    u = 2.4469312256353444 - u * m;
    u = 2.11499494167371287 - u * m;
    u = 1.50819193781584896 - u * m;
    u = 0.354895765043919860 + u * m;
    const double cube = u * u * u;
    const double root = u * (cube + 2 * m) / (2 * cube + m) * roots[2 + exponent % 3];
    return ldexp(x > 0 ? root : -root, exponent / 3);
}
