/* int, float and bool: arithmetic on values. An int of 64 bits is a plain value; what does not fit
 * is computed in big.h and comes back as an object of the type int. */
#ifndef GW_LANG_NUMBER_H
#define GW_LANG_NUMBER_H

#include "lang/object.h"

static inline bool gw_is_plain_number(gw_value v) {
    return v.tag == GW_V_INT || v.tag == GW_V_FLOAT || v.tag == GW_V_BOOL;
}
/* An int or a bool (not of a derived class) as an int64. */
static inline bool gw_is_plain_int(gw_value v) {
    return v.tag == GW_V_INT || v.tag == GW_V_BOOL;
}
static inline int64_t gw_plain_int(gw_value v) {
    return v.tag == GW_V_BOOL ? v.b : v.i;
}
static inline double gw_plain_float(gw_value v) {
    return v.tag == GW_V_FLOAT ? v.f : (double)gw_plain_int(v);
}

double gw_new_nan(gw_vm *vm, double nan);
/* A float that was just made; Note [Nans]. */
static inline gw_value gw_new_float(gw_vm *vm, double f) {
    return gw_float(f != f ? gw_new_nan(vm, f) : f);
}

/* a op b for plain numbers and big ints; not implemented for @, and for bit operators on floats. */
gw_flow gw_number_binary(gw_vm *vm, gw_binary_op op, gw_value a, gw_value b, gw_value *out);
/* Exact between int and float, of any size. */
bool gw_number_compare(gw_compare_op op, gw_value a, gw_value b);
gw_flow gw_number_unary(gw_vm *vm, gw_unary_op op, gw_value a, gw_value *out);
/* The int that a float is rounded to by `round`, floor, ceil or trunc; ValueError for nan,
 * OverflowError for infinity. */
gw_flow gw_float_to_int(gw_vm *vm, double integral, gw_value *out);
/* round(x, digits), as CPython: correctly rounded, half to even. */
double gw_round_digits(double x, int64_t digits);
/* int(text, base), float(text): false when the text is no such number. *overflow: it has more than
 * 64 bits. */
bool gw_parse_int(const char *text, size_t size, int base, int64_t *out, bool *overflow);
/* Behind `text` a NUL. False also when there is no memory, with the error set. */
bool gw_parse_float(gw_context *ctx, const char *text, size_t size, double *out);

#endif
