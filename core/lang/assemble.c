/* Units: instructions with their sites, labels, protected ranges and the depth of the stack. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "lang/compiler.h"
#include "lang/lexer.h"

void gw_compile_fail(gw_compiler *c, gw_site site, const char *format, ...) {
    if (c->failed)
        return;
    c->failed = true;
    char message[sizeof c->error->message];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    gw_syntax_fail(c->error, "SyntaxError", site, "%s", message);
}

void *gw_grow(gw_compiler *c, void *items, uint32_t count, uint32_t *capacity, size_t size) {
    if (c->failed || count < *capacity)
        return items;
    uint32_t bigger = *capacity ? *capacity * 2 : 16;
    void *grown = gw_resize(c->ctx, items, *capacity * size, bigger * size);
    if (!grown) {
        c->failed = true;
        return items;
    }
    *capacity = bigger;
    return grown;
}

int32_t gw_stack_effect(gw_opcode op, uint32_t arg) {
    const int32_t a = (int32_t)arg;
    switch (op) {
#define OPCODE(name, argument, growth, effect, doc) \
    case GW_OP_##name:                              \
        return growth;
#include "lang/opcodes.def"
#undef OPCODE
    case GW_OPCODE_COUNT:
        break;
    }
    return 0;
}

static bool ends_flow(gw_opcode op) {
    return op == GW_OP_JUMP || op == GW_OP_RETURN || op == GW_OP_RAISE || op == GW_OP_RERAISE;
}

static void change_depth(gw_unit *u, int32_t change) {
    u->depth = (uint32_t)((int32_t)u->depth + change);
    if (!u->unreachable && u->depth > u->max_depth)
        u->max_depth = u->depth;
}

static void add_instruction(gw_compiler *c, gw_opcode op, uint32_t arg, gw_site site) {
    gw_unit *u = c->unit;
    if (c->failed || u->unreachable)
        return;
    if (arg >= 1u << 24 || u->n_code >= 1u << 24) {
        gw_compile_fail(c, site, "the program is too long for the playground's Python");
        return;
    }
    u->code = gw_grow(c, u->code, u->n_code, &u->code_capacity, sizeof *u->code);
    u->sites = gw_grow(c, u->sites, u->n_code, &u->sites_capacity, sizeof *u->sites);
    if (c->failed)
        return;
    u->code[u->n_code] = (uint32_t)op | arg << 8;
    u->sites[u->n_code++] = site;
}

void gw_emit(gw_compiler *c, gw_opcode op, uint32_t arg, gw_site site) {
    if (c->failed)
        return;
    add_instruction(c, op, arg, site);
    change_depth(c->unit, gw_stack_effect(op, arg));
    c->unit->unreachable |= ends_flow(op);
}

gw_label gw_new_label(gw_compiler *c) {
    gw_unit *u = c->unit;
    u->labels = gw_grow(c, u->labels, u->n_labels, &u->labels_capacity, sizeof *u->labels);
    if (c->failed)
        return 0;
    u->labels[u->n_labels] = (gw_label_state){0, -1};
    return u->n_labels++;
}

void gw_emit_jump(gw_compiler *c, gw_opcode op, gw_label label, gw_site site) {
    if (c->failed)
        return;
    gw_unit *u = c->unit;
    bool keeps = op == GW_OP_JUMP_IF_FALSE_OR_POP || op == GW_OP_JUMP_IF_TRUE_OR_POP;
    bool pops = op == GW_OP_JUMP_IF_FALSE || op == GW_OP_JUMP_IF_TRUE || op == GW_OP_FOR_ITER;
    if (!u->unreachable)
        u->labels[label].depth = (int32_t)u->depth - (pops && !keeps ? 1 : 0);
    add_instruction(c, op, label, site);
    change_depth(u, gw_stack_effect(op, 0));
    u->unreachable |= ends_flow(op);
}

void gw_place(gw_compiler *c, gw_label label) {
    if (c->failed)
        return;
    gw_unit *u = c->unit;
    gw_label_state *state = &u->labels[label];
    state->at = u->n_code;
    if (state->depth >= 0) {
        u->unreachable = false;
        u->depth = (uint32_t)state->depth;
        if (u->depth > u->max_depth)
            u->max_depth = u->depth;
    }
}

void gw_emit_const(gw_compiler *c, const gw_const *value, gw_site site) {
    gw_emit(c, GW_OP_LOAD_CONST, gw_const_index(c, value), site);
}

void gw_emit_none(gw_compiler *c, gw_site site) {
    gw_const none = {.kind = GW_CONST_NONE};
    gw_emit_const(c, &none, site);
}

void gw_emit_text(gw_compiler *c, const gw_name *text, gw_site site) {
    char *copy = c->failed ? NULL : gw_arena_text(c->arena, text->text, text->length);
    c->failed |= !copy;
    gw_const value = {.kind = GW_CONST_STR, .length = text->length, .text = copy};
    if (!c->failed)
        gw_emit_const(c, &value, site);
}

uint32_t gw_name_index(gw_compiler *c, const gw_name *name) {
    gw_unit *u = c->unit;
    uint32_t index;
    if (c->failed || gw_name_map_find(&u->name_index, name, &index))
        return c->failed ? 0 : index;
    u->names = gw_grow(c, u->names, u->n_names, &u->names_capacity, sizeof *u->names);
    c->failed |= !c->failed && !gw_name_map_set(&u->name_index, c->arena, name, u->n_names);
    if (c->failed)
        return 0;
    u->names[u->n_names] = name;
    return u->n_names++;
}

void gw_begin_range(gw_compiler *c, gw_block *block) {
    block->start = c->unit->n_code;
}

void gw_end_range(gw_compiler *c, gw_block *block) {
    gw_unit *u = c->unit;
    if (c->failed || u->n_code == block->start)
        return;
    u->handlers =
        gw_grow(c, u->handlers, u->n_handlers, &u->handlers_capacity, sizeof *u->handlers);
    if (c->failed)
        return;
    u->handlers[u->n_handlers++] =
        (gw_handler){block->start, u->n_code, block->handler, block->depth};
    u->labels[block->handler].depth = (int32_t)block->depth + 1;
    block->start = u->n_code;
}
