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

/* An int up to 2**63: the last is only good after a minus, which the compiler knows. */
static bool read_int(const char *digits, uint64_t *value) {
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
        if (*value > ((uint64_t)1 << 63) / base || *value * base > ((uint64_t)1 << 63) - digit)
            return false;
        *value = *value * base + digit;
    }
    return true;
}

gw_expr *gw_parse_number(gw_parser *p) {
    gw_token *token = gw_token_here(p);
    char *digits = plain_digits(p, token);
    if (!digits)
        return NULL;
    size_t length = strlen(digits);
    bool hex = digits[0] == '0' && (digits[1] | 0x20) == 'x';
    p->at++;
    if (!hex && (digits[length - 1] | 0x20) == 'j')
        return gw_fail_at(p, token->site,
                          "imaginary number '%s' is not part of the playground's Python", digits);
    gw_expr *e = gw_new_expr(p, GW_E_CONST, token->site);
    if (!e)
        return NULL;
    if (!hex && strpbrk(digits, ".eE")) {
        e->constant.kind = GW_CONST_FLOAT;
        e->constant.f = strtod(digits, NULL);
        return e;
    }
    uint64_t value;
    e->constant.kind = GW_CONST_INT;
    if (!read_int(digits, &value))
        return gw_fail_at(p, token->site,
                          "int literal is too large: ints are 64-bit in the playground's Python");
    e->constant.i = (int64_t)value;
    return e;
}
