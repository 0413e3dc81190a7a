/* What the vm tells the context's observer. Only of the program itself: preludes are not seen. */
#ifndef GW_LANG_OBSERVE_H
#define GW_LANG_OBSERVE_H

#include "lang/frame.h"

static inline bool gw_is_observed(const gw_vm *vm, const gw_python_frame *frame) {
    return vm->ctx->observer && frame->code->visible;
}
/* A function's frame goes on the stack, or leaves it. */
void gw_observe_scope(gw_vm *vm, const gw_python_frame *frame, bool enter);
/* `name`, which meant `before`, means `after` from now on (unset: nothing). */
void gw_observe_binding(gw_vm *vm, const gw_str *name, size_t depth, gw_value before,
                        gw_value after);

#endif
