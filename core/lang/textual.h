/* Values as text: repr, str, format. */
#ifndef GW_LANG_TEXTUAL_H
#define GW_LANG_TEXTUAL_H

#include "lang/str.h"

/* Appends "\\xe9", "\\u20ac" or "\\U0001f600": a character by its number. */
bool gw_buffer_escape(gw_buffer *out, uint32_t c);
gw_str *gw_str_repr(gw_vm *vm, const gw_str *s);
/* ascii(): what is not ASCII in a repr is escaped. */
gw_flow gw_ascii(gw_vm *vm, gw_value v, gw_value *out);
/* format(str(v), spec) for 's', repr for 'r', ascii for 'a'. */
gw_flow gw_format_converted(gw_vm *vm, gw_value v, char conversion, gw_str *spec, gw_value *out);

/* The repr of a container: `open`, its items' reprs, `close`. For slots; starts a task.
 * Containers inside themselves are "[...]". */
gw_flow gw_container_repr(gw_vm *vm, gw_value self, gw_value *out);

/* What object.__repr__ says: <__main__.A object at 0x...>. */
gw_str *gw_default_repr(gw_vm *vm, gw_value v);

#endif
