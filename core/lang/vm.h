/* The virtual machine: one program's run. It owns every object, stops between any two instructions
 * and goes on, and has no C recursion on what a program does. */
#ifndef GW_LANG_VM_H
#define GW_LANG_VM_H

#include "base/context.h"
#include "lang/native.h"

typedef struct gw_vm_options {
    uint64_t step_limit;              /* instructions of the whole run; 0: none */
    size_t output_limit;              /* bytes printed; 0: none */
    uint32_t recursion_limit;         /* frames; 0: 1000 */
    uint32_t int_digits;              /* of an int as decimal text; 0: 4300, or GW_ANY_DIGITS */
    bool keep_figures;                /* for gw_vm_figure */
    const struct gw_library *library; /* where modules of bundles are; NULL: nowhere */
} gw_vm_options;

typedef enum gw_vm_state { GW_VM_PAUSED, GW_VM_DONE, GW_VM_FAILED } gw_vm_state;

/* A vm without a program. Memory is limited by the context (gw_context_set_limit): past it the
 * program gets MemoryError. NULL when there is no memory. The vm is freed before the context. */
gw_vm *gw_vm_new(gw_context *ctx, const gw_vm_options *options);
void gw_vm_free(gw_vm *vm);
gw_context *gw_vm_context(const gw_vm *vm);

/* Starts `code` as the module __main__; the code becomes the vm's, also when this fails. `source`
 * (for tracebacks) is copied. False when there is no memory. */
bool gw_vm_start(gw_vm *vm, gw_code *code, const char *source, size_t length);

/* Runs at most `max_instructions` more. Failed: an uncaught exception, whose traceback has been
 * written to the vm's stderr; SystemExit of 0 or None is done. */
gw_vm_state gw_vm_run(gw_vm *vm, uint64_t max_instructions);
gw_vm_state gw_vm_state_of(const gw_vm *vm);
/* The name of the bundle without which a paused run cannot go on (lang/library.h); NULL: none. */
const char *gw_vm_lacks(const gw_vm *vm);
/* What a process that runs the program ends with: 1 when it failed, or SystemExit's number. */
int gw_vm_exit_code(const gw_vm *vm);
/* The program gets KeyboardInterrupt before its next instruction. */
void gw_vm_interrupt(gw_vm *vm);
/* Instructions run so far. */
uint64_t gw_vm_steps(const gw_vm *vm);

/* What was printed, and what went to stderr; the reader clears them. */
gw_buffer *gw_vm_stdout(gw_vm *vm);
gw_buffer *gw_vm_stderr(gw_vm *vm);
/* For print and friends: counts against the output limit, tells the observer. */
gw_flow gw_vm_write(gw_vm *vm, bool to_stderr, const char *text, size_t length);

/* A figure the program drew, as a file: "figure-1.svg". */
typedef struct gw_figure {
    struct gw_figure *next;
    char *name; /* NUL-ended, as is svg */
    char *svg;
    size_t length;
} gw_figure;

/* Figures, for who asked for them by keep_figures: the oldest that has not been dropped, or NULL.
 */
const gw_figure *gw_vm_figure(const gw_vm *vm);
void gw_vm_drop_figure(gw_vm *vm);

/* Asked before every instruction of an observed program whether to pause there; `line`: the one
 * that begins with it, 0: none does. A run that has paused goes on with that instruction. */
typedef bool (*gw_pause_fn)(void *user, int32_t line);
void gw_vm_set_pause(gw_vm *vm, gw_pause_fn pause, void *user);

/* The line of the program's own frame nearest to the top; 0: none. */
int32_t gw_vm_line(const gw_vm *vm);

/* How the torch bindings say which values are tensors (see native.h); and the place where they keep
 * what they need, freed by `free` before the vm's objects are. */
void gw_vm_set_tensor_of(gw_vm *vm, gw_tensor_of_fn tensor_of);
void gw_vm_set_refuse(gw_vm *vm, gw_refuse_fn refuse);
void gw_vm_set_bindings(gw_vm *vm, void *bindings, void (*free)(gw_vm *vm, void *bindings));
/* A builtin of that name, seen by every module. */
bool gw_vm_set_builtin(gw_vm *vm, const char *name, gw_value value);

/* The uncaught exception of a failed run, borrowed; unset otherwise. */
gw_value gw_vm_failure(const gw_vm *vm);

#endif
