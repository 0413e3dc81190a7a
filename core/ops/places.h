/* Places: the positions of elements in a tensor's row-major order, as an int64 tensor. Whatever
 * picks or puts by index becomes places first. */
#ifndef GW_OPS_PLACES_H
#define GW_OPS_PLACES_H

#include "ops/op.h"

/* Elements of `a` at `places`, shaped and laid out as they, without graph. */
gw_tensor *gw_take_places(gw_tensor *a, gw_tensor *places);
/* A row-major copy of `a` with `source` (broadcast to the places) put or added there. Of several to
 * one place the last stays. */
gw_tensor *gw_put_places(gw_tensor *a, gw_tensor *places, gw_tensor *source, bool adds);

/* For indices that go along `dim` and are otherwise like a: gather, scatter. */
gw_tensor *gw_places_along(const gw_tensor *a, int dim, const gw_tensor *index);
/* For whole slices of a dim, `index` of one dim. */
gw_tensor *gw_places_of_slices(const gw_tensor *a, int dim, const gw_tensor *index);
/* For a list of index tensors and masks, NULL for a whole dim. `as_read`: they lie in memory as
 * what is read there does in PyTorch, not row-major. */
gw_tensor *gw_places_of_indices(gw_tensor *a, gw_tensor *const *indices, int n, bool as_read);

/* Where `mask` holds in its broadcast to `dims`, in one dim. */
gw_tensor *gw_places_of_mask(gw_tensor *mask, const int64_t *dims, int ndim);

/* masked_scatter of what is first expanded to the size of both. */
gw_tensor *gw_masked_scatter_wide(gw_tensor *a, gw_tensor *mask, gw_tensor *source);

/* What an expanded tensor writes to: `self` with a size of 1 where it repeats itself, or `self`;
 * owned. And `places` of self as places of that. What is put there broadcasts to self. */
gw_tensor *gw_without_repeats(gw_tensor *self);
gw_tensor *gw_places_without_repeats(const gw_tensor *self, gw_tensor *places);

/* a[places] as operation `index`, which knows nothing but the places any more. */
gw_tensor *gw_index_at(gw_tensor *a, gw_tensor *places);

/* A mask as bools, owned: `mask` itself, or the first bytes of its elements. NULL and PyTorch's
 * error: one of them is neither 0 nor 1. */
gw_tensor *gw_mask_of(gw_tensor *mask);
/* PyTorch's refusal of a value to fill in that has dims. */
gw_status gw_check_fill_value(const gw_tensor *value);

#endif
