/* Scopes, and where the run is in them.
 *
 * Note [Rounds]. Loops leave no instructions of their own: a code has a table of the ranges that
 * its loops take, and before every instruction of an observed frame the place is compared with it.
 * So a round ends wherever the run goes, by break, return or exception, and a run that nobody
 * watches pays nothing.
 */
#include "lang/observe.h"

#include <string.h>

#include "lang/iterator.h"

static void tell(gw_vm *vm, const gw_scope_info *scope, bool enter) {
    if (vm->ctx->observer && vm->ctx->observer->scope) {
        vm->ctx->observer->scope(vm->ctx->observer_user, scope, enter);
    }
}

/* ---- loops ----------------------------------------------------------------------------------- */

/* How many rounds the loop is to have whose round begins: its iterator lies under the new item. */
static uint32_t rounds_of(const gw_vm *vm, const gw_python_frame *frame, uint32_t loop) {
    const gw_value iterator = frame->top[-2];
    if (!gw_has_layout(iterator, GW_L_ITERATOR)) {
        return 0;
    }
    const gw_iterator *it = (gw_iterator *)iterator.o;
    const uint64_t past = frame->rounds[loop - 1];
    uint64_t rounds = 0;
    if (it->object.type == vm->types[GW_T_range_iterator]) {
        rounds = past + it->length;
    } else if (it->object.type == vm->types[GW_T_list_iterator] && gw_is_list(it->over)) {
        rounds = gw_as_list(it->over)->length;
    }
    return rounds >= past && rounds <= UINT32_MAX ? (uint32_t)rounds : 0;
}

static void tell_round(gw_vm *vm, const gw_python_frame *frame, uint32_t loop, bool enter) {
    const gw_loop_range *range = &frame->code->code->loops[loop - 1];
    const gw_scope_info scope = {.kind = GW_SCOPE_LOOP,
                                 .name = range->is_while ? "while" : "for",
                                 .path = "",
                                 .line = range->line,
                                 .round = frame->rounds[loop - 1] - 1,
                                 .rounds =
                                     enter && !range->is_while ? rounds_of(vm, frame, loop) : 0};
    tell(vm, &scope, enter);
}

/* The innermost loop, an index + 1, from `after` on, of whose rounds `pc` is a part; 0: none. */
static uint32_t loop_at(const gw_code *code, uint32_t pc, uint32_t after) {
    for (uint32_t i = after; i < code->n_loops; i++) {
        if (pc >= code->loops[i].body && pc < code->loops[i].end) {
            return i + 1;
        }
    }
    return 0;
}

/* The round of the innermost loop is over; what is around it runs. */
static void leave_round(gw_vm *vm, gw_python_frame *frame) {
    const uint32_t loop = frame->loop;
    tell_round(vm, frame, loop, false);
    frame->loop = loop_at(frame->code->code, frame->code->code->loops[loop - 1].body, loop);
}

static bool count_rounds(gw_vm *vm, gw_python_frame *frame) {
    const gw_code *code = frame->code->code;
    if (!frame->rounds) {
        frame->rounds = gw_alloc_zero(vm->ctx, code->n_loops * sizeof *frame->rounds);
        gw_error_clear(vm->ctx); /* without memory for it loops go untold */
    }
    return frame->rounds;
}

static void follow_loops(gw_vm *vm, gw_python_frame *frame) {
    const gw_code *code = frame->code->code;
    if (!count_rounds(vm, frame)) {
        return;
    }
    const uint32_t pc = frame->pc;
    const gw_loop_range *range;
    while (frame->loop) {
        range = &code->loops[frame->loop - 1];
        if (pc > range->body && pc < range->end) {
            break;
        }
        leave_round(vm, frame);
    }
    for (uint32_t i = code->n_loops; i-- > 0;) { /* the outer ones first */
        range = &code->loops[i];
        if (pc < range->head || pc >= range->end) {
            frame->rounds[i] = 0;
        } else if (pc == range->body && pc < range->end) {
            frame->loop = i + 1;
            frame->rounds[i]++;
            tell_round(vm, frame, i + 1, true);
        }
    }
}

/* ---- lines ----------------------------------------------------------------------------------- */

bool gw_observe_step(gw_vm *vm, gw_python_frame *frame) {
    if (vm->looked == vm->steps + 1) {
        return true; /* the run paused here, and goes on */
    }
    vm->looked = vm->steps + 1;
    const gw_code *code = frame->code->code;
    if (code->n_loops) {
        follow_loops(vm, frame);
    }
    const int32_t line = code->sites[frame->pc].line;
    const bool back = frame->pc < frame->looked; /* to a line again, be it the same */
    const bool new_line = line > 0 && (line != frame->line || back);
    if (line > 0) {
        frame->looked = frame->pc;
    }
    if (new_line) {
        frame->line = line;
        gw_observe_members(vm, frame);
    }
    return !vm->pause || !vm->pause(vm->pause_user, new_line ? line : 0);
}

/* ---- calls ----------------------------------------------------------------------------------- */

static gw_scope_info function_scope(const gw_vm *vm, const gw_python_frame *frame) {
    const gw_code *code = frame->code->code;
    return (gw_scope_info){.kind = GW_SCOPE_FUNCTION,
                           .name = code->name,
                           .path = "",
                           .line = code->first_line,
                           .depth = vm->depth - 1};
}

static bool is_function(const gw_vm *vm, const gw_python_frame *frame) {
    return gw_is_observed(vm, frame) && frame->code->code->flags & GW_CODE_NEWLOCALS &&
           frame->code->code->name[0] != '<';
}

static gw_scope_info module_scope(const gw_python_frame *frame, const char *path) {
    return (gw_scope_info){
        .kind = GW_SCOPE_MODULE, .name = frame->slots[0].o->type->name->data, .path = path};
}

/* Whether this is forward() of an nn.Module: what the call of a module runs. */
static bool is_module_call(gw_vm *vm, const gw_python_frame *frame) {
    const gw_code *code = frame->code->code;
    if (!vm->ctx->observer || code->n_args == 0 || code->name[0] != 'f' ||
        !gw_str_is(frame->code->local_names[0], "self") || strcmp(code->name, "forward") != 0) {
        return false;
    }
    const gw_value self = frame->slots[0];
    gw_dict *attributes = gw_is_object(self) ? gw_object_attributes(vm, self, false) : NULL;
    return attributes && !gw_is_unset(gw_dict_get_text(vm, attributes, "_modules"));
}

void gw_observe_enter(gw_vm *vm, gw_python_frame *frame) {
    if (is_module_call(vm, frame)) {
        gw_buffer path;
        gw_buffer_init(&path, vm->ctx);
        const bool known = gw_module_path(vm, frame, &path);
        const gw_scope_info scope = module_scope(frame, known && path.length ? path.data : "");
        tell(vm, &scope, true);
        frame->is_module = true;
        gw_buffer_free(&path);
    }
    if (is_function(vm, frame)) {
        const gw_scope_info scope = function_scope(vm, frame);
        tell(vm, &scope, true);
        for (uint32_t i = 0; i < frame->code->code->n_locals; i++) {
            gw_observe_binding(vm, frame->code->local_names[i], scope.depth, gw_unset(),
                               frame->slots[i]);
        }
    }
}

void gw_observe_leave(gw_vm *vm, gw_python_frame *frame) {
    while (frame->loop) {
        leave_round(vm, frame);
    }
    frame->line = 0;
    if (is_function(vm, frame)) {
        const gw_scope_info scope = function_scope(vm, frame);
        tell(vm, &scope, false);
    } else if (vm->depth == 1 && gw_is_observed(vm, frame) && gw_is_unset(vm->raised)) {
        gw_observe_members(vm, frame); /* what the last line has made */
    }
    if (frame->is_module) {
        const gw_scope_info scope = {.kind = GW_SCOPE_MODULE, .name = "", .path = ""};
        tell(vm, &scope, false);
        frame->is_module = false;
    }
}

/* ---- names ----------------------------------------------------------------------------------- */

void gw_observe_binding(gw_vm *vm, const gw_str *name, size_t depth, gw_value before,
                        gw_value after) {
    if (!vm->tensor_of || !vm->ctx->observer->bind) {
        return;
    }
    struct gw_tensor *now = gw_is_object(after) ? vm->tensor_of(after) : NULL;
    if (now || (gw_is_object(before) && vm->tensor_of(before))) {
        vm->ctx->observer->bind(vm->ctx->observer_user, name->data, depth, now);
    }
}
