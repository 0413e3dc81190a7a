/* Hashes and equality of keys, as far as they can be told without running Python. */
#ifndef GW_LANG_HASH_H
#define GW_LANG_HASH_H

#include "lang/object.h"

typedef enum gw_sameness {
    GW_DIFFERENT,
    GW_SAME,
    GW_ASK /* an __eq__ in Python decides */
} gw_sameness;
/* Are two keys the same: identical, or equal? */
gw_sameness gw_same_key(gw_value a, gw_value b);

/* hash(v), as CPython computes it where that does not depend on the run. GW_RAISED: unhashable.
 * GW_CALLED (nothing has been called yet): a __hash__ in Python decides; see gw_hash. */
gw_flow gw_hash_now(gw_vm *vm, gw_value v, int64_t *out);
gw_flow gw_hash_tuple_now(gw_vm *vm, const gw_tuple *tuple, int64_t *out);
/* A frozenset's, made of its members' in any order: each is shuffled, all are combined with ^ and
 * ended with their number. */
static inline uint64_t gw_hash_shuffled(int64_t member) {
    const uint64_t x = (uint64_t)member;
    return ((x ^ 89869747u) ^ (x << 16)) * 3644798167u;
}
static inline int64_t gw_hash_of_members(uint64_t combined, size_t n) {
    uint64_t h = combined ^ ((uint64_t)n + 1) * 1927868237u;
    h ^= (h >> 11) ^ (h >> 25);
    h = h * 69069u + 907133923u;
    return h == UINT64_MAX ? 590923713 : (int64_t)h;
}
/* hash(v) as an int. */
gw_flow gw_hash(gw_vm *vm, gw_value v, gw_value *out);

#endif
