/* Functions of the standard library that are written in Python here and in C in CPython: a call
 * that does not fit is refused in the words of PyArg_UnpackKeywords and PyArg_UnpackTuple. */
#include <string.h>

#include "lang/frame.h"
#include "lang/function.h"

/* The parameters and the arguments behind `self`. */
typedef struct fit {
    const gw_function *function;
    const gw_args *args;
    int name; /* bytes of its name: the class's when it is an __init__ */
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

static gw_flow check_unnamed(gw_vm *vm, const fit *c, bool rest) {
    const char *name = c->function->qualname->data;
    if (c->args->n_keywords) {
        const gw_str *module = c->self ? NULL : gw_as_str(c->function->module);
        return gw_raise(vm, GW_X_TypeError, "%s%s%.*s() takes no keyword arguments",
                        module ? module->data : "", module ? "." : "", c->name, name);
    }
    if (rest || (c->given >= c->least && c->given <= c->most)) {
        return GW_RETURNED;
    }
    const size_t limit = c->given < c->least ? c->least : c->most;
    return gw_raise(vm, GW_X_TypeError, "%.*s expected %s%zu argument%s, got %zu", c->name, name,
                    c->least == c->most   ? ""
                    : c->given < c->least ? "at least "
                                          : "at most ",
                    limit, limit == 1 ? "" : "s", c->given);
}

static gw_flow check_counts(gw_vm *vm, const fit *c) {
    const char *name = c->function->qualname->data;
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
    const char *name = c->function->qualname->data;
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
    const bool named = code->n_posonly < code->n_args - (rest ? self : 0) || code->n_kwonly;
    const fit c = {.function = f,
                   .args = args,
                   .name = dot ? (int)(dot - f->qualname->data) : (int)f->qualname->size,
                   .self = self,
                   .most = code->n_args - self,
                   .least = code->n_args - self - n_defaults,
                   .keyword_only = code->n_kwonly,
                   .given = rest && named ? 0 : args->n - self};
    return code->flags & GW_CODE_VARKEYWORDS ? GW_RETURNED
           : named                           ? check_named(vm, &c)
                                             : check_unnamed(vm, &c, rest);
}
