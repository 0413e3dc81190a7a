#include "lang/text.h"

#include <string.h>

size_t gw_text_decode(const char *bytes, size_t size, uint32_t *c) {
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *b = (const unsigned char *)bytes;
    if (size == 0) {
        return 0;
    }
    if (b[0] < 0x80) {
        *c = b[0];
        return 1;
    }
    const size_t n = b[0] >= 0xf0 && b[0] < 0xf8 ? 4 : b[0] >= 0xe0 ? 3 : b[0] >= 0xc0 ? 2 : 0;
    if (n == 0 || b[0] >= 0xf8 || n > size) {
        return 0;
    }
    uint32_t value = b[0] & (0x7fu >> n);
    for (size_t i = 1; i < n; i++) {
        if ((b[i] & 0xc0) != 0x80) {
            return 0;
        }
        value = value << 6 | (b[i] & 0x3fu);
    }
    if (value < least[n] || value > 0x10ffff) {
        return 0;
    }
    *c = value;
    return n;
}

size_t gw_text_encode(uint32_t c, char out[4]) {
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    const size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = n - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (c & 0x3f));
        c >>= 6;
    }
    out[0] = (char)((0xf0u << (4 - n)) | c);
    return n;
}

bool gw_text_length(const char *bytes, size_t size, size_t *length) {
    size_t n = 0;
    for (size_t at = 0; at < size; n++) {
        if ((unsigned char)bytes[at] < 0x80) {
            at++;
            continue;
        }
        uint32_t c;
        const size_t step = gw_text_decode(bytes + at, size - at, &c);
        if (step == 0) {
            return false;
        }
        at += step;
    }
    *length = n;
    return true;
}

size_t gw_text_offset(const char *bytes, size_t size, size_t index) {
    size_t at = 0;
    while (at < size && index > 0) {
        at++;
        while (at < size && ((unsigned char)bytes[at] & 0xc0) == 0x80) {
            at++;
        }
        index--;
    }
    return at;
}
