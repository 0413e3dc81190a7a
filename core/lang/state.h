/* The inside of a vm, for the language's own modules. */
#ifndef GW_LANG_STATE_H
#define GW_LANG_STATE_H

#include "lang/vm.h"

struct gw_frame;

/* Names that the vm itself looks up: GW_N___init__ and so on. */
typedef enum gw_name_id {
#define NAME(name) GW_N_##name,
#include "lang/names.def"
#undef NAME
    GW_NAME_COUNT
} gw_name_id;

/* A program or module text, kept for tracebacks. */
typedef struct gw_source {
    struct gw_source *next;
    gw_code *code;
    char *text;
    size_t length;
    bool visible; /* a program's own: shown in the trace; not a prelude */
} gw_source;

/* What a module name can be imported from. */
typedef struct gw_registered {
    struct gw_registered *next;
    const gw_module_def *def;
    size_t size; /* of its name */
} gw_registered;

/* What an attribute of a type is to the type's instances. */
typedef enum gw_attribute_kind {
    GW_ATTRIBUTE_NONE,   /* there is none */
    GW_ATTRIBUTE_VALUE,  /* itself */
    GW_ATTRIBUTE_METHOD, /* a function that is bound to the instance */
    GW_ATTRIBUTE_GETSET, /* computed in C; comes before the instance's own */
    GW_ATTRIBUTE_DATA,   /* another descriptor that comes before the instance's own */
    GW_ATTRIBUTE_OTHER   /* a descriptor that comes after it */
} gw_attribute_kind;

/* Note [Type cache]. What a look-up of an interned name in a type found, nothing included. Every
 * change of a type (and every type that goes) makes a new version, and what an older one found
 * counts no more. */
typedef struct gw_type_cached {
    uint64_t version;
    const gw_type *type;
    const gw_str *name;
    gw_value value; /* borrowed from the type that has it; unset: none */
    gw_attribute_kind kind;
} gw_type_cached;
enum { GW_TYPE_CACHE_SIZE = 1024 };

struct gw_vm {
    gw_context *ctx;
    gw_vm_options options;

    gw_object objects; /* head of the list of all objects */
    gw_object *dying;  /* to be freed by the loop that is already freeing */
    bool disposing;
    bool closing; /* the vm is being freed: nothing runs any more */

    gw_type *types[GW_TYPE_ID_COUNT];
    gw_type *exceptions[GW_EXCEPTION_ID_COUNT];
    uint64_t type_version;
    const gw_type *without;   /* the class for whose attribute there was no memory: */
    const char *without_name; /* gw_type_without in type.h */
    uint64_t dict_version;    /* the last that a dict got */
    gw_type_cached type_cache[GW_TYPE_CACHE_SIZE];
    gw_str *names[GW_NAME_COUNT];
    gw_dict *interned;
    gw_str *ascii[128]; /* strings of one character */
    gw_str *empty_str;
    gw_tuple *empty_tuple;

    gw_dict *builtins, *modules;
    gw_value build_class; /* what LOAD_BUILD_CLASS loads */
    gw_registered *registered, *last_registered;
    const struct gw_bundle *lacks; /* what an import waits for; NULL: none does */
    gw_source *sources;

    struct gw_frame *top;  /* the frame that runs; NULL: none */
    uint64_t nans;         /* made so far; Note [Nans] */
    uint32_t depth;        /* Python frames on the stack */
    uint64_t tasks;        /* and tasks */
    uint32_t levels;       /* of recursion that these stand for: Note [Levels] */
    gw_value raised;       /* the exception on its way up */
    gw_value stop_value;   /* what the iterator that ended last returned */
    gw_value failure;      /* the uncaught exception of a failed run */
    gw_value memory_error; /* made beforehand: there may be no memory to make one */
    gw_list *finalizable;  /* unreachable objects whose __del__ is still to run */

    struct gw_weak_table *weak; /* weak.h; NULL: none was made */

    gw_buffer out, err;
    gw_figure *figures; /* drawn, and not taken yet by who runs the vm */
    gw_value farewell;  /* called once, without arguments, when the program is over; or unset */
    size_t printed;
    gw_dict *warned;   /* what is warned of once a run */
    gw_list *warnings; /* that are to be told, warn.h; NULL: none yet */

    gw_vm_state state;
    uint64_t steps;
    bool interrupted;
    bool has_finalizers; /* a class with __del__ has been made, or a generator with a try has waited
                          */
    bool finalizing;     /* the task that runs last words is on the stack */
    bool ended;          /* the program's names have been given up */
    bool reporting;      /* the report of the uncaught exception is being made */
    bool exits;          /* the uncaught exception is SystemExit, with exit_code */
    int exit_code;
    uint64_t steps_allowed; /* the budgets, while an exception is reported without */
    size_t output_allowed;
    bool abandoned;     /* a budget has ended the run: no handler is asked any more */
    uint64_t slice_end; /* `steps` at which this gw_vm_run ends */
    uint64_t attention; /* `steps` at which the loop looks at what is above; 0: at once */

    gw_chore_fn chore; /* to be done before the next instruction; NULL: nothing */
    uint64_t looked;   /* `steps` + 1 of the instruction that the observer was told of last */
    gw_pause_fn pause;
    void *pause_user;

    gw_tensor_of_fn tensor_of;
    gw_refuse_fn refuse;
    void *bindings;
    void (*free_bindings)(gw_vm *vm, void *bindings);
};

static inline gw_str *gw_name(const gw_vm *vm, gw_name_id id) {
    return vm->names[id];
}

/* Allocation that raises MemoryError (and returns NULL) when it fails. */
void *gw_vm_alloc(gw_vm *vm, size_t size);
void *gw_vm_alloc_array(gw_vm *vm, size_t count, size_t size);
void *gw_vm_resize(gw_vm *vm, void *block, size_t old_size, size_t new_size);
/* Room for `need` elements of `size` bytes in a growing array; false and MemoryError. */
bool gw_vm_reserve(gw_vm *vm, void **items, size_t *capacity, size_t need, size_t size);

gw_flow gw_raise_memory(gw_vm *vm);

/* Keeps code (taken over) and a copy of its text for the vm's life; false and MemoryError. */
bool gw_vm_add_source(gw_vm *vm, gw_code *code, const char *text, size_t length, bool visible);

/* The run's attention is due: an interrupt, a budget, a __del__, the end of the slice. False: pause
 * here. What is to be done otherwise has been pushed on the stack, or is in vm->raised. */
bool gw_vm_attend(gw_vm *vm);

#endif
