/* Comprehensions: functions of one argument, the outermost iterator. */
#include "lang/compiler.h"

/* What is done with each element; its container is `depth` iterators below. */
static void compile_element(gw_compiler *c, const gw_expr *e, uint32_t depth) {
    gw_compile_expr(c, e->comprehension.element);
    switch (e->kind) {
    case GW_E_LISTCOMP:
        gw_emit(c, GW_OP_LIST_APPEND, depth + 1, e->site);
        break;
    case GW_E_SETCOMP:
        gw_emit(c, GW_OP_SET_ADD, depth + 1, e->site);
        break;
    case GW_E_DICTCOMP:
        gw_compile_expr(c, e->comprehension.value);
        gw_emit(c, GW_OP_MAP_ADD, depth + 1, e->site);
        break;
    default:
        gw_emit(c, GW_OP_YIELD, 0, e->site);
        gw_emit(c, GW_OP_POP, 0, e->site);
    }
}

static void compile_loops(gw_compiler *c, const gw_expr *e) {
    uint32_t count = e->comprehension.n_clauses;
    gw_label *begin = gw_arena_array(c->arena, count, sizeof *begin);
    gw_label *end = gw_arena_array(c->arena, count, sizeof *end);
    c->failed |= !begin || !end;
    for (uint32_t i = 0; i < count && !c->failed; i++) {
        const gw_clause *clause = &e->comprehension.clauses[i];
        begin[i] = gw_new_label(c);
        end[i] = gw_new_label(c);
        if (i) {
            gw_compile_expr(c, clause->iter);
            gw_emit(c, GW_OP_GET_ITER, 0, e->site);
        } else {
            gw_emit(c, GW_OP_LOAD_FAST, 0, e->site);
        }
        gw_place(c, begin[i]);
        gw_emit_jump(c, GW_OP_FOR_ITER, end[i], e->site);
        gw_compile_store(c, clause->target);
        for (uint32_t k = 0; k < clause->ifs.count && !c->failed; k++)
            gw_compile_jump_if(c, clause->ifs.at[k], begin[i], false, e->site);
    }
    if (!c->failed)
        compile_element(c, e, count);
    for (uint32_t i = count; i-- > 0 && !c->failed;) {
        gw_emit_jump(c, GW_OP_JUMP, begin[i], GW_NOWHERE);
        gw_place(c, end[i]);
    }
}

void gw_compile_comprehension(gw_compiler *c, gw_expr *e) {
    gw_unit *unit = c->failed ? NULL : gw_arena_alloc(c->arena, sizeof *unit);
    c->failed |= !unit;
    if (!unit)
        return;
    if (gw_unit_begin(c, unit, e->comprehension.scope, NULL, e->site.line)) {
        if (e->kind != GW_E_GENEXP)
            gw_emit(c,
                    e->kind == GW_E_LISTCOMP  ? GW_OP_BUILD_LIST
                    : e->kind == GW_E_SETCOMP ? GW_OP_BUILD_SET
                                              : GW_OP_BUILD_MAP,
                    0, e->site);
        compile_loops(c, e);
        if (e->kind == GW_E_GENEXP)
            gw_emit_none(c, GW_NOWHERE);
        gw_emit(c, GW_OP_RETURN, 0, e->kind == GW_E_GENEXP ? GW_NOWHERE : e->site);
    }
    gw_compile_closure(c, gw_unit_end(c), 0, e->site);
    gw_compile_expr(c, e->comprehension.clauses[0].iter);
    gw_emit(c, GW_OP_GET_ITER, 0, e->site);
    gw_emit(c, GW_OP_CALL, 1, e->site);
}
