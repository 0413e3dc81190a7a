/* bytes as text: decoding, and hexadecimal. */
#include <string.h>

#include "lang/bytes.h"
#include "lang/native.h"
#include "lang/state.h"
#include "lang/text.h"
#include "lang/textual.h"

typedef enum encoding { UTF8, ASCII, LATIN1, UNKNOWN } encoding;

/* As Python does it: case and - or _ do not matter. */
static encoding find_codec(const gw_str *name) {
    static const struct {
        const char *name;
        encoding codec;
    } rows[] = {{"utf8", UTF8},     {"utf", UTF8},     {"ascii", ASCII}, {"usascii", ASCII},
                {"latin1", LATIN1}, {"latin", LATIN1}, {"l1", LATIN1},   {"iso88591", LATIN1}};
    char plain[16];
    size_t n = 0;
    for (size_t i = 0; i < name->size; i++) {
        const char c = name->data[i];
        if (c == '-' || c == '_') {
            continue;
        }
        if (n + 1 == sizeof plain) {
            return UNKNOWN;
        }
        plain[n++] = c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
    }
    plain[n] = '\0';
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(plain, rows[i].name) == 0) {
            return rows[i].codec;
        }
    }
    return UNKNOWN;
}

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

static bool read_codec(gw_vm *vm, gw_value named, gw_value errors, encoding *out, char *handling) {
    *out = gw_is_unset(named) ? UTF8 : find_codec(gw_as_str(named));
    *handling = 's';
    if (*out == UNKNOWN) {
        gw_raise(vm, GW_X_LookupError, "unknown encoding here: %s (known: utf-8, ascii, latin-1)",
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
                         const char *reason) {
    if (n == 1) {
        gw_raise(vm, GW_X_UnicodeDecodeError,
                 "'%s' codec can't decode byte 0x%02x in position %zu: %s", name,
                 (unsigned char)b->data[at], at, reason);
    } else {
        gw_raise(vm, GW_X_UnicodeDecodeError,
                 "'%s' codec can't decode bytes in position %zu-%zu: %s", name, at, at + n - 1,
                 reason);
    }
    return false;
}

static bool decode_into(gw_vm *vm, const gw_bytes *b, encoding codec, char handling,
                        gw_value errors, gw_buffer *text) {
    for (size_t at = 0; at < b->size;) {
        const unsigned char c = (unsigned char)b->data[at];
        uint32_t point = c;
        char bytes[4];
        size_t n = 1;
        const char *reason = "ordinal not in range(128)";
        bool good = codec == LATIN1 || c < 128;
        if (codec == UTF8 && !good) {
            n = gw_text_decode(b->data + at, b->size - at, &point);
            good = n != 0 && (point < 0xd800 || point >= 0xe000);
            n = good ? n : bad_run((const unsigned char *)b->data + at, b->size - at, &reason);
        }
        if (good) {
            gw_buffer_add(text, bytes, gw_text_encode(point, bytes));
        } else if (handling == '?') {
            return unknown_handler(vm, errors);
        } else if (handling == 's') {
            return decode_error(vm, codec == UTF8 ? "utf-8" : "ascii", b, at, n, reason);
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
    encoding codec;
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

gw_flow gw_bytes_of_str(gw_vm *vm, const gw_str *s, gw_value named, gw_value errors,
                        gw_value *out) {
    encoding codec;
    char handling;
    if (!read_codec(vm, named, errors, &codec, &handling)) {
        return GW_RAISED;
    }
    const uint32_t limit = codec == UTF8 ? 0x110000 : codec == ASCII ? 0x80 : 0x100;
    gw_buffer bytes;
    gw_buffer_init(&bytes, vm->ctx);
    bool done = true;
    size_t place = 0;
    for (size_t at = 0; at < s->size && done; place++) {
        uint32_t c = 0;
        const size_t n = gw_text_decode(s->data + at, s->size - at, &c);
        if (codec == UTF8) {
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
        } else if (handling == 's' && unencodable(s, at, limit) > 1) {
            gw_raise(vm, GW_X_UnicodeEncodeError,
                     "'%s' codec can't encode characters in position %zu-%zu: ordinal not in "
                     "range(%u)",
                     codec == ASCII ? "ascii" : "latin-1", place,
                     place + unencodable(s, at, limit) - 1, (unsigned)limit);
            done = false;
        } else if (handling == 's') {
            gw_raise(vm, GW_X_UnicodeEncodeError,
                     c < 0x100     ? "'%s' codec can't encode character '\\x%02x' in position %zu: "
                                     "ordinal not in range(%u)"
                     : c < 0x10000 ? "'%s' codec can't encode character '\\u%04x' in position %zu: "
                                     "ordinal not in range(%u)"
                                   : "'%s' codec can't encode character '\\U%08x' in position %zu: "
                                     "ordinal not in range(%u)",
                     codec == ASCII ? "ascii" : "latin-1", (unsigned)c, place, (unsigned)limit);
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
