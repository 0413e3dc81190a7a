/* Numbers and strings. */
#include <stdio.h>
#include <string.h>

#include "lang/lexer_state.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_digit_of(char c, int base) {
    if (base == 16)
        return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    return c >= '0' && c < '0' + base;
}

static bool name_start(char c) {
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
}

static gw_site last_read(gw_lexer *lexer) {
    return gw_lexer_site(lexer, lexer->at ? lexer->at - 1 : 0);
}

static bool invalid_literal(gw_lexer *lexer, const char *kind) {
    return gw_syntax_fail(lexer->error, "SyntaxError", last_read(lexer), "invalid %s literal",
                          kind);
}

/* What follows a number must not look like more of it; some keywords may (`1if x else 2`). */
static bool check_end(gw_lexer *lexer, const char *kind) {
    static const char *const allowed[] = {"and", "else", "for", "not", "or"};
    const char *text = lexer->text + lexer->at;
    if (!name_start(*text) && (unsigned char)*text < 0x80) /* beyond ASCII all may be of names */
        return true;
    if (text[0] == 'i' && (text[1] == 'f' || text[1] == 'n' || text[1] == 's'))
        return true;
    size_t length = 0;
    while (name_start(text[length]) || is_digit(text[length]) ||
           (unsigned char)text[length] >= 0x80)
        length++;
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
        if (strlen(allowed[i]) == length && !memcmp(text, allowed[i], length))
            return true;
    return invalid_literal(lexer, kind);
}

/* Decimal digits with single underscores between them. */
static bool read_decimal(gw_lexer *lexer) {
    const char *text = lexer->text;
    for (;;) {
        while (is_digit(text[lexer->at]))
            lexer->at++;
        if (text[lexer->at] != '_')
            return true;
        lexer->at++;
        if (!is_digit(text[lexer->at]))
            return invalid_literal(lexer, "decimal");
    }
}

static bool lex_based(gw_lexer *lexer, int base, const char *kind) {
    const char *text = lexer->text;
    lexer->at += 2;
    do {
        if (text[lexer->at] == '_')
            lexer->at++;
        if (!is_digit_of(text[lexer->at], base)) {
            if (is_digit(text[lexer->at]))
                return gw_syntax_fail(lexer->error, "SyntaxError", gw_lexer_site(lexer, lexer->at),
                                      "invalid digit '%c' in %s literal", text[lexer->at], kind);
            return invalid_literal(lexer, kind);
        }
        while (is_digit_of(text[lexer->at], base))
            lexer->at++;
    } while (text[lexer->at] == '_');
    if (is_digit(text[lexer->at]))
        return gw_syntax_fail(lexer->error, "SyntaxError", gw_lexer_site(lexer, lexer->at),
                              "invalid digit '%c' in %s literal", text[lexer->at], kind);
    return check_end(lexer, kind);
}

/* Fraction, exponent and j. */
static bool read_fraction(gw_lexer *lexer) {
    const char *text = lexer->text;
    const char *kind = "decimal";
    if (text[lexer->at] == '.') {
        lexer->at++;
        if (is_digit(text[lexer->at]) && !read_decimal(lexer))
            return false;
    }
    if ((text[lexer->at] | 0x20) == 'e') {
        uint32_t digits = lexer->at + 1;
        digits += text[digits] == '+' || text[digits] == '-';
        if (is_digit(text[digits])) {
            lexer->at = digits;
            if (!read_decimal(lexer))
                return false;
        } else if (digits > lexer->at + 1) {
            lexer->at = digits;
            return invalid_literal(lexer, kind);
        }
    }
    if ((text[lexer->at] | 0x20) == 'j') {
        lexer->at++;
        kind = "imaginary";
    }
    return check_end(lexer, kind);
}

/* A zero, and what may follow: only zeros unless it is a float after all. */
static bool read_zeros(gw_lexer *lexer, uint32_t start) {
    const char *text = lexer->text;
    bool nonzero = false;
    if (!read_decimal(lexer))
        return false;
    for (uint32_t i = start; i < lexer->at; i++)
        nonzero |= text[i] != '0' && text[i] != '_';
    char next = text[lexer->at];
    if (!nonzero || next == '.' || (next | 0x20) == 'e' || (next | 0x20) == 'j')
        return true;
    uint32_t zeros = start;
    while (text[zeros] == '0' || text[zeros] == '_')
        zeros++;
    gw_site from = gw_lexer_site(lexer, start);
    from.end_column = gw_lexer_site(lexer, zeros).column;
    return gw_syntax_fail(lexer->error, "SyntaxError", from,
                          "leading zeros in decimal integer literals are not permitted; use an 0o "
                          "prefix for octal integers");
}

bool gw_lex_number(gw_lexer *lexer) {
    const char *text = lexer->text;
    uint32_t start = lexer->at;
    gw_site from = gw_lexer_site(lexer, start);
    char kind = (char)(text[start + 1] | 0x20);
    bool ok;
    if (text[start] == '0' && kind == 'x')
        ok = lex_based(lexer, 16, "hexadecimal");
    else if (text[start] == '0' && kind == 'o')
        ok = lex_based(lexer, 8, "octal");
    else if (text[start] == '0' && kind == 'b')
        ok = lex_based(lexer, 2, "binary");
    else if (text[start] == '0')
        ok = read_zeros(lexer, start) && read_fraction(lexer);
    else if (text[start] == '.')
        ok = read_fraction(lexer);
    else
        ok = read_decimal(lexer) && read_fraction(lexer);
    return ok && gw_lexer_push(lexer, GW_T_NUMBER, start, from);
}

bool gw_lex_string(gw_lexer *lexer, uint32_t start) {
    const char *text = lexer->text;
    gw_site from = gw_lexer_site(lexer, start);
    char quote = text[lexer->at];
    bool triple =
        text[lexer->at + 1] == quote && text[lexer->at + 2] == quote && lexer->at + 2 < lexer->end;
    uint32_t quotes = triple ? 3 : 1, seen = 0;
    lexer->at += quotes;
    while (seen < quotes) {
        char c = text[lexer->at];
        if (lexer->at >= lexer->end || (c == '\n' && !triple)) {
            int line = lexer->at >= lexer->end ? lexer->line - 1 : lexer->line;
            return gw_syntax_fail(lexer->error, "SyntaxError", from,
                                  "unterminated %sstring literal (detected at line %d)",
                                  triple ? "triple-quoted " : "", line);
        }
        seen = c == quote ? seen + 1 : 0;
        lexer->at++;
        if (c == '\\' && lexer->at < lexer->end)
            c = text[lexer->at++];
        if (c == '\n')
            gw_lexer_newline(lexer);
    }
    return gw_lexer_push(lexer, GW_T_STRING, start, from);
}
