#include "base/buffer.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/context.h"
#include "base/number.h"

enum { FIRST_CAPACITY = 64 };

void gw_buffer_init(gw_buffer *buffer, gw_context *ctx) {
    *buffer = (gw_buffer){.ctx = ctx};
}

void gw_buffer_free(gw_buffer *buffer) {
    gw_release(buffer->ctx, buffer->data, buffer->capacity);
    gw_buffer_init(buffer, buffer->ctx);
}

void gw_buffer_clear(gw_buffer *buffer) {
    buffer->length = 0;
    buffer->failed = false;
    if (buffer->data) {
        buffer->data[0] = '\0';
    }
}

void gw_buffer_truncate(gw_buffer *buffer, size_t length) {
    if (length < buffer->length) {
        buffer->length = length;
        buffer->data[length] = '\0';
    }
}

/* Room for `more` bytes and the NUL. */
static bool reserve(gw_buffer *buffer, size_t more) {
    if (buffer->failed) {
        return false;
    }
    if (more < buffer->capacity - buffer->length) {
        return true;
    }
    size_t capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;
    while (capacity - buffer->length <= more) {
        if (capacity > SIZE_MAX / 2) {
            buffer->failed = true;
            gw_fail(buffer->ctx, GW_E_MEMORY, "the text is too long");
            return false;
        }
        capacity *= 2;
    }
    char *data = gw_resize(buffer->ctx, buffer->data, buffer->capacity, capacity);
    if (!data) {
        buffer->failed = true;
        return false;
    }
    buffer->data = data;
    buffer->capacity = capacity;
    return true;
}

char *gw_buffer_room(gw_buffer *buffer, size_t length) {
    if (!reserve(buffer, length)) {
        return NULL;
    }
    buffer->length += length;
    buffer->data[buffer->length] = '\0';
    return buffer->data + buffer->length - length;
}

bool gw_buffer_add(gw_buffer *buffer, const char *bytes, size_t length) {
    if (!reserve(buffer, length)) {
        return false;
    }
    if (length) {
        memcpy(buffer->data + buffer->length, bytes, length);
    }
    buffer->length += length;
    buffer->data[buffer->length] = '\0';
    return true;
}

bool gw_buffer_repeat(gw_buffer *buffer, const char *bytes, size_t length, uint64_t times) {
    if (!length || !times) {
        return !buffer->failed;
    }
    const bool fits = times <= SIZE_MAX / 4 / length;
    const size_t n = fits ? (size_t)times : 0;
    char *at = gw_buffer_room(buffer, fits ? length * n : SIZE_MAX / 2);
    if (!at) {
        return false;
    }
    if (length == 1) {
        memset(at, bytes[0], n);
        return true;
    }
    memcpy(at, bytes, length);
    for (size_t done = 1; done < n; done *= 2) {
        const size_t more = n - done < done ? n - done : done;
        memcpy(at + done * length, at, more * length);
    }
    return true;
}

bool gw_buffer_text(gw_buffer *buffer, const char *text) {
    return gw_buffer_add(buffer, text, strlen(text));
}

bool gw_buffer_char(gw_buffer *buffer, char c) {
    return gw_buffer_add(buffer, &c, 1);
}

bool gw_buffer_format(gw_buffer *buffer, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length < 0) {
        buffer->failed = true;
        gw_fail(buffer->ctx, GW_E_INTERNAL, "cannot format '%s'", format);
        return false;
    }
    if (!reserve(buffer, (size_t)length)) {
        return false;
    }
    va_start(args, format);
    vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, args);
    va_end(args);
    buffer->length += (size_t)length;
    return true;
}

char *gw_buffer_take(gw_buffer *buffer) {
    char *text = NULL;
    if (reserve(buffer, 0)) {
        buffer->data[buffer->length] = '\0';
        text = gw_resize(buffer->ctx, buffer->data, buffer->capacity, buffer->length + 1);
    }
    if (text) {
        gw_buffer_init(buffer, buffer->ctx);
    } else {
        gw_buffer_free(buffer);
    }
    return text;
}

/* Length of the well-formed UTF-8 sequence at `s`, 0 when there is none (Unicode, table 3-7). */
static size_t utf8_sequence(const unsigned char *s, size_t left) {
    if (s[0] < 0x80) {
        return 1;
    }
    if (s[0] < 0xC2 || s[0] > 0xF4) {
        return 0;
    }
    const size_t length = s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
    if (left < length) {
        return 0;
    }
    const unsigned char low = s[0] == 0xE0 ? 0xA0 : s[0] == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = s[0] == 0xED ? 0x9F : s[0] == 0xF4 ? 0x8F : 0xBF;
    if (s[1] < low || s[1] > high) {
        return 0;
    }
    for (size_t i = 2; i < length; i++) {
        if ((s[i] & 0xC0) != 0x80) {
            return 0;
        }
    }
    return length;
}

static bool json_escape(gw_buffer *buffer, unsigned char c) {
    switch (c) {
    case '"':
        return gw_buffer_text(buffer, "\\\"");
    case '\\':
        return gw_buffer_text(buffer, "\\\\");
    case '\n':
        return gw_buffer_text(buffer, "\\n");
    case '\t':
        return gw_buffer_text(buffer, "\\t");
    case '\r':
        return gw_buffer_text(buffer, "\\r");
    default:
        return gw_buffer_format(buffer, "\\u%04x", c);
    }
}

bool gw_buffer_json(gw_buffer *buffer, const char *bytes, size_t length) {
    const unsigned char *s = (const unsigned char *)bytes;
    bool ok = gw_buffer_char(buffer, '"');
    for (size_t i = 0; ok && i < length;) {
        const size_t sequence = utf8_sequence(s + i, length - i);
        if (sequence == 0) {
            ok = gw_buffer_text(buffer, "\xEF\xBF\xBD");
            i++;
        } else if (s[i] < 0x20 || s[i] == '"' || s[i] == '\\' || s[i] == 0x7F) {
            ok = json_escape(buffer, s[i]);
            i++;
        } else {
            ok = gw_buffer_add(buffer, bytes + i, sequence);
            i += sequence;
        }
    }
    return ok && gw_buffer_char(buffer, '"');
}

/* `text` is a repr; JSON wants no "nan" and needs no ".0" but for the sign of -0. */
static bool json_number(gw_buffer *buffer, const char *text, size_t length, bool finite) {
    if (!finite) {
        return gw_buffer_char(buffer, '"') && gw_buffer_add(buffer, text, length) &&
               gw_buffer_char(buffer, '"');
    }
    if (length > 2 && memcmp(text + length - 2, ".0", 2) == 0 && strcmp(text, "-0.0") != 0) {
        length -= 2;
    }
    return gw_buffer_add(buffer, text, length);
}

bool gw_buffer_json_f32(gw_buffer *buffer, float value) {
    char text[GW_NUMBER_SIZE];
    const size_t length = gw_number_repr_f32(value, text);
    return json_number(buffer, text, length, isfinite(value));
}

bool gw_buffer_json_f64(gw_buffer *buffer, double value) {
    char text[GW_NUMBER_SIZE];
    const size_t length = gw_number_repr(value, text);
    return json_number(buffer, text, length, isfinite(value));
}
