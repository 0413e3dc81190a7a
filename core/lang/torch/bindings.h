/* What the torch modules of one vm share: their types, and which Python object stands for which
 * tensor or node. */
#ifndef GW_LANG_TORCH_BINDINGS_H
#define GW_LANG_TORCH_BINDINGS_H

#include "autograd/packed.h"
#include "base/context.h"
#include "gradwalk/tensor.h"
#include "lang/native.h"
#include "lang/state.h"
#include "tensor/tensor.h"

/* A Python object that stands for a thing of the engine. While it lives it is the only one for that
 * thing, so that `x.grad is x.grad`: Note [Identity]. */
typedef struct gw_wrapper {
    gw_object object;
    void *thing; /* gw_tensor or gw_node, owned; NULL once cleared */
} gw_wrapper;

typedef enum gw_memory_format {
    GW_FORMAT_CONTIGUOUS,
    GW_FORMAT_PRESERVE,
    GW_FORMAT_CHANNELS_LAST,
    GW_FORMAT_CHANNELS_LAST_3D,
    GW_FORMAT_COUNT
} gw_memory_format;

typedef struct gw_torch {
    gw_vm *vm;
    gw_context *ctx;
    gw_type *tensor, *size, *dtype, *device, *layout, *memory_format, *run; /* owned */
    gw_value dtypes[GW_DTYPE_COUNT], cpu, strided, generator;               /* owned */
    gw_value formats[GW_FORMAT_COUNT];                                      /* owned */
    gw_type
        *hooks; /* owned: the class of a module's dicts of hooks; NULL until torch.nn is there */
    gw_dict *node_types;   /* owned: the class of each grad_fn name */
    gw_dict *return_types; /* owned: the classes of torch.return_types */
    gw_print_options print;
    struct gw_signatures *read[64]; /* owned chains: parameters.h */
    gw_packing packing;             /* saved_tensors_hooks: packing.h */
    struct gw_numpy *numpy;         /* lang/numpy; NULL until a program needs it */
} gw_torch;

static inline gw_torch *gw_torch_of(const gw_vm *vm) {
    return vm->bindings;
}

/* --- wrappers.c --- */

/* The object that stands for `thing`, made from `type` and noted in its `place` when there is none:
 * takes the reference to thing over. NULL with an exception when there is no memory; or when thing
 * is NULL, because the engine has failed. Who clears it empties the place. */
gw_wrapper *gw_wrap(gw_vm *vm, gw_type *type, void *thing, void **place,
                    void (*release)(void *thing));
gw_wrapper *gw_wrap_tensor(gw_vm *vm, gw_type *type, gw_tensor *t);

/* The tensor a value is, borrowed; NULL: it is none. */
static inline gw_tensor *gw_tensor_of(gw_value v) {
    return gw_has_layout(v, GW_L_TENSOR) ? ((gw_wrapper *)v.o)->thing : NULL;
}
/* The usual end of a native: a tensor it owns as its result; NULL: raises the engine's error. */
gw_flow gw_return_tensor(gw_vm *vm, gw_tensor *t, gw_value *out);
gw_flow gw_return_node(gw_vm *vm, gw_node *node, gw_value *out); /* NULL: None */
/* The node that a value is, borrowed; NULL: it is none. */
gw_node *gw_node_of(gw_vm *vm, gw_value v);
/* The same for functions that answer with a status: `self` again. */
gw_flow gw_return_self(gw_vm *vm, gw_status status, gw_value self, gw_value *out);
gw_flow gw_return_status(gw_vm *vm, gw_status status, gw_value *out); /* None */

/* --- shortcuts.c --- */

/* The parameter, buffer or module of that name that an nn.Module has, borrowed; unset: none. */
gw_value gw_module_member(gw_vm *vm, gw_value module, const gw_str *name);

/* --- constants.c: dtypes, devices, layouts, and numbers --- */

bool gw_torch_make_constants(gw_torch *torch);                 /* false: an exception is set */
bool gw_torch_add_constants(gw_torch *torch, gw_value module); /* torch.float32, torch.strided... */
/* Does the text name a device, here or elsewhere? False: PyTorch's error is set. */
bool gw_is_device_text(gw_vm *vm, const gw_str *text);
/* What a dtype object, or float, int, bool, says. */
gw_dtype gw_dtype_of(const gw_vm *vm, gw_value v);

/* An int, bool or float as a scalar; false: it is none. */
bool gw_scalar_of(gw_value v, gw_scalar *out);
gw_value gw_value_of(gw_vm *vm, gw_scalar s);

#endif
