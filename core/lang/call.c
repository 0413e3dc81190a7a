/* Calls: natives' arguments checked, Python functions' arguments bound into a new frame. */
#include <stdio.h>
#include <string.h>

#include "lang/frame.h"
#include "lang/generator.h"
#include "lang/index.h"
#include "lang/type.h"

/* --- Natives ---------------------------------------------------------------------------------- */

/* What stands before the name of a native: its class or its module, or nothing. */
static const char *owner_of(const gw_native *native) {
    return native->owner ? native->owner->name->data : native->home ? native->home : "";
}

/* Is the native a slot of its type in CPython, whose arguments a wrapper counts? */
static bool is_slot(const gw_native *native) {
    static const char methods[] = " __bytes__ __ceil__ __class_getitem__ __complex__ __copy__ "
                                  "__deepcopy__ __dir__ __enter__ __exit__ __floor__ __format__ "
                                  "__getnewargs__ __getstate__ __init_subclass__ __instancecheck__ "
                                  "__length_hint__ __prepare__ __reduce__ __reduce_ex__ "
                                  "__reversed__ __round__ __setstate__ __sizeof__ "
                                  "__subclasscheck__ __subclasshook__ __trunc__ ";
    const char *name = native->def->name;
    char word[24];
    const int n = snprintf(word, sizeof word, " %s ", name);
    const bool found = n > 0 && (size_t)n < sizeof word && strstr(methods, word);
    if (!native->owner || strncmp(name, "__", 2) != 0 || found) {
        return false;
    }
    const gw_layout layout = native->owner->layout;
    const bool container = layout == GW_L_LIST || layout == GW_L_DICT || layout == GW_L_SET;
    return !(container &&
             (strcmp(name, layout == GW_L_LIST ? "__getitem__" : "__contains__") == 0 ||
              (layout == GW_L_DICT && strcmp(name, "__getitem__") == 0)));
}

static gw_flow wrong_count(gw_vm *vm, const gw_native *native, size_t n) {
    const gw_native_def *def = native->def;
    const char *owner = owner_of(native);
    const char *dot = *owner ? "." : "";
    if (is_slot(native)) {
        const unsigned limit = n < def->min ? def->min : def->max;
        const bool repeats = native->owner->layout != GW_L_NUMBER && strstr(def->name, "mul__");
        return gw_raise(vm, GW_X_TypeError, "%sexpected %s%u argument%s, got %zu",
                        def->max > 1 || repeats ? " " : "", /* after a name that is empty */
                        def->min == def->max ? ""
                        : n < def->min       ? "at least "
                                             : "at most ",
                        limit, limit == 1 ? "" : "s", n);
    }
    if (def->max == 0) {
        return gw_raise(vm, GW_X_TypeError, "%s%s%s() takes no arguments (%zu given)", owner, dot,
                        def->name, n);
    }
    if (def->min == 1 && def->max == 1) {
        return gw_raise(vm, GW_X_TypeError, "%s%s%s() takes exactly one argument (%zu given)",
                        owner, dot, def->name, n);
    }
    const char *how = def->min == def->max ? "" : n < def->min ? "at least " : "at most ";
    const unsigned limit = n < def->min ? def->min : def->max;
    if (def->flags & GW_NATIVE_GIVEN) {
        return gw_raise(vm, GW_X_TypeError, "%s() takes %s%u argument%s (%zu given)", def->name,
                        how, limit, limit == 1 ? "" : "s", n);
    }
    return gw_raise(vm, GW_X_TypeError, "%s expected %s%u argument%s, got %zu", def->name, how,
                    limit, limit == 1 ? "" : "s", n);
}

static gw_flow check_and_call(gw_vm *vm, const gw_native *native, const gw_args *args,
                              gw_value *out) {
    const gw_native_def *def = native->def;
    size_t n = args->n;
    if (native->owner) {
        if (n == 0) {
            return is_slot(native)
                       ? gw_raise(vm, GW_X_TypeError,
                                  "descriptor '%s' of '%s' object needs an argument", def->name,
                                  native->owner->name->data)
                       : gw_raise(vm, GW_X_TypeError, "unbound method %s.%s() needs an argument",
                                  native->owner->name->data, def->name);
        }
        if (!gw_is_instance(vm, args->values[0], native->owner)) {
            return gw_raise(
                vm, GW_X_TypeError,
                is_slot(native) ? "descriptor '%s' requires a '%s' object but received a '%s'"
                                : "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                def->name, native->owner->name->data, gw_type_name(vm, args->values[0]));
        }
        n--;
    } else if (!gw_is_unset(native->self)) {
        n--;
    }
    if (args->n_keywords && !(def->flags & GW_NATIVE_KEYWORDS)) {
        const char *owner = is_slot(native) ? "" : owner_of(native);
        return gw_raise(vm, GW_X_TypeError, "%s%s%s%s() takes no keyword arguments",
                        is_slot(native) ? "wrapper " : "", owner, *owner ? "." : "", def->name);
    }
    if (n < def->min || (n > def->max && def->max != GW_ANY)) {
        return wrong_count(vm, native, n);
    }
    return def->call(vm, args, out);
}

/* Calls with `self` before the other arguments. */
static gw_flow prepend(gw_vm *vm, const gw_native *native, gw_value function, gw_value self,
                       const gw_args *args, gw_value *out) {
    enum { FEW = 8 };
    gw_value few[FEW];
    const size_t n = args->n + args->n_keywords + 1;
    gw_value *values = n <= FEW ? few : gw_vm_alloc_array(vm, n, sizeof *values);
    if (!values) {
        return GW_RAISED;
    }
    values[0] = self;
    if (n > 1) {
        memcpy(values + 1, args->values, (n - 1) * sizeof *values);
    }
    const gw_args all = {.values = values,
                         .n = args->n + 1,
                         .n_keywords = args->n_keywords,
                         .keywords = args->keywords};
    const gw_flow flow =
        native ? check_and_call(vm, native, &all, out) : gw_call(vm, function, &all, out);
    if (values != few) {
        gw_release(vm->ctx, values, n * sizeof *values);
    }
    return flow;
}

gw_flow gw_call_bound(gw_vm *vm, gw_value function, gw_value self, const gw_args *args,
                      gw_value *out) {
    return prepend(vm, NULL, function, self, args, out);
}

gw_flow gw_call_special(gw_vm *vm, gw_value function, gw_value self, const gw_args *args,
                        gw_value *out) {
    if (gw_has_layout(function, GW_L_FUNCTION) || gw_has_layout(function, GW_L_NATIVE_FUNCTION)) {
        return prepend(vm, NULL, function, self, args, out);
    }
    gw_value bound = gw_unset();
    gw_flow flow = gw_bind_special(vm, function, self, &bound);
    if (flow == GW_RETURNED) {
        flow = gw_call(vm, bound, args, out);
        gw_release_value(bound);
    }
    return flow;
}

gw_flow gw_native_call(gw_vm *vm, const gw_native *native, const gw_args *args, gw_value *out) {
    const gw_flow flow = gw_is_unset(native->self)
                             ? check_and_call(vm, native, args, out)
                             : prepend(vm, native, gw_unset(), native->self, args, out);
    return flow == GW_RAISED
               ? gw_index_call(vm, flow, gw_object_value((gw_native *)(uintptr_t)native), args)
               : flow;
}

/* --- Python functions ------------------------------------------------------------------------- */

/* "'a', 'b', and 'c'" */
static void list_names(gw_buffer *text, gw_str *const *names, const size_t *which, size_t n) {
    for (size_t i = 0; i < n; i++) {
        gw_buffer_format(text, "%s'%s'",
                         i == 0      ? ""
                         : i + 1 < n ? ", "
                         : n == 2    ? " and "
                                     : ", and ",
                         names[which[i]]->data);
    }
}

static gw_flow missing(gw_vm *vm, const gw_function *f, const gw_value *slots, size_t from,
                       size_t to, const char *kind) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    size_t *which = gw_vm_alloc_array(vm, to - from, sizeof *which);
    if (!which) {
        return GW_RAISED;
    }
    size_t n = 0;
    for (size_t i = from; i < to; i++) {
        if (gw_is_unset(slots[i])) {
            which[n++] = i;
        }
    }
    list_names(&text, f->code->local_names, which, n);
    gw_raise(vm, GW_X_TypeError, "%s() missing %zu required %s argument%s: %s", f->qualname->data,
             n, kind, n == 1 ? "" : "s", text.data ? text.data : "");
    gw_release(vm->ctx, which, (to - from) * sizeof *which);
    gw_buffer_free(&text);
    return GW_RAISED;
}

static gw_flow too_many(gw_vm *vm, const gw_function *f, size_t given, const gw_value *slots) {
    const gw_code *code = f->code->code;
    const size_t n_defaults = f->defaults ? f->defaults->length : 0;
    size_t keyword_only = 0;
    for (size_t i = 0; i < code->n_kwonly; i++) {
        keyword_only += !gw_is_unset(slots[code->n_args + i]);
    }
    char takes[64], extra[96] = "";
    if (n_defaults) {
        snprintf(takes, sizeof takes, "from %zu to %u", code->n_args - n_defaults, code->n_args);
    } else {
        snprintf(takes, sizeof takes, "%u", code->n_args);
    }
    if (keyword_only) {
        snprintf(extra, sizeof extra, " positional argument%s (and %zu keyword-only argument%s)",
                 given == 1 ? "" : "s", keyword_only, keyword_only == 1 ? "" : "s");
    }
    return gw_raise(vm, GW_X_TypeError, "%s() takes %s positional argument%s but %zu%s %s given",
                    f->qualname->data, takes, code->n_args == 1 && !n_defaults ? "" : "s", given,
                    extra, given == 1 && !keyword_only ? "was" : "were");
}

/* The slot a keyword goes to; n_args + n_kwonly when no parameter has that name. */
static size_t find_parameter(const gw_function *f, const gw_str *name) {
    const gw_code *code = f->code->code;
    const size_t n = code->n_args + code->n_kwonly;
    for (size_t i = code->n_posonly; i < n; i++) {
        if (gw_str_equal(f->code->local_names[i], name)) {
            return i;
        }
    }
    return n;
}

/* A keyword is no parameter's: worse are all those that are names of positional-only ones. */
static gw_flow raise_unknown(gw_vm *vm, const gw_function *f, const gw_args *args,
                             const gw_str *unknown) {
    gw_buffer names;
    gw_buffer_init(&names, vm->ctx);
    for (uint32_t i = 0; i < f->code->code->n_posonly; i++) {
        for (size_t k = 0; k < args->n_keywords; k++) {
            if (gw_str_equal(f->code->local_names[i], gw_as_str(args->keywords[k]))) {
                gw_buffer_format(&names, "%s%s", names.length ? ", " : "",
                                 gw_as_str(args->keywords[k])->data);
            }
        }
    }
    if (names.length) {
        gw_raise(vm, GW_X_TypeError,
                 "%s() got some positional-only arguments passed as keyword arguments: '%s'",
                 f->qualname->data, names.data);
    } else {
        gw_raise(vm, GW_X_TypeError, "%s() got an unexpected keyword argument '%s'",
                 f->qualname->data, unknown->data);
    }
    gw_buffer_free(&names);
    return GW_RAISED;
}

static gw_flow bind_keywords(gw_vm *vm, const gw_function *f, const gw_args *args, gw_value *slots,
                             gw_dict *rest) {
    const gw_code *code = f->code->code;
    for (size_t k = 0; k < args->n_keywords; k++) {
        gw_str *name = gw_as_str(args->keywords[k]);
        const gw_value value = args->values[args->n + k];
        const size_t at = find_parameter(f, name);
        if (at < code->n_args + code->n_kwonly) {
            if (!gw_is_unset(slots[at])) {
                return gw_raise(vm, GW_X_TypeError, "%s() got multiple values for argument '%s'",
                                f->qualname->data, name->data);
            }
            slots[at] = gw_retain(value);
        } else if (rest) {
            if (!gw_dict_set_str(vm, rest, name, value)) {
                return GW_RAISED;
            }
        } else {
            return raise_unknown(vm, f, args, name);
        }
    }
    return GW_RETURNED;
}

static gw_flow fill_defaults(gw_vm *vm, const gw_function *f, gw_value *slots) {
    const gw_code *code = f->code->code;
    const size_t n_defaults = f->defaults ? f->defaults->length : 0;
    const size_t required = code->n_args - n_defaults;
    for (size_t i = 0; i < required; i++) {
        if (gw_is_unset(slots[i])) {
            return missing(vm, f, slots, 0, required, "positional");
        }
    }
    for (size_t i = 0; i < n_defaults; i++) {
        if (gw_is_unset(slots[required + i])) {
            slots[required + i] = gw_retain(f->defaults->items[i]);
        }
    }
    bool complete = true;
    for (size_t i = code->n_args; i < code->n_args + code->n_kwonly; i++) {
        if (gw_is_unset(slots[i]) && f->kwdefaults) {
            slots[i] = gw_retain(gw_dict_get_str(f->kwdefaults, f->code->local_names[i]));
        }
        complete = complete && !gw_is_unset(slots[i]);
    }
    return complete
               ? GW_RETURNED
               : missing(vm, f, slots, code->n_args, code->n_args + code->n_kwonly, "keyword-only");
}

static gw_flow bind(gw_vm *vm, const gw_function *f, const gw_args *args, gw_value *slots) {
    const gw_code *code = f->code->code;
    const size_t direct = args->n < code->n_args ? args->n : code->n_args;
    for (size_t i = 0; i < direct; i++) {
        slots[i] = gw_retain(args->values[i]);
    }
    size_t next = code->n_args + code->n_kwonly;
    if (code->flags & GW_CODE_VARARGS) {
        gw_tuple *rest = gw_tuple_new(vm, args->values + direct, args->n - direct);
        if (!rest) {
            return GW_RAISED;
        }
        slots[next++] = gw_object_value(rest);
    }
    gw_dict *keywords = NULL;
    if (code->flags & GW_CODE_VARKEYWORDS) {
        if (!(keywords = gw_dict_new(vm))) {
            return GW_RAISED;
        }
        slots[next] = gw_object_value(keywords);
    }
    if (args->n_keywords) {
        const gw_flow flow = bind_keywords(vm, f, args, slots, keywords);
        if (flow != GW_RETURNED) {
            return flow;
        }
    }
    if (args->n > code->n_args && !(code->flags & GW_CODE_VARARGS)) {
        return too_many(vm, f, args->n, slots);
    }
    return fill_defaults(vm, f, slots);
}

/* Positional arguments of a function that takes them (gw_function_takes). */
static void bind_plainly(const gw_function *f, const gw_args *args, gw_value *slots) {
    const size_t wanted = f->code->code->n_args;
    for (size_t i = 0; i < args->n; i++) {
        slots[i] = gw_retain(args->values[i]);
    }
    for (size_t i = args->n; i < wanted; i++) {
        slots[i] = gw_retain(f->defaults->items[f->defaults->length - (wanted - i)]);
    }
}

gw_flow gw_function_call(gw_vm *vm, gw_function *f, const gw_args *args, gw_value instance,
                         gw_value *out) {
    gw_flow flow;
    if (f->code->shortcut && f->code->shortcut(vm, args, out, &flow)) {
        return flow;
    }
    gw_python_frame *frame = gw_frame_new(vm, f->code, f->globals, f->closure);
    if (!frame) {
        return GW_RAISED;
    }
    frame->instance = gw_retain(instance);
    if (!args->n_keywords && gw_function_takes(f, args->n)) {
        bind_plainly(f, args, frame->slots);
    } else if ((f->native_words && gw_check_in_native_words(vm, f, args) != GW_RETURNED) ||
               bind(vm, f, args, frame->slots) != GW_RETURNED) {
        gw_frame_free(vm, &frame->frame);
        return GW_RAISED;
    }
    if (!gw_frame_bind_cells(vm, frame)) {
        gw_frame_free(vm, &frame->frame);
        return GW_RAISED;
    }
    if (f->code->code->flags & (GW_CODE_GENERATOR | GW_CODE_COROUTINE)) {
        return gw_generator_new(vm, f, frame, out);
    }
    return gw_frame_push(vm, frame);
}
