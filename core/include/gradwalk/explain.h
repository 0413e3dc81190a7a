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

#endif
