/* Statements that begin with an expression: assignments of all kinds, or the expression alone. */
#include "lang/parser.h"

static bool assignment_operator(gw_token_kind kind, uint8_t *op) {
    static const uint8_t operators[GW_TOKEN_COUNT] = {
        [GW_T_ADD_ASSIGN] = GW_BIN_ADD + 1,           [GW_T_SUB_ASSIGN] = GW_BIN_SUB + 1,
        [GW_T_MUL_ASSIGN] = GW_BIN_MUL + 1,           [GW_T_DIV_ASSIGN] = GW_BIN_DIV + 1,
        [GW_T_FLOORDIV_ASSIGN] = GW_BIN_FLOORDIV + 1, [GW_T_MOD_ASSIGN] = GW_BIN_MOD + 1,
        [GW_T_POWER_ASSIGN] = GW_BIN_POW + 1,         [GW_T_MATMUL_ASSIGN] = GW_BIN_MATMUL + 1,
        [GW_T_AND_ASSIGN] = GW_BIN_AND + 1,           [GW_T_OR_ASSIGN] = GW_BIN_OR + 1,
        [GW_T_XOR_ASSIGN] = GW_BIN_XOR + 1,           [GW_T_LSHIFT_ASSIGN] = GW_BIN_LSHIFT + 1,
        [GW_T_RSHIFT_ASSIGN] = GW_BIN_RSHIFT + 1,
    };
    *op = (uint8_t)(operators[kind] - 1);
    return operators[kind] != 0;
}

/* Expressions before an `=` or a `:` are targets to the grammar, whose checks are others. */
static gw_expr *parse_quietly(gw_parser *p) {
    bool noisy = p->diagnose;
    p->diagnose = false;
    gw_expr *e = gw_parse_star_expressions(p);
    p->diagnose = noisy;
    return e;
}

static bool is_target_before_equals(gw_parser *p, const gw_expr *e) {
    return e && gw_peek(p) == GW_T_ASSIGN && gw_is_target(e);
}

/* The value after an `=`, or, when another `=` follows, one more target. */
static gw_expr *parse_value(gw_parser *p, bool *more) {
    uint32_t at = p->at, base = p->n_scratch;
    *more = false;
    if (gw_peek(p) == GW_T_YIELD)
        return gw_parse_yield(p);
    gw_expr *e = parse_quietly(p);
    *more = is_target_before_equals(p, e);
    if (*more || !p->diagnose || p->failed)
        return e;
    p->at = at;
    p->n_scratch = base;
    return gw_parse_star_expressions(p);
}

static gw_stmt *finish_assign(gw_parser *p, gw_site from, gw_expr *target) {
    uint32_t base = p->n_scratch;
    gw_expr *value = target;
    bool more = true;
    while (more) {
        p->at++;
        if (!gw_push(p, value) || !(value = parse_value(p, &more)))
            goto out;
    }
    gw_exprs targets;
    if (gw_peek(p) == GW_T_ASSIGN || !gw_take_exprs(p, base, &targets))
        goto out;
    gw_stmt *s = gw_new_stmt(p, GW_S_ASSIGN, from);
    if (s) {
        s->assign.targets = targets;
        s->assign.value = value;
    }
    return s;
out:
    p->n_scratch = base;
    return NULL;
}

static gw_stmt *finish_annotation(gw_parser *p, gw_site from, gw_expr *target) {
    p->at++;
    gw_expr *annotation = gw_parse_expression(p), *value = NULL;
    if (!annotation)
        return NULL;
    uint32_t at = p->at;
    if (gw_accept(p, GW_T_ASSIGN) && !(value = gw_parse_yield_or_star_expressions(p)))
        p->at = at;
    gw_stmt *s = gw_new_stmt(p, GW_S_ANNASSIGN, from);
    if (s) {
        s->update.target = target;
        s->update.annotation = annotation;
        s->update.value = value;
    }
    return s;
}

static gw_stmt *finish_augmented(gw_parser *p, gw_site from, gw_expr *target, uint8_t op) {
    p->at++;
    gw_expr *value = gw_parse_yield_or_star_expressions(p);
    gw_stmt *s = value ? gw_new_stmt(p, GW_S_AUGASSIGN, from) : NULL;
    if (s) {
        s->op = op;
        s->update.target = target;
        s->update.value = value;
    }
    return s;
}

/* The assignment after `target`, when there is one. */
static gw_stmt *parse_assignment_to(gw_parser *p, gw_site from, gw_expr *target) {
    uint8_t op;
    gw_token_kind kind = gw_peek(p);
    if (kind == GW_T_ASSIGN)
        return gw_is_target(target) ? finish_assign(p, from, target) : NULL;
    if (!gw_is_single_target(target))
        return NULL;
    if (kind == GW_T_COLON)
        return finish_annotation(p, from, target);
    return assignment_operator(kind, &op) ? finish_augmented(p, from, target, op) : NULL;
}

/* The annotations among invalid_assignment's alternatives. */
static void check_annotation(gw_parser *p, uint32_t start) {
    gw_token_kind kind = gw_peek(p);
    gw_expr *e;
    if (kind == GW_T_LBRACKET || kind == GW_T_LPAREN) {
        e = gw_parse_atom(p);
        if (e && (e->kind == GW_E_LIST || e->kind == GW_E_TUPLE) && gw_accept(p, GW_T_COLON) &&
            gw_parse_expression(p))
            gw_fail_at(p, e->site, "only single target (not %s) can be annotated",
                       gw_expr_description(e));
        p->at = start;
    }
    gw_expr *first = p->failed ? NULL : gw_parse_star_named_expression(p);
    if (first && gw_accept(p, GW_T_COMMA)) {
        while (!p->failed && gw_peek(p) != GW_T_COLON) {
            if (!gw_parse_star_named_expression(p))
                break;
            gw_accept(p, GW_T_COMMA);
        }
        if (gw_accept(p, GW_T_COLON) && gw_parse_expression(p))
            gw_fail_at(p, first->site, "only single target (not tuple) can be annotated");
    } else if (first && first->kind != GW_E_STARRED && gw_accept(p, GW_T_COLON) &&
               gw_parse_expression(p)) {
        gw_fail_at(p, first->site, "illegal target for annotation");
    }
    p->at = start;
}

/* invalid_assignment */
static void check_assignment(gw_parser *p) {
    uint32_t start = p->at, base = p->n_scratch;
    uint8_t op;
    check_annotation(p, start);
    bool yields = false, more = !p->failed;
    gw_expr *e = NULL;
    while (more) { /* past the targets that are good */
        start = p->at;
        yields = gw_peek(p) == GW_T_YIELD;
        e = yields ? NULL : parse_quietly(p);
        more = is_target_before_equals(p, e);
        p->at += more;
    }
    p->n_scratch = base;
    if (p->failed)
        return;
    p->at = start;
    e = yields ? gw_parse_yield(p) : gw_parse_star_expressions(p);
    if (!e || p->failed)
        return;
    if (gw_peek(p) == GW_T_ASSIGN && yields)
        gw_fail_at(p, e->site, "assignment to yield expression not possible");
    else if (gw_peek(p) == GW_T_ASSIGN)
        gw_invalid_target(p, e, GW_TARGET_ASSIGN);
    else if (!yields && assignment_operator(gw_peek(p), &op)) {
        p->at++;
        if (gw_parse_yield_or_star_expressions(p))
            gw_fail_at(p, e->site, "'%s' is an illegal expression for augmented assignment",
                       gw_expr_description(e));
    }
}

gw_stmt *gw_parse_assignment(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t start = p->at, base = p->n_scratch;
    bool yields = gw_peek(p) == GW_T_YIELD;
    gw_expr *e = yields ? NULL : parse_quietly(p);
    uint32_t after = p->at;
    gw_stmt *s = e ? parse_assignment_to(p, from, e) : NULL;
    if (s || p->failed)
        return s;
    p->at = after;
    if (p->diagnose) {
        p->n_scratch = base;
        p->at = start;
        check_assignment(p);
        if (p->failed)
            return NULL;
    }
    if (p->diagnose || yields) {
        p->n_scratch = base;
        p->at = start;
        e = gw_parse_yield_or_star_expressions(p);
    }
    s = e ? gw_new_stmt(p, GW_S_EXPR, from) : NULL;
    if (s)
        s->expr = e;
    return s;
}
