/* Functions and classes, with their decorators. */
#include "lang/parser.h"

static bool parse_decorators(gw_parser *p, gw_exprs *out) {
    uint32_t base = p->n_scratch;
    while (gw_accept(p, GW_T_AT)) {
        gw_expr *e = gw_parse_named_expression(p);
        if (!e || !gw_accept(p, GW_T_NEWLINE) || !gw_push(p, e))
            return false;
    }
    return gw_take_exprs(p, base, out);
}

static gw_stmt *parse_function(gw_parser *p, gw_exprs decorators) {
    gw_site from = gw_site_here(p);
    gw_definition d = {.decorators = decorators};
    p->at++;
    d.name = gw_take_name(p);
    if (!d.name)
        return NULL;
    if (!gw_accept(p, GW_T_LPAREN))
        return gw_fail_at(p, gw_site_here(p), "expected '('");
    d.parameters = gw_parse_parameters(p, false);
    if (!d.parameters || !gw_accept(p, GW_T_RPAREN))
        return NULL;
    uint32_t at = p->at;
    if (gw_accept(p, GW_T_ARROW) && !(d.returns = gw_parse_expression(p)))
        p->at = at;
    if (!gw_expect_colon(p) || !gw_parse_block(p, &d.body, "function definition", from.line))
        return NULL;
    gw_stmt *s = gw_new_stmt(p, GW_S_FUNCTION, from);
    if (s)
        s->definition = d;
    return s;
}

static gw_stmt *parse_class(gw_parser *p, gw_exprs decorators) {
    gw_site from = gw_site_here(p);
    gw_definition d = {.decorators = decorators};
    p->at++;
    d.name = gw_take_name(p);
    if (!d.name)
        return NULL;
    if (gw_peek(p) == GW_T_LPAREN && !gw_parse_arguments(p, &d.bases, false))
        return NULL;
    if (!gw_accept_colon(p) || !gw_parse_block(p, &d.body, "class definition", from.line))
        return NULL;
    gw_stmt *s = gw_new_stmt(p, GW_S_CLASS, from);
    if (s)
        s->definition = d;
    return s;
}

gw_stmt *gw_parse_definition(gw_parser *p) {
    gw_exprs decorators = {0};
    if (gw_peek(p) == GW_T_AT && !parse_decorators(p, &decorators))
        return NULL;
    if (gw_peek(p) == GW_T_DEF)
        return parse_function(p, decorators);
    return gw_peek(p) == GW_T_CLASS ? parse_class(p, decorators) : NULL;
}
