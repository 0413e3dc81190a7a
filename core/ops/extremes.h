/* Values picked along a dim, with their indices. */
#ifndef GW_OPS_EXTREMES_H
#define GW_OPS_EXTREMES_H

#include "ops/lanes.h"

/* Whether x comes before y among the largest; nan before all. */
#define LARGER(x, y) ((x) != (x) ? (y) == (y) : (x) > (y))

/* `dim` from the front; -1 and the error set where it is empty. Clears `indices` (NULL: not
 * wanted). */
int gw_checked_dim(const char *name, gw_tensor *a, int64_t dim, gw_tensor **indices);

/* Ends operation `id` with a row of k values a lane, or of all (k < 0), and their indices; `keeps`:
 * k is not one that goes. */
gw_tensor *gw_select_along(gw_op_id id, gw_tensor *a, int dim, int64_t k, bool keeps,
                           const gw_lane *like, gw_lane_function *f, gw_tensor **indices);
/* What the gradient of such an operation needs. */
gw_attributes gw_kept_along(const gw_tensor *a, int dim, bool keeps);

#endif
