/* try. Bodies of finally are compiled once for each way that leads through them. */
#include "lang/compiler.h"

static void forget_name(gw_compiler *c, const gw_except *handler) {
    if (!handler->name)
        return;
    gw_emit_none(c, GW_NOWHERE);
    gw_compile_name(c, handler->name, GW_STORE, GW_NOWHERE);
    gw_compile_name(c, handler->name, GW_DELETE, GW_NOWHERE);
}

/* The body of `except .. as name`; prev is on the stack. Exceptions in it forget the name too. */
static void compile_handler_body(gw_compiler *c, const gw_except *handler, gw_label done) {
    gw_label cleanup = gw_new_label(c);
    gw_block *block = gw_push_block(c, GW_B_HANDLER_CLEANUP, handler->site);
    if (!block)
        return;
    block->name = handler->name;
    if (handler->name) {
        block->protects = true;
        block->handler = cleanup;
    }
    gw_compile_block(c, &handler->body);
    gw_pop_block(c);
    if (c->failed)
        return;
    /* What follows has not prev on the stack, which the handlers around protect. */
    gw_block *around = &c->unit->blocks[c->unit->n_blocks - 1];
    gw_end_range(c, around);
    gw_emit(c, GW_OP_POP_EXC, 0, GW_NOWHERE);
    forget_name(c, handler);
    gw_emit_jump(c, GW_OP_JUMP, done, GW_NOWHERE);
    if (handler->name) {
        gw_place(c, cleanup); /* prev e */
        forget_name(c, handler);
        gw_emit(c, GW_OP_RERAISE, 0, GW_NOWHERE);
    }
    gw_begin_range(c, around);
}

static void compile_handler(gw_compiler *c, const gw_except *handler, gw_label done) {
    gw_label next = gw_new_label(c);
    if (handler->type) { /* prev e */
        gw_compile_expr(c, handler->type);
        gw_emit(c, GW_OP_MATCH_EXC, 0, handler->site);
        gw_emit_jump(c, GW_OP_JUMP_IF_FALSE, next, handler->site);
    }
    if (handler->name)
        gw_compile_name(c, handler->name, GW_STORE, handler->site);
    else
        gw_emit(c, GW_OP_POP, 0, handler->site);
    compile_handler_body(c, handler, done);
    gw_place(c, next);
}

static void compile_handlers(gw_compiler *c, const gw_stmt *s, gw_label done) {
    gw_label cleanup = gw_new_label(c);
    gw_emit(c, GW_OP_PUSH_EXC, 0, GW_NOWHERE);
    gw_block *block = gw_push_block(c, GW_B_HANDLER, s->site);
    if (!block)
        return;
    block->protects = true;
    block->handler = cleanup;
    block->depth = c->unit->depth - 1; /* prev */
    for (uint32_t i = 0; i < s->attempt.n_handlers && !c->failed; i++) {
        const gw_except *handler = &s->attempt.handlers[i];
        if (!handler->type && i + 1 < s->attempt.n_handlers)
            gw_compile_fail(c, handler->site, "default 'except:' must be last");
        compile_handler(c, handler, done);
    }
    gw_pop_block(c);
    gw_emit(c, GW_OP_RERAISE, 0, GW_NOWHERE);
    gw_place(c, cleanup);
    gw_emit(c, GW_OP_RERAISE, 0, GW_NOWHERE);
}

/* Note [except*]. Its handlers run one after another, each for its part of the exception:
 *     prev e l rest    e: the exception; l: what was raised, and at the end what was left of e
 * In a body its part is the handled exception. What the body raises joins l. */
static void compile_group_body(gw_compiler *c, const gw_except *handler, gw_label next) {
    gw_label raised = gw_new_label(c);
    gw_block *block = gw_push_block(c, GW_B_HANDLER_CLEANUP, handler->site);
    if (!block)
        return;
    block->name = handler->name;
    block->protects = true;
    block->handler = raised;
    gw_compile_block(c, &handler->body);
    gw_pop_block(c);
    forget_name(c, handler);
    gw_emit_jump(c, GW_OP_JUMP, next, GW_NOWHERE);
    gw_place(c, raised); /* prev e l rest new */
    forget_name(c, handler);
    gw_emit(c, GW_OP_LIST_APPEND, 2, GW_NOWHERE);
    gw_emit_jump(c, GW_OP_JUMP, next, GW_NOWHERE);
}

static void compile_group_handler(gw_compiler *c, const gw_except *handler) {
    gw_label none = gw_new_label(c), next = gw_new_label(c);
    gw_compile_expr(c, handler->type); /* prev e l rest t */
    gw_emit(c, GW_OP_MATCH_GROUP, 0, handler->site);
    gw_emit(c, GW_OP_UNPACK_SEQUENCE, 2, handler->site);
    gw_emit(c, GW_OP_DUP, 0, handler->site);
    gw_emit_none(c, handler->site);
    gw_emit(c, GW_OP_IS, 0, handler->site);
    gw_emit_jump(c, GW_OP_JUMP_IF_TRUE, none, handler->site);
    gw_emit(c, GW_OP_HANDLE_EXC, 0, handler->site); /* prev e l rest match */
    if (handler->name)
        gw_compile_name(c, handler->name, GW_STORE, handler->site);
    else
        gw_emit(c, GW_OP_POP, 0, handler->site);
    compile_group_body(c, handler, next);
    gw_place(c, none); /* prev e l rest None */
    gw_emit(c, GW_OP_POP, 0, GW_NOWHERE);
    gw_place(c, next);
}

static void compile_group_handlers(gw_compiler *c, const gw_stmt *s, gw_label done) {
    gw_label cleanup = gw_new_label(c), raise = gw_new_label(c);
    gw_emit(c, GW_OP_PUSH_EXC, 0, GW_NOWHERE);
    gw_block *block = gw_push_block(c, GW_B_GROUP_HANDLER, s->site);
    if (!block)
        return;
    block->protects = true;
    block->handler = cleanup;
    block->depth = c->unit->depth - 1; /* prev */
    gw_emit(c, GW_OP_DUP, 0, GW_NOWHERE);
    gw_emit(c, GW_OP_BUILD_LIST, 0, GW_NOWHERE);
    gw_emit(c, GW_OP_SWAP, 0, GW_NOWHERE);
    for (uint32_t i = 0; i < s->attempt.n_handlers && !c->failed; i++)
        compile_group_handler(c, &s->attempt.handlers[i]);
    gw_emit(c, GW_OP_LIST_APPEND, 1, GW_NOWHERE);
    gw_emit(c, GW_OP_JOIN_GROUP, 0, GW_NOWHERE); /* prev new */
    gw_pop_block(c);
    gw_emit(c, GW_OP_DUP, 0, GW_NOWHERE);
    gw_emit_none(c, GW_NOWHERE);
    gw_emit(c, GW_OP_IS, 1, GW_NOWHERE);
    gw_emit_jump(c, GW_OP_JUMP_IF_TRUE, raise, GW_NOWHERE);
    gw_emit(c, GW_OP_POP, 0, GW_NOWHERE);
    gw_emit(c, GW_OP_POP_EXC, 0, GW_NOWHERE);
    gw_emit_jump(c, GW_OP_JUMP, done, GW_NOWHERE);
    gw_place(c, raise);
    gw_emit(c, GW_OP_RERAISE, 0, GW_NOWHERE);
    gw_place(c, cleanup);
    gw_emit(c, GW_OP_RERAISE, 0, GW_NOWHERE);
}

static void compile_except(gw_compiler *c, const gw_stmt *s) {
    gw_label handler = gw_new_label(c), end = gw_new_label(c);
    gw_block *block = gw_push_block(c, GW_B_TRY, s->site);
    if (!block)
        return;
    block->protects = true;
    block->handler = handler;
    gw_compile_block(c, &s->attempt.body);
    gw_pop_block(c);
    gw_compile_block(c, &s->attempt.orelse);
    gw_emit_jump(c, GW_OP_JUMP, end, GW_NOWHERE);
    gw_place(c, handler);
    if (s->attempt.star)
        compile_group_handlers(c, s, end);
    else
        compile_handlers(c, s, end);
    gw_place(c, end);
}

/* The finally of an exception, which is raised on afterwards. */
static void compile_finally_end(gw_compiler *c, const gw_stmt *s) {
    gw_label cleanup = gw_new_label(c);
    gw_emit(c, GW_OP_PUSH_EXC, 0, GW_NOWHERE);
    gw_block *block = gw_push_block(c, GW_B_FINALLY_END, s->site);
    if (!block)
        return;
    block->protects = true;
    block->handler = cleanup;
    block->depth = c->unit->depth - 1; /* prev */
    gw_compile_block(c, &s->attempt.final);
    gw_pop_block(c);
    gw_emit(c, GW_OP_RERAISE, 0, GW_NOWHERE);
    gw_place(c, cleanup);
    gw_emit(c, GW_OP_RERAISE, 0, GW_NOWHERE);
}

void gw_compile_try(gw_compiler *c, const gw_stmt *s) {
    if (!s->attempt.final.count) {
        compile_except(c, s);
        return;
    }
    gw_label handler = gw_new_label(c), end = gw_new_label(c);
    gw_block *block = gw_push_block(c, GW_B_FINALLY_TRY, s->site);
    if (!block)
        return;
    block->protects = true;
    block->handler = handler;
    block->final = &s->attempt.final;
    if (s->attempt.n_handlers)
        compile_except(c, s);
    else
        gw_compile_block(c, &s->attempt.body);
    gw_pop_block(c);
    gw_compile_block(c, &s->attempt.final);
    gw_emit_jump(c, GW_OP_JUMP, end, GW_NOWHERE);
    gw_place(c, handler);
    compile_finally_end(c, s);
    gw_place(c, end);
}
