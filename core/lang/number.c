#include "lang/number.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/elementary.h"
#include "base/number.h"
#include "lang/big.h"
#include "lang/complex.h"
#include "lang/exception.h"

__extension__ typedef unsigned __int128 wide;

static gw_flow zero_division(gw_vm *vm, const char *what) {
    return gw_raise(vm, GW_X_ZeroDivisionError, "%s", what);
}

/* Note [Nans]. A nan is no other nan, but it is itself: `x in [x]` finds it, as CPython does, where
 * each is an object. Here the bits that an operation leaves open number it: what makes a nan makes
 * it by gw_new_float, and gw_is_same compares bits. */
double gw_new_nan(gw_vm *vm, double nan) {
    const uint64_t quiet = (uint64_t)0x7FF8 << 48, sign = (uint64_t)1 << 63;
    uint64_t bits;
    memcpy(&bits, &nan, sizeof bits);
    bits = (bits & sign) | quiet | (++vm->nans & (((uint64_t)1 << 51) - 1));
    memcpy(&nan, &bits, sizeof nan);
    return nan;
}

static gw_flow give_int(gw_value *out, int64_t i) {
    *out = gw_int(i);
    return GW_RETURNED;
}

static gw_flow give_float(gw_vm *vm, gw_value *out, double f) {
    *out = gw_new_float(vm, f);
    return GW_RETURNED;
}

/* --- Integers --------------------------------------------------------------------------------- */

/* a / b, rounded once: beyond 2**53 an int is no float, so the quotient is made of integers, with
 * more bits than a float has and the last one telling whether something is left over. */
static double divide(int64_t a, int64_t b) {
    const int64_t exact = (int64_t)1 << 53;
    if (a >= -exact && a <= exact && b >= -exact && b <= exact) {
        return (double)a / (double)b;
    }
    const bool negative = (a < 0) != (b < 0);
    uint64_t n = a < 0 ? 0 - (uint64_t)a : (uint64_t)a;
    const uint64_t d = b < 0 ? 0 - (uint64_t)b : (uint64_t)b;
    if (n == 0) {
        return negative ? -0.0 : 0.0;
    }
    int shift = __builtin_clzll(n) + 63;
    const wide scaled = (wide)n << shift;
    wide q = scaled / d;
    bool rest = scaled % d != 0;
    while (q >> 64) {
        rest = rest || (q & 1);
        q >>= 1;
        shift--;
    }
    const double result = ldexp((double)((uint64_t)q | rest), -shift);
    return negative ? -result : result;
}

static int64_t floor_divide(int64_t a, int64_t b, int64_t *rest) {
    int64_t q = a / b, r = a % b;
    if (r != 0 && (r < 0) != (b < 0)) {
        q--;
        r += b;
    }
    *rest = r;
    return q;
}

static gw_flow int_power(gw_vm *vm, int64_t base, int64_t exponent, gw_value *out) {
    const gw_value x = gw_int(base), y = gw_int(exponent);
    if (exponent < 0) {
        if (base == 0) {
            return zero_division(vm, "0.0 cannot be raised to a negative power");
        }
        return give_float(vm, out, gw_pow_f64((double)base, (double)exponent));
    }
    int64_t result = 1;
    for (;;) {
        if (exponent & 1 && __builtin_mul_overflow(result, base, &result)) {
            return gw_big_binary(vm, GW_BIN_POW, x, y, out);
        }
        exponent >>= 1;
        if (exponent == 0) {
            return give_int(out, result);
        }
        if (__builtin_mul_overflow(base, base, &base)) {
            return gw_big_binary(vm, GW_BIN_POW, x, y, out);
        }
    }
}

static gw_flow int_shift(gw_vm *vm, gw_binary_op op, int64_t a, int64_t b, gw_value *out) {
    if (b < 0) {
        return gw_raise(vm, GW_X_ValueError, "negative shift count");
    }
    if (op == GW_BIN_RSHIFT) {
        return give_int(out, b > 63 ? (a < 0 ? -1 : 0) : a >> b);
    }
    if (b < 63 && a >= INT64_MIN >> b && a <= INT64_MAX >> b) {
        return give_int(out, (int64_t)((uint64_t)a << b));
    }
    return gw_big_binary(vm, op, gw_int(a), gw_int(b), out);
}

static gw_flow int_binary(gw_vm *vm, gw_binary_op op, int64_t a, int64_t b, gw_value *out) {
    int64_t result, rest;
    switch (op) {
    case GW_BIN_ADD:
        return __builtin_add_overflow(a, b, &result)
                   ? gw_big_binary(vm, op, gw_int(a), gw_int(b), out)
                   : give_int(out, result);
    case GW_BIN_SUB:
        return __builtin_sub_overflow(a, b, &result)
                   ? gw_big_binary(vm, op, gw_int(a), gw_int(b), out)
                   : give_int(out, result);
    case GW_BIN_MUL:
        return __builtin_mul_overflow(a, b, &result)
                   ? gw_big_binary(vm, op, gw_int(a), gw_int(b), out)
                   : give_int(out, result);
    case GW_BIN_DIV:
        return b == 0 ? zero_division(vm, "division by zero") : give_float(vm, out, divide(a, b));
    case GW_BIN_FLOORDIV:
    case GW_BIN_MOD:
        if (b == 0) {
            return zero_division(vm, op == GW_BIN_MOD ? "integer modulo by zero"
                                                      : "integer division or modulo by zero");
        }
        if (b == -1) {
            return op == GW_BIN_MOD ? give_int(out, 0) : int_binary(vm, GW_BIN_SUB, 0, a, out);
        }
        result = floor_divide(a, b, &rest);
        return give_int(out, op == GW_BIN_MOD ? rest : result);
    case GW_BIN_POW:
        return int_power(vm, a, b, out);
    case GW_BIN_AND:
        return give_int(out, a & b);
    case GW_BIN_OR:
        return give_int(out, a | b);
    case GW_BIN_XOR:
        return give_int(out, a ^ b);
    case GW_BIN_LSHIFT:
    case GW_BIN_RSHIFT:
        return int_shift(vm, op, a, b, out);
    default:
        *out = gw_not_implemented();
        return GW_RETURNED;
    }
}

/* --- Floats ----------------------------------------------------------------------------------- */

static double float_floor_divide(double a, double b, double *rest) {
    double mod = fmod(a, b), div = (a - mod) / b, floored;
    if (mod != 0.0) {
        if ((b < 0) != (mod < 0)) {
            mod += b;
            div -= 1.0;
        }
    } else {
        mod = copysign(0.0, b);
    }
    if (div != 0.0) {
        floored = floor(div);
        if (div - floored > 0.5) {
            floored += 1.0;
        }
    } else {
        floored = copysign(0.0, a / b);
    }
    *rest = mod;
    return floored;
}

static gw_flow float_power(gw_vm *vm, double a, double b, gw_value *out) {
    if (a == 0.0 && b < 0 && !isinf(b)) {
        return zero_division(vm, "0.0 cannot be raised to a negative power");
    }
    if (a < 0 && isfinite(a) && isfinite(b) && b != floor(b)) {
        return gw_complex_power(vm, a, b, out);
    }
    const double result = gw_pow_f64(a, b);
    if (isinf(result) && isfinite(a) && isfinite(b)) {
        return gw_raise_numbered(vm, GW_X_OverflowError, 34, "Numerical result out of range");
    }
    return give_float(vm, out, result);
}

static gw_flow float_binary(gw_vm *vm, gw_binary_op op, double a, double b, gw_value *out) {
    double rest;
    switch (op) {
    case GW_BIN_ADD:
        return give_float(vm, out, a + b);
    case GW_BIN_SUB:
        return give_float(vm, out, a - b);
    case GW_BIN_MUL:
        return give_float(vm, out, a * b);
    case GW_BIN_DIV:
        return b == 0.0 ? zero_division(vm, "float division by zero") : give_float(vm, out, a / b);
    case GW_BIN_FLOORDIV:
        return b == 0.0 ? zero_division(vm, "float floor division by zero")
                        : give_float(vm, out, float_floor_divide(a, b, &rest));
    case GW_BIN_MOD:
        if (b == 0.0) {
            return zero_division(vm, "float modulo");
        }
        float_floor_divide(a, b, &rest);
        return give_float(vm, out, rest);
    case GW_BIN_POW:
        return float_power(vm, a, b, out);
    default:
        *out = gw_not_implemented();
        return GW_RETURNED;
    }
}

static bool is_division(gw_binary_op op) {
    return op == GW_BIN_DIV || op == GW_BIN_FLOORDIV || op == GW_BIN_MOD;
}

static bool is_of_floats(gw_binary_op op) {
    return op == GW_BIN_ADD || op == GW_BIN_SUB || op == GW_BIN_MUL || op == GW_BIN_POW ||
           is_division(op);
}

static bool as_float(gw_vm *vm, gw_value v, double *out) {
    if (v.tag == GW_V_FLOAT) {
        *out = v.f;
        return true;
    }
    return gw_whole_float(vm, v, out);
}

gw_flow gw_number_binary(gw_vm *vm, gw_binary_op op, gw_value a, gw_value b, gw_value *out) {
    if (gw_is_plain_int(a) && gw_is_plain_int(b)) {
        const bool logic = op == GW_BIN_AND || op == GW_BIN_OR || op == GW_BIN_XOR;
        const gw_flow flow = int_binary(vm, op, gw_plain_int(a), gw_plain_int(b), out);
        if (logic && a.tag == GW_V_BOOL && b.tag == GW_V_BOOL) {
            *out = gw_bool(out->i != 0);
        }
        return flow;
    }
    double x, y;
    if (gw_is_object(a) || gw_is_object(b)) {
        if (gw_is_whole(a) && gw_is_whole(b)) {
            return gw_is_plain_int(b) && gw_plain_int(b) == 0 && is_division(op)
                       ? int_binary(vm, op, 1, 0, out)
                       : gw_big_binary(vm, op, a, b, out);
        }
        if (!is_of_floats(op)) {
            *out = gw_not_implemented();
            return GW_RETURNED;
        }
        if (!as_float(vm, a, &x) || !as_float(vm, b, &y)) {
            return GW_RAISED;
        }
        return float_binary(vm, op, x, y, out);
    }
    return float_binary(vm, op, gw_plain_float(a), gw_plain_float(b), out);
}

gw_flow gw_number_unary(gw_vm *vm, gw_unary_op op, gw_value a, gw_value *out) {
    if (a.tag == GW_V_FLOAT) {
        *out = op == GW_UN_NEG   ? gw_new_float(vm, -a.f)
               : op == GW_UN_POS ? a
                                 : gw_not_implemented();
        return GW_RETURNED;
    }
    if (gw_is_object(a) || (op == GW_UN_NEG && gw_plain_int(a) == INT64_MIN)) {
        return gw_big_unary(vm, op, a, out);
    }
    const int64_t i = gw_plain_int(a);
    return give_int(out, op == GW_UN_NEG ? -i : op == GW_UN_POS ? i : ~i);
}

/* --- Comparing -------------------------------------------------------------------------------- */

/* -1, 0, 1: exact, though not every int64 is a double. */
static int order_int_float(int64_t i, double f) {
    if (f >= 9223372036854775808.0) {
        return -1;
    }
    if (f < -9223372036854775808.0) {
        return 1;
    }
    const double whole = trunc(f);
    const int64_t w = (int64_t)whole;
    if (i != w) {
        return i < w ? -1 : 1;
    }
    return f > whole ? -1 : f < whole ? 1 : 0;
}

static int order_big(gw_value a, gw_value b) {
    if (a.tag == GW_V_FLOAT) {
        return -gw_big_compare_float(b, a.f);
    }
    return b.tag == GW_V_FLOAT ? gw_big_compare_float(a, b.f) : gw_big_compare(a, b);
}

bool gw_number_compare(gw_compare_op op, gw_value a, gw_value b) {
    int order;
    if (gw_is_plain_int(a) && gw_is_plain_int(b)) {
        const int64_t x = gw_plain_int(a), y = gw_plain_int(b);
        order = (x > y) - (x < y);
    } else {
        if ((a.tag == GW_V_FLOAT && isnan(a.f)) || (b.tag == GW_V_FLOAT && isnan(b.f))) {
            return op == GW_CMP_NE;
        }
        if (gw_is_object(a) || gw_is_object(b)) {
            order = order_big(a, b);
        } else if (a.tag != GW_V_FLOAT) {
            order = order_int_float(gw_plain_int(a), b.f);
        } else if (b.tag != GW_V_FLOAT) {
            order = -order_int_float(gw_plain_int(b), a.f);
        } else {
            order = (a.f > b.f) - (a.f < b.f);
        }
    }
    switch (op) {
    case GW_CMP_LT:
        return order < 0;
    case GW_CMP_LE:
        return order <= 0;
    case GW_CMP_EQ:
        return order == 0;
    case GW_CMP_NE:
        return order != 0;
    case GW_CMP_GT:
        return order > 0;
    case GW_CMP_GE:
        return order >= 0;
    }
    return false;
}

/* --- Conversions ------------------------------------------------------------------------------ */

gw_flow gw_float_to_int(gw_vm *vm, double integral, gw_value *out) {
    if (isnan(integral)) {
        return gw_raise(vm, GW_X_ValueError, "cannot convert float NaN to integer");
    }
    if (isinf(integral)) {
        return gw_raise(vm, GW_X_OverflowError, "cannot convert float infinity to integer");
    }
    if (integral >= 9223372036854775808.0 || integral < -9223372036854775808.0) {
        return gw_big_of_float(vm, integral, out);
    }
    return give_int(out, (int64_t)integral);
}

double gw_round_digits(double x, int64_t digits) {
    if (!isfinite(x) || digits > 323) {
        return x;
    }
    if (digits < -308) {
        return copysign(0.0, x);
    }
    if (digits >= 0) {
        char text[700]; /* the C library rounds the exact decimal, half to even */
        snprintf(text, sizeof text, "%.*f", (int)digits, x);
        return strtod(text, NULL);
    }
    char text[400]; /* a float has 309 digits before its point at most */
    const int exponent = x == 0.0 ? 0 : (int)floor(log10(fabs(x)));
    const int keep = exponent + (int)digits; /* digits after the first that stay */
    if (keep < -1) {
        return copysign(0.0, x);
    }
    if (keep < 0) { /* to 0 or to one unit */
        const double unit = pow(10.0, (double)-digits);
        return fabs(x) > unit / 2 ? copysign(unit, x) : copysign(0.0, x);
    }
    snprintf(text, sizeof text, "%.*e", keep, x);
    return strtod(text, NULL);
}

static int digit_of(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'z') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 99;
}

static void strip(const char **text, size_t *size) {
    while (*size && (**text == ' ' || (**text >= '\t' && **text <= '\r'))) {
        ++*text;
        --*size;
    }
    while (*size && ((*text)[*size - 1] == ' ' ||
                     ((*text)[*size - 1] >= '\t' && (*text)[*size - 1] <= '\r'))) {
        --*size;
    }
}

bool gw_parse_int(const char *text, size_t size, int base, int64_t *out, bool *overflow) {
    *overflow = false;
    strip(&text, &size);
    bool negative = false;
    if (size && (*text == '-' || *text == '+')) {
        negative = *text == '-';
        text++;
        size--;
    }
    bool prefixed = false;
    if (size > 1 && text[0] == '0') {
        const char c = (char)(text[1] | 0x20);
        const int named = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
        if (named && (base == 0 || base == named)) {
            base = named;
            text += 2;
            size -= 2;
            prefixed = true;
        }
    }
    // As in a program, where 0011 would be taken for an octal number: only zeros may follow a zero.
    const bool zeros = base == 0 && size && text[0] == '0';
    base = base == 0 ? 10 : base;
    if (size == 0 || (text[0] == '_' && !prefixed) || text[size - 1] == '_') {
        return false;
    }
    uint64_t value = 0;
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '_' && (i == 0 || text[i - 1] != '_')) {
            continue;
        }
        const int digit = digit_of(text[i]);
        if (digit >= base || (zeros && digit)) {
            return false;
        }
        if (__builtin_mul_overflow(value, (uint64_t)base, &value) ||
            __builtin_add_overflow(value, (uint64_t)digit, &value)) {
            *overflow = true;
            value = 0;
        }
    }
    if (value > (uint64_t)INT64_MAX + negative) {
        *overflow = true;
    }
    *out = (int64_t)(negative ? 0 - value : value);
    return true;
}

/* Where an underscore may be left out: between digits. */
static bool separates(const char *text, size_t size, size_t i) {
    return i > 0 && i + 1 < size && digit_of(text[i - 1]) <= 9 && digit_of(text[i + 1]) <= 9;
}

bool gw_parse_float(gw_context *ctx, const char *text, size_t size, double *out) {
    gw_buffer plain; /* without underscores; most have none */
    gw_buffer_init(&plain, ctx);
    bool valid = true;
    strip(&text, &size);
    for (size_t i = 0, from = 0; i < size && valid; i++) {
        const char c = text[i];
        if (c == '_') {
            valid = separates(text, size, i) && gw_buffer_add(&plain, text + from, i - from);
            from = i + 1;
        } else { /* what strtod takes, and Python does not */
            valid = (c | 0x20) != 'x' && c != '(' && c != ' ';
        }
        if (valid && plain.length && i + 1 == size) {
            valid = gw_buffer_add(&plain, text + from, size - from);
        }
    }
    if (valid && size > 0) {
        const char *number = plain.length ? plain.data : text;
        char *end;
        *out = strtod(number, &end);
        valid = end == number + (plain.length ? plain.length : size);
    }
    gw_buffer_free(&plain);
    return valid && size > 0;
}
