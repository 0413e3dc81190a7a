/* Functions of torch whose body reads best in Python: torch/_composed.py of the prelude, and for
 * rare ones _borrowed.py, _patches.py, _products.py and _seldom.py beside it, each of which is run
 * when the first of its functions is called. Their arguments are matched here, as everybody's. */
#include "lang/frame.h"
#include "lang/module.h"
#include "lang/torch/parameters.h"
#include "lang/torch/table.h"

enum { MODULE = 0, FUNCTION_NAME, FIRST };

/* values: the module's name, the function's, the arguments, the names of all but the first. */
static gw_flow call_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_import(vm, gw_as_str(task->values[MODULE]), false, &in));
    gw_value function = gw_module_get(vm, in, gw_as_str(task->values[FUNCTION_NAME])->data);
    gw_release_value(in);
    const size_t n = (task->n - FIRST + 1) / 2;
    const gw_args args = {.values = task->values + FIRST,
                          .n = 1,
                          .n_keywords = n - 1,
                          .keywords = task->values + FIRST + n};
    if (gw_is_unset(function)) {
        return gw_raise(vm, GW_X_NotImplementedError, "torch has no '%s' here",
                        gw_as_str(task->values[FUNCTION_NAME])->data);
    }
    GW_AWAIT(task, gw_call(vm, function, &args, &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow call_in(const char *name, gw_targs *t, gw_value *out) {
    gw_value values[FIRST + 2 * GW_MAX_PARAMETERS];
    size_t n = FIRST;
    gw_flow flow = GW_RAISED;
    *out = gw_unset();
    gw_str *module = gw_str_text(t->vm, name);
    gw_str *function = gw_str_text(t->vm, t->function);
    values[MODULE] = gw_object_value(module);
    values[FUNCTION_NAME] = gw_object_value(function);
    gw_tuple *rest = NULL;
    bool ok = module && function;
    for (size_t i = 0; i < t->n; i++) {
        if (gw_targs_has(t, i)) {
            values[n++] = t->values[i];
            if (t->rest && t->rest_at == i) { /* f(2, 3) for f((2, 3)) */
                rest = gw_tuple_new(t->vm, t->rest, t->n_rest);
                values[n - 1] = gw_object_value(rest);
                ok = ok && rest;
            }
        }
    }
    const size_t names = n;
    for (size_t i = 1; i < t->n && ok; i++) {
        if (gw_targs_has(t, i)) {
            gw_str *parameter =
                gw_str_new(t->vm, t->parameters[i].name, (size_t)t->parameters[i].length);
            values[n++] = gw_object_value(parameter);
            ok = parameter;
        }
    }
    if (ok) {
        flow = gw_task_start(t->vm, call_step, values, n, NULL);
    }
    gw_object_release(module);
    gw_object_release(function);
    gw_object_release(rest);
    for (size_t i = names; i < n; i++) {
        gw_object_release(values[i].o);
    }
    return flow;
}

gw_flow gw_torch_python(gw_targs *t, gw_value *out) {
    return call_in("torch._composed", t, out);
}
gw_flow gw_torch_products(gw_targs *t, gw_value *out) {
    return call_in("torch._products", t, out);
}
gw_flow gw_torch_borrowed(gw_targs *t, gw_value *out) {
    return call_in("torch._borrowed", t, out);
}
gw_flow gw_torch_patches(gw_targs *t, gw_value *out) {
    return call_in("torch._patches", t, out);
}
gw_flow gw_torch_seldom(gw_targs *t, gw_value *out) {
    return call_in("torch._seldom", t, out);
}
