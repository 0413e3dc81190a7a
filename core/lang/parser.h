/* The parser: tokens to a syntax tree, as CPython 3.11's grammar says.
 *
 * Note [Two passes]: like CPython's, the first pass only finds out that something is wrong, and
 * the last token it looked at is where "invalid syntax" is reported. Then a second pass parses
 * again with `diagnose` set, and the checks that correspond to the grammar's invalid_ rules report
 * what they recognise, in the grammar's order. A production that does not match returns NULL; when
 * it also reported an error (or there was no memory) `failed` is set and everything unwinds.
 *
 * Note [Prefixes]: again like CPython's, a production takes as much as matches: `a + )` is the
 * expression `a`, and whoever asked for it stumbles over the `+`. Which check then recognises what
 * is wrong depends on this. */
#ifndef GW_LANG_PARSER_H
#define GW_LANG_PARSER_H

#include "lang/ast.h"
#include "lang/lexer.h"

/* How deep productions may nest, and of those brackets (the lexer's bound). */
enum { GW_MAX_NESTING = 400 };

/* What is wrong may be tried in so many ways that it takes for ever: beyond this many productions,
 * and so many a token, it is "invalid syntax" and no more is looked for. */
enum { GW_EFFORT = 100000, GW_EFFORT_PER_TOKEN = 64 };

/* Brackets that failed once are not tried again, or nests of them would take for ever. */
enum { GW_HOPELESS_DISPLAY = 1, GW_HOPELESS_CALL = 2, GW_HOPELESS_SUBSCRIPT = 4 };

typedef struct gw_parser {
    gw_context *ctx;
    gw_arena *arena;
    gw_names *names;
    const gw_source *source;
    gw_tokens *tokens;
    gw_syntax_error *error;
    uint32_t at, furthest;
    uint32_t nesting;
    uint64_t effort;        /* how often a production has begun, in both passes */
    uint32_t field_nesting; /* f-string fields around */
    bool expression;        /* it is to be one expression */
    bool diagnose;          /* the second pass */
    bool failed;
    uint8_t *hopeless; /* one a token: what failed from here in the second pass (GW_HOPELESS_) */
    void **scratch;    /* items of lists not yet complete */
    uint32_t n_scratch, scratch_capacity;
} gw_parser;

/* Parses a module, or one expression, which is then its one statement. False: `error` is filled or
 * no memory. */
bool gw_parse(gw_arena *arena, gw_names *names, const gw_source *source, bool expression,
              gw_stmts *module, gw_syntax_error *error);

/* parser.c: tokens, lists and errors. */
static inline gw_token_kind gw_peek(gw_parser *p) {
    if (p->at > p->furthest)
        p->furthest = p->at;
    return (gw_token_kind)p->tokens->at[p->at].kind;
}
static inline gw_token *gw_token_here(gw_parser *p) {
    return &p->tokens->at[p->at];
}
gw_token_kind gw_peek_next(gw_parser *p);         /* the kind after the next token */
bool gw_accept(gw_parser *p, gw_token_kind kind); /* takes the token if it is of this kind */
bool gw_name_is(gw_parser *p, const char *text);  /* is the next token this NAME? */
bool gw_push(gw_parser *p, void *item);           /* onto the scratch stack */
/* The items since `base` as an array in the arena, off the scratch stack; NULL: no memory. */
void **gw_take_stack(gw_parser *p, uint32_t base, uint32_t *count);
bool gw_take_exprs(gw_parser *p, uint32_t base, gw_exprs *out);
const gw_name *gw_take_name(gw_parser *p);                           /* a NAME token, or NULL */
gw_expr *gw_new_expr(gw_parser *p, gw_expr_kind kind, gw_site from); /* ends at the last token */
gw_stmt *gw_new_stmt(gw_parser *p, gw_stmt_kind kind, gw_site from);
gw_site gw_site_here(gw_parser *p);
gw_site gw_span(gw_site from, gw_site to);
gw_site gw_last_site(gw_parser *p); /* of the token before, those that end lines and blocks aside */

/* Reports at `site`, or at the furthest token; all return NULL. */
void *gw_fail_at(gw_parser *p, gw_site site, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void *gw_fail_here(gw_parser *p, const char *format, ...) __attribute__((format(printf, 2, 3)));
void *gw_fail_indent(gw_parser *p, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* One level deeper; false when that is too deep. gw_leave undoes it. */
bool gw_enter(gw_parser *p);
static inline void gw_leave(gw_parser *p) {
    p->nesting--;
}
bool gw_expect_colon(gw_parser *p); /* &&':' of the grammar */

/* parser_expr.c */
gw_expr *gw_parse_expression(gw_parser *p);
gw_expr *gw_parse_disjunction(gw_parser *p);
gw_expr *gw_parse_bitwise_or(gw_parser *p);
gw_expr *gw_parse_named_expression(gw_parser *p);
/* What remains of a named_expression after its expression `e` from token `start`. */
gw_expr *gw_finish_named_expression(gw_parser *p, uint32_t start, gw_expr *e);
gw_expr *gw_parse_star_expressions(gw_parser *p);
gw_expr *gw_parse_star_named_expression(gw_parser *p);
gw_expr *gw_parse_yield_or_star_expressions(gw_parser *p);
gw_expr *gw_parse_yield(gw_parser *p);
bool gw_starts_expression(gw_token_kind kind);
/* A primary: an atom with what may follow it. */
gw_expr *gw_parse_primary(gw_parser *p);

/* parser_check.c: after an expression `a` from token `start`, what the grammar's
 * invalid_expression, invalid_legacy_expression and invalid_named_expression recognise. */
void gw_check_expression(gw_parser *p, uint32_t start, gw_expr *a);
void gw_check_named(gw_parser *p, uint32_t start, gw_expr *a);

/* parser_atom.c */
gw_expr *gw_parse_atom(gw_parser *p);
/* `for .. in .. if ..`, one or more; NULL: not there. */
gw_clause *gw_parse_clauses(gw_parser *p, uint32_t *count);
/* Where a list of clauses ends. */
gw_site gw_clauses_end(const gw_clause *clauses, uint32_t count);
/* invalid_comprehension and invalid_group, at the bracket at token `start`. */
void gw_check_display(gw_parser *p, uint32_t start);
/* From the `for` to the closing bracket. */
gw_expr *gw_parse_comprehension(gw_parser *p, gw_expr_kind kind, gw_token_kind closing,
                                gw_site from, gw_expr *element, gw_expr *value);

/* parser_call.c */
/* `( arguments )`, or, where it may be, a generator expression as the only argument. */
bool gw_parse_arguments(gw_parser *p, gw_call *call, bool generator);

/* parser_param.c */
gw_parameters *gw_parse_parameters(gw_parser *p, bool lambda);

/* parser_target.c */
typedef enum gw_target_use { GW_TARGET_ASSIGN, GW_TARGET_DELETE, GW_TARGET_FOR } gw_target_use;
bool gw_is_target(const gw_expr *e); /* of an assignment; in a list or alone */
bool gw_is_delete_target(const gw_expr *e);
bool gw_is_single_target(const gw_expr *e); /* name, attribute, subscript */
/* What stands between `for` and `in`, and the `in`. */
gw_expr *gw_parse_for_head(gw_parser *p);
gw_expr *gw_parse_star_target(gw_parser *p);
/* Reports the first part of `e` that cannot be one, if any; NULL. */
void *gw_invalid_target(gw_parser *p, const gw_expr *e, gw_target_use use);
const char *gw_expr_description(const gw_expr *e); /* "function call" */

/* parser_string.c, parser_fstring.c, parser_number.c: the next tokens are one. */
gw_expr *gw_parse_strings(gw_parser *p);
gw_expr *gw_parse_number(gw_parser *p);

/* Statements. Those that push put one or more on the scratch stack. */
bool gw_parse_statement(gw_parser *p);         /* parser_block.c */
bool gw_parse_simple_statements(gw_parser *p); /* parser_stmt.c: a line */
gw_stmt *gw_parse_assignment(gw_parser *p);    /* parser_assign.c: or an expression */
gw_stmt *gw_parse_definition(gw_parser *p);    /* parser_def.c: decorators, def, class */
gw_stmt *gw_parse_match(gw_parser *p);         /* parser_pattern.c; NULL, not failed: no match */
/* What follows the colon of `after` ("'if' statement", at `line`). */
bool gw_parse_block(gw_parser *p, gw_stmts *body, const char *after, int32_t line);
/* The colon of a statement, where the second pass knows why it is missing. */
bool gw_accept_colon(gw_parser *p);

#endif
