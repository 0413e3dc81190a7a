/* The inside of a trace: what was seen, as ids and copies. It holds no tensor and no node.
 *
 * Note [Going back]. Everything an event does to tensors is a list of changes, each with the state
 * before and after; so a cursor walks both ways by writing one or the other. What a backward does
 * to nodes is not kept as state but read off the events since its begin. A snapshot is therefore a
 * function of the trace and its place.
 */
#ifndef GW_AUTOGRAD_EVENTS_H
#define GW_AUTOGRAD_EVENTS_H

#include "autograd/idmap.h"
#include "autograd/node.h"
#include "gradwalk/trace.h"

enum {
    GW_TRACE_SMALL = 1024, /* elements; larger values are kept as a summary */
    GW_TRACE_BLOCKS = 400, /* of a summary, at most */
    GW_TRACE_SIDE = 64     /* of them along one side, at most */
};

typedef uint32_t gw_value_id; /* 0: none */

/* A block of elements that lie together: what a picture of a large tensor is made of. */
typedef struct gw_block {
    float mean, min, max; /* nan when one of them is */
} gw_block;

/* Contents: equal ones are kept once. Of large ones min, max, mean, blocks and a hash of 128 bits,
 * by which they are told apart. */
typedef struct gw_value {
    uint64_t hash[2];
    int64_t *dims;
    void *data; /* row-major; NULL: large */
    int64_t numel;
    double min, max, mean;
    double limit;     /* the largest finite absolute value */
    int64_t odd;      /* how many are not finite */
    gw_block *blocks; /* row by row, gw_value_grid(); NULL: small */
    gw_value_id id;
    uint8_t dtype, ndim;
} gw_value;

/* How a large value is cut into blocks: rows and columns of blocks, each of so many rows and
 * columns of elements, of a matrix as wide as the last dimension. */
typedef struct gw_grid {
    int64_t rows, columns, step_row, step_column, width;
} gw_grid;

gw_grid gw_value_grid(const gw_value *v);
size_t gw_value_blocks_size(const gw_value *v);

typedef struct gw_tensor_state {
    uint64_t grad_fn; /* node id; 0: none */
    uint64_t grad;    /* tensor id; 0: None */
    int64_t version;
    gw_value_id value;
    uint32_t output_nr; /* which output of grad_fn it is */
    bool requires_grad; /* the flag of a leaf */
} gw_tensor_state;

typedef struct gw_tensor_record {
    uint64_t id;
    size_t first_seen;       /* index of the event */
    gw_tensor_state initial; /* when first seen */
    gw_tensor_state latest;  /* while recording */
    uint32_t is_grad_of;     /* how many tensors, while recording */
    int64_t dims[GW_MAX_DIMS];
    int64_t *strides; /* when first seen; NULL: row-major */
    uint8_t dtype, ndim;
} gw_tensor_record;

typedef struct gw_next {
    uint64_t node; /* 0: none */
    uint32_t index;
} gw_next;

/* What a node keeps of a tensor for its way back. */
typedef struct gw_saved_record {
    uint64_t tensor;
    int64_t version;     /* when it was saved */
    gw_value_id content; /* what it was then; 0: too large to be kept whole */
    uint8_t slot;        /* which input it is, or GW_SLOT_OUTPUT */
    bool wrapped;        /* a number of the program, gw_wrapped_number */
} gw_saved_record;

/* What it takes, beside what was saved, to make a node anew when it has died: Note [Running again]
 * in recipe.c. One block. */
typedef struct gw_recipe {
    const gw_op *op; /* NULL: it cannot be run again */
    gw_metadata *outputs;
    gw_attributes *attributes; /* NULL: none */
    gw_slices *slices;         /* NULL: none */
    int64_t *list;
    uint32_t n_outputs, n_list;
    size_t size;
} gw_recipe;

typedef struct gw_node_record {
    uint64_t id, sequence;
    const char *name, *op, *formula;
    const char *const *rules; /* of its operation, one an input; NULL: none */
    gw_site site;
    size_t born;
    size_t freed_at; /* index of the event; SIZE_MAX: not yet */
    size_t died_at;  /* how many events there were when the node itself went; SIZE_MAX: not yet */
    uint64_t output; /* tensor id; 0: not known */
    uint64_t *inputs;
    gw_next *next;
    gw_saved_record *saved;
    gw_recipe *recipe;
    uint32_t n_inputs, n_next, n_saved;
    uint32_t scope;      /* id; 0: none */
    gw_value_id pending; /* what has arrived in backward number `epoch`, while recording */
    uint32_t epoch;
} gw_node_record;

typedef struct gw_change {
    size_t tensor; /* index of the record */
    gw_tensor_state before, after;
} gw_change;

/* One scope, from its enter to its leave. */
typedef struct gw_scope_record {
    const char *name, *path;
    size_t entered, left;   /* indices of the events; left SIZE_MAX: not yet */
    uint32_t id, parent;    /* from 1; parent 0: none */
    uint32_t round, rounds; /* of loops; rounds 0: unknown */
    int32_t line;
    uint8_t kind;
} gw_scope_record;

typedef enum gw_event_kind {
    GW_EVENT_FORWARD,
    GW_EVENT_BACKWARD_BEGIN,
    GW_EVENT_BACKWARD,
    GW_EVENT_BACKWARD_END,
    GW_EVENT_HOOK,
    GW_EVENT_ACCUMULATE,
    GW_EVENT_INPLACE,
    GW_EVENT_GRAD_SET,
    GW_EVENT_REQUIRES_GRAD,
    GW_EVENT_BIND,
    GW_EVENT_SCOPE,
    GW_EVENT_PRINT,
    GW_EVENT_FIGURE,
    GW_EVENT_ERROR
} gw_event_kind;

typedef struct gw_event {
    gw_site site;
    uint64_t node;          /* 0: none */
    uint64_t tensor;        /* output, root, leaf, self; 0: none */
    uint64_t before, after; /* tensors in .grad or under a name; 0: none */
    const char *name,
        *text;        /* op, variable, scope or hook, type of error; message; kept by the trace */
    uint64_t *inputs; /* tensors */
    gw_value_id *values; /* backward: received, then sent, then arrived at each edge's end; hook:
                            what it was shown, what is there now, and as many zeros */
    gw_change *changes;
    /* print: where its text begins and ends in the output; bind: the slot, and the event that bound
     * it before; backward_begin: the first begin of the same backward, that of the one before, and
     * the begin that was active; backward_end: - - the begin that was active; error: the one
     * before; scope: its id; figure: the length of its SVG, and of the output by then.
     */
    size_t a, b, c;
    uint32_t n_inputs, n_received, n_sent, n_changes;
    gw_value_id value; /* output, gradient, addend */
    gw_value_id value_before, value_after;
    uint32_t depth;
    uint8_t kind, scope;
    bool flag;   /* backward: freed; scope: enter */
    bool update; /* a change to parameters or to their .grad */
} gw_event;

/* What a figure looks like. They are few: found by looking through all. */
typedef struct gw_drawing {
    size_t event; /* its index */
    char *svg;    /* length + 1 bytes */
    size_t length;
} gw_drawing;

/* What was written to stderr beside the output: no event of its own, but between two. */
typedef struct gw_complaint {
    size_t events;  /* that there were before it */
    size_t printed; /* bytes of output before it */
    size_t end;     /* in the trace's `complained` */
} gw_complaint;

static const size_t gw_nowhere = SIZE_MAX;

/* A name in a scope. */
typedef struct gw_slot {
    const char *name;
    uint32_t depth;
    uint64_t tensor;       /* while recording */
    size_t bound_at;       /* while recording */
    uint64_t first_tensor; /* what it meant at the first event that is kept, and since when */
    size_t first_bound_at;
    bool member; /* "self.w" */
    bool told;   /* of members, while they are being told */
} gw_slot;

typedef struct gw_array {
    void *items;
    size_t count, capacity;
} gw_array;

struct gw_trace {
    gw_context *ctx;
    gw_observer observer;
    size_t budget, used; /* bytes */
    uint64_t truncated;
    size_t first; /* events dropped: the index of the first that is kept */
    gw_array events, tensors, nodes, values, slots, strings, scopes, drawings, complaints;
    uint32_t scope;                    /* id of the innermost one that runs; 0: none */
    gw_idmap tensor_index, node_index; /* id -> index + 1 */
    gw_idmap string_index;             /* hash -> index + 1 */
    uint32_t *value_table;             /* open addressing: value ids */
    size_t value_table_size;
    gw_buffer output, complained;
    size_t group, active, error;                                 /* see gw_event.a, b, c */
    size_t first_group, first_active, first_error, first_output; /* those at the first event kept */
    uint32_t drops;                                              /* how often events were dropped */
    gw_value_id last_value;
    uint32_t last_scope;
    uint64_t steps; /* all there were, those that are not kept with them */
    bool full;      /* what is alive leaves no room for more events */
    uint32_t epoch;
};

/* Grows by one zeroed item of `size` bytes; NULL: no memory. */
void *gw_trace_append(gw_trace *trace, gw_array *array, size_t size);
void *gw_trace_alloc(gw_trace *trace, size_t size); /* counted; zeroed */

void gw_trace_free_array(gw_trace *trace, gw_array *array, size_t size);
/* A text of the trace's own; equal texts are kept once. */
const char *gw_trace_text_of(gw_trace *trace, const char *text);

gw_event *gw_trace_event(const gw_trace *trace, size_t i);
const gw_value *gw_trace_value(const gw_trace *trace, gw_value_id id);
size_t gw_trace_value_index(const gw_trace *trace, gw_value_id id);
gw_tensor_record *gw_trace_tensor(const gw_trace *trace, uint64_t id);
gw_node_record *gw_trace_node(const gw_trace *trace, uint64_t id);

gw_scope_record *gw_trace_scope(const gw_trace *trace, uint32_t id);

/* trace_drop.c: makes room by dropping the oldest events, and of tensors, nodes, contents and
 * scopes those that nothing that is kept knows; `full` is set when that is not enough. */
void gw_trace_drop(gw_trace *trace);
void gw_trace_free_event(gw_trace *trace, gw_event *event);
void gw_trace_free_value(gw_trace *trace, gw_value *value);
void gw_trace_free_node(gw_trace *trace, gw_node_record *record);
void gw_trace_free_tensor(gw_trace *trace, gw_tensor_record *record);
bool gw_trace_index_values(gw_trace *trace, size_t size); /* values.c: the table anew */

/* trace_progress.c. Note [Steps] */
bool gw_trace_is_step(gw_event_kind kind, gw_site site);
/* trace_bound.c: a key of the outline. */
bool gw_trace_write_bound(const gw_trace *trace, struct gw_buffer *out);

/* trace_record.c: notes what happens; its `user` is the trace. */
extern const gw_observer gw_trace_observer;
/* A new event here, or NULL: no room, or no memory. */
gw_event *gw_trace_begin(gw_trace *trace, gw_event_kind kind);
/* Whether something may be noted for an event to come. What is to be dropped goes here, before any
 * of that is known by its place. */
bool gw_trace_open(gw_trace *trace);

/* trace_names.c: the observer's calls for what the program does beside the engine. */
void gw_trace_on_bind(void *user, const char *name, size_t depth, gw_tensor *tensor);
void gw_trace_on_members(void *user, size_t depth, const char *const *names,
                         gw_tensor *const *tensors, size_t n);
void gw_trace_on_scope(void *user, const gw_scope_info *scope, bool enter);
void gw_trace_on_print(void *user, const char *text, size_t length);
void gw_trace_on_complain(void *user, const char *text, size_t length);
void gw_trace_on_figure(void *user, const char *name, const char *about, const char *svg,
                        size_t length);
void gw_trace_on_error(void *user, const char *type, const char *message);

/* trace_seen.c: notes a tensor (with its .grad), a node (with all it leads to), what a node made,
 * each unless it is known already; false and the error set when there is no memory. */
bool gw_trace_see(gw_trace *trace, const gw_tensor *t);
bool gw_trace_see_node(gw_trace *trace, const gw_node *node);
void gw_trace_set_maker(gw_trace *trace, const gw_node *node, gw_tensor *const *inputs, size_t n,
                        const gw_tensor *out);
gw_tensor_state gw_trace_state(gw_trace *trace, const gw_tensor *t); /* as it is now */

/* drawings.c: keeps what event `index` drew (false: no memory); frees those of events before
 * `first`; writes the outline's list. */
bool gw_trace_keep_drawing(gw_trace *trace, size_t index, const char *svg, size_t length);
void gw_trace_free_drawings(gw_trace *trace, size_t first);
bool gw_trace_write_figures(const gw_trace *trace, gw_buffer *out);
/* trace_output.c: how long a part of the output is in UTF-16; the outline's list of complaints. */
size_t gw_trace_output_units(const gw_trace *trace, size_t from, size_t to);
bool gw_trace_write_complaints(const gw_trace *trace, gw_buffer *out);
/* recipe.c: of a node that has been made just now; NULL: no memory. */
gw_recipe *gw_recipe_new(gw_trace *trace, const gw_node *node);

/* values.c: the contents of a tensor; the sum of two, 0 if it is not known (large). */
gw_value_id gw_trace_keep(gw_trace *trace, const gw_tensor *t);
gw_value_id gw_trace_sum(gw_trace *trace, gw_value_id a, gw_value_id b);

/* trace_json.c */
bool gw_trace_write_event(const gw_trace *trace, const gw_event *event, gw_buffer *out);
bool gw_trace_write_value(const gw_trace *trace, gw_value_id id, gw_buffer *out);
bool gw_trace_write_id(gw_buffer *out, uint64_t id); /* null for 0 */
bool gw_trace_write_site(gw_buffer *out, gw_site site);
const char *gw_event_kind_name(gw_event_kind kind);

#endif
