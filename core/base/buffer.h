/* A growing run of bytes, for text that is being written. */
#ifndef GW_BASE_BUFFER_H
#define GW_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "gradwalk/context.h"

typedef struct gw_buffer {
    gw_context *ctx;
    char *data; /* always ends with a NUL that is not counted; NULL while empty */
    size_t length, capacity;
    bool failed; /* an append found no memory: the text is not whole */
} gw_buffer;

void gw_buffer_init(gw_buffer *buffer, gw_context *ctx);
void gw_buffer_free(gw_buffer *buffer);
void gw_buffer_clear(gw_buffer *buffer); /* keeps the memory */
/* Forgets what is behind the first `length` bytes, of which there are as many. */
void gw_buffer_truncate(gw_buffer *buffer, size_t length);
/* The text so far as a block of exactly length + 1 bytes, the caller's to free; the buffer is empty
 * after it. NULL and the error set when an append had failed or there is no memory. */
char *gw_buffer_take(gw_buffer *buffer);

/* Appends; false (and GW_E_MEMORY in the context) when there is no memory. */
bool gw_buffer_add(gw_buffer *buffer, const char *bytes, size_t length);
/* The same, of bytes that are still to be written: where they begin; NULL when there is no memory.
 */
char *gw_buffer_room(gw_buffer *buffer, size_t length);
/* `times` copies; asked for at once, so what is too much fails before it is written. */
bool gw_buffer_repeat(gw_buffer *buffer, const char *bytes, size_t length, uint64_t times);
bool gw_buffer_text(gw_buffer *buffer, const char *text);
bool gw_buffer_char(gw_buffer *buffer, char c);
bool gw_buffer_format(gw_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* As a JSON string, quotes and all; `bytes` is UTF-8, invalid bytes become U+FFFD. */
bool gw_buffer_json(gw_buffer *buffer, const char *bytes, size_t length);

/* A JSON number that reads back to the same bits: the shortest decimal of a float32 or a float64;
 * "nan", "inf" and "-inf" as strings; -0 as -0.0. */
bool gw_buffer_json_f32(gw_buffer *buffer, float value);
bool gw_buffer_json_f64(gw_buffer *buffer, double value);

#endif
