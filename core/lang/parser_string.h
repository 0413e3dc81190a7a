/* String literals; shared by plain and formatted ones. */
#ifndef GW_LANG_PARSER_STRING_H
#define GW_LANG_PARSER_STRING_H

#include "base/buffer.h"
#include "lang/parser.h"

/* Strings that stand side by side become one. */
typedef struct gw_string_joiner {
    gw_parser *p;
    gw_buffer text;        /* literal text that is not yet a piece */
    uint32_t base;         /* pieces are on the scratch stack from here */
    const gw_token *token; /* the one being read */
    gw_site site;          /* of all of them */
    bool bytes, raw, formatted;
} gw_string_joiner;

/* Appends what the literal from `start` to `end` stands for; escapes are read unless it is raw. */
bool gw_decode_literal(gw_string_joiner *j, uint32_t start, uint32_t end);
/* Makes the text so far a piece. */
bool gw_flush_literal(gw_string_joiner *j);
/* The pieces since `base` as a JOINED. */
gw_expr *gw_join_pieces(gw_string_joiner *j, uint32_t base);

/* parser_fstring.c: reads the f-string's text from `start` to `end`. */
bool gw_parse_formatted(gw_string_joiner *j, uint32_t start, uint32_t end);

#endif
