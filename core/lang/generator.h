/* Generators: a frame that is taken off the stack at a yield and put back at the next. */
#ifndef GW_LANG_GENERATOR_H
#define GW_LANG_GENERATOR_H

#include "lang/frame.h"

typedef struct gw_generator_object {
    gw_object object;
    gw_python_frame *frame; /* NULL: it has ended */
    gw_str *name, *qualname;
    bool started, running;
} gw_generator_object;

/* The generator of a function called with these arguments; takes the frame over. */
gw_flow gw_generator_new(gw_vm *vm, const gw_function *function, gw_python_frame *frame,
                         gw_value *out);
/* Sends `value` in (None to go on): GW_CALLED, its next item will come; or, ended, unset. */
gw_flow gw_generator_resume(gw_vm *vm, gw_generator_object *g, gw_value value, gw_value *out);
/* Takes the running generator's frame off the stack, until it is resumed. */
void gw_generator_suspend(gw_vm *vm, gw_python_frame *frame);
/* Would closing the generator run code of its own: does it wait inside a try or a with? */
bool gw_generator_is_guarded(const gw_object *generator);
/* generator.close() */
gw_flow gw_generator_close(gw_vm *vm, gw_value generator, gw_value *out);
/* A task that answers with the value (taken over) at once: as if a callee had. */
gw_flow gw_answer_start(gw_vm *vm, gw_value answer);

#endif
