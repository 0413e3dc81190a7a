#include "lang/generator.h"

#include "lang/type.h"

gw_flow gw_generator_new(gw_vm *vm, const gw_function *function, gw_python_frame *frame,
                         gw_value *out) {
    if (function->code->code->flags & GW_CODE_COROUTINE) {
        gw_frame_free(vm, &frame->frame);
        return gw_raise(vm, GW_X_NotImplementedError,
                        "async functions are not supported in the playground");
    }
    gw_generator_object *g = gw_object_new(vm, vm->types[GW_T_generator]);
    if (!g) {
        gw_frame_free(vm, &frame->frame);
        return GW_RAISED;
    }
    g->frame = frame;
    frame->generator = g;
    g->name = gw_object_retain(function->name);
    g->qualname = gw_object_retain(function->qualname);
    *out = gw_object_value(g);
    return GW_RETURNED;
}

static gw_flow check_idle(gw_vm *vm, const gw_generator_object *g) {
    return g->running ? gw_raise(vm, GW_X_ValueError, "generator already executing") : GW_RETURNED;
}

/* While it runs, the generator is kept alive by its frame's `instance`, which has no other use. */
static gw_flow put_back(gw_vm *vm, gw_generator_object *g) {
    if (vm->depth + vm->levels >= vm->options.recursion_limit) {
        return gw_raise(vm, GW_X_RecursionError, "maximum recursion depth exceeded");
    }
    g->running = true;
    g->started = true;
    g->frame->instance = gw_object_value(gw_object_retain(g));
    return gw_frame_push(vm, g->frame);
}

void gw_generator_suspend(gw_vm *vm, gw_python_frame *frame) {
    const gw_value self = frame->instance;
    frame->instance = gw_unset();
    frame->generator->running = false;
    vm->has_finalizers = vm->has_finalizers || frame->code->code->n_handlers > 0;
    gw_frame_pop(vm);
    gw_release_value(self);
}

static gw_flow answer_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    (void)vm;
    (void)in;
    *out = task->values[0];
    task->values[0] = gw_unset();
    return GW_RETURNED;
}

gw_flow gw_answer_start(gw_vm *vm, gw_value answer) {
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, answer_step, &answer, 1, &task);
    gw_release_value(answer);
    return flow;
}

gw_flow gw_generator_resume(gw_vm *vm, gw_generator_object *g, gw_value value, gw_value *out) {
    if (check_idle(vm, g) != GW_RETURNED) {
        return GW_RAISED;
    }
    if (!g->frame) {
        gw_assign_take(&vm->stop_value, gw_none());
        *out = gw_unset();
        return GW_RETURNED;
    }
    if (!g->started && !gw_is_none(value)) {
        return gw_raise(vm, GW_X_TypeError,
                        "can't send non-None value to a just-started generator");
    }
    if (g->started) {
        *g->frame->top++ = gw_retain(value);
    }
    return put_back(vm, g);
}

/* --- The type --------------------------------------------------------------------------------- */

static void clear_generator(gw_vm *vm, gw_object *self) {
    gw_generator_object *g = (gw_generator_object *)self;
    gw_python_frame *frame = g->frame;
    gw_str *name = g->name, *qualname = g->qualname;
    g->frame = NULL;
    g->name = g->qualname = NULL;
    if (frame) {
        frame->generator = NULL;
        gw_frame_free(vm, &frame->frame);
    }
    gw_object_release(name);
    gw_object_release(qualname);
}

static gw_flow next(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_generator_resume(vm, (gw_generator_object *)self.o, gw_none(), out);
}

/* What an iterator's answer is for who called a method: the end is StopIteration. */
static gw_flow or_stop(gw_vm *vm, gw_flow flow, const gw_value *out) {
    return flow == GW_RETURNED && gw_is_unset(*out)
               ? gw_raise_value(vm, GW_X_StopIteration, gw_unset())
               : flow;
}

static gw_flow send(gw_vm *vm, const gw_args *args, gw_value *out) {
    return or_stop(
        vm, gw_generator_resume(vm, (gw_generator_object *)args->values[0].o, args->values[1], out),
        out);
}

static gw_flow raise_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    (void)in;
    (void)out;
    return gw_raise_object(vm, task->values[0]);
}

/* values: GeneratorExit, and the generator that is delegated to: that one is closed first. */
static gw_flow exit_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    (void)out;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_generator_close(vm, task->values[1], &in));
    gw_release_value(in);
    GW_TASK_END
    return gw_raise_object(vm, task->values[0]);
}

/* Raises `exception` inside the generator, at its yield; or in the one it delegates to. */
static gw_flow throw_in(gw_vm *vm, gw_generator_object *g, gw_value exception) {
    while (g->frame && g->started) {
        gw_python_frame *frame = g->frame;
        if (check_idle(vm, g) != GW_RETURNED || put_back(vm, g) != GW_CALLED) {
            return GW_RAISED;
        }
        const gw_instruction next_one = frame->code->code->code[frame->pc];
        if (gw_instruction_op(next_one) != GW_OP_YIELD_FROM ||
            !gw_has_layout(frame->top[-1], GW_L_GENERATOR)) {
            return gw_task_start(vm, raise_step, &exception, 1, NULL);
        }
        frame->pc++;
        if (gw_is_instance(vm, exception, vm->exceptions[GW_X_GeneratorExit])) {
            const gw_value values[] = {exception, frame->top[-1]};
            return gw_task_start(vm, exit_step, values, 2, NULL);
        }
        frame->frame.expect = GW_EXPECT_SENT;
        g = (gw_generator_object *)frame->top[-1].o;
    }
    const bool had_frame = g->frame;
    if (g->frame) {
        gw_frame_free(vm, &g->frame->frame);
    }
    gw_raise_object(vm, exception);
    if (had_frame) {
        gw_generator_leave(vm);
    }
    return GW_RAISED;
}

static gw_flow throw_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    if (gw_has_layout(task->values[1], GW_L_TYPE)) {
        const gw_args args = {.values = &task->values[2],
                              .n = gw_is_unset(task->values[2]) ? 0 : 1};
        GW_AWAIT(task, gw_call(vm, task->values[1], &args, &in));
        gw_assign_take(&task->values[1], in);
    }
    if (!gw_has_layout(task->values[1], GW_L_EXCEPTION)) {
        return gw_raise(vm, GW_X_TypeError,
                        "exceptions must be classes or instances deriving from BaseException, not "
                        "%s",
                        gw_type_name(vm, task->values[1]));
    }
    GW_AWAIT(task, throw_in(vm, (gw_generator_object *)task->values[0].o, task->values[1]));
    *out = in;
    GW_TASK_END
    if (gw_is_unset(in)) {
        const gw_value with = gw_is_none(vm->stop_value) ? gw_unset() : vm->stop_value;
        return gw_raise_value(vm, GW_X_StopIteration, with);
    }
    return GW_RETURNED;
}

static gw_flow throw_method(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    gw_value values[3] = {args->values[0], args->values[1],
                          args->n > 2 ? args->values[2] : gw_unset()};
    return gw_task_start(vm, throw_step, values, 3, NULL);
}

static gw_flow close_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_generator_object *g = (gw_generator_object *)task->values[0].o;
    GW_TASK_BEGIN(task)
    task->catches = true;
    gw_raise_value(vm, GW_X_GeneratorExit, gw_unset());
    task->values[1] = gw_catch(vm);
    GW_AWAIT(task, throw_in(vm, g, task->values[1]));
    if (gw_is_object(vm->raised)) {
        if (!gw_raised_is(vm, GW_X_GeneratorExit) && !gw_raised_is(vm, GW_X_StopIteration)) {
            return GW_RAISED;
        }
        gw_release_value(gw_catch(vm));
    } else if (!gw_is_unset(in)) {
        gw_release_value(in);
        return gw_raise(vm, GW_X_RuntimeError, "generator ignored GeneratorExit");
    }
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_generator_close(gw_vm *vm, gw_value generator, gw_value *out) {
    const gw_generator_object *g = (gw_generator_object *)generator.o;
    if (!g->frame || !g->started) {
        if (g->frame) {
            gw_frame_free(vm, &g->frame->frame);
        }
        *out = gw_none();
        return GW_RETURNED;
    }
    const gw_value values[] = {generator, gw_unset()};
    return gw_task_start(vm, close_step, values, 2, NULL);
}

static gw_flow close_method(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_generator_close(vm, args->values[0], out);
}

bool gw_generator_is_guarded(const gw_object *generator) {
    const gw_generator_object *g = (const gw_generator_object *)generator;
    if (!g->frame || !g->started || g->running) {
        return false;
    }
    const gw_code *code = g->frame->code->code;
    const uint32_t at = g->frame->pc - 1;
    for (uint32_t i = 0; i < code->n_handlers; i++) {
        if (code->handlers[i].start <= at && at < code->handlers[i].end) {
            return true;
        }
    }
    return false;
}

static gw_flow generator_repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_format(vm, "<generator object %s at %p>",
                                       ((gw_generator_object *)self.o)->qualname->data,
                                       (void *)self.o),
                         out);
}

static gw_flow generator_name(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(gw_object_value(((gw_generator_object *)self.o)->name));
    return GW_RETURNED;
}

static gw_flow generator_running(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_bool(((gw_generator_object *)self.o)->running);
    return GW_RETURNED;
}

/* Does it wait at a yield? */
static gw_flow generator_suspended(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    const gw_generator_object *g = (gw_generator_object *)self.o;
    *out = gw_bool(g->frame && g->started && !g->running);
    return GW_RETURNED;
}

static gw_flow generator_qualname(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(gw_object_value(((gw_generator_object *)self.o)->qualname));
    return GW_RETURNED;
}

static gw_flow generator_code(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    (void)out;
    return gw_raise(vm, GW_X_NotImplementedError, "gi_code is not in the playground");
}

/* None when it has ended, as CPython; a frame is no object here. */
static gw_flow generator_frame(gw_vm *vm, gw_value self, gw_value *out) {
    *out = gw_none();
    return ((gw_generator_object *)self.o)->frame
               ? gw_raise(vm, GW_X_NotImplementedError, "frames are not in the playground")
               : GW_RETURNED;
}

static const gw_native_def methods[] = {
    {"send", send, 1, 1, 0, NULL},
    {"throw", throw_method, 1, 3, 0, NULL},
    {"close", close_method, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_getset_def getsets[] = {{"__name__", generator_name, NULL, NULL},
                                        {"__qualname__", generator_qualname, NULL, NULL},
                                        {"gi_running", generator_running, NULL, NULL},
                                        {"gi_frame", generator_frame, NULL, NULL},
                                        {"gi_code", generator_code, NULL, NULL},
                                        {"gi_suspended", generator_suspended, NULL, NULL},
                                        {NULL, NULL, NULL, NULL}};
static const gw_slots slots = {.clear = clear_generator, .repr = generator_repr, .next = next};
const gw_type_def gw_generator_type = {.name = "generator",
                                       .instance_size = sizeof(gw_generator_object),
                                       .layout = GW_L_GENERATOR,
                                       .flags = GW_TYPE_FINAL,
                                       .slots = &slots,
                                       .methods = methods,
                                       .getsets = getsets};
