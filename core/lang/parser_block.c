/* Compound statements but for definitions. */
#include "lang/parser.h"

bool gw_accept_colon(gw_parser *p) {
    if (gw_accept(p, GW_T_COLON))
        return true;
    if (p->diagnose && !p->failed && gw_peek(p) == GW_T_NEWLINE)
        gw_fail_here(p, "expected ':'");
    return false;
}

static bool parse_body(gw_parser *p, gw_stmts *body) {
    uint32_t base = p->n_scratch;
    do {
        if (!gw_parse_statement(p))
            return false;
    } while (gw_peek(p) != GW_T_DEDENT && gw_peek(p) != GW_T_END);
    p->at++;
    body->at = (gw_stmt **)gw_take_stack(p, base, &body->count);
    return body->at != NULL;
}

bool gw_parse_block(gw_parser *p, gw_stmts *body, const char *after, int32_t line) {
    uint32_t base = p->n_scratch;
    bool ok;
    if (!gw_accept(p, GW_T_NEWLINE)) {
        ok = gw_parse_simple_statements(p);
        body->at = ok ? (gw_stmt **)gw_take_stack(p, base, &body->count) : NULL;
        return body->at != NULL;
    }
    if (!gw_accept(p, GW_T_INDENT)) {
        if (p->diagnose)
            gw_fail_indent(p, "expected an indented block after %s on line %d", after, (int)line);
        return false;
    }
    if (!gw_enter(p))
        return false;
    ok = parse_body(p, body);
    gw_leave(p);
    return ok;
}

static bool parse_else(gw_parser *p, gw_stmts *body) {
    gw_site site = gw_site_here(p);
    *body = (gw_stmts){0};
    if (!gw_accept(p, GW_T_ELSE))
        return true;
    return gw_expect_colon(p) && gw_parse_block(p, body, "'else' statement", site.line);
}

/* `if` and all its `elif`s. */
static gw_stmt *parse_if(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch, count;
    gw_stmts orelse;
    do {
        gw_branch *branch = gw_arena_alloc(p->arena, sizeof *branch);
        p->failed |= !branch;
        if (!branch)
            return NULL;
        branch->site = gw_site_here(p);
        const char *after = p->n_scratch == base ? "'if' statement" : "'elif' statement";
        p->at++;
        branch->test = gw_parse_named_expression(p);
        if (!branch->test || !gw_accept_colon(p) ||
            !gw_parse_block(p, &branch->body, after, branch->site.line) || !gw_push(p, branch))
            return NULL;
    } while (gw_peek(p) == GW_T_ELIF);
    if (!parse_else(p, &orelse))
        return NULL;
    void **items = gw_take_stack(p, base, &count);
    gw_stmt *s = items ? gw_new_stmt(p, GW_S_IF, from) : NULL;
    if (!s)
        return NULL;
    s->choice.branches = gw_arena_array(p->arena, count, sizeof(gw_branch));
    p->failed |= !s->choice.branches;
    for (uint32_t i = 0; s->choice.branches && i < count; i++)
        s->choice.branches[i] = *(gw_branch *)items[i];
    for (uint32_t i = 0; i < count && !p->failed; i++)
        s->choice.branches[i].site = gw_span(s->choice.branches[i].site, s->site);
    s->choice.count = count;
    s->choice.orelse = orelse;
    return s;
}

static gw_stmt *parse_loop(gw_parser *p, gw_stmt_kind kind) {
    gw_site from = gw_site_here(p);
    gw_expr *target = NULL, *source;
    gw_stmts body, orelse;
    p->at++;
    if (kind == GW_S_FOR) {
        target = gw_parse_for_head(p);
        source = target ? gw_parse_star_expressions(p) : NULL;
    } else {
        source = gw_parse_named_expression(p);
    }
    const char *after = kind == GW_S_FOR ? "'for' statement" : "'while' statement";
    if (!source || !gw_accept_colon(p) || !gw_parse_block(p, &body, after, from.line) ||
        !parse_else(p, &orelse))
        return NULL;
    gw_stmt *s = gw_new_stmt(p, kind, from);
    if (s) {
        s->loop.target = target;
        s->loop.source = source;
        s->loop.body = body;
        s->loop.orelse = orelse;
    }
    return s;
}

/* value ['as' target], onto the scratch stack. */
static bool parse_with_item(gw_parser *p) {
    gw_with_item *item = gw_arena_alloc(p->arena, sizeof *item);
    p->failed |= !item;
    if (!item || !(item->value = gw_parse_expression(p)))
        return false;
    if (gw_accept(p, GW_T_AS)) {
        uint32_t at = p->at;
        item->target = gw_parse_star_target(p);
        gw_token_kind next = gw_peek(p);
        bool ends = next == GW_T_COMMA || next == GW_T_RPAREN || next == GW_T_COLON ||
                    (p->diagnose && next == GW_T_NEWLINE);
        if (!item->target || !ends) {
            p->at = at;
            gw_expr *e = p->diagnose && !p->failed ? gw_parse_expression(p) : NULL;
            next = e ? gw_peek(p) : GW_T_END;
            if (next == GW_T_COMMA || next == GW_T_RPAREN || next == GW_T_COLON)
                gw_invalid_target(p, e, GW_TARGET_ASSIGN);
            return false;
        }
    }
    return gw_push(p, item);
}

static bool parse_with_items(gw_parser *p, gw_token_kind closing) {
    do {
        if (!parse_with_item(p))
            return false;
    } while (gw_accept(p, GW_T_COMMA) && gw_peek(p) != closing);
    return true;
}

/* The items in parentheses; what looks like it may also be an expression. */
static bool parse_with_parentheses(gw_parser *p) {
    uint32_t at = p->at, base = p->n_scratch;
    bool ok = gw_accept(p, GW_T_LPAREN) && parse_with_items(p, GW_T_RPAREN) &&
              gw_accept(p, GW_T_RPAREN) &&
              (gw_peek(p) == GW_T_COLON || (p->diagnose && gw_peek(p) == GW_T_NEWLINE));
    if (!ok) {
        p->at = at;
        p->n_scratch = base;
    }
    return ok;
}

static gw_stmt *parse_with(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch, count;
    gw_stmts body;
    p->at++;
    if (!parse_with_parentheses(p) && (p->failed || !parse_with_items(p, GW_TOKEN_COUNT)))
        return NULL;
    void **items = NULL;
    if (!gw_accept_colon(p) || !(items = gw_take_stack(p, base, &count)) ||
        !gw_parse_block(p, &body, "'with' statement", from.line))
        return NULL;
    gw_stmt *s = gw_new_stmt(p, GW_S_WITH, from);
    if (!s)
        return NULL;
    s->with.items = gw_arena_array(p->arena, count, sizeof(gw_with_item));
    p->failed |= !s->with.items;
    for (uint32_t i = 0; s->with.items && i < count; i++)
        s->with.items[i] = *(gw_with_item *)items[i];
    s->with.count = count;
    s->with.body = body;
    return s;
}

/* except A, B: without parentheses, as Python 2 had it. */
static void check_except_types(gw_parser *p, gw_site from) {
    do {
        p->at++;
        if (gw_starts_expression(gw_peek(p)) && !gw_parse_expression(p))
            return;
    } while (gw_peek(p) == GW_T_COMMA);
    if (gw_accept(p, GW_T_AS))
        gw_accept(p, GW_T_NAME);
    if (gw_accept(p, GW_T_COLON)) {
        gw_site end = p->tokens->at[p->furthest].site;
        end.end_column--; /* CPython leaves the last character out */
        gw_fail_at(p, gw_span(from, end), "multiple exception types must be parenthesized");
    }
}

/* except [*] types [as name]: body, onto the scratch stack. */
static bool parse_except(gw_parser *p) {
    gw_except *handler = gw_arena_alloc(p->arena, sizeof *handler);
    p->failed |= !handler;
    if (!handler)
        return false;
    handler->site = gw_site_here(p);
    p->at++;
    bool star = gw_accept(p, GW_T_STAR);
    if (star && (gw_peek(p) == GW_T_COLON || gw_peek(p) == GW_T_NEWLINE))
        return p->diagnose && gw_fail_here(p, "expected one or more exception types") != NULL;
    if (star || gw_starts_expression(gw_peek(p))) {
        handler->type = gw_parse_expression(p);
        if (handler->type && p->diagnose && gw_peek(p) == GW_T_COMMA)
            check_except_types(p, handler->type->site);
        if (!handler->type || (gw_accept(p, GW_T_AS) && !(handler->name = gw_take_name(p))))
            return false;
    }
    bool ok = gw_accept_colon(p) &&
              gw_parse_block(p, &handler->body, star ? "'except*' statement" : "'except' statement",
                             handler->site.line);
    handler->site = gw_span(handler->site, gw_last_site(p));
    return ok && gw_push(p, handler);
}

/* except among except*s, or the other way round; or what else is wrong with it. */
static bool refuse_mixed(gw_parser *p) {
    gw_site site = gw_site_here(p);
    uint32_t at = p->at++;
    bool star = gw_peek(p) == GW_T_STAR;
    if (star) {
        site = gw_span(site, gw_site_here(p));
        p->at++;
    }
    bool typed = gw_starts_expression(gw_peek(p));
    bool headed =
        !typed ? !star
               : gw_parse_expression(p) && (!gw_accept(p, GW_T_AS) || gw_accept(p, GW_T_NAME));
    if (headed && gw_peek(p) == GW_T_COLON)
        return gw_fail_at(p, site, "cannot have both 'except' and 'except*' on the same 'try'") !=
               NULL;
    p->at = at;
    return !p->failed && parse_except(p) && false;
}

/* All of a try, onto the scratch stack. */
static bool parse_excepts(gw_parser *p, bool *star) {
    *star = gw_peek(p) == GW_T_EXCEPT && gw_peek_next(p) == GW_T_STAR;
    while (gw_peek(p) == GW_T_EXCEPT) {
        if ((gw_peek_next(p) == GW_T_STAR) != *star)
            return p->diagnose && refuse_mixed(p);
        if (!parse_except(p))
            return false;
    }
    return true;
}

static gw_stmt *finish_try(gw_parser *p, gw_site from, uint32_t base, gw_stmts body,
                           gw_stmts orelse, gw_stmts final) {
    uint32_t count;
    void **items = gw_take_stack(p, base, &count);
    gw_stmt *s = items ? gw_new_stmt(p, GW_S_TRY, from) : NULL;
    if (!s)
        return NULL;
    s->attempt.handlers = gw_arena_array(p->arena, count, sizeof(gw_except));
    p->failed |= !s->attempt.handlers;
    for (uint32_t i = 0; s->attempt.handlers && i < count; i++)
        s->attempt.handlers[i] = *(gw_except *)items[i];
    s->attempt.n_handlers = count;
    s->attempt.body = body;
    s->attempt.orelse = orelse;
    s->attempt.final = final;
    return s;
}

static gw_stmt *parse_try(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch;
    gw_stmts body, orelse = {0}, final = {0};
    p->at++;
    if (!gw_expect_colon(p) || !gw_parse_block(p, &body, "'try' statement", from.line))
        return NULL;
    bool star;
    if (!parse_excepts(p, &star))
        return NULL;
    bool handled = p->n_scratch > base;
    if (handled && !parse_else(p, &orelse))
        return NULL;
    gw_site site = gw_site_here(p);
    if (gw_accept(p, GW_T_FINALLY)) {
        if (!gw_expect_colon(p) || !gw_parse_block(p, &final, "'finally' statement", site.line))
            return NULL;
    } else if (!handled) {
        return p->diagnose ? gw_fail_here(p, "expected 'except' or 'finally' block") : NULL;
    }
    gw_stmt *s = finish_try(p, from, base, body, orelse, final);
    if (s)
        s->attempt.star = star;
    return s;
}

bool gw_parse_statement(gw_parser *p) {
    gw_stmt *s;
    switch (gw_peek(p)) {
    case GW_T_IF:
        s = parse_if(p);
        break;
    case GW_T_FOR:
        s = parse_loop(p, GW_S_FOR);
        break;
    case GW_T_WHILE:
        s = parse_loop(p, GW_S_WHILE);
        break;
    case GW_T_WITH:
        s = parse_with(p);
        break;
    case GW_T_TRY:
        s = parse_try(p);
        break;
    case GW_T_DEF:
    case GW_T_CLASS:
    case GW_T_AT:
        s = gw_parse_definition(p);
        break;
    default:
        s = gw_name_is(p, "match") ? gw_parse_match(p) : NULL;
        if (!s)
            return !p->failed && gw_parse_simple_statements(p);
        break;
    }
    return s && !p->failed && gw_push(p, s);
}
