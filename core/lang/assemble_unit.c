/* Units: their names, their beginning and end. */
#include <string.h>

#include "lang/compiler.h"

static bool is_deref(const gw_scope *scope, const gw_symbol *symbol, bool cell) {
    if (cell)
        return symbol->place == GW_PLACE_CELL;
    return symbol->place == GW_PLACE_FREE ||
           (scope->block == GW_BLOCK_CLASS && symbol->flags & GW_SYM_INNER_FREE &&
            symbol->place != GW_PLACE_CELL);
}

static void add_local(gw_compiler *c, gw_unit *u, const gw_name *name) {
    name = gw_mangle(c->arena, c->names, u->scope->class_name, name);
    c->failed |= !name || !gw_name_map_set(&u->local_index, c->arena, name, u->n_locals);
    if (!c->failed)
        u->locals[u->n_locals++] = name;
}

static void add_parameters(gw_compiler *c, gw_unit *u, const gw_parameters *ps) {
    u->n_args = ps->n_positional;
    u->n_posonly = ps->n_posonly;
    u->n_kwonly = ps->n_kwonly;
    for (uint32_t i = 0; i < ps->n_positional + ps->n_kwonly; i++)
        add_local(c, u, ps->at[i].name);
    if (ps->varargs.name) {
        add_local(c, u, ps->varargs.name);
        u->flags |= GW_CODE_VARARGS;
    }
    if (ps->varkeywords.name) {
        add_local(c, u, ps->varkeywords.name);
        u->flags |= GW_CODE_VARKEYWORDS;
    }
}

static void add_derefs(gw_compiler *c, gw_unit *u, bool cell) {
    for (uint32_t i = 0; i < u->scope->count && !c->failed; i++) {
        const gw_symbol *symbol = &u->scope->symbols[i];
        uint32_t at = u->n_cells + u->n_free, slot;
        if (!is_deref(u->scope, symbol, cell))
            continue;
        if (cell && symbol->flags & GW_SYM_PARAMETER &&
            gw_name_map_find(&u->local_index, symbol->name, &slot))
            u->cell_arg[at] = (int32_t)slot;
        else
            u->cell_arg[at] = -1;
        u->derefs[at] = symbol->name;
        c->failed |= !gw_name_map_set(&u->deref_index, c->arena, symbol->name, at);
        if (cell)
            u->n_cells++;
        else
            u->n_free++;
    }
}

static void make_qualname(gw_compiler *c, gw_unit *u) {
    const gw_unit *outer = u->outer;
    u->qualname = u->scope->name;
    if (!outer || outer->scope->block == GW_BLOCK_MODULE || c->failed)
        return;
    const gw_name *name = gw_mangle(c->arena, c->names, outer->scope->class_name, u->scope->name);
    gw_symbol *symbol = name ? gw_scope_find(outer->scope, name) : NULL;
    if (symbol && symbol->place == GW_PLACE_GLOBAL_EXPLICIT)
        return;
    bool locals = outer->scope->block == GW_BLOCK_FUNCTION && !outer->scope->comprehension;
    const char *middle = locals ? ".<locals>." : ".";
    size_t before = outer->qualname->length, between = strlen(middle);
    char *text = gw_arena_alloc(c->arena, before + between + u->scope->name->length + 1);
    if (text) {
        memcpy(text, outer->qualname->text, before);
        memcpy(text + before, middle, between);
        memcpy(text + before + between, u->scope->name->text, u->scope->name->length);
    }
    u->qualname = text ? gw_intern_text(c->names, text) : NULL;
    c->failed |= !u->qualname;
}

bool gw_unit_begin(gw_compiler *c, gw_unit *u, gw_scope *scope, const gw_parameters *parameters,
                   int32_t first_line) {
    if (c->failed)
        return false;
    u->outer = c->unit;
    u->scope = scope;
    u->first_line = first_line;
    c->unit = u;
    if (scope->block == GW_BLOCK_FUNCTION)
        u->flags = GW_CODE_NEWLOCALS | (scope->generator ? GW_CODE_GENERATOR : 0);
    u->locals = gw_arena_array(c->arena, scope->count, sizeof *u->locals);
    u->derefs = gw_arena_array(c->arena, scope->count, sizeof *u->derefs);
    u->cell_arg = gw_arena_array(c->arena, scope->count, sizeof *u->cell_arg);
    c->failed |= !u->locals || !u->derefs || !u->cell_arg;
    if (!c->failed && parameters)
        add_parameters(c, u, parameters);
    if (!c->failed && scope->comprehension) {
        u->n_args = 1;
        add_local(c, u, c->symtable->iterable);
    }
    for (uint32_t i = 0; i < scope->count && !c->failed; i++)
        if (scope->block == GW_BLOCK_FUNCTION && scope->symbols[i].place == GW_PLACE_LOCAL &&
            !(scope->symbols[i].flags & GW_SYM_PARAMETER))
            add_local(c, u, scope->symbols[i].name);
    add_derefs(c, u, true);
    add_derefs(c, u, false);
    make_qualname(c, u);
    return !c->failed;
}

gw_code *gw_unit_end(gw_compiler *c) {
    gw_unit *u = c->unit;
    gw_code *code = c->failed ? NULL : gw_unit_code(c, u);
    c->unit = u->outer;
    c->failed |= !code;
    for (uint32_t i = 0; i < u->n_consts; i++)
        if (u->consts[i].kind == GW_CONST_CODE)
            gw_code_free(u->consts[i].code);
    gw_release(c->ctx, u->code, u->code_capacity * sizeof *u->code);
    gw_release(c->ctx, u->sites, u->sites_capacity * sizeof *u->sites);
    gw_release(c->ctx, u->labels, u->labels_capacity * sizeof *u->labels);
    gw_release(c->ctx, u->handlers, u->handlers_capacity * sizeof *u->handlers);
    gw_release(c->ctx, u->loops, u->loops_capacity * sizeof *u->loops);
    gw_release(c->ctx, u->consts, u->consts_capacity * sizeof *u->consts);
    gw_release(c->ctx, u->names, u->names_capacity * sizeof *u->names);
    return code;
}
