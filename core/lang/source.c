/* What comes before the tokens: checked text with plain newlines, and positions in it. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "lang/lexer.h"

bool gw_syntax_fail(gw_syntax_error *error, const char *type, gw_site site, const char *format,
                    ...) {
    va_list args;
    va_start(args, format);
    snprintf(error->type, sizeof error->type, "%s", type);
    int length = vsnprintf(error->message, sizeof error->message, format, args);
    va_end(args);
    /* A cut must not leave half a code point. */
    if (length >= (int)sizeof error->message) {
        size_t end = sizeof error->message - 1;
        while (end && (error->message[end - 1] & 0xc0) == 0x80)
            end--;
        if (end && (error->message[end - 1] & 0x80))
            end--;
        error->message[end] = 0;
    }
    error->site = site;
    error->field = (gw_site){0};
    return false;
}

uint32_t gw_utf8_decode(const char *text, uint32_t *length) {
    const unsigned char *s = (const unsigned char *)text;
    if (s[0] < 0x80) {
        *length = 1;
        return s[0];
    }
    uint32_t count = s[0] >= 0xf0 ? 4 : s[0] >= 0xe0 ? 3 : 2;
    uint32_t code = s[0] & (0xffu >> (count + 1));
    for (uint32_t i = 1; i < count; i++)
        code = code << 6 | (s[i] & 0x3f);
    *length = count;
    return code;
}

gw_site gw_site_after(gw_site site, const char *text, uint32_t bytes) {
    for (uint32_t i = 0; i < bytes; i++) {
        if (text[i] == '\n') {
            site.line++;
            site.column = 0;
        } else if ((text[i] & 0xc0) != 0x80) {
            site.column++;
        }
    }
    site.end_line = site.line;
    site.end_column = site.column;
    return site;
}

/* Bytes of the code point at `s`, or 0 when it is not UTF-8 (Unicode 3.9, table 3-7). */
static uint32_t utf8_length(const unsigned char *s, size_t left) {
    unsigned char low = 0x80, high = 0xbf;
    uint32_t count = 0;
    if (s[0] < 0x80)
        return 1;
    if (s[0] >= 0xc2 && s[0] <= 0xdf)
        count = 2;
    else if (s[0] >= 0xe0 && s[0] <= 0xef)
        count = 3;
    else if (s[0] >= 0xf0 && s[0] <= 0xf4)
        count = 4;
    if (!count || left < count)
        return 0;
    if (s[0] == 0xe0)
        low = 0xa0;
    if (s[0] == 0xed)
        high = 0x9f;
    if (s[0] == 0xf0)
        low = 0x90;
    if (s[0] == 0xf4)
        high = 0x8f;
    if (s[1] < low || s[1] > high)
        return 0;
    for (uint32_t i = 2; i < count; i++)
        if ((s[i] & 0xc0) != 0x80)
            return 0;
    return count;
}

static bool check_text(const char *text, size_t length, const char *filename,
                       gw_syntax_error *error) {
    int32_t line = 1;
    for (size_t i = 0; i < length;) {
        uint32_t count = utf8_length((const unsigned char *)text + i, length - i);
        if (!count)
            return gw_syntax_fail(error, "SyntaxError", (gw_site){line, 0, line, 0},
                                  "Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, "
                                  "but no encoding declared; see "
                                  "https://peps.python.org/pep-0263/ for details",
                                  (unsigned char)text[i], filename, (int)line);
        if (!text[i])
            return gw_syntax_fail(error, "SyntaxError", (gw_site){line, 0, line, 0},
                                  "source code cannot contain null bytes");
        line += text[i] == '\n';
        i += count;
    }
    return true;
}

bool gw_source_init(gw_source *source, gw_arena *arena, const char *text, size_t length,
                    const char *filename, gw_syntax_error *error) {
    if (length >= 3 && !memcmp(text, "\xef\xbb\xbf", 3)) {
        text += 3;
        length -= 3;
    }
    if (length > INT32_MAX - 2) {
        gw_fail(arena->ctx, GW_E_MEMORY, "out of memory");
        return false;
    }
    if (!check_text(text, length, filename, error))
        return false;
    char *copy = gw_arena_alloc(arena, length + 2);
    if (!copy)
        return false;
    uint32_t at = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '\r')
            copy[at++] = text[i];
        else if (i + 1 == length || text[i + 1] != '\n')
            copy[at++] = '\n';
    }
    if (at && copy[at - 1] != '\n')
        copy[at++] = '\n';
    *source = (gw_source){copy, at};
    return true;
}
