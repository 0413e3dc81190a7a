/* Arguments of natives: bound to parameters, turned into C values. */
#include <string.h>

#include "lang/big.h"
#include "lang/index.h"
#include "lang/state.h"
#include "lang/type.h"

bool gw_args_bind_c_int(gw_vm *vm, const gw_args *args, const gw_signature *signature,
                        int64_t *out) {
    gw_value given;
    return gw_args_bind(vm, args, 1, signature, &given, 1) &&
           (gw_is_unset(given) || gw_arg_c_int(vm, given, out));
}

gw_value gw_args_keyword(const gw_args *args, const char *name) {
    for (size_t i = 0; i < args->n_keywords; i++) {
        if (gw_str_is(gw_as_str(args->keywords[i]), name)) {
            return args->values[args->n + i];
        }
    }
    return gw_unset();
}

/* One parameter of a signature's text. */
typedef struct parameter {
    const char *name;
    size_t length;
    bool optional, positional, keyword, rest;
} parameter;

enum { MOST = 32 };

static size_t parse(const char *text, parameter *out) {
    size_t n = 0, posonly = 0;
    bool positional = true;
    while (*text && n < MOST) {
        const char *comma = strstr(text, ", ");
        const size_t size = comma ? (size_t)(comma - text) : strlen(text);
        if (size == 1 && *text == '/') {
            posonly = n;
        } else if (size == 1 && *text == '*') {
            positional = false;
        } else {
            const bool rest = *text == '*';
            const char *equals = memchr(text, '=', size);
            out[n++] = (parameter){.name = text + rest,
                                   .length = (equals ? (size_t)(equals - text) : size) - rest,
                                   .optional = equals || rest,
                                   .positional = positional && !rest,
                                   .keyword = !rest,
                                   .rest = rest};
            positional = positional && !rest;
        }
        text += comma ? size + 2 : size;
    }
    for (size_t i = 0; i < posonly; i++) {
        out[i].keyword = false;
    }
    return n;
}

static bool bind_positional(gw_vm *vm, const gw_args *args, size_t first,
                            const gw_signature *signature, const parameter *parameters, size_t n,
                            gw_value *out) {
    size_t i = first, most = 0, least = 0;
    bool only = true;
    for (size_t p = 0; p < n; p++) {
        if (parameters[p].rest) {
            gw_tuple *rest = gw_tuple_new(vm, args->values + i, args->n - i);
            if (!rest) {
                return false;
            }
            out[p] = gw_object_value(rest);
            i = args->n;
        } else if (parameters[p].positional) {
            most++;
            least += !parameters[p].optional;
            only = only && !parameters[p].keyword;
            if (i < args->n) {
                out[p] = args->values[i++];
            }
        }
    }
    if (i < args->n) {
        const size_t given = args->n - first;
        if (only && most == n) {
            gw_raise(vm, GW_X_TypeError, "%s expected %s%zu argument%s, got %zu",
                     signature->function, least == most ? "" : "at most ", most,
                     most == 1 ? "" : "s", given);
        } else if (most == 0) {
            gw_raise(vm, GW_X_TypeError, "%s() takes no positional arguments", signature->function);
        } else {
            gw_raise(vm, GW_X_TypeError, "%s() takes %s %zu %sargument%s (%zu given)",
                     signature->function, least == most ? "exactly" : "at most", most,
                     most < n ? "positional " : "", most == 1 ? "" : "s", given);
        }
        return false;
    }
    return true;
}

static bool bind_keywords(gw_vm *vm, const gw_args *args, const gw_signature *signature,
                          const parameter *parameters, size_t n, gw_value *out) {
    const gw_str *unknown = NULL;
    bool missing = false;
    for (size_t k = 0; k < args->n_keywords; k++) {
        const gw_str *name = gw_as_str(args->keywords[k]);
        size_t p = 0;
        while (p < n && !(parameters[p].keyword && parameters[p].length == name->size &&
                          memcmp(parameters[p].name, name->data, name->size) == 0)) {
            p++;
        }
        if (p == n) {
            unknown = unknown ? unknown : name;
            continue;
        }
        if (!gw_is_unset(out[p])) {
            gw_raise(vm, GW_X_TypeError,
                     "argument for %s() given by name ('%s') and position (%zu)",
                     signature->function, name->data, p + 1);
            return false;
        }
        out[p] = args->values[args->n + k];
    }
    for (size_t p = 0; p < n; p++) { /* of which CPython tells first */
        missing = missing || (parameters[p].keyword && parameters[p].positional &&
                              !parameters[p].optional && gw_is_unset(out[p]));
    }
    if (unknown && !missing) {
        gw_raise(vm, GW_X_TypeError, "'%s' is an invalid keyword argument for %s()", unknown->data,
                 signature->function);
        return false;
    }
    return true;
}

/* More arguments than there are parameters, of which some have names, are told first. */
static bool check_count(gw_vm *vm, const gw_args *args, size_t first, const gw_signature *signature,
                        const parameter *parameters, size_t n) {
    const size_t given = args->n - first, all = given + args->n_keywords;
    bool named = false, rest = false, optional = false;
    for (size_t p = 0; p < n; p++) {
        named = named || parameters[p].keyword;
        rest = rest || parameters[p].rest;
        optional = optional || parameters[p].optional;
    }
    if (!named || rest || all <= n) {
        return true;
    }
    gw_raise(vm, GW_X_TypeError, "%s() takes %s %zu %sargument%s (%zu given)", signature->function,
             optional ? "at most" : "exactly", n, given ? "" : "keyword ", n == 1 ? "" : "s", all);
    return false;
}

bool gw_args_bind(gw_vm *vm, const gw_args *args, size_t first, const gw_signature *signature,
                  gw_value *out, size_t n_out) {
    parameter parameters[MOST];
    const size_t n = parse(signature->parameters, parameters);
    for (size_t i = 0; i < n_out; i++) {
        out[i] = gw_unset();
    }
    if (n != n_out) {
        gw_raise(vm, GW_X_SystemError, "%s: %zu parameters, %zu places", signature->function, n,
                 n_out);
        return false;
    }
    bool done = check_count(vm, args, first, signature, parameters, n) &&
                bind_positional(vm, args, first, signature, parameters, n, out) &&
                bind_keywords(vm, args, signature, parameters, n, out);
    for (size_t p = 0; done && p < n; p++) {
        if (gw_is_unset(out[p]) && !parameters[p].optional) {
            if (!parameters[p].keyword) {
                size_t least = 0, most = 0, keywords = 0;
                for (size_t q = 0; q < n; q++) {
                    most += parameters[q].positional;
                    least += parameters[q].positional && !parameters[q].optional;
                    keywords += parameters[q].keyword;
                }
                gw_raise(vm, GW_X_TypeError,
                         keywords ? "%s() takes %s%zu positional argument%s (%zu given)"
                                  : "%s expected %s%zu argument%s, got %zu",
                         signature->function,
                         least != most ? "at least "
                         : keywords    ? "exactly "
                                       : "",
                         least, least == 1 ? "" : "s", args->n - first);
            } else {
                gw_raise(vm, GW_X_TypeError, "%s() missing required argument '%.*s' (pos %zu)",
                         signature->function, (int)parameters[p].length, parameters[p].name, p + 1);
            }
            done = false;
        }
    }
    for (size_t p = 0; !done && p < n; p++) {
        if (parameters[p].rest && !gw_is_unset(out[p])) {
            gw_release_value(out[p]);
            out[p] = gw_unset();
        }
    }
    return done;
}

bool gw_value_int(gw_value v, int64_t *out) {
    v = gw_unboxed(v);
    if (!gw_is_plain_int(v)) {
        return false;
    }
    *out = gw_plain_int(v);
    return true;
}

bool gw_value_float(gw_value v, double *out) {
    v = gw_unboxed(v);
    if (gw_is_big(v)) {
        return gw_big_to_float(v, out);
    }
    if (!gw_is_plain_number(v)) {
        return false;
    }
    *out = gw_plain_float(v);
    return true;
}

/* What a C type's number slot makes of the value: unset when it has none. */
static bool ask_slot(gw_vm *vm, gw_value v, char want, gw_value *out) {
    const gw_slots *slots = gw_type_of(vm, v)->slots;
    *out = gw_unset();
    return !slots->number || slots->number(vm, v, want, out) == GW_RETURNED;
}

bool gw_arg_int(gw_vm *vm, gw_value v, int64_t *out) {
    gw_value number;
    if (gw_value_int(v, out)) {
        return true;
    }
    if (gw_is_big(gw_unboxed(v))) {
        gw_raise(vm, GW_X_OverflowError, "Python int too large to convert to C ssize_t");
        return false;
    }
    if (!ask_slot(vm, v, 'n', &number)) {
        return false;
    }
    if (gw_value_int(number, out)) {
        return true;
    }
    gw_raise(vm, GW_X_TypeError, "'%s' object cannot be interpreted as an integer",
             gw_type_name(vm, v));
    gw_want_number(vm, v, GW_N___index__);
    return false;
}

bool gw_arg_c_int(gw_vm *vm, gw_value v, int64_t *out) {
    const bool big = gw_is_big(gw_unboxed(v));
    if (!big && !gw_arg_int(vm, v, out)) {
        return false;
    }
    if (big || *out != (int64_t)(int32_t)*out) {
        gw_raise(vm, GW_X_OverflowError, "Python int too large to convert to C int");
        return false;
    }
    return true;
}

bool gw_arg_float(gw_vm *vm, gw_value v, double *out) {
    gw_value number;
    if (gw_value_float(v, out)) {
        return true;
    }
    if (gw_is_big(gw_unboxed(v))) {
        return gw_whole_float(vm, gw_unboxed(v), out);
    }
    if (!ask_slot(vm, v, 'f', &number)) {
        return false;
    }
    if (gw_value_float(number, out)) {
        return true;
    }
    gw_raise(vm, GW_X_TypeError, "must be real number, not %s", gw_type_name(vm, v));
    gw_want_number(vm, v, GW_N___float__);
    return false;
}

bool gw_arg_str(gw_vm *vm, gw_value v, const char *what, gw_str **out) {
    if (gw_is_str(v)) {
        *out = gw_as_str(v);
        return true;
    }
    gw_raise(vm, GW_X_TypeError, "%s must be str, not %s", what,
             gw_is_none(v) ? "None" : gw_type_name(vm, v));
    return false;
}

bool gw_arg_bool(gw_vm *vm, gw_value v, bool *out) {
    gw_value truth;
    if (gw_is_heap(v) && gw_unboxed(v).tag == v.tag) {
        gw_raise(vm, GW_X_TypeError, "a bool is needed here, not '%s'", gw_type_name(vm, v));
        return false;
    }
    if (gw_truth(vm, gw_unboxed(v), &truth) != GW_RETURNED) {
        return false;
    }
    *out = truth.b;
    return true;
}
