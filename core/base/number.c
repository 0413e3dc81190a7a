#include "base/number.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_DIGITS = 17 };

/* A positive number as 0.d1d2d3... * 10^point. */
typedef struct decimal {
    char digits[MAX_DIGITS + 1];
    int point;
} decimal;

/* `value` rounded to `n` significant digits, which the C library does exactly. */
static decimal round_to(double value, int n) {
    char text[40];
    snprintf(text, sizeof text, "%.*e", n - 1, value);
    decimal d = {.point = atoi(strchr(text, 'e') + 1) + 1};
    d.digits[0] = text[0];
    memcpy(d.digits + 1, text + 2, (size_t)n - 1);
    return d;
}

static void trim(decimal *d) {
    size_t n = strlen(d->digits);
    while (n > 1 && d->digits[n - 1] == '0') {
        d->digits[--n] = '\0';
    }
}

/* The next decimal of as many digits. */
static void increment(decimal *d) {
    size_t i = strlen(d->digits);
    while (i > 0 && d->digits[i - 1] == '9') {
        d->digits[--i] = '0';
    }
    if (i > 0) {
        d->digits[i - 1]++;
    } else {
        d->digits[0] = '1';
        d->point++;
    }
}

static bool reads_back(const decimal *d, double value, bool single) {
    char text[MAX_DIGITS + 20];
    snprintf(text, sizeof text, "0.%se%d", d->digits, d->point);
    return single ? strtof(text, NULL) == (float)value : strtod(text, NULL) == value;
}

/* Note [Shortest decimal]. A decimal of at most DBL_DIG (FLT_DIG) digits survives the way to the
 * binary and back, so when rounding to that many digits reads back, dropping its zeros gives the
 * shortest. Otherwise one or two (three) digits more are tried, and all counts for subnormals,
 * which have less precision. Below a power of two the neighbour is half as far as above, so there
 * the nearest decimal may not read back though the next one up does. */
static decimal shortest(double value, bool single) {
    const int sure = single ? 6 : 15;
    const int most = single ? 9 : MAX_DIGITS;
    const bool subnormal = value < (single ? 0x1p-126 : 0x1p-1022);
    int exponent;
    const bool power_of_two = frexp(value, &exponent) == 0.5;
    decimal d;
    for (int n = subnormal ? 1 : sure;; n++) {
        d = round_to(value, n);
        if (n == most || reads_back(&d, value, single)) {
            break;
        }
        if (power_of_two) {
            decimal up = d;
            increment(&up);
            if (reads_back(&up, value, single)) {
                d = up;
                break;
            }
        }
    }
    trim(&d);
    return d;
}

/* As float.__repr__ lays digits out: an exponent below 1e-4 and from 1e16 on. */
static size_t layout(const decimal *d, bool negative, char out[GW_NUMBER_SIZE]) {
    const int n = (int)strlen(d->digits);
    const char *sign = negative ? "-" : "";
    int length;
    if (d->point > 16 || d->point < -3) {
        const int exponent = d->point - 1;
        length = snprintf(out, GW_NUMBER_SIZE, "%s%c%s%se%c%02d", sign, d->digits[0],
                          n > 1 ? "." : "", d->digits + 1, exponent < 0 ? '-' : '+', abs(exponent));
    } else if (d->point <= 0) {
        length = snprintf(out, GW_NUMBER_SIZE, "%s0.%.*s%s", sign, -d->point, "0000", d->digits);
    } else if (d->point >= n) {
        length = snprintf(out, GW_NUMBER_SIZE, "%s%s%.*s.0", sign, d->digits, d->point - n,
                          "0000000000000000");
    } else {
        length = snprintf(out, GW_NUMBER_SIZE, "%s%.*s.%s", sign, d->point, d->digits,
                          d->digits + d->point);
    }
    return (size_t)length;
}

static size_t repr(double value, bool single, char out[GW_NUMBER_SIZE]) {
    const bool negative = signbit(value);
    if (isfinite(value) && value != 0) {
        const decimal d = shortest(fabs(value), single);
        return layout(&d, negative, out);
    }
    const char *text = isnan(value) ? "nan" : isinf(value) ? "inf" : "0.0";
    return (size_t)snprintf(out, GW_NUMBER_SIZE, "%s%s", negative && !isnan(value) ? "-" : "",
                            text);
}

size_t gw_number_repr(double value, char out[GW_NUMBER_SIZE]) {
    return repr(value, false, out);
}

size_t gw_number_repr_f32(float value, char out[GW_NUMBER_SIZE]) {
    return repr((double)value, true, out);
}
