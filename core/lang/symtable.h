/* Scopes: which name means a local, a cell, a global, where. */
#ifndef GW_LANG_SYMTABLE_H
#define GW_LANG_SYMTABLE_H

#include "lang/ast.h"

typedef enum gw_block_kind {
    GW_BLOCK_MODULE,
    GW_BLOCK_CLASS,
    GW_BLOCK_FUNCTION, /* def, lambda, comprehension */
} gw_block_kind;

enum { /* what was seen of a name in a scope */
       GW_SYM_BOUND = 1,
       GW_SYM_PARAMETER = 2,
       GW_SYM_USED = 4,
       GW_SYM_GLOBAL = 8,
       GW_SYM_NONLOCAL = 16,
       GW_SYM_ANNOTATED = 32,
       GW_SYM_ITERATED = 64,    /* bound by a comprehension's for */
       GW_SYM_INNER_FREE = 128, /* a class body passes it on to its functions */
};

typedef enum gw_name_place {
    GW_PLACE_LOCAL,
    GW_PLACE_GLOBAL_EXPLICIT,
    GW_PLACE_GLOBAL_IMPLICIT,
    GW_PLACE_FREE,
    GW_PLACE_CELL,
} gw_name_place;

typedef struct gw_symbol {
    const gw_name *name;
    uint32_t flags;
    gw_name_place place;
    gw_site declared; /* of its global or nonlocal statement */
} gw_symbol;

typedef struct gw_scope {
    gw_block_kind block;
    bool comprehension, generator_expression, generator;
    bool annotated; /* a class: has an `x: int` of its own */
    bool iterates;  /* the iterable of a comprehension's clause is being read */
    const gw_name *name;
    const gw_name *class_name;      /* of the class around, for private names */
    struct gw_scope *parent, *next; /* next: in order of appearance */
    gw_symbol *symbols;
    uint32_t count, capacity;
    gw_name_map index;
    gw_site site;
} gw_scope;

typedef struct gw_symtable {
    gw_context *ctx;
    gw_arena *arena;
    gw_names *names;
    gw_syntax_error *error;
    gw_scope *first, *last, *now;
    int32_t future_line; /* of the last `from __future__` that is where it may be; or 0 */
    bool future_annotations;
    bool failed;
    const gw_name *class_cell, *super, *iterable; /* __class__, super, .0 */
} gw_symtable;

/* Gives every function, class and comprehension of the module its scope. False: `error` is filled
 * or no memory. */
bool gw_symtable_build(gw_symtable *st, gw_arena *arena, gw_names *names, const gw_stmts *module,
                       gw_syntax_error *error);

gw_symbol *gw_scope_find(gw_scope *scope, const gw_name *name);

/* __name in class C is _C__name. NULL: no memory. */
const gw_name *gw_mangle(gw_arena *arena, gw_names *names, const gw_name *class_name,
                         const gw_name *name);

/* symtable_stmt.c, symtable_expr.c: the walk. */
bool gw_symtable_visit(gw_symtable *st, const gw_stmts *module);
void gw_symtable_visit_expr(gw_symtable *st, gw_expr *e);
void gw_symtable_visit_call(gw_symtable *st, const gw_call *call); /* its arguments */
void gw_symtable_visit_defaults(gw_symtable *st, const gw_parameters *ps);
void gw_symtable_bind(gw_symtable *st, gw_expr *target);
void gw_symtable_bind_parameters(gw_symtable *st, const gw_parameters *ps);
/* symtable.c, for the walk. */
gw_scope *gw_scope_enter(gw_symtable *st, gw_block_kind block, const char *name, gw_site site);
void gw_scope_leave(gw_symtable *st);
bool gw_symbol_add(gw_symtable *st, gw_scope *scope, const gw_name *name, uint32_t flags,
                   gw_site site);

#endif
