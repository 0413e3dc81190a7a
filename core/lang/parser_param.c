/* Parameters of def and lambda, and what may be wrong with them. */
#include "lang/parser.h"

typedef struct reader {
    gw_parser *p;
    gw_parameters *out;
    gw_token_kind closing;
    bool lambda;
    bool defaults; /* a positional parameter with a default was read */
    bool slash, star;
} reader;

/* Reports only in the second pass; always false. */
static bool wrong(reader *r, gw_site site, const char *message) {
    if (r->p->diagnose)
        gw_fail_at(r->p, site, "%s", message);
    return false;
}

/* NAME with its annotation. */
static bool read_name(reader *r, gw_parameter *out) {
    gw_parser *p = r->p;
    gw_site from = gw_site_here(p);
    out->name = gw_take_name(p);
    if (!out->name)
        return false;
    if (!r->lambda && gw_accept(p, GW_T_COLON)) {
        if (gw_peek(p) == GW_T_STAR)
            return gw_fail_at(p, gw_site_here(p),
                              "a starred annotation is not part of the playground's Python") !=
                   NULL;
        out->annotation = gw_parse_expression(p);
        if (!out->annotation)
            return false;
    }
    out->site = gw_span(from, gw_last_site(p));
    return true;
}

/* A comma, or the end that must follow without one. */
static bool read_separator(reader *r) {
    return gw_accept(r->p, GW_T_COMMA) || gw_peek(r->p) == r->closing;
}

static bool read_parameter(reader *r) {
    gw_parser *p = r->p;
    gw_parameter *out = gw_arena_alloc(p->arena, sizeof *out);
    p->failed |= !out;
    if (!out || !read_name(r, out))
        return false;
    gw_site equals = gw_site_here(p);
    if (gw_accept(p, GW_T_ASSIGN)) {
        gw_token_kind next = gw_peek(p);
        if (next == GW_T_RPAREN || next == GW_T_COMMA)
            return wrong(r, equals, "expected default value expression");
        out->value = gw_parse_expression(p);
        if (!out->value)
            return false;
    } else if (r->defaults && !r->star) {
        gw_token_kind next = gw_peek(p);
        if (next == GW_T_COMMA || next == r->closing)
            return wrong(r, out->site, "non-default argument follows default argument");
        return false;
    }
    if (r->star) {
        r->out->n_kwonly++;
    } else {
        r->defaults |= out->value != NULL;
        r->out->n_positional++;
    }
    return gw_push(p, out);
}

static bool read_slash(reader *r) {
    gw_parser *p = r->p;
    gw_site site = gw_site_here(p);
    p->at++;
    if (r->star)
        return wrong(r, site, "/ must be ahead of *");
    if (r->slash)
        return wrong(r, site, "/ may appear only once");
    if (!r->out->n_positional)
        return gw_peek(p) == GW_T_COMMA && wrong(r, site, "at least one argument must precede /");
    if (gw_peek(p) == GW_T_STAR)
        return wrong(r, gw_site_here(p), "expected comma between / and *");
    r->slash = true;
    r->out->n_posonly = r->out->n_positional;
    return true;
}

static bool read_star(reader *r) {
    gw_parser *p = r->p;
    gw_site site = gw_site_here(p);
    p->at++;
    if (r->star)
        return (gw_peek(p) == GW_T_NAME || gw_peek(p) == GW_T_COMMA) &&
               wrong(r, site, "* argument may appear only once");
    r->star = true;
    if (gw_peek(p) == GW_T_NAME) {
        if (!read_name(r, &r->out->varargs))
            return false;
        if (gw_peek(p) == GW_T_ASSIGN)
            return wrong(r, gw_site_here(p), "var-positional argument cannot have default value");
        return true;
    }
    gw_token_kind next = gw_peek(p);
    gw_token_kind after = next == GW_T_COMMA ? gw_peek_next(p) : GW_T_END;
    if (next == r->closing || after == r->closing || after == GW_T_POWER)
        return wrong(r, r->lambda ? p->tokens->at[p->furthest].site : site,
                     "named arguments must follow bare *");
    return next == GW_T_COMMA;
}

static bool read_varkeywords(reader *r) {
    gw_parser *p = r->p;
    p->at++;
    if (!read_name(r, &r->out->varkeywords))
        return false;
    gw_site site = gw_site_here(p);
    if (gw_peek(p) == GW_T_ASSIGN)
        return wrong(r, site, "var-keyword argument cannot have default value");
    if (!gw_accept(p, GW_T_COMMA))
        return gw_peek(p) == r->closing;
    site = gw_site_here(p);
    gw_token_kind next = gw_peek(p);
    if (next == GW_T_NAME || next == GW_T_STAR || next == GW_T_POWER || next == GW_T_SLASH)
        return wrong(r, site, "arguments cannot follow var-keyword argument");
    return next == r->closing;
}

/* def f((a, b)): names in parentheses, as Python 2 had them. */
static bool check_parenthesized(reader *r) {
    gw_parser *p = r->p;
    gw_site from = gw_site_here(p);
    if (!p->diagnose)
        return false;
    p->at++;
    bool any = false;
    while (gw_accept(p, GW_T_NAME)) {
        any = true;
        if (!gw_accept(p, GW_T_COMMA))
            break;
    }
    if (!any || !gw_accept(p, GW_T_RPAREN))
        return false;
    return wrong(r, gw_span(from, gw_last_site(p)),
                 r->lambda ? "Lambda expression parameters cannot be parenthesized"
                           : "Function parameters cannot be parenthesized");
}

static bool read_all(reader *r) {
    gw_parser *p = r->p;
    while (gw_peek(p) != r->closing) {
        bool ok;
        switch (gw_peek(p)) {
        case GW_T_NAME:
            ok = read_parameter(r);
            break;
        case GW_T_SLASH:
            ok = read_slash(r);
            break;
        case GW_T_STAR:
            ok = read_star(r);
            break;
        case GW_T_POWER:
            return read_varkeywords(r);
        case GW_T_LPAREN:
            return !r->defaults && !r->star && check_parenthesized(r);
        default:
            return false;
        }
        if (!ok || p->failed || !read_separator(r))
            return false;
    }
    return true;
}

gw_parameters *gw_parse_parameters(gw_parser *p, bool lambda) {
    gw_parameters *out = gw_arena_alloc(p->arena, sizeof *out);
    uint32_t base = p->n_scratch, count;
    reader r = {
        .p = p,
        .out = out,
        .closing = lambda ? GW_T_COLON : GW_T_RPAREN,
        .lambda = lambda,
    };
    p->failed |= !out;
    if (!out || !read_all(&r)) {
        p->n_scratch = base;
        return NULL;
    }
    void **items = gw_take_stack(p, base, &count);
    out->at = items ? gw_arena_array(p->arena, count, sizeof *out->at) : NULL;
    if (!out->at) {
        p->failed = true;
        return NULL;
    }
    for (uint32_t i = 0; i < count; i++)
        out->at[i] = *(gw_parameter *)items[i];
    return out;
}
