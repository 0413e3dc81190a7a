#include "lang/compiler.h"

#include "lang/parser.h"

static void compile_module(gw_compiler *c, const gw_stmts *module) {
    const gw_name *doc = gw_intern_text(c->names, "__doc__");
    c->failed |= !doc;
    if (c->failed)
        return;
    c->unit->docstring = gw_docstring(module);
    if (c->unit->docstring) {
        gw_emit_const(c, c->unit->docstring, GW_NOWHERE);
        gw_compile_name(c, doc, GW_STORE, GW_NOWHERE);
    }
    gw_compile_block(c, module);
    gw_emit_none(c, GW_NOWHERE);
    gw_emit(c, GW_OP_RETURN, 0, GW_NOWHERE);
}

/* The value of the one expression that it is. */
static void compile_value(gw_compiler *c, const gw_stmts *module) {
    gw_compile_expr(c, module->at[0]->expr);
    gw_emit(c, GW_OP_RETURN, 0, GW_NOWHERE);
}

static gw_code *compile_tree(gw_arena *arena, gw_names *names, const gw_stmts *module,
                             const char *filename, uint32_t flags, gw_syntax_error *error) {
    gw_symtable symtable;
    error->late = true;
    if (!gw_symtable_build(&symtable, arena, names, module, error))
        return NULL;
    gw_compiler c = {
        .ctx = arena->ctx,
        .arena = arena,
        .names = names,
        .symtable = &symtable,
        .error = error,
        .filename = filename,
        .flags = flags & GW_CODE_OF_TEXT,
    };
    gw_unit *unit = gw_arena_alloc(arena, sizeof *unit);
    if (!unit)
        return NULL;
    gw_unit_begin(&c, unit, symtable.first, NULL, 1);
    if (flags & GW_CODE_EXPRESSION)
        compile_value(&c, module);
    else
        compile_module(&c, module);
    gw_code *code = gw_unit_end(&c);
    if (code)
        code->flags |= flags;
    if (!gw_take_warnings(&c, code)) {
        gw_code_free(code);
        return NULL;
    }
    return code;
}

static gw_code *compile(gw_context *ctx, const char *source, size_t length, const char *filename,
                        uint32_t flags, gw_syntax_error *error) {
    gw_arena arena;
    gw_names names = {.arena = &arena};
    gw_source text;
    gw_stmts module;
    gw_code *code = NULL;
    *error = (gw_syntax_error){0};
    gw_arena_init(&arena, ctx);
    if (gw_source_init(&text, &arena, source, length, filename, error) &&
        gw_parse(&arena, &names, &text, flags & GW_CODE_EXPRESSION, &module, error))
        code = compile_tree(&arena, &names, &module, filename, flags, error);
    gw_arena_free(&arena);
    if (!code && !error->type[0] && !gw_error(ctx))
        gw_fail(ctx, GW_E_INTERNAL, "the compiler gave no reason");
    return code;
}

gw_code *gw_compile(gw_context *ctx, const char *source, size_t length, const char *filename,
                    gw_syntax_error *error) {
    return compile(ctx, source, length, filename, 0, error);
}

gw_code *gw_compile_text(gw_context *ctx, const char *source, size_t length, const char *filename,
                         bool expression, gw_syntax_error *error) {
    const uint32_t flags = GW_CODE_OF_TEXT | (expression ? GW_CODE_EXPRESSION : 0);
    return compile(ctx, source, length, filename, flags, error);
}
