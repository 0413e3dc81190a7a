/* backward() and autograd.grad: what drives the engine, and calls what a program has put into its
 * way: hooks, and functions of its own.
 *
 * Note [Driving a backward]. A run (autograd/run.h) stops at every question. Most have none, and
 * end before the native returns; the others become a task, which asks in Python
 * (prelude/torch/autograd/_engine.py) and goes on. So a hook may do what any program may: fail, be
 * interrupted, start another backward. */
#include "lang/torch/backward.h"

#include "autograd/run.h"
#include "lang/frame.h"
#include "lang/python.h"
#include "lang/torch/anomaly.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"
#include "lang/torch/types.h"

/* What a task holds on to, and Python is given to report to: dies with the task. */
typedef struct run_object {
    gw_object object;
    gw_run *run; /* owned */
    gw_ask ask;
    size_t n_found;
    bool finds; /* autograd.grad */
} run_object;

static void run_clear(gw_vm *vm, gw_object *self) {
    run_object *r = (run_object *)self;
    (void)vm;
    gw_run_free(r->run);
    r->run = NULL;
}

/* run.tell(name, before, after): a hook has run. The values are tensors or None, or tuples. */
static gw_flow run_tell(gw_vm *vm, const gw_args *args, gw_value *out) {
    run_object *r = (run_object *)args->values[0].o;
    gw_value one = args->values[2], other = args->values[3], *before = &one, *after = &other;
    size_t n = 1, n_after = 1;
    *out = gw_none();
    gw_sequence_items(one, &before, &n);
    gw_sequence_items(other, &after, &n_after);
    if (!gw_vm_context(vm)->observer || !gw_is_str(args->values[1]) || n != n_after) {
        return GW_RETURNED;
    }
    gw_tensor **tensors = gw_vm_alloc_array(vm, 2 * n + 1, sizeof *tensors);
    if (!tensors) {
        return GW_RAISED;
    }
    for (size_t i = 0; i < n; i++) {
        tensors[i] = gw_tensor_of(before[i]);
        tensors[n + i] = gw_tensor_of(after[i]);
    }
    gw_ask told = r->ask;
    told.gradients = tensors + n;
    told.n = n;
    gw_run_tell_hook(gw_vm_context(vm), &told, gw_as_str(args->values[1])->data, tensors);
    gw_release(gw_vm_context(vm), tensors, (2 * n + 1) * sizeof *tensors);
    return gw_error(gw_vm_context(vm)) == GW_OK ? GW_RETURNED : gw_raise_error(vm);
}

static gw_flow run_has_inputs(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    *out = gw_bool(gw_run_has_inputs(((run_object *)args->values[0].o)->run));
    return GW_RETURNED;
}

static const gw_slots run_slots = {.clear = run_clear};
static const gw_native_def run_methods[] = {
    {"tell", run_tell, 3, 3, 0, "A hook has run: its name, what it was shown, what is there now."},
    {"has_inputs", run_has_inputs, 0, 0, 0, "Whether gradients of some tensors only are wanted."},
    {0},
};
static const gw_type_def run_def = {.name = "_Run",
                                    .module = "torch._C",
                                    .doc = "A backward that is under way.",
                                    .instance_size = sizeof(run_object),
                                    .layout = GW_L_NATIVE,
                                    .flags = GW_TYPE_FINAL,
                                    .slots = &run_slots,
                                    .methods = run_methods};

bool gw_torch_make_run(gw_torch *torch) {
    return (torch->run = gw_type_new(torch->vm, &run_def, NULL));
}

/* --- Questions and answers -------------------------------------------------------------------- */

gw_flow gw_tensor_or_none(gw_vm *vm, gw_tensor *t, gw_value *out) {
    *out = gw_none();
    return t ? gw_return_tensor(vm, gw_tensor_retain(t), out) : GW_RETURNED;
}

gw_flow gw_tensors_tuple(gw_vm *vm, gw_tensor *const *tensors, size_t n, gw_value *out) {
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool ok = list;
    for (size_t i = 0; ok && i < n; i++) {
        gw_value item;
        ok = gw_tensor_or_none(vm, tensors[i], &item) == GW_RETURNED &&
             gw_list_append_take(vm, list, item);
    }
    gw_tuple *tuple = ok ? gw_tuple_new(vm, list->items, list->length) : NULL;
    gw_object_release(list);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

/* _engine.function(run, object, gradients, received) */
static gw_flow put(gw_vm *vm, run_object *r, gw_value *out) {
    static const char *const functions[] = {[GW_ASK_TENSOR_HOOK] = "tensor_hooks",
                                            [GW_ASK_BEFORE] = "hooks_before",
                                            [GW_ASK_AFTER] = "hooks_after",
                                            [GW_ASK_FUNCTION] = "function",
                                            [GW_ASK_UNPACK] = "unpack"};
    const gw_ask *ask = &r->ask;
    gw_value values[4] = {gw_object_value(r), gw_object_value(ask->object), gw_unset(), gw_unset()};
    gw_flow flow = GW_RAISED;
    if ((ask->kind == GW_ASK_TENSOR_HOOK
             ? gw_tensor_or_none(vm, ask->gradients[0], &values[2])
             : gw_tensors_tuple(vm, ask->gradients, ask->n, &values[2])) == GW_RETURNED &&
        gw_tensors_tuple(vm, ask->received, ask->n_received, &values[3]) == GW_RETURNED) {
        flow = gw_call_python(vm, "torch.autograd._engine", functions[ask->kind], values, 4, out);
    }
    gw_release_value(values[2]);
    gw_release_value(values[3]);
    return flow;
}

/* Puts the answer (taken) in the place of the gradients: a tensor or None, or a tuple of them. */
static bool answer(run_object *r, gw_value v) {
    gw_value one = v, *items = &one;
    size_t n = 1;
    gw_sequence_items(v, &items, &n);
    for (size_t i = 0; i < n && i < r->ask.n; i++) {
        gw_tensor *old = r->ask.gradients[i];
        r->ask.gradients[i] = gw_tensor_retain(gw_tensor_of(items[i]));
        gw_tensor_release(old);
    }
    gw_release_value(v);
    return n == r->ask.n;
}

static gw_flow finished(gw_vm *vm, gw_run *run, bool finds, size_t n_found, gw_value *out) {
    *out = gw_none();
    return finds ? gw_tensors_tuple(vm, gw_run_found(run), n_found, out) : GW_RETURNED;
}

static gw_flow fail(gw_vm *vm, const gw_run *run) {
    gw_raise_error(vm);
    gw_warn_of_culprit(vm, gw_run_culprit(run));
    return GW_RAISED;
}

/* values: the run. */
static gw_flow drive_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    run_object *r = (run_object *)task->values[0].o;
    gw_run_state state;
    GW_TASK_BEGIN(task)
    task->catches = true;
    do {
        GW_AWAIT(task, put(vm, r, &in));
        if (gw_is_unset(in)) { /* what was called has failed */
            gw_warn_of_culprit(vm, gw_run_culprit(r->run));
            return GW_RAISED;
        }
        if (!answer(r, in)) {
            return gw_raise(vm, GW_X_RuntimeError, "%zu gradients were expected", r->ask.n);
        }
        state = gw_run_go(r->run, &r->ask);
        if (state == GW_RUN_FAILED) {
            return fail(vm, r->run);
        }
    } while (state == GW_RUN_ASKS);
    GW_TASK_END
    return finished(vm, r->run, r->finds, r->n_found, out);
}

/* Takes `run`; NULL: the engine has refused to begin. Only what asks becomes an object. */
static gw_flow drive(gw_vm *vm, gw_run *run, bool finds, size_t n_found, gw_value *out) {
    gw_ask ask;
    gw_flow flow = GW_RAISED;
    if (!run) {
        return gw_raise_error(vm);
    }
    const gw_run_state state = gw_run_go(run, &ask);
    run_object *r = state == GW_RUN_ASKS ? gw_object_new(vm, gw_torch_of(vm)->run) : NULL;
    if (r) {
        r->run = run;
        r->ask = ask;
        r->n_found = n_found;
        r->finds = finds;
        const gw_value values[] = {gw_object_value(r)};
        flow = gw_task_start(vm, drive_step, values, 1, NULL);
        gw_object_release(r);
        return flow;
    }
    if (state == GW_RUN_DONE) {
        flow = finished(vm, run, finds, n_found, out);
    } else if (state == GW_RUN_FAILED) {
        flow = fail(vm, run);
    }
    gw_run_free(run);
    return flow;
}

/* --- Arguments -------------------------------------------------------------------------------- */

/* Tensors of an argument: one tensor, or those of a list or tuple. Owned memory of `room` pointers,
 * borrowed tensors, of which the first `n` count; NULL: what stands there is no tensor. */
typedef struct tensors {
    gw_tensor **items;
    const gw_value *values;
    size_t n, room;
} tensors;

static void free_tensors(gw_vm *vm, tensors *ts) {
    gw_release(gw_vm_context(vm), ts->items, ts->room * sizeof(gw_tensor *));
    *ts = (tensors){0};
}

/* Whether it takes Python to look into `v`: a generator, as of module.parameters(). */
static bool needs_python(gw_value v) {
    gw_value *items;
    size_t n;
    return gw_is_object(v) && !gw_is_none(v) && !gw_tensor_of(v) &&
           !gw_sequence_items(v, &items, &n);
}

static bool allocate(gw_vm *vm, size_t n, tensors *out) {
    gw_tensor **list = n ? gw_alloc_zero(gw_vm_context(vm), n * sizeof *list) : NULL;
    *out = (tensors){list, NULL, n, n};
    if (n && !list) {
        *out = (tensors){0};
        gw_raise_error(vm);
    }
    return !n || list;
}

static bool read_tensors(gw_vm *vm, const gw_value *v, tensors *out) {
    gw_value *items = NULL;
    size_t n = 1;
    *out = (tensors){0};
    if (gw_tensor_of(*v)) {
        items = NULL;
    } else if (!gw_is_object(*v) || gw_is_none(*v)) {
        gw_raise(vm, GW_X_TypeError, "'%s' object is not iterable", gw_type_name(vm, *v));
        return false;
    } else {
        gw_sequence_items(*v, &items, &n);
    }
    if (!allocate(vm, n, out)) {
        return false;
    }
    out->values = items ? items : v;
    for (size_t i = 0; i < n; i++) {
        out->items[i] = gw_tensor_of(out->values[i]);
    }
    return true;
}

static bool check_gradient(gw_vm *vm, const tensors *roots, const tensors *given, size_t i) {
    if (!given->items[i] && given->values && !gw_is_none(given->values[i])) {
        gw_raise(vm, GW_X_TypeError, "gradients can be either Tensors or None, but got %s",
                 gw_type_name(vm, given->values[i]));
        return false;
    }
    if (!roots->items[i]) {
        gw_raise(vm, GW_X_AttributeError, "'%s' object has no attribute 'requires_grad'",
                 gw_type_name(vm, roots->values[i]));
        return false;
    }
    if (gw_run_check_gradient(roots->items, given->items, i) != GW_OK) {
        gw_raise_error(vm);
        return false;
    }
    return true;
}

/* The gradients for `roots`: as many, or none given; NULL items stand for None. What PyTorch checks
 * of both, in its order. */
static bool read_gradients(gw_vm *vm, const gw_value *v, const tensors *roots, tensors *out) {
    const bool none = gw_is_unset(*v) || gw_is_none(*v);
    if (none ? !allocate(vm, roots->n, out) : !read_tensors(vm, v, out)) {
        return false;
    }
    for (size_t i = 0; i < roots->n && i < out->n; i++) {
        if (!check_gradient(vm, roots, out, i)) {
            return false;
        }
    }
    if (out->n < roots->n) {
        gw_raise(vm, GW_X_RuntimeError, "got %zu tensors and %zu gradients", roots->n, out->n);
        return false;
    }
    out->n = roots->n; /* more than there are roots are not looked at */
    for (size_t i = 0; i < roots->n; i++) {
        if (gw_run_check_root(roots->items[i], i) != GW_OK) {
            gw_raise_error(vm);
            return false;
        }
    }
    return true;
}

/* `finds`: autograd.grad, whose inputs must require gradients. */
static bool check_inputs(gw_vm *vm, const tensors *inputs, bool finds) {
    for (size_t i = 0; i < inputs->n; i++) {
        if (!inputs->items[i]) {
            gw_raise(vm, GW_X_RuntimeError, "all inputs have to be Tensors, but got %s",
                     gw_type_name(vm, inputs->values[i]));
            return false;
        }
        if (finds && !gw_tensor_requires_grad(inputs->items[i])) {
            gw_raise(vm, GW_X_RuntimeError,
                     "One of the differentiated Tensors does not require grad");
            return false;
        }
    }
    return true;
}

/* What len(inputs) == 0 says in backward. */
static bool check_length(gw_vm *vm, gw_value v) {
    gw_value *items;
    size_t n = 0;
    const gw_tensor *t = gw_tensor_of(v);
    if (t && gw_tensor_ndim(t) == 0) {
        gw_raise(vm, GW_X_TypeError, "len() of a 0-d tensor");
    } else if (!t && !gw_sequence_items(v, &items, &n)) {
        gw_raise(vm, GW_X_TypeError, "object of type '%s' has no len()", gw_type_name(vm, v));
    } else if (t ? gw_tensor_dims(t)[0] == 0 : n == 0) {
        gw_raise(vm, GW_X_RuntimeError, "'inputs' argument to backward() cannot be empty.");
    } else {
        return true;
    }
    return false;
}

/* retain_graph=None means create_graph. */
static bool read_options(gw_vm *vm, gw_value retain, bool create, gw_backward_options *out) {
    *out = (gw_backward_options){.retain_graph = create, .create_graph = create};
    return gw_is_unset(retain) || gw_is_none(retain) || gw_arg_bool(vm, retain, &out->retain_graph);
}

static bool warn_of_cycle(gw_vm *vm) {
    return gw_warn_once(
        vm, GW_X_UserWarning,
        "Using backward() with create_graph=True will create a reference cycle between the "
        "parameter and its gradient which can cause a memory leak. We recommend using "
        "autograd.grad when creating the graph to avoid this. If you have to use this function, "
        "make sure to reset the .grad fields of your parameters to None after use to break the "
        "cycle and avoid the leak. (Triggered internally at  "
        "./torch/csrc/autograd/engine.cpp:1059.)");
}

/* `values`: the arguments of torch.autograd.backward, of which `inputs` is number `inputs`. */
static gw_flow backward(gw_targs *t, size_t inputs, gw_value *out) {
    gw_vm *vm = t->vm;
    gw_backward_options options;
    tensors from = {0}, with = {0}, into = {0};
    gw_flow flow = GW_RAISED;
    const bool create = gw_targs_bool(t, 3, false);
    const bool only = gw_targs_has(t, inputs) && !gw_is_none(t->values[inputs]);
    if (only && !check_length(vm, t->values[inputs])) {
        return GW_RAISED;
    }
    if (needs_python(t->values[0]) || needs_python(t->values[1])) {
        return gw_torch_python(t, out);
    }
    if (read_tensors(vm, &t->values[0], &from) &&
        (!only || read_tensors(vm, &t->values[inputs], &into)) &&
        read_gradients(vm, &t->values[1], &from, &with) && check_inputs(vm, &into, false) &&
        read_options(vm, t->values[2], create, &options) && (!create || warn_of_cycle(vm))) {
        *out = gw_none();
        for (size_t i = 0; i < into.n && !from.n; i++) { /* all that PyTorch does to them then */
            if (!gw_tensor_requires_grad(into.items[i])) {
                gw_raise(vm, GW_X_RuntimeError,
                         "can't retain_grad on Tensor that has requires_grad=False");
                goto out;
            }
        }
        flow = !from.n ? GW_RETURNED
                       : drive(vm,
                               gw_run_backward(from.items, with.items, from.n, options, into.items,
                                               into.n),
                               false, 0, out);
    }
out:
    free_tensors(vm, &into);
    free_tensors(vm, &with);
    free_tensors(vm, &from);
    return flow;
}

gw_flow gw_torch_backward(gw_targs *t, gw_value *out) {
    return backward(t, 4, out);
}

gw_flow gw_torch_autograd_backward(gw_targs *t, gw_value *out) {
    return backward(t, 5, out);
}

/* Without roots nothing is found. */
static gw_flow find_none(gw_vm *vm, size_t n, bool allow_unused, gw_value *out) {
    tensors none;
    if (!allow_unused) {
        return gw_raise(vm, GW_X_RuntimeError,
                        "One of the differentiated Tensors appears to not have been used in the "
                        "graph. Set allow_unused=True if this is the desired behavior.");
    }
    if (!allocate(vm, n, &none)) {
        return GW_RAISED;
    }
    const gw_flow flow = gw_tensors_tuple(vm, none.items, n, out);
    free_tensors(vm, &none);
    return flow;
}

gw_flow gw_torch_autograd_grad(gw_targs *t, gw_value *out) {
    gw_vm *vm = t->vm;
    gw_backward_options options;
    tensors roots = {0}, with = {0}, inputs = {0};
    gw_flow flow = GW_RAISED;
    const bool allow_unused = gw_targs_bool(t, 6, false);
    bool in_python = gw_targs_bool(t, 7, false);
    for (size_t i = 0; i < 3; i++) {
        in_python = in_python || needs_python(t->values[i]);
    }
    if (in_python) {
        return gw_torch_python(t, out);
    }
    if (!read_tensors(vm, &t->values[0], &roots) || !read_tensors(vm, &t->values[1], &inputs) ||
        !read_gradients(vm, &t->values[2], &roots, &with) || !check_inputs(vm, &inputs, true) ||
        !read_options(vm, t->values[3], gw_targs_bool(t, 4, false), &options)) {
        goto out;
    }
    if (!inputs.n) {
        gw_raise(vm, GW_X_ValueError, "grad requires non-empty inputs.");
    } else if (!roots.n) {
        flow = find_none(vm, inputs.n, allow_unused, out);
    } else {
        flow = drive(vm,
                     gw_run_grad(roots.items, with.items, roots.n, inputs.items, inputs.n, options,
                                 allow_unused),
                     true, inputs.n, out);
    }
out:
    free_tensors(vm, &with);
    free_tensors(vm, &inputs);
    free_tensors(vm, &roots);
    return flow;
}
