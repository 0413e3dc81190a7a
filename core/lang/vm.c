#include "lang/vm.h"

#include <string.h>

#include "lang/builtins.h"
#include "lang/farewell.h"
#include "lang/frame.h"
#include "lang/generator.h"
#include "lang/library.h"
#include "lang/module.h"
#include "lang/number.h"
#include "lang/traceback.h"
#include "lang/type.h"
#include "lang/warn.h"
#include "lang/weak.h"

enum { RECURSION_LIMIT = 1000 };

/* --- Its life --------------------------------------------------------------------------------- */

static bool make_strings(gw_vm *vm) {
    if (!(vm->empty_str = gw_str_new(vm, "", 0)) ||
        !(vm->empty_tuple = gw_tuple_new(vm, NULL, 0))) {
        return false;
    }
    for (int c = 0; c < 128; c++) {
        const char text[2] = {(char)c, '\0'};
        gw_str *s = c ? gw_str_intern(vm, text) : gw_str_new(vm, text, 1);
        if (!s) {
            return false;
        }
        vm->ascii[c] = s;
    }
    return true;
}

gw_vm *gw_vm_new(gw_context *ctx, const gw_vm_options *options) {
    gw_vm *vm = gw_alloc_zero(ctx, sizeof *vm);
    if (!vm) {
        return NULL;
    }
    vm->ctx = ctx;
    if (options) {
        vm->options = *options;
    }
    if (!vm->options.recursion_limit) {
        vm->options.recursion_limit = RECURSION_LIMIT;
    }
    vm->objects.next = vm->objects.previous = &vm->objects;
    vm->state = GW_VM_DONE;
    vm->stop_value = gw_none();
    vm->farewell = gw_unset();
    gw_buffer_init(&vm->out, ctx);
    gw_buffer_init(&vm->err, ctx);
    if (!gw_types_init(vm) || !make_strings(vm) || !gw_exceptions_init(vm) ||
        !(vm->modules = gw_dict_new(vm)) || !(vm->builtins = gw_dict_new(vm)) ||
        !(vm->warned = gw_dict_new(vm)) || !gw_builtins_init(vm)) {
        gw_vm_free(vm);
        return NULL;
    }
    return vm;
}

void gw_vm_free(gw_vm *vm) {
    if (!vm) {
        return;
    }
    gw_context *ctx = vm->ctx;
    vm->closing = true;
    while (vm->top) {
        gw_frame *frame = vm->top;
        vm->top = frame->below;
        gw_frame_free(vm, frame);
    }
    if (vm->free_bindings) {
        vm->free_bindings(vm, vm->bindings);
    }
    gw_objects_free(vm);
    gw_weak_free(vm);
    while (vm->sources) {
        gw_source *source = vm->sources;
        vm->sources = source->next;
        gw_code_free(source->code);
        gw_release(ctx, source->text, source->length + 1);
        gw_release(ctx, source, sizeof *source);
    }
    while (vm->registered) {
        gw_registered *r = vm->registered;
        vm->registered = r->next;
        gw_release(ctx, r, sizeof *r);
    }
    while (vm->figures) {
        gw_vm_drop_figure(vm);
    }
    gw_buffer_free(&vm->out);
    gw_buffer_free(&vm->err);
    gw_release(ctx, vm, sizeof *vm);
    gw_error_clear(ctx);
}

bool gw_vm_add_source(gw_vm *vm, gw_code *code, const char *text, size_t length, bool visible) {
    gw_source *source = gw_vm_alloc(vm, sizeof *source);
    char *copy = source ? gw_vm_alloc(vm, length + 1) : NULL;
    if (!copy) {
        gw_release(vm->ctx, source, sizeof *source);
        gw_code_free(code);
        return false;
    }
    memcpy(copy, text, length);
    copy[length] = '\0';
    *source = (gw_source){
        .next = vm->sources, .code = code, .text = copy, .length = length, .visible = visible};
    vm->sources = source;
    return true;
}

bool gw_vm_start(gw_vm *vm, gw_code *code, const char *source, size_t length) {
    if (!gw_vm_add_source(vm, code, source, length, true)) {
        return false;
    }
    const gw_value module = gw_module_new(vm, "__main__");
    if (gw_is_unset(module)) {
        return false;
    }
    gw_str *file = gw_str_text(vm, code->filename);
    const bool kept = file && gw_module_set(vm, module, "__file__", gw_object_value(file)) &&
                      gw_dict_set_str(vm, vm->modules, gw_name(vm, GW_N___main__), module);
    gw_object_release(file);
    gw_release_value(module);
    const gw_flow flow =
        kept && gw_warn_of_code(vm, code) ? gw_module_run(vm, module, code, true) : GW_RAISED;
    if (flow == GW_RAISED) {
        gw_release_value(gw_catch(vm));
    }
    vm->state = flow == GW_CALLED ? GW_VM_PAUSED : GW_VM_FAILED;
    return flow == GW_CALLED;
}

/* --- Running ---------------------------------------------------------------------------------- */

static void set_attention(gw_vm *vm) {
    vm->attention = vm->slice_end;
    if (vm->options.step_limit && vm->options.step_limit < vm->attention) {
        vm->attention = vm->options.step_limit;
    }
}

/* What a native has left to be done in Python. In the midst of another native it waits. */
static void do_chore(gw_vm *vm) {
    const gw_chore_fn chore = vm->chore;
    gw_value out = gw_unset();
    if (vm->top->kind != GW_FRAME_PYTHON) {
        vm->attention = vm->steps + 1;
        return;
    }
    vm->chore = NULL;
    if ((chore ? chore(vm) : gw_warnings_tell(vm, &out)) == GW_CALLED) {
        vm->top->below->expect = GW_EXPECT_DISCARD;
    }
    gw_release_value(out);
    if (gw_warnings_wait(vm)) {
        vm->attention = 0;
    }
}

void gw_vm_do_next(gw_vm *vm, gw_chore_fn chore) {
    vm->chore = chore;
    vm->attention = 0;
}
/* What stops the program is raised by the instruction that would be next: after a jump, the one
 * before it is elsewhere. */
static void stop_at_next(gw_vm *vm) {
    gw_python_frame *frame = (gw_python_frame *)vm->top;
    if (vm->top->kind == GW_FRAME_PYTHON && frame->code->code->sites[frame->pc].line) {
        frame->pc++;
    }
}

bool gw_vm_attend(gw_vm *vm) {
    set_attention(vm);
    if (vm->interrupted) {
        vm->interrupted = false;
        vm->lacks = NULL;
        stop_at_next(vm);
        gw_raise_value(vm, GW_X_KeyboardInterrupt, gw_unset());
        return true;
    }
    if (vm->options.step_limit && vm->steps >= vm->options.step_limit) {
        const unsigned long long limit = vm->options.step_limit;
        vm->abandoned = true;
        vm->options.step_limit = 0;
        stop_at_next(vm);
        gw_raise(vm, GW_X_RuntimeError,
                 "the program was stopped: it has run for %llu steps, all it may in the playground",
                 limit);
        return true;
    }
    if (gw_vm_lacks(vm)) {
        return false;
    }
    vm->lacks = NULL;
    if (vm->finalizable && vm->finalizable->length && !vm->finalizing &&
        vm->top->kind == GW_FRAME_PYTHON) {
        if (gw_last_words_start(vm) == GW_CALLED) {
            vm->top->below->expect = GW_EXPECT_DISCARD;
        }
        return true;
    }
    if (vm->chore || gw_warnings_wait(vm)) {
        do_chore(vm);
        return true;
    }
    return vm->steps < vm->slice_end;
}

/* What a module has left to be done when the program is over. False: nothing. */
static bool say_farewell(gw_vm *vm) {
    const gw_value farewell = vm->farewell;
    const gw_args none = {0};
    gw_value out = gw_unset();
    vm->farewell = gw_unset();
    const gw_flow flow = gw_is_unset(farewell) ? GW_RETURNED : gw_call(vm, farewell, &none, &out);
    gw_release_value(out);
    gw_release_value(farewell);
    return flow == GW_CALLED;
}

/* What the report may take when the program has taken all the memory it may. */
enum { REPORT_ROOM = 256 * 1024 };

/* The stack is empty: the run is over, or its uncaught exception is reported first. */
static void finish(gw_vm *vm) {
    if (vm->reporting || gw_is_unset(vm->raised)) {
        gw_release_value(gw_catch(vm));
        if (vm->reporting && !vm->ended) { /* a __del__ has the budgets that were */
            vm->options.step_limit = vm->steps_allowed;
            vm->options.output_limit = vm->output_allowed;
        }
        if (!say_farewell(vm) && !gw_farewell_start(vm)) {
            vm->state = gw_is_unset(vm->failure) ? GW_VM_DONE : GW_VM_FAILED;
        }
        return;
    }
    const gw_value e = gw_catch(vm);
    if (gw_is_instance(vm, e, vm->exceptions[GW_X_SystemExit])) {
        const gw_value code = ((gw_exception *)e.o)->value;
        if (gw_is_none(code) || (gw_is_plain_int(code) && gw_plain_int(code) == 0)) {
            gw_release_value(e);
            if (!say_farewell(vm) && !gw_farewell_start(vm)) {
                vm->state = GW_VM_DONE;
            }
            return;
        }
        vm->exits = true;
        vm->exit_code = gw_is_plain_int(code) ? (int)(gw_plain_int(code) & 0xff) : 1;
    }
    vm->failure = e;
    vm->reporting = true;
    vm->finalizing = vm->ended = vm->abandoned; /* what was stopped has no last words */
    vm->abandoned = false;
    vm->steps_allowed = vm->options.step_limit;
    vm->output_allowed = vm->options.output_limit;
    vm->options.step_limit = 0;
    vm->options.output_limit = 0;
    vm->ctx->limit += vm->ctx->limit < SIZE_MAX / 2 ? REPORT_ROOM : 0;
    if (gw_report_start(vm) == GW_RAISED) {
        gw_release_value(gw_catch(vm));
        vm->state = GW_VM_FAILED;
    }
}

gw_vm_state gw_vm_run(gw_vm *vm, uint64_t max_instructions) {
    vm->slice_end =
        max_instructions > UINT64_MAX - vm->steps ? UINT64_MAX : vm->steps + max_instructions;
    vm->attention = 0;
    while (vm->state == GW_VM_PAUSED && vm->steps < vm->slice_end) {
        gw_settled settled = GW_SETTLED_READY;
        if (vm->top && vm->top->kind == GW_FRAME_TASK) {
            settled = gw_frame_settle(vm, GW_CALLED, gw_unset());
        }
        if (settled == GW_SETTLED_READY) {
            settled = gw_frame_run(vm);
        }
        if (settled != GW_SETTLED_EMPTY) {
            break;
        }
        finish(vm);
    }
    return vm->state;
}

const char *gw_vm_lacks(const gw_vm *vm) {
    return vm->lacks && !gw_library_find(vm->options.library, vm->lacks) ? vm->lacks->name : NULL;
}

int gw_vm_exit_code(const gw_vm *vm) {
    return vm->state != GW_VM_FAILED ? 0 : vm->exits ? vm->exit_code : 1;
}

gw_vm_state gw_vm_state_of(const gw_vm *vm) {
    return vm->state;
}

void gw_vm_interrupt(gw_vm *vm) {
    vm->interrupted = true;
    vm->attention = 0;
}

uint64_t gw_vm_steps(const gw_vm *vm) {
    return vm->steps;
}

/* --- Around it -------------------------------------------------------------------------------- */

gw_context *gw_vm_context(const gw_vm *vm) {
    return vm->ctx;
}

gw_buffer *gw_vm_stdout(gw_vm *vm) {
    return &vm->out;
}

gw_buffer *gw_vm_stderr(gw_vm *vm) {
    return &vm->err;
}

gw_flow gw_vm_write(gw_vm *vm, bool to_stderr, const char *text, size_t length) {
    if (vm->options.output_limit) {
        if (length > vm->options.output_limit - vm->printed) {
            vm->abandoned = true;
            return length > vm->options.output_limit / 2
                       ? gw_raise(vm, GW_X_RuntimeError,
                                  "the program was stopped: it would print %zu bytes at once, and "
                                  "may print %zu in the playground",
                                  length, vm->options.output_limit)
                       : gw_raise(
                             vm, GW_X_RuntimeError,
                             "the program was stopped: it has printed %zu bytes, all it may in "
                             "the playground",
                             vm->printed);
        }
        vm->printed += length;
    }
    if (!gw_buffer_add(to_stderr ? &vm->err : &vm->out, text, length)) {
        return gw_raise_memory(vm);
    }
    const gw_observer *observer = vm->ctx->observer;
    void (*const tell)(void *, const char *, size_t) = !observer   ? NULL
                                                       : to_stderr ? observer->complain
                                                                   : observer->print;
    if (tell) {
        tell(vm->ctx->observer_user, text, length);
    }
    return GW_RETURNED;
}

void gw_vm_set_pause(gw_vm *vm, gw_pause_fn pause, void *user) {
    vm->pause = pause;
    vm->pause_user = user;
}

int32_t gw_vm_line(const gw_vm *vm) {
    for (const gw_frame *at = vm->top; at; at = at->below) {
        const gw_python_frame *frame = (const gw_python_frame *)at;
        if (at->kind == GW_FRAME_PYTHON && frame->code->visible) {
            return frame->line;
        }
    }
    return 0;
}

void gw_vm_set_tensor_of(gw_vm *vm, gw_tensor_of_fn tensor_of) {
    vm->tensor_of = tensor_of;
}

void gw_vm_set_refuse(gw_vm *vm, gw_refuse_fn refuse) {
    vm->refuse = refuse;
}

void gw_vm_set_bindings(gw_vm *vm, void *bindings, void (*free)(gw_vm *vm, void *bindings)) {
    vm->bindings = bindings;
    vm->free_bindings = free;
}

bool gw_vm_set_builtin(gw_vm *vm, const char *name, gw_value value) {
    return gw_dict_set_text(vm, vm->builtins, name, value);
}

gw_value gw_vm_failure(const gw_vm *vm) {
    return vm->failure;
}
