/* Whole numbers of any size. An int of 64 bits is a plain value; one that needs more is a gw_big,
 * an object of the type int. Every function here takes both ("a whole number"), and what it gives
 * is plain whenever it fits. */
#ifndef GW_LANG_BIG_H
#define GW_LANG_BIG_H

#include "lang/number.h"
#include "lang/type.h"

/* What exceeds this many bits is refused: one operation must stay short. */
enum { GW_BIG_MOST_BITS = 1 << 18, GW_BIG_MOST_TEXT = 4300 /* CPython's limit of digits */ };
#define GW_ANY_DIGITS UINT32_MAX /* what stands for no limit */

/* Raises OverflowError: an int would have more than GW_BIG_MOST_BITS. */
gw_flow gw_big_too_large(gw_vm *vm);

/* Begins as a gw_boxed whose value is unset, by which the two are told apart. */
typedef struct gw_big {
    gw_boxed box;
    bool negative;
    uint32_t n;
    uint32_t *digits; /* least first; they follow the struct */
} gw_big;

static inline bool gw_is_big(gw_value v) {
    return gw_has_layout(v, GW_L_NUMBER) && gw_is_unset(((gw_boxed *)v.o)->value);
}
/* An int of any size, of no derived class. */
static inline bool gw_is_whole(gw_value v) {
    return gw_is_plain_int(v) || gw_is_big(v);
}

/* A whole number's sign and digits; `few` holds those of a plain one. */
typedef struct gw_magnitude {
    const uint32_t *at;
    size_t n;
    bool negative;
    uint32_t few[2];
} gw_magnitude;
void gw_magnitude_of(gw_value v, gw_magnitude *out);

/* The number of these digits (copied; zeros in front are fine). */
gw_flow gw_big_new(gw_vm *vm, bool negative, const uint32_t *digits, size_t n, gw_value *out);

/* a op b; not implemented for @. Division by zero is the caller's to find. */
gw_flow gw_big_binary(gw_vm *vm, gw_binary_op op, gw_value a, gw_value b, gw_value *out);
gw_flow gw_big_unary(gw_vm *vm, gw_unary_op op, gw_value a, gw_value *out);
/* Quotient rounded down, and rest with the divisor's sign; either may be NULL. b is not 0. */
gw_flow gw_big_divide(gw_vm *vm, gw_value a, gw_value b, gw_value *quotient, gw_value *rest);
/* pow(base, exponent, modulus) */
gw_flow gw_big_power_modulo(gw_vm *vm, gw_value base, gw_value exponent, gw_value modulus,
                            gw_value *out);
gw_flow gw_big_gcd(gw_vm *vm, gw_value a, gw_value b, gw_value *out);
gw_flow gw_big_isqrt(gw_vm *vm, gw_value a, gw_value *out);

/* big_convert.c */
int gw_big_compare(gw_value a, gw_value b);     /* -1, 0, 1 */
int gw_big_compare_float(gw_value a, double f); /* f is no nan */
int64_t gw_big_hash(gw_value a);
/* The nearest float, half to even; false when it is too large for one. */
bool gw_big_to_float(gw_value a, double *out);
/* The same, as an OverflowError. */
bool gw_whole_float(gw_vm *vm, gw_value a, double *out);
/* a / b, rounded once. */
gw_flow gw_big_true_divide(gw_vm *vm, gw_value a, gw_value b, gw_value *out);
/* mantissa * 2**exponent, as mantissa in [0.5, 1) and an exponent of any size: for logarithms. */
double gw_big_frexp(gw_value a, int64_t *exponent);
/* Of a finite float that is whole. */
gw_flow gw_big_of_float(gw_vm *vm, double integral, gw_value *out);

/* big_text.c: the digits of |a| in base 2, 8, 10 or 16. False and ValueError: more than 4300
 * decimal ones. */
bool gw_whole_digits(gw_vm *vm, gw_value a, unsigned base, bool upper, gw_buffer *out);
/* int(text, base). *valid false (and GW_RETURNED): the text is no such number. */
gw_flow gw_whole_of_text(gw_vm *vm, const char *text, size_t size, int base, bool *valid,
                         gw_value *out);

#endif
