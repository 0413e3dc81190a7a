#include "lang/symtable.h"

#include <string.h>

#include "lang/lexer.h"

const gw_name *gw_mangle(gw_arena *arena, gw_names *names, const gw_name *class_name,
                         const gw_name *name) {
    const char *text = name->text;
    if (!class_name || name->length < 2 || text[0] != '_' || text[1] != '_' ||
        (name->length >= 2 && text[name->length - 1] == '_' && text[name->length - 2] == '_') ||
        memchr(text, '.', name->length))
        return name;
    const char *class_text = class_name->text;
    while (*class_text == '_')
        class_text++;
    if (!*class_text)
        return name;
    size_t length = strlen(class_text);
    char *mangled = gw_arena_alloc(arena, 1 + length + name->length + 1);
    if (!mangled)
        return NULL;
    mangled[0] = '_';
    memcpy(mangled + 1, class_text, length);
    memcpy(mangled + 1 + length, text, name->length);
    return gw_intern(names, mangled, 1 + length + name->length);
}

gw_symbol *gw_scope_find(gw_scope *scope, const gw_name *name) {
    uint32_t i;
    return gw_name_map_find(&scope->index, name, &i) ? &scope->symbols[i] : NULL;
}

gw_scope *gw_scope_enter(gw_symtable *st, gw_block_kind block, const char *name, gw_site site) {
    gw_scope *scope = gw_arena_alloc(st->arena, sizeof *scope);
    const gw_name *scope_name = scope ? gw_intern_text(st->names, name) : NULL;
    if (!scope_name) {
        st->failed = true;
        return NULL;
    }
    scope->block = block;
    scope->name = scope_name;
    scope->parent = st->now;
    scope->site = site;
    scope->class_name = st->now ? st->now->class_name : NULL;
    if (st->last)
        st->last->next = scope;
    else
        st->first = scope;
    st->last = st->now = scope;
    return scope;
}

void gw_scope_leave(gw_symtable *st) {
    st->now = st->now->parent;
}

static gw_symbol *add_symbol(gw_symtable *st, gw_scope *scope, const gw_name *name) {
    if (scope->count == scope->capacity) {
        uint32_t capacity = scope->capacity ? scope->capacity * 2 : 8;
        gw_symbol *symbols = gw_arena_array(st->arena, capacity, sizeof *symbols);
        if (!symbols)
            return NULL;
        if (scope->count)
            memcpy(symbols, scope->symbols, scope->count * sizeof *symbols);
        scope->symbols = symbols;
        scope->capacity = capacity;
    }
    if (!gw_name_map_set(&scope->index, st->arena, name, scope->count))
        return NULL;
    scope->symbols[scope->count] = (gw_symbol){.name = name};
    return &scope->symbols[scope->count++];
}

bool gw_symbol_add(gw_symtable *st, gw_scope *scope, const gw_name *name, uint32_t flags,
                   gw_site site) {
    name = gw_mangle(st->arena, st->names, scope->class_name, name);
    gw_symbol *symbol = name ? gw_scope_find(scope, name) : NULL;
    if (name && !symbol)
        symbol = add_symbol(st, scope, name);
    if (!symbol) {
        st->failed = true;
        return false;
    }
    if (flags & symbol->flags & GW_SYM_PARAMETER) {
        gw_syntax_fail(st->error, "SyntaxError", site,
                       "duplicate argument '%s' in function definition", name->text);
        st->failed = true;
        return false;
    }
    symbol->flags |= flags;
    return true;
}

/* The function around `scope` that binds `name`, or NULL. */
static gw_scope *find_binding(gw_symtable *st, gw_scope *scope, const gw_name *name,
                              gw_symbol **found) {
    for (gw_scope *s = scope->parent; s; s = s->parent) {
        gw_symbol *symbol = s->block == GW_BLOCK_MODULE ? NULL : gw_scope_find(s, name);
        bool class_cell = s->block == GW_BLOCK_CLASS && name == st->class_cell;
        if (s->block != GW_BLOCK_FUNCTION && !class_cell)
            continue;
        if (class_cell && !symbol)
            symbol = add_symbol(st, s, name);
        if (class_cell && !symbol) {
            st->failed = true;
            return NULL;
        }
        if (!symbol)
            continue;
        if (symbol->flags & GW_SYM_GLOBAL)
            return NULL;
        if (class_cell || ((symbol->flags & (GW_SYM_BOUND | GW_SYM_PARAMETER)) &&
                           !(symbol->flags & GW_SYM_NONLOCAL))) {
            *found = symbol;
            return s;
        }
    }
    return NULL;
}

/* Passes `name` down from `from` to `scope`. */
static bool pass_down(gw_symtable *st, gw_scope *from, gw_scope *scope, const gw_name *name) {
    for (gw_scope *s = scope->parent; s != from; s = s->parent) {
        gw_symbol *symbol = gw_scope_find(s, name);
        if (symbol && s->block == GW_BLOCK_CLASS &&
            (symbol->flags & (GW_SYM_BOUND | GW_SYM_GLOBAL))) {
            symbol->flags |= GW_SYM_INNER_FREE;
            continue;
        }
        if (!symbol)
            symbol = add_symbol(st, s, name);
        if (!symbol) {
            st->failed = true;
            return false;
        }
        symbol->place = GW_PLACE_FREE;
        symbol->flags |= GW_SYM_INNER_FREE;
    }
    return true;
}

static bool resolve_outer(gw_symtable *st, gw_scope *scope, gw_symbol *symbol) {
    const gw_name *name = symbol->name;
    gw_symbol *binding = NULL;
    gw_scope *from = find_binding(st, scope, name, &binding);
    if (st->failed)
        return false;
    symbol = gw_scope_find(scope, name);
    if (from) {
        symbol->place = GW_PLACE_FREE;
        binding->place = GW_PLACE_CELL;
        return pass_down(st, from, scope, name);
    }
    if (symbol->flags & GW_SYM_NONLOCAL) {
        st->failed = true;
        return gw_syntax_fail(st->error, "SyntaxError", symbol->declared,
                              "no binding for nonlocal '%s' found", name->text);
    }
    symbol->place = GW_PLACE_GLOBAL_IMPLICIT;
    return true;
}

static bool resolve(gw_symtable *st, gw_scope *scope, gw_symbol *symbol) {
    uint32_t flags = symbol->flags;
    if (flags & GW_SYM_GLOBAL) {
        symbol->place = GW_PLACE_GLOBAL_EXPLICIT;
        return true;
    }
    if ((flags & (GW_SYM_BOUND | GW_SYM_PARAMETER)) && !(flags & GW_SYM_NONLOCAL)) {
        if (symbol->place != GW_PLACE_CELL)
            symbol->place = GW_PLACE_LOCAL;
        return true;
    }
    if (symbol->place == GW_PLACE_CELL || symbol->place == GW_PLACE_FREE)
        return true;
    return resolve_outer(st, scope, symbol);
}

bool gw_symtable_build(gw_symtable *st, gw_arena *arena, gw_names *names, const gw_stmts *module,
                       gw_syntax_error *error) {
    *st = (gw_symtable){.ctx = arena->ctx, .arena = arena, .names = names, .error = error};
    st->class_cell = gw_intern_text(names, "__class__");
    st->super = gw_intern_text(names, "super");
    st->iterable = gw_intern_text(names, ".0");
    if (!st->class_cell || !st->super || !st->iterable || !gw_symtable_visit(st, module))
        return false;
    for (gw_scope *scope = st->first; scope; scope = scope->next)
        for (uint32_t i = 0; i < scope->count; i++)
            if (!resolve(st, scope, &scope->symbols[i]))
                return false;
    return true;
}
