/* open: the files of a run are in memory, and written in Python (prelude/_files.py), which is
 * imported when a program first opens one. */
#include "lang/builtins.h"
#include "lang/frame.h"
#include "lang/module.h"

/* values: what is called, the arguments, the keywords' values, their names; i, j: how many. */
static gw_flow open_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    gw_str *name = gw_str_intern(vm, "_files");
    if (!name) {
        return GW_RAISED;
    }
    task->values[0] = gw_object_value(name);
    GW_AWAIT(task, gw_import(vm, gw_as_str(task->values[0]), false, &in));
    gw_assign_take(&task->values[0], gw_retain(gw_module_get(vm, in, "open")));
    gw_release_value(in);
    const gw_args args = {.values = task->values + 1,
                          .n = (size_t)task->i,
                          .n_keywords = (size_t)task->j,
                          .keywords = task->values + 1 + task->i + task->j};
    GW_AWAIT(task, gw_call(vm, task->values[0], &args, &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow builtin_open(gw_vm *vm, const gw_args *args, gw_value *out) {
    const size_t n = 1 + args->n + 2 * args->n_keywords;
    gw_task *task;
    (void)out;
    if (gw_task_start(vm, open_step, NULL, n, &task) != GW_CALLED) {
        return GW_RAISED;
    }
    for (size_t i = 0; i < args->n + args->n_keywords; i++) {
        task->values[1 + i] = gw_retain(args->values[i]);
    }
    for (size_t i = 0; i < args->n_keywords; i++) {
        task->values[1 + args->n + args->n_keywords + i] = gw_retain(args->keywords[i]);
    }
    task->i = (int64_t)args->n;
    task->j = (int64_t)args->n_keywords;
    return GW_CALLED;
}

const gw_native_def gw_builtins_files[] = {
    {"open", builtin_open, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
