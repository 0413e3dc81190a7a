/* bytes as text: decoding, and hexadecimal. */
#include <string.h>

#include "lang/bytes.h"
#include "lang/native.h"
#include "lang/state.h"
#include "lang/text.h"
#include "lang/textual.h"

/* What is done where there is no such character: by the first letter. */
static const char *const handlers[] = {"strict", "ignore", "replace", "backslashreplace",
                                       "xmlcharrefreplace"};

bool gw_codec_named(gw_vm *vm, const char *function, const gw_value named[2]) {
    for (size_t i = 0; i < 2; i++) {
        if (!gw_is_unset(named[i]) && !gw_is_str(named[i])) {
            gw_raise(vm, GW_X_TypeError, "%s() argument '%s' must be str, not %s", function,
                     i == 0 ? "encoding" : "errors",
                     gw_is_none(named[i]) ? "None" : gw_type_name(vm, named[i]));
            return false;
        }
        if (!gw_is_unset(named[i]) &&
            memchr(gw_as_str(named[i])->data, '\0', gw_as_str(named[i])->size)) {
            gw_raise(vm, GW_X_ValueError, "embedded null character");
            return false;
        }
    }
    return true;
}

/* An unknown one ('?') is told when it is needed. */
static bool unknown_handler(gw_vm *vm, gw_value errors) {
    gw_raise(vm, GW_X_LookupError,
             "unknown error handler name here: '%s' (known: strict, ignore, replace, "
             "backslashreplace, xmlcharrefreplace)",
             gw_as_str(errors)->data);
    return false;
}

static bool read_codec(gw_vm *vm, gw_value named, gw_value errors, gw_codec *out, char *handling) {
    *out = gw_is_unset(named) ? (gw_codec){GW_CODEC_UTF8, 0, false, false}
                              : gw_codec_find(gw_as_str(named));
    *handling = 's';
    if (out->kind == GW_CODEC_UNKNOWN) {
        gw_raise(vm, GW_X_LookupError,
                 gw_codec_is_known(gw_as_str(named))
                     ? "unknown encoding here: %s (known: utf-8, utf-16, utf-32, ascii, latin-1)"
                     : "unknown encoding: %s",
                 gw_as_str(named)->data);
        return false;
    }
    if (gw_is_unset(errors)) {
        return true;
    }
    *handling = '?';
    for (size_t i = 0; i < sizeof handlers / sizeof *handlers; i++) {
        if (gw_str_is(gw_as_str(errors), handlers[i])) {
            *handling = handlers[i][0];
        }
    }
    return true;
}

/* How many bytes at `at` are no UTF-8, and why. */
static size_t bad_run(const unsigned char *at, size_t size, const char **reason) {
    const unsigned char c = at[0];
    *reason = "invalid start byte";
    if (c < 0xc2 || c > 0xf4) {
        return 1;
    }
    const size_t need = c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    for (size_t i = 1; i < need; i++) {
        if (i == size) {
            *reason = "unexpected end of data";
            return i;
        }
        const bool first = i == 1;
        const unsigned char low = first && c == 0xe0 ? 0xa0 : first && c == 0xf0 ? 0x90 : 0x80;
        const unsigned char high = first && c == 0xed ? 0x9f : first && c == 0xf4 ? 0x8f : 0xbf;
        if (at[i] < low || at[i] > high) {
            *reason = "invalid continuation byte";
            return i;
        }
    }
    return need;
}

static bool decode_error(gw_vm *vm, const char *name, const gw_bytes *b, size_t at, size_t n,
                         const char *reason, size_t place) {
    if (n == 1) {
        gw_raise(vm, GW_X_UnicodeDecodeError,
                 "'%s' codec can't decode byte 0x%02x in position %zu: %s", name,
                 (unsigned char)b->data[at], place, reason);
    } else {
        gw_raise(vm, GW_X_UnicodeDecodeError,
                 "'%s' codec can't decode bytes in position %zu-%zu: %s", name, place,
                 place + n - 1, reason);
    }
    return false;
}

/* The character at `at` and its bytes; NULL: it is good. Else why it is not, and of how many bytes.
 */
static const char *decode_one(const gw_codec *codec, const gw_bytes *b, size_t at, uint32_t *point,
                              size_t *n) {
    const char *reason = "ordinal not in range(128)";
    if (codec->kind == GW_CODEC_WIDE) {
        return gw_wide_decode(codec, b, at, point, n);
    }
    *point = (unsigned char)b->data[at];
    *n = 1;
    if (codec->kind == GW_CODEC_LATIN1 || *point < 128) {
        return NULL;
    }
    if (codec->kind == GW_CODEC_ASCII) {
        return reason;
    }
    *n = gw_text_decode(b->data + at, b->size - at, point);
    if (*n != 0 && (*point < 0xd800 || *point >= 0xe000)) {
        return NULL;
    }
    *n = bad_run((const unsigned char *)b->data + at, b->size - at, &reason);
    return reason;
}

/* Where the text begins: behind the mark that says so. */
static size_t skip_mark(gw_codec *codec, const gw_bytes *b) {
    if (codec->kind == GW_CODEC_WIDE) {
        return gw_wide_mark(codec, b);
    }
    return codec->mark && b->size >= 3 && memcmp(b->data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static bool decode_into(gw_vm *vm, const gw_bytes *b, gw_codec codec, char handling,
                        gw_value errors, gw_buffer *text) {
    const size_t begin = skip_mark(&codec, b);
    const char *const name = codec.kind == GW_CODEC_WIDE   ? gw_wide_name(&codec)
                             : codec.kind == GW_CODEC_UTF8 ? "utf-8"
                                                           : "ascii";
    for (size_t at = begin; at < b->size;) {
        uint32_t point;
        char bytes[4];
        size_t n;
        const char *reason = decode_one(&codec, b, at, &point, &n);
        if (!reason) {
            gw_buffer_add(text, bytes, gw_text_encode(point, bytes));
        } else if (handling == '?') {
            return unknown_handler(vm, errors);
        } else if (handling == 's') {
            const size_t place = codec.kind == GW_CODEC_WIDE ? at : at - begin;
            return decode_error(vm, name, b, at, n, reason, place);
        } else if (handling == 'r') {
            gw_buffer_text(text, "\xEF\xBF\xBD");
        } else if (handling == 'x') {
            gw_raise(vm, GW_X_TypeError,
                     "don't know how to handle UnicodeDecodeError in error callback");
            return false;
        } else if (handling == 'b') {
            for (size_t i = 0; i < n; i++) {
                gw_buffer_escape(text, (unsigned char)b->data[at + i]);
            }
        }
        at += n;
    }
    return true;
}

gw_flow gw_bytes_decode(gw_vm *vm, const gw_bytes *b, gw_value named, gw_value errors,
                        gw_value *out) {
    gw_codec codec;
    char handling;
    if (!read_codec(vm, named, errors, &codec, &handling)) {
        return GW_RAISED;
    }
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    gw_str *s =
        decode_into(vm, b, codec, handling, errors, &text) ? gw_str_of_buffer(vm, &text) : NULL;
    gw_buffer_free(&text);
    return gw_return_str(s, out);
}

/* The first character that is none of the codec's. */
static uint32_t limit_of(const gw_codec *codec) {
    return codec->kind == GW_CODEC_ASCII ? 0x80 : 0x100;
}

/* How many characters from `at` on are not below `limit`. */
static size_t unencodable(const gw_str *s, size_t at, uint32_t limit) {
    size_t count = 0;
    for (uint32_t c = limit; at < s->size; count++) {
        at += gw_text_decode(s->data + at, s->size - at, &c);
        if (c < limit) {
            break;
        }
    }
    return count;
}

/* The character at a byte, which is the place'th, and those like it behind it are refused. */
static void refuse_characters(gw_vm *vm, const gw_codec *codec, const gw_str *s, size_t at,
                              size_t place) {
    const char *name = codec->kind == GW_CODEC_ASCII ? "ascii" : "latin-1";
    const uint32_t limit = limit_of(codec);
    const size_t n = unencodable(s, at, limit);
    if (n > 1) {
        gw_raise(vm, GW_X_UnicodeEncodeError,
                 "'%s' codec can't encode characters in position %zu-%zu: ordinal not in range(%u)",
                 name, place, place + n - 1, (unsigned)limit);
        return;
    }
    uint32_t c = 0;
    gw_text_decode(s->data + at, s->size - at, &c);
    gw_raise(vm, GW_X_UnicodeEncodeError,
             c < 0x100     ? "'%s' codec can't encode character '\\x%02x' in position %zu: "
                             "ordinal not in range(%u)"
             : c < 0x10000 ? "'%s' codec can't encode character '\\u%04x' in position %zu: "
                             "ordinal not in range(%u)"
                           : "'%s' codec can't encode character '\\U%08x' in position %zu: "
                             "ordinal not in range(%u)",
             name, (unsigned)c, place, (unsigned)limit);
}

gw_flow gw_bytes_of_str(gw_vm *vm, const gw_str *s, gw_value named, gw_value errors,
                        gw_value *out) {
    gw_codec codec;
    char handling;
    if (!read_codec(vm, named, errors, &codec, &handling)) {
        return GW_RAISED;
    }
    const uint32_t limit = limit_of(&codec);
    gw_buffer bytes;
    gw_buffer_init(&bytes, vm->ctx);
    bool done = true;
    size_t place = 0, begin = 0;
    if (codec.kind == GW_CODEC_WIDE) {
        gw_wide_encode(&codec, s, &bytes);
        begin = s->size;
    } else if (codec.mark) {
        gw_buffer_text(&bytes, "\xEF\xBB\xBF");
    }
    for (size_t at = begin; at < s->size && done; place++) {
        uint32_t c = 0;
        const size_t n = gw_text_decode(s->data + at, s->size - at, &c);
        if (codec.kind == GW_CODEC_UTF8) {
            gw_buffer_add(&bytes, s->data + at, n);
        } else if (c < limit) {
            gw_buffer_char(&bytes, (char)c);
        } else if (handling == '?') {
            done = unknown_handler(vm, errors);
        } else if (handling == 'r') {
            gw_buffer_char(&bytes, '?');
        } else if (handling == 'b') {
            gw_buffer_escape(&bytes, c);
        } else if (handling == 'x') {
            gw_buffer_format(&bytes, "&#%u;", (unsigned)c);
        } else if (handling == 's') {
            refuse_characters(vm, &codec, s, at, place);
            done = false;
        }
        at += n;
    }
    if (done) {
        return gw_return_bytes_of(vm, &bytes, out);
    }
    gw_buffer_free(&bytes);
    return GW_RAISED;
}

/* The one ASCII character between the groups. */
static bool read_separator(gw_vm *vm, gw_value v, char *out) {
    const bool text = gw_is_str(v);
    const gw_slots *slots = gw_type_of(vm, v)->slots;
    int64_t length = 0;
    if (!text && !slots->length) {
        gw_raise(vm, GW_X_TypeError, "object of type '%s' has no len()", gw_type_name(vm, v));
        return false;
    }
    gw_bytes part = {.data = NULL};
    if (!text && !gw_bytes_like(NULL, v, &part)) {
        if (slots->length(vm, v, &length) == GW_RETURNED) {
            length == 1 ? gw_raise(vm, GW_X_TypeError, "sep must be str or bytes.")
                        : gw_raise(vm, GW_X_ValueError, "sep must be length 1.");
        }
        return false;
    }
    if ((text ? gw_as_str(v)->length : part.size) != 1) {
        gw_raise(vm, GW_X_ValueError, "sep must be length 1.");
        return false;
    }
    *out = text ? gw_as_str(v)->data[0] : part.data[0];
    if ((unsigned char)*out > 127) {
        gw_raise(vm, GW_X_ValueError, "sep must be ASCII.");
        return false;
    }
    return true;
}

gw_flow gw_bytes_hex(gw_vm *vm, const gw_args *args, gw_value *out) {
    static const gw_signature signature = {"hex", "sep=None, bytes_per_sep=1"};
    const gw_bytes *b = gw_as_str(args->values[0]);
    gw_value in[2];
    char separator = 0;
    int64_t group = 1;
    if (!gw_args_bind(vm, args, 1, &signature, in, 2) ||
        (!gw_is_unset(in[1]) && !gw_arg_c_int(vm, in[1], &group)) ||
        (!gw_is_unset(in[0]) && !read_separator(vm, in[0], &separator))) {
        return GW_RAISED;
    }
    const size_t size = separator ? (size_t)(group < 0 ? -group : group) : 0;
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    for (size_t i = 0; i < b->size; i++) {
        const size_t place = group < 0 ? i : b->size - i; /* groups are counted from the end */
        if (i && size && place % size == 0) {
            gw_buffer_char(&text, separator);
        }
        gw_buffer_format(&text, "%02x", (unsigned char)b->data[i]);
    }
    gw_str *s = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return gw_return_str(s, out);
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

gw_flow gw_bytes_fromhex(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *s;
    if (!gw_arg_str(vm, args->values[1], "fromhex() argument", &s)) {
        return GW_RAISED;
    }
    gw_buffer bytes;
    gw_buffer_init(&bytes, vm->ctx);
    bool done = true;
    for (size_t i = 0; i < s->size && done;) {
        if (strchr(" \t\n\r\v\f", s->data[i])) {
            i++;
            continue;
        }
        const int high = hex_digit(s->data[i]), low = high < 0 ? -1 : hex_digit(s->data[i + 1]);
        if (low < 0) {
            gw_raise(vm, GW_X_ValueError,
                     "non-hexadecimal number found in fromhex() arg at position %zu",
                     i + (high >= 0));
            done = false;
        } else {
            gw_buffer_char(&bytes, (char)(high << 4 | low));
            i += 2;
        }
    }
    if (done) {
        return gw_return_bytes_of(vm, &bytes, out);
    }
    gw_buffer_free(&bytes);
    return GW_RAISED;
}
