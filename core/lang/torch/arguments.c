#include "lang/torch/arguments.h"

#include <stdio.h>
#include <string.h>

#include "lang/torch/bindings.h"
#include "lang/torch/old_forms.h"
#include "lang/torch/overloads.h"
#include "lang/torch/parameters.h"
#include "lang/type.h"

/* --- Errors of one signature ------------------------------------------------------------------ */

static void raise_missing(gw_targs *t, const gw_parameters *s, size_t from) {
    gw_buffer names;
    gw_buffer_init(&names, t->ctx);
    size_t n = 0;
    for (size_t i = from; i < s->n; i++) {
        const gw_parameter *p = &s->parameters[i];
        if (!p->optional) {
            gw_buffer_format(&names, "%s\"%.*s\"", n++ ? ", " : "", (int)p->length, p->name);
        }
    }
    /* PyTorch 1.13 has singular and plural the wrong way round. */
    gw_raise(t->vm, GW_X_TypeError, "%s() missing %zu required positional argument%s: %s",
             t->function, n, n == 1 ? "s" : "", names.data ? names.data : "");
    gw_buffer_free(&names);
}

static void raise_too_many(gw_targs *t, const gw_parameters *s, size_t first, size_t n) {
    size_t most = s->n_positional - first, least = s->n_required - first;
    if (least != most) {
        gw_raise(t->vm, GW_X_TypeError,
                 "%s() takes from %zu to %zu positional arguments but %zu were given", t->function,
                 least, most, n);
        return;
    }
    gw_raise(t->vm, GW_X_TypeError, "%s() takes %zu positional argument%s but %zu %s given",
             t->function, most, most == 1 ? "" : "s", n, n == 1 ? "was" : "were");
}

static void raise_type(gw_targs *t, const gw_parameter *p, size_t position, bool by_keyword,
                       gw_value v) {
    if (by_keyword) {
        gw_raise(t->vm, GW_X_TypeError, "%s(): argument '%.*s' must be %s, not %s", t->function,
                 (int)p->length, p->name, gw_kind_name(p->kind), gw_type_name(t->vm, v));
        return;
    }
    gw_raise(t->vm, GW_X_TypeError, "%s(): argument '%.*s' (position %zu) must be %s, not %s",
             t->function, (int)p->length, p->name, position, gw_kind_name(p->kind),
             gw_type_name(t->vm, v));
}

/* What is written in Python in PyTorch does not know NumPy's names. */
bool gw_targs_means(const gw_targs *t, const gw_str *keyword, const gw_parameter *p) {
    static const char *const names[][2] = {{"dim", "axis"}, {"keepdim", "keepdims"},
                                           {"input", "x"},  {"input", "a"},
                                           {"input", "x1"}, {"other", "x2"}};
    if (gw_is_text(p->name, p->length, keyword->data)) {
        return true;
    }
    if (strcmp(t->function, "norm") == 0 || strcmp(t->function, "split") == 0) {
        return false;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (gw_str_is(keyword, names[i][1]) && gw_is_text(p->name, p->length, names[i][0])) {
            return true;
        }
    }
    return false;
}

/* A keyword that no parameter took. */
static void raise_keyword(gw_targs *t, const gw_parameters *s, size_t first, const gw_args *args) {
    for (size_t k = 0; k < args->n_keywords; k++) {
        const gw_str *name = gw_as_str(args->keywords[k]);
        size_t i = first;
        while (i < s->n && !gw_targs_means(t, name, &s->parameters[i])) {
            i++;
        }
        if (i == s->n) {
            const bool in_python = first && strcmp(t->function, "backward") == 0;
            gw_raise(t->vm, GW_X_TypeError, "%s%s() got an unexpected keyword argument '%s'",
                     in_python ? "Tensor." : "", t->function, name->data);
            return;
        }
        if (i < args->n) {
            gw_raise(t->vm, GW_X_TypeError, "%s() got multiple values for argument '%s'",
                     t->function, name->data);
            return;
        }
    }
    gw_raise(t->vm, GW_X_TypeError, "%s() got two names for one argument", t->function);
}

static bool refuse(gw_targs *t, const gw_parameter *p) {
    gw_raise(t->vm, GW_X_NotImplementedError, "torch.%s has no argument '%.*s' here", t->function,
             (int)p->length, p->name);
    return false;
}

/* --- Matching --------------------------------------------------------------------------------- */

gw_value gw_targs_keyword(const gw_targs *t, const gw_args *args, const gw_parameter *p) {
    for (size_t k = 0; k < args->n_keywords; k++) {
        if (gw_targs_means(t, gw_as_str(args->keywords[k]), p)) {
            return args->values[args->n + k];
        }
    }
    return gw_unset();
}

/* Whether all positional values may be meant for one int[]: view(2, 3). */
static bool may_take_rest(const gw_parameters *s, size_t first) {
    gw_kind first_kind = s->parameters[first].kind;
    return s->n_positional == first + 1 && (first_kind == GW_K_INTS || first_kind == GW_K_SIZES);
}

/* Takes the value of parameter i, `v` or unset; `position` is its place among the positional ones.
 */
static gw_match match_value(gw_targs *t, const gw_parameters *s, size_t i, gw_value v,
                            bool by_keyword, size_t position, bool raise) {
    const gw_parameter *p = &s->parameters[i];
    t->values[i] = v;
    if (gw_is_unset(v) ? p->optional : gw_is_none(v) && p->takes_none) {
        t->values[i] = gw_unset();
        return GW_MATCH_YES;
    }
    if (gw_is_unset(v)) {
        if (raise) {
            raise_missing(t, s, i);
        }
        return GW_MATCH_NO;
    }
    gw_match fits = gw_parameter_check(t->vm, p->kind, v, i);
    if (fits == GW_MATCH_NO && raise) {
        raise_type(t, p, position, by_keyword, v);
    }
    return fits;
}

gw_match gw_targs_match_one(gw_targs *t, const gw_parameters *s, const gw_args *args, size_t first,
                            bool raise) {
    size_t at = 0, n_named = 0; /* position in args; keywords taken */
    bool one_list = s->n > first && may_take_rest(s, first);
    bool too_many = args->n > s->n_positional && !one_list;
    t->rest = NULL; /* an overload before this one may have taken it */
    for (size_t i = 0; i < s->n && !too_many; i++) {
        bool by_keyword = at >= args->n;
        if (!by_keyword && s->parameters[i].keyword_only) {
            break;
        }
        gw_value v = by_keyword ? gw_targs_keyword(t, args, &s->parameters[i]) : args->values[at];
        if (one_list && i == first && !by_keyword && gw_is_torch_int(v)) {
            t->values[i] = v;
            t->rest = args->values + at;
            t->n_rest = args->n - at;
            t->rest_at = i;
            at = args->n;
            continue;
        }
        gw_match found = match_value(t, s, i, v, by_keyword, at + 1 - first, raise);
        if (found != GW_MATCH_YES) {
            return found;
        }
        at += !by_keyword;
        n_named += by_keyword && !gw_is_unset(v);
    }
    if (too_many || at < args->n) {
        if (raise) {
            raise_too_many(t, s, first, args->n - first);
        }
        return GW_MATCH_NO;
    }
    if (n_named < args->n_keywords) {
        if (raise) {
            raise_keyword(t, s, first, args);
        }
        return GW_MATCH_NO;
    }
    return GW_MATCH_YES;
}

/* The few methods that a tensor has before it has data. */
static bool needs_data(const gw_targs *t, gw_value v) {
    static const char *const others[] = {
        "make_subclass", "size",   "is_floating_point", "is_complex", "to",   "half",
        "float",         "double", "bfloat16",          "cpu",        "copy_"};
    if (v.tag != GW_V_OBJECT || !(v.o->type->flags & GW_TYPE_WAITING)) {
        return false;
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (strcmp(t->function, others[i]) == 0) {
            return false;
        }
    }
    return true;
}

static bool refuse_waiting(gw_targs *t, gw_value v, bool is_method) {
    const char *kind = gw_type_name(t->vm, v);
    const bool is_python = t->function[0] == '_' && t->function[1] != '_'; /* torch.einsum */
    char owner[64] = "of 'torch._C._TensorBase' objects";
    if (!is_method) {
        snprintf(owner, sizeof owner, "%s at %p", is_python ? "" : "of type object",
                 (void *)gw_torch_of(t->vm)->tensor);
    }
    gw_raise(t->vm, GW_X_ValueError,
             "Attempted to use an uninitialized parameter in <%s%s%s%s>. This error happens when "
             "you are using a "
             "`LazyModule` or explicitly manipulating `torch.nn.parameter.%s` objects. When using "
             "LazyModules Call `forward` with a dummy batch to initialize the parameters before "
             "calling torch functions",
             is_method   ? "method '"
             : is_python ? "function "
                         : "built-in method ",
             t->function + is_python,
             is_method   ? "' "
             : is_python ? ""
                         : " ",
             owner, kind);
    return false;
}

/* Whether a function does what it does anyway when it is asked for this memory format: a copy
 * keeps the geometry of a tensor without gaps, and one that is row-major stays so. */
static bool is_own_format(const gw_targs *t, gw_value format) {
    const gw_torch *torch = gw_torch_of(t->vm);
    const bool row_major =
        strcmp(t->function, "contiguous") == 0 || strcmp(t->function, "is_contiguous") == 0;
    if (gw_is_same(format, torch->formats[GW_FORMAT_PRESERVE])) {
        return !row_major;
    }
    const gw_tensor *x = gw_tensor_of(t->values[0]);
    return gw_is_same(format, torch->formats[GW_FORMAT_CONTIGUOUS]) &&
           (row_major || !x || gw_tensor_is_contiguous(x));
}

/* The truth of a value that is asked for without a frame of Python. */
static bool is_true(gw_vm *vm, gw_value v, bool *truth) {
    if (gw_is_heap(v)) {
        gw_raise(vm, GW_X_NotImplementedError,
                 "the truth of a '%s' is not asked for here: give True or False",
                 gw_type_name(vm, v));
        return false;
    }
    gw_value answer;
    if (gw_truth(vm, v, &answer) != GW_RETURNED) {
        return false;
    }
    *truth = answer.b;
    return true;
}

/* Most calls of a method are of the tensor alone, whatever else it could be given. */
static bool is_lone_tensor(gw_vm *vm, const gw_args *args) {
    return args->n == 1 && !args->n_keywords && args->values[0].tag == GW_V_OBJECT &&
           args->values[0].o->type == gw_torch_of(vm)->tensor;
}

static void note(gw_targs *t, const gw_parameters *s) {
    t->n = s->n;
    t->parameters = s->parameters;
    for (size_t i = 0; i < s->n; i++) {
        t->tensors[i] = NULL;
    }
}

/* Notes what matched; refuses the parameters of torch that are not here, and other devices. */
static bool accept(gw_targs *t, const gw_parameters *s, bool is_method) {
    gw_torch *torch = gw_torch_of(t->vm);
    note(t, s);
    for (size_t i = 0; i < s->n; i++) {
        const gw_parameter *p = &s->parameters[i];
        gw_value v = t->values[i];
        if (gw_is_unset(v)) {
            continue;
        }
        if (p->kind != GW_K_OBJECT && needs_data(t, v)) {
            return refuse_waiting(t, v, is_method);
        }
        gw_value *items;
        size_t n;
        if (p->kind == GW_K_TENSORS && gw_sequence_items(v, &items, &n)) {
            for (size_t k = 0; k < n; k++) {
                if (needs_data(t, items[k])) {
                    return refuse_waiting(t, items[k], is_method);
                }
            }
        }
        if (p->kind != GW_K_OBJECT) { /* a numpy.float64 is as good as its float */
            v = t->values[i] = gw_unboxed(v);
        }
        if (p->kind == GW_K_TRUTH) {
            bool truth;
            if (!is_true(t->vm, v, &truth)) {
                return false;
            }
            t->values[i] = gw_bool(truth);
        }
        if (p->refused && !(v.tag == GW_V_BOOL && !v.b)) {
            return refuse(t, p);
        }
        if (p->kind == GW_K_FORMAT && !is_own_format(t, v)) {
            return refuse(t, p);
        }
        if (p->kind == GW_K_DEVICE && !gw_is_same(v, torch->cpu) &&
            !(gw_is_str(v) && gw_str_is(gw_as_str(v), "cpu"))) {
            if (!gw_is_str(v) || gw_is_device_text(t->vm, gw_as_str(v))) {
                gw_raise(t->vm, GW_X_AssertionError, "Torch not compiled with CUDA enabled");
            }
            return false;
        }
    }
    return true;
}

/* A method of nothing but the tensor is one that CPython checks. */
static bool takes_nothing(const gw_signatures *known) {
    const gw_parameters *s = &known->overloads[0];
    return known->n == 1 &&
           (s->n == 1 ||
            (s->n == 2 && gw_is_text(s->parameters[1].name, s->parameters[1].length, "out")));
}

static void raise_arguments(gw_targs *t, const gw_args *args) {
    if (args->n_keywords) {
        gw_raise(t->vm, GW_X_TypeError, "_TensorBase.%s() takes no keyword arguments", t->function);
    } else {
        gw_raise(t->vm, GW_X_TypeError, "_TensorBase.%s() takes no arguments (%zu given)",
                 t->function, args->n - 1);
    }
}

static bool gives_out(const gw_args *args) {
    for (size_t k = 0; k < args->n_keywords; k++) {
        if (gw_str_is(gw_as_str(args->keywords[k]), "out")) {
            return true;
        }
    }
    return false;
}

bool gw_targs_match(gw_targs *t, gw_vm *vm, const char *function, const char *signatures,
                    const gw_args *args, bool is_method) {
    const size_t first = is_method;
    t->vm = vm;
    t->ctx = vm->ctx;
    t->function = function;
    t->overload = t->n = 0;
    t->rest = NULL;
    for (size_t i = 0; i < GW_MAX_PARAMETERS; i++) {
        t->values[i] = gw_unset();
    }
    if (is_method && (args->n == 0 || !gw_tensor_of(args->values[0]))) {
        gw_raise(
            vm, GW_X_TypeError,
            "descriptor '%s' for 'torch._C._TensorBase' objects doesn't apply to a '%s' object",
            function, args->n ? gw_type_name(vm, args->values[0]) : "NoneType");
        return false;
    }
    const gw_signatures *known = gw_signatures_of(vm, signatures);
    if (!known) {
        return false;
    }
    if (known->one_tensor && is_lone_tensor(vm, args)) {
        t->values[0] = args->values[0];
        note(t, &known->overloads[0]);
        return true;
    }
    const bool impossible = is_method && gives_out(args); /* methods have no out */
    for (; t->overload < known->n && !impossible; t->overload++) {
        const gw_parameters *s = &known->overloads[t->overload];
        const gw_match found = gw_targs_match_one(t, s, args, first, false);
        if (found == GW_MATCH_YES) {
            return accept(t, s, is_method);
        }
        if (found == GW_MATCH_RAISED) {
            return false;
        }
    }
    const gw_match old = impossible ? GW_MATCH_NO : gw_targs_match_old(t, known, args, is_method);
    if (old == GW_MATCH_YES) {
        t->overload = 0;
        return accept(t, &known->overloads[0], is_method);
    }
    if (old == GW_MATCH_RAISED) {
        return false;
    }
    if (is_method && takes_nothing(known)) {
        raise_arguments(t, args);
    } else {
        gw_raise_no_overload(t, known, args, first);
    }
    return false;
}

void gw_targs_release(gw_targs *t) {
    for (size_t i = 0; i < t->n; i++) {
        gw_tensor_release(t->tensors[i]);
        t->tensors[i] = NULL;
    }
}
