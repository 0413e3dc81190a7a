/* Primaries: attributes, subscripts and calls with their arguments. */
#include "lang/parser.h"

static bool starts_slice(gw_token_kind kind) {
    return kind == GW_T_COLON || gw_starts_expression(kind);
}

/* One part of a slice, unless there is none. */
static bool parse_part(gw_parser *p, gw_expr **out) {
    if (!gw_starts_expression(gw_peek(p)))
        return true;
    return (*out = gw_parse_expression(p)) != NULL;
}

static gw_expr *finish_slice(gw_parser *p, gw_site from, gw_expr *lower) {
    gw_expr *upper = NULL, *step = NULL;
    p->at++;
    if (!parse_part(p, &upper) || (gw_accept(p, GW_T_COLON) && !parse_part(p, &step)))
        return NULL;
    gw_expr *e = gw_new_expr(p, GW_E_SLICE, from);
    if (e) {
        e->slice.lower = lower;
        e->slice.upper = upper;
        e->slice.step = step;
    }
    return e;
}

static gw_expr *parse_slice(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t start = p->at;
    if (gw_accept(p, GW_T_STAR)) {
        gw_expr *operand = gw_parse_expression(p);
        gw_expr *e = operand ? gw_new_expr(p, GW_E_STARRED, from) : NULL;
        if (e)
            e->operand = operand;
        return e;
    }
    if (gw_peek(p) == GW_T_COLON)
        return finish_slice(p, from, NULL);
    if (gw_peek(p) == GW_T_NAME && gw_peek_next(p) == GW_T_WALRUS)
        return gw_parse_named_expression(p);
    gw_expr *e = gw_parse_expression(p);
    if (e && gw_peek(p) == GW_T_COLON)
        return finish_slice(p, from, e);
    return gw_finish_named_expression(p, start, e);
}

static gw_expr *parse_slices(gw_parser *p) {
    gw_site from = gw_site_here(p);
    gw_expr *first = parse_slice(p);
    if (!first || (gw_peek(p) != GW_T_COMMA && first->kind != GW_E_STARRED))
        return first;
    uint32_t base = p->n_scratch;
    bool ok = gw_push(p, first);
    while (ok && gw_accept(p, GW_T_COMMA)) {
        if (gw_peek(p) != GW_T_STAR && !starts_slice(gw_peek(p)))
            break;
        gw_expr *item = parse_slice(p);
        ok = item && gw_push(p, item);
    }
    gw_exprs items;
    if (!ok || !gw_take_exprs(p, base, &items)) {
        p->n_scratch = base;
        return NULL;
    }
    gw_expr *e = gw_new_expr(p, GW_E_TUPLE, from);
    if (e)
        e->items = items;
    return e;
}

/* Keywords wait in a list until their number is known. */
typedef struct keyword_item {
    gw_keyword keyword;
    struct keyword_item *next;
} keyword_item;

typedef struct arguments { /* of a call, while they are read */
    uint32_t base;         /* positional ones are on the scratch stack */
    keyword_item *first, *last;
    uint32_t n_keywords;
    bool unpacked; /* a **mapping was seen */
} arguments;

static bool add_keyword(gw_parser *p, arguments *a, const gw_name *name, gw_site from,
                        gw_expr *value) {
    keyword_item *item = value ? gw_arena_alloc(p->arena, sizeof *item) : NULL;
    if (!item) {
        p->failed |= value != NULL;
        return false;
    }
    item->keyword = (gw_keyword){name, value, gw_span(from, gw_last_site(p))};
    if (a->last)
        a->last->next = item;
    else
        a->first = item;
    a->last = item;
    a->n_keywords++;
    return true;
}

/* invalid_kwarg */
static void check_keyword(gw_parser *p) {
    uint32_t at = p->at, count;
    gw_token first = *gw_token_here(p);
    gw_token_kind kind = gw_peek(p), next = gw_peek_next(p);
    gw_site equals = p->tokens->at[p->at + (next != GW_T_END)].site;
    if (kind == GW_T_TRUE || kind == GW_T_FALSE || kind == GW_T_NONE) {
        if (next == GW_T_ASSIGN)
            gw_fail_at(p, gw_span(first.site, equals), "cannot assign to %s", gw_token_text(kind));
    } else if (kind == GW_T_NAME && next == GW_T_ASSIGN) {
        p->at += 2;
        if (gw_parse_expression(p) && gw_peek(p) == GW_T_FOR && gw_parse_clauses(p, &count))
            gw_fail_at(p, gw_span(first.site, equals),
                       "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    if (!p->failed && !(kind == GW_T_NAME && next == GW_T_ASSIGN) && gw_starts_expression(kind)) {
        p->at = at;
        gw_expr *e = gw_parse_expression(p);
        equals = gw_site_here(p);
        if (e && gw_peek(p) == GW_T_ASSIGN)
            gw_fail_at(p, gw_span(e->site, equals),
                       "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    p->at = at;
}

static gw_expr *parse_star_argument(gw_parser *p) {
    gw_site from = gw_site_here(p);
    p->at++;
    gw_expr *operand = gw_parse_expression(p);
    gw_expr *e = operand ? gw_new_expr(p, GW_E_STARRED, from) : NULL;
    if (e)
        e->operand = operand;
    return e;
}

/* One argument; false when the next tokens are none that may stand here. */
static bool parse_argument(gw_parser *p, arguments *a) {
    gw_site from = gw_site_here(p);
    uint32_t start = p->at;
    gw_token_kind kind = gw_peek(p);
    gw_expr *value;
    bool keyword = kind == GW_T_POWER || (kind == GW_T_NAME && gw_peek_next(p) == GW_T_ASSIGN);
    if (keyword || a->n_keywords) {
        if (p->diagnose)
            check_keyword(p);
        if (p->failed)
            return false;
    }
    if (gw_accept(p, GW_T_POWER)) {
        a->unpacked = true;
        return add_keyword(p, a, NULL, from, gw_parse_expression(p));
    }
    if (keyword) {
        const gw_name *name = gw_take_name(p);
        p->at++;
        return add_keyword(p, a, name, from, gw_parse_expression(p));
    }
    if (kind == GW_T_STAR) {
        value = a->unpacked ? NULL : parse_star_argument(p);
        return value && gw_push(p, value);
    }
    if (a->n_keywords || !gw_starts_expression(kind))
        return false;
    if (kind == GW_T_NAME && gw_peek_next(p) == GW_T_WALRUS)
        value = gw_parse_named_expression(p);
    else
        value = gw_parse_expression(p);
    if (!value)
        return false;
    if (p->diagnose && gw_peek(p) == GW_T_ASSIGN) {
        p->at = start;
        check_keyword(p);
        return false;
    }
    return gw_peek(p) != GW_T_WALRUS && gw_peek(p) != GW_T_ASSIGN && gw_push(p, value);
}

/* args: arguments with commas between. Stops before what is none; false when nothing is. */
static bool parse_args(gw_parser *p, arguments *a) {
    uint32_t end = p->at, kept = p->n_scratch;
    bool any = false;
    while (parse_argument(p, a)) {
        any = true;
        end = p->at;
        kept = p->n_scratch;
        if (!gw_accept(p, GW_T_COMMA))
            break;
    }
    p->at = end;
    p->n_scratch = kept;
    return any && !p->failed;
}

static bool finish_arguments(gw_parser *p, arguments *a, gw_call *call) {
    if (!gw_take_exprs(p, a->base, &call->args))
        return false;
    call->keywords = gw_arena_array(p->arena, a->n_keywords, sizeof *call->keywords);
    p->failed |= !call->keywords;
    if (p->failed)
        return false;
    keyword_item *item = a->first;
    for (uint32_t i = 0; i < a->n_keywords; i++, item = item->next)
        call->keywords[i] = item->keyword;
    call->n_keywords = a->n_keywords;
    return true;
}

/* The last alternative of invalid_arguments: positional after keyword. */
static void check_order(gw_parser *p, const arguments *before) {
    arguments rest = {.base = p->n_scratch};
    if (!before->n_keywords || !parse_args(p, &rest))
        return;
    gw_fail_here(p, "positional argument follows keyword argument%s",
                 before->unpacked ? " unpacking" : "");
}

/* invalid_arguments, from the token after the `(`. */
static void check_arguments(gw_parser *p, uint32_t start) {
    uint32_t base = p->n_scratch, count;
    gw_clause *clauses;
    arguments a = {.base = base};
    p->at = start;
    bool any = parse_args(p, &a);
    uint32_t after = p->at, n_positional = p->n_scratch - base;
    gw_expr *last = n_positional ? p->scratch[p->n_scratch - 1] : NULL;
    p->n_scratch = base;
    if (!any)
        return;
    gw_token_kind next = gw_peek(p);
    if (next == GW_T_COMMA && gw_peek_next(p) == GW_T_STAR && a.n_keywords) {
        gw_fail_at(p, gw_span(p->tokens->at[start].site, p->tokens->at[p->at - 1].site),
                   "iterable argument unpacking follows keyword argument unpacking");
    } else if (next == GW_T_FOR && last && !a.n_keywords && last->kind != GW_E_STARRED) {
        clauses = gw_parse_clauses(p, &count);
        if (clauses && (n_positional > 1 || gw_peek(p) == GW_T_COMMA))
            gw_fail_at(p, gw_span(last->site, gw_clauses_end(clauses, count)),
                       "Generator expression must be parenthesized");
    } else if (next == GW_T_COMMA && a.n_keywords) {
        p->at++;
        check_order(p, &a);
        p->n_scratch = base;
        p->at = after + 1;
        gw_expr *e = p->failed ? NULL : gw_parse_expression(p);
        if (e && gw_peek(p) == GW_T_FOR && (clauses = gw_parse_clauses(p, &count)))
            gw_fail_at(p, gw_span(e->site, gw_clauses_end(clauses, count)),
                       "Generator expression must be parenthesized");
    }
}

bool gw_parse_arguments(gw_parser *p, gw_call *call, bool generator) {
    uint32_t start = p->at, base = p->n_scratch;
    gw_site from = gw_site_here(p);
    arguments a = {.base = base};
    if (p->diagnose && p->hopeless[start] & GW_HOPELESS_CALL)
        return false;
    p->at++;
    if (gw_accept(p, GW_T_RPAREN))
        return true;
    bool any = parse_args(p, &a);
    if (any && generator && gw_peek(p) == GW_T_FOR && p->n_scratch == base + 1 && !a.n_keywords) {
        gw_expr *element = p->scratch[base];
        p->n_scratch = base;
        gw_expr *e = element->kind == GW_E_STARRED
                         ? NULL
                         : gw_parse_comprehension(p, GW_E_GENEXP, GW_T_RPAREN, from, element, NULL);
        if (e)
            return gw_push(p, e) && finish_arguments(p, &a, call);
    } else if (any) {
        gw_accept(p, GW_T_COMMA);
        if (gw_accept(p, GW_T_RPAREN))
            return finish_arguments(p, &a, call);
    }
    p->n_scratch = base;
    if (p->diagnose && !p->failed) {
        if (generator)
            gw_check_display(p, start);
        if (!p->failed)
            check_arguments(p, start + 1);
        p->n_scratch = base;
        p->hopeless[start] |= GW_HOPELESS_CALL;
    }
    return false;
}

static gw_expr *parse_call(gw_parser *p, gw_expr *left, gw_site from) {
    gw_call call = {.left = left};
    if (!gw_parse_arguments(p, &call, true))
        return NULL;
    gw_expr *e = gw_new_expr(p, GW_E_CALL, from);
    if (e)
        e->call = call;
    return e;
}

static gw_expr *parse_attribute(gw_parser *p, gw_expr *left, gw_site from) {
    p->at++;
    const gw_name *name = gw_take_name(p);
    gw_expr *e = name ? gw_new_expr(p, GW_E_ATTRIBUTE, from) : NULL;
    if (e) {
        e->attribute.left = left;
        e->attribute.name = name;
    }
    return e;
}

static gw_expr *parse_subscript(gw_parser *p, gw_expr *left, gw_site from) {
    uint32_t start = p->at, base = p->n_scratch;
    if (p->diagnose && p->hopeless[start] & GW_HOPELESS_SUBSCRIPT)
        return NULL;
    p->at++;
    gw_expr *index = parse_slices(p);
    if (!index || !gw_accept(p, GW_T_RBRACKET)) {
        p->n_scratch = base;
        if (p->diagnose)
            p->hopeless[start] |= GW_HOPELESS_SUBSCRIPT;
        return NULL;
    }
    gw_expr *e = gw_new_expr(p, GW_E_SUBSCRIPT, from);
    if (e) {
        e->subscript.left = left;
        e->subscript.index = index;
    }
    return e;
}

gw_expr *gw_parse_primary(gw_parser *p) {
    gw_site from = gw_site_here(p);
    gw_expr *e = gw_parse_atom(p);
    while (e && !p->failed) {
        gw_expr *left = e;
        uint32_t at = p->at;
        gw_token_kind kind = gw_peek(p);
        if (kind == GW_T_LPAREN)
            e = parse_call(p, left, from);
        else if (kind == GW_T_LBRACKET)
            e = parse_subscript(p, left, from);
        else if (kind == GW_T_DOT)
            e = parse_attribute(p, left, from);
        else
            return left;
        if (e) {
            left->up = e;
        } else {
            p->at = at; /* the primary ends here, whatever comes then */
            return p->failed ? NULL : left;
        }
    }
    return NULL;
}
