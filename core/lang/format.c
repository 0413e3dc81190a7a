#include "lang/format.h"

#include <string.h>

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

/* Fill, alignment, sign and marks, which are what is before the width; answers where that begins.
 */
static size_t read_flags(const gw_str *s, gw_spec *spec) {
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
    return at;
}

/* Width, grouping and precision. */
static bool read_sizes(gw_vm *vm, const gw_str *s, size_t *from, gw_spec *spec) {
    const char *t = s->data;
    size_t at = *from;
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
    *from = at;
    return true;
}

bool gw_spec_parse(gw_vm *vm, const gw_str *s, const char *type_name, uint32_t missing,
                   gw_spec *spec) {
    *spec = (gw_spec){.fill = ' ', .width = -1, .precision = -1};
    size_t at = read_flags(s, spec);
    if (!read_sizes(vm, s, &at, spec)) {
        return false;
    }
    if (at < s->size) {
        at += gw_text_decode(s->data + at, s->size - at, &spec->type);
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

bool gw_spec_fill(gw_buffer *out, uint32_t c, uint64_t n) {
    char bytes[4];
    return gw_buffer_repeat(out, bytes, gw_text_encode(c, bytes), n);
}

bool gw_spec_pad(gw_buffer *out, const char *text, size_t size, size_t length, const gw_spec *spec,
                 char align) {
    const uint64_t width = spec->width < 0 ? 0 : (uint64_t)spec->width;
    const uint64_t pad = width > length ? width - length : 0;
    const uint64_t left = align == '<' ? 0 : align == '^' ? pad / 2 : pad;
    return gw_spec_fill(out, spec->fill, left) && gw_buffer_add(out, text, size) &&
           gw_spec_fill(out, spec->fill, pad - left);
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

/* --- format(v, spec) -----------------------------------------------------------------------------
 */

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
