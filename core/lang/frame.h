/* Frames: the stack of a run. A frame is a Python function's (or module's, or class body's), or a
 * native task's. Frames live on the heap and are linked; the C stack never grows with them. */
#ifndef GW_LANG_FRAME_H
#define GW_LANG_FRAME_H

#include "lang/function.h"
#include "lang/state.h"

typedef enum gw_frame_kind { GW_FRAME_PYTHON, GW_FRAME_TASK } gw_frame_kind;

/* What a Python frame does with the result of the frame above it. */
typedef enum gw_expect {
    GW_EXPECT_PUSH,
    GW_EXPECT_NOT,     /* pushes the opposite of the bool */
    GW_EXPECT_DISCARD, /* drops it */
    GW_EXPECT_BRANCH,  /* a bool: goes on as the jump at pc - 1 says */
    GW_EXPECT_ITEM,    /* of FOR_ITER at pc - 1: an item, or unset at the end */
    GW_EXPECT_RETRY,   /* puts it in the place frame->retry below the top, runs the same again */
    GW_EXPECT_BINARY,  /* in the place of the two operands; NotImplemented: asks the right one */
    GW_EXPECT_METHOD,  /* pushes it, and an empty slot: of LOAD_METHOD */
    GW_EXPECT_SENT     /* of YIELD_FROM at pc - 1 */
} gw_expect;

typedef struct gw_frame {
    struct gw_frame *below;
    size_t size;
    gw_frame_kind kind;
    gw_expect expect;
    uint32_t levels; /* of recursion that a task stands for: Note [Levels] */
} gw_frame;

struct gw_generator_object;

typedef struct gw_python_frame {
    gw_frame frame;
    gw_code_object *code;
    gw_dict *globals;
    gw_dict *locals;   /* of a module or class body; NULL: slots */
    gw_value instance; /* __init__ frames: what the call is worth instead of None; else unset */
    gw_value handled;  /* the exception that an except or finally is handling; else unset */
    struct gw_generator_object *generator; /* borrowed: whose frame this is */
    uint32_t pc;                           /* of the next instruction */
    uint32_t retry;
    uint32_t n_slots;       /* locals, cells and free variables */
    bool reraising;         /* the exception goes on as it came: no new line in its traceback */
    bool stands_for_caller; /* counts for the frame that a shortcut has left out, too */
    bool is_module;         /* forward() of an nn.Module, which the observer has been told of */
    /* What the observer knows, see observe.c: */
    int32_t line;                    /* that runs; 0: none yet */
    uint32_t looked;                 /* the last instruction of a line that ran */
    uint32_t loop;                   /* that a round of runs, an index + 1; 0: none */
    uint32_t *rounds;                /* begun, one a loop of the code; NULL: none yet */
    uint64_t members;                /* a hash of the names that were told last */
    struct gw_frame_object *seen_as; /* borrowed: what the program has of it; NULL: nothing */
    gw_value *top;                   /* one past the top of the stack */
    gw_value slots[];                /* locals, cells, free variables, stack */
} gw_python_frame;

static inline gw_value *gw_frame_stack(gw_python_frame *frame) {
    return frame->slots + frame->n_slots;
}
static inline gw_task *gw_frame_task(gw_frame *frame) {
    return (gw_task *)((char *)frame + (sizeof(gw_frame) + 15) / 16 * 16);
}

/* A frame for `code`, its slots unset and its cells made; not yet on the stack. `closure` fills the
 * free variables. NULL and an exception: no memory. */
gw_python_frame *gw_frame_new(gw_vm *vm, gw_code_object *code, gw_dict *globals,
                              const gw_tuple *closure);
/* Cells take their arguments; called once the argument slots are filled. False: MemoryError. */
bool gw_frame_bind_cells(gw_vm *vm, gw_python_frame *frame);
void gw_frame_free(gw_vm *vm, gw_frame *frame);
/* Puts a Python frame on the stack: GW_CALLED, or RecursionError (the frame is freed). */
gw_flow gw_frame_push(gw_vm *vm, gw_python_frame *frame);
/* Takes the top frame off, without freeing it. */
gw_frame *gw_frame_pop(gw_vm *vm);
/* The Python frame that is running or waits for a native, NULL: none. */
gw_python_frame *gw_frame_current(const gw_vm *vm);
/* Where the frame is: the site of the instruction that runs or waits. */
gw_site gw_frame_site(const gw_python_frame *frame);

/* Brings a result to the frame on top, and on, until a Python frame can run its next instruction.
 */
typedef enum gw_settled {
    GW_SETTLED_READY,  /* a Python frame is on top */
    GW_SETTLED_PAUSED, /* a task is: go on with (GW_CALLED, unset) */
    GW_SETTLED_EMPTY   /* the stack is empty; vm->raised tells how the run ended */
} gw_settled;
gw_settled gw_frame_settle(gw_vm *vm, gw_flow flow, gw_value value);

/* Brings an exception to the handler that is due in the frame: false when it has none. */
bool gw_frame_unwind(gw_vm *vm, gw_python_frame *frame);
/* What is raised leaves a generator: StopIteration must not, it would look like the end of whoever
 * asked it. */
void gw_generator_leave(gw_vm *vm);
/* Runs a jump of `frame` on the truth of the value on its stack. */
void gw_frame_branch(gw_python_frame *frame, gw_instruction instruction, bool truth);

/* The vm's loop: runs instructions of the frame on top until it is GW_SETTLED_... above, or until
 * the run's attention is due (GW_SETTLED_READY). */
gw_settled gw_frame_run(gw_vm *vm);

/* Waits in a task's step, which has a parameter `in`: runs `expression`, which answers a gw_flow
 * and writes `in`; when Python must run first, the step is left and entered again here. Local
 * variables do not survive; `in` and the task do. A task that catches goes on after an exception
 * with `in` unset. Between GW_TASK_BEGIN and GW_TASK_END only. (Protothreads: Dunkels et al.,
 * 2006.) */
#define GW_TASK_BEGIN(task)  \
    switch ((task)->state) { \
    case 0:;
#define GW_AWAIT(task, expression)                      \
    do {                                                \
        (task)->state = __LINE__;                       \
        const gw_flow awaited_ = (expression);          \
        if (awaited_ == GW_RAISED && (task)->catches) { \
            in = gw_unset();                            \
        } else if (awaited_ != GW_RETURNED) {           \
            return awaited_;                            \
        }                                               \
        __attribute__((fallthrough));                   \
    case __LINE__:;                                     \
    } while (0)
/* One round of a task's loop is over: counts as an instruction, and lets the vm pause here. */
#define GW_BREATHE(task)                    \
    do {                                    \
        if (vm->steps++ >= vm->attention) { \
            (task)->state = __LINE__;       \
            return GW_CALLED;               \
        }                                   \
        __attribute__((fallthrough));       \
    case __LINE__:;                         \
    } while (0)
#define GW_TASK_END }

#endif
