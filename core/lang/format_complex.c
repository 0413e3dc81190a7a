/* The format mini-language of complex numbers: both parts by the same specification, padded
 * together (CPython's format_complex_internal). */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "lang/complex.h"
#include "lang/format.h"

/* A part without padding; plain: as repr has it, without a ".0". */
static bool add_part(gw_vm *vm, double part, const gw_spec *spec, bool plain, gw_buffer *out) {
    const size_t start = out->length;
    if (!gw_spec_number(vm, gw_float(part), spec, out)) {
        return false;
    }
    const size_t size = out->length - start;
    if (plain && size > 2 && memcmp(out->data + out->length - 2, ".0", 2) == 0) {
        gw_buffer_truncate(out, out->length - (spec->alternate ? 1 : 2)); /* "1." and "1" */
    } else if (plain && spec->alternate && isfinite(part) && !strchr(out->data + start, '.')) {
        char exponent[8]; /* "1.e+20" */
        const char *mark = strchr(out->data + start, 'e');
        snprintf(exponent, sizeof exponent, "%s", mark ? mark : "");
        gw_buffer_truncate(out, mark ? (size_t)(mark - out->data) : out->length);
        gw_buffer_format(out, ".%s", exponent);
    }
    return true;
}

static bool is_allowed(gw_vm *vm, const gw_spec *spec) {
    if (spec->type && (spec->type > 127 || !strchr("eEfFgGn", (int)spec->type))) {
        return gw_spec_unknown(vm, spec->type, "complex");
    }
    if (spec->fill == '0') {
        gw_raise(vm, GW_X_ValueError, "Zero padding is not allowed in complex format specifier");
        return false;
    }
    if (spec->align == '=') {
        gw_raise(vm, GW_X_ValueError,
                 "'=' alignment flag is not allowed in complex format specifier");
        return false;
    }
    return true;
}

static bool write(gw_vm *vm, const gw_complex *c, const gw_spec *spec, gw_buffer *out) {
    const bool plain = !spec->type && spec->precision < 0;
    const bool alone = !spec->type && c->real == 0.0 && !signbit(c->real);
    gw_spec inner = *spec;
    inner.width = -1;
    inner.align = '\0';
    inner.fill = ' ';
    if (!spec->type && spec->precision >= 0) {
        inner.type = 'g';
    }
    if (!spec->type && !alone) {
        gw_buffer_char(out, '(');
    }
    if (!alone) {
        if (!add_part(vm, c->real, &inner, plain, out)) {
            return false;
        }
        inner.sign = '+';
    }
    if (!add_part(vm, c->imag, &inner, plain, out)) {
        return false;
    }
    gw_buffer_text(out, spec->type || alone ? "j" : "j)");
    return true;
}

gw_flow gw_format_complex(gw_vm *vm, gw_value v, gw_str *text, gw_value *out) {
    gw_spec spec;
    gw_buffer body, padded;
    gw_str *s = NULL;
    if (!gw_spec_parse(vm, text, "complex", 0, &spec) || !is_allowed(vm, &spec)) {
        return GW_RAISED;
    }
    gw_buffer_init(&body, vm->ctx);
    gw_buffer_init(&padded, vm->ctx);
    if (write(vm, (const gw_complex *)v.o, &spec, &body)) {
        gw_spec_pad(&padded, body.data, body.length, body.length, &spec,
                    spec.align ? spec.align : '>');
        s = gw_str_of_buffer(vm, &padded);
    }
    gw_buffer_free(&body);
    gw_buffer_free(&padded);
    return gw_return_str(s, out);
}
