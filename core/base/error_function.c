/* Note [Error function]. That of Python's `math` and of what PyTorch takes number by number is
 * glibc's: Sun's fdlibm, whose polynomials are added up by pairs. Equal on 20 million arguments. */
#include <math.h>

#include "base/bits.h"
#include "base/elementary.h"

/* c0 + c1 z + c2 z² + ..., by pairs and pairs of pairs. */
static double by_pairs(double z, const double *c, int n) {
    const double z2 = z * z, z4 = z2 * z2, z6 = z4 * z2, z8 = z4 * z4;
    const double powers[5] = {1, z2, z4, z6, z8};
    double sum = c[0] + z * c[1];
    for (int i = 2; i < n; i += 2) {
        sum += powers[i / 2] * (i + 1 < n ? c[i] + z * c[i + 1] : c[i]);
    }
    return sum;
}

static const double pp[5] = {1.28379167095512558561e-01, -3.25042107247001499370e-01,
                             -2.84817495755985104766e-02, -5.77027029648944159157e-03,
                             -2.37630166566501626084e-05};
static const double qq[6] = {1,
                             3.97917223959155352819e-01,
                             6.50222499887672944485e-02,
                             5.08130628187576562776e-03,
                             1.32494738004321644526e-04,
                             -3.96022827877536812320e-06};
static const double pa[7] = {-2.36211856075265944077e-03, 4.14856118683748331666e-01,
                             -3.72207876035701323847e-01, 3.18346619901161753674e-01,
                             -1.10894694282396677476e-01, 3.54783043256182359371e-02,
                             -2.16637559486879084300e-03};
static const double qa[7] = {1,
                             1.06420880400844228286e-01,
                             5.40397917702171048937e-01,
                             7.18286544141962662868e-02,
                             1.26171219808761642112e-01,
                             1.36370839120290507362e-02,
                             1.19844998467991074170e-02};
static const double ra[8] = {-9.86494403484714822705e-03, -6.93858572707181764372e-01,
                             -1.05586262253232909814e+01, -6.23753324503260060396e+01,
                             -1.62396669462573470355e+02, -1.84605092906711035994e+02,
                             -8.12874355063065934246e+01, -9.81432934416914548592e+00};
static const double sa[9] = {1,
                             1.96512716674392571292e+01,
                             1.37657754143519042600e+02,
                             4.34565877475229228821e+02,
                             6.45387271733267880336e+02,
                             4.29008140027567833386e+02,
                             1.08635005541779435134e+02,
                             6.57024977031928170135e+00,
                             -6.04244152148580987438e-02};
static const double rb[7] = {-9.86494292470009928597e-03, -7.99283237680523006574e-01,
                             -1.77579549177547519889e+01, -1.60636384855821916062e+02,
                             -6.37566443368389627722e+02, -1.02509513161107724954e+03,
                             -4.83519191608651397019e+02};
static const double sb[8] = {1,
                             3.03380607434824582924e+01,
                             3.25792512996573918826e+02,
                             1.53672958608443695994e+03,
                             3.19985821950859553908e+03,
                             2.55305040643316442583e+03,
                             4.74528541206955367215e+02,
                             -2.24409524465858183362e+01};

/* erfc(size) for size from 1.25, but for what is 0. */
static double far_tail(double size) {
    const double s = 1 / (size * size);
    const double r = size < 0x1.6db6ep1 ? by_pairs(s, ra, 8) / by_pairs(s, sa, 9)
                                        : by_pairs(s, rb, 7) / by_pairs(s, sb, 8);
    const double z = gw_f64_of_bits(gw_bits_of_f64(size) & ~UINT64_C(0xFFFFFFFF));
    return gw_exp_f64(-z * z - 0.5625) * gw_exp_f64((z - size) * (z + size) + r) / size;
}

double gw_erf_f64(double x) {
    const double size = fabs(x), erx = 8.45062911510467529297e-01;
    const double efx = 1.28379167095512586316e-01;
    if (!(size < 6)) {
        return x != x ? x : copysign(1, x);
    }
    if (size < 0.84375) {
        if (size < 0x1p-28) {
            return size < 0x1p-1015 ? 0.0625 * (16.0 * x + (16.0 * efx) * x) : x + efx * x;
        }
        const double z = x * x;
        return x + x * (by_pairs(z, pp, 5) / by_pairs(z, qq, 6));
    }
    if (size < 1.25) {
        const double s = size - 1, y = erx + by_pairs(s, pa, 7) / by_pairs(s, qa, 7);
        return copysign(y, x);
    }
    return copysign(1 - far_tail(size), x);
}

double gw_erfc_f64(double x) {
    const double size = fabs(x), erx = 8.45062911510467529297e-01;
    if (!(size < 28)) {
        return x != x ? x : x < 0 ? 2 : 0;
    }
    if (size < 0.84375) {
        const double z = x * x;
        if (size < 0x1p-56) {
            return 1 - x;
        }
        const double y = by_pairs(z, pp, 5) / by_pairs(z, qq, 6);
        return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
    }
    if (size < 1.25) {
        const double s = size - 1, y = by_pairs(s, pa, 7) / by_pairs(s, qa, 7);
        return x < 0 ? 1 + (erx + y) : 1 - erx - y;
    }
    return x < -6 ? 2 : x < 0 ? 2 - far_tail(size) : far_tail(size);
}
