/* The flags that decide what is recorded. */
#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"
#include "lang/code.h"
#include "lang/function.h"
#include "lang/torch/bindings.h"
#include "lang/torch/table.h"
#include "tensor/tensor.h"

gw_flow gw_torch_requires_grad_(gw_targs *t, gw_value *out) {
    gw_status status = gw_requires_grad_(gw_targs_tensor(t, 0), gw_targs_bool(t, 1, true));
    return gw_return_self(t->vm, status, t->values[0], out);
}
gw_flow gw_torch_retain_grad(gw_targs *t, gw_value *out) {
    return gw_return_status(t->vm, gw_retain_grad(gw_targs_tensor(t, 0)), out);
}
gw_flow gw_torch_detach(gw_targs *t, gw_value *out) {
    return gw_return_tensor(t->vm, gw_detach(gw_targs_tensor(t, 0)), out);
}
gw_flow gw_torch_detach_(gw_targs *t, gw_value *out) {
    return gw_return_self(t->vm, gw_detach_(gw_targs_tensor(t, 0)), t->values[0], out);
}
gw_flow gw_torch_is_inference(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_targs_tensor(t, 0)->inference);
    return GW_RETURNED;
}
gw_flow gw_torch_is_inference_mode_enabled(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_inference_mode(t->ctx));
    return GW_RETURNED;
}
gw_flow gw_torch_set_inference_mode(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_set_inference_mode(t->ctx, gw_targs_bool(t, 0, true)));
    return GW_RETURNED;
}
gw_flow gw_torch_is_generator_function(gw_targs *t, gw_value *out) {
    const gw_value f = t->values[0];
    *out = gw_bool(gw_has_layout(f, GW_L_FUNCTION) &&
                   ((const gw_function *)f.o)->code->code->flags & GW_CODE_GENERATOR);
    return GW_RETURNED;
}
gw_flow gw_torch_is_grad_enabled(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_grad_enabled(t->ctx));
    return GW_RETURNED;
}
gw_flow gw_torch_set_grad_mode(gw_targs *t, gw_value *out) {
    *out = gw_bool(gw_set_grad_enabled(t->ctx, gw_targs_bool(t, 0, true)));
    return GW_RETURNED;
}
gw_flow gw_torch_set_updating(gw_targs *t, gw_value *out) {
    *out = gw_bool(t->ctx->updating);
    t->ctx->updating = gw_targs_bool(t, 0, true);
    return GW_RETURNED;
}
