/* How tensors are printed: torch.set_printoptions. */
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"

/* Parameter i as a size; false and an exception when it is none. */
static bool read_size(gw_targs *t, size_t i, int *out) {
    int64_t n;
    if (!gw_targs_has(t, i)) {
        return true;
    }
    if (!gw_targs_int(t, i, 0, &n)) {
        return false;
    }
    if (n < 0 || n > INT32_MAX) {
        gw_raise(t->vm, GW_X_ValueError, "set_printoptions takes no size %lld here", (long long)n);
        return false;
    }
    *out = (int)n;
    return true;
}

static void read_profile(const gw_targs *t, gw_print_options *options) {
    if (!gw_targs_has(t, 4)) {
        return;
    }
    const gw_str *name = gw_as_str(t->values[4]);
    const bool is_short = gw_str_is(name, "short"), is_full = gw_str_is(name, "full");
    if (!is_short && !is_full && !gw_str_is(name, "default")) {
        return;
    }
    *options = gw_print_defaults;
    options->precision = is_short ? 2 : options->precision;
    options->edgeitems = is_short ? 2 : options->edgeitems;
    options->threshold = is_full ? INT64_MAX : options->threshold;
}

/* precision, threshold, edgeitems, linewidth, profile, sci_mode. As torch/_tensor_str.py: what is
 * left out stays, but for sci_mode, which then is decided by the numbers again. */
gw_flow gw_torch_set_printoptions(gw_targs *t, gw_value *out) {
    gw_torch *torch = gw_torch_of(t->vm);
    gw_print_options options = torch->print;
    double threshold;
    read_profile(t, &options);
    if (!read_size(t, 0, &options.precision) ||
        !gw_targs_float(t, 1, (double)options.threshold, &threshold) ||
        !read_size(t, 2, &options.edgeitems) || !read_size(t, 3, &options.linewidth)) {
        return GW_RAISED;
    }
    if (gw_targs_has(t, 1)) {
        options.threshold = threshold < 9e18 ? (int64_t)threshold : INT64_MAX;
    }
    options.sci_mode = gw_targs_has(t, 5) ? gw_targs_bool(t, 5, false) : -1;
    torch->print = options;
    *out = gw_none();
    return GW_RETURNED;
}
