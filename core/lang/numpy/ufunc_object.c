/* The objects: numpy.exp. */
#include "gradwalk/ops.h"
#include "lang/number.h"
#include "lang/numpy/ufunc.h"

typedef struct ufunc {
    gw_object object;
    gw_ufunc_id id;
} ufunc;

static const gw_ufunc_row *row_of(gw_value v) {
    return &gw_ufunc_rows[((ufunc *)v.o)->id];
}

const char *gw_ufunc_doc(const gw_vm *vm, gw_value v) {
    const gw_numpy *numpy = gw_numpy_of(vm);
    return numpy && gw_is_object(v) && v.o->type == numpy->ufunc ? row_of(v)->doc : NULL;
}

/* out=: an array, or a tuple of one. */
static bool read_out(gw_vm *vm, gw_value v, gw_value *out) {
    gw_value *items;
    size_t n;
    *out = v;
    if (gw_is_unset(v) || gw_is_none(v)) {
        *out = gw_unset();
        return true;
    }
    if (gw_is_tuple(v) && gw_sequence_items(v, &items, &n) && n == 1) {
        *out = items[0];
    }
    if (!gw_array_tensor(vm, *out)) {
        gw_raise(vm, GW_X_TypeError, "return arrays must be of ArrayType");
        return false;
    }
    return true;
}

/* where=: an operand with a number that no function faults at where the mask is false. */
static bool mask_operands(gw_vm *vm, gw_ufunc_id id, gw_value where, gw_operands *in,
                          gw_tensor **mask) {
    bool weak;
    gw_context *ctx = gw_vm_context(vm);
    gw_tensor *given = gw_array_operand(vm, where, &weak, NULL);
    if (given && given->dtype != GW_BOOL) {
        gw_raise(vm, GW_X_TypeError,
                 "Cannot cast array data from dtype('%s') to dtype('bool') according to the rule "
                 "'safe'",
                 gw_array_dtype_name((gw_dtype)given->dtype));
        gw_tensor_release(given);
        return false;
    }
    *mask = given;
    const gw_quiet before = gw_quiet_begin(ctx);
    for (int i = 0; given && i < in->n; i++) {
        gw_tensor *harmless = gw_full(ctx, (gw_dtype)in->tensors[i]->dtype, NULL, 0,
                                      gw_scalar_int(id != ROW_arctanh));
        gw_tensor *masked = harmless ? gw_where(in->tensors[i], harmless, given) : NULL;
        gw_tensor_release(harmless);
        if (!masked) {
            gw_quiet_end(&before);
            gw_raise_error(vm);
            return false;
        }
        gw_tensor_release(in->tensors[i]);
        in->tensors[i] = masked;
    }
    gw_quiet_end(&before);
    return given;
}

/* What is written where the mask is false: what was there. Takes over `y`. */
static gw_tensor *keep_masked(gw_vm *vm, gw_tensor *y, gw_tensor *to, gw_tensor *mask) {
    const gw_quiet before = gw_quiet_begin(gw_vm_context(vm));
    gw_tensor *cast = y ? gw_to(y, (gw_dtype)to->dtype) : NULL;
    gw_tensor *z = cast ? gw_where(cast, to, mask) : NULL;
    gw_quiet_end(&before);
    gw_tensor_release(cast);
    gw_tensor_release(y);
    if (y && !z) {
        gw_raise_error(vm);
    }
    return z;
}

static bool read_dtype(gw_vm *vm, gw_ufunc_id id, const gw_operands *in, gw_value wanted,
                       gw_dtype *dtype) {
    if (gw_is_unset(wanted) || gw_is_none(wanted)) {
        *dtype = gw_ufunc_dtype(vm, in);
        return gw_is_unset(gw_raised(vm));
    }
    return gw_array_dtype(vm, wanted, GW_F64, dtype) && gw_ufunc_asked(vm, id, in, *dtype, dtype);
}

/* casting= of the rules that are here. */
static bool is_known_casting(const gw_str *name, gw_value rule) {
    return gw_str_is(name, "casting") && gw_is_str(rule) &&
           (gw_str_is(gw_as_str(rule), "unsafe") || gw_str_is(gw_as_str(rule), "same_kind"));
}

static gw_flow call(gw_vm *vm, gw_value self, const gw_args *args, gw_value *out) {
    const gw_ufunc_id id = ((ufunc *)self.o)->id;
    const size_t n_in = gw_ufunc_rows[id].two ? 2 : 1;
    if (args->n < n_in || args->n > n_in + 1) {
        return gw_raise(vm, GW_X_TypeError,
                        "%s() takes from %zu to %zu positional arguments but %zu were given",
                        gw_ufunc_rows[id].name, n_in, n_in + 1, args->n);
    }
    const gw_value where = gw_args_keyword(args, "where");
    const bool everywhere = gw_is_unset(where) || (where.tag == GW_V_BOOL && where.b);
    gw_value to;
    const gw_value dtype_wanted = gw_args_keyword(args, "dtype");
    const gw_value given = args->n > n_in ? args->values[n_in] : gw_args_keyword(args, "out");
    for (size_t i = 0; i < args->n_keywords; i++) {
        const gw_str *name = gw_as_str(args->keywords[i]);
        if (!gw_str_is(name, "out") && !gw_str_is(name, "dtype") && !gw_str_is(name, "where") &&
            !is_known_casting(name, gw_args_keyword(args, "casting"))) {
            return gw_raise(vm, GW_X_NotImplementedError, "numpy.%s has no argument '%s' here",
                            gw_ufunc_rows[id].name, name->data);
        }
    }
    if (!read_out(vm, given, &to)) {
        return GW_RAISED;
    }
    if (!everywhere && gw_is_unset(to)) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "numpy.%s with where= needs out= here: what is not written is not known",
                        gw_ufunc_rows[id].name);
    }
    gw_tensor *mask = NULL;
    const gw_value casting = gw_args_keyword(args, "casting");
    gw_operands in = {.unsafe = !gw_is_unset(casting) && gw_str_is(gw_as_str(casting), "unsafe")};
    gw_dtype dtype;
    gw_flow flow = GW_RAISED;
    if (gw_operands_take(vm, &in, args->values[0], NULL) &&
        (n_in == 1 || gw_operands_take(vm, &in, args->values[1], NULL)) &&
        read_dtype(vm, id, &in, dtype_wanted, &dtype) &&
        (everywhere || mask_operands(vm, id, where, &in, &mask))) {
        gw_tensor *into = gw_is_unset(to) ? NULL : gw_as_array(to)->tensor;
        gw_tensor *y = gw_ufunc_apply(vm, id, &in, dtype, into);
        y = mask ? keep_masked(vm, y, into, mask) : y;
        if (y && !gw_is_unset(to)) {
            flow = gw_ufunc_write(vm, in.unsafe ? NULL : gw_ufunc_rows[id].name,
                                  gw_as_array(to)->tensor, y);
            *out = flow == GW_RETURNED ? gw_retain(to) : gw_unset();
            gw_tensor_release(y);
        } else if (y) {
            flow = gw_ufunc_finish(vm, &in, y, out);
        }
    }
    gw_tensor_release(mask);
    gw_operands_release(&in);
    return flow;
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_format(vm, "<ufunc '%s'>", row_of(self)->name), out);
}
static gw_flow get_name(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_text(vm, row_of(self)->name), out);
}
static gw_flow get_doc(gw_vm *vm, gw_value self, gw_value *out) {
    (void)out;
    return gw_raise(vm, GW_X_AttributeError, "what '%s' has in __doc__ is not in the playground",
                    row_of(self)->name);
}
static gw_flow get_nin(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int(row_of(self)->two ? 2 : 1);
    return GW_RETURNED;
}
static gw_flow get_nout(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm, (void)self;
    *out = gw_int(1);
    return GW_RETURNED;
}
static gw_flow get_nargs(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int(row_of(self)->two ? 3 : 2);
    return GW_RETURNED;
}

static const gw_slots slots = {.call = call, .repr = repr};
static const gw_getset_def getsets[] = {
    {"__name__", get_name, NULL, NULL},
    {"__doc__", get_doc, NULL, NULL},
    {"nin", get_nin, NULL, "How many it takes."},
    {"nout", get_nout, NULL, "How many it makes."},
    {"nargs", get_nargs, NULL, "Those together."},
    {0},
};
static const gw_type_def def = {.name = "ufunc",
                                .module = "numpy",
                                .instance_size = sizeof(ufunc),
                                .layout = GW_L_NATIVE,
                                .flags = GW_TYPE_FINAL | GW_TYPE_DOTTED,
                                .slots = &slots,
                                .getsets = getsets};

bool gw_numpy_make_ufuncs(gw_vm *vm, gw_numpy *numpy, gw_value module) {
    if (!(numpy->ufunc = gw_type_new(vm, &def, NULL))) {
        return false;
    }
    for (int id = 0; id < ROW_COUNT; id++) {
        ufunc *f = gw_object_new(vm, numpy->ufunc);
        if (!f) {
            return false;
        }
        f->id = (gw_ufunc_id)id;
        if (!gw_module_set_take(vm, module, gw_ufunc_rows[id].name, gw_object_value(f))) {
            return false;
        }
    }
    return true;
}
