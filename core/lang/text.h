/* UTF-8, and what Unicode knows of a character as far as str needs it. */
#ifndef GW_LANG_TEXT_H
#define GW_LANG_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The code point at `bytes`, and how many bytes it takes; 0 when they are not UTF-8. */
size_t gw_text_decode(const char *bytes, size_t size, uint32_t *c);
size_t gw_text_encode(uint32_t c, char out[4]);
/* Counts code points; false when the bytes are not UTF-8. */
bool gw_text_length(const char *bytes, size_t size, size_t *length);
/* The byte at which the index-th code point of valid UTF-8 begins; `size` past the end. */
size_t gw_text_offset(const char *bytes, size_t size, size_t index);

#endif
