/* The trace of a run, and the cursor that walks it both ways.
 *
 * A trace is a list of events; state(k) is what the first k events make of nothing. Every event
 * carries what is needed to go back across it, so a cursor moves by one event in either direction
 * and a snapshot depends on k alone. Snapshots and traces are JSON: web/src/shared/trace.ts has
 * their types. */
#ifndef GRADWALK_TRACE_H
#define GRADWALK_TRACE_H

#include "gradwalk/context.h"

typedef struct gw_trace gw_trace;
typedef struct gw_cursor gw_cursor;
struct gw_buffer;

/* A trace that watches `ctx` from now on, and keeps at most about `budget` bytes: past it, the
 * oldest events are dropped (gw_trace_first), and when what the program holds does not leave room
 * for any, new ones are counted but not kept (gw_trace_truncated). NULL on error. The context
 * outlives it. */
gw_trace *gw_trace_new(gw_context *ctx, size_t budget);
/* Stops watching and frees. */
void gw_trace_free(gw_trace *trace);

size_t
gw_trace_length(const gw_trace *trace);       /* events, those dropped at the beginning with them */
size_t gw_trace_first(const gw_trace *trace); /* events dropped */
uint64_t gw_trace_truncated(const gw_trace *trace);

/* Appends the whole trace (`Trace`), the part a page needs once (`Outline`), or lines for people.
 */
gw_status gw_trace_json(const gw_trace *trace, struct gw_buffer *out);
gw_status gw_trace_outline_json(const gw_trace *trace, struct gw_buffer *out);
gw_status gw_trace_text(const gw_trace *trace, struct gw_buffer *out);

/* Appends how far the run is (`Progress`): the steps there have been, and the loops it is in, the
 * outermost first. */
gw_status gw_trace_progress_json(const gw_trace *trace, struct gw_buffer *out);

/* Appends the SVG of the figure that the `at`th event drew (from 1); GW_E_INDEX: it drew none. */
gw_status gw_trace_figure(const gw_trace *trace, size_t at, struct gw_buffer *out);

/* A cursor at 0. The trace outlives it. */
gw_cursor *gw_cursor_new(gw_trace *trace);
void gw_cursor_free(gw_cursor *cursor);
/* Moves to just after the first `k` events, k <= length; where those have been dropped, to the
 * first place that is known. */
gw_status gw_cursor_seek(gw_cursor *cursor, size_t k);
/* Appends the `Snapshot` of here. In it are: the tensors that have names; those of the event just
 * passed and of the events before it on the same line of the program, whose results have no names
 * yet; the roots of the backward that runs or was the last; the nodes that these lead to, with
 * their inputs and outputs; and the .grad of each of all these. A node's progress is that of the
 * backward that runs or was the last. The running sum at a node is null for values too large to be
 * kept, until the node has run. */
gw_status gw_cursor_json(const gw_cursor *cursor, struct gw_buffer *out);

#endif
