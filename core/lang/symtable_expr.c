/* The walk that notes every name where it is used and bound: expressions. */
#include <string.h>

#include "lang/lexer.h"
#include "lang/symtable.h"

static void fail(gw_symtable *st, gw_site site, const char *format, const char *text) {
    if (!st->failed)
        gw_syntax_fail(st->error, "SyntaxError", site, format, text);
    st->failed = true;
}

static void add(gw_symtable *st, const gw_name *name, uint32_t flags, gw_site site) {
    if (!st->failed)
        gw_symbol_add(st, st->now, name, flags, site);
}

static void visit_all(gw_symtable *st, const gw_exprs *list) {
    for (uint32_t i = 0; i < list->count && !st->failed; i++)
        gw_symtable_visit_expr(st, list->at[i]);
}

static void visit_optional(gw_symtable *st, gw_expr *e) {
    if (e)
        gw_symtable_visit_expr(st, e);
}

/* A name that is loaded. */
static void use(gw_symtable *st, const gw_name *name, gw_site site) {
    add(st, name, GW_SYM_USED, site);
    /* super() finds the class through a cell of this name. */
    if (name == st->super && st->now->block == GW_BLOCK_FUNCTION)
        add(st, st->class_cell, GW_SYM_USED, site);
}

void gw_symtable_bind(gw_symtable *st, gw_expr *target) {
    uint32_t flags = GW_SYM_BOUND | (st->now->iterates ? GW_SYM_ITERATED : 0);
    switch (target->kind) {
    case GW_E_NAME:
        add(st, target->name, flags, target->site);
        break;
    case GW_E_TUPLE:
    case GW_E_LIST:
        for (uint32_t i = 0; i < target->items.count && !st->failed; i++)
            gw_symtable_bind(st, target->items.at[i]);
        break;
    case GW_E_STARRED:
        gw_symtable_bind(st, target->operand);
        break;
    default:
        gw_symtable_visit_expr(st, target);
    }
}

void gw_symtable_visit_defaults(gw_symtable *st, const gw_parameters *ps) {
    for (uint32_t i = 0; i < ps->n_positional + ps->n_kwonly; i++)
        visit_optional(st, ps->at[i].value);
}

void gw_symtable_bind_parameters(gw_symtable *st, const gw_parameters *ps) {
    uint32_t flags = GW_SYM_BOUND | GW_SYM_PARAMETER;
    for (uint32_t i = 0; i < ps->n_positional + ps->n_kwonly; i++)
        add(st, ps->at[i].name, flags, ps->at[i].site);
    if (ps->varargs.name)
        add(st, ps->varargs.name, flags, ps->varargs.site);
    if (ps->varkeywords.name)
        add(st, ps->varkeywords.name, flags, ps->varkeywords.site);
}

static void visit_lambda(gw_symtable *st, gw_expr *e) {
    gw_symtable_visit_defaults(st, e->lambda.parameters);
    if (st->failed || !gw_scope_enter(st, GW_BLOCK_FUNCTION, "<lambda>", e->site))
        return;
    e->lambda.scope = st->now;
    gw_symtable_bind_parameters(st, e->lambda.parameters);
    gw_symtable_visit_expr(st, e->lambda.body);
    gw_scope_leave(st);
}

/* `x := ..` inside comprehensions binds in the function around them. */
static void bind_through_comprehensions(gw_symtable *st, const gw_name *name, gw_site site) {
    gw_scope *scope = st->now;
    name = gw_mangle(st->arena, st->names, scope->class_name, name);
    st->failed |= !name;
    for (; scope && !st->failed; scope = scope->parent) {
        if (scope->comprehension) {
            gw_symbol *symbol = gw_scope_find(scope, name);
            if (symbol && (symbol->flags & GW_SYM_ITERATED)) {
                fail(st, site,
                     "assignment expression cannot rebind comprehension iteration variable '%s'",
                     name->text);
                return;
            }
            continue;
        }
        if (scope->block == GW_BLOCK_CLASS) {
            fail(st, site,
                 "assignment expression within a comprehension cannot be used in a class body%s",
                 "");
            return;
        }
        gw_symbol *symbol = gw_scope_find(scope, name);
        bool global = scope->block == GW_BLOCK_MODULE || (symbol && symbol->flags & GW_SYM_GLOBAL);
        uint32_t flags = global ? GW_SYM_GLOBAL : GW_SYM_NONLOCAL;
        for (gw_scope *s = st->now; s != scope && !st->failed; s = s->parent)
            if (s == st->now || global)
                gw_symbol_add(st, s, name, flags | (s == st->now ? GW_SYM_BOUND : 0), site);
        if (!st->failed)
            gw_symbol_add(st, scope, name, GW_SYM_BOUND, site);
        return;
    }
}

static bool iterates_around(const gw_scope *scope) {
    for (; scope; scope = scope->comprehension ? scope->parent : NULL)
        if (scope->iterates)
            return true;
    return false;
}

static void visit_named(gw_symtable *st, gw_expr *e) {
    if (iterates_around(st->now)) {
        fail(st, e->site,
             "assignment expression cannot be used in a comprehension iterable expression%s", "");
        return;
    }
    if (st->now->comprehension)
        bind_through_comprehensions(st, e->named.target->name, e->named.target->site);
    gw_symtable_visit_expr(st, e->named.value);
    if (!st->now->comprehension)
        gw_symtable_bind(st, e->named.target);
}

static void visit_clause(gw_symtable *st, gw_clause *clause, bool first) {
    /* A name that `:=` took over cannot be a loop variable of an inner loop. */
    st->now->iterates = true;
    if (clause->target->kind == GW_E_NAME) {
        const gw_name *name =
            gw_mangle(st->arena, st->names, st->now->class_name, clause->target->name);
        gw_symbol *symbol = name ? gw_scope_find(st->now, name) : NULL;
        st->failed |= !name;
        if (symbol && (symbol->flags & (GW_SYM_GLOBAL | GW_SYM_NONLOCAL)))
            fail(st, clause->target->site,
                 "comprehension inner loop cannot rebind assignment expression target '%s'",
                 clause->target->name->text);
    }
    if (!st->failed)
        gw_symtable_bind(st, clause->target);
    if (!first && !st->failed)
        gw_symtable_visit_expr(st, clause->iter);
    st->now->iterates = false;
    if (!st->failed)
        visit_all(st, &clause->ifs);
}

static void visit_comprehension(gw_symtable *st, gw_expr *e) {
    static const char *const names[] = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"};
    gw_clause *clauses = e->comprehension.clauses;
    bool outer = st->now->iterates;
    st->now->iterates = true;
    gw_symtable_visit_expr(st, clauses[0].iter);
    st->now->iterates = outer;
    if (st->failed ||
        !gw_scope_enter(st, GW_BLOCK_FUNCTION, names[e->kind - GW_E_LISTCOMP], e->site))
        return;
    gw_scope *scope = e->comprehension.scope = st->now;
    scope->comprehension = true;
    scope->generator = scope->generator_expression = e->kind == GW_E_GENEXP;
    add(st, st->iterable, GW_SYM_BOUND | GW_SYM_PARAMETER, e->site);
    for (uint32_t i = 0; i < e->comprehension.n_clauses && !st->failed; i++)
        visit_clause(st, &clauses[i], i == 0);
    if (!st->failed && e->comprehension.value)
        gw_symtable_visit_expr(st, e->comprehension.value);
    if (!st->failed)
        gw_symtable_visit_expr(st, e->comprehension.element);
    gw_scope_leave(st);
}

static void visit_yield(gw_symtable *st, gw_expr *e) {
    visit_optional(st, e->operand);
    if (st->now->comprehension) {
        const char *name = st->now->name->text;
        fail(st, e->site, "'yield' inside %s",
             !strcmp(name, "<listcomp>")   ? "list comprehension"
             : !strcmp(name, "<setcomp>")  ? "set comprehension"
             : !strcmp(name, "<dictcomp>") ? "dict comprehension"
                                           : "generator expression");
    }
    st->now->generator = true;
}

void gw_symtable_visit_call(gw_symtable *st, const gw_call *call) {
    visit_all(st, &call->args);
    for (uint32_t i = 0; i < call->n_keywords && !st->failed; i++) {
        for (uint32_t k = 0; k < i && call->keywords[i].name; k++)
            if (call->keywords[k].name == call->keywords[i].name)
                fail(st, call->keywords[i].site, "keyword argument repeated: %s",
                     call->keywords[i].name->text);
        if (!st->failed)
            gw_symtable_visit_expr(st, call->keywords[i].value);
    }
}

/* What a node of a spine has besides its left part. */
static void visit_rest(gw_symtable *st, gw_expr *e) {
    switch (e->kind) {
    case GW_E_BINARY:
        gw_symtable_visit_expr(st, e->binary.right);
        break;
    case GW_E_COMPARE:
        visit_all(st, &e->compare.rights);
        break;
    case GW_E_CALL:
        gw_symtable_visit_call(st, &e->call);
        break;
    case GW_E_SUBSCRIPT:
        gw_symtable_visit_expr(st, e->subscript.index);
        break;
    default:
        break;
    }
}

static void visit_dict(gw_symtable *st, gw_expr *e) {
    for (uint32_t i = 0; i < e->dict.keys.count && !st->failed; i++) {
        visit_optional(st, e->dict.keys.at[i]);
        gw_symtable_visit_expr(st, e->dict.values.at[i]);
    }
}

static void visit_node(gw_symtable *st, gw_expr *e) {
    switch (e->kind) {
    case GW_E_NAME:
        use(st, e->name, e->site);
        break;
    case GW_E_TUPLE:
    case GW_E_LIST:
    case GW_E_SET:
    case GW_E_AND:
    case GW_E_OR:
    case GW_E_JOINED:
        visit_all(st, &e->items);
        break;
    case GW_E_DICT:
        visit_dict(st, e);
        break;
    case GW_E_UNARY:
    case GW_E_STARRED:
        gw_symtable_visit_expr(st, e->operand);
        break;
    case GW_E_YIELD:
    case GW_E_YIELD_FROM:
        visit_yield(st, e);
        break;
    case GW_E_CONDITIONAL:
        gw_symtable_visit_expr(st, e->conditional.test);
        gw_symtable_visit_expr(st, e->conditional.body);
        gw_symtable_visit_expr(st, e->conditional.orelse);
        break;
    case GW_E_LAMBDA:
        visit_lambda(st, e);
        break;
    case GW_E_SLICE:
        visit_optional(st, e->slice.lower);
        visit_optional(st, e->slice.upper);
        visit_optional(st, e->slice.step);
        break;
    case GW_E_NAMED:
        visit_named(st, e);
        break;
    case GW_E_FORMATTED:
        gw_symtable_visit_expr(st, e->formatted.value);
        visit_optional(st, e->formatted.spec);
        break;
    case GW_E_LISTCOMP:
    case GW_E_SETCOMP:
    case GW_E_DICTCOMP:
    case GW_E_GENEXP:
        visit_comprehension(st, e);
        break;
    default:
        break;
    }
}

void gw_symtable_visit_expr(gw_symtable *st, gw_expr *e) {
    gw_expr *root = e, *left;
    while ((left = gw_expr_left(e)))
        e = left;
    if (!st->failed)
        visit_node(st, e);
    while (e != root && !st->failed) {
        e = e->up;
        visit_rest(st, e);
    }
}
