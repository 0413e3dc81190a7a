/* Bundles of the prelude's modules that are not in the program itself but come when a module of one
 * is first imported: the wasm module is downloaded before anything can run, so it is kept small.
 *
 * A run that imports from a bundle that is not there pauses (gw_session_lacks says what for); who
 * drives it brings the bytes, and goes on. A bundle is the packed modules (lang/pack.h) one after
 * another. The program knows each one's size and hash, so that one of another build is refused. */
#ifndef GW_LANG_LIBRARY_H
#define GW_LANG_LIBRARY_H

#include "base/context.h"

typedef struct gw_bundle {
    const char *name;
    size_t size;
    uint64_t hash;
} gw_bundle;

typedef struct gw_library gw_library;

/* An empty library; NULL when there is no memory. Sessions borrow it, and may share it. */
gw_library *gw_library_new(gw_context *ctx);
void gw_library_free(gw_library *library);
/* Puts a copy of `bytes` in as the bundle of that name in `known`, which ends with a NULL name and
 * outlives the library. GW_E_VALUE: there is no such bundle, or these are not its bytes. */
gw_status gw_library_add(gw_library *library, const gw_bundle *known, const char *name,
                         const void *bytes, size_t size);
/* The bytes of a bundle; NULL: it is not there. `library` may be NULL. */
const unsigned char *gw_library_find(const gw_library *library, const gw_bundle *bundle);

/* FNV-1a of 64 bits: enough to tell builds apart, and no protection from whoever serves them. */
uint64_t gw_bundle_hash(const void *bytes, size_t size);

#endif
