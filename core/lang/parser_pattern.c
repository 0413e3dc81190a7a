/* match statements: their patterns. */
#include "lang/parser.h"

static gw_pattern *parse_pattern(gw_parser *p);

static gw_pattern *new_pattern(gw_parser *p, gw_pattern_kind kind, gw_site from) {
    gw_pattern *pattern = gw_arena_alloc(p->arena, sizeof *pattern);
    p->failed |= !pattern;
    if (pattern) {
        pattern->kind = (uint8_t)kind;
        pattern->site = gw_span(from, gw_last_site(p));
    }
    return pattern;
}

/* The patterns since `base` on the scratch stack. */
static bool take_patterns(gw_parser *p, uint32_t base, gw_patterns *out) {
    out->at = (gw_pattern **)gw_take_stack(p, base, &out->count);
    return out->at != NULL;
}

/* A name to be bound; `_` binds nothing. */
static gw_pattern *parse_capture(gw_parser *p, gw_pattern_kind kind) {
    gw_site from = gw_site_here(p);
    bool wildcard = gw_name_is(p, "_");
    const gw_name *name = gw_take_name(p);
    gw_pattern *pattern = name ? new_pattern(p, kind, from) : NULL;
    if (pattern && !wildcard)
        pattern->name = name;
    return pattern;
}

/* --- Literals and dotted names ---------------------------------------------------------------- */

static gw_expr *parse_signed_number(gw_parser *p) {
    gw_site from = gw_site_here(p);
    bool minus = gw_accept(p, GW_T_MINUS);
    if (gw_peek(p) != GW_T_NUMBER)
        return NULL;
    gw_expr *number = gw_parse_number(p);
    gw_expr *e = number && minus ? gw_new_expr(p, GW_E_UNARY, from) : number;
    if (e && minus) {
        e->op = GW_UN_NEG;
        e->operand = number;
    }
    return e;
}

/* 1, -1, 1.5, 1 - 2j */
static gw_expr *parse_number(gw_parser *p) {
    gw_site from = gw_site_here(p);
    gw_expr *real = parse_signed_number(p);
    if (!real || (gw_peek(p) != GW_T_PLUS && gw_peek(p) != GW_T_MINUS))
        return real;
    bool minus = gw_peek(p) == GW_T_MINUS;
    p->at++;
    if (gw_peek(p) != GW_T_NUMBER)
        return NULL;
    gw_expr *imaginary = gw_parse_number(p);
    if (imaginary && imaginary->constant.kind != GW_CONST_IMAGINARY)
        return gw_fail_at(p, imaginary->site, "imaginary number required in complex literal");
    gw_expr *e = imaginary ? gw_new_expr(p, GW_E_BINARY, from) : NULL;
    if (e) {
        e->op = minus ? GW_BIN_SUB : GW_BIN_ADD;
        e->binary.left = real;
        e->binary.right = imaginary;
        real->up = e;
    }
    return e;
}

static gw_expr *parse_literal(gw_parser *p) {
    gw_expr *e = NULL;
    switch (gw_peek(p)) {
    case GW_T_NUMBER:
    case GW_T_MINUS:
        return parse_number(p);
    case GW_T_STRING:
        e = gw_parse_strings(p);
        if (e && e->kind != GW_E_CONST)
            return gw_fail_at(p, e->site, "patterns may only match literals and attribute lookups");
        return e;
    case GW_T_NONE:
    case GW_T_TRUE:
    case GW_T_FALSE:
        return gw_parse_atom(p);
    default:
        return NULL;
    }
}

/* a.b.c; a name alone too. */
static gw_expr *parse_dotted(gw_parser *p) {
    gw_site from = gw_site_here(p);
    const gw_name *name = gw_take_name(p);
    gw_expr *e = name ? gw_new_expr(p, GW_E_NAME, from) : NULL;
    if (e)
        e->name = name;
    while (e && gw_accept(p, GW_T_DOT)) {
        const gw_name *attribute = gw_take_name(p);
        gw_expr *outer = attribute ? gw_new_expr(p, GW_E_ATTRIBUTE, from) : NULL;
        if (!outer)
            return NULL;
        outer->attribute.left = e;
        outer->attribute.name = attribute;
        e->up = outer;
        e = outer;
    }
    return e;
}

static gw_pattern *value_pattern(gw_parser *p, gw_expr *e) {
    gw_pattern *pattern = e ? new_pattern(p, GW_P_VALUE, e->site) : NULL;
    if (pattern)
        pattern->value = e;
    return pattern;
}

/* --- Sequences, mappings, classes ------------------------------------------------------------- */

static gw_pattern *parse_star_pattern(gw_parser *p) {
    gw_site from = gw_site_here(p);
    if (!gw_accept(p, GW_T_STAR))
        return parse_pattern(p);
    gw_pattern *pattern = parse_capture(p, GW_P_STAR);
    if (pattern)
        pattern->site = gw_span(from, pattern->site);
    return pattern;
}

/* Patterns up to the closing bracket (not taken), onto the scratch stack. *comma: one was there. */
static bool parse_items(gw_parser *p, gw_token_kind closing, bool *comma) {
    *comma = false;
    while (gw_peek(p) != closing) {
        gw_pattern *item = parse_star_pattern(p);
        if (!item || !gw_push(p, item))
            return false;
        if (!gw_accept(p, GW_T_COMMA))
            return gw_peek(p) == closing;
        *comma = true;
    }
    return true;
}

static gw_pattern *sequence_pattern(gw_parser *p, uint32_t base, gw_site from) {
    gw_patterns items;
    gw_pattern *pattern =
        take_patterns(p, base, &items) ? new_pattern(p, GW_P_SEQUENCE, from) : NULL;
    if (pattern)
        pattern->items = items;
    return pattern;
}

/* [..], (..), and (x), which is x. */
static gw_pattern *parse_brackets(gw_parser *p, gw_token_kind closing) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch;
    bool comma;
    p->at++;
    if (!parse_items(p, closing, &comma) || !gw_accept(p, closing))
        return NULL;
    if (closing == GW_T_RPAREN && p->n_scratch == base + 1 && !comma) {
        gw_pattern *only = p->scratch[base];
        if (only->kind != GW_P_STAR) {
            p->n_scratch = base;
            return only;
        }
        return NULL;
    }
    return sequence_pattern(p, base, from);
}

/* {key: pattern, .., **rest}: keys and patterns alternate on the scratch stack. */
static gw_pattern *parse_mapping(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch, count;
    const gw_name *rest = NULL;
    p->at++;
    while (gw_peek(p) != GW_T_RBRACE && !rest) {
        if (gw_accept(p, GW_T_POWER)) {
            if (gw_name_is(p, "_") || !(rest = gw_take_name(p)))
                return NULL;
        } else {
            gw_expr *key = gw_peek(p) == GW_T_NAME ? parse_dotted(p) : parse_literal(p);
            if (!key || key->kind == GW_E_NAME || !gw_accept(p, GW_T_COLON))
                return NULL;
            gw_pattern *value = parse_pattern(p);
            if (!value || !gw_push(p, key) || !gw_push(p, value))
                return NULL;
        }
        if (!gw_accept(p, GW_T_COMMA))
            break;
    }
    if (!gw_accept(p, GW_T_RBRACE))
        return NULL;
    void **items = gw_take_stack(p, base, &count);
    gw_pattern *pattern = items ? new_pattern(p, GW_P_MAPPING, from) : NULL;
    if (!pattern)
        return NULL;
    pattern->name = rest;
    pattern->keys.count = pattern->items.count = count / 2;
    pattern->keys.at = gw_arena_array(p->arena, count / 2, sizeof *pattern->keys.at);
    pattern->items.at = gw_arena_array(p->arena, count / 2, sizeof *pattern->items.at);
    p->failed |= !pattern->keys.at || !pattern->items.at;
    for (uint32_t i = 0; i < count / 2 && !p->failed; i++) {
        pattern->keys.at[i] = items[2 * i];
        pattern->items.at[i] = items[2 * i + 1];
    }
    return p->failed ? NULL : pattern;
}

/* The arguments of Class(..): names (NULL for a positional one) and patterns alternate. */
static bool parse_class_items(gw_parser *p, uint32_t *n_positional) {
    bool keywords = false;
    *n_positional = 0;
    while (gw_peek(p) != GW_T_RPAREN) {
        const gw_name *name = NULL;
        if (gw_peek(p) == GW_T_NAME && gw_peek_next(p) == GW_T_ASSIGN) {
            name = gw_take_name(p);
            p->at++;
        }
        gw_pattern *item = parse_pattern(p);
        if (!item)
            return false;
        if (!name && keywords) {
            if (p->diagnose)
                gw_fail_at(p, item->site, "positional patterns follow keyword patterns");
            return false;
        }
        keywords |= name != NULL;
        *n_positional += name == NULL;
        if (!gw_push(p, (void *)(uintptr_t)name) || !gw_push(p, item))
            return false;
        if (!gw_accept(p, GW_T_COMMA))
            break;
    }
    return gw_accept(p, GW_T_RPAREN);
}

static gw_pattern *parse_class(gw_parser *p, gw_expr *cls) {
    uint32_t base = p->n_scratch, count, n_positional;
    p->at++;
    if (!parse_class_items(p, &n_positional))
        return NULL;
    void **items = gw_take_stack(p, base, &count);
    gw_pattern *pattern = items ? new_pattern(p, GW_P_CLASS, cls->site) : NULL;
    if (!pattern)
        return NULL;
    pattern->value = cls;
    pattern->n_positional = n_positional;
    pattern->items.count = count / 2;
    pattern->items.at = gw_arena_array(p->arena, count / 2, sizeof *pattern->items.at);
    pattern->names = gw_arena_array(p->arena, count / 2, sizeof *pattern->names);
    p->failed |= !pattern->names || !pattern->items.at;
    for (uint32_t i = 0; i < count / 2 && !p->failed; i++) {
        pattern->names[i] = items[2 * i];
        pattern->items.at[i] = items[2 * i + 1];
    }
    return p->failed ? NULL : pattern;
}

/* --- Patterns --------------------------------------------------------------------------------- */

static gw_pattern *parse_closed(gw_parser *p) {
    switch (gw_peek(p)) {
    case GW_T_LBRACKET:
        return parse_brackets(p, GW_T_RBRACKET);
    case GW_T_LPAREN:
        return parse_brackets(p, GW_T_RPAREN);
    case GW_T_LBRACE:
        return parse_mapping(p);
    case GW_T_NAME:
        break;
    default:
        return value_pattern(p, parse_literal(p));
    }
    gw_token_kind next = gw_peek_next(p);
    if (next != GW_T_DOT && next != GW_T_LPAREN)
        return parse_capture(p, GW_P_CAPTURE);
    gw_expr *e = parse_dotted(p);
    if (e && gw_peek(p) == GW_T_LPAREN)
        return parse_class(p, e);
    return value_pattern(p, e);
}

static gw_pattern *parse_or_pattern(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch;
    gw_patterns items;
    do {
        gw_pattern *item = gw_enter(p) ? parse_closed(p) : NULL;
        if (!item || !gw_push(p, item))
            return NULL;
        gw_leave(p);
    } while (gw_accept(p, GW_T_PIPE));
    if (p->n_scratch == base + 1)
        return p->scratch[--p->n_scratch];
    gw_pattern *pattern = take_patterns(p, base, &items) ? new_pattern(p, GW_P_OR, from) : NULL;
    if (pattern)
        pattern->items = items;
    return pattern;
}

static gw_pattern *parse_pattern(gw_parser *p) {
    gw_site from = gw_site_here(p);
    gw_pattern *inner = parse_or_pattern(p);
    if (!inner || !gw_accept(p, GW_T_AS))
        return inner;
    if (gw_peek(p) != GW_T_NAME || gw_name_is(p, "_")) {
        bool wildcard = gw_peek(p) == GW_T_NAME;
        gw_site site = gw_site_here(p);
        gw_expr *e = p->diagnose ? gw_parse_expression(p) : NULL;
        if (e)
            gw_fail_at(p, wildcard ? site : e->site,
                       wildcard ? "cannot use '_' as a target" : "invalid pattern target");
        return NULL;
    }
    gw_pattern *pattern = parse_capture(p, GW_P_CAPTURE);
    if (pattern) {
        pattern->sub = inner;
        pattern->site = gw_span(from, pattern->site);
    }
    return pattern;
}

/* After `case`: one pattern, or several with commas between them. */
static gw_pattern *parse_patterns(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch;
    gw_pattern *first = parse_star_pattern(p);
    if (!first || (gw_peek(p) != GW_T_COMMA && first->kind != GW_P_STAR))
        return first;
    if (!gw_push(p, first))
        return NULL;
    while (gw_accept(p, GW_T_COMMA) && gw_peek(p) != GW_T_COLON && gw_peek(p) != GW_T_IF) {
        gw_pattern *next = parse_star_pattern(p);
        if (!next || !gw_push(p, next))
            return NULL;
    }
    if (p->n_scratch == base + 1 && p->tokens->at[p->at - 1].kind != GW_T_COMMA)
        return NULL; /* a star alone */
    return sequence_pattern(p, base, from);
}

static bool parse_case(gw_parser *p) {
    gw_case *c = gw_arena_alloc(p->arena, sizeof *c);
    p->failed |= !c;
    if (!c)
        return false;
    c->site = gw_site_here(p);
    p->at++;
    c->pattern = parse_patterns(p);
    if (!c->pattern || (gw_accept(p, GW_T_IF) && !(c->guard = gw_parse_named_expression(p))))
        return false;
    return gw_accept_colon(p) && gw_parse_block(p, &c->body, "'case' statement", c->site.line) &&
           gw_push(p, c);
}

/* One expression, or a tuple of them without brackets. */
static gw_expr *parse_subject(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch;
    gw_exprs items;
    gw_expr *first = gw_parse_star_named_expression(p);
    if (!first || gw_peek(p) != GW_T_COMMA)
        return first && first->kind != GW_E_STARRED ? first : NULL;
    if (!gw_push(p, first))
        return NULL;
    while (gw_accept(p, GW_T_COMMA) && gw_peek(p) != GW_T_COLON) {
        gw_expr *next = gw_parse_star_named_expression(p);
        if (!next || !gw_push(p, next))
            return NULL;
    }
    gw_expr *tuple = gw_take_exprs(p, base, &items) ? gw_new_expr(p, GW_E_TUPLE, from) : NULL;
    if (tuple)
        tuple->items = items;
    return tuple;
}

/* `match subject:` and the `case` below it. What begins so may also be an expression, so that a
 * failure is no error yet. */
static gw_expr *parse_head(gw_parser *p) {
    bool noisy = p->diagnose;
    uint32_t at = ++p->at;
    p->diagnose = false;
    gw_expr *subject = parse_subject(p);
    bool found = subject && gw_accept(p, GW_T_COLON) && gw_accept(p, GW_T_NEWLINE);
    p->diagnose = noisy;
    if (subject && noisy && gw_peek(p) == GW_T_NEWLINE &&
        p->tokens->at[p->at - 1].kind != GW_T_COLON)
        return gw_fail_here(p, "expected ':'");
    if (found && !gw_accept(p, GW_T_INDENT)) {
        if (p->diagnose)
            gw_fail_indent(p, "expected an indented block after 'match' statement on line %d",
                           (int)p->tokens->at[at - 1].site.line);
        return NULL;
    }
    return found && gw_name_is(p, "case") ? subject : NULL;
}

gw_stmt *gw_parse_match(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch, at = p->at, count;
    gw_expr *subject = parse_head(p);
    if (!subject) {
        p->at = at;
        p->n_scratch = base;
        return NULL;
    }
    while (gw_peek(p) != GW_T_DEDENT && gw_peek(p) != GW_T_END)
        if (!gw_name_is(p, "case") || !parse_case(p)) {
            p->at = at;
            p->n_scratch = base;
            return NULL;
        }
    p->at++;
    void **items = gw_take_stack(p, base, &count);
    gw_stmt *s = items ? gw_new_stmt(p, GW_S_MATCH, from) : NULL;
    if (!s)
        return NULL;
    s->match.subject = subject;
    s->match.cases = gw_arena_array(p->arena, count, sizeof(gw_case));
    s->match.count = count;
    p->failed |= !s->match.cases;
    for (uint32_t i = 0; i < count && !p->failed; i++)
        s->match.cases[i] = *(gw_case *)items[i];
    return p->failed ? NULL : s;
}
