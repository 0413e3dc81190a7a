/* Tracebacks, and the report of an uncaught exception. */
#ifndef GW_LANG_TRACEBACK_H
#define GW_LANG_TRACEBACK_H

#include "lang/state.h"

/* The `__traceback__` of an exception; unset and an exception when there is no memory. */
gw_value gw_traceback_new(gw_vm *vm, gw_value exception);
/* exception.__traceback__ = None, or one, whose lines it then has. */
gw_flow gw_traceback_set(gw_vm *vm, gw_value exception, gw_value traceback);

/* The program's own frames as a traceback shows them, outermost first: a list of str. NULL and an
 * exception when there is no memory. */
gw_list *gw_stack_lines(gw_vm *vm, bool whole);

/* The text of its report as a str, with `chained` of what it came from, too. GW_CALLED, or no
 * memory. */
gw_flow gw_exception_text(gw_vm *vm, gw_value exception, bool chained);

/* A tuple of three str: the lines of its traceback, the line that names it (with what may have been
 * meant), its message. GW_CALLED, or no memory. */
gw_flow gw_exception_alone(gw_vm *vm, gw_value exception, bool suggests);

/* Of each frame of a traceback, outermost first: (filename, line number, function, the line's text,
 * what the report shows of it). NULL and an exception. */
gw_list *gw_traceback_entries(gw_vm *vm, gw_value traceback);

/* Starts a task that writes the report of vm->failure to stderr and tells the observer. */
gw_flow gw_report_start(gw_vm *vm);

#endif
