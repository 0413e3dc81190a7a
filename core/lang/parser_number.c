#include <stdlib.h>
#include <string.h>

#include "lang/parser.h"

/* Digits without underscores, in the arena. */
static char *plain_digits(gw_parser *p, const gw_token *token) {
    const char *text = p->source->text + token->start;
    uint32_t length = token->end - token->start, at = 0;
    char *digits = gw_arena_alloc(p->arena, (size_t)length + 1);
    p->failed |= !digits;
    for (uint32_t i = 0; digits && i < length; i++)
        if (text[i] != '_')
            digits[at++] = text[i];
    return digits;
}

/* An int of 64 bits; false when it has more. */
static bool read_int(const char *digits, uint64_t *value) {
    const uint64_t limit = INT64_MAX;
    unsigned base = 10;
    if (digits[0] == '0' && digits[1]) {
        char kind = (char)(digits[1] | 0x20);
        base = kind == 'x' ? 16 : kind == 'o' ? 8 : kind == 'b' ? 2 : 10;
        digits += base == 10 ? 0 : 2;
    }
    *value = 0;
    for (; *digits; digits++) {
        unsigned digit =
            *digits <= '9' ? (unsigned)(*digits - '0') : (unsigned)((*digits | 0x20) - 'a' + 10);
        if (*value > limit / base || *value * base > limit - digit)
            return false;
        *value = *value * base + digit;
    }
    return true;
}

static bool is_decimal(const char *digits) {
    return digits[0] != '0' || !digits[1] || !strchr("xob", digits[1] | 0x20);
}

static gw_touching touching(const gw_parser *p, const gw_token *token, const char *digits) {
    const char next = p->source->text[token->end];
    const char kind = digits[0] == '0' ? (char)(digits[1] | 0x20) : ' ';
    if ((next | 0x20) < 'a' || (next | 0x20) > 'z')
        return GW_TOUCHING_NONE;
    if (kind == 'x' || kind == 'o' || kind == 'b')
        return kind == 'x'   ? GW_TOUCHING_HEXADECIMAL
               : kind == 'o' ? GW_TOUCHING_OCTAL
                             : GW_TOUCHING_BINARY;
    return (digits[strlen(digits) - 1] | 0x20) == 'j' ? GW_TOUCHING_IMAGINARY : GW_TOUCHING_DECIMAL;
}

gw_expr *gw_parse_number(gw_parser *p) {
    gw_token *token = gw_token_here(p);
    char *digits = plain_digits(p, token);
    if (!digits)
        return NULL;
    size_t length = strlen(digits);
    bool hex = digits[0] == '0' && (digits[1] | 0x20) == 'x';
    p->at++;
    gw_expr *e = gw_new_expr(p, GW_E_CONST, token->site);
    if (!e)
        return NULL;
    e->op = (uint8_t)touching(p, token, digits);
    if (!hex && (digits[length - 1] | 0x20) == 'j') {
        e->constant.kind = GW_CONST_IMAGINARY;
        e->constant.f = strtod(digits, NULL);
        return e;
    }
    if (!hex && strpbrk(digits, ".eE")) {
        e->constant.kind = GW_CONST_FLOAT;
        e->constant.f = strtod(digits, NULL);
        return e;
    }
    uint64_t value;
    if (read_int(digits, &value)) {
        e->constant.kind = GW_CONST_INT;
        e->constant.i = (int64_t)value;
        return e;
    }
    if (is_decimal(digits) && length > 4300)
        return gw_fail_at(p, token->site,
                          "Exceeds the limit (4300 digits) for integer string conversion: value "
                          "has %zu digits; use sys.set_int_max_str_digits() to increase the limit "
                          "- Consider hexadecimal for huge integer literals to avoid decimal "
                          "conversion limits.",
                          length);
    if (length > 60000)
        return gw_fail_at(
            p, token->site,
            "an int of more than 60000 digits is not part of the playground's Python");
    e->constant.kind = GW_CONST_BIG;
    e->constant.text = digits;
    e->constant.length = (uint32_t)length;
    return e;
}
