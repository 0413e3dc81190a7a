/* Natives: functions, methods, attributes and modules written in C.
 *
 *     static gw_flow math_sqrt(gw_vm *vm, const gw_args *args, gw_value *out) {
 *         double x;
 *         if (!gw_arg_float(vm, args->values[0], &x)) {
 *             return GW_RAISED;
 *         }
 *         if (x < 0) {
 *             return gw_raise(vm, GW_X_ValueError, "math domain error");
 *         }
 *         *out = gw_float(sqrt(x));
 *         return GW_RETURNED;
 *     }
 *     static const gw_native_def functions[] = {{"sqrt", math_sqrt, 1, 1, 0}, {0}};
 *     static const gw_module_def math_module = {.name = "math", .functions = functions};
 *     ... gw_vm_add_module(vm, &math_module);
 */
#ifndef GW_LANG_NATIVE_H
#define GW_LANG_NATIVE_H

#include "lang/dict.h"
#include "lang/exception.h"
#include "lang/list.h"
#include "lang/object.h"
#include "lang/str.h"

/* Arguments of a call, all borrowed: n positional values, then n_keywords values whose names are
 * `keywords`. A method's self is values[0] and counted; a class method's class likewise. */
struct gw_args {
    const gw_value *values;
    size_t n, n_keywords;
    const gw_value *keywords; /* str each */
};

typedef gw_flow (*gw_native_fn)(gw_vm *vm, const gw_args *args, gw_value *out);

enum {
    GW_ANY = 0xff,          /* no upper limit of positional arguments */
    GW_NATIVE_KEYWORDS = 1, /* takes keywords: without it they are refused before the call */
    GW_NATIVE_GIVEN = 4,    /* a wrong count is told as "takes at most 3 arguments (4 given)" */
    GW_NATIVE_NO_TRACE = 2  /* ctx->site need not be kept for it (unused by the vm so far) */
};

/* The vm checks the count of positional arguments (self not counted) before it calls, and raises
 * CPython's TypeError. `call` is for functions and methods alike. */
struct gw_native_def {
    const char *name;
    gw_native_fn call;
    uint8_t min, max; /* max GW_ANY: no limit */
    uint8_t flags;
    const char *doc;
};

/* A computed attribute. `set` NULL: "attribute 'x' of 'T' objects is not writable"; value unset in
 * `set`: del x.name. */
struct gw_getset_def {
    const char *name;
    gw_flow (*get)(gw_vm *vm, gw_value self, gw_value *out);
    gw_flow (*set)(gw_vm *vm, gw_value self, gw_value value);
    const char *doc;
};

/* `get` of what is the same for all objects. */
gw_flow gw_get_none(gw_vm *vm, gw_value self, gw_value *out);
gw_flow gw_get_true(gw_vm *vm, gw_value self, gw_value *out);
gw_flow gw_get_false(gw_vm *vm, gw_value self, gw_value *out);

/* --- Arguments ------------------------------------------------------------------------------ */

/* Parameters of a native with keywords. Names as in Python's own notation, separated by ", ": a
 * name with "=" may be left out (what follows "=" is only for people), "/" ends the positional-only
 * ones, "*" begins the keyword-only ones, "*name" collects the rest into a tuple:
 *     "size, *, dtype=None, requires_grad=False"     "input, /, dim=None, keepdim=False"     */
typedef struct gw_signature {
    const char *function; /* as messages name it: "ones" */
    const char *parameters;
} gw_signature;

/* Binds `args` to the parameters: out[i] is the value of the i-th, borrowed, unset when left out
 * (the tuple of "*name" alone is owned by the caller). `first` arguments (self) are skipped. False
 * and CPython's TypeError: too many, missing, unknown or doubled. */
bool gw_args_bind(gw_vm *vm, const gw_args *args, size_t first, const gw_signature *signature,
                  gw_value *out, size_t n_out);
/* The same of a method with one parameter that is an int in C, too, and may be left out: then *out
 * stays what it is. */
bool gw_args_bind_c_int(gw_vm *vm, const gw_args *args, const gw_signature *signature,
                        int64_t *out);
/* The value of one keyword, borrowed; unset when it was not given. */
gw_value gw_args_keyword(const gw_args *args, const char *name);

/* C values of an argument; false and a TypeError (OverflowError) when it is nothing of the kind.
 * int takes bool too, and types with a number slot; float takes int. */
/* The same of what is an int in C, too, in CPython: OverflowError beyond 32 bits. */
bool gw_arg_c_int(gw_vm *vm, gw_value v, int64_t *out);
bool gw_arg_int(gw_vm *vm, gw_value v, int64_t *out);
bool gw_arg_float(gw_vm *vm, gw_value v, double *out);
bool gw_arg_str(gw_vm *vm, gw_value v, const char *what, gw_str **out); /* borrowed */
/* The bool of a value that needs no Python: numbers, containers, None, C types. */
bool gw_arg_bool(gw_vm *vm, gw_value v, bool *out);
/* An int, bool or instance of a class derived from int: its number (for natives that only look). */
bool gw_value_int(gw_value v, int64_t *out);
bool gw_value_float(gw_value v, double *out); /* the same, and float */

/* --- Making things -------------------------------------------------------------------------- */

/* A function object; `self` unset, or what it is bound to. The def must outlive the vm. */
gw_value gw_native_new(gw_vm *vm, const gw_native_def *def, gw_value self);

typedef struct gw_constant_def {
    const char *name;
    gw_value value; /* a number or None */
} gw_constant_def;

/* A module in C, made at its first import. A dotted name is a submodule: importing "torch.nn"
 * imports "torch" first and becomes its attribute. */
typedef struct gw_module_def {
    const char *name;
    const char *home; /* the __module__ of its functions, with which errors name them; or NULL */
    const gw_native_def *functions;           /* ends with a NULL name; or NULL */
    bool (*init)(gw_vm *vm, gw_value module); /* the rest; or NULL. False: an exception is set */
    const unsigned char *packed; /* the module's body in Python, run after init: pack.h; or NULL */
    size_t packed_size;
    const char *source; /* the same as text; or NULL */
    const struct gw_bundle
        *bundle; /* the same, packed, in a bundle at an offset: library.h; or NULL */
    size_t bundle_offset;
} gw_module_def;

/* Puts a module on the list of what can be imported. False when there is no memory. */
bool gw_vm_add_module(gw_vm *vm, const gw_module_def *def);
/* module.name = value */
bool gw_module_set(gw_vm *vm, gw_value module, const char *name, gw_value value);
bool gw_module_set_take(gw_vm *vm, gw_value module, const char *name, gw_value value);
gw_value gw_module_get(gw_vm *vm, gw_value module, const char *name); /* borrowed, or unset */
/* The module of that name if it has been imported, borrowed, else unset. */
gw_value gw_module_find(gw_vm *vm, const char *name);

/* --- Natives that need Python --------------------------------------------------------------- */

/* A task is a native in several steps, a frame on the vm's stack like a Python function's. Its step
 * is run first with nothing, then with the result of each call it made:
 *
 *     static gw_flow apply_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
 *         switch (task->state++) {
 *         case 0:
 *             return gw_call(vm, task->values[0], &args, out);   // may be GW_CALLED
 *         ...
 *
 * A step answers GW_CALLED after it started something (a gw_ operator or gw_call answered so);
 * GW_RETURNED with the task's result; GW_RAISED. When what it started answers GW_RETURNED at once,
 * the step goes on by itself (usually a loop around the switch). `in` is owned by the step.
 * With `catches`, an exception of a callee comes to the step too: `in` is unset, gw_raised tells.
 */
typedef struct gw_task gw_task;
typedef gw_flow (*gw_step_fn)(gw_vm *vm, gw_task *task, gw_value in, gw_value *out);
struct gw_task {
    gw_step_fn step;
    int32_t state;
    bool catches;
    int64_t i, j; /* counters of the step's own */
    uint64_t hash;
    size_t place;
    gw_buffer text; /* what is being written, freed with the task */
    size_t n;       /* values, released with the task */
    gw_value values[];
};

/* Pushes a task with `n` values (retained from `values`, or unset when NULL) and answers GW_CALLED;
 * or, NULL and GW_RAISED. Use: `return gw_task_start(vm, step, values, n, NULL);` */
gw_flow gw_task_start(gw_vm *vm, gw_step_fn step, const gw_value *values, size_t n, gw_task **out);

/* `flow` is of a task that has been started: it counts as `levels` of recursion. RecursionError
 * past the limit, with the words that say what was being done: Note [Levels] in frame.c. */
gw_flow gw_task_nest(gw_vm *vm, gw_flow flow, uint32_t levels, const char *while_doing);

/* Collects what an iterable yields into a new list: GW_RETURNED for C iterables, GW_CALLED when
 * Python must run. For natives that take any iterable, as a first step. */
gw_flow gw_collect(gw_vm *vm, gw_value iterable, gw_value *out);

/* --- Notices -------------------------------------------------------------------------------- */

/* Tells the vm which values are tensors, for the trace's names; NULL: none are. */
typedef struct gw_tensor *(*gw_tensor_of_fn)(gw_value v);

/* Has `chore` called before the next instruction of the program: it may call Python, whose result
 * is dropped and whose exception is raised there. A later one takes the place of one that waits. */
typedef gw_flow (*gw_chore_fn)(gw_vm *vm);
void gw_vm_do_next(gw_vm *vm, gw_chore_fn chore);

/* Raises "owner has no 'name' here" when the real thing (a module, a builtin type) has that name
 * and the playground has not; else GW_RETURNED. NULL: all is there. */
typedef gw_flow (*gw_refuse_fn)(gw_vm *vm, const char *owner, const gw_str *name);

/* warnings.warn from C, told before the next instruction: the program's filters may make an
 * exception of it. False and an exception: there is no memory. */
bool gw_warn(gw_vm *vm, gw_exception_id category, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* The same for a text of any length. */
bool gw_warn_text(gw_vm *vm, gw_exception_id category, const char *message);
/* The same, once a run whatever the filters say (PyTorch's TORCH_WARN_ONCE). */
bool gw_warn_once(gw_vm *vm, gw_exception_id category, const char *message);
/* The same for all messages of one `site`: of several, the first is told. */
bool gw_warn_once_of(gw_vm *vm, gw_exception_id category, const char *site, const char *message);

#endif
