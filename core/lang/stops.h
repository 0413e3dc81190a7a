/* Where a run pauses: before a line, after an operation, at breakpoints on lines and tensors. Reads
 * the trace of the run, so there must be one. */
#ifndef GW_LANG_STOPS_H
#define GW_LANG_STOPS_H

#include "gradwalk/trace.h"

/* Why a run has paused, and up to where it is to run. */
typedef enum gw_stop {
    GW_STOP_NONE,       /* its slice was over; on to a breakpoint or the end */
    GW_STOP_LINE,       /* before a line */
    GW_STOP_OPERATION,  /* after an operation of the program: before what comes next */
    GW_STOP_BREAKPOINT, /* before a line that has a breakpoint */
    GW_STOP_TENSOR /* after a tensor with a breakpoint was made, bound, written or got a .grad */
} gw_stop;

/* A tensor to stop at: any that `name` means, or, when that is NULL, the one with `id`. */
typedef struct gw_watch {
    char *name;
    uint64_t id;
} gw_watch;

typedef struct gw_stops {
    gw_context *ctx;
    const gw_trace *trace; /* NULL: nothing ever stops */
    gw_stop until, why;
    size_t seen; /* events that have been looked at */
    int32_t *lines;
    gw_watch *watches;
    size_t n_lines, n_watches;
} gw_stops;

/* Sets or takes back a breakpoint. False: there is no memory. */
bool gw_stops_at_line(gw_stops *stops, int32_t line, bool on);
bool gw_stops_at_tensor(gw_stops *stops, const char *name, uint64_t id, bool on);
/* Forgets why, and what has happened until now. */
void gw_stops_begin(gw_stops *stops, gw_stop until);
/* A gw_pause_fn, whose user is the stops. */
bool gw_stops_ask(void *stops, int32_t line);

#endif
