#include "lang/lexer.h"

#include <string.h>

#include "lang/identifiers.h"
#include "lang/lexer_state.h"

static const struct word {
    const char *text;
    uint8_t length, kind;
} words[] = {
#define WORD(name, text) {text, sizeof text - 1, GW_T_##name},
    GW_OPERATORS(WORD) GW_KEYWORDS(WORD)
#undef WORD
};

const char *gw_token_text(gw_token_kind kind) {
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].kind == kind)
            return words[i].text;
    return NULL;
}

gw_site gw_lexer_site(gw_lexer *lexer, uint32_t offset) {
    if (offset < lexer->known_offset) {
        lexer->known_offset = lexer->line_start;
        lexer->known_column = lexer->line_column;
    }
    for (; lexer->known_offset < offset; lexer->known_offset++)
        lexer->known_column += (lexer->text[lexer->known_offset] & 0xc0) != 0x80;
    return (gw_site){lexer->line, lexer->known_column, lexer->line, lexer->known_column};
}

void gw_lexer_newline(gw_lexer *lexer) {
    lexer->line++;
    lexer->line_start = lexer->known_offset = lexer->at;
    lexer->line_column = lexer->known_column = 0;
}

bool gw_lexer_push(gw_lexer *lexer, gw_token_kind kind, uint32_t start, gw_site from) {
    gw_tokens *tokens = lexer->tokens;
    if (tokens->count == tokens->capacity) {
        uint32_t capacity = tokens->capacity ? tokens->capacity * 2 : 64;
        gw_token *at =
            gw_resize(lexer->ctx, tokens->at, tokens->capacity * sizeof *at, capacity * sizeof *at);
        if (!at)
            return false;
        tokens->at = at;
        tokens->capacity = capacity;
    }
    gw_site to = gw_lexer_site(lexer, lexer->at);
    tokens->at[tokens->count++] = (gw_token){
        .kind = (uint8_t)kind,
        .level = (uint8_t)lexer->n_brackets,
        .start = start,
        .end = lexer->at,
        .site = {from.line, from.column, to.line, to.column},
    };
    return true;
}

bool gw_lexer_stop(gw_lexer *lexer, gw_syntax_error error) {
    lexer->tokens->stop = error;
    lexer->stopped = true;
    return gw_lexer_push(lexer, GW_T_ERROR, lexer->at, gw_lexer_site(lexer, lexer->at));
}

static bool stop_at_end(gw_lexer *lexer) {
    gw_syntax_error error = {0};
    if (lexer->n_brackets) {
        gw_lexer_bracket *bracket = &lexer->brackets[lexer->n_brackets - 1];
        gw_syntax_fail(&error, "SyntaxError", bracket->site, "'%c' was never closed",
                       bracket->opening);
    } else {
        gw_site site = gw_lexer_site(lexer, lexer->at);
        gw_syntax_fail(&error, "SyntaxError", site, "unexpected EOF while parsing");
    }
    return gw_lexer_stop(lexer, error);
}

bool gw_lexer_continue_line(gw_lexer *lexer) {
    lexer->at++;
    if (lexer->text[lexer->at] != '\n') {
        gw_syntax_error error;
        gw_site site = gw_lexer_site(lexer, lexer->at);
        gw_syntax_fail(&error, "SyntaxError", site,
                       "unexpected character after line continuation character");
        return gw_lexer_stop(lexer, error);
    }
    if (lexer->at + 1 >= lexer->end)
        return stop_at_end(lexer);
    lexer->at++;
    gw_lexer_newline(lexer);
    return true;
}

static bool lex_newline(gw_lexer *lexer, uint32_t start) {
    if (!lexer->n_brackets && lexer->line_has_tokens &&
        !gw_lexer_push(lexer, GW_T_NEWLINE, start, gw_lexer_site(lexer, start)))
        return false;
    lexer->at++;
    gw_lexer_newline(lexer);
    if (!lexer->n_brackets)
        lexer->line_has_tokens = false;
    return lexer->n_brackets || gw_lex_indentation(lexer);
}

static bool lex_opening(gw_lexer *lexer, gw_token_kind kind) {
    gw_site site = gw_lexer_site(lexer, lexer->at++);
    if (lexer->n_brackets >= GW_MAX_BRACKETS)
        return gw_syntax_fail(lexer->error, "SyntaxError", site, "too many nested parentheses");
    lexer->brackets[lexer->n_brackets++] = (gw_lexer_bracket){lexer->text[lexer->at - 1], site};
    return gw_lexer_push(lexer, kind, lexer->at - 1, site);
}

static bool lex_closing(gw_lexer *lexer, gw_token_kind kind) {
    gw_site site = gw_lexer_site(lexer, lexer->at);
    char closing = lexer->text[lexer->at++];
    if (!lexer->n_brackets)
        return gw_syntax_fail(lexer->error, "SyntaxError", site, "unmatched '%c'", closing);
    gw_lexer_bracket *bracket = &lexer->brackets[--lexer->n_brackets];
    char opening = bracket->opening;
    if ((opening == '(') == (closing == ')') && (opening == '[') == (closing == ']'))
        return gw_lexer_push(lexer, kind, lexer->at - 1, site);
    if (bracket->site.line != lexer->line)
        return gw_syntax_fail(lexer->error, "SyntaxError", site,
                              "closing parenthesis '%c' does not match opening parenthesis '%c' "
                              "on line %d",
                              closing, opening, (int)bracket->site.line);
    return gw_syntax_fail(lexer->error, "SyntaxError", site,
                          "closing parenthesis '%c' does not match opening parenthesis '%c'",
                          closing, opening);
}

static bool lex_operator(gw_lexer *lexer) {
    const char *text = lexer->text + lexer->at;
    for (size_t i = 0; i < sizeof words / sizeof *words && words[i].kind < GW_T_FALSE; i++) {
        if (strncmp(text, words[i].text, words[i].length) != 0)
            continue;
        gw_token_kind kind = (gw_token_kind)words[i].kind;
        if (kind == GW_T_LPAREN || kind == GW_T_LBRACKET || kind == GW_T_LBRACE)
            return lex_opening(lexer, kind);
        if (kind == GW_T_RPAREN || kind == GW_T_RBRACKET || kind == GW_T_RBRACE)
            return lex_closing(lexer, kind);
        gw_site site = gw_lexer_site(lexer, lexer->at);
        lexer->at += words[i].length;
        return gw_lexer_push(lexer, kind, lexer->at - words[i].length, site);
    }
    gw_site site = gw_lexer_site(lexer, lexer->at);
    if ((unsigned char)*text < ' ' || *text == 0x7f)
        return gw_syntax_fail(lexer->error, "SyntaxError", site,
                              "invalid non-printable character U+%04X", (unsigned)*text);
    lexer->at++;
    return gw_lexer_push(lexer, GW_T_UNKNOWN, lexer->at - 1, site);
}

static bool name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (unsigned char)c >= 0x80;
}

/* Checks the code points beyond ASCII of the identifier from `start` to `at`. */
static bool check_identifier(gw_lexer *lexer, uint32_t start) {
    for (uint32_t i = start, length; i < lexer->at; i += length) {
        uint32_t code = gw_utf8_decode(lexer->text + i, &length);
        if (code < 0x80)
            continue;
        gw_identifier_class class = gw_identifier_classify(code);
        if (class == GW_ID_START || (class == GW_ID_CONTINUE && i > start))
            continue;
        gw_site site = gw_lexer_site(lexer, i);
        if (class == GW_ID_UNPRINTABLE)
            return gw_syntax_fail(lexer->error, "SyntaxError", site,
                                  "invalid non-printable character U+%04X", code);
        if (class == GW_ID_NORMALIZED)
            return gw_syntax_fail(lexer->error, "SyntaxError", site,
                                  "'%.*s' (U+%04X) in a name is not part of the playground's "
                                  "Python",
                                  (int)length, lexer->text + i, code);
        return gw_syntax_fail(lexer->error, "SyntaxError", site,
                              "invalid character '%.*s' (U+%04X)", (int)length, lexer->text + i,
                              code);
    }
    return true;
}

static gw_token_kind keyword(const char *text, uint32_t length) {
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i].kind >= GW_T_FALSE && words[i].length == length &&
            !memcmp(text, words[i].text, length))
            return (gw_token_kind)words[i].kind;
    return GW_T_NAME;
}

/* Whether text of `length` before a quote is a prefix of a string. */
static bool string_prefix(const char *text, uint32_t length) {
    static const char *const prefixes[] = {"r",  "u",  "b",  "f",
                                           "br", "rb", "fr", "rf"}; /* in any case */
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        uint32_t n = 0;
        while (n < length && prefixes[i][n] && (text[n] | 0x20) == prefixes[i][n])
            n++;
        if (n == length && !prefixes[i][n])
            return true;
    }
    return false;
}

static bool lex_name(gw_lexer *lexer) {
    uint32_t start = lexer->at;
    bool ascii = true;
    while (name_character(lexer->text[lexer->at])) {
        ascii &= (unsigned char)lexer->text[lexer->at] < 0x80;
        lexer->at++;
        char quote = lexer->text[lexer->at];
        if ((quote == '"' || quote == '\'') &&
            string_prefix(lexer->text + start, lexer->at - start))
            return gw_lex_string(lexer, start);
    }
    if (!ascii && !check_identifier(lexer, start))
        return false;
    gw_site from = gw_lexer_site(lexer, start);
    return gw_lexer_push(lexer, keyword(lexer->text + start, lexer->at - start), start, from);
}

static bool lex_one(gw_lexer *lexer) {
    char c = lexer->text[lexer->at];
    if (c == ' ' || c == '\t' || c == '\f') {
        lexer->at++;
        return true;
    }
    if (c == '#') {
        uint32_t start = lexer->at;
        while (lexer->at < lexer->end && lexer->text[lexer->at] != '\n')
            lexer->at++;
        return lexer->at >= lexer->end || lex_newline(lexer, start);
    }
    if (c == '\n')
        return lex_newline(lexer, lexer->at);
    if (c == '\\')
        return gw_lexer_continue_line(lexer);
    lexer->line_has_tokens = true;
    if (c == '"' || c == '\'')
        return gw_lex_string(lexer, lexer->at);
    char next = lexer->text[lexer->at + 1];
    if ((c >= '0' && c <= '9') || (c == '.' && next >= '0' && next <= '9'))
        return gw_lex_number(lexer);
    if (name_character(c))
        return lex_name(lexer);
    return lex_operator(lexer);
}

/* What follows the last line is reported at its end. */
static void step_back(gw_lexer *lexer) {
    if (!lexer->at || lexer->at != lexer->line_start)
        return;
    lexer->at--;
    lexer->line--;
    while (lexer->line_start &&
           (lexer->line_start > lexer->at || lexer->text[lexer->line_start - 1] != '\n'))
        lexer->line_start--;
    lexer->known_offset = lexer->line_start;
    lexer->known_column = 0;
}

static bool finish(gw_lexer *lexer) {
    gw_tokens *tokens = lexer->tokens;
    if (!lexer->stopped && lexer->n_brackets && !stop_at_end(lexer))
        return false;
    tokens->open_brackets = lexer->n_brackets;
    if (lexer->n_brackets) {
        tokens->open_bracket = lexer->brackets[lexer->n_brackets - 1].opening;
        tokens->open_site = lexer->brackets[lexer->n_brackets - 1].site;
    }
    if (lexer->stopped)
        return true;
    step_back(lexer);
    gw_site site = gw_lexer_site(lexer, lexer->at);
    if (lexer->line_has_tokens && !gw_lexer_push(lexer, GW_T_NEWLINE, lexer->at, site))
        return false;
    for (; lexer->n_indents; lexer->n_indents--)
        if (!gw_lexer_push(lexer, GW_T_DEDENT, lexer->at, site))
            return false;
    return gw_lexer_push(lexer, GW_T_END, lexer->at, site);
}

static bool lex_all(gw_lexer *lexer) {
    while (!lexer->stopped && lexer->at < lexer->end)
        if (!lex_one(lexer))
            return false;
    return true;
}

/* A part failed: unless there was no memory, the text is at fault and the tokens end here. */
static bool stop_at_fault(gw_lexer *lexer) {
    if (gw_error(lexer->ctx))
        return false;
    lexer->tokens->fatal = true;
    return gw_lexer_push(lexer, GW_T_ERROR, lexer->at, lexer->tokens->stop.site);
}

bool gw_lex(gw_tokens *tokens, gw_context *ctx, const gw_source *source) {
    gw_lexer lexer = {
        .ctx = ctx,
        .text = source->text,
        .end = source->length,
        .line = 1,
        .tokens = tokens,
        .error = &tokens->stop,
    };
    return (gw_lex_indentation(&lexer) && lex_all(&lexer) && finish(&lexer)) ||
           stop_at_fault(&lexer);
}

bool gw_lex_field(gw_tokens *tokens, gw_context *ctx, const gw_source *source, uint32_t start,
                  uint32_t end, gw_site site) {
    gw_lexer lexer = {
        .ctx = ctx,
        .text = source->text,
        .end = end,
        .at = start,
        .line = site.line,
        .line_start = start,
        .known_offset = start,
        .line_column = site.column,
        .known_column = site.column,
        .tokens = tokens,
        .error = &tokens->stop,
        .n_brackets = 1,
        .brackets = {{'(', site}},
        .line_has_tokens = true,
    };
    if (!gw_lexer_push(&lexer, GW_T_LPAREN, start, site))
        return false;
    if (!lex_all(&lexer))
        return stop_at_fault(&lexer);
    if (!lexer.stopped && lexer.n_brackets == 1) {
        lexer.n_brackets = 0;
        if (!gw_lexer_push(&lexer, GW_T_RPAREN, end, gw_lexer_site(&lexer, end)))
            return false;
    }
    return finish(&lexer);
}

void gw_tokens_free(gw_tokens *tokens, gw_context *ctx) {
    gw_release(ctx, tokens->at, tokens->capacity * sizeof *tokens->at);
    *tokens = (gw_tokens){0};
}
