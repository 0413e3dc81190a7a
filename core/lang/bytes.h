/* bytes, as far as literals, items, operators, decoding and a few methods go. */
#ifndef GW_LANG_BYTES_H
#define GW_LANG_BYTES_H

#include "lang/native.h"

/* Laid out as a str, so that both are sized alike; length is the size. */
typedef struct gw_str gw_bytes;
gw_bytes *gw_bytes_new(gw_vm *vm, const char *data, size_t size);
/* Of ints from 0 to 255; ValueError. */
gw_bytes *gw_bytes_of_items(gw_vm *vm, const gw_value *items, size_t n);

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
/* bytes_methods.c */
gw_flow gw_bytes_join(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_split(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_replace(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_strip(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_lstrip(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_rstrip(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_upper(gw_vm *vm, const gw_args *args, gw_value *out);
gw_flow gw_bytes_lower(gw_vm *vm, const gw_args *args, gw_value *out);

#endif
