/* repr and str of arrays, and how arrays are to be printed. */
#include <string.h>

#include "lang/frame.h"
#include "lang/numpy/numpy.h"
#include "lang/type.h"

/* values: the array, whether repr is asked for. */
static gw_flow printer_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_call_dunder(vm, gw_numpy_of(vm)->printer, task->values[0], task->values[1],
                                  gw_unset(), &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow print_otherwise(gw_vm *vm, gw_value self, bool is_repr) {
    const gw_value values[] = {self, gw_bool(is_repr)};
    return gw_task_start(vm, printer_step, values, 2, NULL);
}

gw_flow gw_array_repr(gw_vm *vm, gw_value self, gw_value *out) {
    if (!gw_is_unset(gw_numpy_of(vm)->printer)) {
        return print_otherwise(vm, self, true);
    }
    const gw_tensor *t = gw_as_array(self)->tensor;
    const gw_array_print *options = &gw_numpy_of(vm)->print;
    const gw_dtype dtype = (gw_dtype)t->dtype;
    const bool empty = gw_tensor_numel(t) == 0;
    const bool implied = !empty && (dtype == GW_F64 || dtype == GW_I64 || dtype == GW_BOOL);
    gw_buffer text;
    gw_buffer_init(&text, gw_vm_context(vm));
    gw_buffer_text(&text, "array(");
    if (empty && !(t->ndim == 1 && t->dims[0] == 0)) {
        gw_buffer_text(&text, "[], shape=(");
        for (int d = 0; d < t->ndim; d++) {
            gw_buffer_format(&text, "%s%lld", d ? ", " : "", (long long)t->dims[d]);
        }
        gw_buffer_text(&text, t->ndim == 1 ? ",)" : ")");
    } else {
        gw_array_text(t, options, ", ", 6, 1, &text);
    }
    gw_buffer_char(&text, implied ? ')' : ',');
    if (!implied && !text.failed) {
        const char *line = strrchr(text.data, '\n');
        const size_t last = line ? strlen(line + 1) : text.length;
        const char *name = gw_array_dtype_name(dtype);
        const bool fits = last + strlen(name) + 7 + 1 <= (size_t)options->linewidth;
        gw_buffer_format(&text, "%sdtype=%s)", fits ? " " : "\n      ", name);
    }
    const gw_flow flow = gw_return_str(gw_str_of_buffer(vm, &text), out);
    gw_buffer_free(&text);
    return flow;
}

gw_flow gw_array_str(gw_vm *vm, gw_value self, gw_value *out) {
    gw_tensor *t = gw_as_array(self)->tensor;
    if (t->ndim == 0) {
        gw_value scalar;
        if (gw_return_result(vm, gw_tensor_retain(t), &scalar) != GW_RETURNED) {
            return GW_RAISED;
        }
        const gw_flow flow = gw_to_str(vm, scalar, out);
        gw_release_value(scalar);
        return flow;
    }
    if (!gw_is_unset(gw_numpy_of(vm)->printer)) {
        return print_otherwise(vm, self, false);
    }
    gw_buffer text;
    gw_buffer_init(&text, gw_vm_context(vm));
    gw_array_text(t, &gw_numpy_of(vm)->print, " ", 0, 0, &text);
    const gw_flow flow = gw_return_str(gw_str_of_buffer(vm, &text), out);
    gw_buffer_free(&text);
    return flow;
}

/* text(array, separator, prefix, suffix, options): options as print_options gives them. */
static bool read_options(gw_vm *vm, gw_value v, gw_array_print *to) {
    gw_value *items;
    size_t n;
    int64_t precision, threshold, edge, width;
    bool suppress;
    if (!gw_sequence_items(v, &items, &n) || n != 5 || !gw_arg_int(vm, items[0], &precision) ||
        !gw_arg_int(vm, items[1], &threshold) || !gw_arg_int(vm, items[2], &edge) ||
        !gw_arg_int(vm, items[3], &width) || !gw_arg_bool(vm, items[4], &suppress)) {
        return false;
    }
    *to = (gw_array_print){.precision = precision < 0    ? 0
                                        : precision > 20 ? 20
                                                         : (int)precision,
                           .edgeitems = (int)(edge > 1000000 ? 1000000 : edge),
                           .linewidth = (int)(width > 1000000 ? 1000000 : width),
                           .threshold = threshold,
                           .suppress = suppress};
    return true;
}

static gw_flow text(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_array_print options;
    gw_buffer buffer;
    int64_t before, after;
    gw_str *separator;
    if (!gw_arg_str(vm, args->values[1], "separator", &separator) ||
        !gw_arg_int(vm, args->values[2], &before) || !gw_arg_int(vm, args->values[3], &after) ||
        !read_options(vm, args->values[4], &options)) {
        return GW_RAISED;
    }
    gw_buffer_init(&buffer, gw_vm_context(vm));
    gw_array_text(gw_array_tensor(vm, args->values[0]), &options, separator->data, (size_t)before,
                  (size_t)after, &buffer);
    const gw_flow flow = gw_return_str(gw_str_of_buffer(vm, &buffer), out);
    gw_buffer_free(&buffer);
    return flow;
}

/* print_options(): (precision, threshold, edgeitems, linewidth, suppress); and setting them. */
static gw_flow print_options(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    const gw_array_print *o = &gw_numpy_of(vm)->print;
    const gw_value items[] = {gw_int(o->precision), gw_int(o->threshold), gw_int(o->edgeitems),
                              gw_int(o->linewidth), gw_bool(o->suppress)};
    gw_tuple *tuple = gw_tuple_new(vm, items, 5);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

static gw_flow set_print_options(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_none();
    return read_options(vm, args->values[0], &gw_numpy_of(vm)->print) ? GW_RETURNED : GW_RAISED;
}

/* print_by(function): which prints arrays from here on, or None. */
static gw_flow print_by(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_numpy *numpy = gw_numpy_of(vm);
    gw_release_value(numpy->printer);
    numpy->printer = gw_is_none(args->values[0]) ? gw_unset() : gw_retain(args->values[0]);
    *out = gw_none();
    return GW_RETURNED;
}

const gw_native_def gw_print_functions[] = {
    {"print_by", print_by, 1, 1, 0, NULL},
    {"text", text, 5, 5, 0, NULL},
    {"print_options", print_options, 0, 0, 0, NULL},
    {"set_print_options", set_print_options, 1, 1, 0, NULL},
    {0},
};
