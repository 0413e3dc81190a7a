/* Text as UTF-16 and UTF-32, and back. */
#include "lang/bytes.h"
#include "lang/text.h"

static uint32_t unit_at(const gw_codec *codec, const unsigned char *at) {
    uint32_t unit = 0;
    for (size_t i = 0; i < codec->width; i++) {
        unit = unit << 8 | at[codec->big ? i : codec->width - 1 - i];
    }
    return unit;
}

static void add_unit(const gw_codec *codec, uint32_t unit, gw_buffer *out) {
    for (size_t i = 0; i < codec->width; i++) {
        const size_t place = codec->big ? codec->width - 1 - i : i;
        gw_buffer_char(out, (char)(unit >> 8 * place & 0xff));
    }
}

void gw_wide_encode(const gw_codec *codec, const gw_str *s, gw_buffer *out) {
    if (codec->mark) {
        add_unit(codec, 0xfeff, out);
    }
    for (size_t at = 0; at < s->size;) {
        uint32_t c = 0;
        at += gw_text_decode(s->data + at, s->size - at, &c);
        if (codec->width == 2 && c > 0xffff) {
            add_unit(codec, 0xd800 + ((c - 0x10000) >> 10), out);
            c = 0xdc00 + (c & 0x3ff);
        }
        add_unit(codec, c, out);
    }
}

size_t gw_wide_mark(gw_codec *codec, const gw_bytes *b) {
    const unsigned char *data = (const unsigned char *)b->data;
    if (!codec->mark || b->size < codec->width) {
        return 0;
    }
    const gw_codec turned = {.width = codec->width, .big = !codec->big};
    const bool other = unit_at(&turned, data) == 0xfeff;
    codec->big = codec->big != other;
    return other || unit_at(codec, data) == 0xfeff ? codec->width : 0;
}

const char *gw_wide_name(const gw_codec *codec) {
    return codec->width == 2 ? codec->big ? "utf-16-be" : "utf-16-le"
           : codec->big      ? "utf-32-be"
                             : "utf-32-le";
}

/* The second of a pair, if it is there. */
static const char *read_pair(const gw_codec *codec, const gw_bytes *b, size_t at, uint32_t *point,
                             size_t *n) {
    const size_t left = b->size - at;
    if (*point >= 0xdc00) {
        return "illegal encoding";
    }
    if (left < 4) {
        *n = left;
        return "unexpected end of data";
    }
    const uint32_t low = unit_at(codec, (const unsigned char *)b->data + at + 2);
    if (low < 0xdc00 || low > 0xdfff) {
        return "illegal UTF-16 surrogate";
    }
    *point = 0x10000 + ((*point - 0xd800) << 10 | (low - 0xdc00));
    *n = 4;
    return NULL;
}

const char *gw_wide_decode(const gw_codec *codec, const gw_bytes *b, size_t at, uint32_t *point,
                           size_t *n) {
    *n = codec->width;
    if (b->size - at < codec->width) {
        *n = b->size - at;
        return "truncated data";
    }
    *point = unit_at(codec, (const unsigned char *)b->data + at);
    const bool half = *point >= 0xd800 && *point < 0xe000;
    if (codec->width == 2) {
        return half ? read_pair(codec, b, at, point, n) : NULL;
    }
    return half                ? "code point in surrogate code point range(0xd800, 0xe000)"
           : *point > 0x10ffff ? "code point not in range(0x110000)"
                               : NULL;
}
