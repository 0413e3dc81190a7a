/* torch.dtype, torch.device, torch.layout and their few instances. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lang/number.h"
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
                                      .flags = GW_TYPE_FINAL | GW_TYPE_DOTTED,
                                      .slots = &constant_slots,
                                      .getsets = dtype_getsets};

static const gw_type_def layout_def = {.name = "layout",
                                       .module = "torch",
                                       .doc = "How a tensor lies in memory.",
                                       .instance_size = sizeof(constant),
                                       .layout = GW_L_NATIVE,
                                       .flags = GW_TYPE_FINAL | GW_TYPE_DOTTED,
                                       .slots = &constant_slots};

static const gw_type_def memory_format_def = {.name = "memory_format",
                                              .module = "torch",
                                              .doc = "In which order a tensor's elements lie.",
                                              .instance_size = sizeof(constant),
                                              .layout = GW_L_NATIVE,
                                              .flags = GW_TYPE_FINAL,
                                              .slots = &constant_slots};

/* A device that is none of this machine's may be named and compared; what is sent there raises. */
typedef struct device {
    constant constant;
    const char *type; /* of device_types */
    int64_t index;    /* -1: none */
    char text[48];
} device;

static const char *const device_types[] = {"cpu", "cuda", "mps", "xpu", "meta", "xla", "hip"};

static gw_flow device_type(gw_vm *vm, gw_value self, gw_value *out) {
    return gw_return_str(gw_str_text(vm, ((device *)self.o)->type), out);
}

static gw_flow device_str(gw_vm *vm, gw_value self, gw_value *out) {
    const device *d = (device *)self.o;
    return gw_return_str(d->index < 0 ? gw_str_text(vm, d->type)
                                      : gw_str_format(vm, "%s:%lld", d->type, (long long)d->index),
                         out);
}

static gw_flow device_index(gw_vm *vm, gw_value self, gw_value *out) {
    const device *d = (device *)self.o;
    (void)vm;
    *out = d->index < 0 ? gw_none() : gw_int(d->index);
    return GW_RETURNED;
}

static gw_flow device_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                              gw_value *out) {
    const device *a = (device *)self.o, *b = (device *)other.o;
    *out = gw_not_implemented();
    if ((op == GW_CMP_EQ || op == GW_CMP_NE) && gw_is_object(other) &&
        gw_is_instance(vm, other, self.o->type)) {
        *out = gw_bool((a->type == b->type && a->index == b->index) == (op == GW_CMP_EQ));
    }
    return GW_RETURNED;
}

static gw_flow device_hash(gw_vm *vm, gw_value self, int64_t *out) {
    const device *d = (device *)self.o;
    (void)vm;
    *out = d->type[0] * 1000 + d->type[1] + d->index;
    return GW_RETURNED;
}

/* The type that a text begins with, and the index after its colon; NULL: PyTorch's error. */
static const char *read_device(gw_vm *vm, const gw_str *text, int64_t *index) {
    const size_t length = strcspn(text->data, ":");
    const char *digits = text->data + length + (text->data[length] == ':');
    const char *type = NULL;
    for (size_t i = 0; i < sizeof device_types / sizeof *device_types; i++) {
        const char *known = device_types[i];
        type = strlen(known) == length && memcmp(known, text->data, length) == 0 ? known : type;
    }
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
    if (length == 0 || strspn(text->data, letters) < length) {
        gw_raise(vm, GW_X_RuntimeError,
                 length ? "Invalid device string: '%s'" : "Device string must not be empty",
                 text->data);
        return NULL;
    }
    if (!type) {
        gw_raise(vm, GW_X_RuntimeError,
                 "Expected one of cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, "
                 "fpga, ort, xla, lazy, vulkan, mps, meta, hpu, privateuseone device type at start "
                 "of device string: %.*s",
                 (int)length, text->data);
        return NULL;
    }
    const size_t n = strspn(digits, "0123456789");
    if (digits[n] || n > 3 || (text->data[length] == ':' && n == 0)) {
        gw_raise(vm, GW_X_RuntimeError, "Invalid device string: '%s'", text->data);
        return NULL;
    }
    *index = n ? strtol(digits, NULL, 10) : -1;
    return type;
}

static bool make_device(gw_vm *vm, gw_type *cls, const char *type, int64_t index, gw_value *out) {
    device *d = gw_object_new(vm, cls);
    if (!d) {
        return false;
    }
    const int n = snprintf(d->text, sizeof d->text, "device(type='%s'", type);
    d->constant.text = d->text;
    d->type = type;
    d->index = index;
    if (index < 0) {
        snprintf(d->text + n, sizeof d->text - (size_t)n, ")");
    } else {
        snprintf(d->text + n, sizeof d->text - (size_t)n, ", index=%d)", (int)index);
    }
    *out = gw_object_value(d);
    return true;
}

bool gw_is_device_text(gw_vm *vm, const gw_str *text) {
    int64_t index;
    return read_device(vm, text, &index) != NULL;
}

static gw_flow device_construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"device", "type, index=None"};
    gw_value v[2];
    gw_str *text;
    int64_t index = -1;
    if (!gw_args_bind(vm, args, 0, &signature, v, 2)) {
        return GW_RAISED;
    }
    if (gw_is_object(v[0]) && gw_is_instance(vm, v[0], cls)) {
        *out = gw_retain(v[0]);
        return GW_RETURNED;
    }
    if (!gw_arg_str(vm, v[0], "type", &text)) {
        return GW_RAISED;
    }
    const char *type = read_device(vm, text, &index);
    if (!type || (!gw_is_unset(v[1]) && !gw_is_none(v[1]) && !gw_arg_int(vm, v[1], &index))) {
        return GW_RAISED;
    }
    if (type == device_types[0] && index < 0) {
        *out = gw_retain(gw_torch_of(vm)->cpu);
        return GW_RETURNED;
    }
    return make_device(vm, cls, type, index, out) ? GW_RETURNED : GW_RAISED;
}

static const gw_slots device_slots = {.repr = constant_repr,
                                      .str = device_str,
                                      .construct = device_construct,
                                      .compare = device_compare,
                                      .hash = device_hash};
static const gw_getset_def device_getsets[] = {
    {"type", device_type, NULL, "'cpu'"},
    {"index", device_index, NULL, "Which one, or None."},
    {0},
};
static const gw_type_def device_def = {.name = "device",
                                       .module = "torch",
                                       .doc = "Where a tensor is.",
                                       .instance_size = sizeof(device),
                                       .layout = GW_L_NATIVE,
                                       .flags = GW_TYPE_FINAL | GW_TYPE_DOTTED,
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
        !(torch->memory_format = gw_type_new(vm, &memory_format_def, NULL)) ||
        !make_device(vm, torch->device, device_types[0], -1, &torch->cpu) ||
        !make(torch, torch->layout, "torch.strided", GW_F32, &torch->strided)) {
        return false;
    }
    static const char *const formats[GW_FORMAT_COUNT] = {
        [GW_FORMAT_CONTIGUOUS] = "torch.contiguous_format",
        [GW_FORMAT_PRESERVE] = "torch.preserve_format",
        [GW_FORMAT_CHANNELS_LAST] = "torch.channels_last",
        [GW_FORMAT_CHANNELS_LAST_3D] = "torch.channels_last_3d"};
    for (int f = 0; f < GW_FORMAT_COUNT; f++) {
        if (!make(torch, torch->memory_format, formats[f], GW_F32, &torch->formats[f])) {
            return false;
        }
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
    for (int f = 0; f < GW_FORMAT_COUNT; f++) {
        const char *text = ((constant *)torch->formats[f].o)->text;
        if (!gw_module_set(vm, module, text + strlen("torch."), torch->formats[f])) {
            return false;
        }
    }
    return gw_module_set(vm, module, "memory_format", gw_object_value(torch->memory_format)) &&
           gw_module_set(vm, module, "dtype", gw_object_value(torch->dtype)) &&
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

gw_value gw_value_of(gw_vm *vm, gw_scalar s) {
    switch (s.dtype) {
    case GW_BOOL:
        return gw_bool(s.b);
    case GW_I64:
        return gw_int(s.i);
    default:
        return gw_new_float(vm, s.f);
    }
}
