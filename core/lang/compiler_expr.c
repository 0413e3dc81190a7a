/* Expressions. Each leaves its value on the stack. */
#include "lang/compiler.h"

enum { STACK_GUIDE = 30 }; /* displays longer than this are built item by item */

static bool emit_if_constant(gw_compiler *c, const gw_expr *e) {
    gw_const value;
    bool failed = false;
    bool constant = gw_is_constant(e, c->arena, &value, &failed);
    c->failed |= failed;
    if (constant && !c->failed)
        gw_emit_const(c, &value, e->site);
    return constant;
}

static bool has_star(const gw_exprs *items) {
    for (uint32_t i = 0; i < items->count; i++)
        if (items->at[i]->kind == GW_E_STARRED)
            return true;
    return false;
}

/* [constants] and {constants}: from one tuple. */
static bool display_of_constants(gw_compiler *c, const gw_exprs *items, gw_opcode build,
                                 gw_site site) {
    gw_const value;
    bool failed = false;
    gw_expr tuple = {.kind = GW_E_TUPLE, .items = *items};
    if (items->count < 3 || build == GW_OP_BUILD_TUPLE ||
        !gw_is_constant(&tuple, c->arena, &value, &failed)) {
        c->failed |= failed;
        return false;
    }
    gw_emit(c, build, 0, site);
    gw_emit_const(c, &value, site);
    gw_emit(c, build == GW_OP_BUILD_LIST ? GW_OP_LIST_EXTEND : GW_OP_SET_UPDATE, 0, site);
    return true;
}

void gw_compile_display(gw_compiler *c, const gw_exprs *items, gw_opcode build, gw_site site) {
    bool set = build == GW_OP_BUILD_SET;
    if (display_of_constants(c, items, build, site))
        return;
    if (!has_star(items) && items->count <= STACK_GUIDE) {
        for (uint32_t i = 0; i < items->count && !c->failed; i++)
            gw_compile_expr(c, items->at[i]);
        gw_emit(c, build, items->count, site);
        return;
    }
    uint32_t before = 0; /* items before the first star are built with the display */
    while (before < STACK_GUIDE && items->at[before]->kind != GW_E_STARRED)
        gw_compile_expr(c, items->at[before++]);
    gw_emit(c, set ? build : GW_OP_BUILD_LIST, before, site);
    for (uint32_t i = before; i < items->count && !c->failed; i++) {
        gw_expr *item = items->at[i];
        if (item->kind == GW_E_STARRED) {
            gw_compile_expr(c, item->operand);
            gw_emit(c, set ? GW_OP_SET_UPDATE : GW_OP_LIST_EXTEND, 0, site);
        } else {
            gw_compile_expr(c, item);
            gw_emit(c, set ? GW_OP_SET_ADD : GW_OP_LIST_APPEND, 1, site);
        }
    }
    if (build == GW_OP_BUILD_TUPLE)
        gw_emit(c, GW_OP_LIST_TO_TUPLE, 0, site);
}

static void compile_dict(gw_compiler *c, const gw_expr *e) {
    const gw_exprs *keys = &e->dict.keys, *values = &e->dict.values;
    bool plain = keys->count <= STACK_GUIDE / 2;
    for (uint32_t i = 0; i < keys->count && plain; i++)
        plain = keys->at[i] != NULL;
    if (!plain)
        gw_emit(c, GW_OP_BUILD_MAP, 0, e->site);
    for (uint32_t i = 0; i < keys->count && !c->failed; i++) {
        if (keys->at[i])
            gw_compile_expr(c, keys->at[i]);
        gw_compile_expr(c, values->at[i]);
        if (!keys->at[i])
            gw_emit(c, GW_OP_DICT_UPDATE, 0, e->site);
        else if (!plain)
            gw_emit(c, GW_OP_MAP_ADD, 1, e->site);
    }
    if (plain)
        gw_emit(c, GW_OP_BUILD_MAP, keys->count, e->site);
}

/* and, or: the value that decides. */
static void compile_logical(gw_compiler *c, const gw_expr *e) {
    gw_label end = gw_new_label(c);
    gw_opcode jump = e->kind == GW_E_AND ? GW_OP_JUMP_IF_FALSE_OR_POP : GW_OP_JUMP_IF_TRUE_OR_POP;
    for (uint32_t i = 0; i < e->items.count && !c->failed; i++) {
        gw_compile_expr(c, e->items.at[i]);
        if (i + 1 < e->items.count)
            gw_emit_jump(c, jump, end, e->site);
    }
    gw_place(c, end);
}

static void compile_conditional(gw_compiler *c, const gw_expr *e) {
    gw_label orelse = gw_new_label(c), end = gw_new_label(c);
    gw_compile_jump_if(c, e->conditional.test, orelse, false, e->site);
    gw_compile_expr(c, e->conditional.body);
    gw_emit_jump(c, GW_OP_JUMP, end, GW_NOWHERE);
    gw_place(c, orelse);
    gw_compile_expr(c, e->conditional.orelse);
    gw_place(c, end);
}

static void emit_comparison(gw_compiler *c, uint8_t op, gw_site site) {
    if (op == GW_CMP_IS || op == GW_CMP_IS_NOT)
        gw_emit(c, GW_OP_IS, op == GW_CMP_IS_NOT, site);
    else if (op == GW_CMP_IN || op == GW_CMP_NOT_IN)
        gw_emit(c, GW_OP_IN, op == GW_CMP_NOT_IN, site);
    else
        gw_emit(c, GW_OP_COMPARE, op, site);
}

/* a < b < c: b is kept for the next comparison; the left value is there. */
static void compile_comparison(gw_compiler *c, const gw_expr *e) {
    uint32_t last = e->compare.rights.count - 1;
    if (!last) {
        gw_compile_expr(c, e->compare.rights.at[0]);
        emit_comparison(c, e->compare.ops[0], e->site);
        return;
    }
    gw_label cleanup = gw_new_label(c), end = gw_new_label(c);
    for (uint32_t i = 0; i < last && !c->failed; i++) {
        gw_compile_expr(c, e->compare.rights.at[i]);
        gw_emit(c, GW_OP_DUP, 0, e->site);
        gw_emit(c, GW_OP_ROT3, 0, e->site);
        emit_comparison(c, e->compare.ops[i], e->site);
        gw_emit_jump(c, GW_OP_JUMP_IF_FALSE_OR_POP, cleanup, e->site);
    }
    gw_compile_expr(c, e->compare.rights.at[last]);
    emit_comparison(c, e->compare.ops[last], e->site);
    gw_emit_jump(c, GW_OP_JUMP, end, GW_NOWHERE);
    gw_place(c, cleanup);
    gw_emit(c, GW_OP_SWAP, 0, e->site);
    gw_emit(c, GW_OP_POP, 0, e->site);
    gw_place(c, end);
}

static void compile_optional(gw_compiler *c, gw_expr *e, gw_site site) {
    if (e)
        gw_compile_expr(c, e);
    else
        gw_emit_none(c, site);
}

static void compile_slice(gw_compiler *c, const gw_expr *e) {
    compile_optional(c, e->slice.lower, e->site);
    compile_optional(c, e->slice.upper, e->site);
    if (e->slice.step)
        gw_compile_expr(c, e->slice.step);
    gw_emit(c, GW_OP_BUILD_SLICE, e->slice.step ? 3 : 2, e->site);
}

static void compile_joined(gw_compiler *c, const gw_expr *e) {
    gw_const empty = {.kind = GW_CONST_STR, .text = (char[]){""}};
    if (!e->items.count)
        gw_emit_const(c, &empty, e->site);
    for (uint32_t i = 0; i < e->items.count && !c->failed; i++)
        gw_compile_expr(c, e->items.at[i]);
    if (e->items.count > 1)
        gw_emit(c, GW_OP_BUILD_STRING, e->items.count, e->site);
}

static void compile_formatted(gw_compiler *c, const gw_expr *e) {
    gw_compile_expr(c, e->formatted.value);
    if (e->formatted.spec)
        gw_compile_expr(c, e->formatted.spec);
    gw_emit(c, GW_OP_FORMAT, e->op | (e->formatted.spec ? 4u : 0), e->site);
}

static void compile_yield(gw_compiler *c, const gw_expr *e) {
    if (c->unit->scope->block != GW_BLOCK_FUNCTION) {
        gw_compile_fail(c, e->site, "'yield' outside function");
        return;
    }
    compile_optional(c, e->operand, e->site);
    if (e->kind == GW_E_YIELD_FROM) {
        gw_emit(c, GW_OP_GET_YIELD_FROM_ITER, 0, e->site);
        gw_emit_none(c, e->site);
        gw_emit(c, GW_OP_YIELD_FROM, 0, e->site);
    } else {
        gw_emit(c, GW_OP_YIELD, 0, e->site);
    }
}

static void compile_attribute(gw_compiler *c, const gw_expr *e, bool method) {
    const gw_name *name =
        gw_mangle(c->arena, c->names, c->unit->scope->class_name, e->attribute.name);
    c->failed |= !name;
    gw_emit(c, method ? GW_OP_LOAD_METHOD : GW_OP_LOAD_ATTR, gw_name_index(c, name),
            gw_attribute_site(e->site, e));
}

/* A node that is no spine, or the leftmost of one. */
static void compile_node(gw_compiler *c, gw_expr *e) {
    switch (e->kind) {
    case GW_E_NAME:
        gw_compile_name(c, e->name, GW_LOAD, e->site);
        break;
    case GW_E_CONST:
        gw_emit_const(c, &e->constant, e->site);
        break;
    case GW_E_TUPLE:
        if (!emit_if_constant(c, e))
            gw_compile_display(c, &e->items, GW_OP_BUILD_TUPLE, e->site);
        break;
    case GW_E_LIST:
        gw_compile_display(c, &e->items, GW_OP_BUILD_LIST, e->site);
        break;
    case GW_E_SET:
        gw_compile_display(c, &e->items, GW_OP_BUILD_SET, e->site);
        break;
    case GW_E_DICT:
        compile_dict(c, e);
        break;
    case GW_E_UNARY:
        if (!emit_if_constant(c, e)) {
            gw_compile_expr(c, e->operand);
            gw_emit(c, GW_OP_UNARY, e->op, e->site);
        }
        break;
    case GW_E_AND:
    case GW_E_OR:
        compile_logical(c, e);
        break;
    case GW_E_CONDITIONAL:
        compile_conditional(c, e);
        break;
    case GW_E_LAMBDA:
        gw_compile_lambda(c, e);
        break;
    case GW_E_SLICE:
        compile_slice(c, e);
        break;
    case GW_E_STARRED:
        gw_compile_fail(c, e->site, "can't use starred expression here");
        break;
    case GW_E_NAMED:
        gw_compile_expr(c, e->named.value);
        gw_emit(c, GW_OP_DUP, 0, e->site);
        gw_compile_store(c, e->named.target);
        break;
    case GW_E_YIELD:
    case GW_E_YIELD_FROM:
        compile_yield(c, e);
        break;
    case GW_E_JOINED:
        compile_joined(c, e);
        break;
    case GW_E_FORMATTED:
        compile_formatted(c, e);
        break;
    default:
        gw_compile_comprehension(c, e);
    }
}

/* A node of a spine whose left part is on the stack. */
static void compile_rest(gw_compiler *c, gw_expr *e, bool method) {
    switch (e->kind) {
    case GW_E_BINARY:
        gw_compile_expr(c, e->binary.right);
        gw_emit(c, GW_OP_BINARY, e->op, e->site);
        break;
    case GW_E_COMPARE:
        compile_comparison(c, e);
        break;
    case GW_E_ATTRIBUTE:
        compile_attribute(c, e, method);
        break;
    case GW_E_SUBSCRIPT:
        gw_compile_expr(c, e->subscript.index);
        gw_emit(c, GW_OP_LOAD_SUBSCR, 0, e->site);
        break;
    default:
        gw_compile_call(c, &e->call, 0, e->site, gw_is_method_call(e));
    }
}

void gw_compile_expr(gw_compiler *c, gw_expr *e) {
    gw_expr *root = e, *left;
    if (c->failed)
        return;
    gw_warn_of_expr(c, e);
    while ((left = gw_expr_left(e))) {
        e = left;
        gw_warn_of_expr(c, e);
    }
    compile_node(c, e);
    while (e != root && !c->failed) {
        e = e->up;
        compile_rest(c, e, e != root && gw_is_method_call(e->up));
    }
}

/* 1 true, 0 false, -1 not known before the run. */
static int constant_truth(const gw_expr *e) {
    if (e->kind != GW_E_CONST)
        return -1;
    switch (e->constant.kind) {
    case GW_CONST_NONE:
    case GW_CONST_FALSE:
        return 0;
    case GW_CONST_INT:
        return e->constant.i != 0;
    case GW_CONST_FLOAT:
    case GW_CONST_IMAGINARY:
        return e->constant.f < 0 || e->constant.f > 0;
    case GW_CONST_STR:
    case GW_CONST_BYTES:
        return e->constant.length != 0;
    default:
        return 1;
    }
}

void gw_compile_jump_if(gw_compiler *c, gw_expr *e, gw_label label, bool when, gw_site site) {
    while (e->kind == GW_E_UNARY && e->op == GW_UN_NOT) {
        e = e->operand;
        when = !when;
    }
    if (e->kind == GW_E_COMPARE)
        site = e->site; /* as CPython: it is the comparison that has no truth */
    int truth = constant_truth(e);
    if (truth >= 0) {
        if (truth == when)
            gw_emit_jump(c, GW_OP_JUMP, label, GW_NOWHERE);
        return;
    }
    if (e->kind == GW_E_AND || e->kind == GW_E_OR) {
        bool decides = e->kind == GW_E_OR; /* the truth of one that decides */
        gw_label past = decides == when ? label : gw_new_label(c);
        for (uint32_t i = 0; i + 1 < e->items.count && !c->failed; i++)
            gw_compile_jump_if(c, e->items.at[i], past, decides, site);
        gw_compile_jump_if(c, e->items.at[e->items.count - 1], label, when, site);
        if (past != label)
            gw_place(c, past);
        return;
    }
    gw_compile_expr(c, e);
    gw_emit_jump(c, when ? GW_OP_JUMP_IF_TRUE : GW_OP_JUMP_IF_FALSE, label, site);
}
