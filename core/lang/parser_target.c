/* What may be assigned to, deleted and looped over. */
#include "lang/parser.h"

bool gw_is_single_target(const gw_expr *e) {
    return e->kind == GW_E_NAME || e->kind == GW_E_ATTRIBUTE || e->kind == GW_E_SUBSCRIPT;
}

bool gw_is_target(const gw_expr *e) {
    if (e->kind == GW_E_STARRED)
        return !e->parenthesized && e->operand->kind != GW_E_STARRED && gw_is_target(e->operand);
    if (e->kind != GW_E_TUPLE && e->kind != GW_E_LIST)
        return gw_is_single_target(e);
    for (uint32_t i = 0; i < e->items.count; i++)
        if (!gw_is_target(e->items.at[i]))
            return false;
    return true;
}

bool gw_is_delete_target(const gw_expr *e) {
    if (e->kind != GW_E_TUPLE && e->kind != GW_E_LIST)
        return gw_is_single_target(e);
    for (uint32_t i = 0; i < e->items.count; i++)
        if (!gw_is_delete_target(e->items.at[i]))
            return false;
    return true;
}

gw_expr *gw_parse_star_target(gw_parser *p) {
    gw_site from = gw_site_here(p);
    if (!gw_accept(p, GW_T_STAR)) {
        gw_expr *e = gw_parse_primary(p);
        return e && gw_is_target(e) ? e : NULL;
    }
    gw_expr *operand = gw_peek(p) == GW_T_STAR ? NULL : gw_parse_star_target(p);
    gw_expr *e = operand ? gw_new_expr(p, GW_E_STARRED, from) : NULL;
    if (e)
        e->operand = operand;
    return e;
}

static gw_expr *parse_for_targets(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch;
    gw_expr *e = gw_parse_star_target(p);
    if (!e || gw_peek(p) != GW_T_COMMA)
        return e;
    bool ok = gw_push(p, e);
    while (ok && gw_accept(p, GW_T_COMMA)) {
        if (gw_peek(p) == GW_T_IN)
            break;
        e = gw_parse_star_target(p);
        ok = e && gw_push(p, e);
    }
    gw_exprs items;
    if (!ok || !gw_take_exprs(p, base, &items)) {
        p->n_scratch = base;
        return NULL;
    }
    e = gw_new_expr(p, GW_E_TUPLE, from);
    if (e)
        e->items = items;
    return e;
}

gw_expr *gw_parse_for_head(gw_parser *p) {
    uint32_t at = p->at, base = p->n_scratch;
    gw_expr *e = parse_for_targets(p);
    if (e && gw_accept(p, GW_T_IN))
        return e;
    p->at = at;
    p->n_scratch = base;
    e = p->diagnose && !p->failed ? gw_parse_star_expressions(p) : NULL;
    return e ? gw_invalid_target(p, e, GW_TARGET_FOR) : NULL;
}

const char *gw_expr_description(const gw_expr *e) {
    static const char *const descriptions[] = {
        [GW_E_NAME] = "name",
        [GW_E_CONST] = "literal",
        [GW_E_TUPLE] = "tuple",
        [GW_E_LIST] = "list",
        [GW_E_SET] = "set display",
        [GW_E_DICT] = "dict literal",
        [GW_E_BINARY] = "expression",
        [GW_E_COMPARE] = "comparison",
        [GW_E_UNARY] = "expression",
        [GW_E_AND] = "expression",
        [GW_E_OR] = "expression",
        [GW_E_CONDITIONAL] = "conditional expression",
        [GW_E_LAMBDA] = "lambda",
        [GW_E_CALL] = "function call",
        [GW_E_ATTRIBUTE] = "attribute",
        [GW_E_SUBSCRIPT] = "subscript",
        [GW_E_SLICE] = "slice",
        [GW_E_STARRED] = "starred",
        [GW_E_NAMED] = "named expression",
        [GW_E_YIELD] = "yield expression",
        [GW_E_YIELD_FROM] = "yield expression",
        [GW_E_JOINED] = "f-string expression",
        [GW_E_FORMATTED] = "f-string expression",
        [GW_E_LISTCOMP] = "list comprehension",
        [GW_E_SETCOMP] = "set comprehension",
        [GW_E_DICTCOMP] = "dict comprehension",
        [GW_E_GENEXP] = "generator expression",
    };
    if (e->kind == GW_E_CONST) {
        switch (e->constant.kind) {
        case GW_CONST_NONE:
            return "None";
        case GW_CONST_TRUE:
            return "True";
        case GW_CONST_FALSE:
            return "False";
        case GW_CONST_ELLIPSIS:
            return "ellipsis";
        default:
            break;
        }
    }
    return descriptions[e->kind];
}

static const gw_expr *find_invalid(const gw_expr *e, gw_target_use use) {
    const gw_expr *found = NULL;
    switch (e->kind) {
    case GW_E_TUPLE:
    case GW_E_LIST:
        for (uint32_t i = 0; i < e->items.count && !found; i++)
            found = find_invalid(e->items.at[i], use);
        return found;
    case GW_E_STARRED:
        return use == GW_TARGET_DELETE ? e : find_invalid(e->operand, use);
    case GW_E_COMPARE:
        /* `for a in b` was read as the comparison `a in b`. */
        if (use != GW_TARGET_FOR)
            return e;
        return e->compare.ops[0] == GW_CMP_IN ? find_invalid(e->compare.left, use) : NULL;
    default:
        return gw_is_single_target(e) ? NULL : e;
    }
}

void *gw_invalid_target(gw_parser *p, const gw_expr *e, gw_target_use use) {
    const gw_expr *found = find_invalid(e, use);
    if (found)
        gw_fail_at(p, found->site, "cannot %s %s", use == GW_TARGET_DELETE ? "delete" : "assign to",
                   gw_expr_description(found));
    return NULL;
}
