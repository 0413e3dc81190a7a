#include "lang/unicode.h"

#include <stddef.h>

#include "lang/unicode_data.h"

static bool is_in(uint32_t c, const struct range *ranges, size_t n) {
    size_t low = 0;
    while (low < n) {
        const size_t middle = low + (n - low) / 2;
        if (c < ranges[middle].first) {
            n = middle;
        } else if (c > ranges[middle].last) {
            low = middle + 1;
        } else {
            return true;
        }
    }
    return false;
}

bool gw_is_printable(uint32_t c) {
    if (c < 0x80) {
        return c >= ' ' && c < 0x7f;
    }
    return !is_in(c, unprintable, sizeof unprintable / sizeof *unprintable);
}

bool gw_is_space(uint32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f) || c == 0x85 || c == 0xa0 ||
           c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
           c == 0x202f || c == 0x205f || c == 0x3000;
}

bool gw_is_alpha(uint32_t c) {
    if (c < 0x80) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
    return is_in(c, alphabetic, sizeof alphabetic / sizeof *alphabetic);
}

int gw_decimal_value(uint32_t c) {
    if (c < 0x80) {
        return c >= '0' && c <= '9' ? (int)(c - '0') : -1;
    }
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros && zeros[i] <= c; i++) {
        if (c - zeros[i] < 10) {
            return (int)(c - zeros[i]);
        }
    }
    return -1;
}

bool gw_is_decimal(uint32_t c) {
    return gw_decimal_value(c) >= 0;
}

bool gw_is_digit(uint32_t c) {
    return gw_is_decimal(c) || (c >= 0x80 && is_in(c, digits, sizeof digits / sizeof *digits));
}

bool gw_is_numeric(uint32_t c) {
    return gw_is_digit(c) || (c >= 0x80 && is_in(c, numerals, sizeof numerals / sizeof *numerals));
}
