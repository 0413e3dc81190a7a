/* bytes, as far as literals, items, comparison and decoding go. */
#ifndef GW_LANG_BYTES_H
#define GW_LANG_BYTES_H

#include "lang/str.h"

/* Laid out as a str, so that both are sized alike; length is the size. */
typedef struct gw_str gw_bytes;
gw_bytes *gw_bytes_new(gw_vm *vm, const char *data, size_t size);

#endif
