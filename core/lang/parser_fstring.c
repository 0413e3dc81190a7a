/* f-strings, as CPython 3.11 read them: the expressions are found first and parsed apart. */
#include <string.h>

#include "lang/parser_string.h"

enum { MAX_FIELD_DEPTH = 2 };

typedef struct field {
    uint32_t start, end; /* the expression */
    uint32_t at;         /* where reading goes on */
    uint32_t limit;      /* the f-string's end */
} field;

static bool parse_pieces(gw_string_joiner *j, uint32_t *at, uint32_t end, int depth);

/* Goes past a string inside an expression, `*at` on its quote. */
static bool skip_string(gw_string_joiner *j, uint32_t *at, uint32_t end) {
    const char *text = j->p->source->text;
    char quote = text[*at];
    bool triple = *at + 2 < end && text[*at + 1] == quote && text[*at + 2] == quote;
    for (*at += triple ? 3 : 1; *at < end; (*at)++) {
        if (text[*at] == '\\') {
            gw_fail_here(j->p, "f-string expression part cannot include a backslash");
            return false;
        }
        if (text[*at] != quote)
            continue;
        if (!triple || (*at + 2 < end && text[*at + 1] == quote && text[*at + 2] == quote)) {
            *at += triple ? 2 : 0; /* on the last quote */
            return true;
        }
    }
    gw_fail_here(j->p, "f-string: unterminated string");
    return false;
}

static bool close_bracket(gw_string_joiner *j, char closing, const char *open, uint32_t *n_open) {
    if (!*n_open) {
        gw_fail_here(j->p, "f-string: unmatched '%c'", closing);
        return false;
    }
    char opening = open[--*n_open];
    if ((opening == '(') == (closing == ')') && (opening == '[') == (closing == ']'))
        return true;
    gw_fail_here(j->p, "f-string: closing parenthesis '%c' does not match opening parenthesis '%c'",
                 closing, opening);
    return false;
}

/* Does the expression end at this character? `*at` goes past an operator like !=. */
static bool ends_expression(const char *text, uint32_t *at, uint32_t end) {
    char c = text[*at];
    if (!strchr("!:}=<>", c))
        return false;
    if (*at + 1 < end && text[*at + 1] == '=' && c != ':' && c != '}') {
        (*at)++;
        return false;
    }
    return c != '<' && c != '>';
}

/* Finds where the expression at f->start ends. */
static bool find_end(gw_string_joiner *j, field *f) {
    const char *text = j->p->source->text;
    char open[GW_MAX_BRACKETS];
    uint32_t n_open = 0;
    for (f->at = f->start; f->at < f->limit; f->at++) {
        char c = text[f->at];
        if (c == '\\' || c == '#') {
            gw_fail_here(j->p, "f-string expression part cannot include %s",
                         c == '#' ? "'#'" : "a backslash");
            return false;
        }
        if (c == '\'' || c == '"') {
            if (!skip_string(j, &f->at, f->limit))
                return false;
        } else if (c == '(' || c == '[' || c == '{') {
            if (n_open >= GW_MAX_BRACKETS) {
                gw_fail_here(j->p, "f-string: too many nested parenthesis");
                return false;
            }
            open[n_open++] = c;
        } else if (!n_open && c && ends_expression(text, &f->at, f->limit)) {
            break;
        } else if ((c == ')' || c == ']' || c == '}') && !close_bracket(j, c, open, &n_open)) {
            return false;
        }
    }
    f->end = f->at;
    if (n_open) {
        gw_fail_here(j->p, "f-string: unmatched '%c'", open[n_open - 1]);
        return false;
    }
    return true;
}

static bool expect_more(gw_string_joiner *j, const field *f) {
    if (f->at < f->limit)
        return true;
    gw_fail_here(j->p, "f-string: expecting '}'");
    return false;
}

static gw_expr *parse_in(gw_parser *sub) {
    gw_expr *e = gw_parse_star_expressions(sub);
    if (e || sub->failed)
        return e;
    uint32_t stopped_at = sub->furthest;
    gw_token *token = &sub->tokens->at[stopped_at];
    if (token->kind == GW_T_AWAIT || token->kind == GW_T_ASYNC)
        return gw_fail_at(sub, token->site, "'%s' is not part of the playground's Python",
                          gw_token_text((gw_token_kind)token->kind));
    sub->hopeless = gw_alloc_zero(sub->ctx, sub->tokens->count);
    sub->failed = !sub->hopeless;
    sub->diagnose = true;
    sub->at = 0;
    if (!sub->failed)
        gw_parse_star_expressions(sub);
    gw_fail_at(sub, token->site, "invalid syntax");
    gw_release(sub->ctx, sub->hopeless, sub->hopeless ? sub->tokens->count : 0);
    return NULL;
}

/* Parses the expression of a field, as if it were in parentheses. */
static gw_expr *parse_expression_of(gw_string_joiner *j, const field *f) {
    gw_parser *p = j->p;
    const char *text = p->source->text;
    uint32_t length = f->end - f->start;
    if (strspn(text + f->start, " \t\n\f") >= length)
        return text[f->end] == '}'
                   ? gw_fail_here(p, "f-string: empty expression not allowed")
                   : gw_fail_here(p, "f-string: expression required before '%c'", text[f->end]);
    if (!gw_enter(p))
        return NULL;
    gw_tokens tokens = {0};
    gw_parser sub = {
        .ctx = p->ctx,
        .arena = p->arena,
        .names = p->names,
        .source = p->source,
        .tokens = &tokens,
        .error = p->error,
        .nesting = p->nesting,
        .field_nesting = p->field_nesting + 1,
    };
    uint32_t before = f->start - j->token->start;
    gw_site site = gw_site_after(j->token->site, text + j->token->start, before);
    gw_expr *e = NULL;
    if (gw_lex_field(&tokens, p->ctx, p->source, f->start, f->end, site)) {
        e = tokens.fatal ? NULL : parse_in(&sub);
        if (tokens.fatal)
            *p->error = tokens.stop;
    }
    p->failed |= !e;
    if (!e && !p->error->field.line) /* not in a field of a field */
        p->error->field =
            gw_span(site, gw_site_after(j->token->site, text + j->token->start, before + length));
    gw_release(p->ctx, sub.scratch, sub.scratch_capacity * sizeof *sub.scratch);
    gw_tokens_free(&tokens, p->ctx);
    gw_leave(p);
    return e;
}

/* The text before a value that `=` asks for becomes literal text. */
static bool take_debug_text(gw_string_joiner *j, field *f) {
    const char *text = j->p->source->text;
    f->at++;
    while (f->at < f->limit && text[f->at] && strchr(" \t\n\f\v", text[f->at]))
        f->at++;
    if (!expect_more(j, f))
        return false;
    if (gw_buffer_add(&j->text, text + f->start, f->at - f->start))
        return true;
    j->p->failed = true;
    return false;
}

static bool read_conversion(gw_string_joiner *j, field *f, uint8_t *conversion) {
    const char *text = j->p->source->text;
    f->at++;
    if (!expect_more(j, f))
        return false;
    char c = text[f->at++];
    *conversion = c == 's' ? 1 : c == 'r' ? 2 : c == 'a' ? 3 : 0;
    if (*conversion)
        return true;
    gw_fail_here(j->p, "f-string: invalid conversion character: expected 's', 'r', or 'a'");
    return false;
}

/* The part after the colon: text and fields, up to the brace. */
static bool read_spec(gw_string_joiner *j, field *f, int depth, gw_expr **spec) {
    uint32_t base = j->p->n_scratch;
    f->at++;
    if (!expect_more(j, f) || !parse_pieces(j, &f->at, f->limit, depth + 1))
        return false;
    *spec = gw_join_pieces(j, base);
    return *spec != NULL;
}

/* A field; `*at` is after its opening brace. */
static bool parse_field(gw_string_joiner *j, uint32_t *at, uint32_t end, int depth) {
    const char *text = j->p->source->text;
    field f = {.start = *at, .limit = end};
    uint8_t conversion = 0;
    gw_expr *spec = NULL;
    if (depth >= MAX_FIELD_DEPTH) {
        gw_fail_here(j->p, "f-string: expressions nested too deeply");
        return false;
    }
    if (!find_end(j, &f) || !expect_more(j, &f))
        return false;
    gw_expr *value = parse_expression_of(j, &f);
    bool debug = value && text[f.at] == '=';
    if (!value || (debug && !take_debug_text(j, &f)) || !gw_flush_literal(j))
        return false;
    if (text[f.at] == '!' && !read_conversion(j, &f, &conversion))
        return false;
    if (!expect_more(j, &f) || (text[f.at] == ':' && !read_spec(j, &f, depth, &spec)) ||
        !expect_more(j, &f))
        return false;
    if (text[f.at] != '}') {
        gw_fail_here(j->p, "f-string: expecting '}'");
        return false;
    }
    *at = f.at + 1;
    gw_expr *e = gw_new_expr(j->p, GW_E_FORMATTED, j->site);
    if (!e)
        return false;
    e->site = j->site;
    e->op = debug && !spec && !conversion ? 2 : conversion;
    e->formatted.value = value;
    e->formatted.spec = spec;
    return gw_push(j->p, e);
}

/* Literal text up to a brace that means something; `*at` is then on it. */
static bool read_literal(gw_string_joiner *j, uint32_t *at, uint32_t end, int depth) {
    const char *text = j->p->source->text;
    uint32_t start = *at;
    while (*at < end) {
        char c = text[*at];
        if (c == '\\' && !j->raw && *at + 2 < end && text[*at + 1] == 'N' &&
            text[*at + 2] == '{') { /* the braces are the name's */
            const char *closing = memchr(text + *at, '}', end - *at);
            *at = closing ? (uint32_t)(closing - text) + 1 : end;
            continue;
        }
        if (c == '\\' && !j->raw && *at + 1 < end) {
            *at += text[*at + 1] == '{' || text[*at + 1] == '}' ? 1 : 2;
            continue;
        }
        if (c != '{' && c != '}') {
            (*at)++;
            continue;
        }
        if (depth)
            break;
        if (*at + 1 < end && text[*at + 1] == c) {
            if (!gw_decode_literal(j, start, *at + 1))
                return false;
            start = *at += 2;
            continue;
        }
        if (c == '{')
            break;
        gw_fail_here(j->p, "f-string: single '}' is not allowed");
        return false;
    }
    return gw_decode_literal(j, start, *at < end ? *at : end);
}

/* Text and fields, to the end or, in a spec, to its closing brace. */
static bool parse_pieces(gw_string_joiner *j, uint32_t *at, uint32_t end, int depth) {
    while (*at < end) {
        if (!read_literal(j, at, end, depth))
            return false;
        if (*at >= end || j->p->source->text[*at] == '}')
            break;
        (*at)++;
        if (!parse_field(j, at, end, depth))
            return false;
    }
    return true;
}

bool gw_parse_formatted(gw_string_joiner *j, uint32_t start, uint32_t end) {
    return parse_pieces(j, &start, end, 0);
}
