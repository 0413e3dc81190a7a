/* Checks of expressions in the second pass (see Note [Two passes]). */
#include <string.h>

#include "lang/parser.h"

static bool is_legacy_statement(const gw_expr *e) {
    if (e->kind != GW_E_NAME || e->parenthesized)
        return false;
    return !strcmp(e->name->text, "print") || !strcmp(e->name->text, "exec");
}

/* Tries to parse with no reports; the parser is where it was unless something is wrong for good. */
static gw_expr *try_expression(gw_parser *p, gw_expr *(*parse)(gw_parser *)) {
    uint32_t at = p->at, base = p->n_scratch;
    bool noisy = p->diagnose;
    p->diagnose = false;
    gw_expr *e = parse(p);
    p->diagnose = noisy;
    p->n_scratch = base;
    if (!e)
        p->at = at;
    return e;
}

/* The first letters of match, case and _ count too: CPython compares no more than the name has. */
static bool soft_keyword(gw_parser *p) {
    static const char *const keywords[] = {"_", "case", "match"};
    gw_token *token = gw_token_here(p);
    size_t length = token->end - token->start;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        if (token->kind == GW_T_NAME &&
            !strncmp(keywords[i], p->source->text + token->start, length))
            return true;
    return false;
}

/* invalid_legacy_expression: a name at `start` and an expression. Whatever the name, what is wrong
 * in that expression is reported; a long row of words does not nest for ever. */
static void check_legacy(gw_parser *p, uint32_t start, const gw_expr *a) {
    p->at = start + 1;
    if (gw_peek(p) == GW_T_LPAREN || p->nesting > GW_MAX_NESTING / 2)
        return;
    gw_expr *b = gw_parse_star_expressions(p);
    if (b && is_legacy_statement(a))
        gw_fail_at(p, gw_span(a->site, b->site),
                   "Missing parentheses in call to '%s'. Did you mean %s(...)?", a->name->text,
                   a->name->text);
}

/* invalid_expression and invalid_legacy_expression, after the disjunction `a` from `start`. */
void gw_check_expression(gw_parser *p, uint32_t start, gw_expr *a) {
    uint32_t at = p->at;
    gw_token_kind next = gw_peek(p);
    p->at = start;
    bool names = soft_keyword(p) || (gw_peek(p) == GW_T_NAME && gw_peek_next(p) == GW_T_STRING);
    p->at = at;
    if (!names && gw_starts_expression(next)) {
        gw_expr *b = try_expression(p, gw_parse_expression);
        if (b && !is_legacy_statement(a) && p->tokens->at[p->at - 1].level > 0)
            gw_fail_at(p, gw_span(a->site, b->site), "invalid syntax. Perhaps you forgot a comma?");
    }
    p->at = at;
    if (!p->failed && next == GW_T_IF) {
        p->at++;
        gw_expr *b = gw_parse_disjunction(p);
        if (b && gw_peek(p) != GW_T_ELSE && gw_peek(p) != GW_T_COLON)
            gw_fail_at(p, gw_span(a->site, b->site), "expected 'else' after 'if' expression");
    }
    p->at = at;
    if (!p->failed && p->tokens->at[start].kind == GW_T_NAME && gw_starts_expression(next))
        check_legacy(p, start, a);
    p->at = at;
}

/* invalid_named_expression, after the expression `a`. */
void gw_check_named(gw_parser *p, uint32_t start, gw_expr *a) {
    uint32_t at = p->at;
    if (gw_accept(p, GW_T_WALRUS)) {
        if (gw_parse_expression(p))
            gw_fail_at(p, a->site, "cannot use assignment expressions with %s",
                       gw_expr_description(a));
    } else if (gw_accept(p, GW_T_ASSIGN)) {
        bool bitwise = a->parenthesized ||
                       (a->kind != GW_E_COMPARE && a->kind != GW_E_AND && a->kind != GW_E_OR &&
                        a->kind != GW_E_CONDITIONAL && a->kind != GW_E_LAMBDA &&
                        !(a->kind == GW_E_UNARY && a->op == GW_UN_NOT));
        bool display = p->tokens->at[start].kind != GW_T_NAME &&
                       (a->kind == GW_E_LIST || a->kind == GW_E_TUPLE || a->kind == GW_E_GENEXP ||
                        (a->kind == GW_E_CONST && (a->constant.kind == GW_CONST_NONE ||
                                                   a->constant.kind == GW_CONST_TRUE)) ||
                        (a->kind == GW_E_CONST && a->constant.kind == GW_CONST_FALSE));
        gw_expr *b = bitwise ? gw_parse_bitwise_or(p) : NULL;
        if (b && gw_peek(p) != GW_T_ASSIGN && gw_peek(p) != GW_T_WALRUS) {
            if (a->kind == GW_E_NAME && !a->parenthesized)
                gw_fail_at(p, gw_span(a->site, b->site),
                           "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
            else if (!display)
                gw_fail_at(p, a->site,
                           "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                           gw_expr_description(a));
        }
    }
    p->at = at;
}
