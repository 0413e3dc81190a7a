/* numpy's scalars: what indexing one element and reducing to one gives. A box like those of classes
 * derived from int and float, so that whoever takes a number takes these. */
#include <stdio.h>

#include "base/number.h"
#include "gradwalk/ops.h"
#include "lang/class.h"
#include "lang/number.h"
#include "lang/numpy/faults.h"
#include "lang/type.h"

static gw_dtype dtype_of(gw_value v) {
    const gw_numpy *numpy = gw_numpy_of(v.o->type->vm);
    int d = 0;
    while (d < GW_DTYPE_COUNT - 1 &&
           !(numpy->scalars[d] && gw_type_is_subtype(v.o->type, numpy->scalars[d]))) {
        d++;
    }
    return (gw_dtype)d;
}

bool gw_is_array_scalar(const gw_vm *vm, gw_value v, gw_dtype *dtype, gw_scalar *value) {
    const gw_numpy *numpy = gw_torch_of(vm) ? gw_numpy_of(vm) : NULL;
    if (!numpy || !gw_has_layout(v, GW_L_NUMBER) ||
        !gw_type_is_subtype(v.o->type, numpy->kinds[0])) {
        return false;
    }
    *dtype = dtype_of(v);
    return gw_scalar_of(gw_unboxed(v), value);
}

bool gw_array_scalar(gw_vm *vm, gw_dtype dtype, gw_scalar value, gw_value *out) {
    gw_boxed *box = gw_object_new(vm, gw_numpy_of(vm)->scalars[dtype]);
    *out = box ? gw_object_value(box) : gw_unset();
    if (box) {
        box->value = gw_value_of(vm, value);
    }
    return box != NULL;
}

/* --- Slots ------------------------------------------------------------------------------------ */

/* np.float32(x): of one thing a scalar, of a sequence an array. */
static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    const gw_numpy *numpy = gw_numpy_of(vm);
    int d = 0;
    while (d < GW_DTYPE_COUNT &&
           !(numpy->scalars[d] && gw_type_is_subtype(cls, numpy->scalars[d]))) {
        d++;
    }
    if (d == GW_DTYPE_COUNT) {
        return gw_raise(vm, GW_X_TypeError, "cannot create 'numpy.%s' instances", cls->name->data);
    }
    if (args->n > 1 || args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "numpy.%s() takes one argument here", cls->name->data);
    }
    gw_value x = args->n ? args->values[0] : gw_int(0);
    gw_tensor *t;
    if (gw_is_str(x)) {
        double f;
        if (!gw_parse_float(ctx, gw_as_str(x)->data, gw_as_str(x)->size, &f)) {
            return gw_raise(vm, GW_X_ValueError, "could not convert string to float: '%s'",
                            gw_as_str(x)->data);
        }
        t = gw_full(ctx, GW_F64, NULL, 0, gw_scalar_float(f));
    } else {
        t = gw_array_written(vm, x, (gw_dtype)d);
    }
    if (!t) {
        return gw_is_unset(gw_raised(vm)) ? gw_raise_error(vm) : GW_RAISED;
    }
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *y = gw_to(t, (gw_dtype)d);
    gw_quiet_end(&before);
    gw_tensor_release(t);
    return gw_return_result(vm, y, out);
}

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_assign_take(&((gw_boxed *)self)->value, gw_unset());
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    char text[GW_NUMBER_SIZE];
    const gw_value v = gw_unboxed(self);
    if (v.tag == GW_V_FLOAT) {
        const size_t n = gw_array_number_text(dtype_of(self), v.f, text);
        return gw_return_str(gw_str_new(vm, text, n), out);
    }
    if (v.tag == GW_V_BOOL) {
        return gw_return_str(gw_str_text(vm, v.b ? "True" : "False"), out);
    }
    const int n = snprintf(text, sizeof text, "%lld", (long long)v.i);
    return gw_return_str(gw_str_new(vm, text, (size_t)n), out);
}

static gw_flow format(gw_vm *vm, gw_value self, gw_str *spec, gw_value *out) {
    const gw_value v = gw_unboxed(self);
    return gw_format(vm, v, spec, out);
}

static gw_flow truth(gw_vm *vm, gw_value self, bool *out) {
    (void)vm;
    *out = gw_plain_float(gw_unboxed(self)) != 0;
    return GW_RETURNED;
}

static gw_flow hash(gw_vm *vm, gw_value self, int64_t *out) {
    const gw_slots *slots = gw_builtin_type(vm, GW_T_float)->slots;
    return slots->hash(vm, self, out);
}

static gw_flow number(gw_vm *vm, gw_value self, char want, gw_value *out) {
    const gw_value v = gw_unboxed(self);
    if (want == 'n' && v.tag == GW_V_BOOL) {
        *out = gw_unset();
        return GW_RETURNED;
    }
    const gw_slots *slots = gw_builtin_type(vm, GW_T_float)->slots;
    return slots->number(vm, v, want, out);
}

static const gw_slots slots = {.clear = clear,
                               .construct = construct,
                               .repr = repr,
                               .format = format,
                               .hash = hash,
                               .truth = truth,
                               .binary = gw_array_binary,
                               .unary = gw_array_unary,
                               .compare = gw_array_compare,
                               .number = number};

/* --- Attributes ------------------------------------------------------------------------------- */

static gw_flow item(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    *out = gw_unboxed(args->values[0]);
    return GW_RETURNED;
}

static gw_flow get_dtype(gw_vm *vm, gw_value self, gw_value *out) {
    *out = gw_retain(gw_numpy_of(vm)->dtypes[dtype_of(self)]);
    return GW_RETURNED;
}
gw_flow gw_numpy_get_no_shape(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    gw_tuple *tuple = gw_tuple_new(vm, NULL, 0);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}
gw_flow gw_numpy_get_no_dims(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm, (void)self;
    *out = gw_int(0);
    return GW_RETURNED;
}
static gw_flow get_size(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm, (void)self;
    *out = gw_int(1);
    return GW_RETURNED;
}
static gw_flow get_itemsize(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int((int64_t)gw_dtype_size(dtype_of(self)));
    return GW_RETURNED;
}
static gw_flow get_self(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(self);
    return GW_RETURNED;
}

static const gw_native_def methods[] = {
    {"item", item, 0, 0, 0, "The Python number."},
    {"tolist", item, 0, 0, 0, "The Python number."},
    {0},
};
static const gw_getset_def getsets[] = {
    {"dtype", get_dtype, NULL, "Its type, as a dtype."},
    {"shape", gw_numpy_get_no_shape, NULL, "()"},
    {"ndim", gw_numpy_get_no_dims, NULL, "0"},
    {"size", get_size, NULL, "1"},
    {"itemsize", get_itemsize, NULL, "Bytes."},
    {"nbytes", get_itemsize, NULL, "Bytes."},
    {"T", get_self, NULL, "Itself."},
    {"real", get_self, NULL, "Itself."},
    {0},
};

/* --- The types -------------------------------------------------------------------------------- */

enum { GENERIC, NUMBER, INTEGER, SIGNED, UNSIGNED, FLOATING };

static gw_type *make(gw_vm *vm, const char *name, gw_type *base) {
    const gw_type_def def = {.name = name,
                             .module = "numpy",
                             .instance_size = sizeof(gw_boxed),
                             .layout = GW_L_NUMBER,
                             .flags = GW_TYPE_DOTTED,
                             .slots = &slots,
                             .methods = base ? NULL : methods,
                             .getsets = base ? NULL : getsets};
    return gw_type_new(vm, &def, base);
}

/* np.float64 is a float, too. */
static bool derive_from_float(gw_vm *vm, gw_type *type, gw_type *floating) {
    const gw_value bases[] = {gw_object_value(floating),
                              gw_object_value(gw_builtin_type(vm, GW_T_float))};
    gw_tuple *both = gw_tuple_new(vm, bases, 2);
    if (!both) {
        return false;
    }
    gw_object_release(type->bases);
    type->bases = both;
    gw_release(gw_vm_context(vm), type->mro, type->mro_capacity * sizeof *type->mro);
    type->mro = NULL;
    type->n_mro = type->mro_capacity = 0;
    return gw_type_find_order(vm, type);
}

bool gw_numpy_make_scalars(gw_vm *vm, gw_numpy *numpy) {
    static const struct {
        const char *name;
        int base;
    } kinds[] = {{"generic", -1},
                 {"number", GENERIC},
                 {"integer", NUMBER},
                 {"signedinteger", INTEGER},
                 {"unsignedinteger", INTEGER},
                 {"floating", NUMBER}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        gw_type *base = kinds[i].base < 0 ? NULL : numpy->kinds[kinds[i].base];
        if (!(numpy->kinds[i] = make(vm, kinds[i].name, base))) {
            return false;
        }
    }
    for (int d = 0; d < GW_DTYPE_COUNT; d++) {
        if (gw_is_unset(numpy->dtypes[d])) {
            continue;
        }
        const char kind = gw_dtype_kind((gw_dtype)d);
        gw_type *base = numpy->kinds[kind == 'b'   ? GENERIC
                                     : kind == 'i' ? SIGNED
                                     : kind == 'u' ? UNSIGNED
                                                   : FLOATING];
        const char *name = d == GW_BOOL ? "bool_" : gw_array_dtype_name((gw_dtype)d);
        if (!(numpy->scalars[d] = make(vm, name, base))) {
            return false;
        }
    }
    return derive_from_float(vm, numpy->scalars[GW_F64], numpy->kinds[FLOATING]);
}
