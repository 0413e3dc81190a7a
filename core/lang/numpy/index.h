/* Where an index of an array points (index.c): what reading and writing share. */
#ifndef GW_LANG_NUMPY_INDEX_H
#define GW_LANG_NUMPY_INDEX_H

#include "lang/numpy/numpy.h"

#define GW_MOST_INDICES (4 * GW_MAX_DIMS)

typedef struct gw_index_target {
    gw_tensor *view;                    /* owned */
    gw_tensor *places[GW_MOST_INDICES]; /* owned, by dim of view; NULL: all of it */
    int axes[GW_MOST_INDICES];          /* the array's axis of each of them */
    int n;                              /* 0: the view is all */
    bool one;                           /* one element, asked for by ints alone */
    bool picks;                         /* there are places */
    bool mask;                          /* the index is a mask of the whole array */
} gw_index_target;

/* Reads and follows; false with an exception. Release in either case. */
bool gw_index_aim(gw_vm *vm, const gw_tensor *array, gw_value index, gw_index_target *to);
void gw_index_release(gw_index_target *to);
/* view[places]; NULL: the context's error. */
gw_tensor *gw_index_picked(gw_context *ctx, const gw_index_target *to);

#endif
