/* bytes. */
#ifndef GW_LANG_BYTES_H
#define GW_LANG_BYTES_H

#include "lang/native.h"
#include "lang/state.h"

/* Laid out as a str, so that both are sized alike; length is the size. */
typedef struct gw_str gw_bytes;
gw_bytes *gw_bytes_new(gw_vm *vm, const char *data, size_t size);
/* Of ints from 0 to 255; ValueError. */
gw_bytes *gw_bytes_of_items(gw_vm *vm, const gw_value *items, size_t n);

/* Asks the __bytes__ of an object of a Python class; GW_CALLED. */
gw_flow gw_bytes_by_dunder(gw_vm *vm, gw_value v);
/* A bytearray has the layout of bytes, but that its data lie elsewhere and change: nobody keeps a
 * pointer to them while Python runs. */
static inline bool gw_is_bytearray(const gw_vm *vm, gw_value v) {
    return gw_is_object(v) && v.o->type == vm->types[GW_T_bytearray];
}
/* `more` views of a bytearray: while it has some, its size cannot change. */
void gw_bytearray_export(gw_value array, int more);
/* What bytes(source, encoding, errors) makes (array: bytearray), as bytes. */
gw_flow gw_bytes_made(gw_vm *vm, bool array, const gw_value in[3], gw_value *out);
/* The slots that the two types share. */
gw_flow gw_bytes_repr(gw_vm *vm, gw_value self, gw_value *out);
gw_flow gw_bytes_length(gw_vm *vm, gw_value self, int64_t *out);
gw_flow gw_bytes_getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out);
gw_flow gw_bytes_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out);
gw_flow gw_bytes_binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                        gw_value *out);
gw_flow gw_bytes_decode_method(gw_vm *vm, const gw_args *args, gw_value *out);
/* How text becomes bytes. */
typedef enum gw_codec_kind {
    GW_CODEC_UTF8,
    GW_CODEC_ASCII,
    GW_CODEC_LATIN1,
    GW_CODEC_WIDE, /* UTF-16 and UTF-32 */
    GW_CODEC_UNKNOWN
} gw_codec_kind;
typedef struct gw_codec {
    gw_codec_kind kind;
    uint8_t width; /* of a unit, in bytes */
    bool big;      /* the byte that counts most is first */
    bool mark;     /* a byte order mark stands before the text */
} gw_codec;
/* bytes_codec.c: the encoding of that name; does it begin as the name of one that CPython has? */
gw_codec gw_codec_find(const gw_str *name);
bool gw_codec_is_known(const gw_str *name);
/* bytes_wide.c: the whole of a string; what a mark at the beginning says of the order, and its
 * size; the codec's own name. */
void gw_wide_encode(const gw_codec *codec, const gw_str *s, gw_buffer *out);
size_t gw_wide_mark(gw_codec *codec, const gw_bytes *b);
const char *gw_wide_name(const gw_codec *codec);
/* The character at `at`, of *n bytes; NULL, or why these bytes are none. */
const char *gw_wide_decode(const gw_codec *codec, const gw_bytes *b, size_t at, uint32_t *point,
                           size_t *n);
/* Whether an encoding and errors are strings or not given; TypeError, of the named function. */
bool gw_codec_named(gw_vm *vm, const char *function, const gw_value named[2]);
/* bytes_text.c: bytes.decode and str.encode; encoding and errors unset: UTF-8, strict. */
gw_flow gw_bytes_decode(gw_vm *vm, const gw_bytes *b, gw_value encoding, gw_value errors,
                        gw_value *out);
gw_flow gw_bytes_of_str(gw_vm *vm, const gw_str *s, gw_value encoding, gw_value errors,
                        gw_value *out);
/* The methods hex and fromhex. */
gw_flow gw_bytes_hex(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_fromhex(gw_vm *vm, const gw_args *args, gw_value *out);

/* bytes_find.c */
gw_flow gw_bytes_find(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_rfind(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_index(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_rindex(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_count(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_startswith(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_endswith(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_contains(gw_vm *vm, gw_value self, gw_value item, bool *out);
#define GW_BYTES_METHOD(name) gw_flow gw_bytes_##name(gw_vm *vm, const gw_args *args, gw_value *out)
/* bytes_methods.c */
GW_BYTES_METHOD(join);
GW_BYTES_METHOD(replace);
GW_BYTES_METHOD(strip);
GW_BYTES_METHOD(lstrip);
GW_BYTES_METHOD(rstrip);
GW_BYTES_METHOD(removeprefix);
GW_BYTES_METHOD(removesuffix);
/* bytes_split.c */
GW_BYTES_METHOD(split);
GW_BYTES_METHOD(rsplit);
GW_BYTES_METHOD(splitlines);
GW_BYTES_METHOD(partition);
GW_BYTES_METHOD(rpartition);
/* bytes_case.c */
GW_BYTES_METHOD(upper);
GW_BYTES_METHOD(lower);
GW_BYTES_METHOD(swapcase);
GW_BYTES_METHOD(title);
GW_BYTES_METHOD(capitalize);
GW_BYTES_METHOD(isalpha);
GW_BYTES_METHOD(isdigit);
GW_BYTES_METHOD(isalnum);
GW_BYTES_METHOD(isspace);
GW_BYTES_METHOD(isascii);
GW_BYTES_METHOD(isupper);
GW_BYTES_METHOD(islower);
GW_BYTES_METHOD(istitle);
/* bytes_pad.c */
GW_BYTES_METHOD(ljust);
GW_BYTES_METHOD(rjust);
GW_BYTES_METHOD(center);
GW_BYTES_METHOD(zfill);
GW_BYTES_METHOD(expandtabs);
GW_BYTES_METHOD(translate);
GW_BYTES_METHOD(maketrans);

/* Helpers of those files. The new bytes as a result; NULL: raised. */
static inline gw_flow gw_return_bytes(gw_bytes *b, gw_value *out) {
    *out = b ? gw_object_value(b) : gw_unset();
    return b ? GW_RETURNED : GW_RAISED;
}
/* What was written, which is freed. */
gw_flow gw_return_bytes_of(gw_vm *vm, gw_buffer *text, gw_value *out);
/* Data and size of what is like bytes; false, and with `vm` a TypeError. */
bool gw_bytes_like(gw_vm *vm, gw_value v, gw_bytes *view);
/* Where `part` begins in [from, b->size); b->size: nowhere. */
size_t gw_bytes_next_of(const gw_bytes *b, const gw_bytes *part, size_t from);
static inline bool gw_bytes_is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

#endif
