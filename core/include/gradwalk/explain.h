/* Where a number comes from: read off a trace, at the place of a cursor. */
#ifndef GRADWALK_EXPLAIN_H
#define GRADWALK_EXPLAIN_H

#include "gradwalk/trace.h"

/* Appends the `Ledger` (web/src/shared/explain.ts) of one element of a tensor's .grad: every addend
 * that has made it, with the backward call and the consumer it came through, in the order in which
 * the engine added; every in-place write to .grad and every assignment of it. Folding the addends
 * of each call from the left, and the calls from the left, gives the element bit for bit, unless a
 * hook has changed a gradient on its way.
 *
 * `tensor` is an id of the trace; `entry` counts row-major in its shape. GW_E_INDEX when there is
 * no such tensor or element. Numbers of tensors too large to be kept whole are null. The cursor
 * stays where it is. */
gw_status gw_ledger_json(const gw_cursor *cursor, uint64_t tensor, int64_t entry,
                         struct gw_buffer *out);

/* Appends the `Paths` of one element of a tensor's .grad: of the backward that event `event`
 * (a line of the ledger, counted as there) has added to it, all paths from the loss to the element,
 * each with the local derivatives along it and their product; the `limit` largest are written,
 * the others counted and summed. Sums are of float64; they differ from what the engine has added by
 * its rounding, unless a hook was on the way. What stands against an answer (a function of the
 * program, tensors that are too large) is named in it. GW_E_INDEX when there is no such tensor,
 * element or addition. */
gw_status gw_paths_json(const gw_cursor *cursor, uint64_t tensor, int64_t entry, size_t event,
                        size_t limit, struct gw_buffer *out);

/* Appends the `Jacobian` of a node's first output by what it was made of: a matrix an edge, null
 * where there is none or it has more than 16 rows or columns. GW_E_INDEX: there is no such node. */
gw_status gw_jacobian_json(const gw_cursor *cursor, uint64_t node, struct gw_buffer *out);

/* Appends what the node would send (`Sent`) if it had received `numbers`: those of all its outputs,
 * one after the other. GW_E_INDEX: there is no such node, or they are too few. */
gw_status gw_sent_json(const gw_cursor *cursor, uint64_t node, const double *numbers, size_t n,
                       struct gw_buffer *out);

#endif
