/* An index as a program wrote it, read: index_read.c reads, index.c follows it. */
#ifndef GW_LANG_TORCH_INDEX_H
#define GW_LANG_TORCH_INDEX_H

#include "lang/torch/bindings.h"

typedef enum gw_index_kind {
    GW_INDEX_INT,
    GW_INDEX_SLICE,
    GW_INDEX_NONE,
    GW_INDEX_ELLIPSIS,
    GW_INDEX_TRUTH, /* a bool or a 0-d tensor of one: start */
    GW_INDEX_TENSOR
} gw_index_kind;

typedef struct gw_index_item {
    gw_index_kind kind;
    int64_t start, stop, step; /* INT: start */
    gw_tensor *tensor;         /* owned */
} gw_index_item;

enum { GW_MAX_INDICES = 4 * GW_MAX_DIMS };

typedef struct gw_indices {
    gw_index_item items[GW_MAX_INDICES];
    size_t n;
    int n_dims;    /* how many dims they take */
    bool is_tuple; /* x[:, 0] and not x[0] */
} gw_indices;

/* False and an exception when `index` is none. Release in either case. */
bool gw_read_indices(gw_vm *vm, gw_value index, gw_indices *out);
void gw_release_indices(gw_indices *in);

/* Warns, as PyTorch, of filling places of `x` when several of its elements lie at one. False with
 * an exception. */
typedef enum gw_repeats {
    GW_REPEATS_INDEX_PUT,
    GW_REPEATS_INDEX_FILL,
    GW_REPEATS_MASKED_FILL
} gw_repeats;
bool gw_warn_repeats(gw_vm *vm, const gw_tensor *x, gw_repeats by);
/* The same of x[indices] = values, which is a fill where all that indexes is one mask. */
bool gw_warn_repeats_put(gw_vm *vm, const gw_tensor *x, gw_tensor *const *indices, int n,
                         bool fills);

#endif
