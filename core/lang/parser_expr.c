/* Expressions from the conditional down to the primary. */
#include "lang/parser.h"

bool gw_starts_expression(gw_token_kind kind) {
    switch (kind) {
    case GW_T_NAME:
    case GW_T_NUMBER:
    case GW_T_STRING:
    case GW_T_LPAREN:
    case GW_T_LBRACKET:
    case GW_T_LBRACE:
    case GW_T_ELLIPSIS:
    case GW_T_PLUS:
    case GW_T_MINUS:
    case GW_T_TILDE:
    case GW_T_NOT:
    case GW_T_LAMBDA:
    case GW_T_NONE:
    case GW_T_TRUE:
    case GW_T_FALSE:
    case GW_T_AWAIT:
        return true;
    default:
        return false;
    }
}

/* Precedence of binary operators, from | up; 0: not one. */
static int binary_precedence(gw_token_kind kind, gw_binary_op *op) {
    static const struct {
        uint8_t kind, op, precedence;
    } rows[] = {
        {GW_T_PIPE, GW_BIN_OR, 1},       {GW_T_CARET, GW_BIN_XOR, 2},
        {GW_T_AMPERSAND, GW_BIN_AND, 3}, {GW_T_LSHIFT, GW_BIN_LSHIFT, 4},
        {GW_T_RSHIFT, GW_BIN_RSHIFT, 4}, {GW_T_PLUS, GW_BIN_ADD, 5},
        {GW_T_MINUS, GW_BIN_SUB, 5},     {GW_T_STAR, GW_BIN_MUL, 6},
        {GW_T_SLASH, GW_BIN_DIV, 6},     {GW_T_FLOORDIV, GW_BIN_FLOORDIV, 6},
        {GW_T_PERCENT, GW_BIN_MOD, 6},   {GW_T_AT, GW_BIN_MATMUL, 6},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].kind == kind) {
            *op = (gw_binary_op)rows[i].op;
            return rows[i].precedence;
        }
    }
    return 0;
}

static gw_expr *new_unary(gw_parser *p, gw_unary_op op, gw_site from, gw_expr *operand) {
    gw_expr *e = operand ? gw_new_expr(p, GW_E_UNARY, from) : NULL;
    if (e) {
        e->op = (uint8_t)op;
        e->operand = operand;
    }
    return e;
}

static gw_expr *new_binary(gw_parser *p, gw_binary_op op, gw_expr *left, gw_site from,
                           gw_expr *right) {
    gw_expr *e = right ? gw_new_expr(p, GW_E_BINARY, from) : NULL;
    if (e) {
        e->op = (uint8_t)op;
        e->binary.left = left;
        e->binary.right = right;
        left->up = e;
    }
    return e;
}

/* See Note [Prefixes]: `e`, which ends before token `at`. */
static gw_expr *ends_at(gw_parser *p, uint32_t at, gw_expr *e) {
    p->at = at;
    return p->failed ? NULL : e;
}

/* factor: unary operators and the power, which binds tighter than those on its left. */
static gw_expr *parse_factor(gw_parser *p) {
    gw_site from = gw_site_here(p);
    gw_token_kind kind = gw_peek(p);
    if (kind == GW_T_PLUS || kind == GW_T_MINUS || kind == GW_T_TILDE) {
        if (!gw_enter(p))
            return NULL;
        p->at++;
        gw_unary_op op = kind == GW_T_PLUS    ? GW_UN_POS
                         : kind == GW_T_MINUS ? GW_UN_NEG
                                              : GW_UN_INVERT;
        gw_expr *e = new_unary(p, op, from, parse_factor(p));
        gw_leave(p);
        return e;
    }
    gw_expr *e = gw_parse_primary(p);
    if (!e || gw_peek(p) != GW_T_POWER)
        return e;
    if (!gw_enter(p))
        return NULL;
    uint32_t at = p->at++;
    gw_expr *power = new_binary(p, GW_BIN_POW, e, from, parse_factor(p));
    gw_leave(p);
    return power ? power : ends_at(p, at, e);
}

static gw_expr *parse_binary(gw_parser *p, int lowest) {
    gw_site from = gw_site_here(p);
    gw_expr *e = parse_factor(p);
    while (e) {
        gw_binary_op op;
        int precedence = binary_precedence(gw_peek(p), &op);
        if (!precedence || precedence < lowest)
            break;
        uint32_t at = p->at++;
        gw_expr *more = new_binary(p, op, e, from, parse_binary(p, precedence + 1));
        if (!more)
            return ends_at(p, at, e);
        e = more;
    }
    return e;
}

gw_expr *gw_parse_bitwise_or(gw_parser *p) {
    return parse_binary(p, 1);
}

/* Takes a comparison operator; false when there is none. */
static bool accept_comparison(gw_parser *p, uint8_t *op) {
    static const uint8_t simple[GW_TOKEN_COUNT] = {
        [GW_T_LESS] = GW_CMP_LT + 1,          [GW_T_LESS_EQUAL] = GW_CMP_LE + 1,
        [GW_T_EQUAL] = GW_CMP_EQ + 1,         [GW_T_NOT_EQUAL] = GW_CMP_NE + 1,
        [GW_T_GREATER] = GW_CMP_GT + 1,       [GW_T_GREATER_EQUAL] = GW_CMP_GE + 1,
        [GW_T_IN] = (uint8_t)(GW_CMP_IN + 1),
    };
    gw_token_kind kind = gw_peek(p);
    if (simple[kind]) {
        *op = (uint8_t)(simple[kind] - 1);
        p->at++;
        return true;
    }
    if (gw_accept(p, GW_T_IS)) {
        *op = gw_accept(p, GW_T_NOT) ? GW_CMP_IS_NOT : GW_CMP_IS;
        return true;
    }
    if (kind == GW_T_NOT && gw_peek_next(p) == GW_T_IN) {
        p->at += 2;
        *op = GW_CMP_NOT_IN;
        return true;
    }
    return false;
}

static gw_expr *finish_comparison(gw_parser *p, gw_expr *left, gw_site from, uint32_t base) {
    uint32_t count;
    void **items = gw_take_stack(p, base, &count);
    gw_expr *e = items ? gw_new_expr(p, GW_E_COMPARE, from) : NULL;
    if (!e)
        return NULL;
    e->compare.left = left;
    left->up = e;
    e->compare.rights.count = count / 2;
    e->compare.rights.at = gw_arena_array(p->arena, count / 2, sizeof(gw_expr *));
    e->compare.ops = gw_arena_alloc(p->arena, count / 2);
    if (!e->compare.rights.at || !e->compare.ops) {
        p->failed = true;
        return NULL;
    }
    for (uint32_t i = 0; i < count / 2; i++) {
        e->compare.ops[i] = (uint8_t)(uintptr_t)items[2 * i];
        e->compare.rights.at[i] = items[2 * i + 1];
    }
    return e;
}

static gw_expr *parse_comparison(gw_parser *p) {
    gw_site from = gw_site_here(p);
    gw_expr *left = gw_parse_bitwise_or(p);
    uint32_t base = p->n_scratch;
    uint32_t at = p->at;
    uint8_t op;
    while (left && accept_comparison(p, &op)) {
        gw_expr *right = gw_parse_bitwise_or(p);
        if (!right)
            break;
        if (!gw_push(p, (void *)(uintptr_t)op) || !gw_push(p, right))
            return NULL;
        at = p->at;
    }
    if (p->failed)
        return NULL;
    if (left)
        p->at = at;
    return left && p->n_scratch > base ? finish_comparison(p, left, from, base) : left;
}

static gw_expr *parse_inversion(gw_parser *p) {
    if (gw_peek(p) != GW_T_NOT)
        return parse_comparison(p);
    gw_site from = gw_site_here(p);
    if (!gw_enter(p))
        return NULL;
    p->at++;
    gw_expr *operand = parse_inversion(p), *e = new_unary(p, GW_UN_NOT, from, operand);
    while (operand && operand->kind == GW_E_UNARY && operand->op == GW_UN_NOT)
        operand = operand->operand;
    if (operand && operand->kind == GW_E_COMPARE)
        operand->op ^= 1;
    gw_leave(p);
    return e;
}

/* `a and b and c` or `a or b or c`: one node with all of them. */
static gw_expr *parse_logical(gw_parser *p, gw_token_kind joiner) {
    gw_site from = gw_site_here(p);
    bool is_or = joiner == GW_T_OR;
    gw_expr *e = is_or ? parse_logical(p, GW_T_AND) : parse_inversion(p);
    if (!e || gw_peek(p) != joiner)
        return e;
    uint32_t base = p->n_scratch, at = p->at;
    gw_expr *first = e;
    bool ok = gw_push(p, e);
    while (ok && gw_accept(p, joiner)) {
        e = is_or ? parse_logical(p, GW_T_AND) : parse_inversion(p);
        if (!e)
            break;
        ok = gw_push(p, e);
        at = p->at;
    }
    p->at = at;
    gw_exprs items;
    if (!ok || p->failed || !gw_take_exprs(p, base, &items))
        return NULL;
    if (items.count == 1)
        return first;
    e = gw_new_expr(p, is_or ? GW_E_OR : GW_E_AND, from);
    if (e)
        e->items = items;
    return e;
}

gw_expr *gw_parse_disjunction(gw_parser *p) {
    return parse_logical(p, GW_T_OR);
}

static gw_expr *parse_lambda(gw_parser *p) {
    gw_site from = gw_site_here(p);
    p->at++;
    gw_parameters *parameters = gw_parse_parameters(p, true);
    if (!parameters || !gw_accept(p, GW_T_COLON))
        return NULL;
    gw_expr *body = gw_parse_expression(p);
    gw_expr *e = body ? gw_new_expr(p, GW_E_LAMBDA, from) : NULL;
    if (e) {
        e->lambda.parameters = parameters;
        e->lambda.body = body;
    }
    return e;
}

static gw_expr *parse_conditional(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t start = p->at;
    if (gw_peek(p) == GW_T_LAMBDA)
        return parse_lambda(p);
    gw_expr *body = gw_parse_disjunction(p);
    if (body && p->diagnose && !p->failed)
        gw_check_expression(p, start, body);
    if (!body || p->failed || !gw_accept(p, GW_T_IF))
        return p->failed ? NULL : body;
    uint32_t after_body = p->at - 1;
    gw_expr *test = gw_parse_disjunction(p);
    if (!test || !gw_accept(p, GW_T_ELSE)) {
        p->at = after_body; /* the `if` may be a comprehension's */
        return p->failed ? NULL : body;
    }
    gw_expr *orelse = gw_parse_expression(p);
    if (!orelse) {
        p->at = after_body;
        return p->failed ? NULL : body;
    }
    gw_expr *e = gw_new_expr(p, GW_E_CONDITIONAL, from);
    if (e) {
        e->conditional.test = test;
        e->conditional.body = body;
        e->conditional.orelse = orelse;
    }
    return e;
}

gw_expr *gw_parse_expression(gw_parser *p) {
    if (!gw_enter(p))
        return NULL;
    gw_expr *e = parse_conditional(p);
    gw_leave(p);
    return e;
}

gw_expr *gw_parse_named_expression(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t start = p->at;
    if (gw_peek(p) == GW_T_NAME && gw_peek_next(p) == GW_T_WALRUS) {
        gw_expr *target = gw_parse_atom(p);
        p->at++;
        gw_expr *value = target ? gw_parse_expression(p) : NULL;
        gw_expr *e = value ? gw_new_expr(p, GW_E_NAMED, from) : NULL;
        if (e) {
            e->named.target = target;
            e->named.value = value;
        }
        return e;
    }
    return gw_finish_named_expression(p, start, gw_parse_expression(p));
}

gw_expr *gw_finish_named_expression(gw_parser *p, uint32_t start, gw_expr *e) {
    if (e && p->diagnose)
        gw_check_named(p, start, e);
    return !e || p->failed || gw_peek(p) == GW_T_WALRUS ? NULL : e;
}

/* `*` and what it spreads. */
static gw_expr *parse_starred(gw_parser *p) {
    gw_site from = gw_site_here(p);
    p->at++;
    gw_expr *operand = gw_parse_bitwise_or(p);
    gw_expr *e = operand ? gw_new_expr(p, GW_E_STARRED, from) : NULL;
    if (e)
        e->operand = operand;
    return e;
}

gw_expr *gw_parse_star_named_expression(gw_parser *p) {
    return gw_peek(p) == GW_T_STAR ? parse_starred(p) : gw_parse_named_expression(p);
}

static gw_expr *parse_star_expression(gw_parser *p) {
    return gw_peek(p) == GW_T_STAR ? parse_starred(p) : gw_parse_expression(p);
}

gw_expr *gw_parse_star_expressions(gw_parser *p) {
    gw_site from = gw_site_here(p);
    gw_expr *e = parse_star_expression(p);
    if (!e || gw_peek(p) != GW_T_COMMA)
        return e;
    uint32_t base = p->n_scratch, at = p->at;
    bool ok = gw_push(p, e);
    while (ok && gw_accept(p, GW_T_COMMA)) {
        at = p->at;
        e = parse_star_expression(p);
        if (!e)
            break;
        ok = gw_push(p, e);
        at = p->at;
    }
    p->at = at;
    gw_exprs items;
    if (!ok || p->failed || !gw_take_exprs(p, base, &items))
        return NULL;
    e = gw_new_expr(p, GW_E_TUPLE, from);
    if (e)
        e->items = items;
    return e;
}

gw_expr *gw_parse_yield(gw_parser *p) {
    gw_site from = gw_site_here(p);
    p->at++;
    bool delegates = gw_accept(p, GW_T_FROM);
    gw_expr *operand = NULL;
    gw_token_kind next = gw_peek(p);
    if (delegates)
        operand = gw_parse_expression(p);
    else if (next == GW_T_STAR || gw_starts_expression(next))
        operand = gw_parse_star_expressions(p);
    if (p->failed || (!operand && (delegates || gw_starts_expression(next))))
        return NULL;
    gw_expr *e = gw_new_expr(p, delegates ? GW_E_YIELD_FROM : GW_E_YIELD, from);
    if (e)
        e->operand = operand;
    return e;
}

gw_expr *gw_parse_yield_or_star_expressions(gw_parser *p) {
    return gw_peek(p) == GW_T_YIELD ? gw_parse_yield(p) : gw_parse_star_expressions(p);
}
