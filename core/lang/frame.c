#include "lang/frame.h"

#include <string.h>

#include "lang/exception_named.h"
#include "lang/frame_object.h"
#include "lang/generator.h"
#include "lang/observe.h"
#include "lang/type.h"

/* --- Making frames ---------------------------------------------------------------------------- */

gw_python_frame *gw_frame_new(gw_vm *vm, gw_code_object *code, gw_dict *globals,
                              const gw_tuple *closure) {
    const gw_code *c = code->code;
    const size_t n_slots = (size_t)c->n_locals + c->n_cells + c->n_free;
    const size_t size = sizeof(gw_python_frame) + (n_slots + c->stack_size + 1) * sizeof(gw_value);
    gw_python_frame *frame = gw_vm_alloc(vm, size);
    if (!frame) {
        return NULL;
    }
    *frame = (gw_python_frame){.frame = {.size = size, .kind = GW_FRAME_PYTHON},
                               .code = gw_object_retain(code),
                               .globals = gw_object_retain(globals),
                               .n_slots = (uint32_t)n_slots};
    for (size_t i = 0; i < n_slots; i++) {
        frame->slots[i] = gw_unset();
    }
    frame->top = frame->slots + n_slots;
    for (size_t i = 0; closure && i < c->n_free; i++) {
        frame->slots[c->n_locals + c->n_cells + i] = gw_retain(closure->items[i]);
    }
    return frame;
}

bool gw_frame_bind_cells(gw_vm *vm, gw_python_frame *frame) {
    const gw_code *code = frame->code->code;
    for (size_t i = 0; i < code->n_cells; i++) {
        const int32_t from = code->cell_arg[i];
        gw_cell *cell = gw_cell_new(vm, from < 0 ? gw_unset() : frame->slots[from]);
        if (!cell) {
            return false;
        }
        frame->slots[code->n_locals + i] = gw_object_value(cell);
    }
    return true;
}

static void free_python_frame(gw_vm *vm, gw_python_frame *frame) {
    if (frame->seen_as) {
        gw_frame_object_leave(vm, frame);
    }
    if (frame->generator) {
        frame->generator->frame = NULL;
        frame->generator->running = false;
        frame->generator = NULL;
    }
    while (frame->top > frame->slots) {
        gw_release_value(*--frame->top);
    }
    if (frame->rounds) {
        gw_release(vm->ctx, frame->rounds, frame->code->code->n_loops * sizeof *frame->rounds);
    }
    gw_release_value(frame->instance);
    gw_release_value(frame->handled);
    gw_object_release(frame->locals);
    gw_object_release(frame->globals);
    gw_object_release(frame->code);
    gw_release(vm->ctx, frame, frame->frame.size);
}

void gw_frame_free(gw_vm *vm, gw_frame *frame) {
    if (frame->kind == GW_FRAME_PYTHON) {
        free_python_frame(vm, (gw_python_frame *)frame);
        return;
    }
    gw_task *task = gw_frame_task(frame);
    for (size_t i = 0; i < task->n; i++) {
        gw_release_value(task->values[i]);
    }
    gw_buffer_free(&task->text);
    gw_release(vm->ctx, frame, frame->size);
}

/* --- The stack -------------------------------------------------------------------------------- */

gw_flow gw_frame_push(gw_vm *vm, gw_python_frame *frame) {
    if (vm->depth + vm->levels >= vm->options.recursion_limit) {
        gw_frame_free(vm, &frame->frame);
        return gw_raise(vm, GW_X_RecursionError, "maximum recursion depth exceeded");
    }
    frame->frame.below = vm->top;
    vm->top = &frame->frame;
    vm->depth++;
    if (vm->ctx->observer) {
        gw_observe_enter(vm, frame);
    }
    return GW_CALLED;
}

gw_frame *gw_frame_pop(gw_vm *vm) {
    gw_frame *top = vm->top;
    vm->top = top->below;
    if (top->kind == GW_FRAME_PYTHON) {
        if (vm->ctx->observer) {
            gw_observe_leave(vm, (gw_python_frame *)top);
        }
        vm->depth -= 1 + ((gw_python_frame *)top)->stands_for_caller;
    } else {
        vm->tasks--;
        vm->levels -= top->levels;
    }
    return top;
}

gw_flow gw_task_start(gw_vm *vm, gw_step_fn step, const gw_value *values, size_t n, gw_task **out) {
    if (vm->tasks >= (uint64_t)vm->options.recursion_limit * 4) {
        return gw_raise(vm, GW_X_RecursionError, "maximum recursion depth exceeded");
    }
    const size_t head = (sizeof(gw_frame) + 15) / 16 * 16;
    const size_t size = head + sizeof(gw_task) + n * sizeof(gw_value);
    gw_frame *frame = gw_vm_alloc(vm, size);
    if (!frame) {
        return GW_RAISED;
    }
    memset(frame, 0, size);
    frame->size = size;
    frame->kind = GW_FRAME_TASK;
    frame->below = vm->top;
    gw_task *task = gw_frame_task(frame);
    task->step = step;
    task->n = n;
    gw_buffer_init(&task->text, vm->ctx);
    for (size_t i = 0; i < n; i++) {
        task->values[i] = values ? gw_retain(values[i]) : gw_unset();
    }
    vm->top = frame;
    vm->tasks++;
    if (out) {
        *out = task;
    }
    return GW_CALLED;
}

/* Note [Levels]. Where CPython counts a C function as a level of recursion (a repr, a comparison),
 * the task that does its work here stands for that many: nested data and an endless __repr__ end at
 * the same depth as there, in the same words. All other tasks have a limit of their own, far away.
 */
gw_flow gw_task_nest(gw_vm *vm, gw_flow flow, uint32_t levels, const char *while_doing) {
    if (flow != GW_CALLED) {
        return flow;
    }
    vm->top->levels += levels;
    vm->levels += levels;
    if (vm->depth + vm->levels <= vm->options.recursion_limit) {
        return flow;
    }
    gw_frame_free(vm, gw_frame_pop(vm));
    return gw_raise(vm, GW_X_RecursionError, "maximum recursion depth exceeded%s", while_doing);
}

gw_python_frame *gw_frame_current(const gw_vm *vm) {
    for (gw_frame *f = vm->top; f; f = f->below) {
        if (f->kind == GW_FRAME_PYTHON) {
            return (gw_python_frame *)f;
        }
    }
    return NULL;
}

gw_site gw_frame_site(const gw_python_frame *frame) {
    const uint32_t at = frame->pc ? frame->pc - 1 : 0;
    return frame->code->code->sites[at];
}

/* --- Results ---------------------------------------------------------------------------------- */

void gw_frame_branch(gw_python_frame *frame, gw_instruction instruction, bool truth) {
    const gw_opcode op = gw_instruction_op(instruction);
    const bool on = op == GW_OP_JUMP_IF_TRUE || op == GW_OP_JUMP_IF_TRUE_OR_POP;
    const bool jump = truth == on;
    if (jump) {
        frame->pc = gw_instruction_arg(instruction);
    }
    if (!jump || op == GW_OP_JUMP_IF_TRUE || op == GW_OP_JUMP_IF_FALSE) {
        gw_release_value(*--frame->top);
    }
}

/* YIELD_FROM has an answer of the iterator it delegates to: an item is yielded further, at the end
 * the iterator's value is the result. */
static gw_flow deliver_sent(gw_vm *vm, gw_python_frame *frame, gw_value *value) {
    if (gw_is_unset(*value)) {
        gw_release_value(*--frame->top);
        *frame->top++ = vm->stop_value;
        vm->stop_value = gw_none();
        return GW_CALLED;
    }
    frame->pc--;
    gw_generator_suspend(vm, frame);
    return GW_RETURNED;
}

static gw_flow deliver_binary(gw_vm *vm, gw_python_frame *frame, gw_instruction instruction,
                              gw_value value) {
    gw_flow flow = GW_CALLED;
    gw_value *operands = frame->top - 2;
    const bool answered = value.tag != GW_V_NOT_IMPLEMENTED;
    if (!answered) {
        flow = gw_binary_ask_right(vm, (gw_binary_op)gw_instruction_arg(instruction),
                                   gw_instruction_op(instruction) == GW_OP_INPLACE, operands[0],
                                   operands[1]);
    }
    gw_release_value(*--frame->top);
    gw_release_value(*--frame->top);
    if (answered) {
        *frame->top++ = value;
    }
    return flow;
}

/* GW_CALLED: the frame goes on; GW_RETURNED: *value goes to the frame below; GW_RAISED. */
static gw_flow deliver(gw_vm *vm, gw_python_frame *frame, gw_value *value) {
    const gw_expect expect = frame->frame.expect;
    const gw_instruction last = frame->code->code->code[frame->pc ? frame->pc - 1 : 0];
    frame->frame.expect = GW_EXPECT_PUSH;
    switch (expect) {
    case GW_EXPECT_PUSH:
        if (gw_is_unset(*value)) {
            const gw_value stop = vm->stop_value;
            vm->stop_value = gw_none();
            gw_raise_value(vm, GW_X_StopIteration, gw_is_none(stop) ? gw_unset() : stop);
            gw_release_value(stop);
            return GW_RAISED;
        }
        *frame->top++ = *value;
        return GW_CALLED;
    case GW_EXPECT_NOT:
        *frame->top++ = gw_bool(!value->b);
        return GW_CALLED;
    case GW_EXPECT_DISCARD:
        gw_release_value(*value);
        return GW_CALLED;
    case GW_EXPECT_BRANCH:
        gw_frame_branch(frame, last, value->b);
        return GW_CALLED;
    case GW_EXPECT_ITEM:
        if (gw_is_unset(*value)) {
            gw_release_value(*--frame->top);
            frame->pc = gw_instruction_arg(last);
        } else {
            *frame->top++ = *value;
        }
        return GW_CALLED;
    case GW_EXPECT_RETRY:
        gw_assign_take(frame->top - 1 - frame->retry, *value);
        frame->pc--;
        return GW_CALLED;
    case GW_EXPECT_BINARY:
        return deliver_binary(vm, frame, last, *value);
    case GW_EXPECT_METHOD:
        *frame->top++ = *value;
        *frame->top++ = gw_unset();
        return GW_CALLED;
    case GW_EXPECT_SENT:
        return deliver_sent(vm, frame, value);
    }
    return GW_CALLED;
}

bool gw_frame_unwind(gw_vm *vm, gw_python_frame *frame) {
    const gw_code *code = frame->code->code;
    const uint32_t at = frame->pc ? frame->pc - 1 : 0;
    frame->frame.expect = GW_EXPECT_PUSH;
    if (!frame->reraising && (frame->code->visible || (code->flags & GW_CODE_OF_TEXT))) {
        const gw_trace_entry entry = {
            .code = &frame->code->object, .site = code->sites[at], .instruction = code->code[at]};
        gw_exception_add_line(vm, (gw_exception *)vm->raised.o, entry);
    }
    frame->reraising = false;
    for (uint32_t i = 0; i < code->n_handlers && !vm->abandoned; i++) {
        const gw_handler *h = &code->handlers[i];
        if (h->start <= at && at < h->end) {
            gw_value *top = gw_frame_stack(frame) + h->depth;
            while (frame->top > top) {
                gw_release_value(*--frame->top);
            }
            *frame->top++ = gw_catch(vm);
            frame->pc = h->handler;
            return true;
        }
    }
    return false;
}

/* An AttributeError that leaves a property, a __getattr__ or a __get__ is about the attribute that
 * the frame below was after. */
static void note_attribute(gw_vm *vm, const gw_python_frame *frame) {
    const gw_frame *below = frame->frame.below;
    if (!gw_raised_is(vm, GW_X_AttributeError) || !below || below->kind != GW_FRAME_PYTHON) {
        return;
    }
    const gw_python_frame *asker = (const gw_python_frame *)below;
    const gw_instruction last = asker->code->code->code[asker->pc ? asker->pc - 1 : 0];
    const gw_opcode op = gw_instruction_op(last);
    const uint32_t n = frame->code->code->n_args;
    if ((op == GW_OP_LOAD_ATTR || op == GW_OP_LOAD_METHOD) && n > 0) {
        const gw_value self = frame->slots[n == 3 ? 1 : 0];
        if (!gw_is_unset(self)) {
            gw_note_attribute_if_new(vm, self, asker->code->names[gw_instruction_arg(last)]);
        }
    }
}

void gw_generator_leave(gw_vm *vm) {
    if (gw_raised_is(vm, GW_X_StopIteration)) {
        const gw_value stop = gw_catch(vm);
        gw_raise(vm, GW_X_RuntimeError, "generator raised StopIteration");
        gw_exception *e = (gw_exception *)vm->raised.o;
        gw_assign_take(&e->cause, gw_retain(stop));
        gw_assign_take(&e->context, stop);
        e->suppress_context = true;
    }
}

gw_settled gw_frame_settle(gw_vm *vm, gw_flow flow, gw_value value) {
    while (vm->top) {
        gw_frame *top = vm->top;
        if (flow == GW_RAISED && gw_is_unset(vm->raised)) {
            gw_raise_error(vm);
        }
        if (top->kind == GW_FRAME_TASK) {
            gw_task *task = gw_frame_task(top);
            if (flow == GW_CALLED && task->state && vm->steps >= vm->attention) {
                if (!gw_vm_attend(vm)) {
                    return GW_SETTLED_PAUSED;
                }
                flow = gw_is_object(vm->raised) ? GW_RAISED : GW_CALLED;
            }
            if (flow != GW_RAISED) {
                flow = task->step(vm, task, flow == GW_RETURNED ? value : gw_unset(), &value);
            } else if (task->catches && !vm->abandoned) {
                flow = task->step(vm, task, gw_unset(), &value);
            }
            if (flow != GW_CALLED) {
                gw_frame_free(vm, gw_frame_pop(vm));
            }
            continue;
        }
        gw_python_frame *frame = (gw_python_frame *)top;
        if (flow == GW_RETURNED) {
            flow = deliver(vm, frame, &value);
            if (flow == GW_CALLED && vm->top != top) {
                continue;
            }
        }
        if (flow == GW_CALLED || (flow == GW_RAISED && gw_frame_unwind(vm, frame))) {
            return GW_SETTLED_READY;
        }
        if (flow == GW_RAISED) {
            note_attribute(vm, frame);
            const bool generator = frame->generator != NULL;
            gw_frame_free(vm, gw_frame_pop(vm));
            if (generator) {
                gw_generator_leave(vm);
            }
        }
    }
    if (flow == GW_RETURNED) {
        gw_release_value(value);
    }
    return GW_SETTLED_EMPTY;
}
