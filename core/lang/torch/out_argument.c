/* out=: the result is computed as ever and copied into the tensor that is given. What PyTorch does
 * beyond that (other shapes resize it, some functions cast to other dtypes or refuse them in words
 * of their own) is refused by name. */
#include "lang/torch/out_argument.h"

#include <stdio.h>
#include <string.h>

#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/parameters.h"
#include "tensor/tensor.h"

static bool is_out(const gw_targs *t, size_t i) {
    const gw_parameter *p = &t->parameters[i];
    return gw_targs_has(t, i) && p->length == 3 && memcmp(p->name, "out", 3) == 0;
}

/* Where it is: the last parameter, or before the generator of random numbers. n: it is not given.
 */
static size_t place_of_out(const gw_targs *t) {
    for (size_t back = 1; back <= 2 && back <= t->n; back++) {
        if (is_out(t, t->n - back)) {
            return t->n - back;
        }
    }
    return t->n;
}

bool gw_torch_has_out(const gw_targs *t) {
    return place_of_out(t) < t->n;
}

static gw_flow refuse(gw_targs *t, const char *what) {
    return gw_raise(t->vm, GW_X_NotImplementedError, "torch.%s has no argument 'out' %s here",
                    t->function, what);
}

/* Whether PyTorch has an out here at all. */
static bool is_known(const char *function) {
    static const char *const none[] = {"relu", "isnan", "isinf", "isfinite"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        if (strcmp(function, none[i]) == 0) {
            return false;
        }
    }
    return true;
}

/* Whether PyTorch casts its result to the dtype of out, if that can hold it. */
static bool is_cast(const char *function) {
    static const char *const casts[] = {
        "add",         "sub",        "subtract",   "mul",   "multiply", "div",     "divide",
        "true_divide", "exp",        "log",        "sin",   "cos",      "tanh",    "sqrt",
        "rsqrt",       "sigmoid",    "eq",         "ne",    "lt",       "le",      "gt",
        "ge",          "fmod",       "remainder",  "log1p", "expm1",    "maximum", "minimum",
        "atan2",       "reciprocal", "logical_and"};
    for (size_t i = 0; i < sizeof casts / sizeof *casts; i++) {
        if (strcmp(function, casts[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* The tensors among the arguments but `at`: calls `see` for each until it says true. */
typedef bool (*seen)(const gw_tensor *x, const gw_tensor *target);
static bool any_input(gw_targs *t, size_t at, const gw_tensor *target, seen see) {
    for (size_t i = 0; i < t->n; i++) {
        const gw_tensor *x = i == at ? NULL : gw_tensor_of(t->values[i]);
        gw_value *items;
        size_t n;
        if (x ? see(x, target) : false) {
            return true;
        }
        if (i != at && gw_targs_has(t, i) && gw_sequence_items(t->values[i], &items, &n)) {
            for (size_t k = 0; k < n; k++) {
                x = gw_tensor_of(items[k]);
                if (x && see(x, target)) {
                    return true;
                }
            }
        }
    }
    return false;
}

static bool wants_gradient(const gw_tensor *x, const gw_tensor *target) {
    (void)target;
    return gw_tensor_requires_grad(x);
}
static bool is_tensor(const gw_tensor *x, const gw_tensor *target) {
    (void)target;
    return x;
}
static bool is_other_view(const gw_tensor *x, const gw_tensor *target) {
    return x != target && x->storage == target->storage;
}
static bool is_itself(const gw_tensor *x, const gw_tensor *target) {
    return x == target;
}

/* Functions that go element by element, so that out may be one of the operands. */
static bool is_pointwise(const char *function) {
    char name[40];
    if (strncmp(function, "add", 3) == 0 && function[3]) { /* addmm */
        return false;
    }
    snprintf(name, sizeof name, "%s_", function);
    for (const gw_torch_row *row = gw_torch_rows; row->name; row++) {
        if (strcmp(row->name, name) == 0) {
            return true;
        }
    }
    return false;
}

/* The operation by whose name PyTorch complains; NULL: which one depends on the arguments. */
static const char *operation(gw_targs *t) {
    static const char *const names[][2] = {
        {"negative", "neg"},  {"absolute", "abs"},    {"arcsin", "asin"},
        {"arccos", "acos"},   {"arctan", "atan"},     {"arcsinh", "asinh"},
        {"arccosh", "acosh"}, {"arctanh", "atanh"},   {"fix", "trunc"},
        {"multiply", "mul"},  {"arctan2", "atan2"},   {"subtract", "sub"},
        {"divide", "div"},    {"true_divide", "div"}, {"square", "pow"},
        {"clip", "clamp"},    {"max", "maximum"},     {"min", "minimum"},
        {"outer", "mul"},     {"ger", "mul"},         {"hstack", "cat"},
        {"vstack", "cat"},    {"concat", "cat"},      {"floor_divide", NULL},
        {"heaviside", NULL},  {"softmax", NULL},      {"log_softmax", NULL},
        {"row_stack", NULL},  {"concatenate", NULL},  {"spmm", "mm"},
        {"dsmm", "mm"}};
    if (strcmp(t->function, "matmul") == 0) {
        const gw_tensor *a = gw_tensor_of(t->values[0]), *b = gw_tensor_of(t->values[1]);
        return a && b && gw_tensor_ndim(a) == 2 && gw_tensor_ndim(b) == 2 ? "mm" : NULL;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(t->function, names[i][0]) == 0) {
            return names[i][1];
        }
    }
    return t->function;
}

static bool same_shape(const gw_tensor *a, const gw_tensor *b) {
    return gw_tensor_ndim(a) == gw_tensor_ndim(b) &&
           memcmp(gw_tensor_dims(a), gw_tensor_dims(b),
                  (size_t)gw_tensor_ndim(a) * sizeof(int64_t)) == 0;
}

/* What speaks against writing into `target` before anything is computed. */
static bool check_arguments(gw_targs *t, size_t at, const gw_tensor *target) {
    if (!is_known(t->function)) {
        refuse(t, "");
        return false;
    }
    if (any_input(t, at, target, is_other_view) ||
        (any_input(t, at, target, is_itself) && !is_pointwise(t->function))) {
        refuse(t, "that shares memory with an input");
        return false;
    }
    return true;
}

/* Results that have a gradient cannot be written into a tensor. */
static bool check_gradient(gw_targs *t, size_t at, const gw_tensor *target) {
    const bool asked = any_input(t, at, target, wants_gradient);
    if (!asked && !gw_tensor_requires_grad(target)) {
        return true;
    }
    const char *name = any_input(t, at, target, is_tensor) ? operation(t) : NULL;
    if (!name) {
        refuse(t, "where a gradient is wanted");
        return false;
    }
    gw_raise(t->vm, GW_X_RuntimeError,
             "%s(): functions with out=... arguments don't support automatic differentiation, but "
             "one of the arguments requires grad.",
             name);
    return false;
}

gw_flow gw_torch_into(gw_targs *t, gw_torch_body body, gw_value *out) {
    const size_t at = place_of_out(t);
    const gw_value given = t->values[at];
    gw_tensor *target = gw_tensor_of(given);
    const bool recording = gw_grad_enabled(t->ctx);
    gw_value result = gw_unset();
    if (!check_arguments(t, at, target)) {
        return GW_RAISED;
    }
    t->values[at] = gw_unset();
    gw_set_grad_enabled(t->ctx, false);
    gw_flow flow = body(t, &result);
    gw_set_grad_enabled(t->ctx, recording);
    gw_tensor *y = flow == GW_RETURNED ? gw_tensor_of(result) : NULL;
    if (!y) {
        gw_release_value(result);
        return flow == GW_RAISED ? flow : refuse(t, "of more than one result");
    }
    const bool is_float = gw_dtype_is_float(gw_tensor_dtype(y));
    if (gw_tensor_requires_grad(y)) { /* a factory's requires_grad=True */
        flow = refuse(t, "where a gradient is wanted");
    } else if (recording && is_float && !check_gradient(t, at, target)) {
        flow = GW_RAISED;
    } else if (!gw_dtype_can_cast(gw_tensor_dtype(y), gw_tensor_dtype(target)) &&
               is_cast(t->function)) {
        flow = gw_raise(
            t->vm, GW_X_RuntimeError, "result type %s can't be cast to the desired output type %s",
            gw_dtype_label(gw_tensor_dtype(y)), gw_dtype_label(gw_tensor_dtype(target)));
    } else if (gw_tensor_dtype(y) != gw_tensor_dtype(target) && !is_cast(t->function)) {
        flow = refuse(t, "of another dtype");
    } else if (!same_shape(y, target)) {
        flow = refuse(t, "of another shape");
    } else {
        flow = gw_return_self(t->vm, gw_copy_(target, y), given, out);
    }
    gw_release_value(result);
    return flow;
}
