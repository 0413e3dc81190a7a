/* The format mini-language: f"{x:>10.3f}", format(), str.format; and %-formatting. */
#ifndef GW_LANG_FORMAT_H
#define GW_LANG_FORMAT_H

#include "lang/str.h"

/* format(v, spec) of a plain number, and of a string. */
gw_flow gw_format_number(gw_vm *vm, gw_value v, gw_str *spec, gw_value *out);
gw_flow gw_format_str(gw_vm *vm, gw_str *s, gw_str *spec, gw_value *out);
/* ... of a complex number, `spec` not empty */
gw_flow gw_format_complex(gw_vm *vm, gw_value v, gw_str *spec, gw_value *out);

/* A format specification, parsed. */
typedef struct gw_spec {
    uint32_t fill;
    char align; /* '<' '>' '^' '=', 0: as the type has it */
    char sign;  /* '+' '-' ' ', 0 */
    bool alternate, zero, coerce;
    bool implied;             /* the alignment: by the zero */
    int64_t width, precision; /* -1: none */
    char grouping;            /* ',' '_', 0 */
    uint32_t type;            /* 0: none */
} gw_spec;

/* Reads a specification; `missing`: the type when it names none. false: a ValueError. */
bool gw_spec_parse(gw_vm *vm, const gw_str *s, const char *type_name, uint32_t missing,
                   gw_spec *spec);
/* "Unknown format code 'q' for object of type 'int'"; false. */
bool gw_spec_unknown(gw_vm *vm, uint32_t c, const char *type);
/* Appends an int or a float by a spec, without a frame: a ValueError for what does not fit. */
bool gw_spec_number(gw_vm *vm, gw_value v, const gw_spec *spec, gw_buffer *out);
/* Appends `n` times the character `c`. */
bool gw_spec_fill(gw_buffer *out, uint32_t c, uint64_t n);
/* Appends text padded to the width. */
bool gw_spec_pad(gw_buffer *out, const char *text, size_t size, size_t length, const gw_spec *spec,
                 char align);

/* format % values */
gw_flow gw_percent(gw_vm *vm, gw_value format, gw_value values, gw_value *out);
/* format.format(*args, **keywords) */
gw_flow gw_str_format_method(gw_vm *vm, const gw_args *args, gw_value *out);
/* format.format_map(mapping) */
gw_flow gw_str_format_map(gw_vm *vm, const gw_args *args, gw_value *out);

#endif
