#include "lang/code.h"

#include <string.h>

gw_argument_kind gw_opcode_argument(gw_opcode op) {
    static const uint8_t kinds[] = {
#define OPCODE(name, argument, growth, effect, doc) GW_ARG_##argument,
#include "lang/opcodes.def"
#undef OPCODE
    };
    return (gw_argument_kind)kinds[op];
}

static void free_text(gw_context *ctx, char *text) {
    if (text)
        gw_release(ctx, text, strlen(text) + 1);
}

static void free_names(gw_context *ctx, char **names, uint32_t count) {
    if (!names)
        return;
    for (uint32_t i = 0; i < count; i++)
        free_text(ctx, names[i]);
    gw_release(ctx, names, count * sizeof *names);
}

static void free_array(gw_context *ctx, void *items, uint32_t count, size_t size) {
    if (items)
        gw_release(ctx, items, count * size);
}

/* Nested as deep as the parser lets tuples and functions nest. */
static void free_const(gw_context *ctx, gw_const *value) {
    if (value->kind == GW_CONST_BIG || value->kind == GW_CONST_STR ||
        value->kind == GW_CONST_BYTES) {
        gw_release(ctx, value->text, (size_t)value->length + 1);
    } else if (value->kind == GW_CONST_CODE) {
        gw_code_free(value->code);
    } else if (value->kind == GW_CONST_TUPLE) {
        for (uint32_t i = 0; i < value->length; i++)
            free_const(ctx, &value->items[i]);
        free_array(ctx, value->items, value->length, sizeof *value->items);
    }
}

void gw_code_free(gw_code *code) {
    if (!code)
        return;
    gw_context *ctx = code->ctx;
    free_text(ctx, code->name);
    free_text(ctx, code->qualname);
    free_text(ctx, code->filename);
    free_text(ctx, code->docstring);
    free_names(ctx, code->local_names, code->n_locals);
    free_names(ctx, code->deref_names, code->n_cells + code->n_free);
    free_names(ctx, code->names, code->n_names);
    free_array(ctx, code->cell_arg, code->n_cells, sizeof *code->cell_arg);
    for (uint32_t i = 0; i < code->n_consts; i++)
        free_const(ctx, &code->consts[i]);
    free_array(ctx, code->consts, code->n_consts, sizeof *code->consts);
    free_array(ctx, code->code, code->n_code, sizeof *code->code);
    free_array(ctx, code->sites, code->n_code, sizeof *code->sites);
    free_array(ctx, code->handlers, code->n_handlers, sizeof *code->handlers);
    free_array(ctx, code->loops, code->n_loops, sizeof *code->loops);
    free_array(ctx, code->warnings, code->n_warnings, sizeof *code->warnings);
    gw_release(ctx, code, sizeof *code);
}
