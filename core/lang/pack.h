/* Code as bytes: how the prelude is stored in the program. cmake/prelude.cmake packs every module
 * when Gradwalk is built, so that importing one does not pay for parsing.
 *
 * Numbers are little-endian base 128, signed ones zigzag. A module is its texts, each once, then
 * the code of its body, in whose constants the code of its functions nests. No traceback shows the
 * prelude, so of the sites of instructions only the line is kept on which their function begins,
 * and docstrings are not kept at all. */
#ifndef GW_LANG_PACK_H
#define GW_LANG_PACK_H

#include "lang/code.h"

/* Appends `code` to `out`; false: no memory, or the buffer has failed. */
bool gw_code_pack(const gw_code *code, gw_buffer *out);

/* The code in `bytes`, in memory of its own as gw_compile's is. NULL: no memory (GW_E_MEMORY is
 * set), or the bytes are not what gw_code_pack writes: nothing outside of them is read, and no
 * instruction of the result refers to what is not there. */
gw_code *gw_code_unpack(gw_context *ctx, const void *bytes, size_t size, const char *filename);

#endif
