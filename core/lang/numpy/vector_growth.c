/* Exponentials and hyperbolic functions of float64 (Note [Vectors of eight]). */
#include "base/elementary.h"
#include "base/power_table.h"
#include "lang/numpy/vector.h"
#include "lang/numpy/vector_parts.h"

/* 2^(i/128) */
static double root(int64_t i) {
    return gw_power_points[i & 127].power;
}

double gw_vector_exp2(double x) {
    static const double c[] = {0x1.62e42fefa398bp-1, 0x1.ebfbdff84555ap-3,  0x1.c6b08d4ad86b9p-5,
                               0x1.3b2ad1b172252p-7, 0x1.5d7472713cd19p-10, 0x1.4a1d7f526371bp-13};
    if (!(fabs(x) < 0x1.fefffp+9)) {
        return exp2(x);
    }
    const double k = floor(x * 16), power = root(8 * (int64_t)k), r = gw_round_down(x, -k / 16);
    return ldexp(gw_fma(power * r, gw_double_polynomial(c, 6, r), power), (int)floor(x));
}

double gw_vector_expm1(double x) {
    if (!(x < 0x1.61da04cbafe44p+9)) {
        return gw_expm1_f64(x);
    }
    if (x < -64) {
        return -1;
    }
    const double shift = 0x1.8000000003ffp+48, n = gw_fma(x, 0x1.71547652b82fep+0, shift) - shift;
    const gw_power_point point = gw_power_points[8 * (int64_t)(n * 16) & 127];
    const double size = ldexp(point.power, (int)floor(n));
    const double near = gw_fma(-n, 0x1.62e42fefa39efp-1, x);
    const double r = gw_fma(-0x1.abc9e3b39803fp-56, n, near), square = r * r;
    const double low = gw_fma(0x1.5555555555656p-3, r, 0x1.00000000000a2p-1);
    const double middle = gw_fma(0x1.1111110865214p-7, r, 0x1.5555554ad3d06p-5);
    const double high = gw_fma(0x1.a020410303d8ap-13, r, 0x1.6c1c38e164a2fp-10);
    const double sum = gw_fma(square, gw_fma(square, high, middle), low);
    return gw_double_or_sign(gw_fma(gw_fma(square, sum, point.rest) + r, size, size - 1), x);
}

static bool is_large(double size) {
    return !((gw_bits_of_f64(size) >> 32) <= 0x40861d99);
}

/* sinh(i log(2)/128), up to 2^-106 */
static double known_sinh(int64_t i) {
    const gw_power_point up = gw_power_points[i], down = gw_power_points[-i & 127];
    const double small = i ? down.power / 2 : 1, high = up.power - small, v = high - up.power;
    const double lost = (up.power - (high - v)) - (small + v);
    return (high + (lost + (up.power * up.rest - small * down.rest))) / 2;
}

double gw_vector_sinh(double x) {
    const double size = fabs(x);
    if (is_large(size)) {
        return gw_sinh_f64(x);
    }
    const double n = gw_fma(size, 0x1.71547652b82fep+0, 0x1.8p+45) - 0x1.8p+45;
    const int64_t k = (int64_t)(n * 128), i = k & 127;
    const double near = gw_fma(-n, 0x1.62e42fefap-1, size);
    const double r = gw_fma(-n, 0x1.cf79abc9e3b3ap-40, near), square = r * r;
    const double known = ldexp(known_sinh(i), (int)(k >> 7)), small = i ? root(-i) / 4 : .5;
    const double up = ldexp(small, (int)(k >> 7)), down = ldexp(small, -(int)(k >> 7));
    const double sinh_of_n = known + (up - down), cosh_of_n = known + (up + down);
    const double odd =
        gw_fma(r, gw_fma(0x1.111115712f425p-7, square, 0x1.55555555554adp-3) * square, r);
    const double even = gw_fma(0x1.55555cf16d299p-5, square, 0x1.ffffffffffdbdp-2) * square;
    const double rest = gw_fma(cosh_of_n, odd, even * sinh_of_n);
    return gw_double_or_sign(rest + sinh_of_n, x);
}

double gw_vector_cosh(double x) {
    const double size = fabs(x);
    if (is_large(size)) {
        return gw_cosh_f64(x);
    }
    const double n = gw_fma(size, 0x1.71547652b82fep+0, 0x1.8p+48) - 0x1.8p+48;
    const int64_t k = (int64_t)(n * 16);
    const double near = gw_fma(-n, 0x1.62e42fefcp-1, size);
    const double r = gw_fma(-n, -0x1.c610ca86c3899p-37, near), square = r * r;
    const double up = ldexp(root(8 * k), (int)(k >> 4) - 1);
    const double down = ldexp(root(-8 * k), (int)(-k >> 4) - 1), sum = up + down;
    double odd = gw_fma(0x1.a018d76da03dap-13, square, 0x1.1111111286a0cp-7);
    odd = gw_fma(square, odd, 0x1.5555555555543p-3) * square;
    double even = gw_fma(0x1.6c183da08f116p-10, square, 0x1.5555555484f37p-5);
    even = gw_fma(square, even, 0x1.0000000000004p-1) * square;
    return gw_fma(up - down, gw_fma(r, odd, r), gw_fma(sum, even, sum));
}
