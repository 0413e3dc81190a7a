#include "lang/parser.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

gw_token_kind gw_peek_next(gw_parser *p) {
    if (gw_peek(p) == GW_T_END || gw_peek(p) == GW_T_ERROR)
        return gw_peek(p);
    p->at++;
    gw_token_kind kind = gw_peek(p);
    p->at--;
    return kind;
}

bool gw_accept(gw_parser *p, gw_token_kind kind) {
    if (p->failed || gw_peek(p) != kind)
        return false;
    p->at++;
    return true;
}

bool gw_name_is(gw_parser *p, const char *text) {
    gw_token *token = gw_token_here(p);
    return gw_peek(p) == GW_T_NAME && token->end - token->start == strlen(text) &&
           !memcmp(p->source->text + token->start, text, strlen(text));
}

gw_site gw_site_here(gw_parser *p) {
    gw_peek(p);
    return gw_token_here(p)->site;
}

gw_site gw_last_site(gw_parser *p) {
    uint32_t at = p->at ? p->at - 1 : 0;
    while (at && p->tokens->at[at].kind >= GW_T_NEWLINE && p->tokens->at[at].kind <= GW_T_DEDENT)
        at--;
    return p->tokens->at[at].site;
}

gw_site gw_span(gw_site from, gw_site to) {
    return (gw_site){from.line, from.column, to.end_line, to.end_column};
}

bool gw_push(gw_parser *p, void *item) {
    if (p->n_scratch == p->scratch_capacity) {
        uint32_t capacity = p->scratch_capacity ? p->scratch_capacity * 2 : 64;
        void **scratch = gw_resize(p->ctx, p->scratch, p->scratch_capacity * sizeof *scratch,
                                   capacity * sizeof *scratch);
        if (!scratch) {
            p->failed = true;
            return false;
        }
        p->scratch = scratch;
        p->scratch_capacity = capacity;
    }
    p->scratch[p->n_scratch++] = item;
    return true;
}

void **gw_take_stack(gw_parser *p, uint32_t base, uint32_t *count) {
    *count = p->n_scratch - base;
    p->n_scratch = base;
    void **items = gw_arena_array(p->arena, *count, sizeof *items);
    if (!items) {
        p->failed = true;
        return NULL;
    }
    if (*count)
        memcpy(items, p->scratch + base, *count * sizeof *items);
    return items;
}

bool gw_take_exprs(gw_parser *p, uint32_t base, gw_exprs *out) {
    out->at = (gw_expr **)gw_take_stack(p, base, &out->count);
    return out->at != NULL;
}

const gw_name *gw_take_name(gw_parser *p) {
    if (p->failed || gw_peek(p) != GW_T_NAME)
        return NULL;
    gw_token *token = gw_token_here(p);
    const gw_name *name =
        gw_intern(p->names, p->source->text + token->start, token->end - token->start);
    p->failed = !name;
    p->at++;
    return name;
}

gw_expr *gw_new_expr(gw_parser *p, gw_expr_kind kind, gw_site from) {
    gw_expr *e = p->failed ? NULL : gw_arena_alloc(p->arena, sizeof *e);
    if (!e) {
        p->failed = true;
        return NULL;
    }
    e->kind = (uint8_t)kind;
    e->site = gw_span(from, gw_last_site(p));
    return e;
}

gw_stmt *gw_new_stmt(gw_parser *p, gw_stmt_kind kind, gw_site from) {
    gw_stmt *s = p->failed ? NULL : gw_arena_alloc(p->arena, sizeof *s);
    if (!s) {
        p->failed = true;
        return NULL;
    }
    s->kind = (uint8_t)kind;
    s->site = gw_span(from, gw_last_site(p));
    return s;
}

static void report(gw_parser *p, const char *type, gw_site site, const char *format, va_list args) {
    if (p->failed)
        return;
    p->failed = true;
    if (p->tokens->at[p->furthest].kind == GW_T_ERROR) {
        *p->error = p->tokens->stop;
        return;
    }
    char message[sizeof p->error->message];
    vsnprintf(message, sizeof message, format, args);
    gw_syntax_fail(p->error, type, site, "%s%s", p->field_nesting ? "f-string: " : "", message);
}

void *gw_fail_at(gw_parser *p, gw_site site, const char *format, ...) {
    va_list args;
    va_start(args, format);
    report(p, "SyntaxError", site, format, args);
    va_end(args);
    return NULL;
}

/* Of the furthest token. CPython's indents and dedents have no column of their own. */
static gw_site furthest_site(gw_parser *p) {
    gw_token *token = &p->tokens->at[p->furthest];
    gw_site site = token->site;
    bool at_end = token->start + 1 >= p->source->length;
    bool block = token->kind == GW_T_INDENT || token->kind == GW_T_DEDENT;
    if (!at_end && block) {
        site.column -= site.column > 0;
        site.end_column = site.column;
    }
    if (token->kind == GW_T_END || (block && (at_end || token->site.column == 0)))
        site.end_column = -1; /* nothing there to point at */
    return site;
}

void *gw_fail_here(gw_parser *p, const char *format, ...) {
    va_list args;
    va_start(args, format);
    report(p, "SyntaxError", furthest_site(p), format, args);
    va_end(args);
    return NULL;
}

void *gw_fail_indent(gw_parser *p, const char *format, ...) {
    va_list args;
    va_start(args, format);
    gw_site site = furthest_site(p);
    site.end_line = site.line;
    site.end_column = site.end_column < 0 ? -1 : site.column; /* CPython points at its beginning */
    report(p, "IndentationError", site, format, args);
    va_end(args);
    return NULL;
}

bool gw_enter(gw_parser *p) {
    if (p->failed)
        return false;
    if (++p->effort > GW_EFFORT + (uint64_t)GW_EFFORT_PER_TOKEN * p->tokens->count) {
        gw_fail_at(p, p->tokens->at[p->furthest].site, "invalid syntax");
        return false;
    }
    if (p->nesting >= GW_MAX_NESTING) {
        gw_fail_at(p, gw_site_here(p),
                   "too many nested parentheses, operators or blocks for the playground's Python");
        return false;
    }
    p->nesting++;
    return true;
}

bool gw_expect_colon(gw_parser *p) {
    if (gw_accept(p, GW_T_COLON))
        return true;
    gw_fail_at(p, gw_site_here(p), "expected ':'");
    return false;
}

/* eval: expressions NEWLINE* ENDMARKER */
static bool parse_value(gw_parser *p) {
    const gw_site from = gw_site_here(p);
    gw_expr *e = gw_peek(p) == GW_T_STAR ? NULL : gw_parse_star_expressions(p);
    gw_stmt *s = e ? gw_new_stmt(p, GW_S_EXPR, from) : NULL;
    if (!s)
        return false;
    s->expr = e;
    while (gw_accept(p, GW_T_NEWLINE)) {
    }
    return gw_peek(p) == GW_T_END && gw_push(p, s);
}

static bool parse_file(gw_parser *p, gw_stmts *module) {
    p->at = p->n_scratch = p->nesting = 0;
    if (p->expression && !parse_value(p))
        return false;
    while (gw_peek(p) != GW_T_END)
        if (!gw_parse_statement(p))
            return false;
    module->at = (gw_stmt **)gw_take_stack(p, 0, &module->count);
    return module->at != NULL;
}

/* Both passes failed: what is wrong with the token that the first one stopped at. */
static void report_generic(gw_parser *p, uint32_t stopped_at) {
    gw_token *token = &p->tokens->at[stopped_at];
    if (token->kind == GW_T_INDENT)
        gw_fail_indent(p, "unexpected indent");
    else if (token->kind == GW_T_DEDENT)
        gw_fail_indent(p, "unexpected unindent");
    else if (p->expression && (token->kind == GW_T_END || token->kind == GW_T_NEWLINE) &&
             token->site.line >= p->tokens->at[p->tokens->count - 1].site.line - 1)
        gw_fail_at(p, (gw_site){token->site.line, -1, token->site.line, -1}, "invalid syntax");
    else if (token->kind == GW_T_END)
        gw_fail_at(p, (gw_site){token->site.line, 0, token->site.line, 0}, "invalid syntax");
    else
        gw_fail_at(p, token->site, "invalid syntax");
}

/* After an error: a bracket left open on an earlier line is the likelier cause. */
static void blame_open_bracket(gw_parser *p) {
    gw_tokens *tokens = p->tokens;
    if (tokens->open_brackets && tokens->at[p->furthest].kind != GW_T_ERROR &&
        tokens->at[p->furthest].site.line > tokens->open_site.line)
        gw_syntax_fail(p->error, "SyntaxError", tokens->open_site, "'%c' was never closed",
                       tokens->open_bracket);
}

/* A statement that begins with % or !: lessons come from notebooks. */
static bool is_notebook_line(const gw_parser *p, uint32_t at) {
    const gw_token *token = &p->tokens->at[at];
    if (at > 0 && p->tokens->at[at - 1].kind != GW_T_NEWLINE &&
        p->tokens->at[at - 1].kind != GW_T_INDENT && p->tokens->at[at - 1].kind != GW_T_DEDENT)
        return false;
    const char *line = p->source->text, *end = line + p->source->length;
    for (int32_t n = 1; line < end && n < token->site.line; line++)
        n += *line == '\n';
    for (; line < end && (*line == ' ' || *line == '\t'); line++) {
    }
    return line < end && (*line == '%' || *line == '!');
}

static void diagnose(gw_parser *p) {
    uint32_t stopped_at = p->furthest;
    gw_token *token = &p->tokens->at[stopped_at];
    gw_stmts module;
    if (is_notebook_line(p, stopped_at)) {
        gw_fail_at(p, token->site,
                   "lines for a notebook, with %% or !, are not part of the playground's Python");
        return;
    }
    if (token->kind == GW_T_ASYNC || token->kind == GW_T_AWAIT) {
        gw_fail_at(p, token->site, "'%s' is not part of the playground's Python",
                   gw_token_text((gw_token_kind)token->kind));
        return;
    }
    if (token->kind == GW_T_ERROR) {
        *p->error = p->tokens->stop;
        return;
    }
    p->hopeless = gw_alloc_zero(p->ctx, p->tokens->count);
    p->failed = !p->hopeless;
    p->diagnose = true;
    if (!p->failed)
        parse_file(p, &module);
    if (!p->failed)
        report_generic(p, stopped_at);
    gw_release(p->ctx, p->hopeless, p->hopeless ? p->tokens->count : 0);
}

/* What is reported after all: a fault of the text goes before what the parser found, but not
 * before an indentation that it stumbled over. */
static void settle(gw_parser *p) {
    if (!p->error->type[0])
        return;
    if (p->tokens->fatal && strncmp(p->error->message, "unexpected ", 11) != 0)
        *p->error = p->tokens->stop;
    else if (!p->tokens->fatal)
        blame_open_bracket(p);
}

bool gw_parse(gw_arena *arena, gw_names *names, const gw_source *source, bool expression,
              gw_stmts *module, gw_syntax_error *error) {
    gw_tokens tokens = {0};
    gw_parser p = {
        .ctx = arena->ctx,
        .arena = arena,
        .names = names,
        .source = source,
        .tokens = &tokens,
        .error = error,
        .expression = expression,
    };
    bool ok = gw_lex(&tokens, arena->ctx, source);
    if (ok && !parse_file(&p, module)) {
        ok = false;
        if (!p.failed)
            diagnose(&p);
        settle(&p);
    }
    gw_release(arena->ctx, p.scratch, p.scratch_capacity * sizeof *p.scratch);
    gw_tokens_free(&tokens, arena->ctx);
    return ok;
}
