/* Functions, lambdas and classes. */
#include "lang/compiler.h"

enum { HAS_DEFAULTS = 1, HAS_KWDEFAULTS = 2, HAS_ANNOTATIONS = 4, HAS_CLOSURE = 8 };

const gw_const *gw_docstring(const gw_stmts *body) {
    if (!body->count || body->at[0]->kind != GW_S_EXPR)
        return NULL;
    const gw_expr *e = body->at[0]->expr;
    return e->kind == GW_E_CONST && e->constant.kind == GW_CONST_STR ? &e->constant : NULL;
}

void gw_compile_closure(gw_compiler *c, gw_code *code, uint32_t flags, gw_site site) {
    if (c->failed || !code) {
        gw_code_free(code);
        c->failed = true;
        return;
    }
    for (uint32_t i = 0; i < code->n_free && !c->failed; i++) {
        const gw_name *name = gw_intern_text(c->names, code->deref_names[code->n_cells + i]);
        uint32_t index = 0;
        c->failed |= !name || !gw_name_map_find(&c->unit->deref_index, name, &index);
        gw_emit(c, GW_OP_LOAD_CLOSURE, index, site);
    }
    if (code->n_free) {
        gw_emit(c, GW_OP_BUILD_TUPLE, code->n_free, site);
        flags |= HAS_CLOSURE;
    }
    gw_const value = {.kind = GW_CONST_CODE, .code = code};
    uint32_t index = gw_const_index(c, &value);
    if (c->failed) {
        gw_code_free(code);
        return;
    }
    gw_emit(c, GW_OP_LOAD_CONST, index, site);
    gw_emit(c, GW_OP_MAKE_FUNCTION, flags, site);
}

static uint32_t compile_defaults(gw_compiler *c, const gw_parameters *ps, gw_site site) {
    uint32_t first = 0, count, flags = 0;
    for (uint32_t i = 0; i < ps->n_positional + ps->n_kwonly; i++)
        gw_check_stored_name(c, ps->at[i].name, site);
    gw_check_stored_name(c, ps->varargs.name, site);
    gw_check_stored_name(c, ps->varkeywords.name, site);
    while (first < ps->n_positional && !ps->at[first].value)
        first++;
    count = ps->n_positional - first;
    if (count) {
        gw_expr tuple = {.kind = GW_E_TUPLE, .site = site, .items.count = count};
        tuple.items.at = gw_arena_array(c->arena, count, sizeof *tuple.items.at);
        c->failed |= !tuple.items.at;
        for (uint32_t i = 0; i < count && !c->failed; i++)
            tuple.items.at[i] = ps->at[first + i].value;
        gw_compile_expr(c, &tuple);
        flags |= HAS_DEFAULTS;
    }
    count = 0;
    for (uint32_t i = 0; i < ps->n_kwonly && !c->failed; i++) {
        const gw_parameter *p = &ps->at[ps->n_positional + i];
        if (!p->value)
            continue;
        const gw_name *name = gw_mangle(c->arena, c->names, c->unit->scope->class_name, p->name);
        c->failed |= !name;
        if (c->failed)
            break;
        gw_emit_text(c, name, site);
        gw_compile_expr(c, p->value);
        count++;
    }
    if (count) {
        gw_emit(c, GW_OP_BUILD_MAP, count, site);
        flags |= HAS_KWDEFAULTS;
    }
    return flags;
}

static uint32_t compile_parameter_annotation(gw_compiler *c, const gw_name *name,
                                             gw_expr *annotation, gw_site site) {
    if (!annotation || c->failed)
        return 0;
    name = gw_mangle(c->arena, c->names, c->unit->scope->class_name, name);
    c->failed |= !name;
    if (c->failed)
        return 0;
    gw_emit_text(c, name, site);
    gw_compile_annotation(c, annotation);
    return 1;
}

static uint32_t compile_annotations(gw_compiler *c, const gw_definition *d, gw_site site) {
    const gw_parameters *ps = d->parameters;
    const gw_name *returns = gw_intern_text(c->names, "return");
    uint32_t count = 0;
    c->failed |= !returns;
    for (uint32_t i = 0; i < ps->n_positional; i++)
        count += compile_parameter_annotation(c, ps->at[i].name, ps->at[i].annotation, site);
    count += compile_parameter_annotation(c, ps->varargs.name, ps->varargs.annotation, site);
    for (uint32_t i = ps->n_positional; i < ps->n_positional + ps->n_kwonly; i++)
        count += compile_parameter_annotation(c, ps->at[i].name, ps->at[i].annotation, site);
    count +=
        compile_parameter_annotation(c, ps->varkeywords.name, ps->varkeywords.annotation, site);
    count += compile_parameter_annotation(c, returns, d->returns, site);
    if (!count)
        return 0;
    gw_emit(c, GW_OP_BUILD_MAP, count, site);
    return HAS_ANNOTATIONS;
}

static void end_body(gw_compiler *c) {
    gw_emit_none(c, GW_NOWHERE);
    gw_emit(c, GW_OP_RETURN, 0, GW_NOWHERE);
}

static int32_t first_line(const gw_stmt *s) {
    const gw_exprs *decorators = &s->definition.decorators;
    return decorators->count ? decorators->at[0]->site.line : s->site.line;
}

static void compile_decorators(gw_compiler *c, const gw_exprs *decorators) {
    for (uint32_t i = 0; i < decorators->count && !c->failed; i++)
        gw_compile_expr(c, decorators->at[i]);
}

static void apply_decorators(gw_compiler *c, const gw_exprs *decorators) {
    for (uint32_t i = decorators->count; i-- > 0;)
        gw_emit(c, GW_OP_CALL, 1, decorators->at[i]->site);
}

/* A unit is large and functions nest: it lives in the arena, not on the stack. */
static gw_unit *begin_unit(gw_compiler *c, gw_scope *scope, const gw_parameters *parameters,
                           int32_t line) {
    gw_unit *unit = c->failed ? NULL : gw_arena_alloc(c->arena, sizeof *unit);
    c->failed |= !unit;
    if (unit)
        gw_unit_begin(c, unit, scope, parameters, line);
    return unit;
}

void gw_compile_function(gw_compiler *c, const gw_stmt *s) {
    const gw_definition *d = &s->definition;
    compile_decorators(c, &d->decorators);
    uint32_t flags = compile_defaults(c, d->parameters, s->site);
    flags |= compile_annotations(c, d, s->site);
    gw_unit *unit = begin_unit(c, d->scope, d->parameters, first_line(s));
    if (!unit)
        return;
    unit->docstring = gw_docstring(&d->body);
    gw_compile_block(c, &d->body);
    end_body(c);
    gw_compile_closure(c, gw_unit_end(c), flags, s->site);
    apply_decorators(c, &d->decorators);
    gw_compile_name(c, d->name, GW_STORE, s->site);
}

void gw_compile_lambda(gw_compiler *c, gw_expr *e) {
    uint32_t flags = compile_defaults(c, e->lambda.parameters, e->site);
    gw_unit *unit = begin_unit(c, e->lambda.scope, e->lambda.parameters, e->site.line);
    if (!unit)
        return;
    gw_compile_expr(c, e->lambda.body);
    gw_emit(c, GW_OP_RETURN, 0, e->lambda.body->site);
    gw_compile_closure(c, gw_unit_end(c), flags, e->site);
}

static void store_text(gw_compiler *c, const gw_name *text, const char *as) {
    const gw_name *name = gw_intern_text(c->names, as);
    c->failed |= !name;
    if (c->failed)
        return;
    gw_emit_text(c, text, GW_NOWHERE);
    gw_compile_name(c, name, GW_STORE, GW_NOWHERE);
}

/* What a class body begins with: __module__, __qualname__, __annotations__, __doc__. */
static void begin_class_body(gw_compiler *c, const gw_definition *d) {
    const gw_name *from = gw_intern_text(c->names, "__name__");
    const gw_name *module = gw_intern_text(c->names, "__module__");
    const gw_name *doc = gw_intern_text(c->names, "__doc__");
    c->failed |= !from || !module || !doc;
    if (c->failed)
        return;
    gw_compile_name(c, from, GW_LOAD, GW_NOWHERE);
    gw_compile_name(c, module, GW_STORE, GW_NOWHERE);
    store_text(c, c->unit->qualname, "__qualname__");
    if (d->scope->annotated) {
        const gw_name *annotations = gw_intern_text(c->names, "__annotations__");
        c->failed |= !annotations;
        if (c->failed)
            return;
        gw_emit(c, GW_OP_BUILD_MAP, 0, GW_NOWHERE);
        gw_compile_name(c, annotations, GW_STORE, GW_NOWHERE);
    }
    c->unit->docstring = gw_docstring(&d->body);
    if (c->unit->docstring) {
        gw_emit_const(c, c->unit->docstring, GW_NOWHERE);
        gw_compile_name(c, doc, GW_STORE, GW_NOWHERE);
    }
}

/* A class body returns its __class__ cell, for the class to be put in, or None. */
static void end_class_body(gw_compiler *c) {
    uint32_t cell;
    const gw_name *name = gw_intern_text(c->names, "__classcell__");
    c->failed |= !name;
    if (c->failed)
        return;
    if (!gw_name_map_find(&c->unit->deref_index, c->symtable->class_cell, &cell) ||
        cell >= c->unit->n_cells) {
        end_body(c);
        return;
    }
    gw_emit(c, GW_OP_LOAD_CLOSURE, cell, GW_NOWHERE);
    gw_emit(c, GW_OP_DUP, 0, GW_NOWHERE);
    gw_compile_name(c, name, GW_STORE, GW_NOWHERE);
    gw_emit(c, GW_OP_RETURN, 0, GW_NOWHERE);
}

void gw_compile_class(gw_compiler *c, const gw_stmt *s) {
    const gw_definition *d = &s->definition;
    compile_decorators(c, &d->decorators);
    gw_emit(c, GW_OP_LOAD_BUILD_CLASS, 0, s->site);
    if (!begin_unit(c, d->scope, NULL, first_line(s)))
        return;
    begin_class_body(c, d);
    gw_compile_block(c, &d->body);
    end_class_body(c);
    gw_compile_closure(c, gw_unit_end(c), 0, s->site);
    if (c->failed)
        return;
    gw_emit_text(c, d->name, s->site);
    gw_call bases = d->bases;
    gw_compile_call(c, &bases, 2, s->site, false);
    apply_decorators(c, &d->decorators);
    gw_compile_name(c, d->name, GW_STORE, s->site);
}
