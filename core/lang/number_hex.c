/* Floats in hexadecimal. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lang/number.h"
#include "lang/number_methods.h"
#include "lang/type.h"

gw_flow gw_float_hex(gw_vm *vm, const gw_args *args, gw_value *out) {
    const double f = gw_unboxed(args->values[0]).f;
    const char *sign = signbit(f) && !isnan(f) ? "-" : "";
    if (!isfinite(f)) {
        return gw_return_str(gw_str_format(vm, "%s%s", sign, isnan(f) ? "nan" : "inf"), out);
    }
    if (f == 0.0) {
        return gw_return_str(gw_str_format(vm, "%s0x0.0p+0", sign), out);
    }
    int exponent;
    double mantissa = frexp(fabs(f), &exponent); /* in [0.5, 1): shown as 1.xxx, or 0.xxx below */
    const int shift = exponent - 1 < -1022 ? exponent + 1022 : 1;
    mantissa = ldexp(mantissa, shift);
    exponent -= shift;
    const double whole = floor(mantissa);
    const uint64_t rest = (uint64_t)ldexp(mantissa - whole, 52);
    return gw_return_str(gw_str_format(vm, "%s0x%d.%013llxp%c%d", sign, (int)whole,
                                       (unsigned long long)rest, exponent < 0 ? '-' : '+',
                                       abs(exponent)),
                         out);
}

static bool is_hex(char c) {
    return c && strchr("0123456789abcdefABCDEF", c);
}

/* [sign] [0x] digits [. digits] [p exponent], all of `text`. */
static bool is_hex_number(const char *text) {
    size_t digits = 0;
    for (; is_hex(*text); text++, digits++) {
    }
    if (*text == '.') {
        for (text++; is_hex(*text); text++, digits++) {
        }
    }
    if (digits && (*text == 'p' || *text == 'P')) {
        text++;
        text += *text == '+' || *text == '-';
        if (!strchr("0123456789", *text) || !*text) {
            return false;
        }
        text += strspn(text, "0123456789");
    }
    return digits && !*text;
}

static bool is_word(const char *text, const char *word) {
    while (*word && (*text | 0x20) == *word) {
        text++;
        word++;
    }
    return !*word && !*text;
}

gw_flow gw_float_fromhex(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *s;
    gw_buffer text;
    if (!gw_arg_str(vm, args->values[1], "fromhex() argument", &s)) {
        return GW_RAISED;
    }
    const char *at = s->data + strspn(s->data, " \t\n\r\v\f");
    size_t n = strlen(at);
    while (n && strchr(" \t\n\r\v\f", at[n - 1])) {
        n--;
    }
    gw_buffer_init(&text, vm->ctx);
    gw_buffer_add(&text, "0x", 2);
    const bool negative = *at == '-';
    if (*at == '-' || *at == '+') {
        at++;
        n--;
    }
    const bool prefixed = n > 1 && at[0] == '0' && (at[1] | 0x20) == 'x';
    if (prefixed) {
        at += 2;
        n -= 2;
    }
    gw_buffer_add(&text, at, n);
    gw_buffer_char(&text, '\0');
    double f = 0.0;
    gw_flow flow = GW_RETURNED;
    if (text.failed) {
        flow = gw_raise_memory(vm);
    } else if (!prefixed && (is_word(text.data + 2, "inf") || is_word(text.data + 2, "infinity"))) {
        f = (double)INFINITY;
    } else if (!prefixed && is_word(text.data + 2, "nan")) {
        f = (double)NAN;
    } else if (!is_hex_number(text.data + 2)) {
        flow = gw_raise(vm, GW_X_ValueError, "invalid hexadecimal floating-point string");
    } else {
        f = strtod(text.data, NULL);
        if (isinf(f)) {
            flow = gw_raise(vm, GW_X_OverflowError,
                            "hexadecimal value too large to represent as a float");
        }
    }
    gw_buffer_free(&text);
    *out = gw_new_float(vm, negative ? -f : f);
    return flow;
}
