/* The lexer at work; shared by its parts. */
#ifndef GW_LANG_LEXER_STATE_H
#define GW_LANG_LEXER_STATE_H

#include "lang/lexer.h"

typedef struct gw_lexer_bracket {
    char opening;
    gw_site site;
} gw_lexer_bracket;

/* An indentation, with tabs as 8 and as 1 columns: both orders must agree. */
typedef struct gw_lexer_indent {
    int32_t column, alternate;
} gw_lexer_indent;

typedef struct gw_lexer {
    gw_context *ctx;
    const char *text;
    uint32_t at, end;
    int32_t line;
    uint32_t line_start;   /* offset where the line (or the field) begins */
    int32_t line_column;   /* its column */
    uint32_t known_offset; /* the last offset asked for, and its column */
    int32_t known_column;
    uint32_t n_brackets, n_indents; /* indents[0] is the module's */
    bool line_has_tokens;           /* this logical line ends with NEWLINE */
    bool stopped;                   /* a GW_T_ERROR was made */
    gw_tokens *tokens;
    gw_syntax_error *error;
    gw_lexer_indent indents[GW_MAX_INDENTS];
    gw_lexer_bracket brackets[GW_MAX_BRACKETS];
} gw_lexer;

/* The site of an offset in the line that the lexer is in. */
gw_site gw_lexer_site(gw_lexer *lexer, uint32_t offset);
/* `at` has just passed a newline. */
void gw_lexer_newline(gw_lexer *lexer);
/* A token from `start`, which is at `from`, to `at`. */
bool gw_lexer_push(gw_lexer *lexer, gw_token_kind kind, uint32_t start, gw_site from);

/* The token after which there can be none; `error` is what the parser says when it gets here. */
bool gw_lexer_stop(gw_lexer *lexer, gw_syntax_error error);
/* `at` is on a backslash: goes to the next line. */
bool gw_lexer_continue_line(gw_lexer *lexer);

/* At the beginning of a line: measures its indentation, and says when there is more or less. */
bool gw_lex_indentation(gw_lexer *lexer);
bool gw_lex_number(gw_lexer *lexer);
/* `at` is on the quote, `start` on the prefix or the quote too. */
bool gw_lex_string(gw_lexer *lexer, uint32_t start);

#endif
