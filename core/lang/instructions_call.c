/* Instructions that call, make functions, delegate to generators, and handle exceptions. */
#include <string.h>

#include "lang/generator.h"
#include "lang/instructions.h"
#include "lang/iterator.h"
#include "lang/python.h"
#include "lang/traceback.h"
#include "lang/type.h"

/* The frame of a function that takes (gw_function_takes) the `n` topmost values, which move there
 * behind `self` (unset: there is none); `below` values under them are dropped. */
static gw_flow call_plainly(gw_vm *vm, gw_python_frame *frame, gw_function *f, gw_value self,
                            size_t n, size_t below) {
    gw_python_frame *callee = gw_frame_new(vm, f->code, f->globals, f->closure);
    if (!callee) {
        return GW_RAISED;
    }
    const gw_code *code = f->code->code;
    gw_value *slot = callee->slots;
    if (!gw_is_unset(self)) {
        callee->instance = gw_retain(self);
        *slot++ = gw_retain(self);
    }
    frame->top -= n;
    memcpy(slot, frame->top, n * sizeof *slot);
    for (slot += n; slot < callee->slots + code->n_args; slot++) {
        const size_t left = code->n_args - (size_t)(slot - callee->slots);
        *slot = gw_retain(f->defaults->items[f->defaults->length - left]);
    }
    const bool bound = !code->n_cells || gw_frame_bind_cells(vm, callee);
    gw_frame_drop(frame, below);
    if (!bound) {
        gw_frame_free(vm, &callee->frame);
        return GW_RAISED;
    }
    return gw_frame_push(vm, callee);
}

/* cls(...) of a class whose instances are made by no more than its __init__, in Python. */
static bool make_plainly(gw_vm *vm, gw_python_frame *frame, gw_type *cls, size_t n, gw_flow *flow) {
    gw_function *init = gw_type_plain_init(vm, cls);
    if (!init || !gw_function_takes(init, n + 1)) {
        return false;
    }
    const gw_value self = gw_object_value(gw_object_new(vm, cls));
    if (!self.o) {
        *flow = GW_RAISED;
        return true;
    }
    *flow = call_plainly(vm, frame, init, self, n, 1);
    gw_release_value(self);
    return true;
}

GW_INSTRUCTION(call) {
    const gw_value callee = frame->top[-1 - (ptrdiff_t)a];
    gw_flow flow;
    if (gw_has_layout(callee, GW_L_FUNCTION)) {
        if (gw_function_takes((gw_function *)callee.o, a)) {
            return call_plainly(vm, frame, (gw_function *)callee.o, gw_unset(), a, 1);
        }
    } else if (gw_has_layout(callee, GW_L_TYPE) &&
               make_plainly(vm, frame, (gw_type *)callee.o, a, &flow)) {
        return flow;
    }
    const gw_args args = {.values = frame->top - a, .n = a};
    gw_value result = gw_unset();
    flow = gw_call(vm, callee, &args, &result);
    return gw_frame_finish(frame, (size_t)a + 1, flow, result);
}

GW_INSTRUCTION(call_method) {
    const gw_value callee = frame->top[-2 - (ptrdiff_t)a];
    const bool bound = gw_is_unset(frame->top[-1 - (ptrdiff_t)a]);
    const size_t n = bound ? a : (size_t)a + 1;
    if (gw_has_layout(callee, GW_L_FUNCTION) && gw_function_takes((gw_function *)callee.o, n)) {
        return call_plainly(vm, frame, (gw_function *)callee.o, gw_unset(), n, bound ? 2 : 1);
    }
    const gw_args args = {.values = frame->top - n, .n = n};
    gw_value result = gw_unset();
    const gw_flow flow = gw_call(vm, callee, &args, &result);
    return gw_frame_finish(frame, (size_t)a + 2, flow, result);
}

GW_INSTRUCTION(call_kw) {
    const gw_tuple *names = gw_as_tuple(frame->top[-1]);
    const gw_args args = {.values = frame->top - 1 - a,
                          .n = a - names->length,
                          .n_keywords = names->length,
                          .keywords = names->items};
    gw_value result = gw_unset();
    const gw_flow flow = gw_call(vm, frame->top[-2 - (ptrdiff_t)a], &args, &result);
    return gw_frame_finish(frame, (size_t)a + 2, flow, result);
}

/* f(*t) of an iterable that is no list: its items are collected, the instruction is run again. */
static gw_flow collect_arguments(gw_vm *vm, gw_python_frame *frame, size_t operands) {
    gw_value *place = &frame->top[1 - (ptrdiff_t)operands], list = gw_unset();
    if (!gw_is_iterable(vm, *place)) {
        gw_str *name = gw_callee_name(vm, frame->top[-(ptrdiff_t)operands]);
        if (name) {
            gw_raise(vm, GW_X_TypeError, "%s argument after * must be an iterable, not %s",
                     name->data, gw_type_name(vm, *place));
        }
        gw_object_release(name);
        return GW_RAISED;
    }
    const gw_flow flow = gw_collect(vm, *place, &list);
    if (flow == GW_RETURNED) {
        gw_assign_take(place, list);
        frame->pc--;
    } else if (flow == GW_CALLED) {
        frame->frame.expect = GW_EXPECT_RETRY;
        frame->retry = (uint32_t)operands - 2;
    }
    return flow;
}

/* Of a class that has no __init__ and no __new__ of its own; else NULL. */
static const char *name_of_bare_class(gw_vm *vm, gw_value f) {
    const gw_type *cls = gw_has_layout(f, GW_L_TYPE) ? (gw_type *)f.o : NULL;
    const gw_type *object = vm->types[GW_T_object];
    bool bare = cls && cls->layout == GW_L_INSTANCE;
    const gw_name_id names[] = {GW_N___init__, GW_N___new__};
    for (size_t i = 0; bare && i < 2; i++) {
        gw_str *name = gw_name(vm, names[i]);
        bare = gw_is_same(gw_type_lookup(cls, name), gw_type_lookup(object, name));
    }
    return bare ? cls->name->data : NULL;
}

static gw_flow not_a_keyword(gw_vm *vm, gw_value callee) {
    const char *bare = name_of_bare_class(vm, callee);
    return bare ? gw_raise(vm, GW_X_TypeError, "%s() takes no arguments", bare)
                : gw_raise(vm, GW_X_TypeError, "keywords must be strings");
}

GW_INSTRUCTION(call_ex) {
    const size_t operands = a ? 3 : 2;
    const gw_value callee = frame->top[-(ptrdiff_t)operands];
    gw_value *items;
    size_t n_items;
    if (!gw_sequence_items(frame->top[1 - (ptrdiff_t)operands], &items, &n_items)) {
        return collect_arguments(vm, frame, operands);
    }
    const gw_dict *keywords = a ? gw_as_dict(frame->top[-1]) : NULL;
    const size_t n_keywords = keywords ? keywords->length : 0;
    const size_t n = n_items + 2 * n_keywords;
    gw_value *values = gw_vm_alloc_array(vm, n, sizeof *values);
    if (!values) {
        return GW_RAISED;
    }
    if (n_items) {
        memcpy(values, items, n_items * sizeof *values);
    }
    size_t i = n_items;
    bool named = true;
    gw_value key, value;
    for (size_t at = 0; keywords && gw_dict_next(keywords, &at, &key, &value); i++) {
        values[i] = value;
        values[i + n_keywords] = key;
        named = named && gw_is_str(key);
    }
    const gw_args args = {.values = values,
                          .n = n_items,
                          .n_keywords = n_keywords,
                          .keywords = values + n_items + n_keywords};
    gw_value result = gw_unset();
    const gw_flow flow = named ? gw_call(vm, callee, &args, &result) : not_a_keyword(vm, callee);
    gw_release(vm->ctx, values, n * sizeof *values);
    return gw_frame_finish(frame, operands, flow, result);
}

GW_INSTRUCTION(make_function) {
    gw_value *top = frame->top;
    gw_function *f = gw_function_new(vm, (gw_code_object *)(*--top).o, frame->globals);
    if (!f) {
        return GW_RAISED;
    }
    if (a & 8) {
        f->closure = gw_object_retain((*--top).o);
    }
    if (a & 4) {
        f->annotations = gw_object_retain((*--top).o);
    }
    if (a & 2) {
        f->kwdefaults = gw_object_retain((*--top).o);
    }
    if (a & 1) {
        f->defaults = gw_object_retain((*--top).o);
    }
    return gw_frame_finish(frame, (size_t)(frame->top - top), GW_RETURNED, gw_object_value(f));
}

/* --- Delegation ------------------------------------------------------------------------------- */

GW_INSTRUCTION(get_yield_from_iter) {
    (void)a;
    if (gw_has_layout(frame->top[-1], GW_L_GENERATOR)) {
        return GW_RETURNED;
    }
    gw_value it = gw_unset();
    const gw_flow flow = gw_iter(vm, frame->top[-1], &it);
    return gw_frame_finish(frame, 1, flow, it);
}

/* Leaves the iterator on the stack: what it answers comes as GW_EXPECT_SENT. */
GW_INSTRUCTION(yield_from) {
    (void)a;
    const gw_value it = frame->top[-2], sent = *--frame->top;
    gw_value item = gw_unset();
    gw_flow flow;
    frame->frame.expect = GW_EXPECT_SENT;
    if (gw_has_layout(it, GW_L_GENERATOR)) {
        flow = gw_generator_resume(vm, (gw_generator_object *)it.o, sent, &item);
    } else if (gw_is_none(sent)) {
        flow = gw_next(vm, it, &item);
    } else {
        flow = gw_raise_no_attribute(vm, it, gw_name(vm, GW_N_send));
    }
    gw_release_value(sent);
    if (flow == GW_RETURNED) { /* settled like a callee's answer, by a task that has it */
        return gw_answer_start(vm, item);
    }
    return flow;
}

/* --- Exceptions ------------------------------------------------------------------------------- */

static bool is_exception(const gw_vm *vm, gw_value v) {
    return gw_has_layout(v, GW_L_EXCEPTION) &&
           gw_is_instance(vm, v, vm->exceptions[GW_X_BaseException]);
}

static bool is_exception_class(const gw_vm *vm, gw_value v) {
    return gw_has_layout(v, GW_L_TYPE) &&
           gw_type_is_subtype((gw_type *)v.o, vm->exceptions[GW_X_BaseException]);
}

/* values: exception, cause (unset: none). Classes are called to make their instance. */
static gw_flow raise_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    static const gw_args none = {.n = 0};
    (void)out;
    GW_TASK_BEGIN(task)
    if (is_exception_class(vm, task->values[0])) {
        GW_AWAIT(task, gw_call(vm, task->values[0], &none, &in));
        gw_assign_take(&task->values[0], in);
    }
    if (!is_exception(vm, task->values[0])) {
        return gw_raise(vm, GW_X_TypeError, "exceptions must derive from BaseException");
    }
    if (is_exception_class(vm, task->values[1])) {
        GW_AWAIT(task, gw_call(vm, task->values[1], &none, &in));
        gw_assign_take(&task->values[1], in);
    }
    gw_exception *e = (gw_exception *)task->values[0].o;
    if (!gw_is_unset(task->values[1])) {
        if (!gw_is_none(task->values[1]) && !is_exception(vm, task->values[1])) {
            return gw_raise(vm, GW_X_TypeError, "exception causes must derive from BaseException");
        }
        gw_assign_take(&e->cause, gw_retain(task->values[1]));
        e->suppress_context = true;
    }
    return gw_raise_object(vm, task->values[0]);
    GW_TASK_END
    return GW_RAISED;
}

GW_INSTRUCTION(raise) {
    if (a == 0) {
        const gw_value handled = gw_handled(vm);
        if (gw_is_unset(handled)) {
            return gw_raise(vm, GW_X_RuntimeError, "No active exception to reraise");
        }
        gw_assign_take(&vm->raised, gw_retain(handled));
        frame->reraising = true;
        return GW_RAISED;
    }
    gw_flow flow;
    const gw_value exception = frame->top[-(ptrdiff_t)a];
    if (a == 1 && is_exception(vm, exception)) {
        flow = gw_raise_object(vm, exception);
    } else {
        const gw_value values[] = {exception, a == 2 ? frame->top[-1] : gw_unset()};
        flow = gw_task_start(vm, raise_step, values, 2, NULL);
    }
    gw_frame_drop(frame, a);
    return flow;
}

GW_INSTRUCTION(push_exc) {
    (void)vm;
    (void)a;
    const gw_value e = frame->top[-1];
    frame->top[-1] = frame->handled;
    frame->handled = gw_retain(e);
    *frame->top++ = e;
    return GW_RETURNED;
}

GW_INSTRUCTION(match_exc) {
    (void)a;
    const gw_value e = frame->top[-2], t = frame->top[-1];
    const gw_value *types = &t;
    size_t n = 1;
    if (gw_is_tuple(t)) {
        types = gw_as_tuple(t)->items;
        n = gw_as_tuple(t)->length;
    }
    bool match = false;
    for (size_t i = 0; i < n; i++) {
        if (!is_exception_class(vm, types[i])) {
            return gw_raise(vm, GW_X_TypeError,
                            "catching classes that do not inherit from BaseException is not "
                            "allowed");
        }
        match = match || gw_is_instance(vm, e, (gw_type *)types[i].o);
    }
    return gw_frame_finish(frame, 1, GW_RETURNED, gw_bool(match));
}

GW_INSTRUCTION(pop_exc) {
    (void)vm;
    (void)a;
    gw_assign_take(&frame->handled, *--frame->top);
    return GW_RETURNED;
}

GW_INSTRUCTION(reraise) {
    (void)a;
    gw_assign_take(&vm->raised, *--frame->top);
    gw_assign_take(&frame->handled, *--frame->top);
    frame->reraising = true;
    return GW_RAISED;
}

/* Note [except*] */
static gw_flow ask_groups(gw_vm *vm, gw_python_frame *frame, const char *function) {
    gw_value result = gw_unset();
    const gw_flow flow = gw_call_python(vm, "_groups", function, frame->top - 2, 2, &result);
    return gw_frame_finish(frame, 2, flow, result);
}

GW_INSTRUCTION(match_group) {
    (void)a;
    return ask_groups(vm, frame, "caught");
}

GW_INSTRUCTION(handle_exc) {
    (void)vm;
    (void)a;
    gw_assign_take(&frame->handled, gw_retain(frame->top[-1]));
    return GW_RETURNED;
}

GW_INSTRUCTION(join_group) {
    (void)a;
    return ask_groups(vm, frame, "outcome");
}

GW_INSTRUCTION(before_with) {
    (void)a;
    const gw_value m = frame->top[-1];
    gw_type *type = gw_type_of(vm, m);
    const gw_value enter = gw_type_lookup(type, gw_name(vm, GW_N___enter__));
    const gw_value exit = gw_type_lookup(type, gw_name(vm, GW_N___exit__));
    if (gw_is_unset(enter) || gw_is_unset(exit)) {
        return gw_raise(vm, GW_X_TypeError,
                        "'%s' object does not support the context manager protocol%s",
                        type->name->data, gw_is_unset(enter) ? "" : " (missed __exit__ method)");
    }
    gw_value bound = gw_unset(), entered = gw_unset();
    gw_flow flow = gw_bind_attribute(vm, exit, m, type, &bound);
    if (flow != GW_RETURNED) {
        return flow;
    }
    flow = gw_call_dunder(vm, enter, m, gw_unset(), gw_unset(), &entered);
    gw_assign_take(&frame->top[-1], bound);
    return gw_frame_finish(frame, 0, flow, entered);
}

GW_INSTRUCTION(with_except) {
    (void)a;
    const gw_value e = frame->top[-1], exit = frame->top[-3];
    const gw_value traceback = gw_traceback_new(vm, e);
    if (gw_is_unset(traceback)) {
        return GW_RAISED;
    }
    const gw_value values[] = {gw_object_value(e.o->type), e, traceback};
    const gw_args args = {.values = values, .n = 3};
    gw_value result = gw_unset();
    const gw_flow flow = gw_call(vm, exit, &args, &result);
    gw_release_value(traceback);
    return gw_frame_finish(frame, 0, flow, result);
}
