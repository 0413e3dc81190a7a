/* The walk that notes every name where it is used, bound and declared: statements. */
#include <string.h>

#include "lang/lexer.h"
#include "lang/symtable.h"

static void visit_block(gw_symtable *st, const gw_stmts *body);

static void add(gw_symtable *st, const gw_name *name, uint32_t flags, gw_site site) {
    if (!st->failed)
        gw_symbol_add(st, st->now, name, flags, site);
}

static void visit(gw_symtable *st, gw_expr *e) {
    if (e && !st->failed)
        gw_symtable_visit_expr(st, e);
}

static void visit_all(gw_symtable *st, const gw_exprs *list) {
    for (uint32_t i = 0; i < list->count; i++)
        visit(st, list->at[i]);
}

static void bind(gw_symtable *st, gw_expr *target) {
    if (target && !st->failed)
        gw_symtable_bind(st, target);
}

static void visit_annotation(gw_symtable *st, gw_expr *annotation) {
    if (annotation && !st->future_annotations)
        gw_symtable_visit_expr(st, annotation);
}

static void visit_annotations(gw_symtable *st, const gw_parameters *ps) {
    for (uint32_t i = 0; i < ps->n_positional + ps->n_kwonly; i++)
        visit_annotation(st, ps->at[i].annotation);
    visit_annotation(st, ps->varargs.annotation);
    visit_annotation(st, ps->varkeywords.annotation);
}

/* Reports what was done with a name before it is declared global or nonlocal. */
static void check_declaration(gw_symtable *st, const gw_stmt *s, const char *name,
                              const gw_symbol *symbol) {
    uint32_t own = s->kind == GW_S_GLOBAL ? GW_SYM_GLOBAL : GW_SYM_NONLOCAL;
    uint32_t flags = symbol ? symbol->flags & ~own : 0;
    const char *kind = s->kind == GW_S_GLOBAL ? "global" : "nonlocal";
    st->failed = true;
    if (flags & GW_SYM_PARAMETER)
        gw_syntax_fail(st->error, "SyntaxError", s->site, "name '%s' is parameter and %s", name,
                       kind);
    else if (flags & GW_SYM_USED)
        gw_syntax_fail(st->error, "SyntaxError", s->site,
                       "name '%s' is used prior to %s declaration", name, kind);
    else if (flags & GW_SYM_ANNOTATED)
        gw_syntax_fail(st->error, "SyntaxError", s->site, "annotated name '%s' can't be %s", name,
                       kind);
    else if (flags & GW_SYM_BOUND)
        gw_syntax_fail(st->error, "SyntaxError", s->site,
                       "name '%s' is assigned to before %s declaration", name, kind);
    else if (flags & (GW_SYM_GLOBAL | GW_SYM_NONLOCAL))
        gw_syntax_fail(st->error, "SyntaxError", symbol->declared,
                       "name '%s' is nonlocal and global", name);
    else if (s->kind == GW_S_NONLOCAL && st->now->block == GW_BLOCK_MODULE)
        gw_syntax_fail(st->error, "SyntaxError", s->site,
                       "nonlocal declaration not allowed at module level");
    else
        st->failed = false;
}

static void visit_declaration(gw_symtable *st, const gw_stmt *s) {
    uint32_t flag = s->kind == GW_S_GLOBAL ? GW_SYM_GLOBAL : GW_SYM_NONLOCAL;
    for (uint32_t i = 0; i < s->declared.count && !st->failed; i++) {
        const gw_name *name =
            gw_mangle(st->arena, st->names, st->now->class_name, s->declared.names[i]);
        gw_symbol *symbol = name ? gw_scope_find(st->now, name) : NULL;
        st->failed |= !name;
        if (!st->failed)
            check_declaration(st, s, name->text, symbol);
        add(st, s->declared.names[i], flag, s->site);
        if (!st->failed)
            gw_scope_find(st->now, name)->declared = s->site;
    }
}

static void visit_annotated(gw_symtable *st, const gw_stmt *s) {
    gw_expr *target = s->update.target;
    if (target->kind == GW_E_NAME) {
        const gw_name *name = gw_mangle(st->arena, st->names, st->now->class_name, target->name);
        gw_symbol *symbol = name ? gw_scope_find(st->now, name) : NULL;
        uint32_t flags = symbol ? symbol->flags & (GW_SYM_GLOBAL | GW_SYM_NONLOCAL) : 0;
        st->failed |= !name;
        if (flags && !target->parenthesized && st->now->block != GW_BLOCK_MODULE && !st->failed) {
            st->failed = true;
            gw_syntax_fail(st->error, "SyntaxError", s->site, "annotated name '%s' can't be %s",
                           name->text, flags & GW_SYM_GLOBAL ? "global" : "nonlocal");
        }
        if (!target->parenthesized)
            add(st, target->name, GW_SYM_ANNOTATED | GW_SYM_BOUND, target->site);
        else if (s->update.value)
            add(st, target->name, GW_SYM_BOUND, target->site);
    } else {
        visit(st, target);
    }
    st->now->annotated = true;
    visit_annotation(st, s->update.annotation);
    visit(st, s->update.value);
}

static void visit_function(gw_symtable *st, gw_stmt *s) {
    gw_definition *d = &s->definition;
    add(st, d->name, GW_SYM_BOUND, s->site);
    if (!st->failed)
        gw_symtable_visit_defaults(st, d->parameters);
    visit_annotations(st, d->parameters);
    visit_annotation(st, d->returns);
    visit_all(st, &d->decorators);
    if (st->failed || !gw_scope_enter(st, GW_BLOCK_FUNCTION, d->name->text, s->site))
        return;
    d->scope = st->now;
    gw_symtable_bind_parameters(st, d->parameters);
    visit_block(st, &d->body);
    gw_scope_leave(st);
}

static void visit_class(gw_symtable *st, gw_stmt *s) {
    gw_definition *d = &s->definition;
    add(st, d->name, GW_SYM_BOUND, s->site);
    if (!st->failed)
        gw_symtable_visit_call(st, &d->bases);
    visit_all(st, &d->decorators);
    if (st->failed || !gw_scope_enter(st, GW_BLOCK_CLASS, d->name->text, s->site))
        return;
    d->scope = st->now;
    st->now->class_name = d->name;
    visit_block(st, &d->body);
    gw_scope_leave(st);
}

static void visit_import(gw_symtable *st, const gw_stmt *s) {
    if (s->kind == GW_S_IMPORT_FROM && !s->import.count && st->now->block != GW_BLOCK_MODULE) {
        st->failed = true;
        gw_syntax_fail(st->error, "SyntaxError", s->import.names[0].site,
                       "import * only allowed at module level");
    }
    for (uint32_t i = 0; i < s->import.count && !st->failed; i++) {
        const gw_alias *alias = &s->import.names[i];
        const gw_name *bound = alias->as ? alias->as : alias->name;
        const char *dot = alias->as ? NULL : memchr(bound->text, '.', bound->length);
        if (dot)
            bound = gw_intern(st->names, bound->text, (size_t)(dot - bound->text));
        st->failed |= !bound;
        add(st, bound, GW_SYM_BOUND, s->site);
    }
}

static void visit_try(gw_symtable *st, gw_stmt *s) {
    visit_block(st, &s->attempt.body);
    visit_block(st, &s->attempt.orelse);
    visit_block(st, &s->attempt.final);
    for (uint32_t i = 0; i < s->attempt.n_handlers && !st->failed; i++) {
        gw_except *handler = &s->attempt.handlers[i];
        visit(st, handler->type);
        if (handler->name)
            add(st, handler->name, GW_SYM_BOUND, handler->site);
        visit_block(st, &handler->body);
    }
}

/* Patterns nest as deep as the parser lets them. */
static void visit_pattern(gw_symtable *st, const gw_pattern *p) {
    visit(st, p->value);
    visit_all(st, &p->keys);
    for (uint32_t i = 0; i < p->items.count && !st->failed; i++)
        visit_pattern(st, p->items.at[i]);
    if (p->sub)
        visit_pattern(st, p->sub);
    if (p->name)
        add(st, p->name, GW_SYM_BOUND, p->site);
}

static void visit_compound(gw_symtable *st, gw_stmt *s) {
    switch (s->kind) {
    case GW_S_IF:
        for (uint32_t i = 0; i < s->choice.count; i++) {
            visit(st, s->choice.branches[i].test);
            visit_block(st, &s->choice.branches[i].body);
        }
        visit_block(st, &s->choice.orelse);
        break;
    case GW_S_WHILE:
    case GW_S_FOR:
        bind(st, s->loop.target);
        visit(st, s->loop.source);
        visit_block(st, &s->loop.body);
        visit_block(st, &s->loop.orelse);
        break;
    case GW_S_TRY:
        visit_try(st, s);
        break;
    case GW_S_MATCH:
        visit(st, s->match.subject);
        for (uint32_t i = 0; i < s->match.count; i++) {
            visit_pattern(st, s->match.cases[i].pattern);
            visit(st, s->match.cases[i].guard);
            visit_block(st, &s->match.cases[i].body);
        }
        break;
    case GW_S_WITH:
        for (uint32_t i = 0; i < s->with.count; i++) {
            visit(st, s->with.items[i].value);
            bind(st, s->with.items[i].target);
        }
        visit_block(st, &s->with.body);
        break;
    case GW_S_FUNCTION:
        visit_function(st, s);
        break;
    default:
        visit_class(st, s);
    }
}

static void visit_stmt(gw_symtable *st, gw_stmt *s) {
    switch (s->kind) {
    case GW_S_EXPR:
    case GW_S_RETURN:
        visit(st, s->expr);
        break;
    case GW_S_ASSIGN:
        for (uint32_t i = 0; i < s->assign.targets.count; i++)
            bind(st, s->assign.targets.at[i]);
        visit(st, s->assign.value);
        break;
    case GW_S_AUGASSIGN:
        bind(st, s->update.target);
        visit(st, s->update.value);
        break;
    case GW_S_ANNASSIGN:
        visit_annotated(st, s);
        break;
    case GW_S_DELETE:
        for (uint32_t i = 0; i < s->targets.count; i++)
            bind(st, s->targets.at[i]);
        break;
    case GW_S_RAISE:
    case GW_S_ASSERT:
        visit(st, s->raise.value);
        visit(st, s->raise.second);
        break;
    case GW_S_GLOBAL:
    case GW_S_NONLOCAL:
        visit_declaration(st, s);
        break;
    case GW_S_IMPORT:
    case GW_S_IMPORT_FROM:
        visit_import(st, s);
        break;
    case GW_S_PASS:
    case GW_S_BREAK:
    case GW_S_CONTINUE:
        break;
    default:
        visit_compound(st, s);
    }
}

static void visit_block(gw_symtable *st, const gw_stmts *body) {
    for (uint32_t i = 0; i < body->count && !st->failed; i++)
        visit_stmt(st, body->at[i]);
}

static void read_feature(gw_symtable *st, const gw_stmt *s, const char *name) {
    static const char *const features[] = {
        "nested_scopes",  "generators",     "division",         "absolute_import",
        "with_statement", "print_function", "unicode_literals", "generator_stop",
    };
    if (!strcmp(name, "annotations")) {
        st->future_annotations = true;
        return;
    }
    for (size_t i = 0; i < sizeof features / sizeof *features; i++)
        if (!strcmp(name, features[i]))
            return;
    const gw_site at = {s->site.line, s->site.column, s->site.line, s->site.column + 1};
    st->failed = true;
    if (!strcmp(name, "braces"))
        gw_syntax_fail(st->error, "SyntaxError", at, "not a chance");
    else
        gw_syntax_fail(st->error, "SyntaxError", at, "future feature %s is not defined", name);
}

static bool is_future(const gw_stmt *s) {
    return s->kind == GW_S_IMPORT_FROM && s->import.module &&
           !strcmp(s->import.module->text, "__future__");
}

/* The `from __future__` lines that a module may begin with, after its docstring. */
static void read_future(gw_symtable *st, const gw_stmts *module) {
    uint32_t i = 0;
    if (module->count && module->at[0]->kind == GW_S_EXPR &&
        module->at[0]->expr->kind == GW_E_CONST &&
        module->at[0]->expr->constant.kind == GW_CONST_STR)
        i++;
    for (; i < module->count && is_future(module->at[i]) && !st->failed; i++) {
        st->future_line = module->at[i]->site.line;
        for (uint32_t k = 0; k < module->at[i]->import.count && !st->failed; k++)
            read_feature(st, module->at[i], module->at[i]->import.names[k].name->text);
    }
}

bool gw_symtable_visit(gw_symtable *st, const gw_stmts *module) {
    gw_site site = {0};
    read_future(st, module);
    if (st->failed || !gw_scope_enter(st, GW_BLOCK_MODULE, "<module>", site))
        return false;
    visit_block(st, module);
    return !st->failed;
}
