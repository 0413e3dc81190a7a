/* if, loops, with, and leaving what is around (see Note [Blocks]). */
#include <string.h>

#include "lang/compiler.h"

gw_block *gw_push_block(gw_compiler *c, gw_block_type type, gw_site site) {
    gw_unit *u = c->unit;
    if (c->failed)
        return NULL;
    if (u->n_blocks == GW_MAX_BLOCKS) {
        gw_compile_fail(c, site, "too many statically nested blocks");
        return NULL;
    }
    gw_block *block = &u->blocks[u->n_blocks++];
    *block = (gw_block){.type = type, .site = site, .depth = u->depth, .start = u->n_code};
    return block;
}

void gw_pop_block(gw_compiler *c) {
    if (c->failed)
        return;
    gw_block *block = &c->unit->blocks[c->unit->n_blocks - 1];
    if (block->protects)
        gw_end_range(c, block);
    c->unit->n_blocks--;
}

static void call_exit(gw_compiler *c, gw_site site) {
    for (int i = 0; i < 3; i++)
        gw_emit_none(c, site);
    gw_emit(c, GW_OP_CALL, 3, site);
    gw_emit(c, GW_OP_POP, 0, site);
}

static void swap(gw_compiler *c, bool keeps) {
    if (keeps)
        gw_emit(c, GW_OP_SWAP, 0, GW_NOWHERE);
}

static void forget_name(gw_compiler *c, const gw_name *name) {
    if (!name)
        return;
    gw_emit_none(c, GW_NOWHERE);
    gw_compile_name(c, name, GW_STORE, GW_NOWHERE);
    gw_compile_name(c, name, GW_DELETE, GW_NOWHERE);
}

/* Undoes one block that is no longer on the list; `keeps`: the top of the stack is a value to be
 * returned. */
static void undo_block(gw_compiler *c, const gw_block *block, bool keeps) {
    switch (block->type) {
    case GW_B_FOR:
    case GW_B_POP_VALUE:
        swap(c, keeps);
        gw_emit(c, GW_OP_POP, 0, GW_NOWHERE);
        break;
    case GW_B_FINALLY_TRY:
        if (keeps && !gw_push_block(c, GW_B_POP_VALUE, block->site))
            return;
        gw_compile_block(c, block->final);
        if (keeps)
            gw_pop_block(c);
        break;
    case GW_B_FINALLY_END:
        swap(c, keeps);
        gw_emit(c, GW_OP_POP, 0, GW_NOWHERE);
        swap(c, keeps);
        gw_emit(c, GW_OP_POP_EXC, 0, GW_NOWHERE);
        break;
    case GW_B_WITH:
        swap(c, keeps);
        call_exit(c, block->site);
        break;
    case GW_B_HANDLER_CLEANUP:
        swap(c, keeps);
        gw_emit(c, GW_OP_POP_EXC, 0, GW_NOWHERE);
        forget_name(c, block->name);
        break;
    case GW_B_WHILE:
    case GW_B_TRY:
    case GW_B_HANDLER:
    case GW_B_GROUP_HANDLER:
        break;
    }
}

static bool is_loop(const gw_block *block) {
    return block->type == GW_B_WHILE || block->type == GW_B_FOR;
}

/* Undoes the blocks from the innermost: all, or down to a loop (which stays; its index is
 * returned, or -1). Afterwards the list is as it was, and nothing is reachable until a label. */
static int undo_blocks(gw_compiler *c, bool keeps, bool to_loop, gw_site site, gw_block **saved) {
    gw_unit *u = c->unit;
    uint32_t count = u->n_blocks;
    int loop = -1;
    *saved = gw_arena_array(c->arena, count, sizeof **saved);
    c->failed |= !*saved;
    if (c->failed)
        return -1;
    if (count)
        memcpy(*saved, u->blocks, count * sizeof **saved);
    for (uint32_t i = count; i-- > 0 && !c->failed;) {
        if (to_loop && is_loop(&(*saved)[i])) {
            loop = (int)i;
            break;
        }
        if (u->blocks[i].type == GW_B_WITH || u->blocks[i].type == GW_B_FINALLY_TRY)
            site = (gw_site){-1, 0, -1, 0}; /* as CPython 3.11 says it */
        if (u->blocks[i].type == GW_B_GROUP_HANDLER)
            gw_compile_fail(c, site,
                            "'break', 'continue' and 'return' cannot appear in an except* block");
        if (u->blocks[i].protects)
            gw_end_range(c, &u->blocks[i]);
        if (u->blocks[i].type == GW_B_HANDLER_CLEANUP) {
            gw_end_range(c, &u->blocks[i - 1]); /* undoing this drops what that one keeps */
            u->blocks[i - 1].protects = false;
        }
        u->n_blocks = i;
        undo_block(c, &(*saved)[i], keeps);
    }
    return loop;
}

/* Puts the blocks back; those that were undone protect again from here. */
static void restore_blocks(gw_compiler *c, const gw_block *saved, uint32_t count) {
    gw_unit *u = c->unit;
    if (c->failed)
        return;
    for (uint32_t i = u->n_blocks; i < count; i++) {
        u->blocks[i] = saved[i];
        u->blocks[i].start = u->n_code;
    }
    u->n_blocks = count;
}

void gw_compile_return(gw_compiler *c, const gw_stmt *s) {
    gw_unit *u = c->unit;
    uint32_t count = u->n_blocks, depth = u->depth;
    gw_block *saved;
    gw_const value;
    bool failed = false;
    if (u->scope->block != GW_BLOCK_FUNCTION) {
        gw_compile_fail(c, s->site, "'return' outside function");
        return;
    }
    bool constant = !s->expr || gw_is_constant(s->expr, c->arena, &value, &failed);
    c->failed |= failed;
    if (!constant)
        gw_compile_expr(c, s->expr);
    gw_site value_site = constant && s->expr ? s->expr->site : s->site;
    undo_blocks(c, !constant, false, value_site.line == s->site.line ? value_site : s->site,
                &saved);
    if (constant && s->expr)
        gw_emit_const(c, &value, s->expr->site);
    else if (constant)
        gw_emit_none(c, s->site);
    gw_emit(c, GW_OP_RETURN, 0, s->site);
    restore_blocks(c, saved, count);
    u->depth = depth;
}

void gw_compile_leave_loop(gw_compiler *c, const gw_stmt *s) {
    gw_unit *u = c->unit;
    uint32_t count = u->n_blocks, depth = u->depth;
    gw_block *saved;
    bool leaves = s->kind == GW_S_BREAK;
    int loop = undo_blocks(c, false, true, s->site, &saved);
    if (loop < 0) {
        gw_compile_fail(c, s->site,
                        leaves ? "'break' outside loop" : "'continue' not properly in loop");
        return;
    }
    if (leaves) {
        u->n_blocks = (uint32_t)loop;
        undo_block(c, &saved[loop], false);
    }
    if (!c->failed)
        gw_emit_jump(c, GW_OP_JUMP, leaves ? saved[loop].exit : saved[loop].begin, s->site);
    restore_blocks(c, saved, count);
    u->depth = depth;
}

static void compile_if(gw_compiler *c, const gw_stmt *s) {
    gw_label end = gw_new_label(c);
    for (uint32_t i = 0; i < s->choice.count && !c->failed; i++) {
        const gw_branch *branch = &s->choice.branches[i];
        bool last = i + 1 == s->choice.count && !s->choice.orelse.count;
        gw_label next = last ? end : gw_new_label(c);
        gw_compile_jump_if(c, branch->test, next, false, branch->site);
        gw_compile_block(c, &branch->body);
        if (!last) {
            gw_emit_jump(c, GW_OP_JUMP, end, GW_NOWHERE);
            gw_place(c, next);
        }
    }
    gw_compile_block(c, &s->choice.orelse);
    gw_place(c, end);
}

/* Notes a loop whose code is complete. */
static void note_loop(gw_compiler *c, const gw_stmt *s, uint32_t head, uint32_t body) {
    gw_unit *u = c->unit;
    gw_loop_range *loops =
        c->failed ? NULL : gw_grow(c, u->loops, u->n_loops, &u->loops_capacity, sizeof *loops);
    if (!loops)
        return;
    u->loops = loops;
    loops[u->n_loops++] = (gw_loop_range){.head = head,
                                          .body = body,
                                          .end = u->n_code,
                                          .line = s->site.line,
                                          .is_while = s->kind == GW_S_WHILE};
}

static void compile_while(gw_compiler *c, const gw_stmt *s) {
    gw_label begin = gw_new_label(c), orelse = gw_new_label(c), exit = gw_new_label(c);
    gw_place(c, begin);
    gw_block *block = gw_push_block(c, GW_B_WHILE, s->site);
    if (!block)
        return;
    block->begin = begin;
    block->exit = exit;
    const uint32_t head = c->unit->n_code, warned = c->n_warnings;
    gw_compile_jump_if(c, s->loop.source, orelse, false, s->site);
    const uint32_t body = c->unit->n_code, warned_end = c->n_warnings;
    gw_compile_block(c, &s->loop.body);
    gw_warn_again(c, warned, warned_end); /* CPython compiles the test again, for the next round */
    const bool empty = c->unit->n_code == head; /* while True: pass is somewhere, too */
    gw_emit_jump(c, GW_OP_JUMP, begin, empty ? s->site : GW_NOWHERE);
    note_loop(c, s, head, body);
    gw_pop_block(c);
    gw_place(c, orelse);
    gw_compile_block(c, &s->loop.orelse);
    gw_place(c, exit);
}

static void compile_for(gw_compiler *c, const gw_stmt *s) {
    gw_label begin = gw_new_label(c), end = gw_new_label(c), exit = gw_new_label(c);
    gw_compile_expr(c, s->loop.source);
    gw_emit(c, GW_OP_GET_ITER, 0, s->site);
    gw_block *block = gw_push_block(c, GW_B_FOR, s->site);
    if (!block)
        return;
    block->begin = begin;
    block->exit = exit;
    gw_place(c, begin);
    const uint32_t head = c->unit->n_code;
    gw_emit_jump(c, GW_OP_FOR_ITER, end, s->site);
    const uint32_t body = c->unit->n_code;
    gw_compile_store(c, s->loop.target);
    gw_compile_block(c, &s->loop.body);
    gw_emit_jump(c, GW_OP_JUMP, begin, GW_NOWHERE);
    note_loop(c, s, head, body);
    gw_pop_block(c);
    gw_place(c, end);
    gw_compile_block(c, &s->loop.orelse);
    gw_place(c, exit);
}

/* The exception of a body of `with`: unless exit() wants it gone it is raised on. */
static void compile_with_handler(gw_compiler *c, gw_label handler, gw_site site) {
    gw_label cleanup = gw_new_label(c), suppress = gw_new_label(c);
    gw_place(c, handler); /* exit e */
    gw_emit(c, GW_OP_PUSH_EXC, 0, GW_NOWHERE);
    gw_block *block = gw_push_block(c, GW_B_HANDLER, site);
    if (!block)
        return;
    block->protects = true;
    block->handler = cleanup;
    block->depth = c->unit->depth - 1; /* exit prev */
    gw_emit(c, GW_OP_WITH_EXCEPT, 0, site);
    gw_emit_jump(c, GW_OP_JUMP_IF_TRUE, suppress, site);
    gw_pop_block(c);
    gw_emit(c, GW_OP_RERAISE, 0, GW_NOWHERE);
    gw_place(c, cleanup);
    gw_emit(c, GW_OP_RERAISE, 0, GW_NOWHERE);
    gw_place(c, suppress); /* exit prev e */
    gw_emit(c, GW_OP_POP, 0, GW_NOWHERE);
    gw_emit(c, GW_OP_POP_EXC, 0, GW_NOWHERE);
    gw_emit(c, GW_OP_POP, 0, GW_NOWHERE);
}

void gw_compile_with(gw_compiler *c, const gw_stmt *s, uint32_t item) {
    const gw_with_item *with = &s->with.items[item];
    gw_label handler = gw_new_label(c), end = gw_new_label(c);
    gw_compile_expr(c, with->value);
    gw_emit(c, GW_OP_BEFORE_WITH, 0, s->site);
    gw_block *block = gw_push_block(c, GW_B_WITH, s->site);
    if (!block)
        return;
    block->protects = true;
    block->handler = handler;
    block->depth = c->unit->depth - 1; /* exit */
    if (with->target)
        gw_compile_store(c, with->target);
    else
        gw_emit(c, GW_OP_POP, 0, s->site);
    if (item + 1 < s->with.count)
        gw_compile_with(c, s, item + 1);
    else
        gw_compile_block(c, &s->with.body);
    gw_pop_block(c);
    call_exit(c, s->site);
    gw_emit_jump(c, GW_OP_JUMP, end, GW_NOWHERE);
    compile_with_handler(c, handler, s->site);
    gw_place(c, end);
}

void gw_compile_compound(gw_compiler *c, gw_stmt *s) {
    switch (s->kind) {
    case GW_S_IF:
        compile_if(c, s);
        break;
    case GW_S_WHILE:
        compile_while(c, s);
        break;
    case GW_S_FOR:
        compile_for(c, s);
        break;
    case GW_S_TRY:
        gw_compile_try(c, s);
        break;
    case GW_S_WITH:
        gw_compile_with(c, s, 0);
        break;
    case GW_S_MATCH:
        gw_compile_match(c, s);
        break;
    case GW_S_FUNCTION:
        gw_compile_function(c, s);
        break;
    default:
        gw_compile_class(c, s);
    }
}
