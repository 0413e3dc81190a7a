/* Atoms, displays, comprehensions, and what follows an atom in a primary. */
#include "lang/parser.h"

gw_clause *gw_parse_clauses(gw_parser *p, uint32_t *count) {
    uint32_t base = p->n_scratch;
    while (gw_accept(p, GW_T_FOR)) {
        gw_clause *clause = gw_arena_alloc(p->arena, sizeof *clause);
        p->failed |= !clause;
        if (!clause || !(clause->target = gw_parse_for_head(p)))
            goto out;
        clause->iter = gw_parse_disjunction(p);
        if (!clause->iter || !gw_push(p, clause))
            goto out;
        uint32_t ifs = p->n_scratch;
        while (gw_accept(p, GW_T_IF)) {
            gw_expr *test = gw_parse_disjunction(p);
            if (!test || !gw_push(p, test))
                goto out;
        }
        if (!gw_take_exprs(p, ifs, &clause->ifs))
            goto out;
    }
    if (!p->failed && p->n_scratch > base) {
        void **items = gw_take_stack(p, base, count);
        gw_clause *clauses = items ? gw_arena_array(p->arena, *count, sizeof *clauses) : NULL;
        p->failed |= !clauses;
        for (uint32_t i = 0; clauses && i < *count; i++)
            clauses[i] = *(gw_clause *)items[i];
        return clauses;
    }
out:
    p->n_scratch = base;
    return NULL;
}

gw_site gw_clauses_end(const gw_clause *clauses, uint32_t count) {
    const gw_clause *last = &clauses[count - 1];
    return last->ifs.count ? last->ifs.at[last->ifs.count - 1]->site : last->iter->site;
}

gw_expr *gw_parse_comprehension(gw_parser *p, gw_expr_kind kind, gw_token_kind closing,
                                gw_site from, gw_expr *element, gw_expr *value) {
    uint32_t count;
    gw_clause *clauses = gw_parse_clauses(p, &count);
    if (!clauses || !gw_accept(p, closing))
        return NULL;
    gw_expr *e = gw_new_expr(p, kind, from);
    if (e) {
        e->comprehension.element = element;
        e->comprehension.value = value;
        e->comprehension.clauses = clauses;
        e->comprehension.n_clauses = count;
    }
    return e;
}

/* The rest of a display whose first item is `first`, and its bracket. */
static gw_expr *finish_display(gw_parser *p, gw_expr_kind kind, gw_token_kind closing, gw_site from,
                               gw_expr *first) {
    uint32_t base = p->n_scratch;
    bool ok = gw_push(p, first);
    while (ok && gw_accept(p, GW_T_COMMA)) {
        if (gw_peek(p) == closing)
            break;
        gw_expr *item = gw_parse_star_named_expression(p);
        ok = item && gw_push(p, item);
    }
    gw_exprs items;
    if (!ok || !gw_accept(p, closing) || !gw_take_exprs(p, base, &items)) {
        p->n_scratch = base;
        return NULL;
    }
    gw_expr *e = gw_new_expr(p, kind, from);
    if (e)
        e->items = items;
    return e;
}

void gw_check_display(gw_parser *p, uint32_t start) {
    uint32_t at = p->at, count;
    gw_token_kind opening = (gw_token_kind)p->tokens->at[start].kind;
    p->at = start + 1;
    gw_site from = gw_site_here(p);
    gw_token_kind first = gw_peek(p);
    if (first == GW_T_STAR || (first == GW_T_POWER && opening == GW_T_LPAREN)) {
        p->at++;
        gw_expr *operand = gw_parse_expression(p);
        gw_token_kind next = operand ? gw_peek(p) : GW_T_END;
        if (opening == GW_T_LPAREN && next == GW_T_RPAREN)
            gw_fail_at(p, gw_span(from, first == GW_T_STAR ? operand->site : from),
                       first == GW_T_STAR ? "cannot use starred expression here"
                                          : "cannot use double starred expression here");
        else if (first == GW_T_STAR && next == GW_T_FOR && gw_parse_clauses(p, &count))
            gw_fail_at(p, gw_span(from, operand->site),
                       "iterable unpacking cannot be used in comprehension");
        p->at = start + 1;
    }
    gw_expr *item = NULL, *last = NULL;
    if (!p->failed && opening != GW_T_LPAREN)
        item = gw_parse_star_named_expression(p);
    gw_site end = gw_site_here(p);
    if (item && gw_accept(p, GW_T_COMMA)) {
        gw_token_kind next = gw_peek(p);
        while (next == GW_T_STAR || gw_starts_expression(next)) {
            last = gw_parse_star_named_expression(p);
            if (!last || !gw_accept(p, GW_T_COMMA))
                break;
            next = gw_peek(p);
        }
        if (!p->failed && gw_peek(p) == GW_T_FOR && gw_parse_clauses(p, &count))
            gw_fail_at(p, gw_span(item->site, last ? last->site : end),
                       "did you forget parentheses around the comprehension target?");
    }
    p->at = at;
}

/* ( .. ): a tuple, a group or a generator expression. */
static gw_expr *parse_parentheses(gw_parser *p) {
    gw_site from = gw_site_here(p);
    p->at++;
    if (gw_accept(p, GW_T_RPAREN))
        return gw_new_expr(p, GW_E_TUPLE, from);
    bool yields = gw_peek(p) == GW_T_YIELD;
    gw_expr *first = yields ? gw_parse_yield(p) : gw_parse_star_named_expression(p);
    if (!first)
        return NULL;
    bool starred = first->kind == GW_E_STARRED && !first->parenthesized;
    if (gw_peek(p) == GW_T_COMMA && !yields)
        return finish_display(p, GW_E_TUPLE, GW_T_RPAREN, from, first);
    if (gw_peek(p) == GW_T_FOR && !starred && !yields)
        return gw_parse_comprehension(p, GW_E_GENEXP, GW_T_RPAREN, from, first, NULL);
    if (starred || !gw_accept(p, GW_T_RPAREN))
        return NULL;
    first->parenthesized = true;
    return first;
}

static gw_expr *parse_brackets(gw_parser *p) {
    gw_site from = gw_site_here(p);
    p->at++;
    if (gw_accept(p, GW_T_RBRACKET))
        return gw_new_expr(p, GW_E_LIST, from);
    gw_expr *first = gw_parse_star_named_expression(p);
    if (!first)
        return NULL;
    if (gw_peek(p) == GW_T_FOR && first->kind != GW_E_STARRED)
        return gw_parse_comprehension(p, GW_E_LISTCOMP, GW_T_RBRACKET, from, first, NULL);
    return finish_display(p, GW_E_LIST, GW_T_RBRACKET, from, first);
}

/* invalid_kvpair and its kin, after a key; `later`: there are pairs before. CPython's first pass
 * makes these checks too. */
static void check_pair(gw_parser *p, gw_expr *key, bool later) {
    uint32_t at = p->at;
    gw_site colon = gw_site_here(p);
    if (!gw_accept(p, GW_T_COLON)) {
        if (later) {
            gw_site end = {key->site.line, key->site.end_column - 1, key->site.end_line, 0};
            end.end_column = end.column;
            gw_fail_at(p, end, "':' expected after dictionary key");
        }
        return;
    }
    gw_site star = gw_site_here(p);
    if (gw_peek(p) == GW_T_RBRACE || gw_peek(p) == GW_T_COMMA) {
        gw_fail_at(p, colon, "expression expected after dictionary key and ':'");
    } else if (gw_accept(p, GW_T_STAR) && gw_parse_bitwise_or(p)) {
        gw_site end = p->tokens->at[p->furthest].site;
        end.end_column--; /* CPython leaves the last character out */
        gw_fail_at(p, gw_span(star, end), "cannot use a starred expression in a dictionary value");
    }
    p->at = at;
}

/* One pair: onto the scratch stack as key (NULL: **) and value. */
static bool parse_pair(gw_parser *p, gw_expr *key, bool later) {
    gw_expr *value;
    if (!key && gw_accept(p, GW_T_POWER)) {
        value = gw_parse_bitwise_or(p);
    } else {
        key = key ? key : gw_parse_expression(p);
        if (key)
            check_pair(p, key, later);
        if (!key || !gw_accept(p, GW_T_COLON))
            return false;
        value = gw_parse_expression(p);
    }
    return value && gw_push(p, key) && gw_push(p, value);
}

static gw_expr *finish_dict(gw_parser *p, gw_site from, uint32_t base) {
    uint32_t count;
    void **items = gw_take_stack(p, base, &count);
    gw_expr *e = items ? gw_new_expr(p, GW_E_DICT, from) : NULL;
    if (!e)
        return NULL;
    e->dict.keys.count = e->dict.values.count = count / 2;
    e->dict.keys.at = gw_arena_array(p->arena, count / 2, sizeof(gw_expr *));
    e->dict.values.at = gw_arena_array(p->arena, count / 2, sizeof(gw_expr *));
    if (!e->dict.keys.at || !e->dict.values.at) {
        p->failed = true;
        return NULL;
    }
    for (uint32_t i = 0; i < count / 2; i++) {
        e->dict.keys.at[i] = items[2 * i];
        e->dict.values.at[i] = items[2 * i + 1];
    }
    return e;
}

static gw_expr *parse_dict(gw_parser *p, gw_site from, gw_expr *key) {
    uint32_t base = p->n_scratch;
    bool unpacks = !key;
    if (!parse_pair(p, key, false))
        goto out;
    if (gw_peek(p) == GW_T_FOR && !unpacks) {
        gw_expr *value = p->scratch[base + 1];
        p->n_scratch = base;
        return gw_parse_comprehension(p, GW_E_DICTCOMP, GW_T_RBRACE, from, key, value);
    }
    if (gw_peek(p) == GW_T_FOR && p->diagnose) {
        uint32_t count;
        gw_site star = {from.line, from.column + 1, from.line, from.column + 3};
        if (gw_parse_clauses(p, &count) && gw_accept(p, GW_T_RBRACE))
            gw_fail_at(p, star, "dict unpacking cannot be used in dict comprehension");
        goto out;
    }
    while (gw_accept(p, GW_T_COMMA)) {
        if (gw_peek(p) == GW_T_RBRACE)
            break;
        if (!parse_pair(p, NULL, true))
            goto out;
    }
    if (gw_accept(p, GW_T_RBRACE))
        return finish_dict(p, from, base);
out:
    p->n_scratch = base;
    return NULL;
}

static gw_expr *parse_braces(gw_parser *p) {
    gw_site from = gw_site_here(p);
    p->at++;
    if (gw_accept(p, GW_T_RBRACE))
        return gw_new_expr(p, GW_E_DICT, from);
    if (gw_peek(p) == GW_T_POWER)
        return parse_dict(p, from, NULL);
    uint32_t start = p->at;
    gw_expr *first;
    bool named = gw_peek(p) == GW_T_NAME && gw_peek_next(p) == GW_T_WALRUS;
    if (gw_peek(p) == GW_T_STAR || named) {
        first = gw_parse_star_named_expression(p);
    } else {
        first = gw_parse_expression(p);
        if (first && gw_peek(p) == GW_T_COLON)
            return parse_dict(p, from, first);
        first = gw_finish_named_expression(p, start, first);
    }
    if (!first)
        return NULL;
    if (gw_peek(p) == GW_T_FOR && first->kind != GW_E_STARRED)
        return gw_parse_comprehension(p, GW_E_SETCOMP, GW_T_RBRACE, from, first, NULL);
    return finish_display(p, GW_E_SET, GW_T_RBRACE, from, first);
}

static gw_expr *parse_bracketed(gw_parser *p) {
    uint32_t start = p->at, base = p->n_scratch;
    if (p->diagnose && p->hopeless[start] & GW_HOPELESS_DISPLAY)
        return NULL;
    gw_token_kind opening = gw_peek(p);
    gw_expr *e = opening == GW_T_LPAREN     ? parse_parentheses(p)
                 : opening == GW_T_LBRACKET ? parse_brackets(p)
                                            : parse_braces(p);
    if (!e && p->diagnose && !p->failed) {
        p->n_scratch = base;
        gw_check_display(p, start);
        p->hopeless[start] |= GW_HOPELESS_DISPLAY;
    }
    return e;
}

static gw_expr *parse_constant(gw_parser *p, gw_const_kind kind) {
    gw_site from = gw_site_here(p);
    p->at++;
    gw_expr *e = gw_new_expr(p, GW_E_CONST, from);
    if (e)
        e->constant.kind = kind;
    return e;
}

gw_expr *gw_parse_atom(gw_parser *p) {
    if (p->failed)
        return NULL;
    gw_site from = gw_site_here(p);
    gw_expr *e;
    const gw_name *name;
    switch (gw_peek(p)) {
    case GW_T_NAME:
        name = gw_take_name(p);
        e = gw_new_expr(p, GW_E_NAME, from);
        if (e)
            e->name = name;
        return e;
    case GW_T_NUMBER:
        return gw_parse_number(p);
    case GW_T_STRING:
        return gw_parse_strings(p);
    case GW_T_LPAREN:
    case GW_T_LBRACKET:
    case GW_T_LBRACE:
        return parse_bracketed(p);
    case GW_T_NONE:
        return parse_constant(p, GW_CONST_NONE);
    case GW_T_TRUE:
        return parse_constant(p, GW_CONST_TRUE);
    case GW_T_FALSE:
        return parse_constant(p, GW_CONST_FALSE);
    case GW_T_ELLIPSIS:
        return parse_constant(p, GW_CONST_ELLIPSIS);
    default:
        return NULL;
    }
}
