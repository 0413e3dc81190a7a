/* Functions of the standard library that are written in Python here and in C in CPython: a call
 * that does not fit is refused in the words of PyArg_UnpackKeywords and PyArg_UnpackTuple. */
#include <string.h>

#include "lang/frame.h"
#include "lang/function.h"

/* The parameters and the arguments behind `self`. */
typedef struct fit {
    const gw_function *function;
    const gw_args *args;
    const char *called; /* its name: the class's when it is an __init__ */
    int name;           /* bytes of that */
    const char *method; /* the name of another method; or NULL */
    size_t self, most, least, keyword_only, given;
} fit;

static gw_str *parameter(const fit *c, size_t i) {
    return c->function->code->local_names[c->self + i];
}

static bool is_named(const fit *c, size_t i) {
    bool found = false;
    for (size_t k = 0; k < c->args->n_keywords && !found; k++) {
        found = gw_str_equal(gw_as_str(c->args->keywords[k]), parameter(c, i));
    }
    return found;
}

/* Of a slot of a C type. */
static gw_flow check_slot(gw_vm *vm, const fit *c) {
    if (c->args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "wrapper %s() takes no keyword arguments", c->method);
    }
    return c->given >= c->least && c->given <= c->most
               ? GW_RETURNED
               : gw_raise(vm, GW_X_TypeError, "%sexpected %zu argument%s, got %zu",
                          c->most > 1 ? " " : "", c->most, c->most == 1 ? "" : "s", c->given);
}

/* Of a method without named parameters: METH_NOARGS, METH_O, PyArg_ParseTuple. */
static gw_flow check_method(gw_vm *vm, const fit *c) {
    const char *name = c->function->qualname->data;
    if (c->args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "%s() takes no keyword arguments", name);
    }
    if (c->given >= c->least && c->given <= c->most) {
        return GW_RETURNED;
    }
    if (c->least == c->most && c->most < 2) {
        return gw_raise(vm, GW_X_TypeError, "%s() takes %s (%zu given)", name,
                        c->most ? "exactly one argument" : "no arguments", c->given);
    }
    const size_t limit = c->given < c->least ? c->least : c->most;
    const char *bound = c->least == c->most   ? "exactly"
                        : c->given < c->least ? "at least"
                                              : "at most";
    return c->most < 2 ? gw_raise(vm, GW_X_TypeError, "%s expected %s %zu argument%s, got %zu",
                                  name, bound, limit, limit == 1 ? "" : "s", c->given)
                       : gw_raise(vm, GW_X_TypeError, "%s() takes %s %zu argument%s (%zu given)",
                                  c->method, bound, limit, limit == 1 ? "" : "s", c->given);
}

static gw_flow check_unnamed(gw_vm *vm, const fit *c, bool rest) {
    const char *name = c->function->qualname->data;
    if (c->method && !rest) {
        const bool slot = strncmp(c->method, "__", 2) == 0 && strcmp(c->method, "__missing__") != 0;
        return slot ? check_slot(vm, c) : check_method(vm, c);
    }
    if (c->args->n_keywords) {
        const gw_str *module = c->self ? NULL : gw_as_str(c->function->module);
        return gw_raise(vm, GW_X_TypeError, "%s%s%.*s() takes no keyword arguments",
                        module ? module->data : "", module ? "." : "", c->name, name);
    }
    if (rest || (c->given >= c->least && c->given <= c->most)) {
        return GW_RETURNED;
    }
    if (!c->self && c->least == 1 && c->most == 1) { /* METH_O */
        return gw_raise(vm, GW_X_TypeError, "%s.%s() takes exactly one argument (%zu given)",
                        gw_is_str(c->function->module) ? gw_as_str(c->function->module)->data : "?",
                        name, c->given);
    }
    const size_t limit = c->given < c->least ? c->least : c->most;
    return gw_raise(vm, GW_X_TypeError, "%.*s expected %s%zu argument%s, got %zu", c->name, name,
                    c->least == c->most   ? ""
                    : c->given < c->least ? "at least "
                                          : "at most ",
                    limit, limit == 1 ? "" : "s", c->given);
}

static gw_flow check_counts(gw_vm *vm, const fit *c) {
    const char *name = c->called;
    const size_t all = c->most + c->keyword_only, given = c->given + c->args->n_keywords;
    if (given > all) {
        return gw_raise(vm, GW_X_TypeError, "%.*s() takes at most %zu %sargument%s (%zu given)",
                        c->name, name, all, c->given ? "" : "keyword ", all == 1 ? "" : "s", given);
    }
    if (c->given > c->most) {
        return gw_raise(vm, GW_X_TypeError, "%.*s() takes %s %zu positional argument%s (%zu given)",
                        c->name, name, c->least < c->most ? "at most" : "exactly", c->most,
                        c->most == 1 ? "" : "s", c->given);
    }
    return GW_RETURNED;
}

static gw_flow check_named(gw_vm *vm, const fit *c) {
    const char *name = c->called;
    if (check_counts(vm, c) == GW_RAISED) {
        return GW_RAISED;
    }
    for (size_t i = 0; i < c->most; i++) {
        if (i >= c->given && i < c->least && !is_named(c, i)) {
            return gw_raise(vm, GW_X_TypeError, "%.*s() missing required argument '%s' (pos %zu)",
                            c->name, name, parameter(c, i)->data, i + 1);
        }
    }
    for (size_t i = 0; i < c->given; i++) {
        if (is_named(c, i)) {
            return gw_raise(vm, GW_X_TypeError,
                            "argument for %.*s() given by name ('%s') and position (%zu)", c->name,
                            name, parameter(c, i)->data, i + 1);
        }
    }
    for (size_t k = 0; k < c->args->n_keywords; k++) {
        const gw_str *keyword = gw_as_str(c->args->keywords[k]);
        bool known = false;
        for (size_t i = 0; i < c->most + c->keyword_only && !known; i++) {
            known = gw_str_equal(parameter(c, i), keyword);
        }
        if (!known) {
            return gw_raise(vm, GW_X_TypeError, "'%s' is an invalid keyword argument for %.*s()",
                            keyword->data, c->name, name);
        }
    }
    return GW_RETURNED;
}

gw_flow gw_check_in_native_words(gw_vm *vm, const gw_function *f, const gw_args *args) {
    const gw_code *code = f->code->code;
    const char *dot = strchr(f->qualname->data, '.');
    const size_t self = dot ? 1 : 0, n_defaults = f->defaults ? f->defaults->length : 0;
    const bool rest = code->flags & GW_CODE_VARARGS;
    const bool named =
        (code->n_args > self && code->n_posonly < code->n_args - (rest ? self : 0)) ||
        code->n_kwonly;
    const char *method = dot && strcmp(dot, ".__init__") != 0 ? dot + 1 : NULL;
    if (self && !args->n) {
        return gw_raise(vm, GW_X_TypeError, "unbound method %s() needs an argument",
                        f->qualname->data);
    }
    const fit c = {.function = f,
                   .args = args,
                   .called = method ? method : f->qualname->data,
                   .name = method ? (int)strlen(method)
                           : dot  ? (int)(dot - f->qualname->data)
                                  : (int)f->qualname->size,
                   .method = method,
                   .self = self,
                   .most = code->n_args - self,
                   .least = code->n_args - self - n_defaults,
                   .keyword_only = code->n_kwonly,
                   .given = rest && named ? 0 : args->n - self};
    return code->flags & GW_CODE_VARKEYWORDS ? GW_RETURNED
           : named                           ? check_named(vm, &c)
                                             : check_unnamed(vm, &c, rest);
}
