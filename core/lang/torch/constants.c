/* torch.dtype, torch.device, torch.layout and their few instances. */
#include "lang/torch/bindings.h"
#include "lang/torch/types.h"
#include "lang/type.h"

typedef struct constant {
    gw_object object;
    const char *text; /* what repr shows */
    gw_dtype dtype;   /* of a dtype */
} constant;

static gw_flow constant_repr(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_text(vm, ((constant *)self.o)->text), out);
}

static const gw_slots constant_slots = {.repr = constant_repr};

static gw_flow is_floating_point(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_bool(gw_dtype_is_float(((constant *)self.o)->dtype));
    return GW_RETURNED;
}

static gw_flow is_signed(gw_vm *vm, gw_value self, gw_value *out) {
    gw_dtype dtype = ((constant *)self.o)->dtype;
    (void)vm;
    *out = gw_bool(dtype != GW_U8 && dtype != GW_BOOL);
    return GW_RETURNED;
}

static gw_flow is_complex(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm, (void)self;
    *out = gw_bool(false);
    return GW_RETURNED;
}

static const gw_getset_def dtype_getsets[] = {
    {"is_floating_point", is_floating_point, NULL, "Whether it is a float."},
    {"is_signed", is_signed, NULL, "Whether it has negative numbers."},
    {"is_complex", is_complex, NULL, "Whether it is complex: none is, here."},
    {0},
};
static const gw_type_def dtype_def = {.name = "dtype",
                                      .module = "torch",
                                      .doc = "The type of a tensor's elements.",
                                      .instance_size = sizeof(constant),
                                      .layout = GW_L_NATIVE,
                                      .flags = GW_TYPE_FINAL,
                                      .slots = &constant_slots,
                                      .getsets = dtype_getsets};

static const gw_type_def layout_def = {.name = "layout",
                                       .module = "torch",
                                       .doc = "How a tensor lies in memory.",
                                       .instance_size = sizeof(constant),
                                       .layout = GW_L_NATIVE,
                                       .flags = GW_TYPE_FINAL,
                                       .slots = &constant_slots};

static gw_flow device_str(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    return gw_return_str(gw_str_text(vm, "cpu"), out);
}

static gw_flow device_index(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm, (void)self;
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow device_construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    gw_torch *torch = gw_torch_of(vm);
    (void)cls;
    if (args->n != 1 || args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "torch.device takes one argument here, as 'cpu'");
    }
    gw_value v = args->values[0];
    if (!gw_is_same(v, torch->cpu) && !(gw_is_str(v) && gw_str_is(gw_as_str(v), "cpu"))) {
        return gw_raise(vm, GW_X_RuntimeError,
                        "torch.device: there is no other device than 'cpu' here");
    }
    *out = gw_retain(torch->cpu);
    return GW_RETURNED;
}

static const gw_slots device_slots = {
    .repr = constant_repr, .str = device_str, .construct = device_construct};
static const gw_getset_def device_getsets[] = {
    {"type", device_str, NULL, "'cpu'"},
    {"index", device_index, NULL, "None"},
    {0},
};
static const gw_type_def device_def = {.name = "device",
                                       .module = "torch",
                                       .doc = "Where a tensor is.",
                                       .instance_size = sizeof(constant),
                                       .layout = GW_L_NATIVE,
                                       .flags = GW_TYPE_FINAL,
                                       .slots = &device_slots,
                                       .getsets = device_getsets};

static bool make(gw_torch *torch, gw_type *type, const char *text, gw_dtype dtype, gw_value *out) {
    constant *c = gw_object_new(torch->vm, type);
    if (!c) {
        return false;
    }
    c->text = text;
    c->dtype = dtype;
    *out = gw_object_value(c);
    return true;
}

bool gw_torch_make_constants(gw_torch *torch) {
    static const char *const texts[GW_DTYPE_COUNT] = {
        [GW_F32] = "torch.float32",  [GW_F64] = "torch.float64", [GW_I64] = "torch.int64",
        [GW_BOOL] = "torch.bool",    [GW_U8] = "torch.uint8",    [GW_I8] = "torch.int8",
        [GW_I16] = "torch.int16",    [GW_I32] = "torch.int32",   [GW_F16] = "torch.float16",
        [GW_BF16] = "torch.bfloat16"};
    gw_vm *vm = torch->vm;
    if (!(torch->dtype = gw_type_new(vm, &dtype_def, NULL)) ||
        !(torch->layout = gw_type_new(vm, &layout_def, NULL)) ||
        !(torch->device = gw_type_new(vm, &device_def, NULL)) ||
        !make(torch, torch->device, "device(type='cpu')", GW_F32, &torch->cpu) ||
        !make(torch, torch->layout, "torch.strided", GW_F32, &torch->strided)) {
        return false;
    }
    for (int d = 0; d < GW_DTYPE_COUNT; d++) {
        if (!make(torch, torch->dtype, texts[d], (gw_dtype)d, &torch->dtypes[d])) {
            return false;
        }
    }
    return true;
}

bool gw_torch_add_constants(gw_torch *torch, gw_value module) {
    static const struct {
        const char *name;
        gw_dtype dtype;
    } names[] = {
        {"float32", GW_F32}, {"float", GW_F32},   {"float64", GW_F64}, {"double", GW_F64},
        {"int64", GW_I64},   {"long", GW_I64},    {"bool", GW_BOOL},   {"uint8", GW_U8},
        {"int8", GW_I8},     {"int16", GW_I16},   {"short", GW_I16},   {"int32", GW_I32},
        {"int", GW_I32},     {"float16", GW_F16}, {"half", GW_F16},    {"bfloat16", GW_BF16},
    };
    gw_vm *vm = torch->vm;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!gw_module_set(vm, module, names[i].name, torch->dtypes[names[i].dtype])) {
            return false;
        }
    }
    return gw_module_set(vm, module, "dtype", gw_object_value(torch->dtype)) &&
           gw_module_set(vm, module, "layout", gw_object_value(torch->layout)) &&
           gw_module_set(vm, module, "device", gw_object_value(torch->device)) &&
           gw_module_set(vm, module, "strided", torch->strided);
}

gw_dtype gw_dtype_of(const gw_vm *vm, gw_value v) {
    if (gw_is_instance(vm, v, gw_torch_of(vm)->dtype)) {
        return ((constant *)v.o)->dtype;
    }
    const gw_object *type = v.o;
    if (type == (gw_object *)gw_builtin_type(vm, GW_T_bool)) {
        return GW_BOOL;
    }
    return type == (gw_object *)gw_builtin_type(vm, GW_T_int) ? GW_I64 : GW_F64;
}

bool gw_scalar_of(gw_value v, gw_scalar *out) {
    v = gw_unboxed(v);
    switch (v.tag) {
    case GW_V_BOOL:
        *out = gw_scalar_bool(v.b);
        return true;
    case GW_V_INT:
        *out = gw_scalar_int(v.i);
        return true;
    case GW_V_FLOAT:
        *out = gw_scalar_float(v.f);
        return true;
    default:
        return false;
    }
}

gw_value gw_value_of(gw_scalar s) {
    switch (s.dtype) {
    case GW_BOOL:
        return gw_bool(s.b);
    case GW_I64:
        return gw_int(s.i);
    default:
        return gw_float(s.f);
    }
}
