/* Indentation. */
#include <string.h>

#include "lang/lexer_state.h"

enum { TAB_SIZE = 8 };

static bool push_dedents(gw_lexer *lexer, int32_t column, int32_t alternate) {
    uint32_t level = lexer->n_indents;
    gw_syntax_error error;
    while (level && column < lexer->indents[level].column)
        level--;
    if (column != lexer->indents[level].column) {
        const char *end = memchr(lexer->text + lexer->at, '\n', lexer->end - lexer->at);
        gw_site site = gw_lexer_site(lexer, (uint32_t)(end - lexer->text));
        gw_syntax_fail(&error, "IndentationError", site,
                       "unindent does not match any outer indentation level");
        return gw_lexer_stop(lexer, error);
    }
    if (alternate != lexer->indents[level].alternate) {
        gw_site site = {lexer->line, 0, lexer->line, 0};
        gw_syntax_fail(&error, "TabError", site,
                       "inconsistent use of tabs and spaces in indentation");
        return gw_lexer_stop(lexer, error);
    }
    for (; lexer->n_indents > level; lexer->n_indents--)
        if (!gw_lexer_push(lexer, GW_T_DEDENT, lexer->at, gw_lexer_site(lexer, lexer->at)))
            return false;
    return true;
}

static bool push_indent(gw_lexer *lexer, int32_t column, int32_t alternate) {
    gw_lexer_indent *now = &lexer->indents[lexer->n_indents];
    gw_site start = {lexer->line, 0, lexer->line, 0};
    gw_syntax_error error;
    if (column == now->column ? alternate != now->alternate : alternate <= now->alternate) {
        gw_syntax_fail(&error, "TabError", start,
                       "inconsistent use of tabs and spaces in indentation");
        return gw_lexer_stop(lexer, error);
    }
    if (column == now->column)
        return true;
    if (lexer->n_indents + 1 >= GW_MAX_INDENTS) {
        gw_syntax_fail(&error, "IndentationError", start, "too many levels of indentation");
        return gw_lexer_stop(lexer, error);
    }
    lexer->indents[++lexer->n_indents] = (gw_lexer_indent){column, alternate};
    return gw_lexer_push(lexer, GW_T_INDENT, lexer->at, gw_lexer_site(lexer, lexer->at));
}

bool gw_lex_indentation(gw_lexer *lexer) {
    int32_t column = 0, alternate = 0, continued = 0;
    for (;; lexer->at++) {
        char c = lexer->text[lexer->at];
        if (c == ' ') {
            column++;
            alternate++;
        } else if (c == '\t') {
            column = (column / TAB_SIZE + 1) * TAB_SIZE;
            alternate++;
        } else if (c == '\f') {
            column = alternate = 0;
        } else if (c == '\\') {
            continued = continued ? continued : column;
            if (!gw_lexer_continue_line(lexer))
                return false;
            if (lexer->stopped)
                return true;
            lexer->at--;
        } else {
            break;
        }
    }
    char c = lexer->text[lexer->at];
    if (c == '#' || c == '\n' || lexer->at >= lexer->end || lexer->n_brackets)
        return true;
    if (continued)
        column = alternate = continued;
    lexer->line_has_tokens = true;
    if (column < lexer->indents[lexer->n_indents].column)
        return push_dedents(lexer, column, alternate);
    return push_indent(lexer, column, alternate);
}
