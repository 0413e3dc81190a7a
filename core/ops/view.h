/* How a view is made. */
#ifndef GW_OPS_VIEW_H
#define GW_OPS_VIEW_H

#include "ops/record.h"

/* Ends a view operation of `a`: another geometry of its storage, `offset` from the storage's start.
 * Shapes and dims are kept in `at` as gradients expect them. */
gw_tensor *gw_end_view(gw_op_id id, gw_tensor *a, const gw_attributes *at, const int64_t *dims,
                       const int64_t *strides, int ndim, int64_t offset);

/* The strides under which `a` can be seen as `dims`, if there are any (PyTorch's computeStride):
 * dims of `a` that lie behind one another form chunks, and new dims must divide chunks. */
bool gw_view_strides(const gw_tensor *a, const int64_t *dims, int n, int64_t *strides);

/* Notes in `view`, just made of `a`, how that was done; `how`: with grad mode on. */
void gw_note_creation(const gw_tensor *a, gw_tensor *view, gw_creation how);

/* `a` put into zeros: `part` is the view of them where it goes; both are taken over. Recorded. */
gw_tensor *gw_put_in_view(gw_op_id id, gw_tensor *a, const gw_attributes *at, gw_tensor *zeros,
                          gw_tensor *part, const gw_quiet *quiet);

#endif
