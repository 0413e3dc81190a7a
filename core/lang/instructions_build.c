/* Instructions that make containers and take them apart. */
#include <string.h>

#include "lang/instructions.h"
#include "lang/iterator.h"
#include "lang/mapping.h"
#include "lang/set_table.h"
#include "lang/slice.h"
#include "lang/type.h"

static gw_flow push_object(gw_python_frame *frame, void *object) {
    if (!object) {
        return GW_RAISED;
    }
    *frame->top++ = gw_object_value(object);
    return GW_RETURNED;
}

GW_INSTRUCTION(build_tuple) {
    frame->top -= a;
    return push_object(frame, gw_tuple_new_take(vm, frame->top, a));
}

GW_INSTRUCTION(build_list) {
    frame->top -= a;
    return push_object(frame, gw_list_new_take(vm, frame->top, a));
}

/* values: set, keys... */
static gw_flow build_set_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    for (task->i = 1; task->i < (int64_t)task->n; task->i++) {
        GW_AWAIT(task, gw_set_operate(vm, GW_SET_ADD, gw_as_set(task->values[0]),
                                      task->values[task->i], &in));
    }
    *out = gw_retain(task->values[0]);
    GW_TASK_END
    return GW_RETURNED;
}

/* values: dict, key, value, ... */
static gw_flow build_map_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    for (task->i = 1; task->i < (int64_t)task->n; task->i += 2) {
        GW_AWAIT(task, gw_dict_operate(vm, GW_DICT_SET, gw_as_dict(task->values[0]),
                                       task->values[task->i], task->values[task->i + 1], &in));
    }
    *out = gw_retain(task->values[0]);
    GW_TASK_END
    return GW_RETURNED;
}

/* Starts a task on a new container and the top n values. */
static gw_flow build_keyed(gw_vm *vm, gw_python_frame *frame, void *container, size_t n,
                           gw_step_fn step) {
    gw_task *task;
    if (!container) {
        return GW_RAISED;
    }
    if (n == 0) {
        return push_object(frame, container);
    }
    if (gw_task_start(vm, step, NULL, n + 1, &task) == GW_RAISED) {
        gw_object_release(container);
        return GW_RAISED;
    }
    task->values[0] = gw_object_value(container);
    frame->top -= n;
    memcpy(task->values + 1, frame->top, n * sizeof *frame->top);
    return GW_CALLED;
}

GW_INSTRUCTION(build_set) {
    return build_keyed(vm, frame, gw_set_new(vm, GW_T_set), a, build_set_step);
}

GW_INSTRUCTION(build_map) {
    return build_keyed(vm, frame, gw_dict_new(vm), (size_t)a * 2, build_map_step);
}

GW_INSTRUCTION(build_slice) {
    const gw_value *top = frame->top;
    gw_slice *slice = a == 3 ? gw_slice_new(vm, top[-3], top[-2], top[-1])
                             : gw_slice_new(vm, top[-2], top[-1], gw_none());
    gw_frame_drop(frame, a);
    return push_object(frame, slice);
}

GW_INSTRUCTION(build_string) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    for (uint32_t i = 0; i < a; i++) {
        const gw_str *s = gw_as_str(frame->top[(ptrdiff_t)i - (ptrdiff_t)a]);
        gw_buffer_add(&text, s->data, s->size);
    }
    gw_str *joined = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    gw_frame_drop(frame, a);
    return push_object(frame, joined);
}

GW_INSTRUCTION(list_append) {
    gw_list *list = gw_as_list(frame->top[-1 - (ptrdiff_t)a]);
    return gw_list_append_take(vm, list, *--frame->top) ? GW_RETURNED : GW_RAISED;
}

GW_INSTRUCTION(set_add) {
    gw_value none;
    gw_set *set = gw_as_set(frame->top[-1 - (ptrdiff_t)a]);
    const gw_flow flow = gw_set_operate(vm, GW_SET_ADD, set, frame->top[-1], &none);
    return gw_frame_finish_none(frame, 1, flow);
}

GW_INSTRUCTION(map_add) {
    gw_value none;
    gw_dict *dict = gw_as_dict(frame->top[-2 - (ptrdiff_t)a]);
    const gw_flow flow =
        gw_dict_operate(vm, GW_DICT_SET, dict, frame->top[-2], frame->top[-1], &none);
    return gw_frame_finish_none(frame, 2, flow);
}

GW_INSTRUCTION(list_extend) {
    (void)a;
    const gw_value x = frame->top[-1];
    if (!gw_is_iterable(vm, x)) {
        gw_raise(vm, GW_X_TypeError, "Value after * must be an iterable, not %s",
                 gw_type_name(vm, x));
        return gw_frame_finish_none(frame, 1, GW_RAISED);
    }
    gw_value none = gw_unset();
    const gw_flow flow = gw_list_extend(vm, gw_as_list(frame->top[-2]), x, &none);
    return gw_frame_finish_none(frame, 1, flow);
}

/* values: set, constants, a frozenset of them. CPython makes that when it compiles, and copies it:
 * the table is laid out differently from that of a set that grows, and with it the order. */
static gw_flow constants_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    gw_set *frozen = gw_set_new(vm, GW_T_frozenset);
    if (!frozen) {
        return GW_RAISED;
    }
    v[2] = gw_object_value(frozen);
    GW_AWAIT(task, gw_set_extend(vm, gw_as_set(v[2]), v[1], &in));
    *out = gw_none();
    GW_TASK_END(void) in;
    return gw_set_copy_into(vm, gw_as_set(v[0]), gw_as_set(v[2])) ? GW_RETURNED : GW_RAISED;
}

GW_INSTRUCTION(set_update) {
    (void)a;
    const gw_instruction before = frame->code->code->code[frame->pc < 2 ? 0 : frame->pc - 2];
    const gw_value set = frame->top[-2], x = frame->top[-1];
    gw_value none = gw_unset();
    gw_flow flow;
    if (gw_is_tuple(x) && !gw_as_set(set)->length &&
        gw_instruction_op(before) == GW_OP_LOAD_CONST) {
        const gw_value values[] = {set, x, gw_unset()};
        flow = gw_task_start(vm, constants_step, values, 3, NULL);
    } else {
        flow = gw_set_extend(vm, gw_as_set(set), x, &none);
    }
    return gw_frame_finish_none(frame, 1, flow);
}

GW_INSTRUCTION(dict_update) {
    (void)a;
    if (!gw_is_mapping(vm, frame->top[-1])) {
        gw_raise(vm, GW_X_TypeError, "'%s' object is not a mapping",
                 gw_type_name(vm, frame->top[-1]));
        return gw_frame_finish_none(frame, 1, GW_RAISED);
    }
    gw_value none = gw_unset();
    const gw_flow flow = gw_dict_extend(vm, gw_as_dict(frame->top[-2]), frame->top[-1], &none);
    return gw_frame_finish_none(frame, 1, flow);
}

/* "__main__.f()", as CPython names a callee in messages. */
gw_str *gw_callee_name(gw_vm *vm, gw_value f) {
    if (gw_has_layout(f, GW_L_METHOD)) {
        f = ((gw_method *)f.o)->function;
    }
    if (gw_has_layout(f, GW_L_FUNCTION)) {
        const gw_function *function = (gw_function *)f.o;
        return gw_str_format(vm, "%s.%s()",
                             gw_is_str(function->module) ? gw_as_str(function->module)->data : "",
                             function->qualname->data);
    }
    if (gw_has_layout(f, GW_L_NATIVE_FUNCTION)) {
        return gw_str_format(vm, "%s()", ((gw_native *)f.o)->def->name);
    }
    if (gw_has_layout(f, GW_L_TYPE)) {
        const gw_type *type = (gw_type *)f.o;
        const bool builtin = !type->module || gw_str_is(type->module, "builtins");
        return gw_str_format(vm, "%s%s%s()", builtin ? "" : type->module->data, builtin ? "" : ".",
                             type->qualname->data);
    }
    return gw_str_format(vm, "%s object", gw_type_name(vm, f));
}

GW_INSTRUCTION(dict_merge) {
    (void)a;
    const gw_value f = frame->top[-4], x = frame->top[-1];
    gw_dict *into = gw_as_dict(frame->top[-2]);
    gw_flow flow = GW_RETURNED;
    gw_value key;
    if (!gw_is_mapping(vm, x)) {
        gw_str *name = gw_callee_name(vm, f);
        flow = GW_RAISED;
        if (name) {
            gw_raise(vm, GW_X_TypeError, "%s argument after ** must be a mapping, not %s",
                     name->data, gw_type_name(vm, x));
        }
        gw_object_release(name);
    }
    for (size_t at = 0;
         flow == GW_RETURNED && gw_is_dict(x) && gw_dict_next(gw_as_dict(x), &at, &key, NULL);) {
        if (gw_is_str(key) && !gw_is_unset(gw_dict_get_str(into, gw_as_str(key)))) {
            flow = gw_raise_doubled(vm, f, gw_as_str(key));
        }
    }
    flow = flow == GW_RETURNED ? gw_dict_merge(vm, into, x, f) : flow;
    return gw_frame_finish_none(frame, 1, flow);
}

GW_INSTRUCTION(list_to_tuple) {
    (void)a;
    const gw_list *list = gw_as_list(frame->top[-1]);
    gw_tuple *tuple = gw_tuple_new(vm, list->items, list->length);
    gw_frame_drop(frame, 1);
    return push_object(frame, tuple);
}

/* --- Unpacking -------------------------------------------------------------------------------- */

/* The items on the top of the stack; for another iterable its first `limit` are collected and the
 * instruction is run again on the list. */
static gw_flow items_of_top(gw_vm *vm, gw_python_frame *frame, int64_t limit, gw_value **items,
                            size_t *n) {
    const gw_value x = frame->top[-1];
    if (!gw_is_heap(x) && gw_sequence_items(x, items, n)) {
        return GW_RETURNED;
    }
    if (!gw_is_iterable(vm, x)) {
        return gw_raise(vm, GW_X_TypeError, "cannot unpack non-iterable %s object",
                        gw_type_name(vm, x));
    }
    gw_value list = gw_unset();
    const gw_flow flow = gw_collect_some(vm, x, limit, &list);
    if (flow == GW_RETURNED) {
        gw_assign_take(&frame->top[-1], list);
        gw_sequence_items(list, items, n);
    } else if (flow == GW_CALLED) {
        frame->frame.expect = GW_EXPECT_RETRY;
        frame->retry = 0;
    }
    return flow;
}

GW_INSTRUCTION(unpack_sequence) {
    gw_value *items;
    size_t n;
    const gw_flow flow = items_of_top(vm, frame, (int64_t)a + 1, &items, &n);
    if (flow != GW_RETURNED) {
        return flow;
    }
    if (n < a) {
        return gw_raise(vm, GW_X_ValueError, "not enough values to unpack (expected %u, got %zu)",
                        a, n);
    }
    if (n > a) {
        return gw_raise(vm, GW_X_ValueError, "too many values to unpack (expected %u)", a);
    }
    const gw_value sequence = *--frame->top;
    for (size_t i = a; i > 0; i--) {
        *frame->top++ = gw_retain(items[i - 1]);
    }
    gw_release_value(sequence);
    return GW_RETURNED;
}

GW_INSTRUCTION(unpack_ex) {
    const size_t before = a & 0xff, after = a >> 8;
    gw_value *items;
    size_t n;
    const gw_flow flow = items_of_top(vm, frame, -1, &items, &n);
    if (flow != GW_RETURNED) {
        return flow;
    }
    if (n < before + after) {
        return gw_raise(vm, GW_X_ValueError,
                        "not enough values to unpack (expected at least %zu, got %zu)",
                        before + after, n);
    }
    gw_list *rest = gw_list_new(vm, items + before, n - before - after);
    if (!rest) {
        return GW_RAISED;
    }
    const gw_value sequence = *--frame->top;
    for (size_t i = n; i > n - after; i--) {
        *frame->top++ = gw_retain(items[i - 1]);
    }
    *frame->top++ = gw_object_value(rest);
    for (size_t i = before; i > 0; i--) {
        *frame->top++ = gw_retain(items[i - 1]);
    }
    gw_release_value(sequence);
    return GW_RETURNED;
}
