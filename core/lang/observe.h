/* What the vm tells the context's observer. Only of the program itself: preludes are not seen, but
 * for the modules of torch.nn that the program calls. */
#ifndef GW_LANG_OBSERVE_H
#define GW_LANG_OBSERVE_H

#include "lang/frame.h"

static inline bool gw_is_observed(const gw_vm *vm, const gw_python_frame *frame) {
    return vm->ctx->observer && frame->code->visible;
}
/* An instruction of an observed frame is about to run: rounds of loops begin and end here, and
 * names of what holds tensors are looked up where a line begins. False: pause before it. */
bool gw_observe_step(gw_vm *vm, gw_python_frame *frame);
/* A frame goes on the stack, or leaves it. */
void gw_observe_enter(gw_vm *vm, gw_python_frame *frame);
void gw_observe_leave(gw_vm *vm, gw_python_frame *frame);
/* `name`, which meant `before`, means `after` from now on (unset: nothing). */
void gw_observe_binding(gw_vm *vm, const gw_str *name, size_t depth, gw_value before,
                        gw_value after);

/* observe_members.c: tells of the tensors that the frame's variables hold: "self.w", "params[0]",
 * unless nothing has changed since it did last. */
void gw_observe_members(gw_vm *vm, gw_python_frame *frame);
/* The path of an nn.Module, as its frame and those below know it: "net.fc1"; "" when they do not.
 */
bool gw_module_path(gw_vm *vm, const gw_python_frame *frame, gw_buffer *out);

#endif
