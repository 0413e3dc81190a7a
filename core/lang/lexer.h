/* The lexer: source text to tokens, by CPython's rules and with its errors. */
#ifndef GW_LANG_LEXER_H
#define GW_LANG_LEXER_H

#include "lang/arena.h"
#include "lang/code.h"
#include "lang/token.h"

enum { GW_MAX_BRACKETS = 200, GW_MAX_INDENTS = 100 };

/* Newlines are all '\n' and the last line ends with one. */
typedef struct gw_source {
    const char *text;
    uint32_t length;
} gw_source;

typedef struct gw_tokens {
    gw_token *at;
    uint32_t count, capacity;
    /* Brackets open where the tokens end: the innermost one, for "was never closed". */
    uint32_t open_brackets;
    char open_bracket;
    gw_site open_site;
    /* When the last token is GW_T_ERROR: what the parser says if it gets so far; and, for a fault
     * of the text itself (`fatal`), even when something else is wrong before. */
    gw_syntax_error stop;
    bool fatal;
} gw_tokens;

/* Copies `text` into the arena as gw_source wants it. False: `error` is filled or no memory. */
bool gw_source_init(gw_source *source, gw_arena *arena, const char *text, size_t length,
                    const char *filename, gw_syntax_error *error);

/* Makes all tokens of the source; the last one is GW_T_END or GW_T_ERROR. False: no memory. */
bool gw_lex(gw_tokens *tokens, gw_context *ctx, const gw_source *source);

/* The same for an expression inside an f-string, from `start` to `end`, which is at `site`; the
 * tokens begin with a `(` and end with a `)` that are not in the text. */
bool gw_lex_field(gw_tokens *tokens, gw_context *ctx, const gw_source *source, uint32_t start,
                  uint32_t end, gw_site site);

void gw_tokens_free(gw_tokens *tokens, gw_context *ctx);

const char *gw_token_text(gw_token_kind kind); /* of an operator or keyword; else NULL */

/* Fills `error`; printf format. Always false. */
bool gw_syntax_fail(gw_syntax_error *error, const char *type, gw_site site, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The site `bytes` bytes of text after `site`. */
gw_site gw_site_after(gw_site site, const char *text, uint32_t bytes);

/* One code point of valid UTF-8. */
uint32_t gw_utf8_decode(const char *text, uint32_t *length);

#endif
