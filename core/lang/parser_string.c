#include "lang/parser_string.h"

#include <string.h>

#include "lang/unicode_names.h"

static int hex_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool add_code_point(gw_buffer *out, uint32_t code) {
    char bytes[4];
    size_t length = 1;
    if (code < 0x80) {
        bytes[0] = (char)code;
    } else if (code < 0x800) {
        bytes[0] = (char)(0xc0 | code >> 6);
        length = 2;
    } else if (code < 0x10000) {
        bytes[0] = (char)(0xe0 | code >> 12);
        length = 3;
    } else {
        bytes[0] = (char)(0xf0 | code >> 18);
        length = 4;
    }
    for (size_t i = 1; i < length; i++)
        bytes[i] = (char)(0x80 | ((code >> (6 * (length - 1 - i))) & 0x3f));
    return gw_buffer_add(out, bytes, length);
}

/* Positions in CPython's messages count bytes of the text, others than ASCII as \UXXXXXXXX. */
static unsigned escape_position(const char *text, uint32_t start, uint32_t at) {
    unsigned position = 0;
    for (uint32_t i = start; i < at; i++) {
        if ((unsigned char)text[i] < 0x80)
            position++;
        else if ((text[i] & 0xc0) != 0x80)
            position += 10;
    }
    return position;
}

static bool bad_escape(gw_string_joiner *j, uint32_t start, uint32_t at, uint32_t end,
                       const char *what) {
    unsigned position = escape_position(j->p->source->text, start, at);
    if (j->bytes)
        gw_fail_here(j->p, "(value error) invalid \\x escape at position %u", position);
    else
        gw_fail_here(j->p,
                     "(unicode error) 'unicodeescape' codec can't decode bytes in position "
                     "%u-%u: %s",
                     position, position + (unsigned)(end - at) - 1, what);
    return false;
}

/* \xXX, \uXXXX, \UXXXXXXXX at `*at` (on the letter); moves past. */
static bool decode_hex(gw_string_joiner *j, uint32_t start, uint32_t *at, uint32_t end) {
    const char *text = j->p->source->text;
    char letter = text[*at];
    uint32_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 8, code = 0, i = 0;
    uint32_t from = *at - 1;
    for (; i < digits && *at + 1 + i < end && hex_value(text[*at + 1 + i]) >= 0; i++)
        code = code << 4 | (uint32_t)hex_value(text[*at + 1 + i]);
    *at += 1 + i;
    if (i < digits)
        return bad_escape(j, start, from, *at,
                          letter == 'x'   ? "truncated \\xXX escape"
                          : letter == 'u' ? "truncated \\uXXXX escape"
                                          : "truncated \\UXXXXXXXX escape");
    if (code > 0x10ffff)
        return bad_escape(j, start, from, *at, "illegal Unicode character");
    if (code >= 0xd800 && code < 0xe000) {
        gw_fail_here(j->p, "a surrogate (U+%04X) is not part of the playground's Python", code);
        return false;
    }
    return j->bytes ? gw_buffer_char(&j->text, (char)code) : add_code_point(&j->text, code);
}

static bool decode_octal(gw_string_joiner *j, uint32_t *at, uint32_t end) {
    const char *text = j->p->source->text;
    uint32_t code = 0;
    for (int i = 0; i < 3 && *at < end && text[*at] >= '0' && text[*at] <= '7'; i++)
        code = code * 8 + (uint32_t)(text[(*at)++] - '0');
    return j->bytes ? gw_buffer_char(&j->text, (char)code) : add_code_point(&j->text, code);
}

static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char)(c + 'A' - 'a') : c;
}

/* \N{NAME} at `*at` (on the letter); moves past. */
static bool decode_name(gw_string_joiner *j, uint32_t start, uint32_t *at, uint32_t end) {
    const char *text = j->p->source->text;
    uint32_t from = *at + 2, to = from;
    while (to < end && text[to] != '}')
        to++;
    if (*at + 1 >= end || text[*at + 1] != '{' || to == end || to == from)
        return bad_escape(j, start, *at - 1, *at + 1 < end ? *at + 2 : end,
                          "malformed \\N character escape");
    size_t low = 0, high = sizeof gw_character_names / sizeof *gw_character_names;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const gw_character_name *entry = &gw_character_names[middle];
        uint32_t i = 0;
        while (from + i < to && entry->name[i] == upper(text[from + i]))
            i++;
        char wanted = from + i < to ? upper(text[from + i]) : '\0';
        if (!wanted && !entry->name[i]) {
            *at = to + 1;
            return add_code_point(&j->text, entry->code);
        }
        if (entry->name[i] < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    gw_fail_here(j->p, "'\\N{%.*s}' is not among the names of the playground's Python",
                 (int)(to - from < 100 ? to - from : 100), text + from);
    return false;
}

/* The escape at `*at` (after the backslash). */
static bool decode_escape(gw_string_joiner *j, uint32_t start, uint32_t *at, uint32_t end) {
    static const char letters[] = "\\'\"abfnrtv", values[] = "\\'\"\a\b\f\n\r\t\v";
    char c = j->p->source->text[*at];
    const char *found = c ? strchr(letters, c) : NULL;
    if (c >= '0' && c <= '7')
        return decode_octal(j, at, end);
    if (c == 'x' || (!j->bytes && (c == 'u' || c == 'U')))
        return decode_hex(j, start, at, end);
    if (c == 'N' && !j->bytes)
        return decode_name(j, start, at, end);
    if (c == '\n') {
        (*at)++;
        return true;
    }
    if (!found) /* not an escape: the backslash stays, what follows is read as it is */
        return gw_buffer_char(&j->text, '\\');
    (*at)++;
    return gw_buffer_char(&j->text, values[found - letters]);
}

bool gw_decode_literal(gw_string_joiner *j, uint32_t start, uint32_t end) {
    const char *text = j->p->source->text;
    bool ok = true;
    for (uint32_t at = start; at < end && ok;) {
        const char *next = j->raw ? NULL : memchr(text + at, '\\', end - at);
        uint32_t stop = next ? (uint32_t)(next - text) : end;
        ok = gw_buffer_add(&j->text, text + at, stop - at);
        at = stop;
        if (ok && next) {
            at++;
            ok = at < end ? decode_escape(j, start, &at, end) : gw_buffer_char(&j->text, '\\');
        }
    }
    j->p->failed |= !ok;
    return ok;
}

static gw_expr *new_literal(gw_string_joiner *j) {
    gw_parser *p = j->p;
    gw_expr *e = gw_new_expr(p, GW_E_CONST, j->site);
    char *text = e ? gw_arena_text(p->arena, j->text.data, j->text.length) : NULL;
    if (!text) {
        p->failed = true;
        return NULL;
    }
    e->site = j->site;
    e->constant.kind = j->bytes ? GW_CONST_BYTES : GW_CONST_STR;
    e->constant.text = text;
    e->constant.length = (uint32_t)j->text.length;
    gw_buffer_clear(&j->text);
    return e;
}

bool gw_flush_literal(gw_string_joiner *j) {
    if (!j->text.length)
        return true;
    gw_expr *e = new_literal(j);
    return e && gw_push(j->p, e);
}

gw_expr *gw_join_pieces(gw_string_joiner *j, uint32_t base) {
    gw_exprs pieces;
    if (!gw_flush_literal(j) || !gw_take_exprs(j->p, base, &pieces))
        return NULL;
    gw_expr *e = gw_new_expr(j->p, GW_E_JOINED, j->site);
    if (e) {
        e->site = j->site;
        e->items = pieces;
    }
    return e;
}

/* One STRING token. */
static bool join_token(gw_string_joiner *j, bool first) {
    gw_parser *p = j->p;
    const char *text = p->source->text;
    uint32_t start = j->token->start, end = j->token->end;
    bool bytes = false, formatted = false;
    j->raw = false;
    for (; text[start] != '"' && text[start] != '\''; start++) {
        bytes |= (text[start] | 0x20) == 'b';
        formatted |= (text[start] | 0x20) == 'f';
        j->raw |= (text[start] | 0x20) == 'r';
    }
    uint32_t quotes =
        end - start >= 6 && text[start + 1] == text[start] && text[start + 2] == text[start] ? 3
                                                                                             : 1;
    if (!first && bytes != j->bytes) {
        gw_fail_here(p, "cannot mix bytes and nonbytes literals");
        return false;
    }
    j->bytes = bytes;
    start += quotes;
    end -= quotes;
    for (uint32_t i = start; bytes && i < end; i++) {
        if ((unsigned char)text[i] >= 0x80) {
            gw_fail_here(p, "bytes can only contain ASCII literal characters");
            return false;
        }
    }
    j->formatted |= formatted;
    return formatted ? gw_parse_formatted(j, start, end) : gw_decode_literal(j, start, end);
}

gw_expr *gw_parse_strings(gw_parser *p) {
    gw_string_joiner j = {.p = p, .base = p->n_scratch};
    uint32_t first = p->at;
    gw_buffer_init(&j.text, p->ctx);
    while (gw_accept(p, GW_T_STRING))
        continue;
    j.site = gw_span(p->tokens->at[first].site, gw_last_site(p));
    bool ok = !p->failed;
    for (uint32_t i = first; ok && i < p->at; i++) {
        j.token = &p->tokens->at[i];
        ok = join_token(&j, i == first);
    }
    gw_expr *e = !ok || p->failed ? NULL
                 : j.formatted    ? gw_join_pieces(&j, j.base)
                                  : new_literal(&j);
    p->n_scratch = j.base;
    gw_buffer_free(&j.text);
    return e;
}
