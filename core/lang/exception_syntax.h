/* SyntaxErrors that a running program gets, of texts that it gave to exec, eval or compile. Their
 * args are CPython's: the message, and where: (filename, line, offset, text, end line, end offset).
 */
#ifndef GW_LANG_EXCEPTION_SYNTAX_H
#define GW_LANG_EXCEPTION_SYNTAX_H

#include "lang/state.h"

/* Raises what was found wrong in `source`. */
gw_flow gw_raise_syntax(gw_vm *vm, const gw_syntax_error *error, const char *source, size_t length,
                        const char *filename, bool expression);
/* Where it is: the tuple of its args; NULL when it has none. */
const gw_tuple *gw_syntax_place(const gw_vm *vm, const gw_exception *e);
/* str() of one that says where. */
gw_flow gw_syntax_str(gw_vm *vm, const gw_exception *e, gw_value *out);
/* File, line and text, as its report begins. */
void gw_write_syntax_place(gw_buffer *out, const gw_tuple *place);
extern const gw_getset_def gw_syntax_getsets[];

/* Line `line` (from 1) of a source, without its end. */
const char *gw_line_of(const char *source, size_t length, int32_t line, size_t *size);
/* The line and the carets below it, as CPython's traceback module writes them. */
void gw_write_syntax_line(gw_buffer *out, const char *line, size_t size, gw_site site);

#endif
