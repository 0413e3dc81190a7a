/* Numbers by a specification of the format mini-language. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "lang/big.h"
#include "lang/format.h"
#include "lang/text.h"
#include "lang/type.h"

/* --- Numbers ---------------------------------------------------------------------------------- */

/* A number's text in its parts: sign, prefix ("0x"), digits before the point, the rest. */
typedef struct parts {
    char sign;
    const char *prefix;
    const char *digits;
    size_t n_digits;
    const char *rest;
    size_t n_rest;
} parts;

/* Digits with separators every `group`; with zero padding they are part of the padded number. */
static bool group_digits(gw_buffer *out, const parts *p, size_t group, char separator,
                         size_t min_width) {
    size_t total = p->n_digits;
    if (separator) {
        total += total ? (total - 1) / group : 0;
    }
    size_t digits = p->n_digits;
    while (total < min_width) { /* zeros in front, grouped like digits */
        digits++;
        total = digits + (separator ? (digits - 1) / group : 0);
        if (separator && total > min_width && digits > p->n_digits && (digits - 1) % group == 0) {
            break; /* a separator would be first: CPython writes one zero more */
        }
    }
    bool done = true;
    for (size_t i = 0; i < digits && done; i++) {
        const size_t left = digits - i;
        if (separator && i > 0 && left % group == 0) {
            done = gw_buffer_char(out, separator);
        }
        const size_t padding = digits - p->n_digits;
        done = done && gw_buffer_char(out, i < padding ? '0' : p->digits[i - padding]);
    }
    return done;
}

static bool write_number(gw_vm *vm, const parts *p, const gw_spec *spec, size_t group,
                         gw_buffer *out) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    const size_t head = (p->sign != 0) + strlen(p->prefix);
    const char align = spec->align ? spec->align : '>';
    size_t inner = 0;
    if (align == '=' && spec->fill == '0' && spec->width > 0 &&
        (size_t)spec->width > head + p->n_rest) {
        inner = (size_t)spec->width - head - p->n_rest;
    }
    if (p->sign) {
        gw_buffer_char(&text, p->sign);
    }
    gw_buffer_text(&text, p->prefix);
    const size_t begin = text.length;
    group_digits(&text, p, group, spec->grouping, inner);
    gw_buffer_add(&text, p->rest, p->n_rest);
    bool done = !text.failed;
    if (done && align == '=') {
        const size_t width = spec->width < 0 ? 0 : (size_t)spec->width;
        const size_t pad = width > text.length ? width - text.length : 0;
        done = gw_buffer_add(out, text.data, begin) && gw_spec_fill(out, spec->fill, pad) &&
               gw_buffer_add(out, text.data + begin, text.length - begin);
    } else if (done) {
        done = gw_spec_pad(out, text.data, text.length, text.length, spec, align);
    }
    gw_buffer_free(&text);
    return done || (gw_raise_memory(vm), false);
}

static char sign_of(bool negative, char wanted) {
    return negative ? '-' : wanted == '+' || wanted == ' ' ? wanted : '\0';
}

static bool write_int(gw_vm *vm, gw_value v, const gw_spec *spec, gw_buffer *out) {
    unsigned base = 10;
    const char *prefix = "";
    switch (spec->type) {
    case 'x':
    case 'X':
        base = 16;
        prefix = spec->type == 'x' ? "0x" : "0X";
        break;
    case 'o':
        base = 8;
        prefix = "0o";
        break;
    case 'b':
        base = 2;
        prefix = "0b";
        break;
    default:
        break;
    }
    gw_buffer digits;
    gw_buffer_init(&digits, vm->ctx);
    const bool negative = gw_number_compare(GW_CMP_LT, v, gw_int(0));
    bool done = gw_whole_digits(vm, v, base, spec->type == 'X', &digits);
    if (done) {
        const parts p = {.sign = sign_of(negative, spec->sign),
                         .prefix = spec->alternate ? prefix : "",
                         .digits = digits.data,
                         .n_digits = digits.length,
                         .rest = ""};
        done = write_number(vm, &p, spec, base == 10 ? 3 : 4, out);
    }
    gw_buffer_free(&digits);
    return done;
}

/* --- Floats ----------------------------------------------------------------------------------- */

static bool not_finite(double f, uint32_t type, gw_buffer *text) {
    const bool upper = type == 'F' || type == 'E' || type == 'G';
    return gw_buffer_text(text, isnan(f) ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf")) &&
           (type != '%' || gw_buffer_char(text, '%'));
}

static bool like_repr(double f, bool alternate, gw_buffer *text) {
    char repr[GW_NUMBER_SIZE];
    gw_number_repr(f, repr);
    const size_t whole = strcspn(repr, "e");
    gw_buffer_add(text, repr, whole);
    if (alternate && !memchr(repr, '.', whole)) { /* "1.e+22" */
        gw_buffer_char(text, '.');
    }
    return gw_buffer_text(text, repr + whole);
}

/* As C's printf has it, which writes two digits at least in an exponent, as Python. */
static bool printed(double f, char type, bool alternate, int precision, gw_buffer *text) {
    char format[8];
    snprintf(format, sizeof format, "%%%s.*%c", alternate ? "#" : "", type);
    const int size = snprintf(NULL, 0, format, precision, f);
    char *room = size < 0 ? NULL : gw_buffer_room(text, (size_t)size + 1);
    if (!room) {
        return false;
    }
    snprintf(room, (size_t)size + 1, format, precision, f);
    gw_buffer_truncate(text, text->length - 1);
    return true;
}

/* Zeros at the end of the digits before an exponent go, with a point that nothing follows. */
static void strip_zeros(gw_buffer *text, size_t exponent) {
    size_t end = exponent;
    if (memchr(text->data, '.', exponent)) {
        while (text->data[end - 1] == '0') {
            end--;
        }
        end -= text->data[end - 1] == '.';
    }
    memmove(text->data + end, text->data + exponent, text->length - exponent);
    gw_buffer_truncate(text, text->length - (exponent - end));
}

/* A precision without a type: as 'g', but with a digit after the point, for which one of those
 * digits is needed; so from 10^(precision - 1) on with an exponent. */
static bool like_general(double f, bool alternate, int precision, gw_buffer *text) {
    const int digits = precision ? precision : 1;
    if (!printed(f, 'e', alternate, digits - 1, text)) {
        return false;
    }
    const size_t mark = strcspn(text->data, "e");
    const long power = strtol(text->data + mark + 1, NULL, 10);
    if (power < -4 || power >= digits - 1) {
        if (!alternate) {
            strip_zeros(text, mark);
        }
        return true;
    }
    gw_buffer_clear(text);
    return printed(f, 'g', alternate, digits, text) &&
           (memchr(text->data, '.', text->length) || gw_buffer_text(text, ".0"));
}

/* Without its sign. */
static bool float_text(double f, const gw_spec *spec, gw_buffer *text) {
    const uint32_t type = spec->type;
    const double magnitude = fabs(f);
    const int precision = (int)(spec->precision < 0 ? 6 : spec->precision);
    if (!isfinite(f)) {
        return not_finite(f, type, text);
    }
    switch (type) {
    case 0:
        return spec->precision < 0 ? like_repr(magnitude, spec->alternate, text)
                                   : like_general(magnitude, spec->alternate, precision, text);
    case '%':
        return printed(magnitude * 100.0, 'f', spec->alternate, precision, text) &&
               gw_buffer_char(text, '%');
    default:
        return printed(magnitude, type == 'n' ? 'g' : (char)type, spec->alternate, precision, text);
    }
}

/* "0.00", "0.0%", "0.0e+00" */
static bool is_zero(const char *digits) {
    const char rest = digits[strspn(digits, "0.")];
    return !rest || rest == '%' || rest == 'e' || rest == 'E';
}

static bool write_float(gw_vm *vm, double f, const gw_spec *spec, gw_buffer *out) {
    if (spec->precision > 10000) {
        gw_raise(vm, GW_X_ValueError,
                 spec->precision > INT32_MAX
                     ? "precision too big"
                     : "a precision of more than 10000 digits is not supported in the playground");
        return false;
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    bool done = float_text(f, spec, &text) && !text.failed;
    if (done) {
        bool negative = signbit(f) && !isnan(f);
        if (spec->coerce && negative && is_zero(text.data)) {
            negative = false;
        }
        size_t digits = strspn(text.data, "0123456789");
        const parts p = {.sign = sign_of(negative, spec->sign),
                         .prefix = "",
                         .digits = text.data,
                         .n_digits = digits,
                         .rest = text.data + digits,
                         .n_rest = text.length - digits};
        gw_spec plain = *spec;
        if (digits == 0) {
            plain.grouping = '\0';
            if (plain.fill == '0' && plain.align == '=') { /* 00inf */
                plain.zero = true;
            }
        }
        done = write_number(vm, &p, &plain, 3, out);
    }
    gw_buffer_free(&text);
    return done;
}

static bool write_char(gw_vm *vm, gw_value v, const gw_spec *spec, gw_buffer *out) {
    char bytes[4];
    if (spec->sign || spec->alternate || spec->grouping) {
        gw_raise(vm, GW_X_ValueError, "%s not allowed with integer format specifier 'c'",
                 spec->sign ? "Sign" : "Alternate form (#)");
        return false;
    }
    if (gw_is_big(v)) {
        gw_raise(vm, GW_X_OverflowError, "Python int too large to convert to C long");
        return false;
    }
    if (gw_plain_int(v) < 0 || gw_plain_int(v) > 0x10ffff) {
        gw_raise(vm, GW_X_OverflowError, "%%c arg not in range(0x110000)");
        return false;
    }
    const size_t n = gw_text_encode((uint32_t)gw_plain_int(v), bytes);
    return gw_spec_pad(out, bytes, n, 1, spec,
                       spec->align && spec->align != '=' ? spec->align : '>');
}

static bool write_whole(gw_vm *vm, gw_value v, const gw_spec *spec, gw_buffer *out) {
    if (spec->precision >= 0 || spec->coerce) {
        gw_raise(vm, GW_X_ValueError,
                 spec->precision >= 0
                     ? "Precision not allowed in integer format specifier"
                     : "Negative zero coercion (z) not allowed in integer format specifier");
        return false;
    }
    return spec->type == 'c' ? write_char(vm, v, spec, out) : write_int(vm, v, spec, out);
}

bool gw_spec_number(gw_vm *vm, gw_value v, const gw_spec *spec, gw_buffer *out) {
    const bool integral = gw_is_whole(v);
    const char letter = spec->type < 128 ? (char)spec->type : '?';
    double f = 0;
    if (letter && strchr("eEfFgG%", letter)) {
        f = v.f;
        return (!integral || gw_whole_float(vm, v, &f)) && write_float(vm, f, spec, out);
    }
    if (!letter || letter == 'n') {
        return integral ? write_whole(vm, v, spec, out) : write_float(vm, v.f, spec, out);
    }
    if (!strchr("dboxXc", letter)) {
        return gw_spec_unknown(vm, spec->type, gw_type_name(vm, v));
    }
    return integral ? write_whole(vm, v, spec, out) : gw_spec_unknown(vm, spec->type, "float");
}
