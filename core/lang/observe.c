#include "lang/observe.h"

void gw_observe_scope(gw_vm *vm, const gw_python_frame *frame, bool enter) {
    if (!gw_is_observed(vm, frame) || !vm->ctx->observer->scope ||
        !(frame->code->code->flags & GW_CODE_NEWLOCALS) || frame->code->code->name[0] == '<') {
        return;
    }
    vm->ctx->observer->scope(vm->ctx->observer_user, GW_SCOPE_FUNCTION, frame->code->code->name,
                             enter);
}

void gw_observe_binding(gw_vm *vm, const gw_str *name, size_t depth, gw_value before,
                        gw_value after) {
    if (!vm->tensor_of || !vm->ctx->observer->bind) {
        return;
    }
    struct gw_tensor *now = gw_is_object(after) ? vm->tensor_of(after) : NULL;
    if (now || (gw_is_object(before) && vm->tensor_of(before))) {
        vm->ctx->observer->bind(vm->ctx->observer_user, name->data, depth, now);
    }
}
