#include "lang/digits.h"

#include <string.h>

enum { BITS = 32 };

size_t gw_digits_trim(const uint32_t *a, size_t n) {
    while (n && !a[n - 1]) {
        n--;
    }
    return n;
}

int gw_digits_compare(const uint32_t *a, size_t na, const uint32_t *b, size_t nb) {
    if (na != nb) {
        return na < nb ? -1 : 1;
    }
    while (na--) {
        if (a[na] != b[na]) {
            return a[na] < b[na] ? -1 : 1;
        }
    }
    return 0;
}

size_t gw_digits_bits(const uint32_t *a, size_t n) {
    n = gw_digits_trim(a, n);
    return n ? n * BITS - (size_t)__builtin_clz(a[n - 1]) : 0;
}

size_t gw_digits_add(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b, size_t nb) {
    uint64_t carry = 0;
    size_t i = 0;
    for (; i < na || i < nb; i++) {
        carry += (uint64_t)(i < na ? a[i] : 0) + (i < nb ? b[i] : 0);
        out[i] = (uint32_t)carry;
        carry >>= BITS;
    }
    out[i] = (uint32_t)carry;
    return gw_digits_trim(out, i + 1);
}

size_t gw_digits_subtract(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b,
                          size_t nb) {
    uint64_t borrow = 0;
    for (size_t i = 0; i < na; i++) {
        const uint64_t d = (uint64_t)a[i] - (i < nb ? b[i] : 0) - borrow;
        out[i] = (uint32_t)d;
        borrow = d >> 63;
    }
    return gw_digits_trim(out, na);
}

size_t gw_digits_multiply(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b,
                          size_t nb) {
    memset(out, 0, (na + nb) * sizeof *out);
    for (size_t i = 0; i < na; i++) {
        uint64_t carry = 0;
        for (size_t j = 0; j < nb; j++) {
            carry += (uint64_t)a[i] * b[j] + out[i + j];
            out[i + j] = (uint32_t)carry;
            carry >>= BITS;
        }
        out[i + nb] = (uint32_t)carry;
    }
    return gw_digits_trim(out, na + nb);
}

size_t gw_digits_shift_left(uint32_t *out, const uint32_t *a, size_t n, size_t bits) {
    const size_t whole = bits / BITS;
    const unsigned part = (unsigned)(bits % BITS);
    uint32_t above = 0; /* from the top, so that out may be a */
    for (size_t i = n; i-- > 0;) {
        out[i + whole + 1] = above | (part ? a[i] >> (BITS - part) : 0);
        above = a[i] << part;
    }
    out[whole] = above;
    memset(out, 0, whole * sizeof *out);
    return gw_digits_trim(out, n + whole + 1);
}

size_t gw_digits_shift_right(uint32_t *out, const uint32_t *a, size_t n, size_t bits, bool *lost) {
    const size_t whole = bits / BITS;
    const unsigned part = (unsigned)(bits % BITS);
    *lost = gw_digits_any_below(a, n, bits);
    if (whole >= n) {
        return 0;
    }
    for (size_t i = whole; i < n; i++) {
        const uint32_t above = i + 1 < n ? a[i + 1] : 0;
        out[i - whole] = a[i] >> part | (part ? above << (BITS - part) : 0);
    }
    return gw_digits_trim(out, n - whole);
}

uint32_t gw_digits_times(uint32_t *a, size_t n, uint32_t factor, uint32_t more) {
    uint64_t carry = more;
    for (size_t i = 0; i < n; i++) {
        carry += (uint64_t)a[i] * factor;
        a[i] = (uint32_t)carry;
        carry >>= BITS;
    }
    return (uint32_t)carry;
}

uint32_t gw_digits_over(uint32_t *a, size_t n, uint32_t divisor) {
    uint64_t rest = 0;
    while (n--) {
        rest = rest << BITS | a[n];
        a[n] = (uint32_t)(rest / divisor);
        rest %= divisor;
    }
    return (uint32_t)rest;
}

/* One digit of the quotient: how often `d` goes into the top of `u` (n + 1 digits), which is
 * reduced by that. */
static uint32_t divide_step(uint32_t *u, const uint32_t *d, size_t n) {
    const uint64_t base = (uint64_t)1 << BITS;
    const uint64_t top = (uint64_t)u[n] << BITS | u[n - 1];
    uint64_t guess = top / d[n - 1], rest = top % d[n - 1];
    while (guess >= base || (n > 1 && guess * d[n - 2] > (rest << BITS | u[n - 2]))) {
        guess--;
        rest += d[n - 1];
        if (rest >= base) {
            break;
        }
    }
    uint64_t carry = 0, borrow = 0;
    for (size_t i = 0; i < n; i++) {
        carry += guess * d[i];
        const uint64_t left = (uint64_t)u[i] - (uint32_t)carry - borrow;
        u[i] = (uint32_t)left;
        borrow = left >> 63;
        carry >>= BITS;
    }
    const uint64_t left = (uint64_t)u[n] - carry - borrow;
    u[n] = (uint32_t)left;
    if (left >> 63) { /* one too many: put it back */
        guess--;
        uint64_t sum = 0;
        for (size_t i = 0; i < n; i++) {
            sum += (uint64_t)u[i] + d[i];
            u[i] = (uint32_t)sum;
            sum >>= BITS;
        }
        u[n] += (uint32_t)sum;
    }
    return (uint32_t)guess;
}

/* Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D. */
size_t gw_digits_divide(uint32_t *quotient, uint32_t *rest, size_t *n_rest, uint32_t *scratch,
                        const uint32_t *a, size_t na, const uint32_t *b, size_t nb) {
    const unsigned shift = (unsigned)__builtin_clz(b[nb - 1]);
    for (size_t i = nb; i-- > 0;) { /* both are shifted until the divisor's top bit is a one */
        scratch[i] = b[i] << shift | (shift && i ? b[i - 1] >> (BITS - shift) : 0);
    }
    rest[na] = 0;
    memmove(rest, a, na * sizeof *rest);
    if (shift) {
        gw_digits_shift_left(rest, rest, na, shift);
    }
    for (size_t i = na - nb + 1; i-- > 0;) {
        quotient[i] = divide_step(rest + i, scratch, nb);
    }
    bool lost;
    *n_rest = gw_digits_shift_right(rest, rest, nb, shift, &lost);
    return gw_digits_trim(quotient, na - nb + 1);
}

static uint32_t digit_at(const uint32_t *a, size_t n, size_t i) {
    return i < n ? a[i] : 0;
}

uint64_t gw_digits_window(const uint32_t *a, size_t n, size_t from) {
    const size_t i = from / BITS;
    const unsigned part = (unsigned)(from % BITS);
    const uint64_t low = digit_at(a, n, i) | (uint64_t)digit_at(a, n, i + 1) << BITS;
    return part ? low >> part | (uint64_t)digit_at(a, n, i + 2) << (2 * BITS - part) : low;
}

bool gw_digits_any_below(const uint32_t *a, size_t n, size_t end) {
    const size_t whole = end / BITS;
    for (size_t i = 0; i < n && i < whole; i++) {
        if (a[i]) {
            return true;
        }
    }
    return whole < n && (a[whole] & (((uint32_t)1 << end % BITS) - 1)) != 0;
}
