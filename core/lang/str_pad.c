/* Stripping and padding. */
#include <string.h>

#include "lang/format.h"
#include "lang/state.h"
#include "lang/str_type.h"
#include "lang/text.h"
#include "lang/type.h"
#include "lang/unicode.h"

#define SELF gw_as_str(args->values[0])

/* Is the character one of those that are stripped? NULL: white space. */
static bool is_stripped(uint32_t c, const gw_str *set) {
    if (!set) {
        return gw_is_space(c);
    }
    for (size_t at = 0; at < set->size;) {
        uint32_t d = 0;
        at += gw_text_decode(set->data + at, set->size - at, &d);
        if (c == d) {
            return true;
        }
    }
    return false;
}

static gw_flow strip(gw_vm *vm, const gw_args *args, const char *name, bool left, bool right,
                     gw_value *out) {
    const gw_str *s = SELF, *set = NULL;
    if (args->n > 1 && !gw_is_none(args->values[1])) {
        if (!gw_is_str(args->values[1])) {
            return gw_raise(vm, GW_X_TypeError, "%s arg must be None or str", name);
        }
        set = gw_as_str(args->values[1]);
    }
    size_t from = 0, to = s->size;
    uint32_t c = 0;
    while (left && from < to) {
        const size_t n = gw_text_decode(s->data + from, to - from, &c);
        if (!is_stripped(c, set)) {
            break;
        }
        from += n;
    }
    while (right && to > from) {
        size_t at = to - 1;
        while (at > from && ((unsigned char)s->data[at] & 0xc0) == 0x80) {
            at--;
        }
        gw_text_decode(s->data + at, to - at, &c);
        if (!is_stripped(c, set)) {
            break;
        }
        to = at;
    }
    return gw_return_str(gw_str_new(vm, s->data + from, to - from), out);
}

GW_STR_METHOD(strip) {
    return strip(vm, args, "strip", true, true, out);
}
GW_STR_METHOD(lstrip) {
    return strip(vm, args, "lstrip", true, false, out);
}
GW_STR_METHOD(rstrip) {
    return strip(vm, args, "rstrip", false, true, out);
}

static gw_flow just(gw_vm *vm, const gw_args *args, char align, gw_value *out) {
    const gw_str *s = SELF;
    int64_t width;
    uint32_t c = ' ';
    if (!gw_arg_int(vm, args->values[1], &width)) {
        return GW_RAISED;
    }
    if (args->n > 2) {
        if (!gw_is_str(args->values[2])) {
            return gw_raise(vm, GW_X_TypeError,
                            "The fill character must be a unicode character, not %s",
                            gw_type_name(vm, args->values[2]));
        }
        if (gw_as_str(args->values[2])->length != 1) {
            return gw_raise(vm, GW_X_TypeError,
                            "The fill character must be exactly one character long");
        }
        const gw_str *fill = gw_as_str(args->values[2]);
        gw_text_decode(fill->data, fill->size, &c);
    }
    /* CPython puts the odd space of center() on the left when the width is odd. */
    const int64_t pad = width - (int64_t)s->length;
    const int64_t left = align == '^' && pad > 0 ? pad / 2 + (pad & width & 1) : 0;
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    const gw_spec spec = {.fill = c, .width = align == '^' ? left : width, .precision = -1};
    const gw_spec rest = {.fill = c, .width = width - left, .precision = -1};
    if (align == '^') {
        gw_spec_pad(&text, "", 0, 0, &spec, '<');
        gw_spec_pad(&text, s->data, s->size, s->length, &rest, '<');
    } else {
        gw_spec_pad(&text, s->data, s->size, s->length, &spec, align);
    }
    gw_str *result = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return gw_return_str(result, out);
}

GW_STR_METHOD(ljust) {
    return just(vm, args, '<', out);
}
GW_STR_METHOD(rjust) {
    return just(vm, args, '>', out);
}
GW_STR_METHOD(center) {
    return just(vm, args, '^', out);
}

GW_STR_METHOD(zfill) {
    const gw_str *s = SELF;
    int64_t width;
    if (!gw_arg_int(vm, args->values[1], &width)) {
        return GW_RAISED;
    }
    const size_t sign = s->size && (s->data[0] == '-' || s->data[0] == '+');
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_buffer_add(&text, s->data, sign);
    const gw_spec spec = {.fill = '0', .width = width - (int64_t)sign, .precision = -1};
    gw_spec_pad(&text, s->data + sign, s->size - sign, s->length - sign, &spec, '>');
    gw_str *result = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return gw_return_str(result, out);
}

bool gw_expand_tabs(gw_vm *vm, const gw_args *args, gw_buffer *text) {
    static const gw_signature signature = {"expandtabs", "tabsize=8"};
    const gw_str *s = SELF;
    const bool is_text = gw_is_str(args->values[0]);
    int64_t size = 8, column = 0;
    if (!gw_args_bind_c_int(vm, args, &signature, &size)) {
        return false;
    }
    for (size_t i = 0; i < s->size && !text->failed; i++) {
        const char c = s->data[i];
        if (c == '\t') {
            const int64_t n = size > 0 ? size - column % size : 0;
            gw_buffer_repeat(text, " ", 1, (uint64_t)n);
            column += n;
            continue;
        }
        gw_buffer_char(text, c);
        const bool inside = is_text && ((unsigned char)c & 0xc0) == 0x80; /* a character */
        column = c == '\n' || c == '\r' ? 0 : column + !inside;
    }
    return true;
}

GW_STR_METHOD(expandtabs) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_str *result = gw_expand_tabs(vm, args, &text) ? gw_str_of_buffer(vm, &text) : NULL;
    gw_buffer_free(&text);
    return gw_return_str(result, out);
}

GW_STR_METHOD(removeprefix) {
    const gw_str *s = SELF;
    gw_str *part;
    if (!gw_arg_str(vm, args->values[1], "removeprefix() argument", &part)) {
        return GW_RAISED;
    }
    const bool has = part->size <= s->size && memcmp(s->data, part->data, part->size) == 0;
    const size_t cut = has ? part->size : 0;
    return gw_return_str(gw_str_new(vm, s->data + cut, s->size - cut), out);
}

GW_STR_METHOD(removesuffix) {
    const gw_str *s = SELF;
    gw_str *part;
    if (!gw_arg_str(vm, args->values[1], "removesuffix() argument", &part)) {
        return GW_RAISED;
    }
    const bool has = part->size <= s->size &&
                     memcmp(s->data + s->size - part->size, part->data, part->size) == 0;
    return gw_return_str(gw_str_new(vm, s->data, s->size - (has ? part->size : 0)), out);
}
