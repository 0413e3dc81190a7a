/* print. */
#include "lang/builtins.h"
#include "lang/frame.h"
#include "lang/type.h"

enum { SEP, END, WRITE, FIRST };

/* values: sep, end, -, what is printed...; i: which one. All of it is written at once. */
static gw_flow print_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    for (task->i = FIRST; task->i < (int64_t)task->n; task->i++) {
        if (task->i > FIRST) {
            gw_buffer_add(&task->text, gw_as_str(v[SEP])->data, gw_as_str(v[SEP])->size);
        }
        GW_AWAIT(task, gw_to_str(vm, v[task->i], &in));
        gw_buffer_add(&task->text, gw_as_str(in)->data, gw_as_str(in)->size);
        gw_release_value(in);
    }
    gw_buffer_add(&task->text, gw_as_str(v[END])->data, gw_as_str(v[END])->size);
    if (task->text.failed) {
        return gw_raise_memory(vm);
    }
    *out = gw_none();
    return gw_vm_write(vm, false, task->text.data ? task->text.data : "", task->text.length);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow write_piece(gw_vm *vm, gw_value write, gw_value text, gw_value *out) {
    const gw_args args = {.values = &text, .n = 1};
    return gw_call(vm, write, &args, out);
}

/* values: sep, end, the file's write, what is printed...: a call each, as CPython makes them. */
static gw_flow print_to_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_getattr(vm, v[WRITE], gw_name(vm, GW_N_write), &in));
    gw_assign_take(&v[WRITE], in);
    for (task->i = FIRST; task->i < (int64_t)task->n; task->i++) {
        if (task->i > FIRST) {
            GW_AWAIT(task, write_piece(vm, v[WRITE], v[SEP], &in));
            gw_release_value(in);
        }
        GW_AWAIT(task, gw_to_str(vm, v[task->i], &in));
        gw_assign_take(&v[task->i], in);
        GW_AWAIT(task, write_piece(vm, v[WRITE], v[task->i], &in));
        gw_release_value(in);
    }
    GW_AWAIT(task, write_piece(vm, v[WRITE], v[END], &in));
    gw_release_value(in);
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

/* Where print writes to: unset is the run's own output. A program may have put something else in
 * the place of sys.stdout. */
static gw_value find_file(gw_vm *vm, gw_value file) {
    const gw_value sys = gw_module_find(vm, "sys");
    if (gw_is_unset(sys)) {
        return gw_is_none(file) ? gw_unset() : file;
    }
    if (gw_is_unset(file) || gw_is_none(file)) {
        file = gw_module_get(vm, sys, "stdout");
    }
    return gw_is_same(file, gw_module_get(vm, sys, "__stdout__")) ? gw_unset() : file;
}

static bool text_or_none(gw_vm *vm, gw_value v, const char *name) {
    if (gw_is_unset(v) || gw_is_none(v) || gw_is_str(v)) {
        return true;
    }
    gw_raise(vm, GW_X_TypeError, "%s must be None or a string, not %s", name, gw_type_name(vm, v));
    return false;
}

static gw_str *character(gw_vm *vm, char c) {
    return gw_object_retain(vm->ascii[(unsigned char)c]);
}

static gw_flow builtin_print(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value in[4] = {gw_unset(), gw_unset(), gw_unset(), gw_unset()}; /* sep, end, file, flush */
    static const char *const names[] = {"sep", "end", "file", "flush"};
    for (size_t k = 0; k < args->n_keywords; k++) {
        size_t i = 0;
        while (i < 4 && !gw_str_is(gw_as_str(args->keywords[k]), names[i])) {
            i++;
        }
        if (i == 4) {
            return gw_raise(vm, GW_X_TypeError, "'%s' is an invalid keyword argument for print()",
                            gw_as_str(args->keywords[k])->data);
        }
        in[i] = args->values[args->n + k];
    }
    if (!text_or_none(vm, in[0], "sep") || !text_or_none(vm, in[1], "end")) {
        return GW_RAISED;
    }
    const gw_value file = find_file(vm, in[2]);
    if (gw_is_none(file)) { /* sys.stdout = None: nothing is printed */
        *out = gw_none();
        return GW_RETURNED;
    }
    gw_task *task;
    const gw_step_fn step = gw_is_unset(file) ? print_step : print_to_step;
    const gw_flow flow = gw_task_start(vm, step, NULL, FIRST + args->n, &task);
    if (flow == GW_CALLED) {
        gw_value *v = task->values;
        v[SEP] = gw_is_str(in[0]) ? gw_retain(in[0]) : gw_object_value(character(vm, ' '));
        v[END] = gw_is_str(in[1]) ? gw_retain(in[1]) : gw_object_value(character(vm, '\n'));
        v[WRITE] = gw_retain(file);
        for (size_t i = 0; i < args->n; i++) {
            v[FIRST + i] = gw_retain(args->values[i]);
        }
    }
    return flow;
}

const gw_native_def gw_builtins_print[] = {
    {"print", builtin_print, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
