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
    int32_t a = (int32_t)arg;
    switch (op) {
    case GW_OP_DUP:
    case GW_OP_LOAD_CONST:
    case GW_OP_LOAD_FAST:
    case GW_OP_LOAD_NAME:
    case GW_OP_LOAD_GLOBAL:
    case GW_OP_LOAD_DEREF:
    case GW_OP_LOAD_CLASSDEREF:
    case GW_OP_LOAD_CLOSURE:
    case GW_OP_LOAD_METHOD:
    case GW_OP_FOR_ITER:
    case GW_OP_LOAD_BUILD_CLASS:
    case GW_OP_IMPORT_AS:
    case GW_OP_IMPORT_FROM:
    case GW_OP_PUSH_EXC:
    case GW_OP_BEFORE_WITH:
    case GW_OP_WITH_EXCEPT:
    case GW_OP_LOAD_ASSERTION_ERROR:
    case GW_OP_MATCH_SEQUENCE:
    case GW_OP_MATCH_MAPPING:
    case GW_OP_GET_LENGTH:
    case GW_OP_MATCH_KEYS:
        return 1;
    case GW_OP_DUP2:
        return 2;
    case GW_OP_POP:
    case GW_OP_STORE_FAST:
    case GW_OP_STORE_NAME:
    case GW_OP_STORE_GLOBAL:
    case GW_OP_STORE_DEREF:
    case GW_OP_DELETE_ATTR:
    case GW_OP_LOAD_SUBSCR:
    case GW_OP_BINARY:
    case GW_OP_INPLACE:
    case GW_OP_COMPARE:
    case GW_OP_IS:
    case GW_OP_IN:
    case GW_OP_JUMP_IF_FALSE:
    case GW_OP_JUMP_IF_TRUE:
    case GW_OP_JUMP_IF_FALSE_OR_POP:
    case GW_OP_JUMP_IF_TRUE_OR_POP:
    case GW_OP_LIST_APPEND:
    case GW_OP_SET_ADD:
    case GW_OP_LIST_EXTEND:
    case GW_OP_SET_UPDATE:
    case GW_OP_DICT_UPDATE:
    case GW_OP_DICT_MERGE:
    case GW_OP_RETURN:
    case GW_OP_YIELD_FROM:
    case GW_OP_IMPORT_STAR:
    case GW_OP_POP_EXC:
    case GW_OP_STORE_ANNOTATION:
    case GW_OP_MATCH_REST:
        return -1;
    case GW_OP_STORE_ATTR:
    case GW_OP_DELETE_SUBSCR:
    case GW_OP_MAP_ADD:
    case GW_OP_RERAISE:
    case GW_OP_MATCH_CLASS:
        return -2;
    case GW_OP_STORE_SUBSCR:
        return -3;
    case GW_OP_BUILD_TUPLE:
    case GW_OP_BUILD_LIST:
    case GW_OP_BUILD_SET:
    case GW_OP_BUILD_SLICE:
    case GW_OP_BUILD_STRING:
        return 1 - a;
    case GW_OP_BUILD_MAP:
        return 1 - 2 * a;
    case GW_OP_FORMAT:
        return a & 4 ? -1 : 0;
    case GW_OP_UNPACK_SEQUENCE:
        return a - 1;
    case GW_OP_UNPACK_EX:
        return (a & 0xff) + (a >> 8);
    case GW_OP_CALL:
        return -a;
    case GW_OP_CALL_METHOD:
    case GW_OP_CALL_KW:
        return -a - 1;
    case GW_OP_CALL_EX:
        return -1 - a;
    case GW_OP_MAKE_FUNCTION:
        return -(a & 1) - (a >> 1 & 1) - (a >> 2 & 1) - (a >> 3 & 1);
    case GW_OP_RAISE:
        return -a;
    default:
        return 0;
    }
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
