/* The lines of a traceback: a place in the program, its line of source, and under it the marks
 * ~~^~~ of the expression that failed. */
#ifndef GW_LANG_TRACEBACK_LINES_H
#define GW_LANG_TRACEBACK_LINES_H

#include "lang/frame.h"

/* A line of source without its end; its first `indent` bytes are not shown. */
typedef struct gw_shown_line {
    const char *text; /* NULL: not known */
    size_t size, indent;
} gw_shown_line;

/* The text of a line without its end, of `filename` as tracebacks name it; NULL: not known. */
const char *gw_source_line(const gw_vm *vm, const char *filename, int32_t line, size_t *size);

/* The file, line and function, and the text of the line if it is known. */
gw_shown_line gw_write_place(const gw_vm *vm, gw_buffer *out, const gw_code *code, gw_site site);

/* The same of an entry, and its marks. */
void gw_write_trace_line(const gw_vm *vm, gw_buffer *out, const gw_trace_entry *entry);

/* The lines of an exception, outermost first; of what repeats itself three are shown. */
void gw_write_trace_lines(const gw_vm *vm, gw_buffer *out, const gw_exception *e);

#endif
