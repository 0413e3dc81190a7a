/* The finished code of a unit, in memory of its own. */
#include <string.h>

#include "lang/compiler.h"

static char *copy_text(gw_context *ctx, const char *text, size_t length) {
    char *copy = gw_alloc(ctx, length + 1);
    if (copy) {
        memcpy(copy, text, length);
        copy[length] = 0;
    }
    return copy;
}

static bool copy_names(gw_context *ctx, const gw_name *const *names, uint32_t count, char ***out) {
    if (!count)
        return true;
    *out = gw_alloc_zero(ctx, count * sizeof **out);
    for (uint32_t i = 0; *out && i < count; i++)
        if (!((*out)[i] = copy_text(ctx, names[i]->text, names[i]->length)))
            return false;
    return *out != NULL;
}

static bool copy_array(gw_context *ctx, const void *items, uint32_t count, size_t size, void *out) {
    if (!count)
        return true;
    void *copy = gw_alloc_array(ctx, count, size);
    if (copy)
        memcpy(copy, items, count * size);
    memcpy(out, &copy, sizeof copy);
    return copy != NULL;
}

/* `from` keeps its code constants until they are in `to`. */
static bool copy_const(gw_context *ctx, gw_const *from, gw_const *to) {
    to->kind = GW_CONST_NONE;
    switch (from->kind) {
    case GW_CONST_BIG:
    case GW_CONST_STR:
    case GW_CONST_BYTES:
        to->text = copy_text(ctx, from->text, from->length);
        if (!to->text)
            return false;
        break;
    case GW_CONST_TUPLE:
        to->items = from->length ? gw_alloc_zero(ctx, from->length * sizeof *to->items) : NULL;
        if (from->length && !to->items)
            return false;
        to->kind = GW_CONST_TUPLE;
        to->length = from->length;
        for (uint32_t i = 0; i < from->length; i++)
            if (!copy_const(ctx, &from->items[i], &to->items[i]))
                return false;
        return true;
    case GW_CONST_CODE:
        to->code = from->code;
        from->kind = GW_CONST_NONE;
        to->kind = GW_CONST_CODE;
        return true;
    default:
        to->i = from->i;
        if (from->kind == GW_CONST_FLOAT)
            to->f = from->f;
    }
    to->kind = from->kind;
    to->length = from->length;
    return true;
}

static bool is_jump(gw_opcode op) {
    return op == GW_OP_JUMP || op == GW_OP_JUMP_IF_FALSE || op == GW_OP_JUMP_IF_TRUE ||
           op == GW_OP_JUMP_IF_FALSE_OR_POP || op == GW_OP_JUMP_IF_TRUE_OR_POP ||
           op == GW_OP_FOR_ITER;
}

/* Labels become instruction numbers. */
static void resolve_labels(gw_unit *u) {
    for (uint32_t i = 0; i < u->n_code; i++) {
        gw_opcode op = gw_instruction_op(u->code[i]);
        if (is_jump(op))
            u->code[i] = (uint32_t)op | u->labels[gw_instruction_arg(u->code[i])].at << 8;
    }
    for (uint32_t i = 0; i < u->n_handlers; i++)
        u->handlers[i].handler = u->labels[u->handlers[i].handler].at;
}

static bool fill(gw_compiler *c, gw_unit *u, gw_code *code) {
    gw_context *ctx = c->ctx;
    const gw_name *name = u->scope->name;
    bool ok = (code->name = copy_text(ctx, name->text, name->length)) &&
              (code->qualname = copy_text(ctx, u->qualname->text, u->qualname->length)) &&
              (code->filename = copy_text(ctx, c->filename, strlen(c->filename)));
    if (ok && u->docstring)
        ok = (code->docstring = copy_text(ctx, u->docstring->text, strlen(u->docstring->text)));
    code->flags = u->flags | c->flags;
    code->n_args = u->n_args;
    code->n_posonly = u->n_posonly;
    code->n_kwonly = u->n_kwonly;
    code->stack_size = u->max_depth;
    code->first_line = u->first_line;
    code->n_locals = u->n_locals;
    code->n_cells = u->n_cells;
    code->n_free = u->n_free;
    code->n_names = u->n_names;
    code->n_code = u->n_code;
    code->n_handlers = u->n_handlers;
    code->n_loops = u->n_loops;
    if (ok && u->n_consts)
        ok = (code->consts = gw_alloc_zero(ctx, u->n_consts * sizeof *code->consts));
    code->n_consts = code->consts ? u->n_consts : 0;
    for (uint32_t i = 0; ok && i < u->n_consts; i++)
        ok = copy_const(ctx, &u->consts[i], &code->consts[i]);
    return ok && copy_names(ctx, u->locals, u->n_locals, &code->local_names) &&
           copy_names(ctx, u->derefs, u->n_cells + u->n_free, &code->deref_names) &&
           copy_names(ctx, u->names, u->n_names, &code->names) &&
           copy_array(ctx, u->cell_arg, u->n_cells, sizeof *u->cell_arg, &code->cell_arg) &&
           copy_array(ctx, u->code, u->n_code, sizeof *u->code, &code->code) &&
           copy_array(ctx, u->sites, u->n_code, sizeof *u->sites, &code->sites) &&
           copy_array(ctx, u->handlers, u->n_handlers, sizeof *u->handlers, &code->handlers) &&
           copy_array(ctx, u->loops, u->n_loops, sizeof *u->loops, &code->loops);
}

gw_code *gw_unit_code(gw_compiler *c, gw_unit *u) {
    gw_code *code = gw_alloc_zero(c->ctx, sizeof *code);
    if (!code)
        return NULL;
    code->ctx = c->ctx;
    resolve_labels(u);
    if (fill(c, u, code))
        return code;
    gw_code_free(code);
    return NULL;
}
