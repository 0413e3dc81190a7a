/* The compiler: syntax tree to code. Shared by its parts.
 *
 * Once something failed (`failed`) nothing more is emitted, so most functions return nothing and
 * callers need no checks. */
#ifndef GW_LANG_COMPILER_H
#define GW_LANG_COMPILER_H

#include "lang/ast.h"
#include "lang/code.h"
#include "lang/symtable.h"

enum { GW_MAX_BLOCKS = 20 };

typedef uint32_t gw_label;

typedef enum gw_block_type {
    GW_B_WHILE,
    GW_B_FOR,
    GW_B_FINALLY_TRY,     /* the body that a finally belongs to */
    GW_B_FINALLY_END,     /* the finally of an exception */
    GW_B_TRY,             /* the body that excepts belong to */
    GW_B_HANDLER,         /* among the excepts */
    GW_B_GROUP_HANDLER,   /* among the except*s, which nothing may leave early */
    GW_B_HANDLER_CLEANUP, /* the body of one */
    GW_B_WITH,
    GW_B_POP_VALUE, /* a value waits to be returned */
} gw_block_type;

/* Note [Blocks]: what must be undone when control leaves a statement early, innermost last. A
 * block that protects sends exceptions of its instructions to `handler`; while a return, break or
 * continue undoes it, its protection pauses. */
typedef struct gw_block {
    gw_block_type type;
    gw_site site;
    gw_label begin, exit; /* loops: for continue and break */
    bool protects;
    gw_label handler;
    uint32_t start;        /* first instruction of the protected range */
    uint32_t depth;        /* of the stack when the handler is entered */
    const gw_stmts *final; /* FINALLY_TRY */
    const gw_name *name;   /* HANDLER_CLEANUP: `as` */
} gw_block;

typedef struct gw_label_state {
    uint32_t at;   /* instruction */
    int32_t depth; /* of the stack there; -1: nothing goes there yet */
} gw_label_state;

/* The code being made. */
typedef struct gw_unit {
    struct gw_unit *outer;
    gw_scope *scope;
    const gw_name *qualname;
    gw_instruction *code;
    gw_site *sites;
    uint32_t n_code, code_capacity, sites_capacity;
    gw_label_state *labels;
    uint32_t n_labels, labels_capacity;
    gw_handler *handlers;
    uint32_t n_handlers, handlers_capacity;
    gw_loop_range *loops;
    uint32_t n_loops, loops_capacity;
    gw_const *consts;
    uint32_t n_consts, consts_capacity;
    uint32_t *const_table; /* indices + 1 by hash */
    uint32_t const_table_size;
    const gw_name **names;
    uint32_t n_names, names_capacity;
    gw_name_map name_index, local_index, deref_index;
    const gw_name **locals, **derefs;
    int32_t *cell_arg;
    uint32_t n_locals, n_cells, n_free;
    uint32_t n_args, n_posonly, n_kwonly, flags;
    const gw_const *docstring;
    int32_t first_line;
    uint32_t depth, max_depth;
    bool unreachable;
    gw_block blocks[GW_MAX_BLOCKS];
    uint32_t n_blocks;
} gw_unit;

typedef struct gw_compiler {
    gw_context *ctx;
    gw_arena *arena;
    gw_names *names;
    gw_symtable *symtable;
    gw_syntax_error *error;
    const char *filename;
    uint32_t flags; /* of every code in it, beside its own */
    gw_unit *unit;
    gw_code_warning *warnings;
    uint32_t n_warnings, warnings_capacity;
    bool failed;
} gw_compiler;

static const gw_site GW_NOWHERE = {0, 0, 0, 0};

/* assemble.c: units and instructions. */
bool gw_unit_begin(gw_compiler *c, gw_unit *unit, gw_scope *scope, const gw_parameters *parameters,
                   int32_t first_line);
/* Ends the unit: its code, or NULL. The outer unit is the current one again. */
gw_code *gw_unit_end(gw_compiler *c);
void gw_emit(gw_compiler *c, gw_opcode op, uint32_t arg, gw_site site);
/* How the stack changes when the instruction does not jump. A jump drops what it tested, but for
 * those that keep it when they jump (.._OR_POP); FOR_ITER drops its iterator. */
int32_t gw_stack_effect(gw_opcode op, uint32_t arg);
gw_label gw_new_label(gw_compiler *c);
void gw_emit_jump(gw_compiler *c, gw_opcode op, gw_label label, gw_site site);
void gw_place(gw_compiler *c, gw_label label);
void gw_emit_const(gw_compiler *c, const gw_const *value, gw_site site);
void gw_emit_none(gw_compiler *c, gw_site site);
void gw_emit_text(gw_compiler *c, const gw_name *text, gw_site site); /* as a str constant */
uint32_t gw_name_index(gw_compiler *c, const gw_name *name);
void gw_begin_range(gw_compiler *c, gw_block *block);
void gw_end_range(gw_compiler *c, gw_block *block);
void gw_compile_fail(gw_compiler *c, gw_site site, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* gw_resize for a vector that must hold `count` + 1 items; `capacity` follows. */
void *gw_grow(gw_compiler *c, void *items, uint32_t count, uint32_t *capacity, size_t size);

/* assemble_const.c */
uint32_t gw_const_index(gw_compiler *c, const gw_const *value);
bool gw_is_constant(const gw_expr *e, gw_arena *arena, gw_const *out, bool *failed);

/* assemble_code.c: the finished code of a unit. */
gw_code *gw_unit_code(gw_compiler *c, gw_unit *unit);

/* compiler_warn.c: what CPython's compiler warns of, asked of every expression before its parts. */
void gw_warn_of_expr(gw_compiler *c, const gw_expr *e);
void gw_warn_of_assert(gw_compiler *c, const gw_stmt *s);
/* Warns again of what was warned of from `start` to `end`. */
void gw_warn_again(gw_compiler *c, uint32_t start, uint32_t end);
/* Gives what was warned of to the code of the module; false: no memory. */
bool gw_take_warnings(gw_compiler *c, gw_code *code);

/* compiler_expr.c, compiler_call.c, compiler_name.c */
void gw_compile_expr(gw_compiler *c, gw_expr *e);
void gw_compile_store(gw_compiler *c, gw_expr *target);
void gw_compile_delete(gw_compiler *c, gw_expr *target);
void gw_compile_call(gw_compiler *c, gw_call *call, uint32_t before, gw_site site, bool method);
bool gw_is_method_call(const gw_expr *e);
gw_site gw_attribute_site(gw_site site, const gw_expr *attribute);
typedef enum gw_name_use { GW_LOAD, GW_STORE, GW_DELETE } gw_name_use;
void gw_compile_name(gw_compiler *c, const gw_name *name, gw_name_use use, gw_site site);
/* Fails when it is __debug__, which is a constant. */
void gw_check_stored_name(gw_compiler *c, const gw_name *name, gw_site site);
/* To `label` when the truth of `e` is `when`; else on. */
void gw_compile_jump_if(gw_compiler *c, gw_expr *e, gw_label label, bool when, gw_site site);
void gw_compile_display(gw_compiler *c, const gw_exprs *items, gw_opcode build, gw_site site);

/* compiler_stmt.c, compiler_block.c, compiler_try.c, compiler_match.c */
void gw_compile_match(gw_compiler *c, const gw_stmt *s);
void gw_compile_block(gw_compiler *c, const gw_stmts *body);
void gw_compile_compound(gw_compiler *c, gw_stmt *s);
void gw_compile_try(gw_compiler *c, const gw_stmt *s);
void gw_compile_with(gw_compiler *c, const gw_stmt *s, uint32_t item);
gw_block *gw_push_block(gw_compiler *c, gw_block_type type, gw_site site);
void gw_pop_block(gw_compiler *c);
void gw_compile_return(gw_compiler *c, const gw_stmt *s);
void gw_compile_leave_loop(gw_compiler *c, const gw_stmt *s); /* break, continue */

/* compiler_def.c, compiler_comprehension.c, compiler_annotation.c */
void gw_compile_function(gw_compiler *c, const gw_stmt *s);
void gw_compile_class(gw_compiler *c, const gw_stmt *s);
void gw_compile_lambda(gw_compiler *c, gw_expr *e);
void gw_compile_comprehension(gw_compiler *c, gw_expr *e);
/* Pushes a function of `code` (taken over; NULL: failed) that closes over `scope`'s free names. */
void gw_compile_closure(gw_compiler *c, gw_code *code, uint32_t flags, gw_site site);
const gw_const *gw_docstring(const gw_stmts *body);
void gw_compile_annotation(gw_compiler *c, gw_expr *annotation);

#endif
