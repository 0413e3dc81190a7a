/* The inside of a cursor. */
#ifndef GW_AUTOGRAD_CURSOR_H
#define GW_AUTOGRAD_CURSOR_H

#include "autograd/events.h"

typedef struct gw_slot_state {
    uint64_t tensor;
    size_t bound_at;
} gw_slot_state;

struct gw_cursor {
    gw_trace *trace;
    size_t at;
    gw_tensor_state *tensors; /* one a record */
    gw_slot_state *slots;
    size_t n_tensors, n_slots;   /* what there is room for: the trace may have grown */
    size_t group, active, error; /* see gw_event.a, b, c */
    size_t output;               /* bytes printed */
    uint32_t drops;              /* of the trace, when this was at its first event last */
};

/* Makes room for what the trace has got since. */
gw_status gw_cursor_catch_up(gw_cursor *cursor);

#endif
