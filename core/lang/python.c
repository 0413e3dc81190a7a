#include "lang/python.h"

#include "lang/frame.h"
#include "lang/module.h"

/* values: function, arguments..., values of keywords..., names of keywords...; i, j: how many. */
static gw_flow call_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    const size_t n = (size_t)task->i, n_keywords = (size_t)task->j;
    const gw_args args = {
        .values = v + 2, .n = n, .n_keywords = n_keywords, .keywords = v + 2 + n + n_keywords};
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_import(vm, gw_as_str(v[0]), false, &in));
    gw_assign_take(&v[0], in);
    GW_AWAIT(task, gw_getattr(vm, v[0], gw_as_str(v[1]), &in));
    gw_assign_take(&v[0], in);
    GW_AWAIT(task, gw_call(vm, v[0], &args, &in));
    GW_TASK_END
    *out = in;
    return GW_RETURNED;
}

static gw_flow import_and_call(gw_vm *vm, const char *module, const char *function,
                               const gw_args *args) {
    gw_str *module_name = gw_str_text(vm, module);
    gw_str *name = module_name ? gw_str_text(vm, function) : NULL;
    const size_t total = 2 + args->n + 2 * args->n_keywords;
    gw_task *task;
    gw_flow flow = name ? gw_task_start(vm, call_step, NULL, total, &task) : GW_RAISED;
    if (flow == GW_CALLED) {
        gw_value *v = task->values;
        v[0] = gw_retain(gw_object_value(module_name));
        v[1] = gw_retain(gw_object_value(name));
        for (size_t i = 0; i < args->n + args->n_keywords; i++) {
            v[2 + i] = gw_retain(args->values[i]);
        }
        for (size_t i = 0; i < args->n_keywords; i++) {
            v[2 + args->n + args->n_keywords + i] = gw_retain(args->keywords[i]);
        }
        task->i = (int64_t)args->n;
        task->j = (int64_t)args->n_keywords;
    }
    gw_object_release(name);
    gw_object_release(module_name);
    return flow;
}

gw_flow gw_call_python_args(gw_vm *vm, const char *module, const char *function,
                            const gw_args *args, gw_value *out) {
    const gw_value found = gw_module_find(vm, module);
    const gw_value callee = gw_is_unset(found) ? gw_unset() : gw_module_get(vm, found, function);
    if (gw_is_unset(callee)) {
        return import_and_call(vm, module, function, args);
    }
    return gw_call(vm, callee, args, out);
}

gw_flow gw_call_python(gw_vm *vm, const char *module, const char *function, const gw_value *values,
                       size_t n, gw_value *out) {
    const gw_args args = {.values = values, .n = n};
    return gw_call_python_args(vm, module, function, &args, out);
}
