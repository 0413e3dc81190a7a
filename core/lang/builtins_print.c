/* print. */
#include "lang/builtins.h"
#include "lang/frame.h"
#include "lang/type.h"

enum { SEP, END, FIRST };

/* values: sep, end, what is printed...; i: which one. */
static gw_flow print_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    for (task->i = FIRST; task->i < (int64_t)task->n; task->i++) {
        GW_AWAIT(task, gw_to_str(vm, v[task->i], &in));
        const bool more = task->i + 1 < (int64_t)task->n;
        gw_buffer_add(&task->text, gw_as_str(in)->data, gw_as_str(in)->size);
        gw_release_value(in);
        const gw_value between = v[more ? SEP : END];
        if (gw_is_str(between)) {
            gw_buffer_add(&task->text, gw_as_str(between)->data, gw_as_str(between)->size);
        } else {
            gw_buffer_char(&task->text, more ? ' ' : '\n');
        }
    }
    if (task->n == FIRST) {
        gw_buffer_add(&task->text, gw_is_str(v[END]) ? gw_as_str(v[END])->data : "\n",
                      gw_is_str(v[END]) ? gw_as_str(v[END])->size : 1);
    }
    if (task->text.failed) {
        return gw_raise_memory(vm);
    }
    *out = gw_none();
    return gw_vm_write(vm, false, task->text.data ? task->text.data : "", task->text.length);
    GW_TASK_END
    return GW_RAISED;
}

static bool text_or_none(gw_vm *vm, gw_value v, const char *name) {
    if (gw_is_unset(v) || gw_is_none(v) || gw_is_str(v)) {
        return true;
    }
    gw_raise(vm, GW_X_TypeError, "%s must be None or a string, not %s", name, gw_type_name(vm, v));
    return false;
}

static gw_flow builtin_print(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value in[4] = {gw_unset(), gw_unset(), gw_unset(), gw_unset()}; /* sep, end, file, flush */
    static const char *const names[] = {"sep", "end", "file", "flush"};
    (void)out;
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

    if (!gw_is_unset(in[2]) && !gw_is_none(in[2])) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "print(file=...) is not supported in the playground");
    }
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, print_step, NULL, FIRST + args->n, &task);
    if (flow == GW_CALLED) {

        task->values[SEP] = gw_retain(in[0]);
        task->values[END] = gw_retain(in[1]);
        for (size_t i = 0; i < args->n; i++) {
            task->values[FIRST + i] = gw_retain(args->values[i]);
        }
    }
    return flow;
}

const gw_native_def gw_builtins_print[] = {
    {"print", builtin_print, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
