/* Instructions of match statements. */
#include <string.h>

#include "lang/builtins.h"
#include "lang/instructions.h"
#include "lang/memoryview.h"
#include "lang/type.h"

GW_INSTRUCTION(rotate) {
    (void)vm;
    const gw_value top = frame->top[-1];
    memmove(frame->top - a + 1, frame->top - a, (a - 1) * sizeof top);
    frame->top[-(ptrdiff_t)a] = top;
    return GW_RETURNED;
}

static gw_flow push(gw_python_frame *frame, gw_value v) {
    *frame->top++ = v;
    return GW_RETURNED;
}

/* Is the class of `v` derived from the class `name` (or `other`) of collections.abc? */
static bool is_abstract(gw_value v, const char *name, const char *other) {
    for (size_t i = 0; gw_is_heap(v) && i < v.o->type->n_mro; i++) {
        const gw_type *type = v.o->type->mro[i];
        if (gw_str_is(type->module, "collections.abc") &&
            (gw_str_is(type->name, name) || gw_str_is(type->name, other))) {
            return true;
        }
        if (gw_str_is(type->module, "collections") && gw_str_is(type->name, name)) {
            return true;
        }
    }
    return false;
}

GW_INSTRUCTION(match_sequence) {
    (void)a;
    const gw_value v = frame->top[-1];
    return push(frame,
                gw_bool(gw_is_list(v) || gw_is_tuple(v) || gw_has_layout(v, GW_L_RANGE) ||
                        gw_is_memory(vm, v) || is_abstract(v, "Sequence", "MutableSequence") ||
                        is_abstract(v, "deque", "deque")));
}

GW_INSTRUCTION(match_mapping) {
    (void)vm;
    (void)a;
    const gw_value v = frame->top[-1];
    return push(frame, gw_bool(gw_is_dict(v) || is_abstract(v, "Mapping", "MutableMapping")));
}

GW_INSTRUCTION(get_length) {
    (void)a;
    gw_value n = gw_unset();
    const gw_flow flow = gw_length(vm, frame->top[-1], &n);
    return gw_frame_finish(frame, 0, flow, n);
}

/* --- Mappings --------------------------------------------------------------------------------- */

static gw_flow look_up(gw_vm *vm, gw_value mapping, gw_value get, gw_value key, gw_value missing,
                       gw_value *out) {
    if (gw_is_dict(mapping)) {
        return gw_dict_operate(vm, GW_DICT_GET_OR, gw_as_dict(mapping), key, missing, out);
    }
    const gw_value values[] = {key, missing};
    const gw_args args = {.values = values, .n = 2};
    return gw_call(vm, get, &args, out);
}

/* values: mapping, keys, its method get, found values; i: the next key. What is missing is the list
 * of values itself. */
static gw_flow keys_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const gw_tuple *keys = gw_as_tuple(v[1]);
    GW_TASK_BEGIN(task)
    gw_list *found = gw_list_new(vm, NULL, 0);
    if (!found) {
        return GW_RAISED;
    }
    v[3] = gw_object_value(found);
    if (!gw_is_dict(v[0])) {
        gw_str *name = gw_str_text(vm, "get");
        if (!name) {
            return GW_RAISED;
        }
        const gw_flow flow = gw_getattr(vm, v[0], name, &in);
        gw_object_release(name);
        GW_AWAIT(task, flow);
        v[2] = in;
    }
    for (task->i = 0; task->i < (int64_t)keys->length; task->i++) {
        GW_AWAIT(task, look_up(vm, v[0], v[2], keys->items[task->i], v[3], &in));
        if (gw_is_same(in, v[3])) {
            gw_release_value(in);
            *out = gw_none();
            return GW_RETURNED;
        }
        if (!gw_list_append_take(vm, gw_as_list(v[3]), in)) {
            return GW_RAISED;
        }
    }
    const gw_list *all = gw_as_list(v[3]);
    gw_tuple *tuple = gw_tuple_new(vm, all->items, all->length);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
    GW_TASK_END
    return GW_RAISED;
}

GW_INSTRUCTION(match_keys) {
    (void)a;
    const gw_value values[] = {frame->top[-2], frame->top[-1], gw_unset(), gw_unset()};
    return gw_task_start(vm, keys_step, values, 4, NULL);
}

/* values: the copy, keys; i: the next key. */
static gw_flow rest_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const gw_tuple *keys = gw_as_tuple(v[1]);
    GW_TASK_BEGIN(task)
    for (task->i = 0; task->i < (int64_t)keys->length; task->i++) {
        GW_AWAIT(task, gw_dict_operate(vm, GW_DICT_POP, gw_as_dict(v[0]), keys->items[task->i],
                                       gw_none(), &in));
        gw_release_value(in);
    }
    *out = gw_retain(v[0]);
    GW_TASK_END
    return GW_RETURNED;
}

GW_INSTRUCTION(match_rest) {
    (void)a;
    if (!gw_is_dict(frame->top[-2])) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "**rest in a pattern takes a dict in the playground, not '%s'",
                        gw_type_name(vm, frame->top[-2]));
    }
    gw_dict *copy = gw_dict_copy(vm, gw_as_dict(frame->top[-2]));
    if (!copy) {
        return GW_RAISED;
    }
    const gw_value values[] = {gw_object_value(copy), frame->top[-1]};
    const gw_flow flow = gw_task_start(vm, rest_step, values, 2, NULL);
    gw_object_release(copy);
    return gw_frame_finish(frame, 2, flow, gw_unset());
}

/* --- Classes ---------------------------------------------------------------------------------- */

/* Types whose one positional pattern is for the value itself. */
static bool matches_itself(const gw_type *type) {
    switch (type->layout) {
    case GW_L_NUMBER:
    case GW_L_STR:
    case GW_L_BYTES:
    case GW_L_LIST:
    case GW_L_TUPLE:
    case GW_L_DICT:
    case GW_L_SET:
        return true;
    default:
        return false;
    }
}

enum { SUBJECT, CLASS, NAMES, MATCH_ARGS, FOUND };

/* The attribute for pattern i: positional ones by __match_args__. */
static gw_flow attribute_of(gw_vm *vm, const gw_task *task, size_t i, gw_str **name) {
    const size_t n = (size_t)task->j;
    const char *cls = ((gw_type *)task->values[CLASS].o)->name->data;
    const gw_tuple *names = gw_as_tuple(task->values[NAMES]);
    if (i >= n) {
        *name = gw_as_str(names->items[i - n]);
    } else {
        const gw_value given = gw_as_tuple(task->values[MATCH_ARGS])->items[i];
        if (!gw_is_str(given)) {
            return gw_raise(vm, GW_X_TypeError, "__match_args__ elements must be strings (got %s)",
                            gw_type_name(vm, given));
        }
        *name = gw_as_str(given);
    }
    /* Of the keywords among themselves the compiler has seen to it. */
    const bool has_names = gw_is_tuple(task->values[MATCH_ARGS]);
    for (size_t k = 0; has_names && k < i && k < n; k++) {
        const gw_value before = gw_as_tuple(task->values[MATCH_ARGS])->items[k];
        if (gw_str_equal(gw_as_str(before), *name)) {
            return gw_raise(vm, GW_X_TypeError, "%s() got multiple sub-patterns for attribute '%s'",
                            cls, (*name)->data);
        }
    }
    return GW_RETURNED;
}

static gw_flow check_match_args(gw_vm *vm, const gw_task *task) {
    const gw_type *cls = (gw_type *)task->values[CLASS].o;
    const gw_value given = task->values[MATCH_ARGS];
    size_t allowed = 0;
    if (!gw_is_none(given) && !gw_is_tuple(given)) {
        return gw_raise(vm, GW_X_TypeError, "%s.__match_args__ must be a tuple (got %s)",
                        cls->name->data, gw_type_name(vm, given));
    }
    allowed = gw_is_none(given) ? matches_itself(cls) : gw_as_tuple(given)->length;
    if ((size_t)task->j > allowed) {
        return gw_raise(vm, GW_X_TypeError, "%s() accepts %zu positional sub-pattern%s (%zu given)",
                        cls->name->data, allowed, allowed == 1 ? "" : "s", (size_t)task->j);
    }
    return GW_RETURNED;
}

static gw_flow class_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    gw_str *name = NULL;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_isinstance(vm, v[SUBJECT], v[CLASS], &in));
    if (!in.b) {
        *out = gw_none();
        return GW_RETURNED;
    }
    gw_list *found = gw_list_new(vm, NULL, 0);
    if (!found) {
        return GW_RAISED;
    }
    v[FOUND] = gw_object_value(found);
    v[MATCH_ARGS] = gw_none();
    if (task->j) {
        GW_AWAIT(task, gw_getattr_or_unset(vm, v[CLASS], gw_name(vm, GW_N___match_args__), &in));
        v[MATCH_ARGS] = gw_is_unset(in) ? gw_none() : in;
        if (check_match_args(vm, task) != GW_RETURNED) {
            return GW_RAISED;
        }
        if (gw_is_none(v[MATCH_ARGS])) { /* int(x): x is the value */
            if (!gw_list_append(vm, gw_as_list(v[FOUND]), v[SUBJECT])) {
                return GW_RAISED;
            }
            task->i = 1;
        }
    }
    for (; task->i < task->j + (int64_t)gw_as_tuple(v[NAMES])->length; task->i++) {
        if (attribute_of(vm, task, (size_t)task->i, &name) != GW_RETURNED) {
            return GW_RAISED;
        }
        GW_AWAIT(task, gw_getattr_or_unset(vm, v[SUBJECT], name, &in));
        if (gw_is_unset(in)) {
            *out = gw_none();
            return GW_RETURNED;
        }
        if (!gw_list_append_take(vm, gw_as_list(v[FOUND]), in)) {
            return GW_RAISED;
        }
    }
    const gw_list *all = gw_as_list(v[FOUND]);
    gw_tuple *tuple = gw_tuple_new(vm, all->items, all->length);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
    GW_TASK_END
    return GW_RAISED;
}

GW_INSTRUCTION(match_class) {
    if (!gw_has_layout(frame->top[-2], GW_L_TYPE)) {
        return gw_raise(vm, GW_X_TypeError, "called match pattern must be a type");
    }
    const gw_value values[] = {frame->top[-3], frame->top[-2], frame->top[-1], gw_unset(),
                               gw_unset()};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, class_step, values, 5, &task);
    if (flow == GW_CALLED) {
        task->j = a;
    }
    return gw_frame_finish(frame, 3, flow, gw_unset());
}
