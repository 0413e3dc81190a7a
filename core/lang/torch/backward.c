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

static const gw_slots run_slots = {.clear = run_clear};
static const gw_native_def run_methods[] = {
    {"tell", run_tell, 3, 3, 0, "A hook has run: its name, what it was shown, what is there now."},
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

static gw_flow finished(gw_vm *vm, run_object *r, gw_value *out) {
    *out = gw_none();
    return r->finds ? gw_tensors_tuple(vm, gw_run_found(r->run), r->n_found, out) : GW_RETURNED;
}

static gw_flow fail(gw_vm *vm, run_object *r) {
    gw_raise_error(vm);
    gw_warn_of_culprit(vm, gw_run_culprit(r->run));
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
            return fail(vm, r);
        }
    } while (state == GW_RUN_ASKS);
    GW_TASK_END
    return finished(vm, r, out);
}

/* Takes `run`; NULL: the engine has refused to begin. */
static gw_flow drive(gw_vm *vm, gw_run *run, bool finds, size_t n_found, gw_value *out) {
    run_object *r = run ? gw_object_new(vm, gw_torch_of(vm)->run) : NULL;
    if (!r) {
        gw_run_free(run);
        return run ? GW_RAISED : gw_raise_error(vm);
    }
    r->run = run;
    r->finds = finds;
    r->n_found = n_found;
    const gw_run_state state = gw_run_go(run, &r->ask);
    gw_flow flow = GW_RAISED;
    if (state == GW_RUN_DONE) {
        flow = finished(vm, r, out);
    } else if (state == GW_RUN_FAILED) {
        fail(vm, r);
    } else {
        const gw_value values[] = {gw_object_value(r)};
        flow = gw_task_start(vm, drive_step, values, 1, NULL);
    }
    gw_object_release(r);
    return flow;
}

/* --- Arguments -------------------------------------------------------------------------------- */

/* Tensors of an argument: one tensor, or a list or tuple of tensors and perhaps None. Owned memory
 * of `room` pointers, borrowed tensors, of which the first `n` count. */
typedef struct tensors {
    gw_tensor **items;
    size_t n, room;
} tensors;

static void free_tensors(gw_vm *vm, tensors *ts) {
    gw_release(gw_vm_context(vm), ts->items, ts->room * sizeof(gw_tensor *));
    *ts = (tensors){0};
}

/* False and `wrong` as TypeError ("... %s" with the type's name) when something is no tensor. */
static bool read_tensors(gw_vm *vm, gw_value v, bool none_too, const char *wrong, tensors *out) {
    gw_value one = v, *items = &one;
    size_t n = 1;
    *out = (tensors){0};
    if (!gw_is_object(v)) { /* a number, None */
        gw_raise(vm, GW_X_TypeError, "'%s' object is not iterable", gw_type_name(vm, v));
        return false;
    }
    if (!gw_tensor_of(v)) {
        gw_sequence_items(v, &items, &n);
    }
    gw_tensor **list = n ? gw_alloc_array(gw_vm_context(vm), n, sizeof *list) : NULL;
    if (n && !list) {
        gw_raise_error(vm);
        return false;
    }
    *out = (tensors){list, n, n};
    for (size_t i = 0; i < n; i++) {
        list[i] = gw_tensor_of(items[i]);
        if (!list[i] && !(none_too && gw_is_none(items[i]))) {
            gw_raise(vm, GW_X_TypeError, "%s%s", wrong, gw_type_name(vm, items[i]));
            free_tensors(vm, out);
            return false;
        }
    }
    return true;
}

/* The gradients for `roots`: as many, or none given; NULL items stand for None. */
static bool read_gradients(gw_vm *vm, gw_value v, const tensors *roots, tensors *out) {
    if (gw_is_unset(v) || gw_is_none(v)) {
        gw_tensor **none =
            roots->n ? gw_alloc_array(gw_vm_context(vm), roots->n, sizeof *none) : NULL;
        if (roots->n && !none) {
            gw_raise_error(vm);
            return false;
        }
        for (size_t i = 0; i < roots->n; i++) {
            none[i] = NULL;
        }
        *out = (tensors){none, roots->n, roots->n};
        return true;
    }
    if (!read_tensors(vm, v, true, "gradients can be either Tensors or None, but got ", out)) {
        return false;
    }
    if (out->n < roots->n) {
        gw_raise(vm, GW_X_RuntimeError, "got %zu tensors and %zu gradients", roots->n, out->n);
        free_tensors(vm, out);
        return false;
    }
    out->n = roots->n; /* more than there are roots are not looked at */
    return true;
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

static gw_flow backward(gw_vm *vm, gw_value roots, gw_value gradients, gw_value retain, bool create,
                        gw_value inputs, gw_value *out) {
    gw_backward_options options;
    tensors from, with = {0}, into = {0};
    gw_flow flow = GW_RAISED;
    if (!read_tensors(vm, roots, false, "torch.autograd.backward takes tensors, not ", &from)) {
        return GW_RAISED;
    }
    if (!gw_is_unset(inputs) &&
        !read_tensors(vm, inputs, false, "torch.autograd.backward takes tensors, not ", &into)) {
        goto out;
    }
    if (!gw_is_unset(inputs) && !into.n) {
        gw_raise(vm, GW_X_RuntimeError, "'inputs' argument to backward() cannot be empty.");
        goto out;
    }
    if (read_gradients(vm, gradients, &from, &with) && read_options(vm, retain, create, &options) &&
        (!create || warn_of_cycle(vm))) {
        *out = gw_none();
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
    return backward(t->vm, t->values[0], t->values[1], t->values[2], gw_targs_bool(t, 3, false),
                    t->values[4], out);
}

gw_flow gw_torch_autograd_backward(gw_targs *t, gw_value *out) {
    return backward(t->vm, t->values[0], t->values[1], t->values[2], gw_targs_bool(t, 3, false),
                    t->values[5], out);
}

gw_flow gw_torch_autograd_grad(gw_targs *t, gw_value *out) {
    gw_vm *vm = t->vm;
    gw_backward_options options;
    tensors roots = {0}, with = {0}, inputs = {0};
    gw_flow flow = GW_RAISED;
    if (!read_tensors(vm, t->values[0], false, "torch.autograd.grad takes tensors, not ", &roots) ||
        !read_tensors(vm, t->values[1], false, "torch.autograd.grad takes tensors, not ",
                      &inputs) ||
        !read_gradients(vm, t->values[2], &roots, &with) ||
        !read_options(vm, t->values[3], gw_targs_bool(t, 4, false), &options)) {
        goto out;
    }
    if (!roots.n || !inputs.n) {
        flow = gw_tensors_tuple(vm, inputs.items, 0, out);
        goto out;
    }
    flow = drive(vm,
                 gw_run_grad(roots.items, with.items, roots.n, inputs.items, inputs.n, options,
                             gw_targs_bool(t, 6, false)),
                 true, inputs.n, out);
out:
    free_tensors(vm, &with);
    free_tensors(vm, &inputs);
    free_tensors(vm, &roots);
    return flow;
}
