#include "lang/format.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "lang/big.h"
#include "lang/state.h"
#include "lang/text.h"
#include "lang/type.h"

/* --- Parsing ---------------------------------------------------------------------------------- */

static bool is_align(uint32_t c) {
    return c == '<' || c == '>' || c == '^' || c == '=';
}

static bool read_number(gw_vm *vm, const char *text, size_t size, size_t *at, int64_t *out) {
    int64_t n = -1;
    while (*at < size && text[*at] >= '0' && text[*at] <= '9') {
        const int64_t digit = text[*at] - '0';
        if (n > (INT64_MAX - digit) / 10) {
            gw_raise(vm, GW_X_ValueError, "Too many decimal digits in format string");
            return false;
        }
        n = (n < 0 ? 0 : n) * 10 + digit;
        ++*at;
    }
    *out = n;
    return true;
}

/* Which types may have separators: decimal ones, and underscores also binary ones. */
static bool may_group(uint32_t type, char separator) {
    return type < 128 && (!type || strchr("defgEFG%", (int)type) ||
                          (separator == '_' && strchr("boxX", (int)type)));
}

bool gw_spec_parse(gw_vm *vm, const gw_str *s, const char *type_name, uint32_t missing,
                   gw_spec *spec) {
    *spec = (gw_spec){.fill = ' ', .width = -1, .precision = -1};
    size_t at = 0;
    uint32_t c = 0, d = 0;
    const size_t n = gw_text_decode(s->data, s->size, &c);
    bool filled = false;
    if (n && gw_text_decode(s->data + n, s->size - n, &d) && is_align(d)) {
        spec->fill = c;
        filled = true;
        spec->align = (char)d;
        at = n + 1;
    } else if (n && is_align(c)) {
        spec->align = (char)c;
        at = 1;
    }
    const char *t = s->data;
    if (t[at] == '+' || t[at] == '-' || t[at] == ' ') {
        spec->sign = t[at++];
    }
    if (t[at] == 'z') {
        spec->coerce = true;
        at++;
    }
    if (t[at] == '#') {
        spec->alternate = true;
        at++;
    }
    if (t[at] == '0' && !filled) {
        spec->zero = true;
        at++;
        spec->fill = '0';
        if (!spec->align) {
            spec->align = '=';
            spec->implied = true;
        }
    }
    if (!read_number(vm, t, s->size, &at, &spec->width)) {
        return false;
    }
    if (spec->width > INT32_MAX) { /* no memory has as much, whatever is padded */
        gw_raise_memory(vm);
        return false;
    }
    if (t[at] == ',' || t[at] == '_') {
        spec->grouping = t[at++];
        if (t[at] != spec->grouping && (t[at] == ',' || t[at] == '_')) {
            gw_raise(vm, GW_X_ValueError, "Cannot specify both ',' and '_'.");
            return false;
        }
    }
    if (t[at] == '.') {
        at++;
        if (!read_number(vm, t, s->size, &at, &spec->precision)) {
            return false;
        }
        if (spec->precision < 0) {
            gw_raise(vm, GW_X_ValueError, "Format specifier missing precision");
            return false;
        }
    }
    if (at < s->size) {
        at += gw_text_decode(t + at, s->size - at, &spec->type);
    }
    if (at < s->size) {
        gw_raise(vm, GW_X_ValueError, "Invalid format specifier '%s' for object of type '%s'",
                 s->data, type_name);
        return false;
    }
    const uint32_t type = spec->type ? spec->type : missing;
    if (spec->grouping && !may_group(type, spec->grouping)) {
        gw_raise(vm, GW_X_ValueError,
                 type > 32 && type < 128 ? "Cannot specify '%c' with '%c'."
                                         : "Cannot specify '%c' with '\\x%x'.",
                 spec->grouping, (unsigned)type);
        return false;
    }
    return true;
}

/* --- Padding ---------------------------------------------------------------------------------- */

static bool fill(gw_buffer *out, uint32_t c, uint64_t n) {
    char bytes[4];
    return gw_buffer_repeat(out, bytes, gw_text_encode(c, bytes), n);
}

bool gw_spec_pad(gw_buffer *out, const char *text, size_t size, size_t length, const gw_spec *spec,
                 char align) {
    const uint64_t width = spec->width < 0 ? 0 : (uint64_t)spec->width;
    const uint64_t pad = width > length ? width - length : 0;
    const uint64_t left = align == '<' ? 0 : align == '^' ? pad / 2 : pad;
    return fill(out, spec->fill, left) && gw_buffer_add(out, text, size) &&
           fill(out, spec->fill, pad - left);
}

bool gw_spec_unknown(gw_vm *vm, uint32_t c, const char *type) {
    if (c > 32 && c < 128) {
        gw_raise(vm, GW_X_ValueError, "Unknown format code '%c' for object of type '%s'", (int)c,
                 type);
    } else {
        gw_raise(vm, GW_X_ValueError, "Unknown format code '\\x%x' for object of type '%s'",
                 (unsigned)c, type);
    }
    return false;
}

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
    if (spec->width > 0 && (uint64_t)spec->width > SIZE_MAX / 2) {
        gw_raise_memory(vm);
        return false;
    }
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
        done = gw_buffer_add(out, text.data, begin) && fill(out, spec->fill, pad) &&
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

/* Python has two digits at least in an exponent, as C; "inf" and "nan" in lower case unless the
 * type is an upper-case letter. Without a type: repr, or with a precision like 'g' but with at
 * least one digit after the point. */
static bool float_text(gw_vm *vm, double f, const gw_spec *spec, gw_buffer *text) {
    const uint32_t type = spec->type;
    const int precision = (int)(spec->precision < 0 ? 6 : spec->precision);
    const double magnitude = fabs(f);
    if (!isfinite(f)) {
        const bool upper = type == 'F' || type == 'E' || type == 'G';
        gw_buffer_text(text, isnan(f) ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf"));
        if (type == '%') {
            gw_buffer_char(text, '%');
        }
        return true;
    }
    if (type == 0 && spec->precision < 0) {
        char repr[GW_NUMBER_SIZE];
        gw_number_repr(magnitude, repr);
        const size_t whole = strcspn(repr, "e");
        gw_buffer_add(text, repr, whole);
        if (spec->alternate && !memchr(repr, '.', whole)) { /* "1.e+22" */
            gw_buffer_char(text, '.');
        }
        return gw_buffer_text(text, repr + whole);
    }
    char format[8] = "%";
    size_t n = 1;
    if (spec->alternate) {
        format[n++] = '#';
    }
    memcpy(format + n, ".*", 2);
    n += 2;
    const int p = type == 0 && precision == 0 ? 1 : precision;
    format[n] = type == 0 || type == 'n' ? 'g' : type == '%' ? 'f' : (char)type;
    const double shown = type == '%' ? magnitude * 100.0 : magnitude;
    const int size = snprintf(NULL, 0, format, p, shown);
    char *space = size < 0 ? NULL : gw_vm_alloc(vm, (size_t)size + 1);
    if (!space) {
        return false;
    }
    snprintf(space, (size_t)size + 1, format, p, shown);
    gw_buffer_text(text, space);
    if (type == 0) { /* like repr: an exponent from 10**precision on, and ".0" otherwise */
        const bool exponent = strchr(space, 'e') != NULL;
        const char *mark = strchr(space, '.');
        if (spec->alternate && !exponent && mark && mark - space >= p &&
            (magnitude >= 1.0 || magnitude == 0.0)) {
            char wide[64];
            snprintf(wide, sizeof wide, "%#.*e", p < 40 ? p - 1 : 39, magnitude);
            gw_buffer_clear(text);
            gw_buffer_text(text, wide);
        }
        if (!exponent && !strchr(space, '.')) {
            if ((magnitude >= 1.0 || magnitude == 0.0) && strlen(space) >= (size_t)p) {
                char wide[64];
                snprintf(wide, sizeof wide, "%.*e", p - 1, magnitude);
                char *point = strchr(wide, 'e');
                while (strchr(wide, '.') && point[-1] == '0') {
                    memmove(point - 1, point, strlen(point) + 1);
                    point--;
                }
                if (point[-1] == '.') {
                    memmove(point - 1, point, strlen(point) + 1);
                }
                gw_buffer_clear(text);
                gw_buffer_text(text, wide);
            } else {
                gw_buffer_text(text, ".0");
            }
        }
    } else if (type == '%') {
        gw_buffer_char(text, '%');
    }
    gw_release(vm->ctx, space, (size_t)size + 1);
    return true;
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
    bool done = float_text(vm, f, spec, &text) && !text.failed;
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

bool gw_spec_number(gw_vm *vm, gw_value v, const gw_spec *spec, gw_buffer *out) {
    const bool integral = gw_is_whole(v);
    double f;
    switch (spec->type) {
    case 'd':
    case 'b':
    case 'o':
    case 'x':
    case 'X':
    case 'c':
        if (!integral) {
            return gw_spec_unknown(vm, spec->type, "float");
        }
        break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
        f = v.f;
        return (!integral || gw_whole_float(vm, v, &f)) && write_float(vm, f, spec, out);
    case 0:
    case 'n':
        if (!integral) {
            return write_float(vm, v.f, spec, out);
        }
        break;
    default:
        return gw_spec_unknown(vm, spec->type, gw_type_name(vm, v));
    }
    if (spec->precision >= 0) {
        gw_raise(vm, GW_X_ValueError, "Precision not allowed in integer format specifier");
        return false;
    }
    if (spec->coerce) {
        gw_raise(vm, GW_X_ValueError,
                 "Negative zero coercion (z) not allowed in integer format specifier");
        return false;
    }
    if (spec->type == 'c') {
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
    return write_int(vm, v, spec, out);
}

gw_flow gw_format_number(gw_vm *vm, gw_value v, gw_str *spec, gw_value *out) {
    gw_spec parsed;
    if (spec->size == 0) {
        return gw_to_str(vm, v, out);
    }
    if (!gw_spec_parse(vm, spec, gw_type_name(vm, v), gw_is_whole(v) ? 'd' : 0, &parsed)) {
        return GW_RAISED;
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_str *s = gw_spec_number(vm, v, &parsed, &text) ? gw_str_of_buffer(vm, &text) : NULL;
    gw_buffer_free(&text);
    return gw_return_str(s, out);
}

gw_flow gw_format_str(gw_vm *vm, gw_str *s, gw_str *spec, gw_value *out) {
    gw_spec parsed;
    if (spec->size == 0) {
        *out = gw_object_value(gw_object_retain(s));
        return GW_RETURNED;
    }
    const char *type = gw_type_name(vm, gw_object_value(s));
    if (!gw_spec_parse(vm, spec, type, 's', &parsed)) {
        return GW_RAISED;
    }
    if (parsed.type && parsed.type != 's') {
        gw_spec_unknown(vm, parsed.type, type);
        return GW_RAISED;
    }
    if (parsed.sign || parsed.alternate || parsed.coerce) {
        return gw_raise(vm, GW_X_ValueError, "%s not allowed in string format specifier",
                        parsed.sign == ' ' ? "Space"
                        : parsed.sign      ? "Sign"
                        : parsed.coerce    ? "Negative zero coercion (z)"
                                           : "Alternate form (#)");
    }
    if (parsed.align == '=' && !parsed.implied) {
        return gw_raise(vm, GW_X_ValueError,
                        "'=' alignment not allowed in string format specifier");
    }
    size_t length = s->length, size = s->size;
    if (parsed.precision >= 0 && (uint64_t)parsed.precision < length) {
        length = (size_t)parsed.precision;
        size = gw_str_offset(s, length);
    }
    const char align = parsed.align && parsed.align != '=' ? parsed.align : '<';
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_spec_pad(&text, s->data, size, length, &parsed, align);
    gw_str *result = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return gw_return_str(result, out);
}
