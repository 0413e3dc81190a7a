/* Magnitudes: whole numbers without a sign, as arrays of 32-bit digits, the least first. Nothing is
 * allocated here; callers bring the room that each function names. A result's count of digits is
 * returned, zeros in front not counted. */
#ifndef GW_LANG_DIGITS_H
#define GW_LANG_DIGITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

size_t gw_digits_trim(const uint32_t *a, size_t n);
/* -1, 0, 1 */
int gw_digits_compare(const uint32_t *a, size_t na, const uint32_t *b, size_t nb);
/* How many bits the number has: 0 for 0. */
size_t gw_digits_bits(const uint32_t *a, size_t n);

/* a + b; room for one more than the longer. */
size_t gw_digits_add(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b, size_t nb);
/* a - b, where a is not less; room for na. */
size_t gw_digits_subtract(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b,
                          size_t nb);
/* a * b; room for na + nb, apart from both. */
size_t gw_digits_multiply(uint32_t *out, const uint32_t *a, size_t na, const uint32_t *b,
                          size_t nb);
/* a << bits; room for n + bits / 32 + 1. */
size_t gw_digits_shift_left(uint32_t *out, const uint32_t *a, size_t n, size_t bits);
/* a >> bits; room for n. *lost: a one was among the bits that fell out. */
size_t gw_digits_shift_right(uint32_t *out, const uint32_t *a, size_t n, size_t bits, bool *lost);

/* a * factor + more, in place; the carry that would be digit n. */
uint32_t gw_digits_times(uint32_t *a, size_t n, uint32_t factor, uint32_t more);
/* a / divisor, in place; the rest. */
uint32_t gw_digits_over(uint32_t *a, size_t n, uint32_t divisor);
/* The quotient (room for na - nb + 1) of a / b for na >= nb >= 1; `rest` (room for na + 1) becomes
 * what is left over, and `scratch` needs room for nb. */
size_t gw_digits_divide(uint32_t *quotient, uint32_t *rest, size_t *n_rest, uint32_t *scratch,
                        const uint32_t *a, size_t na, const uint32_t *b, size_t nb);

/* The bits `from`.. as a number of 64; what is beyond the ends is 0. */
uint64_t gw_digits_window(const uint32_t *a, size_t n, size_t from);
/* Is there a one below bit `end`? */
bool gw_digits_any_below(const uint32_t *a, size_t n, size_t end);

#endif
