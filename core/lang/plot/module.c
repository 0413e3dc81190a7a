/* The module _plot: figures on their way out, and what its files share. */
#include "lang/plot/plot.h"

#include <math.h>
#include <string.h>

#include "lang/numpy/numpy.h"
#include "lang/state.h"

/* --- What its files share --------------------------------------------------------------------- */

bool gw_plot_scaling(gw_vm *vm, gw_value v, gw_scaling *out) {
    gw_value *items;
    size_t n;
    if (!gw_sequence_items(v, &items, &n) || n != 4) {
        gw_raise(vm, GW_X_TypeError, "a scaling is (sx, ox, sy, oy)");
        return false;
    }
    return gw_arg_float(vm, items[0], &out->sx) && gw_arg_float(vm, items[1], &out->ox) &&
           gw_arg_float(vm, items[2], &out->sy) && gw_arg_float(vm, items[3], &out->oy);
}

bool gw_plot_numbers(gw_vm *vm, gw_value v, const double **data, size_t *n) {
    const gw_tensor *t = gw_torch_of(vm)->numpy ? gw_array_tensor(vm, v) : NULL;
    if (!t || t->dtype != GW_F64 || !gw_tensor_is_contiguous(t)) {
        gw_raise(vm, GW_X_TypeError, "wants a contiguous array of float64");
        return false;
    }
    *data = gw_tensor_data(t);
    *n = (size_t)gw_tensor_numel(t);
    return true;
}

bool gw_plot_number(gw_buffer *out, double x) {
    static const double most = 1e6;
    x = x > most ? most : x < -most ? -most : x;
    long hundredths = (long)floor(x * 100 + 0.5);
    char text[16], *at = text + sizeof text;
    const bool negative = hundredths < 0;
    hundredths = negative ? -hundredths : hundredths;
    const long cents = hundredths % 100;
    if (cents % 10) {
        *--at = (char)('0' + cents % 10);
    }
    if (cents) {
        *--at = (char)('0' + cents / 10);
        *--at = '.';
    }
    long whole = hundredths / 100;
    do {
        *--at = (char)('0' + whole % 10);
    } while (whole /= 10);
    if (negative) {
        *--at = '-';
    }
    return gw_buffer_add(out, at, (size_t)(text + sizeof text - at));
}

bool gw_plot_point(gw_buffer *out, char letter, double x, double y) {
    return gw_buffer_char(out, letter) && gw_plot_number(out, x) && gw_buffer_char(out, ' ') &&
           gw_plot_number(out, y);
}

gw_flow gw_plot_text(gw_vm *vm, gw_buffer *text, gw_value *out) {
    const gw_flow flow = gw_return_str(gw_str_of_buffer(vm, text), out);
    gw_buffer_free(text);
    return flow;
}

/* --- Figures on their way out ----------------------------------------------------------------- */

const gw_figure *gw_vm_figure(const gw_vm *vm) {
    return vm->figures;
}

void gw_vm_drop_figure(gw_vm *vm) {
    gw_figure *figure = vm->figures;
    if (!figure) {
        return;
    }
    vm->figures = figure->next;
    gw_release(vm->ctx, figure->name, strlen(figure->name) + 1);
    gw_release(vm->ctx, figure->svg, figure->length + 1);
    gw_release(vm->ctx, figure, sizeof *figure);
}

static bool keep(gw_vm *vm, const gw_str *name, const gw_str *svg) {
    gw_figure *figure = gw_vm_alloc(vm, sizeof *figure);
    if (!figure) {
        return false;
    }
    char *name_copy = gw_vm_alloc(vm, name->size + 1);
    char *svg_copy = name_copy ? gw_vm_alloc(vm, svg->size + 1) : NULL;
    if (!svg_copy) {
        gw_release(vm->ctx, name_copy, name->size + 1);
        gw_release(vm->ctx, figure, sizeof *figure);
        return false;
    }
    memcpy(name_copy, name->data, name->size + 1);
    memcpy(svg_copy, svg->data, svg->size + 1);
    *figure = (gw_figure){.name = name_copy, .svg = svg_copy, .length = svg->size};
    gw_figure **last = &vm->figures;
    while (*last) {
        last = &(*last)->next;
    }
    *last = figure;
    return true;
}

/* record(name, about, svg) */
static gw_flow record(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *text[3];
    for (size_t i = 0; i < 3; i++) {
        if (!gw_arg_str(vm, args->values[i], "argument", &text[i])) {
            return GW_RAISED;
        }
        if (i < 2 && strlen(text[i]->data) != text[i]->size) {
            return gw_raise(vm, GW_X_ValueError, "embedded null character");
        }
    }
    if (vm->options.keep_figures && !keep(vm, text[0], text[2])) {
        return GW_RAISED;
    }
    const gw_observer *observer = vm->ctx->observer;
    if (observer && observer->figure) {
        observer->figure(vm->ctx->observer_user, text[0]->data, text[1]->data, text[2]->data,
                         text[2]->size);
    }
    *out = gw_none();
    return GW_RETURNED;
}

/* wanted(): whether anybody looks at figures; without one they need not be drawn. */
static gw_flow wanted(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    const gw_observer *observer = vm->ctx->observer;
    *out = gw_bool(vm->options.keep_figures || (observer && observer->figure));
    return GW_RETURNED;
}

/* at_end(function): it is called when the program is over. */
static gw_flow at_end(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_assign_take(&vm->farewell, gw_retain(args->values[0]));
    *out = gw_none();
    return GW_RETURNED;
}

static const gw_native_def functions[] = {
    {"record", record, 3, 3, 0, NULL},
    {"wanted", wanted, 0, 0, 0, NULL},
    {"at_end", at_end, 1, 1, 0, NULL},
    {0},
};

static bool init(gw_vm *vm, gw_value module) {
    static const gw_native_def *const lists[] = {gw_plot_path_functions, gw_plot_contour_functions};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        for (const gw_native_def *def = lists[i]; def->name; def++) {
            if (!gw_module_set_take(vm, module, def->name, gw_native_new(vm, def, gw_unset()))) {
                return false;
            }
        }
    }
    return true;
}

bool gw_plot_install(gw_vm *vm) {
    static const gw_module_def plot = {.name = "_plot", .functions = functions, .init = init};
    return gw_vm_add_module(vm, &plot);
}
