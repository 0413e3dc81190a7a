/* Frames as programs see them: sys._getframe, inspect.currentframe. */
#ifndef GW_LANG_FRAME_OBJECT_H
#define GW_LANG_FRAME_OBJECT_H

#include "lang/frame.h"

/* What locals() says in the frame: of a module or class its own dict, else a new one. NULL and an
 * exception: no memory. */
gw_dict *gw_frame_locals(gw_vm *vm, const gw_python_frame *frame);

/* The object of the program's frame that is `depth` above the one that runs; `of` is who asks. A
 * frame of a library is refused. */
gw_flow gw_frame_object_at(gw_vm *vm, int64_t depth, gw_value *out);

/* The frame, which is seen as an object, ends: that keeps what the frame had last. */
void gw_frame_object_leave(gw_vm *vm, gw_python_frame *frame);

#endif
