/* numpy.dtype, and which dtype two give. */
#include <stdio.h>
#include <string.h>

#include "lang/number.h"
#include "lang/numpy/numpy.h"

/* One a dtype that numpy has. `text`: as repr and messages write it; `code`: as typestr has it. */
typedef struct row {
    const char *text, *code, *others; /* other names it goes by, between spaces */
    char kind;
} row;

static const row rows[GW_DTYPE_COUNT] = {
    [GW_F32] = {"float32", "<f4", " f f4 single ", 'f'},
    [GW_F64] = {"float64", "<f8", " d f8 float double float_ ", 'f'},
    [GW_I64] = {"int64", "<i8", " l q i8 int long int_ ", 'i'},
    [GW_BOOL] = {"bool", "|b1", " ? b1 bool_ bool8 ", 'b'},
    [GW_U8] = {"uint8", "|u1", " B u1 ubyte ", 'u'},
    [GW_I8] = {"int8", "|i1", " b i1 byte ", 'i'},
    [GW_I16] = {"int16", "<i2", " h i2 short ", 'i'},
    [GW_I32] = {"int32", "<i4", " i i4 intc ", 'i'},
    [GW_F16] = {"float16", "<f2", " e f2 half ", 'f'},
};

const char *gw_array_dtype_name(gw_dtype dtype) {
    return rows[dtype].text;
}

char gw_dtype_kind(gw_dtype dtype) {
    return rows[dtype].kind;
}

/* Of one kind, the wider; uint8 beside int8 gives int16. An int beside a float: the float of twice
 * the int's size, which holds it, float64 at most. */
gw_dtype gw_promote_types(gw_dtype a, gw_dtype b) {
    if (a == b || b == GW_BOOL) {
        return a;
    }
    if (a == GW_BOOL) {
        return b;
    }
    const size_t na = gw_dtype_size(a), nb = gw_dtype_size(b);
    if (gw_dtype_is_float(a) == gw_dtype_is_float(b)) {
        return na == nb ? GW_I16 : na > nb ? a : b;
    }
    const gw_dtype real = gw_dtype_is_float(a) ? a : b;
    const size_t integer = gw_dtype_is_float(a) ? nb : na, wanted = gw_dtype_size(real);
    return 2 * integer <= wanted ? real : integer == 2 ? GW_F32 : GW_F64;
}

/* --- The type --------------------------------------------------------------------------------- */

typedef struct dtype_object {
    gw_object object;
    gw_dtype dtype;
} dtype_object;

static gw_dtype of(gw_value v) {
    return ((dtype_object *)v.o)->dtype;
}

static bool dtype_of_name(const gw_str *name, gw_dtype *out) {
    char word[16];
    if (snprintf(word, sizeof word, " %s ", name->data) >= (int)sizeof word) {
        return false;
    }
    for (int d = 0; d < GW_DTYPE_COUNT; d++) {
        if (rows[d].text && (gw_str_is(name, rows[d].text) || gw_str_is(name, rows[d].code) ||
                             strstr(rows[d].others, word))) {
            *out = (gw_dtype)d;
            return true;
        }
    }
    return false;
}

/* What a type says: float, int, bool, np.float32. */
static bool dtype_of_type(const gw_vm *vm, const gw_object *type, gw_dtype *out) {
    const gw_numpy *numpy = gw_numpy_of(vm);
    if (type == (gw_object *)gw_builtin_type(vm, GW_T_float)) {
        *out = GW_F64;
        return true;
    }
    if (type == (gw_object *)gw_builtin_type(vm, GW_T_int)) {
        *out = GW_I64;
        return true;
    }
    if (type == (gw_object *)gw_builtin_type(vm, GW_T_bool)) {
        *out = GW_BOOL;
        return true;
    }
    for (int d = 0; d < GW_DTYPE_COUNT; d++) {
        if (numpy->scalars[d] && type == (gw_object *)numpy->scalars[d]) {
            *out = (gw_dtype)d;
            return true;
        }
    }
    return false;
}

/* A name that NumPy knows: of more dtypes, of texts and times with a size or unit, of a record. */
static bool is_absent(const char *name) {
    static const char *const known[] = {
        "uint16",  "uint32",   "uint64",    "complex64", "complex128", "complex256", "complex",
        "object",  "str",      "bytes",     "void",      "float128",   "longdouble", "uint",
        "ushort",  "uintc",    "ulonglong", "uintp",     "csingle",    "cdouble",    "clongdouble",
        "unicode", "cfloat",   "object_",   "str_",      "bytes_",     "complex_",   "string_",
        "record",  "datetime", "H",         "I",         "L",          "Q",          "F",
        "D",       "G",        "g",         "O",         "P",          "u2",         "u4",
        "u8",      "c8",       "c16",       "c32",       "f16"};
    const bool big_endian = *name == '>';
    if (*name && strchr("<>=|", *name))
        name++;
    for (int d = 0; big_endian && d < GW_DTYPE_COUNT; d++)
        if (rows[d].text && strcmp(name, rows[d].code + 1) == 0)
            return true;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(name, known[i]) == 0)
            return true;
    const size_t digits = *name ? strspn(name + 1, "0123456789") : 0;
    if (*name && strchr("USaVMmO", *name) && (name[1 + digits] == 0 || name[1 + digits] == '['))
        return true;
    return strchr(name, ',') || strncmp(name, "datetime64", 10) == 0 ||
           strncmp(name, "timedelta64", 11) == 0;
}

bool gw_array_dtype(gw_vm *vm, gw_value v, gw_dtype otherwise, gw_dtype *out) {
    *out = otherwise;
    if (gw_is_unset(v) || gw_is_none(v)) {
        return true;
    }
    if (gw_is_instance(vm, v, gw_numpy_of(vm)->dtype)) {
        *out = of(v);
        return true;
    }
    if (gw_is_str(v)) {
        if (dtype_of_name(gw_as_str(v), out)) {
            return true;
        }
        if (is_absent(gw_as_str(v)->data))
            gw_raise(vm, GW_X_NotImplementedError, "numpy has no dtype '%s' here",
                     gw_as_str(v)->data);
        else
            gw_raise(vm, GW_X_TypeError, "data type '%s' not understood", gw_as_str(v)->data);
        return false;
    }
    if (gw_is_object(v) && dtype_of_type(vm, v.o, out)) {
        return true;
    }
    if (gw_is_list(v) || gw_is_tuple(v) || gw_is_dict(v)) {
        gw_raise(vm, GW_X_NotImplementedError, "numpy has no dtypes of records here");
        return false;
    }
    gw_value text;
    if (gw_repr(vm, v, &text) == GW_RETURNED) {
        const bool is_type = gw_has_layout(v, GW_L_TYPE);
        gw_raise(vm, is_type ? GW_X_NotImplementedError : GW_X_TypeError,
                 is_type ? "numpy has no dtype for %s here"
                         : "Cannot interpret '%s' as a data type",
                 gw_as_str(text)->data);
        gw_release_value(text);
    }
    return false;
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    gw_dtype dtype;
    (void)cls;
    if (args->n != 1 || args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "dtype() takes one argument here");
    }
    if (!gw_array_dtype(vm, args->values[0], GW_F64, &dtype)) {
        return GW_RAISED;
    }
    *out = gw_retain(gw_numpy_of(vm)->dtypes[dtype]);
    return GW_RETURNED;
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_format(vm, "dtype('%s')", rows[of(self)].text), out);
}

static gw_flow str(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_text(vm, rows[of(self)].text), out);
}

static gw_flow hash(gw_vm *vm, gw_value self, int64_t *out) {
    (void)vm;
    *out = 1000003 * ((int64_t)of(self) + 1);
    return GW_RETURNED;
}

static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out) {
    gw_dtype dtype = GW_F64;
    *out = gw_not_implemented();
    if (op != GW_CMP_EQ && op != GW_CMP_NE) {
        return GW_RETURNED;
    }
    bool known = true;
    if (gw_is_instance(vm, other, gw_numpy_of(vm)->dtype)) {
        dtype = of(other);
    } else if (gw_is_str(other)) {
        known = dtype_of_name(gw_as_str(other), &dtype);
    } else if (!gw_is_none(other)) {
        known = gw_is_object(other) && dtype_of_type(vm, other.o, &dtype);
    }
    *out = gw_bool((known && dtype == of(self)) == (op == GW_CMP_EQ));
    return GW_RETURNED;
}

static gw_flow get_kind(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_new(vm, &rows[of(self)].kind, 1), out);
}
static gw_flow get_code(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_text(vm, rows[of(self)].code), out);
}
static gw_flow get_itemsize(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int((int64_t)gw_dtype_size(of(self)));
    return GW_RETURNED;
}
static gw_flow get_type(gw_vm *vm, gw_value self, gw_value *out) {
    *out = gw_object_value(gw_object_retain(gw_numpy_of(vm)->scalars[of(self)]));
    return GW_RETURNED;
}

static gw_flow get_char(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_new(vm, rows[of(self)].others + 1, 1), out);
}
static gw_flow get_byteorder(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_text(vm, gw_dtype_size(of(self)) > 1 ? "=" : "|"), out);
}

static const gw_getset_def getsets[] = {
    {"char", get_char, NULL, "As in 'f'."},
    {"byteorder", get_byteorder, NULL, "'=' of more than a byte, '|' of one."},
    {"alignment", get_itemsize, NULL, "Bytes that an element's place is a multiple of."},
    {"isnative", gw_get_true, NULL, "True."},
    {"hasobject", gw_get_false, NULL, "False."},
    {"fields", gw_get_none, NULL, "None: no record."},
    {"names", gw_get_none, NULL, "None: no record."},
    {"subdtype", gw_get_none, NULL, "None: no array."},
    {"metadata", gw_get_none, NULL, "None."},
    {"shape", gw_numpy_get_no_shape, NULL, "()."},
    {"ndim", gw_numpy_get_no_dims, NULL, "0."},
    {"name", str, NULL, "As in 'float32'."},
    {"kind", get_kind, NULL, "'b', 'i', 'u' or 'f'."},
    {"str", get_code, NULL, "As in '<f4'."},
    {"itemsize", get_itemsize, NULL, "Bytes an element."},
    {"type", get_type, NULL, "The type of one element."},
    {0},
};
static const gw_slots slots = {
    .construct = construct, .repr = repr, .str = str, .hash = hash, .compare = compare};
static const gw_type_def def = {.name = "dtype",
                                .module = "numpy",
                                .doc = "The type of an array's elements.",
                                .instance_size = sizeof(dtype_object),
                                .layout = GW_L_NATIVE,
                                .flags = GW_TYPE_FINAL,
                                .slots = &slots,
                                .getsets = getsets};

bool gw_numpy_make_dtypes(gw_vm *vm, gw_numpy *numpy) {
    if (!(numpy->dtype = gw_type_new(vm, &def, NULL))) {
        return false;
    }
    for (int d = 0; d < GW_DTYPE_COUNT; d++) {
        if (rows[d].text) {
            char name[24];
            snprintf(name, sizeof name, "dtype[%s%s]", rows[d].text, d == GW_BOOL ? "_" : "");
            const gw_type_def own = {.name = name, .module = "numpy", .flags = GW_TYPE_FINAL};
            gw_type *type = gw_type_new(vm, &own, numpy->dtype);
            dtype_object *dtype = type ? gw_object_new(vm, type) : NULL;
            gw_object_release(type);
            if (!dtype) {
                return false;
            }
            dtype->dtype = (gw_dtype)d;
            numpy->dtypes[d] = gw_object_value(dtype);
        }
    }
    return true;
}
